// A text made of pieces: the template's words, the user's words, and values that only the reader's language can write
// out (dates, numbers, lists). A piece travels as an argument of a phrase, with its kind in front: "date:2027-11-30",
// "number:3", "and:a␟b", "words:…". core/words takes them apart again (see core/words/phrases.h). Whatever a person
// typed goes in as "words:", so that no text of a user is ever taken for something else.
#pragma once

#include "core/documents/block.h"

#include "core/domain/partial_date.h"

namespace mb::documents {

namespace arg {

QString words(const QString& text);         // as it stands
QString date(PartialDate date);             // 30 November 2027, or as much as is known
QString shortDate(PartialDate date);        // 30 Nov 2027, likewise
QString month(YearMonth month);             // Nov 2027
QString money(const Money& amount);         // USD 1,200.50
QString number(int value);                  // one … twelve, then 13
QString hours(int minutes);                 // 1 h 30 min
QString andList(const QStringList& items);  // a, b and c
QString orList(const QStringList& items);   // a, b or c
QString phrase(const QString& key,
               const QStringList& args = {});  // another phrase; args that are no phrases themselves

}  // namespace arg

struct Piece {
    enum Kind { Words, Date, ShortDate, Number, And, Or, Phrase };
    Kind kind = Words;
    QString value;      // words, a date's text, digits or the phrase's key
    QStringList items;  // of And, Or; the arguments of Phrase
    bool ours = false;  // begins with a template's words: may be given a capital letter
    bool capital = false;

    static Piece user(const QString& text) { return {Words, text, {}, false, false}; }
    static Piece literal(const QString& text) { return {Words, text, {}, true, false}; }
    static Piece date(PartialDate date) { return {Date, date.text(), {}, false, false}; }
    static Piece shortDate(PartialDate date) { return {ShortDate, date.text(), {}, false, false}; }
    static Piece number(int value) { return {Number, QString::number(value), {}, true, false}; }
    static Piece list(Kind kind, const QStringList& items, bool firstIsOurs) {
        return {kind, {}, items, firstIsOurs, false};
    }
    static Piece phrase(const QString& key, const QStringList& args = {}) { return {Phrase, key, args, false, false}; }
    bool operator==(const Piece&) const = default;
};
using Pieces = QList<Piece>;

// Gives the first letter a capital, unless the user wrote it.
void capitalise(Pieces& pieces);
// The pieces as one text: verbatim if they are words only, else the phrase "text.joined".
Text textOf(const Pieces& pieces);

}  // namespace mb::documents
