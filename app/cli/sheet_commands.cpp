// Tables in and out: import, list, sample.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "core/actions/sample.h"
#include "core/domain/text.h"
#include "core/exchange/calendar_parts.h"
#include "core/exchange/records_out.h"
#include "core/exchange/references/reference.h"
#include "core/exchange/spreadsheet.h"
#include "core/storage/input_file.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "core/words/imports.h"

#include <QRandomGenerator>

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 sniffedBytes = 200'000;  // enough to tell references and calendars from a table
}

int runSample(const QStringList& words, Session&) {
    const Arguments arguments(words, {u"meetings=N"_s});
    const QString path = arguments.positional(0, u"FILE"_s);
    arguments.refuseMoreThan(1);
    actions::sample::SampleOptions options;
    options.seed = QRandomGenerator::global()->generate();
    options.meetings = arguments.number(u"meetings"_s).value_or(0);
    if (options.meetings > 1000000)
        throw UsageError{Cli::tr("--meetings %1: expected at most 1000000.").arg(options.meetings)};
    actions::sample::create(path, options);
    return Done;
}

int runImport(const QStringList& words, Session& session) {
    const Arguments arguments(words, {u"dates=ORDER"_s, u"lengths=UNIT"_s, u"sheet=NAME"_s, u"encoding=NAME"_s,
                                      u"map=COLUMN"_s, u"skip-faulty"_s, u"dry-run"_s, u"cancel"_s});
    const QString path = arguments.positional(0, u"FILE"_s);
    const QString file = arguments.positional(1, u"SHEET"_s);
    const bool skips = arguments.has(u"skip-faulty"_s), tries = arguments.has(u"dry-run"_s);
    if (arguments.positionals(1).size() == 1) {
        const QByteArray beginning = readInputFile(file, sniffedBytes);
        if (exchange::isCalendar(beginning))
            return importCalendar(path, file, session, {tries, skips, arguments.has(u"cancel"_s)});
        if (exchange::referenceFormatOf(beginning)) return importReferences(path, file, session, tries, skips);
    }
    if (arguments.has(u"cancel"_s)) throw UsageError{Cli::tr("--cancel goes with a calendar only.")};
    exchange::ImportOptions options;
    if (arguments.has(u"dates"_s)) {
        options.dates = dateOrderFrom(arguments.value(u"dates"_s));
        if (!options.dates)
            throw UsageError{Cli::tr("--dates %1: expected us, eu or iso.").arg(arguments.value(u"dates"_s))};
    }
    if (arguments.has(u"lengths"_s)) {
        options.lengths = exchange::lengthUnitFrom(arguments.value(u"lengths"_s));
        if (!options.lengths)
            throw UsageError{Cli::tr("--lengths %1: expected hours or minutes.").arg(arguments.value(u"lengths"_s))};
    }
    const exchange::TableOptions table{arguments.value(u"sheet"_s), arguments.value(u"encoding"_s)};
    options.tables.fill(table, arguments.positionals(1).size());
    for (const QString& said : arguments.values(u"map"_s)) {
        const qsizetype at = said.lastIndexOf(u'=');
        const auto column = at < 0 ? std::nullopt : fromKey<exchange::Column>(said.mid(at + 1).trimmed());
        if (!column)
            throw UsageError{Cli::tr("--map %1: expected a column, =, and one of %2.")
                                 .arg(said, words::orList(allKeys<exchange::Column>().mid(1)))};
        options.columns.insert(fold(said.left(at)), *column);
    }
    const bool dryRun = arguments.has(u"dry-run"_s);
    const auto workspace = dryRun ? session.openToRead(path) : session.openToWrite(path);
    const exchange::ImportPlan plan = exchange::planImport(*workspace, arguments.positionals(1), options);
    // All faults are told; half a sheet comes in only where that is wanted.
    const bool whole = plan.refused.isEmpty() || arguments.has(u"skip-faulty"_s);
    if (!dryRun && whole) exchange::apply(*workspace, plan);
    for (const Error& fault : plan.refused) warn(whole ? words::leftOut(fault) : words::sentence(fault));
    if (!whole) {
        warn(Cli::tr("%n rows cannot be read. Mend them, or leave them out with --skip-faulty.", nullptr,
                     int(plan.refused.size())));
        return WrongInput;
    }
    constexpr qsizetype shown = 50;
    for (const exchange::ImportNotice& notice : plan.warnings.mid(0, shown)) warn(words::sentence(notice));
    if (plan.warnings.size() > shown)
        warn(Cli::tr("There are %n more such remarks.", nullptr, int(plan.warnings.size() - shown)));
    print(words::importSummary(plan.counts, dryRun));
    return Done;
}

namespace {

// What a person wants to see of each noun; scripts take --json or --csv.
void printTable(const queries::List& list, const QByteArrayList& columns) {
    const auto cell = [&](qsizetype row, qsizetype column) {
        return exchange::cellText(list.value(row, columns[column]), u", "_s).replace(u'\n', u' ').replace(u'\t', u' ');
    };
    QList<qsizetype> widths(columns.size(), 0);
    for (qsizetype row = 0; row < list.rows.size(); ++row)
        for (qsizetype i = 0; i < columns.size(); ++i)
            widths[i] = qMin<qsizetype>(40, qMax(widths[i], cell(row, i).size()));
    for (qsizetype row = 0; row < list.rows.size(); ++row) {
        QString line;
        for (qsizetype i = 0; i < columns.size(); ++i)
            line += i + 1 < columns.size() ? QString(cell(row, i).leftJustified(widths[i]) + u"  ") : cell(row, i);
        print(line.trimmed());
    }
}

}  // namespace

QStringList listKeys() {
    QStringList keys;
    for (const queries::ListNoun& noun : queries::listNouns()) keys << QString::fromLatin1(noun.key());
    return keys;
}

int runList(const QStringList& words, Session& session) {
    const Arguments arguments(words, {u"json"_s, u"csv"_s, u"with-private"_s});
    const QString known = words::orList(listKeys());
    const QString path = arguments.positional(0, u"FILE"_s), key = arguments.positional(1, known);
    arguments.refuseMoreThan(2);
    const queries::ListNoun* noun = queries::listNoun(key.toUtf8());
    if (!noun) throw UsageError{Cli::tr("“%1” is not known; expected %2.").arg(key, known)};
    if (arguments.has(u"json"_s) && arguments.has(u"csv"_s))
        throw UsageError{Cli::tr("Either --json or --csv, not both.")};
    const auto workspace = session.openToRead(path);
    const queries::List list =
        queries::listOf(workspace->reader(), *noun, workspace->clock().today(), arguments.has(u"with-private"_s));
    if (arguments.has(u"json"_s)) printJson(exchange::toJson(list));
    else if (arguments.has(u"csv"_s)) printRaw(exchange::toCsv(list));
    else printTable(list, noun->glance);
    return Done;
}

}  // namespace mb::cli
