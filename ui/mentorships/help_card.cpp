#include "ui/mentorships/help_card.h"

#include "core/actions/mentorships.h"
#include "ui/mentorships/card_parts.h"
#include "ui/support/unsaved.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int proposalsAtOnce = 3;

QString adviceWords(queries::HelpDoubt doubt) {
    switch (doubt) {
        case queries::HelpDoubt::Mentor:
            return HelpCard::tr("This person is a mentor here. Someone outside can listen to both of you more freely.");
        case queries::HelpDoubt::Participant:
            return HelpCard::tr("This person takes part here. Someone outside can listen to both of you more freely.");
        case queries::HelpDoubt::Evaluator:
            return HelpCard::tr(
                "It is hard to be frank with someone who evaluates you. Someone else may be a better choice.");
        case queries::HelpDoubt::None:
            return {};
    }
    return {};
}

}  // namespace

HelpCard::HelpCard(const Context& context, MentorshipId id, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_id(id),
      m_name(new NameEdit(u"mentorshipHelpLineEdit"_s, tr("Name, known or new"), this)),
      m_role(new QComboBox(this)),
      m_evaluates(new QCheckBox(tr("Also evaluates the mentee"), this)),
      m_quick(new QWidget(this)),
      m_advice(new PlainLabel({}, "help", this)),
      m_wrong(new PlainLabel({}, "error", this)) {
    markPrivate(m_role)->setObjectName(u"mentorshipHelpRoleComboBox"_s);
    m_role->setEditable(true);
    markPrivate(m_role->lineEdit())->setObjectName(u"mentorshipHelpRoleLineEdit"_s);
    m_role->lineEdit()->setAccessibleName(tr("Role of that person"));
    m_role->addItems({tr("Vice chair"), tr("Chair"), tr("Faculty affairs")});
    m_role->setCurrentIndex(-1);
    m_role->lineEdit()->setPlaceholderText(tr("or another"));
    m_evaluates->setObjectName(u"mentorshipHelpEvaluatesCheckBox"_s);
    build();
}

void HelpCard::build() {
    QVBoxLayout* column = cardColumn(this);
    column->addWidget(new PlainLabel(
        tr("Someone outside this mentorship whom either of you can talk to, without having to give a reason."), "help",
        this));
    auto* fields = new FlowLayout(space::m, space::s);
    fields->addWidget(fieldShare(m_context.theme, tr("Who to ask"), m_name, 150, this));
    fields->addWidget(fieldShare(m_context.theme, tr("Their role"), m_role, 120, this));
    column->addLayout(fields);
    new FlowLayout(space::s, space::xs, m_quick);
    column->addWidget(m_quick);
    column->addWidget(m_evaluates);
    column->addWidget(m_advice);
    column->addWidget(m_wrong);
    m_wrong->hide();
    for (QLineEdit* line : {static_cast<QLineEdit*>(m_name), m_role->lineEdit()}) {
        connect(line, &QLineEdit::editingFinished, this, &HelpCard::save);
        new SavedOnLeaving(
            line, m_context, [this] { return save(); },
            [this, line] { return line->isModified() && !m_wrong->isVisibleTo(this); });
    }
    connect(m_role, &QComboBox::activated, this, &HelpCard::save);
    connect(m_evaluates, &QCheckBox::clicked, this, &HelpCard::save);
}

bool HelpCard::save() {
    const QString name = m_name->text().simplified();
    const Mentorship mentorship = m_context.reader().get(m_id);
    const PersonId before = mentorship.helpContactId;
    const bool same = before ? fullName(m_context.reader().get(before)).simplified() == name : name.isEmpty();
    if (same && m_role->currentText().trimmed() == mentorship.helpRole &&
        m_evaluates->isChecked() == mentorship.helpEvaluates)
        return true;
    const bool went = guardedAt(m_context, *m_wrong, [&] {
        actions::mentorships::setHelpContact(
            m_context.workspace, m_id,
            {same ? before : PersonId(), name, m_role->currentText(), same && m_evaluates->isChecked()});
    });
    if (went) {
        m_name->setModified(false);
        m_role->lineEdit()->setModified(false);
    }
    return went;
}

void HelpCard::choose(const queries::HelpProposal& proposal) {
    guardedAt(m_context, *m_wrong, [&] {
        actions::mentorships::setHelpContact(m_context.workspace, m_id, {proposal.person, {}, proposal.office});
    });
}

void HelpCard::showProposals(const Mentorship& mentorship) {
    QList<queries::HelpProposal> proposals =
        queries::helpProposals(m_context.reader(), mentorship, m_context.workspace.book().ownerId, m_context.today());
    QStringList names;
    for (const auto& proposal : proposals) names << proposal.name.simplified();
    m_name->setOffers(names);
    proposals.removeIf([](const queries::HelpProposal& one) { return one.office.isEmpty(); });
    proposals = proposals.mid(0, proposalsAtOnce);
    QList<PersonId> wanted;
    if (!mentorship.helpContactId)
        for (const auto& proposal : proposals) wanted << proposal.person;
    m_quick->setVisible(!wanted.isEmpty());
    if (wanted == m_proposed) return;
    m_proposed = wanted;
    clearLayout(m_quick->layout());
    for (const auto& proposal : proposals) {
        if (wanted.isEmpty()) break;
        // An "&" in the user's words must not become a mnemonic.
        QString words = tr("%1, %2").arg(proposal.name.simplified().left(40), proposal.office.simplified().left(40));
        auto* button =
            flatButton(words.replace(u'&', u"&&"_s), u"mentorshipHelp%1Button"_s.arg(proposal.person.value), m_quick);
        connect(button, &QPushButton::clicked, this, [this, proposal] { choose(proposal); });
        m_quick->layout()->addWidget(button);
        button->show();
    }
}

void HelpCard::show(const Mentorship& mentorship) {
    const Reader reader = m_context.reader();
    const QString name =
        mentorship.helpContactId ? fullName(reader.get(mentorship.helpContactId)).simplified() : QString();
    if (!m_name->isModified()) m_name->setText(name);
    if (!m_role->lineEdit()->isModified()) m_role->setCurrentText(mentorship.helpRole);
    m_evaluates->setVisible(bool(mentorship.helpContactId));
    m_evaluates->setChecked(mentorship.helpEvaluates);
    const QString advice = adviceWords(queries::helpDoubt(reader, mentorship));
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    showProposals(mentorship);
}

}  // namespace mb::ui
