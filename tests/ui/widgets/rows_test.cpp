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
