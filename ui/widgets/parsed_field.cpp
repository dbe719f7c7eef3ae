#include "ui/widgets/parsed_field.h"

#include "core/words/format.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStyle>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

ParsedField::ParsedField(Read read, const QString& complaint, QWidget* parent)
    : QLineEdit(parent), m_read(std::move(read)), m_complaint(complaint) {
    connect(this, &QLineEdit::returnPressed, this, &ParsedField::take);
}

void ParsedField::setValue(const QString& text, bool force) {
    if (isModified() && !force) return;
    m_value = m_before = text;
    if (text != this->text()) {
        setText(text);
        setCursorPosition(0);
    }
    setModified(false);
    judge({});
}

bool ParsedField::take() {
    if (!isModified()) return isValid();
    const QString typed = text().trimmed();
    const auto read = typed.isEmpty() ? std::optional(QString()) : m_read(typed);
    judge(read ? QString() : m_complaint);
    if (!read) return false;
    setText(*read);
    setModified(false);
    if (*read != m_value) {
        m_before = std::exchange(m_value, *read);
        Q_EMIT valueChanged();
    }
    return isValid();
}

void ParsedField::refuse(const QString& sentence) {
    putBack();
    judge(sentence);
}

void ParsedField::putBack() {
    m_value = m_before;
    setModified(true);
}

void ParsedField::judge(const QString& wrong) {
    m_refused = wrong.isEmpty() ? QString() : text();
    if (wrong == m_wrong) return;
    m_wrong = wrong;
    setProperty("invalid", !isValid());
    style()->unpolish(this);
    style()->polish(this);
    Q_EMIT judged();
}

void ParsedField::focusOutEvent(QFocusEvent* event) {
    take();
    QLineEdit::focusOutEvent(event);
}

PlainLabel* complaintOf(ParsedField* field, QWidget* parent) {
    auto* label = new PlainLabel({}, "error", parent);
    label->hide();
    QObject::connect(field, &ParsedField::judged, label, [field, label, described = QString()]() mutable {
        if (label->isHidden()) described = field->accessibleDescription();
        label->setText(field->complaint());
        label->setVisible(!field->isValid());
        field->setAccessibleDescription(field->isValid() ? described : field->complaint());
    });
    return label;
}

namespace {

QString written(std::optional<QDate> date) { return date ? words::shortDate(*date) : QString(); }

}  // namespace

DateField::DateField(QDate today, QWidget* parent)
    : ParsedField(
          [this](const QString& text) -> std::optional<QString> {
              const auto date = parse(text, m_today);
              return date ? std::optional(written(date)) : std::nullopt;
          },
          tr("That date could not be read; try 4 Nov 2026."), parent),
      m_today(today) {
    setPlaceholderText(tr("e.g. 4 Nov, today, +7"));
    connect(this, &ParsedField::valueChanged, this, &DateField::dateChanged);
}

void DateField::setDate(std::optional<QDate> date, bool force) { setValue(written(date), force); }

WholeNumberField::WholeNumberField(QWidget* parent)
    : ParsedField(
          [](const QString& text) -> std::optional<QString> {
              bool whole = false;
              const int number = text.toInt(&whole);
              return whole ? std::optional(QString::number(number)) : std::nullopt;
          },
          tr("Enter a whole number, such as 3."), parent) {}

void WholeNumberField::setNumber(std::optional<int> number, bool force) {
    setValue(number ? QString::number(*number) : QString(), force);
}

std::optional<QDate> DateField::parse(const QString& written, QDate today) {
    const QString text = written.trimmed().toLower();
    if (text.isEmpty()) return std::nullopt;
    if (text == tr("today").toLower() || text == u"today") return today;
    if (text == tr("yesterday").toLower() || text == u"yesterday") return today.addDays(-1);
    if (text == tr("tomorrow").toLower() || text == u"tomorrow") return today.addDays(1);
    if ((text.startsWith(u'+') || text.startsWith(u'-')) && text.size() < 6) {
        bool ok = false;
        const int days = text.toInt(&ok);
        if (ok) return today.addDays(days);
    }
    if (const int day = words::weekdayNamed(text)) return today.addDays(((day - today.dayOfWeek()) + 6) % 7 + 1);
    if (const auto date = words::writtenDate(text, today)) return date;
    const QDate system = QLocale::system().toDate(written.trimmed(), QLocale::ShortFormat);
    if (system.isValid()) return system.year() < 1970 ? system.addYears(100) : system;
    return std::nullopt;
}

}  // namespace mb::ui
