// The agreement in the whole window: what is done there, and what is undone, is seen at once (AG4, AG5, FL2).
#include "tests/support/catch.h"
#include "tests/support/window.h"

#include <QPushButton>
#include <QTabBar>

using namespace mb;
using namespace mb::test;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("agreeing, signing and undoing show in the window at once") {
    QTemporaryDir place;
    BookWindow window(sampleOfToday(place));
    const auto agreement = window.reader().select<Agreement>().first();
    REQUIRE(agreement);
    window.view().openRecord("mentorship", agreement->mentorshipId.value);
    window.find<QTabBar>("mentorshipTabBar")->setCurrentIndex(1);

    QPushButton* agree = visibleIn<QPushButton>(window.window, "agreementAgreeButton");
    REQUIRE(agree);
    agree->click();
    QPushButton* sign = visibleIn<QPushButton>(window.window, "agreementSign1Button");
    REQUIRE(sign);
    sign->click();
    QPushButton* done = visibleIn<QPushButton>(window.window, "agreementSignDoneButton");
    REQUIRE(done);
    done->click();
    CHECK(window.reader().select<Signature>().count() == 1);
    // One party is left, and the version can no longer be withdrawn.
    CHECK(QTest::qWaitFor(
        [&] {
            const auto* withdraw = window.find<QPushButton>("agreementWithdrawButton");
            return withdraw && !withdraw->isVisible();
        },
        5000));

    window.trigger("undoAction");
    CHECK(window.reader().select<Signature>().count() == 0);
    CHECK(visibleIn<QPushButton>(window.window, "agreementWithdrawButton"));
    window.trigger("undoAction");
    CHECK(visibleIn<QPushButton>(window.window, "agreementAgreeButton"));
}
