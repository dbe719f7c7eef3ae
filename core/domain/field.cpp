#include "core/domain/field.h"

namespace mb {

int TableInfo::indexOf(const QByteArray& column) const {
    for (size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == column) return int(i);
    return -1;
}

const ColumnInfo* TableInfo::whole() const {
    for (const ColumnInfo& column : columns)
        if (column.meaning == Meaning::PartOf) return &column;
    return nullptr;
}

}  // namespace mb
