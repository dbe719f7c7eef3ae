#include "core/exchange/cell_table.h"

#include "core/exchange/input_error.h"

#include <QStringDecoder>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

int countLineEnds(QStringView text) {
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\n') ++count;
        else if (text[i] == u'\r' && !(i + 1 < text.size() && text[i + 1] == u'\n')) ++count;
    }
    return count;
}

// 0 → A, 25 → Z, 26 → AA
QString columnLetters(int column) {
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters;
}

QString placeOf(Places places, int column) {
    return places == Places::Rows ? columnLetters(column) : QString::number(column + 1);
}

QString named(const QString& place, const QString& name) {
    return name.isEmpty() ? place : place + u" (" + name + u')';
}

}  // namespace

// Where the cell lies in the text: start and length.
std::pair<qsizetype, qsizetype> CellTable::span(const Row& row, int column) const {
    if (column < 0 || column >= row.cells) return {0, 0};
    const qsizetype cell = row.firstCell + column;
    return {m_starts[cell], m_starts[cell + 1] - m_starts[cell]};
}

QStringView CellTable::ownCell(const Row& row, int column) const {
    const auto [start, length] = span(row, column);
    return QStringView(m_text).mid(start, length);
}

void CellTable::blank(int row, int column) {
    const auto [start, length] = span(m_rows[size_t(row)], column);
    std::fill_n(m_text.begin() + start, length, QChar(u' '));
}

void CellTable::replace(int row, int column, const QString& text) {
    m_replaced.insert({m_rows[size_t(row)].line, column}, text);
}

int CellTable::rowAt(int line) const {
    const auto behind = std::upper_bound(m_rows.begin(), m_rows.end(), line,
                                         [](int wanted, const Row& one) { return wanted < one.line; });
    return int(behind - m_rows.begin()) - 1;
}

QStringView CellTable::cell(int row, int column) const {
    if (!m_replaced.isEmpty())
        if (const auto found = m_replaced.constFind({m_rows[size_t(row)].line, column}); found != m_replaced.cend())
            return *found;
    const QStringView own = ownCell(m_rows[size_t(row)], column);
    if (!own.isEmpty() || m_merged.empty()) return own;
    const int line = m_rows[size_t(row)].line;
    const auto behind = std::upper_bound(m_merged.begin(), m_merged.end(), std::pair(column, line),
                                         [](const std::pair<int, int>& place, const Merged& merged) {
                                             return place < std::pair(merged.column, merged.firstLine);
                                         });
    if (behind == m_merged.begin()) return own;
    const Merged& merged = *std::prev(behind);
    if (merged.column != column || line > merged.lastLine) return own;
    const auto first = std::lower_bound(m_rows.begin(), m_rows.end(), merged.firstLine,
                                        [](const Row& one, int wanted) { return one.line < wanted; });
    return first != m_rows.end() && first->line == merged.firstLine ? ownCell(*first, column) : own;
}

int CellTable::lineOf(int row, int column) const {
    int line = m_rows[size_t(row)].line;
    if (m_places == Places::Lines)
        for (int i = 0; i < column; ++i) line += countLineEnds(cell(row, i));
    return line;
}

QString CellTable::columnName(int column) const { return named(placeOf(m_places, column), m_header.value(column)); }

bool CellTable::isFault(int row, int column) const {
    if (m_faults.empty()) return false;
    const auto place = std::pair(m_rows[size_t(row)].line, column);
    return std::binary_search(
        m_faults.begin(), m_faults.end(), Fault{place.first, place.second},
        [](const Fault& a, const Fault& b) { return std::pair(a.line, a.column) < std::pair(b.line, b.column); });
}

QList<int> CellTable::hiddenColumns() const {
    QList<int> columns;
    for (const int column : m_hiddenColumns)
        if (std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) { return !ownCell(row, column).isEmpty(); }))
            columns << column;
    return columns;
}

void CellTable::takeHeader(const Row& row) {
    int width = qMin(row.written, maxTableColumns);
    if (m_places == Places::Rows)
        for (const Row& one : m_rows) width = qMax(width, one.cells);
    m_header.clear();
    for (int i = 0; i < qMax(width, row.cells); ++i) m_header << ownCell(row, i).trimmed().toString();
    m_headerLine = row.line;
}

void CellTable::beginAt(int row) {
    const Row head = m_rows[size_t(row)];
    m_rows.erase(m_rows.begin(), m_rows.begin() + row + 1);
    takeHeader(head);
}

void CellTable::removeRows(const std::vector<bool>& which) {
    size_t kept = 0;
    for (size_t i = 0; i < m_rows.size(); ++i)
        if (!which[i]) m_rows[kept++] = m_rows[i];
    m_rows.resize(kept);
}

void CellTable::refuseWiderRows() const {
    if (m_places != Places::Lines) return;
    for (int row = 0; row < rowCount(); ++row)
        for (int column = columnCount(); column < width(row); ++column)
            if (const QStringView extra = trimmedCell(row, column); !extra.isEmpty())
                throw inputError(m_path, m_rows[size_t(row)].line, columnName(column), extra.left(200).toString(),
                                 expected::noMoreCells);
}

TableBuilder::TableBuilder(const QString& path, Places places, TableOrigin origin) {
    m_table.m_path = path;
    m_table.m_origin = std::move(origin);
    m_table.m_places = places;
    m_table.m_starts.push_back(0);
}

void TableBuilder::expect(qint64 text, qint64 cells) {
    m_table.m_text.reserve(qsizetype(qMin<qint64>(text, maxTableText)));
    m_table.m_starts.reserve(qMin<qint64>(cells, maxTableCells) + 1);
}

// False where the table is full. Cells that are left out stand empty.
bool TableBuilder::makeRoom(int column) {
    auto& starts = m_table.m_starts;
    m_rowHasCells = true;
    m_columnsFound = qMax<qint64>(m_columnsFound, column + 1);
    const int present = int(starts.size()) - 1 - m_rowStart;
    if (column >= maxTableColumns || m_rowsFound > maxTableRows || m_cellsFound > maxTableCells ||
        m_textFound > maxTableText) {
        ++m_cellsFound;
        return false;
    }
    m_cellsFound += column + 1 - present;
    if (m_cellsFound > maxTableCells) return false;
    starts.insert(starts.size(), column - present, starts.back());
    return true;
}

void TableBuilder::add(int column, QByteArrayView utf8) {
    if (utf8.isEmpty() || !makeRoom(column)) return;
    QString& text = m_table.m_text;
    const qsizetype before = text.size();
    text.resize(before + utf8.size());
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QChar* const end = decoder.appendToBuffer(text.data() + before, utf8);
    text.truncate(end - text.constData());
    const qsizetype length = text.size() - before;
    m_textFound += length;
    if (length > maxCellLength)
        throw Error(ErrorKind::InputTooLarge,
                    {m_table.m_path, QStringView(tooLarge::cell).toString(), QString::number(maxCellLength),
                     QString::number(length), QString::number(m_line), QString::number(column + 1)});
    if (m_textFound > maxTableText) text.truncate(before);
    m_table.m_starts.push_back(quint32(text.size()));
}

void TableBuilder::beginRow(int line, bool hidden) {
    m_line = line;
    m_rowHidden = hidden;
}

void TableBuilder::addFault(int column, QByteArrayView utf8) {
    add(column, utf8);
    if (m_table.m_faults.size() < size_t(maxTableRows)) m_table.m_faults.push_back({m_line, column});
}

void TableBuilder::endRow(int written) {
    if (!m_rowHasCells) return;
    m_rowHasCells = false;
    ++m_rowsFound;
    if (m_rowHidden && m_hiddenRows++ == 0) m_firstHidden = m_line;
    const int cells = int(m_table.m_starts.size()) - 1 - m_rowStart;
    if (cells > 0) m_table.m_rows.push_back({m_rowStart, cells, m_line, written});
    m_rowStart += cells;
}

void TableBuilder::hideColumns(int first, int last) {
    for (int column = qMax(first, 0); column <= last && column < maxTableColumns; ++column)
        m_table.m_hiddenColumns << column;
}

void TableBuilder::merge(int column, int firstLine, int lastLine) {
    if (lastLine > firstLine) m_table.m_merged.push_back({column, firstLine, lastLine});
}

bool TableBuilder::isFull() const {
    return m_columnsFound > maxTableColumns || m_rowsFound > maxTableRows + 1 || m_cellsFound > maxTableCells ||
           m_textFound > maxTableText;
}

QString TableBuilder::columnName(int column) const {
    const auto& rows = m_table.m_rows;
    const QString name = rows.empty() ? QString() : m_table.ownCell(rows.front(), column).trimmed().toString();
    return named(placeOf(m_table.m_places, column), name);
}

void TableBuilder::notice(ImportWarning kind, int line, const QStringList& args) {
    m_table.m_notices.append({kind, QString(), line, args});
}

CellTable TableBuilder::finish() {
    const auto refuse = [this](const char16_t* what, qint64 limit, qint64 found) {
        if (found > limit)
            throw Error(ErrorKind::InputTooLarge,
                        {m_table.m_path, QStringView(what).toString(), QString::number(limit), QString::number(found)});
    };
    refuse(tooLarge::columns, maxTableColumns, m_columnsFound);
    refuse(tooLarge::rows, maxTableRows, m_rowsFound - 1);
    refuse(tooLarge::cells, maxTableCells, m_cellsFound);
    refuse(tooLarge::text, maxTableText, m_textFound);
    if (m_hiddenRows > 0) notice(ImportWarning::HiddenRows, m_firstHidden, {QString::number(m_hiddenRows)});
    std::sort(m_table.m_merged.begin(), m_table.m_merged.end(), [](const auto& a, const auto& b) {
        return std::pair(a.column, a.firstLine) < std::pair(b.column, b.firstLine);
    });
    if (!m_table.m_rows.empty()) m_table.beginAt(0);
    return std::move(m_table);
}

}  // namespace mb::exchange
