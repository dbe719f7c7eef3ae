// Heads as people write them, and rows that are no data.
#include "core/exchange/columns.h"
#include "core/exchange/csv.h"
#include "tests/core/exchange/import_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/workbooks.h"

namespace mb::test::exchange_heads_test {

using namespace mb::exchange;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<ImportNotice> noticesOf(const ImportPlan& plan, ImportWarning kind) {
    QList<ImportNotice> found;
    for (const ImportNotice& notice : plan.warnings)
        if (notice.kind == kind) found << notice;
    return found;
}

}  // namespace

TEST_CASE("heads are known as people write them") {
    struct Head {
        const char16_t* head;
        Column column;
    };
    for (const Head& one :
         {Head{u"Session Date", Column::Date}, Head{u"Date of contact", Column::Date},
          Head{u"Contact date", Column::Date}, Head{u"Timestamp", Column::Date}, Head{u"Start Time", Column::Time},
          Head{u"Deg.", Column::Degrees}, Head{u"Level / rank", Column::Level}, Head{u"E-mail addr", Column::Email},
          Head{u"End (if done)", Column::Ended}, Head{u"Duration (min)", Column::Minutes},
          Head{u"Duration (hours)", Column::Hours}, Head{u"Duration", Column::Length},
          Head{u"Start date [approx.]", Column::Started}, Head{u"Last met", Column::LastMet},
          Head{u"Date/Time", Column::Date}, Head{u"MENTEE NAME", Column::Mentee}, Head{u"(if any)", Column::Unknown},
          Head{u"", Column::Unknown}}) {
        INFO(QString::fromUtf16(one.head).toStdString());
        CHECK(columnNamed(QString::fromUtf16(one.head)) == one.column);
    }
}

TEST_CASE("a log is a log whatever its date is called") {
    for (const char* head :
         {"Session Date", "Date of contact", "Contact date", "Timestamp", "Start Time", "Date met"}) {
        INFO(head);
        ImportFixture book;
        book.import(QByteArray(head) + ",Mentee,Topic\n2026-03-01 15:30,Pao Vang,Aims\n");
        const Meeting meeting = book.meeting(u"Aims");
        CHECK(meeting.day == QDate(2026, 3, 1));
        CHECK(meeting.time == QTime(15, 30));
        CHECK(book.person(u"Vang").note.isEmpty());
    }
}

TEST_CASE("what looks like a log and has no column known as a date asks", "[FL13]") {
    ImportFixture book;
    for (const char* log :
         {"When we spoke,Student,Hours\n2026-03-01,Pao Vang,1\n", "Student,Hours\nPao Vang,1\n",
          "When we spoke,Student\n3/1/2026,Pao Vang\n3/15/2026,Lin Chen\nsoon,Lin Chen\n4/5/2026,Pao Vang\n",
          "When we spoke,Student,Topic\n2026-03-01,Pao Vang,Aims\n", "Student,Topic\nPao Vang,Aims\nPao Vang,K99\n",
          "When we spoke,First name,Last name\n2026-03-01,Pao,Vang\n2026-03-08,Pao,Vang\n"}) {
        INFO(log);
        CHECK(refusalOf(book, log).kind == ErrorKind::InputNoDate);
    }
    // What people are asked about in a list of them is no log.
    for (const char* list :
         {"Name,Born\nPao Vang,1990-03-01\nLin Chen,1991-04-02\n", "Name,Topic\nPao Vang,Sepsis\nLin Chen,Sepsis\n",
          "First name,Last name,Hired\nLin,Vang,2020-01-01\nLin,Chen,2021-01-01\n",
          "Name,Rank,Started\nPao Vang,Resident,2020-01-01\nPao Vang,Fellow,2023-01-01\n"}) {
        INFO(list);
        ImportFixture other;
        CHECK_FALSE(other.import(list).isEmpty());
    }
    // What is said of another column is no date yet; that there is nothing about meetings in it settles it.
    ImportOptions said;
    said.columns.insert(u"what"_s, Column::Topic);
    const QByteArray log = "When we spoke,Student,What,Hours\n2026-03-01,Pao Vang,Aims,1\n";
    CHECK(refusalOf(book, log, said).kind == ErrorKind::InputNoDate);
    said.columns = {{u"what"_s, Column::Unknown}, {u"hours"_s, Column::Unknown}};
    ImportFixture people;
    people.import(log, said);
    CHECK(people.person(u"Vang").note == u"When we spoke: 2026-03-01\nWhat: Aims\nHours: 1");
    said.columns = {{u"when we spoke"_s, Column::Date}};
    book.import("When we spoke,Student,Hours\n2026-03-01,Pao Vang,1\n", said);
    CHECK(book.reader().all<Meeting>().value(0).day == QDate(2026, 3, 1));
    CHECK(book.person(u"Vang").note.isEmpty());
}

TEST_CASE("a last contact that the book does not have becomes a meeting of that day", "[FL13][ME6]") {
    ImportFixture book;
    book.import("Date,Mentee,About\n2026-03-01,Pao Vang,Aims\n2026-03-01,Lin Chen; Ada Fox,Aims\n");
    const QByteArray list =
        "Mentee,Last met\nPao Vang,2026-03-08\nLin Chen,2026-03-01\nAda Fox,May 2026\nKofi Danquah,2026-11-23\n"
        "Ines Moreau,never\nPao Vang,2026-03-08\nRuth Ellery,2026-03-08\n";
    const ImportPlan plan = book.import(list);
    CHECK(plan.counts.meetingsAdded == 1);
    QList<Meeting> meetings = book.reader().select<Meeting>().where(&Meeting::day, QDate(2026, 3, 8)).list();
    REQUIRE(meetings.size() == 1);
    CHECK(meetings[0].state == MeetingState::Held);
    CHECK_FALSE(meetings[0].minutes);
    const auto link = book.reader().select<MeetingMentorship>().where(&MeetingMentorship::meetingId, meetings[0].id);
    REQUIRE(link.first());
    CHECK(link.first()->mentorshipId == book.mentorshipWith(book.person(u"Vang")).first.id);
    CHECK(book.reader().select<Meeting>().count() == 3);
    for (const char16_t* met : {u"Vang", u"Chen", u"Moreau"}) CHECK(book.person(met).note.isEmpty());
    // What is no day until today is kept as it is written, and told.
    CHECK(book.person(u"Fox").note == u"Last met: May 2026");
    CHECK(book.person(u"Danquah").note == u"Last met: 2026-11-23");
    REQUIRE(noticesOf(plan, ImportWarning::NoDayOfMeeting).size() == 2);
    CHECK(noticesOf(plan, ImportWarning::NoDayOfMeeting)[0].args == QStringList{u"Ada Fox"_s, u"May 2026"_s});
    for (qsizetype i = 1; i < plan.rows.size(); ++i) CHECK(plan.rows[i - 1].line <= plan.rows[i].line);
    const ImportPlan again = book.import(list);
    CHECK(again.isEmpty());
    CHECK(again.counts.peopleThere == again.counts.rows);
}

TEST_CASE("a log that comes with the list says more about the last contact", "[FL13]") {
    ImportFixture book;
    book.import(QStringList{book.write("mentees.csv", "Mentee,Last met\nPao Vang,2026-03-08\n"),
                            book.write("log.csv", "Date,Who,About,Min\n2026-03-08,Lin Chen; Pao Vang,Aims,45\n")});
    CHECK(book.reader().all<Meeting>().size() == 1);
}

TEST_CASE("the time stamp of a form is no day of a meeting where another column is") {
    ImportFixture book;
    book.import("Timestamp,Session Date,Mentee,Topic\n2026-03-05 09:00:01,2026-03-01,Pao Vang,Aims\n");
    CHECK(book.meeting(u"Aims").day == QDate(2026, 3, 1));
    CHECK(book.notes(book.meeting(u"Aims")) == QStringList{u"Timestamp: 2026-03-05 09:00:01"_s});
}

TEST_CASE("a calendar's export is a log") {
    ImportFixture book;
    book.import(
        "Subject,Start Date,Start Time,End Date,End Time,Attendees\nAims,3/14/2026,3:30 PM,3/14/2026,4:00 PM,Pao "
        "Vang\n");
    CHECK(book.meeting(u"Aims").day == QDate(2026, 3, 14));
    CHECK(book.meeting(u"Aims").time == QTime(15, 30));
}

TEST_CASE("two columns of one meaning are no fault") {
    ImportFixture book;
    book.import(
        "Name,Phone,Mobile,Rank,Position,Started\n"
        "Pao Vang,555 1,555 2,Fellow,Chief fellow,2025-01-01\n"
        "Lin Chen,,555 3,,Resident,2025-01-01\n");
    CHECK(book.person(u"Vang").phone == u"555 1");
    CHECK(book.person(u"Vang").note == u"Mobile: 555 2\nPosition: Chief fellow");
    CHECK(book.person(u"Chen").phone == u"555 3");
    CHECK(book.person(u"Chen").note.isEmpty());
    CHECK(book.positions(book.person(u"Chen")).value(0).stage == u"resident");
}

TEST_CASE("address books of Google Outlook and Thunderbird are lists of people") {
    const QList<QByteArray> exports{
        "First Name,Middle Name,Last Name,Organization Name,Organization Title,Organization "
        "Department,Birthday,Notes,Photo,Labels,"
        "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n"
        "Pao,,Vang,Riverside,Fellow,Pediatrics,,,https://x.example/p.jpg,* myContacts,* "
        "Work,pao@example.org,Mobile,555 1\n",
        "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - "
        "Value,Organization 1 "
        "- Name,Organization 1 - Title,Organization 1 - Department\n"
        "Pao Vang,Pao,Vang,* My Contacts,* Work,pao@example.org,Mobile,555 1,Riverside,Fellow,Pediatrics\n",
        "First Name,Last Name,Company,Department,Job Title,Business Phone,Mobile Phone,Anniversary,Birthday,E-mail "
        "Address,E-mail "
        "Type,E-mail Display Name,Gender,Initials,Priority,Private,Sensitivity\n"
        "Pao,Vang,Riverside,Pediatrics,Fellow,,555 1,0/0/00,0/0/00,pao@example.org,SMTP,Pao Vang "
        "(pao@example.org),Unspecified,P.V.,"
        "Normal,False,Normal\n",
        "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 "
        "Address,E-mail 3 Address,Home Phone,Business Phone,Mobile Phone,Job Title,Department,Company,Birthday,"
        "Anniversary,Gender,Priority,Private,Sensitivity,Notes\n"
        "Pao,,Vang,Dr.,,,,,pao@example.org,,,,,555 1,Fellow,Pediatrics,Riverside,0/0/00,0/0/00,Unspecified,Normal,"
        "False,Normal,\n",
        "First Name,Last Name,E-mail Address,Mobile Phone,Job Title,Department,Company,Birthday,Gender,Priority,"
        "Private,Sensitivity\n"
        "Pao,Vang,pao@example.org,555 1,Fellow,Pediatrics,Riverside,0/0/00,Unspecified,Normal,False,Normal\n",
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Mobile "
        "Number,Job "
        "Title,Department,Organization,Birth Year,Birth Month,Birth Day,Notes\n"
        "Pao,Vang,Pao Vang,,pao@example.org,,pv,,555 1,Fellow,Pediatrics,Riverside,,,,\n"};
    for (const QByteArray& csv : exports) {
        INFO(csv.left(60).toStdString());
        ImportFixture book;
        const ImportPlan plan = book.import(csv);
        const Person person = book.person(u"Vang");
        CHECK(person.given == u"Pao");
        CHECK(person.email == u"pao@example.org");
        CHECK(person.phone == u"555 1");
        CHECK(person.note == u"");
        const Position position = book.positions(person).value(0);
        CHECK(position.stage == u"fellow");
        CHECK(position.department == u"Pediatrics");
        CHECK(position.institution == u"Riverside");
        CHECK(noticesOf(plan, ImportWarning::ColumnToNotes).isEmpty());
        CHECK(book.reader().all<Mentorship>().isEmpty());
    }
}

TEST_CASE("middle names and suffixes of address books belong to the name", "[FL13]") {
    const QList<QByteArray> exports{
        "First Name,Middle Name,Last Name,Name Prefix,Name Suffix,E-mail 1 - Label,E-mail 1 - Value\n"
        "Robert,Quincy,Hale,Dr.,\"Jr., MD\",* Work,rob@example.org\n",
        "Name,Given Name,Additional Name,Family Name,Name Prefix,Name Suffix,E-mail 1 - Type,E-mail 1 - Value\n"
        "\"Dr. Robert Quincy Hale, Jr., MD\",Robert,Quincy,Hale,Dr.,\"Jr., MD\",* Work,rob@example.org\n",
        "Title,First Name,Middle Name,Last Name,Suffix,Job Title,E-mail Address,E-mail 2 Address\n"
        "Dr.,Robert,Quincy,Hale,Jr. MD,,rob@example.org,\n"};
    for (const QByteArray& csv : exports) {
        INFO(csv.left(60).toStdString());
        ImportFixture book;
        const ImportPlan plan = book.import(csv);
        const Person person = book.person(u"Hale Jr.");
        CHECK(person.given == u"Robert Quincy");
        CHECK(person.note.isEmpty());
        CHECK(book.positions(person).isEmpty());
        const auto degrees = book.reader().select<Degree>().where(&Degree::personId, person.id).list();
        REQUIRE(degrees.size() == 1);
        CHECK(degrees[0].name == u"MD");
        CHECK(noticesOf(plan, ImportWarning::ColumnToNotes).isEmpty());
        CHECK(book.import(csv).isEmpty());
    }
    // Whom the book knows without the middle name is no stranger; a father and his son are two.
    ImportFixture book;
    book.import("Name\nRobert Hale\nAda Fox\n");
    book.import("First Name,Middle Name,Last Name,Suffix,Email\nAda,May,Fox,,ada@example.org\nRobert,,Hale,Jr.,\n");
    CHECK(book.reader().all<Person>().size() == 4);
    CHECK(book.person(u"Fox").email == u"ada@example.org");
    CHECK(book.person(u"Hale Jr.").given == u"Robert");
}

TEST_CASE("titles above the head are left out and told") {
    for (const char* title : {"My mentees\n", "My mentees,,,\n\nAs of May 2026,,\n", "Mentees\n", "Mentees,2026\n",
                              "Mentor:,Ruth Ellery\nYear:,2026\n"}) {
        INFO(title);
        ImportFixture book;
        const ImportPlan plan =
            book.import(QByteArray(title) + "Name,Email,Started\nPao Vang,pao@example.org,2025-01-01\n");
        CHECK(book.person(u"Vang").email == u"pao@example.org");
        CHECK(plan.counts.rows == 1);
        const auto notices = noticesOf(plan, ImportWarning::TitleRow);
        REQUIRE_FALSE(notices.isEmpty());
        CHECK(notices[0].line == 1);
        CHECK(notices[0].file == u"sheet.csv");
        CHECK(notices[0].args.value(0).startsWith(QString::fromUtf8(title).left(6)));
    }
    XlsxParts parts;
    parts.rows =
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>My mentees</v></c></row><row r=\"3\"><c r=\"A3\" "
        "t=\"str\"><v>Name</v></c><c "
        "r=\"B3\" t=\"str\"><v>Email</v></c></row><row r=\"4\"><c r=\"A4\" t=\"str\"><v>Pao Vang</v></c><c r=\"B4\" "
        "t=\"str\"><v>nonsense</v></c></row>";
    parts.behind = "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>";
    ImportFixture book;
    try {
        book.import({book.write("people.xlsx", xlsx(parts))});
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.args.mid(1) == QStringList{u"4"_s, u"B (Email)"_s, u"nonsense"_s, u"email"_s});
    }
}

TEST_CASE("rows of data are never taken for the head") {
    ImportFixture cats;
    cats.import("Name,Cats,Dogs,Birds,Fish\nPao Vang,mentor,email,,\nLin Chen,fellow,phone,,\n");
    CHECK(cats.person(u"Vang").given == u"Pao");
    ImportFixture book;
    book.import("Name,Cats,With me as,How\nPao Vang,mentor,mentor,email\nLin Chen,fellow,mentee,phone\n");
    CHECK(book.person(u"Vang").given == u"Pao");
    CHECK(book.person(u"Chen").given == u"Lin");
}

TEST_CASE("totals repeated heads and blank rows are no rows") {
    ImportFixture book;
    const ImportPlan plan = book.import(
        "Date,Mentee,Hours,Topic\n"
        "2026-03-01,Pao Vang,1,Aims\n"
        ",,,\n"
        "Date,Mentee,Hours,Topic\n"
        "2026-03-08,Pao Vang,0.5,Total hours of work\n"
        "2026-03-15,Sum Lee,0.5,Sums\n"
        "\n"
        "Total,,2,\n"
        ",Average:,0.67,\n");
    CHECK(plan.counts.rows == 3);
    CHECK(book.reader().select<Meeting>().count() == 3);
    CHECK(book.person(u"Lee").given == u"Sum");
    const auto heads = noticesOf(plan, ImportWarning::RepeatedHead), totals = noticesOf(plan, ImportWarning::TotalsRow);
    REQUIRE(heads.size() == 1);
    CHECK(heads[0].line == 4);
    REQUIRE(totals.size() == 2);
    CHECK(totals[0].line == 8);
    CHECK(totals[0].args == QStringList{u"Total, 2"_s});
    CHECK(totals[1].line == 9);
}

TEST_CASE("totals that are not computed yet are totals") {
    XlsxParts parts;
    parts.rows =
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Name</v></c><c r=\"B1\" t=\"str\"><v>Phone</v></c></row>"
        "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>Pao Vang</v></c></row>"
        "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>Total</v></c><c r=\"B3\"><f>COUNT(B2:B2)</f></c></row>";
    ImportFixture book;
    const ImportPlan plan = book.import({book.write("people.xlsx", xlsx(parts))});
    CHECK(plan.counts.rows == 1);
    CHECK(noticesOf(plan, ImportWarning::TotalsRow).size() == 1);
}

TEST_CASE("days that are nothing are nothing") {
    ImportFixture book;
    book.import("Name,Started,Ended\nPao Vang,2025-01-01,0/0/00\nLin Chen,2025-01-02,00/00/0000\n");
    CHECK_FALSE(book.mentorshipWith(book.person(u"Vang")).first.endsOn);
    CHECK_FALSE(book.mentorshipWith(book.person(u"Chen")).first.endsOn);
}

}  // namespace mb::test::exchange_heads_test
