#include "ui/mentorships/new_mentorship_form.h"

#include "core/queries/mentorships.h"
#include "core/queries/named_people.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "ui/mentorships/mentorship_words.h"
#include "ui/widgets/flow_layout.h"

#include <QKeyEvent>
#include <QRadioButton>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

namespace {

QString kindChoice(MentorshipKind kind) {
    switch (kind) {
        case MentorshipKind::OneToOne:
            return NewMentorshipForm::tr("One to one");
        case MentorshipKind::Team:
            return NewMentorshipForm::tr("A team of mentors");
        case MentorshipKind::PeerGroup:
            return NewMentorshipForm::tr("A peer group");
        case MentorshipKind::Student:
            return NewMentorshipForm::tr("A student or trainee");
        case MentorshipKind::ShortTerm:
            return NewMentorshipForm::tr("Short-term advice");
    }
    return {};
}

}  // namespace

NewMentorshipForm::NewMentorshipForm(const Context& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_kinds(new QButtonGroup(this)),
      m_kindHelp(new PlainLabel({}, "help", this)),
      m_names(new NameEdit(u"newMentorshipNamesLineEdit"_s, tr("Full name; several with “;”"), this)),
      m_alongside(new NameEdit(u"newMentorshipAlongsideLineEdit"_s, tr("Several with “;”"), this)),
      m_title(new QLineEdit(this)),
      m_question(new QLineEdit(this)),
      m_sessions(new WholeNumberField(this)),
      m_side(new KeyCombo(this)),
      m_lead(new KeyCombo(this)),
      m_cadence(new KeyCombo(this)),
      m_inside(new KeyCombo(this)),
      m_start(new PartialDateField(context.today(), this)),
      m_until(new PartialDateField(context.today(), this)),
      m_functions(new FunctionTicks(u"newMentorshipFunction_"_s, this)) {
    setProperty("role", QLatin1String("card"));
    setObjectName(u"newMentorshipForm"_s);
    m_title->setObjectName(u"newMentorshipTitleLineEdit"_s);
    m_question->setObjectName(u"newMentorshipQuestionLineEdit"_s);
    m_sessions->setObjectName(u"newMentorshipSessionsLineEdit"_s);
    m_sessions->setPlaceholderText(tr("e.g. 3"));
    m_side->setObjectName(u"newMentorshipSideComboBox"_s);
    m_lead->setObjectName(u"newMentorshipLeadComboBox"_s);
    m_start->setObjectName(u"newMentorshipStartLineEdit"_s);
    m_until->setObjectName(u"newMentorshipUntilLineEdit"_s);
    m_cadence->setObjectName(u"newMentorshipCadenceComboBox"_s);
    m_inside->setObjectName(u"newMentorshipInsideComboBox"_s);
    m_side->setChoices({{u"mentee"_s, tr("mentee")}, {u"mentor"_s, tr("mentor")}});
    m_inside->setChoices({{QString(), tr("not known")}, {u"yes"_s, tr("yes")}, {u"no"_s, tr("no")}});
    m_inside->setKey(QString());
    build();
    connect(m_names, &QLineEdit::textChanged, this, &NewMentorshipForm::tellWho);
    connect(m_alongside, &QLineEdit::textChanged, this, &NewMentorshipForm::proposeLead);
    connect(m_side, &KeyCombo::keyChosen, this, [this] {
        m_sideChosen = true;
        arrange();
    });
    connect(m_kinds, &QButtonGroup::idClicked, this, [this] {
        m_kindChosen = true;
        arrange();
    });
}

QWidget* NewMentorshipForm::kinds() {
    auto* box = new QWidget(this);
    box->setAccessibleName(tr("Which kind"));
    auto* row = new FlowLayout(space::l, space::xs, box);
    for (const QString& key : allKeys<MentorshipKind>()) {
        const MentorshipKind kind = *fromKey<MentorshipKind>(key);
        auto* choice = new QRadioButton(kindChoice(kind), box);
        choice->setObjectName(u"newMentorshipKind_%1RadioButton"_s.arg(key));
        choice->setAccessibleDescription(kindExplained(kind));
        choice->setChecked(kind == MentorshipKind::OneToOne);
        m_kinds->addButton(choice, int(kind));
        row->addWidget(choice);
    }
    return box;
}

void NewMentorshipForm::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(new PlainLabel(tr("New mentorship"), "heading", this));
    column->addWidget(kinds());
    column->addWidget(m_kindHelp);
    auto* fields = new FlowLayout(space::m, space::m);
    buildFields(fields);
    column->addLayout(fields);
    m_functionsBox = new QWidget(this);
    auto* functions = new QVBoxLayout(m_functionsBox);
    functions->setContentsMargins(0, 0, 0, 0);
    functions->setSpacing(space::xs);
    m_functionsLabel = new PlainLabel({}, "label", m_functionsBox);
    functions->addWidget(m_functionsLabel);
    functions->addWidget(m_functions);
    column->addWidget(m_functionsBox);
    m_hint = new PlainLabel({}, "help", this);
    m_hint->setObjectName(u"newMentorshipHint"_s);
    column->addWidget(m_hint);
    column->addWidget(buttons());
}

void NewMentorshipForm::buildFields(QLayout* fields) {
    const auto add = [&](const QString& label, QWidget* control, int width, const QString& column = {}) {
        QWidget* box =
            column.isEmpty() ? labelled(label, control, {}, this) : m_faults.field(label, control, column, this);
        control->setMinimumWidth(m_context.theme.px(width));
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        fields->addWidget(box);
        return box;
    };
    m_namesLabel = add(tr("With whom"), m_names, 260, u"name"_s)->findChild<QLabel*>();
    m_alongsideBox = add(tr("Other mentors"), m_alongside, 200);
    m_sideBox = add(tr("I am the"), m_side, 110, u"side"_s);
    m_leadBox = add(tr("Who leads"), m_lead, 150, u"lead"_s);
    m_questionBox = add(tr("The question"), m_question, 260);
    m_sessionsBox = add(tr("How many sessions"), m_sessions, 90, u"sessions"_s);
    m_untilBox = add(tr("Until"), m_until, 120, u"ends_on"_s);
    m_titleBox = add(tr("Name (optional)"), m_title, 200);
    add(tr("Since"), m_start, 150);
    m_cadenceBox = add(tr("How often we meet"), m_cadence, 150);
    m_insideBox = add(tr("In the same department"), m_inside, 150);
}

QWidget* NewMentorshipForm::buttons() {
    auto* box = new QWidget(this);
    auto* row = new FlowLayout(space::s, space::s, box);
    auto* create = primaryButton(tr("Add and &open"), u"newMentorshipCreateButton"_s, box);
    auto* another = plainButton(tr("Add a&nother"), u"newMentorshipNextButton"_s, box);
    auto* cancel = flatButton(tr("&Close"), u"newMentorshipCancelButton"_s, box);
    create->setToolTip(tr("Enter"));
    another->setToolTip(tr("Ctrl+Enter"));
    cancel->setToolTip(tr("Esc"));
    for (QPushButton* button : {create, another, cancel}) row->addWidget(button);
    connect(create, &QPushButton::clicked, this, [this] { this->create(false); });
    connect(another, &QPushButton::clicked, this, [this] { this->create(true); });
    connect(cancel, &QPushButton::clicked, this, &NewMentorshipForm::cancelled);
    return box;
}

void NewMentorshipForm::reload() {
    const Reader reader = m_context.reader();
    m_names->setPeople(m_context);
    m_alongside->setPeople(m_context);
    m_start->setToday(m_context.today());
    m_until->setToday(m_context.today());
    m_cadence->setChoices(choicesOf(reader, u"cadence"_s, tr("not agreed yet")));
    if (m_cadence->currentIndex() < 0) m_cadence->setKey(QString());
    m_functions->show(reader, m_functions->chosen());
    if (!m_sideChosen) m_side->setKey(m_context.workspace.book().role == OwnerRole::Mentor ? u"mentor"_s : u"mentee"_s);
    arrange();
}

void NewMentorshipForm::begin() {
    if (!m_kindChosen) m_kinds->button(int(MentorshipKind::OneToOne))->setChecked(true);
    reload();
    for (QLineEdit* line :
         {static_cast<QLineEdit*>(m_names), static_cast<QLineEdit*>(m_alongside), m_title, m_question})
        line->clear();
    m_sessions->setNumber(std::nullopt, true);
    m_start->setDate(PartialDate(m_context.today()), true);
    m_until->setDate(std::nullopt, true);
    m_inside->setKey(QString());
    m_functions->show(m_context.reader(), {});
    m_faults.clear();
    tellWho();
    m_names->setFocus();
}

Side NewMentorshipForm::side() const {
    if (kind() == MentorshipKind::PeerGroup) return Side::Peer;
    return fromKey<Side>(m_side->key()).value_or(Side::Mentee);
}

MentorshipKind NewMentorshipForm::kind() const { return MentorshipKind(qMax(0, m_kinds->checkedId())); }

void NewMentorshipForm::arrange() {
    const MentorshipKind chosen = kind();
    const bool peers = chosen == MentorshipKind::PeerGroup, team = chosen == MentorshipKind::Team;
    const bool advice = chosen == MentorshipKind::ShortTerm, mentor = side() == Side::Mentor;
    m_kindHelp->setText(kindExplained(chosen));
    m_namesLabel->setText(peers                                         ? tr("Who else is in it")
                          : team                                        ? mentor ? tr("The mentee") : tr("The mentors")
                                                                 : chosen == MentorshipKind::Student && mentor ? tr("The student or trainee")
                                                                        : tr("With whom"));
    m_names->setAccessibleName(m_namesLabel->text());
    m_sideBox->setVisible(!peers);
    m_alongsideBox->setVisible(team && mentor);
    m_leadBox->setVisible(team);
    m_titleBox->setVisible(peers || team);
    for (QWidget* box : {m_questionBox, m_sessionsBox, m_untilBox}) box->setVisible(advice);
    m_cadenceBox->setVisible(!advice);
    m_functionsBox->setVisible(!peers);
    m_insideBox->setVisible(!peers && !team);
    m_functionsLabel->setText(mentor ? tr("I help with")
                              : team ? tr("These mentors help with")
                                     : tr("This mentor helps with"));
    m_functions->setAccessibleName(m_functionsLabel->text());
    m_faults.clear();
    proposeLead();
}

QStringList NewMentorshipForm::namesIn(const QLineEdit& line) const {
    return queries::PeopleNames(m_context.reader(), m_context.workspace.book().ownerId, m_context.today())
        .split(line.text());
}

void NewMentorshipForm::proposeLead() {
    const QString before = m_lead->key();
    QList<std::pair<QString, QString>> choices;
    const bool mentor = side() == Side::Mentor;
    if (mentor) choices.append({fullName(m_context.reader().get(m_context.workspace.book().ownerId)), tr("I do")});
    for (const QString& name : namesIn(mentor ? *m_alongside : *m_names)) choices.append({name, name});
    m_lead->setChoices(choices);
    // The lead chosen before may be a name that was only half typed and is no longer in the list.
    const bool known =
        std::any_of(choices.begin(), choices.end(), [&](const auto& one) { return one.first == before; });
    m_lead->setKey(known || choices.isEmpty() ? before : choices.first().first);
}

void NewMentorshipForm::tellWho() {
    const QStringList typed = namesIn(*m_names);
    // With several mentors the kind is set to team, unless the user chose a kind.
    if (!m_kindChosen && side() == Side::Mentee) {
        const auto meant = typed.size() > 1 ? MentorshipKind::Team : MentorshipKind::OneToOne;
        if (meant != kind()) {
            m_kinds->button(int(meant))->setChecked(true);
            arrange();
        }
    }
    proposeLead();
    QStringList fresh, twice, again;
    QString other;  // somebody whose name this may be turned around
    m_self = false;
    guarded(m_context, [&] {
        const Reader reader = m_context.reader();
        const queries::PersonMatcher people(reader);
        const PersonId owner = m_context.workspace.book().ownerId;
        for (const QString& name : typed) {
            const auto found = people.match(name, name.contains(u'@') ? name : QString());
            const auto turned = people.turnedAround(name);
            if (!turned.isEmpty()) other = people.labels(turned);
            if (found.isEmpty()) fresh << name;
            else if (found.size() > 1) twice << people.labels(found);
            else if (found.first() == owner) m_self = true;
            else if (!queries::mentorshipsOfPair(reader, owner, found.first()).isEmpty()) again << name;
        }
    });
    QString hint;
    if (m_self) hint = tr("That is you. Who is the other person?");
    else if (!twice.isEmpty()) hint = tr("Several people have this name: write which of %1.").arg(twice.first());
    else if (!other.isEmpty())
        hint = tr("Do you mean %1? Write someone else with the family name first and a comma.").arg(other);
    else if (!fresh.isEmpty()) hint = tr("New in this book: %1.").arg(words::andList(fresh));
    else if (!again.isEmpty())
        hint = tr("There is a mentorship with %1 already; this will be another one.").arg(words::andList(again));
    else if (!typed.isEmpty()) hint = tr("In this book already; nothing is entered twice.");
    else hint = tr("Enter adds and opens it; Ctrl+Enter adds it and starts another.");
    m_hint->setText(hint);
    m_names->setAccessibleDescription(hint);
}

// Each fault beneath its field, the keyboard in the first. Returns whether there is one.
bool NewMentorshipForm::complain(const FieldErrors& faults) {
    m_faults.clear();
    for (const FieldError& fault : faults) {
        const QString sentence =
            fault.field == u"name" ? tr("Who is it with? A name is enough.") : words::sentence(fault);
        // A fault without a field of its own is caused by the names, so it is shown there.
        if (!m_faults.show(fault.field, sentence)) m_faults.show(u"name"_s, sentence);
    }
    return m_faults.goToFirst();
}

actions::mentorships::Wanted NewMentorshipForm::wanted() const {
    actions::mentorships::Wanted all;
    all.kind = kind();
    all.ownersSide = side();
    all.names = namesIn(*m_names);
    all.startsOn = m_start->date();
    const bool team = all.kind == MentorshipKind::Team, peers = all.kind == MentorshipKind::PeerGroup;
    if (team && side() == Side::Mentor) all.alongside = namesIn(*m_alongside);
    const qsizetype mentors = side() == Side::Mentor ? 1 + all.alongside.size() : all.names.size();
    if (team && mentors > 1) all.lead = m_lead->key();
    if (team || peers) all.title = m_title->text().simplified();
    if (!peers) all.functions = m_functions->chosen();
    if (!peers && !team && !m_inside->key().isEmpty()) all.inside = m_inside->key() == u"yes";
    if (all.kind == MentorshipKind::ShortTerm) {
        all.purpose = m_question->text().trimmed();
        all.endsOn = m_until->date();
        all.sessions = m_sessions->number();
    } else {
        all.cadence = m_cadence->key();
    }
    return all;
}

void NewMentorshipForm::create(bool another) {
    for (ParsedField* field : {static_cast<ParsedField*>(m_sessions), static_cast<ParsedField*>(m_until),
                               static_cast<ParsedField*>(m_start)}) {
        if (!field->isVisibleTo(this) || field->take()) continue;
        field->setFocus();
        return;
    }
    if (m_self) {
        m_names->setFocus();
        return;
    }
    const actions::mentorships::Wanted all = wanted();
    MentorshipId id;
    m_faults.clear();
    try {
        if (complain(actions::mentorships::faultsOf(m_context.workspace, all))) return;
    } catch (...) {
        const Error error = caught();
        m_faults.show(u"name"_s, words::sentence(error));
        m_faults.goToFirst();
        return;
    }
    if (!guarded(m_context, [&] { id = actions::mentorships::start(m_context.workspace, all); })) return;
    if (another) begin();
    Q_EMIT created(id.value, another);
}

void NewMentorshipForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Enter adds the mentorship, except on a button, which it presses.
        auto* button = qobject_cast<QPushButton*>(focusWidget());
        if (button && event->modifiers() == Qt::NoModifier) button->click();
        else create(event->modifiers() & Qt::ControlModifier);
    } else {
        QFrame::keyPressEvent(event);
    }
}

}  // namespace mb::ui
