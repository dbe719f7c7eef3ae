#include "ui/support/saved_as.h"

#include <QFileInfo>

namespace mb::ui {

SavedAs withEnding(const QString& typed, const QStringList& endings) {
    if (endings.contains(QFileInfo(typed).suffix(), Qt::CaseInsensitive)) return {typed, Overwrite::Yes};
    return {QString(typed + u'.' + endings.first()), Overwrite::No};
}

}  // namespace mb::ui
