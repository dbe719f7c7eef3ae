// J2, two minutes before a meeting: what is owed and carried over, two questions, notes while listening, ticks, three
// promises, one private line; a week later what is late stands on Today; after a year all twelve meetings are found.
#include "tests/desktop/program.h"
#include "tests/desktop/reading.h"
#include "tests/support/books.h"
#include "ui/window/search_box.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QTimeZone>

namespace mb::test::desktop_meeting_test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString canary = u"Grace seemed tired, quokkafluff"_s;

struct Meetings {
    Program program;
    Keyboard keys;
    QString book = program.path(u"okafor.mentorbook"_s);

    // Her book after the first meeting in October: one question left open and carried over, two promises.
    Meetings() {
        OpenOptions options;
        options.clock = Clock::fixed(QDateTime(QDate(2026, 10, 27), QTime(16, 0), QTimeZone::utc()));
        const auto workspace = actions::books::create(book, {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Mentee}, options);
        const PersonId owner = workspace->book().ownerId;
        actions::people::NewPerson grace;
        grace.person.given = u"Grace"_s;
        grace.person.family = u"Adeyemi"_s;
        const PersonId mentor = actions::people::add(*workspace, grace);
        const MentorshipId mentorship =
            actions::mentorships::add(*workspace, actions::mentorships::between(owner, Side::Mentee, mentor));
        actions::meetings::NewMeeting first, next;
        first.meeting.day = QDate(2026, 10, 27);
        first.meeting.title = u"Where to begin"_s;
        first.people = next.people = {mentor};
        first.mentorships = next.mentorships = {mentorship};
        first.agenda << u"Which journal?"_s;
        first.notes << actions::meetings::NewNote{u"Authorship is settled before the work starts."_s,
                                                  Visibility::Shareable};
        const MeetingId held = actions::meetings::add(*workspace, first);
        for (const auto& [title, who, due] : {std::tuple(u"Send the aims page"_s, owner, QDate(2026, 11, 20)),
                                              std::tuple(u"Ask the chair for time"_s, mentor, QDate(2026, 11, 30))}) {
            ActionItem promise;
            promise.meetingId = held;
            promise.mentorshipId = mentorship;
            promise.title = title;
            promise.ownerId = who;
            promise.dueOn = due;
            actions::meetings::addAction(*workspace, promise);
        }
        next.meeting.day = QDate(2026, 11, 24);
        next.meeting.time = QTime(15, 0);
        next.meeting.title = u"Aims"_s;
        next.meeting.state = MeetingState::Planned;
        actions::meetings::add(*workspace, next);  // with what the first one left open
    }

    void day(QDate date) { program.now = QDateTime(date, QTime(19, 58), QTimeZone::utc()); }
    void quit() {
        keys.press(u"Ctrl+Q"_s);
        until("the window to close", [this] { return !program.window().isVisible(); });
        program.end();
    }
    std::string today(const QString& list) { return rowsOf(program.find<ui::RowList>(list)).join(u'\n').toStdString(); }
    QStringList agenda() {
        return onScreen([this] {
            QStringList lines;
            for (const QLineEdit* line : program.view()->findChildren<QLineEdit*>(u"meetingsAgendaLineEdit"_s))
                if (line->isVisible()) lines << line->text();
            return lines;
        });
    }
    // Tabs to the check box that says so, and ticks it.
    void tick(const QString& accessibleName) {
        const auto there = [&] {
            const QWidget* focus = QApplication::focusWidget();
            return focus && focus->inherits("QCheckBox") && focus->accessibleName() == accessibleName;
        };
        for (int i = 0; i < 120 && !onScreen(there); ++i) keys.press(u"Tab"_s);
        INFO(accessibleName.toStdString() << "; " << whereabouts().toStdString());
        REQUIRE(onScreen(there));
        keys.press(u"Space"_s);
        until("the tick", [] { return static_cast<QCheckBox*>(QApplication::focusWidget())->isChecked(); });
    }
    void promise(const QString& line) {
        keys.tabTo(u"meetingsNewPromiseLineEdit"_s);
        keys.type(line);
        keys.press(u"Return"_s);
    }
    void logContact(QDate date, const QString& title, const QString& note) {
        day(date);
        keys.press(u"Ctrl+L"_s);
        keys.type(u"grace"_s);
        keys.tabTo(u"logTitleLineEdit"_s);
        keys.type(title);
        keys.press(u"Tab"_s);
        keys.type(note);
        keys.press(u"Return"_s);
        until("the contact on record", [this, date] {
            return program.view()->context().reader().select<Meeting>().where(&Meeting::day, date).count() == 1;
        });
    }
    void saveReport(const QString& path) {
        keys.press(u"Ctrl+P"_s);
        until("the print preview", [] {
            return QApplication::activeWindow() && QApplication::activeWindow()->objectName() == u"printPreviewDialog";
        });
        keys.tabTo(u"printPreviewSaveButton"_s);
        keys.press(u"Space"_s);
        until("a file dialog", [] {
            return QApplication::activeModalWidget() && QApplication::activeModalWidget()->inherits("QFileDialog");
        });
        keys.type(path);
        keys.press(u"Return"_s);
        until("the file", [&] { return QFileInfo::exists(path); });
        keys.press(u"Escape"_s);
        until("the window again", [this] { return program.window().isActiveWindow(); });
    }
};

void haveTheMeeting(Meetings& m) {
    m.keys.tabTo(u"todayComingRowList"_s);
    m.keys.press(u"Down"_s);
    m.keys.press(u"Return"_s);
    until("the meeting's page", [&] { return m.program.view()->currentKey() == u"meetings"; });
    CHECK(m.agenda() == QStringList{u"Which journal?"_s});
    m.keys.tabTo(u"meetingsNewAgendaLineEdit"_s);
    m.keys.type(u"Who is senior author?"_s);
    m.keys.press(u"Return"_s);
    m.keys.type(u"May I say no to the committee?"_s);
    m.keys.press(u"Return"_s);
    m.keys.tabTo(u"meetingsNotePlainTextEdit"_s);
    m.keys.type(u"Authorship: Grace is senior, I am first. Kidney International before Christmas."_s);
    m.tick(u"Done: Send the aims page"_s);
    m.tick(u"Dealt with: Which journal?"_s);
    m.promise(u"me: sample budget by 27 nov"_s);
    m.promise(u"grace: introduce me to Dr. Lind by 1 dec"_s);
    m.promise(u"me: outline of the paper by 12 dec"_s);
    m.keys.tabTo(u"meetingsPrivateNotePlainTextEdit"_s);
    m.keys.type(canary);
    m.keys.tabTo(u"meetingsHeldButton"_s);
    m.keys.press(u"Space"_s);
    until("the meeting to be held", [&] {
        return m.program.view()
                   ->context()
                   .reader()
                   .select<Meeting>()
                   .where(&Meeting::state, MeetingState::Planned)
                   .count() == 0;
    });
}

void checkMeeting(const QString& path) {
    const auto store = Store::open(path, Access::ReadOnly);
    const Reader reader = store->reader();
    const Meeting meeting = *reader.select<Meeting>().where(&Meeting::day, QDate(2026, 11, 24)).first();
    CHECK(meeting.state == MeetingState::Held);
    QStringList agenda, notes, promises;
    for (const AgendaItem& item :
         reader.select<AgendaItem>().where(&AgendaItem::meetingId, meeting.id).orderBy(&AgendaItem::place).list())
        agenda << QString(item.text + (item.done ? u" (done)"_s : QString()));
    for (const Note& note : reader.select<Note>().where(&Note::meetingId, meeting.id).list())
        notes << QString(keyOf(note.visibility) + u": "_s + note.text);
    for (const ActionItem& item : reader.all<ActionItem>())
        promises << u"%1: %2 by %3%4"_s.arg(reader.get(item.ownerId).given, item.title, item.dueOn->text(),
                                            item.doneOn ? u" (done)"_s : QString());
    CHECK(agenda.join(u'\n').toStdString() ==
          "Which journal? (done)\nWho is senior author?\nMay I say no to the committee?");
    notes.sort();
    CHECK(notes.join(u'\n').toStdString() ==
          "private: " + canary.toStdString() +
              "\nshareable: Authorship: Grace is senior, I am first. Kidney International before Christmas.");
    CHECK(promises.join(u'\n').toStdString() ==
          "Maya: Send the aims page by 2026-11-20 (done)\nGrace: Ask the chair for time by 2026-11-30\nMaya: sample "
          "budget by 2026-11-27\n"
          "Grace: introduce me to Dr. Lind by 2026-12-01\nMaya: outline of the paper by 2026-12-12");
}

}  // namespace

TEST_CASE("J2 two minutes before a meeting and the year that follows") {
    Meetings m;
    m.day(QDate(2026, 11, 24));
    m.program.start(m.book);
    CHECK(m.today(u"todayNeedsRowList"_s).find("Send the aims page") != std::string::npos);
    CHECK(m.today(u"todayNeedsRowList"_s).find("4 days late") != std::string::npos);
    CHECK(m.today(u"todayComingRowList"_s).find("Aims") != std::string::npos);
    haveTheMeeting(m);
    CHECK(m.program.banner().toStdString() == "2 open agenda items will come along to the next meeting you plan.");
    m.quit();
    checkMeeting(m.book);

    m.day(QDate(2026, 12, 1));
    m.program.start(m.book);
    const std::string late = m.today(u"todayNeedsRowList"_s);
    INFO(late);
    CHECK(late.find("sample budget") != std::string::npos);
    CHECK(late.find("4 days late") != std::string::npos);
    CHECK(late.find("Send the aims page") == std::string::npos);

    for (int month = 0; month < 10; ++month)
        m.logContact(QDate(2026, 12, 15).addMonths(month), u"Month %1"_s.arg(month + 1),
                     u"Authorship of paper %1 stands."_s.arg(month + 1));
    m.day(QDate(2027, 11, 24));
    m.keys.press(u"Ctrl+K"_s);
    m.keys.type(u"authorship"_s);
    const auto found = [&] {
        const auto* box = m.program.view()->findChild<ui::SearchBox*>();
        QSet<qint64> meetings;
        for (int row = 0; row < box->results()->model()->rowCount(); ++row) {
            const auto& hit = static_cast<ui::SearchModel*>(box->results()->model())->at(row).hit;
            if (hit.openNoun == "meeting") meetings << hit.openRecord;
        }
        return meetings.size();
    };
    until("twelve meetings found", [&] { return found() == 12; });
    m.keys.press(u"Escape"_s);

    for (const QString& ending : {u"pdf"_s, u"docx"_s, u"odt"_s, u"html"_s})
        m.saveReport(m.program.path(QString(u"report."_s + ending)));
    m.quit();
    CHECK(!wordsOf(m.program.path(u"report.pdf"_s)).contains(u"quokkafluff"));
    CHECK(wordsOf(m.program.path(u"report.pdf"_s)).contains(u"Maya Okafor"));
    for (const QString& zipped : {u"report.docx"_s, u"report.odt"_s})
        CHECK(!outputOf(u"unzip"_s, {u"-p"_s, m.program.path(zipped)}).contains(u"quokkafluff"));
    CHECK(!outputOf(u"cat"_s, {m.program.path(u"report.html"_s)}).contains(u"quokkafluff"));
    for (const QString& noun :
         {u"people"_s, u"mentorships"_s, u"goals"_s, u"meetings"_s, u"actions"_s, u"agreements"_s})
        for (const QString& form : {u"--json"_s, u"--csv"_s})
            CHECK(!outputOf(QStringLiteral(MENTORBOOK_CLI), {u"list"_s, m.book, noun, form}).contains(u"quokkafluff"));
}

TEST_CASE("a contact is logged from any page with at most twenty five keys") {
    Meetings m;
    m.day(QDate(2026, 11, 24));
    m.program.start(m.book);
    for (int page = 1; page <= 5; ++page) {
        m.keys.press(u"Alt+%1"_s.arg(page));
        const int before = m.keys.count();
        m.keys.press(u"Ctrl+L"_s);
        m.keys.type(u"gra"_s);
        m.keys.press(u"Tab"_s);
        m.keys.press(u"Tab"_s);
        m.keys.press(u"Tab"_s);
        m.keys.type(u"10"_s);
        m.keys.press(u"Tab"_s);
        m.keys.type(u"Aims page %1"_s.arg(page));
        m.keys.press(u"Return"_s);
        const QString title = u"Aims page %1"_s.arg(page);
        until("the contact on record", [&] {
            return m.program.view()->context().reader().select<Meeting>().where(&Meeting::title, title).count() == 1;
        });
        CHECK(m.keys.count() - before <= 25);
        const Meeting logged = m.program.read(
            [&](const Reader& reader) { return *reader.select<Meeting>().where(&Meeting::title, title).first(); });
        CHECK(logged.day == QDate(2026, 11, 24));
        CHECK(logged.minutes == 10);
        CHECK(m.program.read([&](const Reader& reader) {
            return reader.select<Attendance>().where(&Attendance::meetingId, logged.id).count();
        }) == 2);
    }
}

}  // namespace mb::test::desktop_meeting_test
