#include "ui/mentorships/stage_path.h"

#include "core/words/format.h"
#include "ui/mentorships/mentorship_words.h"

#include <QPainter>

#include <span>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

namespace {

constexpr std::array pathStages{Stage::Exploring, Stage::Agreed, Stage::Active, Stage::InReview, Stage::Concluded};
constexpr std::array declinedStages{Stage::Exploring, Stage::Declined};

std::span<const Stage> stagesTowards(Stage present) {
    if (present == Stage::Declined) return declinedStages;
    return pathStages;
}

constexpr int pathDot = 12, pathAbove = 6, pathGap = 6, pathLabel = 18, pathDay = 16, pathSlot = 64;

}  // namespace

StagePath::StagePath(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(u"mentorshipStagePath"_s);
    setAccessibleName(tr("Stages"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize StagePath::sizeHint() const {
    return {m_theme.px(pathSlot * int(pathStages.size())),
            m_theme.px(pathAbove + pathDot + pathGap + pathLabel + pathDay)};
}

QSize StagePath::minimumSizeHint() const { return {m_theme.px(200), sizeHint().height()}; }

void StagePath::show(Stage present, const QList<StageChange>& changes, std::optional<PartialDate> began, QDate today) {
    m_present = present;
    m_days.clear();
    m_today = today;
    if (began) m_days.insert(present, *began);
    QStringList spoken;
    for (const StageChange& change : changes) m_days.insert(change.stage, change.day);
    for (const Stage stage : stagesTowards(present)) {
        const QString day = m_days.contains(stage) ? words::shortDay(m_days[stage], today) : QString();
        QString words = day.isEmpty() ? stageLabel(stage) : tr("%1 since %2").arg(stageLabel(stage), day);
        if (stage == present) words = tr("%1 (now)").arg(words);
        spoken << words;
    }
    setAccessibleDescription(spoken.join(u", "));
    update();
}

void StagePath::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = m_theme.tokens();
    const std::span<const Stage> stages = stagesTowards(m_present);
    const double slot = width() / double(stages.size());
    const double radius = m_theme.px(pathDot) / 2.0, middle = m_theme.px(pathAbove) + radius;
    const auto centre = [&](size_t i) { return QPointF(slot * (double(i) + 0.5), middle); };
    const auto place = size_t(std::find(stages.begin(), stages.end(), m_present) - stages.begin());
    for (size_t i = 0; i + 1 < stages.size(); ++i) {
        painter.setPen(QPen(i < place ? tokens.accent : tokens.edge, m_theme.px(2)));
        painter.drawLine(centre(i) + QPointF(radius + 4, 0), centre(i + 1) - QPointF(radius + 4, 0));
    }
    QFont light = m_theme.font(Type::Chip), strong = light;
    light.setWeight(QFont::Normal);
    for (size_t i = 0; i < stages.size(); ++i) {
        const bool past = i < place, now = i == place;
        // A stage without a record is not marked as passed.
        const bool known = past && m_days.contains(stages[i]);
        painter.setPen(QPen(past || now ? tokens.accent : tokens.muted, m_theme.px(now ? 2 : 1)));
        painter.setBrush(known ? tokens.accent : now ? tokens.accentWeak : tokens.surface);
        painter.drawEllipse(centre(i), radius, radius);
        if (now) {
            painter.setBrush(tokens.accent);
            painter.drawEllipse(centre(i), radius / 3, radius / 3);
        }
        const double top = m_theme.px(pathAbove + pathDot + pathGap);
        const QRectF label(slot * double(i), top, slot, m_theme.px(pathLabel));
        painter.setFont(now ? strong : light);
        painter.setPen(now ? tokens.accent : known ? tokens.text : tokens.muted);
        painter.drawText(label, Qt::AlignHCenter | Qt::AlignTop,
                         painter.fontMetrics().elidedText(stageLabel(stages[i]), Qt::ElideRight, int(slot) - 4));
        painter.setFont(light);
        painter.setPen(tokens.muted);
        if (!m_days.contains(stages[i])) continue;
        // If there is no room for the day, the month is shown.
        const PartialDate since = m_days[stages[i]];
        QString day = words::shortDay(since, m_today);
        if (since.isDay() && painter.fontMetrics().horizontalAdvance(day) > int(slot) - 2)
            day = words::shortMonth(since.day());
        painter.drawText(label.translated(0, m_theme.px(pathLabel - 2)), Qt::AlignHCenter | Qt::AlignTop,
                         painter.fontMetrics().elidedText(day, Qt::ElideRight, int(slot) - 2));
    }
}

}  // namespace mb::ui
