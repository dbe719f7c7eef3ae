// Records at their bounds: nobody to list, a period that is none, tables that would be taken for each other.
#include "tests/core/documents/document_texts.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/record_book.h"

namespace mb::documents::test::documents_record_bounds_test {

using namespace Qt::Literals::StringLiterals;
using mb::test::RecordBook;

TEST_CASE("a table of a training grant without trainees says for which years", "[record][DO12]") {
    RecordBook book;
    const auto says = [&](const char* preset, const RecordWish& wish = {}) {
        return allTextOf(mentorsRecord(book.record(preset, wish)));
    };
    CHECK(
        says("nih-8a").contains(u"No trainees to report: no one at this level entered training in the past 15 years."));
    CHECK(says("nih-8c-new")
              .contains(u"No trainees to report: no one at this level completed training in the past 5 years."));
    CHECK(says("nih-5b").contains(u"in the past 10 years."));
    // Those whom the chosen period leaves out are no proof that there was nobody.
    const PersonId ada = book.mentee({.name = u"Ada Bell"_s});
    book.trains(ada, TrainingLevel::Predoctoral, u"2024-07"_s);
    RecordWish wish;
    wish.to = PartialDate::of(2020);
    CHECK(says("nih-8a", wish).contains(u"No trainees to report for this period."));
}

TEST_CASE("the parts of a table are told apart by their titles", "[record][DO12]") {
    RecordBook book;
    QSet<QString> titles;
    const QStringList all{u"nih-8a"_s, u"nih-8a-new"_s, u"nih-8a-phd"_s, u"nih-8c"_s, u"nih-8c-new"_s};
    for (const QString& key : all) titles << words::toText(mentorsRecord(book.record(shippedPreset(key))).title);
    CHECK(titles.size() == all.size());
}

TEST_CASE("a period that ends before it begins has no record", "[record][DO4]") {
    RecordBook book;
    RecordWish wish;
    wish.from = PartialDate::of(2025, 5);
    wish.to = PartialDate::of(2025, 4);
    CHECK(mb::test::kindOf([&] { book.record("default", wish); }) == ErrorKind::DateOrder);
    wish.to = PartialDate::of(2025);  // may be later in that year
    CHECK_NOTHROW(book.record("default", wish));
}

}  // namespace mb::documents::test::documents_record_bounds_test
