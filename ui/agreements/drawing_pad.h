// Where somebody signs with mouse, pen or finger. Strokes are kept as vectors, so that they print crisp (AG5).
#pragma once

#include "core/domain/drawing.h"
#include "ui/style/theme.h"

#include <QWidget>

namespace mb::ui {

class DrawingPad : public QWidget {
    Q_OBJECT
public:
    explicit DrawingPad(Theme& theme, QWidget* parent = nullptr);

    const Drawing& drawing() const { return m_drawing; }
    void clear();
    QSize sizeHint() const override;

Q_SIGNALS:
    void drawn();

protected:
    bool event(QEvent* event) override;  // fingers
    void tabletEvent(QTabletEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void begin(QPointF at);
    void go(QPointF to);
    void end();
    qsizetype points() const;

    Theme& m_theme;
    Drawing m_drawing;
    bool m_down = false;
};

}  // namespace mb::ui
