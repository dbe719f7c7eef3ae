// The one door for changes. A verb (core/actions) runs inside perform(): begin, write, record the step, commit; then
// everybody who listens is told. Nothing else writes into a book.
#pragma once

#include "core/storage/history.h"
#include "core/storage/store.h"

#include <QPointer>

#include <exception>
#include <functional>
#include <type_traits>

namespace mb {

struct Changes {
    struct One {
        QByteArray noun;  // table
        qint64 id = 0;
        RowOp op = RowOp::Update;
        qint64 count = 1;  // of new rows with consecutive ids
    };
    QList<One> rows;
    bool byUndo = false;      // by undo or redo: fields have to show the book's values even while the user is in them
    QString burst = {};       // of the step, where it had one
    bool everything = false;  // nobody knows what changed: all is read again
    bool touches(const QByteArray& noun) const;
    // What is to be read anew after both: these changes and then the later ones.
    void merge(const Changes& later);
    static Changes all();  // everything
    // The row that a burst of typing began; 0 where this is not what it did.
    qint64 begunBy(const QString& typing) const;
};

// What a change returned, and what it changed.
template <class T>
struct Performed {
    T value;
    Changes changes;
};

// A step that was undone or done again.
struct MovedStep : RecordedStep {
    Changes changes;
};

class Workspace {
public:
    explicit Workspace(std::unique_ptr<Store> store);
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    // Runs the change in one transaction and records it as one step. What it throws leaves the book as it was. A change
    // that changes nothing leaves no step. Returns once it lasts and everybody was told: what went wrong in a listener
    // is no fault of the change, and never looks like one. Gives the Changes, or where the change returns something,
    // that and the Changes.
    template <class Change>
    auto perform(const Step& step, Change&& change, Scale scale = Scale::Usual) {
        using Returned = std::invoke_result_t<Change&, Writer&>;
        if constexpr (std::is_void_v<Returned>) {
            return commit(step, change, scale);
        } else {
            std::optional<Returned> returned;
            Changes changes = commit(
                step, [&](Writer& writer) { returned = change(writer); }, scale);
            return Performed<Returned>{std::move(*returned), std::move(changes)};
        }
    }
    // Tells listeners about a change that was made through another store (Store::beside()).
    void adopt(const Changes& changes) {
        endBurst();
        tell(changes);
    }
    // The burst of typing is over (focus moved): the next save starts a step of its own.
    void endBurst() { m_burstStep = 0; }

    using Listener = std::function<void(const Changes& changes)>;
    // Called after each commit, before the verb returns, for as long as `context` lives. A listener reads; a change of
    // its own is refused (ChangeWhileTelling).
    void listen(const QObject* context, Listener listener);
    // The change that listeners are being told about; empty at other times.
    const Changes& telling() const { return m_telling ? *m_telling : m_nothing; }
    bool isTelling() const { return m_telling; }
    // Called if the change is saved but something after it went wrong: a listener failed, so what it shows is out of
    // date, or the disk did not confirm the change (WrittenUnsure).
    void whenDoneBut(std::function<void(const std::exception_ptr& cause)> say) { m_afterwards = std::move(say); }

    // Nothing to undo, or nothing beyond a barrier: nullopt.
    std::optional<RecordedStep> nextUndo() const;
    std::optional<RecordedStep> nextRedo() const;
    // Throw NothingToUndo / NothingToRedo, UndoBarrier (args: the barrier's kind), UndoMismatch.
    // With `progress` for long ones, CalledOff too.
    MovedStep undo(LongWork* progress = nullptr);
    MovedStep redo(LongWork* progress = nullptr);

    Reader reader() const { return m_store->reader(); }
    SearchIndex search() const { return m_store->search(); }
    History history() const { return m_store->history(); }
    Store& store() const { return *m_store; }
    const Clock& clock() const { return m_store->clock(); }
    Book book() const;
    bool isReadOnly() const { return m_store->access() == Access::ReadOnly; }

private:
    Changes commit(const Step& step, const std::function<void(Writer&)>& change, Scale scale);
    using Move = void (History::*)(const RecordedStep&, Writer&, LongWork*);
    MovedStep move(const RecordedStep& step, Move way, LongWork* progress);
    void refuseWhileTelling() const;
    std::exception_ptr lasting(const std::function<void(Writer&)>& work, Scale scale);
    void tell(const Changes& changes, std::exception_ptr failure = nullptr);

    struct Listening {
        QPointer<const QObject> context;
        Listener listener;
    };
    std::unique_ptr<Store> m_store;
    std::vector<Listening> m_listeners;
    std::function<void(const std::exception_ptr&)> m_afterwards;
    const Changes* m_telling = nullptr;
    const Changes m_nothing;
    qint64 m_burstStep = 0;
};

}  // namespace mb
