// Paper: export.
#include "app/cli/commands.h"
#include "app/cli/paper.h"
#include "core/documents/acknowledgement.h"
#include "core/documents/agreement_life.h"
#include "core/documents/comparison.h"
#include "core/documents/enclosed.h"
#include "core/documents/progress_records.h"
#include "core/documents/record.h"
#include "core/documents/review.h"
#include "core/documents/running_history.h"
#include "core/documents/templates.h"
#include "core/documents/terms.h"
#include "core/documents/topic_map.h"
#include "core/documents/voices.h"
#include "core/queries/people.h"
#include "core/queries/topics.h"
#include "core/words/calendar.h"
#include "core/words/dossier.h"
#include "core/words/format.h"

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

AgreementVersion exportedVersion(const Workspace& workspace, const Arguments& arguments) {
    return chosenVersion(workspace, chosenMentorship(workspace, arguments), arguments.number(u"version"_s));
}

// The template that was named, else the one of the mentorship's kind, else the plainest.
documents::Document blankDocument(const Workspace& workspace, const Arguments& arguments) {
    const Reader reader = workspace.reader();
    QString name = keyOf(MentorshipKind::OneToOne);
    QList<documents::Party> parties;
    if (arguments.has(u"mentorship"_s)) {
        const MentorshipId mentorship = chosenMentorship(workspace, arguments);
        name = keyOf(reader.get(mentorship).kind);
        parties = documents::partiesOf(reader, mentorship);
    }
    if (arguments.has(u"template"_s)) name = arguments.value(u"template"_s);
    const documents::Template form = documents::templateNamed(reader, name);
    return documents::blankAgreement(form, documents::termsOf(reader, form.language), parties);
}

UsageError notReviewed(const AgreementVersion& version) {
    return {Cli::tr("Version %1 has not been reviewed yet.").arg(version.number)};
}

documents::Document agreementDocument(const Workspace& workspace, const Arguments& arguments) {
    const Reader reader = workspace.reader();
    if (arguments.has(u"blank"_s)) return blankDocument(workspace, arguments);
    const AgreementVersion version = exportedVersion(workspace, arguments);
    const documents::Document document = documents::agreement(documents::contentOf(reader, version.id));
    if (!arguments.has(u"with-reviews"_s)) return document;
    const QList<documents::Document> reviews = documents::addendaOf(reader, version.id);
    if (reviews.isEmpty()) throw notReviewed(version);
    return documents::withEnclosed(document, reviews);
}

documents::Document worksheetDocument(const Workspace& workspace, const Arguments& arguments) {
    const Participant party = chosenParty(workspace, chosenMentorship(workspace, arguments), arguments);
    documents::AgreementContent content =
        documents::contentOf(workspace.reader(), exportedVersion(workspace, arguments).id);
    content.terms = documents::termsOf(workspace.reader(), documents::templateFrom(content.templateBody).language);
    return documents::worksheet(content, identityOf(party));
}

documents::Document comparisonDocument(const Workspace& workspace, const Arguments& arguments) {
    const Reader reader = workspace.reader();
    const AgreementVersion after = exportedVersion(workspace, arguments);
    if (after.number == 1) throw UsageError{Cli::tr("There is no version before version 1 to compare with.")};
    const auto before = chosenVersion(workspace, chosenMentorship(workspace, arguments),
                                      arguments.number(u"with"_s).value_or(after.number - 1));
    return documents::comparison(documents::contentOf(reader, before.id), documents::contentOf(reader, after.id));
}

// The newest review of the version, or of the one that holds.
AgreementReview exportedReview(const Workspace& workspace, const Arguments& arguments) {
    const Reader reader = workspace.reader();
    AgreementVersion version = exportedVersion(workspace, arguments);
    if (!arguments.has(u"version"_s))
        version = documents::versionThatHolds(reader, version.agreementId).value_or(version);
    const auto review =
        reader.select<AgreementReview>().where(&AgreementReview::versionId, version.id).newestIdFirst().first();
    if (!review) throw notReviewed(version);
    return *review;
}

documents::Document addendumDocument(const Workspace& workspace, const Arguments& arguments) {
    return documents::addendum(documents::reviewContentOf(workspace.reader(), exportedReview(workspace, arguments).id));
}

documents::Document slipDocument(const Workspace& workspace, const Arguments& arguments) {
    const Reader reader = workspace.reader();
    const AgreementVersion version = exportedVersion(workspace, arguments);
    return documents::acknowledgementSlip(documents::contentOf(reader, version.id), version.signedOn);
}

documents::Document progressDocument(const Workspace& workspace, const Arguments& arguments) {
    const Reader reader = workspace.reader();
    const QDate today = workspace.clock().today();
    if (!arguments.has(u"mentorship"_s))
        return documents::progressReport(documents::progressOf(reader, workspace.book().ownerId, std::nullopt, today));
    const MentorshipId mentorship = chosenMentorship(workspace, arguments);
    PersonId mentee = workspace.book().ownerId;
    for (const Participant& participant :
         reader.select<Participant>().where(&Participant::mentorshipId, mentorship).list())
        if (participant.side == Side::Mentee) mentee = participant.personId;
    return documents::progressReport(documents::progressOf(reader, mentee, mentorship, today));
}

// The office's preset with what was asked for otherwise.
documents::Preset chosenPreset(const Reader& reader, const Arguments& arguments) {
    documents::Preset preset =
        documents::presetNamed(reader, arguments.has(u"preset"_s) ? arguments.value(u"preset"_s) : u"default"_s);
    preset.dates = keyArgument(arguments, u"dates"_s, preset.dates);
    if (arguments.has(u"order"_s)) {
        const QString order = arguments.value(u"order"_s);
        if (order != u"newest-first" && order != u"oldest-first")
            throw UsageError{Cli::tr("--order %1: expected newest-first or oldest-first.").arg(order)};
        preset.newestFirst = order == u"newest-first";
    }
    if (arguments.has(u"authors"_s))
        preset.cutAfter = arguments.value(u"authors"_s) == u"all" ? 0 : arguments.number(u"authors"_s).value_or(0);
    if (arguments.has(u"deidentify"_s)) preset = documents::withoutNames(preset);
    return preset;
}

documents::Record chosenRecord(const Workspace& workspace, const Arguments& arguments) {
    const Reader reader = workspace.reader();
    documents::RecordWish wish;
    wish.today = workspace.clock().today();
    wish.from = arguments.partialDate(u"from"_s, wish.today);
    wish.to = arguments.partialDate(u"to"_s, wish.today);
    if (arguments.has(u"for"_s)) {
        const auto person = queries::personCalled(reader, arguments.value(u"for"_s));
        if (!person) throw Error(ErrorKind::NoSuchName, {u"person"_s, arguments.value(u"for"_s)});
        wish.only = *person;
    }
    if (arguments.has(u"recipient"_s)) wish.recipient = arguments.value(u"recipient"_s);
    return documents::recordOf(reader, chosenPreset(reader, arguments), wish);
}

// What is held back and what is missing goes to whoever asked, never into the file.
void tellOf(const documents::Record& record) {
    for (const QString& line : words::heldBackLines(record)) warn(line);
    for (const documents::MissingFact& fact : record.missing) warn(words::missingLine(fact));
}

documents::Document recordDocument(const Workspace& workspace, const Arguments& arguments) {
    const documents::Record record = chosenRecord(workspace, arguments);
    tellOf(record);
    return documents::mentorsRecord(record);
}

// What is private stays out of it unless it is asked for, and then whoever asked is told (ME14).
documents::Document historyDocument(const Workspace& workspace, const Arguments& arguments) {
    const Reader reader = workspace.reader();
    queries::HistorySubject subject;
    if (arguments.has(u"for"_s)) {
        subject.person = knownPerson(reader, arguments.value(u"for"_s));
        if (subject.person == workspace.book().ownerId)
            throw UsageError{Cli::tr("--for: the history is one with someone else, not of the book’s owner.")};
    } else {
        subject.mentorship = chosenMentorship(workspace, arguments);
    }
    const bool whole = arguments.has(u"private"_s);
    if (whole) warn(Cli::tr("The document holds what is private."));
    return documents::runningHistory(queries::historyOf(reader, subject, workspace.clock().today()),
                                     documents::labelsWithin(reader, u"mode"_s),
                                     whole ? documents::WithPrivate::Yes : documents::WithPrivate::No);
}

// The map of the year in which --from lies, or of the present one.
documents::Document topicsDocument(const Workspace& workspace, const Arguments& arguments) {
    const Book book = workspace.book();
    const QDate today = workspace.clock().today();
    const auto from = arguments.partialDate(u"from"_s, today);
    const int year = queries::yearOf(from ? from->earliest() : today, book.yearStartMonth);
    return documents::topicMapDocument(documents::topicMapOf(
        workspace.reader(), book, chosenMentorship(workspace, arguments), year, today, documents::MapFor::Paper));
}

// The pages as they were frozen; empty for another paper.
QByteArray frozenPdf(const Workspace& workspace, const QString& what, const Arguments& arguments, Paper paper) {
    for (const QString& option : {u"blank"_s, u"large-print"_s, u"with-reviews"_s})
        if (arguments.has(option)) return {};
    if (paper != workspace.book().paper) return {};
    const Reader reader = workspace.reader();
    if (what == u"addendum") {
        const QString sha256 = exportedReview(workspace, arguments).pdfSha256;
        return sha256.isEmpty() ? QByteArray() : keptBytes(reader, sha256);
    }
    return what == u"agreement" ? documents::frozenPages(reader, exportedVersion(workspace, arguments)) : QByteArray();
}

const print::PaperFormat* wantedFormat(const Arguments& arguments, const QList<print::PaperFormat>& among) {
    if (!arguments.has(u"format"_s)) return nullptr;
    const QString key = arguments.value(u"format"_s);
    if (const print::PaperFormat* format = print::paperFormatCalled(key, among)) return format;
    throw UsageError{u"--format %1: expected %2."_s.arg(key, words::orList(print::paperFormatKeys(among)))};
}

// References for other programs: the ending or --format says which.
int exportOutcomes(const QString& path, const Arguments& arguments, Session& session) {
    arguments.refuseOptionsBut({u"format"_s, u"o"_s, u"output"_s});
    const QString out = arguments.out();
    QString format = arguments.has(u"format"_s) ? arguments.value(u"format"_s) : print::paperEnding(out);
    if (format == u"json") format = u"csl"_s;
    const QStringList known{u"bib"_s, u"ris"_s, u"csl"_s, u"csv"_s};
    if (!known.contains(format))
        throw UsageError{Cli::tr("--format %1: expected %2.").arg(format, words::orList(known))};
    const auto workspace = session.openToRead(path);
    workspace->store().writeOut(out, outcomesFile(workspace->reader(), format, workspace->clock().today()));
    return Done;
}

// Meetings and due dates for other calendars; without --names an event says no more than "Meeting" or "Due".
int exportCalendar(const QString& path, const Arguments& arguments, Session& session) {
    arguments.refuseOptionsBut({u"from"_s, u"to"_s, u"names"_s, u"o"_s, u"output"_s});
    const QString out = arguments.out();
    const auto workspace = session.openToRead(path);
    const QDate today = workspace->clock().today();
    exchange::CalendarWish wish = exchange::comingYear(today);
    if (const auto from = arguments.partialDate(u"from"_s, today)) wish.from = from->earliest();
    if (const auto to = arguments.partialDate(u"to"_s, today)) wish.to = to->latest();
    wish.telling = arguments.has(u"names"_s);
    workspace->store().writeOut(
        out, exchange::calendarOf(workspace->reader(), wish, words::calendarSay(), workspace->clock().now()));
    return Done;
}

using Maker = documents::Document (*)(const Workspace&, const Arguments&);
const QMap<QString, Maker>& makers() {
    static const QMap<QString, Maker> all{
        {u"agreement"_s, agreementDocument},   {u"progress"_s, progressDocument}, {u"worksheet"_s, worksheetDocument},
        {u"comparison"_s, comparisonDocument}, {u"addendum"_s, addendumDocument}, {u"slip"_s, slipDocument},
        {u"record"_s, recordDocument},         {u"history"_s, historyDocument},   {u"topics"_s, topicsDocument}};
    return all;
}

}  // namespace

int runExport(const QStringList& words, Session& session) {
    const Arguments arguments(
        words,
        {u"mentorship=ID"_s, u"blank"_s,     u"template=NAME"_s,  u"paper=P"_s,     u"large-print"_s, u"with-reviews"_s,
         u"format=F"_s,      u"version=N"_s, u"with=N"_s,         u"as=NAME"_s,     u"preset=NAME"_s, u"from=D"_s,
         u"to=D"_s,          u"for=NAME"_s,  u"order=O"_s,        u"dates=S"_s,     u"authors=N"_s,   u"deidentify"_s,
         u"names"_s,         u"private"_s,   u"recipient=NAME"_s, u"o|output=OUT"_s});
    const QString known = (QStringList(makers().keys()) << u"calendar"_s << u"outcomes"_s).join(u", ");
    const QString path = arguments.positional(0, u"FILE"_s),
                  what = arguments.positional(1, Cli::tr("What to export (%1)").arg(known));
    arguments.refuseMoreThan(2);
    if (what == u"outcomes") return exportOutcomes(path, arguments, session);
    if (what == u"calendar") return exportCalendar(path, arguments, session);
    if (arguments.has(u"names"_s)) throw UsageError{Cli::tr("--names goes with “calendar” only.")};
    if (arguments.has(u"private"_s) && what != u"history")
        throw UsageError{Cli::tr("--private goes with “history” only.")};
    if (arguments.has(u"recipient"_s) && what != u"record")
        throw UsageError{Cli::tr("--recipient goes with “record” only.")};
    if (!makers().contains(what)) throw UsageError{Cli::tr("“%1” is not known; expected one of %2.").arg(what, known)};
    if (arguments.has(u"blank"_s) && what != u"agreement")
        throw UsageError{Cli::tr("--blank goes with “agreement” only.")};
    if (arguments.has(u"with-reviews"_s) && (what != u"agreement" || arguments.has(u"blank"_s)))
        throw UsageError{Cli::tr("--with-reviews goes with a filled “agreement” only.")};
    if (arguments.has(u"template"_s) && !arguments.has(u"blank"_s))
        throw UsageError{
            Cli::tr("--template goes with --blank; a filled agreement keeps the template it was written with.")};
    const QString out = arguments.out();
    const QList<print::PaperFormat>& formats = what == u"record" ? print::recordFormats() : print::paperFormats();
    const print::PaperFormat& format = print::paperFormatFor(out, wantedFormat(arguments, formats), formats);
    const auto workspace = session.openToRead(path);
    Paper paper = workspace->book().paper;
    if (arguments.has(u"paper"_s)) {
        const auto wanted = fromKey<Paper>(arguments.value(u"paper"_s));
        if (!wanted) throw UsageError{Cli::tr("--paper %1: expected letter or a4.").arg(arguments.value(u"paper"_s))};
        paper = *wanted;
    }
    const documents::Document document = makers().value(what)(*workspace, arguments);
    const print::PageSetup setup = print::setupFor(document, paper, arguments.has(u"large-print"_s));
    workspace->store().writeOut(out, rendered(format, document, setup, workspace->clock().now(),
                                              frozenPdf(*workspace, what, arguments, paper)));
    return Done;
}

}  // namespace mb::cli
