// What is done every week: search, today, goal.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "core/actions/goals.h"
#include "core/documents/answer_wording.h"
#include "core/documents/terms.h"
#include "core/domain/text.h"
#include "core/queries/search.h"
#include "core/queries/today.h"
#include "core/words/format.h"
#include "core/words/today.h"

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

int runSearch(const QStringList& words, Session& session) {
    const Arguments arguments(words, {u"limit=N"_s, u"json"_s});
    const QString path = arguments.positional(0, u"FILE"_s);
    arguments.positional(1, u"WORDS"_s);
    const auto workspace = session.openToRead(path);
    const Reader reader = workspace->reader();
    QJsonArray json;
    for (const queries::SearchHit& hit :
         queries::search(reader, workspace->search(), arguments.positionals(1).join(u' '),
                         arguments.number(u"limit"_s).value_or(20), 0, documents::wordingOfAnswers(reader))) {
        const QString day = hit.key.day.toString(Qt::ISODate);
        if (arguments.has(u"json"_s)) {
            json.append(QJsonObject{{u"id"_s, hit.key.row},
                                    {u"noun"_s, QString::fromLatin1(hit.key.noun)},
                                    {u"day"_s, day.isEmpty() ? QJsonValue() : QJsonValue(day)},
                                    {u"title"_s, hit.title},
                                    {u"excerpt"_s, hit.excerpt},
                                    {u"opens"_s, QString::fromLatin1(hit.openNoun)},
                                    {u"opens_id"_s, hit.openRecord},
                                    {u"private"_s, hit.isPrivate}});
        } else {
            print(u"%1  %2  %3%4"_s.arg(day.isEmpty() ? u"          "_s : day,
                                        QString::fromLatin1(hit.key.noun).leftJustified(12),
                                        hit.title.isEmpty() ? QString() : QString(hit.title + u": "),
                                        hit.isPrivate ? Cli::tr("%1 (private)").arg(hit.excerpt) : hit.excerpt));
        }
    }
    if (arguments.has(u"json"_s)) printJson(json);
    return Done;
}

namespace {

// `due`: only what is due by that day, and nothing said where there is nothing, for scripts that run by themselves.
int tellToday(const QStringList& words, Session& session, bool due) {
    const Arguments arguments(words, {u"on=D"_s, u"put-off"_s, u"json"_s});
    const QString path = arguments.positional(0, u"FILE"_s);
    arguments.refuseMoreThan(1);
    const auto workspace = session.openToRead(path);
    const QDate day = arguments.date(u"on"_s, workspace->clock().today()).value_or(workspace->clock().today());
    QJsonArray json;
    const auto outlook = queries::outlook(workspace->reader(), workspace->book(), day);
    auto items = arguments.has(u"put-off"_s) ? outlook.items + outlook.putOff : outlook.items;
    if (due) items.removeIf([&](const queries::TodayItem& item) { return item.due > day; });
    const auto modes = documents::labelsWithin(workspace->reader(), u"mode"_s);
    for (const queries::TodayItem& item : items) {
        const words::TodayText text = words::describe(item, day, modes);
        if (arguments.has(u"json"_s))
            json.append(
                QJsonObject{{u"id"_s, item.record},
                            {u"noun"_s, QString::fromLatin1(item.noun)},
                            {u"kind"_s, keyOf(item.kind)},
                            {u"due"_s, item.due.toString(Qt::ISODate)},
                            {u"late"_s, item.due < day},
                            {u"mine"_s, item.mine},
                            {u"last_contact"_s, item.kind == queries::TodayKind::ContactDue && item.since
                                                    ? QJsonValue(item.since->text())
                                                    : QJsonValue()},
                            {u"you_owe"_s, item.iOwe},
                            {u"owed_to_you"_s, item.theyOwe},
                            {u"mentorship_id"_s, item.mentorship ? QJsonValue(item.mentorship.value) : QJsonValue()},
                            {u"title"_s, text.title},
                            {u"detail"_s, text.detail},
                            {u"when"_s, text.chip}});
        else
            print(u"%1  %2%3"_s.arg(text.chip.leftJustified(14), text.title,
                                    text.detail.isEmpty() ? QString() : u"\n                "_s + text.detail));
    }
    if (arguments.has(u"json"_s)) printJson(json);
    else if (items.isEmpty() && !due) print(Cli::tr("Nothing needs you today."));
    return Done;
}

}  // namespace

int runToday(const QStringList& words, Session& session) { return tellToday(words, session, false); }
int runRemind(const QStringList& words, Session& session) { return tellToday(words, session, true); }

namespace {

// Whose goal: --for, else the mentee of the mentorship, else the owner.
PersonId goalPerson(const Workspace& workspace, const Arguments& arguments, MentorshipId mentorship) {
    if (arguments.has(u"for"_s)) return knownPerson(workspace.reader(), arguments.value(u"for"_s));
    if (mentorship)
        for (const Participant& participant :
             workspace.reader().select<Participant>().where(&Participant::mentorshipId, mentorship).list())
            if (participant.side == Side::Mentee) return participant.personId;
    return workspace.book().ownerId;
}

int addGoal(Workspace& workspace, const Arguments& arguments) {
    const QDate today = workspace.clock().today();
    Goal goal;
    goal.title = arguments.has(u"title"_s) ? arguments.value(u"title"_s) : arguments.positional(2, u"TITLE"_s);
    if (const auto id = arguments.number(u"mentorship"_s))
        goal.mentorshipId = workspace.reader().get(MentorshipId(*id)).id;
    goal.personId = goalPerson(workspace, arguments, goal.mentorshipId);
    if (arguments.has(u"domain"_s))
        goal.domain = termKey(workspace.reader(), u"goal-domain"_s, arguments.value(u"domain"_s));
    goal.startsOn = arguments.date(u"start"_s, today);
    goal.targetOn = arguments.partialDate(u"target"_s, today);
    goal.horizon =
        keyArgument(arguments, u"horizon"_s,
                    goal.targetOn ? horizonFor(goal.startsOn.value_or(today), *goal.targetOn) : Horizon::Short);
    goal.measure = arguments.value(u"measure"_s);
    goal.menteePart = arguments.value(u"mentee-part"_s);
    goal.mentorPart = arguments.value(u"mentor-part"_s);
    goal.resources = arguments.value(u"resources"_s);
    print(QString::number(actions::goals::add(workspace, goal).value));
    return Done;
}

}  // namespace

int runGoal(const QStringList& words, Session& session) {
    const Arguments arguments(
        words, {u"title=T"_s, u"mentorship=ID"_s, u"for=NAME"_s, u"domain=D"_s, u"horizon=H"_s, u"start=D"_s,
                u"target=D"_s, u"measure=T"_s, u"mentee-part=T"_s, u"mentor-part=T"_s, u"resources=T"_s, u"status=S"_s,
                u"text=T"_s, u"on=D"_s, u"due=D"_s, u"kind=K"_s});
    const QString path = arguments.positional(0, u"FILE"_s),
                  verb = arguments.positional(1, Cli::tr("add, update, step or done"));
    const bool titled = arguments.has(u"title"_s);
    static const QHash<QString, QStringList> options{
        {u"add"_s,
         {u"title"_s, u"mentorship"_s, u"for"_s, u"domain"_s, u"horizon"_s, u"start"_s, u"target"_s, u"measure"_s,
          u"mentee-part"_s, u"mentor-part"_s, u"resources"_s}},
        {u"update"_s, {u"status"_s, u"text"_s, u"on"_s}},
        {u"step"_s, {u"title"_s, u"due"_s, u"kind"_s}},
        {u"done"_s, {u"on"_s}}};
    if (!options.contains(verb))
        throw UsageError{Cli::tr("“%1” is not known; expected add, update, step or done.").arg(verb)};
    arguments.refuseOptionsBut(options[verb]);
    arguments.refuseMoreThan(verb == u"add" ? (titled ? 2 : 3) : verb == u"step" && !titled ? 4 : 3);
    if (verb == u"update" && !arguments.has(u"status"_s) && !arguments.has(u"text"_s))
        throw UsageError{Cli::tr("--status or --text is missing: what is there to report?")};
    const auto workspace = session.openToWrite(path);
    const QDate today = workspace->clock().today();
    const QDate on = arguments.date(u"on"_s, today).value_or(today);
    if (verb == u"add") return addGoal(*workspace, arguments);
    if (verb == u"update") {
        const GoalId id(idArgument(arguments, 2, u"ID"_s));
        const Goal goal = workspace->reader().get(id);
        actions::goals::update(*workspace, id, keyArgument(arguments, u"status"_s, goal.status), on,
                               arguments.value(u"text"_s));
    } else if (verb == u"step") {
        GoalStep step;
        step.goalId = workspace->reader().get(GoalId(idArgument(arguments, 2, u"ID"_s))).id;
        step.title = titled ? arguments.value(u"title"_s) : arguments.positional(3, u"TITLE"_s);
        step.dueOn = arguments.partialDate(u"due"_s, today);
        if (arguments.has(u"kind"_s))
            step.kind = termKey(workspace->reader(), u"step-kind"_s, arguments.value(u"kind"_s));
        print(QString::number(actions::goals::addStep(*workspace, step).value));
    } else {
        actions::goals::setStepDone(*workspace, GoalStepId(idArgument(arguments, 2, u"STEP"_s)), on);
    }
    return Done;
}

}  // namespace mb::cli
