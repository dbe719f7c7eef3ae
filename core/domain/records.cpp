#include "core/domain/records.h"

namespace mb {
namespace {

template <class... R>
std::vector<const TableInfo*> tablesOf(RecordList<R...>) {
    return {&tableOf<R>()...};
}

}  // namespace

#define RECORD(R)                               \
    template const TableInfo& tableOf<R>();     \
    template QVariantList valuesOf(const R& r); \
    template R recordFrom(const QVariantList& values);
#include "core/domain/records.inc"
#undef RECORD

const std::vector<const TableInfo*>& allTables() {
    static const auto tables = tablesOf(AllRecords{});
    return tables;
}

const TableInfo* findTable(const QByteArray& name) {
    for (const TableInfo* table : allTables())
        if (table->name == name) return table;
    return nullptr;
}

const TableInfo& tableNamed(const QByteArray& name) {
    if (const TableInfo* table = findTable(name)) return *table;
    throw Error(ErrorKind::NoSuchRecord, {QString::fromUtf8(name), QString()});
}

const std::vector<Referring>& referringTo(const TableInfo& table) {
    static const auto all = [] {
        QHash<const TableInfo*, std::vector<Referring>> made;
        for (const TableInfo* to : allTables())
            for (const TableInfo* from : allTables())
                for (const ColumnInfo& column : from->columns)
                    if (column.target == to->name || !column.tableIn.isEmpty()) made[to].push_back({from, &column});
        return made;
    }();
    static const std::vector<Referring> none;
    const auto found = all.constFind(&table);
    return found == all.cend() ? none : *found;
}

}  // namespace mb
