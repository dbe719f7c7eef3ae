// Whom to turn to when a mentorship does not work well (PE8): proposals, a name known or new, a role; and advice if
// somebody else would be the better choice.
#pragma once

#include "core/queries/help_contacts.h"
#include "ui/listed/people_names.h"
#include "ui/widgets/forms.h"

#include <QCheckBox>

namespace mb::ui {

class HelpCard : public QFrame {
    Q_OBJECT
public:
    HelpCard(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    void show(const Mentorship& mentorship);

private:
    void build();
    bool save();
    void choose(const queries::HelpProposal& proposal);
    void showProposals(const Mentorship& mentorship);

    const Context& m_context;
    MentorshipId m_id;
    NameEdit* m_name;
    QComboBox* m_role;
    QCheckBox* m_evaluates;
    QWidget* m_quick;
    PlainLabel *m_advice, *m_wrong;
    QList<PersonId> m_proposed;
};

}  // namespace mb::ui
