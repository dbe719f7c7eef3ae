// A sentence at the foot of the window, good or bad, with at most one next step as a button.
#pragma once

#include "ui/widgets/labels.h"

#include <QFrame>
#include <QPushButton>
#include <QTimer>

#include <functional>

namespace mb::ui {

class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);

    enum class Tone { Good, Bad };
    void say(Tone tone, const QString& sentence, const QString& label = {}, std::function<void()> act = {});
    // Hides what went well; what went wrong stays.
    void letGo();
    // Empty while it is hidden.
    QString text() const;

Q_SIGNALS:
    void dismissed();

private:
    PlainLabel* m_text;
    QPushButton* m_button;
    std::function<void()> m_act;
    QTimer m_fresh;  // what is just being said stays, whatever its act chooses
};

}  // namespace mb::ui
