// The book as a file: new, sample, info, diagnostics, check, unlock, backup, restore, undo, redo, history.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "core/actions/books.h"
#include "core/storage/backup.h"
#include "core/storage/check.h"
#include "core/storage/header.h"
#include "core/words/checks.h"
#include "core/words/diagnostics.h"
#include "core/words/errors.h"
#include "core/words/locks.h"
#include "core/words/steps.h"
#include "ui/print/fonts.h"

#include <QFileInfo>

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

int runNew(const QStringList& words, Session&) {
    const Arguments arguments(words, {u"owner=NAME"_s, u"degrees=LIST"_s, u"role=ROLE"_s});
    const QString path = arguments.positional(0, u"FILE"_s);
    arguments.refuseMoreThan(1);
    actions::books::NewBook wanted;
    wanted.owner = arguments.value(u"owner"_s);
    if (wanted.owner.trimmed().isEmpty()) throw UsageError{Cli::tr("--owner is missing: whose book is it?")};
    wanted.degrees = arguments.value(u"degrees"_s);
    if (arguments.has(u"role"_s)) {
        const auto role = fromKey<OwnerRole>(arguments.value(u"role"_s));
        if (!role)
            throw UsageError{Cli::tr("--role %1: expected mentee, mentor or both.").arg(arguments.value(u"role"_s))};
        wanted.role = *role;
    }
    actions::books::create(path, wanted);
    return Done;
}

int runInfo(const QStringList& words, Session& session) {
    const Arguments arguments(words, {u"json"_s});
    const QString path = arguments.positional(0, u"FILE"_s);
    arguments.refuseMoreThan(1);
    const auto workspace = session.openToRead(path);
    const Reader reader = workspace->reader();
    const Book book = workspace->book();
    QJsonObject counts;
    for (const TableInfo* table : allTables()) counts.insert(QString::fromLatin1(table->name), reader.count(*table));
    const QString owner = fullName(reader.get(book.ownerId));
    const auto version = int(readHeader(path, ~0u, false).version);
    if (arguments.has(u"json"_s)) {
        printJson(QJsonObject{{u"version"_s, version},
                              {u"uuid"_s, book.uuid.toString(QUuid::WithoutBraces)},
                              {u"owner"_s, owner},
                              {u"role"_s, keyOf(book.role)},
                              {u"size"_s, QFileInfo(path).size()},
                              {u"counts"_s, counts}});
        return Done;
    }
    print(Cli::tr("Book of %1 (%2)").arg(owner, keyOf(book.role)));
    print(Cli::tr("File version %1, %2 bytes").arg(version).arg(QFileInfo(path).size()));
    for (const TableInfo* table : allTables()) {
        const QString name = QString::fromLatin1(table->name);
        if (counts.value(name).toInt()) print(u"%1  %2"_s.arg(counts.value(name).toInt(), 8).arg(name));
    }
    return Done;
}

int runDiagnostics(const QStringList& words, Session& session) {
    const Arguments arguments(words, {});
    arguments.refuseMoreThan(1);
    const print::Fonts fonts;
    printRaw(words::diagnostics(words::programFacts() + print::fontFacts(fonts)));
    // The facts about the program are printed even if the book cannot be opened.
    finishOutput();
    if (!arguments.positionals(0).isEmpty())
        printRaw(words::diagnostics(words::bookFacts(*session.openToRead(arguments.positional(0, u"FILE"_s)))));
    return Done;
}

int runCheck(const QStringList& words, Session&) {
    const Arguments arguments(words, {});
    const QString path = arguments.positional(0, u"FILE"_s);
    arguments.refuseMoreThan(1);
    std::unique_ptr<Store> store;
    QList<Fault> faults;
    try {
        store = Store::open(path, Access::ReadOnly);
        faults = checkBook(*store);
    } catch (const Error& error) {
        // A damaged file is a finding of the check. Any other error means that the check could not run.
        if (error.kind != ErrorKind::BookDamaged && error.kind != ErrorKind::BookCut &&
            error.kind != ErrorKind::BookAltered)
            throw;
        print(Cli::tr("file: %1").arg(words::sentence(error)));
        return FaultFound;
    }
    for (const Fault& fault : faults) print(u"%1: %2"_s.arg(keyOf(fault.part), words::sentence(fault)));
    if (std::any_of(faults.begin(), faults.end(), isFault)) return FaultFound;
    print(Cli::tr("No fault found."));
    return Done;
}

int runUnlock(const QStringList& words, Session&) {
    const Arguments arguments(words, {});
    const QString path = arguments.positional(0, u"FILE"_s);
    arguments.refuseMoreThan(1);
    const auto holder = lockHolder(path);
    OpenOptions options;
    options.locking = Locking::TakeOver;
    Store::open(path, Access::ReadWrite, options);
    print(holder ? Cli::tr("The lock of %1 was taken over and is free now.").arg(words::holderWords(holder->text()))
                 : Cli::tr("No one held the lock."));
    return Done;
}

int runBackup(const QStringList& words, Session& session) {
    const Arguments arguments(words, {});
    const QString path = arguments.positional(0, u"FILE"_s), folder = arguments.positional(1, u"DIR"_s);
    arguments.refuseMoreThan(2);
    const auto workspace = session.openToRead(path);
    print(workspace->store().backUp(folder));
    return Done;
}

int runRestore(const QStringList& words, Session&) {
    const Arguments arguments(words, {});
    const QString backup = arguments.positional(0, u"BACKUP"_s), path = arguments.positional(1, u"FILE"_s);
    arguments.refuseMoreThan(2);
    restoreBackup(backup, path);
    return Done;
}

namespace {

int oneStep(const QStringList& words, Session& session, MovedStep (Workspace::*move)(LongWork*), const QString& said) {
    const Arguments arguments(words, {});
    const QString path = arguments.positional(0, u"FILE"_s);
    arguments.refuseMoreThan(1);
    const auto workspace = session.openToWrite(path);
    const MovedStep step = (workspace.get()->*move)(nullptr);
    print(said.arg(words::stepTitle(step.kind, step.args)));
    return Done;
}

}  // namespace

int runUndo(const QStringList& words, Session& session) {
    return oneStep(words, session, &Workspace::undo, Cli::tr("Undone: %1"));
}
int runRedo(const QStringList& words, Session& session) {
    return oneStep(words, session, &Workspace::redo, Cli::tr("Done again: %1"));
}

int runHistory(const QStringList& words, Session& session) {
    const Arguments arguments(words, {u"json"_s, u"limit=N"_s});
    const QString path = arguments.positional(0, u"FILE"_s);
    arguments.refuseMoreThan(1);
    const auto workspace = session.openToRead(path);
    QJsonArray json;
    static const QStringList states{u"done"_s, u"undone"_s, u"left-behind"_s};
    for (const RecordedStep& step : workspace->history().steps(arguments.number(u"limit"_s).value_or(-1))) {
        const QString title = words::stepTitle(step.kind, step.args).simplified();
        const QString& state = states[int(step.state)];
        if (arguments.has(u"json"_s))
            json.append(QJsonObject{{u"id"_s, step.id},
                                    {u"kind"_s, keyOf(step.kind)},
                                    {u"title"_s, title},
                                    {u"at"_s, step.at.toString(Qt::ISODateWithMs)},
                                    {u"state"_s, state}});
        else
            print(u"%1  %2%3"_s.arg(step.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"), title,
                                    step.state == StepState::Done ? QString() : u"  (%1)"_s.arg(state)));
    }
    if (arguments.has(u"json"_s)) printJson(json);
    return Done;
}

}  // namespace mb::cli
