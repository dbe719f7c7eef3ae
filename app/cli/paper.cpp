#include "app/cli/paper.h"

#include "core/domain/text.h"

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

QByteArray rendered(const print::PaperFormat& format, const documents::Document& document,
                    const print::PageSetup& setup, const QDateTime& now, const QByteArray& kept) {
    std::optional<print::Fonts> loaded;
    const auto fonts = [&]() -> const print::Fonts& { return loaded ? *loaded : loaded.emplace(); };
    const print::PaperFile file = format.render({document, setup, kept, fonts, now});
    QStringList codes;
    for (const char32_t c : file.missing) codes << u"U+%1"_s.arg(uint(c), 4, 16, QChar(u'0')).toUpper();
    if (!codes.isEmpty())
        warn(Cli::tr("No font here can print %1; their codes are printed in brackets instead.").arg(codes.join(u", ")));
    return file.bytes;
}

QByteArray pdfOf(const documents::Document& document, const Workspace& workspace) {
    return rendered(*print::paperFormatCalled(u"pdf"_s), document, print::setupFor(document, workspace.book().paper),
                    workspace.clock().now());
}

AgreementVersion chosenVersion(const Workspace& workspace, MentorshipId mentorship, std::optional<int> number) {
    const Reader reader = workspace.reader();
    const auto newest = documents::newestVersion(reader, mentorship);
    if (!newest)
        throw UsageError{
            Cli::tr("This mentorship has no agreement yet; “agreement FILE --mentorship %1 new” starts one.")
                .arg(mentorship.value)};
    if (!number) return *newest;
    const auto version = reader.select<AgreementVersion>()
                             .where(&AgreementVersion::agreementId, newest->agreementId)
                             .where(&AgreementVersion::number, *number)
                             .first();
    if (!version)
        throw UsageError{Cli::tr("There is no version %1; the newest is %2.").arg(*number).arg(newest->number)};
    return *version;
}

Participant chosenParty(const Workspace& workspace, MentorshipId mentorship, const Arguments& arguments,
                        const QString& option) {
    const Reader reader = workspace.reader();
    const QString wanted = arguments.value(option);
    if (wanted.trimmed().isEmpty()) throw UsageError{Cli::tr("--%1 is missing: whose is it?").arg(option)};
    const QStringList words = fold(wanted).split(u' ', Qt::SkipEmptyParts);
    QList<Participant> meant;
    QStringList names;
    for (const Participant& one : reader.select<Participant>().where(&Participant::mentorshipId, mentorship).list()) {
        const QString name = fullName(reader.get(one.personId));
        names << name;
        const QStringList parts = fold(name).split(u' ', Qt::SkipEmptyParts);
        const bool named = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return std::any_of(parts.begin(), parts.end(), [&](const QString& part) { return part.startsWith(word); });
        });
        if (named || keyOf(one.side) == wanted) meant << one;
    }
    if (meant.size() == 1) return meant.first();
    throw UsageError{Cli::tr("--%1 %2: expected one of %3.").arg(option, wanted, names.join(u", "))};
}

QString identityOf(const Participant& participant) { return participant.uuid.toString(QUuid::WithoutBraces); }

}  // namespace mb::cli
