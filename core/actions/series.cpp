#include "core/actions/series.h"

#include "core/actions/agenda_carrying.h"
#include "core/actions/people.h"
#include "core/actions/removal.h"

namespace mb::actions::series {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(const Reader& reader, const Meeting& meeting) {
    if (!meeting.title.isEmpty()) return meeting.title;
    QStringList names;
    for (const Attendance& one : reader.select<Attendance>().where(&Attendance::meetingId, meeting.id).list())
        names << fullName(reader.get(one.personId));
    return names.join(u", ");
}

}  // namespace

QList<MeetingId> plan(Workspace& workspace, const meetings::NewMeeting& first, const SeriesRule& rule) {
    const QList<QDate> days = seriesDays(first.meeting.day, rule);
    if (days.size() < 2) throw Error(ErrorKind::BadValue, {u"until"_s, rule.until.toString(Qt::ISODate), u"series"_s});
    const PersonId owner = workspace.book().ownerId;
    QStringList names = first.newPeople;
    for (const PersonId person : first.people) names << fullName(workspace.reader().get(person));
    QList<MeetingId> ids;
    workspace.perform({StepKind::SeriesPlanned, {names.join(u", ")}}, [&](Writer& writer) {
        meetings::NewMeeting one = first;
        one.meeting.state = MeetingState::Planned;
        one.meeting.series = workspace.clock().newUuid().toString(QUuid::WithoutBraces);
        for (const QString& name : first.newPeople) one.people << people::insert(writer, people::newPerson(name));
        one.newPeople.clear();
        if (one.mentorships.isEmpty()) one.mentorships = meetings::mentorshipsFor(writer, owner, one.people);
        std::vector<meetings::NewMeeting> all;
        for (const QDate day : days) {
            all.push_back(one);
            all.back().meeting.day = day;
            one.agenda.clear();
        }
        ids = meetings::insertAll(writer, owner, std::move(all));
        meetings::takeOver(writer, owner, ids.first());
    });
    return ids;
}

QList<Meeting> within(const Reader& reader, MeetingId from, Scope scope) {
    const Meeting first = reader.get(from);
    if (scope == Scope::This || first.series.isEmpty()) return {first};
    QList<Meeting> found;
    for (const Meeting& one :
         reader.select<Meeting>().where(&Meeting::series, first.series).orderBy(&Meeting::day).list())
        if (one.state == MeetingState::Planned && (scope == Scope::All || one.day >= first.day)) found << one;
    return found;
}

void change(Workspace& workspace, MeetingId from, Scope scope, const Wish& wish) {
    const Reader reader = workspace.reader();
    QList<Meeting> all = within(reader, from, scope);
    const QString key =
        scope == Scope::FromHere ? workspace.clock().newUuid().toString(QUuid::WithoutBraces) : QString();
    for (Meeting& meeting : all) {
        if (wish.days) meeting.day = meeting.day.addDays(*wish.days);
        if (wish.time) meeting.time = *wish.time;
        if (wish.minutes) meeting.minutes = *wish.minutes;
        if (wish.mode) meeting.mode = *wish.mode;
        if (wish.place) meeting.place = *wish.place;
        if (wish.title) meeting.title = *wish.title;
        if (!key.isEmpty()) meeting.series = key;
        throwFirst(validate(meeting));
    }
    workspace.perform({StepKind::SeriesChanged, {nameOf(reader, reader.get(from))}}, [&](Writer& writer) {
        for (const Meeting& meeting : std::as_const(all)) writer.update(meeting);
    });
}

void makeAlike(Workspace& workspace, MeetingId id, QDate before, Scope scope) {
    const Reader reader = workspace.reader();
    const Meeting like = reader.get(id);
    const QString key =
        scope == Scope::FromHere ? workspace.clock().newUuid().toString(QUuid::WithoutBraces) : like.series;
    QList<Meeting> all;
    for (Meeting one : reader.select<Meeting>().where(&Meeting::series, like.series).orderBy(&Meeting::day).list()) {
        if (one.state != MeetingState::Planned || (scope == Scope::FromHere && one.id != id && one.day < before))
            continue;
        if (one.id != id) one.day = one.day.addDays(before.daysTo(like.day));
        one.time = like.time;
        one.minutes = like.minutes;
        one.mode = like.mode;
        one.place = like.place;
        one.title = like.title;
        one.series = key;
        all << one;
    }
    workspace.perform({StepKind::SeriesChanged, {nameOf(reader, like)}}, [&](Writer& writer) {
        for (const Meeting& meeting : std::as_const(all)) writer.update(meeting);
    });
}

void remove(Workspace& workspace, MeetingId from, Scope scope) {
    const Reader reader = workspace.reader();
    const QList<Meeting> all = within(reader, from, scope);
    workspace.perform({StepKind::SeriesRemoved, {nameOf(reader, reader.get(from))}}, [&](Writer& writer) {
        for (const Meeting& meeting : all) removeWithParts(writer, meeting.id);
    });
}

}  // namespace mb::actions::series
