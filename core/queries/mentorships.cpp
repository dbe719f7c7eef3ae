#include "core/queries/mentorships.h"

#include "core/domain/text.h"

#include <QSet>

namespace mb::queries {
namespace {

constexpr int soonDays = 7;

void addNames(MentorshipCard& card, const QHash<PersonId, QString>& names) {
    for (const Participant& participant : card.participants) {
        QStringList& list = participant.side == Side::Mentee   ? card.mentees
                            : participant.side == Side::Mentor ? card.mentors
                                                               : card.peers;
        list << names.value(participant.personId);
    }
}

void addContacts(const Reader& reader, QList<MentorshipCard>& cards, QDate today, Contacts contacts = Contacts::OfAll) {
    QList<MentorshipId> ids;
    QSet<MentorshipId> contactsCount;
    for (const MentorshipCard& card : cards) {
        if (contacts == Contacts::OfOpen && isOver(card.mentorship.stage)) continue;
        ids << card.mentorship.id;
        if (card.mentorship.contactsCount) contactsCount << card.mentorship.id;
    }
    const auto last = lastContacts(reader, ids, contactsCount, today);
    for (MentorshipCard& card : cards) {
        card.last = last.value(card.mentorship.id);
        card.nextDue = nextMeetingDue(card.mentorship, card.last.meeting);
    }
}

// While a mentorship rests nothing falls due, and afterwards by so much later (LI8).
void addPauses(const Reader& reader, QList<MentorshipCard>& cards) {
    QHash<MentorshipId, QList<Pause>> pauses;
    for (const Pause& pause : reader.all<Pause>()) pauses[pause.mentorshipId] << pause;
    for (MentorshipCard& card : cards) {
        const QList<Pause> own = pauses.value(card.mentorship.id);
        for (const Pause& pause : own)
            if (pause.isOn(card.day)) card.pause = pause;
        if (!card.nextDue || own.isEmpty()) continue;
        const auto& start = card.mentorship.startsOn;
        const QDate from = card.last.meeting ? *card.last.meeting : start ? start->earliest() : card.day;
        card.nextDue = dueAfter(own, from, *card.nextDue);
    }
}

QList<Meeting> heldIn(const Reader& reader, MentorshipId id) {
    const QList<MeetingId> ids = meetingsIn(reader, id);
    if (ids.isEmpty()) return {};
    return reader.select<Meeting>()
        .whereIdIn(ids)
        .where(&Meeting::state, MeetingState::Held)
        .orderBy(&Meeting::day)
        .list();
}

// Counts the sessions of those cards where their number matters.
void addSessions(const Reader& reader, QList<MentorshipCard>& cards) {
    for (MentorshipCard& card : cards) {
        const Mentorship& mentorship = card.mentorship;
        if (mentorship.kind != MentorshipKind::ShortTerm || !mentorship.sessions) continue;
        for (const Meeting& meeting : heldIn(reader, mentorship.id))
            card.sessionsHeld += mentorship.contactsCount || !isSmallContact(meeting.mode) ? 1 : 0;
    }
}

}  // namespace

QList<StageChange> stagesOf(const Reader& reader, MentorshipId id) {
    return reader.select<StageChange>().where(&StageChange::mentorshipId, id).orderBy(&StageChange::day).list();
}

std::optional<PersonId> nextHost(const Reader& reader, MentorshipId id, QDate day) {
    QHash<PersonId, QDate> hosted;
    for (const Meeting& meeting : heldIn(reader, id))
        if (meeting.hostId) hosted.insert(meeting.hostId, meeting.day);
    std::optional<PersonId> next;
    for (const Participant& one : reader.select<Participant>().where(&Participant::mentorshipId, id).list()) {
        if (one.side != Side::Peer || !takesPart(one, day)) continue;
        if (!next || hosted.value(one.personId) < hosted.value(*next)) next = one.personId;
    }
    return next;
}

QString MentorshipCard::nameFor(PersonId owner, const QHash<PersonId, QString>& names) const {
    if (!mentorship.title.isEmpty()) return mentorship.title;
    QStringList list;
    for (const PersonId id : others(owner)) list << names.value(id);
    return list.join(u", ");
}

std::optional<Side> MentorshipCard::sideOf(PersonId person) const {
    for (const Participant& participant : participants)
        if (participant.personId == person) return participant.side;
    return std::nullopt;
}

QList<PersonId> MentorshipCard::others(PersonId person) const {
    QList<PersonId> present, former;
    for (const Participant& participant : participants)
        if (participant.personId != person) (takesPart(participant, day) ? present : former) << participant.personId;
    return present.isEmpty() ? former : present;
}

MentorshipCard bareCard(const Reader& reader, MentorshipId id, QDate today) {
    MentorshipCard card;
    card.mentorship = reader.get(id);
    card.participants = reader.select<Participant>().where(&Participant::mentorshipId, id).list();
    card.day = today;
    return card;
}

QList<MeetingId> meetingsIn(const Reader& reader, MentorshipId id) {
    QList<MeetingId> ids;
    for (const auto& link : reader.select<MeetingMentorship>().where(&MeetingMentorship::mentorshipId, id).list())
        ids << link.meetingId;
    return ids;
}

MentorshipCard mentorshipCard(const Reader& reader, MentorshipId id, QDate today) {
    QList<MentorshipCard> cards{bareCard(reader, id, today)};
    addNames(cards[0], names(reader));
    addContacts(reader, cards, today);
    addPauses(reader, cards);
    addSessions(reader, cards);
    return cards[0];
}

QList<MentorshipCard> allMentorships(const Reader& reader, PersonId owner, QDate today, Contacts contacts) {
    QList<MentorshipCard> cards;
    QHash<MentorshipId, qsizetype> places;
    for (const Mentorship& mentorship : reader.all<Mentorship>()) {
        places.insert(mentorship.id, cards.size());
        cards.append({mentorship, {}, {}, {}, {}, {}, {}, 0, today});
    }
    for (const Participant& participant : reader.all<Participant>())
        cards[places.value(participant.mentorshipId)].participants.append(participant);
    const auto nameOf = names(reader);
    for (MentorshipCard& card : cards) addNames(card, nameOf);
    addContacts(reader, cards, today, contacts);
    addPauses(reader, cards);
    addSessions(reader, cards);
    const auto key = [&](const MentorshipCard& card) {
        return std::tuple(isOver(card.mentorship.stage), fold(card.nameFor(owner, nameOf)), card.mentorship.id.value);
    };
    std::sort(cards.begin(), cards.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return cards;
}

QHash<MentorshipId, Meeting> nextMeetings(const Reader& reader, QDate today) {
    QHash<MentorshipId, Meeting> next;
    QHash<MeetingId, Meeting> planned;
    for (const Meeting& meeting : reader.select<Meeting>()
                                      .where(&Meeting::day, Is::AtLeast, today)
                                      .where(&Meeting::state, MeetingState::Planned)
                                      .orderBy(&Meeting::day)
                                      .limit(500)
                                      .list())
        planned.insert(meeting.id, meeting);
    if (planned.isEmpty()) return next;
    for (const auto& link :
         reader.select<MeetingMentorship>().whereIn(&MeetingMentorship::meetingId, planned.keys()).list()) {
        const Meeting& meeting = planned[link.meetingId];
        const auto known = next.constFind(link.mentorshipId);
        if (known == next.constEnd() || meeting.day < known->day) next.insert(link.mentorshipId, meeting);
    }
    return next;
}

bool metThisQuarter(const MentorshipCard& card) {
    const QDate quarter(card.day.year(), (card.day.month() - 1) / 3 * 3 + 1, 1);
    return card.last.meeting && *card.last.meeting >= quarter;
}

Urgency urgencyOf(const MentorshipCard& card, const std::optional<Meeting>& next, QDate today) {
    if (isOver(card.mentorship.stage)) return {};
    if (closingOf(card.mentorship, card.sessionsHeld, today) != Closing::NotYet) return {Urgency::Closing};
    if (next) return {Urgency::Meets, next->day};
    if (card.nextDue && *card.nextDue < today) return {Urgency::Late, *card.nextDue};
    if (card.nextDue && *card.nextDue <= today.addDays(soonDays)) return {Urgency::DueSoon, *card.nextDue};
    return {};
}

QList<MentorshipId> askWhetherContactsCount(const Reader& reader, MeetingId contact) {
    const Meeting meeting = reader.get(contact);
    QList<MentorshipId> asked;
    if (meeting.state != MeetingState::Held || !isSmallContact(meeting.mode)) return asked;
    for (const auto& link : reader.select<MeetingMentorship>().where(&MeetingMentorship::meetingId, contact).list()) {
        const Mentorship mentorship = reader.get(link.mentorshipId);
        if (mentorship.contactsCount || !addCadence(meeting.day, mentorship.cadence).isValid()) continue;
        const QList<Meeting> held = heldIn(reader, mentorship.id);
        const auto small =
            std::count_if(held.begin(), held.end(), [](const Meeting& one) { return isSmallContact(one.mode); });
        if (small == 1) asked << mentorship.id;
    }
    return asked;
}

std::optional<QDate> lastSeen(const Reader& reader, PersonId owner, PersonId person, QDate today) {
    if (const auto met = lastMet(reader, person, today)) return met;
    std::optional<QDate> last;
    for (const LastContact& contact : lastContacts(reader, mentorshipsOfPair(reader, owner, person), {}, today))
        if (contact.contact && (!last || *contact.contact > *last)) last = contact.contact;
    return last;
}

QList<MentorshipId> mentorshipsOfPair(const Reader& reader, PersonId one, PersonId other) {
    QList<MentorshipId> ofOne;
    for (const Participant& participant : reader.select<Participant>().where(&Participant::personId, one).list())
        ofOne << participant.mentorshipId;
    QList<MentorshipId> shared, concluded;
    for (const Participant& participant :
         reader.select<Participant>().where(&Participant::personId, other).newestIdFirst().list()) {
        const MentorshipId id = participant.mentorshipId;
        if (!ofOne.contains(id) || shared.contains(id) || concluded.contains(id)) continue;
        (isOver(reader.get(id).stage) ? concluded : shared) << id;
    }
    return shared + concluded;
}

QList<Mentorship> openMentorships(const Reader& reader) {
    return reader.select<Mentorship>()
        .where(&Mentorship::stage, Is::NotEqual, Stage::Concluded)
        .where(&Mentorship::stage, Is::NotEqual, Stage::Declined)
        .list();
}

}  // namespace mb::queries
