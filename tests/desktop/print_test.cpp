// The desktop's own print dialog, asked for a file instead of paper: what comes out are the pages of the preview.
#include "core/actions/sample.h"
#include "tests/desktop/program.h"
#include "tests/desktop/reading.h"
#include "ui/paper/paper_preview.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>

namespace mb::test::desktop_print_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("the print dialog prints the pages of the preview") {
    Program program;
    Keyboard keys;
    const QString book = program.path(u"sample.mentorbook"_s), pdf = program.path(u"printed.pdf"_s);
    actions::sample::create(book, {}).reset();
    program.start(book);
    keys.press(u"Ctrl+P"_s);
    until("the print preview", [] {
        return QApplication::activeWindow() && QApplication::activeWindow()->objectName() == u"printPreviewDialog";
    });
    const int pages = onScreen([] {
        return QApplication::activeWindow()->findChild<ui::PaperPreview*>(u"printPreviewPaperPreview"_s)->pageCount();
    });
    keys.tabTo(u"printPreviewPrintButton"_s);
    keys.press(u"Space"_s);
    until("the print dialog",
          [] { return QApplication::activeWindow() && QApplication::activeWindow()->inherits("QPrintDialog"); });
    keys.tabTo(u"printers"_s);
    keys.choose(u"Print to File (PDF)"_s);
    keys.tabTo(u"filename"_s);
    keys.press(u"Ctrl+A"_s);
    keys.type(pdf);
    keys.press(u"Return"_s);
    until("the printed file", [&] {
        return QFileInfo(pdf).size() > 0 && QApplication::activeWindow() &&
               QApplication::activeWindow()->objectName() == u"printPreviewDialog";
    });
    keys.press(u"Escape"_s);
    until("the window again", [&] { return program.window().isActiveWindow(); });
    CHECK(program.banner().toStdString() == "");
    CHECK(pagesOf(pdf) == pages);
    CHECK(wordsOf(pdf).contains(u"Progress report"));
}

}  // namespace mb::test::desktop_print_test
