// A sheet as it is kept for years: a title, months for days, degrees behind names, two people in a cell, hours. It
// comes in as it is, at the first attempt.
#include "core/exchange/dates.h"
#include "tests/core/exchange/import_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/workbooks.h"

namespace mb::test::exchange_forty_mentees_test {

using namespace mb::exchange;

namespace {

constexpr int mentees = 40;

QByteArray family(int n) { return QByteArray("Family") + char('a' + n / 26) + char('a' + n % 26); }

// Given names and degrees in turn as people write them.
QByteArray written(int n) {
    switch (n % 5) {
        case 0:
            return family(n) + ", Ada, MD";
        case 1:
            return "Ada " + family(n) + ", PhD";
        case 2:
            return "Dr. Ada " + family(n);
        case 3:
            return family(n) + ", Ada";
        default:
            return "Ada " + family(n) + " MD, MPH";
    }
}

}  // namespace

TEST_CASE("import: a sheet of forty mentees comes in at the first attempt", "[FL13]") {
    ImportFixture book;
    const QByteArrayList starts{"May 2022", "7/1/2023", "2024-01-15", "summer 2021", "2020"};
    const QByteArrayList ranks{"Resident", "Fellow", "Postdoc", "Assistant Professor", "Student"};
    QList<QByteArrayList> rows{{"Mentees of the division, as of November 2026"},
                               {},
                               {"Mentee", "Level / rank", "Dept", "E-mail addr", "Since", "End (if done)", "Comments"}};
    for (int n = 0; n < mentees; ++n)
        rows << QByteArrayList{written(n),
                               ranks[n % 5],
                               "Emergency Medicine",
                               QByteArray(family(n).toLower() + "@example.org"),
                               starts[n % 5],
                               n % 8 == 0 ? "6/30/2025" : "",
                               n % 3 == 0 ? "met at the retreat" : ""};
    rows << QByteArrayList{"Total", "40"};
    QList<QByteArrayList> log{{"Contact log"}, {"Session Date", "Who", "Hours", "How", "What we discussed", "Topic"}};
    for (int n = 0; n + 1 < mentees; n += 2)
        log << QByteArrayList{QByteArray("11/" + QByteArray::number(1 + n / 2) + "/2025"),
                              QByteArray("Ada " + family(n) + (n % 4 == 0 ? "; " : " and ") + "Ada " + family(n + 1)),
                              n % 3 == 0 ? "1.5" : "0.75",
                              "in person",
                              "aims",
                              QByteArray("Session " + QByteArray::number(n))};
    XlsxParts parts;
    parts.sheets = twoSheets;
    parts.rows = textRows(rows);
    parts.second = textRows(log);
    const QString path = book.write("mentees.xlsx", xlsx(parts));

    const ImportPlan plan = planImport(*book.workspace, {path});
    for (const Error& fault : plan.refused) UNSCOPED_INFO(fault.args.join(u" | ").toStdString());
    REQUIRE(plan.refused.isEmpty());
    CHECK(plan.counts.rows == mentees);
    CHECK(plan.counts.peopleAdded == mentees);
    CHECK(plan.counts.mentorshipsAdded == mentees);
    apply(*book.workspace, plan);
    for (int n = 0; n < mentees; ++n) {
        INFO(n);
        const Person one = book.person(QString::fromUtf8(family(n)).toStdU16String().c_str());
        CHECK(one.given == u"Ada");
        CHECK(one.email == QString::fromUtf8(family(n).toLower() + "@example.org"));
        CHECK(one.note == (n % 3 == 0 ? u"met at the retreat"_s : QString()));
        const auto positions = book.positions(one);
        REQUIRE(positions.size() == 1);
        CHECK(positions[0].department == u"Emergency Medicine");
        CHECK(positions[0].since->text() ==
              QStringList{u"2022-05"_s, u"2023-07-01"_s, u"2024-01-15"_s, u"2021-06"_s, u"2020"_s}[n % 5]);
        QStringList degrees;
        for (const Degree& degree : book.reader().select<Degree>().where(&Degree::personId, one.id).list())
            degrees << degree.name;
        CHECK(degrees == QList<QStringList>{{u"MD"_s}, {u"PhD"_s}, {}, {}, {u"MD"_s, u"MPH"_s}}[n % 5]);
        CHECK(book.mentorshipWith(one).second == Side::Mentor);
        CHECK((book.mentorshipWith(one).first.stage == Stage::Concluded) == (n % 8 == 0));
    }

    ImportOptions options;
    options.tables = {{u"Other"_s, {}}};
    const ImportPlan meetings = book.import(QStringList{path}, options);
    CHECK(meetings.counts.peopleAdded == 0);
    CHECK(meetings.counts.meetingsAdded == mentees / 2);
    CHECK(book.meeting(u"Session 0").minutes == 90);
    CHECK(book.meeting(u"Session 2").minutes == 45);
    CHECK(book.reader().select<Attendance>().where(&Attendance::meetingId, book.meeting(u"Session 2").id).count() == 3);
    for (const auto& one : {ImportOptions(), options}) CHECK(planImport(*book.workspace, {path}, one).isEmpty());
}

}  // namespace mb::test::exchange_forty_mentees_test
