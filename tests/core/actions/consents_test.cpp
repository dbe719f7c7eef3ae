#include "core/actions/consents.h"

#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_consents_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("answers about being named come, change and go", "[DO6]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    Consent consent;
    consent.personId = ids.leila;
    consent.mentorshipId = ids.bare;
    consent.day = QDate(2026, 11, 1);
    consent.answer = ConsentAnswer::Refused;
    consent.given = u"in a talk"_s;
    ConsentId id;
    provesUndo(book, StepKind::ConsentRecorded,
               [&](Workspace& workspace) { id = actions::consents::record(workspace, consent); });
    provesUndo(book, StepKind::ConsentChanged, [&](Workspace& workspace) {
        Consent changed = workspace.reader().get(id);
        changed.purpose = ConsentPurpose::Nomination;
        actions::consents::change(workspace, changed);
    });
    provesUndo(book, StepKind::ConsentRemoved, [&](Workspace& workspace) { actions::consents::remove(workspace, id); });
    consent.day = {};
    CHECK(kindOf([&] { actions::consents::record(*book, consent); }) == ErrorKind::MissingValue);
}

TEST_CASE("an answer outlives the mentorship in which it was asked, and goes with its person", "[DO6]") {
    TestBook book;
    const PersonId noor = book.person(u"Noor Al-Masri"_s);
    Consent consent;
    consent.personId = noor;
    consent.mentorshipId = book.mentorship(noor, Side::Mentor);
    consent.day = QDate(2026, 11, 1);
    const ConsentId id = actions::consents::record(*book, consent);
    actions::mentorships::remove(*book, consent.mentorshipId);
    CHECK(!book->reader().get(id).mentorshipId);
    actions::people::remove(*book, noor);
    CHECK(book->reader().all<Consent>().isEmpty());
    CHECK(faultsOf(*book) == "");
}

}  // namespace mb::test::actions_consents_test
