// Tables in and out: import, list, sample.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "core/actions/sample.h"
#include "core/exchange/records_out.h"
#include "core/exchange/spreadsheet.h"
#include "core/words/imports.h"

#include <QRandomGenerator>

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

int runSample(const QStringList& words, Session&) {
    const Arguments arguments(words, {u"meetings=N"_s});
    const QString path = arguments.positional(0, u"FILE"_s);
    arguments.refuseMoreThan(1);
    actions::sample::SampleOptions options;
    options.seed = QRandomGenerator::global()->generate();
    options.meetings = arguments.number(u"meetings"_s).value_or(0);
    if (options.meetings > 1000000)
        throw UsageError{Cli::tr("--meetings %1: expected is at most 1000000.").arg(options.meetings)};
    actions::sample::create(path, options);
    return Done;
}

int runImport(const QStringList& words, Session& session) {
    const Arguments arguments(words, {u"dates=ORDER"_s, u"dry-run"_s});
    const QString path = arguments.positional(0, u"FILE"_s);
    arguments.positional(1, u"X.csv"_s);
    exchange::ImportOptions options;
    if (arguments.has(u"dates"_s)) {
        options.dates = exchange::dateOrderFrom(arguments.value(u"dates"_s));
        if (!options.dates)
            throw UsageError{Cli::tr("--dates %1: expected is us, eu or iso.").arg(arguments.value(u"dates"_s))};
    }
    const bool dryRun = arguments.has(u"dry-run"_s);
    const auto workspace = dryRun ? session.openToRead(path) : session.openToWrite(path);
    const exchange::ImportPlan plan = exchange::planImport(*workspace, arguments.positionals(1), options);
    if (!dryRun) exchange::apply(*workspace, plan);
    constexpr qsizetype shown = 50;
    for (const exchange::ImportNotice& notice : plan.warnings.mid(0, shown)) warn(words::sentence(notice));
    if (plan.warnings.size() > shown)
        warn(Cli::tr("There are %n more such remarks.", nullptr, int(plan.warnings.size() - shown)));
    print(words::importSummary(plan.counts, dryRun));
    return Done;
}

namespace {

// What a person wants to see of each noun in a plain list; scripts take --json or --csv.
QStringList shownColumns(exchange::ListNoun noun) {
    using exchange::ListNoun;
    switch (noun) {
        case ListNoun::People:
            return {u"id"_s, u"name"_s, u"degrees"_s, u"email"_s};
        case ListNoun::Mentorships:
            return {u"id"_s, u"name"_s, u"kind"_s, u"stage"_s, u"last_contact"_s, u"next_due"_s};
        case ListNoun::Goals:
            return {u"id"_s, u"title"_s, u"person"_s, u"status"_s, u"target_on"_s};
        case ListNoun::Meetings:
            return {u"id"_s, u"day"_s, u"people"_s, u"title"_s, u"state"_s};
        case ListNoun::Actions:
            return {u"id"_s, u"title"_s, u"owner"_s, u"due_on"_s, u"done_on"_s};
        case ListNoun::Agreements:
            return {u"id"_s, u"code"_s, u"number"_s, u"state"_s, u"mentorship"_s};
    }
    return {};
}

QString cellText(const QJsonValue& value) {
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue& item : value.toArray()) parts << cellText(item);
        return parts.join(u", ");
    }
    return value.toVariant().toString().replace(u'\n', u' ').replace(u'\t', u' ');
}

void printTable(const exchange::Records& records, const QStringList& columns) {
    QList<qsizetype> widths(columns.size(), 0);
    for (const QJsonObject& row : records.rows)
        for (qsizetype i = 0; i < columns.size(); ++i)
            widths[i] = qMin<qsizetype>(40, qMax(widths[i], cellText(row.value(columns[i])).size()));
    for (const QJsonObject& row : records.rows) {
        QString line;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QString cell = cellText(row.value(columns[i]));
            line += i + 1 < columns.size() ? QString(cell.leftJustified(widths[i]) + u"  ") : cell;
        }
        print(line.trimmed());
    }
}

}  // namespace

int runList(const QStringList& words, Session& session) {
    const Arguments arguments(words, {u"json"_s, u"csv"_s, u"with-private"_s});
    const QString known = Cli::tr("people, mentorships, goals, meetings, actions or agreements");
    const QString path = arguments.positional(0, u"FILE"_s), key = arguments.positional(1, known);
    arguments.refuseMoreThan(2);
    const auto noun = exchange::listNounFrom(key);
    if (!noun) throw UsageError{Cli::tr("“%1” is not known; expected is %2.").arg(key, known)};
    if (arguments.has(u"json"_s) && arguments.has(u"csv"_s))
        throw UsageError{Cli::tr("Either --json or --csv, not both.")};
    const auto workspace = session.openToRead(path);
    const exchange::Records records = exchange::records(*workspace, *noun, arguments.has(u"with-private"_s));
    if (arguments.has(u"json"_s)) printJson(records.toJson());
    else if (arguments.has(u"csv"_s)) printRaw(records.toCsv());
    else printTable(records, shownColumns(*noun));
    return Done;
}

}  // namespace mb::cli
