// J2 in the whole window, by typed keys alone: two minutes before the meeting, in it, and its end.
#include "ui/meetings/meeting_mode.h"
#include "core/actions/inbox.h"
#include "core/actions/meeting_parts.h"
#include "core/words/format.h"
#include "tests/support/books.h"
#include "tests/support/window.h"
#include "ui/window/book_view.h"

#include "tests/support/catch.h"

#include <QPlainTextEdit>

namespace mb::test::meeting_mode_test {

using namespace Qt::Literals::StringLiterals;

namespace {

// A book of Maya's with a meeting with Lin Chen today, and a promise from before.
struct Before {
    QTemporaryDir folder;
    QString path = folder.filePath(u"okafor.mentorbook"_s);
    MeetingId today, later;

    Before() {
        const auto book = actions::books::create(path, {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Both}, {});
        const QDate day = book->clock().today();
        actions::people::NewPerson lin;
        lin.person.given = u"Lin"_s;
        lin.person.family = u"Chen"_s;
        const PersonId person = actions::people::add(*book, lin);
        auto pair = actions::mentorships::between(book->book().ownerId, Side::Mentee, person);
        pair.mentorship.cadence = u"monthly"_s;
        pair.mentorship.minutes = 45;
        actions::mentorships::add(*book, pair);
        later = plan(*book, person, day.addDays(40), u"Much later"_s);
        today = plan(*book, person, day, u"K23 resubmission"_s);
        ActionItem promise;
        promise.mentorshipId = book->reader().all<Mentorship>().first().id;
        promise.ownerId = person;
        promise.title = u"Send the power table"_s;
        promise.promisedOn = day.addDays(-20);
        promise.dueOn = PartialDate(day.addDays(-8));
        actions::meetings::addAction(*book, promise);
    }
    static MeetingId plan(Workspace& book, PersonId with, QDate day, const QString& title) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.state = MeetingState::Planned;
        wanted.meeting.day = day;
        wanted.meeting.minutes = 45;
        wanted.meeting.title = title;
        wanted.people = {with};
        return actions::meetings::add(book, wanted);
    }
};

bool isIn(const QWidget* widget, const char* name) { return widget && widget->objectName() == QLatin1String(name); }

}  // namespace

TEST_CASE("a meeting is begun by one key, written, and closed by one key", "[ME2][ME3][ME4][J2]") {
    Before before;
    test::BookWindow book(before.path);
    book.press(Qt::Key_M, Qt::ControlModifier);
    REQUIRE(book.view().inMeeting());
    // The keyboard is in the private notes: what is typed first is nobody else's.
    REQUIRE(isIn(QApplication::focusWidget(), "meetingsPrivateNotePlainTextEdit"));
    book.type(u"She seemed tired."_s);
    book.press(Qt::Key_F6);
    REQUIRE(isIn(QApplication::focusWidget(), "meetingsNotePlainTextEdit"));
    book.type(u"Authorship settled."_s);
    book.press(Qt::Key_A, Qt::AltModifier);
    book.type(u"Who is senior author?"_s);
    book.press(Qt::Key_Return);
    book.type(u"January call"_s);
    book.press(Qt::Key_Return);
    book.press(Qt::Key_1, Qt::AltModifier);
    book.press(Qt::Key_P, Qt::AltModifier);
    book.type(u"lin: new table by tomorrow"_s);
    auto* understood = test::visibleIn<QLabel>(book.window, "meetingsPromiseUnderstoodLabel");
    REQUIRE(understood);
    CHECK(understood->text().contains(u"new table"));
    book.press(Qt::Key_Return);
    book.press(Qt::Key_N, Qt::AltModifier);
    book.type(u"Ask about the lab move"_s);
    // Page keys are off: they would leave the meeting in mid-sentence.
    book.press(Qt::Key_3, Qt::AltModifier);
    CHECK(book.view().inMeeting());
    book.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(!book.view().inMeeting());
    CHECK(book.view().currentKey() == u"today");

    const Reader reader = book.reader();
    CHECK(reader.get(before.today).state == MeetingState::Held);
    const auto notes = reader.select<Note>().where(&Note::meetingId, before.today).list();
    REQUIRE(notes.size() == 2);
    for (const Note& note : notes) CHECK(note.canLeave() == (note.text == u"Authorship settled."));
    const auto agenda =
        reader.select<AgendaItem>().where(&AgendaItem::meetingId, before.today).orderBy(&AgendaItem::place).list();
    REQUIRE(agenda.size() == 2);
    CHECK(agenda[0].done);
    const auto promised = reader.select<ActionItem>().where(&ActionItem::meetingId, before.today).list();
    REQUIRE(promised.size() == 1);
    CHECK(promised.first().title == u"new table");
    CHECK(promised.first().dueOn == PartialDate(book.workspace().clock().today().addDays(1)));
    // What is open goes on to the next meeting that is planned.
    const auto carried = reader.select<AgendaItem>().where(&AgendaItem::meetingId, before.later).list();
    REQUIRE(carried.size() == 1);
    CHECK(carried.first().text == u"January call");
    const auto waiting = reader.all<InboxLine>();
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.first().text == u"Ask about the lab move");
    // The end of the meeting is one step.
    book.workspace().undo();
    CHECK(book.reader().get(before.today).state == MeetingState::Planned);
}

TEST_CASE("Escape leaves a meeting open, and it can be gone on with", "[J2]") {
    Before before;
    test::BookWindow book(before.path);
    book.press(Qt::Key_M, Qt::ControlModifier);
    REQUIRE(book.view().inMeeting());
    book.type(u"Half a sentence"_s);
    book.press(Qt::Key_Escape);
    CHECK(!book.view().inMeeting());
    CHECK(book.reader().get(before.today).state == MeetingState::Planned);
    CHECK(book.reader().all<Note>().first().text == u"Half a sentence");
    book.press(Qt::Key_M, Qt::ControlModifier);
    REQUIRE(book.view().inMeeting());
    CHECK(static_cast<QPlainTextEdit*>(QApplication::focusWidget())->toPlainText() == u"Half a sentence");
    // Nothing that the keyboard can come to is without a name.
    for (const auto* button : book.window.findChildren<QPushButton*>())
        if (button->isVisible()) CHECK_FALSE(QString(button->text() + button->accessibleName()).isEmpty());
}

TEST_CASE("a meeting of several is called after them as a list is said", "[J2]") {
    const auto titleWith = [](const QStringList& further) {
        Before before;
        test::BookWindow book(before.path);
        actions::meetings::remove(book.workspace(), before.today);
        actions::meetings::NewMeeting wanted;
        wanted.meeting.state = MeetingState::Planned;
        wanted.meeting.day = book.workspace().clock().today();
        for (const Person& person : book.reader().all<Person>())
            if (person.family == u"Chen") wanted.people << person.id;
        wanted.newPeople = further;
        actions::meetings::add(book.workspace(), wanted);
        book.press(Qt::Key_M, Qt::ControlModifier);
        REQUIRE(book.view().inMeeting());
        return book.window.findChild<ui::MeetingMode*>()->title().toStdString();
    };
    CHECK(titleWith({u"Ann Lee"_s}) == "Lin Chen and Ann Lee");
    CHECK(titleWith({u"Ann Lee"_s, u"Rosa Perez"_s}) ==
          words::andList({u"Lin Chen"_s, u"Ann Lee"_s, u"Rosa Perez"_s}).toStdString());
    CHECK(titleWith({u"Ann Lee"_s, u"Rosa Perez"_s, u"Tom Adeyemi"_s}) ==
          words::andList({u"Lin Chen"_s, u"Ann Lee"_s, u"2 others"_s}).toStdString());
}

TEST_CASE("without a meeting today it says so and leads to the meetings", "[J2]") {
    Before before;
    test::BookWindow book(before.path);
    actions::meetings::remove(book.workspace(), before.today);
    book.press(Qt::Key_M, Qt::ControlModifier);
    CHECK(!book.view().inMeeting());
    CHECK(book.view().bannerText().startsWith(u"No meeting is planned for today."));
}

TEST_CASE("a line of the agenda moves by keys and can be kept to oneself", "[ME2]") {
    Before before;
    test::BookWindow book(before.path);
    book.press(Qt::Key_M, Qt::ControlModifier);
    book.press(Qt::Key_A, Qt::AltModifier);
    for (const char* line : {"First", "Second", "Third"}) {
        book.type(QString::fromLatin1(line));
        book.press(Qt::Key_Return);
    }
    const auto lines = [&] {
        QStringList texts;
        for (const AgendaItem& item : book.reader()
                                          .select<AgendaItem>()
                                          .where(&AgendaItem::meetingId, before.today)
                                          .orderBy(&AgendaItem::place)
                                          .list())
            texts << item.text + (item.canLeave() ? QString() : u"*"_s);
        return texts.join(u' ').toStdString();
    };
    REQUIRE(lines() == "First Second Third");
    for (auto* line : book.window.findChildren<QLineEdit*>(u"meetingsAgendaLineEdit"_s))
        if (line->isVisible() && line->text() == u"Third") line->setFocus();
    REQUIRE(isIn(QApplication::focusWidget(), "meetingsAgendaLineEdit"));
    book.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(lines() == "First Third Second");
    book.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(lines() == "Third First Second");
    const auto third = book.reader().select<AgendaItem>().where(&AgendaItem::text, u"Third"_s).first();
    actions::meetings::setAgendaVisibility(book.workspace(), third->id, Visibility::Private);
    CHECK(lines() == "Third* First Second");
    bool marked = false;
    for (auto* line : book.window.findChildren<QLineEdit*>(u"meetingsAgendaLineEdit"_s))
        if (line->isVisible() && line->text() == u"Third") marked = line->property("private").toBool();
    CHECK(marked);
}

}  // namespace mb::test::meeting_mode_test
