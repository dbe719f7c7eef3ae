// What lists show of mentorships, goals and promises. Everything is read in a few questions, however many there are.
#pragma once

#include "core/domain/book.h"
#include "core/domain/meeting.h"
#include "core/queries/today.h"
#include "ui/mentorships/mentorship_words.h"
#include "ui/widgets/rows.h"

#include <functional>

namespace mb::ui::mentorships {

// Open promises of one mentorship, or of all.
struct Owed {
    QList<ActionItem> mine;    // the owner's to do, by due date; those without one last
    QList<ActionItem> theirs;  // the owner waits for them
    int lateOnes(QDate today) const;
};
QHash<MentorshipId, Owed> owedByMentorship(const Reader& reader, PersonId owner);
Owed owedIn(const Reader& reader, MentorshipId id, PersonId owner);

// The next planned meeting of each mentorship that has one.
QHash<MentorshipId, Meeting> nextMeetings(const Reader& reader, QDate today);

// Rows with progress by steps. `who` adds whose goal it is.
QList<ListRow> goalRows(const Reader& reader, const QList<Goal>& goals,
                        const std::function<QString(const Goal&)>& who = {});

// How urgent the next contact is, as a chip; empty where nothing presses.
struct Urgency {
    QString chip;
    Tone tone = Tone::Calm;
};
Urgency urgencyOf(const queries::MentorshipCard& card, const std::optional<Meeting>& next, QDate today);

// Everything the list of mentorships needs, read once for all its rows.
struct Overview {
    PersonId owner;
    QDate today;
    QList<queries::MentorshipCard> cards;  // by name; the last contact only of those not concluded
    QHash<PersonId, QString> names;
    Labels functions;
    QHash<MentorshipId, Meeting> next;

    static Overview from(const Reader& reader, PersonId owner, QDate today, const queries::Outlook& outlook);
    QString nameOf(const queries::MentorshipCard& card) const;
    bool isPerson(const queries::MentorshipCard& card) const;  // with one other person and no name of its own
    ListRow rowOf(const queries::MentorshipCard& card) const;
    // With headers: with my mentors, with my mentees, peers and teams, concluded. Only what holds all words of
    // `filter`.
    QList<ListRow> rows(const QString& filter) const;
    // "3 mentors · 7 mentees · 2 groups"
    QString countLine() const;
};

// Functions that none of the owner's mentors has, and advice on who is missing, each with its reason (PE4, PE9).
struct Coverage {
    QStringList uncovered;  // labels
    QStringList advice;     // sentences
    int mentors = 0;
};
Coverage coverageOf(const Reader& reader, const Overview& overview);

}  // namespace mb::ui::mentorships
