// What stands in the paragraphs of a Word document: pieces of text with their looks, and the elements around them. The
// order of elements is prescribed, and Word refuses a file that departs from it (ECMA-376 part 1, 17.3).
#pragma once

#include "core/documents/runs.h"
#include "ui/print/style.h"

#include <QXmlStreamWriter>

namespace mb::print {

using XmlAttributes = QList<std::pair<QString, QString>>;
// Both write names with the prefix w.
void writeW(QXmlStreamWriter& xml, const QString& name, const XmlAttributes& attributes = {});
void startW(QXmlStreamWriter& xml, const QString& name, const XmlAttributes& attributes = {});
// An element with nothing but its value.
void writeWValue(QXmlStreamWriter& xml, const QString& name, const QString& value);

// Points in the units of Word: twentieths, and halves for letters.
int twips(qreal points);
QString twipsText(qreal points);
QString colorText(const QColor& color);

// How a piece of text departs from its paragraph's style.
struct DocxLook {
    bool strong = false;
    bool underlined = false;
    bool emphasis = false;
    bool struck = false;
    bool sans = false;
    QColor color = {};  // none: the style's
    qreal size = 0;     // 0: the style's
    bool code = false;
};
DocxLook lookOf(const documents::Run& run);

// Letters that run from right to left get runs of their own, or Word sets them in a font and an order that are not
// theirs. Newlines and tabs are elements.
void writeDocxText(QXmlStreamWriter& xml, const QString& text, const DocxLook& look = {});
// A number that Word counts: PAGE or NUMPAGES, shown as 1 until it has.
void writeDocxField(QXmlStreamWriter& xml, const QString& instruction);

// The type of a style, in the order of its elements.
void writeDocxType(QXmlStreamWriter& xml, const TypeStyle& type);

}  // namespace mb::print
