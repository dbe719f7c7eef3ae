#include "core/domain/mentorship.h"

namespace mb {

using namespace Qt::Literals::StringLiterals;

FieldErrors validate(const Mentorship& mentorship) {
    FieldErrors errors;
    if (mentorship.startsOn && mentorship.endsOn && mentorship.endsOn->latest() < mentorship.startsOn->earliest())
        errors.append({u"ends_on"_s, ErrorKind::DateOrder, {u"starts_on"_s}});
    if (mentorship.months && (*mentorship.months < 1 || *mentorship.months > 600))
        errors.append({u"months"_s, ErrorKind::BadValue, {QString::number(*mentorship.months), u"months"_s}});
    if (mentorship.minutes && (*mentorship.minutes < 0 || *mentorship.minutes > 24 * 60))
        errors.append({u"minutes"_s, ErrorKind::BadValue, {QString::number(*mentorship.minutes), u"minutes"_s}});
    if (mentorship.sessions && (*mentorship.sessions < 1 || *mentorship.sessions > 100))
        errors.append({u"sessions"_s, ErrorKind::BadValue, {QString::number(*mentorship.sessions), u"sessions"_s}});
    return errors;
}

FieldErrors validate(const Participant& participant) {
    FieldErrors errors;
    if (!participant.personId) errors.append({u"person_id"_s, ErrorKind::MissingValue, {}});
    if (participant.since && participant.until && participant.until->latest() < participant.since->earliest())
        errors.append({u"until"_s, ErrorKind::DateOrder, {u"since"_s}});
    return errors;
}

FieldErrors validate(const StageChange& change) {
    if (!change.day.isValid()) return {{u"day"_s, ErrorKind::MissingValue, {}}};
    return {};
}

bool takesPart(const Participant& participant, QDate day) {
    return !participant.until || participant.until->latest() > day;
}

FieldErrors validate(const Mentorship& mentorship, const QList<Participant>& participants, QDate day) {
    QList<PersonId> people;
    int mentors = 0, mentees = 0, leads = 0;
    bool twice = false;
    for (const Participant& participant : participants) {
        if (!takesPart(participant, day)) continue;
        twice |= participant.personId && people.contains(participant.personId);
        people << participant.personId;
        mentors += participant.side == Side::Mentor ? 1 : 0;
        mentees += participant.side == Side::Mentee ? 1 : 0;
        leads += participant.lead && (participant.side != Side::Mentee) ? 1 : 0;
    }
    FieldErrors errors;
    const auto fault = [&](const QString& field, const QString& rule) {
        errors.append({field, ErrorKind::BadValue, {QString(), rule}});
    };
    const MentorshipKind kind = mentorship.kind;
    if (twice) fault(u"participants"_s, u"once"_s);
    if (kind == MentorshipKind::OneToOne && (mentors > 1 || mentees > 1 || people.size() > 2))
        fault(u"participants"_s, u"one-to-one"_s);
    if (kind == MentorshipKind::Team && mentors > mentorsInTeam) fault(u"participants"_s, u"team-size"_s);
    if (kind == MentorshipKind::PeerGroup && mentors + mentees > 0) fault(u"side"_s, u"peers-only"_s);
    if (kind == MentorshipKind::PeerGroup && leads > 1) fault(u"lead"_s, u"one-facilitator"_s);
    if (kind == MentorshipKind::Team && mentors > 1 && leads == 0) fault(u"lead"_s, u"lead-missing"_s);
    if (kind != MentorshipKind::PeerGroup && leads > 1) fault(u"lead"_s, u"one-lead"_s);
    return errors;
}

Closing closingOf(const Mentorship& mentorship, int sessionsHeld, QDate today) {
    if (mentorship.kind != MentorshipKind::ShortTerm || isOver(mentorship.stage)) return Closing::NotYet;
    if (mentorship.sessions && sessionsHeld >= *mentorship.sessions) return Closing::SessionsHeld;
    if (mentorship.endsOn && mentorship.endsOn->latest() < today) return Closing::DeadlinePassed;
    return Closing::NotYet;
}

QDate addCadence(QDate from, const QString& cadence) {
    if (cadence == u"weekly") return from.addDays(7);
    if (cadence == u"every-two-weeks") return from.addDays(14);
    if (cadence == u"monthly") return from.addMonths(1);
    if (cadence == u"every-two-months") return from.addMonths(2);
    if (cadence == u"quarterly" || cadence.isEmpty()) return from.addMonths(3);
    if (cadence == u"twice-a-year") return from.addMonths(6);
    if (cadence == u"yearly") return from.addYears(1);
    return {};
}

std::optional<QDate> nextMeetingDue(const Mentorship& mentorship, std::optional<QDate> lastMeeting) {
    if (isOver(mentorship.stage)) return std::nullopt;
    if (!lastMeeting && !mentorship.startsOn) return std::nullopt;
    const QDate due = addCadence(lastMeeting ? *lastMeeting : mentorship.startsOn->earliest(), mentorship.cadence);
    return due.isValid() ? std::optional(due) : std::nullopt;
}

}  // namespace mb
