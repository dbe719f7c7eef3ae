// Small spreadsheet files, put together from their XML.
#pragma once

#include "core/exchange/zip_file.h"

namespace mb::test {

struct XlsxParts {
    QByteArray rows;        // <row>…</row>, and what stands behind the cells with `behind`
    QByteArray columns;     // <cols>…</cols>
    QByteArray behind;      // <mergeCells>…
    QByteArray strings;     // <si>…</si>
    QByteArray formats;     // <numFmt …/>
    QByteArray styles;      // <xf numFmtId="14"/>
    QByteArray properties;  // <workbookPr …/>
    QByteArray second = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Second</t></is></c></row>";
    QByteArray sheets = "<sheet name=\"Log\" sheetId=\"1\" r:id=\"rId1\"/>";
};

// <row>…</row> of lines of cells, all of them text.
QByteArray textRows(const QList<QByteArrayList>& rows);

inline const QByteArray twoSheets =
    "<sheet name=\"First\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Other\" sheetId=\"2\" r:id=\"rId2\"/>";

QByteArray xlsx(const XlsxParts& parts);

QByteArray ods(const QByteArray& tables, const QByteArray& styles = {}, const QByteArray& manifest = {});

}  // namespace mb::test
