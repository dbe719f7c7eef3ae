// What goes wrong, from outside: exit codes, one plain sentence, and a book that keeps its bytes.
#include "tests/cli/run_cli.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QSet>
#include <QSysInfo>
#include <QRandomGenerator>
#include <QThread>

#include <csignal>

using namespace mb::test;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("wrong usage is 2 and says how it is meant") {
    const Cli cli;
    cli.newBook();
    for (const QStringList& words : QList<QStringList>{{u"new"_s, cli.path(u"x"_s)}, {u"log"_s, cli.book()}, {u"list"_s, cli.book(), u"cats"_s},
                                                        {u"nonsense"_s}, {u"today"_s, cli.book(), u"--on"_s, u"soon"_s},
                                                        {u"log"_s, cli.book(), u"--with"_s, u"Lin Chen"_s, u"--mode"_s, u"telepathy"_s},
                                                        {u"export"_s, cli.book(), u"progress"_s}, {u"restore"_s, cli.book(), cli.book()}}) {
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

TEST_CASE("a book that cannot be opened is 4 and keeps its bytes") {
    const Cli cli;
    cli.newBook();
    const QByteArray whole = cli.read(u"b.mentorbook"_s);
    cli.write(u"cut.mentorbook"_s, whole.left(whole.size() / 2));
    cli.write(u"empty.mentorbook"_s, {});
    cli.write(u"foreign.mentorbook"_s, "Dear diary, this is no book at all. It only looks long enough to be one, which it is not, in spite of its many words.");
    QByteArray newer = whole;
    newer[63] = 99;
    cli.write(u"newer.mentorbook"_s, newer);
    for (const QString& name : {u"cut"_s, u"empty"_s, u"foreign"_s, u"newer"_s, u"missing"_s}) {
        const QString path = name + u".mentorbook"_s;
        const QByteArray before = name == u"missing" ? QByteArray() : cli.read(path);
        for (const QStringList& words : QList<QStringList>{{u"info"_s, path}, {u"log"_s, path, u"--with"_s, u"Ada"_s}}) {
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
        process.start(QStringLiteral(MENTORBOOK_CLI), {u"log"_s, cli.book(), u"--with"_s, u"Ada Fox"_s, u"--title"_s, QString::number(round),
                                                       u"--note"_s, QString(2000, u'x')});
        REQUIRE(process.waitForStarted());
        // Somewhere between its first breath and its end.
        QThread::usleep(random->bounded(25000));
        ::kill(pid_t(process.processId()), SIGKILL);
        process.waitForFinished();
        const QByteArray printed = process.readAllStandardOutput().trimmed();
        if (!printed.isEmpty()) acknowledged << printed.toInt();
    }
    QSet<int> present;
    for (const QJsonValue& meeting : cli.ok({u"list"_s, cli.book(), u"meetings"_s, u"--json"_s}).json()) present << meeting[u"id"_s].toInt();
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
