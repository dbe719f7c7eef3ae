// The mentor's record for one committee or office: an answer that is meant for it counts in it alone (DO6).
#include "tests/core/documents/document_texts.h"
#include "tests/support/catch.h"
#include "tests/support/record_book.h"

namespace mb::documents::test::documents_record_recipient_test {

using namespace Qt::Literals::StringLiterals;
using mb::test::RecordBook;

namespace {
QStringList namesIn(const Record& record) {
    QStringList names;
    for (const RecordRow& row : record.rows) names << row.who.family;
    return names;
}
}  // namespace

TEST_CASE("who agreed for one recipient stands in the record for that one alone", "[record][DO6]") {
    RecordBook book;
    const PersonId ada = book.mentee({.name = u"Ada Forone"_s, .answer = {}});
    book.mentee({.name = u"Ben Forall"_s});
    book.work(u"Ada's own"_s, {ada, book.owner});
    Consent consent;
    consent.personId = ada;
    consent.recipient = u"Tenure committee"_s;
    consent.day = QDate(2026, 11, 1);
    consent.answer = ConsentAnswer::Named;
    actions::consents::record(*book, consent);
    RecordWish wish;
    wish.today = book.today;
    wish.recipient = u"tenure committee"_s;
    const Record meant = book.record("default", wish);
    CHECK(namesIn(meant) == QStringList{u"Forall"_s, u"Forone"_s});
    CHECK(meant.heldBack.isEmpty());
    for (const QString& other : {QString(), u"Awards office"_s}) {
        wish.recipient = other;
        const Record record = book.record("default", wish);
        CHECK(namesIn(record) == QStringList{u"Forall"_s});
        CHECK(record.works.isEmpty());
        REQUIRE(record.heldBack.size() == 1);
        CHECK(record.heldBack[0].why == queries::HeldWhy::ForAnother);
        CHECK_FALSE(allTextOf(mentorsRecord(record)).contains(u"Forone"));
    }
    // Whom it is for is nobody else's business.
    CHECK_FALSE(allTextOf(mentorsRecord(meant)).contains(u"committee", Qt::CaseInsensitive));
}

}  // namespace mb::documents::test::documents_record_recipient_test
