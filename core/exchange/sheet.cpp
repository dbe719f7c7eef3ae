#include "core/exchange/sheet.h"

#include "core/domain/text.h"
#include "core/exchange/input_error.h"

#include <QFileInfo>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

QString Sheet::text(int row, Column column) const { return cleaned(cell(row, column).toString()); }

PartialDate Sheet::date(int row, Column column) const {
    const auto found = dates.constFind(column);
    return found == dates.cend() ? PartialDate() : found->cells[size_t(row)].date;
}

QTime Sheet::timeBehind(int row, Column column) const {
    const auto found = dates.constFind(column);
    return found == dates.cend() ? QTime() : found->cells[size_t(row)].time;
}

bool Sheet::isBlank(int row) const {
    for (int column = 0; column < table.columnCount(); ++column)
        if (!table.trimmedCell(row, column).isEmpty()) return false;
    return true;
}

QStringList Sheet::strayLines(int row) const {
    QStringList lines;
    for (const int column : columns.unknown) {
        const QStringView cell = table.trimmedCell(row, column);
        if (cell.isEmpty()) continue;
        const QString name = table.header().value(column);
        lines << cleaned(QString((name.isEmpty() ? QString::number(column + 1) : name) + u": " + cell.toString()));
    }
    return lines;
}

Error Sheet::fault(int row, int column, const QString& found, QStringView expectedKey) const {
    return inputError(table.path(), table.lineOf(row, column), table.columnName(column), found, expectedKey);
}

Error Sheet::fault(int row, Column column, QStringView expectedKey) const {
    return fault(row, columns.of(column), cell(row, column).left(200).toString(), expectedKey);
}

Sheet readSheet(const QString& path, int number, const ImportOptions& options, const QTimeZone& zone) {
    Sheet sheet;
    sheet.table = CsvTable::fromFile(path);
    if (sheet.table.columnCount() == 0)
        throw Error(ErrorKind::InputUnreadable, {path, QStringView(unreadable::nothingInIt).toString()});
    sheet.columns = recognise(sheet.table);
    sheet.number = number;
    for (const Column column : {Column::Date, Column::Started, Column::Ended})
        if (sheet.columns.has(column))
            sheet.dates.insert(column, readDateColumn(sheet.table, sheet.columns.of(column), options.dates, zone));
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
    for (const int column : sheet.columns.unknown) {
        for (int row = 0; row < sheet.table.rowCount(); ++row) {
            if (sheet.table.trimmedCell(row, column).isEmpty()) continue;
            plan.warnings.append({ImportWarning::ColumnToNotes,
                                  plan.files.value(sheet.number),
                                  sheet.table.headerLine(),
                                  {sheet.table.columnName(column)}});
            break;
        }
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
