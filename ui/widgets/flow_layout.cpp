#include "ui/widgets/flow_layout.h"

#include <QWidget>

namespace mb::ui {

FlowLayout::FlowLayout(int across, int down, QWidget* parent) : QLayout(parent), m_across(across), m_down(down) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

QSize FlowLayout::sizeHint() const {
    int width = 0, height = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        width += (width ? m_across : 0) + item->sizeHint().width();
        height = qMax(height, item->sizeHint().height());
    }
    const QMargins margins = contentsMargins();
    return QSize(width, height).grownBy(margins);
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool really) const {
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int top = inner.top(), used = 0;
    QList<QLayoutItem*> line;
    const auto finish = [&] {
        if (line.isEmpty()) return;
        top += placeLine(line, QRect(inner.left(), top, inner.width(), 0), used, really) + m_down;
        line.clear();
        used = 0;
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        const int width = qMin(item->sizeHint().width(), inner.width());
        if (!line.isEmpty() && used + m_across + width > inner.width()) finish();
        used += (line.isEmpty() ? 0 : m_across) + width;
        line.append(item);
    }
    finish();
    const int bottom = top > inner.top() ? top - m_down : top;
    return bottom - rect.top() + contentsMargins().bottom();
}

// A field with its label begins at the line's top, also where a neighbor has a complaint beneath it.
int FlowLayout::heightOf(const QLayoutItem& item, int width, int line) {
    const auto* box = const_cast<QLayoutItem&>(item).widget();
    if (!box || !box->layout() || item.expandingDirections() & Qt::Vertical) return line;
    return qMin(line, item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height());
}

int FlowLayout::placeLine(const QList<QLayoutItem*>& line, const QRect& area, int used, bool really) const {
    int expanding = 0;
    for (const QLayoutItem* item : line) expanding += item->expandingDirections().testFlag(Qt::Horizontal);
    const int spare = qMax(0, area.width() - used);
    int height = 0, left = area.left(), shared = 0;
    QList<int> widths;
    for (const QLayoutItem* item : line) {
        int width = qMin(item->sizeHint().width(), area.width());
        if (item->expandingDirections().testFlag(Qt::Horizontal)) {
            ++shared;
            width += spare * shared / expanding - spare * (shared - 1) / expanding;
        }
        widths << width;
        height = qMax(height, item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height());
    }
    if (!really) return height;
    const bool mirrored = parentWidget() && parentWidget()->isRightToLeft();
    for (qsizetype i = 0; i < line.size(); ++i) {
        QRect place(left, area.top(), widths[i], heightOf(*line[i], widths[i], height));
        if (mirrored) place.moveRight(area.right() - (left - area.left()));
        line[i]->setGeometry(place);
        left += widths[i] + m_across;
    }
    return height;
}

}  // namespace mb::ui
