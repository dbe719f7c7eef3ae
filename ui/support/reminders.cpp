#include "ui/support/reminders.h"

#include "core/words/notices.h"

#include <QDBusConnection>
#include <QDBusMessage>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int lookEveryMs = 30'000;
constexpr qsizetype rememberedAtMost = 200;
}  // namespace

void DesktopNotices::show(const QString& sentence) {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    QDBusMessage call =
        QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
                                       u"org.freedesktop.Notifications"_s, u"Notify"_s);
    // The summary is plain text everywhere; a body may be taken for markup, so there is none.
    call << u"Mentorbook"_s << 0U << u"mentorbook"_s << sentence << QString() << QStringList()
         << QVariantMap{{u"desktop-entry"_s, u"mentorbook"_s}} << -1;
    bus.send(call);
}

Reminders::Reminders(const Context& context, NoticeBoard& board, Memory memory, QObject* parent)
    : QObject(parent), m_context(context), m_board(board), m_memory(std::move(memory)) {
    m_timer.setInterval(lookEveryMs);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { guarded(m_context, [this] { look(); }); });
    m_timer.start();
}

void Reminders::look() {
    queries::NoticeWish wish = m_memory.wish();
    if (!wish.on) return;
    // What is covered on the screen is not shown beside it.
    wish.naming = wish.naming && !m_context.theme.hidesPrivate();
    const Clock& clock = m_context.workspace.clock();
    const QDateTime now = clock.local(clock.now());
    const Book book = m_context.workspace.book();
    const QString prefix = book.uuid.toString(QUuid::WithoutBraces).left(8) + u' ';
    QStringList kept = m_memory.told();
    QSet<QString> told;
    for (const QString& key : std::as_const(kept))
        if (key.startsWith(prefix)) told.insert(key.mid(prefix.size()));
    const auto notices = queries::noticesAt(now, wish, queries::meetingsAround(m_context.reader(), book, now.date()),
                                            m_context.outlook().items, told);
    if (notices.isEmpty()) return;
    for (const queries::Notice& notice : notices) {
        m_board.show(words::sentence(notice));
        kept << QString(prefix + notice.key);
    }
    m_memory.remember(kept.mid(qMax<qsizetype>(0, kept.size() - rememberedAtMost)));
}

}  // namespace mb::ui
