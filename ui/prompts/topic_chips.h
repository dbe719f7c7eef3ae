// What came up in a meeting, as topics to tick (PR3). A line of the agenda that was dealt with and came from a topic
// counts by itself.
#pragma once

#include "core/documents/mentorship_prompts.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class FlowLayout;

class TopicChips : public QWidget {
    Q_OBJECT
public:
    explicit TopicChips(const Context& context, QWidget* parent = nullptr);
    void setMeeting(MeetingId id);
    // Call after a change of the book.
    void refresh();

private:
    void tick(const QString& domain, bool on);

    const Context& m_context;
    MeetingId m_meeting;
    FlowLayout* m_flow;
    QHash<QString, QPushButton*> m_chips;
    QStringList m_shown;
};

}  // namespace mb::ui
