#include "ui/meetings/promise_row.h"

#include "core/actions/meetings.h"
#include "ui/meetings/meeting_words.h"
#include "ui/meetings/section_parts.h"
#include "ui/support/parsed_saver.h"
#include "ui/support/saver.h"

#include <QAbstractItemView>
#include <QMenu>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

QList<std::pair<QString, QString>> promiseOwners(const OpenMeeting& open, PersonId alsoThis) {
    QList<std::pair<QString, QString>> choices;
    for (const Person& person : open.people)
        choices.append(
            {QString::number(person.id.value), person.id == open.owner ? PromiseRow::tr("You") : fullName(person)});
    const QString also = QString::number(alsoThis.value);
    const bool known =
        std::any_of(choices.begin(), choices.end(), [&](const auto& choice) { return choice.first == also; });
    if (alsoThis && !known) choices.append({also, fullName(open.known.value(alsoThis))});
    return choices;
}

PromiseRow::PromiseRow(const Context& context, ActionItemId id, QWidget* parent, bool stacked)
    : QWidget(parent), m_context(context), m_id(id) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* line = new QWidget(this);
    column->addWidget(line);
    QHBoxLayout* row = sectionRow(line);
    row->setContentsMargins(space::l, 4, space::s, 4);
    row->addWidget(m_check = tickBox(this));
    m_check->setObjectName(u"meetingsPromiseCheckBox"_s);
    m_title = quietLine(u"meetingsPromiseLineEdit"_s, tr("Promise"), this, stacked ? stackedLines : 1);
    m_title->setToolTip(tr("Clear the line to remove it."));
    m_saver = new Saver(m_title, context, [this](const QString& text, const QString& burst) {
        if (text.trimmed().isEmpty()) return;
        ActionItem item = m_context.reader().get(m_id);
        item.title = text;
        actions::meetings::changeAction(m_context.workspace, item, burst);
    });
    QBoxLayout* about = row;
    if (stacked) {
        auto* lines = new QVBoxLayout;
        lines->setSpacing(0);
        lines->addWidget(m_title);
        auto* beneath = new QHBoxLayout;
        beneath->setContentsMargins(space::s + 4, 0, 0, space::xs);
        beneath->setSpacing(space::xs);
        lines->addLayout(beneath);
        row->addLayout(lines, 1);
        about = beneath;
    } else {
        row->addWidget(m_title, 1);
    }
    about->addWidget(m_who = remark(this));
    about->addSpacing(space::xs);
    about->addWidget(m_chip = new Chip(context.theme, {}, Tone::Calm, this));
    makeEditors(about);
    if (stacked) about->addStretch(1);
    makeMenu(row);
    PlainLabel* wrong = complaintOf(m_due, this);
    wrong->setContentsMargins(space::l, 0, space::l, space::s);
    column->addWidget(wrong);
    connect(m_check, &QCheckBox::clicked, this, &PromiseRow::tick);
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        if (m_title->text().trimmed().isEmpty()) remove();
    });
}

void PromiseRow::makeEditors(QBoxLayout* row) {
    row->addWidget(m_owner = new KeyCombo(this));
    m_owner->setObjectName(u"meetingsPromiseOwnerComboBox"_s);
    m_owner->setAccessibleName(tr("Whose promise"));
    row->addWidget(m_due = new PartialDateField(m_context.today(), this));
    m_due->setObjectName(u"meetingsPromiseDueLineEdit"_s);
    m_due->setAccessibleName(tr("By when"));
    m_due->setPlaceholderText(tr("by when"));
    for (QWidget* editor : {static_cast<QWidget*>(m_owner), static_cast<QWidget*>(m_due)}) {
        editor->installEventFilter(this);
        editor->hide();
    }
    connect(m_owner, &KeyCombo::keyChosen, this, [this](const QString& key) {
        change([&](ActionItem& item) { item.ownerId = PersonId(key.toLongLong()); });
    });
    savesOnLeaving(m_due, m_context, [this] { write([this](ActionItem& item) { item.dueOn = m_due->date(); }); });
    connect(m_due, &QLineEdit::returnPressed, this, [this] {
        m_more->setFocus();
        setEditing(false);
    });
}

void PromiseRow::makeMenu(QHBoxLayout* row) {
    row->addWidget(m_more = new QToolButton(this));
    m_more->setObjectName(u"meetingsPromiseMoreToolButton"_s);
    m_more->setAccessibleName(tr("More about this promise"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
    const auto paint = [this] {
        m_more->setIcon(m_context.theme.icon(u"more"_s));
        m_more->setIconSize(QSize(m_context.theme.px(18), m_context.theme.px(18)));
    };
    paint();
    connect(&m_context.theme, &Theme::changed, this, paint);
    auto* menu = new QMenu(m_more);
    connect(menu->addAction(tr("&Change owner or date")), &QAction::triggered, this, [this] { setEditing(true); });
    m_drop = menu->addAction(tr("&Dropped, no longer expected"));
    m_drop->setCheckable(true);
    connect(m_drop, &QAction::triggered, this,
            [this](bool on) { change([on](ActionItem& item) { item.dropped = on; }); });
    menu->addSeparator();
    connect(menu->addAction(tr("&Remove")), &QAction::triggered, this, &PromiseRow::remove);
    m_more->setMenu(menu);
}

void PromiseRow::show(const OpenMeeting& open, const ActionItem& item, bool byUndo) {
    m_check->setChecked(item.doneOn.has_value());
    m_check->setAccessibleName(tr("Done: %1").arg(item.title));
    m_more->setAccessibleName(tr("More about “%1”").arg(item.title));
    m_saver->show(item.title, byUndo);
    m_who->setText(!item.ownerId ? QString() : item.ownerId == open.owner ? tr("you") : open.called(item.ownerId));
    const ChipText chip = promiseChip(item, open.today);
    m_chip->set(chip.text, chip.tone);
    m_due->setToday(open.today);
    m_owner->setChoices(promiseOwners(open, item.ownerId));
    m_owner->setKey(QString::number(item.ownerId.value));
    m_due->setDate(item.dueOn, byUndo);
    m_drop->setChecked(item.dropped);
    setEditing(m_editing);
}

void PromiseRow::setEditing(bool editing) {
    const bool opened = editing && !m_editing;
    m_editing = editing;
    m_owner->setVisible(editing);
    m_due->setVisible(editing);
    m_who->setVisible(!editing && !m_who->text().isEmpty());
    m_chip->setVisible(!editing && !m_chip->text().isEmpty());
    if (opened) m_owner->setFocus();
}

bool PromiseRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && m_editing)
        // Shows words again once neither field has the keyboard. The open list of a combo box counts as the combo box.
        QMetaObject::invokeMethod(
            this,
            [this] {
                const bool inside = m_owner->hasFocus() || m_due->hasFocus() || m_owner->view()->isVisible();
                if (!inside && m_due->isValid()) setEditing(false);
            },
            Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void PromiseRow::tick(bool on) {
    const bool done = guarded(m_context, [&] {
        actions::meetings::setActionDone(m_context.workspace, m_id,
                                         on ? std::optional(m_context.today()) : std::nullopt);
    });
    if (!done) m_check->setChecked(!on);
}

void PromiseRow::write(const std::function<void(ActionItem&)>& how) {
    ActionItem item = m_context.reader().get(m_id);
    how(item);
    actions::meetings::changeAction(m_context.workspace, item);
}

void PromiseRow::change(const std::function<void(ActionItem&)>& how) {
    guarded(m_context, [&] { write(how); });
}

void PromiseRow::remove() {
    guarded(m_context, [this] {
        if (m_context.reader().find(m_id)) actions::meetings::removeAction(m_context.workspace, m_id);
    });
}

}  // namespace mb::ui
