#include "core/actions/reviews.h"
#include "core/documents/agreement_life.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_signatures_test {
namespace {

using namespace actions::signatures;

// Stands in for the printer: the fingerprint and the signed names as bytes.
QByteArray paintNames(const documents::AgreementContent& content) {
    QByteArray page = "%PDF " + content.fingerprint.toUtf8();
    for (const documents::SignedLine& line : content.signatures) page += ' ' + line.printedName.toUtf8();
    return page;
}

struct Fixture {
    TestBook book;
    WholeBook ids = fillWithWork(*book);
    AgreementVersionId version = agreedVersion(*book, ids);
    ParticipantId mentee = participantOf(*book, ids.mentorship, Side::Mentee);
    ParticipantId mentor = participantOf(*book, ids.mentorship, Side::Mentor);

    AgreementVersion now() { return book->reader().get(version); }
    QStringList unsignedNames() { return documents::namesOfUnsigned(documents::signersOf(book->reader(), version)); }
};

SignatureWish drawnBy(ParticipantId participant) {
    SignatureWish wish = typedBy(participant, "Maya Okafor, MD");
    wish.method = SignatureMethod::Drawn;
    wish.strokes = toJson(Drawing{3, {{{0.1, 0.4}, {0.5, 0.61234567}, {0.9, 0.3}}}});
    return wish;
}

std::optional<Error> refused(Fixture& fixture, const SignatureWish& wish) {
    const QByteArray before = contents(*fixture.book);
    const auto error = errorOf([&] { sign(*fixture.book, fixture.version, wish, paintNothing); });
    CHECK(difference(contents(*fixture.book), before) == "");
    return error;
}

}  // namespace

TEST_CASE("a first signature locks what was agreed and can be undone") {
    Fixture fixture;
    CHECK(fixture.unsignedNames().size() == 2);
    provesUndo(fixture.book, StepKind::SignatureAdded,
               [&](Workspace& workspace) { sign(workspace, fixture.version, drawnBy(fixture.mentee), paintNothing); });
    CHECK(fixture.now().state == AgreementState::Agreed);
    CHECK(fixture.unsignedNames() == QStringList{QStringLiteral("Lin Chen, PhD")});
    const auto signature = fixture.book->reader().select<Signature>().first();
    REQUIRE(signature);
    CHECK(drawingFrom(signature->strokes)->strokes[0][1] == QPointF(0.5, 0.6123));
    const auto error = errorOf([&] { actions::agreements::withdraw(*fixture.book, fixture.version); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::AgreementLocked);
    CHECK(error->args == QStringList{QStringLiteral("Maya Okafor")});
}

TEST_CASE("the last signature makes it signed and cannot be undone") {
    Fixture fixture;
    sign(*fixture.book, fixture.version, typedBy(fixture.mentee, "Maya Okafor, MD"), paintNames);
    const QString ink = fixture.now().pdfSha256;
    sign(*fixture.book, fixture.version, typedBy(fixture.mentor, "Lin Chen, PhD"), paintNames);
    const AgreementVersion version = fixture.now();
    CHECK(version.state == AgreementState::Signed);
    CHECK(version.signedOn == QDate(2026, 11, 22));
    CHECK(version.pdfSha256 == ink);
    const QByteArray pages = documents::frozenPages(fixture.book->reader(), version);
    CHECK(pages == "%PDF " + version.fingerprint.toUtf8() + " Maya Okafor, MD Lin Chen, PhD");
    const auto found = documents::frozenPagesIn(fixture.book->reader(), pages);
    REQUIRE(found);
    CHECK(found->isSigned);
    CHECK(found->stands);
    CHECK(!documents::frozenPagesIn(fixture.book->reader(), pages + ' '));
    CHECK(!documents::frozenPagesIn(fixture.book->reader(), keptBytes(fixture.book->reader(), ink))->isSigned);
    CHECK(fixture.book->reader().get(fixture.ids.mentorship).firstCheckIn.has_value());
    CHECK(!fixture.book->nextUndo());
    const auto error = errorOf([&] { fixture.book->undo(); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::UndoBarrier);
    CHECK(error->args == QStringList{keyOf(StepKind::AgreementSigned)});
    CHECK(faultsOf(*fixture.book) == "");
}

TEST_CASE("a signature needs a party a name and a day") {
    Fixture fixture;
    SignatureWish wish = typedBy(fixture.mentee, " ");
    CHECK(refused(fixture, wish)->args == QStringList{QStringLiteral("printed_name")});
    wish = typedBy(fixture.mentee, "Maya Okafor");
    wish.day.reset();
    CHECK(refused(fixture, wish)->args == QStringList{QStringLiteral("signed_on")});
    wish.day = QDate(2026, 11, 21);
    CHECK(refused(fixture, wish)->kind == ErrorKind::DateOrder);
    wish.day = QDate(2062, 11, 22);
    CHECK(refused(fixture, wish)->kind == ErrorKind::BadValue);
    wish = drawnBy(fixture.mentee);
    wish.strokes = QJsonValue();
    CHECK(refused(fixture, wish)->kind == ErrorKind::MissingValue);
    wish.strokes = QJsonObject{{QStringLiteral("aspect"), 3},
                               {QStringLiteral("strokes"), QJsonArray{QJsonArray{QJsonArray{0.5, 1.5}}}}};
    CHECK(refused(fixture, wish)->kind == ErrorKind::BadValue);
    CHECK(refused(fixture, typedBy(participantOf(*fixture.book, fixture.ids.bare, Side::Mentee), "Leila"))->kind ==
          ErrorKind::NotAParty);
    sign(*fixture.book, fixture.version, typedBy(fixture.mentee, "Maya Okafor, MD"), paintNothing);
    CHECK(refused(fixture, typedBy(fixture.mentee, "Maya Okafor, MD"))->kind == ErrorKind::SignatureGiven);
}

TEST_CASE("a wrong signature is declared void with its reason") {
    Fixture fixture;
    sign(*fixture.book, fixture.version, typedBy(fixture.mentee, "Maya Okafor, MD"), paintNames);
    sign(*fixture.book, fixture.version, typedBy(fixture.mentor, "Lin Chen, PhD"), paintNames);
    const QByteArray pages = documents::frozenPages(fixture.book->reader(), fixture.now());
    const SignatureId wrong = fixture.book->reader().all<Signature>().last().id;
    CHECK(kindOf([&] { declareVoid(*fixture.book, wrong, QStringLiteral(" ")); }) == ErrorKind::MissingValue);
    provesUndo(fixture.book, StepKind::SignatureVoided,
               [&](Workspace& workspace) { declareVoid(workspace, wrong, QStringLiteral("Signed for someone else")); });
    CHECK(fixture.now().state == AgreementState::Agreed);
    CHECK(!fixture.now().signedOn);
    CHECK(fixture.unsignedNames() == QStringList{QStringLiteral("Lin Chen, PhD")});
    CHECK(!documents::frozenPagesIn(fixture.book->reader(), pages)->stands);
    CHECK(kindOf([&] { declareVoid(*fixture.book, wrong, QStringLiteral("Again")); }) == ErrorKind::SignatureVoid);
    for (const RecordedStep& step : fixture.book->history().steps())
        CHECK(!step.args.contains(QStringLiteral("Signed for someone else")));
    sign(*fixture.book, fixture.version, typedBy(fixture.mentor, "Lin Chen, PhD"), paintNothing);
    CHECK(fixture.now().state == AgreementState::Signed);
    const auto lines = documents::versionsOf(fixture.book->reader(), fixture.ids.mentorship);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].voided.size() == 1);
}

TEST_CASE("a scan is taken by what it holds") {
    Fixture fixture;
    const QByteArray pdf = "%PDF-1.4\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n";
    const QByteArray png = QByteArray::fromHex(
        "89504e470d0a1a0a0000000d4948445200000001000000010800000000 3a7e9b55 0000000049454e44ae426082");
    const QByteArray jpeg = QByteArray::fromHex("ffd8ffe000040000ffda0004000000112233ffd9");
    for (const QByteArray& whole : {pdf, png, jpeg}) {
        AttachmentId id;
        provesUndo(fixture.book, StepKind::ScanAttached, [&](Workspace& workspace) {
            id = attachScan(workspace, fixture.version, QStringLiteral("/home/maya/secret folder/scan.pdf"), whole);
        });
        const Attachment scan = fixture.book->reader().get(id);
        CHECK(scan.name == QStringLiteral("scan.pdf"));
        CHECK(keptBytes(fixture.book->reader(), scan.sha256) == whole);
        const auto error =
            errorOf([&] { attachScan(*fixture.book, fixture.version, QStringLiteral("s"), whole.chopped(8)); });
        REQUIRE(error);
        CHECK(error->args == QStringList{QStringLiteral("s"), QStringLiteral("cut")});
    }
    const auto cause = [&](const QByteArray& bytes) {
        const auto error = errorOf([&] { attachScan(*fixture.book, fixture.version, QStringLiteral("s"), bytes); });
        return error ? error->args.value(1).toStdString() : std::string();
    };
    CHECK(cause({}) == "empty");
    CHECK(cause("PK a document") == "kind");
    CHECK(cause(QByteArray(25 * 1024 * 1024 + 1, 'x')) == "size");
    const auto scans = documents::versionsOf(fixture.book->reader(), fixture.ids.mentorship).first().scans;
    REQUIRE(scans.size() == 3);
    provesUndo(fixture.book, StepKind::ScanRemoved, [&](Workspace& workspace) { removeScan(workspace, scans[0].id); });
    const auto frozen =
        fixture.book->reader().select<Attachment>().where(&Attachment::kind, AttachmentKind::Agreed).first();
    CHECK(kindOf([&] { removeScan(*fixture.book, frozen->id); }) == ErrorKind::NoSuchRecord);
    CHECK(faultsOf(*fixture.book) == "");
}

TEST_CASE("a next version holds once it is signed") {
    Fixture fixture;
    TestBook& book = fixture.book;
    signAll(*book, fixture.ids, fixture.version);
    AgreementVersionId next;
    provesUndo(book, StepKind::AgreementVersionStarted, [&](Workspace& workspace) {
        next = actions::agreements::startNextVersion(workspace, fixture.ids.mentorship);
    });
    CHECK(kindOf([&] { actions::agreements::startNextVersion(*book, fixture.ids.mentorship); }) ==
          ErrorKind::AgreementState);
    const auto before = documents::contentOf(book->reader(), fixture.version);
    auto after = documents::contentOf(book->reader(), next);
    CHECK(after.version == 2);
    CHECK(after.answers == before.answers);
    CHECK(after.replacesSignedOn == QDate(2026, 11, 22));
    actions::agreements::set(*book, next, QStringLiteral("meetings.scheduler"), QStringLiteral("mentor"));
    actions::agreements::agree(*book, next, paintNothing);
    CHECK(fixture.now().state == AgreementState::Signed);
    CHECK(documents::versionInForce(book->reader(), fixture.ids.mentorship)->id == next);
    signAll(*book, fixture.ids, next);
    CHECK(fixture.now().state == AgreementState::Superseded);
    CHECK(book->reader().get(next).state == AgreementState::Signed);
    // With the signature void, the earlier version is in force again.
    const SignatureId last = book->reader().all<Signature>().last().id;
    provesUndo(book, StepKind::SignatureVoided,
               [&](Workspace& workspace) { declareVoid(workspace, last, QStringLiteral("Too early")); });
    CHECK(fixture.now().state == AgreementState::Signed);
    CHECK(!fixture.now().endedOn);
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("a version is opened for changes again and ended") {
    Fixture fixture;
    provesUndo(fixture.book, StepKind::AgreementWithdrawn,
               [&](Workspace& workspace) { actions::agreements::withdraw(workspace, fixture.version); });
    CHECK(fixture.now().state == AgreementState::Draft);
    CHECK(fixture.now().snapshot.isEmpty());
    CHECK(fixture.book->reader().all<Attachment>().isEmpty());
    CHECK(kindOf([&] { actions::agreements::end(*fixture.book, fixture.version, QDate(2027, 1, 1)); }) ==
          ErrorKind::AgreementState);
    actions::agreements::agree(*fixture.book, fixture.version, paintNothing);
    CHECK(kindOf([&] { actions::agreements::end(*fixture.book, fixture.version, QDate(2026, 1, 1)); }) ==
          ErrorKind::DateOrder);
    CHECK(kindOf([&] { actions::agreements::end(*fixture.book, fixture.version, QDate()); }) ==
          ErrorKind::MissingValue);
    provesUndo(fixture.book, StepKind::AgreementEnded, [&](Workspace& workspace) {
        actions::agreements::end(workspace, fixture.version, QDate(2027, 1, 1), QStringLiteral("Moved away"));
    });
    CHECK(fixture.now().endedOn == QDate(2027, 1, 1));
    CHECK(!documents::versionInForce(fixture.book->reader(), fixture.ids.mentorship));
}

TEST_CASE("a signed version resists every verb that would change it") {
    Fixture fixture;
    Workspace& book = *fixture.book;
    signAll(book, fixture.ids, fixture.version);
    const QByteArray before = contents(book);
    const AgreementVersionId id = fixture.version;
    const QString field = QStringLiteral("meetings.scheduler"), mine = QStringLiteral("mentor");
    const std::vector<std::pair<const char*, std::function<void()>>> verbs{
        {"start", [&] { actions::agreements::start(book, fixture.ids.mentorship); }},
        {"set", [&] { actions::agreements::set(book, id, field, mine); }},
        {"set bound", [&] { actions::agreements::set(book, id, QStringLiteral("purpose.purpose"), mine); }},
        {"agree", [&] { actions::agreements::agree(book, id, paintNothing); }},
        {"withdraw", [&] { actions::agreements::withdraw(book, id); }},
        {"remove", [&] { actions::agreements::removeDraft(book, id); }},
        {"sign", [&] { sign(book, id, typedBy(fixture.mentee, "Maya"), paintNothing); }},
        {"own", [&] { actions::voices::setOwn(book, id, fixture.mentee, field, mine); }},
        {"ready", [&] { actions::voices::setReady(book, id, fixture.mentee, true); }},
        {"settle", [&] { actions::voices::settle(book, id, field, mine); }},
        {"settle from", [&] { actions::voices::settleFrom(book, id, field, fixture.mentee); }},
        {"settle same", [&] { actions::voices::settleSame(book, id); }},
    };
    for (const auto& [name, verb] : verbs) {
        INFO(name);
        const auto kind = kindOf(verb);
        CHECK((kind == ErrorKind::AgreementState || kind == ErrorKind::AgreementExists));
        CHECK(difference(contents(book), before) == "");
    }
    // Changing records does not change what was signed.
    Mentorship mentorship = book.reader().get(fixture.ids.mentorship);
    mentorship.purpose = QStringLiteral("Something else");
    actions::mentorships::change(book, mentorship);
    actions::goals::remove(book, fixture.ids.goal);
    const AgreementVersion version = fixture.now();
    CHECK(documents::snapshotOf(documents::contentOf(book.reader(), id)) == version.snapshot.toUtf8());
    CHECK(documents::fingerprintOf(version.snapshot.toUtf8()) == version.fingerprint);
    CHECK(documents::frozenPages(book.reader(), version) == "%PDF-1.4 a test");
}

}  // namespace mb::test::actions_signatures_test
