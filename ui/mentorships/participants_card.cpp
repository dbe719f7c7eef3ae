#include "ui/mentorships/participants_card.h"

#include "core/actions/mentorship_start.h"
#include "core/actions/mentorships.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "ui/mentorships/mentorship_words.h"
#include "ui/support/parsed_saver.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

namespace {

QList<std::pair<QString, QString>> sideChoices() {
    QList<std::pair<QString, QString>> choices;
    for (const Side side : {Side::Mentee, Side::Mentor, Side::Peer}) choices.append({keyOf(side), sideLabel(side)});
    return choices;
}

}  // namespace

ParticipantRow::ParticipantRow(const Context& context, const Participant& participant, bool owner, QWidget* parent)
    : QWidget(parent), m_context(context), m_id(participant.id), m_person(participant.personId), m_owner(owner) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::s);
    column->setSpacing(space::s);
    auto* row = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    m_name = new ElidedLabel({}, nullptr, this);
    m_line = new PlainLabel({}, "help", this);
    const auto strong = [this] { m_name->setFont(m_context.theme.font(Type::BodyStrong)); };
    strong();
    connect(&m_context.theme, &Theme::changed, this, strong);
    words->addWidget(m_name);
    words->addWidget(m_line);
    row->addLayout(words, 1);
    m_edit = forReading(flatButton(tr("Edit"), u"participant%1EditButton"_s.arg(m_id.value), this));
    m_edit->setCheckable(true);
    row->addWidget(m_edit, 0, Qt::AlignTop);
    column->addLayout(row);
    connect(m_edit, &QPushButton::toggled, this, [this, column](bool open) {
        if (!m_editor) column->addWidget(m_editor = editor());
        m_editor->setVisible(open);
        m_edit->setText(open ? tr("Done") : tr("Edit"));
        if (const auto now = m_context.reader().find(m_id)) showEditor(*now);
    });
}

QWidget* ParticipantRow::editor() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, space::s);
    const QString prefix = u"participant%1"_s.arg(m_id.value);
    m_side = new KeyCombo(box);
    m_side->setObjectName(prefix + u"SideComboBox"_s);
    m_side->setChoices(sideChoices());
    m_since = new PartialDateField(m_context.today(), box);
    m_since->setObjectName(prefix + u"SinceLineEdit"_s);
    m_until = new PartialDateField(m_context.today(), box);
    m_until->setObjectName(prefix + u"UntilLineEdit"_s);
    m_inside = new KeyCombo(box);
    m_inside->setObjectName(prefix + u"InsideComboBox"_s);
    m_inside->setChoices({{QString(), tr("not known")}, {u"yes"_s, tr("yes")}, {u"no"_s, tr("no")}});
    m_lead = new QCheckBox(box);
    m_lead->setObjectName(prefix + u"LeadCheckBox"_s);
    m_functions = new FunctionTicks(prefix + u"Function_"_s, box);
    auto* fields = new FlowLayout(space::m, space::s);
    const std::pair<QString, QWidget*> all[] = {{tr("Takes part as"), m_side},
                                                {tr("Since"), m_since},
                                                {tr("Until"), m_until},
                                                {tr("In the mentee’s department"), m_inside}};
    for (const auto& [label, field] : all) {
        QWidget* cell = labelled(label, field, {}, box);
        field->setMinimumWidth(m_context.theme.px(120));
        cell->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        fields->addWidget(cell);
        if (field == m_inside) m_mentorPart = cell;
    }
    column->addLayout(fields);
    column->addWidget(m_functions);
    column->addWidget(m_lead);
    auto* foot = new FlowLayout(space::s, space::s);
    auto* record = forReading(
        flatButton(m_owner ? tr("Open my record") : tr("Open the person’s record"), prefix + u"OpenButton"_s, box));
    foot->addWidget(record);
    connect(record, &QPushButton::clicked, this, [this] { m_context.open("person", m_person.value); });
    if (!m_owner) {
        auto* remove = flatButton(tr("Take out of this mentorship"), prefix + u"RemoveButton"_s, box);
        foot->addWidget(remove);
        connect(remove, &QPushButton::clicked, this, [this] {
            guardedAt(m_context, *m_wrong, [&] { actions::mentorships::removeParticipant(m_context.workspace, m_id); });
        });
    }
    column->addLayout(foot);
    column->addWidget(m_wrong = new PlainLabel({}, "error", box));
    m_wrong->hide();
    connectEditor();
    return box;
}

void ParticipantRow::connectEditor() {
    connect(m_side, &KeyCombo::keyChosen, this, [this](const QString& key) {
        change([&](Participant& one) { one.side = fromKey<Side>(key).value_or(one.side); });
    });
    connect(m_inside, &KeyCombo::keyChosen, this, [this](const QString& key) {
        change([&](Participant& one) {
            one.insideDepartment = key.isEmpty() ? std::nullopt : std::optional(key == u"yes");
        });
    });
    connect(m_lead, &QCheckBox::clicked, this,
            [this](bool lead) { change([&](Participant& one) { one.lead = lead; }); });
    connect(m_functions, &FunctionTicks::chosenChanged, this,
            [this] { change([&](Participant& one) { one.functions = m_functions->chosen(); }); });
    savesOnLeaving(m_since, m_context, [this] { write([&](Participant& one) { one.since = m_since->date(); }); });
    savesOnLeaving(m_until, m_context, [this] {
        if (m_until->date()) actions::mentorships::leave(m_context.workspace, m_id, *m_until->date());
        else write([](Participant& one) { one.until.reset(); });
    });
}

void ParticipantRow::change(const std::function<void(Participant&)>& edit) {
    if (!guardedAt(m_context, *m_wrong, [&] { write(edit); })) showEditor(m_context.reader().get(m_id));
}

void ParticipantRow::write(const std::function<void(Participant&)>& edit) {
    Participant participant = m_context.reader().get(m_id);
    edit(participant);
    actions::mentorships::changeParticipant(m_context.workspace, participant);
}

QString ParticipantRow::line(const Participant& participant, const QHash<QString, QString>& functions) const {
    QStringList what;
    for (const QString& key : participant.functions) what << functions.value(key, key);
    const QDate today = m_context.today();
    QString department;
    if (participant.side == Side::Mentor && participant.insideDepartment)
        department = *participant.insideDepartment ? tr("same department") : tr("another department");
    const bool leads = participant.lead && takesPart(participant, today);
    return dotted({participant.side == Side::Mentor && leads ? tr("lead mentor")
                   : participant.side == Side::Peer && leads ? tr("facilitator")
                                                             : sideLabel(participant.side),
                   what.join(u", "), department,
                   participant.since ? tr("since %1").arg(words::shortDay(*participant.since, today)) : QString(),
                   participant.until ? tr("until %1").arg(words::shortDay(*participant.until, today)) : QString()});
}

void ParticipantRow::show(const Participant& participant, MentorshipKind kind, const QString& name,
                          const QHash<QString, QString>& functions) {
    m_kind = kind;
    m_name->setWholeText(m_owner ? tr("%1 (you)").arg(name) : name);
    m_line->setText(line(participant, functions));
    m_edit->setAccessibleName(tr("Edit the part of %1").arg(name));
    showEditor(participant);
}

void ParticipantRow::showEditor(const Participant& participant) {
    if (!m_editor || !m_editor->isVisibleTo(this)) return;
    m_side->setKey(keyOf(participant.side));
    m_inside->setKey(!participant.insideDepartment ? QString() : *participant.insideDepartment ? u"yes"_s : u"no"_s);
    m_since->setDate(participant.since);
    m_until->setDate(participant.until);
    m_lead->setChecked(participant.lead);
    m_functions->show(m_context.reader(), participant.functions);
    const bool mentor = participant.side == Side::Mentor;
    for (QWidget* part : {m_mentorPart, static_cast<QWidget*>(m_functions)}) part->setVisible(mentor);
    const bool group = m_kind == MentorshipKind::PeerGroup;
    m_lead->setText(group ? tr("Facilitates the group") : tr("Leads the team"));
    m_lead->setVisible(participant.lead || (group && participant.side == Side::Peer) ||
                       (m_kind == MentorshipKind::Team && mentor));
}

ParticipantsCard::ParticipantsCard(const Context& context, MentorshipId id, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_id(id),
      m_column(new QVBoxLayout),
      m_rows(m_column),
      m_add(new NameEdit(u"mentorshipAddPersonLineEdit"_s, tr("Add someone: name, then Enter"), this)),
      m_addSide(new KeyCombo(this)),
      m_wrong(new PlainLabel({}, "error", this)),
      m_advice(new PlainLabel({}, "help", this)) {
    setProperty("role", QLatin1String("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::xs, 0, space::m);
    column->setSpacing(0);
    m_column->setSpacing(0);
    column->addLayout(m_column);
    m_rows.setRefuge(m_add);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::l, space::xs, space::l, 0);
    row->setSpacing(space::s);
    m_add->setAccessibleName(tr("Name of another participant"));
    m_addSide->setObjectName(u"mentorshipAddSideComboBox"_s);
    m_addSide->setAccessibleName(tr("Takes part as"));
    m_addSide->setChoices(sideChoices());
    row->addWidget(m_add, 2);
    row->addWidget(m_addSide, 1);
    column->addLayout(row);
    for (PlainLabel* said : {m_wrong, m_advice}) {
        said->setContentsMargins(space::l, space::s, space::l, 0);
        said->hide();
        column->addWidget(said);
    }
    connect(m_add, &QLineEdit::returnPressed, this, &ParticipantsCard::add);
}

void ParticipantsCard::add() {
    const QString name = m_add->text().simplified();
    if (name.isEmpty()) return;
    const Side side = fromKey<Side>(m_addSide->key()).value_or(Side::Mentor);
    if (guardedAt(m_context, *m_wrong, [&] { actions::mentorships::join(m_context.workspace, m_id, name, side); }))
        m_add->setText({});
}

void ParticipantsCard::show(const queries::MentorshipCard& card, const QHash<PersonId, QString>& names) {
    const PersonId owner = m_context.workspace.book().ownerId;
    const MentorshipKind kind = card.mentorship.kind;
    const Labels functions = labelsWithin(m_context.reader(), u"function"_s);
    QList<Participant> wanted = card.participants;
    // The others come before the owner, and those who left come last.
    const auto rank = [&](const Participant& one) {
        return std::tuple(!takesPart(one, card.day), one.personId == owner, !one.lead, one.side == Side::Mentee);
    };
    std::stable_sort(wanted.begin(), wanted.end(),
                     [&](const Participant& a, const Participant& b) { return rank(a) < rank(b); });
    QList<ParticipantId> ids;
    for (const Participant& one : std::as_const(wanted)) ids << one.id;
    m_rows.arrange(ids, [&](ParticipantId id) {
        const auto one = std::find_if(wanted.begin(), wanted.end(), [&](const Participant& p) { return p.id == id; });
        return new ParticipantRow(m_context, *one, one->personId == owner, this);
    });
    for (const Participant& one : std::as_const(wanted))
        m_rows.row(one.id)->show(one, kind, names.value(one.personId), functions);
    m_add->setPeople(m_context);
    if (m_addSide->currentIndex() < 0 || !m_add->hasFocus())
        m_addSide->setKey(keyOf(kind == MentorshipKind::PeerGroup ? Side::Peer : Side::Mentor));
    m_addSide->setVisible(kind != MentorshipKind::PeerGroup);
    // Older books may break a rule. That is shown, not corrected.
    const FieldErrors faults = validate(card.mentorship, card.participants, card.day);
    m_advice->setVisible(!faults.isEmpty());
    if (!faults.isEmpty()) m_advice->setText(words::sentence(faults.first()));
}

}  // namespace mb::ui
