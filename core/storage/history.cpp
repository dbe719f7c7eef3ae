#include "core/storage/history.h"

#include "core/storage/row_json.h"

#include <QSet>

namespace mb {
namespace {

QString compact(const QJsonObject& json) {
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}
QJsonObject parsed(const QString& text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

QVariant opKey(RowOp op) {
    return op == RowOp::Insert ? QStringLiteral("i") : op == RowOp::Update ? QStringLiteral("u") : QStringLiteral("d");
}
RowOp opFrom(const QString& key) { return key == u"i" ? RowOp::Insert : key == u"u" ? RowOp::Update : RowOp::Remove; }

RecordedStep stepAt(const SqlStatement& statement) {
    RecordedStep step;
    step.id = statement.integer(0);
    step.kind = Codec<StepKind>::in(statement.value(1));
    step.args = Codec<QStringList>::in(statement.value(2));
    step.at = Codec<QDateTime>::in(statement.value(3));
    step.state = StepState(statement.integer(4));
    return step;
}

Error mismatch(const TableInfo& table, qint64 id) {
    return Error(ErrorKind::UndoMismatch, {QString::fromUtf8(table.name), QString::number(id)});
}

QString nounOf(const TableInfo& table) { return QString::fromLatin1(table.name); }

const QByteArray insertEntry = QByteArrayLiteral(
    "INSERT INTO step_row(step_id, op, noun, row_id, row_count, before, after) VALUES(?, ?, ?, ?, ?, ?, ?)");
const QByteArray stepColumns = QByteArrayLiteral("SELECT id, kind, args, at, state FROM step ");

// Reports how many rows of a step are done. Search index and disk follow after the rows and take the rest of the time.
class RowsDone {
public:
    RowsDone(LongWork* progress, qint64 all) : m_progress(progress), m_all(all) {}
    void one() {
        constexpr qint64 at = 256;
        constexpr int rowsPermille = 800;
        if (m_progress && ++m_done % at == 0) m_progress->reach(0, rowsPermille, qMin(m_done, m_all), m_all);
    }

private:
    LongWork* m_progress;
    qint64 m_all, m_done = 0;
};

}  // namespace

struct History::Entry {
    qint64 id;
    RowOp op;
    const TableInfo* table;
    qint64 rowId;
    qint64 count;
    QString before, after;
};

qint64 History::record(const Step& step, const std::vector<RowChange>& changes, const QDateTime& now) {
    m_connection.prepared("UPDATE step SET state = 2 WHERE state = 1")->step();
    qint64 id = 0;
    {
        Loan statement =
            m_connection.prepared("INSERT INTO step(kind, args, at, burst, uuid, state) VALUES(?, ?, ?, ?, ?, 0)");
        statement->bindText(1, keyOf(step.kind))
            .bind(2, Codec<QStringList>::out(step.args))
            .bind(3, now.toMSecsSinceEpoch())
            .bindText(4, step.burst)
            .bind(5, Codec<QUuid>::out(QUuid::createUuid()));
        statement->step();
        id = statement->lastInsertId();
    }
    addRows(id, changes);
    return id;
}

void History::addRows(qint64 stepId, const std::vector<RowChange>& changes) {
    // Joins inserted rows into runs, one open run for each table. A change or removal closes all runs, so that the
    // order of changes is kept.
    std::vector<std::pair<const TableInfo*, std::pair<qint64, qint64>>> runs;
    const auto write = [&](const RowChange& change, qint64 first, qint64 count) {
        Loan statement = m_connection.prepared(insertEntry);
        statement->bind(1, stepId);
        statement->bind(2, opKey(change.op));
        statement->bindText(3, nounOf(*change.table));
        statement->bind(4, first);
        statement->bind(5, count);
        if (change.op == RowOp::Update) {
            statement->bind(6, QVariant(compact(differenceToJson(*change.table, change.before, change.after))));
            statement->bind(7, QVariant(compact(differenceToJson(*change.table, change.after, change.before))));
        } else {
            statement->bind(6, change.op == RowOp::Remove ? QVariant(compact(rowToJson(*change.table, change.before)))
                                                          : QVariant());
            statement->bind(7, QVariant());
        }
        statement->step();
    };
    const auto closeRuns = [&] {
        for (const auto& [table, run] : runs) write({RowOp::Insert, table, run.first, {}, {}}, run.first, run.second);
        runs.clear();
    };
    for (const RowChange& change : changes) {
        if (change.op != RowOp::Insert) {
            closeRuns();
            write(change, change.id, 1);
            continue;
        }
        const auto run = std::find_if(runs.begin(), runs.end(), [&](const auto& r) { return r.first == change.table; });
        if (run == runs.end()) {
            runs.push_back({change.table, {change.id, change.count}});
        } else if (change.id == run->second.first + run->second.second) {
            run->second.second += change.count;
        } else {
            closeRuns();
            runs.push_back({change.table, {change.id, change.count}});
        }
    }
    closeRuns();
}

bool History::extend(qint64 stepId, const Step& step, const std::vector<RowChange>& changes) {
    Loan newest = m_connection.prepared("SELECT id, burst FROM step WHERE state <> 2 ORDER BY id DESC LIMIT 1");
    if (step.burst.isEmpty() || !newest->step() || newest->integer(0) != stepId || newest->text(1) != step.burst)
        return false;
    Loan name = m_connection.prepared("UPDATE step SET args = ? WHERE id = ?");
    name->bind(1, Codec<QStringList>::out(step.args)).bind(2, stepId);
    name->step();
    std::vector<RowChange> fresh;
    for (const RowChange& change : changes) {
        Loan found = m_connection.prepared(
            "SELECT id, op, before, after FROM step_row WHERE step_id = ? AND noun = ? AND row_id <= ?"
            " AND row_id + row_count > ? ORDER BY id DESC LIMIT 1");
        found->bind(1, stepId).bindText(2, nounOf(*change.table)).bind(3, change.id).bind(4, change.id);
        if (change.op != RowOp::Update || !found->step() || opFrom(found->text(1)) == RowOp::Remove) {
            fresh.push_back(change);
            continue;
        }
        if (opFrom(found->text(1)) == RowOp::Insert) continue;  // no image was kept: the row itself holds the values
        QJsonObject before = differenceToJson(*change.table, change.before, change.after);
        const QJsonObject earlier = parsed(found->text(2));
        for (auto it = earlier.begin(); it != earlier.end(); ++it) before.insert(it.key(), it.value());
        QJsonObject after = parsed(found->text(3));
        const QJsonObject later = differenceToJson(*change.table, change.after, change.before);
        for (auto it = later.begin(); it != later.end(); ++it) after.insert(it.key(), it.value());
        Loan update = m_connection.prepared("UPDATE step_row SET before = ?, after = ? WHERE id = ?");
        update->bind(1, QVariant(compact(before)));
        update->bind(2, QVariant(compact(after)));
        update->bind(3, found->integer(0));
        update->step();
    }
    addRows(stepId, fresh);
    return true;
}

std::optional<RecordedStep> History::toUndo() const {
    Loan statement = m_connection.prepared(stepColumns + "WHERE state = 0 ORDER BY id DESC LIMIT 1");
    if (!statement->step()) return std::nullopt;
    const RecordedStep step = stepAt(*statement);
    if (isBarrier(step.kind)) {
        if (step.kind == StepKind::BookCreated) return std::nullopt;
        throw Error(ErrorKind::UndoBarrier, {keyOf(step.kind)});
    }
    return step;
}

std::optional<RecordedStep> History::toRedo() const {
    Loan statement = m_connection.prepared(stepColumns + "WHERE state = 1 ORDER BY id LIMIT 1");
    return statement->step() ? std::optional(stepAt(*statement)) : std::nullopt;
}

QList<History::Entry> History::entriesOf(qint64 stepId) const {
    QList<Entry> entries;
    Loan statement = m_connection.prepared(
        "SELECT id, op, noun, row_id, row_count, before, after FROM step_row WHERE step_id = ? ORDER BY id");
    statement->bind(1, stepId);
    while (statement->step())
        entries.append({statement->integer(0), opFrom(statement->text(1)), &tableNamed(statement->text(2).toLatin1()),
                        statement->integer(3), statement->integer(4), statement->text(5), statement->text(6)});
    return entries;
}

void History::writeEntries(qint64 stepId, const QList<Entry>& entries) {
    Loan clear = m_connection.prepared("DELETE FROM step_row WHERE step_id = ?");
    clear->bind(1, stepId);
    clear->step();
    const auto textOrNull = [](const QString& text) { return text.isEmpty() ? QVariant() : QVariant(text); };
    for (const Entry& entry : entries) {
        Loan statement = m_connection.prepared(insertEntry);
        statement->bind(1, stepId);
        statement->bind(2, opKey(entry.op));
        statement->bindText(3, nounOf(*entry.table));
        statement->bind(4, entry.rowId);
        statement->bind(5, entry.count);
        statement->bind(6, textOrNull(entry.before));
        statement->bind(7, textOrNull(entry.after));
        statement->step();
    }
}

qint64 History::count() const { return m_connection.scalar("SELECT count(*) FROM step").toLongLong(); }

qint64 History::rowsOf(qint64 stepId) const {
    Loan statement = m_connection.prepared("SELECT sum(row_count) FROM step_row WHERE step_id = ?");
    statement->bind(1, stepId);
    return statement->step() ? statement->integer(0) : 0;
}

QList<History::Touched> History::touchedBy(qint64 stepId) const {
    QList<Touched> rows;
    Loan statement = m_connection.prepared("SELECT noun, row_id FROM step_row WHERE step_id = ? ORDER BY id LIMIT 20");
    statement->bind(1, stepId);
    while (statement->step()) rows.append({&tableNamed(statement->text(0).toLatin1()), statement->integer(1)});
    return rows;
}

void History::undo(const RecordedStep& step, Writer& writer, LongWork* progress) {
    RowsDone done(progress, progress ? rowsOf(step.id) : 0);
    const QList<Entry> entries = entriesOf(step.id);
    // Undoing an insertion removes the row, so redo needs its values: the entries are written again, one for each row,
    // with its image.
    QList<Entry> withImages;
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        const TableInfo& table = *entry->table;
        if (entry->op == RowOp::Insert) {
            for (qint64 id = entry->rowId + entry->count - 1; id >= entry->rowId; --id) {
                const QVariantList values = writer.row(table, id);
                if (values.isEmpty()) throw mismatch(table, id);
                withImages.append({0, RowOp::Insert, &table, id, 1, {}, compact(rowToJson(table, values))});
                writer.removeRow(table, id);
                done.one();
            }
            continue;
        }
        done.one();
        withImages.append(*entry);
        if (entry->op == RowOp::Remove) {
            writer.restoreRow(table, rowFromJson(table, parsed(entry->before)));
            continue;
        }
        const QVariantList now = writer.row(table, entry->rowId);
        if (now.isEmpty() || overlaid(table, now, parsed(entry->after)) != now) throw mismatch(table, entry->rowId);
        writer.replaceRow(table, entry->rowId, overlaid(table, now, parsed(entry->before)));
    }
    std::reverse(withImages.begin(), withImages.end());
    writeEntries(step.id, withImages);
    setState(step.id, StepState::Undone);
}

void History::redo(const RecordedStep& step, Writer& writer, LongWork* progress) {
    RowsDone done(progress, progress ? rowsOf(step.id) : 0);
    for (const Entry& entry : entriesOf(step.id)) {
        done.one();
        const TableInfo& table = *entry.table;
        if (entry.op == RowOp::Insert) {
            writer.restoreRow(table, rowFromJson(table, parsed(entry.after)));
            continue;
        }
        const QVariantList now = writer.row(table, entry.rowId);
        if (now.isEmpty() || overlaid(table, now, parsed(entry.before)) != now) throw mismatch(table, entry.rowId);
        if (entry.op == RowOp::Remove) {
            writer.removeRow(table, entry.rowId);
        } else {
            writer.replaceRow(table, entry.rowId, overlaid(table, now, parsed(entry.after)));
        }
    }
    setState(step.id, StepState::Done);
}

void History::setState(qint64 stepId, StepState state) {
    Loan statement = m_connection.prepared("UPDATE step SET state = ? WHERE id = ?");
    statement->bind(1, qint64(state)).bind(2, stepId);
    statement->step();
}

void History::forget(const TableInfo& table, const QList<qint64>& ids) {
    const QSet<qint64> gone(ids.begin(), ids.end());
    QSet<qint64> touched;
    for (const qint64 id : gone) {
        Loan found = m_connection.prepared(
            "SELECT DISTINCT step_id FROM step_row WHERE noun = ? AND row_id <= ? AND row_id + row_count > ?");
        found->bindText(1, nounOf(table)).bind(2, id).bind(3, id);
        while (found->step()) touched << found->integer(0);
    }
    for (const qint64 stepId : touched) {
        QList<Entry> left;
        for (const Entry& entry : entriesOf(stepId)) {
            if (entry.table != &table) {
                left << entry;
                continue;
            }
            // If one row of a run is forgotten, the run is split at that row.
            for (qint64 id = entry.rowId; id < entry.rowId + entry.count; ++id) {
                if (gone.contains(id)) continue;
                const bool joins = entry.count > 1 && !left.isEmpty() && left.last().table == &table &&
                                   left.last().id == entry.id && left.last().rowId + left.last().count == id;
                if (joins) ++left.last().count;
                else left << Entry{entry.id, entry.op, entry.table, id, 1, entry.before, entry.after};
            }
        }
        writeEntries(stepId, left);
        if (!left.isEmpty()) continue;
        Loan empty = m_connection.prepared("DELETE FROM step WHERE id = ? AND id <> (SELECT max(id) FROM step)");
        empty->bind(1, stepId);
        empty->step();
    }
}

QList<qint64> History::rowsEver(const TableInfo& table, const std::function<bool(const QJsonObject&)>& wanted) const {
    QSet<qint64> found;
    for (const QVariantList& values : Reader(m_connection).rows(table))
        if (wanted(rowToJson(table, values))) found << values[0].toLongLong();
    // Only removed rows, and inserted rows that were undone, have an image of all columns.
    Loan images = m_connection.prepared("SELECT row_id, op, before, after FROM step_row WHERE noun = ? AND op <> 'u'");
    images->bindText(1, nounOf(table));
    while (images->step()) {
        const QString image = images->text(opFrom(images->text(1)) == RowOp::Remove ? 2 : 3);
        if (!image.isEmpty() && wanted(parsed(image))) found << images->integer(0);
    }
    return found.values();
}

QList<RecordedStep> History::steps(int limit) const {
    QList<RecordedStep> steps;
    Loan statement = m_connection.prepared(stepColumns + "ORDER BY id DESC LIMIT ?");
    statement->bind(1, qint64(limit));
    while (statement->step()) steps.append(stepAt(*statement));
    return steps;
}

QList<RecordedChange> History::changesOf(const TableInfo& table, qint64 id) const {
    QList<RecordedChange> changes;
    Loan statement = m_connection.prepared(
        "SELECT s.id, s.kind, s.args, s.at, s.state, r.op, r.before, r.after FROM step_row r JOIN step s ON s.id = "
        "r.step_id"
        " WHERE r.noun = ? AND r.row_id <= ? AND r.row_id + r.row_count > ? ORDER BY r.id DESC");
    statement->bindText(1, nounOf(table)).bind(2, id).bind(3, id);
    while (statement->step())
        changes.append(
            {stepAt(*statement), opFrom(statement->text(5)), parsed(statement->text(6)), parsed(statement->text(7))});
    return changes;
}

QStringList History::faults() const {
    QStringList faults;
    SqlStatement steps(m_connection, "SELECT id, kind, args, state FROM step");
    while (steps.step())
        if (!fromKey<StepKind>(steps.text(1)) || !QJsonDocument::fromJson(steps.text(2).toUtf8()).isArray() ||
            steps.integer(3) < 0 || steps.integer(3) > 2)
            faults << QStringLiteral("step %1").arg(steps.integer(0));
    SqlStatement empty(m_connection, "SELECT id, kind FROM step WHERE id NOT IN (SELECT step_id FROM step_row)");
    while (empty.step())
        if (const auto kind = fromKey<StepKind>(empty.text(1)); kind && !isBarrier(*kind))
            faults << QStringLiteral("step %1: rows").arg(empty.integer(0));
    SqlStatement rows(
        m_connection,
        "SELECT r.id, r.noun, r.op, r.before, r.after, s.id FROM step_row r LEFT JOIN step s ON s.id = r.step_id");
    while (rows.step()) {
        const QString name = QStringLiteral("step_row %1").arg(rows.integer(0));
        if (rows.value(5).isNull()) faults << name + u": step";
        if (!findTable(rows.text(1).toLatin1())) faults << name + u": noun";
        for (const int column : {3, 4})
            if (!rows.value(column).isNull() && !QJsonDocument::fromJson(rows.text(column).toUtf8()).isObject())
                faults << name + u": image";
        if (opFrom(rows.text(2)) != RowOp::Insert && rows.value(3).isNull()) faults << name + u": before";
    }
    return faults;
}

}  // namespace mb
