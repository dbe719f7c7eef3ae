#include "core/actions/mentorships.h"
#include "core/actions/agreements.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_mentorships_test {

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
    CHECK(kindOf([&] { actions::mentorships::add(*book, wanted); }) == ErrorKind::BadValue);
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
        actions::mentorships::setStage(workspace, ids.bare, Stage::InReview, QDate(2026, 8, 1),
                                       QStringLiteral("Half-time."));
    });
    provesUndo(book, StepKind::MentorshipStage, [&](Workspace& workspace) {
        actions::mentorships::setStage(workspace, ids.bare, Stage::Concluded, QDate(2026, 9, 1),
                                       QStringLiteral("Moved away."));
    });
    const Mentorship ended = book->reader().get(ids.bare);
    CHECK(ended.stage == Stage::Concluded);
    CHECK(ended.endsOn == QDate(2026, 9, 1));
    CHECK(ended.endReason == QStringLiteral("Moved away."));
    const auto changes = book->reader().select<StageChange>().where(&StageChange::mentorshipId, ids.bare).list();
    REQUIRE(changes.size() == 3);
    CHECK(changes[0].day == QDate(2026, 3, 1));
    CHECK(changes[1].stage == Stage::InReview);
    CHECK(changes[1].reason == QStringLiteral("Half-time."));
    CHECK(changes[2].reason.isEmpty());  // it is stored in the mentorship
    provesUndo(book, StepKind::StageChanged, [&](Workspace& workspace) {
        StageChange change = changes[1];
        change.day = QDate(2026, 8, 3);
        change.reason = QStringLiteral("A year.");
        actions::mentorships::changeStage(workspace, change);
    });
    CHECK(kindOf([&] { actions::mentorships::setStage(*book, ids.mentorship, Stage::Concluded, QDate(2020, 1, 1)); }) ==
          ErrorKind::DateOrder);
}

TEST_CASE("a request is declined with whoever was suggested instead") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const auto decline = [](MentorshipId id) {
        return [id](Workspace& workspace) {
            actions::mentorships::setStage(workspace, id, Stage::Declined, QDate(2026, 3, 1), QStringLiteral("Full."));
        };
    };
    // Later than exploring it can only be concluded.
    CHECK(kindOf([&] { decline(ids.mentorship)(*book); }) == ErrorKind::BadValue);
    Mentorship asked = book->reader().get(ids.bare);
    asked.stage = Stage::Exploring;
    actions::mentorships::change(*book, asked);
    provesUndo(book, StepKind::MentorshipStage, decline(ids.bare));
    const Mentorship declined = book->reader().get(ids.bare);
    CHECK(isOver(declined.stage));
    CHECK(declined.endsOn == QDate(2026, 3, 1));
    CHECK(declined.endReason == QStringLiteral("Full."));
    const auto change = book->reader().select<StageChange>().where(&StageChange::mentorshipId, ids.bare).list().last();
    provesUndo(book, StepKind::StageChanged, [&](Workspace& workspace) {
        actions::mentorships::setReferral(workspace, change.id, QStringLiteral("Leila Haddad"));
    });
    CHECK(book->reader().get(change.id).referredToId == ids.leila);
    provesUndo(book, StepKind::StageChanged,
               [&](Workspace& workspace) { actions::mentorships::setReferral(workspace, change.id, QString()); });
    CHECK_FALSE(book->reader().get(change.id).referredToId);
}

TEST_CASE("a mentorship in use stays and an unused one goes with its participants") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const auto error = errorOf([&] { actions::mentorships::remove(*book, ids.mentorship); });
    REQUIRE(error);
    CHECK(error->args.value(2) == QStringLiteral("in-use"));
    const AgreementVersionId draft = actions::agreements::start(*book, ids.bare);
    provesUndo(book, StepKind::MentorshipRemoved,
               [&](Workspace& workspace) { actions::mentorships::remove(workspace, ids.bare); });
    CHECK_FALSE(book->reader().find(draft));
    CHECK(book->reader().select<Participant>().where(&Participant::mentorshipId, ids.bare).count() == 0);
    CHECK(book->reader().select<StageChange>().where(&StageChange::mentorshipId, ids.bare).count() == 0);
    CHECK(kindOf([&] { actions::mentorships::remove(*book, ids.bare); }) == ErrorKind::NoSuchRecord);
}

TEST_CASE("participants come change and go") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    ParticipantId id;
    Mentorship team = book->reader().get(ids.mentorship);
    team.kind = MentorshipKind::Team;
    actions::mentorships::change(*book, team);
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
    provesUndo(book, StepKind::ParticipantRemoved,
               [&](Workspace& workspace) { actions::mentorships::removeParticipant(workspace, id); });
    Participant nobody;
    nobody.mentorshipId = ids.mentorship;
    CHECK(kindOf([&] { actions::mentorships::addParticipant(*book, nobody); }) == ErrorKind::MissingValue);
}

TEST_CASE("a mentorship begins its record of stages with what is known") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    const auto stagesOf = [&](Stage stage, std::optional<PartialDate> startsOn) {
        auto wanted = actions::mentorships::between(book.owner, Side::Mentee, lin);
        wanted.mentorship.stage = stage;
        wanted.mentorship.startsOn = startsOn;
        const MentorshipId id = actions::mentorships::add(*book, wanted);
        return book->reader().select<StageChange>().where(&StageChange::mentorshipId, id).list();
    };
    CHECK(stagesOf(Stage::Active, std::nullopt).isEmpty());
    CHECK(stagesOf(Stage::Active, PartialDate::of(2025, 3)).isEmpty());
    REQUIRE(stagesOf(Stage::Active, QDate(2025, 3, 1)).size() == 1);
    CHECK(stagesOf(Stage::Active, QDate(2025, 3, 1))[0].day == QDate(2025, 3, 1));
    REQUIRE(stagesOf(Stage::Exploring, std::nullopt).size() == 1);
    CHECK(stagesOf(Stage::Exploring, std::nullopt)[0].day == instant.date());
}

TEST_CASE("one mentor leads a team and hands over") {
    TestBook book;
    const MentorshipId id = book.mentorship(book.person(QStringLiteral("Lin Chen")));
    const auto join = [&](PersonId person, bool lead) {
        Participant one;
        one.mentorshipId = id;
        one.personId = person;
        one.side = Side::Mentor;
        one.lead = lead;
        return actions::mentorships::addParticipant(*book, one);
    };
    const auto leads = [&] {
        QStringList names;
        for (const auto& one : book->reader().select<Participant>().where(&Participant::mentorshipId, id).list())
            if (one.lead) names << fullName(book->reader().get(one.personId));
        return names.join(u", ").toStdString();
    };
    const auto refused = errorOf([&] { join(book.person(QStringLiteral("Rosa Perez")), false); });
    REQUIRE(refused);
    CHECK(refused->args.value(2) == QStringLiteral("one-to-one"));
    provesUndo(book, StepKind::MentorshipChanged, [&](Workspace& workspace) {
        Mentorship mentorship = workspace.reader().get(id);
        mentorship.kind = MentorshipKind::Team;
        actions::mentorships::change(workspace, mentorship);
    });
    const ParticipantId tom = join(book.person(QStringLiteral("Tom Adeyemi")), false);
    CHECK(leads() == "Lin Chen");
    const PersonId deshmukh = book.person(QStringLiteral("Kavita Deshmukh"));
    provesUndo(book, StepKind::ParticipantAdded, [&](Workspace&) { join(deshmukh, true); });
    CHECK(leads() == "Kavita Deshmukh");
    const ParticipantId kavita = book->reader().select<Participant>().newestIdFirst().first()->id;
    // The lead cannot leave before somebody else is the lead.
    const QByteArray before = contents(*book);
    CHECK(kindOf([&] { actions::mentorships::leave(*book, kavita, instant.date()); }) == ErrorKind::BadValue);
    CHECK(kindOf([&] { actions::mentorships::removeParticipant(*book, kavita); }) == ErrorKind::BadValue);
    CHECK(contents(*book) == before);
    provesUndo(book, StepKind::ParticipantChanged, [&](Workspace& workspace) {
        Participant next = workspace.reader().get(tom);
        next.lead = true;
        actions::mentorships::changeParticipant(workspace, next);
    });
    CHECK(leads() == "Tom Adeyemi");
    provesUndo(book, StepKind::ParticipantLeft,
               [&](Workspace& workspace) { actions::mentorships::leave(workspace, kavita, QDate(2026, 11, 1)); });
    CHECK(book->reader().get(kavita).until == QDate(2026, 11, 1));
    Participant since = book->reader().get(kavita);
    since.since = QDate(2026, 10, 1);
    actions::mentorships::changeParticipant(*book, since);
    CHECK(kindOf([&] { actions::mentorships::leave(*book, kavita, QDate(2026, 9, 1)); }) == ErrorKind::DateOrder);
}

TEST_CASE("what was amiss in a book before does not stand in the way") {
    TestBook book;
    const MentorshipId id = book.mentorship(book.person(QStringLiteral("Lin Chen")));
    const auto odd = book->reader().select<Participant>().newestIdFirst().first();
    behindTheBack(*book, "UPDATE mentorship SET kind = 'peer-group'");
    Mentorship mentorship = book->reader().get(id);
    mentorship.purpose = QStringLiteral("Talk");
    CHECK_NOTHROW(actions::mentorships::change(*book, mentorship));
    Participant peer = *odd;
    peer.side = Side::Peer;
    CHECK_NOTHROW(actions::mentorships::changeParticipant(*book, peer));
}

TEST_CASE("a help contact is chosen or newly named") {
    TestBook book;
    const PersonId amara = book.person(QStringLiteral("Amara Diallo"));
    const MentorshipId id = book.mentorship(book.person(QStringLiteral("Lin Chen")));
    provesUndo(book, StepKind::MentorshipHelp, [&](Workspace& workspace) {
        actions::mentorships::setHelpContact(workspace, id, {amara, {}, QStringLiteral("Vice chair")});
    });
    CHECK(book->reader().get(id).helpContactId == amara);
    provesUndo(book, StepKind::MentorshipHelp, [&](Workspace& workspace) {
        actions::mentorships::setHelpContact(workspace, id,
                                             {{}, QStringLiteral("Ola Berg, PhD"), QStringLiteral("Ombudsperson")});
    });
    const Mentorship now = book->reader().get(id);
    CHECK(fullName(book->reader().get(now.helpContactId)) == QStringLiteral("Ola Berg"));
    CHECK(now.helpRole == QStringLiteral("Ombudsperson"));
    actions::mentorships::setHelpContact(*book, id, {});
    CHECK(!book->reader().get(id).helpContactId);
}

}  // namespace mb::test::actions_mentorships_test
