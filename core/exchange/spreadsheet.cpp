#include "core/exchange/spreadsheet.h"

#include "core/domain/log.h"
#include "core/exchange/input_error.h"
#include "core/exchange/own_sheet.h"

#include <QFileInfo>

namespace mb::exchange {

Q_LOGGING_CATEGORY(importLog, "mentorbook.import", QtInfoMsg)

bool ImportPlan::isEmpty() const { return !draft || draft->isEmpty(); }

std::vector<CellTable> readTables(const QStringList& paths, const QList<TableOptions>& options, LongWork* progress) {
    std::vector<CellTable> tables;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        if (progress) progress->reach(int(400 * i / paths.size()));
        tables.push_back(readTable(paths[i], options.value(i)));
        if (tables.back().columnCount() == 0)
            throw Error(ErrorKind::InputUnreadable, {paths[i], QStringView(unreadable::nothingInIt).toString()});
    }
    return tables;
}

namespace {

constexpr qsizetype refusedAtMost = 2'000;

// One attempt with the rows that are not left out. Rows that turn out wrong one by one stand in plan.refused; a fault
// in a column as a whole is thrown.
ImportPlan attempt(const Workspace& workspace, const std::vector<CellTable>& tables, const ImportOptions& options,
                   LongWork* progress) {
    ImportPlan plan;
    const auto reach = [progress](int permille) {
        if (progress) progress->reach(permille);
    };
    for (const CellTable& table : tables) plan.files << QFileInfo(table.path()).fileName();
    // Every file is read to its end before anything is compared with the book.
    const QTimeZone zone(workspace.clock().zone);
    std::vector<Sheet> sheets;
    for (int i = 0; i < int(tables.size()); ++i) try {
            sheets.push_back(readSheet(tables[size_t(i)], i, options, zone, plan));
        } catch (const Error& fault) {
            // A list of this program's that is not read back keeps no others out.
            const bool own = fault.kind == ErrorKind::InputUnknownKind && fault.args.value(2) == u"own";
            if (!own || (sheets.empty() && i + 1 == int(tables.size()))) throw;
            plan.warnings.append({ImportWarning::NotReadBack, plan.files[i], 0, {}});
        }
    reach(400);
    qsizetype rows = 0;
    for (const Sheet& sheet : sheets) rows += sheet.table.rowCount();
    plan.rows.reserve(rows);
    plan.counter = workspace.store().changeCounter();
    plan.draft = std::make_shared<ImportDraft>(workspace, plan, options);
    ImportDraft& draft = *plan.draft;
    QDate from, to;
    int meetings = 0;
    QSet<MeetingId> named;
    for (const Sheet& sheet : sheets) {
        const QByteArray& own = sheet.columns.ownList;
        const bool names = sheet.columns.has(Column::RecordId),
                   ofMeetings = sheet.columns.kind == SheetKind::Meetings || own == Meeting::facts.list;
        const bool ofWork = own == Goal::facts.list || own == ActionItem::facts.list;
        if ((names && ofMeetings) || ofWork) draft.sources().load<Meeting>(workspace.reader());
        if (ofWork) draft.loadWork(workspace.reader());
        if (own == Mentorship::facts.list || own == Meeting::facts.list || ofWork)
            draft.sources().load<Mentorship>(workspace.reader());
        else if (names && !ofMeetings) draft.sources().load<Person>(workspace.reader());
        const Column dated = sheet.columns.has(Column::LastMet) ? Column::LastMet : Column::Date;
        for (int row = 0; row < sheet.table.rowCount(); ++row) {
            if (sheet.columns.has(Column::Email))
                if (const QString email = sheet.text(row, Column::Email); !email.isEmpty()) draft.expectEmail(email);
            if (names && ofMeetings)
                if (const auto id = draft.sources().find(Meeting::table, sheet.source(row))) named << MeetingId(*id);
            const QDate day = sheet.date(row, dated).day();
            if (day.isValid() && (!from.isValid() || day < from)) from = day;
            if (day.isValid() && (!to.isValid() || day > to)) to = day;
        }
        if (ofMeetings) meetings += sheet.table.rowCount();
        reportStrayColumns(sheet, plan);
        reportRoundedDates(sheet, plan);
    }
    if (from.isValid()) draft.loadMeetings(workspace.reader(), from, to, named);
    if (plan.counter != workspace.store().changeCounter()) throw Error(ErrorKind::PlanOutdated);
    draft.expectMeetings(meetings);
    reach(600);
    // Lists of people come first, whatever the order of the files: they say more about a person than a log of meetings.
    LastMeetings last;
    for (const char* list :
         {Person::facts.list, Mentorship::facts.list, Meeting::facts.list, Goal::facts.list, ActionItem::facts.list})
        for (const Sheet& sheet : sheets)
            if (sheet.columns.ownList == list) planOwnList(sheet, draft, options.dates, zone);
    for (const Sheet& sheet : sheets)
        if (sheet.columns.kind == SheetKind::People) planPeople(sheet, draft, last);
    for (const Sheet& sheet : sheets)
        if (sheet.columns.kind == SheetKind::Meetings) planMeetings(sheet, draft, progress);
    if (!last.empty()) planLastMeetings(last, draft);
    draft.count(plan.counts);
    draft.detachPlan();
    return plan;
}

// The row of a fault: its file and line.
std::pair<int, int> rowOf(const std::vector<CellTable>& tables, const Error& fault) {
    for (int i = 0; i < int(tables.size()); ++i)
        if (tables[size_t(i)].path() == fault.args.value(0)) return {i, fault.args.value(1).toInt()};
    return {-1, 0};
}

}  // namespace

ImportPlan planImport(const Workspace& workspace, const QStringList& paths, const ImportOptions& options,
                      LongWork* progress) {
    return planImport(workspace, readTables(paths, options.tables, progress), options, progress);
}

ImportPlan planImport(const Workspace& workspace, const std::vector<CellTable>& tables, const ImportOptions& options,
                      LongWork* progress) {
    const QElapsedTimer took = started();
    ImportOptions without = options;
    QList<Error> refused;
    // Takes a row out for its fault; false where that has been done, so the fault is none of a row.
    const auto refuse = [&](const Error& fault) {
        if (fault.kind != ErrorKind::InputFile || refused.size() >= refusedAtMost) return false;
        const auto row = rowOf(tables, fault);
        if (row.first < 0 || row.second <= tables[size_t(row.first)].headerLine() || without.leftOut.contains(row))
            return false;
        without.leftOut.insert(row);
        refused << fault;
        return true;
    };
    // What is left is planned anew until nothing in it is wrong: a row that is refused leaves no trace.
    for (;;) {
        ImportPlan plan;
        try {
            plan = attempt(workspace, tables, without, progress);
        } catch (const Error& fault) {
            if (!refuse(fault)) throw;
            continue;
        }
        bool clean = true;
        for (const Error& fault : std::as_const(plan.refused)) {
            if (!refuse(fault)) throw fault;
            clean = false;
        }
        if (!clean) continue;
        std::sort(refused.begin(), refused.end(),
                  [&](const Error& a, const Error& b) { return rowOf(tables, a) < rowOf(tables, b); });
        plan.refused = refused;
        qCDebug(importLog, "planned %d rows of %lld files, %lld refused, in %lld ms", plan.counts.rows,
                qint64(plan.files.size()), qint64(refused.size()), took.elapsed());
        return plan;
    }
}

Changes apply(Workspace& workspace, const ImportPlan& plan, LongWork* progress) {
    if (plan.isEmpty()) return {};
    const QElapsedTimer took = started();
    Changes changes = workspace.perform(
        {StepKind::Import, {plan.files.join(u", "), QString::number(plan.counts.rows)}},
        [&](Writer& writer) {
            if (plan.counter != workspace.store().changeCounter()) throw Error(ErrorKind::PlanOutdated);
            plan.draft->write(writer, progress);
        },
        Scale::Large);
    qCDebug(importLog, "imported %d rows in %lld ms", plan.counts.rows, took.elapsed());
    return changes;
}

}  // namespace mb::exchange
