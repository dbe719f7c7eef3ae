// What the desktop is told of while the program runs (RE3): meetings that begin soon, and once a day what was promised
// for it. When and how much is said is the owner's wish; private words are never in it.
#pragma once

#include "core/queries/today.h"

#include <QSet>

namespace mb::queries {

struct NoticeWish {
    bool on = false;
    bool naming = false;  // with names and titles
    QTime from = QTime(8, 0), to = QTime(18, 0);
    QSet<int> days{1, 2, 3, 4, 5};  // of the week, Monday is 1
    bool operator==(const NoticeWish&) const = default;
};

struct Notice {
    enum Kind { MeetingSoon, PromisesDue } kind = MeetingSoon;
    QString key;           // each is told once
    QTime time;            // when the meeting begins, here
    QString title, who;    // of the meeting
    QStringList promises;  // titles
    bool operator==(const Notice&) const = default;
};

// Meetings that begin within the next quarter of an hour.
struct SoonMeeting {
    MeetingId id;
    QDateTime begins;
    QString title, who;
};
QList<SoonMeeting> meetingsAround(const Reader& reader, const Book& book, QDate day);

// What is to be told now that was not told before. `now` is in the owner's zone; `promises`: entries of Today.
QList<Notice> noticesAt(const QDateTime& now, const NoticeWish& wish, const QList<SoonMeeting>& meetings,
                        const QList<TodayItem>& promises, const QSet<QString>& told);

}  // namespace mb::queries
