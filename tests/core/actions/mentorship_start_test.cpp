#include "core/actions/mentorship_start.h"
#include "core/actions/mentorships.h"
#include "core/domain/written_name.h"
#include "core/queries/mentorships.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_mentorship_start_test {

using namespace Qt::Literals::StringLiterals;
using actions::mentorships::Wanted;

TEST_CASE("a mentorship starts with people new to the book as one step") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    Wanted wanted;
    wanted.names = splitPeople(u"chen, lin and Rosa Pérez"_s);
    REQUIRE(wanted.names.size() == 2);
    wanted.functions = {u"research"_s};
    wanted.inside = true;
    MentorshipId id;
    provesUndo(book, StepKind::MentorshipAdded,
               [&](Workspace& workspace) { id = actions::mentorships::start(workspace, wanted); });
    CHECK(book->reader().get(id).kind == MentorshipKind::Team);
    CHECK(book->reader().get(id).stage == Stage::Active);
    const auto participants = book->reader().select<Participant>().where(&Participant::mentorshipId, id).list();
    REQUIRE(participants.size() == 3);
    CHECK(participants[0].personId == book.owner);
    CHECK(participants[0].functions.isEmpty());
    CHECK(participants[1].personId == lin);
    CHECK(participants[1].functions == wanted.functions);
    CHECK(participants[2].insideDepartment == true);
    CHECK(book->reader().all<Person>().size() == 3);
}

TEST_CASE("a start still to come is agreed and not yet active") {
    TestBook book;
    Wanted wanted;
    wanted.names = {u"Lin Chen"_s};
    wanted.startsOn = book->clock().today().addDays(1);
    CHECK(book->reader().get(actions::mentorships::start(*book, wanted)).stage == Stage::Agreed);
}

TEST_CASE("no one and a name that two people bear are refused whole") {
    TestBook book;
    book.person(u"Lin Chen"_s);
    book.person(u"Lin Chen"_s);
    const QByteArray before = contents(*book);
    Wanted wanted;
    CHECK(kindOf([&] { actions::mentorships::start(*book, wanted); }) == ErrorKind::MissingValue);
    wanted.names = {u"Rosa Pérez"_s, u"lin chen"_s};
    CHECK(kindOf([&] { actions::mentorships::start(*book, wanted); }) == ErrorKind::AmbiguousName);
    CHECK(difference(contents(*book), before) == "");
}

TEST_CASE("each kind starts with the people it is made of") {
    TestBook book;
    const auto peopleOf = [&](const Wanted& wanted) {
        MentorshipId id;
        provesUndo(book, StepKind::MentorshipAdded,
                   [&](Workspace& workspace) { id = actions::mentorships::start(workspace, wanted); });
        QStringList found;
        for (const Participant& one : book->reader().select<Participant>().where(&Participant::mentorshipId, id).list())
            found << fullName(book->reader().get(one.personId)) + u' ' + keyOf(one.side) +
                         (one.lead ? u" lead"_s : QString());
        return found.join(u", ").toStdString();
    };
    Wanted team;
    team.kind = MentorshipKind::Team;
    team.names = {u"Lin Chen"_s, u"Rosa Perez"_s};
    CHECK(peopleOf(team) == "Maya Okafor mentee, Lin Chen mentor lead, Rosa Perez mentor");
    team.lead = u"perez, rosa"_s;
    CHECK(peopleOf(team) == "Maya Okafor mentee, Lin Chen mentor, Rosa Perez mentor lead");
    team.lead = u"Tom Adeyemi"_s;
    REQUIRE(actions::mentorships::faultsOf(*book, team).size() == 2);
    CHECK(actions::mentorships::faultsOf(*book, team)[0].field == u"lead");
    team.lead.clear();
    team.ownersSide = Side::Mentor;
    team.names = {u"Hanna Berg"_s};
    team.alongside = {u"Lin Chen"_s};
    CHECK(peopleOf(team) == "Maya Okafor mentor lead, Hanna Berg mentee, Lin Chen mentor");
    Wanted group;
    group.kind = MentorshipKind::PeerGroup;
    group.names = {u"Ama Boateng"_s, u"Kenji Watanabe"_s};
    CHECK(peopleOf(group) == "Maya Okafor peer, Ama Boateng peer, Kenji Watanabe peer");
    Wanted advice;
    advice.kind = MentorshipKind::ShortTerm;
    advice.names = {u"Kavita Deshmukh"_s};
    advice.sessions = 3;
    advice.endsOn = QDate(2027, 5, 14);
    CHECK(peopleOf(advice) == "Maya Okafor mentee, Kavita Deshmukh mentor");
    CHECK(book->reader().select<Mentorship>().newestIdFirst().first()->endRule == EndRule::Date);
    advice.sessions = 0;
    CHECK(actions::mentorships::faultsOf(*book, advice)[0].field == u"sessions");
}

TEST_CASE("what was logged before a mentorship existed counts when it begins") {
    TestBook book;
    const PersonId rosa = book.person(u"Rosa Perez"_s), tom = book.person(u"Tom Adeyemi"_s);
    const auto met = [&](QDate day, const QList<PersonId>& people) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.day = day;
        wanted.people = people;
        return actions::meetings::add(*book, wanted);
    };
    const MeetingId alone = met(QDate(2026, 11, 2), {rosa});
    met(QDate(2026, 11, 9), {rosa, tom});
    met(QDate(2026, 11, 10), {tom});
    Wanted wanted;
    wanted.names = {u"Rosa Perez"_s};
    wanted.startsOn = QDate(2026, 11, 20);
    MentorshipId id;
    provesUndo(book, StepKind::MentorshipAdded,
               [&](Workspace& workspace) { id = actions::mentorships::start(workspace, wanted); });
    const auto links = book->reader().select<MeetingMentorship>().where(&MeetingMentorship::mentorshipId, id).list();
    REQUIRE(links.size() == 1);
    CHECK(links[0].meetingId == alone);
    CHECK(queries::mentorshipCard(book->reader(), id, QDate(2026, 11, 22)).last.meeting == QDate(2026, 11, 2));
    // A second mentorship with the same person leaves them where they are.
    const MentorshipId second = actions::mentorships::start(*book, wanted);
    CHECK(book->reader().select<MeetingMentorship>().where(&MeetingMentorship::mentorshipId, second).count() == 0);
}

TEST_CASE("someone joins a mentorship as one step whether in the book or not") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    Mentorship team = book->reader().get(ids.mentorship);
    team.kind = MentorshipKind::Team;
    actions::mentorships::change(*book, team);
    for (const QString& name : {fullName(book->reader().get(ids.leila)), u"Ada Lovelace"_s}) {
        const qsizetype people = book->reader().all<Person>().size();
        ParticipantId id;
        provesUndo(book, StepKind::ParticipantAdded, [&](Workspace& workspace) {
            id = actions::mentorships::join(workspace, ids.mentorship, name, Side::Mentor);
        });
        CHECK(fullName(book->reader().get(book->reader().get(id).personId)) == name);
        CHECK(book->reader().all<Person>().size() == people + (name == u"Ada Lovelace" ? 1 : 0));
    }
    CHECK(kindOf([&] { actions::mentorships::join(*book, ids.mentorship, u" "_s, Side::Mentor); }) ==
          ErrorKind::MissingValue);
}

}  // namespace mb::test::actions_mentorship_start_test
