// A form or list with the paper beside it. In a narrow window or with large text the two are tabs.
#pragma once

#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QTabBar>

namespace mb::ui {

class BesidePaper : public QWidget {
    Q_OBJECT
public:
    // `label`: of the tab of what stands beside the paper.
    BesidePaper(Theme& theme, const QString& label, QWidget* parent = nullptr);
    // `shares`: of the width, where both are shown.
    void setSides(QWidget* side, QWidget* paper, std::pair<int, int> shares = {11, 12});

    QTabBar* tabs() const { return m_tabs; }
    // True if both are shown side by side, false if they are tabs.
    bool isBeside() const;
    // Shows the form or list, if the paper covers it.
    void showSide() { m_tabs->setCurrentIndex(0); }
    void showPaper() { m_tabs->setCurrentIndex(1); }

Q_SIGNALS:
    void arranged();  // the width, the size of text or the tab may have changed
    void paperShown();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();

    Theme& m_theme;
    QTabBar* m_tabs;
    QBoxLayout* m_body;
    QWidget *m_side = nullptr, *m_paper = nullptr;
};

}  // namespace mb::ui
