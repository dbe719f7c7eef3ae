#include "core/exchange/side_rows.h"

#include "core/domain/text.h"
#include "core/exchange/columns.h"

#include <QSet>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int searchedForHead = 30;

bool isNumber(QStringView text) {
    bool digit = false;
    for (const QChar c : text) {
        digit |= c.isDigit();
        if (!c.isDigit() && !QStringView(u".,:%'/- ").contains(c) && !QStringView(u"hmin").contains(c.toLower()))
            return false;
    }
    return digit;
}

bool isDay(QStringView text) { return text.count(u'-') == 2 || text.count(u'/') == 2 || text.count(u'.') == 2; }

// What a row would be as a head.
struct Head {
    int named = 0, filled = 0;
    bool somebody = false, data = false;  // it holds what stands in data: numbers, addresses
};
Head asHead(const QStringList& cells) {
    Head head;
    for (const QString& cell : cells) {
        if (cell.isEmpty()) continue;
        head.data |= cell.contains(u'@') || isNumber(cell);
        ++head.filled;
        const Column column = columnNamed(cell);
        head.somebody |= namesSomebody(column);
        head.named += column != Column::Unknown;
    }
    return head;
}

QStringList cellsOf(const CellTable& table, int row) {
    QStringList cells;
    for (int column = 0; column < table.width(row); ++column) cells << table.trimmedCell(row, column).toString();
    return cells;
}

QString shown(const QStringList& cells) {
    QStringList filled = cells;
    filled.removeAll(QString());
    return filled.join(u", ").left(200);
}

// The row with the most names of columns, if the first row is no head or only looks like one; of equals the first. -1
// if the first row is it.
int headAmong(const CellTable& table) {
    const Head first = asHead(table.header());
    const bool plausible = first.somebody && !first.data && first.filled > 1;
    int best = -1, most = plausible ? first.named + 1 : 1;
    for (int row = 0; row < qMin(table.rowCount(), searchedForHead); ++row) {
        const Head head = asHead(cellsOf(table, row));
        if (!head.somebody || head.data || 2 * head.named < head.filled || head.named <= most) continue;
        best = row;
        most = head.named;
    }
    return best;
}

bool repeatsHead(const CellTable& table, int row) {
    int same = 0;
    for (int column = 0; column < qMax(table.columnCount(), table.width(row)); ++column) {
        const QStringView cell = table.trimmedCell(row, column);
        if (cell.isEmpty() && table.header().value(column).isEmpty()) continue;
        if (cell != table.header().value(column)) return false;
        ++same;
    }
    return same > 1;
}

// "Total", and besides it nothing but figures.
bool isTotals(const CellTable& table, int row) {
    static const QSet<QString> words{u"total"_s, u"totals"_s, u"grand total"_s, u"subtotal"_s, u"sub total"_s,
                                     u"sum"_s,   u"summe"_s,  u"gesamt"_s,      u"average"_s,  u"somme"_s};
    bool said = false, figures = false;
    for (int column = 0; column < table.width(row); ++column) {
        const QStringView cell = table.trimmedCell(row, column);
        if (cell.isEmpty()) continue;
        if (isDay(cell)) return false;
        // A sum that no spreadsheet program has computed yet is one.
        if (isNumber(cell) || table.isFault(row, column)) {
            figures = true;
            continue;
        }
        const QString folded = cell.size() > 40 ? QString() : fold(cell);
        if (!words.contains(folded) && !folded.startsWith(u"total ")) return false;
        said = true;
        figures |= std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.isDigit(); });
    }
    return said && figures;
}

}  // namespace

QList<ImportNotice> withoutSideRows(CellTable& table) {
    QList<ImportNotice> notices;
    if (table.columnCount() == 0) return notices;
    if (const int head = headAmong(table); head >= 0) {
        notices.append({ImportWarning::TitleRow, {}, table.headerLine(), {shown(table.header())}});
        for (int row = 0; row < head; ++row)
            notices.append({ImportWarning::TitleRow, {}, table.lineOf(row), {shown(cellsOf(table, row))}});
        table.beginAt(head);
    }
    std::vector<bool> aside(size_t(table.rowCount()), false);
    for (int row = 0; row < table.rowCount(); ++row) {
        const bool head = repeatsHead(table, row);
        if (!head && !isTotals(table, row)) continue;
        aside[size_t(row)] = true;
        if (head) notices.append({ImportWarning::RepeatedHead, {}, table.lineOf(row), {}});
        else notices.append({ImportWarning::TotalsRow, {}, table.lineOf(row), {shown(cellsOf(table, row))}});
    }
    table.removeRows(aside);
    return notices;
}

}  // namespace mb::exchange
