// A sheet of cells as text, whatever file it came from, which knows for every cell where it stands, so that an error
// can say so. All text lies in one buffer, so that a hundred thousand rows are no trouble.
#pragma once

#include "core/exchange/import_notice.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace mb::exchange {

// Together they keep a table within a few hundred megabytes. Excel itself ends at 1,048,576 rows and 32,767 characters
// in a cell.
inline constexpr int maxTableColumns = 2'000;
inline constexpr int maxTableRows = 1'000'000;
inline constexpr int maxTableCells = 20'000'000;
inline constexpr int maxTableText = 105'000'000;  // UTF-16 units
inline constexpr int maxCellLength = 100'000;     // likewise

struct SheetName {
    QString name;
    bool hidden = false;
    bool empty = false;  // nothing stands in any cell
};

// Which of its sheets a table is, or in which encoding its text was read.
struct TableOrigin {
    QList<SheetName> sheets;  // of a spreadsheet program's file, all of them
    QString sheet;
    QString encoding;  // of a text; empty where a byte order mark says it
};

// How places are named: as a text editor counts lines and columns, or as a spreadsheet shows them.
enum class Places { Lines, Rows };

class CellTable {
public:
    QString path() const { return m_path; }
    const QStringList& header() const { return m_header; }
    int headerLine() const { return m_headerLine; }
    const TableOrigin& origin() const { return m_origin; }
    int columnCount() const { return int(m_header.size()); }
    int rowCount() const { return int(m_rows.size()); }  // without the header, and without blank ones

    // As written. Empty where the row is too short. A cell that is merged downwards says in each of its rows what it
    // says in the first. Valid as long as the table.
    QStringView cell(int row, int column) const;
    QStringView trimmedCell(int row, int column) const { return cell(row, column).trimmed(); }
    // One more than the last column that has something in this row.
    int width(int row) const { return m_rows[size_t(row)].cells; }
    // The line on which the cell begins; in a spreadsheet, the number that stands before its row.
    int lineOf(int row, int column = 0) const;
    // "6 (Started)" or "F (Started)": the place and name of a column, for errors.
    QString columnName(int column) const;
    // Cells in which the spreadsheet shows a fault (#REF!) or keeps a formula without its value.
    bool isFault(int row, int column) const;

    // What was noticed while reading; no notice names the file yet.
    const QList<ImportNotice>& notices() const { return m_notices; }
    // Columns that the spreadsheet hides, as far as something stands in them.
    QList<int> hiddenColumns() const;

    // The row becomes the header; what stands above it is let go.
    void beginAt(int row);
    // In text, a row with more cells than the header is a fault: some cell was cut in two. Throws InputFile.
    void refuseWiderRows() const;
    // What is written there says nothing: the cell is blank from now on.
    void blank(int row, int column);
    // It says something else from now on.
    void replace(int row, int column, const QString& text);
    void removeRows(const std::vector<bool>& which);
    // The row that holds this line; -1 where none does.
    int rowAt(int line) const;

private:
    friend class TableBuilder;
    struct Row {
        int firstCell, cells, line;
        int written;  // cells as written, with empty ones at the end
    };
    struct Merged {
        int column, firstLine, lastLine;
    };
    struct Fault {
        int line, column;
    };

    std::pair<qsizetype, qsizetype> span(const Row& row, int column) const;
    QStringView ownCell(const Row& row, int column) const;
    void takeHeader(const Row& row);

    QString m_path;
    TableOrigin m_origin;
    Places m_places = Places::Lines;
    QString m_text;
    QList<quint32> m_starts;  // of the cells in the text, and one more where the last one ends; copies share it
    std::vector<Row> m_rows;
    std::vector<Merged> m_merged;  // by column, then line
    std::vector<Fault> m_faults;   // by line, then column
    QList<int> m_hiddenColumns;
    QHash<std::pair<int, int>, QString> m_replaced;  // line of the row and column
    QStringList m_header;
    int m_headerLine = 1;
    QList<ImportNotice> m_notices;
};

// Puts a table together, row by row and cell by cell from left to right, within the limits above. What goes beyond one
// is counted but not kept, so that the error can say what was found.
class TableBuilder {
public:
    TableBuilder(const QString& path, Places places, TableOrigin origin = {});
    void expect(qint64 text, qint64 cells);  // an upper bound, so that nothing is moved while the table grows

    void beginRow(int line, bool hidden = false);
    void add(int column, QByteArrayView utf8);
    void addFault(int column, QByteArrayView utf8);
    void endRow(int written = 0);
    void hideColumns(int first, int last);
    void merge(int column, int firstLine, int lastLine);
    bool isFull() const;
    // As the table will name it.
    QString columnName(int column) const;
    void notice(ImportWarning kind, int line, const QStringList& args);

    // The first row is the header. Throws InputTooLarge.
    CellTable finish();

private:
    bool makeRoom(int column);

    CellTable m_table;
    int m_line = 0, m_rowStart = 0;
    bool m_rowHasCells = false, m_rowHidden = false;
    int m_hiddenRows = 0, m_firstHidden = 0;
    qint64 m_columnsFound = 0, m_rowsFound = 0, m_cellsFound = 0, m_textFound = 0;
};

}  // namespace mb::exchange
