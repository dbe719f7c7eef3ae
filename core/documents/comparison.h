// What changed from one version of an agreement to another, clause by clause (AG4).
#pragma once

#include "core/documents/agreement.h"

namespace mb::documents {

struct ClauseChange {
    enum Kind { Added, Removed, Changed };
    Kind kind = Changed;
    QString section;  // title
    Text label;
    Cell before, after;
    bool wording = false;  // of the template, not of an answer
};
// Answers, goals, parties, and the words of the template, in the order of the paper.
QList<ClauseChange> compare(const AgreementContent& before, const AgreementContent& after);

// As a printable page; names both versions.
Document comparison(const AgreementContent& before, const AgreementContent& after);

// The words of two texts, marked as kept, taken out or put in; texts of more than some hundred words are marked as a
// whole.
struct WordSpan {
    enum Kind { Kept, Removed, Added };
    Kind kind = Kept;
    QString words;
    bool operator==(const WordSpan&) const = default;
};
QList<WordSpan> wordChanges(const QString& before, const QString& after);

// The same for texts that stand beside each other: where in each of them are words that the other lacks. Texts that are
// too long to compare get no marks.
struct WordRange {
    qsizetype start = 0, length = 0;
    bool operator==(const WordRange&) const = default;
};
struct WordsApart {
    QList<WordRange> removed;  // places in the text before
    QList<WordRange> added;    // places in the text after
};
WordsApart wordsApart(const QString& before, const QString& after);

}  // namespace mb::documents
