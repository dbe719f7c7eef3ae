#include "core/domain/position_line.h"

namespace mb {

using namespace Qt::Literals::StringLiterals;

QString positionLine(const Position& position) {
    QStringList parts{position.title, position.department, position.institution};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

}  // namespace mb
