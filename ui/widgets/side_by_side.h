// A list with its detail beside it; above it where the window is narrow or the text large. Then the whole scrolls, so
// that neither is squeezed.
#pragma once

#include "ui/support/theme.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace mb::ui {

class SideBySide : public QScrollArea {
    Q_OBJECT
public:
    SideBySide(Theme& theme, QWidget* list, QWidget* detail, QWidget* parent = nullptr);
    // Above its detail an empty list takes no more room than what stands over it.
    void setListEmpty(bool empty);
    QSize sizeHint() const override { return {640, 420}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    Theme& m_theme;
    QWidget *m_list, *m_detail;
    QBoxLayout* m_box;
    bool m_emptyList = false;
};

}  // namespace mb::ui
