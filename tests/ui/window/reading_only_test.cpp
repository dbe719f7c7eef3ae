// A book open for reading only: everything can be read, nothing that would change it can be pressed or typed into.
#include "core/actions/sample.h"
#include "tests/support/catch.h"
#include "tests/support/window.h"
#include "ui/widgets/forms.h"

#include <QCheckBox>
#include <QTabBar>

namespace mb::test::window_reading_only_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

// The names of visible controls that could change something.
QStringList acting(QWidget* page) {
    QStringList names;
    for (QWidget* widget : page->findChildren<QWidget*>()) {
        if (!widget->isVisible() || isForReading(widget) || qobject_cast<QTabBar*>(widget->parentWidget()) ||
            qobject_cast<QLineEdit*>(widget->parentWidget()))
            continue;
        const auto* line = qobject_cast<QLineEdit*>(widget);
        const auto* text = qobject_cast<QPlainTextEdit*>(widget);
        const bool acts = line   ? !line->isReadOnly()
                          : text ? !text->isReadOnly()
                                 : (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget)) &&
                                       widget->isEnabled();
        if (acts) names << widget->objectName();
    }
    return names;
}

}  // namespace

TEST_CASE("a second opener reads every page and can change nothing") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.mentorbook"_s);
    const auto writer = actions::sample::create(path);
    BookWindow f(path, Access::ReadOnly);
    CHECK(f.find<QLabel>("readingOnlyLabel")->text().contains(QString::number(QCoreApplication::applicationPid())));
    for (const QString& key : f.view().pageKeys()) {
        f.view().showPage(key);
        QCoreApplication::processEvents();
        CHECK(acting(f.view().page(key)).join(u' ').toStdString() == "");
    }
    const auto mentorships = f.reader().all<Mentorship>();
    f.view().openRecord("mentorship", mentorships.first().id.value);
    auto* tabs = f.find<QTabBar>("mentorshipTabBar");
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        QCoreApplication::processEvents();
        CHECK(acting(f.view().page(u"mentorships"_s)).join(u' ').toStdString() == "");
    }
    for (const char* name : {"undoAction", "redoAction", "importAction", "logContactAction"})
        CHECK_FALSE(f.find<QAction>(name)->isEnabled());
    for (const char* name : {"progressReportAction", "exportReportAction", "searchAction", "saveCopyAction"})
        CHECK(f.find<QAction>(name)->isEnabled());
    CHECK_FALSE(f.find<QPushButton>("logContactButton")->isEnabled());
    // Search goes on.
    f.trigger("searchAction");
    f.type(u"lin"_s);
    f.press(Qt::Key_Return);
    CHECK(f.view().currentKey() == u"people");
}

TEST_CASE("a book that was opened for reading is written again once no one else does") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.mentorbook"_s);
    auto writer = actions::sample::create(path);
    BookWindow f(path, Access::ReadOnly);
    f.find<QPushButton>("readingOnlyRetryButton")->click();
    QCoreApplication::processEvents();
    CHECK(f.view().bannerText().contains(u"sample.mentorbook"));
    CHECK(f.workspace().isReadOnly());
    writer.reset();
    f.find<QPushButton>("readingOnlyRetryButton")->click();
    QCoreApplication::processEvents();
    CHECK_FALSE(f.workspace().isReadOnly());
    CHECK(f.find<QPushButton>("logContactButton")->isEnabled());
}

}  // namespace mb::test::window_reading_only_test
