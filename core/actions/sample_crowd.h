// The generated part of a large sample book: mentees who come and go over ten years, and their meetings.
#pragma once

#include "core/storage/writer.h"

namespace mb::actions::sample {

struct CrowdSize {
    int mentorships = 0;  // at least 1
    int meetings = 0;
};

// `crowd`: the lists of names, words and patterns in resources/content/en/sample-book.json. Every generated note holds
// the word "together", so that a search which every note answers can be measured.
void addCrowd(Writer& writer, const QJsonObject& crowd, QDate anchor, PersonId owner, const CrowdSize& size);

}  // namespace mb::actions::sample
