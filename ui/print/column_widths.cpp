#include "ui/print/column_widths.h"

#include <cmath>
#include <numeric>

namespace mb::print {

namespace {

// Moves width from columns that are above their floor to those below it, in proportion, so that no single column gives
// everything.
void fillUpTo(QList<qreal>& widths, const QList<qreal>& floors, const QList<qreal>& keeps) {
    qreal wanted = 0, spare = 0;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        wanted += qMax(0.0, floors[i] - widths[i]);
        spare += qMax(0.0, widths[i] - keeps[i]);
    }
    if (wanted <= 0 || spare <= 0) return;
    const qreal moved = qMin(wanted, spare);
    for (qsizetype i = 0; i < widths.size(); ++i) {
        const qreal lack = qMax(0.0, floors[i] - widths[i]);
        const qreal over = qMax(0.0, widths[i] - keeps[i]);
        widths[i] += lack * moved / wanted - over * moved / spare;
    }
}

// For a long table some rows are enough to judge by, taken from all of it.
constexpr qsizetype mostRows = 100;

struct Sample {
    qsizetype rows = 0;  // of the table

    qsizetype size() const { return qMin(rows, mostRows); }
    qsizetype row(qsizetype place) const { return place * rows / size(); }
};

// Estimates the height of all rows in lines, and how it changes with a little more width for each column. It counts
// fractions of lines and uses a smooth maximum instead of the tallest cell, so that small steps show an improvement.
qreal estimateOf(const QList<ColumnNeed>& needs, const QList<qreal>& widths, Sample sample, QList<qreal>& slopes) {
    constexpr qreal sharpness = 6;
    slopes.fill(0, widths.size());
    QList<qreal> lines(widths.size()), falls(widths.size());
    qreal total = 0;
    for (qsizetype place = 0; place < sample.size(); ++place) {
        const qsizetype row = sample.row(place);
        qreal sum = 0;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            lines[i] = falls[i] = 0;
            if (row >= needs[i].cells.size()) continue;
            for (const qreal natural : needs[i].cells[row]) {
                lines[i] += qMax(1.0, natural / widths[i]);
                if (natural > widths[i]) falls[i] -= natural / (widths[i] * widths[i]);
            }
            sum += std::pow(lines[i], sharpness);
        }
        const qreal height = std::pow(sum, 1 / sharpness);
        total += height;
        for (qsizetype i = 0; i < widths.size() && height > 0; ++i)
            slopes[i] += falls[i] * std::pow(lines[i] / height, sharpness - 1);
    }
    return total;
}

QList<qreal> withFewerLines(QList<qreal> widths, const QList<qreal>& keeps, const QList<ColumnNeed>& needs,
                            Sample sample) {
    QList<qreal> slopes, further;
    qreal lines = estimateOf(needs, widths, sample, slopes);
    for (qreal step = 8; step >= 1;) {
        qsizetype to = -1, from = -1;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            if (to < 0 || slopes[i] < slopes[to]) to = i;
            if (widths[i] - step >= keeps[i] && (from < 0 || slopes[i] > slopes[from])) from = i;
        }
        if (from < 0 || to == from || slopes[to] >= 0) {
            step /= 2;
            continue;
        }
        QList<qreal> moved = widths;
        moved[from] -= step;
        moved[to] += step;
        const qreal then = estimateOf(needs, moved, sample, further);
        if (then < lines - 1e-6) {
            widths = moved;
            lines = then;
            slopes = further;
        } else {
            step /= 2;
        }
    }
    return widths;
}

// The lines of the tallest cell of each row, plus a part of the lines of all cells: names must not be broken to save a
// single line elsewhere.
int wholeLines(const QList<qreal>& widths, Sample sample, const CellLines& linesOf) {
    int lines = 0;
    for (qsizetype place = 0; place < sample.size(); ++place) {
        const qsizetype row = sample.row(place);
        int tallest = 0;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            const int inCell = linesOf(row, i, widths[i]);
            tallest = qMax(tallest, inCell);
            lines += inCell;
        }
        lines += tallest;
    }
    return lines;
}

void saveLines(QList<qreal>& widths, const QList<qreal>& keeps, const QList<ColumnNeed>& needs,
               const CellLines& linesOf) {
    Sample sample;
    bool fits = true;
    for (qsizetype i = 0; i < needs.size(); ++i) {
        sample.rows = qMax(sample.rows, needs[i].cells.size());
        fits = fits && needs[i].natural <= widths[i];
    }
    if (fits) return;
    // The estimate gives the direction. How far to go is found by really breaking the lines.
    const QList<qreal> before = widths, aim = withFewerLines(widths, keeps, needs, sample);
    int best = wholeLines(before, sample, linesOf);
    for (const qreal part : {0.25, 0.5, 0.75, 1.0}) {
        QList<qreal> between = before;
        for (qsizetype i = 0; i < between.size(); ++i) between[i] += (aim[i] - before[i]) * part;
        const int lines = wholeLines(between, sample, linesOf);
        if (lines >= best) continue;
        best = lines;
        widths = between;
    }
}

}  // namespace

QList<qreal> columnWidths(const QList<ColumnNeed>& needs, qreal room, const CellLines& linesOf) {
    const qsizetype count = needs.size();
    if (count == 0) return {};
    QList<qreal> widths(count), words(count), unbroken(count), naturals(count);
    qreal fixed = 0;
    int weights = 0;
    for (qsizetype i = 0; i < count; ++i) {
        // A column does not get more than its share for one very long word; the word is broken instead.
        const qreal most = count == 1 ? room : qMax(room / static_cast<qreal>(count), room * 0.45);
        words[i] = qMin(needs[i].longestWord, most);
        unbroken[i] = qMax(words[i], qMin(needs[i].longestUnbroken, most));
        naturals[i] = qMax(needs[i].natural, unbroken[i]);
        weights += needs[i].weight;
        if (needs[i].weight == 0) fixed += widths[i] = qMin(naturals[i], most);
    }
    const qreal shared = qMax(0.0, room - fixed);
    for (qsizetype i = 0; i < count; ++i) {
        if (needs[i].weight > 0) widths[i] = shared * needs[i].weight / weights;
    }
    if (weights == 0 && fixed <= room) return widths;
    if (weights == 0) {
        for (qreal& width : widths) width *= room / fixed;
    }
    QList<qreal> keeps = words;
    for (qsizetype i = 0; i < count; ++i) {
        if (needs[i].weight == 0) keeps[i] = naturals[i];
    }
    fillUpTo(widths, words, naturals);  // first from columns with more than they can use
    fillUpTo(widths, words, keeps);     // then from columns that can break between words
    fillUpTo(widths, words, words);     // and at last from columns that should not break their words
    QList<qreal> wholes = keeps;
    for (qsizetype i = 0; i < count; ++i) wholes[i] = qMax(keeps[i], unbroken[i]);
    fillUpTo(widths, unbroken, wholes);  // names part at their hyphens only where no other can part between words
    for (qsizetype i = 0; i < count; ++i) keeps[i] = qMax(keeps[i], qMin(unbroken[i], widths[i]));
    fillUpTo(widths, naturals, naturals);  // what nobody needs saves lines elsewhere
    // Columns of short texts such as names keep their width, unless there are too many of them.
    const qreal nameAtMost = room * qMin(0.22, count > 6 ? 0.8 / static_cast<qreal>(count) : 1.0);
    for (qsizetype i = 0; i < count; ++i)
        if (naturals[i] <= nameAtMost) keeps[i] = naturals[i];
    fillUpTo(widths, keeps, keeps);
    if (linesOf) saveLines(widths, keeps, needs, linesOf);
    const qreal total = std::accumulate(widths.cbegin(), widths.cend(), 0.0);
    if (total > room) {
        for (qreal& width : widths) width *= room / total;
    }
    return widths;
}

}  // namespace mb::print
