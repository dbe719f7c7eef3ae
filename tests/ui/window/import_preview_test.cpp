// The preview of an import, and its question about dates that can be read both ways.
#include "ui/window/import_preview.h"

#include "tests/support/catch.h"
#include "tests/support/ui.h"

using namespace mb;
using namespace mb::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString sheet(const QTemporaryDir& folder, const QByteArray& text) {
    const QString path = folder.filePath(u"meetings %1 %2.csv"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
    return path;
}

}  // namespace

TEST_CASE("dates that can be read both ways are asked about in the preview") {
    UiFixture f;
    QTemporaryDir folder;
    ui::ImportPreview preview(f.context, &f.window,
                              {sheet(folder, "Who,Date,Min\nLin Chen,11/4/2026,30\nLin Chen,3/2/2026,45\n")});
    preview.show();
    auto* import = preview.findChild<QPushButton*>(u"importImportButton"_s);
    auto* rows = preview.findChild<ui::RowList*>(u"importRowsList"_s);
    auto* month = preview.findChild<QRadioButton*>(u"importMonthFirstRadioButton"_s);
    auto* day = preview.findChild<QRadioButton*>(u"importDayFirstRadioButton"_s);
    REQUIRE(month->isVisible());
    CHECK(month->text().contains(u"4 Nov"));
    CHECK(day->text().contains(u"11 Apr"));
    CHECK_FALSE(month->isChecked());
    CHECK_FALSE(day->isChecked());
    CHECK_FALSE(import->isEnabled());
    day->click();
    CHECK(import->isEnabled());
    for (const auto& row : rows->rowModel().rows())
        UNSCOPED_INFO(row.title.toStdString() << " / " << row.subtitle.toStdString());
    // Somebody new, the mentorship with her, and two meetings.
    REQUIRE(rows->rowModel().rowCount() == 4);
    CHECK(rows->rowModel().rows()[2].subtitle.contains(u"11 Apr"));
    CHECK(rows->rowModel().rows()[2].subtitle.contains(u"meetings %1 %2.csv, line 2"));
    month->click();
    CHECK(rows->rowModel().rows()[2].subtitle.contains(u"4 Nov"));
    exchange::apply(*f.book, preview.plan());
    CHECK(f.book->reader().select<Meeting>().where(&Meeting::day, QDate(2026, 11, 4)).count() == 1);
}

TEST_CASE("nothing is asked where the dates speak for themselves") {
    UiFixture f;
    QTemporaryDir folder;
    ui::ImportPreview preview(f.context, &f.window,
                              {sheet(folder, "Who,Date\nLin Chen,25/12/2025\nLin Chen,3/2/2026\n")});
    preview.show();
    CHECK_FALSE(preview.findChild<QRadioButton*>(u"importMonthFirstRadioButton"_s)->isVisible());
    CHECK(preview.findChild<QPushButton*>(u"importImportButton"_s)->isEnabled());
    CHECK(preview.findChild<ui::RowList*>(u"importRowsList"_s)->rowModel().rowCount() == 4);
}
