// What was talked about in a mentorship, by domain: what its meetings say came up, and the lines of their agendas that
// were dealt with and came from a domain (PR3). Domains and days only, no words of anybody's.
#pragma once

#include "core/storage/reader.h"

#include <QMap>

#include <array>

namespace mb::queries {

struct TopicDay {
    QString domain;
    QDate day;
    bool operator==(const TopicDay&) const = default;
};
// Once for each meeting that was held from `from` to `to` and each domain that came up in it, by day.
QList<TopicDay> topicDays(const Reader& reader, MentorshipId mentorship, QDate from, QDate to);

// The last day on which each domain came up, of the years that count for "not talked about for long".
QMap<QString, QDate> lastTalkedAbout(const Reader& reader, MentorshipId mentorship, QDate today);

// The map of a year: how often each domain came up in each of its twelve months.
struct TopicYear {
    QDate from;  // its first day
    QMap<QString, std::array<int, 12>> counts;
    int meetings = 0;  // that were held in it, whatever came up
};
// `startMonth`: in which the year begins (Book::yearStartMonth).
TopicYear topicYear(const Reader& reader, MentorshipId mentorship, int year, int startMonth, QDate today);
// The years in which the mentorship had meetings, the latest first; always the present one.
QList<int> topicYears(const Reader& reader, MentorshipId mentorship, int startMonth, QDate today);
int yearOf(QDate day, int startMonth);

}  // namespace mb::queries
