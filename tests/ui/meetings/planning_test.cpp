// Planning meetings, one or many, and marking them: what is refused, what is told, how notice is typed.
#include "tests/support/catch.h"
#include "tests/ui/meetings/planned_meetings.h"
#include "ui/meetings/meeting_detail.h"
#include "ui/meetings/meetings_page.h"

namespace mb::test::meetings_planning_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Planning : PlannedMeetings {
    void focus(const char* name) {
        auto* widget = find<QWidget>(name);
        REQUIRE(widget);
        widget->setFocus();
        REQUIRE(QApplication::focusWidget() == widget);
    }
};

}  // namespace

TEST_CASE("Notice is typed and shown in hours or in days", "[ME5]") {
    Planning ui;
    ui.open();
    ui.find<ui::MeetingHead>("")->setState(MeetingState::Cancelled);
    auto* notice = ui.find<QLineEdit>("meetingsNoticeLineEdit");
    REQUIRE(notice);
    const auto typed = [&](const QString& text) {
        ui.focus("meetingsNoticeLineEdit");
        notice->selectAll();
        ui.type(text);
        ui.press(Qt::Key_Tab);
        return ui.book->reader().get(ui.planned).noticeHours;
    };
    CHECK(typed(u"3"_s) == 3);
    CHECK(notice->text() == u"3 hours");
    CHECK(typed(u"5 days"_s) == 120);
    CHECK(notice->text() == u"5 days");
    // What cannot be read stays and changes nothing.
    CHECK(typed(u"soon"_s) == 120);
    CHECK(notice->text() == u"soon");
}

TEST_CASE("A meeting that is still to come is not marked as held", "[ME5]") {
    Planning ui;
    ui.open();
    ui.focus("meetingsHeldButton");
    ui.press(Qt::Key_Space);
    CHECK(ui.book->reader().get(ui.planned).state == MeetingState::Planned);
    REQUIRE(ui.said.size() == 1);
    CHECK(ui.said[0].startsWith(u"This meeting is still to come, so it cannot have been held yet"));
    CHECK(QApplication::focusWidget()->objectName() == u"meetingsHeldButton");
}

TEST_CASE("A series goes to the end of a month that is its last and is told with a way back", "[ME1]") {
    Planning ui;
    QStringList told;
    std::function<void()> back;
    ui.context.offer = [&](const QString& sentence, const QString& label, std::function<void()> act) {
        told << sentence << label;
        back = std::move(act);
    };
    auto* page = ui.show(new ui::MeetingsPage(ui.context));
    page->view()->planMeeting({ui.lin});
    ui.type(u"8 dec"_s);
    auto* repeats = ui.find<ui::KeyCombo>("planRepeatsComboBox");
    repeats->setKey(u"m1"_s);
    Q_EMIT repeats->keyChosen(u"m1"_s);
    ui.focus("planUntilLineEdit");
    ui.type(u"jun 2027"_s);
    ui.press(Qt::Key_Return);
    // The eighth of June is the month's second Tuesday.
    const auto meetings = ui.book->reader().select<Meeting>().newestFirst(&Meeting::day).list();
    REQUIRE(meetings.size() == 8);
    CHECK(meetings.first().day == QDate(2027, 6, 8));
    REQUIRE(told.size() == 2);
    CHECK(told[0] == u"7 meetings were planned.");
    CHECK(told[1] == u"Undo");
    back();
    CHECK(ui.book->reader().all<Meeting>().size() == 1);
}

TEST_CASE("An empty list that is not filtered does not speak of a filter") {
    UiFixture ui;
    auto* view = ui.show(new ui::MeetingsView(ui.context, std::nullopt));
    view->planMeeting();
    auto* none = ui.find<QLabel>("meetingsNoneLabel");
    REQUIRE(none);
    CHECK(none->text() == u"No meetings yet.");
    ui::MeetingFilter filter;
    filter.year = 2020;
    view->setFilter(filter);
    CHECK(none->text() == u"No meetings match this filter.");
}

}  // namespace mb::test::meetings_planning_test
