// What is done about an entry of Today where it stands: dealt with, put off, opened where many are alike (RE1, RE5).
#include "core/actions/pauses.h"
#include "tests/support/catch.h"
#include "tests/support/window.h"
#include "ui/today/today_page.h"

#include <QAction>

namespace mb::test::today_acts_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TodayUi : UiFixture {
    ui::TodayPage* page = nullptr;

    ActionItemId promise(MentorshipId mentorship, int days) {
        ActionItem one;
        one.mentorshipId = mentorship;
        one.ownerId = book.owner;
        one.title = u"Send the aims page"_s;
        one.promisedOn = QDate(2026, 11, 4);
        one.dueOn = QDate(2026, 11, 22).addDays(days);
        return actions::meetings::addAction(*book, one);
    }
    void open() {
        page = show(new ui::TodayPage(context));
        page->firstFocus()->setFocus();
    }
    QStringList needs() {
        QStringList titles;
        for (const ui::ListRow& row : find<ui::RowList>("todayNeedsRowList")->rowModel().rows()) titles << row.title;
        return titles;
    }
    // As its keys do, which belong to the window around the page.
    void act(const char* name) {
        for (QAction* one : page->actions())
            if (one->objectName() == QLatin1String(name)) one->trigger();
    }
    // The mentorships of as many people, whom the owner has not met for long.
    void manyDue(int count) {
        for (int i = 0; i < count; ++i) {
            const PersonId person = book.person(u"Mentee %1"_s.arg(QChar(u'A' + i)));
            Mentorship one = book->reader().get(book.mentorship(person, Side::Mentor));
            one.startsOn = PartialDate(QDate(2026, 1, 10));
            actions::mentorships::change(*book, one);
        }
    }
};

}  // namespace

TEST_CASE("a promise is dealt with where it stands, and stands among what was done", "[today][RE1]") {
    TodayUi ui;
    const MentorshipId mentorship = ui.book.mentorship(ui.book.person(u"Lin Chen"_s));
    const ActionItemId promise = ui.promise(mentorship, -6);
    ui.open();
    REQUIRE(ui.needs() == QStringList{u"Send the aims page"_s});
    ui.act("todayActAction");
    CHECK(ui.needs().isEmpty());
    CHECK(ui.book->reader().get(promise).doneOn == QDate(2026, 11, 22));
    const auto done = ui.find<ui::RowList>("todayDoneRowList")->rowModel().rows();
    REQUIRE(done.size() == 1);
    CHECK(done[0].title == u"Send the aims page");
    ui.book->undo();
    CHECK(ui.needs().size() == 1);
}

TEST_CASE("an entry that was put off comes back on its day, or when it is asked for", "[today][RE1]") {
    TodayUi ui;
    const MentorshipId mentorship = ui.book.mentorship(ui.book.person(u"Lin Chen"_s));
    const ActionItemId promise = ui.promise(mentorship, -6);
    ui.promise(mentorship, -2);
    ui.open();
    Snooze snooze;
    snooze.noun = u"action_item"_s;
    snooze.ownerRow = promise.value;
    snooze.kind = u"action-due"_s;
    snooze.until = QDate(2026, 11, 30);
    actions::pauses::snooze(*ui.book, snooze);
    CHECK(ui.needs().size() == 1);
    const Book book = ui.book->book();
    CHECK(queries::today(ui.book->reader(), book, QDate(2026, 11, 29)).size() == 1);
    CHECK(queries::today(ui.book->reader(), book, QDate(2026, 11, 30)).size() == 2);
    ui.act("todayShowPutOffAction");
    REQUIRE(ui.needs().size() == 2);
    auto& list = *ui.find<ui::RowList>("todayNeedsRowList");
    CHECK(list.rowModel().rows()[1].chip.contains(u"30 Nov"));
    list.setCurrentIndex(list.rowModel().index(1, 0));
    ui.act("todayPutOffAction");  // brings it back
    CHECK(ui.book->reader().select<Snooze>().count() == 0);
    CHECK(queries::today(ui.book->reader(), book, QDate(2026, 11, 22)).size() == 2);
}

TEST_CASE("what was put off by keys stays so when the program is started again", "[today][RE1]") {
    const QString title = u"Send the aims page"_s;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"okafor.mentorbook"_s);
    {
        const auto workspace = actions::books::create(path, {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Both});
        const PersonId lin = actions::people::add(*workspace, actions::people::newPerson(u"Lin Chen"_s));
        ActionItem one;
        one.ownerId = workspace->book().ownerId;
        one.mentorshipId =
            actions::mentorships::add(*workspace, actions::mentorships::between(one.ownerId, Side::Mentee, lin));
        one.title = title;
        one.dueOn = workspace->clock().today().addDays(-6);
        actions::meetings::addAction(*workspace, one);
    }
    // Goes to the entry, if it is shown.
    const auto at = [&](BookWindow& shown) {
        auto& list = *shown.find<ui::RowList>("todayNeedsRowList");
        const auto rows = list.rowModel().rows();
        const auto found =
            std::find_if(rows.begin(), rows.end(), [&](const ui::ListRow& row) { return row.title == title; });
        if (found == rows.end()) return false;
        list.setFocus();
        list.setCurrentIndex(list.rowModel().index(int(found - rows.begin()), 0));
        return true;
    };
    {
        BookWindow shown(path);
        REQUIRE(at(shown));
        shown.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);  // until tomorrow
        CHECK(QTest::qWaitFor([&] { return !at(shown); }));
    }
    {
        BookWindow again(path);
        CHECK_FALSE(at(again));
        CHECK(again.reader().all<Snooze>().value(0).until == again.workspace().clock().today().addDays(1));
        again.trigger("todayShowPutOffAction");
        REQUIRE(at(again));
        again.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(again.reader().all<Snooze>().isEmpty());
    }
    BookWindow third(path);
    CHECK(at(third));
}

TEST_CASE("many people to talk to stand in one row, which Enter opens and closes", "[today][RE1]") {
    TodayUi ui;
    ui.manyDue(7);
    ui.open();
    REQUIRE(ui.needs().size() == 1);
    CHECK(ui.needs().first().contains(u"7"));
    ui.press(Qt::Key_Return);
    CHECK(ui.needs().size() == 8);
    ui.find<ui::RowList>("todayNeedsRowList")
        ->setCurrentIndex(ui.find<ui::RowList>("todayNeedsRowList")->rowModel().index(0, 0));
    ui.press(Qt::Key_Return);
    CHECK(ui.needs().size() == 1);
    CHECK(ui.opened.isEmpty());
}

TEST_CASE("nobody is to be talked to while a mentorship rests", "[today][LI8]") {
    TodayUi ui;
    ui.manyDue(1);
    ui.open();
    REQUIRE(ui.needs().size() == 1);
    Pause pause;
    pause.mentorshipId = ui.book->reader().all<Mentorship>().first().id;
    pause.since = QDate(2026, 11, 1);
    // What they owe rests, too; one's own word stays.
    const PersonId other =
        ui.book->reader().select<Participant>().where(&Participant::side, Side::Mentee).first()->personId;
    ActionItem theirs;
    theirs.mentorshipId = pause.mentorshipId;
    theirs.ownerId = other;
    theirs.title = u"New aim 2"_s;
    theirs.promisedOn = QDate(2026, 11, 4);
    theirs.dueOn = PartialDate(QDate(2026, 11, 20));
    actions::meetings::addAction(*ui.book, theirs);
    REQUIRE(ui.needs().size() == 2);
    const PauseId id = actions::pauses::add(*ui.book, pause);
    CHECK(ui.needs().isEmpty());
    const ActionItemId mine = ui.promise(pause.mentorshipId, -2);
    CHECK(ui.needs() == QStringList{u"Send the aims page"_s});
    actions::meetings::removeAction(*ui.book, mine);
    actions::pauses::remove(*ui.book, id);
    CHECK(ui.needs().size() == 2);
}

TEST_CASE("a reminder says what the last talk was about and what is owed", "[today][RE5]") {
    TodayUi ui;
    const PersonId lin = ui.book.person(u"Lin Chen"_s);
    const MentorshipId mentorship = ui.book.mentorship(lin);
    actions::meetings::NewMeeting held;
    held.meeting.day = QDate(2026, 6, 2);
    held.meeting.title = u"Aims and authorship"_s;
    held.people = {lin};
    actions::meetings::add(*ui.book, held);
    ui.promise(mentorship, 200);
    ui.open();
    const auto rows = ui.find<ui::RowList>("todayNeedsRowList")->rowModel().rows();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].subtitle.contains(u"Aims and authorship"));
    CHECK(rows[0].subtitle.contains(u"promise"));
}

TEST_CASE("all that was done today can be seen", "[today][RE1]") {
    TodayUi ui;
    const MentorshipId mentorship = ui.book.mentorship(ui.book.person(u"Lin Chen"_s));
    for (int i = 0; i < 9; ++i) {
        ActionItem done = ui.book->reader().get(ui.promise(mentorship, -i));
        done.doneOn = QDate(2026, 11, 22);
        actions::meetings::changeAction(*ui.book, done);
    }
    ui.open();
    auto* list = ui.find<ui::RowList>("todayDoneRowList");
    CHECK(list->rowModel().rowCount() == 6);
    auto* more = ui.find<QPushButton>("todayDoneMoreButton");
    CHECK(more->text() == u"Show 3 more");
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Space);
    CHECK(list->rowModel().rowCount() == 9);
    CHECK_FALSE(more->isVisible());
    CHECK(list->hasFocus());
}

}  // namespace mb::test::today_acts_test
