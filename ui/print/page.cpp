#include "ui/print/page.h"

#include "ui/print/fonts.h"

#include <QPainter>
#include <QPainterPath>

#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

// The paragraphs of a page, each laid out when the first of its lines is painted.
class Layouts {
public:
    const QTextLayout& of(const SetText& paragraph) {
        QTextLayout& layout = m_layouts[&paragraph];
        if (layout.lineCount() == 0) paragraph.layOut(layout);
        return layout;
    }

private:
    std::unordered_map<const SetText*, QTextLayout> m_layouts;
};

struct Painting {
    QPainter& painter;
    bool readAloud = false;
    Layouts layouts = {};
};

void paintItem(Painting& painting, const TextItem& item) {
    QPainter& painter = painting.painter;
    const QTextLayout& layout = painting.layouts.of(*item.paragraph);
    const QTextLine line = layout.lineAt(item.line);
    painter.save();
    painter.translate(item.at);
    painter.scale(1 / kUnitsPerPoint, 1 / kUnitsPerPoint);
    painter.setPen(item.color);
    const QRectF drawn = line.naturalTextRect();
    line.draw(&painter, QPointF(-drawn.x(), -line.y() - line.ascent()));
    if (painting.readAloud && item.spaceBehind) {
        painter.setFont(layout.font());
        painter.drawText(QPointF(drawn.width(), 0), u" "_s);
    }
    painter.restore();
}

void paintItem(Painting& painting, const RuleItem& item) {
    painting.painter.fillRect(QRectF(item.at, QSizeF(item.length, item.thickness)), item.color);
}

void paintItem(Painting& painting, const BoxItem& item) {
    QPainter& painter = painting.painter;
    const qreal side = item.at.width();
    painter.save();
    painter.setPen(QPen(item.color, side * 0.085, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(item.at);
    if (item.ticked) {
        QPainterPath tick(item.at.topLeft() + QPointF(0.18, 0.52) * side);
        tick.lineTo(item.at.topLeft() + QPointF(0.42, 0.76) * side);
        tick.lineTo(item.at.topLeft() + QPointF(0.84, 0.22) * side);
        painter.setPen(QPen(item.color, side * 0.16, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(tick);
    }
    painter.restore();
}

// Through the middles of the strokes' pieces, with the points as controls: smooth at any size.
void paintItem(Painting& painting, const DrawingItem& item) {
    QPainter& painter = painting.painter;
    painter.save();
    painter.setPen(QPen(item.color, item.thickness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto place = [&](QPointF point) {
        return item.at.topLeft() + QPointF(point.x() * item.at.width(), point.y() * item.at.height());
    };
    for (const Drawing::Stroke& stroke : item.drawing.strokes) {
        QPainterPath path(place(stroke.first()));
        for (qsizetype i = 1; i + 1 < stroke.size(); ++i)
            path.quadTo(place(stroke[i]), (place(stroke[i]) + place(stroke[i + 1])) / 2);
        // A dot is a very short line.
        path.lineTo(stroke.size() > 1 ? place(stroke.last()) : place(stroke.first()) + QPointF(0.01, 0));
        painter.drawPath(path);
    }
    painter.restore();
}

}  // namespace

QString TextItem::text() const {
    const SetText::Line& own = paragraph->lines[line];
    return paragraph->text.mid(own.start, own.length);
}

qreal TextItem::width() const { return paragraph->lines[line].natural / kUnitsPerPoint; }

int partOf(const Item& item) {
    return std::visit([](const auto& one) { return one.part; }, item);
}

void move(Item& item, QPointF by) {
    if (auto* box = std::get_if<BoxItem>(&item)) {
        box->at.translate(by);
    } else if (auto* drawing = std::get_if<DrawingItem>(&item)) {
        drawing->at.translate(by);
    } else if (auto* rule = std::get_if<RuleItem>(&item)) {
        rule->at += by;
    } else {
        std::get<TextItem>(item).at += by;
    }
}

void paint(QPainter& painter, const Page& page, qreal scale, const PartBegins& partBegins) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    int part = pdf::kPageEnds;
    Painting painting{painter, bool(partBegins)};
    for (const Item& item : page.items) {
        if (partBegins && partOf(item) != part) partBegins(part = partOf(item));
        std::visit([&](const auto& one) { paintItem(painting, one); }, item);
    }
    if (partBegins) partBegins(pdf::kPageEnds);
    painter.restore();
}

}  // namespace mb::print
