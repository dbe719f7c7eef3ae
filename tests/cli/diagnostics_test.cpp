// Diagnostics and the debug switch from the command line.
#include "tests/cli/run_cli.h"
#include "tests/support/user_words.h"

namespace mb::test::cli_diagnostics_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("diagnostics from the command line hold versions and counts and no word of the book") {
    const Cli cli;
    cli.ok({u"sample"_s, cli.book()});
    const QString program = cli.ok({u"diagnostics"_s}).out, whole = cli.ok({u"diagnostics"_s, cli.book()}).out;
    INFO(whole.toStdString());
    CHECK(whole.startsWith(program));
    CHECK(program.contains(u"Mentorbook: " MENTORBOOK_VERSION "\n"));
    CHECK(program.contains(u"Liberation Serif"));
    CHECK(whole.contains(u"steps in the history: 2\n"));
    const auto book = mb::Store::open(cli.book(), mb::Access::ReadOnly);
    CHECK(whole.contains(u"rows of meeting: %1\n"_s.arg(book->reader().select<mb::Meeting>().count())));
    CHECK(heldOf(userWords(book->reader()), whole).toStdString() == "");
    CHECK(!whole.contains(cli.folder.path()));
    for (const QString& line : whole.split(u'\n', Qt::SkipEmptyParts)) CHECK(line.contains(u": "));
}

TEST_CASE("diagnostics of the program come also where the book cannot be opened") {
    const Cli cli;
    cli.write(u"b.mentorbook"_s, "no book");
    const Ran ran = cli.run({u"diagnostics"_s, cli.book()});
    CHECK(ran.code == 4);
    CHECK(ran.out.contains(u"SQLite: "));
    CHECK(ran.err.contains(u"not a Mentorbook file"));
}

TEST_CASE("the debug switch tells on standard error what was done") {
    const Cli cli;
    cli.newBook();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"mentorbook.*=true"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(MENTORBOOK_CLI), {u"log"_s, cli.book(), u"--with"_s, u"Ada Fox"_s, u"--title"_s,
                                                   u"Zebrafinch"_s, u"--note"_s, u"zebrafinch"_s});
    REQUIRE(process.waitForFinished());
    CHECK(process.exitCode() == 0);
    const QString told = QString::fromUtf8(process.readAllStandardError());
    INFO(told.toStdString());
    CHECK(told.contains(u"committed"));
    CHECK(!told.contains(u"zebrafinch", Qt::CaseInsensitive));
    CHECK(!told.contains(cli.folder.path()));
    CHECK(cli.ok({u"log"_s, cli.book(), u"--with"_s, u"Ada Fox"_s}).err.isEmpty());
}

}  // namespace mb::test::cli_diagnostics_test
