// Text as it comes in, and text as it is compared. One fold() serves search index, queries, import matching and
// highlighting, so that what one of them finds the others find too (FL5).
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace mb {

// Removes what does not survive storage: NUL characters, lone surrogates (U+FFFD takes their place).
// Line ends become '\n'.
QString cleaned(QString text);
bool needsCleaning(QStringView text);

// Whether most of its letters belong to a script that runs from right to left. Looking at the first letter alone would
// set an English sentence that begins with an Arabic name from right to left.
bool readsRightToLeft(QStringView text);
// The text set from left to right whatever its letters, by an invisible mark at its beginning if it needs one. For a
// name followed by degrees and a role, which would otherwise print in the wrong order.
QString readFromLeft(const QString& text);
constexpr char16_t leftToRightMark = 0x200E;

// Lower case without accents: é → e, also ł → l, ø → o, ß → ss, đ → d. Letters, digits and single spaces only.
QString fold(QStringView text);
// The same in UTF-8, appended to `out`. If `out` already has something behind `start`, a space comes first.
void appendFolded(QByteArray& out, qsizetype start, QStringView text);
// The folded words of a text. Each ideograph is a word of its own, so that Chinese and Japanese can be found inside.
QStringList foldedWords(QStringView text);

// Where the folded words begin in the text: position and length in UTF-16 units, for highlighting.
struct Match {
    qsizetype start;
    qsizetype length;
    bool operator==(const Match&) const = default;
};
QList<Match> matchesOf(const QString& text, const QStringList& foldedPrefixes);

}  // namespace mb
