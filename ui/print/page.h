// Finished pages: everything has its place, and all that is left is to paint it, on whatever there is. Positions are in
// points from the sheet's upper left corner. PDF, preview, printer and outline use the same list of pages.
#pragma once

#include "core/domain/drawing.h"
#include "ui/print/style.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <variant>

class QPainter;

namespace mb::print {

// One line of a laid-out text.
struct TextItem {
    std::shared_ptr<const QTextLayout> layout;  // in layout units, see fonts.h
    int line = 0;
    QPointF at;  // left end of the baseline
    Role role = Role::Body;
    QColor color;

    QString text() const;
};

// A straight line to the right; `at` is its upper left corner.
struct RuleItem {
    QPointF at;
    qreal length = 0;
    qreal thickness = 0.5;
    QColor color;
};

// A box to tick, drawn rather than written: no font is needed for it.
struct BoxItem {
    QRectF at;
    bool ticked = false;
    QColor color;
};

// A drawn signature, in the box `at`.
struct DrawingItem {
    QRectF at;
    Drawing drawing;
    qreal thickness = 1;
    QColor color;
};

using Item = std::variant<TextItem, RuleItem, BoxItem, DrawingItem>;

void move(Item& item, QPointF by);

struct Page {
    QSizeF size;
    QList<Item> items;  // the foot comes last
};

// Paints with `scale` device pixels to the point; the painter's origin is the sheet's upper left corner.
void paint(QPainter& painter, const Page& page, qreal scale = 1.0);

}  // namespace mb::print
