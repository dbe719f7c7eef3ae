// A year of a group or team: who came to which meeting, who hosted, what it was about (PE7).
#pragma once

#include "core/queries/mentorships.h"

namespace mb::queries {

struct GroupYear {
    QDate from, until;  // the academic year
    struct Member {
        PersonId person;
        QString name;
        int came = 0, invited = 0, hosted = 0;
    };
    struct Meeting {
        mb::Meeting meeting;
        QHash<PersonId, bool> came;  // whoever was expected
        QStringList topics;          // keys of domains
    };
    QList<Member> members;    // whoever took part in that year, the owner too, by name
    QList<Meeting> meetings;  // held, by their days; small contacts are none
    int calledOff = 0;
};
// Of the academic year in which the day lies.
GroupYear groupYear(const Reader& reader, MentorshipId id, const Book& book, QDate day);

}  // namespace mb::queries
