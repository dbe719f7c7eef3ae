#include "ui/people/needs.h"

#include "core/actions/needs.h"
#include "core/documents/terms.h"
#include "core/queries/mentorships.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "ui/support/context.h"
#include "ui/support/parsed_saver.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// Who helps a person with this, in a mentorship that goes on.
QStringList helpersWith(const Reader& reader, PersonId person, const QString& function, QDate today) {
    QStringList names;
    if (function.isEmpty()) return names;
    for (const Participant& own : reader.select<Participant>().where(&Participant::personId, person).list()) {
        if (!takesPart(own, today) || isOver(reader.get(own.mentorshipId).stage)) continue;
        for (const Participant& other :
             reader.select<Participant>().where(&Participant::mentorshipId, own.mentorshipId).list())
            if (other.personId != person && other.side != Side::Mentee && takesPart(other, today) &&
                other.functions.contains(function)) {
                const QString name = fullName(reader.get(other.personId));
                if (!names.contains(name)) names << name;
            }
    }
    return names;
}

}  // namespace

NeedRow::NeedRow(const Context& context, NeedId id, QWidget* parent)
    : FoldedRow(context, u"peopleNeed"_s, parent), m_id(id) {
    markHeadPrivate(true);
    m_goal = flatButton({}, u"peopleNeedGoalPushButton"_s, this);
    addTail(m_goal);
    connect(m_goal, &QPushButton::clicked, this, &NeedRow::makeGoal);
}

void NeedRow::makeGoal() {
    GoalId goal;
    if (guarded(m_context, [&] { goal = actions::needs::makeGoal(m_context.workspace, m_id); }))
        m_context.open(Goal::table, goal.value);
}

void NeedRow::makeFields(FieldGrid& grid) {
    m_what = markPrivate(line(grid, tr("What is wanted or lacking"), u"What"_s));
    m_saver = saving(m_what, [this](const QString& typed, const QString& burst) {
        change([&](Need& need) { need.what = typed; }, burst);
    });
    m_saver->setNeverEmpty();
    m_function = new KeyCombo(&grid);
    m_function->setObjectName(u"peopleNeedFunctionKeyCombo"_s);
    grid.add(labelled(tr("What kind of mentor could help"), m_function, {}, &grid));
    connect(m_function, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] { change([&](Need& need) { need.function = key; }); });
    });
    for (const auto& [field, label, name] :
         {std::tuple{&m_since, tr("Since"), u"peopleNeedSincePartialDateField"_s},
          std::tuple{&m_until, tr("Until (met, or no longer felt)"), u"peopleNeedUntilPartialDateField"_s}}) {
        *field = new PartialDateField(m_context.today(), &grid);
        (*field)->setObjectName(name);
        grid.add(labelled(label, *field, {}, &grid));
        savesOnLeaving(*field, m_context, [this] { setDates(); });
    }
    m_wrong = new PlainLabel({}, "error", &grid);
    m_wrong->hide();
    grid.add(m_wrong, true);
    auto* who = new QWidget(&grid);
    auto* row = new QHBoxLayout(who);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_help = new PlainLabel({}, "help", who), 1);
    row->addWidget(m_find = flatButton(tr("Look for another mentor"), u"peopleNeedFindPushButton"_s, who));
    grid.add(who, true);
    connect(m_find, &QPushButton::clicked, this, [this] { m_context.open(Mentorship::table, 0); });
}

void NeedRow::change(const std::function<void(Need&)>& edit, const QString& burst) {
    Need need = m_context.reader().get(m_id);
    edit(need);
    actions::needs::change(m_context.workspace, need, burst);
}

void NeedRow::setDates() {
    Need need = m_context.reader().get(m_id);
    need.since = m_since->date();
    need.until = m_until->date();
    const FieldErrors errors = validate(need);
    m_wrong->setText(errors.isEmpty() ? QString() : words::sentence(errors.first()));
    m_wrong->setVisible(!errors.isEmpty());
    if (errors.isEmpty()) actions::needs::change(m_context.workspace, need);
}

void NeedRow::fillFields() { fill(m_context.reader().get(m_id), true); }
void NeedRow::removeRecord() { actions::needs::remove(m_context.workspace, m_id); }

void NeedRow::fill(const Need& need, bool byUndo) {
    const Reader reader = m_context.reader();
    const QString what = need.what.simplified();
    const QString function = need.function.isEmpty()
                                 ? QString()
                                 : documents::labelsWithin(reader, u"function"_s).value(need.function, need.function);
    const QStringList helpers = helpersWith(reader, need.personId, need.function, m_context.today());
    QStringList about;
    if (need.since) about << tr("since %1").arg(words::longDate(*need.since));
    if (need.until) about << tr("until %1").arg(words::longDate(*need.until));
    if (!helpers.isEmpty()) about << tr("could help: %1").arg(words::andList(helpers));
    else if (!function.isEmpty()) about << tr("no mentor for %1 yet").arg(function);
    setHead(what, about.join(u" · "));
    setNames(tr("Edit the need %1").arg(what), tr("Remove the need %1").arg(what), tr("Remove this need"));
    m_goal->setText(need.goalId ? tr("Open its goal") : tr("Make a goal of it"));
    m_goal->setAccessibleName(need.goalId ? tr("Open the goal of %1").arg(what) : tr("Make a goal of %1").arg(what));
    if (!hasFields()) return;
    m_saver->show(need.what, byUndo);
    QList<std::pair<QString, QString>> functions{{QString(), tr("not specified")}};
    for (const Term& term : documents::shownTerms(reader, u"function"_s))
        if (!term.hidden || term.key == need.function) functions.append({term.key, term.label});
    m_function->setChoices(functions);
    m_function->setKey(need.function);
    if (byUndo) m_wrong->hide();
    if (m_wrong->isHidden()) {
        m_since->setDate(need.since, byUndo);
        m_until->setDate(need.until, byUndo);
    }
    m_help->setText(function.isEmpty()  ? tr("Say what kind of mentor could help, and those who do are named here.")
                    : helpers.isEmpty() ? tr("No one in the mentorships helps with %1 yet.").arg(function)
                                        : tr("Could help with %1: %2.").arg(function, words::andList(helpers)));
}

Needs::Needs(const Context& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_column(new QVBoxLayout(this)), m_rows(m_column) {
    m_add = new QLineEdit(this);
    m_add->setObjectName(u"peopleNewNeedLineEdit"_s);
    m_add->setPlaceholderText(tr("Add a skill wanted or lacking, e.g. Mixed models"));
    m_add->setAccessibleName(tr("New skill or gap"));
    m_add->setAccessibleDescription(tr("Enter adds it. It stays in this book."));
    makeRowsCard(*this, *m_column, m_add);
    m_rows.setRefuge(m_add);
    connect(m_add, &QLineEdit::returnPressed, this, &Needs::add);
}

void Needs::setPerson(PersonId id) {
    if (id != m_person) {
        m_rows.clear();
        m_add->setText({});
    }
    m_person = id;
    reload(false);
}

void Needs::reload(bool byUndo) {
    QList<Need> needs;
    if (m_person) needs = m_context.reader().select<Need>().where(&Need::personId, m_person).list();
    // What is still felt comes first.
    std::stable_sort(needs.begin(), needs.end(),
                     [](const Need& a, const Need& b) { return a.until.has_value() < b.until.has_value(); });
    QList<NeedId> ids;
    for (const Need& need : std::as_const(needs)) ids << need.id;
    m_rows.arrange(ids, [this](NeedId id) { return new NeedRow(m_context, id, this); });
    for (const Need& need : std::as_const(needs)) m_rows.row(need.id)->fill(need, byUndo);
}

void Needs::openNeed(NeedId id) {
    if (NeedRow* row = m_rows.row(id)) row->open();
}

void Needs::add() {
    const QString typed = m_add->text().simplified();
    if (!m_person || typed.isEmpty()) return;
    Need need;
    need.personId = m_person;
    need.what = typed;
    need.since = PartialDate::ofMonth(m_context.today());
    if (guarded(m_context, [&] { actions::needs::add(m_context.workspace, need); })) m_add->setText({});
}

}  // namespace mb::ui
