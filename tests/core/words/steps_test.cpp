// What a step is called in the undo menu and in the history.
#include "core/words/steps.h"

#include "core/domain/agreement.h"
#include "tests/core/words/whole.h"

#include <QSet>

namespace mb::test::words_steps_test {

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

TEST_CASE("a signature says in words how it was made") {
    QStringList said;
    for (const StepKind kind : {StepKind::SignatureAdded, StepKind::AgreementSigned, StepKind::ReviewSigned})
        for (const SignatureMethod way : {SignatureMethod::Ink, SignatureMethod::Typed, SignatureMethod::Drawn}) {
            const QString title = words::stepTitle(kind, {u"OC-7F3A"_s, u"2"_s, u"Maya"_s, keyOf(way)});
            checkFilled(title);
            CHECK(title.contains(u"Maya"));
            said << title;
        }
    CHECK(said[0] == u"Sign OC-7F3A, version 2, in ink as Maya");
    CHECK(QSet<QString>(said.begin(), said.begin() + 3).size() == 3);
    CHECK(said[8] == u"Sign the review of OC-7F3A, version 2, with a drawn signature as Maya");
}

}  // namespace mb::test::words_steps_test
