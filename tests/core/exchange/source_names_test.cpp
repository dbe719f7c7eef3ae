// Sheets with identifiers of their own bring records up to date instead of adding them again.
#include "core/actions/people.h"
#include "core/domain/text.h"
#include "tests/core/exchange/import_fixture.h"
#include "tests/support/catch.h"

namespace mb::test::exchange_source_names_test {

using namespace mb::exchange;

TEST_CASE("import: a newer state of a sheet with identifiers changes what it knows", "[DO15]") {
    ImportFixture book;
    book.import("Record ID,Name,Email\nr1,Lin Chen,lin@example.org\nr2,Ines Moreau,ines@example.org\n");
    CHECK(book.reader().select<SourceId>().count() == 2);
    const QByteArray newer = "Record ID,Name,Email\nr1,Lin Chen-Park,lin.park@example.org\nr2,Ines Moreau,\n";
    const QStringList before = book.contents();
    const ImportPlan plan = book.import(newer);
    CHECK(plan.counts.peopleAdded == 0);
    CHECK(plan.counts.peopleChanged == 1);
    CHECK(plan.counts.alreadyThere() == 1);
    CHECK(book.person(u"Chen-Park").email == u"lin.park@example.org");
    CHECK(book.import(newer).isEmpty());
    book.workspace->undo();
    CHECK(book.contents() == before);
}

TEST_CASE("import: whom the book has already gets the identifier, and it goes with them", "[DO15]") {
    ImportFixture book;
    book.import("Name\nLin Chen\n");
    const QByteArray sheet = "ID,Name\n17,Lin Chen\n";
    CHECK(book.import(sheet).counts.peopleChanged == 1);
    CHECK(book.import(sheet).isEmpty());
    CHECK(book.reader().select<SourceId>().count() == 1);
    actions::people::remove(*book.workspace, book.person(u"Chen").id);
    CHECK(book.reader().select<SourceId>().count() == 0);
    CHECK(book.import(sheet).counts.peopleAdded == 1);
}

TEST_CASE("import: the same number in another sheet is not the same person", "[DO15]") {
    ImportFixture book;
    book.import("ID,Name\n1,Lin Chen\n");
    const QByteArray other = "ID,Name\n1,Ines Moreau\n";
    CHECK(refusalOf(book, other).args.value(3) == u"same-person");
    ImportOptions options;
    options.people.insert(fold(u"Ines Moreau"_s), PersonId());
    CHECK(book.import(other, options).counts.peopleAdded == 1);
    CHECK(book.import(other).isEmpty());
    // Numbers that come again are none of rows; they are kept as before.
    book.import("ID,Name\n5,Kofi Danquah\n5,Aoife Ryan\n");
    CHECK(book.person(u"Danquah").note == u"ID: 5");
}

TEST_CASE("import: a meeting with an identifier may move", "[DO15]") {
    ImportFixture book;
    const QByteArray head = "UUID,Date,Time,Who,About\n";
    const QByteArray uuid = "6f1c1f0e-5a3c-4f57-9a55-6a4d1a7f0001";
    book.import(head + uuid + ",2026-03-02,09:30,Lin Chen,Aims\n");
    const ImportPlan moved = book.import(head + uuid + ",2026-03-09,10:00,Lin Chen,Aims and plans\n");
    CHECK(moved.counts.meetingsAdded == 0);
    CHECK(moved.counts.meetingsChanged == 1);
    REQUIRE(book.reader().select<Meeting>().count() == 1);
    CHECK(book.meeting(u"Aims and plans").day == QDate(2026, 3, 9));
    CHECK(book.meeting(u"Aims and plans").time == QTime(10, 0));
    // In a log a number may be the mentee's: next month's row is another meeting.
    book.import("ID,Date,Who\n7,2026-04-01,Ines Moreau\n");
    CHECK(book.import("ID,Date,Who\n7,2026-05-01,Ines Moreau\n").counts.meetingsAdded == 1);
}

}  // namespace mb::test::exchange_source_names_test
