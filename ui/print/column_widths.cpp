#include "ui/print/column_widths.h"

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
    const qreal total = std::accumulate(widths.cbegin(), widths.cend(), 0.0);
    if (total > room) {
        for (qreal& width : widths) width *= room / total;
    }
    return widths;
}

}  // namespace mb::print
