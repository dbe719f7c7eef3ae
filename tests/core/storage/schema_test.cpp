#include "core/storage/header.h"
#include "core/storage/inside.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

#include <QFileInfo>

namespace mb::test::storage_schema_test {

TEST_CASE("a new book says what it is") {
    TestBook book;
    Connection& connection = Inside::connection(book->store());
    CHECK(connection.scalar("PRAGMA application_id").toLongLong() == applicationId);
    CHECK(book->store().version() == allMigrations().size());
    CHECK(connection.scalar("PRAGMA journal_mode").toString() == QStringLiteral("delete"));
    CHECK(connection.scalar("PRAGMA synchronous").toInt() == 3);
    CHECK(connection.scalar("PRAGMA foreign_keys").toInt() == 1);
    CHECK(connection.scalar("PRAGMA secure_delete").toInt() == 1);
    CHECK(connection.scalar("PRAGMA temp_store").toInt() == 2);
    CHECK(connection.scalar("PRAGMA trusted_schema").toInt() == 0);
    CHECK(readHeader(book.path, quint32(allMigrations().size()), true).version == allMigrations().size());
}

TEST_CASE("a new book is its owner's alone and stands by itself") {
    TestBook book;
    const auto mode = QFileInfo(book.path).permissions();
    CHECK((mode & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOwner)) ==
          0);
    CHECK((mode & QFile::ReadOwner));
    CHECK(namesIn(book.folder.path()) ==
          QStringList{QStringLiteral("okafor.mentorbook"), QStringLiteral("okafor.mentorbook.lock")});
    book.workspace.reset();
    CHECK(namesIn(book.folder.path()) == QStringList{QStringLiteral("okafor.mentorbook")});
}

TEST_CASE("a book that others could read is made private when it is opened to write") {
    TestBook book;
    book.workspace.reset();
    QFile::setPermissions(book.path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    book.reopen();
    CHECK((QFileInfo(book.path).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
}

TEST_CASE("the tables have exactly the declared columns") {
    TestBook book;
    Connection& connection = Inside::connection(book->store());
    for (const TableInfo* table : allTables()) {
        INFO(table->name.toStdString());
        QByteArrayList found, declared;
        SqlStatement columns(connection, "SELECT name FROM pragma_table_info('" + table->name + "') ORDER BY cid");
        while (columns.step()) found << columns.text(0).toLatin1();
        for (const ColumnInfo& column : table->columns) declared << column.name;
        CHECK(found == declared);
        CHECK(
            connection.scalar("SELECT sql LIKE '%AUTOINCREMENT%' FROM sqlite_schema WHERE name = '" + table->name + "'")
                .toInt() == 1);
    }
    // And no table but the declared ones, attachments' bytes, history and search.
    const auto others =
        connection
            .scalar(
                "SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_schema WHERE type = 'table' AND"
                " name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%' ORDER BY name)")
            .toString()
            .split(u' ');
    CHECK(others.size() == qsizetype(allTables().size()) + 3);
    CHECK(connection.scalar("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'").toInt() == 0);
}

TEST_CASE("references wait for the end of a transaction and cascade nowhere") {
    TestBook book;
    int references = 0;
    for (const TableInfo* table : allTables()) {
        SqlStatement keys(Inside::connection(book->store()),
                          "SELECT on_update, on_delete FROM pragma_foreign_key_list('" + table->name + "')");
        while (keys.step()) {
            ++references;
            CHECK(keys.text(0) == QStringLiteral("NO ACTION"));
            CHECK(keys.text(1) == QStringLiteral("NO ACTION"));
        }
        for (const ColumnInfo& column : table->columns)
            if (column.kind == ColumnInfo::Reference) --references;
    }
    CHECK(references == 0);
}

TEST_CASE("references lead where the fields say and those that are let go may be empty") {
    TestBook book;
    Connection& connection = Inside::connection(book->store());
    for (const TableInfo* table : allTables()) {
        SqlStatement keys(connection, "SELECT \"from\", \"table\" FROM pragma_foreign_key_list('" + table->name + "')");
        while (keys.step()) {
            INFO(table->name.toStdString() << '.' << keys.text(0).toStdString());
            CHECK(table->columns[size_t(table->indexOf(keys.text(0).toLatin1()))].target == keys.text(1).toLatin1());
        }
        SqlStatement columns(connection, "SELECT name, \"notnull\" FROM pragma_table_info('" + table->name + "')");
        while (columns.step()) {
            INFO(table->name.toStdString() << '.' << columns.text(0).toStdString());
            const ColumnInfo& column = table->columns[size_t(table->indexOf(columns.text(0).toLatin1()))];
            if (column.meaning == Meaning::CameFrom) CHECK(columns.integer(1) == 0);
        }
    }
}

TEST_CASE("a name that is taken is not taken over by a new book") {
    TestBook book;
    book.workspace.reset();
    const QByteArray before = bytesOf(book.path);
    CHECK(kindOf([&] {
              actions::books::create(book.path, {QStringLiteral("Lin Chen"), {}, OwnerRole::Mentor});
          }) == ErrorKind::BookExists);
    CHECK(bytesOf(book.path) == before);
    CHECK(namesIn(book.folder.path()).size() == 1);
}

TEST_CASE("a book that cannot be filled leaves nothing behind") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new.mentorbook"));
    CHECK(kindOf([&] {
              actions::books::create(path, {QStringLiteral("  "), {}, OwnerRole::Mentor});
          }) == ErrorKind::MissingValue);
    CHECK(namesIn(folder.path()).isEmpty());
    // The first records are written before the file gets its name, so nobody ever sees a book without an owner.
    bool looked = false;
    CHECK(kindOf([&] {
              Store::create(path, {}, [&](std::unique_ptr<Store> store) {
                  looked = true;
                  CHECK(!QFileInfo::exists(path));
                  store.reset();
                  throw Error(ErrorKind::DiskFull, {path});
              });
          }) == ErrorKind::DiskFull);
    CHECK(looked);
    CHECK(namesIn(folder.path()).isEmpty());
    CHECK(kindOf([&] { Store::create(folder.filePath(QStringLiteral("no/such/folder/x.mentorbook"))); }) ==
          ErrorKind::WriteFailed);
}

}  // namespace mb::test::storage_schema_test
