// When short-term advice has come to its end, proposes to conclude it or to go on a little (LI1). Nothing is concluded
// unasked.
#pragma once

#include "core/queries/mentorships.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class ClosingCard : public QWidget {
    Q_OBJECT
public:
    ClosingCard(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    // Shown only where there is something to propose.
    void show(const queries::MentorshipCard& card);

private:
    const Context& m_context;
    MentorshipId m_id;
    PlainLabel *m_what, *m_wrong;
    QPushButton* m_more;
    Closing m_closing = Closing::NotYet;
};

}  // namespace mb::ui
