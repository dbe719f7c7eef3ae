#include "ui/meetings/time_fields.h"

#include "core/domain/text.h"
#include "core/exchange/lengths.h"
#include "core/exchange/times.h"
#include "core/words/format.h"
#include "ui/meetings/meeting_words.h"

#include <QRegularExpression>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<QTime> typedTime(const QString& text) {
    // In a field for times a bare number is an hour.
    bool bare = false;
    const int hour = text.trimmed().toInt(&bare);
    if (bare && text.trimmed().size() <= 2)
        return hour >= 0 && hour < 24 ? std::optional(QTime(hour, 0)) : std::nullopt;
    return exchange::readTime(text);
}

// Hours; a bare number is meant so too.
std::optional<int> typedNotice(const QString& text) {
    static const QRegularExpression form(u"^\\s*(\\d{1,4})\\s*(\\p{L}*)\\s*$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch()) return std::nullopt;
    const QString unit = fold(match.captured(2));
    const int number = match.captured(1).toInt();
    if (unit.isEmpty() || foldedWords(NoticeField::tr("h hr hrs hour hours", "units of notice")).contains(unit))
        return number;
    if (foldedWords(NoticeField::tr("d day days", "units of notice")).contains(unit) && number <= 400)
        return 24 * number;
    return std::nullopt;
}

QString noticeText(int hours, int days) {
    return hours >= hoursAtMost ? NoticeField::tr("%n days", nullptr, days)
                                : NoticeField::tr("%n hours", nullptr, hours);
}

}  // namespace

TimeField::TimeField(QWidget* parent)
    : ParsedField(
          [](const QString& text) -> std::optional<QString> {
              const auto time = typedTime(text);
              return time ? std::optional(time->toString(u"HH:mm"_s)) : std::nullopt;
          },
          tr("That is not a time; try 15:00 or 3 pm."), parent) {
    setPlaceholderText(tr("e.g. 15:00"));
}

std::optional<QTime> TimeField::time() const { return value().isEmpty() ? std::nullopt : typedTime(value()); }
void TimeField::setTime(std::optional<QTime> time, bool force) {
    setValue(time ? time->toString(u"HH:mm"_s) : QString(), force);
}

std::optional<int> LengthField::read(const QString& typed) {
    const auto minutes = exchange::readMinutes(typed);
    return minutes && *minutes > 0 && *minutes <= 24 * 60 ? minutes : std::nullopt;
}

QString LengthField::wanted() { return tr("Say how long, such as 45 or 1 h 30, or leave it empty."); }

LengthField::LengthField(QWidget* parent)
    : ParsedField(
          [](const QString& text) -> std::optional<QString> {
              const auto minutes = read(text);
              return minutes ? std::optional(words::hours(*minutes)) : std::nullopt;
          },
          tr("That is not a duration; try 45 or 1 h 30."), parent) {
    setPlaceholderText(tr("e.g. 45 min"));
}

std::optional<int> LengthField::minutes() const { return value().isEmpty() ? std::nullopt : read(value()); }
void LengthField::setMinutes(std::optional<int> minutes, bool force) {
    setValue(minutes ? words::hours(*minutes) : QString(), force);
}

NoticeField::NoticeField(QWidget* parent)
    : ParsedField(
          [](const QString& text) -> std::optional<QString> {
              const auto hours = typedNotice(text);
              return hours ? std::optional(noticeText(*hours, *hours / 24)) : std::nullopt;
          },
          tr("That is not a notice; try 12 hours or 3 days."), parent) {
    setPlaceholderText(tr("e.g. 3 days"));
}

std::optional<int> NoticeField::hours() const { return value().isEmpty() ? std::nullopt : typedNotice(value()); }
void NoticeField::setHours(std::optional<int> hours, int days, bool force) {
    setValue(hours ? noticeText(*hours, days) : QString(), force);
}

}  // namespace mb::ui
