// Reviews of an agreement in the window, and the history of it all (AG7).
#include "tests/ui/agreements/life_fixture.h"
#include "ui/mentorships/mentorship_history.h"

#include <QPlainTextEdit>

namespace mb::test::agreement_reviews_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;
using test::LifeFixture;
using test::scanned;

TEST_CASE("a review is recorded and signed and sets the next one") {
    LifeFixture f;
    f.signTyped("agreementSign1Button");
    f.signTyped("agreementSign2Button");
    f.pressButton("agreementReviewButton");
    CHECK(QApplication::focusWidget()->objectName() == u"agreementReviewDateLineEdit");
    f.choose("agreementReviewOutcome2RadioButton");
    f.pressButton("agreementReviewDoneButton");
    CHECK(
        f.book->reader().all<AgreementReview>().isEmpty());  // not recorded, because the text of the change is missing
    f.visible<QPlainTextEdit>("agreementReviewChangesPlainTextEdit")->setFocus();
    f.type(u"Every two weeks from January"_s);
    f.pressButton("agreementReviewDoneButton");
    const auto reviews = f.book->reader().all<AgreementReview>();
    REQUIRE(reviews.size() == 1);
    CHECK(reviews[0].changes == u"Every two weeks from January");
    CHECK(reviews[0].present.size() == 2);
    CHECK(f.book->reader().get(f.ids.mentorship).nextReview == reviews[0].nextReview);
    f.signTyped("agreementReviewSign11Button");
    f.signTyped("agreementReviewSign12Button");
    CHECK(f.book->reader().all<AgreementReview>()[0].signedOn);
    CHECK(f.said.isEmpty());
}

TEST_CASE("a review is corrected until it is signed and is not of a day to come") {
    LifeFixture f;
    f.signTyped("agreementSign1Button");
    f.signTyped("agreementSign2Button");
    f.pressButton("agreementReviewButton");
    auto* day = f.visible<QLineEdit>("agreementReviewDateLineEdit");
    day->selectAll();
    f.type(u"2027-03-01"_s);
    f.pressButton("agreementReviewDoneButton");
    CHECK(f.book->reader().all<AgreementReview>().isEmpty());
    CHECK(QApplication::focusWidget() == day);
    day->selectAll();
    f.type(u"2026-11-22"_s);
    f.visible<QLineEdit>("agreementReviewOthersLineEdit")->setText(u"Ada Park"_s);
    f.pressButton("agreementReviewDoneButton");
    REQUIRE(f.book->reader().all<AgreementReview>().size() == 1);

    f.pressButton("agreementReview1EditButton");
    CHECK(f.visible<QLineEdit>("agreementReviewOthersLineEdit")->text() == u"Ada Park");
    f.choose("agreementReviewOutcome2RadioButton");
    f.visible<QPlainTextEdit>("agreementReviewChangesPlainTextEdit")->setFocus();
    f.type(u"Monthly"_s);
    f.pressButton("agreementReviewDoneButton");
    const auto reviews = f.book->reader().all<AgreementReview>();
    REQUIRE(reviews.size() == 1);
    CHECK(reviews[0].changes == u"Monthly");
    CHECK(reviews[0].outcome == ReviewOutcome::Changed);
    CHECK(reviews[0].present.contains(u"Ada Park"_s));
    CHECK(reviews[0].present.size() == 3);
    f.signTyped("agreementReviewSign11Button");
    CHECK(QTest::qWaitFor([&] { return !f.find<QPushButton>("agreementReview1EditButton"); }, 10000));
    CHECK(f.said.isEmpty());
}

TEST_CASE("the history names each signature with its way") {
    LifeFixture f;
    f.signTyped("agreementSign1Button");
    f.dialogs.files = {f.book.folder.filePath(u"scan.pdf"_s)};
    test::writeBytes(f.dialogs.files[0], scanned);
    f.pressButton("agreementScanButton");
    test::UiFixture& window = f;
    auto* history = window.show(new MentorshipHistory(f.context, f.ids.mentorship, nullptr));
    QStringList titles;
    for (const ListRow& row : history->findChild<RowList*>()->rowModel().rows()) titles << row.title;
    CHECK(titles.filter(u"version 1, by typing the name Maya Okafor, MD"_s).size() == 1);
    CHECK(titles.filter(u"Attach a scan"_s).size() == 1);
    for (const QString& title : titles) CHECK_FALSE(title.endsWith(u"typed"));
}

}  // namespace mb::test::agreement_reviews_test
