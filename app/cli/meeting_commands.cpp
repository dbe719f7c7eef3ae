// Meetings by script: log, and plan, move, call off, close, agenda, promise, series.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "core/actions/meeting_parts.h"
#include "core/actions/series.h"
#include "core/domain/text.h"
#include "core/queries/named_people.h"
#include "core/words/format.h"
#include "core/words/written_dates.h"

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// Whom a --with means: somebody of the book, everybody in a group, or somebody new. Says whom it found, where that is
// not what was written.
void addPeople(const Workspace& workspace, const queries::PeopleNames& names, const QString& with,
               actions::meetings::NewMeeting& wanted, QStringList& remarks) {
    const Reader reader = workspace.reader();
    if (fold(with).isEmpty()) throw UsageError{Cli::tr("--with %1: expected someone's name.").arg(with)};
    for (const QString& name : names.split(with)) {
        if (const queries::PeopleGroup* group = names.matcher().match(name).isEmpty() ? names.group(name) : nullptr) {
            QStringList members;
            for (const PersonId id : group->members) members << fullName(reader.get(id));
            wanted.people << group->members;
            remarks << Cli::tr("“%1” was taken for %2.").arg(name, words::andList(members));
            continue;
        }
        const auto person = queries::personNamed(reader, name);
        if (!person && name.contains(u'@')) throw Error(ErrorKind::NoSuchName, {u"person"_s, name});
        if (!person) {
            wanted.newPeople << name;
            continue;
        }
        wanted.people << *person;
        // A part of a name is enough to find somebody. Say whom it found, in case the name was mistyped.
        if (names.matcher().match(name, name).isEmpty())
            remarks << Cli::tr("“%1” was taken for %2.").arg(name, fullName(reader.get(*person)));
    }
}

void tellAdded(const QList<MeetingId>& ids, const actions::meetings::NewMeeting& wanted, const QStringList& remarks) {
    for (const QString& remark : remarks) warn(remark);
    for (const QString& name : wanted.newPeople) warn(Cli::tr("%1 is new in this book and was added.").arg(name));
    for (const MeetingId id : ids) print(QString::number(id.value));
}

}  // namespace

int runLog(const QStringList& words, Session& session) {
    const Arguments arguments(words, {u"with=NAME"_s, u"date=D"_s, u"time=T"_s, u"minutes=N"_s, u"mode=M"_s,
                                      u"title=T"_s, u"place=P"_s, u"note=T"_s, u"share"_s});
    const QString path = arguments.positional(0, u"FILE"_s);
    arguments.refuseMoreThan(1);
    QStringList names;
    for (const QString& name : arguments.values(u"with"_s))
        if (!name.trimmed().isEmpty()) names << name.trimmed();
    if (names.isEmpty()) throw UsageError{Cli::tr("--with is missing: whom did you meet?")};
    if (arguments.has(u"share"_s) && !arguments.has(u"note"_s))
        throw UsageError{Cli::tr("--note is missing: --share says that a note may be shared.")};
    const auto workspace = session.openToWrite(path);
    const QDate today = workspace->clock().today();
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = arguments.pastDate(u"date"_s, today).value_or(today);
    wanted.meeting.time = arguments.time(u"time"_s);
    wanted.meeting.minutes = arguments.number(u"minutes"_s);
    wanted.meeting.title = arguments.value(u"title"_s);
    wanted.meeting.place = arguments.value(u"place"_s);
    wanted.meeting.state = wanted.meeting.day > today ? MeetingState::Planned : MeetingState::Held;
    if (arguments.has(u"mode"_s))
        wanted.meeting.mode = termKey(workspace->reader(), u"mode"_s, arguments.value(u"mode"_s));
    if (arguments.has(u"note"_s))
        wanted.notes.append(
            {arguments.value(u"note"_s), arguments.has(u"share"_s) ? Visibility::Shareable : Visibility::Private});
    QStringList remarks;
    const queries::PeopleNames known(workspace->reader(), workspace->book().ownerId, today);
    for (const QString& name : names) addPeople(*workspace, known, name, wanted, remarks);
    tellAdded({actions::meetings::add(*workspace, wanted)}, wanted, remarks);
    return Done;
}

namespace {

MeetingId meetingArgument(const Workspace& workspace, const Arguments& arguments) {
    return workspace.reader().get(MeetingId(idArgument(arguments, 2, u"ID"_s))).id;
}

// With whom, when and how, from the options.
actions::meetings::NewMeeting meetingFrom(const Workspace& workspace, const Arguments& arguments,
                                          QStringList& remarks) {
    const QDate today = workspace.clock().today();
    actions::meetings::NewMeeting wanted;
    const auto day = arguments.date(u"date"_s, today);
    if (!day) throw UsageError{Cli::tr("--date is missing: on which day is the meeting?")};
    wanted.meeting.state = MeetingState::Planned;
    wanted.meeting.day = *day;
    wanted.meeting.time = arguments.time(u"time"_s);
    wanted.meeting.minutes = arguments.number(u"minutes"_s);
    wanted.meeting.title = arguments.value(u"title"_s);
    wanted.meeting.place = arguments.value(u"place"_s);
    if (arguments.has(u"mode"_s))
        wanted.meeting.mode = termKey(workspace.reader(), u"mode"_s, arguments.value(u"mode"_s));
    const queries::PeopleNames known(workspace.reader(), workspace.book().ownerId, today);
    for (const QString& name : arguments.values(u"with"_s)) addPeople(workspace, known, name, wanted, remarks);
    if (wanted.people.isEmpty() && wanted.newPeople.isEmpty())
        throw UsageError{Cli::tr("--with is missing: whom will you meet?")};
    return wanted;
}

int planMeeting(Workspace& workspace, const Arguments& arguments) {
    QStringList remarks;
    const auto wanted = meetingFrom(workspace, arguments, remarks);
    tellAdded({actions::meetings::add(workspace, wanted)}, wanted, remarks);
    return Done;
}

int planSeries(Workspace& workspace, const Arguments& arguments) {
    QStringList remarks;
    const auto wanted = meetingFrom(workspace, arguments, remarks);
    SeriesRule rule;
    if (const auto weeks = arguments.number(u"weeks"_s)) rule.every = *weeks;
    else if (const auto months = arguments.number(u"months"_s)) rule = {SeriesRule::Months, *months, {}};
    else throw UsageError{Cli::tr("--weeks or --months is missing: how often is the meeting?")};
    const auto until = arguments.partialDate(u"until"_s, workspace.clock().today());
    if (!until) throw UsageError{Cli::tr("--until is missing: to which day does the series go?")};
    rule.until = until->latest();
    tellAdded(actions::series::plan(workspace, wanted, rule), wanted, remarks);
    return Done;
}

// Who asked for it, by a part of the name.
PersonId byWhom(const Workspace& workspace, const Arguments& arguments) {
    if (!arguments.has(u"by"_s)) return {};
    return knownPerson(workspace.reader(), arguments.value(u"by"_s));
}

int moveMeeting(Workspace& workspace, const Arguments& arguments) {
    const MeetingId id = meetingArgument(workspace, arguments);
    const Meeting meeting = workspace.reader().get(id);
    if (meeting.state != MeetingState::Planned)
        throw UsageError{Cli::tr("Only a planned meeting can be moved to another day.")};
    const auto day = arguments.date(u"date"_s, workspace.clock().today());
    if (!day) throw UsageError{Cli::tr("--date is missing: to which day does it move?")};
    const auto time = arguments.has(u"time"_s) ? arguments.time(u"time"_s) : meeting.time;
    const MeetingId moved = actions::meetings::move(workspace, id, *day, time, byWhom(workspace, arguments),
                                                    noticeFor(meeting, workspace.clock().now()));
    print(QString::number(moved.value));
    return Done;
}

int cancelMeeting(Workspace& workspace, const Arguments& arguments) {
    const MeetingId id = meetingArgument(workspace, arguments);
    const Meeting meeting = workspace.reader().get(id);
    const int notice = arguments.number(u"notice"_s).value_or(noticeFor(meeting, workspace.clock().now()));
    actions::meetings::setState(workspace, id,
                                arguments.has(u"missed"_s) ? MeetingState::Missed : MeetingState::Cancelled,
                                byWhom(workspace, arguments), notice);
    return Done;
}

int closeMeeting(Workspace& workspace, const Arguments& arguments) {
    actions::meetings::Ending ending;
    ending.meeting = meetingArgument(workspace, arguments);
    ending.minutes = arguments.number(u"minutes"_s);
    ending.nextTime = arguments.value(u"next"_s);
    ending.topics = arguments.values(u"topic"_s);
    if (!arguments.has(u"topic"_s))
        for (const MeetingTopic& ticked :
             workspace.reader().select<MeetingTopic>().where(&MeetingTopic::meetingId, ending.meeting).list())
            ending.topics << ticked.domain;
    actions::meetings::close(workspace, ending);
    return Done;
}

int addAgendaLine(Workspace& workspace, const Arguments& arguments) {
    AgendaItem item;
    item.meetingId = meetingArgument(workspace, arguments);
    item.text = arguments.positional(3, u"LINE"_s);
    item.fromId = workspace.book().ownerId;
    item.visibility = arguments.has(u"private"_s) ? Visibility::Private : Visibility::Shareable;
    print(QString::number(actions::meetings::addAgenda(workspace, item).value));
    return Done;
}

int addPromise(Workspace& workspace, const Arguments& arguments) {
    ActionItem item;
    item.meetingId = meetingArgument(workspace, arguments);
    item.title = arguments.positional(3, u"PROMISE"_s);
    item.ownerId = arguments.has(u"by"_s) ? byWhom(workspace, arguments) : workspace.book().ownerId;
    item.dueOn = arguments.partialDate(u"due"_s, workspace.clock().today());
    const auto link =
        workspace.reader().select<MeetingMentorship>().where(&MeetingMentorship::meetingId, item.meetingId).first();
    if (link) item.mentorshipId = link->mentorshipId;
    print(QString::number(actions::meetings::addAction(workspace, item).value));
    return Done;
}

struct MeetingVerb {
    const char* name;
    int (*run)(Workspace& workspace, const Arguments& arguments);
    int positionals;  // FILE and the verb among them
    QStringList options;
};
const QList<MeetingVerb>& meetingVerbs() {
    static const QStringList planning{u"with"_s, u"date"_s, u"time"_s, u"minutes"_s, u"mode"_s, u"title"_s, u"place"_s};
    static const QList<MeetingVerb> verbs{
        {"add", planMeeting, 2, planning},
        {"series", planSeries, 2, planning + QStringList{u"weeks"_s, u"months"_s, u"until"_s}},
        {"move", moveMeeting, 3, {u"date"_s, u"time"_s, u"by"_s}},
        {"cancel", cancelMeeting, 3, {u"by"_s, u"notice"_s, u"missed"_s}},
        {"close", closeMeeting, 3, {u"minutes"_s, u"next"_s, u"topic"_s}},
        {"agenda", addAgendaLine, 4, {u"private"_s}},
        {"action", addPromise, 4, {u"by"_s, u"due"_s}}};
    return verbs;
}

}  // namespace

int runMeeting(const QStringList& words, Session& session) {
    const Arguments arguments(
        words, {u"with=NAME"_s, u"date=D"_s, u"time=T"_s, u"minutes=N"_s, u"mode=M"_s, u"title=T"_s, u"place=P"_s,
                u"weeks=N"_s, u"months=N"_s, u"until=D"_s, u"by=NAME"_s, u"notice=HOURS"_s, u"missed"_s, u"next=T"_s,
                u"topic=KEY"_s, u"private"_s, u"due=D"_s});
    const QString path = arguments.positional(0, u"FILE"_s);
    const QString wanted = arguments.positional(1, Cli::tr("A verb such as add, move or close"));
    for (const MeetingVerb& verb : meetingVerbs()) {
        if (wanted != QLatin1String(verb.name)) continue;
        arguments.refuseMoreThan(verb.positionals);
        arguments.refuseOptionsBut(verb.options);
        return verb.run(*session.openToWrite(path), arguments);
    }
    throw UsageError{Cli::tr("%1: expected add, series, move, cancel, close, agenda or action.").arg(wanted)};
}

}  // namespace mb::cli
