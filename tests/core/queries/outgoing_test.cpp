// Who may be named: each answer alone, the later one over the earlier, and the purposes apart (DO6).
#include "core/queries/outgoing.h"

#include "core/actions/consents.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"

namespace mb::test::queries_outgoing_test {
namespace {

using namespace Qt::Literals::StringLiterals;
using enum ConsentAnswer;
using queries::HeldWhy;
using queries::Outgoing;

Consent said(ConsentAnswer answer, int month = 1, ConsentPurpose purpose = ConsentPurpose::PromotionFile) {
    Consent consent;
    consent.answer = answer;
    consent.purpose = purpose;
    consent.day = QDate(2026, month, 1);
    return consent;
}

// Asks the same of a pure list and of a book.
struct Mentee {
    TestBook book;
    PersonId person = book.person(u"Noor Al-Masri"_s);

    explicit Mentee(const QList<Consent>& answers) {
        for (Consent consent : answers) {
            consent.personId = person;
            actions::consents::record(*book, consent);
        }
    }
    bool mayName(ConsentPurpose purpose = ConsentPurpose::PromotionFile) {
        return Outgoing(book->reader(), purpose).mayName(person);
    }
    // "not-asked", … or nothing where she is named.
    std::string heldBack(ConsentPurpose purpose = ConsentPurpose::PromotionFile) {
        const auto held = Outgoing(book->reader(), purpose).heldBack({person});
        if (held.isEmpty()) return "";
        REQUIRE(held.size() == 1);
        CHECK(held[0].count == 1);
        CHECK(held[0].people == (held[0].why == HeldWhy::Refused ? QList<PersonId>() : QList{person}));
        return held[0].why == HeldWhy::NotAsked  ? "not asked"
               : held[0].why == HeldWhy::Refused ? "refused"
                                                 : "only without the name";
    }
};

}  // namespace

TEST_CASE("without an answer nobody is named", "[DO6]") {
    CHECK(Mentee({}).heldBack() == "not asked");
    CHECK(Mentee({said(Asked)}).heldBack() == "not asked");
    CHECK(Mentee({said(Named)}).heldBack() == "");
    CHECK(Mentee({said(Named)}).mayName());
    CHECK(Mentee({said(DeIdentified)}).heldBack() == "only without the name");
    CHECK(Mentee({said(Refused)}).heldBack() == "refused");
    CHECK(consentFor(ConsentPurpose::PromotionFile, {}).isOpen());
    CHECK(consentFor(ConsentPurpose::PromotionFile, {said(Asked)}).isOpen());
    CHECK(!consentFor(ConsentPurpose::PromotionFile, {said(Refused)}).isOpen());
}

TEST_CASE("the later answer counts, of one day the later row", "[DO6]") {
    CHECK(Mentee({said(Named, 1), said(Refused, 2)}).heldBack() == "refused");
    CHECK(Mentee({said(Refused, 2), said(Named, 1)}).heldBack() == "refused");
    CHECK(Mentee({said(Refused, 1), said(Named, 2)}).mayName());
    CHECK(Mentee({said(Named, 1), said(DeIdentified, 1)}).heldBack() == "only without the name");
    CHECK(Mentee({said(DeIdentified, 1), said(Named, 1)}).mayName());
    CHECK(Mentee({said(Named, 1), said(Asked, 2)}).heldBack() == "not asked");
}

TEST_CASE("whoever was named without asking stays not asked, and an answer ends it", "[DO6]") {
    const auto standing = consentFor(ConsentPurpose::PromotionFile, {said(NamedWithoutAsking)});
    CHECK(standing.isOpen());
    CHECK(!standing.mayBeNamed());
    REQUIRE(standing.namedWithoutAsking);
    CHECK(standing.namedWithoutAsking->day == QDate(2026, 1, 1));
    CHECK(Mentee({said(NamedWithoutAsking)}).mayName());
    CHECK(Mentee({said(Asked, 1), said(NamedWithoutAsking, 2)}).mayName());
    CHECK(Mentee({said(NamedWithoutAsking, 1), said(Refused, 2)}).heldBack() == "refused");
    CHECK(Mentee({said(Refused, 1), said(NamedWithoutAsking, 2)}).heldBack() == "refused");
    CHECK(Mentee({said(DeIdentified, 1), said(NamedWithoutAsking, 2)}).heldBack() == "only without the name");
}

TEST_CASE("each purpose has its own answer, and a training table names everybody", "[DO6][DO12]") {
    Mentee asked({said(Named, 1), said(Refused, 2, ConsentPurpose::Nomination)});
    CHECK(asked.mayName());
    CHECK(asked.heldBack(ConsentPurpose::Nomination) == "refused");
    CHECK(asked.heldBack(ConsentPurpose::Outside) == "not asked");
    CHECK(asked.heldBack(ConsentPurpose::TrainingTable) == "");
    CHECK(Mentee({said(Refused, 1, ConsentPurpose::TrainingTable)}).mayName(ConsentPurpose::TrainingTable));
    CHECK(Mentee({}).mayName(ConsentPurpose::TrainingTable));
}

TEST_CASE("what is held back is counted by its reason, and who refused has no name", "[DO6]") {
    TestBook book;
    QList<PersonId> people;
    for (int i = 0; i < 6; ++i) people << book.person(u"Mentee %1"_s.arg(i));
    const auto says = [&](int who, ConsentAnswer answer) {
        Consent consent = said(answer);
        consent.personId = people[who];
        actions::consents::record(*book, consent);
    };
    says(0, Refused), says(1, Named), says(2, Refused), says(3, DeIdentified);
    const auto held = Outgoing(book->reader(), ConsentPurpose::PromotionFile).heldBack(people);
    REQUIRE(held.size() == 3);
    CHECK(held[0].why == HeldWhy::NotAsked);
    CHECK(held[0].people == QList{people[4], people[5]});
    CHECK(held[1].why == HeldWhy::OnlyDeIdentified);
    CHECK(held[1].people == QList{people[3]});
    CHECK(held[2].why == HeldWhy::Refused);
    CHECK(held[2].count == 2);
    CHECK(held[2].people.isEmpty());
}

}  // namespace mb::test::queries_outgoing_test
