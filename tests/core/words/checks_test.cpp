// What the deep check says.
#include "core/words/checks.h"

#include "tests/core/words/whole.h"

namespace mb::test::words_checks_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("whatever a check finds is one sentence") {
    for (size_t part = 0; part < EnumKeys<CheckPart>::keys.size(); ++part) {
        INFO(EnumKeys<CheckPart>::keys[part]);
        checkSentence(words::sentence(Fault{CheckPart(part), u"goal 1"_s}));
        // SQLite reports with line ends and at any length.
        const QString said = words::sentence(Fault{CheckPart(part), QString(u"page 3\n  broken "_s).repeated(200)});
        checkSentence(said);
        CHECK(!said.contains(u'\n'));
        CHECK(said.size() < 500);
    }
    checkSentence(words::sentence(Fault{CheckPart::Search, {}}));
}

}  // namespace mb::test::words_checks_test
