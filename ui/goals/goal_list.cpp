#include "ui/goals/goal_list.h"

#include "core/domain/text.h"
#include "core/queries/people.h"
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

// Shortens a name for the timeline.
QString shortTitle(const QString& title) {
    constexpr int most = 48;  // characters
    const QString line = title.simplified();
    return line.size() > most ? QString(line.left(most - 1) + u'…') : line;
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

}  // namespace

QList<ListRow> GoalList::rows(QDate today) const {
    QList<ListRow> rows;
    for (const GoalGroup& group : groups) {
        ListRow head;
        head.title = group.title;
        head.header = true;
        rows << head;
        for (const GoalEntry& entry : group.entries) {
            ListRow row;
            row.noun = Goal::table;
            row.id = entry.goal.id.value;
            row.title = entry.goal.title;
            QStringList parts{dueText(entry.goal, today)};
            if (entry.steps) parts << stepsText(entry.done, entry.steps);
            row.subtitle = parts.join(u" · ");
            row.chip = goalStatusText(entry.goal.status);
            row.tone = goalStatusTone(entry.goal.status);
            row.progress = entry.progress();
            rows << row;
        }
    }
    return rows;
}

QList<GoalTimeline::Bar> GoalList::bars() const {
    QList<GoalTimeline::Bar> bars;
    for (const GoalGroup& group : groups)
        for (const GoalEntry& entry : group.entries) {
            const Goal& goal = entry.goal;
            if (!isOpen(goal.status) || !goal.targetOn) continue;
            const QDate from = goal.startsOn.value_or(goal.createdAt.toLocalTime().date());
            const QDate to = goal.targetOn->latest();
            bars.append({goal.id.value, shortTitle(goal.title), qMin(from, to), to, qMax(0, entry.progress()),
                         goalStatusTone(goal.status)});
        }
    std::stable_sort(bars.begin(), bars.end(), [](const auto& a, const auto& b) { return a.to < b.to; });
    return bars;
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
