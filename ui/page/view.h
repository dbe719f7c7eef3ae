// What stands in a place of the window: a page, or a tab of a mentorship. It says what it shows and what can be done
// there, and reads the book when whoever shows it (ViewStack) asks it to.
#pragma once

#include "ui/support/context.h"

#include <QAction>
#include <QPushButton>
#include <QWidget>

namespace mb::ui {

// Something that can be done in a view. Its button, its entry in the Edit menu and its keys derive from it.
struct Act {
    QString key;    // the action is called <key>Action, its button <key>Button
    QString label;  // with a mnemonic
    std::function<void()> run;
    QKeySequence shortcut = {};
    QString words = {};       // others that somebody may look for it by
    bool primary = false;     // the one that stands out on the page; see View::standOut
    bool forReading = false;  // changes nothing: it works in a book that is open for reading only
};

// On every page and tab: a new record of its kind.
inline QKeySequence newRecordKeys() { return QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N); }

// Whom and what an open view is about: a form that opens over it begins with them.
struct Subject {
    QList<PersonId> people = {};  // without the owner
    MentorshipId mentorship = {};
    MeetingId meeting = {};
};

// The tables of nouns: what a view says it concerns itself with.
template <class... R>
QByteArrayList nouns() {
    return {R::table...};
}

QByteArrayList allNouns();

class View : public QWidget {
    Q_OBJECT
public:
    explicit View(const Context& context, QWidget* parent = nullptr) : QWidget(parent), m_context(context) {}

    virtual QString title() const { return {}; }
    virtual QString subtitle() const { return {}; }
    // Where the keyboard goes when the view opens.
    virtual QWidget* firstFocus() { return this; }
    // Shows a record; false if this view does not show such.
    virtual bool showRecord(const QByteArray& noun, qint64 id);
    // Brings into sight a row that is part of the record shown: an answer of an agreement.
    virtual void showWithin(const QByteArray& noun, qint64 id) {
        Q_UNUSED(noun)
        Q_UNUSED(id)
    }
    // Where it goes once showRecord() has shown a record: to what is to be done with it.
    virtual QWidget* recordFocus() { return firstFocus(); }
    // Leads out of whatever is open to the list of the page, and the keyboard with it.
    virtual void showList() { firstFocus()->setFocus(Qt::ShortcutFocusReason); }
    // What is open here, in words of the view's own, and the way back to it; empty where nothing is.
    virtual QString place() const { return {}; }
    virtual void showPlace(const QString& place) { Q_UNUSED(place) }
    virtual Subject subject() const { return {}; }
    // The heading of the user guide beneath which the view is explained.
    virtual QString helpKey() const { return {}; }
    // The tables that reload() reads. A change of others leaves the view alone.
    virtual QByteArrayList concerns() const = 0;
    // Reads the book anew and shows it, keeping selection, scroll and whatever is being typed. Changes by undo show the
    // book's text even in the field that has the focus.
    virtual void reload(const Changes& changes) = 0;

Q_SIGNALS:
    void headChanged();                     // title or subtitle
    void tabWanted(const QByteArray& key);  // one of the tabs among which the view stands

protected:
    const Context& context() const { return m_context; }
    // Reads anew of its own accord: another choice, another filter.
    void readAgain();
    // What can be done here becomes the actions() of the widget, in the order of the menu.
    // Whether the act is the page's filled button now. It gives way to what stands out by itself: the button of an
    // empty page or of a form.
    void standOut(QAction* act, bool does);
    QAction* addAct(const Act& act);
    // Puts an act on a button, which then has its words, name and state.
    QPushButton* bind(QPushButton* button, QAction* act);

private:
    const Context& m_context;
};

}  // namespace mb::ui
