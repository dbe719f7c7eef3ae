#include "ui/support/placement.h"

namespace mb::ui {

QRect placedIn(const QList<QRect>& rooms, const QRect& wanted) {
    const auto shared = [&](const QRect& room) {
        const QSize size = room.intersected(wanted).size();
        return size.isEmpty() ? qint64(0) : qint64(size.width()) * size.height();
    };
    QRect room = rooms.first();
    for (const QRect& other : rooms)
        if (shared(other) > shared(room)) room = other;
    QRect placed(wanted.topLeft(), wanted.size().boundedTo(room.size()));
    placed.moveLeft(qBound(room.left(), placed.left(), room.right() + 1 - placed.width()));
    placed.moveTop(qBound(room.top(), placed.top(), room.bottom() + 1 - placed.height()));
    return placed;
}

}  // namespace mb::ui
