// Something with the paper beside it. In a narrow window, or with large text, the two are tabs.
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
    void setSides(QWidget* side, QWidget* paper);

    QTabBar* tabs() const { return m_tabs; }
    // Room for both; false where they are tabs.
    bool isBeside() const;
    // Away from the paper, where it covers the other.
    void showSide() { m_tabs->setCurrentIndex(0); }

Q_SIGNALS:
    void arranged();  // the room, the size of text or the tab may be another
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
