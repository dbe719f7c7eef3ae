// The one model behind every list, under Qt's own model tester.
#include "ui/widgets/rows.h"

#include "tests/support/catch.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

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
