// Lists that this program wrote come back as what they were.
#include "core/actions/mentorships.h"
#include "core/actions/people.h"
#include "core/actions/sample.h"
#include "core/exchange/csv.h"
#include "core/exchange/records_out.h"
#include "tests/core/exchange/import_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/whole_book.h"

namespace mb::test::exchange_own_lists_test {

using namespace mb::exchange;

namespace {

constexpr const char* imported[] = {"people", "mentorships", "meetings"};

QByteArray csvOf(const Workspace& book, const char* noun, bool withPrivate = false) {
    return toCsv(queries::listOf(book.reader(), *queries::listNoun(noun), book.clock().today(), withPrivate)).toUtf8();
}

QStringList written(const ImportFixture& files, const Workspace& book, bool withPrivate = false) {
    QStringList paths;
    for (const char* noun : imported)
        paths << files.write(QByteArray(QByteArray(noun) + ".csv").constData(), csvOf(book, noun, withPrivate));
    return paths;
}

// The rows without what each book numbers by itself, in one order.
QStringList rowsOf(const Workspace& book, const char* noun, bool withPrivate = false) {
    const CellTable table = readCsv(csvOf(book, noun, withPrivate), QString::fromLatin1(noun));
    static const QStringList numbered{u"id"_s,          u"created_at"_s,       u"changed_at"_s, u"help_contact_id"_s,
                                      u"asked_by_id"_s, u"called_off_by_id"_s, u"host_id"_s,    u"mentorships"_s};
    const QString owner = book.reader().get(book.book().ownerId).uuid.toString(QUuid::WithoutBraces);
    QStringList rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            if (!numbered.contains(table.header()[column]))
                cells << QString(table.header()[column] + u'=' + table.cell(row, column).toString());
        rows << cells.join(u'|').replace(owner, u"owner"_s);
    }
    rows.sort();
    return rows;
}

// The other book is another one of the same person.
void callOwnerAs(const Workspace& book, Workspace& other) {
    Person owner = other.reader().get(other.book().ownerId);
    const Person theirs = book.reader().get(book.book().ownerId);
    owner.given = theirs.given;
    owner.family = theirs.family;
    actions::people::setDegrees(other, owner.id, {});
    actions::people::change(other, owner);
}

// Every row of every file is in the book already.
void checkUnchanged(Workspace& book, const QStringList& paths) {
    const ImportPlan plan = planImport(book, paths);
    for (const Error& fault : plan.refused) UNSCOPED_INFO(fault.args.join(u" / ").toStdString());
    CHECK(plan.refused.isEmpty());
    for (const PlannedRow& row : plan.rows)
        if (row.kind != PlannedKind::AlreadyThere) UNSCOPED_INFO(row.file << ' ' << row.line << row.name.toStdString());
    CHECK(plan.isEmpty());
    CHECK(plan.warnings.isEmpty());
    CHECK(plan.counts.alreadyThere() == plan.counts.rows);
}

}  // namespace

TEST_CASE("own lists: a sample book comes back in another book as it was, and changes nothing in its own", "[DO15]") {
    ImportFixture other;
    const auto sample = actions::sample::create(other.file("sample.mentorbook"), {QDate(2026, 11, 22), 200});
    const QStringList paths = written(other, *sample);
    checkUnchanged(*sample, paths);
    callOwnerAs(*sample, *other.workspace);
    for (const QString& path : paths) other.import(QStringList{path});
    for (const char* noun : imported) {
        INFO(noun);
        CHECK(rowsOf(*other.workspace, noun) == rowsOf(*sample, noun));
    }
    checkUnchanged(*other.workspace, paths);
    checkUnchanged(*other.workspace, written(other, *other.workspace));
}

TEST_CASE("own lists: what was altered in them is changed, and nothing else", "[DO15]") {
    ImportFixture book;
    book.import(QStringList{book.write("mentees.csv", menteesCsv), book.write("log.csv", meetingLogCsv)});
    QByteArray people = csvOf(*book.workspace, "people"), mentorships = csvOf(*book.workspace, "mentorships"),
               meetings = csvOf(*book.workspace, "meetings");
    CHECK(people.contains("position_department"));
    people.replace("Physiology", "Biophysics");
    mentorships.replace("2023-10-15", "10/17/2023");  // as a spreadsheet program may write it anew
    meetings.replace("K99 aims", "K99 aims again");
    const ImportPlan plan =
        book.import(QStringList{book.write("mentorships.csv", mentorships), book.write("meetings.csv", meetings)});
    CHECK(plan.counts.mentorshipsChanged == 1);
    CHECK(plan.counts.meetingsChanged == 1);
    CHECK(plan.counts.alreadyThere() == plan.counts.rows - 2);
    const Person maria = book.person(u"de la Cruz");
    CHECK(book.mentorshipWith(maria).first.startsOn == QDate(2023, 10, 17));
    CHECK(book.meeting(u"K99 aims again").place == book.meeting(u"K99 aims").place);
    // Another department is another position; the career so far stays.
    book.import(QStringList{book.write("people.csv", people)});
    CHECK(book.positions(maria).size() == 2);
    CHECK(book.positions(maria)[1].department == u"Biophysics");
    CHECK(book.positions(maria)[1].stage == u"postdoc");
}

TEST_CASE("own lists: all that a part of a record says comes back", "[DO15]") {
    TestBook book;
    const WholeBook ids = fillWhole(*book);
    Person lin = book->reader().get(ids.lin);
    lin.phone = u"+1 555 0100"_s;  // a formula to a spreadsheet
    lin.interests = u"'=quoted; \\ twice"_s;
    actions::people::change(*book, lin);
    actions::people::setDegrees(*book, ids.lin, {u"PhD"_s, u"Dr. rer; nat."_s});
    Position earlier;
    earlier.personId = ids.lin;
    earlier.title = u"Lecturer; part time"_s;
    earlier.track = u"clinical"_s;
    earlier.until = PartialDate::of(2019, 6);
    actions::people::addPosition(*book, earlier);
    for (Participant one :
         book->reader().select<Participant>().where(&Participant::mentorshipId, ids.mentorship).list()) {
        one.since = PartialDate::of(2025, 12);
        actions::mentorships::changeParticipant(*book, one);
    }
    Mentorship mentorship = book->reader().get(ids.mentorship);
    mentorship.startsOn = PartialDate::of(2026);
    mentorship.helpContactId = ids.unused;
    mentorship.cadence = u"monthly"_s;
    actions::mentorships::change(*book, mentorship);

    ImportFixture other;
    callOwnerAs(*book, *other.workspace);
    const QStringList paths = written(other, *book, true);
    checkUnchanged(*book, paths);
    other.import(paths);
    const Person there = other.person(u"Chen");
    CHECK(there.uuid == lin.uuid);
    CHECK(there.phone == lin.phone);
    CHECK(there.interests == lin.interests);
    CHECK(there.note == lin.note);
    const QList<Position> positions = other.positions(there);
    REQUIRE(positions.size() == 2);
    CHECK(positions[0].stage == u"full");
    CHECK(positions[0].title == u"Professor");
    CHECK(positions[0].department == u"Medicine");
    CHECK(positions[1].title == earlier.title);
    CHECK(positions[1].track == earlier.track);
    CHECK(positions[1].until == earlier.until);
    const Mentorship same = other.mentorshipWith(there).first;
    CHECK(same.startsOn == mentorship.startsOn);
    CHECK(same.cadence == mentorship.cadence);
    CHECK(same.purpose == mentorship.purpose);
    CHECK(fullName(other.reader().get(same.helpContactId)) == fullName(book->reader().get(ids.unused)));
    const auto mentor = other.reader().select<Participant>().where(&Participant::personId, there.id).first();
    REQUIRE(mentor);
    CHECK(mentor->functions == QStringList{u"career"_s, u"research"_s});
    CHECK(mentor->insideDepartment == false);
    CHECK(mentor->since == PartialDate::of(2025, 12));
    for (const char* noun : imported) {
        INFO(noun);
        CHECK(rowsOf(*other.workspace, noun, true) == rowsOf(*book, noun, true));
    }
}

TEST_CASE("own lists: one that cannot be read back is refused, and so is a value that is none", "[DO15]") {
    ImportFixture book;
    book.import("Name,Started\nPao Vang,2025-01-02\n");
    CHECK(refusalOf(book, csvOf(*book.workspace, "goals")).kind == ErrorKind::InputUnknownKind);
    QByteArray mentorships = csvOf(*book.workspace, "mentorships");
    mentorships.replace("one-to-one", "by twos");
    const Refusal refused = refusalOf(book, mentorships);
    CHECK(refused.args.mid(2) == QStringList{u"by twos"_s, u"one-to-one, team, peer-group, student, short-term"_s});
    mentorships.replace("by twos", "one-to-one");
    mentorships.replace("2025-01-02", "someday");
    CHECK(refusalOf(book, mentorships).args.mid(2) == QStringList{u"someday"_s, u"own-value"_s});
    // Who takes part is said in the mentorship itself.
    mentorships.replace("someday", "2025-01-02");
    mentorships.replace("Ruth Ellery; Pao Vang", "Ruth Ellery; Tom Adeyemi");
    const ImportPlan plan = book.import(mentorships);
    CHECK(plan.isEmpty());
    REQUIRE(plan.warnings.size() == 1);
    CHECK(plan.warnings[0].args.mid(2) == QStringList{u"Ruth Ellery, Pao Vang"_s, u"Tom Adeyemi"_s});
}

}  // namespace mb::test::exchange_own_lists_test
