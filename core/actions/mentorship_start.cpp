#include "core/actions/mentorship_start.h"

#include "core/actions/mentorships.h"
#include "core/actions/people.h"
#include "core/domain/text.h"
#include "core/queries/named_people.h"

#include <functional>

namespace mb::actions::mentorships {

using namespace Qt::Literals::StringLiterals;

namespace {

MentorshipKind kindFor(Side ownersSide, qsizetype others) {
    if (ownersSide == Side::Peer) return MentorshipKind::PeerGroup;
    return others > 1 ? MentorshipKind::Team : MentorshipKind::OneToOne;
}

Side oppositeOf(Side side) {
    return side == Side::Mentor ? Side::Mentee : side == Side::Mentee ? Side::Mentor : Side::Peer;
}

Participant participant(PersonId person, Side side) {
    Participant one;
    one.personId = person;
    one.side = side;
    return one;
}

Mentorship mentorshipFor(const Wanted& wanted, QDate today) {
    Mentorship mentorship;
    mentorship.kind = wanted.kind.value_or(kindFor(wanted.ownersSide, wanted.names.size()));
    mentorship.title = wanted.title;
    mentorship.purpose = wanted.purpose;
    mentorship.sessions = wanted.sessions;
    mentorship.endsOn = wanted.endsOn;
    if (wanted.endsOn) mentorship.endRule = EndRule::Date;
    mentorship.startsOn = wanted.startsOn;
    mentorship.cadence = wanted.cadence;
    if (mentorship.kind == MentorshipKind::ShortTerm && wanted.cadence.isEmpty()) mentorship.cadence = u"as-needed"_s;
    mentorship.stage = wanted.startsOn && wanted.startsOn->earliest() > today ? Stage::Agreed : Stage::Active;
    return mentorship;
}

using PersonOf = std::function<PersonId(const QString& name)>;

NewMentorship composed(PersonId owner, const Wanted& wanted, QDate today, const PersonOf& personOf) {
    NewMentorship fresh;
    fresh.mentorship = mentorshipFor(wanted, today);
    const Side mine = fresh.mentorship.kind == MentorshipKind::PeerGroup ? Side::Peer : wanted.ownersSide;
    fresh.participants << participant(owner, mine);
    for (const QString& name : wanted.names) fresh.participants << participant(personOf(name), oppositeOf(mine));
    for (const QString& name : wanted.alongside) fresh.participants << participant(personOf(name), mine);
    const PersonId lead = wanted.lead.isEmpty() ? PersonId() : personOf(wanted.lead);
    QList<Participant*> mentors;
    for (Participant& one : fresh.participants) {
        one.lead = lead && one.personId == lead;
        if (one.side != Side::Mentor) continue;
        one.functions = wanted.functions;
        one.insideDepartment = wanted.inside;
        mentors << &one;
    }
    // If no lead was named, the first of several mentors leads.
    if (!lead && fresh.mentorship.kind == MentorshipKind::Team && mentors.size() > 1) mentors.first()->lead = true;
    return fresh;
}

FieldErrors faultsOf(const NewMentorship& fresh, const Wanted& wanted, QDate today) {
    FieldErrors faults;
    if (wanted.names.isEmpty()) faults.append({u"name"_s, ErrorKind::MissingValue, {}});
    const bool led = std::any_of(fresh.participants.begin(), fresh.participants.end(),
                                 [](const Participant& one) { return one.lead && one.side != Side::Mentee; });
    if (!wanted.lead.isEmpty() && !led)
        faults.append({u"lead"_s, ErrorKind::BadValue, {wanted.lead, u"lead-elsewhere"_s}});
    return faults + validate(fresh.mentorship) + validate(fresh.mentorship, fresh.participants, today);
}

}  // namespace

FieldErrors faultsOf(const Workspace& workspace, const Wanted& wanted) {
    // People who are not in the book yet get negative ids here, which no row has.
    const Reader reader = workspace.reader();
    QHash<QString, PersonId> strangers;
    const auto personOf = [&](const QString& name) {
        if (const auto known = queries::personCalled(reader, name)) return *known;
        const auto stranger = strangers.constFind(fold(name));
        return stranger != strangers.constEnd() ? *stranger
                                                : *strangers.insert(fold(name), PersonId(-1 - strangers.size()));
    };
    const QDate today = workspace.clock().today();
    return faultsOf(composed(workspace.book().ownerId, wanted, today, personOf), wanted, today);
}

MentorshipId start(Workspace& workspace, const Wanted& wanted) {
    throwFirst(faultsOf(workspace, wanted));
    const PersonId owner = workspace.book().ownerId;
    MentorshipId id;
    const QStringList names = wanted.names + wanted.alongside;
    workspace.perform({StepKind::MentorshipAdded, {names.join(u" · ")}}, [&](Writer& writer) {
        const auto personOf = [&](const QString& name) { return people::called(writer, name); };
        id = insert(writer, composed(owner, wanted, writer.today(), personOf));
    });
    return id;
}

ParticipantId join(Workspace& workspace, MentorshipId id, const QString& names, Side side) {
    const QStringList single =
        queries::PeopleNames(workspace.reader(), workspace.book().ownerId, workspace.clock().today()).split(names);
    if (single.isEmpty()) throw Error(ErrorKind::MissingValue, {u"name"_s});
    ParticipantId first;
    workspace.perform({StepKind::ParticipantAdded, {single.join(u" · ")}}, [&](Writer& writer) {
        for (const QString& name : single) {
            Participant fresh = participant(people::called(writer, name), side);
            fresh.mentorshipId = id;
            const ParticipantId joined = insertParticipant(writer, fresh);
            if (!first) first = joined;
        }
    });
    return first;
}

}  // namespace mb::actions::mentorships
