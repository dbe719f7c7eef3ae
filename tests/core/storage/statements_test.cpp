// Mistakes that Qt's driver ignores are errors here.
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"

namespace mb::test::storage_statements_test {
namespace {

struct Memory {
    Connection connection{QStringLiteral(":memory:"), Connection::Mode::ReadWrite};
    Memory() { connection.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, text TEXT, bytes BLOB)"); }
    QVariant scalar(const QByteArray& sql) { return connection.scalar(sql); }
};

}  // namespace

TEST_CASE("empty is not nothing") {
    Memory book;
    {
        Loan insert = book.connection.prepared("INSERT INTO t(text, bytes) VALUES(?, ?)");
        insert->bindText(1, QString()).bindBytes(2, QByteArray());
        insert->step();
    }
    CHECK(book.scalar("SELECT typeof(text) || ' ' || typeof(bytes) FROM t").toString() == QStringLiteral("text blob"));
    {
        Loan insert = book.connection.prepared("INSERT INTO t(text, bytes) VALUES(?, ?)");
        insert->bind(1, QVariant()).bindNull(2);
        insert->step();
    }
    CHECK(book.scalar("SELECT typeof(text) || ' ' || typeof(bytes) FROM t WHERE id = 2").toString() ==
          QStringLiteral("null null"));
    CHECK(!book.scalar("SELECT text FROM t WHERE id = 2").isValid());
    CHECK(book.scalar("SELECT text FROM t WHERE id = 1").isValid());
}

TEST_CASE("a parameter that is not bound is no value of the last run") {
    Memory book;
    for (int run = 0; run < 2; ++run) {
        Loan insert = book.connection.prepared("INSERT INTO t(text, bytes) VALUES(?, ?)");
        insert->bindText(1, QStringLiteral("one"));
        if (run == 0) {
            insert->bindNull(2);
            CHECK_NOTHROW(insert->step());
        } else {
            CHECK_THROWS_AS(insert->step(), Error);
        }
    }
    CHECK(book.scalar("SELECT count(*) FROM t").toInt() == 1);
}

TEST_CASE("a statement is borrowed once at a time") {
    Memory book;
    Loan first = book.connection.prepared("SELECT id FROM t");
    CHECK_THROWS_AS(book.connection.prepared("SELECT id FROM t"), Error);
}

TEST_CASE("errors keep their kind") {
    Memory book;
    const auto codeOf = [&](const QByteArray& sql) { return errorOf([&] { book.connection.execute(sql); }); };
    CHECK(codeOf("SELECT nothing FROM t")->args.value(0).contains(QStringLiteral("nothing")));
    CHECK(codeOf("SELECT 1; SELECT 2")->kind == ErrorKind::StorageFailed);
    book.connection.execute("INSERT INTO t(id) VALUES(1)");
    CHECK(codeOf("INSERT INTO t(id) VALUES(1)")->args.value(0).contains(QStringLiteral("UNIQUE")));
    // To Qt an error in the middle of the rows looks like their end.
    SqlStatement rows(book.connection, "SELECT abs(x) FROM (SELECT 1 AS x UNION ALL SELECT -9223372036854775808)");
    CHECK(rows.step());
    CHECK_THROWS_AS(rows.step(), Error);
}

TEST_CASE("a file that is not there is not made by opening it") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("50% off? #1 & more.mentorbook"));
    CHECK_THROWS_AS(Connection(path, Connection::Mode::ReadWrite), Error);
    CHECK(namesIn(folder.path()).isEmpty());
    // Characters with a meaning in a URI have none in a file name.
    auto book = actions::books::create(path, {QStringLiteral("Maya Okafor"), {}, OwnerRole::Both}, standingStill());
    book.reset();
    CHECK(namesIn(folder.path()) == QStringList{QFileInfo(path).fileName()});
    CHECK_NOTHROW(Store::open(path, Access::ReadOnly, standingStill()));
}

}  // namespace mb::test::storage_statements_test
