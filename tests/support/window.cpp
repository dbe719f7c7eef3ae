#include "tests/support/window.h"

#include <stdexcept>

namespace mb::test {

QString sampleOfToday(const QTemporaryDir& folder) {
    const QString path = folder.filePath(QStringLiteral("sample.mentorbook"));
    actions::sample::SampleOptions options;
    options.anchor = QDate::currentDate();
    actions::sample::create(path, options).reset();
    return path;
}

BookWindow::BookWindow(const QString& path, Access access) {
    theme.setBrightness(ui::Brightness::Light);
    window.show();
    activate(window);
    QCoreApplication::processEvents();
    if (!window.openBook(path, access)) throw std::runtime_error("the book did not open");
    QCoreApplication::processEvents();
}

BookWindow::~BookWindow() { window.closeBook(); }

void BookWindow::type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }

void BookWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QWidget* at = QApplication::focusWidget();
    QTest::keyClick(at ? at : &window, key, modifiers);
    QCoreApplication::processEvents();
}

void BookWindow::trigger(const char* action) {
    find<QAction>(action)->trigger();
    QCoreApplication::processEvents();
}

}  // namespace mb::test
