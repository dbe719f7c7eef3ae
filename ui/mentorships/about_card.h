// What a mentorship is: its kind, its name, what it is for, and what else belongs to that kind (LI1). Each field saves
// itself. If a kind does not fit the people, a sentence beneath says so. Where the owner mentors, a dossier asks for
// the mentee's project and under which heading it counts (DO4).
#pragma once

#include "core/queries/mentorships.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/parsed_field.h"

#include <QCheckBox>

namespace mb::ui {

class AboutCard : public QFrame {
    Q_OBJECT
public:
    AboutCard(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    void show(const queries::MentorshipCard& card, bool byUndo);

private:
    void build();
    void connectFields();
    Saver* saving(auto* editor, QString Mentorship::*member);

    const Context& m_context;
    MentorshipId m_id;
    KeyCombo *m_kind, *m_under;
    QLineEdit *m_title, *m_project;
    WholeNumberField* m_sessions;
    GrowingEdit *m_purpose, *m_deliverable;
    QCheckBox *m_formal, *m_distance;
    QWidget *m_titleBox, *m_adviceBox, *m_projectBox, *m_underBox;
    QLabel* m_purposeLabel;
    PlainLabel *m_kindHelp, *m_wrong;
    Saver *m_titleSaver, *m_purposeSaver, *m_deliverableSaver, *m_projectSaver;
};

}  // namespace mb::ui
