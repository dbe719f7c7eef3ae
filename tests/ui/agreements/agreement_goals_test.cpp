// Goals of the book inside an agreement: offered while one types, never made twice (AG3).
#include "core/actions/agreements.h"
#include "core/actions/voices.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"
#include "tests/ui/agreements/agreement_fixture.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QRadioButton>
#include <QScrollBar>
#include <QTabBar>

namespace mb::test::agreement_goals_test {

TEST_CASE("goals of the book are offered while one types and none is made twice") {
    AgreementFixture f;
    f.start();
    const auto goals = [&] { return f.book->reader().all<Goal>(); };
    Goal own;
    own.personId = f.book.owner;
    own.title = u"Résumé of the pilot"_s;
    const GoalId pilot = actions::goals::add(*f.book, own);
    own.title = u"Long ago"_s;
    own.status = GoalStatus::Achieved;
    actions::goals::add(*f.book, own);
    auto* line = f.find<QLineEdit>("agreementGoalsNewLineEdit");
    line->setFocus();
    f.type(u"lo"_s);  // of the two that hold these letters only one is open
    REQUIRE(QApplication::activePopupWidget());
    CHECK(line->completer()->completionCount() == 1);
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Return);
    CHECK_FALSE(QApplication::activePopupWidget());
    CHECK(line->text().isEmpty());
    REQUIRE(goals().size() == 2);
    CHECK(f.book->reader().get(pilot).mentorshipId == f.mentorship);
    CHECK(line->hasFocus());

    // Typed by hand, in other letters, it is the goal that stands above; the keyboard goes to it.
    f.type(u"resume of  the pilot"_s);
    f.press(Qt::Key_Return);
    CHECK(goals().size() == 2);
    const QString date = u"agreementGoals%1PartialDateField"_s.arg(pilot.value);
    CHECK(QApplication::focusWidget()->objectName() == date);
    CHECK(f.said.isEmpty());
}

TEST_CASE("who answers alone is offered the goals of the book too") {
    AgreementFixture f;
    f.start();
    Goal own;
    own.personId = f.book.owner;
    own.title = u"Submit the K23"_s;
    const GoalId known = actions::goals::add(*f.book, own);
    f.find<QPushButton>("agreementVoicesButton")->click();
    test::visibleIn<QPushButton>(f.window, "agreementVoice1AnswerButton")->click();
    REQUIRE(QTest::qWaitFor([&] { return f.find<QPushButton>("agreementGoalsGoalsAddButton") != nullptr; }, 20000));
    f.find<QPushButton>("agreementGoalsGoalsAddButton")->click();
    auto* title = f.find<QLineEdit>("agreementGoalsGoals1TitleLineEdit");
    REQUIRE(title);
    CHECK(title->hasFocus());
    f.type(u"k2"_s);
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Return);
    CHECK(title->text() == own.title);
    f.find<QPushButton>("agreementAloneReadyButton")->click();
    const ParticipantId mentee = documents::signersOf(f.book->reader(), f.version().id)[0].participant;
    actions::voices::settleFrom(*f.book, f.version().id, u"goals.goals"_s, mentee);
    CHECK(f.book->reader().all<Goal>().size() == 1);
    CHECK(f.book->reader().get(known).mentorshipId == f.mentorship);
}

}  // namespace mb::test::agreement_goals_test
