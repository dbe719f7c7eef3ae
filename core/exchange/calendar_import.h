// Events of a calendar on their way into the book (RE4): what each of them is to it, who the guests may be, and what
// the user decided; then all of it as one step. Nothing is in the book before.
#pragma once

#include "core/exchange/calendar_in.h"
#include "core/workspace/workspace.h"

namespace mb::exchange {

enum class EventStanding {
    Perhaps,    // a meeting of that day with one of these people is in the book: the user decides
    CalledOff,  // cancelled in the calendar, or no longer part of its series, and still planned in the book
    Changed,    // in the book in an older version
    New,        // not in the book, and with somebody of the book
    Strangers,  // not in the book, and with nobody of the book
    Kept,       // held or called off in the book already: what the calendar says otherwise waits for the user
    Known       // in the book, and nothing newer
};
enum class EventChoice { Leave, Add, Update, Join, CallOff };

struct PlannedEvent {
    CalendarEvent event;
    EventStanding standing = EventStanding::New;
    EventChoice choice = EventChoice::Leave;
    bool decided = false;     // by the user: what follows from the guests no longer changes it
    MeetingId known;          // the meeting of the book that it is or may be
    QStringList changes;      // columns that the file has otherwise
    QList<qsizetype> guests;  // places in CalendarPlan::guests
    bool leftSeries = false;  // of CalledOff: the calendar has its series without it
    qint64 nameRow = 0;       // of the SourceId by which the book knows it; 0: none yet
};

// Somebody who is invited, by address and name, and whom of the book that means.
struct PlannedGuest {
    CalendarPerson who;
    int entries = 0;
    QList<PersonId> candidates;
    PersonId chosen;         // by the matcher where it is certain, else by the user
    bool added = false;      // the user wants them in the book
    bool fromTitle = false;  // the name stands in the event's title only
};

// What came or would come of it.
struct CalendarCounts {
    int added = 0, changed = 0, calledOff = 0, same = 0, toDecide = 0, leftOut = 0, refused = 0;
    bool operator==(const CalendarCounts&) const = default;
};

struct CalendarPlan {
    QString name;  // of the file, for the history
    QList<PlannedEvent> entries;
    QList<PlannedGuest> guests;
    QList<RefusedEvent> refused;
    QList<CalendarNote> notes;
    bool takesTexts = true;    // descriptions become private notes (ME3)
    int ownDates = 0;          // due dates that this program wrote: no meetings
    int unknownCancelled = 0;  // cancelled, and the book never had them
    quint32 counter = 0;       // of the book that the plan was made for, see Store::changeCounter()

    int count(EventStanding standing) const;
    int wanted() const;  // that will come in or change something
    CalendarCounts counts() const;
    // Whom of the book the event is with, as it stands now.
    QList<PersonId> people(const PlannedEvent& entry) const;
    // What follows from the guests for the events that the user has not decided on.
    void settle();
};

// `name`: what the history calls it.
CalendarPlan planCalendar(const Workspace& workspace, CalendarList found, const QString& name,
                          LongWork* progress = nullptr);
// All that is chosen, as one step; nothing chosen leaves no step. Throws PlanOutdated.
Changes takeIn(Workspace& workspace, const CalendarPlan& plan, LongWork* progress = nullptr);

}  // namespace mb::exchange
