// Which people fit which kind of mentorship, and when short-term advice has come to its end.
#include "core/domain/mentorship.h"

#include "core/words/errors.h"
#include "tests/support/catch.h"

namespace mb::test::domain_mentorship_test {
namespace {

const QDate today(2026, 11, 22);

struct Cast {
    Mentorship mentorship;
    QList<Participant> people;
    explicit Cast(MentorshipKind kind) { mentorship.kind = kind; }
    Cast& with(Side side, bool lead = false, std::optional<QDate> until = std::nullopt) {
        Participant one;
        one.personId = PersonId(people.size() + 1);
        one.side = side;
        one.lead = lead;
        one.until = until;
        people << one;
        return *this;
    }
    // "field: rule" of each fault
    std::string faults() const {
        QStringList texts;
        for (const FieldError& error : validate(mentorship, people, today)) {
            texts << error.field + QLatin1String(": ") + error.args.value(1);
            const QString said = words::sentence(error);
            CHECK((said.endsWith(u'.') && !said.contains(QLatin1String("expected is"))));
        }
        return texts.join(QLatin1String("; ")).toStdString();
    }
};

}  // namespace

TEST_CASE("a team of several mentors has exactly one lead") {
    using enum Side;
    CHECK(Cast(MentorshipKind::Team).with(Mentee).with(Mentor).faults() == "");
    CHECK(Cast(MentorshipKind::Team).with(Mentee).with(Mentor).with(Mentor).faults() == "lead: lead-missing");
    CHECK(Cast(MentorshipKind::Team).with(Mentee).with(Mentor, true).with(Mentor).faults() == "");
    CHECK(Cast(MentorshipKind::Team).with(Mentee).with(Mentor, true).with(Mentor, true).faults() == "lead: one-lead");
    // Somebody who left is no longer the lead; a mentee never is.
    CHECK(Cast(MentorshipKind::Team).with(Mentee).with(Mentor, true, today).with(Mentor).with(Mentor).faults() ==
          "lead: lead-missing");
    CHECK(Cast(MentorshipKind::Team).with(Mentee, true).with(Mentor).with(Mentor).faults() == "lead: lead-missing");
    CHECK(Cast(MentorshipKind::Team).with(Mentee).with(Mentor, true, today.addDays(1)).with(Mentor).faults() == "");
    Cast large(MentorshipKind::Team);
    large.with(Mentor, true);
    for (int more = 1; more < mentorsInTeam; ++more) large.with(Mentor);
    CHECK(large.faults() == "");
    CHECK(large.with(Mentor).faults() == "participants: team-size");
}

TEST_CASE("a peer group has peers and perhaps a facilitator") {
    using enum Side;
    CHECK(Cast(MentorshipKind::PeerGroup).with(Peer).with(Peer).faults() == "");
    CHECK(Cast(MentorshipKind::PeerGroup).with(Peer).with(Peer, true).with(Peer).faults() == "");
    CHECK(Cast(MentorshipKind::PeerGroup).with(Peer).with(Mentor).faults() == "side: peers-only");
    CHECK(Cast(MentorshipKind::PeerGroup).with(Peer, true).with(Peer, true).faults() == "lead: one-facilitator");
}

TEST_CASE("one to one is two people and no one takes part twice") {
    using enum Side;
    CHECK(Cast(MentorshipKind::OneToOne).with(Mentee).with(Mentor).faults() == "");
    CHECK(Cast(MentorshipKind::OneToOne).with(Mentee).with(Mentor, false, today).with(Mentor).faults() == "");
    CHECK(Cast(MentorshipKind::OneToOne).with(Mentee).with(Mentor).with(Mentor).faults() == "participants: one-to-one");
    CHECK(Cast(MentorshipKind::Student).with(Mentee).with(Mentor).with(Mentor).faults() == "");
    Cast twice(MentorshipKind::Student);
    twice.with(Mentee).with(Mentor);
    twice.people[1].personId = twice.people[0].personId;
    CHECK(twice.faults() == "participants: once");
    twice.people[0].until = QDate(2026, 1, 1);  // somebody who came back
    CHECK(twice.faults() == "");
}

TEST_CASE("short-term advice has run its course after its sessions or its last day") {
    Mentorship advice;
    advice.kind = MentorshipKind::ShortTerm;
    CHECK(closingOf(advice, 7, today) == Closing::NotYet);
    advice.sessions = 3;
    CHECK(closingOf(advice, 2, today) == Closing::NotYet);
    CHECK(closingOf(advice, 3, today) == Closing::SessionsHeld);
    advice.endsOn = today;
    CHECK(closingOf(advice, 2, today) == Closing::NotYet);
    CHECK(closingOf(advice, 2, today.addDays(1)) == Closing::DeadlinePassed);
    advice.stage = Stage::Concluded;
    CHECK(closingOf(advice, 3, today.addDays(1)) == Closing::NotYet);
    Mentorship other;
    other.sessions = 1;
    CHECK(closingOf(other, 1, today) == Closing::NotYet);
    advice.sessions = 0;
    REQUIRE(validate(advice).size() == 1);
    CHECK(validate(advice)[0].field == QStringLiteral("sessions"));
}

}  // namespace mb::test::domain_mentorship_test
