// Comma-separated text in and out.
#pragma once

#include "core/exchange/cell_table.h"

namespace mb::exchange {

inline constexpr qint64 maxCsvBytes = qint64(100) * 1024 * 1024;

// The separator (comma, semicolon or tab) is the one that parts most lines alike. LF, CRLF and CR end lines; blank
// lines are skipped. A quotation mark in a cell that does not begin with one is a letter. Throws InputFile (line,
// column) for a quote that is out of place or never closed, InputTooLarge, InputUnreadable, InputAmbiguousEncoding.
CellTable readCsv(QByteArray bytes, const QString& path, const QString& encoding = {});

// Whether cells that a spreadsheet would take for a formula (= + - @ tab, line end first) get a leading
// apostrophe.
enum class Formulas { Defused, AsWritten };

// The cell with a leading apostrophe if a spreadsheet would take it for a formula.
QString defused(const QString& cell);
// What defused() made it from.
QString asWritten(const QString& cell);

// One line of CSV, ended by "\r\n"; cells are quoted where they have to be.
QString csvLine(const QStringList& cells, Formulas formulas = Formulas::Defused);

}  // namespace mb::exchange
