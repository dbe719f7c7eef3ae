#include "core/domain/records.h"

namespace mb {
namespace {

template <class... R>
std::vector<const TableInfo*> tablesOf(RecordList<R...>) {
    return {&tableOf<R>()...};
}

}  // namespace

const std::vector<const TableInfo*>& allTables() {
    static const auto tables = tablesOf(AllRecords{});
    return tables;
}

const TableInfo& tableNamed(const QByteArray& name) {
    for (const TableInfo* table : allTables())
        if (table->name == name) return *table;
    throw Error(ErrorKind::NoSuchRecord, {QString::fromUtf8(name), QString()});
}

}  // namespace mb
