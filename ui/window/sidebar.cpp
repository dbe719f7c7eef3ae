#include "ui/window/sidebar.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

enum SidebarRole { KeyRole = Qt::UserRole, IconRole, CountRole };
constexpr int itemHeight = 35;

class SidebarDelegate : public QStyledItemDelegate {
public:
    SidebarDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {100, m_theme.px(itemHeight)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& tokens = m_theme.tokens();
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (selected || option.state & QStyle::State_MouseOver) {
            painter->setBrush(selected ? tokens.accentWeak : tokens.window);
            painter->drawRoundedRect(option.rect, controlRadius, controlRadius);
        }
        if (selected && option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(tokens.accent, 1));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), controlRadius, controlRadius);
        }
        const QColor color = selected ? tokens.accent : tokens.text;
        const int size = m_theme.px(18), left = option.rect.left() + m_theme.px(10);
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(QRect(left, option.rect.center().y() - size / 2, size, size),
                            m_theme.pixmap(index.data(IconRole).toString(), size, color, ratio));
        QRect text = option.rect.adjusted(m_theme.px(38), 0, -m_theme.px(10), 0);
        const int count = index.data(CountRole).toInt();
        if (count > 0) {
            painter->setFont(m_theme.font(Type::Chip));
            painter->setPen(selected ? tokens.accent : tokens.muted);
            painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight, QString::number(count));
            text.setRight(text.right() - painter->fontMetrics().horizontalAdvance(QString::number(count)) -
                          m_theme.px(8));
        }
        painter->setFont(m_theme.font(selected ? Type::BodyStrong : Type::Body));
        painter->setPen(color);
        paintLine(*painter, text, index.data().toString());
        painter->restore();
    }

private:
    Theme& m_theme;
};

}  // namespace

Sidebar::Sidebar(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(u"sidebar"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::l + 4, space::m, space::l);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(10, 0, 4, space::m);
    head->setSpacing(3);
    head->addWidget(m_owner = new ElidedLabel({}, nullptr, this));
    head->addWidget(m_file = new ElidedLabel({}, nullptr, this));
    m_owner->setObjectName(u"bookOwner"_s);
    m_file->setObjectName(u"bookFile"_s);
    column->addLayout(head);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"sidebarPagesList"_s);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setItemDelegate(new SidebarDelegate(theme, m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_list, 1);
    m_covered = new PlainLabel(tr("Private parts are hidden. Ctrl+Shift+H shows them."), "help", this);
    m_covered->setObjectName(u"privateHiddenLabel"_s);
    m_covered->setContentsMargins(7, 0, 0, space::s);
    m_covered->hide();
    column->addWidget(m_covered);
    m_state = new PlainLabel({}, nullptr, this);
    m_state->setObjectName(u"savedState"_s);
    m_state->setContentsMargins(7, 0, 0, 0);
    column->addWidget(m_state);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item) Q_EMIT chosen(item->data(KeyRole).toString());
    });
    const auto resize = [this] { setFixedWidth(qMin(m_theme.px(216), 344)); };
    resize();
    connect(&theme, &Theme::changed, this, resize);
}

void Sidebar::setBook(const queries::PersonCard& owner, const QString& fileName) {
    m_owner->setWholeText(owner.printedName(), fullName(owner.person));
    m_file->setWholeText(fileName);
}

void Sidebar::addPage(const QString& key, const QString& icon, const QString& label) {
    auto* item = new QListWidgetItem(label, m_list);
    item->setData(KeyRole, key);
    item->setData(IconRole, icon);
}

void Sidebar::setCount(const QString& key, int count) {
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->data(KeyRole).toString() == key) m_list->item(i)->setData(CountRole, count);
}

void Sidebar::setCurrent(const QString& key) {
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->data(KeyRole).toString() == key && m_list->currentRow() != i) m_list->setCurrentRow(i);
}

void Sidebar::setCovered(bool covered) { m_covered->setVisible(covered); }

void Sidebar::setState(const QString& text) { m_state->setText(text); }

}  // namespace mb::ui
