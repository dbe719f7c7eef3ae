#include "core/exchange/xlsx_out.h"

#include "core/documents/runs.h"
#include "core/exchange/input_error.h"
#include "core/storage/platform.h"
#include "core/xlsx/xlsx_module.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <numeric>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

using documents::Cell;
using documents::Run;
using documents::Table;

constexpr qsizetype mostLetters = 32'767, mostInName = 31, mostInHead = 250;

// Without half a letter at the end.
QString cut(const QString& text, qsizetype most) {
    if (text.size() <= most) return text;
    const bool within = text[most - 1].isHighSurrogate();
    return text.left(within ? most - 1 : most);
}

// Characters that XML cannot hold go; what reads like their escape is escaped itself.
QString writable(const QString& text) {
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\t') {
            out += u' ';
        } else if (c == u'_' && text.mid(i, 2) == u"_x" && text.mid(i + 6, 1) == u"_") {
            bool isCode = false;
            text.mid(i + 2, 4).toUInt(&isCode, 16);
            out += isCode ? u"_x005F_"_s : u"_"_s;
        } else if (c == u'\n' || (c >= u' ' && c != u'\x7f' && c != u'\xfffe' && c != u'\xffff')) {
            out += c;
        }
    }
    return out;
}

QString writableLine(const QString& text) { return writable(text).simplified(); }

// libxlsxwriter counts pieces in a byte, and their looks among the letters of a cell. Behind the last piece that it can
// take, a text goes on without marks.
QList<Run> countable(QList<Run> runs) {
    constexpr qsizetype mostPieces = 250, lettersOfALook = 180;
    qsizetype letters = 0;
    for (const Run& run : runs) letters += run.words.toHtmlEscaped().size();
    const qsizetype most = qBound(qsizetype(1), (mostLetters - letters) / lettersOfALook, mostPieces);
    if (runs.size() <= most) return runs;
    Run rest;
    for (const Run& run : runs.mid(most - 1)) rest.words += run.words;
    runs.resize(most - 1);
    return runs << rest;
}

// The pieces of a text, as long as a cell can hold; the last letter of a longer one says that there was more.
QList<xlsx::Piece> piecesOf(const QString& words, const QList<documents::Text::Mark>& marks) {
    QList<xlsx::Piece> pieces;
    qsizetype room = mostLetters;
    for (const Run& run : countable(documents::runsOf(words, marks))) {
        const QString whole = writable(run.words);
        const QString kept = whole.size() <= room ? whole : QString(cut(whole, room - 1) + u'…');
        room -= kept.size();
        if (!kept.isEmpty()) pieces.append({kept.toUtf8(), run.strong, run.underlined, run.emphasis});
        if (kept != whole || room < 2) break;
    }
    return pieces;
}

struct AsCell {
    QString words;
    QList<documents::Text::Mark> marks;

    xlsx::Cell operator()(std::monostate) const {
        const QList<xlsx::Piece> pieces = piecesOf(words, marks);
        return {pieces.isEmpty() ? xlsx::Cell::Kind::Empty : xlsx::Cell::Kind::Text, pieces};
    }
    xlsx::Cell operator()(double number) const { return {xlsx::Cell::Kind::Number, {}, number}; }
    // Spreadsheets count days from 1900, and libxlsxwriter does not look whether a day is one.
    xlsx::Cell operator()(QDate day) const {
        if (!day.isValid() || day.year() < 1900 || day.year() > 9999) return operator()(std::monostate());
        return {xlsx::Cell::Kind::Day, {}, 0, "d mmm yyyy", day.year(), day.month(), day.day()};
    }
    xlsx::Cell operator()(const documents::YearMonth&) const { return operator()(std::monostate()); }
    xlsx::Cell operator()(const Money& amount) const {
        const int digits = minorDigits(amount.currency);
        const QString currency = writableLine(amount.currency).remove(u'"');
        const QString format = u"\"%1\" #,##0"_s.arg(currency) + (digits ? u'.' + u"0"_s.repeated(digits) : QString());
        return {xlsx::Cell::Kind::Number, {}, decimal(amount).toDouble(), format.toUtf8()};
    }
};

xlsx::Cell cellOf(const Cell& cell, const Say& say) {
    return std::visit(AsCell{cell.isEmpty() ? QString() : say(cell.text),
                             cell.text.phrase.isEmpty() ? cell.text.marks : QList<documents::Text::Mark>()},
                      cell.value);
}

// None is empty or like another.
QStringList headsOf(const Table& table, const Say& say) {
    QStringList heads;
    for (const Table::Column& column : table.columns) {
        const QString own = cut(column.head.isEmpty() ? QString() : writableLine(say(column.head)), mostInHead);
        QString head = own.isEmpty() ? QString::number(heads.size() + 1) : own;
        for (int count = 2; heads.contains(head, Qt::CaseInsensitive); ++count) head = u"%1 (%2)"_s.arg(own).arg(count);
        heads << head;
    }
    return heads;
}

QStringList linesOf(const Cell& cell, const Say& say) {
    return cell.isEmpty() ? QStringList() : say(cell.text).split(u'\n');
}

// In letters: as wide as their longest lines, but no wider together than a sheet of paper; longer lines are wrapped.
QList<qsizetype> widthsOf(const Table& table, const QStringList& heads, const Say& say, qsizetype room) {
    constexpr qsizetype least = 8, most = 80, narrow = 14;
    QList<qsizetype> widths;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        qsizetype letters = heads.isEmpty() ? 0 : qMin(heads[i].size() + 3, qsizetype(20));
        for (const QList<Cell>& row : table.rows)
            for (const QString& line : linesOf(row.value(i), say)) letters = qMax(letters, line.size() + 1);
        widths << qBound(least, letters, most);
    }
    for (qsizetype widest = most; widest > narrow; --widest) {
        if (std::accumulate(widths.begin(), widths.end(), qsizetype(0)) <= room) break;
        for (qsizetype& width : widths) width = qMin(width, widest - 1);
    }
    return widths;
}

// Excel finds out itself how high a row has to be, other programs do not.
int linesIn(const QList<QStringList>& row, const QList<qsizetype>& widths) {
    qsizetype highest = 1;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        qsizetype lines = 0;
        for (const QString& line : row.value(i)) lines += 1 + line.size() * 21 / (widths[i] * 20);
        highest = qMax(highest, lines);
    }
    return static_cast<int>(highest);
}

xlsx::Sheet sheetOf(const Table& table, const QString& name, const Say& say, bool landscape) {
    xlsx::Sheet sheet;
    sheet.name = name.toUtf8();
    sheet.hasHead = std::any_of(table.columns.begin(), table.columns.end(),
                                [](const Table::Column& column) { return !column.head.isEmpty(); });
    const QStringList heads = headsOf(table, say);
    const QList<qsizetype> widths = widthsOf(table, sheet.hasHead ? heads : QStringList(), say, landscape ? 130 : 95);
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        sheet.columns.append({heads[i].toUtf8(), static_cast<double>(widths[i]), table.columns[i].alignEnd});
    QList<QStringList> lines;
    // A head is bold and has a button beside it.
    for (const QString& head : heads) lines << QStringList{head + u"    "_s};
    sheet.headLines = sheet.hasHead ? linesIn(lines, widths) : 1;
    for (const QList<Cell>& row : table.rows) {
        QList<xlsx::Cell> cells;
        lines.clear();
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            cells << cellOf(row.value(i), say);
            lines << linesOf(row.value(i), say);
        }
        sheet.rows.append({cells, linesIn(lines, widths)});
    }
    return sheet;
}

}  // namespace

QString sheetName(const QString& wanted, const QStringList& taken) {
    const auto bare = [](QString name) {
        name = name.trimmed();
        while (name.startsWith(u'\'')) name.remove(0, 1);
        while (name.endsWith(u'\'')) name.chop(1);
        return name.trimmed();
    };
    QString name;
    for (const QChar c : writableLine(wanted)) name += u"[]:*?/\\"_s.contains(c) ? QChar(u' ') : c;
    name = bare(cut(bare(name.simplified()), mostInName));
    // A name that spreadsheets keep for themselves.
    if (name.isEmpty() || name.compare(u"History"_s, Qt::CaseInsensitive) == 0) name += u'_';
    QString free = name;
    for (int count = 2; taken.contains(free, Qt::CaseInsensitive); ++count) {
        const QString number = u" (%1)"_s.arg(count);
        free = bare(cut(name, mostInName - number.size())) + number;
    }
    return free;
}

QByteArray xlsxOf(const documents::Document& document, QDate day, const Say& say, const WorkbookPaper& paper) {
    xlsx::Book book;
    book.title = cut(document.title.isEmpty() ? QString() : writableLine(say(document.title)), mostInHead).toUtf8();
    book.created = QDateTime(day, QTime(12, 0), QTimeZone::utc()).toSecsSinceEpoch();
    book.a4 = paper.a4;
    book.landscape = paper.landscape;
    book.marginInches = paper.marginInches;
    QStringList names;
    for (const NamedTable& one : tablesOf(document, say)) {
        names << sheetName(one.name, names);
        book.sheets << sheetOf(one.table, names.last(), say, paper.landscape);
    }
    if (book.sheets.isEmpty()) book.sheets << sheetOf({{{}}, {}}, sheetName({}, {}), say, paper.landscape);
    const auto write =
        reinterpret_cast<decltype(&mentorbookXlsx)>(platform::moduleFunction(u"mentorbook-xlsx"_s, "mentorbookXlsx"));
    QByteArray bytes, fault;
    if (!write(book, bytes, fault)) throw Error(ErrorKind::WriteFailed, {QString(), QString::fromLocal8Bit(fault)});
    return bytes;
}

}  // namespace mb::exchange
