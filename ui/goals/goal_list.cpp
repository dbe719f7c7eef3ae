#include "ui/goals/goal_list.h"

#include "core/documents/terms.h"
#include "core/domain/text.h"
#include "core/queries/mentorships.h"
#include "core/words/format.h"
#include "core/words/phrases.h"
#include "core/words/written_dates.h"
#include "ui/widgets/forms.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct GoalWords {
    Q_DECLARE_TR_FUNCTIONS(goals)
};

QString dueText(const Goal& goal, QDate today) {
    if (!goal.targetOn) return GoalWords::tr("no date yet");
    const QString day = words::partialDate(*goal.targetOn);
    if (!isOpen(goal.status)) return GoalWords::tr("was due %1").arg(day);
    return goal.targetOn->latest() < today ? words::dueIn(*goal.targetOn, today) : GoalWords::tr("due %1").arg(day);
}

QList<GoalEntry> withSteps(const Reader& reader, const QList<Goal>& goals) {
    QList<GoalEntry> entries;
    QList<GoalId> ids;
    QHash<GoalId, qsizetype> places;
    for (const Goal& goal : goals) {
        places.insert(goal.id, entries.size());
        ids << goal.id;
        entries.append({goal, 0, 0});
    }
    if (ids.isEmpty()) return entries;
    for (const GoalStep& step : reader.select<GoalStep>().whereIn(&GoalStep::goalId, ids).list()) {
        GoalEntry& entry = entries[places.value(step.goalId)];
        ++entry.steps;
        if (step.doneOn) ++entry.done;
    }
    std::sort(entries.begin(), entries.end(), [](const GoalEntry& a, const GoalEntry& b) {
        const auto key = [](const Goal& goal) {
            return std::tuple(!isOpen(goal.status), goal.targetOn.value_or(PartialDate(QDate(9999, 1, 1))), goal.place,
                              goal.id.value);
        };
        return key(a.goal) < key(b.goal);
    });
    return entries;
}

QList<GoalGroup> byHorizon(const QList<GoalEntry>& entries) {
    QList<GoalGroup> groups;
    for (const Horizon horizon : {Horizon::Short, Horizon::Medium, Horizon::Long}) {
        GoalGroup group{horizonText(horizon), {}};
        for (const GoalEntry& entry : entries)
            if (isOpen(entry.goal.status) && entry.goal.horizon == horizon) group.entries << entry;
        if (!group.entries.isEmpty()) groups << group;
    }
    GoalGroup closed{GoalWords::tr("Closed"), {}};
    // The latest of them first.
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        if (!isOpen(entry->goal.status)) closed.entries << *entry;
    if (!closed.entries.isEmpty()) groups << closed;
    return groups;
}

QList<GoalGroup> byPerson(const Reader& reader, const QList<GoalEntry>& entries, PersonId owner) {
    QList<PersonId> people;
    for (const GoalEntry& entry : entries)
        if (!people.contains(entry.goal.personId)) people << entry.goal.personId;
    QHash<PersonId, QString> names;
    for (const PersonId id : people) names.insert(id, fullName(reader.get(id)));
    std::sort(people.begin(), people.end(), [&](PersonId a, PersonId b) {
        return std::tuple(a != owner, fold(names[a]), a) < std::tuple(b != owner, fold(names[b]), b);
    });
    QList<GoalGroup> groups;
    for (const PersonId id : people) {
        GoalGroup group{id == owner ? GoalWords::tr("My goals") : names[id], {}};
        for (const GoalEntry& entry : entries)
            if (entry.goal.personId == id) group.entries << entry;
        groups << group;
    }
    return groups;
}

GoalList grouped(const Reader& reader, const QList<Goal>& goals, PersonId owner) {
    GoalList list;
    const QList<GoalEntry> entries = withSteps(reader, goals);
    const bool severalPeople =
        std::any_of(goals.begin(), goals.end(), [&](const Goal& goal) { return goal.personId != goals[0].personId; });
    list.groups = severalPeople ? byPerson(reader, entries, owner) : byHorizon(entries);
    for (const Goal& goal : goals) {
        list.open += isOpen(goal.status);
        list.openMine += isOpen(goal.status) && goal.personId == owner;
        list.atRisk += goal.status == GoalStatus::AtRisk;
    }
    return list;
}

// By what offices weigh: scholarship, teaching, service, clinical work (GO7); and where that stands among them.
std::pair<QString, QString> areaOf(const QString& domain) {
    static const QList<QStringList> areas{{u"research"_s, u"funding"_s, u"publications"_s},
                                          {u"teaching"_s, u"curriculum"_s, u"mentoring"_s},
                                          {u"service"_s, u"leadership"_s, u"community"_s},
                                          {u"clinical"_s, u"quality"_s}};
    const QStringList titles{GoalWords::tr("Scholarship"), GoalWords::tr("Teaching"), GoalWords::tr("Service"),
                             GoalWords::tr("Clinical work")};
    for (qsizetype i = 0; i < areas.size(); ++i)
        if (areas[i].contains(domain)) return {QString::number(i), titles[i]};
    return {QString::number(areas.size()), GoalWords::tr("Beside these")};
}

}  // namespace

ListPlan goalsPlan() {
    return {u"goals"_s,
            GoalWords::tr("All goals"),
            {GoalWords::tr("By horizon or person"), GoalWords::tr("By target date"), GoalWords::tr("By area of work"),
             GoalWords::tr("By title")},
            {GoalWords::tr("Domain"), GoalWords::tr("With"), GoalWords::tr("Horizon"), GoalWords::tr("Status")},
            {GoalWords::tr("Goal"), GoalWords::tr("Whose"), GoalWords::tr("Target"), GoalWords::tr("Status"),
             GoalWords::tr("Steps")}};
}

QList<ListEntry> GoalList::entries(const Reader& reader, PersonId owner, QDate today) const {
    const auto names = queries::names(reader);
    QHash<QString, QString> domains;
    for (const Term& term : documents::shownTerms(reader, u"goal-domain"_s)) domains.insert(term.key, term.label);
    QHash<std::pair<qint64, qint64>, QString> with;
    const auto withWhom = [&](const Goal& goal) {
        const auto key = std::pair(goal.mentorshipId.value, goal.personId.value);
        if (!with.contains(key))
            with.insert(key, queries::bareCard(reader, goal.mentorshipId, today).nameFor(owner, names).left(80));
        return with.value(key);
    };
    const ListPlan plan = goalsPlan();
    QList<ListEntry> entries;
    for (const GoalGroup& group : groups)
        for (const GoalEntry& one : group.entries) {
            const Goal& goal = one.goal;
            ListEntry entry;
            ListRow& row = entry.row;
            row.noun = Goal::table;
            row.id = goal.id.value;
            row.title = goal.title;
            QStringList parts{dueText(goal, today)};
            if (one.steps) parts << stepsText(one.done, one.steps);
            row.subtitle = parts.join(u" · ");
            row.chip = goalStatusText(goal.status);
            row.tone = goalStatusTone(goal.status);
            row.progress = one.progress();
            const QString target = goal.targetOn ? goal.targetOn->latest().toString(Qt::ISODate) : u"9999"_s;
            const auto [place, area] = areaOf(goal.domain);
            entry.order = {u"%1"_s.arg(entries.size(), 6, 10, QChar(u'0')), target, place, fold(goal.title)};
            entry.headers = {group.title, {}, area, {}};
            entry.folded = fold(goal.title);
            entry.cells = {goal.title, names.value(goal.personId),
                           goal.targetOn ? words::partialDate(*goal.targetOn) : QString(), row.chip,
                           stepsText(one.done, one.steps)};
            if (!goal.domain.isEmpty())
                entry.facets << Facet{plan.headings[0], domains.value(goal.domain, goal.domain)};
            if (goal.mentorshipId) entry.facets << Facet{plan.headings[1], withWhom(goal)};
            entry.facets << Facet{plan.headings[2], horizonText(goal.horizon)} << Facet{plan.headings[3], row.chip};
            entries << entry;
        }
    return entries;
}

GoalList goalList(const Reader& reader, PersonId owner, WhoseGoals whose) {
    auto select = reader.select<Goal>();
    if (whose == WhoseGoals::Mine) select.where(&Goal::personId, owner);
    if (whose == WhoseGoals::Mentees) select.where(&Goal::personId, Is::NotEqual, owner);
    return grouped(reader, select.list(), owner);
}

GoalList goalList(const Reader& reader, PersonId owner, MentorshipId mentorship) {
    return grouped(reader, reader.select<Goal>().where(&Goal::mentorshipId, mentorship).list(), owner);
}

QString goalStatusText(GoalStatus status) {
    return words::toText(documents::Text::of(QString(u"goal.status."_s + keyOf(status))));
}

Tone goalStatusTone(GoalStatus status) {
    switch (status) {
        case GoalStatus::OnTrack:
        case GoalStatus::Achieved:
        case GoalStatus::PartlyAchieved:
            return Tone::Ok;
        case GoalStatus::AtRisk:
            return Tone::Warn;
        case GoalStatus::NotStarted:
        case GoalStatus::Paused:
        case GoalStatus::Revised:
            return Tone::Calm;
        case GoalStatus::Dropped:
            return Tone::Plain;
    }
    return Tone::Calm;
}

QString horizonText(Horizon horizon) {
    switch (horizon) {
        case Horizon::Short:
            return GoalWords::tr("Within 12 months");
        case Horizon::Medium:
            return GoalWords::tr("1 to 3 years");
        case Horizon::Long:
            return GoalWords::tr("More than 3 years");
    }
    return {};
}

QString stepsText(int done, int steps) {
    if (steps == 0) return {};
    return GoalWords::tr("%1 of %n steps", nullptr, steps).arg(done);
}

bool horizonFollows(const Goal& goal, QDate today) {
    return goal.targetOn ? goal.horizon == horizonFor(goal.startsOn.value_or(today), *goal.targetOn)
                         : goal.horizon == Horizon::Short;
}

TitleAndDate splitByDate(const QString& written, QDate today) {
    static const QRegularExpression by(
        u"^(.*\\S)\\s+%1\\s+(\\S.*)$"_s.arg(QRegularExpression::escape(GoalWords::tr("by"))),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const QString text = written.simplified();
    if (const auto match = by.match(text); match.hasMatch())
        if (const auto date = words::dateWithin(match.captured(2), today)) return {match.captured(1), date};
    return {text, std::nullopt};
}

}  // namespace mb::ui
