#include "ui/goals/timeline_rows.h"

#include "core/queries/mentorships.h"
#include "core/words/format.h"

#include <QCoreApplication>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TimelineWords {
    Q_DECLARE_TR_FUNCTIONS(timeline)
};

class Gathering {
public:
    Gathering(const Reader& reader, PersonId owner, QDate today)
        : m_reader(reader), m_owner(owner), m_today(today), m_names(queries::names(reader)) {}

    std::optional<TimelineRow> clock(PersonId person) const;
    QList<TimelineRow> goals(const QList<GoalEntry>& entries);

private:
    TimelineRow row(const GoalEntry& entry, const QList<GoalStep>& steps);
    QString with(const mb::Goal& goal);
    QString whose(PersonId person) const { return person == m_owner ? QString() : m_names.value(person); }

    const Reader& m_reader;
    PersonId m_owner;
    QDate m_today;
    QHash<PersonId, QString> m_names;
    QHash<std::pair<qint64, qint64>, QString> m_with;
};

std::optional<TimelineRow> Gathering::clock(PersonId person) const {
    const auto milestones = m_reader.select<mb::Milestone>().where(&mb::Milestone::personId, person).list();
    const PromotionClock clock =
        promotionClock(milestones, m_reader.select<ClockExtension>().where(&ClockExtension::personId, person).list());
    TimelineRow row;
    row.kind = TimelineRow::Clock;
    row.noun = Person::table;
    row.id = person.value;
    row.title = person == m_owner ? TimelineWords::tr("Promotion clock")
                                  : TimelineWords::tr("Promotion clock of %1").arg(m_names.value(person));
    for (const mb::Milestone& one : milestones) {
        if (one.kind == MilestoneKind::ClockStart || one.kind == MilestoneKind::ClockEnd || !(one.day || one.doneOn))
            continue;
        TimelineMark mark;
        mark.noun = mb::Milestone::table;
        mark.id = one.id.value;
        mark.look = TimelineMark::Milestone;
        mark.title = milestoneText(one);
        mark.due = one.day;
        mark.done = one.doneOn.has_value();
        mark.day = one.doneOn ? *one.doneOn : one.day->latest();
        row.marks << mark;
    }
    if (!clock.isKnown() && row.marks.isEmpty()) return std::nullopt;
    std::stable_sort(row.marks.begin(), row.marks.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
    row.subtitle = clockText(clock, m_today);
    row.from = clock.isKnown() ? *clock.start : qMin(m_today, row.marks.first().day);
    row.to = clock.isKnown() ? *clock.end : qMax(m_today, row.marks.last().day);
    return row;
}

QString Gathering::with(const mb::Goal& goal) {
    if (!goal.mentorshipId) return {};
    const auto key = std::pair(goal.mentorshipId.value, goal.personId.value);
    if (!m_with.contains(key)) {
        const auto card = queries::bareCard(m_reader, goal.mentorshipId, m_today);
        m_with.insert(key, TimelineWords::tr("with %1").arg(card.nameFor(goal.personId, m_names).left(60)));
    }
    return m_with.value(key);
}

TimelineRow Gathering::row(const GoalEntry& entry, const QList<GoalStep>& steps) {
    const mb::Goal& goal = entry.goal;
    TimelineRow row;
    row.kind = goal.plan.isEmpty() ? TimelineRow::Goal : TimelineRow::Plan;
    row.noun = mb::Goal::table;
    row.id = goal.id.value;
    row.title = goal.title.simplified();
    row.state = goalStatusText(goal.status);
    row.tone = goalStatusTone(goal.status);
    row.open = isOpen(goal.status);
    row.target = goal.targetOn;
    row.from = goal.startsOn.value_or(goal.createdAt.toLocalTime().date());
    if (goal.targetOn) {
        row.to = goal.targetOn->latest();
        row.from = qMin(row.from, row.to);
    }
    int late = 0;
    for (const GoalStep& step : steps) {
        if (!step.doneOn && !step.dueOn) continue;
        TimelineMark mark;
        mark.noun = GoalStep::table;
        mark.id = step.id.value;
        mark.title = step.title.simplified();
        mark.look = step.meetingId || step.kind == u"session" ? TimelineMark::Session : TimelineMark::Step;
        mark.due = step.dueOn;
        mark.done = step.doneOn.has_value();
        mark.day = step.doneOn ? *step.doneOn : step.dueOn->latest();
        mark.weeksBefore = step.weeksBefore;
        late += mark.isLate(m_today);
        row.marks << mark;
    }
    std::stable_sort(row.marks.begin(), row.marks.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
    row.subtitle = words::dotted({whose(goal.personId), with(goal), stepsText(entry.done, entry.steps),
                                  late ? TimelineWords::tr("%n late", nullptr, late) : QString()});
    return row;
}

QList<TimelineRow> Gathering::goals(const QList<GoalEntry>& entries) {
    QList<GoalId> ids;
    for (const GoalEntry& entry : entries) ids << entry.goal.id;
    QHash<GoalId, QList<GoalStep>> steps;
    if (!ids.isEmpty())
        for (const GoalStep& step :
             m_reader.select<GoalStep>().whereIn(&GoalStep::goalId, ids).orderBy(&GoalStep::place).list())
            steps[step.goalId] << step;
    QList<TimelineRow> rows;
    for (const GoalEntry& entry : entries) rows << row(entry, steps.value(entry.goal.id));
    std::stable_sort(rows.begin(), rows.end(), [](const TimelineRow& a, const TimelineRow& b) {
        const auto key = [](const TimelineRow& row) {
            return std::tuple(row.kind, !row.open, row.to.isValid() ? row.to : QDate(9999, 1, 1));
        };
        return key(a) < key(b);
    });
    return rows;
}

}  // namespace

QList<TimelineRow> timelineRows(const Reader& reader, PersonId owner, const QList<GoalEntry>& goals,
                                const QList<PersonId>& clocks, QDate today) {
    Gathering gathering(reader, owner, today);
    QList<TimelineRow> rows;
    for (const PersonId person : clocks)
        if (const auto row = gathering.clock(person)) rows << *row;
    return rows + gathering.goals(goals);
}

QString milestoneKindText(MilestoneKind kind) {
    switch (kind) {
        case MilestoneKind::ClockStart:
            return TimelineWords::tr("Clock starts");
        case MilestoneKind::Review:
            return TimelineWords::tr("Review");
        case MilestoneKind::DossierDue:
            return TimelineWords::tr("Dossier due");
        case MilestoneKind::Decision:
            return TimelineWords::tr("Decision");
        case MilestoneKind::ClockEnd:
            return TimelineWords::tr("Clock ends");
        case MilestoneKind::Other:
            return TimelineWords::tr("Other");
    }
    return {};
}

QString milestoneText(const Milestone& milestone) {
    const QString title = milestone.title.simplified();
    return title.isEmpty() ? milestoneKindText(milestone.kind) : title;
}

QString clockText(const PromotionClock& clock, QDate today) {
    if (!clock.isKnown()) return TimelineWords::tr("start or end not known yet");
    QString text =
        today < *clock.start
            ? TimelineWords::tr("%n years, from %1", nullptr, clock.years()).arg(words::shortMonth(*clock.start))
        : today > *clock.end ? TimelineWords::tr("over since %1").arg(words::shortMonth(*clock.end))
                             : TimelineWords::tr("year %1 of %2").arg(clock.yearOf(today)).arg(clock.years());
    if (clock.extendedMonths)
        text = TimelineWords::tr("%1, extended by %n months", nullptr, clock.extendedMonths).arg(text);
    return text;
}

QString spokenMark(const TimelineMark& mark, QDate today) {
    const QString kind = mark.look == TimelineMark::Milestone ? TimelineWords::tr("Milestone")
                         : mark.look == TimelineMark::Session ? TimelineWords::tr("Session")
                                                              : TimelineWords::tr("Step");
    const QString when = mark.done  ? TimelineWords::tr("done %1").arg(words::longDate(mark.day))
                         : mark.due ? u"%1, %2"_s.arg(words::longDate(*mark.due), words::dueIn(*mark.due, today))
                                    : QString();
    return TimelineWords::tr("%1: %2, %3").arg(kind, mark.title, when);
}

QString spokenRow(const TimelineRow& row, const TimelineMark* mark, QDate today) {
    QStringList parts;
    if (mark) parts << spokenMark(*mark, today);
    parts << row.title << row.subtitle << row.state;
    if (row.kind == TimelineRow::Clock)
        parts << TimelineWords::tr("%1 to %2").arg(words::longDate(row.from), words::longDate(row.to));
    else if (row.target) parts << TimelineWords::tr("due %1").arg(words::longDate(*row.target));
    else parts << TimelineWords::tr("no date yet");
    if (row.isLate(today)) parts << words::dueIn(*row.target, today);
    parts.removeAll(QString());
    return parts.join(u". ");
}

}  // namespace mb::ui
