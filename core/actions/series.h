// Meetings that are planned together: real meetings with the same key, changed one by one, all, or from one on, which
// makes a new series of those.
#pragma once

#include "core/actions/meetings.h"
#include "core/domain/series.h"

namespace mb::actions::series {

// The first takes what is left open onto its agenda. Throws BadValue where the rule has no day after the first.
QList<MeetingId> plan(Workspace& workspace, const meetings::NewMeeting& first, const SeriesRule& rule);

enum class Scope { This, FromHere, All };

// What is to be different; nothing: as it is.
struct Wish {
    std::optional<int> days;  // later, or earlier
    std::optional<std::optional<QTime>> time;
    std::optional<std::optional<int>> minutes;
    std::optional<QString> mode, place, title;
};
// Only meetings that are still planned change.
void change(Workspace& workspace, MeetingId from, Scope scope, const Wish& wish);
// Makes the others of the scope like this one: time, length, mode, place, title, and as many days later as it came to
// stand since `before`. From here on they become a series of their own.
void makeAlike(Workspace& workspace, MeetingId like, QDate before, Scope scope);
// Takes out those that are still planned.
void remove(Workspace& workspace, MeetingId from, Scope scope);

// Those of the scope that are still planned, by their days.
QList<Meeting> within(const Reader& reader, MeetingId from, Scope scope);

}  // namespace mb::actions::series
