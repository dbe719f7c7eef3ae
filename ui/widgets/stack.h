// Shows one widget at a time. Screen readers call a QStackedWidget "layered pane" at every step into it; this is just
// room around what is shown.
#pragma once

#include <QStackedLayout>
#include <QWidget>

namespace mb::ui {

class Stack : public QWidget {
public:
    explicit Stack(QWidget* parent = nullptr) : QWidget(parent), m_layout(new QStackedLayout(this)) {}

    void addWidget(QWidget* widget) { m_layout->addWidget(widget); }
    void removeWidget(QWidget* widget) { m_layout->removeWidget(widget); }
    void setCurrentWidget(QWidget* widget) { m_layout->setCurrentWidget(widget); }
    void setCurrentIndex(int place) { m_layout->setCurrentIndex(place); }
    QWidget* currentWidget() const { return m_layout->currentWidget(); }
    QWidget* widget(int place) const { return m_layout->widget(place); }
    int count() const { return m_layout->count(); }

private:
    QStackedLayout* m_layout;
};

}  // namespace mb::ui
