// One writer, many readers; locks and journals that a dead process left; files that change hands under an open book.
#include "core/storage/header.h"
#include "tests/support/catch.h"
#include "tests/support/child.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"

#include <QFileInfo>

namespace mb::test {
namespace {

std::unique_ptr<Workspace> opened(const QString& path, Access access) {
    return std::make_unique<Workspace>(Store::open(path, access, standingStill()));
}

// A process that writes half a transaction to the disk and is killed. The book must be closed.
void crashInMidTransaction(const QString& path) {
    const QByteArray before = bytesOf(path);
    Child child([&](const Child::Say& say) {
        const auto store = Store::open(path, Access::ReadWrite, standingStill());
        Connection& connection = store->connection();
        // A tiny cache makes SQLite spill changed pages into the file before the commit.
        connection.execute("PRAGMA cache_spill=ON; PRAGMA cache_size=4; BEGIN IMMEDIATE; UPDATE person SET given = 'half'; DELETE FROM term");
        Statement insert(connection, "INSERT INTO term(uuid, created_at, changed_at, list, key, label, place, hidden)"
                                     " VALUES(randomblob(16), 0, 0, 'x', 'x', hex(randomblob(2000)), 0, 0)");
        for (int i = 0; i < 60; ++i) {
            insert.step();
            insert.reset();
        }
        say("written");
        for (;;) ::pause();
    });
    REQUIRE(child.hear() == "written");
    child.kill();
    REQUIRE(hasJournal(path));
    REQUIRE(bytesOf(path) != before);
    REQUIRE(QFileInfo::exists(path + QStringLiteral(".lock")));
}

}  // namespace

TEST_CASE("a second writer is refused and told who holds the book") {
    TestBook book;
    const auto error = errorOf([&] { opened(book.path, Access::ReadWrite); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::BookLocked);
    CHECK(error->args.value(1).contains(QString::number(::getpid())));
    CHECK(lockHolder(book.path).contains(QString::number(::getpid())));
    // The refusal leaves the first writer at work.
    book.person(QStringLiteral("Lin Chen"));
    book.workspace.reset();
    CHECK(lockHolder(book.path).isEmpty());
    CHECK_NOTHROW(opened(book.path, Access::ReadWrite));
}

TEST_CASE("a nameless lock left by a program that died while making it is taken over") {
    TestBook book;
    book.workspace.reset();
    QFile lock(book.path + QStringLiteral(".lock"));
    REQUIRE(lock.open(QIODevice::WriteOnly));
    lock.close();
    CHECK_NOTHROW(opened(book.path, Access::ReadWrite));
}

TEST_CASE("a link to the book leads to the same lock") {
    TestBook book;
    const QString alias = book.folder.filePath(QStringLiteral("alias.mentorbook"));
    REQUIRE(QFile::link(book.path, alias));
    CHECK(kindOf([&] { opened(alias, Access::ReadWrite); }) == ErrorKind::BookLocked);
    CHECK(!lockHolder(alias).isEmpty());
    book.workspace.reset();
    CHECK(opened(alias, Access::ReadWrite)->store().path() == QFileInfo(book.path).canonicalFilePath());
}

TEST_CASE("a reader works beside the writer and sees what is committed") {
    TestBook book;
    const auto reader = opened(book.path, Access::ReadOnly);
    CHECK(reader->isReadOnly());
    CHECK(contents(*reader) == contents(*book));
    book.person(QStringLiteral("Lin Chen"));
    CHECK(contents(*reader) == contents(*book));
    const auto second = opened(book.path, Access::ReadOnly);
    book->undo();
    CHECK(contents(*second) == contents(*book));
    CHECK(kindOf([&] { actions::people::add(*reader, {reader->reader().all<Person>().first(), {}, {}}); }) == ErrorKind::BookReadOnly);
    CHECK(kindOf([&] { reader->undo(); }) == ErrorKind::BookReadOnly);
    CHECK(kindOf([&] { reader->store().connection().execute("DELETE FROM term"); }) == ErrorKind::BookReadOnly);
}

TEST_CASE("a reader comes in at any moment of a writer's work") {
    TestBook book;
    book.workspace.reset();
    Child writer([&](const Child::Say& say) {
        const auto workspace = opened(book.path, Access::ReadWrite);
        actions::people::NewPerson person;
        // Long notes make the file grow with nearly every step.
        person.person.note = QString(5000, u'n');
        for (int i = 0; i < 2000; ++i) {
            person.person.given = QString::number(i);
            actions::people::add(*workspace, person);
            if (i == 0) say("at work");
            ::usleep(5000);  // nobody types so fast that readers starve
        }
    });
    REQUIRE(writer.hear() == "at work");
    qint64 seen = 0;
    for (int i = 0; i < 60; ++i) {
        std::unique_ptr<Workspace> reader;
        const auto error = errorOf([&] { reader = opened(book.path, Access::ReadOnly); });
        INFO((error ? error->args.join(u' ').toStdString() : std::string()));
        REQUIRE(!error);
        const qint64 people = reader->reader().select<Person>().count();
        CHECK(people >= seen);
        seen = people;
    }
    CHECK(seen >= 2);
    writer.kill();
    book.reopen();
    CHECK(book->reader().select<Person>().count() >= seen);
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("a lock left by a killed process is taken over") {
    TestBook book;
    book.workspace.reset();
    Child child([&](const Child::Say& say) {
        const auto workspace = opened(book.path, Access::ReadWrite);
        say("open");
        for (;;) ::pause();
    });
    REQUIRE(child.hear() == "open");
    const auto error = errorOf([&] { opened(book.path, Access::ReadWrite); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::BookLocked);
    CHECK(error->args.value(1).contains(QString::number(child.pid())));
    CHECK_NOTHROW(opened(book.path, Access::ReadOnly));
    child.kill();
    CHECK(QFileInfo::exists(book.path + QStringLiteral(".lock")));
    CHECK(lockHolder(book.path).isEmpty());
    book.reopen();
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("the next writer rolls back what a crash left half written") {
    TestBook book;
    const QByteArray before = contents(*book);
    book.workspace.reset();
    crashInMidTransaction(book.path);
    book.reopen();
    CHECK(difference(contents(*book), before) == "");
    CHECK(faultsOf(*book) == "");
    book.workspace.reset();
    CHECK(namesIn(book.folder.path()) == QStringList{QStringLiteral("okafor.mentorbook")});
}

TEST_CASE("the next reader rolls back what a crash left half written") {
    TestBook book;
    const QByteArray before = contents(*book);
    book.workspace.reset();
    crashInMidTransaction(book.path);
    const auto reader = opened(book.path, Access::ReadOnly);
    CHECK(difference(contents(*reader), before) == "");
    CHECK(faultsOf(*reader) == "");
    CHECK(!hasJournal(book.path));
    CHECK(lockHolder(book.path).isEmpty());
}

TEST_CASE("a crash is healed through a link too") {
    TestBook book;
    const QByteArray before = contents(*book);
    book.workspace.reset();
    crashInMidTransaction(book.path);
    const QString alias = book.folder.filePath(QStringLiteral("alias.mentorbook"));
    REQUIRE(QFile::link(book.path, alias));
    CHECK(difference(contents(*opened(alias, Access::ReadOnly)), before) == "");
}

TEST_CASE("nothing is written into a file that took the book's place") {
    TestBook book, other;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    other.workspace.reset();
    const QByteArray foreign = bytesOf(other.path);
    REQUIRE(QFile::remove(book.path));
    REQUIRE(QFile::copy(other.path, book.path));
    CHECK(kindOf([&] { book.person(QStringLiteral("Leila Haddad")); }) == ErrorKind::BookReplaced);
    CHECK(kindOf([&] { book->undo(); }) == ErrorKind::BookReplaced);
    CHECK(kindOf([&] { actions::people::remove(*book, lin); }) == ErrorKind::BookReplaced);
    CHECK(bytesOf(book.path) == foreign);
    CHECK(!hasJournal(book.path));
}

TEST_CASE("a book that was deleted is not brought back by a write") {
    TestBook book;
    REQUIRE(QFile::remove(book.path));
    CHECK(kindOf([&] { book.person(QStringLiteral("Leila Haddad")); }) == ErrorKind::BookReplaced);
    CHECK(!QFileInfo::exists(book.path));
    book.workspace.reset();
    CHECK(namesIn(book.folder.path()).isEmpty());
}

}  // namespace mb::test
