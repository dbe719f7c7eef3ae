#include "core/queries/mentorships.h"
#include "core/queries/help_contacts.h"

#include "tests/support/books.h"
#include "tests/support/catch.h"

namespace mb::test::queries_mentorships_test {

TEST_CASE("offices are proposed first and no one who is part of it") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    const PersonId zoe = book.person(QStringLiteral("Zoe Abel"));
    const PersonId amara = book.person(QStringLiteral("Amara Diallo"));
    Position office;
    office.personId = amara;
    office.title = QStringLiteral("Vice Chair for Faculty Development");
    actions::people::addPosition(*book, office);
    const MentorshipId id = book.mentorship(lin);
    const auto proposed = [&] {
        QStringList names;
        for (const auto& one :
             queries::helpProposals(book->reader(), book->reader().get(id), book.owner, instant.date()))
            names << one.name + u'|' + one.office;
        return names.join(u"; ").toStdString();
    };
    CHECK(proposed() == "Amara Diallo|Vice Chair for Faculty Development; Zoe Abel|");
    const auto doubt = [&] { return queries::helpDoubt(book->reader(), book->reader().get(id)); };
    CHECK(doubt() == queries::HelpDoubt::None);
    actions::mentorships::setHelpContact(*book, id, {lin, {}, {}});
    CHECK(doubt() == queries::HelpDoubt::Mentor);
    actions::mentorships::setHelpContact(*book, id, {book.owner, {}, {}});
    CHECK(doubt() == queries::HelpDoubt::Participant);
    actions::mentorships::setHelpContact(*book, id, {zoe, {}, {}});
    CHECK(doubt() == queries::HelpDoubt::None);
    // Once somebody is known to evaluate the mentee, they are not proposed for the mentee's other mentorships either.
    actions::mentorships::setHelpContact(*book, id, {amara, {}, QStringLiteral("Chair"), true});
    CHECK(doubt() == queries::HelpDoubt::Evaluator);
    CHECK(proposed() == "Zoe Abel|");
}

TEST_CASE("hosts of a peer group take turns") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen")), zoe = book.person(QStringLiteral("Zoe Abel"));
    auto wanted = actions::mentorships::between(book.owner, Side::Peer, lin);
    Participant third;
    third.personId = zoe;
    third.side = Side::Peer;
    wanted.participants << third;
    const MentorshipId id = actions::mentorships::add(*book, wanted);
    const auto next = [&] { return queries::nextHost(book->reader(), id, instant.date()); };
    const auto hosts = [&](PersonId host, QDate day) {
        actions::meetings::NewMeeting held;
        held.meeting.day = day;
        held.meeting.hostId = host;
        held.people = {lin, zoe};
        held.mentorships = {id};
        actions::meetings::add(*book, held);
    };
    CHECK(next() == book.owner);
    hosts(lin, QDate(2026, 1, 5));
    hosts(book.owner, QDate(2026, 2, 5));
    CHECK(next() == zoe);
    hosts(zoe, QDate(2026, 3, 5));
    CHECK(next() == lin);
    const auto left = book->reader().select<Participant>().where(&Participant::personId, lin).first();
    actions::mentorships::leave(*book, left->id, QDate(2026, 4, 1));
    CHECK(next() == book.owner);
    CHECK(queries::mentorshipCard(book->reader(), id, instant.date()).others(book.owner) == QList<PersonId>{zoe});
}

TEST_CASE("sessions of short-term advice are counted from the log") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    auto wanted = actions::mentorships::between(book.owner, Side::Mentee, lin);
    wanted.mentorship.kind = MentorshipKind::ShortTerm;
    wanted.mentorship.sessions = 3;
    const MentorshipId id = actions::mentorships::add(*book, wanted);
    for (const char* mode : {"video", "email", "in-person"}) {
        actions::meetings::NewMeeting held;
        held.meeting.day = QDate(2026, 10, 1);
        held.meeting.mode = QString::fromLatin1(mode);
        held.people = {lin};
        actions::meetings::add(*book, held);
    }
    CHECK(queries::mentorshipCard(book->reader(), id, instant.date()).sessionsHeld == 2);
    CHECK(queries::allMentorships(book->reader(), book.owner, instant.date())[0].sessionsHeld == 2);
}

}  // namespace mb::test::queries_mentorships_test
