// The agreement in the whole window: what is done there, and what is undone, is seen at once (AG4, AG5, FL2).
#include "tests/support/catch.h"
#include "tests/support/window.h"

#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>

namespace mb::test::window_agreement_window_test {

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

TEST_CASE("what search finds in an agreement leads to its clause, in the draft and on the frozen pages") {
    QTemporaryDir place;
    BookWindow window(sampleOfToday(place));
    const auto agreement = window.reader().select<Agreement>().first();
    const QList<Answer> answers =
        window.reader().select<Answer>().where(&Answer::fieldKey, u"scholarship.ownership"_s).list();
    const auto answer =
        std::find_if(answers.begin(), answers.end(), [](const Answer& one) { return !one.participantId; });
    REQUIRE(agreement);
    REQUIRE(answer != answers.end());
    window.view().openRecord("person", window.view().context().workspace.book().ownerId.value);

    window.view().openRecord("answer", answer->id.value);
    CHECK(window.find<QTabBar>("mentorshipTabBar")->currentIndex() == 1);
    QWidget* field = QApplication::focusWidget();
    REQUIRE(field);
    INFO(field->objectName().toStdString());
    CHECK(field->objectName().contains(u"Ownership"));

    visibleIn<QPushButton>(window.window, "agreementAgreeButton")->click();
    window.view().openRecord("person", window.view().context().workspace.book().ownerId.value);
    window.view().openRecord("answer", answer->id.value);
    const auto* paper = visibleIn<QAbstractScrollArea>(window.window, "agreementFrozenPaperPreview");
    REQUIRE(paper);
    CHECK(paper->verticalScrollBar()->value() > 0);
}

TEST_CASE("answering separately takes the keyboard along") {
    QTemporaryDir place;
    BookWindow window(sampleOfToday(place));
    const auto agreement = window.reader().select<Agreement>().first();
    REQUIRE(agreement);
    window.view().openRecord("agreement", agreement->id.value);
    QPushButton* alone = visibleIn<QPushButton>(window.window, "agreementVoicesButton");
    REQUIRE(alone);
    alone->setFocus();
    alone->click();
    turnOfLoop();
    REQUIRE(QApplication::focusWidget());
    CHECK(QApplication::focusWidget()->objectName() == u"agreementVoicesBackButton");
}

}  // namespace mb::test::window_agreement_window_test
