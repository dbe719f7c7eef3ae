// The goals that a list shows, with how far their steps are, in groups; and the words for them.
#pragma once

#include "core/domain/goal.h"
#include "core/storage/reader.h"
#include "ui/page/list_head.h"

namespace mb::ui {

enum class WhoseGoals { Mine, Mentees, All };

struct GoalEntry {
    Goal goal;
    int steps = 0, done = 0;
    int progress() const { return steps ? 100 * done / steps : -1; }  // percent; -1 without steps
};
struct GoalGroup {
    QString title;
    QList<GoalEntry> entries;
};

struct GoalList {
    QList<GoalGroup> groups;
    int open = 0, openMine = 0, atRisk = 0;  // mine: the owner's

    bool isEmpty() const { return groups.isEmpty(); }
    // For the head of the list, see ListPlan below.
    QList<ListEntry> entries(const Reader& reader, PersonId owner, QDate today) const;
};

ListPlan goalsPlan();

// One person's goals stand by horizon, several people's by person: the owner's first, then by name. What is still open
// comes first, then by target date.
GoalList goalList(const Reader& reader, PersonId owner, WhoseGoals whose);
GoalList goalList(const Reader& reader, PersonId owner, MentorshipId mentorship);

QString goalStatusText(GoalStatus status);
Tone goalStatusTone(GoalStatus status);
QString horizonText(Horizon horizon);
// "4 of 6 steps"; empty without steps.
QString stepsText(int done, int steps);

// The horizon follows the target, unless somebody chose another.
bool horizonFollows(const Goal& goal, QDate today);

// "Draft aims by 15 jan" → title and date; without a date that can be read, all of it is the title.
struct TitleAndDate {
    QString title;
    std::optional<PartialDate> date;
};
TitleAndDate splitByDate(const QString& written, QDate today);

}  // namespace mb::ui
