#include "core/documents/comparison.h"

#include <optional>
#include <vector>

namespace mb::documents {

namespace {

constexpr qsizetype mostWords = 600;

bool endsWord(QChar c) { return c == u',' || c == u';' || c == u'.' || c == u':' || c == u'!' || c == u'?'; }

// Splits a text into words, each with the white space behind it. Punctuation is a word of its own, so that an added
// comma does not mark the word before it.
QStringList wordsIn(const QString& text) {
    QStringList words;
    qsizetype from = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        const bool next = i < text.size() && text[i - 1].isSpace() && !text[i].isSpace();
        const bool mark = i < text.size() && endsWord(text[i]) && !text[i - 1].isSpace() &&
                          (i + 1 == text.size() || text[i + 1].isSpace());
        if (i < text.size() && !next && !mark) continue;
        words << text.mid(from, i - from);
        from = i;
    }
    return words;
}

void append(QList<WordSpan>& spans, WordSpan::Kind kind, const QString& words) {
    if (words.isEmpty()) return;
    if (!spans.isEmpty() && spans.last().kind == kind) spans.last().words += words;
    else spans << WordSpan{kind, words};
}

struct Step {
    WordSpan::Kind kind;
    qsizetype before, after;  // places among the words of either text; in the text that lacks this word, the place of
                              // the word that follows
};

// From one text to the other word by word; nothing where they are too long to compare.
std::optional<QList<Step>> stepsBetween(const QStringList& a, const QStringList& b) {
    if (a.size() > mostWords || b.size() > mostWords) return std::nullopt;
    const auto alike = [&](qsizetype i, qsizetype j) { return a[i].trimmed() == b[j].trimmed(); };
    // longest[i][j]: how many words the rests from i and j have in common, in order.
    const size_t width = size_t(b.size()) + 1;
    std::vector<int> longest((size_t(a.size()) + 1) * width, 0);
    for (qsizetype i = a.size() - 1; i >= 0; --i)
        for (qsizetype j = b.size() - 1; j >= 0; --j) {
            const size_t at = size_t(i) * width + size_t(j);
            longest[at] = alike(i, j) ? longest[at + width + 1] + 1 : std::max(longest[at + width], longest[at + 1]);
        }
    QList<Step> steps;
    qsizetype i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        const size_t at = size_t(i) * width + size_t(j);
        if (i < a.size() && j < b.size() && alike(i, j)) {
            steps << Step{WordSpan::Kept, i++, j++};
        } else if (i < a.size() && (j == b.size() || longest[at + width] >= longest[at + 1])) {
            steps << Step{WordSpan::Removed, i++, j};
        } else {
            steps << Step{WordSpan::Added, i, j++};
        }
    }
    return steps;
}

// Words that follow each other make one range, without the white space around them.
void extend(QList<WordRange>& ranges, const QStringList& words, qsizetype place, qsizetype& lastPlace) {
    qsizetype start = 0;
    for (qsizetype i = 0; i < place; ++i) start += words[i].size();
    const QString bare = words[place].trimmed();
    if (bare.isEmpty()) return;
    start += words[place].indexOf(bare);
    if (!ranges.isEmpty() && lastPlace + 1 == place) ranges.last().length = start + bare.size() - ranges.last().start;
    else ranges << WordRange{start, bare.size()};
    lastPlace = place;
}

}  // namespace

QList<WordSpan> wordChanges(const QString& before, const QString& after) {
    const QStringList a = wordsIn(before), b = wordsIn(after);
    QList<WordSpan> spans;
    const auto steps = stepsBetween(a, b);
    if (!steps) {
        append(spans, before == after ? WordSpan::Kept : WordSpan::Removed, before);
        if (before != after) append(spans, WordSpan::Added, after);
        return spans;
    }
    for (const Step& step : *steps)
        append(spans, step.kind, step.kind == WordSpan::Removed ? a[step.before] : b[step.after]);
    // At the end of a text a removed and an added word would touch: a space parts them.
    for (qsizetype k = 0; k + 1 < spans.size(); ++k)
        if (spans[k].kind == WordSpan::Removed && spans[k + 1].kind == WordSpan::Added &&
            !spans[k].words.back().isSpace())
            spans[k].words += u' ';
    return spans;
}

WordsApart wordsApart(const QString& before, const QString& after) {
    const QStringList a = wordsIn(before), b = wordsIn(after);
    WordsApart apart;
    qsizetype lastRemoved = -2, lastAdded = -2;
    for (const Step& step : stepsBetween(a, b).value_or(QList<Step>())) {
        if (step.kind == WordSpan::Removed) extend(apart.removed, a, step.before, lastRemoved);
        if (step.kind == WordSpan::Added) extend(apart.added, b, step.after, lastAdded);
    }
    return apart;
}

}  // namespace mb::documents
