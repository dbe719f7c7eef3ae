#include "core/exchange/calendar_import.h"

#include "core/domain/text.h"
#include "core/exchange/calendar_names.h"
#include "core/queries/people.h"

#include <QMap>
#include <QTimeZone>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int matchedPermille = 950, eventsAtOnce = 1000;

// Who of the book stands in the title of an event: "1:1 Lin Chen". Names of one word say too little.
class NamesInTitles {
public:
    NamesInTitles(const Reader& reader, PersonId owner) {
        for (const Person& person : reader.all<Person>()) {
            const QStringList words = foldedWords(fullName(person));
            if (person.id != owner && words.size() > 1) m_byLast.insert(words.last(), {person.id, words});
        }
    }
    QList<PersonId> in(const QString& title) const {
        QList<PersonId> found;
        const QStringList words = foldedWords(title);
        for (qsizetype i = 0; i < words.size(); ++i)
            for (auto it = m_byLast.constFind(words[i]); it != m_byLast.cend() && it.key() == words[i]; ++it) {
                const QStringList& name = it->second;
                const qsizetype from = i + 1 - name.size();
                if (from >= 0 && words.mid(from, name.size()) == name && !found.contains(it->first)) found << it->first;
            }
        return found;
    }

private:
    QMultiHash<QString, std::pair<PersonId, QStringList>> m_byLast;
};

// The meetings of the days of an import that no calendar has named yet, for what was written down by hand before.
class MeetingsOfDays {
public:
    MeetingsOfDays(const Reader& reader, QDate from, QDate to, PersonId owner, const KnownEvents& known) {
        if (!from.isValid()) return;
        QList<MeetingId> ids;
        for (const Meeting& meeting : reader.select<Meeting>()
                                          .where(&Meeting::day, Is::AtLeast, from)
                                          .where(&Meeting::day, Is::AtMost, to)
                                          .list())
            if (!known.isNamed(meeting.id)) {
                m_byDay.insert(meeting.day, meeting);
                ids << meeting.id;
            }
        constexpr qsizetype few = 500;
        for (const Attendance& one : ids.size() <= few
                                         ? reader.select<Attendance>().whereIn(&Attendance::meetingId, ids).list()
                                         : reader.all<Attendance>())
            if (one.personId != owner) m_people[one.meetingId] << one.personId;
    }

    // One with some of these people; the surest, with all of them at that time, first. Nothing where there are several.
    struct Like {
        MeetingId meeting;
        bool certain = false;
    };
    std::optional<Like> like(const CalendarEvent& event, QList<PersonId> people) const {
        QList<Like> found;
        std::sort(people.begin(), people.end());
        for (auto it = m_byDay.constFind(event.day); it != m_byDay.cend() && it.key() == event.day; ++it) {
            QList<PersonId> theirs = m_people.value(it->id);
            std::sort(theirs.begin(), theirs.end());
            const bool shares =
                std::any_of(theirs.begin(), theirs.end(), [&](PersonId one) { return people.contains(one); });
            if (!shares) continue;
            const bool sameTime = it->time == event.time && (it->zone == event.zone || it->zone.isEmpty());
            if (it->time && event.time && !sameTime) continue;  // two talks on one day
            found.append({it->id, sameTime && theirs == people});
        }
        if (found.isEmpty()) return std::nullopt;
        std::sort(found.begin(), found.end(), [](const Like& a, const Like& b) {
            return std::pair(!a.certain, a.meeting) < std::pair(!b.certain, b.meeting);
        });
        Like first = found.first();
        if (found.size() > 1 && found[1].certain) first.certain = false;
        return first;
    }

private:
    QMultiHash<QDate, Meeting> m_byDay;
    QHash<MeetingId, QList<PersonId>> m_people;
};

QDateTime beginOf(QDate day, std::optional<QTime> time, const QString& zone) {
    return QDateTime(day, time.value_or(QTime(0, 0)), QTimeZone(zone.toLatin1()));
}

QStringList changesOf(const Meeting& meeting, const CalendarEvent& event) {
    QStringList changes;
    const bool sameMoment =
        meeting.day == event.day && meeting.time == event.time && (!event.time || meeting.zone == event.zone);
    const bool sameInstant =
        sameMoment || (meeting.time && event.time &&
                       beginOf(meeting.day, meeting.time, meeting.zone) == beginOf(event.day, event.time, event.zone));
    if (!sameInstant) {
        if (meeting.day != event.day) changes << u"day"_s;
        if (meeting.time != event.time) changes << u"time"_s;
        if (changes.isEmpty()) changes << u"zone"_s;
    }
    if (event.minutes && meeting.minutes != event.minutes) changes << u"minutes"_s;
    if (!event.title.isEmpty() && meeting.title != event.title) changes << u"title"_s;
    if (!event.place.isEmpty() && meeting.place != event.place) changes << u"place"_s;
    return changes;
}

class Planning {
public:
    Planning(const Workspace& workspace, CalendarPlan& plan, const CalendarList& found)
        : m_reader(workspace.reader()),
          m_plan(plan),
          m_found(found),
          m_owner(workspace.book().ownerId),
          m_today(workspace.clock().today()),
          m_matcher(m_reader),
          m_names(m_reader, m_owner),
          m_known(m_reader, std::any_of(found.events.begin(), found.events.end(), [](const CalendarEvent& event) {
                      return ownUid(event.uid) == OwnUid::Meeting;
                  })) {}

    void run(LongWork* progress) {
        readKnown();
        int n = 0;
        for (const CalendarEvent& event : m_found.events) {
            if (progress && ++n % eventsAtOnce == 0) progress->reach(900, matchedPermille, n, m_found.events.size());
            plan(event);
        }
        lookForOthers();
        leftSeries();
        m_plan.settle();
    }

private:
    void readKnown() {
        QList<MeetingId> ids;
        for (const CalendarEvent& event : m_found.events)
            if (const auto known = m_known.find(event)) ids << known->meeting;
        for (const CalendarSeries& series : m_found.series)
            for (const KnownEvent& one : m_known.ofSeries(series.uid)) ids << one.meeting;
        constexpr qsizetype few = 500;
        if (ids.isEmpty()) return;
        for (const Meeting& meeting :
             ids.size() <= few ? m_reader.select<Meeting>().whereIdIn(ids).list() : m_reader.all<Meeting>())
            m_meetings.insert(meeting.id, meeting);
    }

    void plan(const CalendarEvent& event) {
        if (ownUid(event.uid) == OwnUid::DueDate) {
            ++m_plan.ownDates;
            return;
        }
        PlannedEvent entry;
        entry.event = event;
        const auto known = m_known.find(event);
        if (known && m_meetings.contains(known->meeting)) {
            m_seen.insert(known->meeting);
            // What this program wrote as a title may name people or nothing at all; the book knows better.
            if (ownUid(event.uid) == OwnUid::Meeting) entry.event.title = m_meetings[known->meeting].title;
            nameGuests(entry);
            compare(entry, *known);
        } else if (event.cancelled) {
            return cancelAll(event);
        } else {
            nameGuests(entry);
            entry.standing = EventStanding::New;  // settle() looks whom it is with
        }
        m_plan.entries << entry;
    }

    void compare(PlannedEvent& entry, const KnownEvent& known) {
        const Meeting& meeting = m_meetings[known.meeting];
        entry.known = known.meeting;
        entry.nameRow = known.nameRow;
        entry.standing = EventStanding::Known;
        if (entry.event.cancelled) {
            const bool older = entry.event.version < known.kept.version;
            if (older || isCalledOff(meeting.state)) return;
            entry.standing = meeting.state == MeetingState::Planned ? EventStanding::CalledOff : EventStanding::Kept;
            return;
        }
        if (entry.event.version <= known.kept.version || contentsOf(entry.event) == known.kept.contents) return;
        entry.changes = changesOf(meeting, entry.event);
        if (entry.changes.isEmpty()) return;
        entry.standing = meeting.state == MeetingState::Planned ? EventStanding::Changed : EventStanding::Kept;
    }

    // A series as a whole, or a meeting that the book knows nothing of.
    void cancelAll(const CalendarEvent& event) {
        bool any = false;
        if (event.recurrence.isEmpty())
            for (const KnownEvent& one : m_known.ofSeries(event.uid)) {
                const auto meeting = m_meetings.constFind(one.meeting);
                const Meeting found = meeting != m_meetings.cend() ? *meeting : m_reader.get(one.meeting);
                const PlannedEvent entry = gone(event, found, one);
                if (event.version < one.kept.version || isCalledOff(found.state)) continue;
                // Meetings that are over belong to it, and nobody doubts them.
                if (found.state != MeetingState::Planned || found.day < m_today) continue;
                m_seen.insert(found.id);
                m_plan.entries << entry;
                any = true;
            }
        if (!any) ++m_plan.unknownCancelled;
    }

    PlannedEvent gone(const CalendarEvent& like, const Meeting& meeting, const KnownEvent& known) const {
        PlannedEvent entry;
        entry.event = like;
        entry.event.recurrence = known.recurrence;
        entry.event.cancelled = true;
        entry.event.inSeries = true;
        entry.event.day = entry.event.lastDay = meeting.day;
        entry.event.time = meeting.time;
        entry.event.zone = meeting.zone;
        entry.event.minutes = meeting.minutes;
        entry.event.title = meeting.title;
        entry.event.place = meeting.place;
        entry.known = meeting.id;
        entry.nameRow = known.nameRow;
        entry.standing = EventStanding::CalledOff;
        return entry;
    }

    // Planned meetings that their series has no longer.
    void leftSeries() {
        for (const CalendarSeries& series : m_found.series)
            for (const KnownEvent& one : m_known.ofSeries(series.uid)) {
                const auto meeting = m_meetings.constFind(one.meeting);
                if (meeting == m_meetings.cend() || m_seen.contains(one.meeting) || series.version <= one.kept.version)
                    continue;
                const bool within = meeting->day >= qMax(series.from, m_today) && meeting->day <= series.to;
                if (!within || meeting->state != MeetingState::Planned) continue;
                CalendarEvent like;
                like.uid = series.uid;
                like.version = series.version;
                like.stamp = series.stamp;
                PlannedEvent entry = gone(like, *meeting, one);
                entry.leftSeries = true;
                m_plan.entries << entry;
            }
    }

    void nameGuests(PlannedEvent& entry) {
        bool anybody = false;
        const auto name = [&](const CalendarPerson& who) {
            const qsizetype place = placeOf(who);
            if (place < 0 || entry.guests.contains(place)) return;
            entry.guests << place;
            ++m_plan.guests[place].entries;
            anybody |= bool(m_plan.guests[place].chosen);
        };
        if (!(entry.event.organizer == CalendarPerson())) name(entry.event.organizer);
        for (const CalendarPerson& guest : entry.event.guests) name(guest);
        if (anybody) return;
        for (const PersonId person : m_names.in(entry.event.title)) {
            const QString key = u"title\n"_s + QString::number(person.value);
            auto place = m_placeOf.find(key);
            if (place == m_placeOf.end()) {
                place = m_placeOf.insert(key, m_plan.guests.size());
                const Person known = m_reader.get(person);
                m_plan.guests.append({{fullName(known), {}}, 0, {person}, person, false, true});
            }
            entry.guests << *place;
            ++m_plan.guests[*place].entries;
        }
    }

    // -1 for the owner, who is there in any case.
    qsizetype placeOf(const CalendarPerson& who) {
        const QString key = who.email.isEmpty() ? fold(who.name) : who.email.toLower();
        const auto known = m_placeOf.constFind(key);
        if (known != m_placeOf.cend()) return *known;
        PlannedGuest guest{who, 0, m_matcher.match(who.name, who.email), {}, false, false};
        const bool certain = guest.candidates.size() == 1;
        if (guest.candidates.isEmpty()) guest.candidates = m_matcher.turnedAround(who.name);
        qsizetype place = -1;
        if (!(certain && guest.candidates.first() == m_owner)) {
            guest.candidates.removeAll(m_owner);
            if (certain) guest.chosen = guest.candidates.first();
            place = m_plan.guests.size();
            m_plan.guests << guest;
        }
        m_placeOf.insert(key, place);
        return place;
    }

    // What was written down by hand before its calendar came.
    void lookForOthers() {
        QDate from, to;
        for (const PlannedEvent& entry : std::as_const(m_plan.entries))
            if (entry.standing == EventStanding::New && !m_plan.people(entry).isEmpty()) {
                if (!from.isValid() || entry.event.day < from) from = entry.event.day;
                if (!to.isValid() || entry.event.day > to) to = entry.event.day;
            }
        const MeetingsOfDays meetings(m_reader, from, to, m_owner, m_known);
        QSet<MeetingId> taken;
        for (PlannedEvent& entry : m_plan.entries) {
            if (entry.standing != EventStanding::New) continue;
            const QList<PersonId> people = m_plan.people(entry);
            if (people.isEmpty()) continue;
            const auto like = meetings.like(entry.event, people);
            if (!like || taken.contains(like->meeting)) continue;
            taken.insert(like->meeting);
            entry.standing = EventStanding::Perhaps;
            entry.known = like->meeting;
            if (like->certain) entry.choice = EventChoice::Join;
        }
    }

    const Reader m_reader;
    CalendarPlan& m_plan;
    const CalendarList& m_found;
    const PersonId m_owner;
    const QDate m_today;
    const queries::PersonMatcher m_matcher;
    const NamesInTitles m_names;
    const KnownEvents m_known;
    QHash<MeetingId, Meeting> m_meetings;
    QHash<QString, qsizetype> m_placeOf;  // of guests
    QSet<MeetingId> m_seen;
};

}  // namespace

int CalendarPlan::count(EventStanding standing) const {
    return int(std::count_if(entries.begin(), entries.end(),
                             [&](const PlannedEvent& entry) { return entry.standing == standing; }));
}

int CalendarPlan::wanted() const {
    return int(std::count_if(entries.begin(), entries.end(),
                             [](const PlannedEvent& entry) { return entry.choice != EventChoice::Leave; }));
}

CalendarCounts CalendarPlan::counts() const {
    CalendarCounts counts;
    counts.refused = int(refused.size());
    for (const PlannedEvent& entry : entries) {
        if (entry.choice == EventChoice::Add) ++counts.added;
        else if (entry.choice == EventChoice::Update || entry.choice == EventChoice::Join) ++counts.changed;
        else if (entry.choice == EventChoice::CallOff) ++counts.calledOff;
        else if (entry.standing == EventStanding::Known) ++counts.same;
        else if (entry.standing == EventStanding::Perhaps && !entry.decided) ++counts.toDecide;
        else ++counts.leftOut;
    }
    return counts;
}

QList<PersonId> CalendarPlan::people(const PlannedEvent& entry) const {
    QList<PersonId> people;
    for (const qsizetype place : entry.guests)
        if (const PersonId chosen = guests[place].chosen; chosen && !people.contains(chosen)) people << chosen;
    return people;
}

void CalendarPlan::settle() {
    for (PlannedEvent& entry : entries) {
        const bool anybody = std::any_of(entry.guests.begin(), entry.guests.end(),
                                         [&](qsizetype place) { return guests[place].chosen || guests[place].added; });
        if (entry.standing == EventStanding::New || entry.standing == EventStanding::Strangers)
            entry.standing = anybody ? EventStanding::New : EventStanding::Strangers;
        if (entry.decided) continue;
        switch (entry.standing) {
            case EventStanding::New:
                entry.choice = EventChoice::Add;
                break;
            case EventStanding::Changed:
                entry.choice = EventChoice::Update;
                break;
            case EventStanding::CalledOff:
                entry.choice = EventChoice::CallOff;
                break;
            case EventStanding::Perhaps:
                break;  // the same meeting, or nobody knows
            default:
                entry.choice = EventChoice::Leave;
        }
    }
}

CalendarPlan planCalendar(const Workspace& workspace, CalendarList found, const QString& name, LongWork* progress) {
    CalendarPlan plan;
    plan.name = name;
    plan.refused = found.refused;
    plan.notes = found.notes;
    plan.counter = workspace.store().changeCounter();
    plan.entries.reserve(found.events.size());
    Planning(workspace, plan, found).run(progress);
    return plan;
}

}  // namespace mb::exchange
