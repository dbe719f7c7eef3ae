#include "ui/meetings/parsed_field.h"

#include "core/exchange/times.h"
#include "core/words/format.h"

#include <QFocusEvent>
#include <QStyle>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<QTime> typedTime(const QString& text) {
    // In a field for times a bare hour is meant as one.
    bool bare = false;
    const int hour = text.trimmed().toInt(&bare);
    if (bare && text.trimmed().size() <= 2) return hour >= 0 && hour < 24 ? std::optional(QTime(hour, 0)) : std::nullopt;
    return exchange::readTime(text);
}

std::optional<int> typedMinutes(const QString& text) {
    const auto minutes = exchange::readMinutes(text);
    return minutes && *minutes <= 24 * 60 ? minutes : std::nullopt;
}

}  // namespace

ParsedField::ParsedField(Read read, const QString& complaint, QWidget* parent)
    : QLineEdit(parent), m_read(std::move(read)), m_complaint(complaint) {
    connect(this, &QLineEdit::returnPressed, this, &ParsedField::take);
}

void ParsedField::setValue(const QString& text) {
    if (hasFocus() && isModified()) return;
    m_value = text;
    m_valid = true;
    if (text != this->text()) setText(text);
    setModified(false);
}

bool ParsedField::take() {
    if (!isModified()) return m_valid;
    const QString typed = text().trimmed();
    const auto read = typed.isEmpty() ? std::optional(QString()) : m_read(typed);
    m_valid = read.has_value();
    setProperty("invalid", !m_valid);
    style()->unpolish(this);
    style()->polish(this);
    setToolTip(m_valid ? QString() : m_complaint);
    if (!m_valid) return false;
    setText(*read);
    setModified(false);
    if (*read != m_value) {
        m_value = *read;
        Q_EMIT valueChanged();
    }
    return true;
}

void ParsedField::focusOutEvent(QFocusEvent* event) {
    take();
    QLineEdit::focusOutEvent(event);
}

TimeField::TimeField(QWidget* parent)
    : ParsedField(
          [](const QString& text) -> std::optional<QString> {
              const auto time = typedTime(text);
              return time ? std::optional(time->toString(u"HH:mm"_s)) : std::nullopt;
          },
          tr("This is no time of day; try 15:00 or 3 pm."), parent) {
    setPlaceholderText(tr("e.g. 15:00"));
}

std::optional<QTime> TimeField::time() const { return text().trimmed().isEmpty() ? std::nullopt : typedTime(text()); }
void TimeField::setTime(std::optional<QTime> time) { setValue(time ? time->toString(u"HH:mm"_s) : QString()); }

LengthField::LengthField(QWidget* parent)
    : ParsedField(
          [](const QString& text) -> std::optional<QString> {
              const auto minutes = typedMinutes(text);
              return minutes ? std::optional(words::hours(*minutes)) : std::nullopt;
          },
          tr("This is no length of time; try 45 or 1 h 30."), parent) {
    setPlaceholderText(tr("e.g. 45"));
}

std::optional<int> LengthField::minutes() const { return text().trimmed().isEmpty() ? std::nullopt : typedMinutes(text()); }
void LengthField::setMinutes(std::optional<int> minutes) { setValue(minutes ? words::hours(*minutes) : QString()); }

}  // namespace mb::ui
