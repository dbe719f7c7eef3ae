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

}  // namespace mb::ui
