#include "core/workspace/workspace.h"

namespace mb {

bool Changes::touches(const char* noun) const {
    return std::any_of(rows.begin(), rows.end(), [&](const One& row) { return row.noun == noun; });
}

Workspace::Workspace(std::unique_ptr<Store> store, QObject* parent) : QObject(parent), m_store(std::move(store)) {}
Workspace::~Workspace() = default;

void Workspace::perform(const Step& step, const std::function<void(Writer&)>& change, Scale scale) {
    m_store->ensureWritable();
    Connection& connection = m_store->connection();
    Writer writer(connection, m_store->clock(), scale);
    std::optional<ReferencesByWriter> references;
    if (scale == Scale::Large) references.emplace(connection);
    qint64 burstStep = 0;
    {
        Transaction transaction(connection);
        change(writer);
        if (writer.changes().empty()) return;
        History history(connection);
        if (!step.burst.isEmpty() && m_burstStep && history.extend(m_burstStep, step, writer.changes())) burstStep = m_burstStep;
        else burstStep = history.record(step, writer.changes(), m_store->clock().now());
        for (const auto& [table, ids] : writer.forgotten()) history.forget(*table, ids);
        writer.finish();
        if (!writer.forgotten().isEmpty()) writer.searchIndex().optimize();
        transaction.commit();
    }
    references.reset();
    m_burstStep = step.burst.isEmpty() ? 0 : burstStep;
    announce(writer, false);
}

void Workspace::adopt(const Changes& changes) {
    m_burstStep = 0;
    Q_EMIT committed(changes);
}

void Workspace::announce(const Writer& writer, bool byUndo) {
    Changes changes;
    changes.byUndo = byUndo;
    for (const RowChange& change : writer.changes()) changes.rows.append({change.table->name, change.id, change.op, change.count});
    Q_EMIT committed(changes);
}

std::optional<RecordedStep> Workspace::nextUndo() const {
    try {
        return history().toUndo();
    } catch (const Error& error) {
        if (error.kind == ErrorKind::UndoBarrier) return std::nullopt;
        throw;
    }
}

std::optional<RecordedStep> Workspace::nextRedo() const { return history().toRedo(); }

RecordedStep Workspace::undo(Progress* progress) {
    m_store->ensureWritable();
    Connection& connection = m_store->connection();
    Writer writer(connection, m_store->clock());
    History history(connection);
    const auto step = history.toUndo();
    if (!step) throw Error(ErrorKind::NothingToUndo);
    Transaction transaction(connection);
    history.undo(*step, writer, progress);
    writer.finish();
    transaction.commit();
    m_burstStep = 0;
    announce(writer, true);
    return *step;
}

RecordedStep Workspace::redo(Progress* progress) {
    m_store->ensureWritable();
    Connection& connection = m_store->connection();
    Writer writer(connection, m_store->clock());
    History history(connection);
    const auto step = history.toRedo();
    if (!step) throw Error(ErrorKind::NothingToRedo);
    Transaction transaction(connection);
    history.redo(*step, writer, progress);
    writer.finish();
    transaction.commit();
    m_burstStep = 0;
    announce(writer, true);
    return *step;
}

Book Workspace::book() const {
    const auto book = reader().select<Book>().first();
    if (!book) throw Error(ErrorKind::BookDamaged, {m_store->path(), QStringLiteral("book")});
    return *book;
}

}  // namespace mb
