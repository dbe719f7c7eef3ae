// What the usual acts cost in keys, by the shortest way that the window offers. The figures of tests/README.md come
// from here: letters typed are counted, keys held down with another (Ctrl, Alt, Shift) are not.
#include "tests/desktop/program.h"
#include "tests/support/books.h"

namespace mb::test::desktop_keys_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Counted {
    Program program;
    Keyboard keys;
    int before = 0;

    int taken() { return keys.count() - std::exchange(before, keys.count()); }
    void line(const QString& text, const QString& end = u"Return"_s) {
        keys.type(text);
        keys.press(end);
    }
    void at(const char* name) {
        until(name, [name] {
            return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QLatin1String(name);
        });
    }
    template <class Record>
    void become(int count) {
        until("the records", [&] { return program.view()->context().reader().select<Record>().count() == count; });
    }
};

}  // namespace

TEST_CASE("the usual acts cost few keys") {
    Counted c;
    c.program.start();
    c.at("welcomeOwnerLineEdit");
    c.line(u"Maya Okafor"_s, u"Tab"_s);
    c.line(u"MD"_s);
    until("a file dialog", [] {
        return QApplication::activeModalWidget() && QApplication::activeModalWidget()->inherits("QFileDialog");
    });
    const QString path = c.program.path(u"okafor.mentorbook"_s);
    c.keys.type(path);
    c.before += int(path.size());  // the dialog proposes a name; the test needs its own folder
    c.keys.press(u"Return"_s);
    until("the new book", [&] { return c.program.view() && c.program.view()->currentKey() == u"today"; });
    const int book = c.taken();

    c.keys.press(u"Alt+2"_s);
    c.keys.press(u"Ctrl+Shift+N"_s);
    c.at("newMentorshipNamesLineEdit");
    c.line(u"Lin Chen"_s, u"Ctrl+Return"_s);
    c.become<Mentorship>(1);
    c.line(u"Rosa Perez"_s, u"Ctrl+Return"_s);
    c.become<Mentorship>(2);
    c.line(u"Tom Adeyemi"_s);
    c.become<Mentorship>(3);
    const int mentors = c.taken();

    c.keys.press(u"Alt+4"_s);
    c.keys.press(u"Ctrl+Shift+N"_s);
    c.at("goalsNewTitleLineEdit");
    c.line(u"Submit K23 by 12 mar 2027"_s, u"Ctrl+Return"_s);
    c.at("goalsNewStepLineEdit");
    c.line(u"Draft aims by 15 jan"_s);
    c.line(u"Budget"_s);
    c.line(u"Letters by 1 feb"_s);
    c.become<GoalStep>(3);
    const int goal = c.taken();

    c.keys.press(u"Alt+5"_s);
    c.keys.press(u"Ctrl+Shift+N"_s);
    c.at("planPeopleLineEdit");
    c.line(u"lin"_s, u"Tab"_s);
    c.line(u"fri"_s, u"Tab"_s);
    c.line(u"15"_s);
    c.become<Meeting>(1);
    const int plan = c.taken();

    for (int talk = 1; talk <= 3; ++talk) {
        c.keys.press(u"Ctrl+L"_s);
        c.keys.type(u"lin"_s);
        c.keys.tabTo(u"logTitleLineEdit"_s);
        c.line(u"authorship"_s);
        c.become<Meeting>(1 + talk);
    }
    const int talks = c.taken();

    c.keys.press(u"Alt+1"_s);
    c.taken();
    c.keys.press(u"Ctrl+L"_s);
    c.line(u"lin 20m authorship"_s);
    c.become<Meeting>(5);
    const int contact = c.taken();
    INFO("keys: book " << book << ", mentors " << mentors << ", goal " << goal << ", plan " << plan << ", talks "
                       << talks << ", contact " << contact);
    CHECK(book <= 16);
    CHECK(mentors <= 34);
    CHECK(goal <= 73);
    CHECK(plan <= 13);
    CHECK(talks <= 57);
    CHECK(contact <= 20);
}

namespace {

// Maya's book on a day with two meetings; the one with Lin Chen is about to begin. She is in a group of peers.
struct Monday : Counted {
    QString path = program.path(u"okafor.mentorbook"_s);
    PersonId lin, rosa;

    Monday() {
        OpenOptions options;
        options.clock = Clock::fixed(QDateTime(QDate(2026, 11, 2), QTime(16, 0), QTimeZone::utc()));
        const auto book = actions::books::create(path, {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Both}, options);
        const PersonId owner = book->book().ownerId;
        lin = actions::people::add(*book, actions::people::newPerson(u"Lin Chen"_s));
        rosa = actions::people::add(*book, actions::people::newPerson(u"Rosa Perez"_s));
        for (const PersonId mentor : {lin, rosa})
            actions::mentorships::add(*book, actions::mentorships::between(owner, Side::Mentee, mentor));
        actions::mentorships::NewMentorship group;
        group.mentorship.kind = MentorshipKind::PeerGroup;
        group.mentorship.title = u"Writers"_s;
        for (const PersonId peer : {owner, lin, rosa}) {
            Participant one;
            one.personId = peer;
            one.side = Side::Peer;
            group.participants << one;
        }
        actions::mentorships::add(*book, group);
        // The test's clock stands at nine in New York.
        plan(*book, rosa, QDate(2026, 11, 23), QTime(14, 0), u"Clinic"_s);
        plan(*book, lin, QDate(2026, 11, 23), QTime(9, 5), u"Aims"_s);
        plan(*book, lin, QDate(2026, 11, 30), QTime(9, 5), u"Next week"_s);
    }
    static void plan(Workspace& book, PersonId with, QDate day, QTime time, const QString& title) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.day = day;
        wanted.meeting.time = time;
        wanted.meeting.title = title;
        wanted.meeting.state = MeetingState::Planned;
        wanted.people = {with};
        actions::meetings::add(book, wanted);
    }
    void closed() {
        until("a meeting to be held", [this] {
            const Reader reader = program.view()->context().reader();
            return reader.select<Meeting>().where(&Meeting::state, MeetingState::Held).count() == 1;
        });
    }
};

}  // namespace

TEST_CASE("from the start of the program it is few keys to writing in the right meeting", "[J2]") {
    Monday c;
    // A start opens the book of the time before.
    c.program.start(c.path);
    c.keys.press(u"Ctrl+M"_s);
    c.at("meetingsPrivateNotePlainTextEdit");
    const int writing = c.taken();
    c.keys.type(u"She has read it."_s);
    c.keys.press(u"Ctrl+Return"_s);
    c.closed();
    const auto meeting =
        c.program.read([](const Reader& reader) { return reader.get(reader.all<Note>().first().meetingId); });
    CHECK(meeting.title == u"Aims");
    CHECK(meeting.state == MeetingState::Held);
    INFO("keys: writing " << writing);
    CHECK(writing <= 1);
}

TEST_CASE("a peer group's meeting costs few keys", "[J7]") {
    Monday c;
    c.program.start(c.path);
    c.keys.press(u"Alt+5"_s);
    c.keys.press(u"Ctrl+Shift+N"_s);
    c.at("planPeopleLineEdit");
    c.line(u"wri"_s, u"Tab"_s);
    c.line(u"today"_s, u"Tab"_s);
    c.line(u"16"_s);
    c.become<Meeting>(4);
    const int planned = c.taken();
    c.keys.press(u"Ctrl+M"_s);
    c.at("meetingsPrivateNotePlainTextEdit");
    c.keys.press(u"F6"_s);
    c.at("meetingsNotePlainTextEdit");
    c.keys.type(u"Titles that work"_s);
    c.keys.press(u"Ctrl+Return"_s);
    c.closed();
    const int held = c.taken();
    const Note note = c.program.read([](const Reader& reader) { return reader.all<Note>().value(0); });
    const Meeting meeting = c.program.read([&](const Reader& reader) { return reader.get(note.meetingId); });
    CHECK(note.canLeave());
    CHECK(meeting.time == QTime(16, 0));
    // Whose turn it is hosts it; all of the group are there, in a meeting of the group.
    CHECK(bool(meeting.hostId));
    CHECK(c.program.read([&](const Reader& reader) {
        return reader.select<Attendance>().where(&Attendance::meetingId, meeting.id).count();
    }) == 3);
    const QStringList groups = c.program.read([&](const Reader& reader) {
        QStringList titles;
        for (const auto& link :
             reader.select<MeetingMentorship>().where(&MeetingMentorship::meetingId, meeting.id).list())
            titles << reader.get(link.mentorshipId).title;
        return titles;
    });
    CHECK(groups == QStringList{u"Writers"_s});
    INFO("keys: planned " << planned << ", held " << held);
    CHECK(planned <= 15);
    CHECK(held <= 19);
}

}  // namespace mb::test::desktop_keys_test
