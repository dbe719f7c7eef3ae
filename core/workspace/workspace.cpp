#include "core/workspace/workspace.h"

#include <QLoggingCategory>

namespace mb {
namespace {

Q_LOGGING_CATEGORY(log, "mentorbook.workspace")

constexpr qsizetype rowsRemembered = 1000;

Changes changesOf(const Writer& writer) {
    Changes changes;
    for (const RowChange& change : writer.changes())
        changes.rows.append({change.table->name, change.id, change.op, change.count});
    return changes;
}

}  // namespace

bool Changes::touches(const QByteArray& noun) const {
    return everything || std::any_of(rows.begin(), rows.end(), [&](const One& row) { return row.noun == noun; });
}

void Changes::merge(const Changes& later) {
    if (rows.isEmpty() && !everything) burst = later.burst;
    else if (burst != later.burst) burst.clear();
    byUndo |= later.byUndo;
    everything |= later.everything;
    rows += later.rows;
    // Whoever was out of sight for so long reads everything.
    if (rows.size() > rowsRemembered) everything = true;
    if (everything) rows.clear();
}

Changes Changes::all() {
    Changes changes;
    changes.everything = true;
    return changes;
}

qint64 Changes::begunBy(const QString& typing) const {
    if (typing.isEmpty() || typing != burst || byUndo || rows.isEmpty() || rows.first().op != RowOp::Insert) return 0;
    return rows.first().id;
}

Workspace::Workspace(std::unique_ptr<Store> store) : m_store(std::move(store)) {}
Workspace::~Workspace() = default;

Changes Workspace::commit(const Step& step, const std::function<void(Writer&)>& change, Scale scale) {
    refuseWhileTelling();
    qint64 burstStep = 0;
    Changes changes;
    const std::exception_ptr doubt = lasting(
        [&](Writer& writer) {
            change(writer);
            if (writer.changes().empty()) return;
            History history = writer.history();
            if (!step.burst.isEmpty() && m_burstStep && history.extend(m_burstStep, step, writer.changes()))
                burstStep = m_burstStep;
            else burstStep = history.record(step, writer.changes(), m_store->clock().now());
            for (const auto& [table, ids] : writer.forgotten()) history.forget(*table, ids);
            changes = changesOf(writer);
        },
        scale);
    if (changes.rows.isEmpty()) return changes;
    changes.burst = step.burst;
    m_burstStep = step.burst.isEmpty() ? 0 : burstStep;
    tell(changes, doubt);
    return changes;
}

// A change that is in the book counts as done, even if the disk did not confirm it (WrittenUnsure): trying again would
// do it twice.
std::exception_ptr Workspace::lasting(const std::function<void(Writer&)>& work, Scale scale) {
    try {
        m_store->transact(work, scale);
    } catch (const Error& error) {
        if (error.kind != ErrorKind::WrittenUnsure) throw;
        return std::current_exception();
    }
    return nullptr;
}

void Workspace::refuseWhileTelling() const {
    if (m_telling) throw Error(ErrorKind::ChangeWhileTelling);
}

void Workspace::listen(const QObject* context, Listener listener) {
    m_listeners.push_back({context, std::move(listener)});
}

void Workspace::tell(const Changes& changes, std::exception_ptr failure) {
    m_telling = &changes;
    // Loops by index, since a listener may add listeners. Those read the new state themselves and need not be told.
    const size_t listeners = m_listeners.size();
    for (size_t i = 0; i < listeners; ++i) {
        if (!m_listeners[i].context) continue;
        const Listener listener = m_listeners[i].listener;
        try {
            listener(changes);
        } catch (...) {
            failure = std::current_exception();
            // The kind alone: arguments of an error may hold words of the user's.
            qCWarning(log, "a listener failed after a commit, kind %d", int(asError(failure).kind));
        }
    }
    m_telling = nullptr;
    std::erase_if(m_listeners, [](const Listening& one) { return !one.context; });
    if (failure && m_afterwards) m_afterwards(failure);
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

MovedStep Workspace::undo(LongWork* progress) {
    m_store->ensureWritable();
    const auto step = history().toUndo();
    if (!step) throw Error(ErrorKind::NothingToUndo);
    return move(*step, &History::undo, progress);
}

MovedStep Workspace::redo(LongWork* progress) {
    m_store->ensureWritable();
    const auto step = history().toRedo();
    if (!step) throw Error(ErrorKind::NothingToRedo);
    return move(*step, &History::redo, progress);
}

MovedStep Workspace::move(const RecordedStep& step, Move way, LongWork* progress) {
    refuseWhileTelling();
    Changes changes;
    const std::exception_ptr doubt = lasting(
        [&](Writer& writer) {
            History history = writer.history();
            (history.*way)(step, writer, progress);
            changes = changesOf(writer);
        },
        Scale::Usual);
    changes.byUndo = true;
    endBurst();
    tell(changes, doubt);
    return {step, changes};
}

Book Workspace::book() const {
    const auto book = reader().select<Book>().first();
    if (!book) throw Error(ErrorKind::BookDamaged, {m_store->path(), QStringLiteral("book")});
    return *book;
}

}  // namespace mb
