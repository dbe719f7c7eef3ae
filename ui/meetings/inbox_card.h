// What waits for the next talk with somebody (ME13): each line can be edited, settled, removed or taken onto an agenda,
// and one adds the next.
#pragma once

#include "core/queries/inbox.h"
#include "ui/meetings/draft_line.h"
#include "ui/meetings/record_card.h"

#include <QLineEdit>

namespace mb::ui {

class InboxCard : public QWidget {
    Q_OBJECT
public:
    // `page`: with which the names of its controls begin.
    InboxCard(const Context& context, const QString& page, QWidget* parent = nullptr);

    // `person`: for whom a new line is; nobody: none can be added here. `agenda`: of the meeting that they can go to.
    void show(const QList<InboxLine>& lines, PersonId person, const std::optional<Meeting>& agenda, bool byUndo);
    QLineEdit* addLine() const { return m_add; }
    // To the line, or where it waits no more, to the one that adds.
    void takeKeyboard(InboxLineId id);
    bool flush() { return m_draft->finish(); }

private:
    void makeDraft();
    void showAgain();

    const Context& m_context;
    const QString m_page;
    PersonId m_person;
    QList<InboxLine> m_lines;
    std::optional<Meeting> m_agenda;
    RecordCard* m_card;
    QWidget* m_foot;
    QLineEdit* m_add;
    DraftLine* m_draft;
};

}  // namespace mb::ui
