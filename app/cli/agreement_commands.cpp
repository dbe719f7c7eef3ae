// The agreement's life: agreement, verify.
#include "app/cli/commands.h"
#include "app/cli/paper.h"
#include "core/actions/reviews.h"
#include "core/actions/signatures.h"
#include "core/actions/voices.h"
#include "core/documents/agreement_life.h"
#include "core/documents/comparison.h"
#include "core/documents/voices.h"
#include "core/storage/input_file.h"
#include "core/words/agreements.h"
#include "core/words/phrases.h"

#include <QFileInfo>

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;
namespace agreements = actions::agreements;
namespace signatures = actions::signatures;
namespace voices = actions::voices;

namespace {

struct Call {
    const Arguments& arguments;
    Workspace& workspace;
    MentorshipId mentorship;

    QDate today() const { return workspace.clock().today(); }
    AgreementVersion newest() const { return chosenVersion(workspace, mentorship, arguments.number(u"version"_s)); }
    AgreementVersion inForce() const {
        if (arguments.has(u"version"_s)) return newest();
        const auto version = documents::versionInForce(workspace.reader(), mentorship);
        return version ? *version : newest();
    }
    // A review and an end are of what holds between the parties; only signatures go to what waits for them.
    AgreementVersion holding() const {
        if (arguments.has(u"version"_s)) return newest();
        const AgreementVersion last = newest();
        return documents::versionThatHolds(workspace.reader(), last.agreementId).value_or(last);
    }
    Participant party() const { return chosenParty(workspace, mentorship, arguments); }
    agreements::Printer printer() const {
        return [this](const documents::AgreementContent& content) {
            return pdfOf(documents::agreement(content), workspace);
        };
    }
    template <class Enum>
    Enum key(const QString& option, Enum otherwise) const {
        if (!arguments.has(option)) return otherwise;
        if (const auto value = fromKey<Enum>(arguments.value(option))) return *value;
        throw UsageError{
            Cli::tr("--%1 %2: expected %3.").arg(option, arguments.value(option), allKeys<Enum>().join(u", "))};
    }
};

const documents::TemplateField& fieldNamed(const documents::Template& form, const QString& path) {
    if (const documents::TemplateField* field = form.find(path)) return *field;
    throw Error(ErrorKind::NoSuchName, {u"field"_s, path});
}

QJsonValue answerTyped(const Call& call, const QString& path, const QString& typed) {
    if (typed.isEmpty()) return QJsonValue::Null;
    const auto form = documents::templateFrom(call.newest().templateBody.toObject());
    return documents::parseAnswer(fieldNamed(form, path), documents::termsOf(call.workspace.reader(), form.language),
                                  typed);
}

int listFields(const Workspace& workspace, MentorshipId mentorship) {
    const auto version = documents::newestVersion(workspace.reader(), mentorship);
    const auto form = version ? documents::templateFrom(version->templateBody.toObject())
                              : documents::shippedTemplate(u"one-to-one"_s);
    const auto terms = documents::termsOf(workspace.reader(), form.language);
    for (const auto& section : form.sections)
        for (const auto& field : section.fields) {
            QStringList keys;
            for (const auto& option : documents::optionsOf(field, terms)) keys << option.key;
            print(u"%1%2  %3"_s.arg(field.path, field.required ? u" *"_s : QString(), keys.join(u" | ")));
        }
    return Done;
}

QString isoOf(const std::optional<QDate>& day) { return day ? day->toString(Qt::ISODate) : QString(); }

QJsonObject toJson(const documents::Signer& signer) {
    QJsonObject json{{u"name"_s, signer.party.printName}, {u"signed"_s, signer.signature.has_value()}};
    if (!signer.signature) return json;
    json.insert(u"method"_s, keyOf(signer.signature->method));
    json.insert(u"signed_on"_s, isoOf(signer.signature->signedOn));
    return json;
}

QJsonObject toJson(const documents::VersionLine& line) {
    QJsonArray signers, reviews;
    for (const auto& signer : line.signers) signers << toJson(signer);
    for (const auto& review : line.reviews)
        reviews << QJsonObject{{u"day"_s, review.day.toString(Qt::ISODate)},
                               {u"outcome"_s, keyOf(review.outcome)},
                               {u"next_review"_s, isoOf(review.nextReview)},
                               {u"signed_on"_s, isoOf(review.signedOn)}};
    return {{u"version"_s, line.version.number},
            {u"state"_s, keyOf(line.version.state)},
            {u"agreed_on"_s, isoOf(line.version.agreedOn)},
            {u"signed_on"_s, isoOf(line.version.signedOn)},
            {u"ended_on"_s, isoOf(line.version.endedOn)},
            {u"fingerprint"_s, line.version.fingerprint},
            {u"signers"_s, signers},
            {u"voided"_s, line.voided.size()},
            {u"scans"_s, line.scans.size()},
            {u"reviews"_s, reviews}};
}

QString signedWords(SignatureMethod method) {
    switch (method) {
        case SignatureMethod::Ink:
            return Cli::tr("  %1 signed in ink on %2");
        case SignatureMethod::Typed:
            return Cli::tr("  %1 signed by typing the name on %2");
        case SignatureMethod::Drawn:
            return Cli::tr("  %1 signed with a drawn signature on %2");
    }
    return {};
}

void printVersion(const documents::VersionLine& line) {
    print(Cli::tr("Version %1: %2").arg(line.version.number).arg(words::stateLabel(line.version.state)));
    for (const auto& signer : line.signers) {
        if (signer.signature)
            print(signedWords(signer.signature->method).arg(signer.party.printName, isoOf(signer.signature->signedOn)));
        else if (line.version.state == AgreementState::Agreed)
            print(Cli::tr("  %1 is still to sign").arg(signer.party.printName));
    }
    for (const auto& review : line.reviews)
        print((review.signedOn ? Cli::tr("  Review of %1: %2") : Cli::tr("  Review of %1, not signed by all: %2"))
                  .arg(review.day.toString(Qt::ISODate),
                       words::toText(documents::Text::of(u"review.outcome."_s + keyOf(review.outcome)))));
}

int status(const Workspace& workspace, MentorshipId mentorship, bool json) {
    QJsonArray list;
    const auto versions = documents::versionsOf(workspace.reader(), mentorship);
    for (const auto& line : versions) {
        if (json) list << toJson(line);
        else printVersion(line);
        if (json || line.version.state != AgreementState::Draft) continue;
        for (const auto& voice : documents::voices(workspace.reader(), line.version.id))
            if (voice.begun)
                print((voice.readyOn ? Cli::tr("  %1 answered %n alone, ready", nullptr, voice.answered)
                                     : Cli::tr("  %1 answered %n alone", nullptr, voice.answered))
                          .arg(voice.party.name));
    }
    if (json) printJson(list);
    else if (versions.isEmpty()) print(Cli::tr("This mentorship has no agreement yet."));
    return Done;
}

int listDifferences(const Workspace& workspace, AgreementVersionId version) {
    for (const auto& difference : documents::differences(workspace.reader(), version)) {
        const QString line = difference.settled ? Cli::tr("%1  %2 (settled)")
                             : difference.same  ? Cli::tr("%1  %2 (same)")
                                                : u"%1  %2"_s;
        print(line.arg(difference.path, difference.label));
        for (const auto& side : difference.sides) print(u"  %1: %2"_s.arg(side.name, words::toText(side.words)));
        print(Cli::tr("  agreed: %1").arg(words::toText(difference.agreedWords)));
    }
    return Done;
}

// Two numbers, or the newest version and the one before it.
std::pair<AgreementVersion, AgreementVersion> versionPair(const Workspace& workspace, MentorshipId mentorship,
                                                          const QStringList& numbers) {
    const AgreementVersion after =
        chosenVersion(workspace, mentorship, numbers.size() > 1 ? std::optional(numbers[1].toInt()) : std::nullopt);
    if (numbers.isEmpty() && after.number == 1) throw UsageError{Cli::tr("There is only one version so far.")};
    return {chosenVersion(workspace, mentorship, numbers.isEmpty() ? after.number - 1 : numbers[0].toInt()), after};
}

int compareVersions(const Workspace& workspace, MentorshipId mentorship, const Arguments& arguments) {
    const Reader reader = workspace.reader();
    const auto [before, after] = versionPair(workspace, mentorship, arguments.positionals(2));
    const bool json = arguments.has(u"json"_s);
    static const QStringList kinds{u"added"_s, u"removed"_s, u"changed"_s};
    QJsonArray list;
    for (const auto& change :
         documents::compare(documents::contentOf(reader, before.id), documents::contentOf(reader, after.id))) {
        const QString label = words::toText(change.label), was = words::toText(change.before),
                      is = words::toText(change.after);
        list << QJsonObject{{u"section"_s, change.section},
                            {u"clause"_s, label},
                            {u"kind"_s, kinds[change.kind]},
                            {u"before"_s, was},
                            {u"after"_s, is},
                            {u"wording"_s, change.wording}};
        if (json) continue;
        print(u"%1: %2"_s.arg(change.section, label));
        if (!was.isEmpty()) print(u"  - %1"_s.arg(was));
        if (!is.isEmpty()) print(u"  + %1"_s.arg(is));
    }
    if (json) printJson(list);
    else if (list.isEmpty()) print(Cli::tr("Nothing changed."));
    return Done;
}

int set(const Call& call) {
    const QString field = call.arguments.positional(2, u"FIELD"_s);
    if (call.arguments.positionals(3).isEmpty())
        throw UsageError{Cli::tr("VALUE is missing; an empty one (\"\") clears the field.")};
    const QJsonValue answer = answerTyped(call, field, call.arguments.positionals(3).first());
    if (call.arguments.has(u"as"_s)) voices::setOwn(call.workspace, call.newest().id, call.party().id, field, answer);
    else agreements::set(call.workspace, call.newest().id, field, answer);
    return Done;
}

int settle(const Call& call) {
    const QStringList words = call.arguments.positionals(2);
    const AgreementVersionId version = call.newest().id;
    if (words.isEmpty()) {
        print(Cli::tr("%n settled.", nullptr, voices::settleSame(call.workspace, version)));
    } else if (call.arguments.has(u"from"_s)) {
        voices::settleFrom(call.workspace, version, words[0],
                           chosenParty(call.workspace, call.mentorship, call.arguments, u"from"_s).id);
    } else {
        if (words.size() < 2)
            throw UsageError{Cli::tr("Please give the agreed VALUE, or whose answer to take with --from NAME.")};
        voices::settle(call.workspace, version, words[0], answerTyped(call, words[0], words[1]));
    }
    return Done;
}

int sign(const Call& call) {
    const Participant party = call.party();
    const Reader reader = call.workspace.reader();
    signatures::SignatureWish wish;
    wish.participant = party.id;
    for (const documents::Party& one : documents::partiesOf(reader, call.mentorship))
        if (one.participantId == identityOf(party)) wish.printedName = one.printName;
    if (call.arguments.has(u"name"_s)) wish.printedName = call.arguments.value(u"name"_s);
    wish.role = call.arguments.value(u"role"_s);
    wish.method = call.key(u"method"_s, SignatureMethod::Typed);
    wish.day = call.arguments.date(u"on"_s, call.today()).value_or(call.today());
    if (call.arguments.has(u"drawing"_s)) {
        wish.strokes = QJsonDocument::fromJson(readInputFile(call.arguments.value(u"drawing"_s), 1 << 20)).object();
    }
    SignatureId id;
    if (call.arguments.has(u"review"_s)) {
        const auto review = reader.select<AgreementReview>()
                                .where(&AgreementReview::versionId, call.holding().id)
                                .newestIdFirst()
                                .first();
        if (!review) throw UsageError{Cli::tr("There is no review to sign.")};
        id = signatures::signReview(call.workspace, review->id, wish, [&](const documents::Document& document) {
            return pdfOf(document, call.workspace);
        });
    } else {
        id = signatures::sign(call.workspace, call.inForce().id, wish, call.printer());
    }
    print(QString::number(id.value));
    return Done;
}

int declareVoid(const Call& call) {
    const Participant party = call.party();
    const Signature* found = nullptr;
    const bool ofReview = call.arguments.has(u"review"_s);
    const AgreementVersionId version = ofReview ? call.holding().id : call.inForce().id;
    const auto all = call.workspace.reader().select<Signature>().where(&Signature::versionId, version).list();
    for (const Signature& signature : all)
        if (signature.participantId == party.id && !signature.voided && bool(signature.reviewId) == ofReview)
            found = &signature;
    if (!found) throw UsageError{Cli::tr("%1 has not signed.").arg(call.arguments.value(u"as"_s))};
    signatures::declareVoid(call.workspace, found->id, call.arguments.value(u"reason"_s));
    return Done;
}

int attachScan(const Call& call) {
    const QString path = call.arguments.positional(2, u"SCAN"_s);
    // Reads one byte more than the verb accepts, so that the verb refuses a file that is too large.
    const QByteArray scan = readInputFile(path, 25 * 1024 * 1024 + 1);
    SignatureId signature;
    if (call.arguments.has(u"as"_s))
        for (const auto& signer : documents::signersOf(call.workspace.reader(), call.inForce().id))
            if (signer.participant == call.party().id && signer.signature) signature = signer.signature->id;
    const AttachmentId id = signatures::attachScan(call.workspace, call.inForce().id, path, scan, signature);
    print(QString::number(id.value));
    return Done;
}

int review(const Call& call) {
    actions::reviews::NewReview wanted;
    wanted.day = call.arguments.date(u"on"_s, call.today()).value_or(call.today());
    wanted.outcome = call.key(u"outcome"_s, ReviewOutcome::Unchanged);
    for (const QString& name : call.arguments.value(u"present"_s).split(u',', Qt::SkipEmptyParts))
        wanted.present << name.trimmed();
    wanted.changes = call.arguments.value(u"changes"_s);
    wanted.goalsReviewed = call.arguments.has(u"goals"_s);
    wanted.nextReview = call.arguments.date(u"next"_s, call.today());
    print(QString::number(actions::reviews::review(call.workspace, call.holding().id, wanted).value));
    if (wanted.outcome == ReviewOutcome::Concluded) warn(Cli::tr("“agreement … end” ends the agreement."));
    return Done;
}

int end(const Call& call) {
    agreements::end(call.workspace, call.holding().id,
                    call.arguments.date(u"on"_s, call.today()).value_or(call.today()),
                    call.arguments.value(u"reason"_s));
    return Done;
}

using Verb = int (*)(const Call&);
struct VerbInfo {
    QString name;
    int most;  // most positional arguments, file and verb included
    Verb run;
};

const QList<VerbInfo>& verbs() {
    static const QList<VerbInfo> all{
        {u"new"_s, 2,
         [](const Call& call) {
             const QString kind = keyOf(call.workspace.reader().get(call.mentorship).kind);
             const QString form = call.arguments.has(u"template"_s) ? call.arguments.value(u"template"_s) : kind;
             print(QString::number(agreements::start(call.workspace, call.mentorship, form).value));
             return int(Done);
         }},
        {u"version"_s, 2,
         [](const Call& call) {
             print(QString::number(
                 agreements::startNextVersion(call.workspace, call.mentorship, call.arguments.value(u"template"_s))
                     .value));
             return int(Done);
         }},
        {u"set"_s, 4, set},
        {u"ready"_s, 2,
         [](const Call& call) {
             voices::setReady(call.workspace, call.newest().id, call.party().id, !call.arguments.has(u"not"_s));
             return int(Done);
         }},
        {u"settle"_s, 4, settle},
        {u"agree"_s, 2,
         [](const Call& call) {
             agreements::agree(call.workspace, call.newest().id, call.printer());
             return int(Done);
         }},
        {u"withdraw"_s, 2,
         [](const Call& call) {
             agreements::withdraw(call.workspace, call.newest().id);
             return int(Done);
         }},
        {u"sign"_s, 2, sign},
        {u"void"_s, 2, declareVoid},
        {u"scan"_s, 3, attachScan},
        {u"review"_s, 2, review},
        {u"end"_s, 2, end},
    };
    return all;
}

int runReading(const QString& verb, const Workspace& workspace, const Arguments& arguments) {
    const MentorshipId mentorship = chosenMentorship(workspace, arguments);
    if (verb == u"fields") return listFields(workspace, mentorship);
    if (verb == u"status") return status(workspace, mentorship, arguments.has(u"json"_s));
    if (verb == u"differences") return listDifferences(workspace, chosenVersion(workspace, mentorship).id);
    return compareVersions(workspace, mentorship, arguments);
}

}  // namespace

int runAgreement(const QStringList& words, Session& session) {
    const Arguments arguments(
        words, {u"mentorship=ID"_s, u"template=NAME"_s, u"version=N"_s, u"as=NAME"_s, u"from=NAME"_s, u"not"_s,
                u"method=M"_s, u"on=D"_s, u"name=N"_s, u"role=R"_s, u"drawing=FILE"_s, u"reason=T"_s, u"outcome=O"_s,
                u"present=NAMES"_s, u"changes=T"_s, u"next=D"_s, u"goals"_s, u"review"_s, u"json"_s});
    const QString path = arguments.positional(0, u"FILE"_s),
                  verb = arguments.positional(1, Cli::tr("A verb such as new, set or agree"));
    static const QHash<QString, int> reading{
        {u"fields"_s, 2}, {u"status"_s, 2}, {u"differences"_s, 2}, {u"compare"_s, 4}};
    if (reading.contains(verb)) {
        arguments.refuseMoreThan(reading.value(verb));
        return runReading(verb, *session.openToRead(path), arguments);
    }
    QStringList known = reading.keys();
    for (const VerbInfo& info : verbs()) {
        known << info.name;
        if (info.name != verb) continue;
        arguments.refuseMoreThan(info.most);
        const auto workspace = session.openToWrite(path);
        return info.run({arguments, *workspace, chosenMentorship(*workspace, arguments)});
    }
    known.sort();
    throw UsageError{Cli::tr("“%1” is not known; expected one of %2.").arg(verb, known.join(u", "))};
}

namespace {

QString whatWasFound(const documents::FrozenPages& found) {
    const QString number = QString::number(found.version.number), state = words::stateLabel(found.version.state);
    if (found.review) {
        const QString sentence =
            !found.isSigned ? Cli::tr(
                                  "This is the review of %1 of agreement %2, version %3, as it was agreed, without "
                                  "signatures. The version is %4.")
            : found.stands ? Cli::tr(
                                 "This is the review of %1 of agreement %2, version %3, signed by all. The version "
                                 "is %4.")
                           : Cli::tr(
                                 "This is the review of %1 of agreement %2, version %3, signed by all, but a "
                                 "signature on it was declared void since. The version is %4.");
        return sentence.arg(found.review->day.toString(Qt::ISODate), found.code, number, state);
    }
    const QString sentence =
        !found.isSigned ? Cli::tr(
                              "This is the agreement %1, version %2, as it was agreed, without signatures. The "
                              "version is %3.")
        : found.stands ? Cli::tr("This is the agreement %1, version %2, signed by all. The version is %3.")
                       : Cli::tr(
                             "This is the agreement %1, version %2, signed by all, but a signature on it was "
                             "declared void since. The version is %3.");
    return sentence.arg(found.code, number, state);
}

}  // namespace

int runVerify(const QStringList& words, Session& session) {
    const Arguments arguments(words, {u"json"_s});
    const QString path = arguments.positional(0, u"FILE"_s), pages = arguments.positional(1, u"AGREEMENT.pdf"_s);
    arguments.refuseMoreThan(2);
    const auto workspace = session.openToRead(path);
    constexpr qint64 most = qint64(100) * 1024 * 1024;  // far more than any agreement takes
    const auto found = documents::frozenPagesIn(workspace->reader(), readInputFile(pages, most));
    if (!found) {
        print(Cli::tr("“%1” is not one of this book's frozen agreements.").arg(QFileInfo(pages).fileName()));
        return FaultFound;
    }
    if (arguments.has(u"json"_s))
        printJson(QJsonObject{{u"code"_s, found->code},
                              {u"version"_s, found->version.number},
                              {u"state"_s, keyOf(found->version.state)},
                              {u"review"_s, found->review ? found->review->day.toString(Qt::ISODate) : QString()},
                              {u"signed"_s, found->isSigned},
                              {u"stands"_s, found->stands}});
    else print(whatWasFound(*found));
    return Done;
}

}  // namespace mb::cli
