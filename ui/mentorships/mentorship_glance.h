// A mentorship at a glance, beside the list: last and next meeting, what is owed, goals.
#pragma once

#include "ui/mentorships/mentorship_rows.h"
#include "ui/support/context.h"

#include <QVBoxLayout>

namespace mb::ui {

class MentorshipGlance : public QFrame {
    Q_OBJECT
public:
    explicit MentorshipGlance(const Context& context, QWidget* parent = nullptr);
    // Shows nothing if the mentorship is not among the cards.
    void show(const mentorships::Overview& overview, MentorshipId id);

private:
    struct Part {
        PlainLabel* heading;
        PlainLabel* text;
        void set(const QStringList& lines);
    };
    Part addPart(const QString& heading);

    const Context& m_context;
    QVBoxLayout* m_column;
    ElidedLabel* m_name;
    PlainLabel* m_head;
    Part m_meetings, m_mine, m_theirs, m_goals;
};

// Which needs nobody covers yet, and what the team advice says (PE4, PE9): it advises and never fails.
class CoverageCard : public QFrame {
    Q_OBJECT
public:
    explicit CoverageCard(Theme& theme, QWidget* parent = nullptr);
    void show(const queries::Coverage& coverage, const mentorships::Labels& functions);

private:
    Theme& m_theme;
    PlainLabel* m_intro;
    QWidget* m_chips;
    PlainLabel* m_advice;
    QStringList m_shown;
};

}  // namespace mb::ui
