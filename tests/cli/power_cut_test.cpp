// A change that was acknowledged survives a power cut. The book lies on a disk in a file: a copy of that file, taken at
// the moment of the acknowledgement, is what the disk would hold after a power cut. The order of system calls shows the
// same where no disk can be mounted.
#include "tests/cli/run_cli.h"
#include "tests/support/loop_disk.h"

#include <QRegularExpression>

namespace mb::test::cli_power_cut_test {

using namespace Qt::Literals::StringLiterals;

namespace {

// The names of the calls that matter, in their order; "folder" where a sync is one of a folder, "print" for a write to
// standard output.
QStringList callsOf(const Cli& cli, const QStringList& words) {
    const QString trace = cli.path(u"trace"_s);
    QProcess process;
    process.setWorkingDirectory(cli.folder.path());
    process.start(u"strace"_s, QStringList{u"-f"_s, u"-y"_s, u"-o"_s, trace, u"-e"_s,
                                           u"trace=fsync,fdatasync,unlink,rename,renameat2,link,write,pwrite64"_s,
                                           QStringLiteral(MENTORBOOK_CLI)} +
                                   words);
    REQUIRE(process.waitForStarted());
    REQUIRE(process.waitForFinished(60000));
    REQUIRE(process.exitCode() == 0);
    QStringList calls;
    static const QRegularExpression call(u"^\\d+ +(\\w+)\\((\\d+)?(?:<([^>]*)>)?(.*)$"_s);
    for (const QString& line : QString::fromUtf8(cli.read(u"trace"_s)).split(u'\n')) {
        const auto match = call.match(line);
        const QString name = match.captured(1), file = match.captured(3);
        const QString inner = name == u"unlink" || name == u"rename" || name == u"link" ? match.captured(4) : file;
        if (!inner.contains(cli.folder.path()) && !(name == u"write" && match.captured(2) == u"1") &&
            !inner.contains(u".mentorbook"))
            continue;
        if (name.endsWith(u"sync")) calls << (QFileInfo(file).isDir() ? u"sync folder"_s : u"sync file"_s);
        else if (name == u"write" && match.captured(2) == u"1") calls << u"print"_s;
        else if (name == u"unlink" && inner.contains(u"-journal")) calls << u"remove journal"_s;
        else if (name == u"rename" || name == u"renameat2") calls << u"rename"_s;
        else calls << name;
    }
    return calls;
}

}  // namespace

TEST_CASE("a change is acknowledged when the removal of its journal is on the disk") {
    const Cli cli;
    cli.newBook();
    const QStringList calls = callsOf(cli, {u"log"_s, cli.book(), u"--with"_s, u"Ada Fox"_s});
    INFO(qPrintable(calls.join(u", ")));
    const qsizetype removed = calls.lastIndexOf(u"remove journal"_s), printed = calls.indexOf(u"print"_s);
    REQUIRE(removed >= 0);
    REQUIRE(printed > removed);
    CHECK(calls.mid(removed, printed - removed).contains(u"sync folder"_s));
    CHECK(calls.mid(0, removed).contains(u"sync file"_s));
}

TEST_CASE("a file that leaves the book is done when its name is on the disk") {
    const Cli cli;
    cli.newBook();
    for (const QStringList& words :
         QList<QStringList>{{u"backup"_s, cli.book(), cli.path(u"copies"_s)},
                            {u"export"_s, cli.book(), u"progress"_s, u"-o"_s, cli.path(u"report.pdf"_s)}}) {
        const QStringList calls = callsOf(cli, words);
        INFO(qPrintable(calls.join(u", ")));
        const qsizetype renamed = calls.lastIndexOf(u"rename"_s);
        REQUIRE(renamed > 0);
        CHECK(calls.mid(0, renamed).contains(u"sync file"_s));
        CHECK(calls.mid(renamed).contains(u"sync folder"_s));
    }
}

TEST_CASE("what was acknowledged outlasts a power cut and without the folder's sync it would not") {
    LoopDisk disk(16);
    if (!disk.isMounted())
        CANNOT_RUN("a disk in a file cannot be mounted; the order of system calls, tested above, stands in for it");
    const Cli cli;
    const QString book = disk.path() + u"/b.mentorbook"_s;
    cli.ok({u"new"_s, book, u"--owner"_s, u"Grace Whitfield"_s});
    disk.settle();
    const auto lostAfterCut = [&](const QStringList& before) {
        QProcess process;
        const QStringList all =
            before + QStringList{QStringLiteral(MENTORBOOK_CLI), u"log"_s, book, u"--with"_s, u"Ada Fox"_s};
        process.start(all.first(), all.mid(1));
        REQUIRE(process.waitForFinished(60000));
        REQUIRE(process.exitCode() == 0);
        const int id = process.readAllStandardOutput().trimmed().toInt();
        const auto after = disk.afterPowerCut();
        REQUIRE(after->isMounted());
        bool found = false;
        for (const QJsonValue& meeting :
             cli.ok({u"list"_s, after->path() + u"/b.mentorbook"_s, u"meetings"_s, u"--json"_s}).json())
            found |= meeting[u"id"_s].toInt() == id;
        CHECK(cli.ok({u"check"_s, after->path() + u"/b.mentorbook"_s}).code == 0);
        disk.settle();
        return !found;
    };
    for (int i = 0; i < 3; ++i) CHECK(!lostAfterCut({}));
    // The control: syncing the folder does nothing but reports success, so the change has to be lost.
    CHECK(lostAfterCut({u"strace"_s, u"-f"_s, u"-o"_s, u"/dev/null"_s, u"-P"_s, disk.path(), u"-e"_s,
                        u"trace=fsync,fdatasync"_s, u"-e"_s, u"inject=fsync,fdatasync:retval=0"_s}));
}

}  // namespace mb::test::cli_power_cut_test
