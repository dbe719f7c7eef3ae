#include "core/exchange/sheet.h"

#include "core/domain/text.h"
#include "core/exchange/input_error.h"
#include "core/exchange/side_rows.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

QStringView Sheet::cell(int row, Column column) const { return table.trimmedCell(row, placeOf(row, column)); }

int Sheet::placeOf(int row, Column column) const {
    const int first = columns.of(column);
    if (columns.further.isEmpty() || !table.trimmedCell(row, first).isEmpty()) return first;
    QList<int> others = columns.further.values(column);
    std::sort(others.begin(), others.end());
    for (const int other : std::as_const(others))
        if (!table.trimmedCell(row, other).isEmpty()) return other;
    return first;
}

QString Sheet::text(int row, Column column) const { return cleaned(cell(row, column).toString()); }

PartialDate Sheet::date(int row, Column column) const {
    const auto found = dates.constFind(column);
    return found == dates.cend() ? PartialDate() : found->cells[size_t(row)].date;
}

QTime Sheet::timeBehind(int row, Column column) const {
    const auto found = dates.constFind(column);
    return found == dates.cend() ? QTime() : found->cells[size_t(row)].time;
}

std::optional<int> Sheet::length(int row) const {
    const int length = minutes.empty() ? -1 : minutes[size_t(row)];
    return length < 0 ? std::nullopt : std::optional(length);
}

SourceName Sheet::source(int row) const {
    return columns.has(Column::RecordId)
               ? sourceName(table.header()[placeOf(row, Column::RecordId)], text(row, Column::RecordId).left(200))
               : SourceName();
}

bool Sheet::isBlank(int row) const {
    for (int column = 0; column < table.width(row); ++column)
        if (!table.trimmedCell(row, column).isEmpty()) return false;
    return true;
}

QList<int> Sheet::strayColumns(int row) const {
    QList<int> strays = columns.unknown;
    for (auto it = columns.further.cbegin(); it != columns.further.cend(); ++it)
        if (placeOf(row, it.key()) != it.value()) strays << it.value();
    strays.removeIf([&](int column) { return table.trimmedCell(row, column).isEmpty(); });
    std::sort(strays.begin(), strays.end());
    return strays;
}

QStringList Sheet::strayLines(int row) const {
    QStringList lines;
    for (const int column : strayColumns(row)) {
        const QString name = table.header().value(column);
        lines << cleaned(QString((name.isEmpty() ? QString::number(column + 1) : name) + u": " +
                                 table.trimmedCell(row, column).toString()));
    }
    return lines;
}

Error Sheet::fault(int row, int column, const QString& found, QStringView expectedKey) const {
    return inputError(table.path(), table.lineOf(row, column), table.columnName(column), found, expectedKey);
}

Error Sheet::fault(int row, Column column, QStringView expectedKey) const {
    return fault(row, placeOf(row, column), cell(row, column).left(200).toString(), expectedKey);
}

namespace {

// A sheet may have hours and minutes side by side: 1 and 30, or 1.5 and 90.
std::vector<int> lengthsOf(const CellTable& table, const SheetColumns& columns, std::optional<LengthUnit> chosen) {
    const auto read = [&](Column column, std::optional<LengthUnit> head) {
        return columns.has(column) ? readLengthColumn(table, columns.of(column), head, chosen) : std::vector<int>();
    };
    const bool both = columns.has(Column::Minutes) && columns.has(Column::Hours);
    if (both) chosen = std::nullopt;
    std::vector<int> minutes = read(Column::Minutes, LengthUnit::Minutes);
    const std::vector<int> hours = read(Column::Hours, LengthUnit::Hours);
    if (minutes.empty()) return hours.empty() ? read(Column::Length, std::nullopt) : hours;
    for (size_t row = 0; both && row < minutes.size(); ++row) {
        if (hours[row] < 0 || hours[row] == minutes[row]) continue;
        minutes[row] = hours[row] + qMax(minutes[row], 0);
    }
    return minutes;
}

// A fault that the spreadsheet shows (#REF!) is nobody's name and no day.
void refuseFaults(const Sheet& sheet) {
    for (const int column : sheet.columns.at)
        for (int row = 0; row < sheet.table.rowCount(); ++row)
            if (sheet.table.isFault(row, column))
                throw sheet.fault(row, column, sheet.table.cell(row, column).left(200).toString(), expected::noFault);
}

// What programs write where there is nothing.
void blankNothings(CellTable& table, const SheetColumns& columns) {
    static const QRegularExpression noDay(u"^0?0[/.-]0?0[/.-]0?0(?:00)?$"_s);
    static const QSet<QString> nothings{u"false"_s, u"unspecified"_s};
    const auto isDay = [&](int column) {
        return column == columns.of(Column::Date) || column == columns.of(Column::Started) ||
               column == columns.of(Column::Ended) || column == columns.of(Column::LastMet);
    };
    for (int column = 0; column < table.columnCount(); ++column) {
        if (!columns.addressBook && !isDay(column)) continue;
        for (int row = 0; row < table.rowCount(); ++row) {
            const QStringView cell = table.trimmedCell(row, column);
            if (cell.isEmpty() || cell.size() > 11) continue;
            if ((cell[0] == u'0' && noDay.match(cell.toString()).hasMatch()) ||
                (columns.addressBook && nothings.contains(cell.toString().toLower())))
                table.blank(row, column);
        }
    }
}

// A sheet is written in one way: what a column does not tell of its dates another one does.
void readDates(Sheet& sheet, std::optional<DateOrder> order, const QTimeZone& zone) {
    const auto read = [&](Column column) { return readDateColumn(sheet.table, sheet.columns.of(column), order, zone); };
    QList<Column> silent;
    std::optional<DateOrder> told = order;
    for (const Column column : {Column::Date, Column::Started, Column::Ended, Column::LastMet}) {
        if (!sheet.columns.has(column)) continue;
        try {
            const DateColumn& dates = *sheet.dates.insert(column, read(column));
            if (!told) told = dates.order;
        } catch (const Error& fault) {
            if (fault.kind != ErrorKind::InputAmbiguousDate) throw;
            silent << column;
        }
    }
    order = told;
    for (const Column column : std::as_const(silent)) sheet.dates.insert(column, read(column));
}

void reportNotices(const Sheet& sheet, const QList<ImportNotice>& more, ImportPlan& plan) {
    const QString file = plan.files.value(sheet.number);
    for (ImportNotice notice : sheet.table.notices() + more) {
        notice.file = file;
        plan.warnings << notice;
    }
    QStringList hidden;
    for (const int column : sheet.table.hiddenColumns()) hidden << sheet.table.columnName(column);
    if (!hidden.isEmpty())
        plan.warnings.append(
            {ImportWarning::HiddenColumns, file, 0, {QString::number(hidden.size()), hidden.join(u", ")}});
}

// What the user said about single cells and rows.
void mend(Sheet& sheet, const ImportOptions& options) {
    CellTable& table = sheet.table;
    for (const CellEdit& edit : options.cells) {
        if (edit.file != sheet.number) continue;
        const int row = table.rowAt(edit.line);
        for (int column = 0; row >= 0 && column < table.columnCount(); ++column)
            if (table.columnName(column) == edit.column) table.replace(row, column, edit.text);
    }
    std::vector<bool> out(size_t(table.rowCount()), false);
    for (const auto& [file, line] : options.leftOut)
        if (const int row = file == sheet.number ? table.rowAt(line) : -1; row >= 0) out[size_t(row)] = true;
    table.removeRows(out);
}

QList<PlannedColumn> plannedColumns(const CellTable& table, int file, const QList<Column>& taken) {
    QList<PlannedColumn> columns;
    if (isOwnList(table.header())) return columns;  // whose heads leave nothing to say
    for (int i = 0; i < table.columnCount(); ++i) {
        QString example;
        for (int row = 0; row < qMin(table.rowCount(), 50) && example.isEmpty(); ++row)
            example = table.trimmedCell(row, i).left(60).toString();
        columns.append({file, table.header()[i], taken[i], example});
    }
    return columns;
}

}  // namespace

QList<PlannedColumn> columnsOf(const CellTable& table, int file, const ChosenColumns& chosen) {
    return plannedColumns(table, file, takenFor(table, chosen));
}

Sheet readSheet(CellTable table, int number, const ImportOptions& options, const QTimeZone& zone, ImportPlan& plan) {
    Sheet sheet;
    sheet.number = number;
    sheet.table = std::move(table);
    const QList<ImportNotice> aside = withoutSideRows(sheet.table);
    mend(sheet, options);
    sheet.columns = recognise(sheet.table, options.columns);
    plan.columns << plannedColumns(sheet.table, number, sheet.columns.taken);
    sheet.table.refuseWiderRows();
    blankNothings(sheet.table, sheet.columns);
    refuseFaults(sheet);
    readDates(sheet, options.dates, zone);
    sheet.minutes = lengthsOf(sheet.table, sheet.columns, options.lengths);
    reportNotices(sheet, aside, plan);
    return sheet;
}

Side OwnerSide::assumed() {
    if (m_side) return *m_side;
    const OwnerRole role = m_draft.role();
    const Side byBook = role == OwnerRole::Mentee ? Side::Mentee : Side::Mentor;
    const QStringList words = foldedWords(QFileInfo(m_sheet.table.path()).completeBaseName());
    const auto names = [&](const QStringList& wanted) {
        return std::any_of(words.begin(), words.end(), [&](const QString& word) { return wanted.contains(word); });
    };
    const bool mentees = names({u"mentee"_s, u"mentees"_s, u"trainees"_s, u"students"_s, u"residents"_s, u"fellows"_s});
    const bool mentors = names({u"mentor"_s, u"mentors"_s});
    const auto warn = [&](ImportWarning kind) {
        m_draft.plan().warnings.append({kind, m_draft.plan().files.value(m_sheet.number), 0, {keyOf(*m_side)}});
    };
    if (mentees != mentors) {
        m_side = mentees ? Side::Mentor : Side::Mentee;
        if (*m_side != byBook && role != OwnerRole::Both) warn(ImportWarning::RoleFromFileName);
    } else {
        m_side = byBook;
        if (role == OwnerRole::Both) warn(ImportWarning::RoleAssumed);
    }
    return *m_side;
}

void reportStrayColumns(const Sheet& sheet, ImportPlan& plan) {
    QSet<int> told;
    for (int row = 0; row < sheet.table.rowCount(); ++row)
        for (const int column : sheet.strayColumns(row)) {
            if (told.contains(column)) continue;
            told.insert(column);
            plan.warnings.append({ImportWarning::ColumnToNotes,
                                  plan.files.value(sheet.number),
                                  sheet.table.headerLine(),
                                  {sheet.table.columnName(column)}});
        }
}

void reportRoundedDates(const Sheet& sheet, ImportPlan& plan) {
    QSet<QString> told;
    for (const Column column : {Column::Date, Column::Started, Column::Ended})
        for (const int row : sheet.dates.value(column).rounded) {
            const QString written = sheet.text(row, column);
            if (told.contains(written)) continue;
            told.insert(written);
            plan.warnings.append({ImportWarning::SeasonAsMonth,
                                  plan.files.value(sheet.number),
                                  sheet.table.lineOf(row),
                                  {written, sheet.date(row, column).text()}});
        }
}

}  // namespace mb::exchange
