// Outcomes: outcome, and references in and out.
#include "app/cli/commands.h"
#include "core/actions/outcomes.h"
#include "core/domain/written_name.h"
#include "core/exchange/records_out.h"
#include "core/exchange/reference_import.h"
#include "core/exchange/references/references_out.h"
#include "core/queries/people.h"
#include "core/words/format.h"
#include "core/words/outcomes.h"
#include "core/words/references.h"

#include <QFileInfo>

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<Contributor> contributorsIn(const Reader& reader, const QString& written) {
    const queries::PersonMatcher matcher(reader);
    QList<Contributor> contributors;
    for (const QString& name : splitPeople(written)) {
        Contributor contributor = contributorNamed(name);
        const QList<PersonId> found = matcher.match(printedName(contributor));
        if (contributor.kind != Contribution::Group && found.size() == 1) contributor.personId = found.first();
        contributors << contributor;
    }
    return contributors;
}

int addOutcome(Workspace& workspace, const Arguments& arguments) {
    const QDate today = workspace.clock().today();
    actions::outcomes::NewOutcome wanted;
    Outcome& outcome = wanted.outcome;
    outcome.title = arguments.positional(2, u"TITLE"_s);
    outcome.kind = keyArgument(arguments, u"kind"_s, OutcomeKind::Publication);
    if (arguments.has(u"form"_s)) outcome.form = keyArgument(arguments, u"form"_s, OutcomeForm::Article);
    outcome.venue = arguments.value(u"where"_s);
    outcome.pmid = arguments.value(u"pmid"_s);
    outcome.doi = arguments.value(u"doi"_s);
    outcome.funder = arguments.value(u"funder"_s);
    outcome.number = arguments.value(u"number"_s);
    if (arguments.has(u"amount"_s)) {
        const auto money = words::readMoney(arguments.value(u"amount"_s), {});
        if (!money) throw Error(ErrorKind::BadValue, {u"amount"_s, arguments.value(u"amount"_s), u"amount"_s});
        outcome.amount = money->minor;
        outcome.currency = money->currency;
    }
    wanted.contributors = contributorsIn(workspace.reader(), arguments.value(u"authors"_s));
    if (arguments.has(u"state"_s) || arguments.has(u"on"_s)) {
        OutcomeStatus status;
        status.state = keyArgument(arguments, u"state"_s, statesOf(outcome.kind).first());
        status.day = arguments.partialDate(u"on"_s, today);
        wanted.statuses << status;
    }
    if (const auto id = arguments.number(u"mentorship"_s)) {
        OutcomeMentorship part;
        part.mentorshipId = workspace.reader().get(MentorshipId(*id)).id;
        wanted.mentorships << part;
    }
    print(QString::number(actions::outcomes::add(workspace, wanted).value));
    return Done;
}

int showOutcome(const Reader& reader, OutcomeId id, bool json) {
    const queries::OutcomeCard card = queries::outcomeCard(reader, id);
    if (json) {
        const queries::ListNoun* noun = queries::listNoun("outcomes");
        const queries::List list = queries::listOf(reader, *noun, QDate());
        queries::List one{list.columns, {}};
        for (qsizetype row = 0; row < list.rows.size(); ++row)
            if (list.value(row, "id") == queries::ListValue(id.value)) one.rows << list.rows[row];
        printJson(exchange::toJson(one).at(0));
        return Done;
    }
    print(card.outcome.title);
    print(words::outcomeLabel(card.outcome));
    if (const QString authors = queries::authorLine(card); !authors.isEmpty()) print(authors);
    for (const OutcomeStatus& status : card.statuses)
        print(status.day ? Cli::tr("%1, %2").arg(words::stateLabel(status.state), words::partialDate(*status.day))
                         : words::stateLabel(status.state));
    return Done;
}

int linkOutcome(Workspace& workspace, const Arguments& arguments) {
    const Reader reader = workspace.reader();
    const OutcomeId id = reader.get(OutcomeId(idArgument(arguments, 2, u"ID"_s))).id;
    const auto mentorship = arguments.number(u"mentorship"_s), goal = arguments.number(u"goal"_s);
    if (!mentorship && !goal) throw UsageError{Cli::tr("--mentorship or --goal is missing: what had part in it?")};
    if (mentorship) {
        const MentorshipId with = reader.get(MentorshipId(*mentorship)).id;
        const OutcomeMentorshipId link = actions::outcomes::link(workspace, id, with);
        OutcomeMentorship part = workspace.reader().get(link);
        if (arguments.has(u"mentee-part"_s)) part.menteePart = arguments.value(u"mentee-part"_s);
        if (arguments.has(u"mentor-part"_s)) part.mentorPart = arguments.value(u"mentor-part"_s);
        actions::outcomes::changeLink(workspace, part);
    }
    if (goal) actions::outcomes::setEvidence(workspace, id, reader.get(GoalId(*goal)).id, true);
    return Done;
}

}  // namespace

int runOutcome(const QStringList& words, Session& session) {
    const Arguments arguments(
        words, {u"kind=K"_s, u"form=F"_s, u"authors=NAMES"_s, u"state=S"_s, u"on=D"_s, u"where=T"_s, u"pmid=N"_s,
                u"doi=T"_s, u"funder=T"_s, u"number=T"_s, u"amount=T"_s, u"mentorship=ID"_s, u"goal=ID"_s,
                u"mentee-part=T"_s, u"mentor-part=T"_s, u"json"_s});
    const QString path = arguments.positional(0, u"FILE"_s),
                  verb = arguments.positional(1, Cli::tr("add, show, state or link"));
    static const QHash<QString, QStringList> options{
        {u"add"_s,
         {u"kind"_s, u"form"_s, u"authors"_s, u"state"_s, u"on"_s, u"where"_s, u"pmid"_s, u"doi"_s, u"funder"_s,
          u"number"_s, u"amount"_s, u"mentorship"_s}},
        {u"show"_s, {u"json"_s}},
        {u"state"_s, {u"on"_s}},
        {u"link"_s, {u"mentorship"_s, u"goal"_s, u"mentee-part"_s, u"mentor-part"_s}}};
    if (!options.contains(verb))
        throw UsageError{Cli::tr("“%1” is not known; expected add, show, state or link.").arg(verb)};
    arguments.refuseOptionsBut(options[verb]);
    arguments.refuseMoreThan(verb == u"state" ? 4 : 3);
    if (verb == u"show")
        return showOutcome(session.openToRead(path)->reader(), OutcomeId(idArgument(arguments, 2, u"ID"_s)),
                           arguments.has(u"json"_s));
    const auto workspace = session.openToWrite(path);
    if (verb == u"add") return addOutcome(*workspace, arguments);
    if (verb == u"link") return linkOutcome(*workspace, arguments);
    OutcomeStatus status;
    const Outcome outcome = workspace->reader().get(OutcomeId(idArgument(arguments, 2, u"ID"_s)));
    status.outcomeId = outcome.id;
    const QString key = arguments.positional(3, u"STATE"_s);
    const auto state = fromKey<OutcomeState>(key);
    QStringList known;
    for (const OutcomeState one : statesOf(outcome.kind)) known << keyOf(one);
    if (!state || !known.contains(key)) throw Error(ErrorKind::UnknownKey, {u"state"_s, key, known.join(u", ")});
    status.state = *state;
    status.day = arguments.partialDate(u"on"_s, workspace->clock().today());
    actions::outcomes::addStatus(*workspace, status);
    return Done;
}

int importReferences(const QString& path, const QString& file, Session& session, bool dryRun, bool skipFaulty) {
    const exchange::ReferenceList found = exchange::readReferences(file);
    const auto workspace = dryRun ? session.openToRead(path) : session.openToWrite(path);
    const exchange::ReferencePlan plan =
        exchange::planReferences(workspace->reader(), found, QFileInfo(file).fileName());
    for (const exchange::ReferenceNote& note : found.notes) warn(words::sentence(note));
    for (const exchange::RefusedReference& refused : plan.refused) warn(words::sentence(refused));
    for (const exchange::PlannedReference& entry : plan.entries)
        for (const exchange::ReferenceNote& note : entry.reference.notes)
            warn(Cli::tr("Line %1: %2").arg(entry.reference.line).arg(words::sentence(note)));
    if (!plan.refused.isEmpty() && !skipFaulty) {
        warn(Cli::tr("%n references cannot be read. Mend them, or leave them out with --skip-faulty.", nullptr,
                     int(plan.refused.size())));
        return WrongInput;
    }
    using Standing = exchange::ReferenceStanding;
    for (const exchange::PlannedReference& entry : plan.entries)
        if (entry.standing == Standing::Perhaps || entry.standing == Standing::Disagrees)
            warn(Cli::tr("Line %1 may be a work that the book has; decide in the window: “%2”")
                     .arg(entry.reference.line)
                     .arg(entry.reference.title));
    if (!dryRun) exchange::takeIn(*workspace, plan);
    print(Cli::tr("%1 found, %2 new, %3 changed, %4 known already, %5 to decide, %6 refused.")
              .arg(plan.entries.size() + plan.refused.size())
              .arg(plan.count(Standing::New))
              .arg(plan.count(Standing::Changed))
              .arg(plan.count(Standing::Known) + plan.count(Standing::Repeated))
              .arg(plan.count(Standing::Perhaps) + plan.count(Standing::Disagrees))
              .arg(plan.refused.size()));
    return Done;
}

QByteArray outcomesFile(const Reader& reader, const QString& format, QDate today) {
    if (format == u"csv")
        return exchange::toCsv(queries::listOf(reader, *queries::listNoun("outcomes"), today)).toUtf8();
    const QList<exchange::Reference> references = exchange::referencesOf(queries::allOutcomes(reader));
    if (format == u"bib") return exchange::bibTexOf(references);
    if (format == u"ris") return exchange::risOf(references);
    return exchange::cslJsonOf(references);
}

}  // namespace mb::cli
