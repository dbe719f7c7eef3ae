// Dates as people type them.
#include "core/words/written_dates.h"
#include "ui/widgets/forms.h"

#include "tests/support/catch.h"

#include <QCalendarWidget>
#include <QTableView>
#include <QTest>

namespace mb::test::widgets_date_field_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("dates are understood as people type them") {
    const QDate today(2026, 11, 22);  // a Sunday
    const std::pair<QString, QDate> typed[] = {{u"2026-12-04"_s, {2026, 12, 4}},
                                               {u"4.12.2026"_s, {2026, 12, 4}},
                                               {u"4 dec 2026"_s, {2026, 12, 4}},
                                               {u"Dec 4, 2026"_s, {2026, 12, 4}},
                                               {u"4 Dec"_s, {2026, 12, 4}},
                                               {u"15 jan"_s, {2027, 1, 15}},
                                               {u"today"_s, today},
                                               {u"tomorrow"_s, {2026, 11, 23}},
                                               {u"+7"_s, {2026, 11, 29}},
                                               {u"-1"_s, {2026, 11, 21}},
                                               {u"fri"_s, {2026, 11, 27}},
                                               {u"12 March 2027"_s, {2027, 3, 12}}};
    for (const auto& [text, day] : typed) {
        INFO(qPrintable(text));
        CHECK(mb::words::dateWithin(text, today) == mb::PartialDate(day));
    }
    for (const QString& text : {u"soon"_s, u"31.02.2026"_s, u"4"_s, u"2026-13-01"_s}) {
        INFO(qPrintable(text));
        CHECK(!mb::words::dateWithin(text, today));
    }
    CHECK(mb::words::dateWithin(u"next June"_s, today) == mb::PartialDate::of(2027, 6));
    CHECK(mb::words::dateWithin(u"2032"_s, today) == mb::PartialDate::of(2032));
}

TEST_CASE("a date that cannot be read stays on the screen and is marked") {
    DateField field(QDate(2026, 11, 22));
    field.setDate(QDate(2026, 12, 1));
    field.show();
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, u"someday"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(field.text() == u"someday");
    CHECK(field.property("invalid").toBool());
    CHECK(field.date() == QDate(2026, 12, 1));
    field.selectAll();
    QTest::keyClicks(&field, u"5 dec"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(field.text() == u"5 Dec 2026");
    CHECK(field.date() == QDate(2026, 12, 5));
}

namespace {

// Types into the field and leaves it by Enter.
void enter(ParsedField& field, const QString& text) {
    field.selectAll();
    QTest::keyClicks(&field, text);
    QTest::keyClick(&field, Qt::Key_Return);
}

}  // namespace

TEST_CASE("a field for a day asks which day is meant") {
    DateField field(QDate(2026, 11, 22));
    field.show();
    field.setFocus();
    enter(field, u"May 2027"_s);
    CHECK(!field.isValid());
    CHECK(field.complaint() == u"Which day of May 2027? Here a whole day is required.");
    enter(field, u"2032"_s);
    CHECK(field.complaint() == u"Which day in 2032? Here a whole day is required.");
    // The tests run where no language has an order of figures.
    enter(field, u"11/4/2026"_s);
    CHECK(field.complaint() == u"This may be 4 Nov 2026 or 11 Apr 2026: write the month as a word.");
    CHECK(!field.date());
    enter(field, u"next Tuesday"_s);
    CHECK(field.isValid());
    CHECK(field.text() == u"24 Nov 2026");
    enter(field, u"0/0/00"_s);
    CHECK(field.isValid());
    CHECK(field.text().isEmpty());
    CHECK(!field.date());
}

TEST_CASE("a field for a date keeps a month or a year as one") {
    PartialDateField field(QDate(2026, 11, 22));
    field.show();
    field.setFocus();
    const std::tuple<QString, QString, QString> typed[] = {{u"may 2022"_s, u"May 2022"_s, u"2022-05"_s},
                                                           {u"2032"_s, u"2032"_s, u"2032"_s},
                                                           {u"summer 2022"_s, u"Jun 2022"_s, u"2022-06"_s},
                                                           {u"by next June"_s, u"Jun 2027"_s, u"2027-06"_s},
                                                           {u"4 dec"_s, u"4 Dec 2026"_s, u"2026-12-04"_s}};
    for (const auto& [text, shown, kept] : typed) {
        enter(field, text);
        INFO(qPrintable(text));
        CHECK(field.text() == shown);
        REQUIRE(field.date());
        CHECK(field.date()->text() == kept);
    }
    field.setDate(PartialDate::of(2030, 7), true);
    CHECK(field.text() == u"Jul 2030");
    field.setDate(std::nullopt, true);
    CHECK(!field.date());
}

TEST_CASE("a day can be picked from a calendar with the keyboard alone") {
    DateField field(QDate(2026, 11, 22));
    field.show();
    field.setFocus();
    int changes = 0;
    QObject::connect(&field, &DateField::dateChanged, [&] { ++changes; });
    const auto calendar = [&] { return field.findChild<QCalendarWidget*>(u"dateCalendarWidget"_s); };
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* focus = calendar() ? calendar()->findChild<QTableView*>() : static_cast<QWidget*>(&field);
        QTest::keyClick(focus, key, modifiers);
    };
    press(Qt::Key_Down, Qt::AltModifier);
    REQUIRE(calendar());
    CHECK(calendar()->selectedDate() == QDate(2026, 11, 22));
    press(Qt::Key_Right);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(field.date() == QDate(2026, 11, 30));
    CHECK(changes == 1);
    REQUIRE(QTest::qWaitFor([&] { return !calendar(); }));
    press(Qt::Key_F4);
    REQUIRE(calendar());
    CHECK(calendar()->selectedDate() == QDate(2026, 11, 30));
    press(Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return !calendar(); }));
    CHECK(field.date() == QDate(2026, 11, 30));
    // A book for reading only has nothing to pick.
    field.setReadOnly(true);
    press(Qt::Key_F4);
    CHECK(!calendar());
}

}  // namespace mb::test::widgets_date_field_test
