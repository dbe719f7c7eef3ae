#include "core/storage/contact_facts.h"

#include "core/storage/inside.h"

#include <QSet>

namespace mb {

namespace {

// The last contacts of all mentorships are found by walking back through all meetings. After this many days the walk
// stops, and the mentorships not found yet are asked one by one. Mentorships with at most `few` meetings are always
// asked one by one.
constexpr int walkDays = 400, few = 60;

void note(LastContact& last, QDate day, const QString& mode, bool counts) {
    if (!last.contact || *last.contact < day) {
        last.contact = day;
        last.mode = mode;
    }
    if (counts && (!last.meeting || *last.meeting < day)) last.meeting = day;
}

}  // namespace

QHash<MentorshipId, LastContact> lastContacts(const Reader& reader, const QList<MentorshipId>& mentorships,
                                              const QSet<MentorshipId>& contactsCount, QDate upTo) {
    QHash<MentorshipId, LastContact> found;
    QSet<MentorshipId> open(mentorships.begin(), mentorships.end());
    const auto take = [&](MentorshipId id, const QString& day, const QString& mode) {
        LastContact& last = found[id];
        note(last, QDate::fromString(day, Qt::ISODate), mode, contactsCount.contains(id) || !isSmallContact(mode));
        if (last.meeting) open.remove(id);
    };
    const auto ask = [&](MentorshipId id) {
        Loan single = Inside::connection(reader).prepared(
            "SELECT m.day, m.mode FROM meeting_mentorship l JOIN meeting m ON m.id = l.meeting_id"
            " WHERE l.mentorship_id = ? AND m.day <= ? AND m.state = 'held' ORDER BY m.day DESC");
        single->bind(1, id.value).bind(2, Codec<QDate>::out(upTo));
        while (open.contains(id) && single->step()) take(id, single->text(0), single->text(1));
        open.remove(id);
    };
    for (const MentorshipId id : mentorships) {
        Loan meetings = Inside::connection(reader).prepared(
            "SELECT count(*) FROM (SELECT 1 FROM meeting_mentorship WHERE mentorship_id = ? LIMIT ?)");
        meetings->bind(1, id.value).bind(2, qint64(few + 1));
        if (meetings->step() && meetings->integer(0) <= few) ask(id);
    }
    {
        Loan walk = Inside::connection(reader).prepared(
            "SELECT l.mentorship_id, m.day, m.mode FROM meeting m JOIN meeting_mentorship l ON l.meeting_id = m.id"
            " WHERE m.day <= ? AND m.day >= ? AND m.state = 'held' ORDER BY m.day DESC");
        walk->bind(1, Codec<QDate>::out(upTo)).bind(2, Codec<QDate>::out(upTo.addDays(-walkDays)));
        while (!open.isEmpty() && walk->step()) {
            const MentorshipId id(walk->integer(0));
            if (open.contains(id)) take(id, walk->text(1), walk->text(2));
        }
    }
    for (const MentorshipId id : QSet<MentorshipId>(open)) ask(id);
    return found;
}

std::optional<QDate> lastMet(const Reader& reader, PersonId person, QDate upTo,
                             std::optional<MentorshipId> mentorship) {
    Loan statement = Inside::connection(reader).prepared(
        "SELECT max(m.day) FROM attendance a JOIN meeting m ON m.id = a.meeting_id"
        " WHERE a.person_id = ? AND a.came AND m.state = 'held' AND m.day <= ?"
        " AND (? = 0 OR m.id IN (SELECT meeting_id FROM meeting_mentorship WHERE mentorship_id = ?))");
    const qint64 of = mentorship ? mentorship->value : 0;
    statement->bind(1, person.value).bind(2, Codec<QDate>::out(upTo)).bind(3, of).bind(4, of);
    if (!statement->step()) return std::nullopt;
    const QDate day = QDate::fromString(statement->text(0), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

QString yearLabel(int year, int yearStartMonth) {
    const QString begins = QString::number(year);
    return yearStartMonth == 1
               ? begins
               : begins + QChar(0x2013) + QString::number((year + 1) % 100).rightJustified(2, QChar(u'0'));
}

QMap<int, HeldMeetings> meetingsByYear(const Reader& reader, PersonId person, int yearStartMonth,
                                       std::optional<MentorshipId> mentorship, MeetingsOf which) {
    QMap<int, HeldMeetings> years;
    // Each set of meetings is found once. Asked meeting by meeting, SQLite goes through all those of the person or the
    // mentorship for each.
    Loan statement = Inside::connection(reader).prepared(
        "SELECT substr(m.day, 1, 4), substr(m.day, 6, 2), count(*), sum(m.minutes), count(*) - count(m.minutes), m.mode"
        " FROM meeting m WHERE m.state = 'held'"
        " AND m.id IN (SELECT meeting_id FROM attendance WHERE person_id = ? AND came)"
        " AND (? = 0 OR m.id IN (SELECT meeting_id FROM meeting_mentorship WHERE mentorship_id = ?))"
        " AND (? = 0"
        " OR m.id NOT IN (SELECT l.meeting_id FROM meeting_mentorship l"
        " JOIN participant p ON p.mentorship_id = l.mentorship_id WHERE p.person_id = ? AND p.side = 'mentor')"
        " OR m.id IN (SELECT l.meeting_id FROM meeting_mentorship l"
        " JOIN participant p ON p.mentorship_id = l.mentorship_id WHERE p.person_id = ? AND p.side <> 'mentor'))"
        " GROUP BY 1, 2, m.mode");
    const qint64 of = mentorship ? mentorship->value : 0;
    statement->bind(1, person.value)
        .bind(2, of)
        .bind(3, of)
        .bind(4, qint64(which == MeetingsOf::NotAsMentor))
        .bind(5, person.value)
        .bind(6, person.value);
    while (statement->step()) {
        const int year = statement->text(0).toInt(), month = statement->text(1).toInt();
        HeldMeetings& held = years[month >= yearStartMonth ? year : year - 1];
        held.count += int(statement->integer(2));
        if (isSmallContact(statement->text(5))) held.contacts += int(statement->integer(2));
        held.minutes += int(statement->integer(3));
        held.unknownLength += int(statement->integer(4));
    }
    return years;
}

QList<int> meetingsByMonth(const Reader& reader, int year) {
    QList<int> months(12, 0);
    for (int month = 1; month <= 12; ++month) {
        const QDate first(year, month, 1);
        // Two indexes answer this without reading the meetings.
        Loan statement = Inside::connection(reader).prepared(
            "SELECT (SELECT count(*) FROM meeting WHERE day >= ? AND day <= ?)"
            " - (SELECT count(*) FROM meeting WHERE day >= ? AND day <= ? AND state <> 'held')");
        const QVariant from = Codec<QDate>::out(first), to = Codec<QDate>::out(first.addMonths(1).addDays(-1));
        statement->bind(1, from).bind(2, to).bind(3, from).bind(4, to);
        if (statement->step()) months[month - 1] = int(statement->integer(0));
    }
    return months;
}

}  // namespace mb
