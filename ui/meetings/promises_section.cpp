#include "ui/meetings/promises_section.h"

#include "core/actions/meetings.h"
#include "core/words/format.h"
#include "ui/meetings/promise_row.h"
#include "ui/meetings/section_parts.h"
#include "ui/widgets/tab_order.h"

#include <QFocusEvent>
#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int besideLine = 520, besideEachOther = 370, wideDate = 138;  // pixels at 100 %

void showPromises(const Context& context, RecordCard* card, const OpenMeeting& open, const QList<ActionItem>& items,
                  const DraftLine* draft, bool stacked, bool byUndo) {
    QList<qint64> ids;
    for (const ActionItem& item : items) ids << item.id.value;
    if (draft) ids = draft->without(ids);
    card->arrange(ids, [&](qint64 id) { return new PromiseRow(context, ActionItemId(id), card, stacked); });
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
    m_fields = sectionRow(whoAndWhen);
    m_foot->addWidget(whoAndWhen);
    foot->setFocusProxy(m_add);
    m_fields->addWidget(m_owner = new KeyCombo(whoAndWhen), 1);
    m_owner->setObjectName(u"meetingsNewPromiseOwnerComboBox"_s);
    m_owner->setAccessibleName(tr("Whose promise"));
    m_owner->setPlaceholderText(tr("Whose?"));
    m_fields->setSpacing(space::s);
    m_fields->addWidget(m_due = new PartialDateField(m_context.today(), whoAndWhen));
    m_due->setObjectName(u"meetingsNewPromiseDueLineEdit"_s);
    m_due->setAccessibleName(tr("By when"));
    m_due->setPlaceholderText(tr("by when"));
    PlainLabel* wrong = complaintOf(m_due, foot);
    wrong->setContentsMargins(space::l, 0, space::l, space::s);
    column->addWidget(wrong);
    column->addWidget(m_whose = new PlainLabel({}, "help", foot));
    m_whose->setObjectName(u"meetingsWhosePromiseLabel"_s);
    m_whose->setContentsMargins(space::l, 0, space::l, space::s);
    m_whose->hide();
    column->addWidget(m_understood = new PlainLabel({}, "help", foot));
    m_understood->setObjectName(u"meetingsPromiseUnderstoodLabel"_s);
    m_understood->setContentsMargins(space::l, 0, space::l, space::s);
    m_understood->hide();
    arrange();
    connect(&m_context.theme, &Theme::changed, this, &PromisesSection::arrange);
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
        m_whose->hide();
        m_draft->saveAgain();
    });
    connect(m_due, &QLineEdit::textEdited, this, [this] { m_dueChosen = true; });
    connect(m_due, &DateLine::dateChanged, this, [this] { m_draft->saveAgain(); });
    connect(m_add, &QLineEdit::returnPressed, this, &PromisesSection::enter);
    connect(m_due, &QLineEdit::returnPressed, this, [this] {
        if (!dateIsWrong()) enter();
    });
    for (QWidget* field : {static_cast<QWidget*>(m_add), static_cast<QWidget*>(m_owner), static_cast<QWidget*>(m_due)})
        field->installEventFilter(this);
}

bool PromisesSection::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_owner && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
        enter();
        return true;
    }
    if (isLeaving(event))
        // The fields for owner and date belong to the line.
        QMetaObject::invokeMethod(
            this,
            [this] {
                const bool left = !m_add->hasFocus() && !m_owner->hasFocus() && !m_due->hasFocus();
                if (left && !dateIsWrong() && !asksWhose()) finish();
            },
            Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void PromisesSection::resizeEvent(QResizeEvent* event) {
    arrange();
    QWidget::resizeEvent(event);
}

// Whose and by when stand beside the line, else beneath it, else one beneath the other: nothing of them is cut.
void PromisesSection::arrange() {
    Theme& theme = m_context.theme;
    const bool beneath = width() < theme.px(besideLine), slim = width() < theme.px(besideEachOther);
    m_foot->setDirection(beneath ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_fields->setDirection(slim ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_fields->setContentsMargins(space::l, beneath ? 0 : 4, space::l, beneath ? space::m : 4);
    m_due->setFixedWidth(theme.px(wideDate));
    m_owner->setMaximumWidth(beneath ? QWIDGETSIZE_MAX : theme.px(width() < theme.px(640) ? 150 : 210));
}

PromiseLine PromisesSection::read(const QString& text) const {
    if (text.contains(u':') && !m_outside) {
        m_outside = m_context.reader().all<Person>();
        m_outside->removeIf([&](const Person& person) { return m_open.people.contains(person); });
    }
    return readPromise(text, m_open.people, m_outside.value_or(QList<Person>()), m_open.owner, m_open.today);
}

void PromisesSection::follow() {
    guarded(m_context, [this] {
        const PromiseLine read = this->read(m_add->text());
        showOwners(read);
        if (!m_dueChosen) m_due->setDate(read.due);
        tellUnderstood(read);
    });
}

void PromisesSection::showOwners(const PromiseLine& read) {
    const bool asks = !m_ownerChosen && !read.maybe.isEmpty();
    QStringList names;
    auto choices = promiseOwners(m_open);
    for (const PersonId id : read.maybe) {
        const QString key = QString::number(id.value), name = fullName(m_context.reader().get(id));
        names << name;
        if (std::none_of(choices.begin(), choices.end(), [&](const auto& choice) { return choice.first == key; }))
            choices.append({key, name});
    }
    m_owner->setChoices(choices);
    if (asks) m_owner->setCurrentIndex(-1);
    else if (!m_ownerChosen) m_owner->setKey(QString::number(read.who.value_or(m_open.owner).value));
    m_whose->setText(tr("Whose promise is this? It may be meant for: %1.").arg(names.join(u", ")));
    m_whose->setVisible(asks);
}

// Whose, what and by when, before Enter; nothing where the line says no more than what.
void PromisesSection::tellUnderstood(const PromiseLine& read) {
    const bool more = (read.who || read.due) && !read.what.trimmed().isEmpty();
    m_understood->setVisible(more);
    if (!more) return;
    const PersonId who = read.who.value_or(m_open.owner);
    QStringList parts{who == m_open.owner ? tr("You") : m_open.called(who), read.what.trimmed()};
    if (read.due) parts << words::shortDay(*read.due, m_open.today);
    m_understood->setText(tr("Understood: %1").arg(parts.join(u" · "_s)));
}

ActionItem PromisesSection::drafted(ActionItem item, const QString& text) const {
    const PromiseLine read = this->read(text);
    const PersonId chosen(m_owner->key().toLongLong());
    const bool named = read.who || (m_ownerChosen && read.maybe.contains(chosen));
    item.title = named ? read.what : read.asWritten;
    // "me:" alone is the beginning of a promise, so it is saved as it is.
    if (item.title.isEmpty()) item.title = text.trimmed();
    item.ownerId = m_ownerChosen ? chosen : read.who.value_or(m_open.owner);
    item.dueOn = m_dueChosen ? m_due->date() : read.due;
    return item;
}

QWidget* PromisesSection::tickOf(qint64 promise) const {
    for (const RecordCard* card : {m_earlierCard, m_card})
        if (const QWidget* row = card->row(promise)) return row->findChild<QCheckBox*>();
    return nullptr;
}

void PromisesSection::enter() {
    if (asksWhose()) m_owner->setFocus();
    else if (finish()) m_add->setFocus();
}

bool PromisesSection::finish() { return m_draft->finish(); }

void PromisesSection::clearLine() {
    m_ownerChosen = m_dueChosen = false;
    m_due->setDate({}, true);
    m_whose->hide();
    m_understood->hide();
    m_owner->setChoices(promiseOwners(m_open));
    m_owner->setKey(QString::number(m_open.owner.value));
}

void PromisesSection::show(const OpenMeeting& open, bool byUndo) {
    const bool other = m_open.meeting.id != open.meeting.id;
    m_open = open;
    m_outside.reset();
    m_due->setToday(open.today);
    if (other) clearLine();
    else showOwners(read(m_add->text()));
    std::optional<QString> title;
    for (const ActionItem& item : open.promises)
        if (item.id.value == m_draft->id()) title = item.title;
    m_draft->refresh(title, byUndo);
    m_earlier->setVisible(m_withEarlier && !open.earlier.isEmpty());
    if (m_withEarlier) showPromises(m_context, m_earlierCard, open, open.earlier, nullptr, m_stacked, byUndo);
    showPromises(m_context, m_card, open, open.promises, m_draft, m_stacked, byUndo);
}

}  // namespace mb::ui
