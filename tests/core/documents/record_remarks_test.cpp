// Which cells of a record say that something is missing in them.
#include "tests/support/catch.h"
#include "tests/support/record_book.h"

namespace mb::test::documents_record_remarks_test {

using namespace mb::documents;
using namespace Qt::Literals::StringLiterals;

namespace {

Record recordWith(RecordBook& book, const QString& preset) {
    RecordWish wish;
    wish.today = book.today;
    return recordOf(book->reader(), shippedPreset(preset), wish);
}

// The remark of each cell that has one, with the head of its column and the cell before it in the row.
QList<std::tuple<int, QString, const Cell*>> remarked(const Document& document) {
    QList<std::tuple<int, QString, const Cell*>> found;
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block))
            for (const auto& row : table->rows)
                for (qsizetype i = 0; i < row.size(); ++i)
                    if (row[i].remark) found.append({row[i].remark, table->columns[i].head.words, &row[i]});
    return found;
}

}  // namespace

TEST_CASE("each missing fact has one cell that says so", "[record][DO9]") {
    RecordBook book;
    book.mentee({u"Leila Haddad"_s});
    book.mentee({u"Pao Vang"_s, u"resident"_s, u"2020-07"_s, QDate(2023, 6, 30)});
    const QString preset = GENERATE(u"default"_s, u"nih-8a"_s);
    const Record record = recordWith(book, preset);
    const Document document = mentorsRecord(record);
    int inRows = 0;
    for (const MissingFact& fact : record.missing) inRows += fact.row >= 0;
    const auto cells = remarked(document);
    CHECK(cells.size() == inRows);
    for (const auto& [remark, head, cell] : cells) {
        const MissingFact& fact = record.missing[remark - 1];
        INFO(head.toStdString());
        CHECK(record.rows[fact.row].person == fact.person);
        if (fact.what == MissingFact::What::Project || fact.what == MissingFact::What::Position) CHECK(cell->isEmpty());
    }
    if (preset == u"default") CHECK(inRows >= 3);
}

}  // namespace mb::test::documents_record_remarks_test
