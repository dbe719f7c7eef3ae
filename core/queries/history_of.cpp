#include "core/queries/history_of.h"

#include "core/queries/mentorships.h"

namespace mb::queries {
namespace {

constexpr qsizetype atOnce = 500;  // meetings whose parts are read together

class Gathering {
public:
    Gathering(const Reader& reader, const HistorySubject& subject, QDate today, const LongWork* work)
        : m_reader(reader), m_work(work) {
        m_history.subject = subject;
        m_history.asOf = today;
        m_history.owner = reader.all<Book>().value(0).ownerId;
        m_history.names = names(reader);
        if (subject.mentorship) {
            m_mentorships = {subject.mentorship};
            m_history.name = bareCard(reader, subject.mentorship, today).nameFor(m_history.owner, m_history.names);
        } else {
            m_mentorships = mentorshipsOfPair(reader, m_history.owner, subject.person);
            m_history.name = m_history.names.value(subject.person);
        }
        if (m_mentorships.size() > 1)
            for (const MentorshipId id : std::as_const(m_mentorships))
                m_history.mentorships.insert(id, bareCard(reader, id, today).nameFor(m_history.owner, m_history.names));
    }

    History gather() {
        addMeetings();
        addPromises();
        for (const LedgerLine& line : passed<LedgerLine>())
            m_history.entries.append({.kind = HistoryEntry::Passed, .day = line.day, .line = line});
        for (const Feedback& feedback : passed<Feedback>())
            m_history.entries.append({.kind = HistoryEntry::FedBack, .day = feedback.day, .feedback = feedback});
        for (const MentorshipId id : std::as_const(m_mentorships))
            for (const StageChange& stage : stagesOf(m_reader, id))
                m_history.entries.append({.kind = HistoryEntry::StageSet, .day = stage.day, .stage = stage});
        // Of one day the meeting comes first, then in the order in which they were recorded.
        std::stable_sort(m_history.entries.begin(), m_history.entries.end(),
                         [](const HistoryEntry& a, const HistoryEntry& b) {
                             if (a.day != b.day) return a.day > b.day;
                             return a.meeting.time.value_or(QTime(23, 59)) > b.meeting.time.value_or(QTime(23, 59));
                         });
        return std::move(m_history);
    }

private:
    QList<MeetingId> meetings() const {
        if (const MentorshipId id = m_history.subject.mentorship) return meetingsIn(m_reader, id);
        QList<MeetingId> ids;
        for (const Attendance& row :
             m_reader.select<Attendance>().where(&Attendance::personId, m_history.subject.person).list())
            ids << row.meetingId;
        return ids;
    }

    void addMeetings() {
        const QList<MeetingId> ids = meetings();
        for (qsizetype from = 0; from < ids.size(); from += atOnce) {
            if (m_work && m_work->isCalledOff()) throw CalledOff();
            addMeetings(ids.mid(from, atOnce));
        }
        m_met = QSet<MeetingId>(ids.begin(), ids.end());
    }

    void addMeetings(const QList<MeetingId>& ids) {
        QHash<MeetingId, HistoryEntry> met;
        for (const Meeting& meeting : m_reader.select<Meeting>().whereIdIn(ids).list())
            met.insert(meeting.id, {.kind = HistoryEntry::Met, .day = meeting.day, .meeting = meeting});
        for (const Attendance& row : m_reader.select<Attendance>().whereIn(&Attendance::meetingId, ids).list())
            if (row.personId != m_history.owner && row.personId != m_history.subject.person)
                met[row.meetingId].others << row.personId;
        for (const AgendaItem& item :
             m_reader.select<AgendaItem>().whereIn(&AgendaItem::meetingId, ids).orderBy(&AgendaItem::place).list())
            met[item.meetingId].agenda << item;
        for (const Note& note : m_reader.select<Note>().whereIn(&Note::meetingId, ids).list())
            met[note.meetingId].notes << note;
        for (const ActionItem& item : m_reader.select<ActionItem>().whereIn(&ActionItem::meetingId, ids).list())
            met[item.meetingId].promises << item;
        for (const MeetingId id : ids)
            if (met.contains(id)) m_history.entries << met.value(id);
    }

    // Those that were made in none of the meetings above.
    void addPromises() {
        QSet<ActionItemId> seen;
        const auto add = [&](const QList<ActionItem>& items) {
            for (const ActionItem& item : items) {
                if (!item.promisedOn || m_met.contains(item.meetingId) || seen.contains(item.id)) continue;
                seen.insert(item.id);
                m_history.entries.append({.kind = HistoryEntry::Promised, .day = *item.promisedOn, .promises = {item}});
            }
        };
        if (!m_mentorships.isEmpty())
            add(m_reader.select<ActionItem>().whereIn(&ActionItem::mentorshipId, m_mentorships).list());
        if (const PersonId person = m_history.subject.person)
            add(m_reader.select<ActionItem>().where(&ActionItem::ownerId, person).list());
    }

    template <class R>
    QList<R> passed() const {
        if (const MentorshipId id = m_history.subject.mentorship)
            return m_reader.select<R>().where(&R::mentorshipId, id).list();
        const PersonId person = m_history.subject.person;
        QList<R> found = m_reader.select<R>().where(&R::giverId, person).list();
        for (const R& one : m_reader.select<R>().where(&R::receiverId, person).list())
            if (one.giverId != person) found << one;
        return found;
    }

    const Reader& m_reader;
    const LongWork* m_work;
    History m_history;
    QList<MentorshipId> m_mentorships;
    QSet<MeetingId> m_met;
};

}  // namespace

History historyOf(const Reader& reader, const HistorySubject& subject, QDate today, const LongWork* work) {
    const ReadTogether together(reader);
    return Gathering(reader, subject, today, work).gather();
}

QByteArrayList historyTables() {
    return {Book::table,       Person::table,     Mentorship::table,       Participant::table, StageChange::table,
            Meeting::table,    Attendance::table, AgendaItem::table,       Note::table,        ActionItem::table,
            LedgerLine::table, Feedback::table,   MeetingMentorship::table};
}

}  // namespace mb::queries
