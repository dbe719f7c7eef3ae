// Two columns that keep their contents readable where room is short.
#pragma once

#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QWidget>

namespace mb::ui {

// Two columns side by side; one above the other once they would be narrower than `narrow` pixels (at 100 %) together.
class Columns : public QWidget {
    Q_OBJECT
public:
    Columns(Theme& theme, int narrow, int leftShare, int rightShare, QWidget* parent = nullptr);
    QVBoxLayout* left() { return m_left; }
    QVBoxLayout* right() { return m_right; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    Theme& m_theme;
    int m_narrow, m_leftShare, m_rightShare;
    QBoxLayout* m_row;
    QVBoxLayout *m_left, *m_right;
};

}  // namespace mb::ui
