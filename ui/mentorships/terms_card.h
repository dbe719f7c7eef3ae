// Stage and rhythm of a mentorship, bound to the record: each field saves itself.
#pragma once

#include "core/queries/mentorships.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"

#include <QCheckBox>

namespace mb::ui {

// What all cards of the overview do to their mentorship. Returns whether it went well.
bool changeMentorship(const Context& context, MentorshipId id, const std::function<void(Mentorship&)>& edit);

class StageCard : public QFrame {
    Q_OBJECT
public:
    StageCard(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    void show(const queries::MentorshipCard& card, bool byUndo);

private:
    QString sinceWords(const queries::MentorshipCard& card) const;
    const Context& m_context;
    MentorshipId m_id;
    KeyCombo* m_stage;
    PlainLabel* m_explained;
    DateField *m_start, *m_end;
    QWidget* m_ending;
    GrowingEdit* m_reason;
    Saver* m_reasonSaver;
};

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
    GrowingEdit* m_purpose;
    QCheckBox* m_contacts;
    DateField* m_review;
    Saver *m_placeSaver, *m_purposeSaver;
    PlainLabel* m_wrong;
};

}  // namespace mb::ui
