#include "ui/mentorships/about_card.h"

#include "core/actions/mentorships.h"
#include "core/words/outcomes.h"
#include "ui/mentorships/card_parts.h"
#include "ui/mentorships/mentorship_words.h"
#include "ui/support/parsed_saver.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

AboutCard::AboutCard(const Context& context, MentorshipId id, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_id(id),
      m_kind(new KeyCombo(this)),
      m_under(new KeyCombo(this)),
      m_title(new QLineEdit(this)),
      m_project(new QLineEdit(this)),
      m_sessions(new WholeNumberField(this)),
      m_purpose(new GrowingEdit(2, 6, this)),
      m_deliverable(new GrowingEdit(1, 6, this)),
      m_formal(new QCheckBox(tr("Formal: arranged or known officially"), this)),
      m_distance(new QCheckBox(tr("At a distance"), this)),
      m_kindHelp(new PlainLabel({}, "help", this)),
      m_wrong(new PlainLabel({}, "error", this)) {
    m_kind->setObjectName(u"mentorshipKindComboBox"_s);
    m_under->setObjectName(u"mentorshipCountUnderKeyCombo"_s);
    m_title->setObjectName(u"mentorshipTitleLineEdit"_s);
    m_project->setObjectName(u"mentorshipProjectLineEdit"_s);
    m_sessions->setObjectName(u"mentorshipSessionsLineEdit"_s);
    m_sessions->setPlaceholderText(tr("e.g. 3"));
    m_purpose->setObjectName(u"mentorshipPurposePlainTextEdit"_s);
    m_deliverable->setObjectName(u"mentorshipDeliverablePlainTextEdit"_s);
    m_formal->setObjectName(u"mentorshipFormalCheckBox"_s);
    m_distance->setObjectName(u"mentorshipDistanceCheckBox"_s);
    QList<std::pair<QString, QString>> kinds;
    for (const QString& key : allKeys<MentorshipKind>()) kinds.append({key, kindLabel(*fromKey<MentorshipKind>(key))});
    m_kind->setChoices(kinds);
    QList<std::pair<QString, QString>> headings{{QString(), tr("by the mentee’s level")}};
    for (const QString& key : allKeys<CountUnder>())
        headings.append({key, words::countUnderLabel(*fromKey<CountUnder>(key))});
    m_under->setChoices(headings);
    build();
    connectFields();
}

void AboutCard::build() {
    QVBoxLayout* column = cardColumn(this);
    auto* fields = new FlowLayout(space::m, space::s);
    fields->addWidget(fieldShare(m_context.theme, tr("Kind"), m_kind, 140, this));
    m_titleBox = fieldShare(m_context.theme, tr("Name (optional)"), m_title, 180, this);
    fields->addWidget(m_titleBox);
    column->addLayout(fields);
    column->addWidget(m_kindHelp);
    column->addWidget(m_wrong);
    m_wrong->hide();
    QWidget* purpose = labelled(tr("What it is for"), m_purpose, {}, this);
    m_purposeLabel = purpose->findChild<QLabel*>();
    column->addWidget(purpose);
    m_projectBox = labelled(tr("Project or focus"), m_project, {}, this);
    m_project->setAccessibleDescription(tr("What the mentee works on, as a dossier names it."));
    column->addWidget(m_projectBox);
    m_underBox = labelled(tr("Counts under"), m_under, {}, this);
    m_under->setAccessibleDescription(tr("The heading of a dossier under which this mentorship counts, once."));
    column->addWidget(m_underBox);
    m_adviceBox = new QWidget(this);
    auto* advice = new QVBoxLayout(m_adviceBox);
    advice->setContentsMargins(0, 0, 0, 0);
    advice->setSpacing(space::m);
    advice->addWidget(labelled(tr("Expected outcome"), m_deliverable, {}, m_adviceBox));
    advice->addWidget(
        labelled(tr("How many sessions"), m_sessions, tr("The end date is set under Stage."), m_adviceBox));
    column->addWidget(m_adviceBox);
    auto* ticks = new FlowLayout(space::l, space::xs);
    ticks->addWidget(m_formal);
    ticks->addWidget(m_distance);
    column->addLayout(ticks);
}

Saver* AboutCard::saving(auto* editor, QString Mentorship::*member) {
    return new Saver(editor, m_context, [this, member](const QString& text, const QString& burst) {
        Mentorship mentorship = m_context.reader().get(m_id);
        mentorship.*member = text;
        actions::mentorships::change(m_context.workspace, mentorship, burst);
    });
}

void AboutCard::connectFields() {
    m_titleSaver = saving(m_title, &Mentorship::title);
    m_purposeSaver = saving(m_purpose, &Mentorship::purpose);
    m_projectSaver = saving(m_project, &Mentorship::project);
    m_deliverableSaver = saving(m_deliverable, &Mentorship::deliverable);
    connect(m_kind, &KeyCombo::keyChosen, this, [this](const QString& key) {
        Mentorship mentorship = m_context.reader().get(m_id);
        const QString before = keyOf(mentorship.kind);
        mentorship.kind = fromKey<MentorshipKind>(key).value_or(mentorship.kind);
        if (mentorship.kind == MentorshipKind::ShortTerm && mentorship.endRule == EndRule::Open)
            mentorship.endRule = EndRule::Date;
        if (!guardedAt(m_context, *m_wrong, [&] { actions::mentorships::change(m_context.workspace, mentorship); }))
            m_kind->setKey(before);
    });
    connect(m_under, &KeyCombo::keyChosen, this, [this](const QString& key) {
        changeMentorship(m_context, m_id, [&](Mentorship& one) { one.countUnder = fromKey<CountUnder>(key); });
    });
    connect(m_formal, &QCheckBox::clicked, this,
            [this](bool formal) { changeMentorship(m_context, m_id, [&](Mentorship& one) { one.formal = formal; }); });
    connect(m_distance, &QCheckBox::clicked, this, [this](bool distance) {
        changeMentorship(m_context, m_id, [&](Mentorship& one) { one.atDistance = distance; });
    });
    savesOnLeaving(m_sessions, m_context, [this] {
        writeMentorship(m_context, m_id, [this](Mentorship& one) { one.sessions = m_sessions->number(); });
    });
}

void AboutCard::show(const queries::MentorshipCard& card, bool byUndo) {
    const Mentorship& mentorship = card.mentorship;
    const bool mentors = card.sideOf(m_context.workspace.book().ownerId) == Side::Mentor;
    const bool advice = mentorship.kind == MentorshipKind::ShortTerm;
    m_kind->setKey(keyOf(mentorship.kind));
    m_kindHelp->setText(kindExplained(mentorship.kind));
    m_purposeLabel->setText(advice ? tr("The question") : tr("What it is for"));
    m_purpose->setAccessibleName(m_purposeLabel->text());
    m_adviceBox->setVisible(advice);
    for (QWidget* box : {m_projectBox, m_underBox}) box->setVisible(mentors);
    m_projectSaver->show(mentorship.project, byUndo);
    m_under->setKey(mentorship.countUnder ? keyOf(*mentorship.countUnder) : QString());
    m_titleSaver->show(mentorship.title, byUndo);
    m_purposeSaver->show(mentorship.purpose, byUndo);
    m_deliverableSaver->show(mentorship.deliverable, byUndo);
    m_formal->setChecked(mentorship.formal);
    m_distance->setChecked(mentorship.atDistance);
    m_sessions->setNumber(mentorship.sessions, byUndo);
    if (byUndo) m_wrong->hide();
}

}  // namespace mb::ui
