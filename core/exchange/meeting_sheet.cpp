// A log of meetings: when, with whom, how, about what. Notes are private, always (ME3).
#include "core/domain/text.h"
#include "core/exchange/input_error.h"
#include "core/exchange/meeting_people.h"
#include "core/exchange/times.h"
#include "core/exchange/vocabulary.h"

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

class MeetingPlanner {
public:
    MeetingPlanner(const Sheet& sheet, ImportDraft& draft)
        : m_sheet(sheet), m_draft(draft), m_people(sheet, draft), m_side(sheet, draft) {}

    void run(LongWork* progress) {
        for (int row = 0; row < m_sheet.table.rowCount(); ++row) {
            if (progress && row % 1000 == 0) progress->reach(600, 1000, row, m_sheet.table.rowCount());
            if (m_sheet.cell(row, Column::Date).isEmpty() && m_sheet.isBlank(row)) continue;
            ++m_draft.plan().counts.rows;
            m_draft.refusing([&] { planRow(row); });
        }
    }

private:
    void planRow(int row) {
        MeetingDraft draft;
        const PartialDate written = m_sheet.date(row, Column::Date);
        if (!written.isDay())
            throw m_sheet.fault(row, Column::Date, written.isValid() ? expected::wholeDay : expected::date);
        draft.now.day = written.day();
        draft.now.zone = m_draft.zone();
        readWhen(row, draft.now);
        const MeetingPeople& with = m_people.of(row);
        draft.people = with.people;
        QStringList stray;
        readHow(row, draft.now, stray);
        draft.now.place = m_sheet.text(row, Column::Place);
        draft.now.title = m_sheet.text(row, Column::Topic);
        readNotes(row, stray, draft.newNotes);
        const std::optional<Side> side = roleOf(row, with);
        const MeetingKey key{int(draft.now.day.toJulianDay()),
                             draft.now.time ? draft.now.time->msecsSinceStartOfDay() / 60000 : -1, with.number,
                             m_draft.titleNumber(draft.now.title)};
        if (const SourceName source = m_sheet.source(row); !source.isEmpty()) draft.newSources << source;
        const int named = bySource(draft), known = named >= 0 ? named : sameMeeting(row, key, draft.now);
        if (known >= 0) {
            m_updates = named >= 0;
            complete(row, m_draft.meeting(known), draft);
            return;
        }
        link(row, draft, side);
        report(row, PlannedKind::MeetingAdded, draft);
        m_draft.addMeeting(key, std::move(draft));
    }

    void report(int row, PlannedKind kind, const MeetingDraft& meeting) {
        QString name = meeting.now.title;
        if (name.isEmpty()) {
            QStringList people;
            for (const PersonId id : meeting.people) people << fullName(m_draft.person(id).now);
            name = people.join(u", ");
        }
        m_draft.plan().rows.append({m_sheet.number, m_sheet.table.lineOf(row), kind, name, meeting.now.day});
    }

    void readWhen(int row, Meeting& meeting) const {
        if (const QStringView time = m_sheet.cell(row, Column::Time); !time.isEmpty()) {
            meeting.time = readTime(time);
            if (!meeting.time) throw m_sheet.fault(row, Column::Time, expected::time);
        } else if (const QTime behind = m_sheet.timeBehind(row, Column::Date); behind.isValid()) {
            meeting.time = behind;
        }
        meeting.minutes = m_sheet.length(row);
    }

    // Words that are neither a mode nor a state are kept: from the column How as a new entry of the user's list, from
    // Status in the notes.
    void readHow(int row, Meeting& meeting, QStringList& stray) {
        const WrittenContact& how = contactFor(row, Column::Mode);
        const WrittenContact& status = contactFor(row, Column::Status);
        meeting.mode = how.mode.isEmpty() ? status.mode : how.mode;
        for (const Column column : {Column::Mode, Column::Status})
            if (!(column == Column::Mode ? how : status).known)
                stray << QString(m_sheet.table.header().value(m_sheet.columns.of(column)) + u": " +
                                 m_sheet.text(row, column));
        const auto state = status.state ? status.state : how.state;
        meeting.state = state.value_or(meeting.day > m_draft.today() ? MeetingState::Planned : MeetingState::Held);
    }

    const WrittenContact& contactFor(int row, Column column) {
        const QStringView cell = m_sheet.cell(row, column);
        auto& cache = column == Column::Mode ? m_modes : m_states;
        if (const auto found = cache.constFind(cell); found != cache.cend()) return *found;
        const QString written = cell.toString();
        WrittenContact contact = readContact(written);
        if (column == Column::Mode && !contact.state) {
            if (const QString own = m_draft.termKey(u"mode"_s, written); !own.isEmpty()) {
                contact = {own, {}, true};
            } else if (const QString added = contact.known ? QString() : m_draft.addTerm(u"mode"_s, cleaned(written));
                       !added.isEmpty()) {
                contact = {added, {}, true};
                m_draft.plan().warnings.append({ImportWarning::NewTerm,
                                                m_draft.plan().files.value(m_sheet.number),
                                                m_sheet.table.lineOf(row),
                                                {u"mode"_s, written}});
            }
        }
        return *cache.insert(cell, contact);
    }

    void readNotes(int row, const QStringList& stray, QStringList& notes) const {
        for (const int column : m_sheet.columns.notes)
            if (const QStringView text = m_sheet.table.trimmedCell(row, column); !text.isEmpty()) {
                const QString note = cleaned(text.toString());
                if (!notes.contains(note)) notes << note;
            }
        const QStringList lines = stray + m_sheet.strayLines(row);
        if (!lines.isEmpty()) notes << lines.join(u'\n');
    }

    std::optional<Side> roleOf(int row, const MeetingPeople& with) {
        const QStringView cell = m_sheet.cell(row, Column::Role);
        if (cell.isEmpty()) return with.ownersSide;
        auto found = m_roles.constFind(cell);
        if (found == m_roles.cend()) {
            const auto side = readSide(cell.toString());
            if (!side) throw m_sheet.fault(row, Column::Role, expected::role);
            found = m_roles.insert(cell, side);
        }
        return *found;
    }

    // The meeting that the sheet's own name for the row means. Where that name is a mere number, it must be much alike.
    int bySource(const MeetingDraft& wanted) {
        for (const SourceName& source : wanted.newSources) {
            const auto id = m_draft.sources().find(Meeting::table, source);
            const int place = id ? m_draft.placeOf(MeetingId(*id)) : -1;
            if (place < 0) continue;
            const MeetingDraft& known = m_draft.meeting(place);
            const bool alike =
                known.now.day == wanted.now.day || (!known.now.title.isEmpty() && known.now.title == wanted.now.title);
            if (known.people == wanted.people && (source.isUnique() || alike)) return place;
        }
        return -1;
    }

    // Two contacts of the same day without time and title: within a sheet they are different if mode or length differ.
    // A contact that is already in the book is taken for the same one.
    int sameMeeting(int row, const MeetingKey& key, const Meeting& wanted) {
        if (const auto meant = m_draft.meantMeeting(m_sheet.number, m_sheet.table.lineOf(row))) return *meant;
        int inBook = -1, inSheet = -1;
        for (int i = m_draft.firstMeeting(key); i >= 0; i = m_draft.meeting(i).next) {
            const MeetingDraft& known = m_draft.meeting(i);
            if (known.now.mode == wanted.mode && known.now.minutes == wanted.minutes) return i;
            const bool fits = (known.now.mode.isEmpty() || wanted.mode.isEmpty() || known.now.mode == wanted.mode) &&
                              (!known.now.minutes || !wanted.minutes || known.now.minutes == wanted.minutes);
            if (!known.isNew()) inBook = i;
            else if (fits) inSheet = i;
        }
        const int same = inBook >= 0 ? inBook : inSheet;
        return same >= 0 ? same : lessTold(row, key, wanted);
    }

    // The meeting of the book of which the row, or the book, does not tell the time.
    int lessTold(int row, const MeetingKey& key, const Meeting& wanted) {
        QList<int> found, sameTitle;
        QList<qint64> ids;
        QStringList described;
        for (const int place : m_draft.meetingsOfBook(key.day, key.people)) {
            const Meeting& known = m_draft.meeting(place).now;
            const auto agree = [](const QString& a, const QString& b) { return a.isEmpty() || b.isEmpty() || a == b; };
            const bool untold = !known.time && !wanted.time,
                       elsewhen = known.time && wanted.time && known.time != wanted.time;
            const bool otherTitle =
                !known.title.isEmpty() && !wanted.title.isEmpty() && m_draft.titleNumber(known.title) != key.title;
            if (untold || elsewhen || otherTitle || !agree(known.mode, wanted.mode)) continue;
            found << place;
            if (!wanted.title.isEmpty() && !known.title.isEmpty()) sameTitle << place;
            ids << known.id.value;
            QStringList about{known.time ? known.time->toString(u"HH:mm") : QString(), known.title};
            about.removeAll(QString());
            described << about.join(u' ');
        }
        described.removeAll(QString());
        if (sameTitle.size() == 1) return sameTitle.first();
        if (found.size() > 1)
            throw asking(m_sheet.fault(row, m_sheet.placeOf(row, Column::Date),
                                       QString(m_sheet.text(row, Column::Date) + u": " + described.join(u", ")),
                                       expected::oneMeeting),
                         {}, ids);
        return found.value(0, -1);
    }

    // Fills in empty fields and adds missing notes; what the book already says stays, unless the row updates it.
    void complete(int row, MeetingDraft& known, const MeetingDraft& wanted) {
        const MeetingDraft before = known;
        if (m_updates) known.now.day = wanted.now.day;
        if (wanted.now.time && (m_updates || !known.now.time)) known.now.time = wanted.now.time;
        for (const SourceName& source : wanted.newSources)
            if (m_draft.sources().find(Meeting::table, source) != known.now.id.value) known.newSources << source;
        fill(row, known.now, &Meeting::title, wanted.now);
        fill(row, known.now, &Meeting::mode, wanted.now);
        fill(row, known.now, &Meeting::place, wanted.now);
        if (wanted.now.minutes && (m_updates || !known.now.minutes)) known.now.minutes = wanted.now.minutes;
        else if (wanted.now.minutes && known.now.minutes != wanted.now.minutes)
            warnKept(row, known.now, "minutes", QString::number(*known.now.minutes),
                     QString::number(*wanted.now.minutes));
        const bool said = contactFor(row, Column::Mode).state || contactFor(row, Column::Status).state;
        if (said && m_updates) known.now.state = wanted.now.state;
        if (said && known.now.state != wanted.now.state)
            warnKept(row, known.now, "state", keyOf(known.now.state), keyOf(wanted.now.state));
        for (const QString& note : wanted.newNotes)
            if (!known.notes.contains(note) && !known.newNotes.contains(note)) known.newNotes << note;
        if (known.now == before.now && known.newNotes == before.newNotes && known.newSources == before.newSources) {
            ++m_draft.plan().counts.meetingsThere;
            report(row, PlannedKind::AlreadyThere, known);
        } else {
            report(row, PlannedKind::MeetingChanged, known);
        }
    }

    void fill(int row, Meeting& known, QString Meeting::*member, const Meeting& wanted) {
        if ((wanted.*member).isEmpty() || known.*member == wanted.*member) return;
        if (m_updates || (known.*member).isEmpty()) known.*member = wanted.*member;
        else warnKept(row, known, columnOf(member), known.*member, wanted.*member);
    }

    void warnKept(int row, const Meeting& meeting, const char* column, const QString& kept, const QString& found) {
        m_draft.plan().warnings.append({ImportWarning::MeetingValueKept,
                                        m_draft.plan().files.value(m_sheet.number),
                                        m_sheet.table.lineOf(row),
                                        {meeting.day.toString(Qt::ISODate), QString::fromLatin1(column), kept, found}});
    }

    // A mentorship is made where a meeting names a pair that has none.
    void link(int row, MeetingDraft& meeting, std::optional<Side> side) {
        for (const PersonId person : std::as_const(meeting.people)) {
            int place = m_draft.mentorshipWith(person, side, meeting.now.day);
            if (place < 0) {
                place = m_draft.addMentorship(person, side ? *side : m_side.assumed());
                m_draft.plan().rows.append({m_sheet.number,
                                            m_sheet.table.lineOf(row),
                                            PlannedKind::MentorshipAdded,
                                            fullName(m_draft.person(person).now),
                                            {}});
            } else if (side && m_draft.ownersSide(place) != side && !m_warnedOfSide.contains(person)) {
                m_warnedOfSide.insert(person);
                m_draft.plan().warnings.append(
                    {ImportWarning::SideKept,
                     m_draft.plan().files.value(m_sheet.number),
                     m_sheet.table.lineOf(row),
                     {fullName(m_draft.person(person).now), keyOf(*m_draft.ownersSide(place)), keyOf(*side)}});
            }
            const MentorshipId id = m_draft.mentorship(place).now.id;
            if (!meeting.mentorships.contains(id)) meeting.mentorships << id;
        }
    }

    const Sheet& m_sheet;
    ImportDraft& m_draft;
    MeetingPeopleReader m_people;
    OwnerSide m_side;
    // By cell: the views live as long as the sheet.
    QHash<QStringView, WrittenContact> m_modes, m_states;
    QHash<QStringView, std::optional<Side>> m_roles;
    QSet<PersonId> m_warnedOfSide;
    bool m_updates = false;  // what the row says counts for more than what the book says
};

}  // namespace

void planMeetings(const Sheet& sheet, ImportDraft& draft, LongWork* progress) {
    MeetingPlanner(sheet, draft).run(progress);
}

}  // namespace mb::exchange
