// Where a mentorship stands and for how long it is meant: path, explanation, the present stage with day and private
// reason, and the term (LI2, LI3). Each field saves itself.
#pragma once

#include "core/queries/mentorships.h"
#include "ui/listed/people_names.h"
#include "ui/mentorships/stage_path.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/parsed_field.h"

namespace mb::ui {

class StageCard : public QFrame {
    Q_OBJECT
public:
    StageCard(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    void show(const queries::MentorshipCard& card, bool byUndo);

private:
    void build();
    QWidget* term();
    void connectFields();
    void saveSince();  // throws
    void saveReason(const QString& text, const QString& burst);
    void showTerm(const Mentorship& mentorship, bool byUndo);
    bool saveReferral();
    void showStages(Stage present);
    // The record of the present stage, if there is one: books that began with an earlier version may have none.
    std::optional<StageChange> presentStage() const;

    const Context& m_context;
    MentorshipId m_id;
    StagePath* m_path;
    PlainLabel *m_explained, *m_wrong, *m_termHelp;
    KeyCombo *m_stage, *m_rule;
    DateField* m_since;
    PartialDateField *m_start, *m_end;
    WholeNumberField* m_months;
    GrowingEdit* m_reason;
    NameEdit* m_referral;
    QWidget *m_reasonBox = nullptr, *m_referralBox = nullptr, *m_endBox = nullptr, *m_monthsBox = nullptr;
    Saver* m_reasonSaver = nullptr;
    std::pair<Stage, qint64> m_shownReason{Stage::Active, -1};
};

}  // namespace mb::ui
