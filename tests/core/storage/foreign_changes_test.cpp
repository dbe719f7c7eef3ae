// Other programs may write into the open book or replace it. Our changes must never go into a book other than the one
// that was read.
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"

#include <QFileInfo>

#include <thread>

#include <utime.h>

namespace mb::test::storage_foreign_changes_test {
namespace {

// Like `cat other > path`: name and inode stay the same.
void writeOver(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.resize(0));
    REQUIRE(file.write(bytes) == bytes.size());
}

NoteId anyNote(Workspace& workspace, PersonId person) {
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = QDate(2026, 11, 1);
    wanted.people = {person};
    const MeetingId meeting = actions::meetings::add(workspace, wanted);
    return actions::meetings::addNote(workspace, meeting, {QStringLiteral("between us"), Visibility::Private});
}

}  // namespace

TEST_CASE("another book written over the open one in place gets nothing of it") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    // Made and changed in the same way: its size and its count of changes are the same, too.
    TestBook other;
    OpenOptions options = standingStill();
    options.clock = Clock::fixed(instant, 77);
    const QString otherPath = other.folder.filePath(QStringLiteral("other.mentorbook"));
    {
        const auto made = actions::books::create(
            otherPath, {QStringLiteral("Maya Okafor"), QStringLiteral("MD"), OwnerRole::Both}, options);
        actions::people::NewPerson wanted;
        wanted.person.given = QStringLiteral("Ines");
        wanted.person.family = QStringLiteral("Moreau");
        actions::people::add(*made, wanted);
    }
    const QByteArray bytes = bytesOf(otherPath);
    REQUIRE(bytes.size() == QFileInfo(book.path).size());
    REQUIRE(bytes.mid(24, 4) == bytesOf(book.path).mid(24, 4));
    writeOver(book.path, bytes);
    CHECK(kindOf([&] { anyNote(*book, lin); }) == ErrorKind::BookReplaced);
    CHECK(kindOf([&] { book->undo(); }) == ErrorKind::BookReplaced);
    CHECK(bytesOf(book.path) == bytes);
    CHECK(kindOf([&] { book->store().acceptChange(book->store().changeCounter()); }) == ErrorKind::BookReplaced);
    CHECK(bytesOf(book.path) == bytes);
}

TEST_CASE("a book that another program changed is written into only after that was looked at") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    {
        Connection raw(book.path, Connection::Mode::ReadWrite);
        raw.execute("UPDATE person SET note = 'from elsewhere' WHERE family = 'Chen'");
    }
    const QByteArray bytes = bytesOf(book.path);
    CHECK(kindOf([&] { anyNote(*book, lin); }) == ErrorKind::BookChanged);
    CHECK(kindOf([&] { anyNote(*book, lin); }) == ErrorKind::BookChanged);
    CHECK(bytesOf(book.path) == bytes);
    CHECK(book->reader().get(lin).note == QStringLiteral("from elsewhere"));
    const quint32 looked = book->store().changeCounter();
    {
        Connection raw(book.path, Connection::Mode::ReadWrite);
        raw.execute("UPDATE person SET note = 'from elsewhere, again' WHERE family = 'Chen'");
    }
    CHECK(kindOf([&] { book->store().acceptChange(looked); }) == ErrorKind::BookChanged);
    book->store().acceptChange(book->store().changeCounter());
    CHECK_NOTHROW(anyNote(*book, lin));
    CHECK(book->reader().get(lin).note == QStringLiteral("from elsewhere, again"));
}

TEST_CASE("a book that was only touched is the same") {
    TestBook book;
    const utimbuf yesterday{1'700'000'000, 1'700'000'000};
    REQUIRE(::utime(QFile::encodeName(book.path).constData(), &yesterday) == 0);
    CHECK_NOTHROW(book.person(QStringLiteral("Lin Chen")));
    // An older copy of the book itself, as a sync program may put it back.
    const QByteArray before = bytesOf(book.path);
    book.person(QStringLiteral("Ines Moreau"));
    writeOver(book.path, before);
    CHECK(kindOf([&] { book.person(QStringLiteral("Kofi Danquah")); }) == ErrorKind::BookChanged);
}

TEST_CASE("a sister copy with as many changes is not taken for the same book") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    const QString twin = book.folder.filePath(QStringLiteral("twin.mentorbook"));
    book->store().copyTo(twin);
    // One change in each of the two: their change counters are equal again.
    actions::people::NewPerson wanted;
    wanted.person.family = QStringLiteral("There");
    OpenOptions later = standingStill();
    later.clock = Clock::fixed(instant.addSecs(60), 5);
    {
        Workspace other(Store::open(twin, Access::ReadWrite, later));
        actions::people::add(other, wanted);
    }
    book.person(QStringLiteral("Here"));
    QByteArray bytes = bytesOf(twin);
    bytes.replace(24, 16, bytesOf(book.path).mid(24, 16));
    REQUIRE(bytes.size() == QFileInfo(book.path).size());
    writeOver(book.path, bytes);
    REQUIRE(book->store().foreignChange());
    CHECK(book->store().foreignChange()->kind == ErrorKind::BookChanged);
    CHECK(kindOf([&] { anyNote(*book, lin); }) == ErrorKind::BookChanged);
    CHECK(bytesOf(book.path) == bytes);
    book->store().acceptChange(book->store().changeCounter());
    anyNote(*book, lin);
    QStringList families;
    for (const Person& person : book->reader().all<Person>()) families << person.family;
    CHECK(families.contains(QStringLiteral("There")));
    CHECK(!families.contains(QStringLiteral("Here")));
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("a book that was emptied in place is not written into") {
    TestBook book;
    writeOver(book.path, {});
    const auto kind = kindOf([&] { book.person(QStringLiteral("Lin Chen")); });
    REQUIRE(kind);
    CHECK((*kind == ErrorKind::BookReplaced || *kind == ErrorKind::BookUnreadable));
    CHECK(bytesOf(book.path).isEmpty());
}

TEST_CASE("what is written beside is no foreign change") {
    TestBook book;
    for (int i = 0; i < 3; ++i) {
        {
            Workspace beside(book->store().beside());
            actions::people::NewPerson wanted;
            wanted.person.family = QStringLiteral("Beside%1").arg(i);
            actions::people::add(beside, wanted);
        }
        CHECK_NOTHROW(book.person(QStringLiteral("Here%1").arg(i)));
    }
    CHECK(book->reader().select<Person>().count() == 7);
    // A change that failed and was rolled back does not count as a foreign change.
    CHECK_THROWS(book->perform({StepKind::PersonAdded, {}}, [&](Writer& writer) {
        Person person;
        writer.insert(person);
        throw std::runtime_error("thought better of it");
    }));
    CHECK_NOTHROW(book.person(QStringLiteral("Last")));
}

TEST_CASE("a connection is for its own thread") {
    TestBook book;
    std::optional<ErrorKind> kind;
    std::thread elsewhere([&] { kind = kindOf([&] { book->reader().all<Person>(); }); });
    elsewhere.join();
    CHECK(kind == ErrorKind::StorageFailed);
    CHECK_NOTHROW(book->reader().all<Person>());
}

}  // namespace mb::test::storage_foreign_changes_test
