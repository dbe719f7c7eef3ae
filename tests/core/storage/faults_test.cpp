// Nothing that was acknowledged is ever lost: a full disk, an I/O error and kill -9 leave the old book or the new one,
// whole.
#include "core/storage/backup.h"
#include "tests/support/catch.h"
#include "tests/support/child.h"
#include "tests/support/files.h"
#include "tests/support/tiny_disk.h"
#include "tests/support/undo.h"

#include <QFileInfo>
#include <QRandomGenerator>

namespace mb::test::storage_faults_test {
namespace {

MeetingId logContact(Workspace& workspace, int number) {
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = QDate(2026, 1, 1).addDays(number % 300);
    wanted.meeting.title = QStringLiteral("contact %1").arg(number);
    wanted.notes = {{QStringLiteral("words of contact %1 ").arg(number) + QString(300, u'w'), Visibility::Private}};
    return actions::meetings::add(workspace, wanted);
}

std::unique_ptr<Workspace> openedToWrite(const QString& path) {
    return std::make_unique<Workspace>(Store::open(path, Access::ReadWrite, standingStill()));
}

}  // namespace

TEST_CASE("kill -9 loses nothing that was acknowledged") {
    TestBook book;
    book.workspace.reset();
    QByteArrayList acknowledged;
    int number = 0;
    for (int round = 0; round < 40; ++round) {
        Child child([&](const Child::Say& say) {
            const auto workspace = openedToWrite(book.path);
            for (int i = number;; ++i) say(QByteArray::number(logContact(*workspace, i).value) + '\n');
        });
        QByteArray said = child.hear();
        // At a random moment of its work.
        ::usleep(QRandomGenerator::global()->bounded(12000u));
        // Whatever the child still says was committed as well.
        ::kill(pid_t(child.pid()), SIGKILL);
        said += child.hearAll();
        child.wait();
        const QByteArrayList ids = said.split('\n');
        acknowledged += ids.mid(0, ids.size() - 1);
        number += 1000;
    }
    REQUIRE(acknowledged.size() >= 40);
    book.reopen();
    for (const QByteArray& id : acknowledged) {
        const auto meeting = book->reader().find(MeetingId(id.toLongLong()));
        REQUIRE(meeting);
        CHECK(book->reader().select<Note>().where(&Note::meetingId, meeting->id).count() == 1);
    }
    // No step is half written: each meeting has its step, its note and its owner.
    const qint64 meetings = book->reader().select<Meeting>().count();
    CHECK(meetings >= acknowledged.size());
    CHECK(meetings <= acknowledged.size() + 40);
    CHECK(book->reader().select<Attendance>().count() == meetings);
    CHECK(stepCount(*book) == meetings + 1);
    CHECK(faultsOf(*book) == "");
    book.workspace.reset();
    CHECK(namesIn(book.folder.path()).join(u' ').toStdString() == "okafor.mentorbook");
}

TEST_CASE("an I/O error in the middle of a commit leaves the book as it was") {
    TestBook book;
    book.workspace.reset();
    const qint64 size = QFileInfo(book.path).size();
    for (const qint64 room : {0, 4096, 20000, 70000, 150000}) {
        INFO("room for " << room << " bytes");
        const qint64 limit = QFileInfo(book.path).size() + room;
        Child child([&](const Child::Say& say) {
            const auto workspace = openedToWrite(book.path);
            limitFileSize(limit);
            QByteArray before;
            std::optional<ErrorKind> kind;
            for (int i = 0; !kind && i < 2000; ++i) {
                before = contents(*workspace);
                kind = kindOf([&] { logContact(*workspace, i); });
                if (!kind) say("+");
            }
            if (kind != ErrorKind::WriteFailed && kind != ErrorKind::DiskFull) say("wrong error ");
            if (contents(*workspace) != before) say("changed ");
            if (!workspace->search().matchesBook()) say("search ");
            // With room again, work goes on in the same window.
            limitFileSize(-1);
            logContact(*workspace, 5000);
            workspace->undo();
            if (contents(*workspace) != before) say("not gone on ");
        });
        const QByteArray said = child.hearAll();
        CHECK(child.wait() == 0);
        CHECK(QByteArray(said).replace("+", "").toStdString() == "");
        book.reopen();
        CHECK(faultsOf(*book) == "");
        for (qsizetype i = 0; i < said.count('+'); ++i) book->undo();
        CHECK(book->reader().select<Meeting>().count() == 0);
        book.workspace.reset();
        CHECK(namesIn(book.folder.path()).size() == 1);
    }
    CHECK(QFileInfo(book.path).size() >= size);
}

TEST_CASE("a full disk refuses the change and keeps the book") {
    TinyDisk disk(3);
    if (!disk.isMounted()) CANNOT_RUN("mounting a disk takes rights that this user does not have");
    const QString path = disk.path() + QStringLiteral("/full.mentorbook");
    const auto workspace =
        actions::books::create(path, {QStringLiteral("Maya Okafor"), {}, OwnerRole::Mentee}, standingStill());
    for (const qint64 leave : {0, 8192, 40960}) {
        INFO("leaving " << leave << " bytes");
        disk.fillUp(leave);
        QByteArray before;
        std::optional<ErrorKind> kind;
        for (int i = 0; !kind && i < 1000; ++i) {
            before = contents(*workspace);
            kind = kindOf([&] { logContact(*workspace, i); });
        }
        CHECK(kind == ErrorKind::DiskFull);
        CHECK(difference(contents(*workspace), before) == "");
        CHECK(kindOf([&] { workspace->store().backUp(disk.path() + QStringLiteral("/backups")); }) ==
              ErrorKind::DiskFull);
        CHECK(namesIn(disk.path() + QStringLiteral("/backups")).isEmpty());
        const QString second = disk.path() + QStringLiteral("/second.mentorbook");
        const auto refused = errorOf([&] {
            actions::books::create(second, {QStringLiteral("Lin Chen"), {}, OwnerRole::Mentor});
        });
        REQUIRE(refused);
        CHECK(refused->kind == ErrorKind::DiskFull);
        CHECK(refused->args.value(0) == second);
        CHECK(!QFileInfo::exists(second));
        CHECK(namesIn(disk.path()).filter(QStringLiteral(".mentorbook-")).isEmpty());
        disk.giveRoom();
        logContact(*workspace, 5000);
        CHECK(faultsOf(*workspace) == "");
    }
}

TEST_CASE("an upgrade on a full disk leaves the book as it was") {
    TinyDisk disk(3);
    if (!disk.isMounted()) CANNOT_RUN("mounting a disk takes rights that this user does not have");
    const QString path = disk.path() + QStringLiteral("/full.mentorbook");
    actions::books::create(path, {QStringLiteral("Maya Okafor"), {}, OwnerRole::Mentee}, standingStill());
    const QByteArray before = bytesOf(path);
    OpenOptions options = standingStill();
    options.migrations.append({"ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT ''"});
    disk.fillUp(100000);
    CHECK(kindOf([&] { Store::open(path, Access::ReadWrite, options); }) == ErrorKind::DiskFull);
    disk.giveRoom();
    CHECK(bytesOf(path) == before);
    CHECK(namesIn(disk.path()) == QStringList{QStringLiteral("full.mentorbook")});
}

}  // namespace mb::test::storage_faults_test
