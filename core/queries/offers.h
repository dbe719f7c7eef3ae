// What a field offers while its user types: names of records that are in the book already.
#pragma once

#include "core/domain/mentorship.h"
#include "core/storage/reader.h"

namespace mb::queries {

// The words of nouns that a field may complete from: "goal", "person".
QStringList offeredNouns();
// Goals that the mentorship works on or could take up, or the people of the book.
QStringList offers(const Reader& reader, const QString& noun, MentorshipId mentorship);

}  // namespace mb::queries
