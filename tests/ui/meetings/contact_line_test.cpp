// One line that says who, when, how long, how and what about (ME10).
#include "ui/meetings/contact_line.h"

#include "tests/support/catch.h"

namespace mb::test::meetings_contact_line_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate monday(2026, 11, 30);

ContactLine read(const QString& line) {
    const auto meant = [](const QString& typed) -> QString {
        const QString name = typed.toLower();
        if (name == u"lin" || name == u"lin chen" || name == u"chen") return u"Lin Chen"_s;
        if (name == u"rosa" || name == u"rosa pérez") return u"Rosa Pérez"_s;
        if (name == u"coffee group") return u"Coffee group"_s;
        return {};
    };
    return readContactLine(line, meant,
                           {{u"phone"_s, u"Phone"_s},
                            {u"coffee"_s, u"Coffee"_s},
                            {u"in-person"_s, u"In person"_s},
                            {u"video"_s, u"Video"_s}},
                           monday);
}

}  // namespace

TEST_CASE("a line of one contact is taken apart", "[ME10]") {
    CHECK(read(u"Lin yesterday 20m phone authorship"_s) ==
          ContactLine{u"Lin Chen"_s, monday.addDays(-1), 20, u"phone"_s, u"authorship"_s});
    // In any order behind the names.
    CHECK(read(u"lin phone authorship of the QI paper 1h 30 yesterday"_s).title == u"authorship of the QI paper");
    CHECK(read(u"lin 45 min"_s) == ContactLine{u"Lin Chen"_s, {}, 45, {}, {}});
    CHECK(read(u"lin in person, the aims"_s) == ContactLine{u"Lin Chen"_s, {}, {}, u"in-person"_s, u"the aims"_s});
}

TEST_CASE("several people stand in one line", "[ME10]") {
    CHECK(read(u"lin and rosa 10m coffee"_s) == ContactLine{u"Lin Chen, Rosa Pérez"_s, {}, 10, u"coffee"_s, {}});
    CHECK(!read(u"lin, rosa, Li Wei Zhang"_s).saysMore());
    CHECK(read(u"lin, Li Wei Zhang 20m"_s).people == u"Lin Chen, Li Wei Zhang");
    // The name of a group is not taken for a way of meeting.
    CHECK(read(u"coffee group 1h"_s) == ContactLine{u"Coffee group"_s, {}, 60, {}, {}});
}

TEST_CASE("a day of a contact has been", "[ME10]") {
    CHECK(read(u"lin fri 20m"_s).day == QDate(2026, 11, 27));
    CHECK(read(u"lin 4 nov 20m"_s).day == QDate(2026, 11, 4));
    CHECK(read(u"lin today 20m"_s).day == monday);
    // Numbers and months alone are words like others.
    CHECK(read(u"lin 20m chapter 3 by may"_s) == ContactLine{u"Lin Chen"_s, {}, 20, {}, u"chapter 3 by may"_s});
}

TEST_CASE("somebody new stands before the first fact, and a name alone is a name", "[ME10]") {
    CHECK(read(u"Tom Adeyemi yesterday phone grant"_s) ==
          ContactLine{u"Tom Adeyemi"_s, monday.addDays(-1), {}, u"phone"_s, u"grant"_s});
    CHECK(!read(u"Tom Adeyemi"_s).saysMore());
    CHECK(!read(u"lin chen"_s).saysMore());
    CHECK(!read(QString()).saysMore());
}

}  // namespace mb::test::meetings_contact_line_test
