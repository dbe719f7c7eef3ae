#include "ui/print/column_widths.h"

#include <cmath>
#include <numeric>

namespace mb::print {

namespace {

// Moves width between columns until none is under its floor, as far as others stand over theirs. In proportion, so that
// no single column pays for all.
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

// How tall the rows are together, in lines, and what a little more width in each column would change about it. Counted as if
// lines could be parts of a line, and with a root instead of the tallest cell, so that small steps lead downhill.
qreal linesOf(const QList<ColumnNeed>& needs, const QList<qreal>& widths, qsizetype rows, QList<qreal>& slopes) {
    constexpr qreal sharpness = 6;
    slopes.fill(0, widths.size());
    QList<qreal> lines(widths.size()), falls(widths.size());
    qreal total = 0;
    for (qsizetype row = 0; row < rows; ++row) {
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
        for (qsizetype i = 0; i < widths.size() && height > 0; ++i) slopes[i] += falls[i] * std::pow(lines[i] / height, sharpness - 1);
    }
    return total;
}

// Whole lines of the tallest cells, about as they will be broken.
int tallestLines(const QList<ColumnNeed>& needs, const QList<qreal>& widths, qsizetype rows) {
    constexpr qreal raggedness = 1.08;  // a line is rarely full
    int total = 0;
    for (qsizetype row = 0; row < rows; ++row) {
        int tallest = 0;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            int lines = 0;
            for (const qreal natural : needs[i].cells.value(row))
                lines += natural <= widths[i] ? 1 : static_cast<int>(std::ceil(natural * raggedness / widths[i]));
            tallest = qMax(tallest, lines);
        }
        total += tallest;
    }
    return total;
}

QList<qreal> withFewerLines(QList<qreal> widths, const QList<qreal>& keeps, const QList<ColumnNeed>& needs, qsizetype rows) {
    QList<qreal> slopes, further;
    qreal lines = linesOf(needs, widths, rows, slopes);
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
        const qreal then = linesOf(needs, moved, rows, further);
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

void saveLines(QList<qreal>& widths, const QList<qreal>& keeps, const QList<ColumnNeed>& needs) {
    constexpr qsizetype mostRows = 100;  // the first rows of a long table speak for the others
    qsizetype rows = 0;
    for (const ColumnNeed& need : needs) rows = qMax(rows, qMin(mostRows, need.cells.size()));
    const QList<qreal> moved = withFewerLines(widths, keeps, needs, rows);
    // Without a line saved, a name would be broken for nothing.
    if (tallestLines(needs, moved, rows) < tallestLines(needs, widths, rows)) widths = moved;
}

}  // namespace

QList<qreal> columnWidths(const QList<ColumnNeed>& needs, qreal room) {
    const qsizetype count = needs.size();
    if (count == 0) return {};
    QList<qreal> widths(count), words(count), naturals(count);
    qreal fixed = 0;
    int weights = 0;
    for (qsizetype i = 0; i < count; ++i) {
        // No column claims more than its share of a full table for one endless word: that word is broken instead.
        const qreal most = count == 1 ? room : qMax(room / static_cast<qreal>(count), room * 0.45);
        words[i] = qMin(needs[i].longestWord, most);
        naturals[i] = qMax(needs[i].natural, words[i]);
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
    fillUpTo(widths, words, naturals);     // first from columns with more than they can use
    fillUpTo(widths, words, keeps);        // then from columns that can break between words
    fillUpTo(widths, words, words);        // and at last from those that would rather not
    fillUpTo(widths, naturals, naturals);  // what nobody needs saves lines elsewhere
    saveLines(widths, keeps, needs);
    const qreal total = std::accumulate(widths.cbegin(), widths.cend(), 0.0);
    if (total > room) {
        for (qreal& width : widths) width *= room / total;
    }
    return widths;
}

}  // namespace mb::print
