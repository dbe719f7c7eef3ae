// The words of phrases by their keys; a file for each family of documents, all looked up as one (phrases.h).
#pragma once

#include <span>

namespace mb::words {

struct Phrase {
    const char* key;
    const char* words;
};

std::span<const Phrase> outcomePhrases();
std::span<const Phrase> historyPhrases();

}  // namespace mb::words
