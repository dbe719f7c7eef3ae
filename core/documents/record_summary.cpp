#include "core/documents/record_summary.h"

#include "core/documents/cells.h"
#include "core/documents/pieces.h"

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

Text wordsOf(const Record& record) {
    Pieces pieces;
    bool any = false;
    for (const Record::LevelCount& level : record.levels) {
        if (any) pieces << Piece::literal(u"; "_s);
        const QString name = level.label.isEmpty() ? arg::phrase(u"record.other-levels"_s) : arg::words(level.label);
        const char* phrase = !level.completed ? "record.level-current"
                             : !level.current ? "record.level-completed"
                                              : "record.level-count";
        pieces << Piece::phrase(QString::fromLatin1(phrase),
                                {name, QString::number(level.current), QString::number(level.completed)});
        any = true;
    }
    if (any) pieces << Piece::literal(u". "_s);
    pieces << Piece::phrase(u"record.count-under"_s);
    if (record.uncounted > 0) {
        pieces << Piece::literal(u" "_s)
               << Piece::phrase(record.uncounted == 1 ? u"record.one-unnamed"_s : u"record.some-unnamed"_s,
                                {QString::number(record.uncounted)});
    }
    return textOf(pieces);
}

}  // namespace

QList<Block> summaryOf(const Record& record) {
    QList<Block> blocks;
    blocks << Heading{1, {}, Text::of(u"record.summary"_s)};
    const auto figure = [](const char* label, int number, int of, const Text& words) {
        return Figures::Figure{Text::of(QString::fromLatin1(label)),
                               of < 0 ? Text::verbatim(QString::number(number))
                                      : Text::of(u"record.of"_s, {QString::number(number), QString::number(of)}),
                               words};
    };
    const auto words = [](const char* key, int a, int b = 0) {
        return Text::of(QString::fromLatin1(key), {QString::number(a), QString::number(b)});
    };
    Figures figures;
    figures.figures << figure("record.mentees", record.current + record.completed, -1,
                              words("record.mentees-words", record.current, record.completed))
                    << figure("record.papers", record.papers, -1,
                              record.papersFirst ? words("record.papers-words", *record.papersFirst) : Text())
                    << figure("record.honors", record.grants + record.honors, -1,
                              words("record.honors-words", record.grants, record.honors));
    if (record.toConfirm > 0 && !record.preset.deIdentified)
        figures.figures << figure("record.positions", record.confirmed, record.toConfirm,
                                  Text::of(u"record.positions-words"_s));
    blocks << figures;
    blocks << Paragraph{wordsOf(record)};
    return blocks;
}

}  // namespace mb::documents
