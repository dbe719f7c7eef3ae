// Skills and gaps of a person, and the promotion clock (GO4, PE5).
#include "core/actions/needs.h"
#include "core/actions/milestones.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "ui/people/people_page.h"
#include "ui/widgets/forms.h"

namespace mb::test::people_needs_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Page : UiFixture {
    PeoplePage* page = nullptr;
    Page() : UiFixture(OwnerRole::Mentee) {
        page = show(new PeoplePage(context));
        REQUIRE(page->showRecord("person", book.owner.value));
    }
};

}  // namespace

TEST_CASE("a gap becomes a goal, and those who could help are named", "[people][GO4]") {
    Page f;
    auto* add = f.find<QLineEdit>("peopleNewNeedLineEdit");
    add->setFocus();
    f.type(u"Mixed models"_s);
    f.press(Qt::Key_Return);
    auto needs = f.book->reader().all<Need>();
    REQUIRE(needs.size() == 1);
    CHECK(needs[0].what == u"Mixed models");
    CHECK(needs[0].since == PartialDate::of(2026, 11));
    REQUIRE(f.page->showRecord("need", needs[0].id.value));
    CHECK(QApplication::focusWidget()->objectName() == u"peopleNeedWhatLineEdit");
    auto* function = f.find<KeyCombo>("peopleNeedFunctionKeyCombo");
    Q_EMIT function->keyChosen(u"research"_s);
    const auto says = [&](const QString& words) {
        for (const QLabel* label : f.window.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    };
    CHECK(says(u"Nobody in the mentorships helps with research yet."_s));
    const PersonId lin = f.book.person(u"Lin Chen"_s);
    const MentorshipId pair = f.book.mentorship(lin);
    for (Participant one : f.book->reader().select<Participant>().where(&Participant::mentorshipId, pair).list())
        if (one.personId == lin) {
            one.functions = {u"research"_s};
            actions::mentorships::changeParticipant(*f.book, one);
        }
    CHECK(says(u"Could help with research: Lin Chen."_s));
    f.find<QPushButton>("peopleNeedGoalPushButton")->click();
    REQUIRE(f.opened.size() == 1);
    CHECK(f.opened[0].first == "goal");
    CHECK(f.book->reader().all<Goal>()[0].title == u"Mixed models");
    CHECK(f.find<QPushButton>("peopleNeedGoalPushButton")->text() == u"Open its goal");
    f.book->undo();
    CHECK(f.find<QPushButton>("peopleNeedGoalPushButton")->text() == u"Make a goal of it");
    CHECK(f.said.isEmpty());
}

TEST_CASE("the promotion clock is set by keys, extended, and its reason is covered", "[people][PE5][UX12]") {
    Page f;
    auto* start = f.find<PartialDateField>("peopleClockStartPartialDateField");
    start->setFocus();
    f.type(u"1 july 2021"_s);
    f.press(Qt::Key_Tab);
    f.type(u"30 june 2028"_s);
    f.press(Qt::Key_Tab);
    const auto all = [&] { return f.book->reader().all<Milestone>(); };
    REQUIRE(all().size() == 2);
    CHECK(all()[0].kind == MilestoneKind::ClockStart);
    CHECK(all()[1].kind == MilestoneKind::ClockEnd);
    CHECK(all()[1].day == QDate(2028, 6, 30));
    f.find<QLineEdit>("peopleNewMilestoneLineEdit")->setFocus();
    f.type(u"Mid-term review by Mar 2027"_s);
    f.press(Qt::Key_Return);
    REQUIRE(all().size() == 3);
    CHECK(all()[2].kind == MilestoneKind::Review);
    CHECK(all()[2].day == PartialDate::of(2027, 3));
    f.find<QPushButton>("peopleExtendClockPushButton")->click();
    CHECK(QApplication::focusWidget()->objectName() == u"peopleExtensionMonthsWholeNumberField");
    auto* reason = f.find<GrowingEdit>("peopleExtensionReasonGrowingEdit");
    CHECK(reason->property("private").toBool());
    reason->setFocus();
    f.type(u"Leave"_s);
    Saver::flushAll(f.page);
    CHECK(f.book->reader().all<ClockExtension>()[0].reason == u"Leave");
    bool told = false;
    for (const QLabel* label : f.window.findChildren<QLabel*>())
        told |= label->text() == u"year 6 of 8, extended by 12 months";
    CHECK(told);
    // Emptied, the start is no longer known.
    start->setFocus();
    start->selectAll();
    f.press(Qt::Key_Delete);
    f.press(Qt::Key_Tab);
    CHECK(all().size() == 2);
    f.book->undo();
    CHECK(all().size() == 3);
    CHECK(start->text() == u"1 Jul 2021");
    CHECK(f.said.isEmpty());
}

}  // namespace mb::test::people_needs_test
