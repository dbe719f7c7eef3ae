#include "ui/widgets/rail.h"

#include <QPainter>

namespace mb::ui {

namespace {
constexpr int railDot = 12, railAbove = 6, railGap = 6, railLabel = 18, railDay = 16, railSlot = 64;
}

Rail::Rail(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize Rail::sizeHint() const {
    return {m_theme.px(railSlot * qMax(1, int(m_stations.size()))),
            m_theme.px(railAbove + railDot + railGap + railLabel + railDay)};
}

QSize Rail::minimumSizeHint() const { return {m_theme.px(200), sizeHint().height()}; }

void Rail::setStations(const QList<Station>& stations) {
    m_stations = stations;
    QStringList spoken;
    for (const Station& station : stations) {
        QString words = station.day.isEmpty() ? station.label : tr("%1 since %2").arg(station.label, station.day);
        if (station.stop == Stop::Now) words = tr("%1 (now)").arg(words);
        spoken << words;
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void Rail::paintEvent(QPaintEvent*) {
    if (m_stations.isEmpty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = m_theme.tokens();
    const double slot = width() / double(m_stations.size());
    const double radius = m_theme.px(railDot) / 2.0, middle = m_theme.px(railAbove) + radius;
    const auto center = [&](qsizetype i) { return QPointF(slot * (double(i) + 0.5), middle); };
    for (qsizetype i = 0; i + 1 < m_stations.size(); ++i) {
        const bool behind = m_stations[i].stop == Stop::Passed || m_stations[i].stop == Stop::Recorded;
        painter.setPen(QPen(behind ? tokens.accent : tokens.edge, m_theme.px(2)));
        painter.drawLine(center(i) + QPointF(radius + 4, 0), center(i + 1) - QPointF(radius + 4, 0));
    }
    QFont light = m_theme.font(Type::Chip), strong = light;
    light.setWeight(QFont::Normal);
    for (qsizetype i = 0; i < m_stations.size(); ++i) {
        const Station& station = m_stations[i];
        const bool now = station.stop == Stop::Now, known = station.stop == Stop::Recorded;
        painter.setPen(QPen(station.stop == Stop::Ahead ? tokens.muted : tokens.accent, m_theme.px(now ? 2 : 1)));
        painter.setBrush(known ? tokens.accent : now ? tokens.accentWeak : tokens.surface);
        painter.drawEllipse(center(i), radius, radius);
        if (now) {
            painter.setBrush(tokens.accent);
            painter.drawEllipse(center(i), radius / 3, radius / 3);
        }
        const double top = m_theme.px(railAbove + railDot + railGap);
        const QRectF label(slot * double(i), top, slot, m_theme.px(railLabel));
        painter.setFont(now ? strong : light);
        painter.setPen(now ? tokens.accent : known ? tokens.text : tokens.muted);
        painter.drawText(label, Qt::AlignHCenter | Qt::AlignTop,
                         painter.fontMetrics().elidedText(station.label, Qt::ElideRight, int(slot) - 4));
        painter.setFont(light);
        painter.setPen(tokens.muted);
        const bool fits = painter.fontMetrics().horizontalAdvance(station.day) <= int(slot) - 2;
        painter.drawText(
            label.translated(0, m_theme.px(railLabel - 2)), Qt::AlignHCenter | Qt::AlignTop,
            painter.fontMetrics().elidedText(fits ? station.day : station.shortDay, Qt::ElideRight, int(slot) - 2));
    }
}

}  // namespace mb::ui
