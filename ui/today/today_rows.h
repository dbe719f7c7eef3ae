// What Today shows, as rows (RE1): read in a few questions, however large the book.
#pragma once

#include "ui/mentorships/mentorship_rows.h"

#include <QSet>

namespace mb::ui::today {

constexpr int fewEnough = 4;  // of one kind stand by themselves; more stand under one row that can be opened

// The rows of what needs the owner.
struct Needs {
    QList<ListRow> rows;
    // What each row stands for; of a row that can be opened the kind of its entries.
    struct Meant {
        std::optional<queries::TodayItem> item;
        QString kind;
    };
    QList<Meant> meant;
};

struct TodayRows {
    QList<queries::TodayItem> needs;   // overdue, contacts due, reviews, goals and steps; all of them
    QList<queries::TodayItem> putOff;  // of these, what the owner put off
    QList<ListRow> done;               // what was dealt with today
    QList<ListRow> coming;             // planned meetings
    QList<ListRow> goals;              // the owner's open goals
    QList<ListRow> mentees;  // whoever the owner mentors and need not talk to just now, the most pressing first
    bool anyMentee = false;
    QList<int> months;  // held meetings and contacts of this year
    // Mentorships in which the last contact did not count, with the names of the others.
    QList<std::pair<MentorshipId, QString>> uncounted;
    bool empty = false;  // nothing in the book but its owner
    mentorships::Overview overview;
    mentorships::Labels modes;

    static TodayRows read(const Reader& reader, const Book& book, QDate day, const queries::Outlook& outlook);
    // `opened`: the kinds whose entries stand one by one, however many.
    Needs needRows(const QSet<QString>& opened, bool withPutOff) const;
};

// "Good morning, Maya": by the owner's clock.
QString greeting(const QString& givenName, QTime time);

}  // namespace mb::ui::today
