#include "ui/window/undo_redo.h"

#include "core/queries/belonging.h"
#include "core/words/format.h"
#include "core/words/steps.h"
#include "ui/support/aside.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <QWidget>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 manyRows = 2000;  // of one step: they take longer than a blink
constexpr int titleAtMost = 60;
}  // namespace

struct UndoRedo::Way {
    MovedStep (Workspace::*move)(LongWork*);
    std::optional<RecordedStep> (Workspace::*next)() const;
    QString doing, done, backLabel, elsewhere, goOn;
    void (UndoRedo::*reverse)();
};

const UndoRedo::Way& UndoRedo::back() {
    static const Way way{&Workspace::undo, &Workspace::nextUndo,
                         tr("Undoing"),    tr("Undone: %1"),
                         tr("Redo"),       tr("The last change was made elsewhere: %1. Press Ctrl+Z again to undo it."),
                         tr("Undo"),       &UndoRedo::redo};
    return way;
}

const UndoRedo::Way& UndoRedo::forth() {
    static const Way way{
        &Workspace::redo, &Workspace::nextRedo,
        tr("Redoing"),    tr("Done again: %1"),
        tr("Undo"),       tr("What was undone last belongs elsewhere: %1. Press the keys again to redo it."),
        tr("Redo"),       &UndoRedo::undo};
    return way;
}

UndoRedo::UndoRedo(const Context& context, Window window, QWidget* parent)
    : QObject(parent), m_context(context), m_window(std::move(window)) {
    context.workspace.listen(this, [this](const Changes& changes) { committed(changes); });
    qApp->installEventFilter(this);
}

bool UndoRedo::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride) return false;
    const auto* line = qobject_cast<const QLineEdit*>(watched);
    if (!line || line->window() != static_cast<QWidget*>(parent())->window()) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool theBooks = (key->matches(QKeySequence::Undo) && !line->isUndoAvailable()) ||
                          (key->matches(QKeySequence::Redo) && !line->isRedoAvailable());
    if (theBooks) event->ignore();
    return theBooks;
}

QString UndoRedo::titleOf(const RecordedStep& step) {
    QStringList args = step.args;
    // What the user called it is shortened, not the sentence around it.
    for (QString& arg : args) arg = words::shortened(arg.simplified(), titleAtMost);
    return words::stepTitle(step.kind, args);
}

void UndoRedo::undo() { take(back()); }
void UndoRedo::redo() { take(forth()); }

void UndoRedo::committed(const Changes& changes) {
    if (changes.byUndo) return;
    const auto step = m_context.workspace.nextUndo();
    if (!step) return;
    m_places.insert(step->id, m_window.here());
    m_justDone = step->id;
    QTimer::singleShot(0, this, [this] { m_justDone = 0; });
    if (const QString removed = words::removedSentence(step->kind, step->args); !removed.isEmpty())
        m_window.tell(removed, tr("Undo"), [this] { undo(); });
}

void UndoRedo::ledHere() {
    if (m_justDone) m_places.insert(m_justDone, m_window.here());
}

void UndoRedo::take(const Way& way) {
    // Text that is being typed is saved first and becomes the step to undo. Text that could not be saved would be lost
    // by an undo.
    if (!m_window.flush()) return;
    guarded(m_context, [&] {
        Workspace& workspace = m_context.workspace;
        const auto step = (workspace.*way.next)();
        if (!step) return void((workspace.*way.move)(nullptr));  // says why not
        if (asksFirst(way, *step)) return;
        const auto changes = run(way, *step);
        if (!changes) return;
        showPlace(*step, *changes);
        m_window.tell(way.done.arg(titleOf(*step)), way.backLabel, [this, &way] { (this->*way.reverse)(); });
    });
}

// Once asked, the same keys or the button mean yes, for as long as the question stands there.
bool UndoRedo::asksFirst(const Way& way, const RecordedStep& step) {
    const Place here = m_window.here();
    if (placeOf(step).isOn(here)) return false;
    const bool again = m_asked == std::pair(step.id, here) && m_window.banner() == m_question;
    m_asked = {};
    if (again) return false;
    m_asked = {step.id, here};
    m_question = way.elsewhere.arg(titleOf(step));
    m_window.tell(m_question, way.goOn, [this, &way] { take(way); });
    return true;
}

// Nothing where the user called it off.
std::optional<Changes> UndoRedo::run(const Way& way, const RecordedStep& step) {
    Workspace& workspace = m_context.workspace;
    if (workspace.history().rowsOf(step.id) < manyRows) return (workspace.*way.move)(nullptr).changes;
    // A step of many rows is undone in another thread, so that the window does not freeze.
    Changes changes;
    const auto work = [&](LongWork& progress) {
        Workspace beside(workspace.store().beside());
        changes = (beside.*way.move)(&progress).changes;
    };
    if (!runAside(static_cast<QWidget*>(parent()), way.doing, work)) return std::nullopt;
    workspace.adopt(changes);
    return changes;
}

// Where it was done in this window; for what was done before that, where the record is shown.
Place UndoRedo::placeOf(const RecordedStep& step) const {
    if (const auto known = m_places.constFind(step.id); known != m_places.constEnd()) return *known;
    for (const History::Touched& row : m_context.workspace.history().touchedBy(step.id)) {
        const queries::RowOf shown = queries::shownAt(m_context.reader(), {*row.table, row.id});
        const QString page = m_window.homeOf(shown.table->name);
        if (page.isEmpty()) continue;
        const bool one = shown.table == &tableOf<Mentorship>();
        return {page, one ? QString::number(shown.id) : QString()};
    }
    return m_window.here();
}

void UndoRedo::showPlace(const RecordedStep& step, const Changes& changes) {
    const Place place = placeOf(step);
    if (place != m_window.here()) m_window.goTo(place);
    const Reader reader = m_context.reader();
    for (const Changes::One& row : changes.rows) {
        const TableInfo& table = tableNamed(row.noun);
        const queries::RowOf shown = queries::shownAt(reader, {table, row.id});
        if (row.op == RowOp::Remove || m_window.homeOf(shown.table->name) != place.page || !place.within.isEmpty())
            continue;
        if (reader.row(*shown.table, shown.id).isEmpty()) continue;
        return m_window.show(shown.table->name, shown.id);
    }
}

}  // namespace mb::ui
