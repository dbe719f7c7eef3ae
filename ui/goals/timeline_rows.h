// What the timeline draws: promotion clocks, back-plans and goals as rows with marks on days (GO3, GO5, PE5). Read from
// the book in one go; those who paint it know no book.
#pragma once

#include "core/domain/milestone.h"
#include "ui/goals/goal_list.h"

namespace mb::ui {

struct TimelineMark {
    enum Look { Step, Session, Milestone };
    QByteArray noun;
    qint64 id = 0;
    QString title;
    Look look = Step;
    std::optional<PartialDate> due;
    QDate day;  // on which it stands: the day it was done, or the last on which it is due
    bool done = false;
    std::optional<int> weeksBefore = {};

    bool isLate(QDate today) const { return look != Milestone && !done && day < today; }
    bool operator==(const TimelineMark&) const = default;
};

struct TimelineRow {
    enum Kind { Clock, Plan, Goal };
    Kind kind = Goal;
    QByteArray noun;  // "person" for a clock, else "goal"
    qint64 id = 0;
    QString title, subtitle;
    QString state;  // "on track"
    Tone tone = Tone::Calm;
    bool open = true;
    QDate from, to;  // to: null where a goal has no date yet
    std::optional<PartialDate> target;
    QList<TimelineMark> marks;  // by their days

    bool isLate(QDate today) const { return kind != Clock && open && to.isValid() && to < today; }
    bool operator==(const TimelineRow&) const = default;
};

// The rows of these goals, clocks first, then plans, then goals by their dates. Of `clocks` those whose clock is known.
QList<TimelineRow> timelineRows(const Reader& reader, PersonId owner, const QList<GoalEntry>& goals,
                                const QList<PersonId>& clocks, QDate today);

QString milestoneText(const Milestone& milestone);
QString milestoneKindText(MilestoneKind kind);
// "year 6 of 7, extended by 12 months"
QString clockText(const PromotionClock& clock, QDate today);

// A row in words, for screen readers; with a mark of it, that one first.
QString spokenRow(const TimelineRow& row, const TimelineMark* mark, QDate today);
QString spokenMark(const TimelineMark& mark, QDate today);

}  // namespace mb::ui
