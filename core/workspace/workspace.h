// The one door for changes. A verb (core/actions) runs inside perform(): begin, write, record the step, commit, one
// signal. Nothing else writes into a book.
#pragma once

#include "core/storage/history.h"
#include "core/storage/store.h"

#include <QObject>

#include <functional>

namespace mb {

struct Changes {
    struct One {
        QByteArray noun;  // table
        qint64 id = 0;
        RowOp op = RowOp::Update;
        qint64 count = 1;  // of new rows with consecutive ids
    };
    QList<One> rows;
    bool byUndo = false;  // undo or redo: what is on the screen may be older than the book
    bool touches(const char* noun) const;
};

class Workspace : public QObject {
    Q_OBJECT
public:
    explicit Workspace(std::unique_ptr<Store> store, QObject* parent = nullptr);
    ~Workspace() override;

    // Runs the change in one transaction and records it as one step. Whatever it throws leaves the book as it was.
    // A change that changes nothing leaves no step.
    void perform(const Step& step, const std::function<void(Writer&)>& change, Scale scale = Scale::Usual);
    // Tells of a change that was made beside, on a connection of its own (Store::beside()).
    void adopt(const Changes& changes);
    // The burst of typing is over (focus moved): the next save starts a step of its own.
    void endBurst() { m_burstStep = 0; }

    // Nothing to undo, or nothing beyond a barrier: nullopt.
    std::optional<RecordedStep> nextUndo() const;
    std::optional<RecordedStep> nextRedo() const;
    // Throw NothingToUndo / NothingToRedo, UndoBarrier (args: the barrier's kind), UndoMismatch.
    // With `progress` for long ones, CalledOff too.
    RecordedStep undo(Progress* progress = nullptr);
    RecordedStep redo(Progress* progress = nullptr);

    Reader reader() const { return Reader(m_store->connection()); }
    SearchIndex search() const { return SearchIndex(m_store->connection()); }
    History history() const { return History(m_store->connection()); }
    Store& store() const { return *m_store; }
    const Clock& clock() const { return m_store->clock(); }
    Book book() const;
    bool isReadOnly() const { return m_store->access() == Access::ReadOnly; }

Q_SIGNALS:
    void committed(const mb::Changes& changes);

private:
    void announce(const Writer& writer, bool byUndo);

    std::unique_ptr<Store> m_store;
    qint64 m_burstStep = 0;
};

}  // namespace mb
