// Questions and the map of topics from the command line.
#include "tests/cli/run_cli.h"

namespace mb::test::cli_prompts_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("questions are listed by topic and stage", "[prompts][PR1]") {
    const Cli cli;
    cli.newBook();
    const QString all = cli.ok({u"prompts"_s, cli.book()}).out;
    CHECK(all.contains(u"Funding (funding)\n  How will your time"_s));
    CHECK(all.contains(u"Career planning (career)\n"_s));
    CHECK_FALSE(all.contains(u"wellbeing"_s));
    const QJsonArray resident = cli.ok({u"prompts"_s, cli.book(), u"--stage"_s, u"Resident"_s, u"--domain"_s,
                                        u"career planning"_s, u"--json"_s})
                                    .json();
    REQUIRE(resident.size() >= 2);
    for (const QJsonValue& one : resident) {
        CHECK(one[u"domain"].toString() == u"career");
        CHECK(one[u"stages"].toArray().contains(u"resident"_s));
    }
    // Every other stage of the book's list is asked what faculty are.
    CHECK(cli.ok({u"prompts"_s, cli.book(), u"--stage"_s, u"full"_s}).out ==
          cli.ok({u"prompts"_s, cli.book(), u"--stage"_s, u"faculty"_s}).out);
}

TEST_CASE("a topic or a stage that is not known is refused with all there are", "[prompts]") {
    const Cli cli;
    cli.newBook();
    const Ran topic = cli.run({u"prompts"_s, cli.book(), u"--domain"_s, u"weather"_s});
    CHECK(topic.code == 2);
    CHECK(topic.err.contains(u"weather"_s));
    CHECK(topic.err.contains(u"funding"_s));
    const Ran stage = cli.run({u"prompts"_s, cli.book(), u"--stage"_s, u"emperor"_s});
    CHECK(stage.code == 2);
    CHECK(stage.err.contains(u"postdoc"_s));
    CHECK(cli.run({u"prompts"_s}).code == 2);
    CHECK(cli.run({u"prompts"_s, cli.book(), u"more"_s}).code == 2);
}

TEST_CASE("the map of topics is a page without anybody's words", "[prompts][PR3]") {
    const Cli cli;
    cli.newBook();
    cli.ok({u"log"_s, cli.book(), u"--with"_s, u"Lin Chen"_s, u"--note"_s, u"zanahoria"_s});
    cli.ok({u"mentorship"_s, cli.book(), u"add"_s, u"--kind"_s, u"one-to-one"_s, u"--with"_s, u"Lin Chen"_s, u"--as"_s,
            u"mentor"_s});
    cli.ok({u"export"_s, cli.book(), u"topics"_s, u"--mentorship"_s, u"1"_s, u"-o"_s, cli.path(u"t.html"_s)});
    const QString page = QString::fromUtf8(cli.read(u"t.html"_s));
    CHECK(page.contains(u"What was talked about"_s));
    CHECK(page.contains(u"Lin Chen"_s));
    CHECK_FALSE(page.contains(u"zanahoria"_s));
    CHECK_FALSE(page.contains(u"wellbeing"_s, Qt::CaseInsensitive));
    CHECK(cli.run({u"export"_s, cli.book(), u"topics"_s}).code == 2);
}

}  // namespace mb::test::cli_prompts_test
