// What the program does with the books it remembers: it opens the last one, and says where a missing one was seen.
#include "tests/support/catch.h"
#include "tests/support/window.h"
#include "ui/window/preferences.h"

#include <QCheckBox>
#include <QDir>

namespace mb::test::window_start_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("the last book opens again unless told not to") {
    QTemporaryDir folder;
    const QString path = sampleOfToday(folder);
    BookWindow f(path);
    CHECK(f.settings.bookToReopen() == QFileInfo(path).canonicalFilePath());
    ui::Preferences preferences(f.theme, f.settings, &f.view().context());
    preferences.show();
    activate(preferences);
    auto* reopen = preferences.findChild<QCheckBox*>(u"preferencesReopenCheckBox"_s);
    REQUIRE(reopen);
    CHECK(reopen->isChecked());
    reopen->setFocus();
    QTest::keyClick(reopen, Qt::Key_Space);
    CHECK(f.settings.bookToReopen().isEmpty());
    // The next start reads the same file.
    CHECK_FALSE(ui::Settings(f.folder.filePath(u"settings.ini"_s)).reopens());
    QTest::keyClick(reopen, Qt::Key_Space);
    CHECK(ui::Settings(f.folder.filePath(u"settings.ini"_s)).bookToReopen() == QFileInfo(path).canonicalFilePath());
}

TEST_CASE("a missing book says where it was last seen") {
    QTemporaryDir folder;
    QDir(folder.path()).mkdir(u"stick"_s);
    const QString made = sampleOfToday(folder), path = folder.filePath(u"stick/okafor.mentorbook"_s);
    REQUIRE(QFile::rename(made, path));
    BookWindow f(path);
    const QString known = f.settings.bookToReopen();
    REQUIRE(f.window.closeBook());
    REQUIRE(QFile::remove(path));
    CHECK_FALSE(f.window.openBook(known));
    const QString said = f.window.welcome()->trouble();
    INFO(qPrintable(said));
    CHECK(said.startsWith(u"The book “okafor” is not where it was last seen, in "));
    CHECK(said.contains(QFileInfo(known).path()));
    REQUIRE(QDir(folder.path()).rmdir(u"stick"_s));
    CHECK_FALSE(f.window.openBook(known));
    CHECK(f.window.welcome()->trouble().endsWith(u"That folder is not there now; is its drive connected?"));
    // One that was never here has no such story.
    CHECK_FALSE(f.window.openBook(folder.filePath(u"other.mentorbook"_s)));
    CHECK(f.window.welcome()->trouble().startsWith(u"There is no file"));
}

}  // namespace mb::test::window_start_test
