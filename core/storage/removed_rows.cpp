#include "core/storage/removed_rows.h"

#include "core/storage/history.h"
#include "core/storage/inside.h"
#include "core/storage/row_json.h"

namespace mb {

QList<RemovedRow> removedRows(const Reader& reader, const TableInfo& table) {
    Loan statement = Inside::connection(reader).prepared(
        "SELECT r.row_id, r.before, s.at, s.state FROM step_row r JOIN step s ON s.id = r.step_id"
        " WHERE r.noun = ? AND r.op = 'd' ORDER BY r.id");
    statement->bindText(1, QString::fromLatin1(table.name));
    QList<RemovedRow> rows;
    while (statement->step())
        rows.append({statement->integer(0),
                     rowFromJson(table, QJsonDocument::fromJson(statement->text(1).toUtf8()).object()),
                     Codec<QDateTime>::in(statement->value(2)), StepState(statement->integer(3)) != StepState::Done});
    return rows;
}

}  // namespace mb
