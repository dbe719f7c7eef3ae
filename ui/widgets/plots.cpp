#include "ui/widgets/plots.h"

#include "core/words/format.h"
#include "ui/widgets/labels.h"

#include <QMouseEvent>
#include <QPainter>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

MonthBars::MonthBars(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void MonthBars::setMonths(const QList<int>& counts, int presentMonth) {
    m_counts = counts;
    m_present = presentMonth;
    QStringList spoken;
    for (qsizetype i = 0; i < counts.size(); ++i)
        if (counts[i]) spoken << u"%1 %2"_s.arg(words::monthName(int(i) + 1), QString::number(counts[i]));
    setAccessibleDescription(spoken.join(u", "));
    update();
}

QSize MonthBars::sizeHint() const { return {200, m_theme.px(86)}; }

void MonthBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int most = qMax(1, m_counts.isEmpty() ? 1 : *std::max_element(m_counts.begin(), m_counts.end()));
    const int labelHeight = m_theme.px(16), plotHeight = height() - labelHeight;
    const double slot = width() / 12.0, barWidth = slot * 0.72;
    painter.setFont(m_theme.font(Type::Label));
    for (int i = 0; i < 12; ++i) {
        const int count = m_counts.value(i);
        const double barHeight = count ? qMax(3.0, plotHeight * double(count) / most) : 0;
        const QRectF bar(i * slot + (slot - barWidth) / 2, plotHeight - barHeight, barWidth, barHeight);
        QColor color = m_theme.tokens().accent;
        if (i + 1 != m_present) color.setAlphaF(0.55f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(bar, 2.5, 2.5);
        painter.setPen(m_theme.tokens().muted);
        painter.drawText(QRectF(i * slot, plotHeight + 2, slot, labelHeight), Qt::AlignHCenter | Qt::AlignBottom,
                         words::monthLetter(i + 1));
    }
}

namespace {
constexpr int timelineRow = 26, timelineHead = 24, monthsBack = 12, monthsAhead = 15;

QColor mixed(const QColor& color, const QColor& ground, float share) {
    return QColor::fromRgbF(color.redF() * share + ground.redF() * (1 - share),
                            color.greenF() * share + ground.greenF() * (1 - share),
                            color.blueF() * share + ground.blueF() * (1 - share));
}
}  // namespace

GoalTimeline::GoalTimeline(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void GoalTimeline::setBars(const QList<Bar>& bars, QDate today) {
    m_bars = bars;
    m_today = today;
    m_from = m_to = today;
    QStringList spoken;
    for (const Bar& bar : bars) {
        m_from = qMin(m_from, bar.from);
        m_to = qMax(m_to, bar.to);
        spoken << u"%1: %2 – %3"_s.arg(bar.title, bar.from.toString(Qt::ISODate), bar.to.toString(Qt::ISODate));
    }
    const QDate first = today.addMonths(-monthsBack), last = today.addMonths(monthsAhead);
    if (std::any_of(bars.begin(), bars.end(), [&](const Bar& bar) { return bar.to >= first && bar.to <= last; })) {
        m_from = qMax(m_from, first);
        m_to = qMin(m_to, last);
    }
    m_from = QDate(m_from.year(), m_from.month(), 1);
    m_to = m_to.addDays(20);
    setAccessibleDescription(spoken.join(u"; "));
    updateGeometry();
    update();
}

int GoalTimeline::heightOfWholeRows(int room) const {
    if (room >= sizeHint().height()) return sizeHint().height();
    return m_theme.px(timelineHead) +
           m_theme.px(timelineRow) * qMax(1, (room - m_theme.px(timelineHead)) / m_theme.px(timelineRow));
}

QSize GoalTimeline::sizeHint() const { return {320, m_theme.px(timelineHead + timelineRow * int(m_bars.size()) + 6)}; }

void GoalTimeline::paintEvent(QPaintEvent*) {
    if (m_bars.isEmpty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = m_theme.tokens();
    const double days = qMax<qint64>(1, m_from.daysTo(m_to));
    const auto x = [&](QDate day) { return width() * double(m_from.daysTo(day)) / days; };
    painter.setFont(m_theme.font(Type::Label));
    // Quarters while there is room, years otherwise.
    const int step = days < 900 ? 3 : 12;
    const QFontMetrics metrics = painter.fontMetrics();
    const QString today = tr("today");
    const double todayWide = metrics.horizontalAdvance(today);
    const double todayLeft = qBound(0.0, x(m_today) - todayWide / 2, width() - todayWide);
    painter.setPen(tokens.accent);
    painter.drawText(QPointF(todayLeft, m_theme.px(13)), today);
    for (QDate tick(m_from.year(), ((m_from.month() - 1) / step) * step + 1, 1); tick <= m_to;
         tick = tick.addMonths(step)) {
        if (tick < m_from) continue;
        painter.setPen(tokens.line);
        painter.drawLine(QPointF(x(tick), m_theme.px(timelineHead) - 4), QPointF(x(tick), height()));
        const QString label = step == 12 ? QString::number(tick.year()) : words::tinyMonth(tick);
        const double left = x(tick) + 3, right = left + metrics.horizontalAdvance(label), clear = m_theme.px(6);
        if (right + clear > todayLeft && left < todayLeft + todayWide + clear) continue;
        painter.setPen(tokens.muted);
        painter.drawText(QPointF(left, m_theme.px(13)), label);
    }
    const auto areaOf = [&](qsizetype i) {
        const Bar& bar = m_bars[i];
        const double top = m_theme.px(timelineHead) + i * m_theme.px(timelineRow);
        const double left = qBound(0.0, x(bar.from), width() - 6.0), right = qBound(0.0, x(bar.to), double(width()));
        return QRectF(left, top + 3, qMax(6.0, right - left), m_theme.px(timelineRow) - 6);
    };
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const Bar& bar = m_bars[i];
        const QRectF full = areaOf(i);
        const QColor edge = mixed(tokens.strong(bar.tone), tokens.surface, 0.45),
                     done = mixed(tokens.strong(bar.tone), tokens.surface, 0.35);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.weak(bar.tone));
        painter.drawRoundedRect(full, 5, 5);
        painter.setBrush(done);
        if (bar.progress > 0)
            painter.drawRoundedRect(QRectF(full.left(), full.top(), full.width() * bar.progress / 100.0, full.height()),
                                    5, 5);
        painter.setPen(edge);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(full.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    // Names interrupt the line of today.
    QRegion names;
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const Bar& bar = m_bars[i];
        const bool shown = bar.to >= m_from && bar.to <= m_to;
        names += paintName(painter, shown ? bar.title : tr("%1 · until %2").arg(bar.title, words::shortMonth(bar.to)),
                           areaOf(i));
    }
    painter.setClipRegion(QRegion(rect()) - names);
    painter.setPen(QPen(tokens.accent, 1.5));
    painter.drawLine(QPointF(x(m_today), m_theme.px(timelineHead) - 6), QPointF(x(m_today), height()));
}

// The name stands inside its bar, or beside it if the bar is too short. Beside it the calendar's lines are interrupted.
QRect GoalTimeline::paintName(QPainter& painter, const QString& name, const QRectF& bar) const {
    const Tokens& tokens = m_theme.tokens();
    const double wide = painter.fontMetrics().horizontalAdvance(name) + 12;
    const double right = width() - bar.right(), left = bar.left();
    const bool inside = wide <= bar.width() || (wide > right && wide > left && bar.width() >= qMax(left, right));
    QRectF area = bar.adjusted(6, 0, -4, 0);
    if (!inside) {
        area = wide <= right || right >= left
                   ? QRectF(bar.right() + 3, bar.top(), qMin(wide, right - 3), bar.height())
                   : QRectF(qMax(0.0, left - wide), bar.top(), qMin(wide, left) - 3, bar.height());
        painter.fillRect(area.adjusted(0, 1, 0, -1), tokens.surface);
        area.adjust(4, 0, 0, 0);
    }
    painter.setPen(tokens.text);
    paintLine(painter, area.toRect(), name);
    return QRectF(area.left() - 2, area.top(), qMin(wide - 8, area.width() + 2), area.height()).toRect();
}

void GoalTimeline::mousePressEvent(QMouseEvent* event) {
    const int row = (event->pos().y() - m_theme.px(timelineHead)) / qMax(1, m_theme.px(timelineRow));
    if (row >= 0 && row < m_bars.size()) Q_EMIT clicked(m_bars[row].id);
}

}  // namespace mb::ui
