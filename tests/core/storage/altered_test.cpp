// A crafted book: its tables are looked at before anything in it is read.
#include "core/storage/schema_check.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"

namespace mb::test::storage_altered_test {
namespace {

// The name that the error of opening gives, to read and to write. The file must keep its bytes.
std::string complaintAfter(const QByteArrayList& statements) {
    TestBook book;
    book.workspace.reset();
    Connection(book.path, Connection::Mode::ReadWrite).executeAll(statements);
    const QByteArray bytes = bytesOf(book.path);
    QStringList complaints;
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto error = errorOf([&] { Store::open(book.path, access, standingStill()); });
        if (!error) complaints << QStringLiteral("opened");
        else if (error->kind != ErrorKind::BookAltered) complaints << QString::number(int(error->kind));
        else complaints << error->args.value(1);
    }
    CHECK(bytesOf(book.path) == bytes);
    CHECK(complaints[0] == complaints[1]);
    return complaints[0].toStdString();
}

}  // namespace

TEST_CASE("a book with triggers views or other tables than its version has is refused") {
    CHECK(complaintAfter({"CREATE TRIGGER sly AFTER INSERT ON meeting BEGIN DELETE FROM note; END"}) == "sly");
    CHECK(complaintAfter({"CREATE VIEW people AS SELECT * FROM person"}) == "people");
    // With this view every question about people would never end.
    CHECK(complaintAfter({"PRAGMA legacy_alter_table=ON", "ALTER TABLE person RENAME TO hidden",
                          "CREATE VIEW person AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
                          "SELECT x AS id FROM n"}) == "person");
    CHECK(complaintAfter({"ALTER TABLE person ADD COLUMN shout TEXT AS (upper(family))"}) == "person");
    CHECK(complaintAfter({"CREATE UNIQUE INDEX once ON meeting(day)"}) == "once");
    CHECK(complaintAfter({"CREATE INDEX sum ON note(abs(id))"}) == "sum");
    CHECK(complaintAfter({"CREATE INDEX some ON note(id) WHERE abs(id) > 1"}) == "some");
    CHECK(complaintAfter({"DROP TABLE note"}) == "note");
    CHECK(complaintAfter({"DROP INDEX note_meeting"}) == "note_meeting");
    CHECK(complaintAfter({"ALTER TABLE goal RENAME COLUMN measure TO yardstick"}) == "goal");
    CHECK(complaintAfter({"CREATE VIRTUAL TABLE peep USING fts5(words)"}) == "peep");
}

TEST_CASE("what does no harm is let be") {
    CHECK(complaintAfter({"CREATE INDEX quick ON meeting(title)"}) == "opened");
    CHECK(complaintAfter({"CREATE TABLE scribble(x)"}) == "opened");
    CHECK(complaintAfter({"ANALYZE"}) == "opened");
}

TEST_CASE("the tables of every released version are known by their fingerprint") {
    for (quint32 version = 1; version <= quint32(allMigrations().size()); ++version) {
        INFO("version " << version);
        CHECK(fingerprintOf(allMigrations(), version).toStdString() == schemaFingerprint(version).toStdString());
    }
    CHECK(schemaFingerprint(quint32(allMigrations().size()) + 1).isEmpty());
}

}  // namespace mb::test::storage_altered_test
