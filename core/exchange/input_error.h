// Faults of a file that is imported, with their place. `expected` is a key that core/words puts into a sentence.
#pragma once

#include "core/domain/error.h"

namespace mb::exchange {

// What an importer may expect instead of what it found.
namespace expected {
inline constexpr auto closingQuote = u"closing-quote";   // the quoted cell that begins here never ends
inline constexpr auto noStrayQuote = u"no-stray-quote";  // a quote inside a cell is doubled, the cell quoted
inline constexpr auto noMoreCells = u"no-more-cells";    // no more cells than the header line has
inline constexpr auto noFault = u"no-fault";             // a value; the spreadsheet shows a fault, or kept none
inline constexpr auto date = u"date";
inline constexpr auto year = u"year";           // a date with its year
inline constexpr auto wholeDay = u"whole-day";  // not only a month or year
inline constexpr auto usDate = u"us-date";      // month/day/year, as elsewhere in the column or as asked for
inline constexpr auto euDate = u"eu-date";      // day/month/year, likewise
inline constexpr auto isoDate = u"iso-date";    // year-month-day, as asked for
inline constexpr auto time = u"time";
inline constexpr auto minutes = u"minutes";             // 0 to 1440
inline constexpr auto name = u"name";                   // somebody's name
inline constexpr auto somebodyElse = u"somebody-else";  // than the owner of the book
inline constexpr auto onePerson = u"one-person";        // in this cell, or fitting this name in the book
inline constexpr auto nameOrder = u"name-order";        // not the name of somebody turned around
inline constexpr auto samePerson = u"same-person";      // what the book says of the person of this name
inline constexpr auto oneMeeting = u"one-meeting";      // of that day; several of the book fit
inline constexpr auto role = u"role";                   // mentor, mentee or peer
inline constexpr auto notBeforeStart = u"not-before-start";
inline constexpr auto ownValue = u"own-value";  // what this program writes into this column of its own lists
inline constexpr auto email = u"email";
inline constexpr auto orcid = u"orcid";
}  // namespace expected

// Causes of InputUnreadable that are ours; any other cause is the system's own words.
namespace unreadable {
inline constexpr auto passwordProtected = u"password-protected";  // an encrypted .xlsx or .ods: save it without
inline constexpr auto oldExcel = u"old-excel";                    // .xls of 1997, .xlsb: save it as .xlsx
inline constexpr auto noSpreadsheet = u"no-spreadsheet";          // another kind of zip file, .docx or .numbers
inline constexpr auto noReferences = u"no-references";            // none of the formats that references come in
inline constexpr auto noCalendar = u"no-calendar";                // not what calendars write
inline constexpr auto webPage = u"web-page";                      // HTML or XML, often under the name of .xls
inline constexpr auto brokenSpreadsheet = u"broken-spreadsheet";  // cut, or not as its format must be; detail
inline constexpr auto swollen = u"swollen";                       // a zip file that unpacks to far more than it says
inline constexpr auto notText = u"not-text";
inline constexpr auto nothingInIt = u"nothing-in-it";
inline constexpr auto noSuchEncoding = u"no-such-encoding";  // name
inline constexpr auto noSuchSheet = u"no-such-sheet";        // name, then those that there are
}  // namespace unreadable

// What of a file is more than can be read, with the limit and what was found.
namespace tooLarge {
inline constexpr auto bytes = u"bytes";
inline constexpr auto columns = u"columns";
inline constexpr auto rows = u"rows";
inline constexpr auto cells = u"cells";
inline constexpr auto events = u"events";
inline constexpr auto text = u"text";  // characters in all cells together
inline constexpr auto cell = u"cell";  // characters in one cell; then its line and column
}  // namespace tooLarge

// Line and column as a text editor and a spreadsheet count them, from 1; 0 where there is none.
inline Error inputError(const QString& path, int line, const QString& column, const QString& found,
                        QStringView expectedKey) {
    return Error(ErrorKind::InputFile, {path, QString::number(line), column, found, expectedKey.toString()});
}

// A fault that saying what is meant settles: one of these records of the book, or none of them. `name`: by which people
// are asked for, see ImportOptions::people; a meeting has none. All of it follows the other args.
inline Error asking(Error fault, const QString& name, const QList<qint64>& records) {
    fault.args << name;
    for (const qint64 id : records) fault.args << QString::number(id);
    return fault;
}
struct Asked {
    QString name;
    QList<qint64> records;
};
inline std::optional<Asked> asked(const Error& fault) {
    if (fault.kind != ErrorKind::InputFile || fault.args.size() < 6) return std::nullopt;
    Asked asked{fault.args[5], {}};
    for (const QString& id : fault.args.mid(6)) asked.records << id.toLongLong();
    return asked;
}

}  // namespace mb::exchange
