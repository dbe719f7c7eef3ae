// The deep check finds damage and reports nothing for a good book.
#include "core/storage/check.h"
#include "core/storage/inside.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::storage_check_test {
namespace {

// The parts in which faults are found after a change behind the program's back.
QStringList partsAfter(TestBook& book, const QByteArray& sql) {
    book.workspace.reset();
    const QByteArray good = bytesOf(book.path);
    {
        Connection raw(book.path, Connection::Mode::ReadWrite);
        raw.execute(sql);
    }
    QStringList parts;
    {
        const auto store = Store::open(book.path, Access::ReadOnly, standingStill());
        for (const Fault& fault : checkBook(*store))
            if (!parts.contains(keyOf(fault.part))) parts << keyOf(fault.part);
    }
    writeBytes(book.path, good);
    book.reopen();
    return parts;
}

}  // namespace

TEST_CASE("a good book has no faults") {
    TestBook book;
    CHECK(faultsOf(*book) == "");
    fillWhole(*book);
    CHECK(faultsOf(*book) == "");
    book.workspace.reset();
    Workspace reader(Store::open(book.path, Access::ReadOnly, standingStill()));
    CHECK(faultsOf(reader) == "");
}

TEST_CASE("the check changes nothing") {
    TestBook book;
    fillWhole(*book);
    book.workspace.reset();
    const QByteArray before = bytesOf(book.path);
    book.reopen();
    CHECK(faultsOf(*book) == "");
    CHECK(bytesOf(book.path) == before);
}

TEST_CASE("a spoilt page is found wherever it lies") {
    TestBook book;
    fillWhole(*book);
    book.workspace.reset();
    const QByteArray good = bytesOf(book.path);
    const QString path = book.folder.filePath(QStringLiteral("spoilt.mentorbook"));
    for (qsizetype page = 1; page < good.size() / 4096; ++page) {
        INFO("page " << page + 1);
        QByteArray bytes = good;
        bytes.replace(page * 4096, 8, QByteArray(8, '\xa5'));
        writeBytes(path, bytes);
        QList<Fault> faults;
        const auto error = errorOf([&] { faults = checkBook(*Store::open(path, Access::ReadOnly, standingStill())); });
        if (error) CHECK(error->kind == ErrorKind::BookDamaged);
        else REQUIRE(!faults.isEmpty());
        if (!faults.isEmpty()) CHECK(faults.first().part == CheckPart::File);
    }
}

TEST_CASE("broken references are found") {
    TestBook book;
    fillWithWork(*book);
    CHECK(partsAfter(book, "UPDATE degree SET person_id = 999 WHERE id = 1") ==
          QStringList{QStringLiteral("references")});
    CHECK(partsAfter(book, "DELETE FROM meeting WHERE title = 'Aims and authorship'")
              .contains(QStringLiteral("references")));
    CHECK(partsAfter(book, "DELETE FROM step WHERE id = 2").contains(QStringLiteral("references")));
}

TEST_CASE("values that no record holds are found") {
    TestBook book;
    fillWhole(*book);
    const QStringList values{QStringLiteral("values")};
    CHECK(partsAfter(book, "UPDATE goal SET status = 'sleeping'") == values);
    CHECK(partsAfter(book, "UPDATE book SET role = ''") == values);
    CHECK(partsAfter(book, "UPDATE meeting SET time = '25:00' WHERE time NOT NULL") == values);
    CHECK(partsAfter(book, "UPDATE goal_step SET due_on = '2026-02-30'") == values);
    CHECK(partsAfter(book, "UPDATE person SET uuid = x'00' WHERE id = 1") == values);
    CHECK(partsAfter(book, "UPDATE meeting SET minutes = 'long' WHERE minutes NOT NULL") == values);
    CHECK(partsAfter(book, "UPDATE participant SET functions = 'career'") == values);
    CHECK(partsAfter(book, "DELETE FROM book") == values);
}

TEST_CASE("a search index that tells another story is found") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const QStringList search{QStringLiteral("search")};
    CHECK(partsAfter(book, "INSERT INTO search(rowid, words) VALUES(77, 'ghost')") == search);
    CHECK(partsAfter(book, "INSERT INTO search(search) VALUES('delete-all')") == search);
    CHECK(partsAfter(book, "UPDATE note SET text = 'Behind the back.' WHERE id = " +
                               QByteArray::number(ids.note.value)) == search);
    CHECK(partsAfter(book, "UPDATE meeting SET day = '2020-01-01' WHERE title = 'Aims and authorship'") == search);
    // Rebuilding heals it.
    Inside::connection(book->store()).execute("INSERT INTO search(rowid, words) VALUES(77, 'ghost')");
    CHECK(!book->search().matchesBook());
    book->search().rebuild();
    CHECK(book->search().matchesBook());
    CHECK(book->search().find({QStringLiteral("ghost")}, 5).isEmpty());
}

TEST_CASE("tampered history is found") {
    TestBook book;
    fillWithWork(*book);
    const QStringList history{QStringLiteral("history")};
    CHECK(partsAfter(book, "UPDATE step_row SET before = '{not json' WHERE op = 'u'") == history);
    CHECK(partsAfter(book, "UPDATE step_row SET before = NULL WHERE op = 'u'") == history);
    CHECK(partsAfter(book, "UPDATE step_row SET noun = 'ghost' WHERE id = 5") == history);
    CHECK(partsAfter(book, "UPDATE step SET kind = 'ghost.add' WHERE id = 2") == history);
    CHECK(partsAfter(book, "UPDATE step SET args = 'Lin' WHERE id = 2") == history);
    CHECK(partsAfter(book, "UPDATE step SET state = 9 WHERE id = 2") == history);
    CHECK(partsAfter(book, "DELETE FROM step_row WHERE step_id = 2") == history);
}

TEST_CASE("what another program added without harm is told and is no fault") {
    TestBook book;
    const QStringList extra{QStringLiteral("extra")};
    CHECK(partsAfter(book, "CREATE INDEX quick ON meeting(title)") == extra);
    CHECK(partsAfter(book, "CREATE TABLE scribble(x)") == extra);
    CHECK(partsAfter(book, "ANALYZE") == extra);
    CHECK_FALSE(isFault({CheckPart::Extra, {}}));
}

TEST_CASE("kept bytes that are not what they were are found") {
    TestBook book;
    fillWhole(*book);
    const QStringList attachments{QStringLiteral("attachments")};
    CHECK(partsAfter(book, "UPDATE attachment_bytes SET bytes = x'00'") == attachments);
    CHECK(partsAfter(book, "DELETE FROM attachment_bytes") == attachments);
}

}  // namespace mb::test::storage_check_test
