// A plan back from a deadline (GO5).
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "core/actions/plans.h"
#include "core/queries/mentorships.h"
#include "core/queries/named_people.h"
#include "core/queries/people.h"

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// The open mentorship of two people, the newest where there are several.
MentorshipId mentorshipOf(const Reader& reader, PersonId person, PersonId other, const QString& name) {
    for (const MentorshipId id : queries::mentorshipsOfPair(reader, person, other))
        if (!isOver(reader.get(id).stage)) return id;
    throw Error(ErrorKind::NoSuchName, {u"mentorship"_s, name});
}

}  // namespace

int runPlan(const QStringList& words, Session& session) {
    const Arguments arguments(words, {u"deadline=D"_s, u"plan=NAME"_s, u"for=PERSON"_s, u"with=NAME"_s, u"title=T"_s});
    const QString path = arguments.positional(0, u"FILE"_s);
    arguments.refuseMoreThan(1);
    if (!arguments.has(u"deadline"_s)) throw UsageError{Cli::tr("--deadline is missing: when is it due?")};
    const auto workspace = session.openToWrite(path);
    const Reader reader = workspace->reader();
    const PersonId owner = workspace->book().ownerId;
    actions::plans::NewPlan wanted;
    wanted.deadline = *arguments.date(u"deadline"_s, workspace->clock().today());
    wanted.title = arguments.value(u"title"_s);
    wanted.personId = arguments.has(u"for"_s) ? knownPerson(reader, arguments.value(u"for"_s)) : owner;
    const documents::PlanForm form = documents::planFormNamed(
        reader,
        arguments.has(u"plan"_s) ? arguments.value(u"plan"_s) : documents::shippedKeys(DefinitionKind::Plan).value(0));
    if (arguments.has(u"with"_s)) {
        const QString name = arguments.value(u"with"_s);
        wanted.mentorshipId = mentorshipOf(reader, wanted.personId, knownPerson(reader, name), name);
    } else if (wanted.personId != owner) {
        // What is planned for a mentee is planned with the owner.
        wanted.mentorshipId = mentorshipOf(reader, wanted.personId, owner, arguments.value(u"for"_s));
    }
    const GoalId goal = actions::plans::make(*workspace, form, wanted);
    print(QString::number(goal.value));
    for (const GoalStep& step :
         workspace->reader().select<GoalStep>().where(&GoalStep::goalId, goal).orderBy(&GoalStep::place).list())
        print(u"%1  %2%3"_s.arg(step.dueOn->day().toString(Qt::ISODate), step.title,
                                step.meetingId ? Cli::tr(" (meeting %1)").arg(step.meetingId.value) : QString()));
    return Done;
}

}  // namespace mb::cli
