// Workbooks by libxlsxwriter. It is a module that is loaded when the first one is written, so that no start of the
// program waits for it. Whoever wants a workbook asks core/exchange/xlsx_out.h, which has made sure of what the library
// does not check: names, lengths, days.
#pragma once

#include <QByteArray>
#include <QList>

namespace mb::xlsx {

// UTF-8 throughout.
struct Piece {
    QByteArray words;  // not empty
    bool strong = false;
    bool underlined = false;
    bool emphasis = false;
};

struct Cell {
    enum class Kind { Empty, Text, Number, Day };
    Kind kind = Kind::Empty;
    QList<Piece> pieces = {};  // of a text, 250 at most: the library counts them in a byte, and would never end
    double number = 0;
    QByteArray format = {};            // of a number or day, as spreadsheets write it; empty: as it comes
    int year = 0, month = 0, day = 0;  // from 1900-01-01 to 9999-12-31
};

struct Column {
    QByteArray head;
    double width = 10;  // in letters
    bool alignEnd = false;
};

struct Row {
    QList<Cell> cells;
    int lines = 1;  // that its highest cell takes
};

struct Sheet {
    QByteArray name;
    QList<Column> columns;
    bool hasHead = true;  // then no head is empty or like another
    int headLines = 1;
    QList<Row> rows;
};

struct Book {
    QByteArray title;
    qint64 created = 0;  // seconds since 1970
    bool a4 = false;
    bool landscape = false;
    double marginInches = 1;
    QList<Sheet> sheets;  // at least one
};

}  // namespace mb::xlsx

// The same book gives the same bytes. False, with the library's or the system's complaint, if it could not be written.
extern "C" bool mentorbookXlsx(const mb::xlsx::Book& book, QByteArray& bytes, QByteArray& fault);
