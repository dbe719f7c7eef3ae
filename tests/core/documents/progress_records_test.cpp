#include "core/documents/progress_records.h"
#include "core/actions/outcomes.h"
#include "core/actions/trainings.h"
#include "tests/core/documents/document_texts.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"

namespace mb::test::documents_progress_records_test {

using namespace mb::documents;
using namespace mb::documents::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate asOf(2026, 11, 22);

OutcomeId outcome(TestBook& book, const QString& title, OutcomeState state, const PartialDate& day,
                  std::optional<MentorshipId> mentorship = std::nullopt) {
    actions::outcomes::NewOutcome wanted;
    wanted.outcome.title = title;
    wanted.outcome.venue = u"J Emerg Outcomes"_s;
    wanted.outcome.form = OutcomeForm::Article;
    wanted.contributors << contributorNamed(u"Okafor M"_s);
    wanted.contributors[0].personId = book.owner;
    OutcomeStatus status;
    status.state = state;
    status.day = day;
    wanted.statuses << status;
    if (mentorship) {
        OutcomeMentorship part;
        part.mentorshipId = *mentorship;
        wanted.mentorships << part;
    }
    return actions::outcomes::add(*book, wanted);
}

QStringList titles(const QList<ProgressReport::Line>& lines) {
    QStringList found;
    for (const ProgressReport::Line& line : lines) found << line.what;
    return found;
}

}  // namespace

TEST_CASE("the progress report names the newest done first and of one mentorship only what it had part in") {
    TestBook book(OwnerRole::Mentee);
    const MentorshipId lin = book.mentorship(book.person(u"Lin Chen"_s));
    outcome(book, u"Old paper"_s, OutcomeState::InPrint, PartialDate::of(2024, 3), lin);
    outcome(book, u"New paper"_s, OutcomeState::AheadOfPrint, PartialDate::of(2026, 5));
    outcome(book, u"Half a paper"_s, OutcomeState::Submitted, PartialDate::of(2026, 6), lin);
    outcome(book, u"Refused"_s, OutcomeState::NotAccepted, PartialDate::of(2026, 7), lin);
    ProgressReport report = progressOf(book->reader(), book.owner, std::nullopt, asOf);
    CHECK(titles(report.products) == QStringList{u"New paper"_s, u"Old paper"_s});
    CHECK(report.products[0].day == PartialDate::of(2026, 5));
    const QString text = allTextOf(progressReport(report));
    CHECK(text.contains(u"What came of it"));
    CHECK(text.contains(u"Article · J Emerg Outcomes"));
    report = progressOf(book->reader(), book.owner, lin, asOf);
    CHECK(titles(report.products) == QStringList{u"Old paper"_s});
}

TEST_CASE("the progress report of a mentee leaves out what others did") {
    TestBook book;
    const PersonId leila = book.person(u"Leila Haddad"_s);
    const MentorshipId mentorship = book.mentorship(leila, Side::Mentor);
    outcome(book, u"The mentor’s own"_s, OutcomeState::InPrint, PartialDate::of(2026), mentorship);
    CHECK(progressOf(book->reader(), leila, mentorship, asOf).products.isEmpty());
}

TEST_CASE("the progress report tells training with its level and topic from the latest on") {
    TestBook book(OwnerRole::Mentee);
    TrainingPeriod first;
    first.personId = book.owner;
    first.program = u"Epidemiology"_s;
    first.institution = u"Riverside"_s;
    first.since = PartialDate::of(2019);
    first.topic = u"Stroke imaging"_s;
    actions::trainings::add(*book, first);
    TrainingPeriod second = first;
    second.level = TrainingLevel::Postdoctoral;
    second.program = u"Outcomes research"_s;
    second.institution.clear();
    second.since = PartialDate::of(2023, 7);
    second.topic.clear();
    actions::trainings::add(*book, second);
    const ProgressReport report = progressOf(book->reader(), book.owner, std::nullopt, asOf);
    CHECK(titles(report.training) == QStringList{u"Outcomes research"_s, u"Epidemiology, Riverside"_s});
    CHECK(report.training[0].day == PartialDate::of(2023, 7));
    const QString text = allTextOf(progressReport(report));
    CHECK(text.contains(u"postdoctoral"));
    CHECK(text.contains(u"predoctoral · Stroke imaging"));
}

}  // namespace mb::test::documents_progress_records_test
