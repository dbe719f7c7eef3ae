#include "core/documents/runs.h"

#include <algorithm>

namespace mb::documents {

namespace {

qsizetype beforeLetter(const QString& words, qsizetype place) {
    place = qBound(qsizetype(0), place, words.size());
    const bool within = place > 0 && place < words.size() && words[place].isLowSurrogate();
    return within && words[place - 1].isHighSurrogate() ? place - 1 : place;
}

struct MarkedPart {
    qsizetype from = 0, to = 0;
    Text::Mark::As as = Text::Mark::As::Strong;
};

}  // namespace

QList<Run> runsOf(const QString& words, const QList<Text::Mark>& marks) {
    QList<MarkedPart> parts;
    QList<qsizetype> edges{0, words.size()};
    for (const Text::Mark& mark : marks) {
        parts.append({beforeLetter(words, mark.from), beforeLetter(words, mark.from + mark.length), mark.as});
        edges << parts.last().from << parts.last().to;
    }
    std::sort(edges.begin(), edges.end());
    QList<Run> runs;
    for (qsizetype i = 0; i + 1 < edges.size(); ++i) {
        if (edges[i] == edges[i + 1]) continue;
        Run run{words.mid(edges[i], edges[i + 1] - edges[i])};
        for (const MarkedPart& part : parts) {
            if (part.from > edges[i] || part.to < edges[i + 1]) continue;
            run.strong = run.strong || part.as == Text::Mark::As::Strong;
            run.underlined = run.underlined || part.as == Text::Mark::As::Underlined;
            run.emphasis = run.emphasis || part.as == Text::Mark::As::Emphasis;
            run.code = run.code || part.as == Text::Mark::As::Code;
        }
        runs.append(run);
    }
    return runs;
}

QList<QList<Run>> runLinesOf(const QString& words, const QList<Text::Mark>& marks) {
    QList<QList<Run>> lines{{}};
    for (const Run& run : runsOf(words, marks)) {
        const QStringList parts = run.words.split(u'\n');
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0) lines.append(QList<Run>());
            if (parts[i].isEmpty()) continue;
            lines.last().append(run);
            lines.last().last().words = parts[i];
        }
    }
    while (lines.size() > 1 && lines.last().isEmpty()) lines.removeLast();
    return lines;
}

}  // namespace mb::documents
