#include "core/documents/voices.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

#include "core/words/phrases.h"

namespace mb::test::actions_voices_test {
namespace {

using namespace actions::voices;

struct Fixture {
    TestBook book;
    WholeBook ids = fillWithWork(*book);
    AgreementVersionId version = actions::agreements::start(*book, ids.mentorship);
    ParticipantId mentee = participantOf(*book, ids.mentorship, Side::Mentee);
    ParticipantId mentor = participantOf(*book, ids.mentorship, Side::Mentor);

    documents::Difference difference(const QString& path) {
        for (const auto& one : documents::differences(book->reader(), version))
            if (one.path == path) return one;
        return {};
    }
    QJsonValue agreed(const QString& path) { return documents::contentOf(book->reader(), version).answers.value(path); }
    void bothReady() {
        setReady(*book, version, mentee, true);
        setReady(*book, version, mentor, true);
    }
};

const QString scheduler = QStringLiteral("meetings.scheduler"), frequency = QStringLiteral("meetings.frequency"),
              place = QStringLiteral("meetings.place"), dossier = QStringLiteral("confidentiality.dossier_use");

}  // namespace

TEST_CASE("own answers change nothing that is agreed") {
    Fixture fixture;
    const QJsonObject before = documents::toJson(documents::contentOf(fixture.book->reader(), fixture.version));
    provesUndo(fixture.book, StepKind::OwnAnswered, [&](Workspace& workspace) {
        setOwn(workspace, fixture.version, fixture.mentee, frequency, QStringLiteral("weekly"));
    });
    provesUndo(fixture.book, StepKind::OwnAnswered, [&](Workspace& workspace) {
        setOwn(workspace, fixture.version, fixture.mentee, scheduler, QStringLiteral("mentor"));
    });
    provesUndo(fixture.book, StepKind::OwnAnswered, [&](Workspace& workspace) {
        setOwn(workspace, fixture.version, fixture.mentee, scheduler, QJsonValue::Null);
    });
    CHECK(documents::toJson(documents::contentOf(fixture.book->reader(), fixture.version)) == before);
    CHECK(documents::ownAnswers(fixture.book->reader(), fixture.version, fixture.mentee) ==
          QJsonObject{{frequency, QStringLiteral("weekly")}});
    CHECK(documents::ownAnswers(fixture.book->reader(), fixture.version, fixture.mentor).isEmpty());
    CHECK(kindOf([&] { setOwn(*fixture.book, fixture.version, fixture.mentee, QStringLiteral("no.field"), 1); }) ==
          ErrorKind::NoSuchName);
    CHECK(kindOf([&] { setOwn(*fixture.book, fixture.version, fixture.mentee, QStringLiteral("who.parties"), 1); }) ==
          ErrorKind::AgreementBound);
    const ParticipantId stranger = participantOf(*fixture.book, fixture.ids.bare, Side::Mentee);
    CHECK(kindOf([&] { setOwn(*fixture.book, fixture.version, stranger, scheduler, 1); }) == ErrorKind::NotAParty);
}

TEST_CASE("who has answered is not removed from the mentorship") {
    Fixture fixture;
    setOwn(*fixture.book, fixture.version, fixture.mentee, place, QStringLiteral("Library"));
    const auto error = errorOf([&] { actions::mentorships::removeParticipant(*fixture.book, fixture.mentee); });
    REQUIRE(error);
    CHECK(error->args.value(2) == QStringLiteral("in-use"));
}

TEST_CASE("answers stay hidden until all who began are ready") {
    Fixture fixture;
    setOwn(*fixture.book, fixture.version, fixture.mentee, place, QStringLiteral("Library"));
    setOwn(*fixture.book, fixture.version, fixture.mentor, place, QStringLiteral("Lab"));
    provesUndo(fixture.book, StepKind::VoiceReady,
               [&](Workspace& workspace) { setReady(workspace, fixture.version, fixture.mentee, true); });
    const auto error = errorOf([&] { documents::differences(fixture.book->reader(), fixture.version); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::VoicesNotReady);
    CHECK(error->args == QStringList{QStringLiteral("Lin Chen")});
    CHECK(kindOf([&] { settleFrom(*fixture.book, fixture.version, place, fixture.mentee); }) ==
          ErrorKind::VoicesNotReady);
    CHECK(fixture.book->search().find({QStringLiteral("library")}, 5).isEmpty());
    provesUndo(fixture.book, StepKind::VoiceReady,
               [&](Workspace& workspace) { setReady(workspace, fixture.version, fixture.mentor, true); });
    for (const auto& voice : documents::voices(fixture.book->reader(), fixture.version)) {
        CHECK(voice.shared);
        CHECK(voice.answered == 1);
    }
    const auto difference = fixture.difference(place);
    REQUIRE(difference.sides.size() == 2);
    CHECK(words::toText(difference.sides[0].words) == QStringLiteral("Library"));
    CHECK(words::toText(difference.sides[1].words) == QStringLiteral("Lab"));
    CHECK(!difference.same);
    provesUndo(fixture.book, StepKind::VoiceUnready,
               [&](Workspace& workspace) { setReady(workspace, fixture.version, fixture.mentor, false); });
    CHECK(kindOf([&] { documents::differences(fixture.book->reader(), fixture.version); }) ==
          ErrorKind::VoicesNotReady);
}

TEST_CASE("differences are settled from either or freshly") {
    Fixture fixture;
    setOwn(*fixture.book, fixture.version, fixture.mentee, frequency, QStringLiteral("weekly"));
    setOwn(*fixture.book, fixture.version, fixture.mentor, frequency, QStringLiteral("monthly"));
    setOwn(*fixture.book, fixture.version, fixture.mentee, scheduler, QStringLiteral("mentor"));
    setOwn(*fixture.book, fixture.version, fixture.mentor, scheduler, QStringLiteral("mentor"));
    setOwn(*fixture.book, fixture.version, fixture.mentor, place, QStringLiteral("Lab"));
    fixture.bothReady();
    CHECK(fixture.difference(scheduler).same);
    CHECK(!fixture.difference(place).same);
    provesUndo(fixture.book, StepKind::AnswersSettled,
               [&](Workspace& workspace) { CHECK(settleSame(workspace, fixture.version) == 1); });
    CHECK(fixture.agreed(scheduler).toString() == QStringLiteral("mentor"));
    CHECK(fixture.difference(scheduler).settled);
    CHECK(settleSame(*fixture.book, fixture.version) == 0);
    // The answer to a bound field is written into the record.
    provesUndo(fixture.book, StepKind::AnswerSettled,
               [&](Workspace& workspace) { settleFrom(workspace, fixture.version, frequency, fixture.mentor); });
    CHECK(fixture.book->reader().get(fixture.ids.mentorship).cadence == QStringLiteral("monthly"));
    provesUndo(fixture.book, StepKind::AnswerSettled,
               [&](Workspace& workspace) { settle(workspace, fixture.version, place, QStringLiteral("By turns")); });
    CHECK(fixture.agreed(place).toString() == QStringLiteral("By turns"));
    CHECK(fixture.difference(place).settled);
    CHECK(kindOf([&] { settle(*fixture.book, fixture.version, QStringLiteral("no.field"), 1); }) ==
          ErrorKind::NoSuchName);
    // A changed answer makes the clause unsettled again.
    setOwn(*fixture.book, fixture.version, fixture.mentee, place, QStringLiteral("Library"));
    CHECK(!fixture.difference(place).settled);
}

TEST_CASE("where each party has an answer each is a clause") {
    Fixture fixture;
    const auto parties = documents::partiesOf(fixture.book->reader(), fixture.ids.mentorship);
    const QString maya = parties[0].participantId, lin = parties[1].participantId;
    setOwn(*fixture.book, fixture.version, fixture.mentee, dossier, QJsonObject{{maya, QStringLiteral("named")}});
    setOwn(*fixture.book, fixture.version, fixture.mentor, dossier, QJsonObject{{lin, QStringLiteral("none")}});
    fixture.bothReady();
    CHECK(fixture.difference(dossier + u'.' + maya).same);
    CHECK(settleSame(*fixture.book, fixture.version) == 2);
    CHECK(fixture.agreed(dossier).toObject() ==
          QJsonObject{{maya, QStringLiteral("named")}, {lin, QStringLiteral("none")}});
    provesUndo(fixture.book, StepKind::AnswerSettled, [&](Workspace& workspace) {
        settle(workspace, fixture.version, dossier + u'.' + lin, QStringLiteral("named"));
    });
    CHECK(fixture.agreed(dossier).toObject().value(lin).toString() == QStringLiteral("named"));
    CHECK(fixture.agreed(dossier).toObject().value(maya).toString() == QStringLiteral("named"));
}

TEST_CASE("goals of a party become goals when they are settled") {
    Fixture fixture;
    const QString goals = QStringLiteral("goals.goals");
    const QJsonArray rows{QJsonObject{{QStringLiteral("title"), QStringLiteral("k23 Resubmission")},
                                      {QStringLiteral("target_on"), QStringLiteral("2027-06-01")}},
                          QJsonObject{{QStringLiteral("title"), QStringLiteral("Teach a course")}}};
    setOwn(*fixture.book, fixture.version, fixture.mentee, goals, rows);
    setReady(*fixture.book, fixture.version, fixture.mentee, true);
    provesUndo(fixture.book, StepKind::AnswerSettled,
               [&](Workspace& workspace) { settleFrom(workspace, fixture.version, goals, fixture.mentee); });
    CHECK(fixture.book->reader().all<Goal>().size() == 3);
    CHECK(fixture.book->reader().get(fixture.ids.goal).targetOn == QDate(2027, 6, 1));
    CHECK(fixture.book->reader().get(fixture.ids.goal).measure == QStringLiteral("Submitted application"));
}

TEST_CASE("a draft is removed with its voices") {
    Fixture fixture;
    setOwn(*fixture.book, fixture.version, fixture.mentee, place, QStringLiteral("Library"));
    provesUndo(fixture.book, StepKind::AgreementRemoved,
               [&](Workspace& workspace) { actions::agreements::removeDraft(workspace, fixture.version); });
    CHECK(fixture.book->reader().all<Voice>().isEmpty());
}

TEST_CASE("at the last signature answers that were not shared leave the book for good") {
    Fixture fixture;
    TestBook& book = fixture.book;
    const QString canary = QStringLiteral("zebrafinch"), shared = QStringLiteral("kingfisher"),
                  firstThought = QStringLiteral("cormorant");
    // A removed draft that had an own answer.
    setOwn(*book, fixture.version, fixture.mentor, place, QString(canary + u'1'));
    actions::agreements::removeDraft(*book, fixture.version);
    fixture.version = actions::agreements::start(*book, fixture.ids.mentorship);
    answerAgreement(*book, fixture.version);
    setOwn(*book, fixture.version, fixture.mentee, place, firstThought);
    setOwn(*book, fixture.version, fixture.mentee, place, shared);
    setReady(*book, fixture.version, fixture.mentee, true);
    setOwn(*book, fixture.version, fixture.mentor, place, QString(canary + u'2'));
    setOwn(*book, fixture.version, fixture.mentor, place, QString(canary + u'3'), QStringLiteral("typing"));
    setOwn(*book, fixture.version, fixture.mentor, place, QString(canary + u'4'), QStringLiteral("typing"));
    setOwn(*book, fixture.version, fixture.mentor, scheduler, QString(canary + u'5'));
    setOwn(*book, fixture.version, fixture.mentor, scheduler, QJsonValue::Null);
    setOwn(*book, fixture.version, fixture.mentor, frequency, QString(canary + u'6'));
    book->undo();
    actions::agreements::agree(*book, fixture.version, paintNothing);
    book.reopen();
    CHECK(bytesOf(book.path).contains(canary.toUtf8()));
    CHECK(bytesOf(book.path).contains(firstThought.toUtf8()));
    const QJsonValue agreed = fixture.agreed(frequency);
    signAll(*book, fixture.ids, fixture.version);
    CHECK(faultsOf(*book) == "");
    CHECK(fixture.agreed(frequency) == agreed);
    CHECK(documents::ownAnswers(book->reader(), fixture.version, fixture.mentee).value(place).toString() == shared);
    CHECK(documents::ownAnswers(book->reader(), fixture.version, fixture.mentor).isEmpty());
    CHECK(kindOf([&] { book->undo(); }) == ErrorKind::UndoBarrier);
    book.workspace.reset();
    CHECK(!bytesOf(book.path).contains(canary.toUtf8()));
    CHECK(!bytesOf(book.path).contains(firstThought.toUtf8()));
    CHECK(bytesOf(book.path).contains(shared.toUtf8()));
    book.reopen();
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("a worksheet asks everything and shows nothing") {
    Fixture fixture;
    setOwn(*fixture.book, fixture.version, fixture.mentee, place, QStringLiteral("zebrafinch"));
    const auto content = documents::contentOf(fixture.book->reader(), fixture.version);
    const auto document = documents::worksheet(content, content.parties[1].participantId);
    CHECK(words::toText(document.title) == QStringLiteral("Worksheet of Lin Chen, PhD"));
    int signatures = 0, headings = 0;
    for (const documents::Block& block : document.blocks) {
        signatures += std::holds_alternative<documents::Signatures>(block);
        headings += std::holds_alternative<documents::Heading>(block);
    }
    CHECK(signatures == 0);
    CHECK(headings > 8);
}

}  // namespace mb::test::actions_voices_test
