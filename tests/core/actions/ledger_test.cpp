// The ledger (ME7, DO7) and feedback both ways (ME8).
#include "core/actions/ledger.h"

#include "core/words/steps.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_ledger_test {
namespace {

using namespace Qt::Literals::StringLiterals;

LedgerLine advice(PersonId giver, PersonId receiver) {
    LedgerLine line;
    line.giverId = giver;
    line.receiverId = receiver;
    line.text = u"Quokka: write the aims first"_s;
    return line;
}

void checkTitlesSilent(Workspace& workspace) {
    for (const RecordedStep& step : workspace.history().steps(1000))
        CHECK_FALSE(words::stepTitle(step.kind, step.args).contains(u"Quokka"));
}

}  // namespace

TEST_CASE("a line of the ledger is added changed taken up and removed", "[ledger][ME7]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    LedgerLineId id;
    provesUndo(book, StepKind::LedgerAdded, [&](Workspace& workspace) {
        LedgerLine line = advice(ids.lin, book.owner);
        line.meetingId = ids.meeting;
        id = actions::ledger::add(workspace, line);
    });
    CHECK(book->reader().get(id).day == QDate(2026, 11, 22));
    provesUndo(book, StepKind::LedgerChanged, [&](Workspace& workspace) {
        LedgerLine line = workspace.reader().get(id);
        line.kind = LedgerKind::UnwrittenRule;
        actions::ledger::change(workspace, line);
    });
    provesUndo(book, StepKind::LedgerChanged, [&](Workspace& workspace) {
        actions::ledger::setFate(workspace, id, AdviceFate::Reconsidered, QDate(2026, 11, 25));
    });
    CHECK(book->reader().get(id).fateOn == QDate(2026, 11, 25));
    provesUndo(book, StepKind::LedgerChanged,
               [&](Workspace& workspace) { actions::ledger::setFate(workspace, id, {}, QDate(2026, 11, 25)); });
    CHECK_FALSE(book->reader().get(id).fateOn);
    // The meeting goes, the line stays.
    actions::meetings::remove(*book, ids.meeting);
    CHECK_FALSE(book->reader().get(id).meetingId);
    provesUndo(book, StepKind::LedgerRemoved, [&](Workspace& workspace) { actions::ledger::remove(workspace, id); });
    checkTitlesSilent(*book);
}

TEST_CASE("a line of the ledger that says nothing or cannot be true is refused", "[ledger][ME7][DO7]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    const QByteArray before = contents(*book);
    LedgerLine line = advice(lin, book.owner);
    line.text = u" "_s;
    CHECK(kindOf([&] { actions::ledger::add(*book, line); }) == ErrorKind::MissingValue);
    line = advice(lin, book.owner);
    line.fate = AdviceFate::Taken;
    line.fateOn = QDate(2026, 11, 1);
    CHECK(kindOf([&] { actions::ledger::add(*book, line); }) == ErrorKind::DateOrder);
    line = advice(book.owner, lin);
    line.kind = LedgerKind::Reading;
    line.minutes = 25 * 60;
    CHECK(kindOf([&] { actions::ledger::add(*book, line); }) == ErrorKind::BadValue);
    CHECK(difference(contents(*book), before) == "");
    // A draft that was read needs no words.
    line.minutes = 40;
    line.text.clear();
    CHECK(book->reader().get(actions::ledger::add(*book, line)).minutes == 40);
}

TEST_CASE("feedback is recorded changed and removed and its titles name people only", "[ledger][ME8]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    FeedbackId id;
    provesUndo(book, StepKind::FeedbackAdded, [&](Workspace& workspace) {
        Feedback feedback;
        feedback.giverId = book.owner;
        feedback.receiverId = ids.lin;
        feedback.strengths = u"Quokka: clear questions"_s;
        id = actions::ledger::addFeedback(workspace, feedback);
    });
    CHECK(book->reader().get(id).visibility == Visibility::Private);
    provesUndo(book, StepKind::FeedbackChanged, [&](Workspace& workspace) {
        Feedback feedback = workspace.reader().get(id);
        feedback.improvement = u"Quokka: send drafts earlier"_s;
        actions::ledger::changeFeedback(workspace, feedback);
    });
    const QByteArray before = contents(*book);
    Feedback empty = book->reader().get(id);
    empty.strengths = empty.improvement = empty.specific = u" "_s;
    CHECK(kindOf([&] { actions::ledger::changeFeedback(*book, empty); }) == ErrorKind::MissingValue);
    CHECK(difference(contents(*book), before) == "");
    provesUndo(book, StepKind::FeedbackRemoved,
               [&](Workspace& workspace) { actions::ledger::removeFeedback(workspace, id); });
    checkTitlesSilent(*book);
}

TEST_CASE("feedback between other people leaves the mentorship that it was of", "[ledger][ME8]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s), rosa = book.person(u"Rosa Perez"_s);
    const MentorshipId first = book.mentorship(lin);
    Feedback feedback;
    feedback.giverId = book.owner;
    feedback.receiverId = lin;
    feedback.strengths = u"Clear questions"_s;
    const FeedbackId id = actions::ledger::addFeedback(*book, feedback);
    REQUIRE(book->reader().get(id).mentorshipId == first);
    provesUndo(book, StepKind::FeedbackChanged,
               [&](Workspace& workspace) { actions::ledger::setFeedbackPeople(workspace, id, {book.owner}, {rosa}); });
    CHECK_FALSE(book->reader().get(id).mentorshipId);
    const MentorshipId second = book.mentorship(rosa);
    actions::ledger::setFeedbackPeople(*book, id, {rosa}, {book.owner});
    CHECK(book->reader().get(id).mentorshipId == second);
}

}  // namespace mb::test::actions_ledger_test
