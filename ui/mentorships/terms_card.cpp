#include "ui/mentorships/terms_card.h"

#include "core/actions/mentorships.h"
#include "core/words/format.h"
#include "ui/mentorships/mentorship_words.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/parsed_saver.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

namespace {

QWidget* share(const Context& context, const QString& label, QWidget* field, int width, QWidget* parent) {
    QWidget* cell = labelled(label, field, {}, parent);
    field->setMinimumWidth(context.theme.px(width));
    cell->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return cell;
}

QVBoxLayout* cardColumn(QFrame* card) {
    card->setProperty("role", QLatin1String("card"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    return column;
}

void writeMentorship(const Context& context, MentorshipId id, const std::function<void(Mentorship&)>& edit) {
    Mentorship mentorship = context.reader().get(id);
    edit(mentorship);
    actions::mentorships::change(context.workspace, mentorship);
}

}  // namespace

bool changeMentorship(const Context& context, MentorshipId id, const std::function<void(Mentorship&)>& edit) {
    return guarded(context, [&] { writeMentorship(context, id, edit); });
}

StageCard::StageCard(const Context& context, MentorshipId id, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_id(id),
      m_stage(new KeyCombo(this)),
      m_explained(new PlainLabel({}, "help", this)),
      m_start(new DateField(context.today(), this)),
      m_end(new DateField(context.today(), this)),
      m_ending(new QWidget(this)),
      m_reason(new GrowingEdit(2, 6, this)) {
    QVBoxLayout* column = cardColumn(this);
    m_stage->setObjectName(u"mentorshipStageComboBox"_s);
    m_start->setObjectName(u"mentorshipStartLineEdit"_s);
    m_end->setObjectName(u"mentorshipEndLineEdit"_s);
    m_reason->setObjectName(u"mentorshipEndReasonPlainTextEdit"_s);
    QList<std::pair<QString, QString>> stages;
    for (const Stage stage : {Stage::Exploring, Stage::Agreed, Stage::Active, Stage::InReview, Stage::Concluded})
        stages.append({keyOf(stage), stageLabel(stage)});
    m_stage->setChoices(stages);
    auto* fields = new FlowLayout(space::m, space::s);
    fields->addWidget(share(context, tr("Stage"), m_stage, 120, this));
    fields->addWidget(share(context, tr("Start"), m_start, 120, this));
    column->addLayout(fields);
    column->addWidget(m_explained);
    auto* ending = new QVBoxLayout(m_ending);
    ending->setContentsMargins(0, 0, 0, 0);
    ending->setSpacing(space::s);
    ending->addWidget(labelled(tr("Ended on"), m_end, {}, m_ending));
    ending->addWidget(labelled(tr("Why it ended (private: stays in this file)"), m_reason, {}, m_ending));
    column->addWidget(m_ending);
    m_reasonSaver = new Saver(m_reason, context, [this](const QString& text, const QString& burst) {
        Mentorship mentorship = m_context.reader().get(m_id);
        mentorship.endReason = text;
        actions::mentorships::change(m_context.workspace, mentorship, burst);
    });
    connect(m_stage, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] {
            const Mentorship mentorship = m_context.reader().get(m_id);
            const Stage stage = fromKey<Stage>(key).value_or(mentorship.stage);
            if (stage != mentorship.stage)
                actions::mentorships::setStage(m_context.workspace, m_id, stage, m_context.today());
        });
    });
    savesOnLeaving(m_start, context, [this] { writeMentorship(m_context, m_id, [&](Mentorship& one) { one.startsOn = m_start->date(); }); });
    savesOnLeaving(m_end, context, [this] { writeMentorship(m_context, m_id, [&](Mentorship& one) { one.endsOn = m_end->date(); }); });
}

QString StageCard::sinceWords(const queries::MentorshipCard& card) const {
    const Mentorship& mentorship = card.mentorship;
    // The history knows when the stage was last set; it is silent about books that were imported.
    for (const RecordedChange& change : m_context.workspace.history().changesOf(tableOf<Mentorship>(), m_id.value)) {
        if (change.op != RowOp::Update || change.step.state != StepState::Done || !change.after.contains(u"stage"_s))
            continue;
        if (change.after.value(u"stage"_s).toString() != keyOf(mentorship.stage)) break;
        return tr("%1 since %2.")
            .arg(stageLabel(mentorship.stage), words::longDate(change.step.at.toLocalTime().date()));
    }
    if (mentorship.stage == Stage::Concluded && mentorship.endsOn)
        return tr("Concluded on %1.").arg(words::longDate(*mentorship.endsOn));
    const auto began = beganOn(card);
    if (mentorship.stage == Stage::Active && began) return tr("Active since %1.").arg(words::longDate(*began));
    return {};
}

void StageCard::show(const queries::MentorshipCard& card, bool byUndo) {
    const Mentorship& mentorship = card.mentorship;
    m_stage->setKey(keyOf(mentorship.stage));
    const QString since = sinceWords(card);
    m_explained->setText(since.isEmpty() ? stageExplained(mentorship.stage)
                                         : QString(since + u' ' + stageExplained(mentorship.stage)));
    m_start->setDate(mentorship.startsOn, byUndo);
    m_end->setDate(mentorship.endsOn, byUndo);
    m_ending->setVisible(mentorship.stage == Stage::Concluded);
    m_reasonSaver->show(mentorship.endReason, byUndo);
}

TermsCard::TermsCard(const Context& context, MentorshipId id, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_id(id),
      m_cadence(new KeyCombo(this)),
      m_mode(new KeyCombo(this)),
      m_minutes(new QLineEdit(this)),
      m_place(new QLineEdit(this)),
      m_purpose(new GrowingEdit(2, 6, this)),
      m_contacts(new QCheckBox(tr("Emails and chance talks count as meetings"), this)),
      m_review(new DateField(context.today(), this)),
      m_wrong(new PlainLabel({}, "error", this)) {
    QVBoxLayout* column = cardColumn(this);
    m_cadence->setObjectName(u"mentorshipCadenceComboBox"_s);
    m_mode->setObjectName(u"mentorshipModeComboBox"_s);
    m_minutes->setObjectName(u"mentorshipMinutesLineEdit"_s);
    m_minutes->setPlaceholderText(tr("e.g. 45"));
    m_place->setObjectName(u"mentorshipPlaceLineEdit"_s);
    m_purpose->setObjectName(u"mentorshipPurposePlainTextEdit"_s);
    m_contacts->setObjectName(u"mentorshipContactsCountCheckBox"_s);
    m_review->setObjectName(u"mentorshipReviewLineEdit"_s);
    column->addWidget(labelled(tr("What it is for"), m_purpose, {}, this));
    auto* fields = new FlowLayout(space::m, space::s);
    fields->addWidget(share(context, tr("How often"), m_cadence, 120, this));
    fields->addWidget(share(context, tr("Minutes"), m_minutes, 70, this));
    fields->addWidget(share(context, tr("How"), m_mode, 100, this));
    fields->addWidget(share(context, tr("Where"), m_place, 140, this));
    fields->addWidget(share(context, tr("Next review"), m_review, 120, this));
    column->addLayout(fields);
    column->addWidget(m_wrong);
    m_wrong->hide();
    column->addWidget(m_contacts);
    m_placeSaver = new Saver(m_place, context, [this](const QString& text, const QString& burst) {
        Mentorship mentorship = m_context.reader().get(m_id);
        mentorship.place = text;
        actions::mentorships::change(m_context.workspace, mentorship, burst);
    });
    m_purposeSaver = new Saver(m_purpose, context, [this](const QString& text, const QString& burst) {
        Mentorship mentorship = m_context.reader().get(m_id);
        mentorship.purpose = text;
        actions::mentorships::change(m_context.workspace, mentorship, burst);
    });
    connectFields();
}

void TermsCard::connectFields() {
    connect(m_cadence, &KeyCombo::keyChosen, this, [this](const QString& key) {
        changeMentorship(m_context, m_id, [&](Mentorship& one) { one.cadence = key; });
    });
    connect(m_mode, &KeyCombo::keyChosen, this, [this](const QString& key) {
        changeMentorship(m_context, m_id, [&](Mentorship& one) { one.mode = key; });
    });
    connect(m_contacts, &QCheckBox::clicked, this, [this](bool count) {
        changeMentorship(m_context, m_id, [&](Mentorship& one) { one.contactsCount = count; });
    });
    savesOnLeaving(m_review, m_context, [this] { writeMentorship(m_context, m_id, [&](Mentorship& one) { one.nextReview = m_review->date(); }); });
    connect(m_minutes, &QLineEdit::editingFinished, this, &TermsCard::saveMinutes);
    new SavedOnLeaving(m_minutes, m_context, [this] { return saveMinutes(); },
                       [this] { return m_minutes->isModified() && !m_wrong->isVisibleTo(this); });
}

bool TermsCard::saveMinutes() {
    if (!m_minutes->isModified()) return true;
    const QString typed = m_minutes->text().trimmed();
    bool number = false;
    const int minutes = typed.toInt(&number);
    m_wrong->setVisible(!typed.isEmpty() && (!number || minutes < 1 || minutes > 24 * 60));
    m_wrong->setText(tr("Minutes are a whole number from 1 to 1440."));
    if (m_wrong->isVisibleTo(this)) return true;
    const bool saved = changeMentorship(m_context, m_id, [&](Mentorship& one) {
        one.minutes = typed.isEmpty() ? std::nullopt : std::optional(minutes);
    });
    if (saved) m_minutes->setModified(false);
    return saved;
}

void TermsCard::show(const Mentorship& mentorship, bool byUndo) {
    const Reader reader = m_context.reader();
    m_cadence->setChoices(choicesOf(reader, u"cadence"_s, tr("not agreed yet")));
    m_cadence->setKey(mentorship.cadence);
    m_mode->setChoices(choicesOf(reader, u"mode"_s, tr("as it comes")));
    m_mode->setKey(mentorship.mode);
    if (!m_minutes->isModified() || byUndo) {
        m_minutes->setText(mentorship.minutes ? QString::number(*mentorship.minutes) : QString());
        m_minutes->setModified(false);
        m_wrong->hide();
    }
    m_placeSaver->show(mentorship.place, byUndo);
    m_purposeSaver->show(mentorship.purpose, byUndo);
    m_contacts->setChecked(mentorship.contactsCount);
    m_review->setDate(mentorship.nextReview, byUndo);
}

}  // namespace mb::ui
