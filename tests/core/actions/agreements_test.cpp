#include "core/actions/agreements.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_agreements_test {
namespace {

QJsonValue answerTo(const TestBook& book, AgreementVersionId id, const char* field) {
    return documents::contentOf(book.workspace->reader(), id).answers.value(QLatin1String(field));
}

const QString purpose = QStringLiteral("purpose.purpose");

}  // namespace

TEST_CASE("an agreement starts as a draft with what the template proposes") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    AgreementVersionId id;
    provesUndo(book, StepKind::AgreementStarted,
               [&](Workspace& workspace) { id = actions::agreements::start(workspace, ids.mentorship); });
    const AgreementVersion version = book->reader().get(id);
    CHECK(version.state == AgreementState::Draft);
    CHECK(version.number == 1);
    CHECK(!version.templateBody.toObject().isEmpty());
    CHECK(book->reader().get(version.agreementId).code.startsWith(QStringLiteral("OC-")));
    // The form proposes a year after the start, but a value that the mentorship already has stays.
    const Mentorship mentorship = book->reader().get(ids.mentorship);
    CHECK(mentorship.nextReview == QDate(2027, 1, 15));
    CHECK(mentorship.startsOn == QDate(2026, 1, 15));
    const auto error = errorOf([&] { actions::agreements::start(*book, ids.mentorship); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::AgreementExists);
    CHECK(kindOf([&] { actions::agreements::start(*book, ids.bare, QStringLiteral("no such form")); }) ==
          ErrorKind::NoSuchName);
    CHECK(kindOf([&] { actions::agreements::start(*book, MentorshipId(99)); }) == ErrorKind::NoSuchRecord);
}

TEST_CASE("a mentorship does not begin after its end because an agreement is started") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    Mentorship mentorship = book->reader().get(ids.mentorship);
    mentorship.startsOn.reset();
    mentorship.endsOn = QDate(2026, 11, 1);
    actions::mentorships::change(*book, mentorship);
    actions::agreements::start(*book, ids.mentorship);
    const Mentorship started = book->reader().get(ids.mentorship);
    CHECK(validate(started).isEmpty());
    CHECK_FALSE(started.startsOn);
}

TEST_CASE("answers are rows or the record itself") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const auto id = actions::agreements::start(*book, ids.mentorship);
    provesUndo(book, StepKind::AgreementAnswered, [&](Workspace& workspace) {
        actions::agreements::set(workspace, id, purpose, QStringLiteral("Find the way into teaching."));
    });
    CHECK(book->reader().get(ids.mentorship).purpose == QStringLiteral("Find the way into teaching."));
    provesUndo(book, StepKind::AgreementAnswered, [&](Workspace& workspace) {
        actions::agreements::set(workspace, id, QStringLiteral("meetings.scheduler"), QStringLiteral("mentee"));
    });
    CHECK(answerTo(book, id, "meetings.scheduler").toString() == QStringLiteral("mentee"));
    provesUndo(book, StepKind::AgreementAnswered, [&](Workspace& workspace) {
        actions::agreements::set(workspace, id, QStringLiteral("meetings.scheduler"), QJsonValue::Null);
    });
    CHECK(answerTo(book, id, "meetings.scheduler").isUndefined());
    CHECK(kindOf([&] { actions::agreements::set(*book, id, QStringLiteral("no.field"), 1); }) == ErrorKind::NoSuchName);
    CHECK(kindOf([&] { actions::agreements::set(*book, id, QStringLiteral("goals.goals"), QJsonArray{}); }) ==
          ErrorKind::AgreementBound);
    CHECK(kindOf([&] { actions::agreements::set(*book, id, QStringLiteral("term.start"), QStringLiteral("soon")); }));
}

TEST_CASE("a contact for help is found or made") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const auto id = actions::agreements::start(*book, ids.mentorship);
    const documents::Template form = documents::shippedTemplate(QStringLiteral("one-to-one"));
    const documents::TemplateField* field = form.boundTo(QStringLiteral("mentorship.help_contact_id"));
    REQUIRE(field);
    provesUndo(book, StepKind::AgreementAnswered, [&](Workspace& workspace) {
        actions::agreements::set(workspace, id, field->path, QStringLiteral("haddad, LEILA"));
    });
    CHECK(book->reader().get(ids.mentorship).helpContactId == ids.leila);
    const qint64 people = book->reader().select<Person>().count();
    provesUndo(book, StepKind::AgreementAnswered, [&](Workspace& workspace) {
        actions::agreements::set(workspace, id, field->path, QStringLiteral("Ombuds Office"));
    });
    CHECK(book->reader().select<Person>().count() == people + 1);
    // A name with degrees behind it means the same person.
    actions::agreements::set(*book, id, field->path, QStringLiteral("Leila Haddad, MD"));
    CHECK(book->reader().get(ids.mentorship).helpContactId == ids.leila);
    CHECK(book->reader().select<Person>().count() == people + 1);
}

TEST_CASE("an incomplete agreement is not agreed and says what is missing") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const auto id = actions::agreements::start(*book, ids.mentorship);
    const QByteArray before = contents(*book);
    const auto error = errorOf([&] { actions::agreements::agree(*book, id, paintNothing); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::AgreementIncomplete);
    CHECK(error->args.size() > 3);
    for (const QString& label : error->args) CHECK(!label.isEmpty());
    CHECK(contents(*book) == before);
}

TEST_CASE("agreeing freezes words and pages") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const auto id = actions::agreements::start(*book, ids.mentorship);
    answerAgreement(*book, id);
    documents::AgreementContent printed;
    provesUndo(book, StepKind::AgreementAgreed, [&](Workspace& workspace) {
        actions::agreements::agree(workspace, id, [&](const documents::AgreementContent& content) {
            printed = content;
            return QByteArray("%PDF pages");
        });
    });
    const AgreementVersion version = book->reader().get(id);
    CHECK(version.state == AgreementState::Agreed);
    CHECK(version.agreedOn == QDate(2026, 11, 22));
    CHECK(version.fingerprint == documents::fingerprintOf(version.snapshot.toUtf8()));
    CHECK(printed.fingerprint == version.fingerprint);
    CHECK(printed.state == AgreementState::Agreed);
    CHECK(keptBytes(book->reader(), version.pdfSha256) == "%PDF pages");
    const auto attachment = book->reader().select<Attachment>().first();
    REQUIRE(attachment);
    CHECK(attachment->size == 10);
    CHECK(attachment->sha256 == version.pdfSha256);

    // Changing records does not change the agreed version.
    Goal goal = book->reader().get(ids.goal);
    goal.title = QStringLiteral("Another goal");
    actions::goals::change(*book, goal);
    const auto content = documents::contentOf(book->reader(), id);
    CHECK(documents::snapshotOf(content) == version.snapshot.toUtf8());
    CHECK(content.goals.at(0)[QStringLiteral("title")].toString() == QStringLiteral("K23 resubmission"));
    CHECK(kindOf([&] { actions::agreements::set(*book, id, purpose, QStringLiteral("x")); }) ==
          ErrorKind::AgreementState);
    CHECK(kindOf([&] { actions::agreements::agree(*book, id, paintNothing); }) == ErrorKind::AgreementState);
    CHECK(kindOf([&] { actions::agreements::removeDraft(*book, id); }) == ErrorKind::AgreementState);
}

TEST_CASE("a printer that fails leaves the draft a draft") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const auto id = actions::agreements::start(*book, ids.mentorship);
    answerAgreement(*book, id);
    const QByteArray before = contents(*book);
    CHECK(kindOf([&] {
              actions::agreements::agree(*book, id, [](const documents::AgreementContent&) -> QByteArray {
                  throw Error(ErrorKind::WriteFailed);
              });
          }) == ErrorKind::WriteFailed);
    CHECK(difference(contents(*book), before) == "");
}

TEST_CASE("a draft is removed with its answers") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const auto id = actions::agreements::start(*book, ids.mentorship);
    answerAgreement(*book, id);
    REQUIRE(book->reader().select<Answer>().count() > 0);
    provesUndo(book, StepKind::AgreementRemoved,
               [&](Workspace& workspace) { actions::agreements::removeDraft(workspace, id); });
    CHECK(book->reader().select<Answer>().count() == 0);
    CHECK(book->reader().select<Agreement>().count() == 0);
    CHECK_NOTHROW(actions::agreements::start(*book, ids.mentorship));
}

}  // namespace mb::test::actions_agreements_test
