#include "ui/agreements/drawing_pad.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabletEvent>
#include <QTouchEvent>

namespace mb::ui {

namespace {
constexpr int padWidth = 360, padHeight = 120;  // at 100 %
constexpr double leastMove = 0.003;             // of the width: smaller moves are trembling
}  // namespace

DrawingPad::DrawingPad(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAttribute(Qt::WA_AcceptTouchEvents);
    setCursor(Qt::CrossCursor);
    setFocusPolicy(Qt::NoFocus);  // drawing needs a pointer; keyboard users sign by a typed name
    // Strokes are stored as fractions of the area, so its height must be fixed before somebody draws. A narrow form
    // makes it narrower.
    const auto size = [this] {
        setFixedHeight(sizeHint().height());
        setMaximumWidth(sizeHint().width());
    };
    size();
    resize(sizeHint());
    connect(&theme, &Theme::changed, this, size);
}

QSize DrawingPad::sizeHint() const { return {m_theme.px(padWidth), m_theme.px(padHeight)}; }

void DrawingPad::clear() {
    m_drawing = {};
    m_down = false;
    update();
    Q_EMIT drawn();
}

qsizetype DrawingPad::points() const {
    qsizetype count = 0;
    for (const Drawing::Stroke& stroke : m_drawing.strokes) count += stroke.size();
    return count;
}

void DrawingPad::begin(QPointF at) {
    if (m_drawing.strokes.size() >= Drawing::mostStrokes || points() >= Drawing::mostPoints) return;
    m_down = true;
    m_drawing.aspect = double(width()) / qMax(1, height());
    m_drawing.strokes.append(Drawing::Stroke());
    go(at);
}

void DrawingPad::go(QPointF to) {
    if (!m_down || points() >= Drawing::mostPoints) return;
    const QPointF point(qBound(0.0, to.x() / qMax(1, width()), 1.0), qBound(0.0, to.y() / qMax(1, height()), 1.0));
    Drawing::Stroke& stroke = m_drawing.strokes.last();
    if (!stroke.isEmpty() && (stroke.last() - point).manhattanLength() < leastMove) return;
    stroke.append(point);
    update();
}

void DrawingPad::end() {
    if (!m_down) return;
    m_down = false;
    Q_EMIT drawn();
}

void DrawingPad::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) begin(event->position());
}
void DrawingPad::mouseMoveEvent(QMouseEvent* event) { go(event->position()); }
void DrawingPad::mouseReleaseEvent(QMouseEvent*) { end(); }

void DrawingPad::tabletEvent(QTabletEvent* event) {
    if (event->type() == QEvent::TabletPress) begin(event->position());
    else if (event->type() == QEvent::TabletMove) go(event->position());
    else if (event->type() == QEvent::TabletRelease) end();
    event->accept();
}

bool DrawingPad::event(QEvent* event) {
    switch (event->type()) {
        case QEvent::TouchBegin:
        case QEvent::TouchUpdate:
        case QEvent::TouchEnd: {
            const auto& fingers = static_cast<QTouchEvent*>(event)->points();
            if (!fingers.isEmpty()) {
                if (event->type() == QEvent::TouchBegin) begin(fingers.first().position());
                else go(fingers.first().position());
            }
            if (event->type() == QEvent::TouchEnd) end();
            event->accept();
            return true;
        }
        case QEvent::TouchCancel:
            end();
            return true;
        default:
            return QWidget::event(event);
    }
}

void DrawingPad::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = m_theme.tokens();
    painter.setPen(tokens.edge);
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), controlRadius, controlRadius);
    const int base = height() * 3 / 4, margin = m_theme.px(space::l);
    painter.setPen(QPen(tokens.muted, 1));
    painter.drawLine(margin, base, width() - margin, base);
    painter.setPen(QPen(tokens.text, m_theme.px(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const Drawing::Stroke& stroke : m_drawing.strokes) {
        QPolygonF line;
        for (const QPointF& point : stroke) line << QPointF(point.x() * width(), point.y() * height());
        if (line.size() == 1) painter.drawPoint(line.first());
        else painter.drawPolyline(line);
    }
}

}  // namespace mb::ui
