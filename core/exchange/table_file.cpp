#include "core/exchange/table_file.h"

#include "core/exchange/csv.h"
#include "core/exchange/encoding.h"
#include "core/exchange/input_error.h"

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

Error unreadableFile(const QString& path, QStringView cause) {
    return Error(ErrorKind::InputUnreadable, {path, cause.toString()});
}

bool isZip(const QByteArray& bytes) { return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"); }

QByteArray inUtf16(const char* ascii) {
    QByteArray units;
    for (; *ascii; ++ascii) units.append(*ascii).append('\0');
    return units;
}

// What is no zip file and no text either.
void refuseOthers(const QByteArray& bytes, const QString& path) {
    if (bytes.startsWith("\xd0\xcf\x11\xe0")) {
        const bool locked = bytes.contains(inUtf16("EncryptedPackage"));
        throw unreadableFile(path, locked ? unreadable::passwordProtected : unreadable::oldExcel);
    }
    if (bytes.startsWith("%PDF-") || bytes.startsWith("{\\rtf")) throw unreadableFile(path, unreadable::notText);
    const QByteArray beginning = bytes.left(2000).trimmed().toLower();
    for (const char* mark : {"<html", "<!doctype", "<table", "<?xml", "<meta", "\xef\xbb\xbf<"})
        if (beginning.startsWith(mark)) throw unreadableFile(path, unreadable::webPage);
}

std::unique_ptr<Workbook> workbookIn(ZipReader& zip) {
    if (auto workbook = openXlsx(zip)) return workbook;
    if (auto workbook = openOds(zip)) return workbook;
    throw unreadableFile(zip.path(), unreadable::noSpreadsheet);
}

CellTable tableIn(Workbook& workbook, const QString& path, const QString& wanted) {
    const QList<SheetName> sheets = workbook.sheets();
    const bool blank = std::all_of(sheets.begin(), sheets.end(), [](const SheetName& sheet) { return sheet.empty; });
    const auto named = [&](const SheetName& sheet) { return sheet.name.compare(wanted, Qt::CaseInsensitive) == 0; };
    const auto visible = [&](const SheetName& sheet) { return !sheet.hidden && (blank || !sheet.empty); };
    const auto found = wanted.isEmpty() ? std::find_if(sheets.begin(), sheets.end(), visible)
                                        : std::find_if(sheets.begin(), sheets.end(), named);
    QStringList others;
    for (auto sheet = sheets.begin(); sheet != sheets.end(); ++sheet)
        if (sheet != found && ((!sheet->hidden && !sheet->empty) || !wanted.isEmpty())) others << sheet->name;
    if (found == sheets.end() && !wanted.isEmpty())
        throw Error(ErrorKind::InputUnreadable,
                    QStringList{path, QStringView(unreadable::noSuchSheet).toString(), wanted} + others);
    if (found == sheets.end()) throw unreadableFile(path, unreadable::nothingInIt);
    TableBuilder table(path, Places::Rows, {sheets, found->name, {}});
    if (wanted.isEmpty() && !others.isEmpty())
        table.notice(ImportWarning::OtherSheets, 0, QStringList(found->name) + others);
    workbook.read(int(found - sheets.begin()), table);
    return table.finish();
}

}  // namespace

CellTable readTable(QByteArray bytes, const QString& path, const TableOptions& options) {
    if (!isZip(bytes)) return refuseOthers(bytes, path), readCsv(std::move(bytes), path, options.encoding);
    ZipReader zip(bytes, path);
    return tableIn(*workbookIn(zip), path, options.sheet);
}

CellTable readTable(const QString& path, const TableOptions& options) {
    return readTable(readInput(path, maxCsvBytes), path, options);
}

}  // namespace mb::exchange
