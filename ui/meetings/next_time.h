// What comes after this meeting: lines for the next talk with these people (ME13), and the next meeting as it was
// agreed.
#pragma once

#include "core/actions/meetings.h"
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
    // The next meeting as it stands here, not planned yet; nothing where one is planned or no day is said.
    std::optional<actions::meetings::NewMeeting> proposal() const;
    void plan();
    // False, and the keyboard goes there, where the day that is typed cannot be read.
    bool isReadable();
    // A day that cannot be read is given up.
    void letGo();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeDraft();
    void showNext(const Reader& reader);
    actions::meetings::NewMeeting next(const Reader& reader, QDate day) const;
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
