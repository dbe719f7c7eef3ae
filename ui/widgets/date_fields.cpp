#include "ui/widgets/date_fields.h"

#include "core/words/format.h"
#include "core/words/speaking.h"
#include "core/words/written_dates.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QIconEngine>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// A small calendar in the colour that text has now, in light and dark.
class CalendarIcon : public QIconEngine {
public:
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 24.0, rect.height() / 24.0);
        painter->setPen(
            QPen(QApplication::palette().color(QPalette::PlaceholderText), 1.7, Qt::SolidLine, Qt::RoundCap));
        painter->drawRoundedRect(QRectF(3.5, 5.5, 17, 15), 2, 2);
        for (const QLineF& line : {QLineF(3.5, 10, 20.5, 10), QLineF(8, 3, 8, 7), QLineF(16, 3, 16, 7)})
            painter->drawLine(line);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new CalendarIcon; }
};

// In the colours of the theme, which Qt's own look of a calendar does not follow.
void dress(QCalendarWidget* calendar) {
    calendar->setStyleSheet(
        u"QWidget { background: palette(base); color: palette(text); }"
        "QAbstractItemView { selection-background-color: palette(highlight); selection-color: "
        "palette(highlighted-text);"
        " outline: 0; border: none; }"
        "QToolButton { background: transparent; border: none; padding: 4px 10px; }"
        "QToolButton:hover, QToolButton:focus { background: palette(midlight); }"
        "QToolButton::menu-indicator { image: none; }"_s);
    QTextCharFormat plain;
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday}) calendar->setWeekdayTextFormat(day, {});
    plain.setForeground(QApplication::palette().color(QPalette::PlaceholderText));
    calendar->setHeaderTextFormat(plain);
    const auto arrow = [&](const QString& name, const QString& sign, const QString& label) {
        auto* button = calendar->findChild<QToolButton*>(name);
        if (!button) return;
        button->setIcon({});
        button->setText(sign);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAccessibleName(label);
    };
    arrow(u"qt_calendar_prevmonth"_s, u"‹"_s, DateLine::tr("Previous month"));
    arrow(u"qt_calendar_nextmonth"_s, u"›"_s, DateLine::tr("Next month"));
}

}  // namespace

DateLine::DateLine(QDate today, Wants wants, QWidget* parent)
    : ParsedField(
          [this, wants](const QString& text) -> std::optional<QString> {
              const WrittenDate date = DateReader(words::dateHabits(m_today)).read(text);
              return words::dateFault(date, wants == Wants::Day).isEmpty()
                         ? std::optional(words::partialDate(date.date))
                         : std::nullopt;
          },
          [this, wants](const QString& text) {
              return words::dateFault(DateReader(words::dateHabits(m_today)).read(text), wants == Wants::Day);
          },
          parent),
      m_today(today) {
    setPlaceholderText(wants == Wants::Day ? tr("e.g. 4 Nov, today, +7") : tr("e.g. 4 Nov, May 2027, 2032"));
    QAction* calendar = addAction(QIcon(new CalendarIcon), QLineEdit::TrailingPosition);
    calendar->setToolTip(tr("Calendar (Alt+Down)"));
    for (auto* button : findChildren<QToolButton*>()) button->setAccessibleName(tr("Calendar"));
    connect(calendar, &QAction::triggered, this, &DateLine::openCalendar);
    connect(this, &ParsedField::valueChanged, this, &DateLine::dateChanged);
}

PartialDate DateLine::known() const { return DateReader(words::dateHabits(m_today)).read(value()).date; }

void DateLine::keyPressEvent(QKeyEvent* event) {
    const bool altDown = event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier);
    if (altDown || (event->key() == Qt::Key_F4 && event->modifiers() == Qt::NoModifier)) return openCalendar();
    ParsedField::keyPressEvent(event);
}

void DateLine::openCalendar() {
    if (isReadOnly() || !isEnabled()) return;
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setObjectName(u"dateCalendarPopup"_s);
    popup->setStyleSheet(u"#dateCalendarPopup { border: 1px solid palette(mid); }"_s);
    auto* column = new QVBoxLayout(popup);
    column->setContentsMargins(1, 1, 1, 1);
    auto* calendar = new QCalendarWidget(popup);
    calendar->setObjectName(u"dateCalendarWidget"_s);
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setLocale(QLocale(words::spokenLanguage()));
    calendar->setFirstDayOfWeek(QLocale::system().firstDayOfWeek());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    dress(calendar);
    const QDate typed = DateReader(words::dateHabits(m_today)).read(text()).date.earliest();
    calendar->setSelectedDate(typed.isValid() ? typed : m_today);
    column->addWidget(calendar);
    // A click chooses; with the keyboard the arrows move and Enter chooses.
    const auto chosen = [this, popup](QDate day) {
        popup->close();
        pick(day);
    };
    connect(calendar, &QCalendarWidget::clicked, this, chosen);
    connect(calendar, &QCalendarWidget::activated, this, chosen);
    popup->adjustSize();
    QPoint corner = mapToGlobal(QPoint(0, height()));
    const QRect around = screen()->availableGeometry();
    if (corner.y() + popup->height() > around.bottom()) corner.setY(mapToGlobal(QPoint()).y() - popup->height());
    corner.setX(qMax(around.left(), qMin(corner.x(), around.right() - popup->width())));
    popup->move(corner);
    popup->show();
    calendar->setFocus();
}

void DateLine::pick(QDate day) {
    setText(words::shortDate(day));
    setModified(true);
    take();
    setFocus();
}

void DateField::setDate(std::optional<QDate> date, bool force) {
    setValue(words::partialDate(date.value_or(QDate())), force);
}

std::optional<QDate> DateField::date() const {
    const PartialDate date = known();
    return date.isDay() ? std::optional(date.day()) : std::nullopt;
}

void PartialDateField::setDate(std::optional<PartialDate> date, bool force) {
    setValue(words::partialDate(date.value_or(PartialDate())), force);
}

void PartialDateField::showDateOf(qint64 record, std::optional<PartialDate> date, bool byUndo) {
    showOf(record, words::partialDate(date.value_or(PartialDate())), byUndo);
}

std::optional<PartialDate> PartialDateField::date() const {
    const PartialDate date = known();
    return date.isValid() ? std::optional(date) : std::nullopt;
}

QString remarkIfPast(std::optional<PartialDate> day, QDate today) {
    return day && day->latest() < today ? DateLine::tr("This day has passed already.") : QString();
}

QString remarkIfToCome(std::optional<PartialDate> day, QDate today) {
    return day && day->earliest() > today ? DateLine::tr("This day is still to come.") : QString();
}

}  // namespace mb::ui
