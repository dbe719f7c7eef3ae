// The progress report of one person as the book stands.
#pragma once

#include "core/documents/progress.h"
#include "core/storage/reader.h"

namespace mb::documents {

// Everything the person does as mentee, or only within one mentorship.
ProgressReport progressOf(const Reader& reader, PersonId mentee, std::optional<MentorshipId> mentorship, QDate asOf);

}  // namespace mb::documents
