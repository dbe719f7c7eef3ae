// One writer, many readers; locks and journals that a dead process left; files that are replaced under an open book.
#include "core/storage/header.h"
#include "core/storage/inside.h"
#include "tests/support/catch.h"
#include "tests/support/child.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"

#include <QFileInfo>
#include <QSysInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace mb::test::storage_locking_test {
namespace {

std::unique_ptr<Workspace> opened(const QString& path, Access access) {
    return std::make_unique<Workspace>(Store::open(path, access, standingStill()));
}

// A process that writes half a transaction to the disk and is killed. The book must be closed.
void crashInMidTransaction(const QString& path) {
    const QByteArray before = bytesOf(path);
    Child child([&](const Child::Say& say) {
        const auto store = Store::open(path, Access::ReadWrite, standingStill());
        Connection& connection = Inside::connection(*store);
        // A tiny cache makes SQLite spill changed pages into the file before the commit.
        connection.executeAll({"PRAGMA cache_spill=ON", "PRAGMA cache_size=4", "BEGIN IMMEDIATE",
                               "UPDATE person SET given = 'half'", "DELETE FROM term"});
        SqlStatement insert(connection,
                            "INSERT INTO term(uuid, created_at, changed_at, list, key, label, place, hidden)"
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
    REQUIRE(lockHolder(book.path));
    CHECK(lockHolder(book.path)->process == ::getpid());
    CHECK(!lockHolder(book.path)->elsewhere);
    // The refused program does not disturb the first writer.
    book.person(QStringLiteral("Lin Chen"));
    book.workspace.reset();
    CHECK(!lockHolder(book.path));
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
    CHECK(lockHolder(alias).has_value());
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
    CHECK(kindOf([&] {
              actions::people::add(*reader, {reader->reader().all<Person>().first(), {}, {}});
          }) == ErrorKind::BookReadOnly);
    CHECK(kindOf([&] { reader->undo(); }) == ErrorKind::BookReadOnly);
    CHECK(kindOf([&] { Inside::connection(reader->store()).execute("DELETE FROM term"); }) == ErrorKind::BookReadOnly);
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
            ::usleep(5000);  // the pace of a very quick typist: without it readers would starve
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
    CHECK(!lockHolder(book.path));
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
    CHECK(!lockHolder(book.path));
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

namespace {

// As QLockFile writes it: process, program, host, machine, start of the machine.
void writeLock(const QString& book, qint64 process, const QByteArray& host, const QByteArray& machine) {
    writeBytes(book + QStringLiteral(".lock"), QByteArray::number(process) + "\nmentorbook\n" + host + '\n' + machine +
                                                   '\n' + QSysInfo::bootUniqueId() + '\n');
}

}  // namespace

TEST_CASE("a lock of another machine says whose and since when and can be taken over") {
    TestBook book;
    book.workspace.reset();
    const QString lock = book.path + QStringLiteral(".lock");
    // Two machines of one name: an image that was installed twice.
    for (const QByteArray& host : {QByteArray("lab-pc"), QSysInfo::machineHostName().toUtf8()}) {
        INFO(host.toStdString());
        writeLock(book.path, 999'999, host, "0123456789abcdef0123456789abcdef");
        QFile old(lock);
        REQUIRE(old.open(QIODevice::ReadWrite));
        REQUIRE(old.setFileTime(QDateTime(QDate(2023, 4, 5), QTime(8, 0)), QFileDevice::FileModificationTime));
        old.close();
        const auto error = errorOf([&] { opened(book.path, Access::ReadWrite); });
        REQUIRE(error);
        CHECK(error->kind == ErrorKind::BookLocked);
        CHECK(error->args.value(1).contains(QString::fromUtf8(host)));
        CHECK(error->args.value(2).startsWith(QStringLiteral("2023-04-05")));
        CHECK(error->args.value(3) == QStringLiteral("elsewhere"));
        CHECK(bytesOf(lock).startsWith("999999\n"));
        CHECK_NOTHROW(opened(book.path, Access::ReadOnly));
        OpenOptions options = standingStill();
        options.locking = Locking::TakeOver;
        CHECK_NOTHROW(Store::open(book.path, Access::ReadWrite, options));
        CHECK(!QFileInfo::exists(lock));
    }
}

TEST_CASE("no one takes over the lock of a program that runs here") {
    TestBook book;
    OpenOptions options = standingStill();
    options.locking = Locking::TakeOver;
    const auto error = errorOf([&] { Store::open(book.path, Access::ReadWrite, options); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::BookLocked);
    CHECK(error->args.value(3).isEmpty());
}

TEST_CASE("what a crash on another machine left half written is said to a reader") {
    TestBook book;
    book.workspace.reset();
    crashInMidTransaction(book.path);
    writeLock(book.path, 999'999, "lab-pc", "0123456789abcdef0123456789abcdef");
    const QByteArray bytes = bytesOf(book.path);
    const auto error = errorOf([&] { opened(book.path, Access::ReadOnly); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::BookUnfinished);
    CHECK(error->args.value(1).contains(QStringLiteral("lab-pc")));
    CHECK(bytesOf(book.path) == bytes);
}

TEST_CASE("a journal beside another name of the file is not passed over") {
    TestBook book;
    const QByteArray before = contents(*book);
    book.workspace.reset();
    crashInMidTransaction(book.path);
    const QString other = book.folder.filePath(QStringLiteral("other.mentorbook"));
    REQUIRE(::link(QFile::encodeName(book.path).constData(), QFile::encodeName(other).constData()) == 0);
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto error = errorOf([&] { opened(other, access); });
        REQUIRE(error);
        CHECK(error->kind == ErrorKind::BookUnfinished);
        CHECK(error->args.value(2).endsWith(QStringLiteral("okafor.mentorbook")));
    }
    book.reopen();
    CHECK(difference(contents(*book), before) == "");
    // A book that is open under one name counts as open under all its names.
    CHECK(kindOf([&] { opened(other, Access::ReadWrite); }) == ErrorKind::BookLocked);
    book.workspace.reset();
    CHECK_NOTHROW(opened(other, Access::ReadWrite));
}

TEST_CASE("lock and book are for their owner alone whatever the rule for new files") {
    const mode_t was = ::umask(0);
    TestBook book;
    CHECK((QFileInfo(book.path + QStringLiteral(".lock")).permissions() &
           (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)) == 0);
    const QString folder = book.folder.filePath(QStringLiteral("copies/deep"));
    book->store().backUp(folder);
    CHECK((QFileInfo(folder).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    book.workspace.reset();
    // Even where only a group may write.
    REQUIRE(::chmod(QFile::encodeName(book.path).constData(), 0620) == 0);
    book.reopen();
    CHECK((QFileInfo(book.path).permissions() & QFile::WriteGroup) == 0);
    ::umask(was);
}

}  // namespace mb::test::storage_locking_test
