// The preview of an import, and its question about dates that can be read both ways.
#include "ui/imports/import_preview.h"

#include "core/exchange/records_out.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "tests/support/workbooks.h"

namespace mb::test::import_preview_test {

using namespace Qt::Literals::StringLiterals;

namespace {

QString sheet(const QTemporaryDir& folder, const QByteArray& text, const QString& name = u"meetings %1 %2.csv"_s) {
    const QString path = folder.filePath(name);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
    return path;
}

// Without the headings.
QList<ui::ListRow> rowsOf(ui::RowList* list) {
    QList<ui::ListRow> rows = list->rowModel().rows();
    rows.removeIf([](const ui::ListRow& row) { return row.header; });
    return rows;
}

QStringList chipsOf(ui::RowList* list) {
    QStringList chips;
    for (const ui::ListRow& row : rowsOf(list)) chips << row.chip;
    return chips;
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
    // The first brings somebody new and the mentorship with her as well.
    REQUIRE(rowsOf(rows).size() == 2);
    CHECK(rowsOf(rows)[0].chip == u"new person, new mentorship, new meeting");
    CHECK(rowsOf(rows)[1].chip == u"new meeting");
    CHECK(rowsOf(rows)[1].title == u"Lin Chen");
    CHECK(rowsOf(rows)[0].subtitle.contains(u"11 Apr"));
    CHECK(rowsOf(rows)[0].subtitle.contains(u"meetings %1 %2.csv, line 2"));
    month->click();
    CHECK(rowsOf(rows)[0].subtitle.contains(u"4 Nov"));
    exchange::apply(*f.book, preview.plan());
    CHECK(f.book->reader().select<Meeting>().where(&Meeting::day, QDate(2026, 11, 4)).count() == 1);
}

TEST_CASE("a list that was exported is known by itself, and nobody is asked about its columns", "[DO15]") {
    UiFixture f;
    QTemporaryDir folder;
    f.book.mentorship(f.book.person(u"Lin Chen"_s));
    const auto exported = [&](const char* noun) {
        const queries::List list = queries::listOf(f.book->reader(), *queries::listNoun(noun), f.book->clock().today());
        return sheet(folder, exchange::toCsv(list).toUtf8(), QString::fromLatin1(noun) + u".csv"_s);
    };
    ui::ImportPreview preview(f.context, &f.window, {exported("people"), exported("mentorships")});
    preview.show();
    CHECK(preview.findChild<QLabel*>(u"importSummaryLabel"_s)->text() ==
          u"There is nothing new in it; 2 people and one mentorship are already there.");
    CHECK(chipsOf(preview.findChild<ui::RowList*>(u"importRowsList"_s)).count(u"already there"_s) == 3);
    CHECK_FALSE(preview.findChild<QWidget*>(u"importColumnsFrame"_s)->isVisible());
    CHECK(preview.findChild<QWidget*>(u"importKnownLabel"_s)->isVisible());
    CHECK_FALSE(preview.findChild<QPushButton*>(u"importImportButton"_s)->isEnabled());
    ui::ImportPreview other(f.context, &f.window, {exported("agreements")});
    CHECK(other.findChild<QLabel*>(u"importSummaryLabel"_s)->text().startsWith(u"agreements.csv: Mentorbook wrote"));
    ui::ImportPreview foreign(f.context, &f.window, {sheet(folder, "Name\nInes Moreau\n")});
    foreign.show();
    CHECK(foreign.findChild<QWidget*>(u"importColumnsFrame"_s)->isVisible());
    CHECK_FALSE(foreign.findChild<QWidget*>(u"importKnownLabel"_s)->isVisible());
}

TEST_CASE("nothing is asked where the dates speak for themselves") {
    UiFixture f;
    QTemporaryDir folder;
    ui::ImportPreview preview(f.context, &f.window,
                              {sheet(folder, "Who,Date\nLin Chen,25/12/2025\nLin Chen,3/2/2026\n")});
    preview.show();
    CHECK_FALSE(preview.findChild<QRadioButton*>(u"importMonthFirstRadioButton"_s)->isVisible());
    CHECK(preview.findChild<QPushButton*>(u"importImportButton"_s)->isEnabled());
    CHECK(rowsOf(preview.findChild<ui::RowList*>(u"importRowsList"_s)).size() == 2);
}

TEST_CASE("all faults of a sheet are shown at once and the other rows come in", "[DO15]") {
    UiFixture f;
    QTemporaryDir folder;
    ui::ImportPreview preview(f.context, &f.window,
                              {sheet(folder,
                                     "Name,Email,Started\nLin Chen,lin@example.org,2024-07-01\n"
                                     "Ines Moreau,no address,2024-07-01\nKofi Danquah,kofi@example.org,someday\n")});
    preview.show();
    auto* rows = preview.findChild<ui::RowList*>(u"importRowsList"_s);
    auto* fault = preview.findChild<QLabel*>(u"importFaultLabel"_s);
    CHECK(chipsOf(rows).count(u"cannot be read"_s) == 2);
    CHECK(preview.plan().refused.size() == 2);
    CHECK(preview.plan().counts.peopleAdded == 1);
    CHECK(preview.findChild<QPushButton*>(u"importImportButton"_s)->isEnabled());

    // The first fault is chosen; it says where and what, and can be mended where it stands.
    REQUIRE(fault->isVisible());
    CHECK(fault->text().contains(u"Line 3"_s));
    CHECK(fault->text().contains(u"no address"_s));
    auto* cell = preview.findChild<QLineEdit*>(u"importMendLineEdit"_s);
    cell->setFocus();
    cell->selectAll();
    QTest::keyClicks(cell, u"ines@example.org"_s);
    QTest::keyClick(cell, Qt::Key_Return);
    CHECK(preview.isVisible());
    CHECK(preview.plan().refused.size() == 1);
    CHECK(preview.plan().counts.peopleAdded == 2);
    CHECK(fault->text().contains(u"someday"_s));

    exchange::apply(*f.book, preview.plan());
    QStringList names;
    for (const Person& person : f.book->reader().all<Person>()) names << fullName(person);
    CHECK(names.contains(u"Lin Chen"_s));
    CHECK(names.contains(u"Ines Moreau"_s));
    CHECK_FALSE(names.contains(u"Kofi Danquah"_s));
}

TEST_CASE("what a column is taken for is shown and can be changed and is remembered", "[FL13]") {
    UiFixture f;
    QTemporaryDir folder;
    const QString path = sheet(folder, "Who,Seen,Talk,Duration\nLin Chen,2026-03-02,aims,45 min\n");
    exchange::ChosenColumns kept;
    const ui::ColumnMemory memory{[&](const QString&) { return kept; },
                                  [&](const QString&, const exchange::ChosenColumns& columns) { kept = columns; }};
    ui::ImportPreview preview(f.context, &f.window, {path}, memory);
    preview.show();
    auto* rows = preview.findChild<ui::RowList*>(u"importRowsList"_s);
    const auto choose = [&](int column, exchange::Column wanted) {
        auto* combo = preview.findChild<ui::KeyCombo*>(u"importColumn%1ComboBox"_s.arg(column));
        REQUIRE(combo);
        combo->setCurrentIndex(combo->findData(keyOf(wanted)));
        Q_EMIT combo->activated(combo->currentIndex());
    };
    choose(2, exchange::Column::Date);
    choose(3, exchange::Column::Topic);
    CHECK(preview.plan().counts.meetingsAdded == 1);
    bool meeting = false;
    for (const ui::ListRow& row : rowsOf(rows)) meeting |= row.title == u"aims"_s;
    CHECK(meeting);
    // The same question is not asked of the next file of that shape.
    kept = {{u"seen"_s, exchange::Column::Date}};
    ui::ImportPreview again(f.context, &f.window, {path}, memory);
    CHECK(again.plan().counts.meetingsAdded == 1);
}

TEST_CASE("a row can be left out and brought in after all") {
    UiFixture f;
    QTemporaryDir folder;
    ui::ImportPreview preview(f.context, &f.window, {sheet(folder, "Name\nLin Chen\nInes Moreau\n")});
    preview.show();
    auto* rows = preview.findChild<ui::RowList*>(u"importRowsList"_s);
    auto* leave = preview.findChild<QPushButton*>(u"importLeaveOutButton"_s);
    CHECK(preview.plan().counts.peopleAdded == 2);
    leave->click();
    CHECK(preview.focusWidget() == preview.findChild<QWidget*>(u"importRowsList"_s));
    QTest::keyClick(preview.focusWidget(), Qt::Key_Return);  // starts nothing
    CHECK(preview.result() == QDialog::Rejected);
    CHECK(preview.isVisible());
    CHECK(preview.plan().counts.peopleAdded == 1);
    CHECK(chipsOf(rows).contains(u"left out"_s));
    for (const ui::ListRow& row : rowsOf(rows))
        if (row.chip == u"left out"_s) rows->select(row.noun, row.id);
    leave->click();
    CHECK(preview.plan().counts.peopleAdded == 2);
}

TEST_CASE("whom a name means is asked where several people have it") {
    UiFixture f;
    for (int i = 0; i < 2; ++i) {
        actions::people::NewPerson one;
        one.person.given = u"Wei"_s;
        one.person.family = u"Chen"_s;
        actions::people::add(*f.book, one);
    }
    QTemporaryDir folder;
    ui::ImportPreview preview(f.context, &f.window,
                              {sheet(folder, "Who,Date\nWei Chen,2026-03-02\nWei Chen,2026-04-02\n")});
    preview.show();
    CHECK(preview.plan().refused.size() == 2);
    auto* person = preview.findChild<ui::KeyCombo*>(u"importMeantComboBox"_s);
    REQUIRE(person->isVisible());
    REQUIRE(person->count() == 4);  // a prompt, the two, someone new
    person->setFocus();
    QTest::keyClick(person, Qt::Key_Down);
    QTest::keyClick(preview.findChild<QPushButton*>(u"importTakeButton"_s), Qt::Key_Space);
    CHECK(preview.plan().refused.isEmpty());
    CHECK(preview.plan().counts.meetingsAdded == 2);
    CHECK(preview.plan().counts.peopleAdded == 0);
}

TEST_CASE("what a column is taken for stays shown when the rows are read again") {
    UiFixture f;
    QTemporaryDir folder;
    ui::ImportPreview preview(f.context, &f.window, {sheet(folder, "Name,Notes\nLin Chen,mornings\nInes Moreau,\n")});
    preview.show();
    auto* notes = preview.findChild<ui::KeyCombo*>(u"importColumn2ComboBox"_s);
    REQUIRE(notes);
    const QString before = notes->currentText();
    CHECK_FALSE(before.isEmpty());
    preview.findChild<QPushButton*>(u"importLeaveOutButton"_s)->click();
    CHECK(notes->currentText() == before);
}

TEST_CASE("a second question begins without an answer") {
    UiFixture f;
    QTemporaryDir folder;
    ui::ImportPreview preview(f.context, &f.window,
                              {sheet(folder, "Who,Date,Duration\nLin Chen,11/4/2026,2\nLin Chen,3/2/2026,3\n")});
    preview.show();
    auto* first = preview.findChild<QRadioButton*>(u"importMonthFirstRadioButton"_s);
    auto* second = preview.findChild<QRadioButton*>(u"importDayFirstRadioButton"_s);
    REQUIRE(first->isVisible());
    first->click();
    REQUIRE(first->text() == u"&Hours"_s);
    CHECK_FALSE(first->isChecked());
    CHECK_FALSE(second->isChecked());
    second->click();
    CHECK(preview.plan().counts.meetingsAdded == 2);
}

TEST_CASE("another sheet of a workbook is read and what was said of columns stays", "[FL13]") {
    UiFixture f;
    QTemporaryDir folder;
    XlsxParts parts;
    parts.sheets = twoSheets;
    parts.rows = textRows({{"Name", "Shoe"}, {"Lin Chen", "blue"}});
    parts.second = textRows({{"Name", "Shoe"}, {"Ines Moreau", "red"}, {"Kofi Danquah", "green"}});
    ui::ImportPreview preview(f.context, &f.window, {sheet(folder, xlsx(parts), u"people.xlsx"_s)});
    preview.show();
    auto* column = preview.findChild<ui::KeyCombo*>(u"importColumn2ComboBox"_s);
    column->setCurrentIndex(column->findData(keyOf(exchange::Column::Department)));
    Q_EMIT column->activated(column->currentIndex());
    preview.findChild<QPushButton*>(u"importLeaveOutButton"_s)->click();
    CHECK(preview.plan().isEmpty());

    auto* choice = preview.findChild<ui::KeyCombo*>(u"importSheet1ComboBox"_s);
    REQUIRE(choice->isVisible());
    CHECK_FALSE(preview.findChild<ui::KeyCombo*>(u"importEncoding1ComboBox"_s)->isVisible());
    CHECK(choice->count() == 2);
    CHECK(choice->key() == u"First");
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    CHECK(choice->key() == u"Other");
    // The line that was left out is one of the other sheet.
    CHECK(preview.plan().counts.peopleAdded == 2);
    exchange::apply(*f.book, preview.plan());
    const auto position = f.book->reader().select<Position>().where(&Position::department, u"green"_s).first();
    REQUIRE(position);
    CHECK(fullName(f.book->reader().get(position->personId)) == u"Kofi Danquah");
}

TEST_CASE("an encoding that a text does not tell is asked for in the preview", "[FL13]") {
    UiFixture f;
    QTemporaryDir folder;
    ui::ImportPreview preview(f.context, &f.window, {sheet(folder, "Name\nJos\x8e P\x8erez\n")});
    preview.show();
    auto* encoding = preview.findChild<ui::KeyCombo*>(u"importEncoding1ComboBox"_s);
    REQUIRE(encoding->isVisible());
    CHECK(preview.focusWidget() == encoding);
    CHECK(encoding->key().isEmpty());
    CHECK_FALSE(preview.findChild<QPushButton*>(u"importImportButton"_s)->isEnabled());
    const int mac = encoding->findData(u"macintosh"_s);
    CHECK(encoding->itemText(mac).contains(u"José"));
    encoding->setCurrentIndex(mac);
    Q_EMIT encoding->activated(mac);
    CHECK(preview.plan().counts.peopleAdded == 1);
    CHECK(rowsOf(preview.findChild<ui::RowList*>(u"importRowsList"_s)).first().title == u"José Pérez");
    // A wrong one can be taken back, even one in which the text makes no sense.
    encoding->setCurrentIndex(encoding->findData(u"utf-16le"_s));
    Q_EMIT encoding->activated(encoding->currentIndex());
    CHECK(preview.plan().isEmpty());
    REQUIRE(encoding->isVisible());
    encoding->setCurrentIndex(encoding->findData(u"macintosh"_s));
    Q_EMIT encoding->activated(encoding->currentIndex());
    CHECK(preview.plan().counts.peopleAdded == 1);
}

TEST_CASE("who is meant can be chosen where the book tells something else of the namesake", "[DO15]") {
    UiFixture f;
    actions::people::NewPerson one;
    one.person.given = u"Wei"_s;
    one.person.family = u"Chen"_s;
    one.position = Position();
    one.position->department = u"Medicine"_s;
    actions::people::add(*f.book, one);
    QTemporaryDir folder;
    ui::ImportPreview preview(f.context, &f.window, {sheet(folder, "Name,Dept\nWei Chen,Surgery\n")});
    preview.show();
    REQUIRE(preview.plan().refused.size() == 1);
    auto* meant = preview.findChild<ui::KeyCombo*>(u"importMeantComboBox"_s);
    REQUIRE(meant->isVisible());
    CHECK(meant->itemText(1) == u"Wei Chen · Medicine");
    // The department can be a slip as well.
    CHECK(preview.findChild<QLineEdit*>(u"importMendLineEdit"_s)->text() == u"Surgery");
    meant->setFocus();
    QTest::keyClick(meant, Qt::Key_End);
    QTest::keyClick(preview.findChild<QPushButton*>(u"importTakeButton"_s), Qt::Key_Space);
    CHECK(preview.plan().refused.isEmpty());
    CHECK(preview.plan().counts.peopleAdded == 1);
}

TEST_CASE("which meeting a row means can be chosen", "[ME3]") {
    UiFixture f;
    const QTemporaryDir folder;
    exchange::apply(*f.book, exchange::planImport(*f.book, {sheet(folder,
                                                                  "Who,Date,Time\nLin Chen,2026-03-02,09:30\n"
                                                                  "Lin Chen,2026-03-02,14:00\n")}));
    ui::ImportPreview preview(f.context, &f.window, {sheet(folder, "Who,Date,Notes\nLin Chen,2026-03-02,late\n")});
    preview.show();
    REQUIRE(preview.plan().refused.size() == 1);
    auto* meant = preview.findChild<ui::KeyCombo*>(u"importMeantComboBox"_s);
    REQUIRE(meant->isVisible());
    REQUIRE(meant->count() == 4);
    CHECK(meant->itemText(2) == u"14:00");
    meant->setFocus();
    QTest::keyClick(meant, Qt::Key_Down);
    QTest::keyClick(meant, Qt::Key_Down);
    CHECK(preview.plan().refused.size() == 1);
    QTest::keyClick(preview.findChild<QPushButton*>(u"importTakeButton"_s), Qt::Key_Space);
    CHECK(preview.plan().refused.isEmpty());
    CHECK(preview.plan().counts.meetingsChanged == 1);
}

TEST_CASE("a row that brings somebody and a mentorship is one row of the preview", "[FL13]") {
    UiFixture f;
    QTemporaryDir folder;
    ui::ImportPreview preview(
        f.context, &f.window,
        {sheet(folder, "Name,Started\nLin Chen,2024-07-01\nInes Moreau,2024-07-01\n", u"mentees.csv"_s)});
    preview.show();
    const QList<ui::ListRow> rows = rowsOf(preview.findChild<ui::RowList*>(u"importRowsList"_s));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].title == u"Lin Chen");
    CHECK(rows[0].chip == u"new person, new mentorship");
    CHECK(preview.findChild<QLabel*>(u"importSummaryLabel"_s)->text().contains(u"2 people and 2 mentorships"));
}

}  // namespace mb::test::import_preview_test
