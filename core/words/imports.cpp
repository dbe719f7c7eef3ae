#include "core/words/imports.h"

#include "core/words/errors.h"
#include "core/words/format.h"
#include "core/words/nouns.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace mb::words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ImportWords {
    Q_DECLARE_TR_FUNCTIONS(imports)
};

// "5 people, one mentorship and 6 meetings", as far as there are any.
QString allOf(int people, int mentorships, int meetings, int goals, int actions) {
    QStringList parts;
    if (people) parts << ImportWords::tr("%n people", nullptr, people);
    if (mentorships) parts << ImportWords::tr("%n mentorships", nullptr, mentorships);
    if (meetings) parts << ImportWords::tr("%n meetings", nullptr, meetings);
    if (goals) parts << counted(u"goal"_s, goals);
    if (actions) parts << counted(u"action_item"_s, actions);
    return andList(parts);
}

// The verb goes by how many there are already: "one meeting is", "two meetings are".
QString allCounted(const QString& added, const QString& changed, const QString& there, int count, bool would) {
    if (added.isEmpty() && changed.isEmpty())
        return there.isEmpty()
                   ? ImportWords::tr("There is nothing new in it.")
                   : ImportWords::tr("There is nothing new in it; %1 are already there.", nullptr, count).arg(there);
    if (there.isEmpty()) {
        if (changed.isEmpty())
            return (would ? ImportWords::tr("This will add %1.") : ImportWords::tr("Added %1.")).arg(added);
        if (added.isEmpty())
            return (would ? ImportWords::tr("This will change %1.") : ImportWords::tr("Changed %1.")).arg(changed);
        return (would ? ImportWords::tr("This will add %1, and change %2.")
                      : ImportWords::tr("Added %1, and changed %2."))
            .arg(added, changed);
    }
    if (changed.isEmpty())
        return (would ? ImportWords::tr("This will add %1; %2 are already there.", nullptr, count)
                      : ImportWords::tr("Added %1; %2 were already there.", nullptr, count))
            .arg(added, there);
    if (added.isEmpty())
        return (would ? ImportWords::tr("This will change %1; %2 are already there.", nullptr, count)
                      : ImportWords::tr("Changed %1; %2 were already there.", nullptr, count))
            .arg(changed, there);
    return (would ? ImportWords::tr("This will add %1, and change %2; %3 are already there.", nullptr, count)
                  : ImportWords::tr("Added %1, and changed %2; %3 were already there.", nullptr, count))
        .arg(added, changed, there);
}

}  // namespace

QString importSummary(const exchange::ImportCounts& counts, bool would) {
    return allCounted(allOf(counts.peopleAdded, counts.mentorshipsAdded, counts.meetingsAdded, counts.goalsAdded,
                            counts.actionsAdded),
                      allOf(counts.peopleChanged, counts.mentorshipsChanged, counts.meetingsChanged,
                            counts.goalsChanged, counts.actionsChanged),
                      allOf(counts.peopleThere, counts.mentorshipsThere, counts.meetingsThere, counts.goalsThere,
                            counts.actionsThere),
                      counts.alreadyThere(), would);
}

namespace {

QString sideWord(const QString& key) {
    if (key == u"mentor") return ImportWords::tr("mentor");
    if (key == u"mentee") return ImportWords::tr("mentee");
    return ImportWords::tr("peer");
}

QString whatIsNoticed(const exchange::ImportNotice& notice) {
    using exchange::ImportWarning;
    const auto arg = [&](int i) { return notice.args.value(i); };
    switch (notice.kind) {
        case ImportWarning::ValueKept:
            return ImportWords::tr("%1 keeps “%2”; the sheet says “%3”.").arg(arg(0), arg(2), arg(3));
        case ImportWarning::MeetingValueKept:
            return ImportWords::tr("The meeting on %1 keeps “%2”; the sheet says “%3”.").arg(arg(0), arg(2), arg(3));
        case ImportWarning::SideKept:
            return ImportWords::tr("You stay %2 of the mentorship with %1; the sheet says %3.")
                .arg(arg(0), sideWord(arg(1)), sideWord(arg(2)));
        case ImportWarning::ColumnToNotes:
            return ImportWords::tr("The column “%1” has no place of its own; what it says went into private notes.")
                .arg(arg(0));
        case ImportWarning::PersonAdded:
            return ImportWords::tr("%1 is new in this book.").arg(arg(0));
        case ImportWarning::RoleAssumed:
            return ImportWords::tr("The sheet does not give your role; it was assumed that you are the %1.")
                .arg(sideWord(arg(0)));
        case ImportWarning::RoleFromFileName:
            return ImportWords::tr("The file's name says on which side you are: %1.").arg(sideWord(arg(0)));
        case ImportWarning::NewTerm:
            return (arg(0) == u"mode" ? ImportWords::tr("“%1” was added to the ways of meeting.")
                                      : ImportWords::tr("“%1” was added to the book’s own lists."))
                .arg(arg(1));
        case ImportWarning::StrayByte:
            return ImportWords::tr(
                       "A letter was not in UTF-8 like the rest of the file; “%1” was read. Please check it.")
                .arg(arg(0));
        case ImportWarning::HiddenRows:
            return ImportWords::tr("The spreadsheet hides %n rows; they were read as well.", nullptr, arg(0).toInt());
        case ImportWarning::HiddenColumns:
            return ImportWords::tr("The spreadsheet hides %n columns; they were read as well: %1.", nullptr,
                                   arg(0).toInt())
                .arg(arg(1));
        case ImportWarning::OtherSheets:
            return ImportWords::tr("The sheet “%1” was read; the file also has %2.")
                .arg(arg(0), andList(notice.args.mid(1)));
        case ImportWarning::TitleRow:
            return ImportWords::tr("“%1” stands above the names of the columns and was left out.").arg(arg(0));
        case ImportWarning::TotalsRow:
            return ImportWords::tr("This row holds totals and was left out: %1.").arg(arg(0));
        case ImportWarning::NoDayOfMeeting:
            return ImportWords::tr("“%2” is no day on which %1 was met; it went into the private note.")
                .arg(arg(0), arg(1));
        case ImportWarning::NotLinked:
            return ImportWords::tr("The mentorship of “%1” is not in this book; it comes in without one.").arg(arg(0));
        case ImportWarning::NotReadBack:
            return ImportWords::tr("Mentorbook wrote this list, but does not read it back; it was left out.");
        case ImportWarning::RepeatedHead:
            return ImportWords::tr("This row repeats the names of the columns and was left out.");
        case ImportWarning::SeasonAsMonth:
            return ImportWords::tr("“%1” was taken for %2.").arg(arg(0), partialDate(PartialDate::fromText(arg(1))));
    }
    return {};
}

}  // namespace

QString sentence(const exchange::ImportNotice& notice) {
    const QString what = whatIsNoticed(notice);
    return notice.line ? ImportWords::tr("%1, line %2: %3").arg(notice.file, QString::number(notice.line), what)
                       : ImportWords::tr("%1: %2").arg(notice.file, what);
}

QString leftOut(const Error& fault) {
    return ImportWords::tr("%1, line %2, column %3: %4. The row was left out.")
        .arg(QFileInfo(fault.args.value(0)).fileName(), fault.args.value(1), fault.args.value(2), foundInstead(fault));
}

QString columnLabel(exchange::Column column) {
    static constexpr const char* labels[] = {
#define COLUMN(column, key, label) label,
#include "core/exchange/columns.inc"
#undef COLUMN
    };
    return ImportWords::tr(labels[size_t(column)]);
}

QString encodingLabel(const QString& encoding) {
    static const QHash<QString, const char*> labels{
        {u"utf-8"_s, QT_TRANSLATE_NOOP("imports", "Unicode (UTF-8)")},
        {u"utf-16le"_s, QT_TRANSLATE_NOOP("imports", "Unicode (UTF-16)")},
        {u"utf-16be"_s, QT_TRANSLATE_NOOP("imports", "Unicode (UTF-16, big-endian)")},
        {u"windows-1252"_s, QT_TRANSLATE_NOOP("imports", "Western (Windows-1252)")},
        {u"macintosh"_s, QT_TRANSLATE_NOOP("imports", "Western (Mac Roman)")},
        {u"windows-1250"_s, QT_TRANSLATE_NOOP("imports", "Central European (Windows-1250)")},
        {u"windows-1251"_s, QT_TRANSLATE_NOOP("imports", "Cyrillic (Windows-1251)")},
        {u"windows-1254"_s, QT_TRANSLATE_NOOP("imports", "Turkish (Windows-1254)")},
        {u"shift_jis"_s, QT_TRANSLATE_NOOP("imports", "Japanese (Shift JIS)")},
    };
    const char* label = labels.value(encoding);
    return label ? ImportWords::tr(label) : encoding;
}

}  // namespace mb::words
