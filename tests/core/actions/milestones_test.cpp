// The promotion clock's dates and extensions (GO3, PE5).
#include "core/actions/milestones.h"
#include "tests/support/undo.h"

namespace mb::test::actions_milestones_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("milestones come, change and go", "[GO3]") {
    TestBook book;
    MilestoneId id;
    provesUndo(book, StepKind::MilestoneAdded, [&](Workspace& workspace) {
        Milestone milestone;
        milestone.personId = book.owner;
        milestone.kind = MilestoneKind::Review;
        milestone.day = PartialDate::ofMonth(QDate(2027, 3, 1));
        id = actions::milestones::add(workspace, milestone);
    });
    provesUndo(book, StepKind::MilestoneChanged, [&](Workspace& workspace) {
        Milestone milestone = workspace.reader().get(id);
        milestone.doneOn = QDate(2027, 3, 9);
        actions::milestones::change(workspace, milestone);
    });
    Milestone nameless;
    nameless.personId = book.owner;
    CHECK_THROWS_AS(actions::milestones::add(*book, nameless), Error);
    provesUndo(book, StepKind::MilestoneRemoved,
               [&](Workspace& workspace) { actions::milestones::remove(workspace, id); });
    CHECK(book->reader().all<Milestone>().isEmpty());
}

TEST_CASE("extensions of the clock come, change and go, and their months make sense", "[PE5]") {
    TestBook book;
    ClockExtensionId id;
    provesUndo(book, StepKind::ClockExtensionAdded, [&](Workspace& workspace) {
        ClockExtension extension;
        extension.personId = book.owner;
        extension.grantedOn = QDate(2025, 1, 7);
        extension.reason = u"Parental leave"_s;
        id = actions::milestones::addExtension(workspace, extension);
    });
    provesUndo(book, StepKind::ClockExtensionChanged, [&](Workspace& workspace) {
        ClockExtension extension = workspace.reader().get(id);
        extension.months = 6;
        actions::milestones::changeExtension(workspace, extension);
    });
    ClockExtension none;
    none.personId = book.owner;
    none.months = 0;
    CHECK_THROWS_AS(actions::milestones::addExtension(*book, none), Error);
    provesUndo(book, StepKind::ClockExtensionRemoved,
               [&](Workspace& workspace) { actions::milestones::removeExtension(workspace, id); });
    CHECK(book->reader().all<ClockExtension>().isEmpty());
}

}  // namespace mb::test::actions_milestones_test
