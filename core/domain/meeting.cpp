#include "core/domain/meeting.h"

namespace mb {

using namespace Qt::Literals::StringLiterals;

bool isSmallContact(const QString& mode) { return mode == u"email" || mode == u"coffee" || mode == u"event"; }

FieldErrors validate(const Meeting& meeting) {
    FieldErrors errors;
    if (!meeting.day.isValid()) errors.append({u"day"_s, ErrorKind::MissingValue, {}});
    else if (meeting.day.year() < 1900 || meeting.day.year() > 2200)
        errors.append({u"day"_s, ErrorKind::BadValue, {meeting.day.toString(Qt::ISODate), u"day"_s}});
    if (meeting.minutes && (*meeting.minutes < 0 || *meeting.minutes > 24 * 60))
        errors.append({u"minutes"_s, ErrorKind::BadValue, {QString::number(*meeting.minutes), u"minutes"_s}});
    return errors;
}

int noticeFor(const Meeting& meeting, const QDateTime& now) {
    const QTimeZone zone(meeting.zone.toLatin1());
    const QDateTime begins(meeting.day, meeting.time.value_or(QTime(12, 0)), zone.isValid() ? zone : QTimeZone::utc());
    return int(qMax(qint64(0), now.secsTo(begins) / 3600));
}

FieldErrors validate(const ActionItem& item) {
    FieldErrors errors;
    if (item.title.trimmed().isEmpty()) errors.append({u"title"_s, ErrorKind::MissingValue, {}});
    return errors;
}

FieldErrors validate(const Material& material) {
    FieldErrors errors;
    if (material.title.trimmed().isEmpty()) errors.append({u"title"_s, ErrorKind::MissingValue, {}});
    return errors;
}

}  // namespace mb
