#include "ui/widgets/dot_grid.h"

#include "ui/widgets/labels.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>
#include <numeric>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
// In pixels at 100 %.
constexpr int gridRow = 30, gridHead = 26, gridTotal = 34, widestLabel = 230, narrowestSlot = 20;
constexpr double smallestDot = 16, growth = 5, largestDot = 27;
}  // namespace

DotGrid::DotGrid(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    connect(&theme, &Theme::coverChanged, this, qOverload<>(&QWidget::update));
}

void DotGrid::show(const QList<Column>& columns, const QList<Row>& rows, int present, const QString& spoken) {
    m_columns = columns;
    m_rows = rows;
    m_present = present;
    setAccessibleDescription(spoken);
    updateGeometry();
    update();
}

int DotGrid::headHeight() const { return m_theme.px(gridHead); }
int DotGrid::rowHeight() const { return m_theme.px(gridRow); }
int DotGrid::totalWidth() const { return m_theme.px(gridTotal); }

// The labels take what they need, and give way where the dots would not have the room they need.
int DotGrid::labelWidth() const {
    const QFontMetrics metrics(m_theme.font(Type::Body));
    int widest = 0;
    for (const Row& row : m_rows) widest = qMax(widest, metrics.horizontalAdvance(row.label));
    const int wanted = qMin(widest + m_theme.px(space::m), m_theme.px(widestLabel));
    const int room = width() - totalWidth() - int(m_columns.size()) * m_theme.px(narrowestSlot);
    return qMax(m_theme.px(90), qMin(wanted, room));
}

QSize DotGrid::sizeHint() const { return {m_theme.px(560), headHeight() + rowHeight() * int(m_rows.size())}; }
QSize DotGrid::minimumSizeHint() const {
    return {m_theme.px(90 + gridTotal) + int(m_columns.size()) * m_theme.px(16), sizeHint().height()};
}

QRectF DotGrid::cell(qsizetype row, qsizetype column) const {
    const double left = labelWidth(),
                 slot = (width() - left - totalWidth()) / double(qMax<qsizetype>(1, m_columns.size()));
    return {left + double(column) * slot, headHeight() + double(row) * rowHeight(), slot, double(rowHeight())};
}

bool DotGrid::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].isPrivate && m_theme.hidesPrivate()) continue;
        for (qsizetype column = 0; column < m_columns.size(); ++column) {
            const int count = m_rows[row].counts.value(column);
            if (!count || !cell(row, column).contains(help->pos())) continue;
            QToolTip::showText(
                help->globalPos(),
                plainTip(tr("%1, %2: %n meetings", nullptr, count).arg(m_rows[row].label, m_columns[column].name)),
                this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

void DotGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = m_theme.tokens();
    painter.setFont(m_theme.font(Type::Label));
    for (qsizetype column = 0; column < m_columns.size(); ++column) {
        const QRectF top(cell(0, column).left(), 0, cell(0, column).width(), headHeight() - m_theme.px(4));
        const bool present = column == m_present;
        if (present) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(tokens.accentWeak);
            painter.drawRoundedRect(QRectF(top.left() + 1, 0, top.width() - 2, height()), 6, 6);
        }
        painter.setPen(present ? tokens.accent : tokens.muted);
        painter.drawText(top, Qt::AlignCenter, m_columns[column].head);
    }
    for (qsizetype row = 0; row < m_rows.size(); ++row) paintRow(painter, row);
}

void DotGrid::paintRow(QPainter& painter, qsizetype place) const {
    const Tokens& tokens = m_theme.tokens();
    const Row& row = m_rows[place];
    const int top = headHeight() + int(place) * rowHeight();
    painter.setPen(tokens.line);
    painter.drawLine(QPointF(0, top + 0.5), QPointF(width(), top + 0.5));
    const int total = std::accumulate(row.counts.begin(), row.counts.end(), 0);
    const QRect label(0, top, labelWidth() - m_theme.px(space::s), rowHeight());
    painter.setFont(m_theme.font(Type::Body));
    if (row.isPrivate && m_theme.hidesPrivate()) return paintCover(painter, m_theme, label, row.label);
    painter.setPen(total ? tokens.text : tokens.muted);
    paintLine(painter, label, row.label);
    painter.setFont(m_theme.font(Type::Chip));
    for (qsizetype column = 0; column < m_columns.size(); ++column) {
        const int count = row.counts.value(column);
        const QRectF area = cell(place, column);
        if (!count) continue;
        const double most = qMin(m_theme.scale() * largestDot, qMin(area.width(), area.height()) - 2);
        const double wide = qMin(most, m_theme.scale() * (smallestDot + growth * std::sqrt(double(count - 1))));
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accent);
        painter.drawEllipse(area.center() + QPointF(0, 0.5), wide / 2, wide / 2);
        painter.setPen(tokens.onAccent);
        painter.drawText(area, Qt::AlignCenter, QString::number(count));
    }
    if (!total) return;
    painter.setPen(tokens.muted);
    painter.setFont(m_theme.font(Type::Label));
    painter.drawText(QRect(width() - totalWidth(), top, totalWidth(), rowHeight()), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(total));
}

}  // namespace mb::ui
