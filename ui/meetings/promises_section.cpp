#include "ui/meetings/promises_section.h"

#include "core/actions/meetings.h"
#include "ui/meetings/promise_line.h"
#include "ui/meetings/promise_row.h"
#include "ui/meetings/section_parts.h"

#include <QFocusEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

void showPromises(const Context& context, RecordCard* card, const OpenMeeting& open, const QList<ActionItem>& items,
                  const DraftLine* draft, bool byUndo) {
    QList<qint64> ids;
    for (const ActionItem& item : items) ids << item.id.value;
    if (draft) ids = draft->without(ids);
    card->arrange(ids, [&](qint64 id) { return new PromiseRow(context, ActionItemId(id), card); });
    for (const ActionItem& item : items)
        if (ids.contains(item.id.value)) static_cast<PromiseRow*>(card->row(item.id.value))->show(open, item, byUndo);
}

}  // namespace

PromisesSection::PromisesSection(const Context& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_card(nullptr), m_earlierCard(nullptr), m_earlier(nullptr) {
    QVBoxLayout* column = sectionColumn(this);
    m_earlier = new QWidget(this);
    QVBoxLayout* earlier = sectionColumn(m_earlier);
    earlier->addLayout(sectionHead(tr("Promised earlier"), nullptr, m_earlier));
    earlier->addWidget(m_earlierCard = new RecordCard(m_earlier));
    auto* end = new QWidget(m_earlierCard);
    end->setFixedHeight(0);
    m_earlierCard->setFoot(end);
    earlier->addSpacing(space::s);
    column->addWidget(m_earlier);
    column->addLayout(sectionHead(tr("Promised"), nullptr, this));
    column->addWidget(m_card = new RecordCard(this));
    makeFoot();
}

void PromisesSection::makeFoot() {
    auto* foot = new QWidget(m_card);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_foot = new QBoxLayout(QBoxLayout::LeftToRight);
    m_foot->setContentsMargins(0, 0, 0, 0);
    m_foot->setSpacing(0);
    column->addLayout(m_foot);
    AddLine line =
        addLineFor(m_context, u"meetingsNewPromiseLineEdit"_s, tr("Add a promise: “me: budget by fri”"), foot);
    m_add = line.edit;
    m_foot->addWidget(line.box, 1);
    auto* whoAndWhen = new QWidget(foot);
    QHBoxLayout* fields = sectionRow(whoAndWhen);
    m_foot->addWidget(whoAndWhen);
    foot->setFocusProxy(m_add);
    fields->addWidget(m_owner = new KeyCombo(whoAndWhen));
    m_owner->setObjectName(u"meetingsNewPromiseOwnerComboBox"_s);
    m_owner->setAccessibleName(tr("Whose promise"));
    fields->addSpacing(space::xs);
    fields->addWidget(m_due = new DateField(m_context.today(), whoAndWhen));
    m_due->setObjectName(u"meetingsNewPromiseDueLineEdit"_s);
    m_due->setAccessibleName(tr("By when"));
    m_due->setPlaceholderText(tr("by when"));
    PlainLabel* wrong = complaintOf(m_due, foot);
    wrong->setContentsMargins(space::l, 0, space::l, space::s);
    column->addWidget(wrong);
    const auto resize = [this] {
        m_due->setFixedWidth(m_context.theme.px(110));
        m_owner->setMaximumWidth(m_context.theme.px(150));
    };
    resize();
    connect(&m_context.theme, &Theme::changed, this, resize);
    m_card->setFoot(foot);
    connect(m_add, &QLineEdit::textEdited, this, &PromisesSection::follow);
    makeDraft();
}

void PromisesSection::makeDraft() {
    const auto add = [this](const QString& text, const QString& burst) {
        ActionItem item;
        item.meetingId = m_open.meeting.id;
        item.mentorshipId = m_open.mentorships.value(0);
        return actions::meetings::addAction(m_context.workspace, drafted(item, text), burst).value;
    };
    const auto change = [this](qint64 id, const QString& text, const QString& burst) {
        const ActionItem item = m_context.reader().get(ActionItemId(id));
        actions::meetings::changeAction(m_context.workspace, drafted(item, text), burst);
    };
    const auto remove = [this](qint64 id) { actions::meetings::removeAction(m_context.workspace, ActionItemId(id)); };
    m_draft = new DraftLine(m_add, m_context, {add, change, remove});
    connect(m_draft, &DraftLine::finished, this, [this] {
        guarded(m_context, [this] {
            clearLine();
            if (const auto open = readMeeting(m_context, m_open.meeting.id)) show(*open, false);
        });
    });
    connect(m_owner, &KeyCombo::keyChosen, this, [this] {
        m_ownerChosen = true;
        m_draft->saveAgain();
    });
    connect(m_due, &QLineEdit::textEdited, this, [this] { m_dueChosen = true; });
    connect(m_due, &DateField::dateChanged, this, [this] { m_draft->saveAgain(); });
    connect(m_add, &QLineEdit::returnPressed, this, &PromisesSection::finish);
    connect(m_due, &QLineEdit::returnPressed, this, [this] {
        if (!dateIsWrong() && finish()) m_add->setFocus();
    });
    for (QWidget* field : {static_cast<QWidget*>(m_add), static_cast<QWidget*>(m_owner), static_cast<QWidget*>(m_due)})
        field->installEventFilter(this);
}

bool PromisesSection::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        // The fields for owner and date belong to the line.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_add->hasFocus() && !m_owner->hasFocus() && !m_due->hasFocus() && !dateIsWrong()) finish();
            },
            Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void PromisesSection::resizeEvent(QResizeEvent* event) {
    m_foot->setDirection(width() < m_context.theme.px(520) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

void PromisesSection::follow() {
    const PromiseLine read = readPromise(m_add->text(), m_open.people, m_open.owner, m_open.today);
    if (!m_ownerChosen) m_owner->setKey(QString::number(read.who.value_or(m_open.owner).value));
    if (!m_dueChosen) m_due->setDate(read.due);
}

ActionItem PromisesSection::drafted(ActionItem item, const QString& text) const {
    const PromiseLine read = readPromise(text, m_open.people, m_open.owner, m_open.today);
    // "me:" alone is the beginning of a promise, so it is saved as it is.
    item.title = read.what.isEmpty() ? text.trimmed() : read.what;
    item.ownerId = m_ownerChosen ? PersonId(m_owner->key().toLongLong()) : read.who.value_or(m_open.owner);
    item.dueOn = m_dueChosen ? m_due->date() : read.due;
    return item;
}

bool PromisesSection::finish() { return m_draft->finish(); }

void PromisesSection::clearLine() {
    m_ownerChosen = m_dueChosen = false;
    m_due->setDate({}, true);
    m_owner->setKey(QString::number(m_open.owner.value));
}

void PromisesSection::show(const OpenMeeting& open, bool byUndo) {
    const bool other = m_open.meeting.id != open.meeting.id;
    m_open = open;
    m_due->setToday(open.today);
    m_owner->setChoices(promiseOwners(open));
    if (other) clearLine();
    else if (m_owner->currentIndex() < 0) m_owner->setKey(QString::number(open.owner.value));
    std::optional<QString> title;
    for (const ActionItem& item : open.promises)
        if (item.id.value == m_draft->id()) title = item.title;
    m_draft->refresh(title, byUndo);
    m_earlier->setVisible(!open.earlier.isEmpty());
    showPromises(m_context, m_earlierCard, open, open.earlier, nullptr, byUndo);
    showPromises(m_context, m_card, open, open.promises, m_draft, byUndo);
}

}  // namespace mb::ui
