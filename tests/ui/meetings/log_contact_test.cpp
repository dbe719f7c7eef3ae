// Logging a contact takes at most 25 keys and no mouse (ME10); typed text survives Escape.
#include "ui/meetings/log_contact.h"
#include "tests/support/generate.h"
#include "tests/support/ui.h"

#include <QShortcut>

namespace mb::test::meetings_log_contact_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LogFixture : test::UiFixture {
    PersonId lin = book.person(u"Lin Chen"_s);
    PersonId rosa = book.person(u"Rosa Pérez"_s);
    PersonId stranger = book.person(u"Linus Berg"_s);
    MentorshipId mentorship = book.mentorship(lin);
    ui::LogContact* log = nullptr;
    QList<MeetingId> logged;
    int keys = 0;

    LogFixture() {
        auto* page = new QLineEdit(&window);
        window.layout()->addWidget(page);
        window.show();
        activate(window);
        page->setFocus();
        log = new ui::LogContact(context, &window);
        QObject::connect(log, &ui::LogContact::logged, log, [this](MeetingId id) { logged << id; });
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), &window);
        QObject::connect(shortcut, &QShortcut::activated, log, &ui::LogContact::open);
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        press(which, modifiers);
        ++keys;
    }
    void word(const QString& text) {
        type(text);
        keys += int(text.size());
    }
    QString understood() {
        auto* label = log->findChild<QLabel*>(u"logUnderstoodLabel"_s);
        return label->isVisible() ? label->text() : QString();
    }
    bool shows(const QString& text) {
        for (const QLabel* label : log->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    }
    Meeting meeting() { return book->reader().get(logged.value(0)); }
    QList<PersonId> people() {
        QList<PersonId> ids;
        for (const auto& row :
             book->reader().select<Attendance>().where(&Attendance::meetingId, logged.value(0)).list())
            if (row.personId != book.owner) ids << row.personId;
        return ids;
    }
};

}  // namespace

TEST_CASE("“Lin, 10 min, coffee, abstract” is logged with at most 25 keys") {
    LogFixture ui;
    ui.key(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(ui.log->isOpen());
    ui.word(u"lin"_s);
    ui.key(Qt::Key_Tab);  // takes the name
    ui.key(Qt::Key_Tab);  // today
    ui.word(u"c"_s);
    ui.key(Qt::Key_Tab);
    ui.word(u"10"_s);
    ui.key(Qt::Key_Tab);
    ui.word(u"abstract"_s);
    ui.key(Qt::Key_Return);
    REQUIRE(ui.logged.size() == 1);
    CHECK(ui.keys <= 25);
    CHECK_FALSE(ui.log->isOpen());
    const Meeting meeting = ui.meeting();
    CHECK(meeting.state == MeetingState::Held);
    CHECK(meeting.day == QDate(2026, 11, 22));
    CHECK(meeting.mode == u"coffee");
    CHECK(meeting.minutes == 10);
    CHECK(meeting.title == u"abstract");
    CHECK(ui.people() == QList<PersonId>{ui.lin});
    CHECK(ui.book->reader().all<MeetingMentorship>().value(0).mentorshipId == ui.mentorship);
    CHECK(ui.said.isEmpty());
    ui.book->undo();
    CHECK(ui.book->reader().all<Meeting>().isEmpty());
}

TEST_CASE("One line logs several people, and those that are new") {
    LogFixture ui;
    ui.key(Qt::Key_L, Qt::ControlModifier);
    ui.word(u"lin, ros, Li Wei Zhang"_s);
    ui.key(Qt::Key_Tab);
    CHECK(ui.log->findChild<QLineEdit*>(u"logPeopleLineEdit"_s)->text() == u"Lin Chen, Rosa Pérez, Li Wei Zhang");
    bool told = false;
    for (const QLabel* label : ui.log->findChildren<QLabel*>())
        told |= label->isVisible() && label->text().contains(u"Li Wei Zhang is new");
    CHECK(told);
    ui.key(Qt::Key_Return);
    REQUIRE(ui.logged.size() == 1);
    const auto people = ui.people();
    REQUIRE(people.size() == 3);
    CHECK(people.contains(ui.lin));
    CHECK(people.contains(ui.rosa));
    CHECK(fullName(ui.book->reader().get(people.last())) == u"Li Wei Zhang");
    // One step for all of it.
    ui.book->undo();
    CHECK(ui.book->reader().all<Person>().size() == 4);
}

TEST_CASE("names separated by a semicolon or turned around find those who are known") {
    LogFixture ui;
    for (const QString& names :
         {u"Lin Chen; Rosa Perez"_s, u"Chen, Lin; Perez, Rosa, MD"_s, u"lin chen and rosa perez"_s}) {
        INFO(names.toStdString());
        ui.logged.clear();
        ui.key(Qt::Key_L, Qt::ControlModifier);
        ui.word(names);
        ui.key(Qt::Key_Return);
        REQUIRE(ui.logged.size() == 1);
        CHECK(ui.people() == QList<PersonId>{ui.lin, ui.rosa});
        CHECK(ui.book->reader().all<Person>().size() == 4);
    }
    ui.logged.clear();
    ui.key(Qt::Key_L, Qt::ControlModifier);
    ui.word(u"Hale, Robert, MD"_s);
    ui.key(Qt::Key_Return);
    REQUIRE(ui.people().size() == 1);
    CHECK(ui.book->reader().get(ui.people().first()).family == u"Hale");
}

TEST_CASE("of namesakes none is taken that was not chosen") {
    LogFixture ui;
    QList<PersonId> weis;
    for (const QString& department : {u"Medicine"_s, u"Surgery"_s}) {
        weis << ui.book.person(u"Wei Park"_s);
        Position position;
        position.personId = weis.last();
        position.department = department;
        actions::people::addPosition(*ui.book, position);
    }
    const auto shows = [&](QStringView text) {
        for (const QLabel* label : ui.log->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    };
    ui.key(Qt::Key_L, Qt::ControlModifier);
    ui.word(u"Wei Park"_s);
    ui.key(Qt::Key_Return);
    CHECK(ui.logged.isEmpty());
    CHECK(shows(u"Several people have this name: write which of Wei Park (Medicine), Wei Park (Surgery)."));
    auto* field = ui.log->findChild<QLineEdit*>(u"logPeopleLineEdit"_s);
    CHECK(field->text() == u"Wei Park");
    // The arrow keys choose.
    field->selectAll();
    ui.word(u"wei"_s);
    ui.key(Qt::Key_Down);
    ui.key(Qt::Key_Down);
    ui.key(Qt::Key_Return);
    REQUIRE(ui.logged.size() == 1);
    CHECK(ui.people() == QList<PersonId>{weis[1]});
    // A name turned around asks; the list has somebody new, too.
    ui.logged.clear();
    ui.key(Qt::Key_L, Qt::ControlModifier);
    ui.word(u"Chen Lin"_s);
    ui.key(Qt::Key_Return);
    CHECK(ui.logged.isEmpty());
    CHECK(shows(u"Do you mean Lin Chen?"));
    ui.key(Qt::Key_Up);
    ui.key(Qt::Key_Return);
    CHECK(field->text().isEmpty());
    REQUIRE(ui.logged.size() == 1);
    REQUIRE(ui.people().size() == 1);
    CHECK(ui.book->reader().get(ui.people().first()).family == u"Lin");
}

TEST_CASE("Escape keeps what was typed for the next time") {
    LogFixture ui;
    QWidget* before = QApplication::focusWidget();
    ui.key(Qt::Key_L, Qt::ControlModifier);
    ui.word(u"rosa"_s);
    ui.key(Qt::Key_Escape);  // the suggestions
    REQUIRE(ui.log->isOpen());
    ui.key(Qt::Key_Tab);
    for (int i = 0; i < 3; ++i) ui.key(Qt::Key_Tab);
    ui.word(u"hallway"_s);
    ui.key(Qt::Key_Escape);
    CHECK_FALSE(ui.log->isOpen());
    CHECK(QApplication::focusWidget() == before);
    CHECK(ui.book->reader().all<Meeting>().isEmpty());
    ui.key(Qt::Key_L, Qt::ControlModifier);
    CHECK(ui.log->findChild<QLineEdit*>(u"logPeopleLineEdit"_s)->text() == u"rosa");
    CHECK(ui.log->findChild<QLineEdit*>(u"logTitleLineEdit"_s)->text() == u"hallway");
}

TEST_CASE("A quick note is private unless it is said to be shareable") {
    LogFixture ui;
    const bool shared = GENERATE(false, true);
    ui.key(Qt::Key_L, Qt::ControlModifier);
    ui.word(u"lin"_s);
    for (int i = 0; i < 5; ++i) ui.key(Qt::Key_Tab);
    CHECK(QApplication::focusWidget()->objectName() == u"logNotePlainTextEdit");
    ui.word(u"tired"_s);
    if (shared) {
        ui.key(Qt::Key_Tab);
        ui.key(Qt::Key_Space);
    }
    ui.key(Qt::Key_Return);
    REQUIRE(ui.logged.size() == 1);
    const auto notes = ui.book->reader().all<Note>();
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].text == u"tired");
    CHECK((notes[0].visibility == Visibility::Shareable) == shared);
}

TEST_CASE("What is missing or wrong is said, and nothing is lost") {
    LogFixture ui;
    ui.key(Qt::Key_L, Qt::ControlModifier);
    ui.key(Qt::Key_Return);
    CHECK(ui.log->isOpen());
    ui.word(u"lin"_s);
    ui.key(Qt::Key_Tab);
    ui.word(u"nonsense"_s);
    ui.key(Qt::Key_Return);
    CHECK(ui.log->isOpen());
    CHECK(ui.logged.isEmpty());
    CHECK(QApplication::focusWidget()->objectName() == u"logDayLineEdit");
    CHECK(ui.log->findChild<QLineEdit*>(u"logDayLineEdit"_s)->text() == u"nonsense");
    ui.key(Qt::Key_A, Qt::ControlModifier);
    ui.word(u"yesterday"_s);
    ui.key(Qt::Key_Return);
    REQUIRE(ui.logged.size() == 1);
    CHECK(ui.meeting().day == QDate(2026, 11, 21));
}

TEST_CASE("The keyboard stays in the panel while it is open") {
    LogFixture ui;
    ui.key(Qt::Key_L, Qt::ControlModifier);
    for (int i = 0; i < 20; ++i) {
        ui.key(Qt::Key_Tab);
        CHECK(ui.log->isAncestorOf(QApplication::focusWidget()));
    }
}

TEST_CASE("The first coffee asks once whether such contacts count") {
    LogFixture ui;
    QStringList offered;
    std::function<void()> letThemCount;
    ui.context.offer = [&](const QString& sentence, const QString& label, std::function<void()> act) {
        offered << sentence + u" [" + label + u']';
        letThemCount = std::move(act);
    };
    const auto coffee = [&] {
        ui.key(Qt::Key_L, Qt::ControlModifier);
        ui.word(u"lin"_s);
        ui.key(Qt::Key_Tab);
        ui.key(Qt::Key_Tab);
        ui.word(u"c"_s);
        ui.key(Qt::Key_Return);
    };
    coffee();
    REQUIRE(offered.size() == 1);
    CHECK(offered[0] ==
          u"Logged with Lin Chen on Sun 22 Nov: coffee. A short contact like this does not count as a meeting with Lin "
          u"Chen so far. [Let them count]");
    CHECK_FALSE(ui.book->reader().get(ui.mentorship).contactsCount);
    coffee();
    CHECK(offered.size() == 1);
    letThemCount();
    CHECK(ui.book->reader().get(ui.mentorship).contactsCount);
    CHECK(ui.said.isEmpty());
}

TEST_CASE("one line logs a contact, and is shown as it was understood before Enter", "[ME10]") {
    LogFixture ui;
    ui.key(Qt::Key_L, Qt::ControlModifier);
    ui.word(u"lin yesterday 20m phone"_s);
    auto* understood = ui.log->findChild<QLabel*>(u"logUnderstoodLabel"_s);
    REQUIRE(understood);
    CHECK(understood->isVisible());
    CHECK(understood->text().contains(u"Lin Chen"));
    CHECK(understood->text().contains(u"20 min"));
    ui.key(Qt::Key_Return);
    CHECK(ui.keys <= 25);
    REQUIRE(ui.logged.size() == 1);
    CHECK(ui.people() == QList<PersonId>{ui.lin});
    CHECK(ui.meeting().mode == u"phone");
    CHECK(ui.meeting().minutes == 20);
    CHECK(ui.meeting().day == ui.book->clock().today().addDays(-1));
}

TEST_CASE("names with hyphens are known in a line and who is new is said to be", "[ME10]") {
    LogFixture ui;
    const PersonId zhao = ui.book.person(u"Hui-Min Zhao"_s), amara = ui.book.person(u"Amara Okonkwo-Brandt"_s);
    const auto people = ui.book->reader().all<Person>().size();
    const std::pair<QString, PersonId> lines[] = {{u"hui-min last wed coffee 15 min job talk jitters"_s, zhao},
                                                  {u"okonkwo-brandt yesterday 20m"_s, amara},
                                                  {u"Okonkwo-Brandt yesterday 20m"_s, amara},
                                                  {u"brandt 20m"_s, amara},
                                                  {u"min 20m"_s, zhao},
                                                  {u"hui-min zhao 20m"_s, zhao}};
    for (const auto& [line, meant] : lines) {
        INFO(line.toStdString());
        ui.logged.clear();
        ui.key(Qt::Key_L, Qt::ControlModifier);
        ui.word(line);
        CHECK_FALSE(ui.understood().contains(u"New in this book"));
        ui.key(Qt::Key_Return);
        REQUIRE(ui.logged.size() == 1);
        CHECK(ui.people() == QList<PersonId>{meant});
        CHECK(ui.book->reader().all<Person>().size() == people);
    }
    ui.key(Qt::Key_L, Qt::ControlModifier);
    ui.word(u"nobody today coffee"_s);
    CHECK(ui.understood().endsWith(u"New in this book: nobody."));
}

TEST_CASE("a part of a name that several have is asked about and nobody new is made of it", "[ME10]") {
    LogFixture ui;
    ui.book.person(u"Hui-Min Zhao"_s);
    ui.book.person(u"Su-Min Park"_s);
    ui.key(Qt::Key_L, Qt::ControlModifier);
    ui.word(u"min yesterday 20m"_s);
    const QString sentence = u"Several people have this name: write which of Hui-Min Zhao, Su-Min Park."_s;
    CHECK(ui.understood() == sentence);
    ui.key(Qt::Key_Return);
    CHECK(ui.logged.isEmpty());
    CHECK(ui.shows(sentence));
}

TEST_CASE("a contact that cannot have been is refused in one sentence and nothing is lost", "[ME10]") {
    LogFixture ui;
    const std::pair<QString, QString> lines[] = {
        {u"lin tomorrow coffee 20m plans"_s, u"is planned with “Plan a meeting”"_s},
        {u"lin in 3 days coffee"_s, u"is planned with “Plan a meeting”"_s},
        {u"lin dec 24 coffee"_s, u"is planned with “Plan a meeting”"_s},
        {u"lin 31 feb coffee"_s, u"The calendar has no such day"_s},
        {u"lin 25h coffee"_s, u"Say how long"_s},
        {u"lin 0m coffee"_s, u"Say how long"_s}};
    auto* field = ui.log->findChild<QLineEdit*>(u"logPeopleLineEdit"_s);
    ui.key(Qt::Key_L, Qt::ControlModifier);
    for (const auto& [line, sentence] : lines) {
        INFO(line.toStdString());
        field->selectAll();
        ui.word(line);
        CHECK(ui.understood().contains(sentence));
        ui.key(Qt::Key_Return);
        CHECK(ui.log->isOpen());
        CHECK(field->text() == line);
        CHECK(ui.shows(sentence));
        CHECK(ui.logged.isEmpty());
    }
    CHECK(ui.book->reader().all<Meeting>().isEmpty());
    // The field for the day says the same, and reads weekdays the same way.
    field->selectAll();
    ui.word(u"lin"_s);
    ui.key(Qt::Key_Tab);
    ui.word(u"tomorrow"_s);
    ui.key(Qt::Key_Return);
    CHECK(ui.shows(u"is planned with “Plan a meeting”"_s));
    CHECK(ui.logged.isEmpty());
    ui.key(Qt::Key_A, Qt::ControlModifier);
    ui.word(u"fri"_s);
    ui.key(Qt::Key_Return);
    REQUIRE(ui.logged.size() == 1);
    CHECK(ui.meeting().day == QDate(2026, 11, 20));
}

TEST_CASE("the fields follow the line until they are changed by hand", "[ME10]") {
    LogFixture ui;
    const auto text = [&](const char* name) {
        return ui.log->findChild<QLineEdit*>(QString::fromLatin1(name))->text();
    };
    auto* mode = ui.log->findChild<ui::KeyCombo*>(u"logModeComboBox"_s);
    auto* field = ui.log->findChild<QLineEdit*>(u"logPeopleLineEdit"_s);
    ui.key(Qt::Key_L, Qt::ControlModifier);
    ui.word(u"lin last wed coffee 15 min jitters"_s);
    CHECK(text("logDayLineEdit").startsWith(u"18 Nov"));
    CHECK(mode->key() == u"coffee");
    CHECK(text("logLengthLineEdit") == u"15 min");
    CHECK(text("logTitleLineEdit") == u"jitters");
    // What the line does not say any more is as it was.
    field->selectAll();
    ui.word(u"lin 20m"_s);
    CHECK(text("logDayLineEdit").startsWith(u"22 Nov"));
    CHECK(mode->key() != u"coffee");
    CHECK(text("logTitleLineEdit").isEmpty());
    ui.key(Qt::Key_Tab);
    CHECK(field->text() == u"Lin Chen");
    ui.key(Qt::Key_Tab);
    ui.key(Qt::Key_Tab);
    ui.word(u"40"_s);
    ui.key(Qt::Key_Tab);
    ui.word(u"aims"_s);
    field->setFocus();
    field->selectAll();
    ui.word(u"rosa yesterday 10m budget"_s);
    CHECK(text("logLengthLineEdit") == u"40 min");
    CHECK(ui.understood().contains(u"40 min"));
    CHECK(ui.understood().contains(u"aims budget"));
    ui.key(Qt::Key_Return);
    REQUIRE(ui.logged.size() == 1);
    CHECK(ui.people() == QList<PersonId>{ui.rosa});
    CHECK(ui.meeting().day == QDate(2026, 11, 21));
    CHECK(ui.meeting().minutes == 40);
    CHECK(ui.meeting().title == u"aims budget");
}

TEST_CASE("the last ways of logging are offered, each by one key", "[ME10]") {
    LogFixture ui;
    ui.key(Qt::Key_L, Qt::ControlModifier);
    ui.word(u"rosa 15m coffee"_s);
    ui.key(Qt::Key_Return);
    REQUIRE(ui.logged.size() == 1);
    ui.logged.clear();
    ui.key(Qt::Key_L, Qt::ControlModifier);
    ui.key(Qt::Key_1, Qt::ControlModifier);
    ui.key(Qt::Key_Return);
    REQUIRE(ui.logged.size() == 1);
    CHECK(ui.people() == QList<PersonId>{ui.rosa});
    CHECK(ui.meeting().mode == u"coffee");
    CHECK(ui.meeting().minutes == 15);
}

}  // namespace mb::test::meetings_log_contact_test
