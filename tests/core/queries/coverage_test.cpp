#include "core/queries/coverage.h"

#include "core/actions/mentorship_start.h"
#include "core/queries/owed.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"

namespace mb::test::queries_coverage_test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 11, 22);

queries::Coverage coverageIn(TestBook& book) {
    return queries::coverageOf(book->reader(), queries::allMentorships(book->reader(), book.owner, today), book.owner,
                               today);
}

void startWith(TestBook& book, const QString& name, const QStringList& functions, std::optional<bool> inside) {
    actions::mentorships::Wanted wanted;
    wanted.names = {name};
    wanted.functions = functions;
    wanted.inside = inside;
    actions::mentorships::start(*book, wanted);
}

}  // namespace

TEST_CASE("coverage names the needs that no mentor meets, and who is missing", "[queries]") {
    TestBook book(OwnerRole::Mentee);
    CHECK(coverageIn(book).mentors == 0);
    CHECK(coverageIn(book).advice.isEmpty());

    startWith(book, u"Lin Chen"_s, {u"promotion"_s}, std::nullopt);
    CHECK(coverageIn(book).advice == QList{queries::TeamAdvice::InsideUnknown, queries::TeamAdvice::NoneInField});

    startWith(book, u"Rosa Delgado"_s, {u"research"_s}, false);
    const auto two = coverageIn(book);
    CHECK(two.mentors == 2);
    CHECK_FALSE(two.uncovered.contains(u"research"_s));
    CHECK(two.uncovered.contains(u"clinical"_s));
    CHECK(two.advice == QList{queries::TeamAdvice::InsideUnknown});

    startWith(book, u"Ada Brook"_s, {}, true);
    CHECK(coverageIn(book).advice.isEmpty());
}

TEST_CASE("how much a contact presses goes by what is planned, then by what is due", "[queries]") {
    queries::MentorshipCard card;
    card.mentorship.stage = Stage::Active;
    CHECK(queries::urgencyOf(card, {}, today).kind == queries::Urgency::Nothing);
    card.nextDue = today.addDays(7);
    CHECK(queries::urgencyOf(card, {}, today).kind == queries::Urgency::DueSoon);
    card.nextDue = today.addDays(8);
    CHECK(queries::urgencyOf(card, {}, today).kind == queries::Urgency::Nothing);
    card.nextDue = today.addDays(-1);
    CHECK(queries::urgencyOf(card, {}, today).kind == queries::Urgency::Late);
    Meeting next;
    next.day = today.addDays(2);
    CHECK(queries::urgencyOf(card, next, today).kind == queries::Urgency::Meets);
    CHECK(queries::urgencyOf(card, next, today).day == next.day);
    card.mentorship.stage = Stage::Concluded;
    CHECK(queries::urgencyOf(card, next, today).kind == queries::Urgency::Nothing);
}

TEST_CASE("what is owed stands in the order of its dates, undated last, kept and dropped left out", "[queries]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    const MentorshipId id = book.mentorship(lin);
    const auto promise = [&](const QString& title, PersonId owner, std::optional<QDate> due) {
        ActionItem item;
        item.title = title;
        item.ownerId = owner;
        item.mentorshipId = id;
        item.dueOn = due;
        return ActionItemId(actions::meetings::addAction(*book, item).value);
    };
    promise(u"someday"_s, book.owner, {});
    promise(u"later"_s, book.owner, today.addDays(9));
    promise(u"soon"_s, book.owner, today);
    promise(u"an introduction"_s, lin, today);
    actions::meetings::setActionDone(*book, promise(u"kept"_s, lin, today), today);
    QStringList mine;
    for (const ActionItem& item : queries::owedIn(book->reader(), id, book.owner).mine) mine << item.title;
    CHECK(mine == QStringList{u"soon"_s, u"later"_s, u"someday"_s});
    CHECK(queries::owedIn(book->reader(), id, book.owner).theirs.size() == 1);
    CHECK(queries::owedByMentorship(book->reader(), book.owner).value(id).mine.size() == 3);
}

}  // namespace mb::test::queries_coverage_test
