#include "core/domain/mentorship.h"

namespace mb {

using namespace Qt::Literals::StringLiterals;

FieldErrors validate(const Mentorship& mentorship) {
    FieldErrors errors;
    if (mentorship.startsOn && mentorship.endsOn && *mentorship.endsOn < *mentorship.startsOn)
        errors.append({u"ends_on"_s, ErrorKind::DateOrder, {u"starts_on"_s}});
    if (mentorship.months && (*mentorship.months < 1 || *mentorship.months > 600))
        errors.append({u"months"_s, ErrorKind::BadValue, {QString::number(*mentorship.months), u"months"_s}});
    if (mentorship.minutes && (*mentorship.minutes < 0 || *mentorship.minutes > 24 * 60))
        errors.append({u"minutes"_s, ErrorKind::BadValue, {QString::number(*mentorship.minutes), u"minutes"_s}});
    return errors;
}

FieldErrors validate(const Participant& participant) {
    FieldErrors errors;
    if (!participant.personId) errors.append({u"person_id"_s, ErrorKind::MissingValue, {}});
    if (participant.since && participant.until && *participant.until < *participant.since)
        errors.append({u"until"_s, ErrorKind::DateOrder, {u"since"_s}});
    return errors;
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
    if (mentorship.stage == Stage::Concluded) return std::nullopt;
    const std::optional<QDate> from = lastMeeting ? lastMeeting : mentorship.startsOn;
    if (!from) return std::nullopt;
    const QDate due = addCadence(*from, mentorship.cadence);
    return due.isValid() ? std::optional(due) : std::nullopt;
}

}  // namespace mb
