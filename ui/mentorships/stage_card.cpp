#include "ui/mentorships/stage_card.h"

#include "core/actions/mentorships.h"
#include "core/words/format.h"
#include "ui/mentorships/card_parts.h"
#include "ui/mentorships/mentorship_words.h"
#include "ui/support/parsed_saver.h"
#include "ui/support/unsaved.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

StageCard::StageCard(const Context& context, MentorshipId id, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_id(id),
      m_path(new StagePath(context.theme, this)),
      m_explained(new PlainLabel({}, "help", this)),
      m_wrong(new PlainLabel({}, "error", this)),
      m_termHelp(new PlainLabel({}, "help", this)),
      m_stage(new KeyCombo(this)),
      m_rule(new KeyCombo(this)),
      m_since(new DateField(context.today(), this)),
      m_start(new PartialDateField(context.today(), this)),
      m_end(new PartialDateField(context.today(), this)),
      m_months(new WholeNumberField(this)),
      m_reason(new GrowingEdit(1, 6, this)),
      m_referral(new NameEdit(u"mentorshipReferralLineEdit"_s, tr("Name, known or new"), this)) {
    m_stage->setObjectName(u"mentorshipStageComboBox"_s);
    m_since->setObjectName(u"mentorshipStageSinceLineEdit"_s);
    markPrivate(m_reason)->setObjectName(u"mentorshipStageReasonPlainTextEdit"_s);
    m_start->setObjectName(u"mentorshipStartLineEdit"_s);
    m_rule->setObjectName(u"mentorshipEndRuleComboBox"_s);
    m_end->setObjectName(u"mentorshipEndLineEdit"_s);
    m_months->setObjectName(u"mentorshipMonthsLineEdit"_s);
    m_months->setPlaceholderText(tr("e.g. 12"));
    m_rule->setChoices({{keyOf(EndRule::Open), tr("open-ended")},
                        {keyOf(EndRule::Months), tr("for a number of months")},
                        {keyOf(EndRule::Date), tr("until a date")},
                        {keyOf(EndRule::GoalsMet), tr("until the goals are met")}});
    build();
    connectFields();
}

void StageCard::build() {
    QVBoxLayout* column = cardColumn(this);
    column->addWidget(m_path);
    column->addWidget(m_explained);
    auto* fields = new FlowLayout(space::m, space::s);
    fields->addWidget(fieldShare(m_context.theme, tr("Stage"), m_stage, 120, this));
    fields->addWidget(fieldShare(m_context.theme, tr("Since"), m_since, 120, this));
    column->addLayout(fields);
    m_reasonBox = labelled(tr("Reason (private, stays in this file)"), m_reason, {}, this);
    column->addWidget(m_reasonBox);
    m_referralBox = labelled(tr("Suggested instead"), m_referral, {}, this);
    column->addWidget(m_referralBox);
    column->addWidget(makeRule(this));
    column->addWidget(term());
    column->addWidget(m_termHelp);
    column->addWidget(m_wrong);
    m_wrong->hide();
    m_reasonSaver =
        new Saver(m_reason, m_context, [this](const QString& text, const QString& burst) { saveReason(text, burst); });
}

QWidget* StageCard::term() {
    auto* box = new QWidget(this);
    auto* fields = new FlowLayout(space::m, space::s, box);
    fields->addWidget(fieldShare(m_context.theme, tr("Term starts"), m_start, 110, box));
    fields->addWidget(fieldShare(m_context.theme, tr("How long"), m_rule, 130, box));
    m_monthsBox = fieldShare(m_context.theme, tr("Months"), m_months, 60, box);
    m_endBox = fieldShare(m_context.theme, tr("Until"), m_end, 110, box);
    fields->addWidget(m_monthsBox);
    fields->addWidget(m_endBox);
    return box;
}

std::optional<StageChange> StageCard::presentStage() const {
    const QList<StageChange> stages = queries::stagesOf(m_context.reader(), m_id);
    if (stages.isEmpty() || stages.last().stage != m_context.reader().get(m_id).stage) return std::nullopt;
    return stages.last();
}

void StageCard::saveReason(const QString& text, const QString& burst) {
    Mentorship mentorship = m_context.reader().get(m_id);
    if (isOver(mentorship.stage)) {
        mentorship.endReason = text;
        actions::mentorships::change(m_context.workspace, mentorship, burst);
    } else if (auto stage = presentStage()) {
        stage->reason = text;
        actions::mentorships::changeStage(m_context.workspace, *stage, burst);
    }
}

void StageCard::connectFields() {
    m_stage->setMovesInList();  // a stage that is only passed is no part of the history
    connect(m_stage, &KeyCombo::keyChosen, this, [this](const QString& key) {
        m_reasonSaver->flush();
        guardedAt(m_context, *m_wrong, [&] {
            const Mentorship mentorship = m_context.reader().get(m_id);
            const Stage stage = fromKey<Stage>(key).value_or(mentorship.stage);
            if (stage != mentorship.stage)
                actions::mentorships::setStage(m_context.workspace, m_id, stage, m_context.today());
        });
    });
    connect(m_referral, &QLineEdit::editingFinished, this, &StageCard::saveReferral);
    new SavedOnLeaving(
        m_referral, m_context, [this] { return saveReferral(); },
        [this] { return m_referral->isModified() && !m_wrong->isVisibleTo(this); });
    savesOnLeaving(m_since, m_context, [this] { saveSince(); });
    const auto saves = [this](ParsedField* field, const std::function<void(Mentorship&)>& edit) {
        savesOnLeaving(field, m_context, [this, edit] { writeMentorship(m_context, m_id, edit); });
    };
    saves(m_start, [this](Mentorship& one) { one.startsOn = m_start->date(); });
    saves(m_end, [this](Mentorship& one) { one.endsOn = m_end->date(); });
    saves(m_months, [this](Mentorship& one) { one.months = m_months->number(); });
    connect(m_rule, &KeyCombo::keyChosen, this, [this](const QString& key) {
        changeMentorship(m_context, m_id,
                         [&](Mentorship& one) { one.endRule = fromKey<EndRule>(key).value_or(one.endRule); });
    });
}

bool StageCard::saveReferral() {
    const auto stage = presentStage();
    if (!stage || !m_referral->isModified()) return true;
    const QString name = m_referral->text().simplified();
    const bool went = guardedAt(m_context, *m_wrong,
                                [&] { actions::mentorships::setReferral(m_context.workspace, stage->id, name); });
    if (went) m_referral->setModified(false);
    return went;
}

// A request can be declined while the two are still finding out; later it can only be concluded.
void StageCard::showStages(Stage present) {
    QList<std::pair<QString, QString>> stages;
    for (const Stage stage :
         {Stage::Exploring, Stage::Agreed, Stage::Active, Stage::InReview, Stage::Concluded, Stage::Declined})
        if (stage != Stage::Declined || present == Stage::Exploring || present == Stage::Declined)
            stages.append({keyOf(stage), stageLabel(stage)});
    m_stage->setChoices(stages);
    m_stage->setKey(keyOf(present));
}

void StageCard::saveSince() {
    const auto day = m_since->date();
    auto stage = presentStage();
    if (!day) throw Error(ErrorKind::MissingValue, {u"day"_s});
    if (stage) {
        stage->day = *day;
        actions::mentorships::changeStage(m_context.workspace, *stage);
    } else {
        const Mentorship mentorship = m_context.reader().get(m_id);
        actions::mentorships::setStage(m_context.workspace, m_id, mentorship.stage, *day, mentorship.endReason);
    }
}

void StageCard::showTerm(const Mentorship& mentorship, bool byUndo) {
    const bool concluded = isOver(mentorship.stage);
    m_start->setDate(mentorship.startsOn, byUndo);
    m_end->setDate(mentorship.endsOn, byUndo);
    m_rule->setKey(keyOf(mentorship.endRule));
    m_months->setNumber(mentorship.months, byUndo);
    m_monthsBox->setVisible(mentorship.endRule == EndRule::Months);
    m_endBox->setVisible(!concluded && mentorship.endRule == EndRule::Date);
    QString help;
    if (mentorship.endRule == EndRule::Months && mentorship.months && mentorship.startsOn && !concluded)
        help = tr("That is until %1.")
                   .arg(words::longDate(
                       mentorship.startsOn->likewise(mentorship.startsOn->earliest().addMonths(*mentorship.months))));
    const bool beginning = mentorship.stage == Stage::Exploring || mentorship.stage == Stage::Agreed;
    if (beginning && mentorship.kind != MentorshipKind::ShortTerm && mentorship.endRule == EndRule::Open)
        help = tr("Many people plan on at least a year. That is not a rule; either of you may end it sooner.");
    m_termHelp->setText(help);
    m_termHelp->setVisible(!help.isEmpty());
}

void StageCard::show(const queries::MentorshipCard& card, bool byUndo) {
    const Mentorship& mentorship = card.mentorship;
    const QList<StageChange> stages = queries::stagesOf(m_context.reader(), m_id);
    const auto present = presentStage();
    std::optional<PartialDate> began;
    if (mentorship.stage == Stage::Active) began = beganOn(card);
    if (isOver(mentorship.stage)) began = mentorship.endsOn;
    if (present) began = present->day;
    m_path->show(mentorship.stage, stages, began, m_context.today());
    showStages(mentorship.stage);
    m_since->setDate(began && began->isDay() ? std::optional(began->day()) : std::nullopt, byUndo);
    QStringList told;
    if (began)
        told << (mentorship.stage == Stage::Concluded
                     ? (began->isDay() ? tr("Concluded on %1.") : tr("Concluded in %1.")).arg(words::longDate(*began))
                 : mentorship.stage == Stage::Declined
                     ? (began->isDay() ? tr("Declined on %1.") : tr("Declined in %1.")).arg(words::longDate(*began))
                     : tr("%1 since %2.").arg(stageLabel(mentorship.stage), words::longDate(*began)));
    told << stageExplained(mentorship.stage) << stageNext(mentorship.stage, mentorship.kind);
    told.removeAll(QString());
    m_explained->setText(told.join(u' '));
    const bool concluded = isOver(mentorship.stage);
    const bool declined = present && mentorship.stage == Stage::Declined;
    m_referralBox->setVisible(declined);
    if (declined) m_referral->setPeople(m_context);
    if (declined && !m_referral->hasFocus()) {
        const PersonId other = present->referredToId;
        m_referral->setText(other ? fullName(m_context.reader().get(other)) : QString());
    }
    m_reasonBox->setVisible(concluded || present);
    const QString reason = concluded ? mentorship.endReason : present ? present->reason : QString();
    const std::pair shown(mentorship.stage, present ? present->id.value : 0);
    if (shown != m_shownReason) m_reasonSaver->showOther(reason);
    else m_reasonSaver->show(reason, byUndo);
    m_shownReason = shown;
    showTerm(mentorship, byUndo);
}

}  // namespace mb::ui
