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
// order, then the user's own.
QList<ExpectationLine> expectationsOf(const Reader& reader, const Mentorship& mentorship);
// The sides whose expectations matter to a kind.
QList<Side> sidesOf(MentorshipKind kind);

}  // namespace mb::queries
