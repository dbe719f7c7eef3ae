#include "core/exchange/table_clip.h"

#include "core/documents/runs.h"
#include "core/exchange/csv.h"

#include <algorithm>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pointsAtLeast = 48, pointsAtMost = 180, pointsALetter = 6;

// Line ends and tabs would part a cell.
QString onOneLine(QString text) {
    text.replace(u"\r\n"_s, u" / "_s);
    for (const QChar end : {QChar(u'\n'), QChar(u'\r'), QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)})
        text.replace(end, u" / "_s);
    return text.replace(u'\t', u' ');
}

QByteArray ascii(const QString& text) {
    QByteArray escaped;
    for (const char32_t letter : text.toUcs4()) {
        const bool plain =
            letter >= 0x20 && letter < 0x7f && letter != U'<' && letter != U'>' && letter != U'&' && letter != U'"';
        if (plain) escaped += char(letter);
        else escaped += "&#" + QByteArray::number(quint32(letter)) + ';';
    }
    return escaped;
}

QList<int> widthsOf(const ClipTable& table) {
    QList<int> widths;
    for (qsizetype column = 0; column < table.heads.size(); ++column) {
        qsizetype letters = table.heads[column].size();
        for (const QList<ClipCell>& row : table.rows) letters = std::max(letters, row[column].words.size());
        widths << std::clamp(int(std::min<qsizetype>(letters, pointsAtMost)) * pointsALetter, pointsAtLeast,
                             pointsAtMost);
    }
    return widths;
}

// Styles stand beside the elements, since some receivers heed only the one or the other.
QByteArray htmlOf(const ClipCell& cell) {
    QByteArray html;
    for (const documents::Run& run : documents::runsOf(cell.words, cell.marks)) {
        if (run.strong) html += "<b style=\"font-weight:bold\">";
        if (run.underlined) html += "<u style=\"text-decoration:underline\">";
        if (run.emphasis) html += "<i style=\"font-style:italic\">";
        html += ascii(onOneLine(run.words));
        if (run.emphasis) html += "</i>";
        if (run.underlined) html += "</u>";
        if (run.strong) html += "</b>";
    }
    return html;
}

QByteArray cell(const QByteArray& tag, const ClipCell& text, int width) {
    const QByteArray points = QByteArray::number(width);
    // The number format keeps Excel from reading a formula.
    return '<' + tag + " width=\"" + points + "\" style=\"width:" + points +
           "pt;border:0.75pt solid #8a8780;padding:2pt "
           "5pt;vertical-align:top;text-align:left;font-family:Calibri,Arial,"
           "sans-serif;font-size:10pt;mso-number-format:'\\@'" +
           (tag.startsWith("th") ? ";font-weight:bold" : "") + "\">" + htmlOf(text) + "</" + tag.left(2) + '>';
}

}  // namespace

QByteArray clipHtml(const ClipTable& table) {
    const QList<int> widths = widthsOf(table);
    QByteArray html =
        "<html><head><meta charset=\"utf-8\"></head><body><table border=\"1\" cellspacing=\"0\" "
        "style=\"border-collapse:collapse\"><colgroup>";
    for (const int width : widths) html += "<col width=\"" + QByteArray::number(width) + "\">";
    html += "</colgroup><thead><tr>";
    for (qsizetype i = 0; i < widths.size(); ++i) html += cell("th scope=\"col\"", table.heads[i], widths[i]);
    html += "</tr></thead><tbody>";
    for (const QList<ClipCell>& row : table.rows) {
        html += "<tr>";
        for (qsizetype i = 0; i < widths.size(); ++i) html += cell("td", row[i], widths[i]);
        html += "</tr>";
    }
    return html + "</tbody></table></body></html>";
}

QString clipText(const ClipTable& table) {
    QString text;
    const auto line = [&](const QList<ClipCell>& cells) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            text += (i ? u"\t"_s : QString()) + defused(onOneLine(cells[i].words));
        text += u'\n';
    };
    line({table.heads.begin(), table.heads.end()});
    for (const QList<ClipCell>& row : table.rows) line(row);
    return text;
}

}  // namespace mb::exchange
