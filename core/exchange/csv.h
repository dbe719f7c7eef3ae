// Comma-separated text in and out. The reader knows for every cell where it stands, so that an error can say so; it
// keeps the cells in one buffer, so that a hundred thousand rows are no trouble.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace mb::exchange {

inline constexpr qint64 maxCsvBytes = qint64(100) * 1024 * 1024;
inline constexpr int maxCsvRows = 1'000'000;
inline constexpr int maxCellLength = 1024 * 1024;  // UTF-16 units

class CsvTable {
public:
    // The separator (comma, semicolon or tab) is taken from the header line. LF, CRLF and CR end lines; empty lines are
    // skipped. Throws InputFile (line, column) for a quote that is out of place or never closed and for a row with more
    // cells than the header, InputTooLarge, InputUnreadable.
    static CsvTable fromFile(const QString& path);
    static CsvTable fromBytes(const QByteArray& bytes, const QString& path);

    QString path() const { return m_path; }
    QChar delimiter() const { return m_delimiter; }
    const QStringList& header() const { return m_header; }
    int columnCount() const { return int(m_header.size()); }
    int rowCount() const { return int(m_rows.size()); }

    // As written, quotes taken off. Empty where the row is too short. Valid as long as the table.
    QStringView cell(int row, int column) const;
    QStringView trimmedCell(int row, int column) const { return cell(row, column).trimmed(); }
    // The physical line on which the cell begins; the header's is headerLine().
    int lineOf(int row, int column = 0) const;
    int headerLine() const { return m_headerLine; }
    // "6 (Started)": the place and name of a column, for errors.
    QString columnName(int column) const;

private:
    struct Cell {
        int start, length;
    };
    struct Row {
        int firstCell, cells, line;
    };
    friend class CsvParser;

    QString m_path;
    QString m_text;
    QChar m_delimiter = u',';
    int m_headerLine = 1;
    QStringList m_header;
    std::vector<Cell> m_cells;
    std::vector<Row> m_rows;
};

// Whether cells that a spreadsheet would take for a formula (= + - @ tab, line end first) get a leading
// apostrophe.
enum class Formulas { Defused, AsWritten };

// One line of CSV, ended by "\r\n"; cells are quoted where they have to be.
QString csvLine(const QStringList& cells, Formulas formulas = Formulas::Defused);

}  // namespace mb::exchange
