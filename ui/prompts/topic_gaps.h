// What was not talked about for long, one topic at a time, with a question to begin with (PR3). A suggestion: it can be
// put on the agenda or left for another day.
#pragma once

#include "core/documents/mentorship_prompts.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"

#include <QFrame>

namespace mb::ui {

class TopicGaps : public QWidget {
    Q_OBJECT
public:
    explicit TopicGaps(const Context& context, QWidget* parent = nullptr);

    // A question goes onto the agenda of the meeting. Hidden where there is nothing to suggest.
    void setMeeting(MeetingId id);
    // …or to the next meeting of the mentorship.
    void setMentorship(MentorshipId id);
    // Call after a change of the book.
    void refresh();
    bool hasGaps() const { return !m_gaps.isEmpty(); }

private:
    void setPlace(MeetingId meeting, MentorshipId mentorship);
    void read();
    void show();
    QString theRest() const;
    void ask();
    void notToday();

    const Context& m_context;
    MeetingId m_meeting;
    MentorshipId m_mentorship;
    QStringList m_notToday;  // domains that were left for another day
    QList<documents::TopicGap> m_gaps;

    QFrame* m_card;
    PlainLabel *m_title, *m_question, *m_rest;
    Chip* m_chip;
    QPushButton *m_ask, *m_later;
};

}  // namespace mb::ui
