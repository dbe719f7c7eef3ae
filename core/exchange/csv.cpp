#include "core/exchange/csv.h"

#include "core/exchange/encoding.h"
#include "core/exchange/input_error.h"

#include <array>
#include <map>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char separators[] = {',', ';', '\t'};

bool isLineEnd(char c) { return c == '\n' || c == '\r'; }
qsizetype placeOfSeparator(char c) { return std::find(std::begin(separators), std::end(separators), c) - separators; }
bool isSeparator(char c) { return c == separators[0] || c == separators[1] || c == separators[2]; }

// A quotation mark opens a cell only at its beginning, and closes it only at its end.
class SeparatorVotes {
public:
    void read(QByteArrayView text) {
        bool quoted = false;
        char before = '\n';  // the last one but spaces
        for (qsizetype i = 0; i < text.size() && m_lines < 200; ++i) {
            const char c = text[i];
            if (c == '"' && !quoted) quoted = isLineEnd(before) || isSeparator(before);
            else if (c == '"' && i + 1 < text.size() && text[i + 1] == '"') ++i;
            else if (c == '"') quoted = !endsCell(text.sliced(i + 1));
            else if (!quoted && isLineEnd(c)) endLine();
            else if (!quoted && isSeparator(c)) ++m_inLine[size_t(placeOfSeparator(c))];
            if (c != ' ') before = c;
        }
        endLine();
    }

    // The one that stands equally often in most lines; of equals the one that stands there more often.
    char winner() const {
        char best = ',';
        std::pair<int, int> most;
        for (size_t i = 0; i < std::size(separators); ++i)
            for (const auto& [often, lines] : m_votes[i])
                if (const std::pair vote(lines, often); vote > most) most = vote, best = separators[i];
        return best;
    }

private:
    static bool endsCell(QByteArrayView rest) {
        while (rest.startsWith(' ')) rest = rest.sliced(1);
        return rest.isEmpty() || isLineEnd(rest.front()) || isSeparator(rest.front());
    }
    void endLine() {
        for (size_t i = 0; i < std::size(separators); ++i)
            if (const int often = std::exchange(m_inLine[i], 0)) ++m_votes[i][often];
        ++m_lines;
    }

    int m_lines = 0;
    std::array<int, std::size(separators)> m_inLine{};
    std::array<std::map<int, int>, std::size(separators)> m_votes;  // how often in a line → in how many lines
};

class CsvParser {
public:
    CsvParser(const QByteArray& utf8, const QString& path, TableBuilder& table)
        : m_path(path), m_table(table), m_data(utf8.constData()), m_end(utf8.size()) {}

    void run() {
        skipSeparatorLine();
        while (m_at < m_end) {
            if (isLineEnd(m_data[m_at])) takeLineEnd();
            else takeRow();
        }
    }

private:
    void takeLineEnd() {
        if (m_data[m_at] == '\r' && m_at + 1 < m_end && m_data[m_at + 1] == '\n') ++m_at;
        ++m_at;
        ++m_line;
    }

    // Excel's own hint: "sep=;" on a line before the header.
    void skipSeparatorLine() {
        const QByteArrayView text(m_data, m_end);
        if (m_end >= 6 && text.first(4).compare("sep=", Qt::CaseInsensitive) == 0 && isLineEnd(m_data[5])) {
            m_separator = m_data[4];
            m_at = 5;
            takeLineEnd();
            return;
        }
        SeparatorVotes votes;
        votes.read(text);
        m_separator = votes.winner();
    }

    void takeRow() {
        m_table.beginRow(m_line);
        int column = 0;
        for (;; ++column) {
            takeCell(column);
            if (m_at >= m_end || m_data[m_at] != m_separator) break;
            ++m_at;
        }
        if (m_at < m_end) takeLineEnd();
        m_table.endRow(column + 1);
    }

    void takeCell(int column) {
        qsizetype at = m_at;
        while (at < m_end && m_data[at] == ' ') ++at;
        if (at < m_end && m_data[at] == '"' && (m_separator != '\t' || isQuotedWhole(at + 1))) {
            m_at = at + 1;
            takeQuoted(column);
            return;
        }
        const qsizetype start = m_at;
        while (m_at < m_end && m_data[m_at] != m_separator && !isLineEnd(m_data[m_at])) ++m_at;
        m_table.add(column, QByteArrayView(m_data + start, m_at - start));
    }

    // Files that are parted by tabs may have no quoting at all, and then a cell may begin with a quoted word.
    bool isQuotedWhole(qsizetype at) const {
        for (; at < m_end; ++at) {
            if (m_data[at] != '"') continue;
            if (at + 1 < m_end && m_data[at + 1] == '"') {
                ++at;
                continue;
            }
            for (++at; at < m_end && m_data[at] == ' ';) ++at;
            return at >= m_end || m_data[at] == m_separator || isLineEnd(m_data[at]);
        }
        return false;
    }

    void takeQuoted(int column) {
        const qsizetype start = m_at;
        const int line = m_line;
        qsizetype from = start;  // of what is not yet in m_unquoted
        m_unquoted.truncate(0);
        for (;; ++m_at) {
            if (m_at >= m_end) fail(line, column, start - 1, expected::closingQuote);
            const char c = m_data[m_at];
            if (c == '"') {
                if (m_at + 1 >= m_end || m_data[m_at + 1] != '"') break;
                m_unquoted.append(m_data + from, m_at - from);
                from = ++m_at;
            } else if (c == '\n' || (c == '\r' && !(m_at + 1 < m_end && m_data[m_at + 1] == '\n'))) {
                ++m_line;
            }
        }
        const QByteArrayView last(m_data + from, m_at - from);
        ++m_at;
        while (m_at < m_end && m_data[m_at] == ' ') ++m_at;
        if (m_at < m_end && m_data[m_at] != m_separator && !isLineEnd(m_data[m_at]))
            fail(m_line, column, m_at, expected::noStrayQuote);
        if (from == start) m_table.add(column, last);
        else m_table.add(column, m_unquoted.append(last));
    }

    [[noreturn]] void fail(int line, int column, qsizetype from, QStringView wanted) const {
        qsizetype to = from;
        while (to < m_end && to < from + 40 && !isLineEnd(m_data[to])) ++to;
        while (to < m_end && (quint8(m_data[to]) & 0xc0) == 0x80) ++to;
        throw inputError(m_path, line, m_table.columnName(column), QString::fromUtf8(m_data + from, to - from), wanted);
    }

    const QString& m_path;
    TableBuilder& m_table;
    const char* m_data;
    qsizetype m_end;
    qsizetype m_at = 0;
    int m_line = 1;
    char m_separator = ',';
    QByteArray m_unquoted;
};

// As many cells as there can be at most.
qint64 cellsIn(const QByteArray& text) {
    return std::count_if(text.begin(), text.end(), [](char c) { return isSeparator(c) || isLineEnd(c); }) + 1;
}

}  // namespace

CellTable readCsv(QByteArray bytes, const QString& path, const QString& encoding) {
    const DecodedText text = asUtf8(std::move(bytes), path, encoding);
    TableBuilder table(path, Places::Lines, {{}, {}, text.encoding});
    table.expect(text.utf8.size(), cellsIn(text.utf8));
    for (const StrayByte& stray : text.strays) table.notice(ImportWarning::StrayByte, stray.line, {stray.around});
    CsvParser(text.utf8, path, table).run();
    return table.finish();
}

namespace {

// Behind apostrophes, too: the one that defused() puts before is the only one that was not there.
bool isFormula(QStringView cell) {
    while (cell.startsWith(u'\'')) cell = cell.mid(1);
    return !cell.isEmpty() && QStringView(u"=+-@\t\r\n").contains(cell[0]);
}

}  // namespace

QString defused(const QString& cell) { return isFormula(cell) ? QString(u'\'' + cell) : cell; }

QString asWritten(const QString& cell) { return cell.startsWith(u'\'') && isFormula(cell) ? cell.mid(1) : cell; }

QString csvLine(const QStringList& cells, Formulas formulas) {
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QString cell = cells[i];
        if (i > 0) line += u',';
        if (formulas == Formulas::Defused) cell = defused(cell);
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
