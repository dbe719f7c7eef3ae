// The one model behind every list, under Qt's own model tester.
#include "ui/widgets/rows.h"

#include "tests/support/catch.h"
#include "ui/prompts/question_list.h"
#include "ui/widgets/overlay_bar.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace mb::test::widgets_rows_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

ListRow row(qint64 id, const QString& title = {}) {
    ListRow made;
    made.noun = "meeting";
    made.id = id;
    made.title = title.isEmpty() ? QString::number(id) : title;
    return made;
}

}  // namespace

TEST_CASE("the row model keeps its promises through any exchange of rows") {
    RowModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        QList<ListRow> rows;
        for (int i = 0; i < 12; ++i)
            if (random.bounded(2)) rows << row(random.bounded(9), QString::number(random.bounded(3)));
        model.setRows(rows);
        REQUIRE(model.rows() == rows);
    }
}

TEST_CASE("chips and circles stand out from a selected row in light and in dark") {
    Theme theme;
    for (const Brightness brightness : {Brightness::Light, Brightness::Dark}) {
        theme.setBrightness(brightness);
        RowList list(theme, u"Meetings"_s);
        ListRow calm = row(1);
        calm.chip = u"planned"_s;
        calm.initials = u"LC"_s;
        list.setRows({calm, row(2)});
        list.resize(400, 200);
        REQUIRE(list.select("meeting", 1));
        const QImage picture = list.viewport()->grab().toImage();
        const QRect area = list.visualRect(list.model()->index(0, 0));
        const QColor ground = picture.pixelColor(area.center());
        CHECK(ground == theme.tokens().accentWeak);
        // The middle of the circle's upper part, and the chip's left end.
        const int chip = area.right() - theme.px(space::l) - chipWidth(theme, calm.chip) + theme.px(6);
        CHECK(picture.pixelColor(chip, area.center().y()) == theme.tokens().surface);
        CHECK(picture.pixelColor(area.left() + theme.px(space::l) + theme.px(15), area.center().y() - theme.px(11)) ==
              theme.tokens().surface);
    }
}

TEST_CASE("a chip stands on the title's line in every list, and the second line has the whole row") {
    Theme theme;
    theme.setBrightness(Brightness::Light);
    RowList list(theme, u"Goals"_s);
    list.resize(300, 300);
    ListRow plain = row(1, u"A title that is longer than the row is wide, so that it ends in an ellipsis"_s);
    plain.subtitle = u"due 5 Feb 2027"_s;
    plain.chip = u"on track"_s;
    ListRow withBar = plain;
    withBar.id = 2;
    withBar.progress = 40;
    list.setRows({plain, withBar, row(3)});
    REQUIRE(list.select("meeting", 3));
    const QImage picture = list.viewport()->grab().toImage();
    const int right = list.viewport()->width() - theme.px(space::l) - theme.px(4);
    for (int i = 0; i < 2; ++i) {
        INFO("row " << i);
        const QRect area = list.visualRect(list.model()->index(i, 0));
        CHECK(picture.pixelColor(right, area.top() + theme.px(18)) == theme.tokens().weak(Tone::Calm));
        CHECK(picture.pixelColor(right, area.bottom() - theme.px(12)) != theme.tokens().weak(Tone::Calm));
    }
    // A row of one line is lower than one of two.
    CHECK(list.visualRect(list.model()->index(2, 0)).height() < list.visualRect(list.model()->index(0, 0)).height());
}

TEST_CASE("a selected row reaches the card's edge under the scroll bar, and is round at the card's corners") {
    Theme theme;
    theme.setBrightness(Brightness::Light);
    QFrame card;
    card.setProperty("role", u"card"_s);
    auto* column = new QVBoxLayout(&card);
    column->setContentsMargins(1, 1, 1, 1);
    auto* list = new RowList(theme, u"People"_s, &card);
    column->addWidget(list);
    QList<ListRow> rows;
    for (int i = 1; i <= 20; ++i) rows << row(i);
    list->setRows(rows);
    card.resize(300, 200);
    card.show();
    REQUIRE(QTest::qWaitForWindowExposed(&card));
    REQUIRE(list->select("meeting", 1));
    auto* bar = list->findChild<OverlayBar*>();
    REQUIRE(bar);
    CHECK(bar->isVisible());
    CHECK(list->viewport()->width() == list->width());
    const QColor ground = theme.tokens().accentWeak;
    QImage picture = list->viewport()->grab().toImage();
    const QRect first = list->visualRect(list->model()->index(0, 0));
    CHECK(picture.pixelColor(picture.width() - 1, first.center().y()) == ground);
    CHECK(picture.pixelColor(0, 0) != ground);
    CHECK(picture.pixelColor(cardRadius, 0) == ground);
    // The bar moves the rows, and rows move the bar.
    bar->setValue(bar->maximum());
    CHECK(list->verticalScrollBar()->value() == list->verticalScrollBar()->maximum());
    list->verticalScrollBar()->setValue(0);
    CHECK(bar->value() == 0);
    picture = list->viewport()->grab().toImage();
    CHECK(picture.pixelColor(0, 0) != ground);
}

TEST_CASE("a refresh keeps the selected record and says nothing of it") {
    Theme theme;
    RowList list(theme, u"Meetings"_s);
    list.setRows({row(1), row(2), row(3)});
    REQUIRE(list.select("meeting", 2));
    QSignalSpy chosen(&list, &RowList::chosen);
    list.setRows({row(5), row(4), row(1), row(2, u"renamed"_s), row(3)});
    CHECK(list.selectedRow()->id == 2);
    CHECK(list.selectedRow()->title == u"renamed");
    CHECK(chosen.isEmpty());
    list.setRows({row(1)});
    CHECK(!list.selectedRow());
}

TEST_CASE("rows that wrap grow at once when their list becomes narrower", "[prompts][PR1]") {
    Theme theme;
    theme.apply();
    QWidget window;
    RowList list(theme, u"Questions"_s, &window);
    new QuestionDelegate(theme, &list);
    QList<ListRow> rows;
    for (int i = 1; i < 5; ++i) {
        rows << row(i, u"What question do you want your work to be known for in five years?"_s);
        rows.last().subtitle = u"Research and scholarship"_s;
    }
    list.setRows(rows);
    list.setGeometry(0, 0, 900, 400);
    window.resize(900, 400);
    window.show();
    const QModelIndex first = list.model()->index(0, 0), second = list.model()->index(1, 0);
    const int before = list.visualRect(second).top() - list.visualRect(first).top();
    list.resize(240, 400);
    const int after = list.visualRect(second).top() - list.visualRect(first).top();
    CHECK(after > before);
    CHECK(after == list.sizeHintForIndex(first).height());
}

}  // namespace mb::test::widgets_rows_test
