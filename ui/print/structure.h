// What a document's pages say, part by part in the order of reading (ui/pdf/structure.h), gathered while its blocks are
// set. Where an item is painted has no say in it.
#pragma once

#include "ui/pdf/structure.h"
#include "ui/print/heading_levels.h"
#include "ui/print/typesetter.h"

#include <initializer_list>

namespace mb::print {

class Structure {
public:
    // Returns the part's number.
    int add(pdf::PartKind kind, int parent = -1);
    int addTitle();
    int addHeading(int level);
    // A box to tick or a line to write on; `about` is what it is for.
    int addWriteIn(int parent, const QString& about);
    int addTick(int parent, const QString& about, bool ticked);
    int addPicture(int parent, const QString& alt);

    // One paragraph of the document for each of the text's.
    void addParagraphs(QList<Slice>& text);
    // The part is these texts, one after the other.
    void fill(int part, std::initializer_list<QList<Slice>*> texts);
    // Where words say more than what is painted: which of them were struck out.
    void setActual(int part, const QString& words) { m_parts[part].actual = words; }

    const QList<pdf::Part>& parts() const { return m_parts; }

private:
    QList<pdf::Part> m_parts;
    HeadingLevels m_levels;
};

void setPart(QList<Item>& items, int part);

}  // namespace mb::print
