// Table 8 of new programs: who completed lately, and who has the PhD (DO12).
#include "core/documents/record.h"
#include "tests/support/catch.h"
#include "tests/support/record_book.h"

namespace mb::documents::test::documents_training_completion_test {

using namespace Qt::Literals::StringLiterals;
using mb::test::RecordBook;

TEST_CASE("new programs show who completed in the past five years, and how long the PhD took", "[record][DO12]") {
    RecordBook book;
    const PersonId ada = book.mentee({.name = u"Ada Ngozi Author"_s});
    const PersonId ben = book.mentee({.name = u"Ben Longago"_s});
    const PersonId cleo = book.mentee({.name = u"Cleo Present"_s});
    book.trains(ada, TrainingLevel::Predoctoral, u"2016-07"_s, u"2022-06"_s);
    book.trains(ben, TrainingLevel::Predoctoral, u"2016-08"_s, u"2020-06"_s);
    book.trains(cleo, TrainingLevel::Predoctoral, u"2021-08"_s);
    book->perform({StepKind::DegreesSet, {}}, [&](Writer& writer) {
        Degree degree;
        degree.personId = ada;
        degree.name = u"Ph.D."_s;
        degree.year = 2022;
        writer.insert(degree);
    });
    const Record part2 = book.record("nih-8a-new");
    REQUIRE(part2.rows.size() == 1);
    CHECK(part2.rows.first().person == ada);
    const Document part3 = mentorsRecord(book.record("nih-8a-phd"));
    const Figures* figures = nullptr;
    for (const Block& block : part3.blocks) {
        if (const auto* found = std::get_if<Figures>(&block)) figures = found;
        CHECK_FALSE(std::holds_alternative<Table>(block));
    }
    REQUIRE(figures);
    // Two entered ten years ago, one of them has the PhD, after six years.
    CHECK(figures->figures[0].number.args == QStringList{u"1"_s, u"2"_s});
    CHECK(figures->figures[1].number.words == u"6.0");
}

}  // namespace mb::documents::test::documents_training_completion_test
