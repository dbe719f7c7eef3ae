// Upgrades: a copy first, one transaction, a barrier; or nothing at all. And books that released versions left behind.
#include "core/storage/backup.h"
#include "core/storage/header.h"
#include "core/storage/inside.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::storage_upgrade_test {
namespace {

OpenOptions withFurther(const QByteArrayList& migration) {
    OpenOptions options = standingStill();
    options.migrations.append(migration);
    return options;
}
const QByteArray addNickname = "ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT ''";

// The copy's name; `more` where the name was taken.
QString copyName(const QString& more = {}) {
    return QStringLiteral("okafor-before-upgrade-from-v%1%2.mentorbook")
        .arg(QString::number(allMigrations().size()), more);
}

}  // namespace

TEST_CASE("an upgrade keeps a copy and every row") {
    TestBook book;
    fillWithWork(*book);
    const QByteArray before = contents(*book);
    book.workspace.reset();
    const QByteArray bytes = bytesOf(book.path);
    Workspace upgraded(Store::open(book.path, Access::ReadWrite, withFurther({addNickname})));
    CHECK(Inside::connection(upgraded.store()).scalar("PRAGMA user_version").toLongLong() ==
          allMigrations().size() + 1);
    CHECK(Inside::connection(upgraded.store()).scalar("PRAGMA foreign_keys").toInt() == 1);
    CHECK(Inside::connection(upgraded.store()).scalar("SELECT count(nickname) FROM person").toInt() == 4);
    CHECK(difference(contents(upgraded), before) == "");

    const QString copy = book.folder.filePath(copyName());
    REQUIRE(QFileInfo::exists(copy));
    CHECK((QFileInfo(copy).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    CHECK(readHeader(copy, quint32(allMigrations().size()), true).version == allMigrations().size());
    Workspace old(Store::open(copy, Access::ReadOnly, standingStill()));
    CHECK(difference(contents(old), before) == "");
    CHECK(faultsOf(old) == "");
    // This program, as the former one, says which one upgraded the book.
    const auto refused = errorOf([&] { Store::open(book.path, Access::ReadOnly, standingStill()); });
    REQUIRE(refused);
    CHECK(refused->kind == ErrorKind::BookNewer);
    CHECK(refused->args.value(3) == QStringLiteral(MENTORBOOK_VERSION));
}

TEST_CASE("undo stops at an upgrade and says why") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    book.person(QStringLiteral("Leila Haddad"));
    book->undo();
    REQUIRE(book->nextRedo());
    book.workspace.reset();
    Workspace upgraded(Store::open(book.path, Access::ReadWrite, withFurther({addNickname})));
    const RecordedStep newest = upgraded.history().steps(1).first();
    CHECK(newest.kind == StepKind::Upgrade);
    CHECK(newest.args == QStringList{QString::number(allMigrations().size()),
                                     QString::number(allMigrations().size() + 1), QStringLiteral(MENTORBOOK_VERSION)});
    CHECK(!upgraded.nextUndo());
    const auto error = errorOf([&] { upgraded.undo(); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::UndoBarrier);
    CHECK(error->args == QStringList{keyOf(StepKind::Upgrade)});
    // Undone steps hold rows of the old schema, so they cannot be redone.
    CHECK(!upgraded.nextRedo());
    CHECK(kindOf([&] { upgraded.redo(); }) == ErrorKind::NothingToRedo);
    // New steps can be undone, down to the barrier.
    const QByteArray before = contents(upgraded);
    actions::people::remove(upgraded, lin);
    upgraded.undo();
    CHECK(difference(contents(upgraded), before) == "");
    CHECK(kindOf([&] { upgraded.undo(); }) == ErrorKind::UndoBarrier);
}

TEST_CASE("an upgrade that fails leaves the file as it was") {
    TestBook book;
    fillWithWork(*book);
    book.workspace.reset();
    const QByteArray before = bytesOf(book.path);
    const QStringList names = namesIn(book.folder.path());
    const auto failed = [&](const QByteArrayList& migration, const char* cause) {
        INFO(migration.last().toStdString());
        const auto error = errorOf([&] { Store::open(book.path, Access::ReadWrite, withFurther(migration)); });
        REQUIRE(error);
        CHECK(error->kind == ErrorKind::UpgradeFailed);
        CHECK(error->args.value(1).contains(QLatin1String(cause)));
        CHECK(bytesOf(book.path) == before);
        CHECK(namesIn(book.folder.path()) == names);
    };
    failed({addNickname, "UPDATE nothing_there SET x = 1"}, "nothing_there");
    failed({"DELETE FROM person"}, "foreign_key_check");
    failed({"INSERT INTO book SELECT * FROM book"}, "UNIQUE");
    failed({"DROP TABLE step_row", "DROP TABLE step"}, "step");
    book.reopen();
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("the copy goes where it is told and replaces none") {
    TestBook book;
    book.workspace.reset();
    const QString backups = book.folder.filePath(QStringLiteral("deep/backups"));
    REQUIRE(QDir().mkpath(backups));
    writeBytes(backups + u'/' + copyName(), "an earlier copy");
    OpenOptions options = withFurther({addNickname});
    options.backupFolder = backups;
    Store::open(book.path, Access::ReadWrite, options);
    CHECK(namesIn(book.folder.path()) == QStringList{QStringLiteral("deep"), QStringLiteral("okafor.mentorbook")});
    CHECK(bytesOf(backups + u'/' + copyName()) == "an earlier copy");
    CHECK(namesIn(backups).size() == 2);
    CHECK_NOTHROW(Store::open(backups + u'/' + copyName(QStringLiteral("-2")), Access::ReadOnly, standingStill()));
}

TEST_CASE("a reader sees an older book upgraded and leaves the file as it was") {
    TestBook book;
    fillWithWork(*book);
    const QByteArray rows = contents(*book);
    book.workspace.reset();
    const QByteArray before = bytesOf(book.path);
    {
        Workspace reading(Store::open(book.path, Access::ReadOnly, withFurther({addNickname})));
        CHECK(Inside::connection(reading.store()).scalar("SELECT count(nickname) FROM person").toInt() == 4);
        CHECK(difference(contents(reading), rows) == "");
        CHECK(faultsOf(reading) == "schema: person");  // no record declares a nickname
        CHECK(kindOf([&] { reading.undo(); }) == ErrorKind::BookReadOnly);
    }
    CHECK(kindOf([&] { Store::open(book.path, Access::ReadOnly, withFurther({"UPDATE nothing_there SET x = 1"})); }) ==
          ErrorKind::UpgradeFailed);
    CHECK(bytesOf(book.path) == before);
    CHECK(namesIn(book.folder.path()).size() == 1);
}

QByteArrayList tablesIn(const QString& path) {
    Connection connection(path, Connection::Mode::ReadOnly);
    QByteArrayList names;
    SqlStatement tables(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'");
    while (tables.step()) names << tables.text(0).toLatin1();
    return names;
}

// Makes the book of this version that all later versions must open. Run it before a release, once for each version of
// the file:
//     MENTORBOOK_RELEASED_BOOK=tests/data/books/vN.mentorbook core-tests "leave a book for later versions"
TEST_CASE("leave a book for later versions", "[.]") {
    const QString path = qEnvironmentVariable("MENTORBOOK_RELEASED_BOOK");
    REQUIRE(!path.isEmpty());
    REQUIRE(!QFileInfo::exists(path));
    const auto book = actions::books::create(
        path, {QStringLiteral("Maya Okafor"), QStringLiteral("MD"), OwnerRole::Both}, standingStill());
    const WholeBook ids = fillWhole(*book);
    actions::meetings::changeNote(*book, ids.note, QStringLiteral("Sample size settled: 240."));
    actions::meetings::removeAction(*book, ids.action);
    book->undo();
}

TEST_CASE("a book that is opened and closed without a change keeps its bytes") {
    const QString released = QStringLiteral(MENTORBOOK_SOURCE_DIR "/tests/data/books/");
    for (const QString& name : QDir(released).entryList({QStringLiteral("v*.mentorbook")})) {
        INFO(name.toStdString());
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        REQUIRE(QFile::copy(released + name, path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        const QByteArray bytes = bytesOf(path);
        CHECK_NOTHROW(Store::open(path, Access::ReadOnly, standingStill()));
        CHECK(bytesOf(path) == bytes);
        // Older books are upgraded when they are opened for writing.
        Store::open(path, Access::ReadWrite, standingStill());
        const QByteArray upgraded = bytesOf(path);
        CHECK((upgraded == bytes) == (name == QStringLiteral("v%1.mentorbook").arg(allMigrations().size())));
        Store::open(path, Access::ReadWrite, standingStill());
        CHECK(bytesOf(path) == upgraded);
    }
}

TEST_CASE("every released book opens with its words and its history") {
    const QString released = QStringLiteral(MENTORBOOK_SOURCE_DIR "/tests/data/books/");
    const QStringList names = QDir(released).entryList({QStringLiteral("v*.mentorbook")});
    // The version that is being worked on leaves its book when it is released.
    CHECK(names.size() + 1 >= allMigrations().size());
    for (const QString& name : names) {
        INFO(name.toStdString());
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        REQUIRE(QFile::copy(released + name, path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        const QByteArrayList tables = tablesIn(path);
        Workspace book(Store::open(path, Access::ReadWrite, standingStill()));
        CHECK(faultsOf(book) == "");
        const Reader reader = book.reader();
        for (const TableInfo* table : allTables()) {
            INFO(table->name.toStdString());
            CHECK((reader.count(*table) > 0) == tables.contains(table->name));
        }
        CHECK(fullName(reader.get(book.book().ownerId)) == QStringLiteral("Maya Okafor"));
        const auto lin = reader.select<Person>().where(&Person::family, QStringLiteral("Chen")).first();
        REQUIRE(lin);
        CHECK(lin->interests == QString::fromUtf8("Sepsis, Entzündung, łatwość"));
        CHECK(lin->note == QStringLiteral("Prefers mornings."));
        const auto meeting =
            reader.select<Meeting>().where(&Meeting::title, QStringLiteral("Aims and authorship")).first();
        REQUIRE(meeting);
        CHECK(meeting->day == QDate(2026, 11, 4));
        CHECK(meeting->time == QTime(14, 30));
        CHECK(meeting->minutes == 45);
        const auto notes = reader.select<Note>().where(&Note::meetingId, meeting->id).list();
        REQUIRE(notes.size() == 2);
        CHECK(notes[0].text == QStringLiteral("Sample size settled: 240."));
        CHECK(notes[0].visibility == Visibility::Private);
        CHECK(notes[1].visibility == Visibility::Shareable);
        const auto version = reader.all<AgreementVersion>().first();
        CHECK(version.state == AgreementState::Agreed);
        CHECK(version.fingerprint.size() == 64);
        CHECK(documents::fingerprintOf(version.snapshot.toUtf8()) == version.fingerprint);
        CHECK(keptBytes(reader, version.pdfSha256) == "%PDF-1.4 a test");
        CHECK(reader.all<Signature>().first().printedName == QStringLiteral("Maya Okafor, MD"));
        CHECK(reader.all<AgreementReview>().first().present.size() == 2);
        CHECK(!book.search().find({QStringLiteral("settled")}, 10).isEmpty());
        CHECK(book.search().find({QStringLiteral("biostatistician")}, 10).isEmpty());
        const auto changes = book.history().changesOf(tableOf<Note>(), notes[0].id.value);
        REQUIRE(changes.size() == 2);
        CHECK(changes[0].before.value(QStringLiteral("text")).toString().contains(QString::fromUtf8("样本")));
    }
}

}  // namespace mb::test::storage_upgrade_test
