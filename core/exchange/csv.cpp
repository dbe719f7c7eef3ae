#include "core/exchange/csv.h"

#include "core/exchange/encoding.h"
#include "core/exchange/input_error.h"

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

// The separator that occurs most often in the first line that has one, outside of quotes.
QChar detectDelimiter(QStringView text) {
    int commas = 0, semicolons = 0, tabs = 0;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"') quoted = !quoted;
        if (quoted) continue;
        if (c == u'\n' || c == u'\r') {
            if (commas + semicolons + tabs > 0) break;
        } else if (c == u',') {
            ++commas;
        } else if (c == u';') {
            ++semicolons;
        } else if (c == u'\t') {
            ++tabs;
        }
    }
    if (tabs > commas && tabs > semicolons) return u'\t';
    return semicolons > commas ? u';' : u',';
}

int countLineEnds(QStringView text) {
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\n') ++count;
        else if (text[i] == u'\r' && !(i + 1 < text.size() && text[i + 1] == u'\n')) ++count;
    }
    return count;
}

}  // namespace

// Reads the text once and keeps the cells in the same buffer: without its quotes a cell is never longer than before, so
// it is written back to its place.
class CsvParser {
public:
    explicit CsvParser(CsvTable& table)
        : m_table(table), m_data(table.m_text.data()), m_end(int(table.m_text.size())) {}

    void run() {
        skipSeparatorLine();
        bool first = true;
        while (m_at < m_end) {
            if (isLineEnd(m_data[m_at])) {
                takeLineEnd();
                continue;
            }
            const CsvTable::Row row = takeRow();
            if (first) takeHeader(row);
            else keepRow(row);
            first = false;
        }
    }

private:
    static bool isLineEnd(QChar c) { return c == u'\n' || c == u'\r'; }

    void takeLineEnd() {
        if (m_data[m_at] == u'\r' && m_at + 1 < m_end && m_data[m_at + 1] == u'\n') ++m_at;
        ++m_at;
        ++m_line;
    }

    // Excel's own hint: "sep=;" on a line before the header.
    void skipSeparatorLine() {
        if (m_end < 6 || !QStringView(m_data, 4).startsWith(u"sep=", Qt::CaseInsensitive) || !isLineEnd(m_data[5]))
            return;
        m_table.m_delimiter = m_data[4];
        m_at = 5;
        takeLineEnd();
    }

    CsvTable::Row takeRow() {
        CsvTable::Row row{int(m_table.m_cells.size()), 0, m_line};
        for (;;) {
            m_table.m_cells.push_back(takeCell(row.cells));
            ++row.cells;
            if (m_at >= m_end) break;
            if (m_data[m_at] == m_table.m_delimiter) {
                ++m_at;
                continue;
            }
            takeLineEnd();
            break;
        }
        return row;
    }

    CsvTable::Cell takeCell(int column) {
        const int start = m_at;
        int at = m_at;
        while (at < m_end && m_data[at] == u' ') ++at;
        if (at < m_end && m_data[at] == u'"') {
            m_at = at + 1;
            return takeQuoted(column);
        }
        const QChar delimiter = m_table.m_delimiter;
        while (m_at < m_end && m_data[m_at] != delimiter && !isLineEnd(m_data[m_at])) {
            if (m_data[m_at] == u'"') fail(m_line, column, start, expected::noStrayQuote);
            ++m_at;
        }
        return checked({start, m_at - start});
    }

    CsvTable::Cell takeQuoted(int column) {
        const int start = m_at, line = m_line;
        int out = m_at;
        for (;;) {
            if (m_at >= m_end) fail(line, column, start - 1, expected::closingQuote);
            const QChar c = m_data[m_at++];
            if (c == u'"') {
                if (m_at >= m_end || m_data[m_at] != u'"') break;
                ++m_at;
            } else if (c == u'\n' || (c == u'\r' && !(m_at < m_end && m_data[m_at] == u'\n'))) {
                ++m_line;
            }
            m_data[out++] = c;
        }
        while (m_at < m_end && m_data[m_at] == u' ') ++m_at;
        if (m_at < m_end && m_data[m_at] != m_table.m_delimiter && !isLineEnd(m_data[m_at]))
            fail(m_line, column, m_at, expected::noStrayQuote);
        return checked({start, out - start});
    }

    CsvTable::Cell checked(CsvTable::Cell cell) const {
        if (cell.length > maxCellLength) throw Error(ErrorKind::InputTooLarge, {m_table.m_path, u"1 MB in one cell"_s});
        return cell;
    }

    void takeHeader(const CsvTable::Row& row) {
        m_table.m_headerLine = row.line;
        for (int i = 0; i < row.cells; ++i) m_table.m_header << view(row, i).trimmed().toString();
        m_table.m_cells.clear();
    }

    void keepRow(CsvTable::Row row) {
        // Spreadsheets pad lines with empty cells; only a cell with something in it is one too many.
        for (int i = int(m_table.m_header.size()); i < row.cells; ++i)
            if (const QStringView extra = view(row, i).trimmed(); !extra.isEmpty())
                throw inputError(m_table.m_path, row.line, QString::number(i + 1), extra.left(200).toString(),
                                 expected::noMoreCells);
        if (row.cells > m_table.m_header.size()) row.cells = int(m_table.m_header.size());
        m_table.m_rows.push_back(row);
        if (m_table.m_rows.size() > size_t(maxCsvRows))
            throw Error(ErrorKind::InputTooLarge, {m_table.m_path, QString::number(maxCsvRows) + u" rows"});
    }

    QStringView view(const CsvTable::Row& row, int column) const {
        const CsvTable::Cell cell = m_table.m_cells[size_t(row.firstCell + column)];
        return QStringView(m_data + cell.start, cell.length);
    }

    [[noreturn]] void fail(int line, int column, int from, QStringView wanted) const {
        int to = from;
        while (to < m_end && to < from + 40 && !isLineEnd(m_data[to])) ++to;
        throw inputError(m_table.m_path, line, m_table.columnName(column), QString(m_data + from, to - from), wanted);
    }

    CsvTable& m_table;
    QChar* m_data;
    int m_end;
    int m_at = 0;
    int m_line = 1;
};

CsvTable CsvTable::fromFile(const QString& path) { return fromBytes(readInput(path, maxCsvBytes, u"100 MB"_s), path); }

CsvTable CsvTable::fromBytes(const QByteArray& bytes, const QString& path) {
    CsvTable table;
    table.m_path = path;
    table.m_text = decodeText(bytes, path);
    table.m_delimiter = detectDelimiter(table.m_text);
    CsvParser(table).run();
    return table;
}

QStringView CsvTable::cell(int row, int column) const {
    const Row& r = m_rows[size_t(row)];
    if (column < 0 || column >= r.cells) return {};
    const Cell c = m_cells[size_t(r.firstCell + column)];
    return QStringView(m_text).mid(c.start, c.length);
}

int CsvTable::lineOf(int row, int column) const {
    int line = m_rows[size_t(row)].line;
    for (int i = 0; i < column; ++i) line += countLineEnds(cell(row, i));
    return line;
}

QString CsvTable::columnName(int column) const {
    const QString name = m_header.value(column);
    return name.isEmpty() ? QString::number(column + 1) : QString::number(column + 1) + u" (" + name + u')';
}

QString csvLine(const QStringList& cells, Formulas formulas) {
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QString cell = cells[i];
        if (i > 0) line += u',';
        if (formulas == Formulas::Defused && !cell.isEmpty() && QStringView(u"=+-@\t\r\n").contains(cell[0]))
            cell.prepend(u'\'');
        const auto needsQuotes = [](QChar c) {
            return c == u',' || c == u';' || c == u'"' || c == u'\n' || c == u'\r' || c == u'\t';
        };
        // Without quotes a line of one empty cell would be an empty line, and spaces at the ends would be cut off.
        const bool quoted = std::any_of(cell.cbegin(), cell.cend(), needsQuotes) ||
                            (cell.isEmpty() && cells.size() == 1) ||
                            (!cell.isEmpty() && (cell[0].isSpace() || cell.back().isSpace()));
        line += quoted ? QString(u'"' + cell.replace(u'"', u"\"\""_s) + u'"') : cell;
    }
    return line + u"\r\n";
}

}  // namespace mb::exchange
