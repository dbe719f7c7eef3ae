#include "ui/meetings/agenda_section.h"

#include "core/actions/inbox.h"
#include "core/actions/meeting_parts.h"
#include "ui/meetings/section_parts.h"
#include "ui/prompts/prompt_picker.h"
#include "ui/support/saver.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/tab_order.h"

#include <QCheckBox>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int narrowestPair = 640;  // pixels at 100 %

QString originOf(const OpenMeeting& open, const AgendaItem& item) {
    if (!item.canLeave()) return AgendaSection::tr("only you see this line");
    const int times = open.carried.value(item.id);
    if (times == 1) return AgendaSection::tr("carried over");
    if (times == 2) return AgendaSection::tr("carried over twice");
    if (times > 2) return AgendaSection::tr("carried over %1 times").arg(times);
    if (!item.fromId) return {};
    return item.fromId == open.owner ? AgendaSection::tr("from you")
                                     : AgendaSection::tr("from %1").arg(open.called(item.fromId));
}

class AgendaRow : public QWidget {
public:
    // `stacked`: where the line came from stands beneath it, since there is little room beside it.
    AgendaRow(const Context& context, AgendaItemId id, bool stacked, QWidget* parent)
        : QWidget(parent), m_context(context), m_id(id) {
        QHBoxLayout* row = sectionRow(this);
        row->addWidget(m_check = tickBox(this));
        row->addWidget(m_text = quietLine(u"meetingsAgendaLineEdit"_s, AgendaSection::tr("Agenda line"), this,
                                          stacked ? stackedLines : 1),
                       1);
        m_lock = new QLabel(this);
        m_origin = remark(this);
        m_keys = remark(this);
        if (stacked) {
            auto* lines = new QVBoxLayout;
            lines->setSpacing(0);
            auto* beneath = new QHBoxLayout;
            beneath->setContentsMargins(space::s + 4, 0, 0, space::xs);
            beneath->setSpacing(space::xs);
            beneath->addWidget(m_lock);
            beneath->addWidget(m_origin, 1);
            beneath->addWidget(m_keys);
            row->removeWidget(m_text);
            lines->addWidget(m_text);
            lines->addLayout(beneath);
            row->addLayout(lines, 1);
        } else {
            row->addWidget(m_lock);
            row->addWidget(m_origin);
            row->addSpacing(space::xs);
            row->addWidget(m_keys);
        }
        row->addWidget(m_remove = new QToolButton(this));
        m_remove->setObjectName(u"meetingsAgendaRemoveToolButton"_s);
        m_remove->setFocusPolicy(Qt::StrongFocus);
        m_remove->setToolTip(AgendaSection::tr("Not for this meeting"));
        const auto paint = [this] {
            m_remove->setIcon(m_context.theme.icon(u"close"_s));
            m_remove->setIconSize(QSize(m_context.theme.px(14), m_context.theme.px(14)));
            m_lock->setPixmap(m_context.theme.pixmap(u"lock"_s, m_context.theme.px(13), m_context.theme.tokens().muted,
                                                     m_lock->devicePixelRatioF()));
            m_more->setIcon(m_context.theme.icon(u"more"_s));
            m_more->setIconSize(QSize(m_context.theme.px(16), m_context.theme.px(16)));
        };
        makeMenu(row);
        paint();
        QObject::connect(&context.theme, &Theme::changed, m_remove, paint);
        QObject::connect(m_remove, &QToolButton::clicked, this, [this] { remove(); });
        m_check->setObjectName(u"meetingsAgendaCheckBox"_s);
        m_text->setToolTip(AgendaSection::tr("Clear the line to remove it. Alt+Up and Alt+Down move it."));
        m_text->installEventFilter(this);
        m_saver = new Saver(m_text, context, [this](const QString& text, const QString& burst) { save(text, burst); });
        QObject::connect(m_check, &QCheckBox::clicked, this, [this](bool on) { tick(on); });
        QObject::connect(m_text, &QLineEdit::editingFinished, this, [this] { left(); });
    }

    void show(const OpenMeeting& open, const AgendaItem& item, const QString& keys, bool byUndo) {
        const bool isPrivate = !item.canLeave();
        m_lock->setVisible(isPrivate);
        m_onlyMe->setChecked(isPrivate);
        m_place = item.place;
        m_keys->setText(keys);
        m_keys->setVisible(!keys.isEmpty());
        m_more->setAccessibleName(AgendaSection::tr("More about “%1”").arg(item.text));
        m_check->setChecked(item.done);
        m_check->setAccessibleName(AgendaSection::tr("Dealt with: %1").arg(item.text));
        setPrivate(*m_text, isPrivate);
        m_saver->show(item.text, byUndo);
        m_origin->setText(originOf(open, item));
        m_origin->setVisible(!m_origin->text().isEmpty());
        m_remove->setVisible(bool(item.carriedFromId) || isPrivate);
        m_remove->setAccessibleName(AgendaSection::tr("Take “%1” off the agenda").arg(item.text));
    }

    void flip() { m_check->click(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == m_text && event->type() == QEvent::KeyPress) {
            const auto* key = static_cast<QKeyEvent*>(event);
            const int way = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1 : 0;
            if (way && key->modifiers() == Qt::AltModifier) {
                move(way);
                return true;
            }
        }
        return QWidget::eventFilter(watched, event);
    }

private:
    void makeMenu(QHBoxLayout* row) {
        row->addWidget(m_more = new QToolButton(this));
        m_more->setObjectName(u"meetingsAgendaMoreToolButton"_s);
        m_more->setPopupMode(QToolButton::InstantPopup);
        m_more->setFocusPolicy(Qt::StrongFocus);
        m_more->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
        auto* menu = new QMenu(m_more);
        m_onlyMe = menu->addAction(AgendaSection::tr("&Only for me"));
        m_onlyMe->setCheckable(true);
        QObject::connect(m_onlyMe, &QAction::triggered, this, [this](bool on) {
            guarded(m_context, [&] {
                actions::meetings::setAgendaVisibility(m_context.workspace, m_id,
                                                       on ? Visibility::Private : Visibility::Shareable);
            });
        });
        menu->addSeparator();
        QObject::connect(menu->addAction(AgendaSection::tr("Move &up\tAlt+Up")), &QAction::triggered, this,
                         [this] { move(-1); });
        QObject::connect(menu->addAction(AgendaSection::tr("Move &down\tAlt+Down")), &QAction::triggered, this,
                         [this] { move(1); });
        menu->addSeparator();
        QObject::connect(menu->addAction(AgendaSection::tr("&Take off the agenda")), &QAction::triggered, this,
                         [this] { remove(); });
        m_more->setMenu(menu);
    }
    void move(int way) {
        m_saver->flush();
        guarded(m_context, [&] { actions::meetings::moveAgenda(m_context.workspace, m_id, m_place + way); });
    }
    void save(const QString& text, const QString& burst) {
        // An emptied line is removed only when it is left: the user may just be rewording it.
        if (text.trimmed().isEmpty()) return;
        AgendaItem item = m_context.reader().get(m_id);
        item.text = text;
        actions::meetings::changeAgenda(m_context.workspace, item, burst);
    }
    void tick(bool on) {
        const bool done = guarded(m_context, [&] {
            AgendaItem item = m_context.reader().get(m_id);
            item.done = on;
            actions::meetings::changeAgenda(m_context.workspace, item);
        });
        if (!done) m_check->setChecked(!on);
    }
    void left() {
        if (m_text->text().trimmed().isEmpty()) remove();
    }
    void remove() {
        guarded(m_context, [this] {
            if (m_context.reader().find(m_id)) actions::meetings::removeAgenda(m_context.workspace, m_id);
        });
    }

    const Context& m_context;
    AgendaItemId m_id;
    QCheckBox* m_check;
    QLineEdit* m_text;
    QLabel *m_origin, *m_lock, *m_keys;
    QToolButton *m_remove, *m_more = nullptr;
    QAction* m_onlyMe = nullptr;
    Saver* m_saver;
    int m_place = 0;
};

}  // namespace

AgendaSection::AgendaSection(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    QVBoxLayout* column = sectionColumn(this);
    QHBoxLayout* head = sectionHead(tr("Agenda"), nullptr, this);
    head->addWidget(m_take = flatButton(tr("Take what waits"), u"meetingsTakeWaitingButton"_s, this));
    m_take->setToolTip(tr("Puts them onto this agenda, where only you see them"));
    m_take->hide();
    connect(m_take, &QPushButton::clicked, this, [this] {
        m_add->setFocus();  // the button goes away
        guarded(m_context, [this] { actions::inbox::takeAll(m_context.workspace, m_waiting, m_meeting); });
    });
    head->addWidget(m_question = flatButton({}, {}, this));
    m_question->hide();
    column->addLayout(head);
    column->addWidget(m_sides = new Columns(context.theme, narrowestPair, 1, 1, this));
    m_sides->left()->addWidget(m_card = new RecordCard(this));
    m_sides->left()->addStretch(1);
    const AddLine line = addLineFor(context, u"meetingsNewAgendaLineEdit"_s, tr("Add a question or a topic"), m_card);
    m_add = line.edit;
    m_card->setFoot(line.box);
    makeDraft();
}

void AgendaSection::findQuestion() {
    if (m_picker && m_picker->isVisible()) return closeQuestions();
    if (!m_picker) {
        m_sides->right()->addWidget(m_picker = new PromptPicker(m_context, this));
        connect(m_picker, &PromptPicker::closed, this, &AgendaSection::closeQuestions);
    }
    const bool shown = guarded(m_context, [this] {
        m_picker->setMeeting(m_meeting);
        m_picker->show();
    });
    if (!shown) return;
    m_picker->searchLine()->setFocus(Qt::ShortcutFocusReason);
    bringIntoView(m_picker);
}

void AgendaSection::closeQuestions() {
    m_picker->hide();
    m_add->setFocus();
}

void AgendaSection::makeDraft() {
    const auto add = [this](const QString& text, const QString& burst) {
        AgendaItem item;
        item.meetingId = m_meeting;
        item.text = text.trimmed();
        item.fromId = m_context.workspace.book().ownerId;
        return actions::meetings::addAgenda(m_context.workspace, item, burst).value;
    };
    const auto change = [this](qint64 id, const QString& text, const QString& burst) {
        AgendaItem item = m_context.reader().get(AgendaItemId(id));
        item.text = text.trimmed();
        actions::meetings::changeAgenda(m_context.workspace, item, burst);
    };
    const auto remove = [this](qint64 id) { actions::meetings::removeAgenda(m_context.workspace, AgendaItemId(id)); };
    m_draft = new DraftLine(m_add, m_context, {add, change, remove});
    m_add->installEventFilter(this);
    connect(m_add, &QLineEdit::returnPressed, m_draft, &DraftLine::finish);
    connect(m_draft, &DraftLine::finished, this, &AgendaSection::refresh);
}

bool AgendaSection::eventFilter(QObject* watched, QEvent* event) {
    // Switching to another window does not end the line.
    if (isLeaving(event)) m_draft->finish();
    return QWidget::eventFilter(watched, event);
}

void AgendaSection::refresh() {
    guarded(m_context, [this] {
        if (const auto open = readMeeting(m_context, m_meeting)) show(*open, false);
    });
}

void AgendaSection::show(const OpenMeeting& open, bool byUndo) {
    const bool other = std::exchange(m_meeting, open.meeting.id) != open.meeting.id;
    if (m_picker && other) m_picker->hide();
    else if (m_picker && m_picker->isVisible()) m_picker->refresh();
    m_waiting.clear();
    for (const InboxLine& line : open.waiting) m_waiting << line.id;
    m_take->setText(tr("%n lines wait: take them", nullptr, int(m_waiting.size())));
    m_take->setVisible(!m_waiting.isEmpty());
    QList<qint64> ids;
    std::optional<QString> drafted;
    for (const AgendaItem& item : open.agenda) {
        ids << item.id.value;
        if (item.id.value == m_draft->id()) drafted = item.text;
    }
    m_draft->refresh(drafted, byUndo);
    ids = m_draft->without(ids);
    m_card->arrange(ids, [this](qint64 id) { return new AgendaRow(m_context, AgendaItemId(id), m_withKeys, m_card); });
    m_shown = ids;
    for (const AgendaItem& item : open.agenda) {
        const qsizetype place = ids.indexOf(item.id.value);
        if (place < 0) continue;
        const QString keys = m_withKeys && place < 9 ? tr("Alt+%1").arg(place + 1) : QString();
        static_cast<AgendaRow*>(m_card->row(item.id.value))->show(open, item, keys, byUndo);
    }
}

void AgendaSection::tick(int place) {
    if (place < 1 || place > m_shown.size()) return;
    static_cast<AgendaRow*>(m_card->row(m_shown[place - 1]))->flip();
}

}  // namespace mb::ui
