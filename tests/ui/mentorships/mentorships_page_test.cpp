// J1 by keys alone: three mentors in a minute; and a home that keeps what is being typed.
#include "ui/mentorships/mentorships_page.h"

#include "core/actions/agreements.h"
#include "core/actions/mentorship_start.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "ui/mentorships/mentorship_tabs.h"
#include "ui/mentorships/mentorship_view.h"
#include "ui/mentorships/next_meeting_card.h"
#include "ui/support/saver.h"
#include "ui/widgets/rows.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

namespace mb::test::mentorships_page_test {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList mentorNames(const Reader& reader, PersonId owner) {
    QStringList found;
    for (const Participant& one : reader.all<Participant>())
        if (one.personId != owner && one.side == Side::Mentor) found << fullName(reader.get(one.personId));
    return found;
}

struct HomeFixture : UiFixture {
    MentorshipId id;
    ui::MentorshipsPage* page;

    explicit HomeFixture(OwnerRole role = OwnerRole::Both) : UiFixture(role) {
        id = book.mentorship(book.person(u"Lin Chen"_s));
        page = show(new ui::MentorshipsPage(context));
        REQUIRE(page->showRecord("mentorship", id.value));
    }
    Mentorship now() { return book->reader().get(id); }
};

}  // namespace

TEST_CASE("three mentors are entered by keys alone", "[mentorships]") {
    UiFixture f(OwnerRole::Mentee);
    f.show(new ui::MentorshipsPage(f.context));
    auto* first = f.find<QPushButton>("mentorshipsFirstButton");
    REQUIRE(first);
    first->setFocus();
    f.press(Qt::Key_Space);
    REQUIRE(QApplication::focusWidget()->objectName() == u"newMentorshipNamesLineEdit");

    f.type(u"Lin Chen"_s);
    for (int field = 0; field < 6; ++field)
        f.press(Qt::Key_Tab);  // past side, date, cadence, department, the first function
    CHECK(QApplication::focusWidget()->objectName().toStdString() == "newMentorshipFunction_researchCheckBox");
    f.press(Qt::Key_Space);
    f.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(QApplication::focusWidget()->objectName() == u"newMentorshipNamesLineEdit");

    f.type(u"Perez, Rosa"_s);
    f.press(Qt::Key_Return, Qt::ControlModifier);
    f.type(u"Tom Adeyemi"_s);
    f.press(Qt::Key_Tab);
    f.press(Qt::Key_Tab);
    qobject_cast<QLineEdit*>(QApplication::focusWidget())->selectAll();
    f.type(u"1 Dec 2025"_s);
    f.press(Qt::Key_Return);

    const Reader reader = f.book->reader();
    CHECK(mentorNames(reader, f.book.owner) == QStringList{u"Lin Chen"_s, u"Rosa Perez"_s, u"Tom Adeyemi"_s});
    REQUIRE(reader.all<Mentorship>().size() == 3);
    CHECK(reader.all<Mentorship>().last().startsOn == QDate(2025, 12, 1));
    CHECK(reader.select<Participant>().where(&Participant::side, Side::Mentor).first()->functions ==
          QStringList{u"research"_s});
    CHECK(f.said.isEmpty());
    // The last one is open.
    CHECK(f.find<ui::MentorshipsPage>("page")->title().toStdString() == "Tom Adeyemi · mentor");
}

TEST_CASE("a new mentorship is one step, and undo goes back to the list", "[mentorships]") {
    UiFixture f(OwnerRole::Mentee);
    auto* page = f.show(new ui::MentorshipsPage(f.context));
    const QByteArray before = contents(*f.book);
    page->showRecord("mentorship", 0);
    f.type(u"Lin Chen; Rosa Perez"_s);
    f.press(Qt::Key_Return);
    REQUIRE(f.book->reader().all<Mentorship>().size() == 1);
    CHECK(f.book->reader().all<Participant>().size() == 3);
    CHECK(page->title().startsWith(u"Lin Chen"));
    f.book->undo();
    CHECK(contents(*f.book) == before);
    CHECK(page->title().toStdString() == "Mentorships");
}

TEST_CASE("what is typed saves itself and a refresh leaves it alone", "[mentorships]") {
    HomeFixture f;
    auto* note = f.find<QPlainTextEdit>("mentorshipNotePlainTextEdit");
    REQUIRE(note);
    note->setFocus();
    f.type(u"seemed ti"_s);
    // Something else changes the book in mid-word.
    actions::mentorships::setStage(*f.book, f.id, Stage::InReview, f.context.today());
    CHECK(note->toPlainText().toStdString() == "seemed ti");
    f.type(u"red"_s);
    CHECK(note->toPlainText().toStdString() == "seemed tired");
    REQUIRE(QTest::qWaitFor([&] { return f.now().note == u"seemed tired"; }, 3000));
    CHECK(f.find<QComboBox>("mentorshipStageComboBox")->currentText().toStdString() == "In review");

    f.book->undo();  // the note, one burst
    CHECK(note->toPlainText().isEmpty());
    f.book->undo();  // the stage
    CHECK(f.find<QComboBox>("mentorshipStageComboBox")->currentText().toStdString() == "Active");
}

TEST_CASE("stage, rhythm and people change through their verbs", "[mentorships]") {
    HomeFixture f;
    auto* cadence = f.find<QComboBox>("mentorshipCadenceComboBox");
    cadence->setFocus();
    f.type(u"mon"_s);
    REQUIRE(QTest::qWaitFor([&] { return f.now().cadence == u"monthly"; }));
    auto* minutes = f.find<QLineEdit>("mentorshipMinutesLineEdit");
    minutes->setFocus();
    f.type(u"45"_s);
    f.press(Qt::Key_Return);
    CHECK(f.now().minutes == 45);
    CHECK(f.page->subtitle().endsWith(u"agreed: monthly, 45 minutes"));
    f.find<QLineEdit>("mentorshipAddPersonLineEdit")->setFocus();
    f.type(u"Rosa Perez"_s);
    f.press(Qt::Key_Return);
    CHECK(f.book->reader().all<Participant>().size() == 2);  // one to one is two people
    CHECK(f.said.isEmpty());                                 // it is said at the field
    auto* kind = f.find<QComboBox>("mentorshipKindComboBox");
    kind->setFocus();
    f.type(u"tea"_s);
    REQUIRE(QTest::qWaitFor([&] { return f.now().kind == MentorshipKind::Team; }));
    f.find<QLineEdit>("mentorshipAddPersonLineEdit")->setFocus();
    f.press(Qt::Key_Return);
    CHECK(f.book->reader().all<Participant>().size() == 3);
    CHECK(f.page->subtitle().contains(u"team · led by Lin Chen"));
    CHECK(f.find<QLineEdit>("mentorshipAddPersonLineEdit")->text().isEmpty());
    CHECK(f.find<QLineEdit>("mentorshipAddPersonLineEdit")->hasFocus());
}

TEST_CASE("wrong minutes stay on the screen and out of the book", "[mentorships]") {
    HomeFixture f;
    auto* minutes = f.find<QLineEdit>("mentorshipMinutesLineEdit");
    minutes->setFocus();
    f.type(u"soon"_s);
    f.press(Qt::Key_Return);
    CHECK(minutes->text().toStdString() == "soon");
    CHECK_FALSE(f.now().minutes.has_value());
}

TEST_CASE("a meeting is planned and a promise ticked from the overview", "[mentorships]") {
    HomeFixture f;
    f.find<QPushButton>("mentorshipPlanButton")->setFocus();
    f.press(Qt::Key_Space);
    f.type(u"+9"_s);
    f.press(Qt::Key_Tab);
    f.type(u"3 pm"_s);
    f.press(Qt::Key_Tab);
    f.type(u"Aims"_s);
    f.press(Qt::Key_Return);
    const QList<Meeting> meetings = f.book->reader().all<Meeting>();
    REQUIRE(meetings.size() == 1);
    CHECK(meetings[0].day == QDate(2026, 12, 1));
    CHECK(meetings[0].time == QTime(15, 0));
    CHECK(meetings[0].state == MeetingState::Planned);
    CHECK(f.book->reader().all<Attendance>().size() == 2);
    CHECK(f.opened.last() == std::pair(QByteArray("meeting"), meetings[0].id.value));

    ActionItem promise;
    promise.mentorshipId = f.id;
    promise.ownerId = f.book.owner;
    promise.title = u"Send <b>the</b> aims"_s;
    const ActionItemId id = actions::meetings::addAction(*f.book, promise);
    auto* tick = f.window.findChild<QCheckBox*>(u"mentorshipOwed%1CheckBox"_s.arg(id.value));
    REQUIRE(tick);
    tick->setFocus();
    f.press(Qt::Key_Space);
    CHECK(f.book->reader().get(id).doneOn == f.context.today());
}

TEST_CASE("a tab is made when it is first shown", "[mentorships]") {
    UiFixture f;
    const MentorshipId id = f.book.mentorship(f.book.person(u"Lin Chen"_s));
    auto* page = f.show(new ui::MentorshipsPage(f.context));
    page->showRecord("mentorship", id.value);
    CHECK(f.find<ui::RowList>("mentorshipHistoryRowList") == nullptr);
    f.find<QTabBar>("mentorshipTabBar")->setFocus();
    for (qsizetype tab = 1; tab < ui::mentorshipTabs().size(); ++tab) f.press(Qt::Key_Right);
    auto* history = f.find<ui::RowList>("mentorshipHistoryRowList");
    REQUIRE(history);
    REQUIRE(history->rowModel().rows().size() == 1);
    CHECK(history->rowModel().rows()[0].title == u"Add the mentorship Maya Okafor · Lin Chen");
}

TEST_CASE("the list filters, opens by Enter and holds its model's promises", "[mentorships]") {
    UiFixture f;
    f.book.mentorship(f.book.person(u"Lin Chen"_s));
    const MentorshipId priya = f.book.mentorship(f.book.person(u"Priya Raghunathan"_s), Side::Mentor);
    auto* page = f.show(new ui::MentorshipsPage(f.context));
    auto* list = f.find<ui::RowList>("mentorshipsRowList");
    QAbstractItemModelTester tester(&list->rowModel(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(list->rowModel().rows().size() == 4);
    CHECK(list->rowModel().rows()[0].title == u"With my mentors");
    f.find<QLineEdit>("mentorshipsFilterLineEdit")->setFocus();
    f.type(u"ragh"_s);
    REQUIRE(list->rowModel().rows().size() == 2);
    f.press(Qt::Key_Return);
    CHECK(page->title().toStdString() == "Priya Raghunathan · mentee");
    CHECK(page->showRecord("mentorships", 0));
    CHECK(page->title().toStdString() == "Mentorships");
    CHECK(list->selectedRow()->id == priya.value);
}

TEST_CASE("times are read as people write them", "[mentorships]") {
    CHECK(ui::NextMeetingCard::parseTime(u"15:00"_s) == QTime(15, 0));
    CHECK(ui::NextMeetingCard::parseTime(u"3:30pm"_s) == QTime(15, 30));
    CHECK(ui::NextMeetingCard::parseTime(u"12 am"_s) == QTime(0, 0));
    CHECK_FALSE(ui::NextMeetingCard::parseTime(u"25:00"_s).isValid());
    CHECK_FALSE(ui::NextMeetingCard::parseTime(u"noon"_s).isValid());
}

}  // namespace mb::test::mentorships_page_test
