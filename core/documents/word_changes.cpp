#include "core/documents/comparison.h"

#include <vector>

namespace mb::documents {

namespace {

constexpr qsizetype mostWords = 600;

bool endsWord(QChar c) { return c == u',' || c == u';' || c == u'.' || c == u':' || c == u'!' || c == u'?'; }

// Words, each with the white space behind it; what ends a clause is a word of its own, so that a comma more changes only itself.
QStringList wordsIn(const QString& text) {
    QStringList words;
    qsizetype from = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        const bool next = i < text.size() && text[i - 1].isSpace() && !text[i].isSpace();
        const bool mark = i < text.size() && endsWord(text[i]) && !text[i - 1].isSpace() && (i + 1 == text.size() || text[i + 1].isSpace());
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

}  // namespace

QList<WordSpan> wordChanges(const QString& before, const QString& after) {
    const QStringList a = wordsIn(before), b = wordsIn(after);
    QList<WordSpan> spans;
    if (a.size() > mostWords || b.size() > mostWords) {
        append(spans, before == after ? WordSpan::Kept : WordSpan::Removed, before);
        if (before != after) append(spans, WordSpan::Added, after);
        return spans;
    }
    const auto alike = [&](qsizetype i, qsizetype j) { return a[i].trimmed() == b[j].trimmed(); };
    // longest[i][j]: how many words the rests from i and j have in common, in order.
    const size_t width = size_t(b.size()) + 1;
    std::vector<int> longest((size_t(a.size()) + 1) * width, 0);
    for (qsizetype i = a.size() - 1; i >= 0; --i)
        for (qsizetype j = b.size() - 1; j >= 0; --j) {
            const size_t at = size_t(i) * width + size_t(j);
            longest[at] = alike(i, j) ? longest[at + width + 1] + 1 : std::max(longest[at + width], longest[at + 1]);
        }
    qsizetype i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        const size_t at = size_t(i) * width + size_t(j);
        if (i < a.size() && j < b.size() && alike(i, j)) {
            append(spans, WordSpan::Kept, b[j]);
            ++i, ++j;
        } else if (i < a.size() && (j == b.size() || longest[at + width] >= longest[at + 1])) {
            append(spans, WordSpan::Removed, a[i++]);
        } else {
            append(spans, WordSpan::Added, b[j++]);
        }
    }
    // What went and what came in its place are told apart also where both end the text.
    for (qsizetype k = 0; k + 1 < spans.size(); ++k)
        if (spans[k].kind == WordSpan::Removed && spans[k + 1].kind == WordSpan::Added && !spans[k].words.back().isSpace()) spans[k].words += u' ';
    return spans;
}

WordsApart wordsApart(const QString& before, const QString& after) {
    WordsApart apart;
    // White space may differ between the texts: each is walked word by word.
    const auto walk = [](const QString& text, qsizetype& at, const QString& words) {
        WordRange range{-1, 0};
        for (const QString& word : words.simplified().split(u' ', Qt::SkipEmptyParts)) {
            const qsizetype found = text.indexOf(word, at);
            if (found < 0) continue;
            at = found + word.size();
            if (range.start < 0) range.start = found;
            range.length = at - range.start;
        }
        return range;
    };
    qsizetype inBefore = 0, inAfter = 0;
    for (const WordSpan& span : wordChanges(before, after)) {
        const WordRange gone = span.kind == WordSpan::Added ? WordRange() : walk(before, inBefore, span.words);
        const WordRange came = span.kind == WordSpan::Removed ? WordRange() : walk(after, inAfter, span.words);
        if (span.kind == WordSpan::Removed && gone.length) apart.removed << gone;
        if (span.kind == WordSpan::Added && came.length) apart.added << came;
    }
    return apart;
}

}  // namespace mb::documents
