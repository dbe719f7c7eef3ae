#include "core/actions/mentorships.h"

namespace mb::actions::mentorships {

using namespace Qt::Literals::StringLiterals;

namespace {

QString mentorshipTitle(const Reader& reader, MentorshipId id) {
    const Mentorship mentorship = reader.get(id);
    if (!mentorship.title.isEmpty()) return mentorship.title;
    QStringList names;
    for (const auto& participant : reader.select<Participant>().where(&Participant::mentorshipId, id).list())
        names << fullName(reader.get(participant.personId));
    return names.join(u" · ");
}

}  // namespace

NewMentorship between(PersonId owner, Side ownersSide, PersonId other) {
    NewMentorship wanted;
    Participant mine, theirs;
    mine.personId = owner;
    mine.side = ownersSide;
    theirs.personId = other;
    theirs.side = ownersSide == Side::Mentor ? Side::Mentee : ownersSide == Side::Mentee ? Side::Mentor : Side::Peer;
    if (ownersSide == Side::Peer) wanted.mentorship.kind = MentorshipKind::PeerGroup;
    wanted.participants = {mine, theirs};
    return wanted;
}

MentorshipId insert(Writer& writer, const NewMentorship& wanted) {
    throwFirst(validate(wanted.mentorship));
    const MentorshipId id = writer.insert(Mentorship(wanted.mentorship));
    for (Participant participant : wanted.participants) {
        participant.mentorshipId = id;
        throwFirst(validate(participant));
        writer.insert(participant);
    }
    return id;
}

MentorshipId add(Workspace& workspace, const NewMentorship& wanted) {
    QStringList names;
    for (const Participant& participant : wanted.participants) names << fullName(workspace.reader().get(participant.personId));
    MentorshipId id;
    workspace.perform({StepKind::MentorshipAdded, {names.join(u" · ")}}, [&](Writer& writer) { id = insert(writer, wanted); });
    return id;
}

void change(Workspace& workspace, const Mentorship& mentorship, const QString& burst) {
    throwFirst(validate(mentorship));
    workspace.perform({StepKind::MentorshipChanged, {mentorshipTitle(workspace.reader(), mentorship.id)}, burst},
                      [&](Writer& writer) { writer.update(mentorship); });
}

void setStage(Workspace& workspace, MentorshipId id, Stage stage, QDate on, const QString& reason) {
    Mentorship mentorship = workspace.reader().get(id);
    mentorship.stage = stage;
    if (stage == Stage::Concluded) {
        mentorship.endsOn = on;
        if (!reason.isEmpty()) mentorship.endReason = reason;
    } else if (stage == Stage::Active && !mentorship.startsOn) {
        mentorship.startsOn = on;
    }
    throwFirst(validate(mentorship));
    workspace.perform({StepKind::MentorshipStage, {mentorshipTitle(workspace.reader(), id), keyOf(stage)}},
                      [&](Writer& writer) { writer.update(mentorship); });
}

void remove(Workspace& workspace, MentorshipId id) {
    const Reader reader = workspace.reader();
    const QString title = mentorshipTitle(reader, id);
    if (reader.select<Goal>().where(&Goal::mentorshipId, id).count() ||
        reader.select<MeetingMentorship>().where(&MeetingMentorship::mentorshipId, id).count() ||
        reader.select<ActionItem>().where(&ActionItem::mentorshipId, id).count() ||
        reader.select<Agreement>().where(&Agreement::mentorshipId, id).count())
        throw Error(ErrorKind::BadValue, {u"mentorship"_s, title, u"in-use"_s});
    workspace.perform({StepKind::MentorshipRemoved, {title}}, [&](Writer& writer) {
        for (const auto& participant : writer.select<Participant>().where(&Participant::mentorshipId, id).list())
            writer.remove(participant.id);
        writer.remove(id);
    });
}

ParticipantId addParticipant(Workspace& workspace, const Participant& wanted) {
    throwFirst(validate(wanted));
    Participant participant = wanted;
    workspace.perform({StepKind::ParticipantAdded, {fullName(workspace.reader().get(wanted.personId))}},
                      [&](Writer& writer) { writer.insert(participant); });
    return participant.id;
}

void changeParticipant(Workspace& workspace, const Participant& participant) {
    throwFirst(validate(participant));
    workspace.perform({StepKind::ParticipantChanged, {fullName(workspace.reader().get(participant.personId))}},
                      [&](Writer& writer) { writer.update(participant); });
}

void removeParticipant(Workspace& workspace, ParticipantId id) {
    const Participant participant = workspace.reader().get(id);
    workspace.perform({StepKind::ParticipantRemoved, {fullName(workspace.reader().get(participant.personId))}},
                      [&](Writer& writer) { writer.remove(id); });
}

}  // namespace mb::actions::mentorships
