// A file that is not a complete book is refused with the true cause and keeps its bytes.
#include "core/storage/backup.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"
#include "tests/support/child.h"
#include "tests/support/files.h"

#include <sys/stat.h>
#include <unistd.h>

namespace mb::test::storage_opening_test {
namespace {

// Both kinds of access; nothing in the folder may change.
void checkRefused(const QString& path, ErrorKind kind, const QStringList& args = {}) {
    const QString folder = QFileInfo(path).path();
    const QStringList names = namesIn(folder);
    const bool file = QFileInfo(path).isFile();
    const QByteArray before = file ? bytesOf(path) : QByteArray();
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        const auto error = errorOf([&] { Store::open(path, access, standingStill()); });
        REQUIRE(error);
        CHECK(int(error->kind) == int(kind));
        CHECK(error->args.value(0).toStdString() == path.toStdString());
        for (qsizetype i = 0; i < args.size(); ++i)
            CHECK(error->args.value(i + 1).toStdString() == args[i].toStdString());
    }
    CHECK((!file || bytesOf(path) == before));
    CHECK(namesIn(folder) == names);
}

QByteArray wholeBookBytes() {
    TestBook book;
    book.workspace.reset();
    return bytesOf(book.path);
}

struct Place {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("given.mentorbook"));
    explicit Place(const QByteArray& bytes) { writeBytes(path, bytes); }
};

}  // namespace

TEST_CASE("foreign files are refused untouched") {
    const Place shortText("Dear Dr. Chen, thank you for the meeting.");
    checkRefused(shortText.path, ErrorKind::BookForeign);
    const Place longText(QByteArray("Dear Dr. Chen, thank you. ").repeated(1000));
    checkRefused(longText.path, ErrorKind::BookForeign);
    const Place zip("PK\x03\x04" + QByteArray(5000, 'z'));
    checkRefused(zip.path, ErrorKind::BookForeign);
    const Place zeros(QByteArray(100000, '\0'));
    checkRefused(zeros.path, ErrorKind::BookForeign);
}

TEST_CASE("another program's SQLite file is refused untouched") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("photos.db"));
    {
        writeBytes(path, {});
        Connection other(path, Connection::Mode::ReadWrite);
        other.executeAll({"CREATE TABLE photo(id INTEGER PRIMARY KEY)", "INSERT INTO photo VALUES(1)"});
    }
    checkRefused(path, ErrorKind::BookForeign);
    {
        Connection other(path, Connection::Mode::ReadWrite);
        other.executeAll({"PRAGMA application_id=12345", "PRAGMA user_version=1"});
    }
    checkRefused(path, ErrorKind::BookForeign);
}

TEST_CASE("folders and pipes are no books") {
    QTemporaryDir folder;
    const QString inner = folder.filePath(QStringLiteral("folder.mentorbook"));
    REQUIRE(QDir().mkdir(inner));
    checkRefused(inner, ErrorKind::BookForeign);
    const QString pipe = folder.filePath(QStringLiteral("pipe.mentorbook"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    checkRefused(pipe, ErrorKind::BookForeign);
}

TEST_CASE("a book without a version is refused untouched") {
    QByteArray bytes = wholeBookBytes();
    bytes.replace(60, 4, QByteArray(4, '\0'));
    const Place place(bytes);
    checkRefused(place.path, ErrorKind::BookDamaged);
    CHECK(kindOf([&] { restoreBackup(place.path, place.path + QStringLiteral("2")); }) == ErrorKind::BookDamaged);
}

TEST_CASE("a book of a newer version is refused untouched") {
    QByteArray bytes = wholeBookBytes();
    bytes[63] = 99;
    const Place newer(bytes);
    const QString known = QString::number(allMigrations().size());
    // It tells which program made it, and does so without being touched.
    checkRefused(newer.path, ErrorKind::BookNewer, {QStringLiteral("99"), known, QStringLiteral(MENTORBOOK_VERSION)});
    // One that tells less is refused all the same.
    QByteArray silent = bytes;
    silent.replace("CREATE TABLE step (", "CREATE TABLE stop (");
    const Place other(silent);
    checkRefused(other.path, ErrorKind::BookNewer, {QStringLiteral("99"), known, QString()});
}

TEST_CASE("a missing book is missing and is not made") {
    QTemporaryDir folder;
    checkRefused(folder.filePath(QStringLiteral("nowhere.mentorbook")), ErrorKind::BookMissing);
    checkRefused(folder.filePath(QStringLiteral("no/folder/nowhere.mentorbook")), ErrorKind::BookMissing);
}

TEST_CASE("an empty file is named as such") {
    const Place empty{QByteArray()};
    checkRefused(empty.path, ErrorKind::BookEmpty);
}

TEST_CASE("a book cut at any length is refused untouched") {
    const QByteArray whole = wholeBookBytes();
    QList<qsizetype> lengths;
    for (qsizetype length = 1; length <= 100; ++length) lengths << length;
    for (qsizetype length = 101; length < whole.size(); length += 997) lengths << length;
    for (qsizetype page = 4096; page < whole.size(); page += 4096) lengths << page;
    lengths << whole.size() - 1;
    for (const qsizetype length : lengths) {
        INFO("cut at " << length);
        const Place cut(whole.left(length));
        checkRefused(cut.path, ErrorKind::BookCut, {QString::number(length)});
    }
}

TEST_CASE("a book with a spoilt first page is refused untouched") {
    QByteArray bytes = wholeBookBytes();
    bytes.replace(100, 200, QByteArray(200, '\xa5'));
    const Place spoilt(bytes);
    checkRefused(spoilt.path, ErrorKind::BookDamaged);
}

TEST_CASE("a book that may not be read is named as such") {
    const Place locked(wholeBookBytes());
    QFile::setPermissions(locked.path, {});
    Child child([&](const Child::Say& say) {
        if (!obeyPermissions()) return say("root keeps its rights");
        const auto kind = kindOf([&] { Store::open(locked.path, Access::ReadWrite, standingStill()); });
        say(kind == ErrorKind::BookUnreadable ? "unreadable" : "something else");
    });
    CHECK(child.hearAll() == "unreadable");
    CHECK(child.wait() == 0);
    QFile::setPermissions(locked.path, QFile::ReadOwner | QFile::WriteOwner);
    CHECK(namesIn(locked.folder.path()).size() == 1);
}

TEST_CASE("a book that another program left in WAL mode is read without files beside it") {
    const Place whole(wholeBookBytes());
    const QByteArray rows = contents(Store::open(whole.path, Access::ReadOnly, standingStill())->reader());
    Connection(whole.path, Connection::Mode::ReadWrite).execute("PRAGMA journal_mode=WAL");
    REQUIRE(bytesOf(whole.path).mid(18, 2) == "\2\2");
    const QByteArray before = bytesOf(whole.path);
    {
        const auto store = Store::open(whole.path, Access::ReadOnly, standingStill());
        CHECK(contents(store->reader()) == rows);
        CHECK(namesIn(whole.folder.path()).size() == 1);
    }
    CHECK(bytesOf(whole.path) == before);
    CHECK(namesIn(whole.folder.path()).size() == 1);

    // Beside the other program, whose last words are in its own file, they are read all the same.
    {
        Connection other(whole.path, Connection::Mode::ReadWrite);
        other.execute("UPDATE book SET year_start_month = 9");
        CHECK(Store::open(whole.path, Access::ReadOnly, standingStill())->reader().all<Book>().first().yearStartMonth ==
              9);
    }
    // Whoever may write puts the mode right.
    Store::open(whole.path, Access::ReadWrite, standingStill()).reset();
    CHECK(bytesOf(whole.path).mid(18, 2) == "\1\1");
    CHECK(namesIn(whole.folder.path()).size() == 1);
}

TEST_CASE("a whole book opens both ways and reading leaves its bytes alone") {
    const Place whole(wholeBookBytes());
    const QByteArray before = bytesOf(whole.path);
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto store = Store::open(whole.path, access, standingStill());
        CHECK(store->reader().all<Book>().size() == 1);
        CHECK(store->access() == access);
    }
    CHECK(bytesOf(whole.path) == before);
    CHECK(namesIn(whole.folder.path()).size() == 1);
}

}  // namespace mb::test::storage_opening_test
