#include "core/actions/mentorship_start.h"

#include "core/actions/mentorships.h"
#include "core/actions/people.h"
#include "core/queries/people.h"

#include <QRegularExpression>

namespace mb::actions::mentorships {

using namespace Qt::Literals::StringLiterals;

namespace {

// Nothing: nobody in the book is called so. The owner is found too.
std::optional<PersonId> knownPerson(const Reader& reader, const QString& name) {
    const QList<PersonId> found = queries::PersonMatcher(reader).match(name, name.contains(u'@') ? name : QString());
    if (found.isEmpty()) return std::nullopt;
    if (found.size() > 1)
        throw Error(ErrorKind::AmbiguousName,
                    {name, QStringList(found.size(), fullName(reader.get(found.first()))).join(u", ")});
    return found.first();
}

PersonId personCalled(Writer& writer, const QString& name) {
    if (const auto known = knownPerson(writer, name)) return *known;
    people::NewPerson fresh;
    const NameParts parts = splitName(name);
    fresh.person.given = parts.given;
    fresh.person.family = parts.family;
    return people::insert(writer, fresh);
}

MentorshipKind kindFor(Side ownersSide, qsizetype others) {
    if (ownersSide == Side::Peer) return MentorshipKind::PeerGroup;
    return others > 1 ? MentorshipKind::Team : MentorshipKind::OneToOne;
}

}  // namespace

QStringList namesIn(const QString& typed) {
    static const QRegularExpression gap(u"\\s*;\\s*|\\s+(?:and|&)\\s+"_s);
    QStringList names;
    for (const QString& name : typed.simplified().split(gap, Qt::SkipEmptyParts))
        if (!name.trimmed().isEmpty()) names << name.trimmed();
    return names;
}

MentorshipId start(Workspace& workspace, const Wanted& wanted) {
    if (wanted.names.isEmpty()) throw Error(ErrorKind::MissingValue, {u"name"_s});
    const PersonId owner = workspace.book().ownerId;
    const QDate today = workspace.clock().today();
    for (const QString& name : wanted.names)
        knownPerson(workspace.reader(), name);  // ambiguous names throw before anything is written
    MentorshipId id;
    workspace.perform({StepKind::MentorshipAdded, {wanted.names.join(u" · ")}}, [&](Writer& writer) {
        NewMentorship fresh;
        for (const QString& name : wanted.names) {
            const auto pair = between(owner, wanted.ownersSide, personCalled(writer, name));
            fresh.participants << (fresh.participants.isEmpty() ? pair.participants : pair.participants.mid(1));
        }
        for (Participant& participant : fresh.participants) {
            if (participant.side != Side::Mentor) continue;
            participant.functions = wanted.functions;
            participant.insideDepartment = wanted.inside;
        }
        fresh.mentorship.kind = kindFor(wanted.ownersSide, wanted.names.size());
        fresh.mentorship.startsOn = wanted.startsOn;
        fresh.mentorship.cadence = wanted.cadence;
        fresh.mentorship.stage = wanted.startsOn && *wanted.startsOn > today ? Stage::Agreed : Stage::Active;
        id = insert(writer, fresh);
    });
    return id;
}

ParticipantId join(Workspace& workspace, MentorshipId id, const QString& name, Side side) {
    if (name.trimmed().isEmpty()) throw Error(ErrorKind::MissingValue, {u"name"_s});
    Participant participant;
    participant.mentorshipId = id;
    participant.side = side;
    workspace.perform({StepKind::ParticipantAdded, {name.trimmed()}}, [&](Writer& writer) {
        participant.personId = personCalled(writer, name.trimmed());
        throwFirst(validate(participant));
        writer.insert(participant);
    });
    return participant.id;
}

}  // namespace mb::actions::mentorships
