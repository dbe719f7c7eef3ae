#include "core/exchange/spreadsheet.h"

#include "core/domain/log.h"
#include "core/exchange/sheet.h"

#include <QFileInfo>

namespace mb::exchange {

Q_LOGGING_CATEGORY(importLog, "mentorbook.import", QtInfoMsg)

bool ImportPlan::isEmpty() const { return !draft || draft->isEmpty(); }

ImportPlan planImport(const Workspace& workspace, const QStringList& paths, const ImportOptions& options,
                      LongWork* progress) {
    const QElapsedTimer took = started();
    ImportPlan plan;
    const auto reach = [progress](int permille) {
        if (progress) progress->reach(permille);
    };
    for (const QString& path : paths) plan.files << QFileInfo(path).fileName();
    // Every file is read to its end before anything is compared with the book.
    const QTimeZone zone(workspace.clock().zone);
    std::vector<Sheet> sheets;
    for (int i = 0; i < int(paths.size()); ++i) {
        reach(int(qsizetype(400) * i / paths.size()));
        sheets.push_back(readSheet(paths[i], i, options, zone));
    }
    reach(400);
    plan.counter = workspace.store().changeCounter();
    plan.draft = std::make_shared<ImportDraft>(workspace, plan);
    ImportDraft& draft = *plan.draft;
    QDate from, to;
    int meetings = 0;
    for (const Sheet& sheet : sheets) {
        for (int row = 0; row < sheet.table.rowCount(); ++row) {
            if (sheet.columns.has(Column::Email))
                if (const QString email = sheet.text(row, Column::Email); !email.isEmpty()) draft.expectEmail(email);
            const QDate day = sheet.date(row, Column::Date).day();
            if (day.isValid() && (!from.isValid() || day < from)) from = day;
            if (day.isValid() && (!to.isValid() || day > to)) to = day;
        }
        if (sheet.columns.kind == SheetKind::Meetings) meetings += sheet.table.rowCount();
        reportStrayColumns(sheet, plan);
        reportRoundedDates(sheet, plan);
    }
    if (from.isValid()) draft.loadMeetings(workspace.reader(), from, to);
    if (plan.counter != workspace.store().changeCounter()) throw Error(ErrorKind::PlanOutdated);
    draft.expectMeetings(meetings);
    reach(600);
    // Lists of people come first, whatever the order of the files: they say more about a person than a log of meetings.
    for (const Sheet& sheet : sheets)
        if (sheet.columns.kind == SheetKind::People) planPeople(sheet, draft);
    for (const Sheet& sheet : sheets)
        if (sheet.columns.kind == SheetKind::Meetings) planMeetings(sheet, draft, progress);
    draft.count(plan.counts);
    draft.detachPlan();
    qCDebug(importLog, "planned %d rows of %lld files in %lld ms", plan.counts.rows, qint64(plan.files.size()),
            took.elapsed());
    return plan;
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
