// What the desktop is told, and when (RE3).
#include "core/queries/notices.h"

#include "core/words/notices.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"

#include <QTimeZone>

namespace mb::test::queries_notices_test {

using namespace mb::queries;
using namespace Qt::Literals::StringLiterals;

namespace {

// 24 November 2026 is a Tuesday.
QDateTime at(int hour, int minute, QDate day = QDate(2026, 11, 24)) {
    return QDateTime(day, QTime(hour, minute), QTimeZone("Europe/Zurich"));
}
NoticeWish wanted(bool naming = false) {
    NoticeWish wish;
    wish.on = true;
    wish.naming = naming;
    return wish;
}
const QList<SoonMeeting> meeting{{MeetingId(7), at(15, 0), u"Authorship"_s, u"Lin Chen"_s}};
QList<TodayItem> promise(QDate due, bool mine = true) {
    TodayItem item;
    item.kind = TodayKind::ActionDue;
    item.due = due;
    item.title = u"Send the draft"_s;
    item.mine = mine;
    return {item};
}

}  // namespace

TEST_CASE("a meeting is told a quarter of an hour ahead, once", "[notices][RE3]") {
    CHECK(noticesAt(at(14, 44), wanted(), meeting, {}, {}).isEmpty());
    for (const QDateTime& now : {at(14, 45), at(14, 59), at(15, 0)}) {
        const QList<Notice> told = noticesAt(now, wanted(), meeting, {}, {});
        REQUIRE(told.size() == 1);
        CHECK(words::sentence(told.first()) == u"You have a meeting at 15:00.");
        CHECK(noticesAt(now, wanted(), meeting, {}, {told.first().key}).isEmpty());
    }
    CHECK(noticesAt(at(15, 1), wanted(), meeting, {}, {}).isEmpty());
    // The same meeting at another time is another matter.
    QList<SoonMeeting> moved = meeting;
    moved.first().begins = at(15, 10);
    const QString key = noticesAt(at(14, 50), wanted(), meeting, {}, {}).first().key;
    CHECK(noticesAt(at(14, 55), wanted(), moved, {}, {key}).size() == 1);
    // In the clock of whoever reads it.
    moved.first().begins = QDateTime(QDate(2026, 11, 24), QTime(9, 0), QTimeZone("America/New_York"));
    REQUIRE(noticesAt(at(14, 50), wanted(), moved, {}, {}).size() == 1);
    CHECK(noticesAt(at(14, 50), wanted(), moved, {}, {}).first().time == QTime(15, 0));
}

TEST_CASE("names and titles are told only where they are wanted", "[notices][RE3]") {
    const auto said = [](bool naming) {
        QStringList lines;
        for (const Notice& notice : noticesAt(at(14, 50), wanted(naming), meeting, promise(QDate(2026, 11, 24)), {}))
            lines << words::sentence(notice);
        return lines;
    };
    for (const QString& sentence : said(false))
        for (const char16_t* word : {u"Lin", u"Chen", u"Authorship", u"draft"})
            CHECK_FALSE(sentence.contains(QStringView(word)));
    CHECK(said(true) == QStringList{u"At 15:00: Authorship, with Lin Chen"_s, u"Due today: Send the draft"_s});
}

TEST_CASE("outside working hours the desktop is silent", "[notices][RE3]") {
    const auto count = [](const QDateTime& now, const NoticeWish& wish) {
        QList<SoonMeeting> soon = meeting;
        soon.first().begins = now.addSecs(300);
        return noticesAt(now, wish, soon, promise(now.date()), {}).size();
    };
    CHECK(count(at(8, 0), wanted()) == 2);
    CHECK(count(at(7, 59), wanted()) == 0);
    CHECK(count(at(17, 59), wanted()) == 2);
    CHECK(count(at(18, 0), wanted()) == 0);
    CHECK(count(at(10, 0, QDate(2026, 11, 28)), wanted()) == 0);  // Saturday
    NoticeWish weekend = wanted();
    weekend.days = {6, 7};
    CHECK(count(at(10, 0, QDate(2026, 11, 28)), weekend) == 2);
    CHECK(count(at(10, 0), weekend) == 0);
    NoticeWish off = wanted();
    off.on = false;
    CHECK(count(at(10, 0), off) == 0);
    CHECK_FALSE(NoticeWish().on);
}

TEST_CASE("what was promised for today is told once, and nothing else", "[notices][RE3]") {
    const QDate today(2026, 11, 24);
    const QList<Notice> told = noticesAt(at(9, 0), wanted(), {}, promise(today), {});
    REQUIRE(told.size() == 1);
    CHECK(told.first().kind == Notice::PromisesDue);
    CHECK(noticesAt(at(9, 30), wanted(), {}, promise(today) + promise(today), {told.first().key}).isEmpty());
    CHECK(noticesAt(at(9, 0), wanted(), {}, promise(today.addDays(1)), {}).isEmpty());
    CHECK(noticesAt(at(9, 0), wanted(), {}, promise(today.addDays(-1)), {}).isEmpty());
    CHECK(noticesAt(at(9, 0), wanted(), {}, promise(today, false), {}).isEmpty());
    CHECK(noticesAt(at(9, 0, today.addDays(1)), wanted(), {}, promise(today.addDays(1)), {told.first().key}).size() ==
          1);
}

TEST_CASE("meetings around a day are those that are planned, at their own time", "[notices][RE3]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    const auto add = [&](QDate day, std::optional<QTime> time, const QString& zone, MeetingState state) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.day = day;
        wanted.meeting.time = time;
        wanted.meeting.zone = zone;
        wanted.meeting.state = state;
        wanted.people = {lin};
        actions::meetings::add(*book, wanted);
    };
    const QDate day(2026, 11, 24);
    add(day, QTime(9, 0), u"America/New_York"_s, MeetingState::Planned);
    add(day.addDays(1), QTime(1, 0), u"Pacific/Apia"_s, MeetingState::Planned);
    add(day, QTime(9, 0), u"Europe/Zurich"_s, MeetingState::Held);
    add(day, {}, u"Europe/Zurich"_s, MeetingState::Planned);
    add(day.addDays(5), QTime(9, 0), u"Europe/Zurich"_s, MeetingState::Planned);
    const QList<SoonMeeting> found = meetingsAround(book->reader(), book->book(), day);
    REQUIRE(found.size() == 2);
    CHECK(found[0].begins.toUTC() == QDateTime(day, QTime(14, 0), QTimeZone::utc()));
    CHECK(found[0].who == u"Lin Chen");
    CHECK(found[1].begins.toUTC() == QDateTime(day, QTime(12, 0), QTimeZone::utc()));
}

}  // namespace mb::test::queries_notices_test
