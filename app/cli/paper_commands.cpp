// Agreement and paper: agreement, export.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "core/actions/agreements.h"
#include "core/documents/acknowledgement.h"
#include "core/documents/progress_records.h"
#include "core/documents/templates.h"
#include "core/storage/atomic_file.h"
#include "core/words/phrases.h"
#include "ui/print/pdf.h"
#include "ui/print/rich_document.h"

#include <QFileInfo>

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

void reportMissing(const QList<char32_t>& missing) {
    QStringList codes;
    for (const char32_t c : missing) codes << u"U+%1"_s.arg(uint(c), 4, 16, QChar(u'0')).toUpper();
    if (!codes.isEmpty())
        warn(u"No font here can print %1; each stands as its number in brackets."_s.arg(codes.join(u", ")));
}

QByteArray pdfOf(const documents::Document& document, const print::PageSetup& setup, const QDateTime& created) {
    const print::Fonts fonts;
    const print::Printout printout = print::paginate(document, setup, fonts);
    reportMissing(printout.missing);
    return print::toPdf(printout, created);
}

AgreementVersionId versionOf(const Workspace& workspace, MentorshipId mentorship) {
    const auto version = documents::newestVersion(workspace.reader(), mentorship);
    if (!version) throw UsageError{u"This mentorship has no agreement yet; “agreement FILE --mentorship %1 new” starts one."_s.arg(mentorship.value)};
    return version->id;
}

QJsonValue answerTyped(const Workspace& workspace, AgreementVersionId version, const QString& path, const QString& typed) {
    if (typed.isEmpty()) return QJsonValue::Null;
    const auto form = documents::templateFrom(workspace.reader().get(version).templateBody.toObject());
    const documents::TemplateField* field = form.find(path);
    if (!field) throw Error(ErrorKind::NoSuchName, {u"field"_s, path});
    return documents::parseAnswer(*field, documents::termsOf(workspace.reader()), typed);
}

int listFields(const Workspace& workspace, MentorshipId mentorship) {
    const auto version = documents::newestVersion(workspace.reader(), mentorship);
    const auto form = version ? documents::templateFrom(version->templateBody.toObject()) : documents::shippedTemplate(u"one-to-one"_s);
    const auto terms = documents::termsOf(workspace.reader());
    for (const auto& section : form.sections)
        for (const auto& field : section.fields) {
            QStringList keys;
            for (const auto& option : documents::optionsOf(field, terms)) keys << option.key;
            print(u"%1%2  %3"_s.arg(field.path, field.required ? u" *"_s : QString(), keys.join(u" | ")));
        }
    return Done;
}

}  // namespace

int runAgreement(const QStringList& words) {
    const Arguments arguments(words, {u"mentorship=ID"_s});
    const QString path = arguments.positional(0, u"FILE"_s), verb = arguments.positional(1, u"new, set, agree or fields"_s);
    if (verb == u"set") {
        arguments.positional(2, u"FIELD"_s);
        if (arguments.positionals(3).isEmpty()) throw UsageError{u"VALUE is missing; an empty one (\"\") clears the field."_s};
        arguments.refuseMoreThan(4);
    } else {
        arguments.refuseMoreThan(2);
    }
    if (verb == u"fields") {
        const auto workspace = openToRead(path);
        return listFields(*workspace, chosenMentorship(*workspace, arguments));
    }
    const auto workspace = openToWrite(path);
    const MentorshipId mentorship = chosenMentorship(*workspace, arguments);
    if (verb == u"new") {
        print(QString::number(actions::agreements::start(*workspace, mentorship).value));
    } else if (verb == u"set") {
        const AgreementVersionId version = versionOf(*workspace, mentorship);
        const QString field = arguments.positional(2, u"FIELD"_s);
        actions::agreements::set(*workspace, version, field, answerTyped(*workspace, version, field, arguments.positionals(3).first()));
    } else if (verb == u"agree") {
        const QDateTime now = workspace->clock().now();
        const Paper paper = workspace->book().paper;
        actions::agreements::agree(*workspace, versionOf(*workspace, mentorship), [&](const documents::AgreementContent& content) {
            const documents::Document document = documents::agreement(content);
            return pdfOf(document, print::setupFor(paper, document.compact), now);
        });
    } else {
        throw UsageError{u"“%1” is not known; expected is new, set, agree or fields."_s.arg(verb)};
    }
    return Done;
}

namespace {

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
    return documents::blankAgreement(documents::templateNamed(reader, name), documents::termsOf(reader), parties);
}

documents::Document agreementDocument(const Workspace& workspace, const Arguments& arguments) {
    const Reader reader = workspace.reader();
    if (arguments.has(u"blank"_s)) return blankDocument(workspace, arguments);
    return documents::agreement(documents::contentOf(reader, versionOf(workspace, chosenMentorship(workspace, arguments))));
}

documents::Document slipDocument(const Workspace& workspace, const Arguments& arguments) {
    const Reader reader = workspace.reader();
    const AgreementVersionId version = versionOf(workspace, chosenMentorship(workspace, arguments));
    return documents::acknowledgementSlip(documents::contentOf(reader, version), reader.get(version).signedOn);
}

documents::Document progressDocument(const Workspace& workspace, const Arguments& arguments) {
    const Reader reader = workspace.reader();
    const QDate today = workspace.clock().today();
    if (!arguments.has(u"mentorship"_s))
        return documents::progressReport(documents::progressOf(reader, workspace.book().ownerId, std::nullopt, today));
    const MentorshipId mentorship = chosenMentorship(workspace, arguments);
    PersonId mentee = workspace.book().ownerId;
    for (const Participant& participant : reader.select<Participant>().where(&Participant::mentorshipId, mentorship).list())
        if (participant.side == Side::Mentee) mentee = participant.personId;
    return documents::progressReport(documents::progressOf(reader, mentee, mentorship, today));
}

// The pages that were frozen when the version was agreed; empty for another paper or format.
QByteArray frozenPdf(const Workspace& workspace, const Arguments& arguments, Paper paper) {
    if (arguments.has(u"blank"_s) || arguments.has(u"large-print"_s) || paper != workspace.book().paper) return {};
    const auto version = documents::newestVersion(workspace.reader(), chosenMentorship(workspace, arguments));
    return version && !version->pdfSha256.isEmpty() ? keptBytes(workspace.reader(), version->pdfSha256) : QByteArray();
}

}  // namespace

int runExport(const QStringList& words) {
    const Arguments arguments(words, {u"mentorship=ID"_s, u"blank"_s, u"template=NAME"_s, u"paper=P"_s, u"large-print"_s, u"format=F"_s, u"o|output=OUT"_s});
    const QString path = arguments.positional(0, u"FILE"_s), what = arguments.positional(1, u"agreement, slip or progress"_s);
    arguments.refuseMoreThan(2);
    if (!QStringList{u"agreement"_s, u"slip"_s, u"progress"_s}.contains(what))
        throw UsageError{u"“%1” is not known; expected is agreement, slip or progress."_s.arg(what)};
    if (arguments.has(u"blank"_s) && what != u"agreement") throw UsageError{u"--blank goes with “agreement” only."_s};
    if (arguments.has(u"template"_s) && !arguments.has(u"blank"_s))
        throw UsageError{u"--template goes with --blank; a filled agreement keeps the template it was written with."_s};
    const QString out = arguments.value(u"o"_s);
    if (out.isEmpty()) throw UsageError{u"-o is missing: where should it go?"_s};
    const QString format = arguments.has(u"format"_s) ? arguments.value(u"format"_s)
                           : QStringList{u"odt"_s, u"html"_s}.contains(QFileInfo(out).suffix()) ? QFileInfo(out).suffix() : u"pdf"_s;
    if (!QStringList{u"pdf"_s, u"odt"_s, u"html"_s}.contains(format)) throw UsageError{u"--format %1: expected is pdf, odt or html."_s.arg(format)};
    if (QFileInfo(out).exists() && QFileInfo(out).canonicalFilePath() == QFileInfo(path).canonicalFilePath())
        throw Error(ErrorKind::BookExists, {out});
    const auto workspace = openToRead(path);
    Paper paper = workspace->book().paper;
    if (arguments.has(u"paper"_s)) {
        const auto wanted = fromKey<Paper>(arguments.value(u"paper"_s));
        if (!wanted) throw UsageError{u"--paper %1: expected is letter or a4."_s.arg(arguments.value(u"paper"_s))};
        paper = *wanted;
    }
    if (what == u"agreement" && format == u"pdf")
        if (const QByteArray frozen = frozenPdf(*workspace, arguments, paper); !frozen.isEmpty()) {
            writeFileAtomically(out, frozen);
            return Done;
        }
    const documents::Document document = what == u"agreement" ? agreementDocument(*workspace, arguments)
                                         : what == u"slip"    ? slipDocument(*workspace, arguments)
                                                              : progressDocument(*workspace, arguments);
    const print::PageSetup setup = print::setupFor(paper, document.compact, arguments.has(u"large-print"_s));
    if (format == u"pdf") writeFileAtomically(out, pdfOf(document, setup, workspace->clock().now()));
    else if (format == u"odt") writeFileAtomically(out, print::toOdt(document, setup));
    else writeFileAtomically(out, print::toHtml(document));
    return Done;
}

}  // namespace mb::cli
