#include "core/queries/outcomes.h"

#include "core/actions/outcomes.h"
#include "tests/support/catch.h"
#include "tests/support/whole_book.h"

namespace mb::test::queries_outcomes_test {
namespace {

using namespace Qt::Literals::StringLiterals;
using queries::OutcomeCard;

Contributor by(const QString& name, bool equal = false) {
    Contributor contributor = contributorNamed(name);
    contributor.equal = equal;
    return contributor;
}

// Authors are people 1, 2, 3 … in printed order.
OutcomeCard cardOf(QList<Contributor> contributors) {
    OutcomeCard card;
    for (qsizetype i = 0; i < contributors.size(); ++i) contributors[i].personId = PersonId(i + 1);
    card.contributors = contributors;
    return card;
}

OutcomeId added(TestBook& book, const QString& title, const QString& day) {
    actions::outcomes::NewOutcome wanted;
    wanted.outcome.title = title;
    if (!day.isEmpty()) {
        OutcomeStatus status;
        status.state = OutcomeState::InPrint;
        status.day = PartialDate::fromText(day);
        wanted.statuses = {status};
    }
    return actions::outcomes::add(*book, wanted);
}

QStringList titlesOf(const QList<OutcomeCard>& cards) {
    QStringList titles;
    for (const OutcomeCard& card : cards) titles << card.outcome.title;
    return titles;
}

}  // namespace

TEST_CASE("outcomes stand newest first, those without a date before them", "[DO1]") {
    TestBook book;
    added(book, u"May"_s, u"2025-05"_s);
    added(book, u"undated"_s, {});
    added(book, u"year"_s, u"2025"_s);
    added(book, u"first of June"_s, u"2025-06-01"_s);
    added(book, u"also May"_s, u"2025-05"_s);
    CHECK(titlesOf(queries::allOutcomes(book->reader())) ==
          QStringList{u"undated"_s, u"first of June"_s, u"also May"_s, u"May"_s, u"year"_s});
}

TEST_CASE("an outcome is found through its people, mentorships and goals", "[DO1]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const OutcomeId other = added(book, u"Somebody else’s"_s, {});
    const Reader reader = book->reader();
    const QStringList hers{u"Beds, beats and bias: a łatwość of crowding"_s};
    CHECK(titlesOf(queries::outcomesOf(reader, ids.leila)) == hers);
    CHECK(titlesOf(queries::outcomesOf(reader, book.owner)) == hers);
    CHECK(queries::outcomesOf(reader, ids.lin).isEmpty());
    CHECK(titlesOf(queries::outcomesOf(reader, ids.mentorship)) == hers);
    CHECK(queries::outcomesOf(reader, ids.bare).isEmpty());
    CHECK(titlesOf(queries::outcomesOf(reader, ids.goal)) == hers);
    CHECK(queries::allOutcomes(reader).size() == 2);
    const OutcomeCard card = queries::outcomeCard(reader, ids.outcome);
    CHECK(card.year() == 2026);
    CHECK(card.names(ids.leila));
    CHECK(!card.names(ids.lin));
    CHECK(card.placeOf(book.owner) == 2);
    CHECK(card.placeOf(ids.lin) == -1);
    CHECK(queries::outcomeCard(reader, other).contributors.isEmpty());
}

TEST_CASE("who shares the first place is first, and nobody behind", "[DO10]") {
    const auto firsts = [](const OutcomeCard& card) {
        std::string text;
        for (qsizetype i = 0; i < card.contributors.size(); ++i) text += card.isFirst(PersonId(i + 1)) ? '*' : '.';
        return text;
    };
    CHECK(firsts(cardOf({by(u"A B"_s), by(u"C D"_s)})) == "*.");
    CHECK(firsts(cardOf({by(u"A B"_s, true), by(u"C D"_s, true), by(u"E F"_s)})) == "**.");
    // Marked equal with the third: the second is not.
    CHECK(firsts(cardOf({by(u"A B"_s, true), by(u"C D"_s), by(u"E F"_s, true)})) == "*..");
    // Two seniors who share the last place.
    CHECK(firsts(cardOf({by(u"A B"_s), by(u"C D"_s, true), by(u"E F"_s, true)})) == "*..");
    CHECK(!cardOf({by(u"A B"_s)}).isFirst(PersonId(9)));
    OutcomeCard group = cardOf({by(u"A B"_s), by(u"C D"_s)});
    group.contributors[0].kind = Contribution::Collaborator;
    CHECK(!group.isFirst(PersonId(1)));
    CHECK(group.isFirst(PersonId(2)));
    CHECK(group.authors().size() == 1);
    CHECK(group.names(PersonId(1)));
}

TEST_CASE("states stand by their days, and undated ones where they usually are", "[DO17]") {
    TestBook book;
    actions::outcomes::NewOutcome wanted;
    wanted.outcome.title = u"Paper"_s;
    const auto state = [&](OutcomeState what, const QString& day) {
        OutcomeStatus status;
        status.state = what;
        if (!day.isEmpty()) status.day = PartialDate::fromText(day);
        wanted.statuses << status;
    };
    using enum OutcomeState;
    state(InPrint, {}), state(Accepted, u"2026-01"_s), state(InRevision, {}), state(Preprint, u"2025-02"_s);
    state(Submitted, u"2025-04"_s), state(InProgress, {});
    const OutcomeId id = actions::outcomes::add(*book, wanted);
    QStringList order;
    for (const OutcomeStatus& one : queries::outcomeCard(book->reader(), id).statuses) order << keyOf(one.state);
    CHECK(order.join(u' ') == u"in-progress preprint submitted in-revision accepted in-print");
}

TEST_CASE("an author line is cut where it is told to be", "[DO1]") {
    OutcomeCard card = cardOf({by(u"Haddad L"_s), by(u"{Riverside Group}"_s), by(u"Okafor M"_s)});
    card.contributors << by(u"Reader R"_s);
    card.contributors.last().kind = Contribution::Collaborator;
    CHECK(queries::authorLine(card) == u"Haddad L, Riverside Group, Okafor M");
    CHECK(queries::authorLine(card, 2) == u"Haddad L, Riverside Group, et al.");
    card.outcome.others = true;
    CHECK(queries::authorLine(card) == u"Haddad L, Riverside Group, Okafor M, et al.");
    CHECK(queries::authorLine(OutcomeCard()) == u"");
}

TEST_CASE("mentees and mentors are those across from the owner", "[DO4]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    CHECK(queries::menteesOf(book->reader(), book.owner) == QSet{ids.leila});
    CHECK(queries::mentorsOf(book->reader(), book.owner) == QSet{ids.lin});
    CHECK(queries::menteesOf(book->reader(), ids.leila).isEmpty());
}

}  // namespace mb::test::queries_outcomes_test
