// Sentences with gaps. `{name}` is a value, `{name|or}` the same with a filter, `[ … ]` a part that is left out when a
// value in it is missing; parts may be nested. A sentence with a missing value outside of [ ] is dropped whole. Values
// are pieces, never parsed: a bracket that a user typed stays a bracket.
#pragma once

#include "core/documents/pieces.h"

#include <QSet>

#include <functional>
#include <optional>

namespace mb::documents {

struct ProsePart {
    enum Kind { Literal, Placeholder, Optional };
    Kind kind = Literal;
    QString text;    // words, or the placeholder's name
    QString filter;  // "", "and", "or", "sentences"
    QList<ProsePart> parts;
};
using Prose = QList<ProsePart>;

struct ProseFault {
    QString cause;  // "brackets", "braces", "filter"
    QString detail;
};
// If the source is wrong it returns nothing and fills `fault`.
std::optional<Prose> parseProse(const QString& source, ProseFault& fault);
// All placeholders, in order, those in [ ] too.
QStringList placeholdersOf(const Prose& prose);

struct ProseValue {
    enum State { Missing, Silent, Present };  // Silent: answered with something that needs no words
    State state = Missing;
    Pieces pieces;
    QSet<QString> inner;  // names of the values that an option's own words speak of
};
using ProseLookup = std::function<ProseValue(const QString& name, const QString& filter)>;

// The sentence without the parts that have no value; nothing where it has to be dropped. `used` gains the names of the
// values that are said (or silent), so that the caller sees which answers are still unsaid.
std::optional<Pieces> compose(const Prose& prose, const ProseLookup& lookup, QSet<QString>* used = nullptr);

}  // namespace mb::documents
