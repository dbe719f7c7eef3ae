// Today, empty and full: what needs the owner, and that each row leads there.
#include "ui/today/today_page.h"

#include "core/actions/sample.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "ui/today/today_rows.h"

#include <QPushButton>

namespace mb::test::today_page_test {

using namespace Qt::Literals::StringLiterals;

namespace {

ActionItemId promiseDue(TestBook& book, MentorshipId mentorship, int days) {
    ActionItem promise;
    promise.mentorshipId = mentorship;
    promise.ownerId = book.owner;
    promise.title = u"Send the aims page"_s;
    promise.promisedOn = QDate(2026, 11, 4);
    promise.dueOn = QDate(2026, 11, 22).addDays(days);
    return actions::meetings::addAction(*book, promise);
}

}  // namespace

TEST_CASE("an empty book offers the first step", "[today]") {
    UiFixture f;
    auto* page = f.show(new ui::TodayPage(f.context));
    CHECK(page->title() == u"Good morning, Maya");
    CHECK(page->subtitle() == u"Sunday 22 November");
    auto* button = f.find<QPushButton>("todayFirstStepButton");
    REQUIRE(button->isVisible());
    page->firstFocus()->setFocus();
    f.press(Qt::Key_Space);
    REQUIRE(f.opened.size() == 1);
    CHECK(f.opened[0] == std::pair(QByteArray("mentorship"), qint64(0)));
}

TEST_CASE("what is due stands there, leads to its record and goes with undo", "[today]") {
    UiFixture f;
    const MentorshipId mentorship = f.book.mentorship(f.book.person(u"Lin Chen"_s));
    auto* page = f.show(new ui::TodayPage(f.context));
    auto* needs = f.find<ui::RowList>("todayNeedsRowList");
    CHECK(needs->rowModel().rows().isEmpty());
    const ActionItemId promise = promiseDue(f.book, mentorship, -6);
    REQUIRE(needs->rowModel().rows().size() == 1);
    CHECK(needs->rowModel().rows()[0].chip == u"6 days late");
    CHECK(needs->rowModel().rows()[0].tone == ui::Tone::Bad);
    CHECK(needs->rowModel().rows()[0].initials == u"LC");
    page->firstFocus()->setFocus();
    f.press(Qt::Key_Return);
    CHECK(f.opened.last() == std::pair(QByteArray("action_item"), promise.value));
    f.book->undo();
    CHECK(needs->rowModel().rows().isEmpty());
}

TEST_CASE("a long list is cut until asked for", "[today]") {
    UiFixture f;
    const MentorshipId mentorship = f.book.mentorship(f.book.person(u"Lin Chen"_s));
    for (int i = 0; i < 20; ++i) promiseDue(f.book, mentorship, -i);
    f.show(new ui::TodayPage(f.context));
    auto* needs = f.find<ui::RowList>("todayNeedsRowList");
    CHECK(needs->rowModel().rows().size() == 8);
    auto* more = f.find<QPushButton>("todayNeedsMoreButton");
    more->setFocus();
    f.press(Qt::Key_Space);
    CHECK(needs->rowModel().rows().size() == 20);
    CHECK_FALSE(more->isVisible());
}

TEST_CASE("a mentor sees each mentee's last meeting and what is owed", "[today]") {
    UiFixture f(OwnerRole::Mentor);
    const PersonId priya = f.book.person(u"Priya Raghunathan"_s);
    const MentorshipId mentorship = f.book.mentorship(priya, Side::Mentor);
    actions::meetings::NewMeeting met;
    met.meeting.day = QDate(2026, 11, 10);
    met.people = {priya};
    actions::meetings::add(*f.book, met);
    promiseDue(f.book, mentorship, 3);
    f.show(new ui::TodayPage(f.context));
    const auto rows = f.find<ui::RowList>("todayMenteesRowList")->rowModel().rows();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].title == u"Priya Raghunathan");
    CHECK(rows[0].subtitle == u"last met 10 Nov · you promised 1");
    // An email that does not count as a meeting is no meeting in words either.
    met.meeting.day = QDate(2026, 11, 20);
    met.meeting.mode = u"email"_s;
    actions::meetings::add(*f.book, met);
    CHECK(f.find<ui::RowList>("todayMenteesRowList")->rowModel().rows().value(0).subtitle ==
          u"last contact 20 Nov (email) · you promised 1");
    CHECK_FALSE(f.find<ui::RowList>("todayGoalsRowList")->isVisible());
}

TEST_CASE("a contact that does not count says why and can be made to count", "[today]") {
    UiFixture f;
    const PersonId rosa = f.book.person(u"Rosa Perez"_s);
    const MentorshipId mentorship = f.book.mentorship(rosa);
    Mentorship begun = f.book->reader().get(mentorship);
    begun.startsOn = QDate(2021, 2, 10);
    actions::mentorships::change(*f.book, begun);
    f.show(new ui::TodayPage(f.context));
    auto* needs = f.find<ui::RowList>("todayNeedsRowList");
    auto* count = f.find<QPushButton>("todayCountContactsButton");
    REQUIRE(count);
    REQUIRE(needs->rowModel().rows().size() == 1);
    CHECK(needs->rowModel().rows()[0].chip == u"first contact due");
    CHECK(needs->rowModel().rows()[0].subtitle == u"No contact recorded yet");
    CHECK_FALSE(count->isVisible());
    actions::meetings::NewMeeting coffee;
    coffee.meeting.day = QDate(2026, 11, 22);
    coffee.meeting.mode = u"coffee"_s;
    coffee.people = {rosa};
    actions::meetings::add(*f.book, coffee);
    CHECK(needs->rowModel().rows()[0].subtitle ==
          u"Last contact 22 November 2026 (coffee), which does not count as a meeting here");
    CHECK(needs->rowModel().rows()[0].chip == u"5 years late");
    REQUIRE(count->isVisible());
    CHECK(count->text() == u"Let short &contacts with Rosa Perez count as meetings");
    count->setFocus();
    f.press(Qt::Key_Space);
    CHECK(needs->rowModel().rows().isEmpty());
    CHECK_FALSE(count->isVisible());
    CHECK(f.book->reader().get(mentorship).contactsCount);
}

TEST_CASE("a mentee to talk to does not stand there a second time", "[today]") {
    UiFixture f(OwnerRole::Mentor);
    const PersonId priya = f.book.person(u"Priya Raghunathan"_s), amir = f.book.person(u"Amir Shah"_s);
    for (const PersonId one : {priya, amir}) {
        Mentorship begun = f.book->reader().get(f.book.mentorship(one, Side::Mentor));
        begun.startsOn = QDate(2026, 3, 1);
        actions::mentorships::change(*f.book, begun);
    }
    actions::meetings::NewMeeting met;
    met.meeting.day = QDate(2026, 11, 10);
    met.people = {amir};
    actions::meetings::add(*f.book, met);
    f.show(new ui::TodayPage(f.context));
    const auto needs = f.find<ui::RowList>("todayNeedsRowList")->rowModel().rows();
    const auto mentees = f.find<ui::RowList>("todayMenteesRowList")->rowModel().rows();
    REQUIRE(needs.size() == 1);
    CHECK(needs[0].title == u"Talk to Priya Raghunathan");
    REQUIRE(mentees.size() == 1);
    CHECK(mentees[0].title == u"Amir Shah");
}

TEST_CASE("the greeting follows the hour", "[today]") {
    CHECK(ui::today::greeting(u"Maya"_s, QTime(8, 0)) == u"Good morning, Maya");
    CHECK(ui::today::greeting(u"Maya"_s, QTime(14, 0)) == u"Good afternoon, Maya");
    CHECK(ui::today::greeting(u"Maya"_s, QTime(22, 0)) == u"Good evening, Maya");
    CHECK(ui::today::greeting({}, QTime(2, 0)) == u"Good evening");
}

TEST_CASE("a meeting that has an agenda or is today need not be prepared", "[today][RE1]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    const QDate today = book->clock().today();
    const auto plan = [&](int ahead, const QStringList& agenda) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.state = MeetingState::Planned;
        wanted.meeting.day = today.addDays(ahead);
        wanted.people = {lin};
        wanted.agenda = agenda;
        actions::meetings::add(*book, wanted);
    };
    plan(0, {});
    plan(2, {});
    plan(4, {u"Aims"_s});
    const auto rows = ui::today::TodayRows::read(book->reader(), book->book(), today,
                                                 queries::outlook(book->reader(), book->book(), today));
    QStringList chips;
    for (const ui::ListRow& row : rows.coming) chips << row.chip;
    CHECK(chips == QStringList{u"today"_s, u"prepare"_s, u"in 4 days"_s});
}

TEST_CASE("the sample book fills every card", "[today]") {
    QTemporaryDir folder;
    const auto workspace = actions::sample::create(folder.filePath(u"sample.mentorbook"_s));
    const auto rows =
        ui::today::TodayRows::read(workspace->reader(), workspace->book(), QDate(2026, 11, 22),
                                   queries::outlook(workspace->reader(), workspace->book(), QDate(2026, 11, 22)));
    CHECK_FALSE(rows.empty);
    CHECK(rows.needs.size() > 3);
    CHECK(rows.coming.size() == 2);
    for (const ui::ListRow& row : rows.coming)
        CHECK((row.chip == u"prepare") == !row.subtitle.contains(u"agenda item"));
    CHECK(rows.goals.size() > 3);
    CHECK(rows.mentees.size() > 3);
}

}  // namespace mb::test::today_page_test
