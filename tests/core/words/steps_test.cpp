// What a step is called in the undo menu and in the history.
#include "core/words/steps.h"

#include "tests/core/words/whole.h"

using namespace mb;
using namespace mb::test;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("every kind of step has a title that says what was done") {
    for (int kind = 0; kind <= int(StepKind::Sample); ++kind) {
        INFO(keyOf(StepKind(kind)).toStdString());
        const QString title = words::stepTitle(StepKind(kind), {u"Ada"_s, u"Bo"_s, u"Cy"_s});
        checkFilled(title);
        REQUIRE(!title.isEmpty());
        CHECK(title.front().isUpper());
        CHECK(title.back() != u'.');
    }
}

TEST_CASE("a title says the user's words as they are") {
    CHECK(words::stepTitle(StepKind::GoalAdded, {u"Raise 100 %2 %n"_s, u"never"_s}) ==
          u"Add the goal “Raise 100 %2 %n”");
    CHECK(words::stepTitle(StepKind::AgreementSigned, {u"OC-7F3A"_s, u"2"_s, u"Maya"_s}) ==
          u"Sign OC-7F3A, version 2, as Maya");
}
