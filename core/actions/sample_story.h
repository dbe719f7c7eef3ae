// The hand-written part of the sample book, as resources/content/en/sample-book.json tells it.
#pragma once

#include "core/storage/writer.h"

namespace mb::actions::sample {

struct Told {
    int mentorships = 0;
    int meetings = 0;
};

Told tellStory(Writer& writer, const QJsonObject& content, QDate anchor, PersonId owner);

}  // namespace mb::actions::sample
