// What is to be talked about and what passed between people: inbox, ledger.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "core/actions/inbox.h"
#include "core/actions/ledger.h"
#include "core/domain/text.h"
#include "core/exchange/records_out.h"
#include "core/queries/inbox.h"
#include "core/queries/named_people.h"
#include "core/words/inbox.h"
#include "core/words/ledger.h"

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

int listInbox(const QString& path, const Arguments& arguments, Session& session) {
    const auto workspace = session.openToRead(path);
    const Reader reader = workspace->reader();
    const bool withPrivate = arguments.has(u"with-private"_s);
    if (arguments.has(u"json"_s)) {
        printJson(exchange::toJson(queries::listOf(reader, *queries::listNoun(InboxLine::facts.list),
                                                   workspace->clock().today(), withPrivate)));
        return Done;
    }
    const auto names = queries::names(reader);
    for (const InboxLine& line : reader.select<InboxLine>().orderBy(&InboxLine::day).list()) {
        if (!line.isWaiting()) continue;
        const QString head =
            u"%1  %2  %3"_s.arg(line.id.value).arg(line.day.toString(Qt::ISODate), names.value(line.personId));
        print(withPrivate ? Cli::tr("%1: %2").arg(head, line.text.simplified()) : head);
    }
    return Done;
}

// "me" or a name; nobody where the option was not given.
actions::ledger::Who whoIs(const Workspace& workspace, const Arguments& arguments, const QString& option) {
    if (!arguments.has(option)) return {};
    const QString name = arguments.value(option).simplified();
    if (const auto person = queries::personNamed(workspace.reader(), name)) return {*person};
    if (fold(name).isEmpty() || name.contains(u'@')) throw Error(ErrorKind::NoSuchName, {u"person"_s, name});
    warn(Cli::tr("%1 is new in this book and was added.").arg(name));
    return {{}, name};
}

int listLedger(const QString& path, const Arguments& arguments, Session& session) {
    const auto workspace = session.openToRead(path);
    const Reader reader = workspace->reader();
    const bool withPrivate = arguments.has(u"with-private"_s);
    if (arguments.has(u"json"_s)) {
        printJson(exchange::toJson(queries::listOf(reader, *queries::listNoun(LedgerLine::facts.list),
                                                   workspace->clock().today(), withPrivate)));
        return Done;
    }
    const auto names = queries::names(reader);
    for (const LedgerLine& line : reader.select<LedgerLine>().newestFirst(&LedgerLine::day).newestIdFirst().list()) {
        QStringList parts{QString::number(line.id.value), line.day.toString(Qt::ISODate),
                          QString(words::ledgerLabel(line.kind) + u' ' +
                                  words::fromTo(names.value(line.giverId), names.value(line.receiverId)))
                              .trimmed()};
        if (line.minutes) parts << Cli::tr("%n minutes", nullptr, *line.minutes);
        if (withPrivate && !line.text.trimmed().isEmpty()) parts << line.text.simplified();
        if (withPrivate && line.fate) parts << words::whatBecame(line);
        print(parts.join(u"  "));
    }
    return Done;
}

}  // namespace

int runInbox(const QStringList& words, Session& session) {
    const Arguments arguments(words, {u"json"_s, u"with-private"_s});
    const QString path = arguments.positional(0, u"FILE"_s);
    const QStringList rest = arguments.positionals(1);
    if (rest.isEmpty()) return listInbox(path, arguments, session);
    arguments.refuseOptionsBut({});
    const QString with = arguments.positional(1, u"NAME"_s), text = arguments.positional(2, u"LINE"_s);
    arguments.refuseMoreThan(3);
    if (fold(with).isEmpty()) throw UsageError{Cli::tr("NAME: expected someone's name.")};
    const auto workspace = session.openToWrite(path);
    const Reader reader = workspace->reader();
    const queries::PeopleNames known(reader, workspace->book().ownerId, workspace->clock().today());
    QList<PersonId> people;
    QStringList fresh;
    for (const QString& name : known.split(with)) {
        const auto person = queries::personNamed(reader, name);
        if (person == workspace->book().ownerId) continue;  // who is in each talk
        if (!person && name.contains(u'@')) throw Error(ErrorKind::NoSuchName, {u"person"_s, name});
        if (person) people << *person;
        else fresh << name;
    }
    if (people.isEmpty() && fresh.isEmpty())
        throw UsageError{
            Cli::tr("You are in each of your talks: name who else is in the one that the line waits for.")};
    InboxLine line;
    line.text = text.trimmed();
    const auto kept = actions::inbox::keep(*workspace, line, people, fresh);
    for (const QString& name : std::as_const(fresh)) warn(Cli::tr("%1 is new in this book and was added.").arg(name));
    print(words::whereItWent(workspace->reader(), kept));
    return Done;
}

int runLedger(const QStringList& words, Session& session) {
    const Arguments arguments(
        words, {u"kind=K"_s, u"from=NAME"_s, u"to=NAME"_s, u"on=D"_s, u"minutes=N"_s, u"json"_s, u"with-private"_s});
    const QString path = arguments.positional(0, u"FILE"_s), verb = arguments.positional(1, Cli::tr("add or list"));
    if (verb == u"list") {
        arguments.refuseOptionsBut({u"json"_s, u"with-private"_s});
        arguments.refuseMoreThan(2);
        return listLedger(path, arguments, session);
    }
    if (verb != u"add") throw UsageError{Cli::tr("“%1” is not known; expected add or list.").arg(verb)};
    arguments.refuseOptionsBut({u"kind"_s, u"from"_s, u"to"_s, u"on"_s, u"minutes"_s});
    arguments.refuseMoreThan(3);
    LedgerLine line;
    line.kind = keyArgument(arguments, u"kind"_s, LedgerKind::Advice);
    if (line.kind != LedgerKind::Reading || arguments.positionals(2).size() == 1)
        line.text = arguments.positional(2, u"TEXT"_s).trimmed();
    line.minutes = arguments.number(u"minutes"_s);
    if (line.minutes && line.kind != LedgerKind::Reading)
        throw UsageError{Cli::tr("--minutes goes with --kind reading only.")};
    if (!arguments.has(u"from"_s) && !arguments.has(u"to"_s))
        throw UsageError{Cli::tr("--from or --to is missing: whose was it?")};
    const auto workspace = session.openToWrite(path);
    const QDate today = workspace->clock().today();
    line.day = arguments.date(u"on"_s, today).value_or(today);
    const auto giver = whoIs(*workspace, arguments, u"from"_s), receiver = whoIs(*workspace, arguments, u"to"_s);
    print(QString::number(actions::ledger::add(*workspace, line, giver, receiver).value));
    return Done;
}

}  // namespace mb::cli
