#include "ui/widgets/overlay_bar.h"

#include <QEvent>

namespace mb::ui {

OverlayBar::OverlayBar(QAbstractScrollArea* area) : QScrollBar(Qt::Vertical, area), m_area(area) {
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->installEventFilter(this);
    setFocusPolicy(Qt::NoFocus);
    const QScrollBar* own = area->verticalScrollBar();
    connect(own, &QScrollBar::rangeChanged, this, &OverlayBar::fit);
    connect(own, &QScrollBar::valueChanged, this, &QScrollBar::setValue);
    connect(this, &QScrollBar::valueChanged, own, &QScrollBar::setValue);
    fit();
}

void OverlayBar::fit() {
    const QScrollBar* own = m_area->verticalScrollBar();
    setPageStep(own->pageStep());
    setSingleStep(own->singleStep());
    setRange(own->minimum(), own->maximum());
    setValue(own->value());
    setVisible(own->maximum() > own->minimum());
    const int wide = sizeHint().width();
    setGeometry(m_area->width() - wide, 0, wide, m_area->height());
    raise();
}

bool OverlayBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_area && event->type() == QEvent::Resize) fit();
    return QScrollBar::eventFilter(watched, event);
}

}  // namespace mb::ui
