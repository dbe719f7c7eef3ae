// References on their way into the book: what each is to it, and what comes of the user's decision.
#include "core/exchange/reference_import.h"

#include "core/actions/outcomes.h"
#include "core/exchange/references/references_out.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"
#include "tests/support/undo.h"

namespace mb::test::exchange_reference_import_test {

using namespace mb::exchange;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray twoPapers =
    R"(@article{a, title={Beds, beats and bias}, author={Haddad, Leila and Vang, P. and others},
  journal={J Emerg Outcomes}, year=2026, month=mar, volume=14, doi={10.5555/JEO.1}, pmid={39001188}}
@article{b, title={A quiet wheeze}, author={Okonkwo, C.}, journal={Case Rep Emerg}, year=2025}
)";

ReferencePlan planned(TestBook& book, const QByteArray& file) {
    return planReferences(book->reader(), readReferences(file, u"x.bib"_s), u"x.bib"_s);
}

}  // namespace

TEST_CASE("new works come in as one step, with the people who fit for certain", "[references]") {
    TestBook book;
    const PersonId leila = book.person(u"Leila Haddad"_s);
    book.person(u"Chidi Okonkwo"_s);
    book.person(u"Chiamaka Okonkwo"_s);
    const QByteArray before = contents(*book);
    const ReferencePlan plan = planned(book, twoPapers);
    CHECK(plan.count(ReferenceStanding::New) == 2);
    CHECK(plan.wanted() == 2);
    takeIn(*book, plan);
    const auto cards = queries::allOutcomes(book->reader());
    REQUIRE(cards.size() == 2);
    const queries::OutcomeCard& beds = cards[0];
    CHECK(beds.outcome.title == u"Beds, beats and bias");
    CHECK(beds.outcome.venue == u"J Emerg Outcomes");
    CHECK(beds.outcome.others);
    CHECK(beds.day() == PartialDate::of(2026, 3));
    CHECK(beds.present().state == OutcomeState::InPrint);
    REQUIRE(beds.contributors.size() == 2);
    CHECK(beds.contributors[0].personId == leila);
    CHECK_FALSE(beds.contributors[1].personId);
    // Two people fit an initial: neither is guessed.
    CHECK_FALSE(cards[1].contributors[0].personId);
    book->undo();
    CHECK(difference(contents(*book), before) == "");
}

TEST_CASE("the same file again changes nothing, and a fuller one fills in", "[references]") {
    TestBook book;
    takeIn(*book, planned(book, twoPapers));
    ReferencePlan again = planned(book, twoPapers);
    CHECK(again.count(ReferenceStanding::Known) == 1);
    // Without an identifier the title alone is no proof.
    CHECK(again.count(ReferenceStanding::Perhaps) == 1);
    CHECK(again.wanted() == 0);
    const ReferencePlan fuller = planned(
        book, "@article{a, title={Another title}, doi={https://doi.org/10.5555/jeo.1}, pages={201--209}, year=2026}");
    REQUIRE(fuller.entries.size() == 1);
    CHECK(fuller.entries[0].standing == ReferenceStanding::Changed);
    CHECK(fuller.entries[0].changes == QStringList{u"pages"_s});
    takeIn(*book, fuller);
    const auto cards = queries::allOutcomes(book->reader());
    REQUIRE(cards.size() == 2);
    CHECK(cards[0].outcome.pages == u"201-209");
    // What the book knows stays.
    CHECK(cards[0].outcome.title == u"Beds, beats and bias");
}

TEST_CASE("a paper becomes the next state of its preprint where the user says so", "[references]") {
    TestBook book;
    actions::outcomes::NewOutcome preprint;
    preprint.outcome.title = u"Trauma readmissions and distance to care"_s;
    preprint.outcome.venue = u"medRxiv"_s;
    preprint.outcome.doi = u"10.1101/2025.09.11"_s;
    OutcomeStatus status;
    status.state = OutcomeState::Preprint;
    status.day = QDate(2025, 9, 11);
    preprint.statuses = {status};
    const OutcomeId id = actions::outcomes::add(*book, preprint);
    const QByteArray paper =
        "@article{t, title={Trauma readmissions and distance to care}, journal={J Rural Trauma}, year=2026,"
        " doi={10.5555/jrt.8}}";
    ReferencePlan plan = planned(book, paper);
    REQUIRE(plan.entries[0].standing == ReferenceStanding::Perhaps);
    CHECK(plan.entries[0].choice == ReferenceChoice::Leave);
    plan.entries[0].choice = ReferenceChoice::NextState;
    takeIn(*book, plan);
    const queries::OutcomeCard card = queries::outcomeCard(book->reader(), id);
    CHECK(queries::allOutcomes(book->reader()).size() == 1);
    CHECK(card.outcome.venue == u"J Rural Trauma");
    CHECK(card.outcome.doi == u"10.5555/jrt.8");
    REQUIRE(card.statuses.size() == 2);
    CHECK(card.statuses[0].venue == u"medRxiv");
    CHECK(card.statuses[0].doi == u"10.1101/2025.09.11");
    CHECK(card.present().state == OutcomeState::InPrint);
    // Both identifiers lead to it from now on.
    CHECK(planned(book, paper).entries[0].standing == ReferenceStanding::Known);
    CHECK(planned(book, "@article{p, title={X}, doi={10.1101/2025.09.11}, year=2025}").entries[0].known == id);
}

TEST_CASE("identifiers that disagree are never merged", "[references]") {
    TestBook book;
    takeIn(*book, planned(book, twoPapers));
    const ReferencePlan plan =
        planned(book, "@article{a, title={Beds, beats and bias}, doi={10.5555/other}, pmid={39001188}, year=2026}");
    CHECK(plan.entries[0].standing == ReferenceStanding::Disagrees);
    CHECK(plan.entries[0].choice == ReferenceChoice::Leave);
}

TEST_CASE("three entries of one work are one new work and two repetitions", "[references]") {
    TestBook book;
    const ReferencePlan plan = planned(book,
                                       "@article{a, title={One}, doi={https://doi.org/10.1000/ABC.9}, year=2020}\n"
                                       "@article{b, title={One}, doi={doi:10.1000/abc.9}, year=2020}\n"
                                       "@article{c, title={One}, doi={10.1000/abc.9.}, year=2020}\n");
    CHECK(plan.count(ReferenceStanding::New) == 1);
    CHECK(plan.count(ReferenceStanding::Repeated) == 2);
    CHECK(plan.wanted() == 1);
}

TEST_CASE("outcomes go out as references and come back the same works", "[references]") {
    TestBook book;
    takeIn(*book, planned(book, twoPapers));
    const auto out = referencesOf(queries::allOutcomes(book->reader()));
    for (const QByteArray& file : {bibTexOf(out), risOf(out), cslJsonOf(out)}) {
        const ReferencePlan plan = planned(book, file);
        REQUIRE(plan.entries.size() == 2);
        CHECK(plan.count(ReferenceStanding::Known) + plan.count(ReferenceStanding::Perhaps) == 2);
    }
}

}  // namespace mb::test::exchange_reference_import_test
