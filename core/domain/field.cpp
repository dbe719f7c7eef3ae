#include "core/domain/field.h"

namespace mb {

int TableInfo::indexOf(const QByteArray& column) const {
    for (size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == column) return int(i);
    return -1;
}

}  // namespace mb
