// The program as a screen reader sees it and as it says it, in another process, on a session bus of its own.
#include "core/actions/sample.h"
#include "tests/desktop/desktop.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

namespace mb::test::desktop_screen_reader_test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patienceMs = 120000;

// Runs a script beside the program on the sample book and presses the keys it asks for. What it says otherwise is what
// it found wrong.
void listen(const QString& script, const QStringList& arguments = {}) {
    const QTemporaryDir home;
    const QString book = home.filePath(u"sample.mentorbook"_s);
    actions::sample::create(book).reset();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, home.path());
    for (const QString& name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s}) {
        // Each its own: dconf keeps a file of the same name in two of them.
        const QString folder = home.filePath(name.toLower());
        REQUIRE(QDir().mkdir(folder));
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(name, folder);
    }
    QProcess reader;
    reader.setProcessEnvironment(environment);
    reader.setProcessChannelMode(QProcess::MergedChannels);
    // The Python of the distribution, which has the AT-SPI bindings.
    reader.start(u"dbus-run-session"_s,
                 QStringList{u"--"_s, u"/usr/bin/python3"_s,
                             QString(QStringLiteral(MENTORBOOK_SOURCE_DIR "/tests/desktop/") + script),
                             QStringLiteral(MENTORBOOK_WINDOW), book} +
                     arguments);
    INFO("needs at-spi2-core, dbus-daemon, orca, python3-gi and gir1.2-atspi-2.0 (packaging/install.sh test)");
    REQUIRE(reader.waitForStarted());
    Keyboard keys;
    QByteArray said;
    // The reader only looks and listens; this test presses the keys.
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

}  // namespace

TEST_CASE("every control has a name for screen readers") { listen(u"screen_reader.py"_s); }

TEST_CASE("a screen reader says Today, a mentorship, the agreement's form and a dialog in a sensible order") {
    listen(u"orca.py"_s, {
                             u"start: Needs you"_s,
                             u"Down: Send Lin Chen the aims page"_s,
                             u"Alt+2: Mentorships"_s,
                             u"Down: Lin Chen, research mentor"_s,
                             u"Return: Overview page tab"_s,
                             u"Ctrl+PageDown: Agreement page tab"_s,
                             u"Tab: All mentorships"_s,
                             u"Ctrl+,: Preferences"_s,
                             u"then: Theme"_s,
                             u"then: Match system"_s,
                             u"Tab: Text size"_s,
                             u"Tab: Open the last book when the program starts"_s,
                             u"Escape: All mentorships"_s,
                         });
}

}  // namespace mb::test::desktop_screen_reader_test
