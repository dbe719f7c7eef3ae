#include "core/words/imports.h"

#include "core/words/errors.h"
#include "core/words/format.h"

#include <QCoreApplication>

namespace mb::words {

using namespace Qt::Literals::StringLiterals;

namespace {

QString trImport(const char* text, int n = -1) { return QCoreApplication::translate("imports", text, nullptr, n); }

// English plurals stand here until a translation brings its own.
QString counted(int n, const char* one, const char* many) { return n == 1 ? trImport(one) : trImport(many).arg(n); }

}  // namespace

QString importSummary(const exchange::ImportCounts& counts, bool would) {
    QStringList added, changed;
    if (counts.peopleAdded) added << counted(counts.peopleAdded, "one person", "%1 people");
    if (counts.mentorshipsAdded) added << counted(counts.mentorshipsAdded, "one mentorship", "%1 mentorships");
    if (counts.meetingsAdded) added << counted(counts.meetingsAdded, "one meeting", "%1 meetings");
    if (counts.peopleChanged) changed << counted(counts.peopleChanged, "one person", "%1 people");
    if (counts.mentorshipsChanged) changed << counted(counts.mentorshipsChanged, "one mentorship", "%1 mentorships");
    if (counts.meetingsChanged) changed << counted(counts.meetingsChanged, "one meeting", "%1 meetings");
    QStringList sentences;
    if (!added.isEmpty()) sentences << (would ? trImport("Would add %1.") : trImport("Added %1.")).arg(andList(added));
    if (!changed.isEmpty())
        sentences << (would ? trImport("Would complete %1.") : trImport("Completed %1.")).arg(andList(changed));
    if (added.isEmpty() && changed.isEmpty()) sentences << trImport("There is nothing new in it.");
    if (counts.alreadyThere)
        sentences << counted(counts.alreadyThere, "One row was there already.", "%1 rows were there already.");
    return sentences.join(u' ');
}

QString sentence(const exchange::ImportNotice& notice) {
    using exchange::ImportWarning;
    const QString place = notice.line ? trImport("%1, line %2: ").arg(notice.file, QString::number(notice.line))
                                      : trImport("%1: ").arg(notice.file);
    const auto arg = [&](int i) { return notice.args.value(i); };
    switch (notice.kind) {
        case ImportWarning::ValueKept:
            return place + trImport("%1 keeps “%2”; the sheet says “%3”.").arg(arg(0), arg(2), arg(3));
        case ImportWarning::MeetingValueKept:
            return place + trImport("The meeting on %1 keeps “%2”; the sheet says “%3”.").arg(arg(0), arg(2), arg(3));
        case ImportWarning::SideKept:
            return place +
                   trImport("You stay %2 of the mentorship with %1; the sheet says %3.").arg(arg(0), arg(1), arg(2));
        case ImportWarning::ColumnToNotes:
            return place + trImport("The column “%1” has no place of its own; what it says went into private notes.")
                               .arg(arg(0));
        case ImportWarning::PersonAdded:
            return place + trImport("%1 is new in this book.").arg(arg(0));
        case ImportWarning::RoleAssumed:
            return place +
                   trImport("The sheet does not say on which side you are; you were taken for the %1.").arg(arg(0));
        case ImportWarning::RoleFromFileName:
            return place + trImport("The file's name says on which side you are: %1.").arg(arg(0));
        case ImportWarning::NewTerm:
            return place + trImport("“%1” was added to the list of %2.").arg(arg(1), arg(0));
    }
    return place;
}

}  // namespace mb::words
