// Finished pages: everything has its place, and all that is left is to paint it, on whatever there is. Positions are in
// points from the sheet's upper left corner. PDF, preview, printer and outline use the same list of pages.
#pragma once

#include "core/domain/drawing.h"
#include "ui/pdf/structure.h"
#include "ui/print/set_text.h"
#include "ui/print/style.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <functional>
#include <memory>
#include <variant>

class QPainter;

namespace mb::print {

// Each item says which part of the document it belongs to (Printout::parts).

// One line of a text.
struct TextItem {
    std::shared_ptr<const SetText> paragraph;
    int line = 0;
    QPointF at;  // left end of the baseline
    Role role = Role::Body;
    QColor color;
    int part = pdf::kArtifact;
    bool spaceBehind = false;  // for readers: other words follow, which must not run into these

    QString text() const;
    qreal width() const;
};

// A straight line to the right; `at` is its upper left corner.
struct RuleItem {
    QPointF at;
    qreal length = 0;
    qreal thickness = 0.5;
    QColor color;
    int part = pdf::kArtifact;
};

// A box to tick, drawn rather than written: no font is needed for it.
struct BoxItem {
    QRectF at;
    bool ticked = false;
    QColor color;
    int part = pdf::kArtifact;
};

// A drawn signature, in the box `at`.
struct DrawingItem {
    QRectF at;
    Drawing drawing;
    qreal thickness = 1;
    QColor color;
    int part = pdf::kArtifact;
};

using Item = std::variant<TextItem, RuleItem, BoxItem, DrawingItem>;

int partOf(const Item& item);
void move(Item& item, QPointF by);

// A cell that the screen frames (documents::Cell::remark). It is never painted with the page.
struct Remark {
    QRectF at;
    int id = 0;
    bool empty = false;  // there is nothing in the cell
};

struct Page {
    QSizeF size;
    QList<Item> items;  // the foot comes last
    QList<Remark> remarks = {};
};

// Paints with `scale` device pixels to the point; the painter's origin is the sheet's upper left corner. `partBegins`
// is told before the first item of each run of one part, and pdf::kPageEnds at the end; then words are also parted by
// spaces.
using PartBegins = std::function<void(int part)>;
void paint(QPainter& painter, const Page& page, qreal scale = 1.0, const PartBegins& partBegins = {});

}  // namespace mb::print
