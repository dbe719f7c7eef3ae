#include "tests/support/workbooks.h"

namespace mb::test {

QByteArray textRows(const QList<QByteArrayList>& rows) {
    QByteArray xml;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const QByteArray number = QByteArray::number(row + 1);
        xml += "<row r=\"" + number + "\">";
        for (qsizetype column = 0; column < rows[row].size(); ++column)
            xml += "<c r=\"" + QByteArray(1, char('A' + column)) + number + "\" t=\"str\"><v>" + rows[row][column] +
                   "</v></c>";
        xml += "</row>";
    }
    return xml;
}

QByteArray xlsx(const XlsxParts& parts) {
    const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                     links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                     package = "http://schemas.openxmlformats.org/package/2006/relationships";
    const auto relation = [&](const char* id, const char* kind, const char* target) -> QByteArray {
        return "<Relationship Id=\"" + QByteArray(id) + "\" Type=\"" + links + '/' + kind + "\" Target=\"" + target +
               "\"/>";
    };
    const auto sheet = [&](const QByteArray& inside) -> QByteArray {
        return head + "<worksheet xmlns=\"" + main + "\">" + inside + "</worksheet>";
    };
    return exchange::zipped({
        {"_rels/.rels", head + "<Relationships xmlns=\"" + package + "\">" +
                            relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/_rels/workbook.xml.rels",
         head + "<Relationships xmlns=\"" + package + "\">" + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
             relation("rId2", "worksheet", "/xl/worksheets/sheet2.xml") + relation("rId3", "styles", "styles.xml") +
             relation("rId4", "sharedStrings", "sharedStrings.xml") + "</Relationships>"},
        {"xl/workbook.xml", head + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + links + "\">" + parts.properties +
                                "<sheets>" + parts.sheets + "</sheets></workbook>"},
        {"xl/styles.xml", head + "<styleSheet xmlns=\"" + main + "\"><numFmts>" + parts.formats +
                              "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + parts.styles +
                              "</cellXfs></styleSheet>"},
        {"xl/sharedStrings.xml", head + "<sst xmlns=\"" + main + "\">" + parts.strings + "</sst>"},
        {"xl/worksheets/sheet1.xml", sheet(parts.columns + "<sheetData>" + parts.rows + "</sheetData>" + parts.behind)},
        {"xl/worksheets/sheet2.xml", sheet("<sheetData>" + parts.second + "</sheetData>")},
    });
}

QByteArray ods(const QByteArray& tables, const QByteArray& styles, const QByteArray& manifest) {
    const QByteArray names = "urn:oasis:names:tc:opendocument:xmlns:";
    return exchange::zipped({
        {"mimetype", "application/vnd.oasis.opendocument.spreadsheet", false},
        {"content.xml",
         "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"" + names +
             "office:1.0\" xmlns:table=\"" + names + "table:1.0\" xmlns:text=\"" + names + "text:1.0\" xmlns:style=\"" +
             names + "style:1.0\" xmlns:number=\"" + names +
             "datastyle:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
             "<office:automatic-styles>" +
             styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
             "</office:spreadsheet></office:body></office:document-content>"},
        {"META-INF/manifest.xml", "<manifest>" + manifest + "</manifest>"},
    });
}

}  // namespace mb::test
