#include "ui/goals/goal_story.h"

#include "core/actions/goals.h"
#include "core/words/format.h"
#include "ui/goals/goal_list.h"
#include "ui/support/unsaved.h"
#include "ui/widgets/tab_order.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTimer>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int storyFirst = 6, storyMore = 50, storyLongest = 2000;  // entries, entries, characters of one
}

GoalStatusLine::GoalStatusLine(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_status = new KeyCombo(this);
    m_status->setObjectName(u"goalsStatusKeyCombo"_s);
    m_status->setMinimumContentsLength(14);
    QList<std::pair<QString, QString>> choices;
    for (const QString& key : allKeys<GoalStatus>()) choices.append({key, goalStatusText(*fromKey<GoalStatus>(key))});
    m_status->setChoices(choices);
    m_note = new QLineEdit(this);
    m_note->setObjectName(u"goalsProgressNoteLineEdit"_s);
    m_note->setPlaceholderText(tr("What happened? One line"));
    m_note->setAccessibleDescription(tr("Enter records it with today's date; Escape clears it."));
    row->addWidget(labelled(tr("Status"), m_status));
    row->addWidget(labelled(tr("Progress note"), m_note), 1);
    m_status->installEventFilter(this);
    m_note->installEventFilter(this);
    new SavedOnLeaving(
        m_note, context, [this] { return flush(); }, [this] { return isOpenStill(); }, SavedOnLeaving::Kind::OpenLine);
    connect(m_note, &QLineEdit::returnPressed, this, &GoalStatusLine::flush);
    connect(m_status, &KeyCombo::keyChosen, this, [this] {
        if (!m_chosenByKeys && isOpenStill()) m_note->setFocus();
    });
}

bool GoalStatusLine::isOpenStill() const {
    return m_goal && (m_status->key() != keyOf(m_kept) || !m_note->text().trimmed().isEmpty());
}

bool GoalStatusLine::flush() {
    const auto status = fromKey<GoalStatus>(m_status->key());
    if (m_recording || !status || !isOpenStill()) return true;
    m_recording = true;
    const bool recorded = guarded(m_context, [&] {
        actions::goals::update(m_context.workspace, m_goal, *status, m_context.today(), m_note->text().trimmed());
    });
    m_recording = false;
    if (!recorded) return false;
    m_kept = *status;
    m_note->clear();
    return true;
}

void GoalStatusLine::takeBack() {
    m_note->clear();
    m_status->setKey(keyOf(m_kept));
}

void GoalStatusLine::forget() {
    m_goal = {};
    takeBack();
}

void GoalStatusLine::setGoal(GoalId id) {
    m_goal = id;
    m_note->clear();
    const auto goal = m_context.reader().find(id);
    m_kept = goal ? goal->status : GoalStatus::NotStarted;
    m_status->setKey(keyOf(m_kept));
}

void GoalStatusLine::reload() {
    const auto goal = m_context.reader().find(m_goal);
    if (!goal) return;
    // A choice that is not recorded yet stays, even if the goal's status changed in the book.
    const bool open = m_status->key() != keyOf(m_kept);
    m_kept = goal->status;
    if (!open || m_recording) m_status->setKey(keyOf(m_kept));
}

bool GoalStatusLine::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && isOpenStill()) {
            takeBack();
            return true;
        }
        if (watched == m_status && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            m_note->setFocus();
            return true;
        }
        // Arrow keys step through the choices, so the first choice must not move the focus to the note.
        if (watched == m_status) {
            m_chosenByKeys = true;
            QTimer::singleShot(0, this, [this] { m_chosenByKeys = false; });
        }
    }
    // Opening the list of choices or switching to another window does not record the note, since it cannot be changed
    // afterwards.
    if (isLeaving(event))
        QTimer::singleShot(0, this, [this] {
            if (!m_note->hasFocus() && !m_status->hasFocus() && !m_status->view()->isVisible()) flush();
        });
    return QWidget::eventFilter(watched, event);
}

void GoalStatusLine::hideEvent(QHideEvent* event) {
    flush();
    QWidget::hideEvent(event);
}

GoalStory::GoalStory(const Context& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_limit(storyFirst) {
    setProperty("role", u"card"_s);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(space::l, space::m, space::l, space::m);
    m_column->setSpacing(space::m);
}

void GoalStory::setGoal(GoalId id) {
    if (id != m_goal) m_limit = storyFirst;
    m_goal = id;
    reload();
}

void GoalStory::reload() {
    auto updates = m_context.reader()
                       .select<GoalUpdate>()
                       .where(&GoalUpdate::goalId, m_goal)
                       .newestFirst(&GoalUpdate::day)
                       .newestIdFirst()
                       .limit(m_limit + 1)
                       .list();
    if (updates == m_shown && !updates.isEmpty()) return;
    m_shown = updates;
    const bool more = updates.size() > m_limit;
    if (more) updates.removeLast();
    clearLayout(m_column);
    if (updates.isEmpty())
        m_column->addWidget(new PlainLabel(tr("No notes yet. Add one above to start the log."), "help", this));
    for (const GoalUpdate& update : std::as_const(updates)) {
        auto* entry = new QWidget(this);
        auto* column = new QVBoxLayout(entry);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        auto* head = new QHBoxLayout;
        head->setSpacing(space::s);
        auto* day = new PlainLabel(words::longDate(update.day), "help", entry);
        day->setWordWrap(false);
        head->addWidget(day);
        head->addWidget(new Chip(m_context.theme, goalStatusText(update.status), goalStatusTone(update.status), entry));
        head->addStretch(1);
        column->addLayout(head);
        if (!update.text.isEmpty()) column->addWidget(new PlainLabel(update.text.left(storyLongest), nullptr, entry));
        m_column->addWidget(entry);
    }
    if (more) {
        auto* earlier = forReading(flatButton(tr("Show earlier"), u"goalsStoryEarlierPushButton"_s, this));
        connect(earlier, &QPushButton::clicked, this, [this] {
            m_limit += storyMore;
            reload();
        });
        m_column->addWidget(earlier, 0, Qt::AlignLeft);
    }
}

}  // namespace mb::ui
