// The act that stands out in what is shown, as the one primary button at the top right of the window.
#pragma once

#include <QAction>
#include <QPointer>
#include <QPushButton>

namespace mb::ui {

class PageAct : public QObject {
    Q_OBJECT
public:
    explicit PageAct(QWidget* parent);
    QPushButton* button() const { return m_button; }
    // The primary one of what can be done now; without one there is no button.
    void show(const QList<QAction*>& acts);

private:
    void follow();

    QPushButton* m_button;
    QPointer<QAction> m_act;
};

}  // namespace mb::ui
