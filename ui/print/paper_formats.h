// The kinds of file that a document goes into, in one table: dialogs, endings, the command line and its help derive
// from it. A new kind is a row of it.
#pragma once

#include "core/documents/block.h"
#include "ui/print/fonts.h"
#include "ui/print/page_setup.h"

#include <QDateTime>

#include <functional>

namespace mb::print {

// A document on its way into a file.
struct PaperSource {
    const documents::Document& document;
    PageSetup setup;
    QByteArray kept;                      // a PDF of it that was frozen earlier: where there is one, it is the PDF
    std::function<const Fonts&()> fonts;  // asked for only where pages are laid out
    QDateTime now;
};

struct PaperFile {
    QByteArray bytes;
    QList<char32_t> missing = {};  // characters that no font could draw
};

struct PaperFormat {
    QString key;           // for --format
    QStringList suffixes;  // the endings of its files, without a dot; the first one is proposed
    const char* label;     // for dialogs, to be translated
    PaperFile (*render)(const PaperSource& source);
};

// The first one is what is meant where nothing is said.
const QList<PaperFormat>& paperFormats();
// The same and those for spreadsheets, which hold nothing but tables: for documents that are tables above all.
const QList<PaperFormat>& recordFormats();
const PaperFormat* paperFormatCalled(const QString& key,
                                     const QList<PaperFormat>& among = paperFormats());  // none: nullptr
QStringList paperFormatKeys(const QList<PaperFormat>& among = paperFormats());

// What a file dialog offers, `first` before the others: "PDF (*.pdf);;Web page (*.html *.htm)".
QString paperFilter(const QList<PaperFormat>& among = paperFormats(), const PaperFormat* first = nullptr);

// The ending of a file's name, without its dot, in small letters. What follows the dot in "Dr. Chen" or "version 1.2"
// is none.
QString paperEnding(const QString& path);
// The format that the ending says. A name without an ending leaves it to `wanted`, else to the first of all. Throws
// Error(ErrorKind::UnknownEnding) where the ending is none of ours or, with `wanted`, none of that format's.
const PaperFormat& paperFormatFor(const QString& path, const PaperFormat* wanted = nullptr,
                                  const QList<PaperFormat>& among = paperFormats());

}  // namespace mb::print
