// Dates as people type them.
#include "ui/widgets/forms.h"

#include "tests/support/catch.h"

#include <QTest>

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
        CHECK(DateField::parse(text, today) == day);
    }
    for (const QString& text : {u"soon"_s, u"31.02.2026"_s, u"4"_s, u"2026-13-01"_s}) {
        INFO(qPrintable(text));
        CHECK(!DateField::parse(text, today));
    }
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
