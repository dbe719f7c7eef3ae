// Journey J2 by typed keys, then the book is read: agenda, notes, promises, and what must never get lost.
#include "ui/meetings/meetings_page.h"
#include "tests/support/generate.h"
#include "tests/support/undo.h"
#include "tests/ui/meetings/planned_meetings.h"
#include "ui/meetings/meeting_detail.h"
#include "ui/meetings/promise_line.h"
#include "ui/support/saver.h"

#include <QCheckBox>
#include <QClipboard>
#include <QScrollArea>
#include <QToolButton>

namespace mb::test::meetings_page_test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QDate testDay(2026, 11, 22);  // a Sunday

struct MeetingsFixture : test::PlannedMeetings {
    void focus(const char* name) {
        QWidget* widget = find<QWidget>(name);
        REQUIRE(widget);
        widget->setFocus();
        REQUIRE(QApplication::focusWidget() == widget);
    }
    void meetToday() {
        Meeting meeting = book->reader().get(planned);
        meeting.day = testDay;
        actions::meetings::change(*book, meeting);
    }
    bool flush() { return ui::Saver::flushAll(&window); }
    // The rows to be seen; those that went wait for the event loop to be deleted.
    QList<QLineEdit*> agendaLines() {
        QList<QLineEdit*> lines;
        for (QLineEdit* line : window.findChildren<QLineEdit*>(u"meetingsAgendaLineEdit"_s))
            if (line->isVisible()) lines << line;
        return lines;
    }
    template <class R>
    QList<R> all() {
        return book->reader().all<R>();
    }
    QString noteOf(Visibility visibility) {
        const auto note = book->reader().select<Note>().where(&Note::visibility, visibility).first();
        return note ? note->text : QString();
    }
};

}  // namespace

TEST_CASE("J2: two minutes before a meeting, by keys alone") {
    MeetingsFixture ui;
    ui.meetToday();
    ui.open();
    ui.focus("meetingsNewAgendaLineEdit");
    ui.type(u"Who is senior author?"_s);
    ui.press(Qt::Key_Return);
    ui.type(u"Sample size"_s);
    ui.press(Qt::Key_Return);
    REQUIRE(ui.all<AgendaItem>().size() == 2);
    CHECK(ui.all<AgendaItem>()[1].text == u"Sample size");
    CHECK(ui.all<AgendaItem>()[0].fromId == ui.book.owner);

    // Back over the two rows to the tick of the second one.
    for (int i = 0; i < 3; ++i) ui.press(Qt::Key_Backtab, Qt::ShiftModifier);
    REQUIRE(qobject_cast<QCheckBox*>(QApplication::focusWidget()));
    ui.press(Qt::Key_Space);
    CHECK(ui.all<AgendaItem>()[1].done);
    CHECK_FALSE(ui.all<AgendaItem>()[0].done);

    // Its words, its menu, the line for another, the line for what is to be read.
    for (int i = 0; i < 5; ++i) ui.press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget()->objectName() == u"meetingsNotePlainTextEdit");
    ui.type(u"Bring the power table."_s);
    ui.press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget()->objectName() == u"meetingsPrivateNotePlainTextEdit");
    CHECK(ui.noteOf(Visibility::Shareable) == u"Bring the power table.");
    ui.type(u"Lin seemed tired."_s);
    ui.press(Qt::Key_Tab);
    CHECK(ui.noteOf(Visibility::Private) == u"Lin seemed tired.");

    CHECK(QApplication::focusWidget()->objectName() == u"meetingsNewPromiseLineEdit");
    for (const QString& line :
         {u"me: sample budget by fri"_s, u"lin: introduce me to Dr. Haddad by 4 dec"_s, u"Read chapter 3 by +10"_s}) {
        ui.type(line);
        ui.press(Qt::Key_Return);
    }
    const auto promises = ui.all<ActionItem>();
    REQUIRE(promises.size() == 3);
    CHECK(promises[0].title == u"sample budget");
    CHECK(promises[0].ownerId == ui.book.owner);
    CHECK(promises[0].dueOn == QDate(2026, 11, 27));
    CHECK(promises[1].title == u"introduce me to Dr. Haddad");
    CHECK(promises[1].ownerId == ui.lin);
    CHECK(promises[1].dueOn == QDate(2026, 12, 4));
    CHECK(promises[2].dueOn == testDay.addDays(10));
    CHECK(promises[2].mentorshipId == ui.mentorship);
    CHECK(promises[2].meetingId == ui.planned);
    CHECK(ui.said.isEmpty());

    QTest::keyClick(ui.find<QPushButton>("meetingsHeldButton"), Qt::Key_Space);
    CHECK(ui.book->reader().get(ui.planned).state == MeetingState::Held);
    CHECK(test::faultsOf(*ui.book) == "");
}

TEST_CASE("Owner and date of a promise can be reached by Tab") {
    MeetingsFixture ui;
    ui.open();
    ui.focus("meetingsNewPromiseLineEdit");
    ui.type(u"Send the aims page"_s);
    ui.press(Qt::Key_Tab);
    ui.type(u"l"_s);
    ui.press(Qt::Key_Tab);
    ui.type(u"tomorrow"_s);
    ui.press(Qt::Key_Return);
    QCoreApplication::processEvents();
    const auto promises = ui.all<ActionItem>();
    REQUIRE(promises.size() == 1);
    CHECK(promises[0].title == u"Send the aims page");
    CHECK(promises[0].ownerId == ui.lin);
    CHECK(promises[0].dueOn == testDay.addDays(1));
    CHECK(QApplication::focusWidget()->objectName() == u"meetingsNewPromiseLineEdit");
}

TEST_CASE("A line that is being added is in the book within two seconds") {
    MeetingsFixture ui;
    ui.open();
    ui.focus("meetingsNewAgendaLineEdit");
    ui.type(u"Half a quest"_s);
    CHECK(test::saveTimer(*QApplication::focusWidget()).intervalAsDuration() <= std::chrono::seconds(2));
    REQUIRE(QTest::qWaitFor([&] { return ui.all<AgendaItem>().size() == 1; }, 20000));
    ui.type(u"ion"_s);
    ui.press(Qt::Key_Return);
    REQUIRE(ui.all<AgendaItem>().size() == 1);
    CHECK(ui.all<AgendaItem>()[0].text == u"Half a question");
    CHECK(ui.find<QLineEdit>("meetingsNewAgendaLineEdit")->text().isEmpty());
    CHECK(ui.agendaLines().size() == 1);
}

TEST_CASE("Typing survives a refresh that another change causes") {
    MeetingsFixture ui;
    ui.open();
    ui.focus("meetingsNotePlainTextEdit");
    ui.type(u"first"_s);
    REQUIRE(ui.flush());
    ui.type(u" and second"_s);
    actions::meetings::addNote(*ui.book, ui.planned, {u"another note"_s, Visibility::Shareable});
    actions::meetings::addNote(*ui.book, ui.planned, {u"a private one"_s, Visibility::Private});
    auto* edit = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
    REQUIRE(edit);
    CHECK(edit->toPlainText() == u"first and second");
    REQUIRE(ui.flush());
    CHECK(ui.noteOf(Visibility::Shareable) == u"first and second");
    CHECK(ui.all<Note>().size() == 3);
    CHECK(ui.window.findChildren<QPlainTextEdit*>(u"meetingsNotePlainTextEdit"_s).size() == 2);
}

TEST_CASE("Undo takes back what was written, and redo brings it again") {
    MeetingsFixture ui;
    ui.open();
    ui.focus("meetingsPrivateNotePlainTextEdit");
    ui.type(u"Too early"_s);
    REQUIRE(ui.flush());
    auto* edit = ui.find<QPlainTextEdit>("meetingsPrivateNotePlainTextEdit");
    ui.book->undo();
    CHECK(edit->toPlainText().isEmpty());
    CHECK(ui.all<Note>().isEmpty());
    ui.book->redo();
    CHECK(edit->toPlainText() == u"Too early");
    ui.focus("meetingsTitleLineEdit");
    ui.press(Qt::Key_End);
    ui.type(u", again"_s);
    REQUIRE(ui.flush());
    CHECK(ui.book->reader().get(ui.planned).title == u"K23 resubmission, again");
    ui.book->undo();
    CHECK(ui.find<QLineEdit>("meetingsTitleLineEdit")->text() == u"K23 resubmission");
}

TEST_CASE("A megabyte, right-to-left text, emoji and markup stay as they are") {
    MeetingsFixture ui;
    ui.open();
    ui.focus("meetingsNotePlainTextEdit");
    QString much;
    while (much.size() < 1000000)
        much += u"مرحبا 🙂 <b>bold</b> <img src=\"file:///etc/passwd\"> [link](http://x) "_s +
                QString::number(much.size()) + u'\n';
    QGuiApplication::clipboard()->setText(much);
    qobject_cast<QPlainTextEdit*>(QApplication::focusWidget())->paste();
    REQUIRE(ui.flush());
    CHECK(ui.noteOf(Visibility::Shareable) == much);
    CHECK(ui.find<QPlainTextEdit>("meetingsNotePlainTextEdit")->toPlainText() == much);
    const QString name = u"<b>"_s + QString(300, u'ק') + u"🙂"_s;
    ui.focus("meetingsNewAgendaLineEdit");
    QGuiApplication::clipboard()->setText(name);
    qobject_cast<QLineEdit*>(QApplication::focusWidget())->paste();
    ui.press(Qt::Key_Return);
    REQUIRE(ui.all<AgendaItem>().size() == 1);
    CHECK(ui.all<AgendaItem>()[0].text == name);
    CHECK(ui.window.width() == 1000);
}

TEST_CASE("An emptied agenda line goes when it is left and undo brings it back") {
    MeetingsFixture ui;
    AgendaItem item;
    item.meetingId = ui.planned;
    item.text = u"Not needed"_s;
    actions::meetings::addAgenda(*ui.book, item);
    ui.open();
    ui.focus("meetingsAgendaLineEdit");
    ui.press(Qt::Key_A, Qt::ControlModifier);
    ui.press(Qt::Key_Delete);
    REQUIRE(ui.flush());
    CHECK(ui.all<AgendaItem>().size() == 1);
    ui.press(Qt::Key_Tab);
    CHECK(ui.all<AgendaItem>().isEmpty());
    ui.book->undo();
    REQUIRE(ui.all<AgendaItem>().size() == 1);
    REQUIRE(ui.agendaLines().size() == 1);
    CHECK(ui.agendaLines().first()->text() == u"Not needed");
}

TEST_CASE("Planning a meeting by keys, with the people completed") {
    MeetingsFixture ui;
    auto* page = ui.show(new ui::MeetingsPage(ui.context));
    page->view()->planMeeting();
    CHECK(QApplication::focusWidget()->objectName() == u"planPeopleLineEdit");
    ui.type(u"li"_s);
    ui.press(Qt::Key_Return);  // takes the name that is offered, and does not plan yet
    CHECK(QApplication::focusWidget()->objectName() == u"planPeopleLineEdit");
    CHECK(static_cast<QLineEdit*>(QApplication::focusWidget())->text() == u"Lin Chen");
    ui.press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget()->objectName() == u"planDayLineEdit");
    ui.type(u"4 dec"_s);
    ui.press(Qt::Key_Tab);
    ui.type(u"15"_s);
    ui.press(Qt::Key_Tab);
    ui.type(u"45"_s);
    ui.press(Qt::Key_Tab);
    ui.press(Qt::Key_Tab);
    ui.press(Qt::Key_Tab);
    ui.type(u"First meeting"_s);
    ui.press(Qt::Key_Return);
    const auto meetings = ui.all<Meeting>();
    REQUIRE(meetings.size() == 2);
    CHECK(meetings[1].state == MeetingState::Planned);
    CHECK(meetings[1].day == QDate(2026, 12, 4));
    CHECK(meetings[1].time == QTime(15, 0));
    CHECK(meetings[1].minutes == 45);
    CHECK(meetings[1].title == u"First meeting");
    CHECK(ui.book->reader()
              .select<MeetingMentorship>()
              .where(&MeetingMentorship::meetingId, meetings[1].id)
              .first()
              ->mentorshipId == ui.mentorship);
    CHECK(QApplication::focusWidget()->objectName() == u"meetingsNewAgendaLineEdit");
}

TEST_CASE("What is open on the agenda goes on by itself and can be taken off") {
    MeetingsFixture ui;
    ui.meetToday();
    QStringList told;
    ui.context.tellGood = [&](const QString& sentence) { told << sentence; };
    for (const QString& text : {u"Open"_s, u"Dealt with"_s, u"Also open"_s}) {
        AgendaItem item;
        item.meetingId = ui.planned;
        item.text = text;
        item.done = text == u"Dealt with";
        actions::meetings::addAgenda(*ui.book, item);
    }
    ui.open();
    ui.focus("meetingsHeldButton");
    ui.press(Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([&] { return told.size() == 1; }));
    CHECK(told[0] == u"2 open agenda items will come along to the next meeting you plan.");
    ui.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    auto* carries = ui.find<QLabel>("planCarriesLabel");
    REQUIRE(carries);
    CHECK(carries->isVisible());
    CHECK(carries->text() == u"2 open agenda items of the last meeting come along.");
    ui.type(u"10 dec"_s);
    ui.press(Qt::Key_Return);
    const auto next = ui.book->reader().select<Meeting>().where(&Meeting::day, QDate(2026, 12, 10)).first();
    REQUIRE(next);
    QStringList lines;
    for (const QLineEdit* line : ui.agendaLines()) lines << line->text();
    CHECK(lines == QStringList{u"Open"_s, u"Also open"_s});
    auto* remove = test::visibleIn<QToolButton>(ui.window, "meetingsAgendaRemoveToolButton");
    REQUIRE(remove);
    CHECK(remove->accessibleName() == u"Take “Also open” off the agenda");
    remove->setFocus();
    ui.press(Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([&] { return ui.agendaLines().size() == 1; }));
    CHECK(ui.agendaLines().first()->text() == u"Open");
}

TEST_CASE("Promised earlier stands on every planned meeting") {
    MeetingsFixture ui;
    ActionItem owed;
    owed.mentorshipId = ui.mentorship;
    owed.ownerId = ui.lin;
    owed.title = u"Owed from before"_s;
    actions::meetings::addAction(*ui.book, owed);
    owed.mentorshipId = {};
    owed.title = u"Said in the corridor"_s;
    actions::meetings::addAction(*ui.book, owed);
    // One that should have been recorded weeks ago, the next one, and one with somebody who shares no mentorship.
    const MeetingId late = ui.plan(QDate(2026, 10, 1), u"Late"_s), far = ui.plan(QDate(2027, 3, 1), u"Far"_s);
    for (const MeetingId id : {late, ui.planned, far}) {
        const auto open = ui::readMeeting(ui.context, id);
        REQUIRE(open);
        QStringList titles;
        for (const ActionItem& item : open->earlier) titles << item.title;
        CHECK(titles == QStringList{u"Owed from before"_s, u"Said in the corridor"_s});
    }
}

TEST_CASE("The line for a promise stays in view while promises are added") {
    MeetingsFixture ui;
    ui.window.resize(900, 420);
    ui.open();
    ui.focus("meetingsNewPromiseLineEdit");
    auto* line = ui.find<QLineEdit>("meetingsNewPromiseLineEdit");
    auto* area = ui.find<ui::MeetingDetail>("")->findChild<QScrollArea*>();
    REQUIRE(area);
    for (int i = 0; i < 12; ++i) {
        ui.type(u"me: promise number "_s + QString::number(i));
        ui.press(Qt::Key_Return);
        test::turnOfLoop();
        INFO(i);
        const QRect shown(line->mapTo(area->viewport(), QPoint()), line->size());
        CHECK(area->viewport()->rect().contains(shown));
    }
    CHECK(ui.all<ActionItem>().size() == 12);
}

TEST_CASE("Whose promise is not clear is asked and the name leaves the text") {
    MeetingsFixture ui;
    ui.book.person(u"Anna Lindqvist"_s);
    actions::meetings::setPeople(*ui.book, ui.planned,
                                 {ui.lin, ui.book.person(u"Helena Wei"_s), ui.book.person(u"Bo Wei"_s)});
    ui.open();
    ui.focus("meetingsNewPromiseLineEdit");
    ui.type(u"wei: poster"_s);
    auto* whose = ui.find<QLabel>("meetingsWhosePromiseLabel");
    REQUIRE(whose);
    CHECK(whose->isVisible());
    CHECK(whose->text() == u"Whose promise is this? It may be meant for: Helena Wei, Bo Wei.");
    ui.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == u"meetingsNewPromiseOwnerComboBox");
    ui.type(u"B"_s);
    CHECK_FALSE(whose->isVisible());
    ui.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == u"meetingsNewPromiseLineEdit");
    const auto promises = ui.all<ActionItem>();
    REQUIRE(promises.size() == 1);
    CHECK(promises[0].title == u"poster");
    CHECK(fullName(ui.book->reader().get(promises[0].ownerId)) == u"Bo Wei");
}

TEST_CASE("A meeting called off keeps by whom and with how much notice") {
    MeetingsFixture ui;
    ui.open();
    ui.find<ui::MeetingHead>("")->setState(MeetingState::Moved);
    CHECK(QApplication::focusWidget()->objectName() == u"meetingsCalledOffByComboBox");
    ui.type(u"l"_s);
    ui.press(Qt::Key_Tab);
    ui.type(u"3"_s);
    ui.press(Qt::Key_Tab);
    const Meeting meeting = ui.book->reader().get(ui.planned);
    CHECK(meeting.state == MeetingState::Moved);
    CHECK(meeting.calledOffById == ui.lin);
    CHECK(meeting.noticeHours == 3);
}

TEST_CASE("Notes and promises lead to their meeting, past any filter") {
    MeetingsFixture ui;
    const NoteId note = actions::meetings::addNote(*ui.book, ui.planned, {u"authorship"_s, Visibility::Private});
    const PersonId other = ui.book.person(u"Rosa Pérez"_s);
    auto* page = ui.show(new ui::MeetingsPage(ui.context));
    ui::MeetingFilter filter;
    filter.person = other;
    page->view()->setFilter(filter);
    CHECK(page->showRecord("note", note.value));
    CHECK(ui.find<ui::MeetingDetail>("")->meeting() == ui.planned);
    CHECK(ui.find<QLineEdit>("meetingsTitleLineEdit")->text() == u"K23 resubmission");
    CHECK_FALSE(page->showRecord("note", 4711));
}

TEST_CASE("Every control of the meetings page has a name") {
    MeetingsFixture ui;
    auto* page = ui.show(new ui::MeetingsPage(ui.context));
    page->view()->planMeeting();
    for (QWidget* widget : ui.window.findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith(u"qt_") ||
            qobject_cast<QAbstractScrollArea*>(widget->parentWidget()))
            continue;
        if (QByteArray(widget->metaObject()->className()).startsWith("QComboBox")) continue;
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        CHECK_FALSE(widget->objectName().isEmpty());
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        CHECK((!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())));
    }
}

TEST_CASE("Tab goes down the page, row by row") {
    MeetingsFixture ui;
    for (const QString& text : {u"One"_s, u"Two"_s}) {
        AgendaItem item;
        item.meetingId = ui.planned;
        item.text = text;
        actions::meetings::addAgenda(*ui.book, item);
    }
    ActionItem earlier;
    earlier.mentorshipId = ui.mentorship;
    earlier.ownerId = ui.lin;
    earlier.title = u"Owed from before"_s;
    actions::meetings::addAction(*ui.book, earlier);
    earlier.meetingId = ui.planned;
    earlier.title = u"Promised here"_s;
    actions::meetings::addAction(*ui.book, earlier);
    ui.open();
    ui.focus("meetingsTitleLineEdit");
    QStringList walked;
    QPoint last(-1, -1);
    auto* body = ui.find<ui::MeetingHead>("")->parentWidget();
    while (walked.size() < 40 &&
           (walked.isEmpty() || QApplication::focusWidget()->objectName() != u"meetingsNewPromiseDueLineEdit")) {
        QWidget* at = QApplication::focusWidget();
        walked << at->objectName();
        const QPoint place = at->mapTo(body, at->rect().center());
        INFO(walked.join(u" ").toStdString());
        CHECK((place.y() > last.y() + 8 || place.x() > last.x()));
        CHECK(place.y() > last.y() - 12);
        last = place;
        ui.press(Qt::Key_Tab);
    }
    CHECK(walked.size() == 23);
}

TEST_CASE("A megabyte without a line end does not stop the window") {
    MeetingsFixture ui;
    ui.open();
    ui.focus("meetingsPrivateNotePlainTextEdit");
    const QString much(1000000, u'x');
    QGuiApplication::clipboard()->setText(much);
    qobject_cast<QPlainTextEdit*>(QApplication::focusWidget())->paste();
    ui.type(u"y"_s);
    REQUIRE(ui.flush());
    CHECK(ui.noteOf(Visibility::Private) == QString(much + u'y'));
}

TEST_CASE("A promise line is read as it is meant") {
    const auto person = [](int id, const QString& given, const QString& family) {
        Person one;
        one.id = PersonId(id), one.given = given, one.family = family;
        return one;
    };
    const Person maya = person(1, u"Maya"_s, u"Okafor"_s), lin = person(2, u"Lin"_s, u"Chen"_s),
                 anna = person(3, u"Anna"_s, u"Lindqvist"_s), helena = person(4, u"Helena"_s, u"Brandt"_s),
                 bo = person(5, u"Bo"_s, u"Chen"_s);
    QList<Person> people{maya, lin, anna}, others{bo, helena};
    const auto read = [&](const QString& line) { return ui::readPromise(line, people, others, maya.id, testDay); };
    const auto said = [](std::optional<PersonId> who, const QString& what, std::optional<QDate> due = {},
                         const QString& written = {}, const QList<PersonId>& maybe = {}) {
        return ui::PromiseLine{who, maybe, what, written.isEmpty() ? what : written, due};
    };
    CHECK(read(u"me: sample budget by fri"_s) ==
          said(maya.id, u"sample budget"_s, QDate(2026, 11, 27), u"me: sample budget"_s));
    CHECK(read(u"Lin Chen: letter"_s) == said(lin.id, u"letter"_s, {}, u"Lin Chen: letter"_s));
    CHECK(read(u"Chen, Lin: letter"_s).who == lin.id);
    CHECK(read(u"chen: stand by the door by 1 dec"_s) ==
          said(lin.id, u"stand by the door"_s, QDate(2026, 12, 1), u"chen: stand by the door"_s));
    // An exact name wins over the beginning of another, and initials count.
    CHECK(read(u"Lin: introduce me"_s).who == lin.id);
    CHECK(read(u"AL: letter"_s) == said(anna.id, u"letter"_s, {}, u"AL: letter"_s));
    CHECK(read(u"L.C.: letter"_s).who == lin.id);
    const Person helen = person(6, u"Helen"_s, u"O'Connor"_s);
    CHECK(ui::readPromise(u"HO: read it"_s, {maya, helen}, {}, maya.id, testDay).who == helen.id);
    CHECK(read(u"Aim 2: rewrite by someone"_s) == said({}, u"Aim 2: rewrite by someone"_s));
    CHECK(read(u"   "_s) == said({}, u""_s));
    // What is not certain is asked about.
    CHECK(read(u"he: poster"_s) == said({}, u"poster"_s, {}, u"he: poster"_s, {lin.id, anna.id}));
    CHECK(read(u"Bo: letter"_s) == said({}, u"letter"_s, {}, u"Bo: letter"_s, {bo.id}));
    CHECK(read(u"Lind: letter"_s).maybe == QList<PersonId>{anna.id});
    people = {maya, anna, helena, bo};
    others = {lin};
    CHECK(read(u"Lin: introduce me"_s).maybe == QList<PersonId>{lin.id});
    people << lin;
    CHECK(read(u"chen: letter"_s).maybe == QList<PersonId>{bo.id, lin.id});
}

}  // namespace mb::test::meetings_page_test
