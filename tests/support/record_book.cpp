#include "tests/support/record_book.h"

namespace mb::test {

PersonId RecordBook::mentee(const MenteeWish& wish) {
    actions::people::NewPerson wanted;
    const NameParts parts = readName(wish.name);
    wanted.person.given = parts.given;
    wanted.person.family = parts.family;
    if (!wish.stage.isEmpty()) {
        Position position;
        position.stage = wish.stage;
        position.since = PartialDate::fromText(wish.since);
        wanted.position = position;
    }
    const PersonId id = actions::people::add(*workspace, wanted);
    mentors(id, wish.since, wish.until);
    if (wish.answer) says(id, *wish.answer);
    return id;
}

MentorshipId RecordBook::mentors(PersonId person, const QString& since, QDate until) {
    auto pair = actions::mentorships::between(owner, Side::Mentor, person);
    pair.mentorship.startsOn = PartialDate::fromText(since);
    const MentorshipId id = actions::mentorships::add(*workspace, pair);
    if (until.isValid()) actions::mentorships::setStage(*workspace, id, Stage::Concluded, until);
    return id;
}

void RecordBook::says(PersonId person, ConsentAnswer answer, ConsentPurpose purpose) {
    Consent consent;
    consent.personId = person;
    consent.answer = answer;
    consent.purpose = purpose;
    consent.day = QDate(2026, 10, 2);
    actions::consents::record(*workspace, consent);
}

TrainingPeriodId RecordBook::trains(PersonId person, TrainingLevel level, const QString& since, const QString& until) {
    TrainingPeriod period;
    period.personId = person;
    period.level = level;
    period.since = PartialDate::fromText(since);
    if (!until.isEmpty()) period.until = PartialDate::fromText(until);
    return actions::trainings::add(*workspace, period);
}

OutcomeId RecordBook::work(const QString& title, const QList<PersonId>& authors, const QString& day, OutcomeKind kind,
                           std::optional<OutcomeForm> form) {
    actions::outcomes::NewOutcome wanted;
    wanted.outcome.kind = kind;
    wanted.outcome.form = form;
    wanted.outcome.title = title;
    for (const PersonId author : authors) {
        const Person person = workspace->reader().get(author);
        Contributor one;
        one.personId = author;
        one.family = person.family;
        one.given = person.given;
        wanted.contributors << one;
    }
    OutcomeStatus status;
    status.state = kind == OutcomeKind::Publication    ? OutcomeState::InPrint
                   : kind == OutcomeKind::Presentation ? OutcomeState::Given
                   : kind == OutcomeKind::Product      ? OutcomeState::Released
                                                       : OutcomeState::Awarded;
    if (!day.isEmpty()) status.day = PartialDate::fromText(day);
    wanted.statuses = {status};
    return actions::outcomes::add(*workspace, wanted);
}

void RecordBook::hold(Position position) {
    if (position.title.isEmpty()) position.title = QStringLiteral("Physician");
    actions::people::addPosition(*workspace, position);
}

documents::Record RecordBook::record(const documents::Preset& preset, documents::RecordWish wish) {
    wish.today = today;
    return documents::recordOf(workspace->reader(), preset, wish);
}

documents::Record RecordBook::record(const char* preset, const documents::RecordWish& wish) {
    return record(documents::shippedPreset(QString::fromLatin1(preset)), wish);
}

}  // namespace mb::test
