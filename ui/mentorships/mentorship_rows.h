// What lists show of mentorships and goals. Everything is read in a few questions, however many there are.
#pragma once

#include "core/domain/book.h"
#include "core/queries/coverage.h"
#include "core/queries/today.h"
#include "ui/mentorships/mentorship_words.h"
#include "ui/page/list_head.h"
#include "ui/page/standing.h"

#include <functional>

namespace mb::ui::mentorships {

// Rows with progress by steps. `who` adds whose goal it is.
QList<ListRow> goalRows(const Reader& reader, const QList<Goal>& goals,
                        const std::function<QString(const Goal&)>& who = {});

// Everything the list of mentorships needs, read once for all its rows.
struct Overview {
    PersonId owner;
    QDate today;
    QList<queries::MentorshipCard> cards;  // by name; the last contact only of those not concluded
    QHash<PersonId, QString> names, initials;
    Labels functions, modes;
    QHash<MentorshipId, Meeting> next;

    static Overview from(const Reader& reader, PersonId owner, QDate today, const queries::Outlook& outlook);
    QString nameOf(const queries::MentorshipCard& card) const;
    bool isPerson(const queries::MentorshipCard& card) const;  // with one other person and no name of its own
    QString initialsOf(const queries::MentorshipCard& card) const;
    // "last met 4 Nov", "last contact 27 Nov (email)" where that is too small to count as a meeting here, "not met
    // yet".
    QString lastContactOf(const queries::MentorshipCard& card) const;
    // `standings` add rank and department of the one other person.
    ListRow rowOf(const queries::MentorshipCard& card, const QHash<PersonId, Standing>& standings = {}) const;
    // For the list of all, in the groups of listPlan(): with my mentors, with my mentees, peers and teams, concluded.
    QList<ListEntry> entries(const Reader& reader) const;
    // "3 mentors · 7 mentees · 2 groups"
    QString countLine() const;
};

ListPlan listPlan();

// Why somebody is missing from the team, with the reason (PE4).
QString sentence(queries::TeamAdvice advice);

}  // namespace mb::ui::mentorships
