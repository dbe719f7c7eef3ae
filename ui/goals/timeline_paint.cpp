#include "ui/goals/timeline_paint.h"

#include "core/words/format.h"

#include <QPainter>

#include <cmath>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int namesMost = 216;  // pixels at 100 %
constexpr int goalRow = 50, planRow = 90, clockRow = 60;
constexpr int markSize = 5, barHalf = 9;

QColor mixed(const QColor& color, const QColor& ground, float share) {
    return QColor::fromRgbF(color.redF() * share + ground.redF() * (1 - share),
                            color.greenF() * share + ground.greenF() * (1 - share),
                            color.blueF() * share + ground.blueF() * (1 - share));
}

QPolygonF diamond(QPointF at, qreal radius) {
    return QPolygonF(
        {at + QPointF(0, -radius), at + QPointF(radius, 0), at + QPointF(0, radius), at + QPointF(-radius, 0)});
}

}  // namespace

int timelineNames(const Theme& theme, int width) { return qMin(theme.px(namesMost), width * 3 / 10); }

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QList<TimelineRow>& rows = m_list.rows();
    if (index.row() >= rows.size()) return {0, m_theme.px(goalRow)};
    switch (rows[index.row()].kind) {
        case TimelineRow::Clock:
            return {0, m_theme.px(clockRow)};
        case TimelineRow::Plan:
            return {0, m_theme.px(planRow)};
        case TimelineRow::Goal:
            break;
    }
    return {0, m_theme.px(goalRow)};
}

qreal TimelineDelegate::markRadius() const { return m_theme.px(markSize) + 0.5; }

qreal TimelineDelegate::middle(const TimelineRow& row, const QRectF& area) const {
    return row.kind == TimelineRow::Clock ? area.top() + area.height() * 0.4 : area.center().y();
}

QDate TimelineDelegate::dayOf(const Line& line, int mark) const {
    const QDate day = line.row.marks[mark].day;
    return line.selected && mark == line.chosen ? day.addDays(m_list.draggedDays()) : day;
}

QDate TimelineDelegate::endOf(const Line& line) const {
    return line.selected && line.chosen < 0 && line.row.kind != TimelineRow::Clock && line.row.to.isValid()
               ? line.row.to.addDays(m_list.draggedDays())
               : line.row.to;
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QList<TimelineRow>& rows = m_list.rows();
    if (index.row() >= rows.size()) return;
    const bool selected = option.state & QStyle::State_Selected;
    const Line line{rows[index.row()], option.rect, selected, selected ? m_list.markPlace() : -1};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, line, option.state & QStyle::State_HasFocus);
    paintNames(*painter, line);
    const int names = timelineNames(m_theme, m_list.viewport()->width());
    painter->setClipRect(line.area.adjusted(names, 0, 0, 0));
    switch (line.row.kind) {
        case TimelineRow::Clock:
            paintClock(*painter, line);
            break;
        case TimelineRow::Plan:
            paintPlan(*painter, line);
            break;
        case TimelineRow::Goal:
            paintGoal(*painter, line);
            break;
    }
    painter->restore();
}

void TimelineDelegate::paintGround(QPainter& painter, const Line& line, bool focused) const {
    const Tokens& tokens = m_theme.tokens();
    const int names = timelineNames(m_theme, m_list.viewport()->width());
    if (line.row.kind == TimelineRow::Plan) painter.fillRect(line.area, mixed(tokens.window, tokens.surface, 0.7f));
    const QRectF name(line.area.left(), line.area.top(), names, line.area.height());
    if (line.selected) painter.fillRect(name, tokens.accentWeak);
    if (line.selected && focused)
        painter.fillRect(QRectF(name.left(), name.top(), m_theme.px(3), name.height()), tokens.accent);
    painter.setPen(tokens.line);
    for (const TimeScale::Tick& tick : m_list.scale().ticks(m_theme.px(34))) {
        const qreal x = std::floor(m_list.scale().x(tick.day)) + 0.5;
        painter.drawLine(QPointF(x, line.area.top()), QPointF(x, line.area.bottom()));
    }
    painter.drawLine(QPointF(line.area.left(), line.area.top() + 0.5),
                     QPointF(line.area.right(), line.area.top() + 0.5));
    painter.drawLine(QPointF(names + 0.5, line.area.top()), QPointF(names + 0.5, line.area.bottom()));
}

void TimelineDelegate::paintNames(QPainter& painter, const Line& line) const {
    const Tokens& tokens = m_theme.tokens();
    const int names = timelineNames(m_theme, m_list.viewport()->width());
    const int title = QFontMetrics(m_theme.font(Type::BodyStrong)).height();
    const int subtitle = line.row.subtitle.isEmpty() ? 0 : QFontMetrics(m_theme.font(Type::Label)).height();
    QRect area(m_theme.px(space::l), 0, names - m_theme.px(space::l) - m_theme.px(space::s), title);
    area.moveTop(int(middle(line.row, line.area)) - (title + subtitle) / 2);
    painter.setFont(m_theme.font(Type::BodyStrong));
    painter.setPen(tokens.text);
    paintLine(painter, area, line.row.title);
    if (!subtitle) return;
    painter.setFont(m_theme.font(Type::Label));
    painter.setPen(tokens.muted);
    paintLine(painter, QRect(area.left(), area.bottom() + 1, area.width(), subtitle), line.row.subtitle);
}

void TimelineDelegate::paintToday(QPainter& painter, const QRectF& area) const {
    if (!m_list.scale().shows(m_list.today())) return;
    const qreal x = m_list.scale().x(m_list.today());
    painter.fillRect(QRectF(x - 1, area.top(), 2, area.height() + 1), m_theme.tokens().accent);
}

void TimelineDelegate::paintClock(QPainter& painter, const Line& line) const {
    const Tokens& tokens = m_theme.tokens();
    const TimeScale& scale = m_list.scale();
    const qreal y = middle(line.row, line.area), half = m_theme.px(5);
    const qreal from = qBound(scale.left(), scale.x(line.row.from), scale.right() - m_theme.px(8));
    const qreal to = qBound(scale.left(), scale.x(line.row.to), scale.right() - m_theme.px(8));
    const qreal now = qBound(from, scale.x(m_list.today()), to);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(tokens.accent, tokens.surface, 0.22f));
    painter.drawRoundedRect(QRectF(from, y - half, to - from, 2 * half), half, half);
    painter.setBrush(tokens.accent);
    if (now > from) painter.drawRoundedRect(QRectF(from, y - half, now - from, 2 * half), half, half);
    paintMarks(painter, line, Tone::Calm);
    paintMarkNames(painter, line);
}

void TimelineDelegate::paintPlan(QPainter& painter, const Line& line) const {
    const Tokens& tokens = m_theme.tokens();
    const TimeScale& scale = m_list.scale();
    const qreal y = middle(line.row, line.area);
    const QDate end = endOf(line);
    const QDate first = line.row.marks.isEmpty() ? line.row.from : qMin(line.row.from, line.row.marks.first().day);
    painter.setPen(QPen(tokens.edge, line.selected ? 2 : 1.2));
    painter.drawLine(QPointF(scale.x(line.row.marks.isEmpty() ? first : line.row.marks.first().day), y),
                     QPointF(end.isValid() ? scale.x(end) : scale.right(), y));
    if (end.isValid()) {
        const bool late = line.row.isLate(m_list.today());
        painter.setPen(QPen(late ? tokens.bad : tokens.accent, 1.6));
        painter.setBrush(late ? tokens.badWeak : tokens.accent);
        painter.drawPolygon(diamond({scale.x(end), y}, m_theme.px(7)));
    }
    paintMarks(painter, line, Tone::Calm);
    paintMarkNames(painter, line);
}

void TimelineDelegate::paintGoal(QPainter& painter, const Line& line) const {
    const Tokens& tokens = m_theme.tokens();
    const TimeScale& scale = m_list.scale();
    const qreal y = middle(line.row, line.area), half = m_theme.px(barHalf), beyond = m_theme.px(40);
    const QDate end = endOf(line);
    // What lies far outside is drawn to just beyond the edge.
    const qreal from = qBound(scale.left() - beyond, scale.x(line.row.from), scale.right() + beyond);
    const qreal to =
        qBound(scale.left() - beyond, end.isValid() ? scale.x(end) : scale.x(m_list.today()), scale.right() + beyond);
    const QRectF bar(from, y - half, qMax(to - from, 2 * half), 2 * half);
    const bool plain = line.row.tone == Tone::Calm && line.row.marks.isEmpty();
    QPen pen(plain ? tokens.edge : tokens.strong(line.row.tone), line.selected ? 2 : 1.2);
    if (!end.isValid()) pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(end.isValid() ? tokens.weak(line.row.tone) : QColor(Qt::transparent));
    painter.drawRoundedRect(bar, half, half);
    paintMarks(painter, line, line.row.tone);
    paintState(painter, line, bar);
}

// What the goal is due and how it stands, behind its bar, or before it, or at the edge beyond which it lies; where
// there is no room the names and the card say it.
void TimelineDelegate::paintState(QPainter& painter, const Line& line, const QRectF& bar) const {
    const Tokens& tokens = m_theme.tokens();
    const TimeScale& scale = m_list.scale();
    const QDate end = endOf(line);
    const bool late = line.row.isLate(m_list.today());
    const QString when =
        end.isValid() ? (line.row.target && !m_list.draggedDays() ? words::shortDay(*line.row.target, m_list.today())
                                                                  : words::shortDay(end, m_list.today()))
                      : TimelineList::tr("no date yet");
    const QString state = late ? words::dueIn(*line.row.target, m_list.today()) : line.row.state;
    const QFont plain = m_theme.font(Type::Label);
    QFont strong = plain;
    strong.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(plain), bold(strong);
    const qreal space = metrics.horizontalAdvance(u' '), gap = m_theme.px(8);
    const qreal wide = metrics.horizontalAdvance(when) + space + bold.horizontalAdvance(state);
    qreal x = bar.right() + gap;
    QString before, behind;
    if (bar.left() >= scale.right() || bar.right() <= scale.left()) {
        const bool ahead = bar.left() >= scale.right();
        x = ahead ? scale.right() - wide - metrics.horizontalAdvance(u" ›"_s) - gap : scale.left() + gap;
        (ahead ? behind : before) = ahead ? u" ›"_s : u"‹ "_s;
    } else if (x + wide > scale.right() - 4) {
        x = bar.left() - gap - wide;
        if (x < scale.left() + 4) return;
    }
    const qreal y = middle(line.row, line.area) + metrics.ascent() / 2 - 1;
    // The line for today would strike it through.
    painter.fillRect(
        QRectF(x - 2, y - metrics.ascent(), wide + 4 + metrics.horizontalAdvance(before + behind), metrics.height()),
        tokens.surface);
    painter.setFont(plain);
    painter.setPen(tokens.muted);
    painter.drawText(QPointF(x, y), before + when);
    painter.setFont(strong);
    painter.setPen(late ? tokens.bad : line.row.tone == Tone::Calm ? tokens.muted : tokens.strong(line.row.tone));
    painter.drawText(QPointF(x + metrics.horizontalAdvance(before + when) + space, y), state + behind);
}

void TimelineDelegate::paintMarks(QPainter& painter, const Line& line, Tone tone) const {
    paintToday(painter, line.area);
    const qreal y = middle(line.row, line.area);
    for (int i = 0; i < line.row.marks.size(); ++i) {
        const qreal x = m_list.scale().x(dayOf(line, i));
        if (x < m_list.scale().left() - 20 || x > m_list.scale().right() + 20) continue;
        if (i != line.chosen) paintMark(painter, line.row.marks[i], {x, y}, tone, false);
    }
    if (line.chosen >= 0 && line.chosen < line.row.marks.size())
        paintMark(painter, line.row.marks[line.chosen], {m_list.scale().x(dayOf(line, line.chosen)), y}, tone, true);
}

void TimelineDelegate::paintMark(QPainter& painter, const TimelineMark& mark, QPointF at, Tone tone,
                                 bool chosen) const {
    const Tokens& tokens = m_theme.tokens();
    const qreal radius = markRadius();
    const QColor strong = tone == Tone::Calm || tone == Tone::Plain ? tokens.accent : tokens.strong(tone);
    if (chosen) {
        painter.setPen(QPen(tokens.text, 1.6));
        painter.setBrush(tokens.surface);
        painter.drawEllipse(at, radius + m_theme.px(4), radius + m_theme.px(4));
    }
    if (mark.look == TimelineMark::Milestone) {
        painter.setPen(QPen(tokens.accent, 1.6));
        painter.setBrush(mark.done ? tokens.accent : tokens.surface);
        painter.drawPolygon(diamond(at, m_theme.px(7)));
        return;
    }
    if (mark.isLate(m_list.today())) {
        const qreal large = radius + m_theme.px(2);
        painter.setPen(QPen(tokens.bad, 1.5));
        painter.setBrush(tokens.badWeak);
        painter.drawEllipse(at, large, large);
        painter.drawLine(at + QPointF(0, -large * 0.55), at + QPointF(0, large * 0.1));
        painter.setBrush(tokens.bad);
        painter.drawEllipse(at + QPointF(0, large * 0.5), 0.5, 0.5);
        return;
    }
    painter.setPen(QPen(strong, 1.6));
    painter.setBrush(mark.done ? strong : tokens.surface);
    painter.drawEllipse(at, radius, radius);
    if (mark.look == TimelineMark::Session && !mark.done) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(strong);
        painter.drawEllipse(at, radius * 0.4, radius * 0.4);
    }
}

// Names above and beneath the line, those that matter most first; one that does not fit is left out, for the list
// beneath carries it.
void TimelineDelegate::paintMarkNames(QPainter& painter, const Line& line) const {
    const Tokens& tokens = m_theme.tokens();
    const TimeScale& scale = m_list.scale();
    const bool clock = line.row.kind == TimelineRow::Clock;
    painter.setFont(m_theme.font(Type::Label));
    const QFontMetricsF metrics(painter.font());
    const qreal y = middle(line.row, line.area), off = m_theme.px(clock ? 9 : 13);
    const QRectF under(0, y + off - 2, 0, metrics.height()), above(0, y - off - metrics.height(), 0, metrics.height());
    QList<QRectF> taken;
    if (scale.shows(m_list.today()))
        taken << QRectF(scale.x(m_list.today()) - 2, line.area.top(), 4, line.area.height());
    const auto place = [&](const QString& text, qreal left, const QColor& color, std::initializer_list<QRectF> lines) {
        for (QRectF at : lines) {
            at.setLeft(left);
            at.setWidth(metrics.horizontalAdvance(text) + 1);
            const auto hits = [&](const QRectF& other) { return other.intersects(at.adjusted(-4, 0, 4, 0)); };
            if (std::any_of(taken.begin(), taken.end(), hits)) continue;
            taken << at;
            painter.setPen(color);
            painter.drawText(at, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, text);
            return;
        }
    };
    if (clock) {
        const QString since = TimelineList::tr("‹ since %1").arg(words::shortMonth(line.row.from));
        const QString ends = TimelineList::tr("ends %1").arg(words::shortMonth(line.row.to));
        if (line.row.from < scale.from()) place(since, scale.left() + m_theme.px(5), tokens.muted, {under});
        const bool beyond = line.row.to >= scale.to();
        const QString end = beyond ? ends + u" ›"_s : ends;
        const qreal wide = metrics.horizontalAdvance(end);
        place(end, qMin(beyond ? scale.right() : scale.x(line.row.to), scale.right() - m_theme.px(8)) - wide,
              tokens.muted, {under});
    } else if (line.row.to.isValid() && (!line.row.marks.isEmpty())) {
        const QString due = words::shortDay(endOf(line), m_list.today());
        place(due, scale.x(endOf(line)) + m_theme.px(12), line.row.isLate(m_list.today()) ? tokens.bad : tokens.accent,
              {QRectF(0, y - metrics.height() / 2, 0, metrics.height())});
    }
    QList<int> order;
    const auto rank = [&](int i) {
        const TimelineMark& mark = line.row.marks[i];
        return i == line.chosen ? 0 : mark.isLate(m_list.today()) ? 1 : mark.done ? 3 : 2;
    };
    for (int i = 0; i < line.row.marks.size(); ++i)
        if (scale.shows(line.row.marks[i].day)) order << i;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return rank(a) < rank(b); });
    for (const int i : std::as_const(order)) {
        const TimelineMark& mark = line.row.marks[i];
        const bool late = mark.isLate(m_list.today());
        const QString name = mark.title.section(u", "_s, 0, 0).section(u": "_s, 0, 0);
        QString text = words::shortened(name, 26);
        if (late) text = u"%1, %2"_s.arg(text, words::dueIn(*mark.due, m_list.today()));
        else if (clock && mark.due && !mark.done)
            text = u"%1 %2"_s.arg(text, words::shortDay(*mark.due, m_list.today()));
        const qreal wide = metrics.horizontalAdvance(text);
        // In the middle, but not over the edges.
        const qreal left = qBound(scale.left() + 4, scale.x(dayOf(line, i)) - wide / 2, scale.right() - wide - 4);
        const QColor color = late ? tokens.bad : mark.done ? tokens.muted : tokens.text;
        if (clock) place(text, left, color, {under});
        else if (i % 2) place(text, left, color, {above, under});
        else place(text, left, color, {under, above});
    }
}

}  // namespace mb::ui
