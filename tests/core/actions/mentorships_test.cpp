#include "core/actions/mentorships.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test {

TEST_CASE("a pair becomes a mentorship with both sides") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    MentorshipId id;
    provesUndo(book, StepKind::MentorshipAdded, [&](Workspace&) { id = book.mentorship(lin, Side::Mentee); });
    const auto participants = book->reader().select<Participant>().where(&Participant::mentorshipId, id).list();
    REQUIRE(participants.size() == 2);
    CHECK(participants[0].personId == book.owner);
    CHECK(participants[0].side == Side::Mentee);
    CHECK(participants[1].side == Side::Mentor);
    const auto peers = actions::mentorships::between(book.owner, Side::Peer, lin);
    CHECK(peers.mentorship.kind == MentorshipKind::PeerGroup);
    CHECK(peers.participants[1].side == Side::Peer);
    CHECK(actions::mentorships::between(book.owner, Side::Mentor, lin).participants[1].side == Side::Mentee);
}

TEST_CASE("a mentorship that contradicts itself is refused whole") {
    TestBook book;
    const QByteArray before = contents(*book);
    auto wanted = actions::mentorships::between(book.owner, Side::Mentee, book.owner);
    wanted.mentorship.startsOn = QDate(2026, 2, 2);
    wanted.mentorship.endsOn = QDate(2026, 2, 1);
    CHECK(kindOf([&] { actions::mentorships::add(*book, wanted); }) == ErrorKind::DateOrder);
    wanted.mentorship.endsOn.reset();
    wanted.participants[1].personId = {};
    CHECK(kindOf([&] { actions::mentorships::add(*book, wanted); }));
    wanted.participants[1].personId = PersonId(999);
    CHECK(kindOf([&] { actions::mentorships::add(*book, wanted); }) == ErrorKind::NoSuchRecord);
    CHECK(difference(contents(*book), before) == "");
}

TEST_CASE("a mentorship changes") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    provesUndo(book, StepKind::MentorshipChanged, [&](Workspace& workspace) {
        Mentorship mentorship = workspace.reader().get(ids.mentorship);
        mentorship.cadence = QStringLiteral("monthly");
        mentorship.contactsCount = true;
        mentorship.nextReview = QDate(2027, 1, 15);
        actions::mentorships::change(workspace, mentorship);
    });
    Mentorship wrong = book->reader().get(ids.mentorship);
    wrong.months = 0;
    CHECK(kindOf([&] { actions::mentorships::change(*book, wrong); }) == ErrorKind::BadValue);
}

TEST_CASE("stages bring their dates and reasons") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    CHECK(!book->reader().get(ids.bare).startsOn);
    provesUndo(book, StepKind::MentorshipStage, [&](Workspace& workspace) {
        actions::mentorships::setStage(workspace, ids.bare, Stage::Active, QDate(2026, 3, 1));
    });
    CHECK(book->reader().get(ids.bare).startsOn == QDate(2026, 3, 1));
    provesUndo(book, StepKind::MentorshipStage, [&](Workspace& workspace) {
        actions::mentorships::setStage(workspace, ids.bare, Stage::Concluded, QDate(2026, 9, 1), QStringLiteral("Moved away."));
    });
    const Mentorship ended = book->reader().get(ids.bare);
    CHECK(ended.stage == Stage::Concluded);
    CHECK(ended.endsOn == QDate(2026, 9, 1));
    CHECK(ended.endReason == QStringLiteral("Moved away."));
    CHECK(kindOf([&] { actions::mentorships::setStage(*book, ids.mentorship, Stage::Concluded, QDate(2020, 1, 1)); }) ==
          ErrorKind::DateOrder);
}

TEST_CASE("a mentorship in use stays and an unused one goes with its participants") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const auto error = errorOf([&] { actions::mentorships::remove(*book, ids.mentorship); });
    REQUIRE(error);
    CHECK(error->args.value(2) == QStringLiteral("in-use"));
    provesUndo(book, StepKind::MentorshipRemoved, [&](Workspace& workspace) { actions::mentorships::remove(workspace, ids.bare); });
    CHECK(book->reader().select<Participant>().where(&Participant::mentorshipId, ids.bare).count() == 0);
    CHECK(kindOf([&] { actions::mentorships::remove(*book, ids.bare); }) == ErrorKind::NoSuchRecord);
}

TEST_CASE("participants come change and go") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    ParticipantId id;
    provesUndo(book, StepKind::ParticipantAdded, [&](Workspace& workspace) {
        Participant participant;
        participant.mentorshipId = ids.mentorship;
        participant.personId = ids.leila;
        participant.side = Side::Mentor;
        id = actions::mentorships::addParticipant(workspace, participant);
    });
    provesUndo(book, StepKind::ParticipantChanged, [&](Workspace& workspace) {
        Participant participant = workspace.reader().get(id);
        participant.functions = {QStringLiteral("clinical")};
        participant.insideDepartment = true;
        actions::mentorships::changeParticipant(workspace, participant);
    });
    provesUndo(book, StepKind::ParticipantRemoved, [&](Workspace& workspace) { actions::mentorships::removeParticipant(workspace, id); });
    Participant nobody;
    nobody.mentorshipId = ids.mentorship;
    CHECK(kindOf([&] { actions::mentorships::addParticipant(*book, nobody); }) == ErrorKind::MissingValue);
}

}  // namespace mb::test
