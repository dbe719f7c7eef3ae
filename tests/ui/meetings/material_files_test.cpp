// A file of what is to be read before a meeting: attached, saved and removed by keys (ME2).
#include "core/actions/meeting_parts.h"
#include "core/queries/attachments.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/ui/meetings/planned_meetings.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace mb::test::meetings_material_files_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Fixture : PlannedMeetings {
    Fixture() {
        QFile file(path(u"zanahoria.pdf"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.7 aims\n%%EOF\n");
        file.close();
        open();
        auto* add = find<QLineEdit>("meetingsNewMaterialLineEdit");
        add->setFocus();
        type(u"aims page by fri"_s);
        press(Qt::Key_Return);
    }
    QString path(const QString& name) const { return book.folder.filePath(name); }
    QString focused() const {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    void tabTo(const QString& name) {
        QStringList passed;
        for (int i = 0; i < 12 && focused() != name; ++i) passed << focused(), press(Qt::Key_Tab);
        INFO(name.toStdString() << " after " << passed.join(u' ').toStdString());
        REQUIRE(focused() == name);
    }
    // The entry of the button's menu that has this letter; without a desktop a menu takes no keys.
    void choose(Qt::Key letter) {
        const auto entries = visibleIn<QToolButton>(window, "meetingsMaterialMoreToolButton")->menu()->actions();
        for (QAction* entry : entries)
            if (QKeySequence::mnemonic(entry->text()) == QKeySequence(Qt::ALT | letter)) return entry->trigger();
        FAIL("no such entry");
    }
    QList<Attachment> files() { return book->reader().all<Attachment>(); }
};

}  // namespace

TEST_CASE("a file is attached to what is to be read, saved and removed by keys", "[meetings][ME2]") {
    Fixture ui;
    visibleIn<QLineEdit>(ui.window, "meetingsMaterialLineEdit")->setFocus();
    ui.tabTo(u"meetingsMaterialMoreToolButton"_s);
    ui.dialogs.files = {ui.path(u"zanahoria.pdf"_s)};
    ui.choose(Qt::Key_A);
    REQUIRE(ui.files().size() == 1);
    auto* name = visibleIn<QLabel>(ui.window, "meetingsMaterialFileLabel");
    REQUIRE(name);
    // A name is private, and covered with the rest.
    CHECK(name->property("private").toBool());
    const QString id = QString::number(ui.files()[0].id.value);
    ui.tabTo(u"meetingsMaterialFile%1SaveButton"_s.arg(id));
    ui.dialogs.files = {ui.path(u"copy.pdf"_s)};
    ui.press(Qt::Key_Space);
    CHECK(bytesOf(ui.path(u"copy.pdf"_s)) == "%PDF-1.7 aims\n%%EOF\n");
    ui.tabTo(u"meetingsMaterialFile%1RemoveButton"_s.arg(id));
    ui.press(Qt::Key_Space);
    CHECK(ui.files().isEmpty());
    CHECK(ui.focused() == u"meetingsMaterialMoreToolButton");
    ui.book->undo();
    CHECK(ui.files().size() == 1);
    CHECK(visibleIn<QLabel>(ui.window, "meetingsMaterialFileLabel"));
    // Canceling attaches nothing; what cannot be read is said.
    ui.choose(Qt::Key_A);
    CHECK(ui.files().size() == 1);
    const qsizetype said = ui.said.size();
    ui.dialogs.files = {ui.path(u"nowhere.pdf"_s)};
    ui.choose(Qt::Key_A);
    CHECK(ui.files().size() == 1);
    CHECK(ui.said.size() == said + 1);
    ui.choose(Qt::Key_R);
    CHECK(ui.book->reader().all<Material>().isEmpty());
    CHECK(ui.files().isEmpty());
}

}  // namespace mb::test::meetings_material_files_test
