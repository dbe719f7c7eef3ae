// A list of people: who they are, what they do, and since when they are the owner's mentees or mentors.
#include "core/domain/text.h"
#include "core/domain/written_name.h"
#include "core/exchange/input_error.h"
#include "core/exchange/position_cells.h"
#include "core/exchange/sheet.h"
#include "core/exchange/vocabulary.h"

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Subject {
    PersonId id;
    bool added = false;
    std::optional<Side> ownersSide;  // as the column says
};

QString orcidDigits(const QString& text) {
    const qsizetype slash = text.lastIndexOf(u'/');
    return slash < 0 ? text : text.mid(slash + 1);
}

class PeoplePlanner {
public:
    PeoplePlanner(const Sheet& sheet, ImportDraft& draft, LastMeetings& last)
        : m_sheet(sheet), m_draft(draft), m_side(sheet, draft), m_last(last) {
        const SheetColumns& columns = sheet.columns;
        m_makesMentorships = columns.has(Column::Started) || columns.has(Column::Ended) ||
                             columns.has(Column::Mentee) || columns.has(Column::Mentor);
    }

    void run() {
        for (int row = 0; row < m_sheet.table.rowCount(); ++row) {
            if (m_sheet.isBlank(row)) continue;
            ++m_draft.plan().counts.rows;
            m_draft.refusing([&] { planRow(row); });
        }
    }

private:
    void planRow(int row) {
        m_changed = false;
        m_renamed = std::nullopt;
        const Subject subject = subjectOf(row);
        const PersonDraft before = m_draft.person(subject.id);
        fillPerson(row, subject.id);
        addDegrees(row, subject.id);
        addPositions(row, subject.id);
        addNotes(row, subject.id);
        keepSource(row, subject.id);
        check(row, subject.id);
        const PersonDraft& now = m_draft.person(subject.id);
        if (subject.added) report(row, PlannedKind::PersonAdded, subject.id);
        else if (now.now != before.now || now.newDegrees != before.newDegrees || now.positions != before.positions ||
                 now.newSources != before.newSources)
            report(row, PlannedKind::PersonChanged, subject.id);
        if (m_makesMentorships && subject.id != m_draft.owner()) planMentorship(row, subject);
        if (const QDate day = lastMet(row); day.isValid() && subject.id != m_draft.owner()) {
            m_last.push_back({m_sheet.number, m_sheet.table.lineOf(row), subject.id, day,
                              m_sheet.timeBehind(row, Column::LastMet), !m_changed});
            return;
        }
        if (m_changed) return;
        ++m_draft.plan().counts.peopleThere;
        report(row, PlannedKind::AlreadyThere, subject.id);
    }

    void report(int row, PlannedKind kind, PersonId id) {
        m_changed = true;
        m_draft.plan().rows.append(
            {m_sheet.number, m_sheet.table.lineOf(row), kind, fullName(m_draft.person(id).now), {}});
    }

    void warnKept(int row, PersonId id, const QString& column, const QString& kept, const QString& found) {
        m_draft.plan().warnings.append({ImportWarning::ValueKept,
                                        m_draft.plan().files.value(m_sheet.number),
                                        m_sheet.table.lineOf(row),
                                        {fullName(m_draft.person(id).now), column, kept, found}});
    }

    // Given and family name from the columns that the sheet has. If it has "Name" and only one of the two, "Name" holds
    // the other.
    NameParts writtenParts(int row, Column nameColumn) const {
        const QString given = m_sheet.text(row, Column::Given).simplified(),
                      family = m_sheet.text(row, Column::Family).simplified();
        const NameParts read = readName(m_sheet.text(row, nameColumn));
        if (nameColumn == Column::Name && m_sheet.columns.has(Column::Given) != m_sheet.columns.has(Column::Family))
            return given.isEmpty() && family.isEmpty() ? read
                   : given.isEmpty() ? NameParts{QString(read.given + u' ' + read.family).trimmed(), family}
                                     : NameParts{given, QString(read.given + u' ' + read.family).trimmed()};
        if (given.isEmpty() && family.isEmpty()) return read;
        const QString all = given + u' ' + m_sheet.text(row, Column::Middle).simplified();
        return withSuffix({all.trimmed(), family}, m_sheet.text(row, Column::Suffix));
    }

    Subject subjectOf(int row) {
        QList<std::pair<Subject, Column>> named;
        for (const Column column : {Column::Name, Column::Mentee, Column::Mentor}) {
            const bool partsOnly =
                column == Column::Name && (m_sheet.columns.has(Column::Given) || m_sheet.columns.has(Column::Family));
            if (!m_sheet.columns.has(column) && !partsOnly) continue;
            const NameParts parts = writtenParts(row, column);
            if (parts.given.isEmpty() && parts.family.isEmpty()) continue;
            Subject subject = resolve(row, column, parts);
            if (column == Column::Mentee) subject.ownersSide = Side::Mentor;
            if (column == Column::Mentor) subject.ownersSide = Side::Mentee;
            named.append({subject, column});
        }
        if (named.isEmpty())
            throw m_sheet.fault(row, nameColumn(), m_sheet.table.trimmedCell(row, nameColumn()).toString(),
                                expected::name);
        // If one of the columns names the owner, it only tells which side the other person is on.
        if (named.size() > 1)
            named.erase(std::remove_if(named.begin(), named.end(),
                                       [&](const auto& n) { return n.first.id == m_draft.owner(); }),
                        named.end());
        if (named.isEmpty()) return {m_draft.owner(), false, {}};
        if (named.size() > 1) throw m_sheet.fault(row, named[1].second, expected::onePerson);
        return named[0].first;
    }

    int nameColumn() const {
        for (const Column column : {Column::Name, Column::Mentee, Column::Mentor, Column::Given, Column::Family})
            if (m_sheet.columns.has(column)) return m_sheet.columns.of(column);
        return 0;
    }

    Subject resolve(int row, Column column, const NameParts& parts) {
        const QString email = m_sheet.text(row, Column::Email);
        Person person;
        person.given = parts.given;
        person.family = parts.family;
        const QString written = fullName(person);
        const int place = m_sheet.columns.has(column) ? m_sheet.columns.of(column) : nameColumn();
        const QString department = m_sheet.text(row, Column::Department);
        const QString called = department.isEmpty() ? written : QString(written + u" (" + department + u')');
        const bool settled = m_draft.isSettled(called);
        const auto doubt = [&](const QList<PersonId>& people, QStringView wanted) {
            const QString doubtful = written + u": " + m_draft.describe(people);
            return m_draft.asking(m_sheet.fault(row, place, doubtful, wanted), called, people);
        };
        if (const auto id = bySource(row, person, settled, called)) return {*id, false, {}};
        QList<PersonId> found =
            settled ? m_draft.match(called, email) : ofThisDepartment(row, m_draft.match(written, email));
        if (found.isEmpty() && !settled) found = withoutMiddleName(row, parts);
        if (found.size() > 1) throw doubt(found, expected::onePerson);
        if (found.isEmpty()) {
            const QString asWritten = m_sheet.text(row, column);
            if (const auto turned = m_draft.turnedAround(asWritten, email); !turned.isEmpty() && !settled)
                throw doubt(turned, expected::nameOrder);
            return {m_draft.addPerson(person, called), true, {}};
        }
        const PersonId id = found.first();
        const QString known = m_draft.person(id).now.email;
        const bool sameAddress = !email.isEmpty() && known.compare(email, Qt::CaseInsensitive) == 0;
        if (const auto apart = sameAddress || settled ? std::nullopt : whatTellsApart(row, id)) {
            // An address that nobody has is somebody else's.
            if (!email.isEmpty()) return {m_draft.addPerson(person, called), true, {}};
            throw m_draft.asking(m_sheet.fault(row, *apart, expected::samePerson), called, {id});
        }
        // The e-mail address belongs to somebody with another name.
        const QString present = fullName(m_draft.person(id).now);
        const QStringList a = foldedWords(present), b = foldedWords(written);
        if (id != m_draft.owner() && !std::is_permutation(a.begin(), a.end(), b.begin(), b.end()))
            warnKept(row, id, u"name"_s, present, written);
        return {id, false, {}};
    }

    // Whom the book knows without the middle name that the sheet has.
    QList<PersonId> withoutMiddleName(int row, const NameParts& parts) const {
        if (m_sheet.text(row, Column::Middle).isEmpty()) return {};
        const QString email = m_sheet.text(row, Column::Email);
        QList<PersonId> found =
            m_draft.match(m_sheet.text(row, Column::Given).simplified() + u' ' + parts.family, QString());
        found.removeIf([&](PersonId id) {
            const PersonDraft& known = m_draft.person(id);
            return known.isNew() || (!email.isEmpty() && !known.now.email.isEmpty());
        });
        return found;
    }

    // The one whom the sheet's own name for the row means. Where that name is a mere number, another sheet may have it
    // for somebody else, so something about them has to be the same.
    std::optional<PersonId> bySource(int row, const Person& written, bool settled, const QString& called) {
        const SourceName source = m_sheet.source(row);
        const auto known = m_draft.sources().find(Person::table, source);
        if (!known || settled) return std::nullopt;
        const PersonId id(*known);
        const Person& present = m_draft.person(id).now;
        const QStringList words = foldedWords(fullName(present));
        const QStringList wanted = foldedWords(fullName(written));
        const bool alike =
            source.isUnique() ||
            std::any_of(wanted.begin(), wanted.end(), [&](const QString& word) { return words.contains(word); }) ||
            (!present.email.isEmpty() &&
             present.email.compare(m_sheet.text(row, Column::Email), Qt::CaseInsensitive) == 0);
        if (!alike) throw m_draft.asking(m_sheet.fault(row, Column::RecordId, expected::samePerson), called, {id});
        m_renamed = written;
        return id;
    }

    void keepSource(int row, PersonId id) {
        const SourceName source = m_sheet.source(row);
        if (source.isEmpty() || m_draft.sources().find(Person::table, source) == id.value) return;
        m_draft.person(id).newSources << source;
        m_draft.sources().add(Person::table, source, id.value);
    }

    bool hasDepartment(PersonId id, const QString& department) const {
        const QList<Position>& positions = m_draft.person(id).positions;
        return std::any_of(positions.begin(), positions.end(),
                           [&](const Position& one) { return sameText(one.department, department); });
    }

    std::optional<PartialDate> written(int row, Column column) const {
        const PartialDate date = m_sheet.date(row, column);
        return date.isValid() ? std::optional(date) : std::nullopt;
    }

    // Of several with one name, the one who works where the row says.
    QList<PersonId> ofThisDepartment(int row, const QList<PersonId>& found) const {
        const QString department = m_sheet.text(row, Column::Department);
        QList<PersonId> here;
        for (const PersonId id : found)
            if (!department.isEmpty() && hasDepartment(id, department)) here << id;
        return found.size() > 1 && here.size() == 1 ? here : found;
    }

    // Another department at the same time: perhaps another person of this name. One after the other is a career.
    bool worksElsewhere(int row, PersonId id) const {
        const QString department = m_sheet.text(row, Column::Department);
        if (department.isEmpty() || id == m_draft.owner() || hasDepartment(id, department)) return false;
        Position here;
        here.since = written(row, Column::Started);
        here.until = written(row, Column::Ended);
        if (!here.since && !here.until) here.since = PartialDate(m_draft.today());
        const QList<Position>& positions = m_draft.person(id).positions;
        return std::any_of(positions.begin(), positions.end(),
                           [&](const Position& one) { return !one.department.isEmpty() && !areApart(one, here); });
    }

    // What the row says of somebody of this name and the book denies; perhaps it is another person.
    std::optional<Column> whatTellsApart(int row, PersonId id) const {
        if (worksElsewhere(row, id)) return Column::Department;
        const QString orcid = orcidDigits(m_sheet.text(row, Column::Orcid)), known = m_draft.person(id).now.orcid;
        const bool another = !orcid.isEmpty() && !known.isEmpty() && !sameText(orcid, known);
        return another && id != m_draft.owner() ? std::optional(Column::Orcid) : std::nullopt;
    }

    void fill(int row, PersonId id, QString Person::*member, const QString& text) {
        QString& present = m_draft.person(id).now.*member;
        if (text.isEmpty() || sameText(present, text)) return;
        if (present.isEmpty()) present = text;
        else if (m_renamed) present = text;
        else warnKept(row, id, QString::fromLatin1(columnOf(member)), present, text);
    }

    void fillPerson(int row, PersonId id) {
        const QString email = m_draft.person(id).now.email;
        if (Person& now = m_draft.person(id).now; m_renamed && !sameText(fullName(now), fullName(*m_renamed))) {
            now.given = m_renamed->given;
            now.family = m_renamed->family;
        }
        fill(row, id, &Person::email, m_sheet.text(row, Column::Email));
        fill(row, id, &Person::phone, m_sheet.text(row, Column::Phone));
        fill(row, id, &Person::orcid, orcidDigits(m_sheet.text(row, Column::Orcid)));
        fill(row, id, &Person::pronouns, m_sheet.text(row, Column::Pronouns));
        fill(row, id, &Person::interests, m_sheet.text(row, Column::Interests));
        if (m_draft.person(id).now.email != email || m_renamed) m_draft.learn(id);
    }

    void addDegrees(int row, PersonId id) {
        QStringList written = splitDegrees(m_sheet.text(row, Column::Degrees));
        for (const Column column : {Column::Name, Column::Mentee, Column::Mentor})
            written << readName(m_sheet.text(row, column)).degrees;
        written << withSuffix({}, m_sheet.text(row, Column::Suffix)).degrees;
        PersonDraft& draft = m_draft.person(id);
        const auto bare = [](QString degree) { return degree.remove(u'.').toLower(); };
        for (const QString& degree : std::as_const(written)) {
            const QStringList present = draft.degrees + draft.newDegrees;
            if (std::none_of(present.begin(), present.end(),
                             [&](const QString& one) { return bare(one) == bare(degree); }))
                draft.newDegrees << degree;
        }
    }

    void addPosition(int row, PersonId id, const Position& wanted, bool open) {
        QList<Position>& positions = m_draft.person(id).positions;
        for (Position& present : positions) {
            if (!samePosition(present, wanted) || (open && present.until)) continue;
            for (const auto member :
                 {&Position::stage, &Position::title, &Position::department, &Position::institution})
                if ((present.*member).isEmpty()) present.*member = wanted.*member;
            for (const auto member : {&Position::since, &Position::until}) {
                const auto& day = wanted.*member;
                if (!day || present.*member == day) continue;
                if (present.*member)
                    warnKept(row, id, QString::fromLatin1(columnOf(member)), (present.*member)->text(), day->text());
                else present.*member = day;
            }
            return;
        }
        positions << wanted;
    }

    void addPositions(int row, PersonId id) {
        Position position;
        const QString level = m_sheet.text(row, Column::Level).simplified();
        const WrittenStage stage = readStage(level);
        const QString own = m_draft.termKey(u"stage"_s, level);
        position.stage = own.isEmpty() ? stage.stage : own;
        position.title = own.isEmpty() ? stage.title : QString();
        position.department = m_sheet.text(row, Column::Department);
        position.institution = m_sheet.text(row, Column::Institution);
        position.since = written(row, Column::Started);
        position.until = written(row, Column::Ended);
        m_stage = position.stage;
        if (position.since && position.until && position.until->latest() < position.since->earliest())
            throw m_sheet.fault(row, Column::Ended, expected::notBeforeStart);
        if (!position.stage.isEmpty() || !position.title.isEmpty() || !position.department.isEmpty() ||
            !position.institution.isEmpty())
            addPosition(row, id, position, false);
        if (const QString now = m_sheet.text(row, Column::NowAt).simplified(); !now.isEmpty())
            addPosition(row, id, currentPosition(now), true);
    }

    // Invalid where the cell says no day, or one that is still to come.
    QDate lastMet(int row) const {
        const QDate day = m_sheet.date(row, Column::LastMet).day();
        return day <= m_draft.today() ? day : QDate();
    }

    void addNotes(int row, PersonId id) {
        QStringList texts;
        for (const int column : m_sheet.columns.notes)
            texts << cleaned(m_sheet.table.trimmedCell(row, column).toString());
        if (const QString role = m_sheet.text(row, Column::Role); !role.isEmpty() && !readSide(role))
            texts << QString(m_sheet.table.header().value(m_sheet.columns.of(Column::Role)) + u": " + role);
        if (m_sheet.date(row, Column::LastMet).isValid() && !lastMet(row).isValid()) {
            const QString written = m_sheet.text(row, Column::LastMet);
            texts << QString(m_sheet.table.header().value(m_sheet.columns.of(Column::LastMet)) + u": " + written);
            m_draft.plan().warnings.append({ImportWarning::NoDayOfMeeting,
                                            m_draft.plan().files.value(m_sheet.number),
                                            m_sheet.table.lineOf(row),
                                            {fullName(m_draft.person(id).now), written}});
        }
        texts << m_sheet.strayLines(row);
        addLines(m_draft.person(id).now.note, texts);
    }

    // Those that do not stand there yet. A sheet may have two thousand columns of them.
    static void addLines(QString& note, const QStringList& texts) {
        QStringList all = note.isEmpty() ? QStringList() : QStringList{note};
        QSet<QString> lines;
        const auto learn = [&](const QString& text) {
            for (const QString& line : text.split(u'\n')) lines.insert(line);
        };
        learn(note);
        for (const QString& text : texts) {
            const bool known =
                lines.contains(text.section(u'\n', 0, 0)) &&
                (!text.contains(u'\n') || QString(u'\n' + all.join(u'\n') + u'\n').contains(u'\n' + text + u'\n'));
            if (text.isEmpty() || known) continue;
            all << text;
            learn(text);
        }
        note = all.join(u'\n');
    }

    void check(int row, PersonId id) {
        const FieldErrors errors = validate(m_draft.person(id).now);
        if (errors.isEmpty()) return;
        const QString field = errors.first().field;
        if (field == u"email") throw m_sheet.fault(row, Column::Email, expected::email);
        if (field == u"orcid") throw m_sheet.fault(row, Column::Orcid, expected::orcid);
        throw m_sheet.fault(row, nameColumn(), errors.first().args.value(0), expected::name);
    }

    Side sideOf(int row, const Subject& subject) {
        if (subject.ownersSide) return *subject.ownersSide;
        // In a list of people a column "Role" is the role of the person in that row, not the owner's.
        if (const auto theirs = readSide(m_sheet.text(row, Column::Role));
            theirs && fold(m_sheet.table.header()[m_sheet.columns.of(Column::Role)]) == u"role")
            return *theirs == Side::Mentee ? Side::Mentor : *theirs == Side::Mentor ? Side::Mentee : Side::Peer;
        if (const auto mine = readSide(m_sheet.text(row, Column::Role))) return *mine;
        return m_side.assumed();
    }

    void planMentorship(int row, const Subject& subject) {
        const Side side = sideOf(row, subject);
        int place = m_draft.mentorshipWith(subject.id, side);
        const bool added = place < 0;
        if (added) place = m_draft.addMentorship(subject.id, side);
        else if (const Side present = *m_draft.ownersSide(place); present != side)
            m_draft.plan().warnings.append({ImportWarning::SideKept,
                                            m_draft.plan().files.value(m_sheet.number),
                                            m_sheet.table.lineOf(row),
                                            {fullName(m_draft.person(subject.id).now), keyOf(present), keyOf(side)}});
        MentorshipDraft& draft = m_draft.mentorship(place);
        const MentorshipDraft before = draft;
        fillMentorship(row, subject.id, draft);
        if (added) report(row, PlannedKind::MentorshipAdded, subject.id);
        else if (draft.now != before.now || draft.participants != before.participants)
            report(row, PlannedKind::MentorshipChanged, subject.id);
    }

    void fillMentorship(int row, PersonId id, MentorshipDraft& draft) {
        const auto started = written(row, Column::Started), ended = written(row, Column::Ended);
        Mentorship& mentorship = draft.now;
        if (draft.isNew() && mentorship.kind == MentorshipKind::OneToOne && m_stage == u"student")
            mentorship.kind = MentorshipKind::Student;
        using Known = std::optional<PartialDate>;
        const auto warn = [&](const char* column, const Known& kept, const Known& found) {
            warnKept(row, id, QString::fromLatin1(column), kept ? kept->text() : QString(), found->text());
        };
        const auto before = [](const Known& end, const Known& start) {
            return end && start && end->latest() < start->earliest();
        };
        // A month agrees with its days.
        const auto agree = [&](const Known& kept, const Known& found) {
            return kept && !before(kept, found) && !before(found, kept);
        };
        if (started && !agree(mentorship.startsOn, started)) {
            if (mentorship.startsOn || before(mentorship.endsOn, started))
                warn("starts_on", mentorship.startsOn, started);
            else mentorship.startsOn = started;
        }
        if (ended && !agree(mentorship.endsOn, ended)) {
            if (mentorship.endsOn || before(ended, mentorship.startsOn)) {
                warn("ends_on", mentorship.endsOn, ended);
            } else {
                mentorship.endsOn = ended;
                if (ended->latest() < m_draft.today()) mentorship.stage = Stage::Concluded;
                else mentorship.endRule = EndRule::Date;
            }
        }
        // Other members of a team may begin and end on other days: only this person's days are set.
        for (Participant& participant : draft.participants) {
            if (participant.personId != id &&
                (participant.personId != m_draft.owner() || draft.participants.size() > 2))
                continue;
            if (!participant.since && !before(participant.until, started)) participant.since = started;
            if (!participant.until && !before(ended, participant.since)) participant.until = ended;
        }
    }

    const Sheet& m_sheet;
    ImportDraft& m_draft;
    OwnerSide m_side;
    LastMeetings& m_last;
    bool m_makesMentorships = false;
    bool m_changed = false;
    // As the row calls somebody whom the sheet's own name for the row means: what it says counts for more than what
    // the book says.
    std::optional<Person> m_renamed;
    QString m_stage;
};

}  // namespace

void planPeople(const Sheet& sheet, ImportDraft& draft, LastMeetings& last) { PeoplePlanner(sheet, draft, last).run(); }

}  // namespace mb::exchange
