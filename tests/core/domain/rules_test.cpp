#include "core/domain/clock.h"
#include "core/domain/goal.h"
#include "core/domain/meeting.h"
#include "core/domain/step.h"
#include "tests/support/catch.h"

namespace mb::test::domain_rules_test {
namespace {

std::string after(QDate from, const char* cadence) {
    return addCadence(from, QString::fromLatin1(cadence)).toString(Qt::ISODate).toStdString();
}

}  // namespace

TEST_CASE("a cadence leads to the same day of a later month or its last day") {
    CHECK(after(QDate(2026, 11, 4), "weekly") == "2026-11-11");
    CHECK(after(QDate(2026, 12, 24), "every-two-weeks") == "2027-01-07");
    CHECK(after(QDate(2026, 1, 31), "monthly") == "2026-02-28");
    CHECK(after(QDate(2028, 1, 31), "monthly") == "2028-02-29");
    CHECK(after(QDate(2026, 12, 31), "every-two-months") == "2027-02-28");
    CHECK(after(QDate(2026, 11, 30), "quarterly") == "2027-02-28");
    CHECK(after(QDate(2026, 8, 31), "twice-a-year") == "2027-02-28");
    CHECK(after(QDate(2028, 2, 29), "yearly") == "2029-02-28");
    CHECK(after(QDate(2026, 8, 31), "as-needed") == "");
    CHECK(after(QDate(2026, 8, 31), "no such key") == "");
    CHECK(after(QDate(2026, 11, 30), "") == "2027-02-28");  // the quarterly floor (ME6)
}

TEST_CASE("the next meeting is due one period after the last or after the start") {
    Mentorship mentorship;
    CHECK(!nextMeetingDue(mentorship, std::nullopt));
    mentorship.startsOn = QDate(2026, 1, 15);
    CHECK(nextMeetingDue(mentorship, std::nullopt) == QDate(2026, 4, 15));
    CHECK(nextMeetingDue(mentorship, QDate(2026, 3, 1)) == QDate(2026, 6, 1));
    mentorship.startsOn = PartialDate::of(2026, 2);
    CHECK(nextMeetingDue(mentorship, std::nullopt) == QDate(2026, 5, 1));
    mentorship.cadence = QStringLiteral("monthly");
    CHECK(nextMeetingDue(mentorship, QDate(2026, 3, 31)) == QDate(2026, 4, 30));
    mentorship.cadence = QStringLiteral("as-needed");
    CHECK(!nextMeetingDue(mentorship, QDate(2026, 3, 31)));
    mentorship.cadence = QStringLiteral("monthly");
    mentorship.stage = Stage::Concluded;
    CHECK(!nextMeetingDue(mentorship, QDate(2026, 3, 31)));
}

TEST_CASE("small contacts are told from meetings by their mode") {
    for (const char* mode : {"email", "coffee", "event"}) CHECK(isSmallContact(QLatin1String(mode)));
    for (const char* mode : {"in-person", "video", "phone", "other", ""}) CHECK(!isSmallContact(QLatin1String(mode)));
}

TEST_CASE("of a month or year a term begins with its first day and ends with its last") {
    Mentorship mentorship;
    mentorship.startsOn = PartialDate::of(2026, 5);
    mentorship.endsOn = PartialDate::of(2026, 5);
    CHECK(validate(mentorship).isEmpty());
    mentorship.endsOn = PartialDate::of(2026);
    CHECK(validate(mentorship).isEmpty());
    mentorship.endsOn = PartialDate::of(2026, 4);
    CHECK(validate(mentorship).size() == 1);
    mentorship.kind = MentorshipKind::ShortTerm;
    CHECK(closingOf(mentorship, 0, QDate(2026, 4, 30)) == Closing::NotYet);
    CHECK(closingOf(mentorship, 0, QDate(2026, 5, 1)) == Closing::DeadlinePassed);
    Participant left;
    left.until = PartialDate::of(2026, 4);
    CHECK(takesPart(left, QDate(2026, 4, 29)));
    CHECK(!takesPart(left, QDate(2026, 4, 30)));
    CHECK(PartialDate::of(2022, 5).likewise(QDate(2023, 6, 7)) == PartialDate::of(2023, 6));
    CHECK(PartialDate::of(2022).likewise(QDate(2023, 6, 7)) == PartialDate::of(2023));
    CHECK(PartialDate(QDate(2022, 5, 1)).likewise(QDate(2023, 6, 7)) == QDate(2023, 6, 7));
}

TEST_CASE("mentorships and participants are checked") {
    Mentorship mentorship;
    CHECK(validate(mentorship).isEmpty());
    mentorship.startsOn = QDate(2026, 2, 2);
    mentorship.endsOn = QDate(2026, 2, 1);
    mentorship.months = 0;
    mentorship.minutes = -1;
    const FieldErrors errors = validate(mentorship);
    REQUIRE(errors.size() == 3);
    CHECK(errors[0] == FieldError{QStringLiteral("ends_on"), ErrorKind::DateOrder, {QStringLiteral("starts_on")}});
    CHECK(errors[1].field == QStringLiteral("months"));
    CHECK(errors[2].field == QStringLiteral("minutes"));
    Participant participant;
    CHECK(validate(participant).first().field == QStringLiteral("person_id"));
    participant.personId = PersonId(1);
    CHECK(validate(participant).isEmpty());
}

TEST_CASE("meetings have a plausible day and length") {
    Meeting meeting;
    CHECK(validate(meeting).first().kind == ErrorKind::MissingValue);
    meeting.day = QDate(26, 11, 4);
    CHECK(validate(meeting).first().kind == ErrorKind::BadValue);
    meeting.day = QDate(2026, 11, 4);
    CHECK(validate(meeting).isEmpty());
    for (const int minutes : {-1, 1441}) {
        meeting.minutes = minutes;
        CHECK(validate(meeting).first().field == QStringLiteral("minutes"));
    }
    for (const int minutes : {0, 1440}) {
        meeting.minutes = minutes;
        CHECK(validate(meeting).isEmpty());
    }
    CHECK(validate(ActionItem()).first().kind == ErrorKind::MissingValue);
}

TEST_CASE("goals are checked and know their horizon") {
    Goal goal;
    CHECK(validate(goal).first().field == QStringLiteral("title"));
    goal.title = QStringLiteral("K23");
    goal.startsOn = QDate(2026, 1, 2);
    goal.targetOn = QDate(2026, 1, 1);
    CHECK(validate(goal).first().kind == ErrorKind::DateOrder);
    goal.targetOn = goal.startsOn;
    CHECK(validate(goal).isEmpty());
    CHECK(validate(GoalStep()).first().kind == ErrorKind::MissingValue);
    CHECK(validate(GoalUpdate()).first().field == QStringLiteral("day"));
    CHECK(horizonFor(QDate(2026, 1, 31), QDate(2027, 1, 31)) == Horizon::Short);
    CHECK(horizonFor(QDate(2026, 1, 31), QDate(2027, 2, 1)) == Horizon::Medium);
    CHECK(horizonFor(QDate(2028, 2, 29), QDate(2031, 2, 28)) == Horizon::Medium);
    CHECK(horizonFor(QDate(2026, 1, 31), QDate(2029, 2, 1)) == Horizon::Long);
    CHECK(isOpen(GoalStatus::Paused));
    CHECK(!isOpen(GoalStatus::Revised));
}

TEST_CASE("the first fault of several is thrown with its field") {
    CHECK_NOTHROW(throwFirst({}));
    try {
        throwFirst(
            {{QStringLiteral("day"), ErrorKind::MissingValue, {}}, {QStringLiteral("x"), ErrorKind::BadValue, {}}});
        FAIL("nothing thrown");
    } catch (const Error& error) {
        CHECK(error.kind == ErrorKind::MissingValue);
        CHECK(error.args == QStringList{QStringLiteral("day")});
    }
}

TEST_CASE("a fixed clock stands still and gives the same identities each time") {
    const QDateTime moment(QDate(2026, 11, 22), QTime(9, 30), QTimeZone::utc());
    const Clock one = Clock::fixed(moment, 7), same = Clock::fixed(moment, 7), other = Clock::fixed(moment, 8);
    CHECK(one.now() == moment);
    CHECK(one.now() == one.now());
    CHECK(one.today() == QDate(2026, 11, 22));
    const QUuid first = one.newUuid(), second = one.newUuid();
    CHECK(first != second);
    CHECK(same.newUuid() == first);
    CHECK(same.newUuid() == second);
    CHECK(other.newUuid() != first);
    CHECK(first.version() == QUuid::Random);
    CHECK(first.variant() == QUuid::DCE);
    CHECK(QTimeZone(one.zone).isValid());
}

TEST_CASE("the system clock gives UTC and fresh identities") {
    const Clock clock = Clock::system(), another = Clock::system();
    CHECK(clock.now().timeSpec() == Qt::UTC);
    const QUuid uuid = clock.newUuid();
    CHECK(uuid != clock.newUuid());
    CHECK(uuid != another.newUuid());
    CHECK(uuid.version() == QUuid::Random);
}

TEST_CASE("some steps are barriers") {
    for (const StepKind kind :
         {StepKind::BookCreated, StepKind::Upgrade, StepKind::Purge, StepKind::AgreementSigned, StepKind::ReviewSigned})
        CHECK(isBarrier(kind));
    for (const StepKind kind : {StepKind::NoteChanged, StepKind::Import, StepKind::Sample, StepKind::AgreementAgreed,
                                StepKind::SignatureAdded, StepKind::SignatureVoided})
        CHECK(!isBarrier(kind));
}

}  // namespace mb::test::domain_rules_test
