// A scroll bar over the contents of a list, so that selections and lines reach to its edge. Whoever paints the contents
// keeps their end free of text.
#pragma once

#include <QAbstractScrollArea>
#include <QScrollBar>

namespace mb::ui {

class OverlayBar : public QScrollBar {
    Q_OBJECT
public:
    // Takes the place of the area's own bar, which keeps the position.
    explicit OverlayBar(QAbstractScrollArea* area);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    QAbstractScrollArea* m_area;
};

}  // namespace mb::ui
