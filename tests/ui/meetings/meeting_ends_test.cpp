// How a meeting ends: the length that is shown is the one that is kept, the next one is planned or offered, and what
// was left for it is offered to no other.
#include "core/actions/inbox.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"
#include "tests/support/window.h"
#include "ui/meetings/meeting_mode.h"
#include "ui/meetings/meeting_rows.h"
#include "ui/meetings/meeting_words.h"
#include "ui/widgets/labels.h"
#include "ui/window/book_view.h"

#include <QPushButton>

namespace mb::test::meetings_meeting_ends_test {

using namespace Qt::Literals::StringLiterals;

namespace {

// A meeting with Lin Chen today; they meet each month, for how long was not agreed.
struct InMeeting {
    QTemporaryDir folder;
    PersonId lin;
    MeetingId today;
    std::unique_ptr<BookWindow> shown;

    InMeeting() {
        const QString path = folder.filePath(u"okafor.mentorbook"_s);
        {
            const auto book = actions::books::create(path, {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Both}, {});
            lin = actions::people::add(*book, actions::people::newPerson(u"Lin Chen"_s));
            auto pair = actions::mentorships::between(book->book().ownerId, Side::Mentee, lin);
            pair.mentorship.cadence = u"monthly"_s;
            actions::mentorships::add(*book, pair);
            today = plan(*book, book->clock().today());
        }
        shown = std::make_unique<BookWindow>(path);
    }
    MeetingId plan(Workspace& book, QDate day) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.state = MeetingState::Planned;
        wanted.meeting.day = day;
        wanted.meeting.minutes = 45;
        wanted.meeting.place = u"Cafe Kuchen"_s;
        wanted.people = {lin};
        return actions::meetings::add(book, wanted);
    }
    BookWindow* operator->() { return shown.get(); }
    void begin() {
        shown->press(Qt::Key_M, Qt::ControlModifier);
        REQUIRE(shown->view().inMeeting());
    }
    void end() { shown->press(Qt::Key_Return, Qt::ControlModifier); }
    QLineEdit* length() { return visibleIn<QLineEdit>(shown->window, "meetingModeLengthLineEdit"); }
    std::optional<int> minutes() { return shown->reader().get(today).minutes; }
    QList<Meeting> planned() {
        return shown->reader().select<Meeting>().where(&Meeting::state, MeetingState::Planned).list();
    }
    bool offersLines() {
        for (const QPushButton* take : shown->window.findChildren<QPushButton*>(u"meetingsTakeWaitingButton"_s))
            if (take->isVisible()) return true;
        return false;
    }
};

}  // namespace

TEST_CASE("a length is measured only where that can be how long the meeting took", "[J2][ME1]") {
    CHECK_FALSE(ui::measuredLength(0, 45));
    CHECK_FALSE(ui::measuredLength(4, {}));
    CHECK(ui::measuredLength(5, 45) == 5);
    CHECK(ui::measuredLength(38, 45) == 40);
    CHECK(ui::measuredLength(52, 45) == 50);
    // The window stood open all day.
    CHECK_FALSE(ui::measuredLength(410, 45));
    CHECK(ui::measuredLength(410, 240) == 410);
}

TEST_CASE("the length that is shown before a meeting is closed is the one that is kept", "[J2][ME1]") {
    InMeeting f;
    f.begin();
    REQUIRE(f.length());
    CHECK(f.length()->text() == u"45 min");
    SECTION("as planned") {
        f.end();
        CHECK(f.minutes() == 45);
    }
    SECTION("another") {
        f->press(Qt::Key_L, Qt::AltModifier);
        REQUIRE(QApplication::focusWidget() == f.length());
        f->type(u"20"_s);
        f.end();
        CHECK(f.minutes() == 20);
        CHECK(f->view().bannerText().startsWith(u"The meeting is closed: 20 min"));
    }
    SECTION("not known") {
        f->press(Qt::Key_L, Qt::AltModifier);
        f->press(Qt::Key_Delete);
        f.end();
        CHECK_FALSE(f.minutes());
    }
    SECTION("unreadable") {
        f->press(Qt::Key_L, Qt::AltModifier);
        f->type(u"25h"_s);
        f.end();
        CHECK(f->view().inMeeting());
        CHECK(QApplication::focusWidget() == f.length());
        f->press(Qt::Key_Escape);
        CHECK_FALSE(f->view().inMeeting());
        CHECK(f->view().leftBehind().isEmpty());
    }
}

TEST_CASE("a meeting that is still to come is not closed", "[J2][ME5]") {
    InMeeting f;
    const MeetingId later = f.plan(f->workspace(), f->workspace().clock().today().addDays(28));
    f->view().startMeeting(later);
    REQUIRE(f->view().inMeeting());
    f.end();
    CHECK(f->view().inMeeting());
    CHECK(f->view().bannerText().startsWith(u"This meeting is still to come"));
    CHECK(f->reader().get(later).state == MeetingState::Planned);
}

TEST_CASE("a key plans the next meeting with the length that its card says", "[J2][ME1]") {
    InMeeting f;
    f.begin();
    f->press(Qt::Key_M, Qt::AltModifier);
    const auto planned = f.planned();
    REQUIRE(planned.size() == 2);
    const Meeting& next = planned[0].id == f.today ? planned[1] : planned[0];
    CHECK(next.minutes == 45);
    CHECK(next.place == u"Cafe Kuchen");
    CHECK(next.day > f->workspace().clock().today());
    f->press(Qt::Key_M, Qt::AltModifier);
    CHECK(f.planned().size() == 2);
    f.end();
    CHECK_FALSE(f->view().bannerText().contains(u"Plan the next one"));
}

TEST_CASE("a next meeting that was proposed and not planned is offered when the meeting is closed", "[J2][ME1]") {
    InMeeting f;
    f.begin();
    f.end();
    REQUIRE(f.planned().isEmpty());
    CHECK(f->view().bannerText().contains(u" Plan the next one on "));
    auto* plan = visibleIn<QPushButton>(f->window, "bannerActButton");
    REQUIRE(plan);
    CHECK(plan->text() == u"Plan it");
    plan->click();
    REQUIRE(f.planned().size() == 1);
    CHECK(f.planned().first().minutes == 45);
    CHECK(f->view().bannerText().startsWith(u"The next meeting is planned for "));
}

TEST_CASE("the keys of meeting mode stand on the screen", "[J2]") {
    InMeeting f;
    f.begin();
    QStringList shown;
    for (const QLabel* label : f->window.findChildren<QLabel*>())
        if (label->isVisible()) shown << label->text();
    for (const char* key : {"Alt+A", "Alt+P", "Alt+N", "Alt+M", "Alt+L", "F6", "Ctrl+Enter"})
        CHECK(shown.contains(QLatin1String(key)));
}

TEST_CASE("a line kept for next time is not offered to the meeting in which it was kept", "[inbox][ME13]") {
    InMeeting f;
    f.begin();
    f->press(Qt::Key_N, Qt::AltModifier);
    f->type(u"Ask about the lab move"_s);
    f->press(Qt::Key_Return);
    REQUIRE(f->reader().all<InboxLine>().size() == 1);
    CHECK_FALSE(f.offersLines());
    f.end();
    f->view().openRecord("meeting", f.today.value);
    QCoreApplication::processEvents();
    CHECK_FALSE(f.offersLines());
}

TEST_CASE("that there is no meeting today is no fault and goes with the page", "[J2]") {
    InMeeting f;
    actions::meetings::remove(f->workspace(), f.today);
    f->press(Qt::Key_M, Qt::ControlModifier);
    REQUIRE(f->view().bannerText().startsWith(u"No meeting is planned for today."));
    QCoreApplication::processEvents();
    f->press(Qt::Key_3, Qt::AltModifier);
    CHECK(f->view().bannerText().isEmpty());
}

TEST_CASE("a form that was given up holds nothing that is unsaved", "[FL2]") {
    InMeeting f;
    f->view().goTo(u"meetings"_s);
    f->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    auto* day = visibleIn<QLineEdit>(f->window, "planDayLineEdit");
    REQUIRE(day);
    day->setFocus();
    f->type(u"31 feb"_s);
    f->press(Qt::Key_Tab);
    CHECK(f->view().leftBehind().contains(u"31 feb"));
    f->press(Qt::Key_Escape);
    REQUIRE_FALSE(day->isVisible());
    CHECK(f->view().leftBehind().isEmpty());
    f->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(day->text().isEmpty());
}

TEST_CASE("a title that Tab goes by is not replaced by the next key", "[ME1]") {
    InMeeting f;
    Meeting named = f->reader().get(f.today);
    named.title = u"Aims"_s;
    actions::meetings::change(f->workspace(), named);
    f->view().openRecord("meeting", f.today.value);
    auto* title = visibleIn<QLineEdit>(f->window, "meetingsTitleLineEdit");
    REQUIRE(title);
    title->setFocus(Qt::TabFocusReason);
    CHECK(title->selectedText().isEmpty());
    f->type(u"!"_s);
    CHECK(title->text() == u"Aims!");
}

TEST_CASE("notice is told in days from two days on, as a calendar counts them", "[ME5]") {
    Meeting meeting;
    meeting.day = QDate(2027, 1, 12);
    meeting.time = QTime(9, 30);
    // Called off on 30 November at about 20:20.
    CHECK(ui::noticeDays(meeting, 1021) == 43);
    CHECK(ui::noticeWords(meeting, 1021) == u"43 days of notice");
    CHECK(ui::noticeWords(meeting, 3) == u"3 hours of notice");
    CHECK(ui::noticeWords(meeting, 48) == u"2 days of notice");
}

TEST_CASE("a name that is read from right to left leaves its neighbors in place", "[ME5]") {
    TestBook book;
    ui::Theme theme;
    ScriptedDialogs dialogs;
    const ui::Context context{*book, theme, dialogs, [](const QByteArray&, qint64) {}, [](const QString&) {}};
    const QString name = QString::fromUtf8("ليلى المنصوري");
    actions::meetings::NewMeeting wanted;
    wanted.meeting.state = MeetingState::Cancelled;
    wanted.meeting.day = QDate(2027, 2, 9);
    wanted.meeting.title = u"Monthly"_s;
    wanted.meeting.noticeHours = 3;
    wanted.people = {book.person(name)};
    actions::meetings::add(*book, wanted);
    const auto rows = ui::listMeetings(context, {}, true).rows;
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].subtitle.contains(QChar(0x2068) + name + QChar(0x2069)));
    CHECK(rows[0].subtitle.endsWith(u"3 hours of notice"));
    CHECK(ui::isolated(u"Lin Chen"_s) == u"Lin Chen");
}

}  // namespace mb::test::meetings_meeting_ends_test
