#include "core/xlsx/xlsx_module.h"

#include <QFile>
#include <QMap>

#include <xlsxwriter.h>

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <tuple>
#include <vector>

namespace mb::xlsx {
namespace {

constexpr double mostHeight = 409;  // of a row, in points

// The library writes only into files that have a name. This one lies in memory, so that no word of the user's is left
// on the disk.
class MemoryFile {
public:
    MemoryFile() : m_number(memfd_create("workbook", MFD_CLOEXEC)) {}
    ~MemoryFile() {
        if (m_number >= 0) close(m_number);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    bool isOpen() const { return m_number >= 0; }
    QByteArray path() const { return "/proc/self/fd/" + QByteArray::number(m_number); }
    QByteArray bytes() const {
        QFile file;
        if (!file.open(m_number, QIODevice::ReadOnly) || !file.seek(0)) return {};
        return file.readAll();
    }

private:
    int m_number;
};

struct Look {
    bool strong = false, underlined = false, emphasis = false, alignEnd = false, wrapped = false, head = false;
    QByteArray number;
    auto key() const { return std::tie(strong, underlined, emphasis, alignEnd, wrapped, head, number); }
    bool operator<(const Look& other) const { return key() < other.key(); }
};

class Writer {
public:
    Writer(const Book& book, const QByteArray& path) : m_book(book), m_workbook(open(path)) {}

    // Ends the workbook in any case.
    bool write(QByteArray& fault) {
        if (!m_workbook) return fault = "no workbook", false;
        lxw_doc_properties properties = {};
        QByteArray title = m_book.title;
        properties.title = title.data();
        properties.created = time_t(m_book.created);
        lxw_error error = workbook_set_properties(m_workbook, &properties);
        for (const Sheet& sheet : m_book.sheets)
            if (error == LXW_NO_ERROR) error = add(sheet);
        const lxw_error ended = workbook_close(m_workbook);
        if (error == LXW_NO_ERROR) error = ended;
        if (error != LXW_NO_ERROR) fault = lxw_strerror(error);
        return error == LXW_NO_ERROR;
    }

private:
    // What it puts aside while it writes stays in memory, too, where there is such a folder.
    static lxw_workbook* open(const QByteArray& path) {
        static char memory[] = "/dev/shm";
        lxw_workbook_options options = {};
        if (access(memory, W_OK) == 0) options.tmpdir = memory;
        return workbook_new_opt(path.constData(), &options);
    }

    lxw_format* format(const Look& look) {
        lxw_format*& made = m_formats[look];
        if (made) return made;
        made = workbook_add_format(m_workbook);
        if (look.strong || look.head) format_set_bold(made);
        if (look.head) format_set_bottom(made, LXW_BORDER_THIN);
        if (look.underlined) format_set_underline(made, LXW_UNDERLINE_SINGLE);
        if (look.emphasis) format_set_italic(made);
        // Under their heads, numbers and Arabic too.
        format_set_align(made, look.alignEnd ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
        if (look.wrapped || look.head) format_set_text_wrap(made);
        format_set_align(made, look.head ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
        if (!look.number.isEmpty()) format_set_num_format(made, look.number.constData());
        return made;
    }

    static Look lookOf(const Piece& piece) {
        Look look;
        look.strong = piece.strong;
        look.underlined = piece.underlined;
        look.emphasis = piece.emphasis;
        return look;
    }

    lxw_error text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, bool alignEnd) {
        Look look = cell.pieces.size() == 1 ? lookOf(cell.pieces.first()) : Look();
        look.alignEnd = alignEnd;
        look.wrapped = true;
        if (cell.pieces.size() == 1)
            return worksheet_write_string(sheet, row, column, cell.pieces.first().words.constData(), format(look));
        std::vector<lxw_rich_string_tuple> tuples;
        for (const Piece& piece : cell.pieces) {
            const bool plain = !piece.strong && !piece.underlined && !piece.emphasis;
            tuples.push_back({plain ? nullptr : format(lookOf(piece)), const_cast<char*>(piece.words.constData())});
        }
        std::vector<lxw_rich_string_tuple*> list;
        for (lxw_rich_string_tuple& tuple : tuples) list.push_back(&tuple);
        list.push_back(nullptr);
        return worksheet_write_rich_string(sheet, row, column, list.data(), format(look));
    }

    lxw_error add(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, bool alignEnd) {
        Look look;
        look.alignEnd = alignEnd;
        look.number = cell.format;
        switch (cell.kind) {
            case Cell::Kind::Text:
                return text(sheet, row, column, cell, alignEnd);
            case Cell::Kind::Number:
                return worksheet_write_number(sheet, row, column, cell.number, format(look));
            case Cell::Kind::Day: {
                lxw_datetime day = {};
                day.year = cell.year;
                day.month = cell.month;
                day.day = cell.day;
                return worksheet_write_datetime(sheet, row, column, &day, format(look));
            }
            case Cell::Kind::Empty:
                break;
        }
        return LXW_NO_ERROR;
    }

    // A table in the sense of spreadsheets: its first row is told to those who do not see it.
    lxw_error nameHead(lxw_worksheet* sheet, const Sheet& wanted, lxw_row_t last) {
        QList<QByteArray> heads;
        std::vector<lxw_table_column> columns(size_t(wanted.columns.size()));
        for (qsizetype i = 0; i < wanted.columns.size(); ++i) {
            heads << wanted.columns[i].head;
            Look look;
            look.head = true;
            look.alignEnd = wanted.columns[i].alignEnd;
            columns[size_t(i)].header = heads.last().data();
            columns[size_t(i)].header_format = format(look);
        }
        std::vector<lxw_table_column*> list;
        for (lxw_table_column& column : columns) list.push_back(&column);
        list.push_back(nullptr);
        lxw_table_options options = {};
        options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
        options.style_type_number = 1;
        options.no_banded_rows = LXW_TRUE;
        options.columns = list.data();
        return worksheet_add_table(sheet, 0, 0, last, lxw_col_t(wanted.columns.size() - 1), &options);
    }

    static lxw_error setLines(lxw_worksheet* sheet, lxw_row_t row, int lines) {
        if (lines < 2) return LXW_NO_ERROR;
        return worksheet_set_row(sheet, row, qMin(mostHeight, LXW_DEF_ROW_HEIGHT * lines), nullptr);
    }

    lxw_error add(const Sheet& wanted) {
        lxw_worksheet* sheet = workbook_add_worksheet(m_workbook, wanted.name.constData());
        if (!sheet) return LXW_ERROR_MEMORY_MALLOC_FAILED;
        const auto first = lxw_row_t(wanted.hasHead ? 1 : 0);
        const lxw_row_t last = qMax(first, lxw_row_t(wanted.rows.size()) + first - 1);
        const auto lastColumn = lxw_col_t(wanted.columns.size() - 1);
        lxw_error error = LXW_NO_ERROR;
        for (lxw_col_t i = 0; i <= lastColumn && error == LXW_NO_ERROR; ++i)
            error = worksheet_set_column(sheet, i, i, wanted.columns[i].width, nullptr);
        if (error == LXW_NO_ERROR && wanted.hasHead) {
            error = nameHead(sheet, wanted, last);
            if (error == LXW_NO_ERROR) error = setLines(sheet, 0, wanted.headLines);
            worksheet_freeze_panes(sheet, 1, 0);
            worksheet_repeat_rows(sheet, 0, 0);
        }
        for (qsizetype row = 0; row < wanted.rows.size(); ++row) {
            const Row& one = wanted.rows[row];
            const lxw_row_t place = lxw_row_t(row) + first;
            if (error == LXW_NO_ERROR) error = setLines(sheet, place, one.lines);
            for (qsizetype i = 0; i < one.cells.size() && error == LXW_NO_ERROR; ++i)
                error = add(sheet, place, lxw_col_t(i), one.cells[i], wanted.columns[i].alignEnd);
        }
        // Numbers that are names, such as PMIDs, are meant to be texts.
        if (error == LXW_NO_ERROR) {
            char from[LXW_MAX_CELL_RANGE_LENGTH];
            lxw_rowcol_to_range(from, 0, 0, last, lastColumn);
            error = worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, from);
        }
        worksheet_set_paper(sheet, m_book.a4 ? 9 : 1);
        if (m_book.landscape) worksheet_set_landscape(sheet);
        const double margin = m_book.marginInches;
        worksheet_set_margins(sheet, margin, margin, margin, margin);
        worksheet_fit_to_pages(sheet, 1, 0);
        return error;
    }

    const Book& m_book;
    lxw_workbook* m_workbook;
    QMap<Look, lxw_format*> m_formats;
};

}  // namespace
}  // namespace mb::xlsx

extern "C" bool mentorbookXlsx(const mb::xlsx::Book& book, QByteArray& bytes, QByteArray& fault) {
    const mb::xlsx::MemoryFile file;
    if (!file.isOpen()) return fault = strerror(errno), false;
    if (!mb::xlsx::Writer(book, file.path()).write(fault)) return false;
    bytes = file.bytes();
    if (bytes.isEmpty()) fault = "nothing was written";
    return !bytes.isEmpty();
}
