#include "core/actions/reviews.h"
#include "core/documents/agreement_life.h"
#include "core/documents/review.h"
#include "core/queries/today.h"
#include "tests/core/documents/document_texts.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_reviews_test {
namespace {

using namespace actions::reviews;

struct Fixture {
    TestBook book;
    WholeBook ids = fillWithWork(*book);
    AgreementVersionId version = agreedVersion(*book, ids);
};

const QDate today(2026, 11, 22);

NewReview ofToday() {
    NewReview wanted;
    wanted.day = today;
    wanted.present = {QStringLiteral("Maya Okafor"), QStringLiteral("Lin Chen")};
    wanted.goalsReviewed = true;
    return wanted;
}

QByteArray paintTitle(const documents::Document& document) { return "%PDF " + document.id.toUtf8(); }

bool asksFor(const TestBook& book, queries::TodayKind kind, QDate day) {
    const auto items = queries::today(book.workspace->reader(), book.workspace->book(), day);
    return std::any_of(items.begin(), items.end(), [&](const queries::TodayItem& item) { return item.kind == kind; });
}

}  // namespace

TEST_CASE("a review is recorded and sets the next one") {
    Fixture fixture;
    TestBook& book = fixture.book;
    AgreementReviewId id;
    provesUndo(book, StepKind::ReviewAdded,
               [&](Workspace& workspace) { id = review(workspace, fixture.version, ofToday()); });
    CHECK(book->reader().get(id).nextReview == QDate(2027, 11, 22));
    CHECK(book->reader().get(fixture.ids.mentorship).nextReview == QDate(2027, 11, 22));
    NewReview changed = ofToday();
    changed.outcome = ReviewOutcome::Changed;
    CHECK(kindOf([&] { change(*book, id, changed); }) == ErrorKind::MissingValue);
    changed.changes = QStringLiteral("We meet every month from now on.");
    changed.nextReview = QDate(2027, 5, 1);
    provesUndo(book, StepKind::ReviewChanged, [&](Workspace& workspace) { change(workspace, id, changed); });
    CHECK(book->reader().get(fixture.ids.mentorship).nextReview == QDate(2027, 5, 1));
    provesUndo(book, StepKind::ReviewRemoved, [&](Workspace& workspace) { remove(workspace, id); });
}

TEST_CASE("a review within the year and not before the agreement") {
    Fixture fixture;
    const auto error = [&](const NewReview& wanted) {
        const QByteArray before = contents(*fixture.book);
        const auto kind = kindOf([&] { review(*fixture.book, fixture.version, wanted); });
        CHECK(contents(*fixture.book) == before);
        return kind;
    };
    NewReview wanted = ofToday();
    wanted.nextReview = QDate(2027, 11, 23);
    CHECK(error(wanted) == ErrorKind::BadValue);
    wanted.nextReview = wanted.day;
    CHECK(error(wanted) == ErrorKind::DateOrder);
    wanted = ofToday();
    wanted.day = QDate(2026, 11, 1);
    CHECK(error(wanted) == ErrorKind::DateOrder);
    wanted.day = QDate();
    CHECK(error(wanted) == ErrorKind::MissingValue);
    wanted.day = today.addDays(2);  // tomorrow may be today in another time zone
    CHECK(error(wanted) == ErrorKind::BadValue);
    wanted = ofToday();
    wanted.day = today.addDays(1);
    const AgreementReviewId tomorrows = review(*fixture.book, fixture.version, wanted);
    wanted.day = today.addDays(2);
    CHECK(kindOf([&] { change(*fixture.book, tomorrows, wanted); }) == ErrorKind::BadValue);
    wanted = ofToday();
    wanted.outcome = ReviewOutcome::Concluded;
    wanted.nextReview = QDate(2040, 1, 1);
    const AgreementReviewId id = review(*fixture.book, fixture.version, wanted);
    CHECK(!fixture.book->reader().get(id).nextReview);
    CHECK(!fixture.book->reader().get(fixture.ids.mentorship).nextReview);
    actions::agreements::end(*fixture.book, fixture.version, QDate(2027, 12, 1));
    CHECK(error(ofToday()) == ErrorKind::AgreementState);
}

TEST_CASE("a review is signed by all and its addendum kept") {
    Fixture fixture;
    TestBook& book = fixture.book;
    signAll(*book, fixture.ids, fixture.version);
    const NewReview wanted = ofToday();
    const AgreementReviewId id = review(*book, fixture.version, wanted);
    using namespace actions::signatures;
    const auto mentee = participantOf(*book, fixture.ids.mentorship, Side::Mentee),
               mentor = participantOf(*book, fixture.ids.mentorship, Side::Mentor);
    provesUndo(book, StepKind::SignatureAdded, [&](Workspace& workspace) {
        signReview(workspace, id, typedBy(mentee, "Maya Okafor, MD"), paintTitle);
    });
    CHECK(kindOf([&] { remove(*book, id); }) == ErrorKind::AgreementLocked);
    CHECK(kindOf([&] { change(*book, id, wanted); }) == ErrorKind::AgreementLocked);
    CHECK(kindOf([&] { signReview(*book, id, typedBy(mentee, "Maya Okafor, MD"), paintTitle); }) ==
          ErrorKind::SignatureGiven);
    const SignatureId last = signReview(*book, id, typedBy(mentor, "Lin Chen, PhD"), paintTitle);
    CHECK(kindOf([&] { book->undo(); }) == ErrorKind::UndoBarrier);
    const AgreementReview done = book->reader().get(id);
    CHECK(done.signedOn == today);
    const auto found = documents::frozenPagesIn(book->reader(), keptBytes(book->reader(), done.pdfSha256));
    REQUIRE(found);
    CHECK(found->review->id == id);
    CHECK(found->isSigned);
    // The signatures of the agreement itself do not count.
    CHECK(documents::contentOf(book->reader(), fixture.version).signatures.size() == 2);
    CHECK(documents::reviewContentOf(book->reader(), id).signatures.size() == 2);
    provesUndo(book, StepKind::SignatureVoided,
               [&](Workspace& workspace) { declareVoid(workspace, last, QStringLiteral("Not present")); });
    CHECK(!book->reader().get(id).signedOn);
    CHECK(book->reader().get(fixture.version).state == AgreementState::Signed);
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("today asks for the first check-in and the review until they are held") {
    Fixture fixture;
    Mentorship mentorship = fixture.book->reader().get(fixture.ids.mentorship);
    mentorship.firstCheckIn = QDate(2026, 12, 22);
    mentorship.nextReview = QDate(2026, 12, 22);
    actions::mentorships::change(*fixture.book, mentorship);
    CHECK(asksFor(fixture.book, queries::TodayKind::CheckInDue, QDate(2026, 12, 23)));
    CHECK(asksFor(fixture.book, queries::TodayKind::ReviewDue, QDate(2026, 12, 1)));
    NewReview first;
    first.day = today;
    review(*fixture.book, fixture.version, first);
    CHECK(!asksFor(fixture.book, queries::TodayKind::CheckInDue, QDate(2026, 12, 23)));
    CHECK(!asksFor(fixture.book, queries::TodayKind::ReviewDue, QDate(2026, 12, 1)));
    CHECK(asksFor(fixture.book, queries::TodayKind::ReviewDue, QDate(2027, 12, 20)));
}

TEST_CASE("an addendum says what was found and belongs to its agreement") {
    Fixture fixture;
    NewReview wanted = ofToday();
    wanted.outcome = ReviewOutcome::Changed;
    wanted.changes = QStringLiteral("Every month, <b>by video</b>.");
    const AgreementReviewId id = review(*fixture.book, fixture.version, wanted);
    const auto content = documents::reviewContentOf(fixture.book->reader(), id);
    const QString text = documents::test::textsOf(documents::addendum(content)).join(u'\n');
    CHECK(text.contains(QStringLiteral("Review of 22 November 2026")));
    CHECK(text.contains(content.agreement.code));
    CHECK(text.contains(QStringLiteral("Maya Okafor and Lin Chen")));
    CHECK(text.contains(wanted.changes));
    CHECK(text.contains(QStringLiteral("22 November 2027")));
}

}  // namespace mb::test::actions_reviews_test
