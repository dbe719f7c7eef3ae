// What goes wrong, from outside: exit codes, one plain sentence, and a book that keeps its bytes.
#include "core/storage/sqlite.h"
#include "tests/cli/run_cli.h"
#include "tests/support/child.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QRandomGenerator>
#include <QSet>
#include <QSysInfo>
#include <QThread>

#include <csignal>

namespace mb::test::cli_faults_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("wrong usage is 2 and says how it is meant") {
    const Cli cli;
    cli.newBook();
    for (const QStringList& words :
         QList<QStringList>{{u"new"_s, cli.path(u"x"_s)},
                            {u"log"_s, cli.book()},
                            {u"list"_s, cli.book(), u"cats"_s},
                            {u"nonsense"_s},
                            {u"today"_s, cli.book(), u"--on"_s, u"soon"_s},
                            {u"log"_s, cli.book(), u"--with"_s, u"Lin Chen"_s, u"--mode"_s, u"telepathy"_s},
                            {u"export"_s, cli.book(), u"progress"_s},
                            {u"restore"_s, cli.book(), cli.book()}}) {
        const Ran ran = cli.run(words);
        INFO(qPrintable(words.join(u' ')));
        CHECK(ran.code == 2);
        CHECK(!ran.err.isEmpty());
        CHECK(ran.out.isEmpty());
    }
}

TEST_CASE("a wrong spreadsheet is 3 with its place and nothing imported") {
    const Cli cli;
    cli.newBook();
    const QByteArray before = cli.read(u"b.mentorbook"_s);
    cli.write(u"good.csv"_s, "Name,Email\nAda Fox,ada@example.org\n");
    cli.write(u"bad.csv"_s, "Date,Who,Min\n2026-11-04,Ada Fox,10\n31.02.2026,Ada Fox,20\n");
    const Ran ran = cli.run({u"import"_s, cli.book(), u"good.csv"_s, u"bad.csv"_s});
    CHECK(ran.code == 3);
    CHECK(ran.err.contains(u"bad.csv, line 3"));
    CHECK(ran.err.contains(u"31.02.2026"));
    CHECK(cli.read(u"b.mentorbook"_s) == before);
    cli.write(u"slashes.csv"_s, "Date,Who\n11/4/2026,Ada Fox\n");
    CHECK(cli.run({u"import"_s, cli.book(), u"slashes.csv"_s}).code == 3);
    cli.ok({u"import"_s, cli.book(), u"slashes.csv"_s, u"--dates"_s, u"eu"_s});
    CHECK(cli.ok({u"list"_s, cli.book(), u"meetings"_s, u"--json"_s}).json()[0][u"day"_s].toString() == u"2026-04-11");
}

TEST_CASE("what a spreadsheet does not tell is asked and can be said") {
    const Cli cli;
    cli.newBook();
    const auto refused = [&](const QString& file, const QStringList& more = {}) {
        const Ran ran = cli.run(QStringList{u"import"_s, cli.book(), file} + more);
        CHECK(ran.code == 3);
        CHECK(ran.err.count(u'\n') == 1);
        return ran.err;
    };
    cli.write(u"mac.csv"_s, QByteArray("Name\nJos\x8e N\x9c\x96") + "ez\n");
    CHECK(refused(u"mac.csv"_s).contains(u"--encoding macintosh"));
    CHECK(refused(u"mac.csv"_s, {u"--encoding"_s, u"klingon"_s}).contains(u"“klingon”"));
    cli.ok({u"import"_s, cli.book(), u"mac.csv"_s, u"--encoding"_s, u"macintosh"_s});
    CHECK(cli.ok({u"list"_s, cli.book(), u"people"_s}).out.contains(u"José"));
    cli.write(u"log.csv"_s, "Date,Who,Duration\n2026-11-04,Ada Fox,1\n2026-11-05,Ada Fox,2\n");
    CHECK(refused(u"log.csv"_s).contains(u"--lengths hours"));
    CHECK(cli.run({u"import"_s, cli.book(), u"log.csv"_s, u"--lengths"_s, u"days"_s}).code == 2);
    cli.ok({u"import"_s, cli.book(), u"log.csv"_s, u"--lengths"_s, u"hours"_s});
    CHECK(cli.ok({u"list"_s, cli.book(), u"meetings"_s, u"--json"_s}).json()[0][u"minutes"_s].toInt() == 120);
    const QString sheets = QStringLiteral(MENTORBOOK_SOURCE_DIR "/tests/data/sheets/openpyxl.xlsx");
    CHECK(refused(sheets, {u"--sheet"_s, u"Lgo"_s}).contains(u"Log, More and Gone"));
    CHECK(refused(sheets, {u"--sheet"_s, u"gone"_s}).contains(u"openpyxl.xlsx is empty"));
    CHECK(refused(QStringLiteral(MENTORBOOK_SOURCE_DIR "/tests/data/sheets/calc.xls")).contains(u"save it as .xlsx"));
}

TEST_CASE("a book that cannot be opened is 4 and keeps its bytes") {
    const Cli cli;
    cli.newBook();
    const QByteArray whole = cli.read(u"b.mentorbook"_s);
    cli.write(u"cut.mentorbook"_s, whole.left(whole.size() / 2));
    cli.write(u"empty.mentorbook"_s, {});
    cli.write(u"foreign.mentorbook"_s,
              "Dear diary, this is no book at all. It only looks long enough to be one, which it is not, in spite of "
              "its many words.");
    QByteArray newer = whole;
    newer[63] = 99;
    cli.write(u"newer.mentorbook"_s, newer);
    for (const QString& name : {u"cut"_s, u"empty"_s, u"foreign"_s, u"newer"_s, u"missing"_s}) {
        const QString path = name + u".mentorbook"_s;
        const QByteArray before = name == u"missing" ? QByteArray() : cli.read(path);
        for (const QStringList& words :
             QList<QStringList>{{u"info"_s, path}, {u"log"_s, path, u"--with"_s, u"Ada"_s}}) {
            const Ran ran = cli.run(words);
            INFO(qPrintable(words.join(u' ')));
            CHECK(ran.code == 4);
            CHECK(ran.err.contains(path));
        }
        if (name != u"missing") CHECK(cli.read(path) == before);
    }
}

TEST_CASE("an open book can be read beside its writer and names who holds it") {
    const Cli cli;
    cli.newBook();
    QLockFile held(cli.book() + u".lock"_s);
    held.setStaleLockTime(0);
    REQUIRE(held.tryLock());
    const Ran refused = cli.run({u"log"_s, cli.book(), u"--with"_s, u"Ada Fox"_s});
    CHECK(refused.code == 4);
    CHECK(refused.err.contains(QString::number(QCoreApplication::applicationPid())));
    cli.ok({u"info"_s, cli.book()});
}

TEST_CASE("what log has printed survives kill -9 at any moment") {
    const Cli cli;
    cli.newBook();
    QList<int> acknowledged;
    auto* random = QRandomGenerator::global();
    for (int round = 0; round < 60; ++round) {
        QProcess process;
        process.start(QStringLiteral(MENTORBOOK_CLI), {u"log"_s, cli.book(), u"--with"_s, u"Ada Fox"_s, u"--title"_s,
                                                       QString::number(round), u"--note"_s, QString(2000, u'x')});
        REQUIRE(process.waitForStarted());
        // At a random moment between its start and its end.
        QThread::usleep(random->bounded(25000));
        ::kill(pid_t(process.processId()), SIGKILL);
        process.waitForFinished();
        const QByteArray printed = process.readAllStandardOutput().trimmed();
        if (!printed.isEmpty()) acknowledged << printed.toInt();
    }
    QSet<int> present;
    for (const QJsonValue& meeting : cli.ok({u"list"_s, cli.book(), u"meetings"_s, u"--json"_s}).json())
        present << meeting[u"id"_s].toInt();
    for (const int id : acknowledged) CHECK(present.contains(id));
    CHECK(cli.ok({u"check"_s, cli.book()}).code == 0);
    cli.ok({u"log"_s, cli.book(), u"--with"_s, u"Ada Fox"_s});
}

TEST_CASE("undo and redo reach across starts and backups restore to a new name only") {
    const Cli cli;
    cli.newBook();
    const auto people = [&] { return cli.ok({u"list"_s, cli.book(), u"people"_s, u"--json"_s}).out; };
    const QString before = people();
    cli.ok({u"log"_s, cli.book(), u"--with"_s, u"Ada Fox"_s});
    const QString after = people();
    cli.ok({u"backup"_s, cli.book(), cli.path(u"copies"_s)});
    cli.ok({u"undo"_s, cli.book()});
    CHECK(people() == before);
    cli.ok({u"redo"_s, cli.book()});
    CHECK(people() == after);
    CHECK(cli.run({u"redo"_s, cli.book()}).code == 2);
    const QStringList copies = QDir(cli.path(u"copies"_s)).entryList(QDir::Files);
    REQUIRE(copies.size() == 1);
    const QString copy = cli.path(u"copies/"_s + copies[0]);
    CHECK(cli.run({u"restore"_s, copy, cli.book()}).code == 2);
    cli.ok({u"restore"_s, copy, cli.path(u"again.mentorbook"_s)});
    CHECK(cli.ok({u"list"_s, cli.path(u"again.mentorbook"_s), u"people"_s, u"--json"_s}).out == after);
}

TEST_CASE("check finds a flipped byte") {
    const Cli cli;
    cli.ok({u"sample"_s, cli.book()});
    QByteArray bytes = cli.read(u"b.mentorbook"_s);
    for (qsizetype i = 4096 * 9; i < 4096 * 9 + 60; ++i) bytes[i] = char(bytes[i] ^ 0x5a);
    cli.write(u"b.mentorbook"_s, bytes);
    CHECK(cli.run({u"check"_s, cli.book()}).code == 1);
}

TEST_CASE("output that cannot be written is not called done") {
    const Cli cli;
    cli.newBook();
    for (const QStringList& words : {QStringList{u"list"_s, cli.book(), u"people"_s, u"--json"_s},
                                     QStringList{u"help"_s}, QStringList{u"--version"_s}}) {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(QStringLiteral(MENTORBOOK_CLI), words);
        REQUIRE(process.waitForFinished());
        CHECK(process.exitCode() == 4);
        CHECK(QString::fromUtf8(process.readAllStandardError()).contains(u"standard output"));
    }
}

TEST_CASE("a part of a name is enough for log and says whom it took") {
    const Cli cli;
    cli.newBook();
    cli.ok({u"log"_s, cli.book(), u"--with"_s, u"Anna Leeds"_s});
    CHECK(cli.ok({u"log"_s, cli.book(), u"--with"_s, u"Leeds, Anna, MD"_s}).err.isEmpty());
    CHECK(cli.run({u"log"_s, cli.book(), u"--with"_s, u"leeds anna"_s})
              .err.contains(u"“leeds anna” may be Anna Leeds with the names turned around."));
    CHECK(
        cli.ok({u"log"_s, cli.book(), u"--with"_s, u"Ann Lee"_s}).err.contains(u"“Ann Lee” was taken for Anna Leeds."));
    // An unknown e-mail address is not taken for a name.
    const Ran refused = cli.run({u"log"_s, cli.book(), u"--with"_s, u"anna@example.org"_s});
    CHECK(refused.code == 2);
    CHECK(refused.err.contains(u"no person called “anna@example.org”"));
    CHECK(cli.ok({u"list"_s, cli.book(), u"people"_s, u"--json"_s}).json().size() == 2);
}

TEST_CASE("reading commands take a book of every released version and leave it as it is") {
    const Cli cli;
    const QDir released(QStringLiteral(MENTORBOOK_SOURCE_DIR "/tests/data/books"));
    for (const QString& name : released.entryList({u"v*.mentorbook"_s})) {
        INFO(qPrintable(name));
        REQUIRE(QFile::copy(released.filePath(name), cli.path(name)));
        const QByteArray before = cli.read(name);
        cli.ok({u"info"_s, name});
        CHECK(cli.ok({u"list"_s, name, u"meetings"_s, u"--json"_s}).json().size() > 0);
        CHECK(cli.ok({u"search"_s, name, u"settled"_s, u"--json"_s}).json().size() == 1);
        cli.ok({u"check"_s, name});
        CHECK(cli.read(name) == before);
    }
    CHECK(QDir(cli.folder.path()).entryList(QDir::Files | QDir::Hidden) == released.entryList({u"v*.mentorbook"_s}));
}

TEST_CASE("foreign words do not command the terminal") {
    const Cli cli;
    cli.newBook();
    cli.write(u"people.csv"_s, "Name,Email\nAda\x1b[31m Fox,ada@example.org\n");
    cli.write(u"two\nlines.csv"_s, "Name\nBo Li\n");
    cli.ok({u"import"_s, cli.book(), u"people.csv"_s, u"two\nlines.csv"_s});
    for (const QStringList& words : QList<QStringList>{{u"list"_s, cli.book(), u"people"_s},
                                                       {u"search"_s, cli.book(), u"fox"_s},
                                                       {u"history"_s, cli.book()},
                                                       {u"log"_s, cli.book(), u"--with"_s, u"C\x1b[2J D"_s}}) {
        const Ran ran = cli.ok(words);
        CHECK(!ran.out.contains(QChar(0x1b)));
        CHECK(!ran.err.contains(QChar(0x1b)));
    }
    CHECK(cli.ok({u"history"_s, cli.book(), u"--limit"_s, u"2"_s}).out.count(u'\n') == 2);
}

TEST_CASE("a sheet with a thousand strange columns is imported without a thousand remarks") {
    const Cli cli;
    cli.newBook();
    QByteArray header = "Name", row = "Ada Fox";
    for (int i = 0; i < 1000; ++i) header += ",Strange" + QByteArray::number(i), row += ",x";
    cli.write(u"wide.csv"_s, header + '\n' + row + '\n');
    const Ran ran = cli.ok({u"import"_s, cli.book(), u"wide.csv"_s});
    CHECK(ran.err.count(u'\n') == 51);
    CHECK(ran.err.contains(u"950 more"));
}

TEST_CASE("what check and restore say names the file and the fault") {
    const Cli cli;
    cli.newBook();
    const QByteArray whole = cli.read(u"b.mentorbook"_s);
    cli.write(u"cut.mentorbook"_s, whole.left(5000));
    const Ran cut = cli.run({u"check"_s, u"cut.mentorbook"_s});
    CHECK(cut.code == 1);
    CHECK(cut.out.contains(u"cut.mentorbook"));
    CHECK(cut.out.contains(u"has been cut off: the last "));
    QByteArray damaged = whole;
    damaged[16] = damaged[17] = 0;
    cli.write(u"damaged.mentorbook"_s, damaged);
    const Ran refused = cli.run({u"restore"_s, u"damaged.mentorbook"_s, u"new.mentorbook"_s});
    CHECK(refused.code == 4);
    CHECK(refused.err.startsWith(u"“damaged.mentorbook” is damaged"));
    CHECK(refused.err.count(u'\n') == 1);
}

TEST_CASE("options that a verb does not know are refused instead of passed over") {
    const Cli cli;
    cli.newBook();
    cli.ok({u"goal"_s, cli.book(), u"add"_s, u"Grant"_s});
    const QByteArray before = cli.read(u"b.mentorbook"_s);
    for (const QStringList& words :
         QList<QStringList>{{u"goal"_s, cli.book(), u"add"_s, u"Paper"_s, u"--status"_s, u"at-risk"_s},
                            {u"goal"_s, cli.book(), u"update"_s, u"1"_s},
                            {u"goal"_s, cli.book(), u"update"_s, u"1"_s, u"--title"_s, u"Paper"_s},
                            {u"goal"_s, cli.book(), u"step"_s, u"1"_s, u"Draft"_s, u"--due"_s, u"0026-01-01"_s},
                            {u"log"_s, cli.book(), u"--with"_s, u"Ada Fox"_s, u"--share"_s},
                            {u"log"_s, cli.book(), u"--with"_s, u"???"_s}}) {
        INFO(qPrintable(words.join(u' ')));
        const Ran ran = cli.run(words);
        CHECK(ran.code == 2);
        CHECK(!ran.err.isEmpty());
    }
    CHECK(cli.read(u"b.mentorbook"_s) == before);
}

TEST_CASE("a book with an unknown word in it is damaged and not a wrong command") {
    const Cli cli;
    cli.newBook();
    cli.ok({u"goal"_s, cli.book(), u"add"_s, u"Grant"_s});
    mb::Connection(cli.book(), mb::Connection::Mode::ReadWrite).execute("UPDATE goal SET status = 'startled'");
    const Ran ran = cli.run({u"list"_s, cli.book(), u"goals"_s});
    CHECK(ran.code == 4);
    CHECK(ran.err.contains(u"startled"));
    CHECK(ran.err.contains(u"damaged"));
    const Ran checked = cli.run({u"check"_s, cli.book()});
    CHECK(checked.code == 1);
    CHECK(checked.out.contains(u"goal 1"));
}

TEST_CASE("a book that is protected against writing says so") {
    const Cli cli;
    cli.newBook();
    QFile::setPermissions(cli.book(), QFile::ReadOwner);
    QProcess process;
    process.setChildProcessModifier([] {
        if (!obeyPermissions()) ::_exit(99);
    });
    process.start(QStringLiteral(MENTORBOOK_CLI), {u"log"_s, cli.book(), u"--with"_s, u"Ada Fox"_s});
    REQUIRE(process.waitForFinished());
    CHECK(process.exitCode() == 4);
    CHECK(QString::fromUtf8(process.readAllStandardError()).contains(u"protected against writing"));
    cli.ok({u"info"_s, cli.book()});
}

TEST_CASE("all faults of a sheet are told and nothing comes in unless the faulty rows may be left out", "[DO15]") {
    const Cli cli;
    cli.newBook();
    cli.write(u"people.csv"_s, "Name,Email\nLin Chen,lin@example.org\nInes Moreau,no address\nKofi Danquah,nor this\n");
    const auto people = [&] { return cli.ok({u"list"_s, cli.book(), u"people"_s, u"--json"_s}).json().size(); };
    const Ran refused = cli.run({u"import"_s, cli.book(), cli.path(u"people.csv"_s)});
    CHECK(refused.code == 3);
    CHECK(refused.err.contains(u"line 3"_s));
    CHECK(refused.err.contains(u"line 4"_s));
    CHECK(people() == 1);
    const Ran skipped = cli.run({u"import"_s, cli.book(), cli.path(u"people.csv"_s), u"--skip-faulty"_s});
    CHECK(skipped.code == 0);
    CHECK(skipped.err.contains(u"line 4"_s));
    CHECK(people() == 2);

    cli.write(u"log.csv"_s, "Who,Seen,Talk,Duration\nLin Chen,2026-03-02,aims,45 min\n");
    CHECK(cli.run({u"import"_s, cli.book(), cli.path(u"log.csv"_s), u"--map"_s, u"Seen=nothing"_s}).code == 2);
    cli.ok({u"import"_s, cli.book(), cli.path(u"log.csv"_s), u"--map"_s, u"Seen=date"_s, u"--map"_s, u"Talk=about"_s});
    CHECK(cli.ok({u"list"_s, cli.book(), u"meetings"_s, u"--json"_s}).json().size() == 1);
}

}  // namespace mb::test::cli_faults_test
