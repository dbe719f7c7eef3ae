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

TEST_CASE("a yes to one recipient holds for that one only", "[DO6]") {
    const auto to = [](ConsentAnswer answer, const QString& recipient, int month = 1) {
        Consent consent = said(answer, month);
        consent.recipient = recipient;
        return consent;
    };
    const QString tenure = u"Tenure committee"_s, awards = u"Awards office"_s;
    const auto why = [](const QList<Consent>& answers, const QString& recipient) -> std::string {
        Mentee mentee(answers);
        const Outgoing gate(mentee.book->reader(), ConsentPurpose::PromotionFile, recipient);
        const auto held = gate.heldBack({mentee.person});
        CHECK(gate.mayName(mentee.person) == held.isEmpty());
        return held.isEmpty()                       ? "named"
               : held[0].why == HeldWhy::ForAnother ? "for another"
               : held[0].why == HeldWhy::Refused    ? "refused"
               : held[0].why == HeldWhy::NotAsked   ? "not asked"
                                                    : "only without the name";
    };
    CHECK(why({to(Named, tenure)}, tenure) == "named");
    CHECK(why({to(Named, tenure)}, u" tenure  Committee"_s) == "named");
    CHECK(why({to(Named, tenure)}, awards) == "for another");
    CHECK(why({to(Named, tenure)}, {}) == "for another");
    CHECK(why({to(NamedWithoutAsking, tenure)}, awards) == "not asked");
    CHECK(why({said(Named)}, awards) == "named");
    // The later of what concerns a recipient counts.
    CHECK(why({said(Named, 1), to(Refused, tenure, 2)}, tenure) == "refused");
    CHECK(why({said(Named, 1), to(Refused, tenure, 2)}, awards) == "named");
    CHECK(why({to(Named, tenure, 1), said(Refused, 2)}, tenure) == "refused");
    CHECK(why({said(Refused, 1), to(Named, tenure, 2)}, tenure) == "named");
    CHECK(why({said(Refused, 1), to(Named, tenure, 2)}, awards) == "refused");
    CHECK(why({to(Named, tenure, 1), to(Refused, tenure, 2)}, awards) == "not asked");
    // It may go to those who were meant by the no.
    CHECK(why({said(Named, 1), to(Refused, tenure, 2)}, {}) == "refused");
    CHECK(why({said(Named, 1), to(DeIdentified, tenure, 2)}, {}) == "only without the name");
}

TEST_CASE("answers to several recipients stand beside each other until one for all comes", "[DO6]") {
    TestBook book;
    const PersonId noor = book.person(u"Noor Al-Masri"_s);
    const auto says = [&](ConsentAnswer answer, const QString& recipient, int month) {
        Consent consent = said(answer, month);
        consent.personId = noor;
        consent.recipient = recipient;
        return actions::consents::record(*book, consent);
    };
    const ConsentId all = says(Named, {}, 1);
    const ConsentId tenure = says(Refused, u" Tenure   committee "_s, 2);
    CHECK(book->reader().get(tenure).recipient == u"Tenure committee");
    const ConsentId awards = says(Named, u"Awards office"_s, 3);
    const auto counting = [&] { return queries::consentsThatCount(book->reader().all<Consent>()); };
    CHECK(counting() == QSet{all, tenure, awards});
    CHECK(queries::recipientsOf(book->reader()) == QStringList{u"Awards office"_s, u"Tenure committee"_s});
    const ConsentId again = says(Named, u"tenure committee"_s, 4);
    CHECK(counting() == QSet{all, again, awards});
    CHECK(queries::recipientsOf(book->reader()).size() == 2);
    const ConsentId last = says(DeIdentified, {}, 5);
    CHECK(counting() == QSet{last});
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
