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

// Whether most of its letters belong to a script that runs from right to left. The first letter alone would turn round
// an English sentence that begins with an Arabic name.
bool readsRightToLeft(QStringView text);
// The same words, read from the left whatever their letters: for a name with degrees and a role behind it, which would
// otherwise turn round an English line. The text begins with an invisible mark then.
QString readFromLeft(const QString& text);
constexpr char16_t leftToRightMark = 0x200E;

// Lower case without accents: é → e, also ł → l, ø → o, ß → ss, đ → d. Letters, digits and single spaces only.
QString fold(QStringView text);
// The same in UTF-8, appended; a space parts it from what stands behind `start` already.
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
