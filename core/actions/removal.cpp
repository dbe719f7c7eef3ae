#include "core/actions/removal.h"

namespace mb::actions {

using namespace Qt::Literals::StringLiterals;

namespace {

void requireUnused(const Reader& reader, const queries::RowOf& row, const QList<queries::RowOf>& withParts) {
    const QList<queries::InUse> uses = queries::inUseBy(reader, withParts);
    if (uses.isEmpty()) return;
    QStringList args{QString::fromLatin1(row.table->name), queries::nameOf(reader, row), u"in-use"_s};
    for (const queries::InUse& use : uses)
        args << QString::fromLatin1(use.table->name) << QString::number(use.rows.size())
             << QString::number(use.rows.first());
    throw Error(ErrorKind::BadValue, args);
}

}  // namespace

void removeWithParts(Writer& writer, const queries::RowOf& row) {
    const QList<queries::RowOf> rows = queries::partsOf(writer, row) + QList<queries::RowOf>{row};
    requireUnused(writer, row, rows);
    for (const queries::Trace& trace : queries::tracesOf(writer, rows))
        writer.letGo(*trace.row.table, trace.row.id, *trace.column);
    for (const queries::RowOf& one : rows) writer.removeRow(*one.table, one.id);
}

}  // namespace mb::actions
