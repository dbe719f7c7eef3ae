#include "ui/widgets/rows.h"

#include "ui/widgets/overlay_bar.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>
#include <QToolTip>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int cardInset = 2;  // its border, and a pixel that keeps the border clear
constexpr int rowHeight = 59, lineHeight = 44, barHeight = 14, headerHeight = 34, avatarSize = 30;

const ListRow& rowAt(const QList<ListRow>& rows, const QModelIndex& index) { return rows[index.row()]; }

// A click may lead to another page. Who clicks twice, as elsewhere, must not hit what stands there now.
class SecondClick : public QObject {
public:
    SecondClick() : QObject(qApp) {
        qApp->installEventFilter(this);
        QTimer::singleShot(qApp->doubleClickInterval(), this, &QObject::deleteLater);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override { return event->type() == QEvent::MouseButtonDblClick; }
};

bool sameRecord(const ListRow& a, const ListRow& b) {
    return a.noun == b.noun && a.id == b.id && a.header == b.header && (!a.header || a.title == b.title);
}

}  // namespace

void RowModel::setRows(const QList<ListRow>& rows) {
    // Rows that are equal at the beginning and at the end stay; only the rows between are exchanged. The view restores
    // the selection by id.
    qsizetype head = 0;
    while (head < rows.size() && head < m_rows.size() && sameRecord(rows[head], m_rows[head])) ++head;
    qsizetype tail = 0;
    while (tail < rows.size() - head && tail < m_rows.size() - head &&
           sameRecord(rows[rows.size() - 1 - tail], m_rows[m_rows.size() - 1 - tail]))
        ++tail;
    if (const qsizetype gone = m_rows.size() - head - tail; gone > 0) {
        beginRemoveRows({}, int(head), int(head + gone - 1));
        m_rows.remove(head, gone);
        endRemoveRows();
    }
    if (const qsizetype fresh = rows.size() - head - tail; fresh > 0) {
        beginInsertRows({}, int(head), int(head + fresh - 1));
        for (qsizetype i = 0; i < fresh; ++i) m_rows.insert(head + i, rows[head + i]);
        endInsertRows();
    }
    for (qsizetype i = 0; i < rows.size(); ++i)
        if (m_rows[i] != rows[i]) {
            m_rows[i] = rows[i];
            Q_EMIT dataChanged(index(int(i)), index(int(i)));
        }
}

int RowModel::placeOf(const QByteArray& noun, qint64 id) const {
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (!m_rows[i].header && m_rows[i].noun == noun && m_rows[i].id == id) return int(i);
    return -1;
}

int RowModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant RowModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ListRow& row = rowAt(m_rows, index);
    switch (role) {
        case Qt::DisplayRole:
            return row.title;
        case Qt::AccessibleTextRole: {
            QStringList parts;
            for (const QString& part : {row.title, row.subtitle, row.chip})
                if (!part.isEmpty()) parts << part;
            return parts.join(u", ");
        }
        case NounRole:
            return row.noun;
        case IdRole:
            return row.id;
        case SubtitleRole:
            return row.subtitle;
        case InitialsRole:
            return row.initials;
        case ChipRole:
            return row.chip;
        case ToneRole:
            return int(row.tone);
        case ProgressRole:
            return row.progress;
        case HeaderRole:
            return row.header;
        case PrivateRole:
            return int(row.isPrivate);
        default:
            return {};
    }
}

Qt::ItemFlags RowModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    return rowAt(m_rows, index).header ? Qt::ItemNeverHasChildren
                                       : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

RowDelegate::RowDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    if (index.data(RowModel::HeaderRole).toBool()) return {0, m_theme.px(headerHeight)};
    const bool bar = index.data(RowModel::ProgressRole).toInt() >= 0;
    if (!bar && index.data(RowModel::SubtitleRole).toString().isEmpty()) return {0, m_theme.px(lineHeight)};
    return {0, m_theme.px(rowHeight + (bar ? barHeight : 0))};
}

RowDelegate::Areas RowDelegate::areas(const QRect& row, const QModelIndex& index) const {
    Areas areas;
    QRect inner = row.adjusted(m_theme.px(space::l), 0, -m_theme.px(space::l), 0);
    if (!index.data(RowModel::InitialsRole).toString().isEmpty()) {
        const int size = m_theme.px(avatarSize);
        areas.avatar = QRect(inner.left(), inner.center().y() - size / 2, size, size);
        inner.setLeft(inner.left() + size + m_theme.px(space::m));
    }
    const bool bar = index.data(RowModel::ProgressRole).toInt() >= 0;
    const bool second = !index.data(RowModel::SubtitleRole).toString().isEmpty();
    const int title = QFontMetrics(m_theme.font(Type::BodyStrong)).height();
    const int subtitle = second ? QFontMetrics(m_theme.font(Type::Label)).height() + 1 : 0;
    const int between = bar ? m_theme.px(barHeight) : 0;
    const int top = row.top() + (row.height() - title - between - subtitle) / 2;
    areas.title = areas.chip = QRect(inner.left(), top, inner.width(), title);
    if (const int chip = chipWidth(m_theme, index.data(RowModel::ChipRole).toString()))
        areas.title.setRight(inner.right() - qMin(chip, inner.width()) - m_theme.px(space::m));
    if (bar) areas.bar = QRect(inner.left(), top + title + m_theme.px(4), inner.width(), m_theme.px(6) + 1);
    if (second) areas.subtitle = QRect(inner.left(), top + title + between + 1, inner.width(), subtitle - 1);
    return areas;
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                            const QModelIndex& index) {
    const QString title = index.data().toString(), subtitle = index.data(RowModel::SubtitleRole).toString();
    const Areas at = areas(option.rect, index);
    const bool elided = QFontMetrics(m_theme.font(Type::BodyStrong)).horizontalAdvance(title) > at.title.width() ||
                        QFontMetrics(m_theme.font(Type::Label)).horizontalAdvance(subtitle) > at.subtitle.width();
    const bool covered = m_theme.hidesPrivate() && index.data(RowModel::PrivateRole).toInt() != ListRow::Nothing;
    if (event->type() == QEvent::ToolTip && covered) return true;
    if (event->type() != QEvent::ToolTip || !elided) return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainTip(subtitle.isEmpty() ? title : QString(title + u'\n' + subtitle)),
                       view);
    return true;
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& tokens = m_theme.tokens();
    const QRect row = option.rect;
    painter->save();
    if (index.data(RowModel::HeaderRole).toBool()) {
        painter->setFont(m_theme.font(Type::Chip));
        painter->setPen(tokens.muted);
        paintLine(*painter, row.adjusted(m_theme.px(space::l), m_theme.px(8), -m_theme.px(space::l), 0),
                  index.data().toString());
        painter->restore();
        return;
    }
    const On on = option.state & QStyle::State_Selected ? On::Selection : On::Surface;
    if (on == On::Selection) fill(*painter, option, row, tokens.accentWeak);
    else if (option.state & QStyle::State_MouseOver) fill(*painter, option, row, tokens.window);
    if (index.row() > 0) {
        painter->setPen(tokens.line);
        painter->drawLine(row.topLeft(), row.topRight());
    }
    if (option.state & QStyle::State_HasFocus)
        fill(*painter, option, QRect(row.left(), row.top() + 1, m_theme.px(3), row.height() - 1), tokens.accent);
    const Areas at = areas(row, index);
    const QString initials = index.data(RowModel::InitialsRole).toString();
    if (!initials.isEmpty()) paintAvatar(*painter, m_theme, at.avatar, initials, on);
    paintChip(*painter, m_theme, at.chip, index.data(RowModel::ChipRole).toString(),
              Tone(index.data(RowModel::ToneRole).toInt()), on);
    const int covered = m_theme.hidesPrivate() ? index.data(RowModel::PrivateRole).toInt() : ListRow::Nothing;
    const auto line = [&](const QRect& area, const QString& words, bool hidden) {
        if (hidden && !words.isEmpty()) paintCover(*painter, m_theme, area, words);
        else paintLine(*painter, area, words);
    };
    painter->setFont(m_theme.font(Type::BodyStrong));
    painter->setPen(tokens.text);
    line(at.title, index.data().toString(), covered == ListRow::All);
    painter->setFont(m_theme.font(Type::Label));
    painter->setPen(tokens.muted);
    line(at.subtitle, index.data(RowModel::SubtitleRole).toString(), covered != ListRow::Nothing);
    if (const int progress = index.data(RowModel::ProgressRole).toInt(); progress >= 0) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        const QRectF edge = at.bar;
        painter->setBrush(tokens.line);
        painter->drawRoundedRect(edge, 3.5, 3.5);
        if (progress > 0) {
            painter->setBrush(tokens.accent);
            painter->drawRoundedRect(
                QRectF(edge.left(), edge.top(), edge.width() * qMin(progress, 100) / 100.0, edge.height()), 3.5, 3.5);
        }
    }
    painter->restore();
}

void RowDelegate::fill(QPainter& painter, const QStyleOptionViewItem& option, const QRect& area,
                       const QColor& color) const {
    const auto* list = qobject_cast<const RowList*>(option.widget);
    const QRectF card = list ? list->roundedCard() : QRectF(area);
    constexpr int radius = cardRadius - cardInset;
    if (card.adjusted(0, radius, 0, -radius).contains(area)) {
        painter.fillRect(area, color);
        return;
    }
    // At the card's corners the row is rounded as they are.
    QPainterPath rounded, wanted;
    rounded.addRoundedRect(card, radius, radius);
    wanted.addRect(area);
    const QPainter::RenderHints before = painter.renderHints();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(rounded.intersected(wanted), color);
    painter.setRenderHints(before);
}

RowList::RowList(Theme& theme, const QString& accessibleName, QWidget* parent)
    : QListView(parent), m_theme(theme), m_model(new RowModel(this)) {
    setModel(m_model);
    setItemDelegate(new RowDelegate(theme, this));
    setAccessibleName(accessibleName);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new OverlayBar(this);
    setMouseTracking(true);
    setUniformItemSizes(false);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::activated, this, &RowList::goInto);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, this)) return;
        new SecondClick;
        goInto(index);
    });
    connect(&theme, &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        updateGeometry();
    });
    connect(&theme, &Theme::coverChanged, viewport(), qOverload<>(&QWidget::update));
}

void RowList::setRemoving(const QByteArrayList& nouns, Remove remove) {
    m_removing = nouns;
    m_remove = std::move(remove);
}

bool RowList::removes(const QModelIndex& index) const {
    return m_remove && index.isValid() && !index.data(RowModel::HeaderRole).toBool() &&
           m_removing.contains(index.data(RowModel::NounRole).toByteArray());
}

void RowList::remove(const QModelIndex& index) {
    const int place = index.row();
    m_remove(index.data(RowModel::NounRole).toByteArray(), index.data(RowModel::IdRole).toLongLong());
    // The row that has come into its place is the next to be looked at.
    if (!hasFocus() || currentIndex().isValid() || !m_model->rowCount()) return;
    setCurrentIndex(m_model->index(qMin(place, m_model->rowCount() - 1)));
}

void RowList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete && removes(currentIndex())) remove(currentIndex());
    else QListView::keyPressEvent(event);
}

void RowList::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPersistentModelIndex index = byKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!index.isValid() || index.data(RowModel::HeaderRole).toBool()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Open")), &QAction::triggered, this, [this, index] {
        if (index.isValid()) goInto(index);
    });
    if (removes(index)) {
        connect(menu->addAction(tr("&Remove\tDel")), &QAction::triggered, this, [this, index] {
            if (index.isValid()) remove(index);
        });
    }
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void RowList::goInto(const QModelIndex& index) {
    if (index.data(RowModel::HeaderRole).toBool()) return;
    const QByteArray noun = index.data(RowModel::NounRole).toByteArray();
    const qint64 id = index.data(RowModel::IdRole).toLongLong();
    // The row may already be the current one without having been chosen, see focusInEvent().
    Q_EMIT chosen(noun, id);
    Q_EMIT activatedRow(noun, id);
}

void RowList::setRows(const QList<ListRow>& rows) {
    const auto selected = selectedRow();
    m_filling = true;
    m_model->setRows(rows);
    if (selected) {
        const int place = m_model->placeOf(selected->noun, selected->id);
        if (place >= 0 && currentIndex().row() != place) setCurrentIndex(m_model->index(place));
        if (place < 0) selectionModel()->clear();
    }
    m_filling = false;
    updateGeometry();
}

void RowList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    // Qt lays the rows out again after a while, or not at all where only the width has changed.
    if (wordWrap() && event->size().width() != event->oldSize().width()) scheduleDelayedItemsLayout();
}

void RowList::scrollContentsBy(int dx, int dy) {
    QListView::scrollContentsBy(dx, dy);
    viewport()->update();  // what was moved away from a corner of the card is no longer rounded
}

QRectF RowList::roundedCard() const {
    constexpr int beyond = 2 * cardRadius;  // where the list ends before its card does, nothing is rounded
    QRectF area = viewport()->rect();
    const QWidget* card = parentWidget();
    if (!card || card->property("role").toString() != "card"_L1) return area.adjusted(0, -beyond, 0, beyond);
    const int top = viewport()->mapTo(card, QPoint()).y();
    if (top > cardInset) area.setTop(area.top() - beyond);
    if (top + viewport()->height() < card->height() - cardInset) area.setBottom(area.bottom() + beyond);
    return area;
}

void RowList::setFitsContents(bool fits) {
    m_fits = fits;
    setSizePolicy(QSizePolicy::Expanding, fits ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

bool RowList::select(const QByteArray& noun, qint64 id) {
    const int place = m_model->placeOf(noun, id);
    if (place < 0) return false;
    setCurrentIndex(m_model->index(place));
    if (place > 0 && m_model->rows()[place - 1].header) scrollTo(m_model->index(place - 1));
    scrollTo(m_model->index(place));
    return true;
}

std::optional<ListRow> RowList::selectedRow() const {
    const QModelIndex index = currentIndex();
    if (!index.isValid() || index.row() >= m_model->rows().size() || m_model->rows()[index.row()].header)
        return std::nullopt;
    return m_model->rows()[index.row()];
}

QSize RowList::sizeHint() const {
    if (!m_fits) return {280, 200};
    int height = 0;
    for (int i = 0; i < m_model->rowCount(); ++i) height += sizeHintForRow(i);
    return {200, qMax(1, height)};
}

QSize RowList::minimumSizeHint() const { return m_fits ? QSize(120, sizeHint().height()) : QSize(120, 80); }

void RowList::focusInEvent(QFocusEvent* event) {
    // When the keyboard comes into the list, the first row becomes current, so that one sees where arrow keys start.
    // That does not choose it yet.
    m_filling = true;
    QListView::focusInEvent(event);
    for (int i = 0; !currentIndex().isValid() && i < m_model->rowCount(); ++i)
        if (!m_model->rows()[i].header)
            selectionModel()->setCurrentIndex(m_model->index(i), QItemSelectionModel::NoUpdate);
    m_filling = false;
}

void RowList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (m_filling || !current.isValid()) return;
    if (current.data(RowModel::HeaderRole).toBool()) return;
    Q_EMIT chosen(current.data(RowModel::NounRole).toByteArray(), current.data(RowModel::IdRole).toLongLong());
}

}  // namespace mb::ui
