#include "core/exchange/calendar_names.h"

#include <QCryptographicHash>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype uuidLength = 36;

std::optional<QUuid> uuidOf(const QString& uid) {
    if (!uid.endsWith(u"@mentorbook"_s)) return std::nullopt;
    const QUuid uuid(uid.left(uuidLength));
    return uuid.isNull() ? std::nullopt : std::optional(uuid);
}

QString eventName(const QString& uid, const QString& recurrence) {
    return recurrence.isEmpty() ? uid : QString(uid + u'+' + recurrence);
}

}  // namespace

QString calendarNameOf(const CalendarEvent& event) { return eventName(event.uid, event.recurrence); }

QString KeptVersion::text() const { return u"%1 %2 %3"_s.arg(version.sequence).arg(version.modified).arg(contents); }

KeptVersion KeptVersion::from(const QString& text) {
    const QStringList parts = text.split(u' ');
    return {{parts.value(0).toInt(), parts.value(1).toLongLong()}, parts.value(2)};
}

QString contentsOf(const CalendarEvent& event) {
    const QStringList all{event.day.toString(Qt::ISODate),
                          event.time ? event.time->toString(u"HH:mm"_s) : QString(),
                          event.zone,
                          event.minutes ? QString::number(*event.minutes) : QString(),
                          event.title,
                          event.place,
                          event.cancelled ? u"x"_s : QString()};
    return QString::fromLatin1(
        QCryptographicHash::hash(all.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

KnownEvents::KnownEvents(const Reader& reader, bool own) {
    QHash<qint64, QString> versions;
    const auto named = [&](QStringView scheme) {
        return reader.select<SourceId>()
            .where(&SourceId::noun, QString::fromLatin1(Meeting::table))
            .where(&SourceId::scheme, scheme.toString())
            .list();
    };
    for (const SourceId& one : named(icalSequence)) versions.insert(one.ownerRow, one.value);
    for (const SourceId& one : named(icalUid)) {
        KnownEvent known;
        known.meeting = MeetingId(one.ownerRow);
        known.nameRow = one.id.value;
        if (const auto version = versions.constFind(one.ownerRow); version != versions.cend())
            known.kept = KeptVersion::from(*version);
        // A UID may hold a plus sign, too, but what stands behind the last one of a series is a date.
        const qsizetype at = one.value.lastIndexOf(u'+');
        const bool dated = at > 0 && at + 8 < one.value.size() + 1 && one.value.mid(at + 1, 8).toLongLong() > 0;
        if (dated) known.recurrence = one.value.mid(at + 1);
        m_byName.insert(one.value, known);
        m_byUid[dated ? one.value.left(at) : one.value] << known;
        m_named.insert(known.meeting);
    }
    if (!own) return;
    for (const Meeting& meeting : reader.all<Meeting>()) {
        const QString uid = meeting.uuid.toString(QUuid::WithoutBraces) + u"@mentorbook"_s;
        if (m_byName.contains(uid)) continue;
        KnownEvent known;
        known.meeting = meeting.id;
        known.kept.version = {int(meeting.createdAt.secsTo(meeting.changedAt)), meeting.changedAt.toSecsSinceEpoch()};
        m_byName.insert(uid, known);
    }
}

std::optional<KnownEvent> KnownEvents::find(const CalendarEvent& event) const {
    const auto found = m_byName.constFind(eventName(event.uid, event.recurrence));
    return found == m_byName.cend() ? std::nullopt : std::optional(*found);
}

OwnUid ownUid(const QString& uid) {
    if (!uuidOf(uid)) return OwnUid::Foreign;
    return uid.size() > uuidLength && uid[uuidLength] == u'-' ? OwnUid::DueDate : OwnUid::Meeting;
}

}  // namespace mb::exchange
