#include "core/actions/mentorships.h"

#include "core/actions/people.h"
#include "core/actions/removal.h"
#include "core/queries/people.h"

#include <QSet>

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

QList<Participant> participantsOf(const Reader& reader, MentorshipId id) {
    return reader.select<Participant>().where(&Participant::mentorshipId, id).list();
}

// Runs a change of a mentorship or of its people and throws the first rule that it breaks. Rules that were broken
// before the change may stay broken.
template <class Change>
void keepingWhole(Writer& writer, MentorshipId id, Change change) {
    const auto faults = [&] { return validate(writer.get(id), participantsOf(writer, id), writer.today()); };
    const FieldErrors before = faults();
    change();
    FieldErrors after = faults();
    after.removeIf([&](const FieldError& fault) { return before.contains(fault); });
    throwFirst(after);
}

// There is one lead: the new one takes over from the one before.
void handOverLead(Writer& writer, const Participant& lead) {
    if (!lead.lead) return;
    for (Participant other : participantsOf(writer, lead.mentorshipId)) {
        if (other.id == lead.id || !other.lead || !takesPart(other, writer.today())) continue;
        other.lead = false;
        writer.update(other);
    }
}

// A team that has just got its second mentor is led by the first.
void seeThatSomebodyLeads(Writer& writer, MentorshipId id) {
    if (writer.get(id).kind != MentorshipKind::Team) return;
    QList<Participant> mentors = participantsOf(writer, id);
    mentors.removeIf(
        [&](const Participant& one) { return one.side != Side::Mentor || !takesPart(one, writer.today()); });
    const bool led = std::any_of(mentors.begin(), mentors.end(), [](const Participant& one) { return one.lead; });
    if (mentors.size() != 2 || led) return;
    mentors[0].lead = true;
    writer.update(mentors[0]);
}

// The day on which the present stage began, as far as the record itself tells.
std::optional<QDate> beginningOf(const Mentorship& mentorship, QDate today) {
    const auto whole = [](const std::optional<PartialDate>& date) {
        return date && date->isDay() ? std::optional(date->day()) : std::nullopt;
    };
    switch (mentorship.stage) {
        case Stage::Active:
            return whole(mentorship.startsOn);
        case Stage::Concluded:
        case Stage::Declined:
            return whole(mentorship.endsOn);
        default:
            return today;
    }
}

void insertStage(Writer& writer, MentorshipId id, Stage stage, QDate day, const QString& reason) {
    StageChange change;
    change.mentorshipId = id;
    change.stage = stage;
    change.day = day;
    change.reason = reason;
    throwFirst(validate(change));
    writer.insert(change);
}

// What these people did together before the mentorship was on record, and belongs to no other, counts from now on.
void takeEarlierMeetings(Writer& writer, const Mentorship& mentorship) {
    const auto book = writer.select<Book>().first();
    QSet<PersonId> people;
    for (const Participant& one : participantsOf(writer, mentorship.id)) people << one.personId;
    if (!book || !people.contains(book->ownerId)) return;
    QList<PersonId> others = people.values();
    others.removeAll(book->ownerId);
    QSet<MeetingId> together;
    if (!others.isEmpty())
        for (const auto& row : writer.select<Attendance>().whereIn(&Attendance::personId, others).list())
            together << row.meetingId;
    if (together.isEmpty()) return;
    const QList<MeetingId> ids = together.values();
    for (const auto& row : writer.select<Attendance>().whereIn(&Attendance::meetingId, ids).list())
        if (!people.contains(row.personId)) together.remove(row.meetingId);
    for (const auto& link : writer.select<MeetingMentorship>().whereIn(&MeetingMentorship::meetingId, ids).list())
        together.remove(link.meetingId);
    // Short-term advice is a number of sessions, and those that it has are its own.
    const bool fromTheStart = mentorship.kind == MentorshipKind::ShortTerm;
    std::vector<MeetingMentorship> links;
    for (const Meeting& meeting : writer.select<Meeting>().whereIdIn(together.values()).list()) {
        if (fromTheStart && mentorship.startsOn && meeting.day < mentorship.startsOn->earliest()) continue;
        if (isOver(mentorship.stage) && mentorship.endsOn && meeting.day > mentorship.endsOn->latest()) continue;
        MeetingMentorship& link = links.emplace_back();
        link.meetingId = meeting.id;
        link.mentorshipId = mentorship.id;
    }
    writer.insertAll(std::span(links));
}

bool isDraftOnly(const Reader& reader, AgreementId id) {
    const auto versions = reader.select<AgreementVersion>().where(&AgreementVersion::agreementId, id).list();
    return std::all_of(versions.begin(), versions.end(),
                       [](const AgreementVersion& version) { return version.state == AgreementState::Draft; });
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
    throwFirst(validate(wanted.mentorship, wanted.participants, writer.today()));
    const MentorshipId id = writer.insert(Mentorship(wanted.mentorship));
    for (const StageChange& stage : wanted.stages) insertStage(writer, id, stage.stage, stage.day, stage.reason);
    if (const auto since = beginningOf(wanted.mentorship, writer.today()); since && wanted.stages.isEmpty())
        insertStage(writer, id, wanted.mentorship.stage, *since, {});
    for (Participant participant : wanted.participants) {
        participant.mentorshipId = id;
        throwFirst(validate(participant));
        writer.insert(participant);
    }
    takeEarlierMeetings(writer, writer.get(id));
    return id;
}

MentorshipId add(Workspace& workspace, const NewMentorship& wanted) {
    QStringList names;
    for (const Participant& participant : wanted.participants)
        names << fullName(workspace.reader().get(participant.personId));
    MentorshipId id;
    workspace.perform({StepKind::MentorshipAdded, {names.join(u" · ")}},
                      [&](Writer& writer) { id = insert(writer, wanted); });
    return id;
}

void change(Workspace& workspace, const Mentorship& mentorship, const QString& burst) {
    throwFirst(validate(mentorship));
    workspace.perform({StepKind::MentorshipChanged, {mentorshipTitle(workspace.reader(), mentorship.id)}, burst},
                      [&](Writer& writer) {
                          keepingWhole(writer, mentorship.id, [&] {
                              writer.update(mentorship);
                              seeThatSomebodyLeads(writer, mentorship.id);
                          });
                      });
}

void setStage(Workspace& workspace, MentorshipId id, Stage stage, QDate on, const QString& reason) {
    Mentorship mentorship = workspace.reader().get(id);
    if (stage == Stage::Declined && mentorship.stage != stage && mentorship.stage != Stage::Exploring)
        throw Error(ErrorKind::BadValue, {keyOf(mentorship.stage), u"declined"_s});
    mentorship.stage = stage;
    if (isOver(stage)) {
        mentorship.endsOn = on;
        if (!reason.isEmpty()) mentorship.endReason = reason;
    } else if (stage == Stage::Active && !mentorship.startsOn) {
        mentorship.startsOn = on;
    }
    throwFirst(validate(mentorship));
    workspace.perform({StepKind::MentorshipStage, {mentorshipTitle(workspace.reader(), id), keyOf(stage)}},
                      [&](Writer& writer) {
                          writer.update(mentorship);
                          insertStage(writer, id, stage, on, isOver(stage) ? QString() : reason);
                      });
}

void changeStage(Workspace& workspace, const StageChange& change, const QString& burst) {
    throwFirst(validate(change));
    Mentorship mentorship = workspace.reader().get(change.mentorshipId);
    if (isOver(change.stage) && mentorship.stage == change.stage) mentorship.endsOn = change.day;
    throwFirst(validate(mentorship));
    workspace.perform({StepKind::StageChanged, {mentorshipTitle(workspace.reader(), change.mentorshipId)}, burst},
                      [&](Writer& writer) {
                          writer.update(change);
                          writer.update(mentorship);
                      });
}

void setReferral(Workspace& workspace, Id<StageChange> declined, const QString& name) {
    StageChange change = workspace.reader().get(declined);
    workspace.perform({StepKind::StageChanged, {mentorshipTitle(workspace.reader(), change.mentorshipId)}},
                      [&](Writer& writer) {
                          change.referredToId = name.trimmed().isEmpty() ? PersonId() : people::called(writer, name);
                          writer.update(change);
                      });
}

void setHelpContact(Workspace& workspace, MentorshipId id, const HelpContact& help) {
    workspace.perform({StepKind::MentorshipHelp, {mentorshipTitle(workspace.reader(), id)}}, [&](Writer& writer) {
        Mentorship mentorship = writer.get(id);
        mentorship.helpContactId = help.person;
        if (!help.person && !help.name.trimmed().isEmpty())
            mentorship.helpContactId = people::called(writer, help.name);
        mentorship.helpRole = help.role.trimmed();
        mentorship.helpEvaluates = mentorship.helpContactId && help.evaluates;
        writer.update(mentorship);
    });
}

void remove(Workspace& workspace, MentorshipId id) {
    workspace.perform({StepKind::MentorshipRemoved, {mentorshipTitle(workspace.reader(), id)}}, [&](Writer& writer) {
        for (const Agreement& agreement : writer.select<Agreement>().where(&Agreement::mentorshipId, id).list())
            if (isDraftOnly(writer, agreement.id)) removeWithParts(writer, agreement.id);
        removeWithParts(writer, id);
    });
}

ParticipantId insertParticipant(Writer& writer, const Participant& wanted) {
    throwFirst(validate(wanted));
    Participant participant = wanted;
    keepingWhole(writer, wanted.mentorshipId, [&] {
        writer.insert(participant);
        handOverLead(writer, participant);
        seeThatSomebodyLeads(writer, participant.mentorshipId);
    });
    return participant.id;
}

ParticipantId addParticipant(Workspace& workspace, const Participant& wanted) {
    throwFirst(validate(wanted));
    ParticipantId id;
    workspace.perform({StepKind::ParticipantAdded, {fullName(workspace.reader().get(wanted.personId))}},
                      [&](Writer& writer) { id = insertParticipant(writer, wanted); });
    return id;
}

void changeParticipant(Workspace& workspace, const Participant& participant) {
    throwFirst(validate(participant));
    workspace.perform({StepKind::ParticipantChanged, {fullName(workspace.reader().get(participant.personId))}},
                      [&](Writer& writer) {
                          keepingWhole(writer, participant.mentorshipId, [&] {
                              writer.update(participant);
                              handOverLead(writer, participant);
                          });
                      });
}

void removeParticipant(Workspace& workspace, ParticipantId id) {
    const Reader reader = workspace.reader();
    const Participant participant = reader.get(id);
    const QString name = fullName(reader.get(participant.personId));
    workspace.perform({StepKind::ParticipantRemoved, {name}}, [&](Writer& writer) {
        keepingWhole(writer, participant.mentorshipId, [&] { removeWithParts(writer, id); });
    });
}

void leave(Workspace& workspace, ParticipantId id, PartialDate on) {
    Participant participant = workspace.reader().get(id);
    participant.until = on;
    throwFirst(validate(participant));
    workspace.perform(
        {StepKind::ParticipantLeft, {fullName(workspace.reader().get(participant.personId))}},
        [&](Writer& writer) { keepingWhole(writer, participant.mentorshipId, [&] { writer.update(participant); }); });
}

}  // namespace mb::actions::mentorships
