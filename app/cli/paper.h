// What commands about agreements and paper have in common.
#pragma once

#include "app/cli/command.h"
#include "core/documents/agreement_records.h"
#include "ui/print/paper_formats.h"

namespace mb::cli {

// The file's bytes. Reports characters that no font can print.
QByteArray rendered(const print::PaperFormat& format, const documents::Document& document,
                    const print::PageSetup& setup, const QDateTime& now, const QByteArray& kept = {});
// A PDF on the book's paper, as of now: what is frozen.
QByteArray pdfOf(const documents::Document& document, const Workspace& workspace);

// The version with this number, else the newest one. Throws UsageError where there is none.
AgreementVersion chosenVersion(const Workspace& workspace, MentorshipId mentorship, std::optional<int> number = {});
// The party named by --as: a name, or "mentee" or "mentor" where only one is meant. Throws UsageError.
Participant chosenParty(const Workspace& workspace, MentorshipId mentorship, const Arguments& arguments,
                        const QString& option = QStringLiteral("as"));
QString identityOf(const Participant& participant);  // as documents::Party has it

}  // namespace mb::cli
