// A page of the window: one purpose, one primary button, an empty state that says what to do. It is made when first
// shown, and asks the book again only while it can be seen.
#pragma once

#include "ui/support/context.h"

#include <QWidget>

namespace mb::ui {

class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(const Context& context, QWidget* parent = nullptr);

    virtual QString title() const = 0;
    virtual QString subtitle() const { return {}; }
    // Reads the book anew and shows it, keeping selection, scroll and whatever is being typed. `byUndo` shows the
    // book's text even in the field that has the focus.
    virtual void reload(bool byUndo) = 0;
    // Shows a record; false if this page does not show such.
    virtual bool showRecord(const QByteArray& noun, qint64 id) {
        Q_UNUSED(noun)
        Q_UNUSED(id)
        return false;
    }
    // Where the keyboard goes when the page opens.
    virtual QWidget* firstFocus() { return this; }

    // Called after each committed change and when a new day begins. A page that cannot be read stays stale and is read
    // again when it is next shown.
    void bookChanged(bool byUndo);

Q_SIGNALS:
    void headChanged();

protected:
    void showEvent(QShowEvent* event) override;
    const Context& context() const { return m_context; }

private:
    void freshen(bool byUndo);

    const Context& m_context;
    bool m_stale = true;
};

}  // namespace mb::ui
