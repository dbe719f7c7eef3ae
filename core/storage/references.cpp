#include "core/storage/references.h"

namespace mb {

void References::add(const TableInfo& table, qint64 firstId, qint64 count) {
    Known& known = m_known[&table];
    if (known.end != firstId) known.first = firstId;  // ids of an earlier run are looked up in the book
    known.end = firstId + count;
}

void References::requireRow(const TableInfo& table, qint64 id) {
    Known& known = m_known[&table];
    if ((id >= known.first && id < known.end) || known.ids.contains(id)) return;
    if (Reader(m_connection).row(table, id).isEmpty())
        throw Error(ErrorKind::StorageFailed,
                    {QStringLiteral("reference to %1 %2").arg(QString::fromLatin1(table.name)).arg(id)});
    known.ids.insert(id);
}

void References::settle() const {
    if (m_rowsLeft && m_connection.scalar("SELECT count(*) FROM pragma_foreign_key_check").toLongLong() != 0)
        throw Error(ErrorKind::StorageFailed, {QStringLiteral("foreign_key_check")});
}

ReferencesByWriter::ReferencesByWriter(Connection& connection) : m_connection(connection) {
    connection.execute("PRAGMA foreign_keys=OFF");
}

ReferencesByWriter::~ReferencesByWriter() {
    try {
        m_connection.execute("PRAGMA foreign_keys=ON");
    } catch (...) {
        // The connection no longer works; the next statement will throw.
    }
}

}  // namespace mb
