#include "core/storage/backup.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"

namespace mb::test {
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
    const QString path = backUp(book->store(), folder);
    CHECK(QFileInfo(path).fileName() == QStringLiteral("okafor-%1-2026-11-22.mentorbook")
                                            .arg(book->book().uuid.toString(QUuid::WithoutBraces).left(8)));
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
    const QString first = backUp(book->store(), folder);
    book.person(QStringLiteral("Lin Chen"));
    CHECK(backUp(book->store(), folder) == first);
    CHECK(namesIn(folder).size() == 1);
    CHECK(contents(*openedOn(first, QDate(2026, 11, 22))) == contents(*book));
}

TEST_CASE("a restored book beside the first one takes none of its copies") {
    TestBook book;
    const QString folder = book.folder.filePath(QStringLiteral("backups"));
    const QString first = backUp(book->store(), folder);
    const QByteArray bytes = bytesOf(first);
    const QString restored = book.folder.filePath(QStringLiteral("restored.mentorbook"));
    restoreBackup(first, restored);
    backUp(*Store::open(restored, Access::ReadWrite, standingStill()), folder);
    CHECK(namesIn(folder).size() == 2);
    CHECK(bytesOf(first) == bytes);
}

TEST_CASE("a copy made with the clock set back stays") {
    TestBook book;
    book.workspace.reset();
    const QString folder = book.folder.filePath(QStringLiteral("backups"));
    for (int month = 0; month < 14; ++month) backUp(openedOn(book.path, QDate(2025, 6, 8).addMonths(month))->store(), folder);
    const qsizetype count = namesIn(folder).size();
    CHECK(count == 12);
    const QString early = backUp(openedOn(book.path, QDate(1999, 1, 1))->store(), folder);
    CHECK(QFileInfo::exists(early));
    CHECK(namesIn(folder).size() == count + 1);
}

TEST_CASE("the next copy of a renamed book leaves the day's earlier one to the thinning") {
    TestBook book;
    const QString folder = book.folder.filePath(QStringLiteral("backups"));
    const QString first = backUp(book->store(), folder);
    book.workspace.reset();
    book.path = book.folder.filePath(QStringLiteral("renamed.mentorbook"));
    REQUIRE(QFile::rename(book.folder.filePath(QStringLiteral("okafor.mentorbook")), book.path));
    book.reopen();
    const QString second = backUp(book->store(), folder);
    CHECK(second != first);
    CHECK(namesIn(folder).size() == 2);
    book.workspace.reset();
    for (int month = 1; month < 13; ++month) backUp(openedOn(book.path, instant.date().addMonths(month))->store(), folder);
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
    const QStringList foreign{QStringLiteral("letters.txt"), QStringLiteral("okafor-00000000-2020-01-01.mentorbook"),
                              QStringLiteral("okafor-%1-2020-13-77.mentorbook").arg(uuid.toString(QUuid::WithoutBraces).left(8)),
                              QStringLiteral("okafor.mentorbook")};
    for (const QString& name : foreign) writeBytes(folder + u'/' + name, "not ours to touch");
    for (int i = 0; i < 30; ++i) backUp(openedOn(book.path, QDate(2026, 6, 8).addDays(i))->store(), folder);
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
    const QString backup = backUp(book->store(), book.folder.filePath(QStringLiteral("backups")));
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
    const QString backup = backUp(book->store(), book.folder.filePath(QStringLiteral("backups")));
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
    const QString backup = backUp(book->store(), book.folder.filePath(QStringLiteral("backups")));
    const QByteArray whole = bytesOf(backup);
    const QString bad = book.folder.filePath(QStringLiteral("bad.mentorbook")), target = book.folder.filePath(QStringLiteral("new.mentorbook"));
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
    const QString backup = backUp(book->store(), folder);
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
    const auto error = errorOf([&] { backUp(book->store(), folder); });
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
        CHECK(kindOf([&] { backUp(book->store(), folder); }));
    });
    CHECK(namesIn(folder).isEmpty());
}

}  // namespace mb::test
