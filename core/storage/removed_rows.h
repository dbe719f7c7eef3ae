// What the history still knows of rows that were removed.
#pragma once

#include "core/storage/reader.h"

namespace mb {

struct RemovedRow {
    qint64 id = 0;
    QVariantList values;  // as it was, in column order
    QDateTime at;         // when it was removed
    bool isBack = false;  // the removal was undone
};
// The earliest removal first; forgotten rows are not among them.
QList<RemovedRow> removedRows(const Reader& reader, const TableInfo& table);

}  // namespace mb
