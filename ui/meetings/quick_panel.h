// A small form over its window that opens from anywhere by a key: Enter does what it is for, Escape closes it and keeps
// what was typed for the next time.
#pragma once

#include "ui/support/context.h"
#include "ui/widgets/forms.h"

#include <QPointer>

namespace mb::ui {

class QuickPanel : public QWidget {
    Q_OBJECT
public:
    bool isOpen() const { return isVisible(); }
    // Something is typed that was not taken into the book.
    bool isKept() const { return isVisible() ? isTouched() : m_kept; }

protected:
    // Covers `parent` while it is open. `name`: "logContact", with which the names of its parts begin.
    QuickPanel(const Context& context, const QString& name, const QString& title, QWidget* parent);
    // Beneath the fields: what Enter does, on a button of this name, and how to close it.
    void addButtons(const QString& act, const QString& actName, const QString& keys);
    // Once all fields are there. In a field of several lines, Shift+Enter begins the next one.
    void setUp();

    // The fields as they are when nothing was typed.
    virtual void preset() = 0;
    virtual bool isTouched() const = 0;
    virtual void act() = 0;

    QBoxLayout* column() const { return m_column; }
    QWidget* body() const { return m_column->parentWidget(); }
    // Shows it with the keyboard in the field; what was kept is still there.
    void openAt(QWidget* field);
    bool hasKept() const { return m_kept; }
    // What was typed is in the book: closes and begins anew.
    void finish();
    // False, so that it can be returned.
    bool complain(QWidget* field, const QString& sentence);
    void stopComplaining();
    void place();

    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

    const Context& m_context;

private:
    void close();

    QString m_name;
    QScrollArea* m_panel;
    QVBoxLayout* m_column;
    PlainLabel* m_complaint = nullptr;
    QPointer<QWidget> m_before;  // gets the keyboard back
    bool m_kept = false;         // something typed was kept by Escape
};

}  // namespace mb::ui
