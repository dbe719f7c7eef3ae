// Reminds on the desktop while a book is open (RE3). What is said and when is in core/queries/notices.h; here is the
// clock that asks, and the door through which it leaves.
#pragma once

#include "core/queries/notices.h"
#include "ui/support/context.h"

#include <QTimer>

namespace mb::ui {

// The desktop, or in tests something that remembers.
class NoticeBoard {
public:
    virtual ~NoticeBoard() = default;
    virtual void show(const QString& sentence) = 0;
};

// org.freedesktop.Notifications over D-Bus; where there is none nothing is shown.
class DesktopNotices : public NoticeBoard {
public:
    void show(const QString& sentence) override;
};

class Reminders : public QObject {
    Q_OBJECT
public:
    struct Memory {
        std::function<queries::NoticeWish()> wish;
        std::function<QStringList()> told;  // keys, without any word of the book
        std::function<void(const QStringList&)> remember;
    };
    Reminders(const Context& context, NoticeBoard& board, Memory memory, QObject* parent);
    // Says what is to be said now. The timer asks twice a minute.
    void look();
    QTimer& timer() { return m_timer; }

private:
    const Context& m_context;
    NoticeBoard& m_board;
    Memory m_memory;
    QTimer m_timer;
};

}  // namespace mb::ui
