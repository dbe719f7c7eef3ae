// Undo and redo as the user meets them: they say what they took back and offer the way back, show the place, and ask
// before they touch what was done on another page. What was removed can be brought back at once.
#pragma once

#include "ui/support/context.h"

#include <QHash>
#include <QObject>

namespace mb::ui {

// Where in the window something was done: a page, and what was open on it ("3/goals": the goals of mentorship 3).
struct Place {
    QString page, within;
    // The same record, maybe another of its tabs.
    bool isOn(const Place& other) const {
        return page == other.page && within.section(u'/', 0, 0) == other.within.section(u'/', 0, 0);
    }
    bool operator==(const Place&) const = default;
};

class UndoRedo : public QObject {
    Q_OBJECT
public:
    // What it asks of the window around it.
    struct Window {
        std::function<Place()> here;
        std::function<void(const Place&)> goTo;
        std::function<void(const QByteArray& noun, qint64 id)> show;  // on the page that is shown
        std::function<QString(const QByteArray& noun)> homeOf;        // the page that shows such records
        std::function<bool()> flush;
        std::function<QString()> banner;  // what it says now
        std::function<void(const QString& sentence, const QString& label, std::function<void()> act)> tell;
    };
    UndoRedo(const Context& context, Window window, QWidget* parent);

    void undo();
    void redo();
    // What was just done led to the place that is shown now: from there it is taken back without asking.
    void ledHere();
    static QString titleOf(const RecordedStep& step);

protected:
    // A line with nothing of its own to take back leaves the keys to the book.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Way;
    static const Way &back(), &forth();
    void take(const Way& way);
    bool asksFirst(const Way& way, const RecordedStep& step);
    std::optional<Changes> run(const Way& way, const RecordedStep& step);
    void showPlace(const RecordedStep& step, const Changes& changes);
    Place placeOf(const RecordedStep& step) const;
    void committed(const Changes& changes);

    const Context& m_context;
    Window m_window;
    QHash<qint64, Place> m_places;  // of the steps that were done since the book was opened
    qint64 m_justDone = 0;          // until the event loop's next turn
    std::pair<qint64, Place> m_asked;
    QString m_question;
};

}  // namespace mb::ui
