#include "core/storage/backup.h"
#include "core/actions/sample.h"
#include "core/domain/long_work.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"

#include <QRegularExpression>

namespace mb::test::storage_backup_test {
namespace {

// The book opened on another day.
std::unique_ptr<Workspace> openedOn(const QString& path, QDate day) {
    OpenOptions options;
    options.clock = Clock::fixed(QDateTime(day, QTime(8, 0), QTimeZone::utc()));
    return std::make_unique<Workspace>(Store::open(path, Access::ReadWrite, options));
}

QStringList filesOf(const QList<BackupEntry>& entries) {
    QStringList names;
    for (const BackupEntry& entry : entries) names << QFileInfo(entry.path).fileName();
    return names;
}

}  // namespace

TEST_CASE("a backup is a whole book of its own") {
    TestBook book;
    book.person(QStringLiteral("Lin Chen"));
    const QString folder = book.folder.filePath(QStringLiteral("backups/deep"));
    const QString path = book->store().backUp(folder);
    CHECK(QRegularExpression(QStringLiteral("^okafor-%1-[0-9a-f]{6}-2026-11-22[.]mentorbook$")
                                 .arg(book->book().uuid.toString(QUuid::WithoutBraces).left(8)))
              .match(QFileInfo(path).fileName())
              .hasMatch());
    CHECK(namesIn(folder).size() == 1);
    CHECK((QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    Workspace copy(Store::open(path, Access::ReadOnly, standingStill()));
    CHECK(difference(contents(copy), contents(*book)) == "");
    CHECK(faultsOf(copy) == "");
    CHECK(copy.nextUndo());
}

TEST_CASE("a day keeps its latest copy only") {
    TestBook book;
    const QString folder = book.folder.filePath(QStringLiteral("backups"));
    const QString first = book->store().backUp(folder);
    book.person(QStringLiteral("Lin Chen"));
    CHECK(book->store().backUp(folder) == first);
    CHECK(namesIn(folder).size() == 1);
    CHECK(contents(*openedOn(first, QDate(2026, 11, 22))) == contents(*book));
}

TEST_CASE("a restored book beside the first one takes none of its copies") {
    TestBook book;
    const QString folder = book.folder.filePath(QStringLiteral("backups"));
    const QString first = book->store().backUp(folder);
    const QByteArray bytes = bytesOf(first);
    const QString restored = book.folder.filePath(QStringLiteral("restored.mentorbook"));
    restoreBackup(first, restored);
    Store::open(restored, Access::ReadWrite, standingStill())->backUp(folder);
    CHECK(namesIn(folder).size() == 2);
    CHECK(bytesOf(first) == bytes);
}

TEST_CASE("a copy made with the clock set back stays") {
    TestBook book;
    book.workspace.reset();
    const QString folder = book.folder.filePath(QStringLiteral("backups"));
    for (int month = 0; month < 14; ++month)
        openedOn(book.path, QDate(2025, 6, 8).addMonths(month))->store().backUp(folder);
    const qsizetype count = namesIn(folder).size();
    CHECK(count == 12);
    const QString early = openedOn(book.path, QDate(1999, 1, 1))->store().backUp(folder);
    CHECK(QFileInfo::exists(early));
    CHECK(namesIn(folder).size() == count + 1);
}

TEST_CASE("the next copy of a renamed book leaves the day's earlier one to the thinning") {
    TestBook book;
    const QString folder = book.folder.filePath(QStringLiteral("backups"));
    const QString first = book->store().backUp(folder);
    book.workspace.reset();
    book.path = book.folder.filePath(QStringLiteral("renamed.mentorbook"));
    REQUIRE(QFile::rename(book.folder.filePath(QStringLiteral("okafor.mentorbook")), book.path));
    book.reopen();
    const QString second = book->store().backUp(folder);
    CHECK(second != first);
    CHECK(namesIn(folder).size() == 2);
    book.workspace.reset();
    for (int month = 1; month < 13; ++month)
        openedOn(book.path, instant.date().addMonths(month))->store().backUp(folder);
    CHECK(!QFileInfo::exists(first));
    CHECK(!QFileInfo::exists(second));
}

TEST_CASE("copies are thinned to twelve days ten weeks and nine months over three years") {
    QList<QDate> kept;
    const QDate start(2024, 1, 1), end(2026, 12, 31);
    for (QDate day = start; day <= end; day = day.addDays(1)) {
        QList<QDate> days = kept;
        days.prepend(day);
        kept = keptDays(days);
        std::sort(kept.begin(), kept.end(), std::greater<>());
        INFO(day.toString(Qt::ISODate).toStdString());
        REQUIRE(kept.size() <= 12 + 10 + 9);
        REQUIRE(QSet<QDate>(kept.begin(), kept.end()).size() == kept.size());
        const auto keptBetween = [&](QDate from, QDate to) {
            return std::any_of(kept.begin(), kept.end(), [&](QDate k) { return k >= from && k <= to; });
        };
        for (int back = 0; back < 12 && day.addDays(-back) >= start; ++back) REQUIRE(kept.contains(day.addDays(-back)));
        const QDate monday = day.addDays(1 - day.dayOfWeek());
        for (int back = 0; back < 10 && monday.addDays(-7 * back) >= start; ++back)
            REQUIRE(keptBetween(monday.addDays(-7 * back), monday.addDays(-7 * back + 6)));
        const QDate first(day.year(), day.month(), 1);
        for (int back = 0; back < 9 && first.addMonths(-back) >= start; ++back)
            REQUIRE(keptBetween(first.addMonths(-back), first.addMonths(1 - back).addDays(-1)));
        REQUIRE((kept.last() >= first.addMonths(-8) || kept.last() >= monday.addDays(-63)));
    }
    CHECK(kept.size() > 20);
    CHECK(keptDays({}).isEmpty());
}

TEST_CASE("copies from long ago are kept while nothing newer comes") {
    const QList<QDate> days{QDate(2026, 11, 22), QDate(2020, 5, 1), QDate(2019, 5, 1)};
    CHECK(keptDays(days) == days);
}

TEST_CASE("thinning touches copies of this book only") {
    TestBook book;
    const QString folder = book.folder.filePath(QStringLiteral("backups"));
    const QUuid uuid = book->book().uuid;
    book.workspace.reset();
    REQUIRE(QDir().mkpath(folder));
    const QStringList foreign{
        QStringLiteral("letters.txt"), QStringLiteral("okafor-00000000-2020-01-01.mentorbook"),
        QStringLiteral("okafor-%1-2020-13-77.mentorbook").arg(uuid.toString(QUuid::WithoutBraces).left(8)),
        QStringLiteral("okafor.mentorbook")};
    for (const QString& name : foreign) writeBytes(folder + u'/' + name, "not ours to touch");
    for (int i = 0; i < 30; ++i) openedOn(book.path, QDate(2026, 6, 8).addDays(i))->store().backUp(folder);
    const auto entries = backupsIn(folder, uuid);
    CHECK(entries.size() == 14);  // 12 days, and the Sundays of two earlier weeks
    CHECK(entries.first().day == QDate(2026, 7, 7));
    CHECK(entries.last().day == QDate(2026, 6, 14));
    for (const QString& name : foreign) CHECK(bytesOf(folder + u'/' + name) == "not ours to touch");
    CHECK(namesIn(folder).size() == entries.size() + foreign.size());
    CHECK(filesOf(entries).filter(QStringLiteral("00000000")).isEmpty());
}

TEST_CASE("a backup is restored to a new name and never over a book") {
    TestBook book;
    book.person(QStringLiteral("Lin Chen"));
    const QString backup = book->store().backUp(book.folder.filePath(QStringLiteral("backups")));
    const QString restored = book.folder.filePath(QStringLiteral("restored.mentorbook"));
    restoreBackup(backup, restored);
    CHECK((QFileInfo(restored).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    CHECK(difference(contents(*openedOn(restored, QDate(2026, 11, 23))), contents(*book)) == "");

    const QByteArray before = bytesOf(book.path);
    CHECK(kindOf([&] { restoreBackup(backup, book.path); }) == ErrorKind::BookExists);
    CHECK(bytesOf(book.path) == before);
    const QString text = book.folder.filePath(QStringLiteral("thesis.txt"));
    writeBytes(text, "chapter one");
    CHECK(kindOf([&] { restoreBackup(backup, text); }) == ErrorKind::BookExists);
    CHECK(bytesOf(text) == "chapter one");
}

TEST_CASE("a journal that a lost book left is not mixed into a new one of its name") {
    TestBook book;
    const QString backup = book->store().backUp(book.folder.filePath(QStringLiteral("backups")));
    const QString name = book.folder.filePath(QStringLiteral("lost.mentorbook"));
    writeBytes(name + QStringLiteral("-journal"), "pages of a lost book");
    const auto refused = [&](const auto& act) {
        const auto error = errorOf(act);
        REQUIRE(error);
        CHECK(error->kind == ErrorKind::BookExists);
        CHECK(error->args == QStringList{name + QStringLiteral("-journal")});
        CHECK(!QFileInfo::exists(name));
    };
    refused([&] { restoreBackup(backup, name); });
    refused([&] { Store::create(name, standingStill()); });
    CHECK(bytesOf(name + QStringLiteral("-journal")) == "pages of a lost book");
}

TEST_CASE("what is no whole backup is not restored") {
    TestBook book;
    const QString backup = book->store().backUp(book.folder.filePath(QStringLiteral("backups")));
    const QByteArray whole = bytesOf(backup);
    const QString bad = book.folder.filePath(QStringLiteral("bad.mentorbook")),
                  target = book.folder.filePath(QStringLiteral("new.mentorbook"));
    const auto refused = [&](const QByteArray& bytes) {
        writeBytes(bad, bytes);
        const QStringList names = namesIn(book.folder.path());
        const auto error = errorOf([&] { restoreBackup(bad, target); });
        REQUIRE(error);
        CHECK(error->args.value(0).toStdString() == bad.toStdString());
        CHECK(namesIn(book.folder.path()) == names);
        return error->kind;
    };
    CHECK(refused("my notes") == ErrorKind::BookForeign);
    CHECK(refused({}) == ErrorKind::BookEmpty);
    CHECK(refused(whole.left(whole.size() / 2)) == ErrorKind::BookCut);
    QByteArray damaged = whole;
    damaged.replace(3 * 4096, 8, QByteArray(8, '\xa5'));
    CHECK(refused(damaged) == ErrorKind::BookDamaged);
    QByteArray newer = whole;
    newer[63] = 99;
    CHECK(refused(newer) == ErrorKind::BookNewer);
    REQUIRE(QFile::remove(bad));
    CHECK(kindOf([&] { restoreBackup(bad, target); }) == ErrorKind::BookMissing);
}

TEST_CASE("a damaged book does not replace its last good copy") {
    TestBook book;
    const QString folder = book.folder.filePath(QStringLiteral("backups"));
    const QString backup = book->store().backUp(folder);
    const QByteArray good = bytesOf(backup);
    book.workspace.reset();
    // A page of the search index, which nothing reads until the copy is checked.
    qint64 page = 0;
    {
        Connection raw(book.path, Connection::Mode::ReadOnly);
        page = raw.scalar("SELECT rootpage FROM sqlite_schema WHERE name = 'answer_version'").toLongLong();
    }
    QByteArray bytes = bytesOf(book.path);
    bytes.replace((page - 1) * 4096, 8, QByteArray(8, '\xa5'));
    writeBytes(book.path, bytes);
    book.reopen();
    const auto error = errorOf([&] { book->store().backUp(folder); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::BookDamaged);
    CHECK(error->args.value(0) == book->store().path());
    CHECK(bytesOf(backup) == good);
    CHECK(namesIn(folder).size() == 1);
}

TEST_CASE("a backup in the middle of a change fails instead of waiting for itself") {
    TestBook book;
    const QString folder = book.folder.filePath(QStringLiteral("backups"));
    book->perform({StepKind::PersonAdded, {}}, [&](Writer& writer) {
        writer.insert(Person());
        CHECK(kindOf([&] { book->store().backUp(folder); }));
    });
    CHECK(namesIn(folder).isEmpty());
}

TEST_CASE("the open book is never thinned though it is one of its own copies") {
    TestBook book;
    book.workspace.reset();
    const QString folder = book.folder.filePath(QStringLiteral("backups"));
    for (int i = 0; i < 13; ++i) openedOn(book.path, QDate(2026, 5, 31).addDays(7 * i))->store().backUp(folder);
    const QStringList copies = namesIn(folder);
    REQUIRE(copies.size() == 13);
    // The second oldest copy is opened as a book, and its backups go into the same folder.
    const QString open = folder + u'/' + copies[1];
    for (int i = 0; i < 40; ++i) openedOn(open, QDate(2026, 10, 1).addDays(i))->store().backUp(folder);
    CHECK(QFileInfo::exists(open));
    CHECK(faultsOf(*openedOn(open, QDate(2026, 12, 1))) == "");
    CHECK(namesIn(folder).size() < 13 + 40);
}

TEST_CASE("a copy that someone worked in or has open is not thinned") {
    TestBook book;
    book.workspace.reset();
    const QString folder = book.folder.filePath(QStringLiteral("backups"));
    const auto copied = [&](int day) {
        return openedOn(book.path, QDate(2024, 1, 1).addDays(day))->store().backUp(folder);
    };
    const QString worked = copied(0), held = copied(1), untouched = copied(2);
    {
        const auto copy = openedOn(worked, QDate(2024, 1, 3));
        actions::people::NewPerson wanted;
        wanted.person.family = QStringLiteral("Moreau");
        actions::people::add(*copy, wanted);
    }
    const auto window = openedOn(held, QDate(2024, 1, 3));
    for (int day = 400; day < 700; day += 10) copied(day);
    CHECK(QFileInfo::exists(worked));
    CHECK(QFileInfo::exists(held));
    CHECK(!QFileInfo::exists(untouched));
}

TEST_CASE("two files of one book are backed up each") {
    TestBook book;
    const QUuid uuid = book->book().uuid;
    const QString folder = book.folder.filePath(QStringLiteral("backups"));
    REQUIRE(QDir(book.folder.path()).mkdir(QStringLiteral("usb")));
    const QString second = book.folder.filePath(QStringLiteral("usb/okafor.mentorbook"));
    book->store().copyTo(second);
    const QString first = book->store().backUp(folder);
    CHECK(lastBackup(folder, uuid, book.path) == instant.date());
    CHECK(lastBackup(folder, uuid, second) == std::nullopt);
    book.person(QStringLiteral("Lin Chen"));
    const QByteArray bytes = bytesOf(first);
    const QString other = Store::open(second, Access::ReadWrite, standingStill())->backUp(folder);
    CHECK(other != first);
    CHECK(bytesOf(first) == bytes);
    CHECK(lastBackup(folder, uuid, second) == instant.date());
    // Two samples with different seeds are different books.
    const QString one = book.folder.filePath(QStringLiteral("one.mentorbook")),
                  two = book.folder.filePath(QStringLiteral("two.mentorbook"));
    actions::sample::SampleOptions options;
    actions::sample::create(one, options).reset();
    options.seed = 2;
    actions::sample::create(two, options).reset();
    CHECK(openedOn(one, instant.date())->book().uuid != openedOn(two, instant.date())->book().uuid);
}

TEST_CASE("a backup that is called off leaves nothing") {
    TestBook book;
    const QString folder = book.folder.filePath(QStringLiteral("backups"));
    LongWork progress;
    progress.callOff();
    CHECK_THROWS_AS(book->store().backUp(folder, &progress), CalledOff);
    CHECK(namesIn(folder).isEmpty());
    CHECK_THROWS_AS(book->store().copyTo(book.folder.filePath(QStringLiteral("copy.mentorbook")), &progress),
                    CalledOff);
    CHECK(namesIn(book.folder.path()).filter(QStringLiteral("copy")).isEmpty());
    CHECK_NOTHROW(book->store().backUp(folder));
}

TEST_CASE("no export and no backup replaces a book") {
    TestBook book, other;
    other.workspace.reset();
    const QByteArray bytes = bytesOf(other.path);
    CHECK(kindOf([&] { book->store().writeOut(other.path, "a list"); }) == ErrorKind::BookExists);
    CHECK(kindOf([&] { writeFileAtomically(other.path, "a list"); }) == ErrorKind::BookExists);
    CHECK(kindOf([&] { book->store().copyTo(other.path); }) == ErrorKind::BookExists);
    CHECK(bytesOf(other.path) == bytes);
    CHECK(namesIn(other.folder.path()).size() == 1);
    // A file that only has the name of a book is replaced when asked.
    const QString list = book.folder.filePath(QStringLiteral("list.mentorbook"));
    writeBytes(list, "an older list");
    CHECK_NOTHROW(book->store().writeOut(list, "a list"));
    CHECK(bytesOf(list) == "a list");
}

}  // namespace mb::test::storage_backup_test
