#include "ui/people/person_rows.h"

#include "core/domain/text.h"
#include "core/words/format.h"
#include "ui/page/standing.h"

#include <QCoreApplication>
#include <QSet>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PeopleWords {
    Q_DECLARE_TR_FUNCTIONS(people)
};

// For each person the sides they have in the owner's open mentorships.
QHash<PersonId, QList<Side>> sidesTowards(const Reader& reader, PersonId owner) {
    QSet<MentorshipId> open;
    for (const Mentorship& mentorship : queries::openMentorships(reader)) open << mentorship.id;
    const auto participants = reader.all<Participant>();
    QSet<MentorshipId> owners;
    for (const Participant& participant : participants)
        if (participant.personId == owner && open.contains(participant.mentorshipId))
            owners << participant.mentorshipId;
    QHash<PersonId, QList<Side>> sides;
    for (const Participant& participant : participants)
        if (participant.personId != owner && owners.contains(participant.mentorshipId) &&
            !sides[participant.personId].contains(participant.side))
            sides[participant.personId] << participant.side;
    return sides;
}

}  // namespace

QString sideText(const QList<Side>& sides) {
    QStringList words;
    for (const auto& [side, word] : {std::pair{Side::Mentor, PeopleWords::tr("mentor")},
                                     {Side::Mentee, PeopleWords::tr("mentee")},
                                     {Side::Peer, PeopleWords::tr("peer")}})
        if (sides.contains(side)) words << word;
    return words.join(u", ");
}

ListPlan peoplePlan() {
    const QString department = PeopleWords::tr("Department"), rank = PeopleWords::tr("Rank");
    return {u"people"_s,
            PeopleWords::tr("Everyone"),
            {PeopleWords::tr("By name"), PeopleWords::tr("By last contact"), PeopleWords::tr("By rank"),
             PeopleWords::tr("By department")},
            {{}, department, rank},
            {PeopleWords::tr("Name"), PeopleWords::tr("Degrees"), PeopleWords::tr("Role"), rank, department,
             PeopleWords::tr("Institution"), PeopleWords::tr("Email"), PeopleWords::tr("Last contact")}};
}

QList<ListEntry> personEntries(const Reader& reader, PersonId owner, const queries::Outlook& outlook) {
    const ListPlan plan = peoplePlan();
    const auto sides = sidesTowards(reader, owner);
    const auto people = queries::allPeople(reader);
    const auto standing = standings(reader, people, outlook.day);
    QHash<PersonId, QDate> met;  // in a mentorship that is not over
    QSet<PersonId> metLately;
    for (const queries::MentorshipCard& card : outlook.cards)
        for (const PersonId id : card.others(owner)) {
            if (card.last.contact) met[id] = qMax(met.value(id, *card.last.contact), *card.last.contact);
            if (queries::metThisQuarter(card)) metLately << id;
        }
    QList<ListEntry> entries;
    for (const queries::PersonCard& card : people) {
        const PersonId id = card.person.id;
        const Standing& now = standing.value(id);
        ListEntry entry;
        ListRow& row = entry.row;
        row.noun = Person::table;
        row.id = id.value;
        row.title = card.name();
        row.initials = initials(card.person);
        row.subtitle = now.text.isEmpty() ? card.person.email : now.text;
        row.chip = id == owner ? PeopleWords::tr("you") : sideText(sides.value(id));
        row.tone = id == owner ? Tone::Plain : Tone::Calm;
        entry.folded = fold(QStringList{row.title, row.subtitle, card.person.email, row.chip}.join(u' '));
        const QString last = u"~"_s;  // after all others
        const auto orLast = [&](const QString& text) { return text.isEmpty() ? last : text; };
        const QString day = met.contains(id) ? met[id].toString(Qt::ISODate) : QString();
        // Whoever shares no mentorship with the owner is not waiting for a contact.
        entry.order = {QString(), sides.contains(id) ? day : last, orLast(now.rankOrder), orLast(fold(now.department))};
        for (const Side side : sides.value(id))
            entry.facets << Facet{{},
                                  side == Side::Mentor   ? PeopleWords::tr("Mentors")
                                  : side == Side::Mentee ? PeopleWords::tr("Mentees")
                                                         : PeopleWords::tr("Peers")};
        if (sides.contains(id) && !metLately.contains(id))
            entry.facets << Facet{{}, PeopleWords::tr("Not met this quarter")};
        if (!now.department.isEmpty()) entry.facets << Facet{plan.headings[1], now.department};
        if (!now.rank.isEmpty()) entry.facets << Facet{plan.headings[2], now.rank};
        QStringList degrees;
        for (const Degree& degree : card.degrees) degrees << degree.name;
        entry.cells = {row.title,
                       degrees.join(u", "),
                       id == owner ? QString() : row.chip,
                       now.rank,
                       now.department,
                       now.institution,
                       card.person.email,
                       met.contains(id) ? words::shortDate(met[id]) : QString()};
        entries << entry;
    }
    return entries;
}

}  // namespace mb::ui
