// What Today shows, as rows (RE1): read in a few questions, however large the book.
#pragma once

#include "core/queries/today.h"
#include "ui/widgets/rows.h"

namespace mb::ui::today {

struct TodayRows {
    QList<ListRow> needs;    // overdue, contacts due, reviews, goals and steps; all of them
    QList<ListRow> coming;   // planned meetings
    QList<ListRow> goals;    // the owner's open goals
    QList<ListRow> mentees;  // whoever the owner mentors and need not talk to just now, the most pressing first
    bool anyMentee = false;
    QList<int> months;  // held meetings and contacts of this year
    // Mentorships in which the last contact did not count, with the names of the others.
    QList<std::pair<MentorshipId, QString>> uncounted;
    bool empty = false;  // nothing in the book but its owner

    static TodayRows read(const Reader& reader, const Book& book, QDate day, const queries::Outlook& outlook);
};

// "Good morning, Maya": by the owner's clock.
QString greeting(const QString& givenName, QTime time);

}  // namespace mb::ui::today
