// After a write there is the whole new file or the whole old one, and the result says truly which.
#include "core/storage/atomic_file.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"
#include "tests/support/child.h"
#include "tests/support/files.h"
#include "tests/support/tiny_disk.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/stat.h>

namespace mb::test::storage_atomic_file_test {

TEST_CASE("a file is written whole and private") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.pdf"));
    const QByteArray big = QByteArray("0123456789abcdef").repeated(200000);
    for (const QByteArray& bytes : {QByteArray("short"), big, QByteArray()}) {
        writeFileAtomically(path, bytes);
        CHECK((bytesOf(path) == bytes));
        CHECK(QFileInfo(path).permissions() ==
              (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
        CHECK(namesIn(folder.path()).size() == 1);
    }
}

TEST_CASE("a file that is there stays unless overwriting was wanted") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.pdf"));
    writeFileAtomically(path, "old", Overwrite::No);
    CHECK(kindOf([&] { writeFileAtomically(path, "new", Overwrite::No); }) == ErrorKind::BookExists);
    CHECK(bytesOf(path) == "old");
    writeFileAtomically(path, "new", Overwrite::Yes);
    CHECK(bytesOf(path) == "new");
    CHECK(namesIn(folder.path()).size() == 1);
}

TEST_CASE("a link is followed and stays a link") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.pdf")),
                  alias = folder.filePath(QStringLiteral("alias.pdf"));
    writeFileAtomically(path, "old");
    REQUIRE(QFile::link(path, alias));
    writeFileAtomically(alias, "new");
    CHECK(bytesOf(path) == "new");
    CHECK(QFileInfo(alias).isSymLink());
}

TEST_CASE("what leaves a book is never written over the book") {
    TestBook book;
    const Store& store = book.workspace->store();
    const QString folder = QFileInfo(book.path).path();
    const QString alias = folder + QStringLiteral("/alias.pdf"), other = folder + QStringLiteral("/other.pdf");
    REQUIRE(QFile::link(book.path, alias));
    for (const QString& path :
         {book.path, alias, QString(folder + QStringLiteral("/./") + QFileInfo(book.path).fileName())})
        CHECK(kindOf([&] { store.writeOut(path, "a report"); }) == ErrorKind::BookExists);
    store.writeOut(other, "old");
    store.writeOut(other, "a report");
    CHECK(bytesOf(other) == "a report");
    CHECK(kindOf([&] { store.writeOut(other, "newer", Overwrite::No); }) == ErrorKind::BookExists);
    CHECK(book.workspace->book().ownerId == book.owner);
}

TEST_CASE("a link that leads to nothing yet leads to the new file") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("later.pdf")),
                  alias = folder.filePath(QStringLiteral("alias.pdf"));
    REQUIRE(QFile::link(path, alias));
    writeFileAtomically(alias, "new");
    CHECK(bytesOf(path) == "new");
    CHECK(QFileInfo(alias).isSymLink());
}

TEST_CASE("a pipe or a device is not replaced by a file") {
    QTemporaryDir folder;
    const QString pipe = folder.filePath(QStringLiteral("pipe"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    for (const QString& path : {pipe, QStringLiteral("/dev/null")}) {
        const auto error = errorOf([&] { writeFileAtomically(path, "x"); });
        REQUIRE(error);
        CHECK(error->kind == ErrorKind::WriteFailed);
        CHECK(!QFileInfo(path).isFile());
    }
    CHECK(namesIn(folder.path()) == QStringList{QStringLiteral("pipe")});
}

TEST_CASE("what a killed program left half written is cleared away by the next") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.pdf"));
    Child child([&](const Child::Say& say) {
        AtomicFile half(path);
        writeBytes(half.temporaryPath(), "half of a book");
        writeBytes(half.temporaryPath() + QStringLiteral("-journal"), "pages");
        say("ready");
        ::pause();
    });
    REQUIRE(child.hear() == "ready");
    // While the process lives, its temporary file is not removed.
    writeFileAtomically(path, "mine");
    CHECK(namesIn(folder.path()).size() == 3);
    child.kill();
    writeFileAtomically(path, "mine again");
    CHECK(namesIn(folder.path()) == QStringList{QStringLiteral("report.pdf")});
}

TEST_CASE("without finish nothing is left and the name is not touched") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("thesis of Maya.pdf"));
    {
        AtomicFile file(path);
        writeBytes(file.temporaryPath(), "half");
        CHECK(QFileInfo(file.temporaryPath()).path() == folder.path());
        CHECK(!QFileInfo(file.temporaryPath()).fileName().contains(QStringLiteral("Maya")));
        CHECK(!QFileInfo::exists(path));
    }
    CHECK(namesIn(folder.path()).isEmpty());
}

TEST_CASE("a folder that is not there or a target that is one is an honest failure") {
    QTemporaryDir folder;
    CHECK(kindOf([&] { writeFileAtomically(folder.filePath(QStringLiteral("no/such/x.pdf")), "x"); }) ==
          ErrorKind::WriteFailed);
    const QString inner = folder.filePath(QStringLiteral("inner"));
    REQUIRE(QDir().mkdir(inner));
    CHECK(kindOf([&] { writeFileAtomically(inner, "x"); }) == ErrorKind::WriteFailed);
    CHECK(namesIn(folder.path()) == QStringList{QStringLiteral("inner")});
}

TEST_CASE("a write that is cut off is reported and the old file is whole") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.pdf"));
    writeFileAtomically(path, "the old report");
    Child child([&](const Child::Say& say) {
        limitFileSize(100000);
        const auto kind = kindOf([&] { writeFileAtomically(path, QByteArray(3000000, 'x')); });
        say(kind == ErrorKind::WriteFailed ? "failed" : "not noticed");
    });
    CHECK(child.hearAll() == "failed");
    CHECK(child.wait() == 0);
    CHECK(bytesOf(path) == "the old report");
    CHECK(namesIn(folder.path()).size() == 1);
}

TEST_CASE("a full disk is named as such and the old file is whole") {
    TinyDisk disk(1);
    if (!disk.isMounted()) CANNOT_RUN("mounting a disk takes rights that this user does not have");
    const QString path = disk.path() + QStringLiteral("/report.pdf");
    writeFileAtomically(path, "the old report");
    CHECK(kindOf([&] { writeFileAtomically(path, QByteArray(3000000, 'x')); }) == ErrorKind::DiskFull);
    CHECK(bytesOf(path) == "the old report");
    CHECK(namesIn(disk.path()).size() == 1);
    writeFileAtomically(path, QByteArray(500000, 'y'));
    CHECK(bytesOf(path).size() == 500000);
}

TEST_CASE("what killed programs left goes when a book is opened for writing") {
    TestBook book;
    book.workspace.reset();
    Child child([&](const Child::Say& say) {
        const AtomicFile file(book.folder.filePath(QStringLiteral("report.pdf")));
        say("begun");
        for (;;) ::pause();
    });
    REQUIRE(child.hear() == "begun");
    child.kill();
    REQUIRE(namesIn(book.folder.path()).size() == 2);
    book.reopen();
    book.workspace.reset();
    CHECK(namesIn(book.folder.path()) == QStringList{QStringLiteral("okafor.mentorbook")});
}

}  // namespace mb::test::storage_atomic_file_test
