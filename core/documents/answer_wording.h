// Answers of an agreement are kept as keys where one chooses: "own-feet". Search shows what they stand for in the form
// that was filled in and in the book's own lists: "Try alone first".
#pragma once

#include "core/queries/search.h"

namespace mb::documents {

queries::Wording wordingOfAnswers(const Reader& reader);

}  // namespace mb::documents
