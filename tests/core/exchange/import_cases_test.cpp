// The two spreadsheets that somebody kept for years, and what must hold for every import.
#include "tests/core/exchange/import_fixture.h"
#include "tests/support/catch.h"

namespace mb::test::exchange_import_cases_test {

using namespace mb::exchange;

namespace {

void checkPeople(const ImportFixture& book) {
    const Person leila = book.person(u"Haddad");
    CHECK(leila.given == u"Leila");
    CHECK(leila.email == u"leila.haddad@example.org");
    CHECK(leila.note == u"QI project; co-author on two papers");
    const auto positions = book.positions(leila);
    REQUIRE(positions.size() == 2);
    CHECK(positions[0].stage == u"resident");
    CHECK(positions[0].department == u"Emergency Medicine");
    CHECK(positions[0].since == QDate(2022, 7, 1));
    CHECK(positions[0].until == QDate(2025, 6, 30));
    const Position now = *positionOn(positions, QDate(2026, 11, 22));
    CHECK(now.stage == u"assistant");
    CHECK(now.title == u"Assistant professor");
    CHECK(now.institution == u"Riverside Medical School");
    const auto [withLeila, side] = book.mentorshipWith(leila);
    CHECK(side == Side::Mentor);
    CHECK(withLeila.stage == Stage::Concluded);
    CHECK(withLeila.startsOn == QDate(2022, 7, 1));
    CHECK(withLeila.endsOn == QDate(2025, 6, 30));

    const Person maria = book.person(u"de la Cruz");
    CHECK(maria.given == u"María José");
    CHECK(maria.note == u"\"Needs\" K99 timeline, see email");
    const Person aoife = book.person(u"Ní Bhriain");
    CHECK(aoife.given == u"Aoife");
    CHECK(book.positions(aoife)[0].stage == u"instructor");
    CHECK(book.positions(aoife)[0].title == u"Clinical instructor");
    CHECK(book.mentorshipWith(aoife).first.startsOn == QDate(2025, 1, 5));
    const Person pao = book.person(u"Vang");
    QStringList degrees;
    for (const Degree& degree : book.reader().select<Degree>().where(&Degree::personId, pao.id).list())
        degrees << degree.name;
    CHECK(degrees == QStringList{u"MD"_s, u"MPH"_s});
    CHECK(book.mentorshipWith(pao).first.stage == Stage::Active);
    CHECK(book.positions(book.person(u"Okonkwo"))[0].stage == u"student");
    CHECK(book.reader().all<Person>().size() == 6);
    CHECK(book.reader().all<Mentorship>().size() == 5);
}

void checkMeetings(const ImportFixture& book) {
    CHECK(book.reader().all<Meeting>().size() == 6);
    const Meeting first = book.meeting(u"Fellowship project");
    CHECK(first.day == QDate(2026, 11, 4));
    CHECK(first.time == QTime(15, 0));
    CHECK(first.zone == u"America/New_York");
    CHECK(first.minutes == 45);
    CHECK(first.mode == u"in-person");
    CHECK(first.place == u"Office 4.112");
    CHECK(first.state == MeetingState::Held);
    CHECK(book.notes(first) == QStringList{u"Aims agreed;\nIRB by December"_s, u"seems overloaded"_s});
    for (const Note& note : book.reader().all<Note>()) CHECK(note.visibility == Visibility::Private);
    const Meeting cancelled = book.meeting(u"CV review");
    CHECK(cancelled.state == MeetingState::Cancelled);
    CHECK(cancelled.mode.isEmpty());
    const auto attendance = book.reader().select<Attendance>().where(&Attendance::meetingId, cancelled.id).list();
    CHECK(attendance.size() == 2);
    for (const Attendance& one : attendance) CHECK_FALSE(one.came);
    CHECK(book.meeting(u"Abstract deadline").mode == u"email");
    CHECK_FALSE(book.meeting(u"Abstract deadline").time);
    CHECK(book.meeting(u"K99 aims").mode == u"video");
    CHECK(book.meeting(u"Electives").mode == u"phone");
    CHECK(book.meeting(u"New job").mode == u"coffee");
    // The meeting after the end still belongs to the one mentorship that the two had.
    const auto links = book.reader()
                           .select<MeetingMentorship>()
                           .where(&MeetingMentorship::meetingId, book.meeting(u"New job").id)
                           .list();
    REQUIRE(links.size() == 1);
    CHECK(links[0].mentorshipId == book.mentorshipWith(book.person(u"Haddad")).first.id);
}

}  // namespace

TEST_CASE("import: the case files, in either order and together") {
    ImportFixture book;
    const QString people = book.write("mentees.csv", menteesCsv), log = book.write("meeting-log.csv", meetingLogCsv);
    SECTION("people first") {
        CHECK(book.import(QStringList{people}).counts.peopleAdded == 5);
        const ImportPlan plan = book.import(QStringList{log});
        CHECK(plan.counts.meetingsAdded == 6);
        CHECK(plan.counts.peopleAdded == 0);
        CHECK(plan.counts.mentorshipsAdded == 0);
    }
    SECTION("meetings first") {
        const ImportPlan plan = book.import(QStringList{log});
        CHECK(plan.counts.peopleAdded == 5);
        CHECK(plan.counts.mentorshipsAdded == 5);
        CHECK(plan.warnings.size() == 5);
        const ImportPlan then = book.import(QStringList{people});
        CHECK(then.counts.peopleAdded == 0);
        CHECK(then.counts.peopleChanged == 5);
        CHECK(then.counts.mentorshipsChanged == 5);
    }
    SECTION("together") { CHECK(book.import(QStringList{log, people}).counts.rows == 11); }
    checkPeople(book);
    checkMeetings(book);
    // Importing again, in any order, adds nothing.
    const QStringList contents = book.contents();
    const auto steps = book.workspace->history().steps().size();
    for (const QStringList& files :
         {QStringList{people}, QStringList{log}, QStringList{people, log}, QStringList{log, people, log}}) {
        const ImportPlan plan = book.import(files);
        CHECK(plan.isEmpty());
        CHECK(plan.counts.alreadyThere() == plan.counts.rows);
        CHECK(plan.warnings.isEmpty());
    }
    CHECK(book.contents() == contents);
    CHECK(book.workspace->history().steps().size() == steps);
}

TEST_CASE("import: rows in another order are the same rows") {
    ImportFixture book;
    book.import(meetingLogCsv);
    QList<QByteArray> lines = QByteArray(meetingLogCsv).replace("agreed;\nIRB", "agreed; IRB").split('\n');
    lines.removeLast();
    std::reverse(lines.begin() + 1, lines.end());
    const ImportPlan plan = exchange::planImport(*book.workspace, {book.write("b.csv", lines.join('\n'))});
    CHECK(plan.counts.meetingsAdded == 0);
    CHECK(plan.counts.meetingsChanged == 1);  // only the note whose text differs
}

TEST_CASE("import: one step, undone and redone as one") {
    ImportFixture book;
    const QString people = book.write("mentees.csv", menteesCsv), log = book.write("meeting-log.csv", meetingLogCsv);
    const QStringList before = book.contents();
    book.import(QStringList{people, log});
    const QStringList after = book.contents();
    CHECK(book.workspace->history().steps(1)[0].kind == StepKind::Import);
    CHECK(book.workspace->history().steps(1)[0].args == QStringList{u"mentees.csv, meeting-log.csv"_s, u"11"_s});
    book.workspace->undo();
    CHECK(book.contents() == before);
    book.workspace->redo();
    CHECK(book.contents() == after);
    CHECK(book.workspace->search().matchesBook());
}

TEST_CASE("import: a plan writes nothing, a refused file leaves nothing") {
    ImportFixture book;
    const QString people = book.write("mentees.csv", menteesCsv);
    const QString bad = book.write("bad.csv", "Date,Who\n2026-01-01,Pao Vang\n31.02.2026,Pao Vang\n");
    const QByteArray bytes = book.bytes();
    const ImportPlan plan = planImport(*book.workspace, {people});
    CHECK_FALSE(plan.isEmpty());
    CHECK(plan.rows.size() == 10);
    CHECK(plan.rows[0].kind == PlannedKind::PersonAdded);
    CHECK(plan.rows[0].name == u"Leila Haddad");
    CHECK(plan.rows[0].line == 2);
    CHECK_THROWS_AS(book.import(QStringList{people, bad}), Error);
    CHECK(book.bytes() == bytes);
}

TEST_CASE("import: what the book says stays, what it lacks comes in") {
    ImportFixture book;
    book.import("Name,Email,Phone,Started\nPao Vang,pao@example.org,,2024-07-01\n");
    const ImportPlan plan =
        book.import("Name,Email,Phone,Started,Pronouns\nPao A. Vang,PAO@example.org,555 1234,2024-08-01,she/her\n");
    CHECK(plan.counts.peopleAdded == 0);
    CHECK(plan.counts.peopleChanged == 1);
    const Person pao = book.person(u"Vang");
    CHECK(pao.given == u"Pao");
    CHECK(pao.phone == u"555 1234");
    CHECK(pao.pronouns == u"she/her");
    REQUIRE(plan.warnings.size() == 2);
    CHECK(plan.warnings[0].kind == ImportWarning::ValueKept);
    CHECK(plan.warnings[0].args == QStringList{u"Pao Vang"_s, u"name"_s, u"Pao Vang"_s, u"Pao A. Vang"_s});
    CHECK(plan.warnings[1].kind == ImportWarning::ValueKept);
    CHECK(plan.warnings[1].args == QStringList{u"Pao Vang"_s, u"starts_on"_s, u"2024-07-01"_s, u"2024-08-01"_s});
    const ImportPlan notes = book.import("Date,Who,Notes\n2026-01-05,Pao Vang,first\n");
    const ImportPlan more = book.import("Date,Who,Notes,Min\n2026-01-05,Pao Vang,second,30\n");
    CHECK(notes.counts.meetingsAdded == 1);
    CHECK(more.counts.meetingsAdded == 0);
    CHECK(more.counts.meetingsChanged == 1);
    const Meeting meeting = book.reader().all<Meeting>()[0];
    CHECK(book.notes(meeting) == QStringList{u"first"_s, u"second"_s});
    CHECK(meeting.minutes == 30);
}

}  // namespace mb::test::exchange_import_cases_test
