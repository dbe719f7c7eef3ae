// The command line speaks the language of the reader; keys, names of columns and options stay what they are.
#include "app/cli/command.h"
#include "core/actions/sample.h"
#include "core/documents/agreement_template.h"
#include "tests/support/catch.h"
#include "tests/support/pseudo.h"

#include <QFile>
#include <QTemporaryFile>

#include <unistd.h>

namespace mb::test::cli_second_language_test {

using namespace Qt::Literals::StringLiterals;

namespace {

// What `act` prints to a stream.
QString printedTo(FILE* stream, const std::function<void()>& act) {
    QTemporaryFile file;
    REQUIRE(file.open());
    std::fflush(stream);
    const int before = ::dup(::fileno(stream));
    ::dup2(file.handle(), ::fileno(stream));
    act();
    std::fflush(stream);
    ::dup2(before, ::fileno(stream));
    ::close(before);
    QFile written(file.fileName());
    REQUIRE(written.open(QIODevice::ReadOnly));
    return QString::fromUtf8(written.readAll());
}

// Lines with words in plain letters that are no keys.
QStringList faultsIn(const QString& text, const QStringList& keys) {
    QStringList faults;
    for (const QString& line : text.split(u'\n')) {
        QStringList plain = plainWordsIn(line);
        plain.removeIf([&](const QString& word) { return keys.contains(word); });
        if (!plain.isEmpty()) faults << line;
    }
    return faults;
}

int runCommand(const QString& name, const QStringList& words) {
    for (const cli::CommandInfo& command : cli::allCommands())
        if (name == QLatin1String(command.name)) {
            cli::Session session;
            return command.run(words, session);
        }
    FAIL("no such command");
    return -1;
}

}  // namespace

TEST_CASE("the help of the command line can be said in another language") {
    const PseudoLanguage language;
    QStringList keys{u"mentorbook"_s, u"cli"_s};
    for (const cli::CommandInfo& command : cli::allCommands()) keys << QString::fromLatin1(command.name);
    const QString help = printedTo(stdout, [] { cli::printHelp(); });
    CHECK(help.count(u'\n') > 20);
    CHECK(faultsIn(help, keys).join(u'\n').toStdString() == "");
}

TEST_CASE("wrong usage can be said in another language") {
    const PseudoLanguage language;
    const QString typed =
        u"agree compare differences end fields new ready review scan set settle sign status version void withdraw "
        "addendum agreement calendar comparison history outcomes progress record slip topics worksheet"_s;
    QStringList faults;
    const QStringList lists = cli::listKeys();
    for (const cli::CommandInfo& command : cli::allCommands())
        for (const QStringList& words : {QStringList(), {u"a/b"_s}, {u"a/b"_s, u"a/c"_s, u"a/d"_s, u"a/e"_s}}) try {
                cli::Session session;
                command.run(words, session);
            } catch (const cli::UsageError& error) {
                // Names of arguments, verbs and papers are what one types.
                faults << faultsIn(
                    error.message,
                    QStringList{u"FILE"_s, u"SHEET"_s, u"DIR"_s, u"BACKUP"_s, u"WORDS"_s} + lists + typed.split(u' '));
            } catch (const Error&) {
            }
    CHECK(faults.join(u'\n').toStdString() == "");
}

TEST_CASE("what the command line reports can be said in another language") {
    const PseudoLanguage language;
    const QTemporaryDir folder;
    const QString book = folder.filePath(u"sample.mentorbook"_s);
    actions::sample::create(book).reset();
    const QStringList keys{u"draft"_s, u"both"_s, u"person"_s,      u"mentorship"_s, u"goal"_s,  u"meeting"_s,
                           u"note"_s,  u"own"_s,  u"participant"_s, u"Maya"_s,       u"Okafor"_s};
    const auto faults = [&](const QString& name, const QStringList& words, const QStringList& known = {}) {
        const QString out = printedTo(stdout, [&] { runCommand(name, words); });
        CHECK_FALSE(out.isEmpty());
        return faultsIn(out, keys + known).join(u'\n').toStdString();
    };
    CHECK(faults(u"check"_s, {book}) == "");
    CHECK(faults(u"today"_s, {book, u"--on"_s, u"2026-11-22"_s}) == "");
    CHECK(faults(u"agreement"_s, {book, u"status"_s}) == "");
    CHECK(faults(u"templates"_s, {u"list"_s}, documents::shippedTemplateNames().join(u'-').split(u'-')) == "");
    CHECK(faults(u"history"_s, {book}) == "");
    CHECK(faults(u"unlock"_s, {book}) == "");
}

}  // namespace mb::test::cli_second_language_test
