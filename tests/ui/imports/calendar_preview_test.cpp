// The preview of a calendar, by keys: what needs a decision comes first, people are named, nothing comes in by
// accident.
#include "ui/imports/calendar_preview.h"

#include "core/actions/mentorships.h"
#include "core/words/calendar_in.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"

#include <QFile>

namespace mb::test::imports_calendar_preview_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray eventOf(const QByteArray& uid, const QByteArray& lines) {
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20261120T080000Z\r\n" + lines + "END:VEVENT\r\n";
}
const QByteArray byHand = eventOf("h",
                                  "SUMMARY:By hand\r\nDTSTART:20261203T090000Z\r\n"
                                  "ATTENDEE;CN=Lin Chen:mailto:lin@example.org\r\n");
const QByteArray aims = eventOf("a",
                                "SUMMARY:Aims\r\nDTSTART;TZID=Europe/Zurich:20261209T090000\r\nDURATION:PT45M\r\n"
                                "DESCRIPTION:Bring the draft\r\nATTENDEE;CN=Lin Chen:mailto:lin@example.org\r\n");
const QByteArray course = eventOf("c",
                                  "SUMMARY:Course\r\nDTSTART;TZID=Mars/Base:20261210T090000\r\n"
                                  "ATTENDEE;CN=New Person:mailto:new@example.org\r\n");
const QByteArray never = eventOf("n", "SUMMARY:Never\r\nDTSTART:20261345T090000Z\r\n");

struct Preview {
    UiFixture f;
    PersonId lin = f.book.person(u"Lin Chen"_s);
    std::unique_ptr<CalendarPreview> dialog;

    Preview() {
        f.book.mentorship(lin);
        actions::meetings::NewMeeting meeting;
        meeting.meeting.day = QDate(2026, 12, 3);
        meeting.meeting.state = MeetingState::Planned;
        meeting.people = {lin};
        actions::meetings::add(*f.book, meeting);
        open(byHand + aims + course + never);
    }
    void open(const QByteArray& events) {
        const auto window = exchange::usualWindow(f.context.today(), "Europe/Zurich");
        const QByteArray file = "BEGIN:VCALENDAR\r\n" + events + "END:VCALENDAR\r\n";
        dialog = std::make_unique<CalendarPreview>(
            f.context, exchange::planCalendar(*f.book, exchange::readCalendar(file, u"x.ics"_s, window), u"x.ics"_s),
            &f.window);
        dialog->show();
        activate(*dialog);
    }
    template <class Widget>
    Widget* find(const char* name) {
        return dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    QStringList rows() {
        QStringList rows;
        for (const ListRow& row : find<RowList>("calendarRowList")->rowModel().rows())
            rows << (row.header ? QString(u"# "_s + row.title) : QString(row.title + u": "_s + row.chip));
        return rows;
    }
    QString refusedRow() { return words::placeOf(dialog->plan().refused.first()); }
    // Of the event that is shown; those of the one before may live a moment longer.
    NameLine* guest() {
        for (NameLine* line : dialog->findChildren<NameLine*>())
            if (!line->isHidden()) return line;
        return nullptr;
    }
    void go(const QString& title) {
        auto* list = find<RowList>("calendarRowList");
        for (const ListRow& row : list->rowModel().rows())
            if (row.title == title) list->select(row.noun, row.id);
        list->setFocus();
    }
};

}  // namespace

TEST_CASE("a calendar shows what is to be decided first and what was not understood", "[calendar][RE4]") {
    Preview p;
    CHECK(p.rows() == QStringList{u"# Perhaps the same meeting: you decide · 1"_s, u"By hand: decide"_s,
                                  u"# New, with people of this book · 1"_s, u"Aims: comes in"_s,
                                  u"# With no one in this book · 1"_s, u"Course: left out"_s, u"# Refused · 1"_s,
                                  p.refusedRow() + u": refused"});
    CHECK(p.find<RowList>("calendarRowList")->rowModel().rows().last().subtitle.contains(u"2026-13-45"));
    const QString told = p.find<QPlainTextEdit>("calendarToldPlainTextEdit")->toPlainText();
    CHECK(told.contains(u"Mars/Base"));
    CHECK(p.find<QPushButton>("calendarImportPushButton")->isEnabled());
    CHECK(p.find<QCheckBox>("calendarTextsCheckBox")->isVisible());
}

TEST_CASE("Space takes an event or leaves it out, and Enter in the list brings nothing in", "[calendar][RE4]") {
    Preview p;
    p.go(u"Aims"_s);
    auto* list = p.find<RowList>("calendarRowList");
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(p.rows().contains(u"Aims: left out"_s));
    CHECK_FALSE(p.find<QPushButton>("calendarImportPushButton")->isEnabled());
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(p.rows().contains(u"Aims: comes in"_s));
    p.go(u"Course"_s);
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(p.rows().contains(u"Course: comes in"_s));
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(p.dialog->isVisible());
    CHECK(p.f.book->reader().select<Meeting>().count() == 1);
}

TEST_CASE("a meeting that is perhaps the same is joined or a second one", "[calendar][RE4]") {
    Preview p;
    p.go(u"By hand"_s);
    auto* list = p.find<RowList>("calendarRowList");
    const bool one = GENERATE(true, false);
    QTest::keyClick(list, one ? Qt::Key_1 : Qt::Key_2);
    CHECK(p.rows().contains(one ? u"By hand: the same"_s : u"By hand: comes in"_s));
    exchange::takeIn(*p.f.book, p.dialog->plan());
    CHECK(p.f.book->reader().select<Meeting>().count() == (one ? 2 : 3));
}

TEST_CASE("who somebody is can be said by keys, and their events follow", "[calendar][RE4]") {
    Preview p;
    p.go(u"Course"_s);
    NameLine* line = p.guest();
    INFO(p.dialog->findChildren<NameLine*>().size() << p.rows().join(u", ").toStdString());
    REQUIRE(line);
    auto* who = line->findChild<KeyCombo*>();
    who->setFocus();
    const bool known = GENERATE(true, false);
    QTest::keyClicks(who, known ? u"Lin"_s : u"add"_s);
    CHECK(p.rows().contains(u"Course: comes in"_s));
    // The line stays, for it has the focus.
    CHECK(p.guest() == line);
    CHECK(who->hasFocus());
    exchange::takeIn(*p.f.book, p.dialog->plan());
    CHECK(p.f.book->reader().all<Person>().size() == (known ? 2 : 3));
}

TEST_CASE("descriptions come along as private notes, or not at all", "[calendar][RE4][ME3]") {
    Preview p;
    auto* texts = p.find<QCheckBox>("calendarTextsCheckBox");
    const bool along = GENERATE(true, false);
    if (!along) {
        texts->setFocus();
        QTest::keyClick(texts, Qt::Key_Space);
    }
    exchange::takeIn(*p.f.book, p.dialog->plan());
    const QList<Note> notes = p.f.book->reader().all<Note>();
    REQUIRE(notes.size() == (along ? 1 : 0));
    if (along) CHECK(notes.first().visibility == Visibility::Private);
}

TEST_CASE("a cancelled meeting is proposed and can be kept", "[calendar][RE4]") {
    Preview p;
    exchange::takeIn(*p.f.book, p.dialog->plan());
    p.open(QByteArray(aims).replace("SUMMARY", "STATUS:CANCELLED\r\nSEQUENCE:1\r\nSUMMARY"));
    CHECK(p.rows() == QStringList{u"# Canceled in the calendar · 1"_s, u"Aims: is canceled"_s});
    auto* list = p.find<RowList>("calendarRowList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(p.rows().contains(u"Aims: left out"_s));
    CHECK_FALSE(p.find<QPushButton>("calendarImportPushButton")->isEnabled());
}

TEST_CASE("a calendar of very many events shows as many as anybody reads", "[calendar][RE4]") {
    Preview p;
    QByteArray many;
    for (int i = 0; i < 5000; ++i)
        many += eventOf(QByteArray::number(i), "SUMMARY:Talk\r\nDTSTART:20261203T090000Z\r\n");
    p.open(many);
    CHECK(p.rows().size() == 2002);
    CHECK(p.rows().last().contains(u"3000"));
}

}  // namespace mb::test::imports_calendar_preview_test
