// Entries of Today as people read them.
#include "core/words/today.h"

#include "tests/core/words/whole.h"

namespace mb::test::words_today_test {

using namespace mb::queries;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate monday(2026, 11, 23);

TodayItem item(TodayKind kind, QDate due = monday) {
    TodayItem item;
    item.kind = kind;
    item.due = due;
    item.title = u"Aims page"_s;
    item.who = u"Lin Chen"_s;
    return item;
}

words::TodayText said(const TodayItem& item) { return words::describe(item, monday, {}); }

}  // namespace

TEST_CASE("every entry of today says what it is about") {
    for (size_t kind = 0; kind < EnumKeys<TodayKind>::keys.size(); ++kind)
        for (const int days : {-40, -1, 0, 1, 20})
            for (const bool mine : {true, false})
                for (const bool known : {true, false}) {
                    TodayItem one = item(TodayKind(kind), monday.addDays(days));
                    one.mine = mine;
                    if (known) one.since = QDate(2026, 1, 5);
                    const words::TodayText text = said(one);
                    INFO(EnumKeys<TodayKind>::keys[kind] << ": " << text.title.toStdString() << " / "
                                                         << text.detail.toStdString() << " / "
                                                         << text.chip.toStdString());
                    checkFilled(text.title);
                    checkFilled(text.chip);
                    if (!text.detail.isEmpty()) checkFilled(text.detail);
                    CHECK((text.title.contains(u"Lin Chen") || text.title.contains(u"Aims page")));
                }
}

TEST_CASE("one agenda item and several") {
    TodayItem meeting = item(TodayKind::MeetingComing);
    meeting.time = QTime(15, 0);
    meeting.minutes = 45;
    meeting.place = u"Room 4"_s;
    CHECK(said(meeting).title == u"Lin Chen · Aims page");
    CHECK(said(meeting).detail == u"Mon 23 Nov, 15:00 · 45 min · Room 4");
    meeting.agendaItems = 1;
    CHECK(said(meeting).detail == u"Mon 23 Nov, 15:00 · 45 min · Room 4 · one agenda item");
    meeting.agendaItems = 2;
    CHECK(said(meeting).detail == u"Mon 23 Nov, 15:00 · 45 min · Room 4 · 2 agenda items");
}

TEST_CASE("what is late and what is soon looks like it") {
    CHECK(said(item(TodayKind::ActionDue, monday.addDays(-1))).tone == words::Tone::Late);
    // Whether a meeting took place is a question; nothing is late.
    CHECK(said(item(TodayKind::MeetingUnrecorded, monday.addDays(-4))).tone == words::Tone::Soon);
    CHECK(said(item(TodayKind::ActionDue, monday.addDays(7))).tone == words::Tone::Soon);
    CHECK(said(item(TodayKind::ActionDue, monday.addDays(8))).tone == words::Tone::Calm);
    CHECK(said(item(TodayKind::MeetingComing, monday.addDays(1))).tone == words::Tone::Calm);
    CHECK(said(item(TodayKind::ActionDue, monday.addDays(-1))).chip == u"1 day late");
}

TEST_CASE("a question about a meeting is asked as one") {
    TodayItem meeting = item(TodayKind::MeetingUnrecorded, monday.addDays(-2));
    CHECK(said(meeting).title == u"Did “Aims page” with Lin Chen take place?");
    CHECK(said(meeting).chip == u"2 days ago");
    meeting.title.clear();
    CHECK(said(meeting).title == u"Did you meet Lin Chen?");
}

TEST_CASE("a promise of mine and one that I wait for") {
    TodayItem promise = item(TodayKind::ActionDue);
    promise.since = QDate(2026, 11, 2);
    CHECK(said(promise).title == u"Aims page");
    CHECK(said(promise).detail == u"Promised on 2 November 2026 · Lin Chen");
    promise.mine = false;
    CHECK(said(promise).title == u"Waiting for Lin Chen: Aims page");
    CHECK(said(promise).detail == u"Promised on 2 November 2026");
    promise.title = u"Raise 100 %1"_s;
    promise.who = u"A %2 B"_s;
    CHECK(said(promise).title == u"Waiting for A %2 B: Raise 100 %1");
}

}  // namespace mb::test::words_today_test
