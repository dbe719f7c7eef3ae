// The agreement in the whole window: what is done there, and what is undone, is seen at once (AG4, AG5, FL2).
#include "core/actions/sample.h"
#include "tests/support/catch.h"
#include "tests/support/window.h"

#include <QPushButton>
#include <QTabBar>

using namespace mb;
using namespace mb::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString sampleBook(const QTemporaryDir& place) {
    const QString path = place.filePath(u"sample.mentorbook"_s);
    actions::sample::SampleOptions options;
    options.anchor = QDate::currentDate();
    actions::sample::create(path, options).reset();
    return path;
}

// What was just put on a page is shown in a moment.
QPushButton* visibleButton(BookWindow& window, const char* name) {
    QPushButton* shown = nullptr;
    (void)QTest::qWaitFor([&] {
        for (QPushButton* found : window.window.findChildren<QPushButton*>(QString::fromLatin1(name)))
            if (found->isVisible()) shown = found;
        return shown != nullptr;
    }, 5000);
    return shown;
}

}  // namespace

TEST_CASE("agreeing, signing and undoing show in the window at once") {
    QTemporaryDir place;
    BookWindow window(sampleBook(place));
    const auto agreement = window.reader().select<Agreement>().first();
    REQUIRE(agreement);
    window.view().openRecord("mentorship", agreement->mentorshipId.value);
    window.find<QTabBar>("mentorshipTabBar")->setCurrentIndex(1);

    QPushButton* agree = visibleButton(window, "agreementAgreeButton");
    REQUIRE(agree);
    agree->click();
    QPushButton* sign = visibleButton(window, "agreementSign1Button");
    REQUIRE(sign);
    sign->click();
    QPushButton* done = visibleButton(window, "agreementSignDoneButton");
    REQUIRE(done);
    done->click();
    CHECK(window.reader().select<Signature>().count() == 1);
    // One party is left, and the version can no longer be withdrawn.
    CHECK(QTest::qWaitFor([&] {
        const auto* withdraw = window.find<QPushButton>("agreementWithdrawButton");
        return withdraw && !withdraw->isVisible();
    }, 5000));

    window.trigger("undoAction");
    CHECK(window.reader().select<Signature>().count() == 0);
    CHECK(visibleButton(window, "agreementWithdrawButton"));
    window.trigger("undoAction");
    CHECK(visibleButton(window, "agreementAgreeButton"));
}
