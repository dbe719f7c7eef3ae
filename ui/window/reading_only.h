// A book open for reading only: every field can be read and copied from, nothing that would change it can be pressed.
// What only looks, prints or exports says so with forReading() and goes on working.
#pragma once

#include <QWidget>

#include <functional>

namespace mb::ui {

class ReadingOnly : public QObject {
    Q_OBJECT
public:
    // Handles the controls inside `view`, those that exist and those that are added later.
    explicit ReadingOnly(QWidget* view);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void quieten(QWidget* control);
    QWidget* m_view;
};

// Says why the book cannot be written and who holds it, with a button that tries again.
QWidget* readingOnlyNotice(const QString& path, QWidget* parent, std::function<void()> tryAgain);

}  // namespace mb::ui
