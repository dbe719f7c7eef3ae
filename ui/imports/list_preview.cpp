#include "ui/imports/list_preview.h"

#include "ui/support/unsaved.h"
#include "ui/widgets/tab_order.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int listWidth = 360, windowWidth = 980, windowHeight = 680, toldHeight = 84;  // pixels at 100 %
}

ListPreview::ListPreview(const Context& context, const QString& prefix, QWidget* parent)
    : QDialog(parent), m_context(context), m_column(new QVBoxLayout(this)), m_prefix(prefix) {
    const Theme& theme = context.theme;
    const int margin = theme.px(space::l);
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_column->setSpacing(theme.px(space::m));
    undoesWithin(this, context);
    const QSize room = parent ? parent->window()->size() : QSize(windowWidth, windowHeight);
    resize(qMin(theme.px(windowWidth), room.width()), qMin(theme.px(windowHeight), room.height()));
}

QString ListPreview::named(const char* rest) const { return m_prefix + QLatin1String(rest); }

void ListPreview::addHead(const QString& text) { m_column->addWidget(new PlainLabel(text, "lead", this)); }

void ListPreview::addList(const QString& listName, const Choices& shown) {
    auto* sides = new QHBoxLayout;
    sides->setSpacing(m_context.theme.px(space::l));
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_show = new KeyCombo(left);
    m_show->setObjectName(named("ShowKeyCombo"));
    m_show->setAccessibleName(tr("Which are shown"));
    m_show->setChoices(shown);
    m_show->setKey({});
    column->addWidget(m_show);
    auto* card = makeCard(left);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_list = new RowList(m_context.theme, listName, card);
    m_list->setObjectName(named("RowList"));
    m_list->installEventFilter(this);
    inside->addWidget(m_list);
    column->addWidget(card, 1);
    left->setMinimumWidth(m_context.theme.px(listWidth) / 2);
    connect(m_show, &KeyCombo::keyChosen, this, [this] { showRows(); });
    connect(m_list, &RowList::chosen, this, [this] { showChosen(); });
    sides->addWidget(left, 4);
    const ScrollColumn scroll = scrollColumn(this);
    m_body = scroll.area->widget();
    m_beside = scroll.column;
    sides->addWidget(scroll.area, 5);
    m_column->addLayout(sides, 1);
}

QWidget* ListPreview::makeSides(PlainLabel*& left, const QString& leftHead, PlainLabel*& right,
                                const QString& rightHead, QWidget* body) {
    auto* whole = new QWidget(body);
    auto* sides = new QHBoxLayout(whole);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(space::m);
    for (const auto& [label, head] : {std::pair{&left, leftHead}, {&right, rightHead}}) {
        auto* side = makeCard(whole);
        auto* inside = new QVBoxLayout(side);
        inside->setContentsMargins(space::m, space::s, space::m, space::s);
        inside->addWidget(new PlainLabel(head, "section", side));
        *label = new PlainLabel({}, nullptr, side);
        inside->addWidget(*label);
        inside->addStretch(1);
        sides->addWidget(side, 1);
    }
    return whole;
}

void ListPreview::addTold(const QString& title, const QStringList& sentences) {
    if (sentences.isEmpty()) return;
    auto* card = makeCard(this);
    auto* inside = new QVBoxLayout(card);
    auto* text = new QPlainTextEdit(card);
    text->setObjectName(named("RefusedPlainTextEdit"));
    text->setAccessibleName(title);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setPlainText(sentences.join(u'\n'));
    text->setMaximumHeight(m_context.theme.px(toldHeight));
    inside->addWidget(new PlainLabel(title, "section", card));
    inside->addWidget(text);
    m_column->addWidget(card);
}

void ListPreview::addButtons() {
    auto* buttons = new QHBoxLayout;
    m_cancel = plainButton(tr("Cancel"), named("CancelPushButton"), this);
    m_take = primaryButton({}, named("ImportPushButton"), this);
    buttons->addWidget(new PlainLabel(tr("Nothing is in the book yet; undo takes the import back."), "help", this), 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_take);
    m_column->addLayout(buttons);
    m_cancel->setAutoDefault(false);
    m_take->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
}

void ListPreview::putRows(const QList<ListRow>& rows) {
    const auto before = m_list->selectedRow();
    m_list->setRows(rows);
    if (!before || !m_list->select(before->noun, before->id))
        for (const ListRow& row : rows)
            if (!row.header) {
                m_list->select(row.noun, row.id);
                break;
            }
    showChosen();
}

bool ListPreview::focusNextPrevChild(bool next) { return focusByLayout(this, next); }

bool ListPreview::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_list || event->type() != QEvent::KeyPress ||
        static_cast<QKeyEvent*>(event)->key() != Qt::Key_Space)
        return QDialog::eventFilter(watched, event);
    toggle();
    return true;
}

void ListPreview::keyPressEvent(QKeyEvent* event) {
    // Nothing comes in by an Enter that was meant for the list.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !m_take->hasFocus() &&
        !m_cancel->hasFocus())
        return;
    QDialog::keyPressEvent(event);
}

}  // namespace mb::ui
