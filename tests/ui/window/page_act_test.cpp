// The page's own act at the top right, and how long good news stays.
#include "tests/support/catch.h"
#include "tests/support/window.h"
#include "ui/widgets/rows.h"

#include <QPushButton>
#include <QTabBar>

namespace mb::test::window_page_act_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<QPushButton*> primaryIn(const QWidget& window) {
    QList<QPushButton*> found;
    for (QPushButton* button : window.findChildren<QPushButton*>())
        if (button->isVisible() && button->property("primary").toBool()) found << button;
    return found;
}

}  // namespace

TEST_CASE("the act of outcomes and of each part of the dossier stands at the top right", "[dossier][outcomes]") {
    QTemporaryDir folder;
    BookWindow w(sampleOfToday(folder));
    const auto actNow = [&] {
        settle(w.window);
        const auto primary = primaryIn(w.window);
        REQUIRE(primary.size() == 1);
        QPushButton* act = primary.first();
        const QPoint corner = act->mapTo(&w.window, QPoint(act->width(), 0));
        CHECK(corner.x() > w.window.width() - 60);
        CHECK(corner.y() < w.window.height() / 4);
        return act;
    };
    w.view().showPage(u"today"_s);
    settle(w.window);
    CHECK(primaryIn(w.window).isEmpty());
    w.view().showPage(u"outcomes"_s);
    CHECK(actNow()->objectName() == u"outcomesNewButton");
    actNow()->setFocus();
    w.press(Qt::Key_Space);
    settle(w.window);
    CHECK(QApplication::focusWidget()->objectName() == u"outcomesNewTitleLineEdit");
    w.view().showPage(u"dossier"_s);
    auto* tabs = w.find<QTabBar>("dossierTabBar");
    QStringList acts;
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        acts << actNow()->objectName();
    }
    CHECK(acts == QStringList{u"dossierExportButton"_s, u"statementsNewButton"_s, u"packetsNewButton"_s,
                              u"lettersNewButton"_s});
    tabs->setCurrentIndex(0);
    CHECK(actNow()->text() == u"Export PDF…");
    auto* format = w.find<KeyCombo>("dossierFormatKeyCombo");
    format->setFocus();
    format->setKey(u"docx"_s);
    Q_EMIT format->keyChosen(u"docx"_s);
    CHECK(actNow()->text() == u"Export DOCX…");
}

TEST_CASE("what went well is told until something else is chosen, and what went wrong stays", "[dossier]") {
    QTemporaryDir folder;
    BookWindow w(sampleOfToday(folder));
    w.view().showPage(u"outcomes"_s);
    settle(w.window);
    auto* list = w.find<RowList>("outcomesRowList");
    list->setFocus();
    w.view().tell(u"Exported."_s);
    settle(w.window);
    CHECK(w.view().bannerText() == u"Exported.");
    w.press(Qt::Key_Down);
    CHECK(w.view().bannerText().isEmpty());
    w.view().tell(u"Exported."_s);
    settle(w.window);
    w.view().showPage(u"dossier"_s);
    CHECK(w.view().bannerText().isEmpty());
    w.view().tell(u"Exported."_s);
    settle(w.window);
    w.find<QTabBar>("dossierTabBar")->setCurrentIndex(2);
    CHECK(w.view().bannerText().isEmpty());

    w.view().showPage(u"outcomes"_s);
    w.view().say(u"The disk is full."_s);
    settle(w.window);
    list->setFocus();
    w.press(Qt::Key_Down);
    CHECK(w.view().bannerText() == u"The disk is full.");
    // What is removed can be brought back, though its neighbor is shown by then.
    w.press(Qt::Key_Delete);
    settle(w.window);
    CHECK(w.view().bannerText().contains(u"emoved"));
}

}  // namespace mb::test::window_page_act_test
