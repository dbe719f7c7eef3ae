// What is planned with these people, and the two ways to add to it.
#pragma once

#include "core/domain/meeting.h"
#include "core/queries/mentorships.h"
#include "ui/support/context.h"
#include "ui/widgets/card_list.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class NextMeetingCard : public QWidget {
    Q_OBJECT
public:
    NextMeetingCard(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    void show(const queries::MentorshipCard& card);

    // "15:00", "15", "3 pm", "3:30pm"; invalid where it is none of these.
    static QTime parseTime(const QString& text);

Q_SIGNALS:
    void logContactWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* planner();
    void beginPlan();
    void closePlan();
    void plan();

    const Context& m_context;
    MentorshipId m_id;
    CardList* m_list;
    QPushButton* m_count = nullptr;
    QPushButton* m_plan;
    QWidget* m_planner;
    DateField* m_day = nullptr;
    QLineEdit *m_time = nullptr, *m_topic = nullptr;
    PlainLabel* m_hint = nullptr;
};

}  // namespace mb::ui
