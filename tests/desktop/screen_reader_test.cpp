// The program as a screen reader sees it: through AT-SPI, from another process, on a session bus of its own.
#include "core/actions/sample.h"
#include "tests/desktop/desktop.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace mb;
using namespace mb::test;
using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int patienceMs = 120000;
}

TEST_CASE("every control has a name for screen readers") {
    const QTemporaryDir home;
    const QString book = home.filePath(u"sample.mentorbook"_s);
    actions::sample::create(book, {}).reset();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, home.path());
    for (const QString& name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(name, home.path());
    QProcess reader;
    reader.setProcessEnvironment(environment);
    reader.setProcessChannelMode(QProcess::MergedChannels);
    // The Python of the distribution, which has the AT-SPI bindings.
    reader.start(u"dbus-run-session"_s, {u"--"_s, u"/usr/bin/python3"_s,
                                         QStringLiteral(MENTORBOOK_SOURCE_DIR "/tests/desktop/screen_reader.py"),
                                         QStringLiteral(MENTORBOOK_WINDOW), book});
    INFO("needs at-spi2-core, dbus-daemon, python3-gi and gir1.2-atspi-2.0 (packaging/install.sh test)");
    REQUIRE(reader.waitForStarted());
    Keyboard keys;
    QByteArray said;
    // The reader only looks; this test presses the keys.
    while (reader.waitForReadyRead(patienceMs))
        while (reader.canReadLine()) {
            const QByteArray line = reader.readLine();
            if (line.startsWith("press ")) keys.send(QString::fromLatin1(line.mid(6).trimmed()));
            else said += line;
        }
    const bool ended = reader.state() == QProcess::NotRunning || reader.waitForFinished(patienceMs);
    INFO(said.toStdString());
    CHECK(ended);
    CHECK(reader.exitCode() == 0);
    if (ended) return;
    reader.kill();
    reader.waitForFinished();
}
