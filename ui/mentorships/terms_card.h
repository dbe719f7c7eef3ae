// The rhythm of a mentorship, bound to the record: each field saves itself.
#pragma once

#include "core/queries/mentorships.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"

#include <QCheckBox>

namespace mb::ui {

class TermsCard : public QFrame {
    Q_OBJECT
public:
    TermsCard(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    void show(const Mentorship& mentorship, bool byUndo);

private:
    void connectFields();
    bool saveMinutes();
    const Context& m_context;
    MentorshipId m_id;
    KeyCombo *m_cadence, *m_mode;
    QLineEdit *m_minutes, *m_place;
    QCheckBox* m_contacts;
    DateField* m_review;
    Saver* m_placeSaver;
    PlainLabel* m_wrong;
};

}  // namespace mb::ui
