// What comes after this meeting: lines for the next talk with these people (ME13), and the next meeting as it was
// agreed.
#pragma once

#include "core/domain/inbox.h"
#include "ui/meetings/draft_line.h"
#include "ui/meetings/open_meeting.h"
#include "ui/meetings/record_card.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class NextTime : public QWidget {
    Q_OBJECT
public:
    explicit NextTime(const Context& context, QWidget* parent = nullptr);
    void show(const OpenMeeting& open, bool byUndo);
    bool finish() { return m_draft->finish(); }
    QLineEdit* line() const { return m_add; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeDraft();
    void showNext(const Reader& reader);
    void plan();
    QList<InboxLine> waiting(const Reader& reader) const;

    const Context& m_context;
    OpenMeeting m_open;
    RecordCard* m_card;
    QLineEdit* m_add;
    DraftLine* m_draft;
    QFrame* m_next;
    PlainLabel *m_nextHead, *m_nextFacts;
    QWidget* m_planner;
    DateField* m_day;
    QPushButton* m_plan;
    bool m_dayChosen = false;
};

}  // namespace mb::ui
