// One line that says who, when, how long, how and what about (ME10).
#include "ui/meetings/contact_line.h"

#include "tests/support/catch.h"
#include "ui/meetings/promise_line.h"

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
        if (name == u"coffee group" || name == u"coffee") return u"Coffee group"_s;
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

TEST_CASE("a day that has not been yet or never comes is told and is no word of the subject", "[ME10]") {
    const QString planned = u" is still ahead. A contact that has not been yet is planned with “Plan a meeting”."_s;
    CHECK(read(u"lin tomorrow coffee 20m plans"_s).fault == u"Tue 1 Dec"_s + planned);
    CHECK(read(u"lin in 3 days coffee"_s).fault == u"Thu 3 Dec"_s + planned);
    CHECK(read(u"lin dec 24 coffee"_s).fault == u"Thu 24 Dec"_s + planned);
    CHECK(read(u"lin next friday"_s).fault.contains(planned));
    const QString never = u": The calendar has no such day; try one like 4 Nov 2026."_s;
    CHECK(read(u"lin 31 feb coffee"_s).fault == u"“31 feb”"_s + never);
    CHECK(read(u"lin coffee feb 30"_s).fault == u"“feb 30”"_s + never);
    CHECK(read(u"Tom Adeyemi 2026-02-31 coffee"_s).people == u"Tom Adeyemi");
    for (const QString& line : {u"lin last wed coffee"_s, u"lin 4 nov 20 min"_s, u"lin 3 days ago coffee"_s,
                                u"lin today 20m abstract for dec 24"_s, u"lin 20m aims by friday"_s,
                                u"lin coffee draft due on fri"_s, u"lin 20m pages 10-12"_s, u"lin 20m version 3.5"_s}) {
        INFO(line.toStdString());
        CHECK(read(line).fault.isEmpty());
    }
    CHECK(read(u"lin last wed coffee"_s).day == QDate(2026, 11, 25));
    CHECK(read(u"lin 4 nov 20 min"_s) == ContactLine{u"Lin Chen"_s, QDate(2026, 11, 4), 20, {}, {}});
    CHECK(read(u"lin 20m aims by friday"_s) == ContactLine{u"Lin Chen"_s, {}, 20, {}, u"aims by friday"_s});
    CHECK(read(u"lin coffee draft due on fri"_s).title == u"draft due on fri");
    CHECK(read(u"lin 20m pages 10-12"_s).title == u"pages 10-12");
    // Once the contact has its day, another one is part of the subject.
    CHECK(read(u"lin today 20m abstract for dec 24"_s).title == u"abstract for dec 24");
    CHECK(read(u"lin yesterday abstract dec 24"_s).title == u"abstract dec 24");
}

TEST_CASE("a length that is none is told", "[ME10]") {
    for (const QString& line : {u"lin 25h coffee"_s, u"lin 0m"_s, u"lin coffee 0 min"_s, u"lin 1500 minutes"_s}) {
        INFO(line.toStdString());
        CHECK(read(line).fault == u"Say how long, such as 45 or 1 h 30, or leave it empty.");
        CHECK(!read(line).minutes);
    }
    CHECK(read(u"lin 24h"_s) == ContactLine{u"Lin Chen"_s, {}, 24 * 60, {}, {}});
    CHECK(read(u"lin 1.5h"_s).minutes == 90);
}

TEST_CASE("a way of meeting is no part of the name of a group", "[ME10]") {
    CHECK(read(u"lin coffee 10m"_s) == ContactLine{u"Lin Chen"_s, {}, 10, u"coffee"_s, {}});
    CHECK(read(u"lin, coffee group 10m"_s).people == u"Lin Chen, Coffee group");
}

TEST_CASE("somebody new stands before the first fact, and a name alone is a name", "[ME10]") {
    CHECK(read(u"Tom Adeyemi yesterday phone grant"_s) ==
          ContactLine{u"Tom Adeyemi"_s, monday.addDays(-1), {}, u"phone"_s, u"grant"_s});
    CHECK(!read(u"Tom Adeyemi"_s).saysMore());
    CHECK(!read(u"lin chen"_s).saysMore());
    CHECK(!read(QString()).saysMore());
}

TEST_CASE("a promise finds its owner by a name with a hyphen", "[ME4]") {
    const auto person = [](qint64 id, const QString& given, const QString& family) {
        Person one;
        one.id = PersonId(id);
        one.given = given;
        one.family = family;
        return one;
    };
    const QList<Person> people{person(1, u"Maya"_s, u"Okafor"_s), person(2, u"Hui-Min"_s, u"Zhao"_s),
                               person(3, u"Amara"_s, u"Okonkwo-Brandt"_s)};
    const auto owner = [&](const QString& line) { return readPromise(line, people, {}, PersonId(1), monday); };
    CHECK(owner(u"hui-min: sample budget"_s).who == PersonId(2));
    CHECK(owner(u"Okonkwo-Brandt: sample budget"_s).who == PersonId(3));
    CHECK(owner(u"okonkwo-brandt: sample budget"_s).what == u"sample budget");
    // A part of it is asked about.
    CHECK(owner(u"brandt: sample budget"_s).maybe == QList<PersonId>{PersonId(3)});
    CHECK(owner(u"min: sample budget"_s).maybe == QList<PersonId>{PersonId(2)});
}

}  // namespace mb::test::meetings_contact_line_test
