// What was done, in steps, and the way back (FL2). A step_row holds what a row was *before* and what it became; an
// inserted row is not copied: the table itself holds it, or the `before` of whatever step changed it next. A run of
// inserted rows takes one step_row, so an import of a hundred thousand rows leaves a handful. Undoing writes the
// missing images first.
#pragma once

#include "core/domain/long_work.h"
#include "core/domain/step.h"
#include "core/storage/writer.h"

#include <functional>

namespace mb {

enum class StepState { Done, Undone, LeftBehind };

struct RecordedStep {
    qint64 id = 0;
    StepKind kind = StepKind::Import;
    QStringList args;
    QDateTime at;  // UTC
    StepState state = StepState::Done;
};

struct RecordedChange {
    RecordedStep step;
    RowOp op = RowOp::Update;
    QJsonObject before, after;  // the columns that changed
};

class History {
public:
    explicit History(Connection& connection) : m_connection(connection) {}

    // A new step; whatever was undone before it can no longer be redone. Returns the step's id.
    qint64 record(const Step& step, const std::vector<RowChange>& changes, const QDateTime& now);
    // Adds to the newest step if it belongs to the same burst. If the burst began by adding a record, the step stays an
    // "Add", with the newest name in its title.
    bool extend(qint64 stepId, const Step& step, const std::vector<RowChange>& changes);

    std::optional<RecordedStep> toUndo() const;  // throws UndoBarrier when a barrier is in the way
    std::optional<RecordedStep> toRedo() const;
    // Throw UndoMismatch, and change nothing, when a row is no longer what the step left.
    void undo(const RecordedStep& step, Writer& writer, LongWork* progress = nullptr);
    void redo(const RecordedStep& step, Writer& writer, LongWork* progress = nullptr);
    qint64 count() const;  // of all steps
    // How many rows a step touched: tells whether taking it back takes long.
    qint64 rowsOf(qint64 stepId) const;
    // The first few of the rows that it touched; they may be gone.
    struct Touched {
        const TableInfo* table = nullptr;
        qint64 id = 0;
    };
    QList<Touched> touchedBy(qint64 stepId) const;

    // Removes every image of these rows, and the steps that have no other change. For Writer::forget() only: nothing
    // before it can be undone.
    void forget(const TableInfo& table, const QList<qint64>& ids);
    // The ids of all rows of a table, removed ones too, that ever had values as `wanted` asks.
    QList<qint64> rowsEver(const TableInfo& table, const std::function<bool(const QJsonObject& row)>& wanted) const;

    QList<RecordedStep> steps(int limit = -1) const;  // newest first
    QList<RecordedChange> changesOf(const TableInfo& table, qint64 id) const;
    // For the deep check: steps without rows, images that cannot be read.
    QStringList faults() const;

private:
    struct Entry;
    QList<Entry> entriesOf(qint64 stepId) const;
    void addRows(qint64 stepId, const std::vector<RowChange>& changes);
    void writeEntries(qint64 stepId, const QList<Entry>& entries);
    void setState(qint64 stepId, StepState state);

    Connection& m_connection;
};

}  // namespace mb
