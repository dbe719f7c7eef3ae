#include "core/actions/removal.h"

#include "core/actions/reviews.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_removal_test {
namespace {

using namespace Qt::Literals::StringLiterals;

// Every reference that leads nowhere, those to any table too.
QStringList looseEnds(const Reader& reader) {
    QStringList loose;
    for (const TableInfo* table : allTables())
        for (const QVariantList& values : reader.rows(*table))
            for (const ColumnInfo& column : table->columns) {
                if (column.meaning == Meaning::None) continue;
                const qint64 id = values[table->indexOf(column.name)].toLongLong();
                const TableInfo* target =
                    findTable(column.tableIn.isEmpty() ? column.target
                                                       : values[table->indexOf(column.tableIn)].toString().toLatin1());
                if (id && (!target || reader.row(*target, id).isEmpty()))
                    loose << QString::fromLatin1(table->name + '.' + column.name);
            }
    return loose;
}

}  // namespace

TEST_CASE("any row goes with its parts and comes back or says what needs it") {
    TestBook book;
    fillWhole(*book);
    int gone = 0, kept = 0;
    for (const TableInfo* table : allTables()) {
        if (table == &tableOf<Book>()) continue;  // a book without one is none
        for (const QVariantList& values : book->reader().rows(*table)) {
            const queries::RowOf row(*table, values[0].toLongLong());
            INFO(table->name.toStdString() << ' ' << row.id);
            const QByteArray before = contents(*book);
            const bool hasParts = !queries::partsOf(book->reader(), row).isEmpty();
            const auto error = errorOf([&] {
                book->perform({StepKind::AttachmentRemoved, {}},
                              [&](Writer& writer) { actions::removeWithParts(writer, row); });
            });
            if (error) {
                ++kept;
                CHECK(error->kind == ErrorKind::BadValue);
                REQUIRE(error->args.size() >= 5);
                CHECK(error->args[0] == QString::fromLatin1(table->name));
                CHECK(error->args[2] == u"in-use"_s);
                for (qsizetype i = 3; i < error->args.size(); i += 3) {
                    const TableInfo* user = findTable(error->args[i].toLatin1());
                    REQUIRE(user);
                    CHECK(error->args[i + 1].toInt() > 0);
                    CHECK_FALSE(book->reader().row(*user, error->args[i + 2].toLongLong()).isEmpty());
                }
                CHECK(difference(contents(*book), before) == "");
                continue;
            }
            ++gone;
            CHECK(book->reader().row(*table, row.id).isEmpty());
            CHECK(looseEnds(book->reader()).join(u' ').toStdString() == "");
            if (hasParts) CHECK(faultsOf(*book) == "");
            book->undo();
            CHECK(difference(contents(*book), before) == "");
        }
    }
    CHECK(kept == 6);  // three people, a mentorship, two who take part in it
    CHECK(gone > 40);
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("what is in the way is told by kind and number") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const auto error = errorOf([&] { actions::people::remove(*book, ids.lin); });
    REQUIRE(error);
    QStringList told = error->args;
    for (qsizetype i = told.size() - 1; i > 3; i -= 3) told.removeAt(i);  // which is the first of them
    CHECK(told == QStringList{u"person"_s, u"Lin Chen"_s, u"in-use"_s, u"mentorship"_s, u"1"_s, u"meeting"_s, u"2"_s,
                              u"action_item"_s, u"1"_s, u"packet"_s, u"1"_s, u"inbox_line"_s, u"1"_s, u"ledger_line"_s,
                              u"1"_s, u"feedback"_s, u"1"_s});
}

TEST_CASE("a goal goes with the files that were kept with it and with its steps") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    book->perform({StepKind::AttachmentAdded, {}}, [&](Writer& writer) {
        for (const queries::RowOf& owner : {queries::RowOf(ids.goal), queries::RowOf(ids.step)}) {
            Attachment file;
            file.noun = QString::fromLatin1(owner.table->name);
            file.ownerRow = owner.id;
            file.name = u"letter.pdf"_s;
            file.sha256 = writer.keepBytes("%PDF");
            writer.insert(file);
        }
    });
    provesUndo(book, StepKind::GoalRemoved, [&](Workspace& workspace) { actions::goals::remove(workspace, ids.goal); });
    CHECK(book->reader().all<Attachment>().isEmpty());
}

TEST_CASE("a review goes with the scan of a signature that was declared void") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const AgreementVersionId version = agreedVersion(*book, ids);
    signAll(*book, ids, version);
    actions::reviews::NewReview wanted;
    wanted.day = QDate(2026, 11, 22);
    const AgreementReviewId review = actions::reviews::review(*book, version, wanted);
    using namespace actions::signatures;
    const auto mentee = participantOf(*book, ids.mentorship, Side::Mentee);
    const SignatureId signature =
        signReview(*book, review, typedBy(mentee, "Maya Okafor, MD"), [](const auto&) { return QByteArray("%PDF"); });
    const AttachmentId scan = attachScan(*book, version, u"scan.pdf"_s, "%PDF-1.4\nstartxref\n0\n%%EOF\n", signature);
    declareVoid(*book, signature, u"Not present"_s);
    provesUndo(book, StepKind::ReviewRemoved,
               [&](Workspace& workspace) { actions::reviews::remove(workspace, review); });
    CHECK(!book->reader().find(signature));
    CHECK(!book->reader().find(scan));
    CHECK(looseEnds(book->reader()).isEmpty());
}

}  // namespace mb::test::actions_removal_test
