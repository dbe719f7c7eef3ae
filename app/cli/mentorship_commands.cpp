// Mentorships and who takes part in them: add, stage, help, leave.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "core/actions/mentorship_start.h"
#include "core/actions/mentorships.h"
#include "core/domain/text.h"
#include "core/queries/help_contacts.h"
#include "core/queries/named_people.h"

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class Enum>
Enum keyFrom(const QString& field, const QString& written) {
    const auto value = fromKey<Enum>(written);
    if (!value) throw Error(ErrorKind::UnknownKey, {field, written, allKeys<Enum>().join(u", ")});
    return *value;
}

MentorshipId mentorshipArgument(const Workspace& workspace, const Arguments& arguments) {
    bool ok = false;
    const qint64 id = arguments.positional(2, u"ID"_s).toLongLong(&ok);
    if (!ok) throw UsageError{Cli::tr("ID: expected a number.")};
    return workspace.reader().get(MentorshipId(id)).id;
}

// The name, told apart from namesakes, of the person whom a part of a name finds; a name that finds nobody stays as it
// is.
QString wholeName(const Reader& reader, const QString& written) {
    const auto person = queries::personNamed(reader, written);
    return person ? queries::PersonMatcher(reader).label(*person) : written.trimmed();
}

QStringList namesFrom(const Workspace& workspace, const Arguments& arguments, const QString& option) {
    const Reader reader = workspace.reader();
    const queries::PeopleNames known(reader, workspace.book().ownerId, workspace.clock().today());
    QStringList names;
    for (const QString& written : arguments.values(option))
        for (const QString& name : known.split(written)) names << wholeName(reader, name);
    return names;
}

// Finds one of the given names by a part of it. The people may not be in the book yet.
QString oneOf(const QStringList& names, const QString& written) {
    QStringList found;
    for (const QString& name : names)
        if (queries::holdsWords(name, written, queries::NameWords::Begun)) found << name;
    return found.size() == 1 ? found.first() : written;
}

int add(Workspace& workspace, const Arguments& arguments) {
    const QDate today = workspace.clock().today();
    actions::mentorships::Wanted wanted;
    if (arguments.has(u"kind"_s)) wanted.kind = keyFrom<MentorshipKind>(u"kind"_s, arguments.value(u"kind"_s));
    const Reader reader = workspace.reader();
    wanted.names = namesFrom(workspace, arguments, u"with"_s);
    wanted.alongside = namesFrom(workspace, arguments, u"beside"_s);
    if (wanted.names.isEmpty()) throw UsageError{Cli::tr("--with is missing: with whom?")};
    if (arguments.has(u"as"_s)) wanted.ownersSide = keyFrom<Side>(u"side"_s, arguments.value(u"as"_s));
    if (arguments.has(u"lead"_s))
        wanted.lead = oneOf(wanted.names + wanted.alongside, wholeName(reader, arguments.value(u"lead"_s)));
    wanted.title = arguments.value(u"title"_s);
    wanted.purpose = arguments.value(u"purpose"_s);
    wanted.sessions = arguments.number(u"sessions"_s);
    wanted.startsOn = arguments.partialDate(u"start"_s, today);
    wanted.endsOn = arguments.partialDate(u"until"_s, today);
    print(QString::number(actions::mentorships::start(workspace, wanted).value));
    return Done;
}

int setStage(Workspace& workspace, const Arguments& arguments) {
    const MentorshipId id = mentorshipArgument(workspace, arguments);
    const QDate today = workspace.clock().today();
    actions::mentorships::setStage(workspace, id, keyFrom<Stage>(u"stage"_s, arguments.positional(3, u"STAGE"_s)),
                                   arguments.date(u"on"_s, today).value_or(today), arguments.value(u"reason"_s));
    return Done;
}

int setHelp(Workspace& workspace, const Arguments& arguments) {
    const MentorshipId id = mentorshipArgument(workspace, arguments);
    const QString name = arguments.positional(3, u"NAME"_s);
    const auto known = queries::personNamed(workspace.reader(), name);
    actions::mentorships::setHelpContact(workspace, id, {known.value_or(PersonId()), name, arguments.value(u"role"_s)});
    if (!known) warn(Cli::tr("%1 is new in this book and was added.").arg(name));
    switch (queries::helpDoubt(workspace.reader(), workspace.reader().get(id))) {
        case queries::HelpDoubt::Mentor:
            warn(Cli::tr("This person is a mentor here; someone outside can listen to both more freely."));
            break;
        case queries::HelpDoubt::Participant:
            warn(Cli::tr("This person takes part here; someone outside can listen more freely."));
            break;
        case queries::HelpDoubt::Evaluator:
            warn(Cli::tr("This person evaluates the mentee; someone else may be a better choice."));
            break;
        case queries::HelpDoubt::None:
            break;
    }
    return Done;
}

int leave(Workspace& workspace, const Arguments& arguments) {
    const MentorshipId id = mentorshipArgument(workspace, arguments);
    const QString name = arguments.positional(3, u"NAME"_s);
    const QDate today = workspace.clock().today();
    const auto on = arguments.partialDate(u"on"_s, today);
    if (!on) throw UsageError{Cli::tr("--on is missing: the first day without %1.").arg(name)};
    const auto person = queries::personNamed(workspace.reader(), name);
    for (const Participant& one : workspace.reader().select<Participant>().where(&Participant::mentorshipId, id).list())
        if (person == one.personId && takesPart(one, on->earliest())) {
            actions::mentorships::leave(workspace, one.id, *on);
            return Done;
        }
    throw Error(ErrorKind::NoSuchName, {u"participant"_s, name});
}

}  // namespace

int runMentorship(const QStringList& words, Session& session) {
    const Arguments arguments(
        words, {u"kind=K"_s, u"with=NAME"_s, u"beside=NAME"_s, u"title=T"_s, u"lead=NAME"_s, u"as=SIDE"_s,
                u"purpose=T"_s, u"sessions=N"_s, u"start=D"_s, u"until=D"_s, u"on=D"_s, u"reason=T"_s, u"role=R"_s});
    const QString path = arguments.positional(0, u"FILE"_s),
                  verb = arguments.positional(1, Cli::tr("add, stage, help or leave"));
    using Verb = int (*)(Workspace&, const Arguments&);
    const std::pair<QString, Verb> verbs[] = {
        {u"add"_s, add}, {u"stage"_s, setStage}, {u"help"_s, setHelp}, {u"leave"_s, leave}};
    for (const auto& [name, run] : verbs) {
        if (verb != name) continue;
        arguments.refuseMoreThan(verb == u"add" ? 2 : 4);
        const auto workspace = session.openToWrite(path);
        return run(*workspace, arguments);
    }
    throw UsageError{Cli::tr("“%1” is not known; expected add, stage, help or leave.").arg(verb)};
}

}  // namespace mb::cli
