// The checklists of expectations of a mentorship (LI7): the lines on record, and the shipped lines for its kind that
// have no record yet.
#pragma once

#include "core/storage/reader.h"

namespace mb::queries {

struct ExpectationLine {
    Expectation record;  // without id as long as it is only shipped
    bool isOwn() const { return record.key.isEmpty(); }
    bool isOnRecord() const { return bool(record.id); }
};

// Side after side: what is expected of the mentee, of the mentors; in a peer group of the peers. Shipped lines in their
// order, in the language of the program, then the user's own.
QList<ExpectationLine> expectationsOf(const Reader& reader, const Mentorship& mentorship);
// What goes into the book: English where the words are still the shipped ones, so that they are shown in any language.
QString storedWording(const Expectation& expectation);
// The sides whose expectations matter to a kind.
QList<Side> sidesOf(MentorshipKind kind);

}  // namespace mb::queries
