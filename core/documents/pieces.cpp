#include "core/documents/pieces.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

constexpr QChar unitSeparator(0x1f);
constexpr QChar recordSeparator(0x1e);

// Users' texts must not hold the characters that separate our arguments.
QString withoutSeparators(QString text) {
    text.remove(unitSeparator);
    text.remove(recordSeparator);
    return text;
}

QString marked(QStringView kind, const QStringList& items) {
    QStringList clean;
    for (const QString& item : items) clean << withoutSeparators(item);
    return kind.toString() + u':' + clean.join(unitSeparator);
}

QString argumentOf(const Piece& piece) {
    switch (piece.kind) {
        case Piece::Words:
            return arg::words(piece.value);
        case Piece::Date:
            return u"date:"_s + piece.value;
        case Piece::ShortDate:
            return u"short-date:"_s + piece.value;
        case Piece::Number:
            return (piece.capital ? u"Number:"_s : u"number:"_s) + piece.value;
        case Piece::And:
            return arg::andList(piece.items);
        case Piece::Or:
            return arg::orList(piece.items);
        case Piece::Phrase:
            return arg::phrase(piece.value, piece.items);
    }
    return {};
}

void capitaliseWords(QString& text) {
    if (text.isEmpty()) return;
    // Letters that take two UTF-16 units stay as they are.
    text[0] = text[0].toUpper();
}

}  // namespace

namespace arg {

QString words(const QString& text) { return u"words:"_s + withoutSeparators(text); }
QString date(PartialDate date) { return u"date:"_s + date.text(); }
QString shortDate(PartialDate date) { return u"short-date:"_s + date.text(); }
QString month(YearMonth month) {
    return u"month:%1-%2"_s.arg(month.year, 4, 10, QChar(u'0')).arg(month.month, 2, 10, QChar(u'0'));
}
QString money(const Money& amount) { return u"money:%1 %2"_s.arg(amount.minor).arg(amount.currency); }
QString number(int value) { return u"number:"_s + QString::number(value); }
QString hours(int minutes) { return u"hours:"_s + QString::number(minutes); }
QString andList(const QStringList& items) { return marked(u"and", items); }
QString orList(const QStringList& items) { return marked(u"or", items); }
QString phrase(const QString& key, const QStringList& args) {
    return u"phrase:"_s + (QStringList{key} + args).join(recordSeparator);
}

}  // namespace arg

void capitalise(Pieces& pieces) {
    for (Piece& piece : pieces) {
        if (piece.kind == Piece::Words && piece.value.isEmpty()) continue;
        if (!piece.ours) return;
        if (piece.kind == Piece::Words) capitaliseWords(piece.value);
        else if (!piece.items.isEmpty()) capitaliseWords(piece.items.first());
        else piece.capital = true;
        return;
    }
}

Text textOf(const Pieces& pieces) {
    Pieces merged;
    for (const Piece& piece : pieces) {
        if (piece.kind == Piece::Words && !merged.isEmpty() && merged.last().kind == Piece::Words)
            merged.last().value += piece.value;
        else if (piece.kind != Piece::Words || !piece.value.isEmpty()) merged << piece;
    }
    if (merged.isEmpty()) return {};
    if (merged.size() == 1 && merged.first().kind == Piece::Words) return Text::verbatim(merged.first().value);
    if (merged.size() == 1 && merged.first().kind == Piece::Phrase)
        return Text::of(merged.first().value, merged.first().items);
    QStringList args;
    for (const Piece& piece : merged) args << argumentOf(piece);
    return Text::of(u"text.joined"_s, args);
}

}  // namespace mb::documents
