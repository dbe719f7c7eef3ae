// What was talked about in a mentorship in a year, for the screen and as a page (PR3): domains and counts, no words of
// anybody's and no days.
#pragma once

#include "core/documents/block.h"
#include "core/documents/mentorship_prompts.h"

#include <array>

namespace mb::documents {

struct TopicMap {
    struct Row {
        QString label;
        bool personal = false;
        std::array<int, 12> counts = {};  // from the first month of the year on
        int total() const;
    };
    QStringList with;  // as they should print
    QString year;      // "2026–27"
    QDate from;        // its first day
    int meetings = 0;  // held in it
    QList<Row> rows;   // in the order of the domains, those that did not come up too
};

// On paper there is nothing personal, and nothing that the agreement leaves aside.
enum class MapFor { Screen, Paper };
TopicMap topicMapOf(const Reader& reader, const Book& book, MentorshipId mentorship, int year, QDate today, MapFor use);

Document topicMapDocument(const TopicMap& map);

}  // namespace mb::documents
