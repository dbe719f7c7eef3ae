#include "core/words/input_files.h"

#include "core/words/format.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QLocale>

namespace mb::words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct InputWords {
    Q_DECLARE_TR_FUNCTIONS(errors)
};

}  // namespace

QString tooLargeSentence(const QStringList& args) {
    const QString file = QFileInfo(args.value(0)).fileName(), what = args.value(1);
    const qint64 limit = args.value(2).toLongLong(), found = args.value(3).toLongLong();
    const auto megabytes = [](qint64 bytes) { return QLocale().toString((bytes + (1 << 20) - 1) >> 20); };
    if (what == u"bytes")
        return InputWords::tr("%1 is %2 MB large; the limit is %3 MB. Nothing was imported.")
            .arg(file, megabytes(found), megabytes(limit));
    if (what == u"cell")
        return InputWords::tr(
                   "%1, line %2, column %3: this cell holds %4 characters; the limit is %5. Nothing was imported.")
            .arg(file, args.value(4), args.value(5), QLocale().toString(found), QLocale().toString(limit));
    static const QHash<QString, const char*> texts{
        {u"columns"_s, QT_TRANSLATE_NOOP("errors", "%1 has %2 columns; the limit is %3. Nothing was imported.")},
        {u"rows"_s, QT_TRANSLATE_NOOP("errors", "%1 has %2 rows; the limit is %3. Nothing was imported.")},
        {u"events"_s,
         QT_TRANSLATE_NOOP("errors",
                           "%1 has %2 events or more; the limit is %3. Please export fewer years of it. Nothing was "
                           "imported.")},
        {u"cells"_s, QT_TRANSLATE_NOOP("errors", "%1 has %2 cells; the limit is %3. Nothing was imported.")},
    };
    const char* text = texts.value(
        what, QT_TRANSLATE_NOOP("errors", "%1 holds %2 characters in all; the limit is %3. Nothing was imported."));
    return InputWords::tr(text).arg(file, QLocale().toString(found), QLocale().toString(limit));
}

QString unreadableSentence(const QStringList& args) {
    const QString file = QFileInfo(args.value(0)).fileName(), cause = args.value(1), detail = args.value(2);
    static const QHash<QString, const char*> texts{
        {u"password-protected"_s,
         QT_TRANSLATE_NOOP("errors",
                           "%1 is protected by a password. Please open it in your spreadsheet program, save a "
                           "copy without the password and import that. Nothing was imported.")},
        {u"old-excel"_s,
         QT_TRANSLATE_NOOP("errors",
                           "%1 is in a format of Excel that only spreadsheet programs read. Please open it "
                           "there, save it as .xlsx and import that. Nothing was imported.")},
        {u"no-spreadsheet"_s,
         QT_TRANSLATE_NOOP("errors",
                           "%1 is not a spreadsheet. Expected: an .xlsx, .ods or .csv file; other programs "
                           "can export one. Nothing was imported.")},
        {u"web-page"_s,
         QT_TRANSLATE_NOOP("errors",
                           "%1 is a web page or XML, whatever its name says. Please open it in a spreadsheet "
                           "program, save it as .xlsx and import that. Nothing was imported.")},
        {u"swollen"_s,
         QT_TRANSLATE_NOOP("errors",
                           "%1 unpacks to far more than a spreadsheet of its size can hold, so it was not "
                           "read. Nothing was imported.")},
        {u"no-references"_s,
         QT_TRANSLATE_NOOP("errors",
                           "%1 holds no references. Expected: a file of BibTeX, RIS, PubMed (nbib), EndNote "
                           "(XML) or CSL-JSON. Nothing was imported.")},
        {u"no-calendar"_s,
         QT_TRANSLATE_NOOP("errors",
                           "%1 is not a calendar. Expected: an .ics file, which begins with BEGIN:VCALENDAR. Nothing "
                           "was imported.")},
        {u"nothing-in-it"_s, QT_TRANSLATE_NOOP("errors",
                                               "%1 is empty: there is no first line that names columns. "
                                               "Nothing was imported.")},
        {u"not-a-file"_s, QT_TRANSLATE_NOOP("errors", "%1 is not a regular file, so it was not read.")},
        {u"not-text"_s,
         QT_TRANSLATE_NOOP("errors", "%1 is not a text file, so there are no rows to read. Nothing was imported.")},
    };
    if (const char* text = texts.value(cause)) return InputWords::tr(text).arg(file);
    if (cause == u"broken-spreadsheet")
        return InputWords::tr("%1 is damaged or not complete, so it was not read (%2). Nothing was imported.")
            .arg(file, detail.left(80));
    if (cause == u"no-such-encoding")
        return InputWords::tr(
                   "“%2” is not a known encoding, so %1 was not read. Known are, for example, utf-8, "
                   "windows-1252, windows-1250 and macintosh.")
            .arg(file, detail);
    if (cause == u"no-such-sheet" && args.size() > 3)
        return InputWords::tr("%1 has no sheet “%2”; it has %3. Nothing was imported.")
            .arg(file, detail, andList(args.mid(3)));
    if (cause == u"no-such-sheet")
        return InputWords::tr("%1 has no sheet “%2”. Nothing was imported.").arg(file, detail);
    return InputWords::tr("%1 cannot be read: %2.").arg(file, cause);
}

QString encodingSentence(const QStringList& args) {
    const QString file = QFileInfo(args.value(0)).fileName(), line = args.value(1), plain = args.value(2),
                  better = args.value(3), betterText = args.value(4);
    if (plain.isEmpty())
        return InputWords::tr(
                   "%1 does not say how its letters are encoded; it looks like %2 (“%3”). If that is right, "
                   "please say --encoding %2. Nothing was imported.")
            .arg(file, better, betterText);
    if (better.isEmpty())
        return InputWords::tr(
                   "%1, line %2: “%3” does not read well, so the letters are in another encoding. Please name "
                   "it with --encoding, or save the file as UTF-8. Nothing was imported.")
            .arg(file, line, plain);
    return InputWords::tr(
               "%1, line %2: is this word “%3” or “%4”? Please say --encoding windows-1252 for the first or "
               "--encoding %5 for the second. Nothing was imported.")
        .arg(file, line, plain, betterText, better);
}

}  // namespace mb::words
