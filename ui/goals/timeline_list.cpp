#include "ui/goals/timeline_list.h"

#include "core/words/format.h"
#include "ui/goals/timeline_paint.h"
#include "ui/widgets/overlay_bar.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

void TimelineModel::setRows(const QList<TimelineRow>& rows, QDate today) {
    const bool same = today == m_today && rows.size() == m_rows.size() &&
                      std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const auto& a, const auto& b) {
                          return a.noun == b.noun && a.id == b.id && a.kind == b.kind;
                      });
    if (!same) {
        beginResetModel();
        m_rows = rows;
        m_today = today;
        endResetModel();
        return;
    }
    for (qsizetype i = 0; i < rows.size(); ++i)
        if (m_rows[i] != rows[i]) {
            m_rows[i] = rows[i];
            Q_EMIT dataChanged(index(int(i)), index(int(i)));
        }
}

int TimelineModel::placeOf(const QByteArray& noun, qint64 id) const {
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].noun == noun && m_rows[i].id == id) return int(i);
    return -1;
}

void TimelineModel::setSpoken(int row, int mark) {
    m_spokenRow = row;
    m_spokenMark = mark;
    if (row >= 0 && row < m_rows.size()) Q_EMIT dataChanged(index(row), index(row), {Qt::AccessibleTextRole});
}

int TimelineModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant TimelineModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const TimelineRow& row = m_rows[index.row()];
    if (role == Qt::DisplayRole) return row.title;
    if (role != Qt::AccessibleTextRole) return {};
    const bool marked = index.row() == m_spokenRow && m_spokenMark >= 0 && m_spokenMark < row.marks.size();
    return spokenRow(row, marked ? &row.marks[m_spokenMark] : nullptr, m_today);
}

TimelineList::TimelineList(Theme& theme, QWidget* parent)
    : QListView(parent), m_theme(theme), m_model(new TimelineModel(this)) {
    setModel(m_model);
    setItemDelegate(new TimelineDelegate(theme, *this, this));
    setObjectName(u"goalsTimelineList"_s);
    setAccessibleName(tr("Goals over time"));
    setAccessibleDescription(tr(
        "Up and down choose a goal, Tab then goes through its steps, left and right move what is chosen by a day, with "
        "Shift by a week, plus and minus change how much time is shown, Enter opens."));
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(false);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    new OverlayBar(this);
    connect(this, &QListView::doubleClicked, this, &TimelineList::openChosen);
    connect(&theme, &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        setScale(m_scale);
    });
}

void TimelineList::openChosen() {
    if (const TimelineMark* mark = chosenMark()) Q_EMIT opened(mark->noun, mark->id);
    else if (const TimelineRow* row = chosenRow()) Q_EMIT opened(row->noun, row->id);
}

void TimelineList::setRows(const QList<TimelineRow>& rows, QDate today) {
    const TimelineRow* before = chosenRow();
    const QByteArray noun = before ? before->noun : QByteArray();
    const qint64 id = before ? before->id : 0;
    const TimelineMark* mark = chosenMark();
    const auto markKey = mark ? std::pair(mark->noun, mark->id) : std::pair(QByteArray(), qint64(0));
    const int place = currentIndex().row();
    const bool first = !m_model->today().isValid();
    m_filling = true;
    m_model->setRows(rows, today);
    if (first) setScale(TimeScale::around(today, m_scale.zoom()));
    int now = m_model->placeOf(noun, id);
    if (now < 0 && !rows.isEmpty()) now = qBound(0, place, int(rows.size()) - 1);
    if (now >= 0 && currentIndex().row() != now) setCurrentIndex(m_model->index(now));
    m_filling = false;
    m_mark = -1;
    if (const TimelineRow* row = chosenRow(); row && row->noun == noun && row->id == id)
        for (qsizetype i = 0; i < row->marks.size(); ++i)
            if (std::pair(row->marks[i].noun, row->marks[i].id) == markKey) m_mark = int(i);
    m_model->setSpoken(currentIndex().row(), m_mark);
    if (hasFocus()) reveal();
    viewport()->update();
    Q_EMIT chosenChanged();
}

const TimelineRow* TimelineList::chosenRow() const {
    const QList<TimelineRow>& rows = m_model->rows();
    return currentIndex().isValid() && currentIndex().row() < rows.size() ? &rows[currentIndex().row()] : nullptr;
}

const TimelineMark* TimelineList::chosenMark() const {
    const TimelineRow* row = chosenRow();
    return row && m_mark >= 0 && m_mark < row->marks.size() ? &row->marks[m_mark] : nullptr;
}

bool TimelineList::choose(const QByteArray& noun, qint64 id) {
    const int place = m_model->placeOf(noun, id);
    if (place < 0) return false;
    setCurrentIndex(m_model->index(place));
    return true;
}

void TimelineList::chooseMark(int place) {
    m_mark = place;
    m_model->setSpoken(currentIndex().row(), m_mark);
    reveal();
    viewport()->update();
    tellReaders();
    Q_EMIT chosenChanged();
}

void TimelineList::tellReaders() {
    if (!QAccessible::isActive() || !hasFocus() || !currentIndex().isValid()) return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(currentIndex().row());
    QAccessible::updateAccessibility(&event);
}

void TimelineList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (m_filling) return;
    m_mark = -1;
    m_model->setSpoken(current.row(), -1);
    viewport()->update();
    Q_EMIT chosenChanged();
    Q_EMIT currentChangedByUser();
}

// What is chosen comes into sight.
void TimelineList::reveal() {
    const TimelineMark* mark = chosenMark();
    if (!mark || m_scale.shows(mark->day)) return;
    m_around = mark->day;
    m_turned = 0;
    setScale(TimeScale::around(*m_around, m_scale.zoom()));
}

void TimelineList::setScale(TimeScale scale) {
    const int names = timelineNames(m_theme, viewport()->width());
    scale.place(names + m_theme.px(space::xs), viewport()->width() - names - m_theme.px(space::xs));
    m_scale = scale;
    viewport()->update();
    Q_EMIT scaleChanged();
}

void TimelineList::setZoom(Zoom zoom) {
    const TimelineMark* mark = chosenMark();
    m_turned = 0;
    // What is chosen stays in sight where the new stretch around today would not show it.
    m_around.reset();
    TimeScale scale = TimeScale::around(today(), zoom);
    if (mark && !scale.shows(mark->day)) {
        m_around = mark->day;
        scale = TimeScale::around(*m_around, zoom);
    }
    setScale(scale);
}

void TimelineList::zoomBy(int steps) { setZoom(Zoom(qBound(0, int(zoom()) + steps, zoomSteps - 1))); }

void TimelineList::turn(int thirds) {
    m_turned += thirds;
    setScale(TimeScale::around(m_around.value_or(today()), zoom()).turned(m_turned));
}

void TimelineList::goToToday() {
    m_around.reset();
    m_turned = 0;
    setScale(TimeScale::around(today(), zoom()));
}

void TimelineList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    setScale(m_scale);
}

bool TimelineList::isMovable() const {
    if (const TimelineMark* mark = chosenMark())
        return mark->due && (mark->look == TimelineMark::Milestone || !mark->done);
    const TimelineRow* row = chosenRow();
    return row && row->kind != TimelineRow::Clock && row->target;
}

void TimelineList::keyPressEvent(QKeyEvent* event) {
    m_entered = true;
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int key = event->key();
    if (m_dragging && key == Qt::Key_Escape) {
        m_dragging = false;
        m_pressed.reset();
        viewport()->update();
        return;
    }
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const int way = key == Qt::Key_Left ? -1 : 1;
        if (modifiers == Qt::ControlModifier) return turn(way);
        if (modifiers == Qt::NoModifier) return void(Q_EMIT moveWanted(way));
        if (modifiers == Qt::ShiftModifier) return void(Q_EMIT moveWanted(7 * way));
    }
    if (!(modifiers & ~Qt::ShiftModifier)) {
        if (key == Qt::Key_Plus || key == Qt::Key_Equal) return zoomBy(-1);
        if (key == Qt::Key_Minus || key == Qt::Key_Underscore) return zoomBy(1);
    }
    if (key == Qt::Key_Escape && m_mark >= 0) return chooseMark(-1);
    if (key == Qt::Key_Return || key == Qt::Key_Enter) return openChosen();
    QListView::keyPressEvent(event);
}

void TimelineList::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    m_entered = event->reason() != Qt::TabFocusReason && event->reason() != Qt::BacktabFocusReason;
}

bool TimelineList::focusNextPrevChild(bool next) {
    const TimelineRow* row = chosenRow();
    const int wanted = m_mark + (next ? 1 : -1);
    if (row && m_entered && wanted >= -1 && wanted < row->marks.size()) {
        chooseMark(wanted);
        return true;
    }
    return QListView::focusNextPrevChild(next);
}

TimelineList::Grip TimelineList::gripAt(const QModelIndex& index, QPointF at) const {
    if (!index.isValid() || at.x() < m_scale.left()) return {};
    const TimelineRow& row = m_model->rows()[index.row()];
    const auto* looks = static_cast<const TimelineDelegate*>(itemDelegate());
    const QRectF area = visualRect(index);
    const qreal y = looks->middle(row, area), reach = looks->markRadius() + m_theme.px(4);
    if (qAbs(at.y() - y) > reach + m_theme.px(4)) return {};
    Grip nearest;
    qreal best = reach;
    for (qsizetype i = 0; i < row.marks.size(); ++i) {
        const qreal away = qAbs(m_scale.x(row.marks[i].day) - at.x());
        if (away > best) continue;
        best = away;
        nearest.mark = int(i);
    }
    if (nearest.mark < 0 && row.kind != TimelineRow::Clock && row.to.isValid())
        nearest.end = qAbs(m_scale.x(row.to) - at.x()) <= reach;
    return nearest;
}

void TimelineList::mousePressEvent(QMouseEvent* event) {
    QListView::mousePressEvent(event);
    if (event->button() != Qt::LeftButton) return;
    const Grip grip = gripAt(indexAt(event->position().toPoint()), event->position());
    if (!currentIndex().isValid()) return;
    if (m_mark != grip.mark) chooseMark(grip.mark);
    if (!grip.isNothing() && isMovable()) m_pressed = event->position();
}

void TimelineList::mouseMoveEvent(QMouseEvent* event) {
    if (!m_pressed || !(event->buttons() & Qt::LeftButton)) {
        const Grip grip = gripAt(indexAt(event->position().toPoint()), event->position());
        viewport()->setCursor(grip.isNothing() ? Qt::ArrowCursor : Qt::PointingHandCursor);
        return;
    }
    const qreal way = event->position().x() - m_pressed->x();
    if (!m_dragging && qAbs(way) < m_theme.px(4)) return;
    m_dragging = true;
    m_days = qRound(m_scale.daysIn(way));
    const TimelineMark* mark = chosenMark();
    const TimelineRow* row = chosenRow();
    if (!row) return;
    const QDate day = (mark ? mark->day : row->to).addDays(m_days);
    QToolTip::showText(event->globalPosition().toPoint(), words::weekdayShortDate(day), this);
    viewport()->update();
}

void TimelineList::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    const bool moved = m_dragging && m_days != 0;
    const int days = m_days;
    m_pressed.reset();
    m_dragging = false;
    m_days = 0;
    viewport()->update();
    if (moved) Q_EMIT moveWanted(days);
}

QString TimelineList::tipAt(QPointF at) const {
    const QModelIndex index = indexAt(at.toPoint());
    if (!index.isValid()) return {};
    const TimelineRow& row = m_model->rows()[index.row()];
    const Grip grip = gripAt(index, at);
    return grip.mark >= 0 ? spokenMark(row.marks[grip.mark], today()) : spokenRow(row, nullptr, today());
}

bool TimelineList::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QListView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString tip = tipAt(QPointF(help->pos()));
    if (tip.isEmpty()) QToolTip::hideText();
    else QToolTip::showText(help->globalPos(), plainTip(tip), this);
    return true;
}

TimelineAxis::TimelineAxis(Theme& theme, const TimelineList& list, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_list(list) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&list, &TimelineList::scaleChanged, this, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

QSize TimelineAxis::sizeHint() const { return {320, m_theme.px(52)}; }

void TimelineAxis::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = m_theme.tokens();
    const TimeScale& scale = m_list.scale();
    const qreal shift = m_list.mapTo(parentWidget(), QPoint()).x() - x();
    const QFont plain = m_theme.font(Type::Label), strong = m_theme.font(Type::BodyStrong);
    const qreal upper = m_theme.px(22), lower = m_theme.px(44), inset = m_theme.px(5);
    const int names = timelineNames(m_theme, m_list.viewport()->width());
    painter.setPen(tokens.line);
    painter.drawLine(QPointF(shift + names + 0.5, 0), QPointF(shift + names + 0.5, height()));
    QRectF pill;
    const QDate today = m_list.today();
    if (scale.shows(today)) {
        const QString text = TimelineList::tr("today, %1").arg(words::shortDay(today, today));
        painter.setFont(m_theme.font(Type::Chip));
        const qreal wide = painter.fontMetrics().horizontalAdvance(text) + m_theme.px(20), at = shift + scale.x(today);
        const qreal tall = m_theme.px(20);
        pill = QRectF(qBound(shift + scale.left(), at + 1 - wide, shift + scale.right() - wide),
                      upper - tall + m_theme.px(6), wide, tall);
        painter.fillRect(QRectF(at - 1, pill.center().y(), 2, height() - pill.center().y()), tokens.accent);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accent);
        painter.drawRoundedRect(pill, tall / 2, tall / 2);
        painter.setPen(tokens.onAccent);
        painter.drawText(pill, Qt::AlignCenter, text);
    }
    qreal upperEnd = 0, lowerEnd = 0;
    for (const TimeScale::Tick& tick : scale.ticks(m_theme.px(34))) {
        const qreal left = std::floor(shift + scale.x(tick.day));
        painter.setPen(tokens.line);
        painter.drawLine(QPointF(left + 0.5, tick.above ? m_theme.px(8) : m_theme.px(32)),
                         QPointF(left + 0.5, height()));
        painter.setFont(tick.above ? strong : plain);
        const qreal wide = painter.fontMetrics().horizontalAdvance(tick.label);
        qreal& end = tick.above ? upperEnd : lowerEnd;
        const QRectF at(left + inset, tick.above ? upper - m_theme.px(14) : lower - m_theme.px(12), wide,
                        m_theme.px(16));
        if (left + inset < end || at.right() > width() || (tick.above && at.intersects(pill.adjusted(-4, 0, 4, 0))))
            continue;
        end = at.right() + 4;
        painter.setPen(tick.above ? tokens.text : tokens.muted);
        painter.drawText(QPointF(left + inset, tick.above ? upper : lower), tick.label);
    }
}

}  // namespace mb::ui
