#include "core/exchange/times.h"

#include <QRegularExpression>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<QTime> madeTime(int hour, int minute) {
    const QTime time(hour, minute);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

bool isDigits(QStringView text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

}  // namespace

std::optional<QTime> readTime(QStringView written) {
    const QStringView text = written.trimmed();
    // "15:00" and "9:30" make up nearly all columns of times.
    const qsizetype colon = text.indexOf(u':');
    if ((colon == 1 || colon == 2) && text.size() == colon + 3 && isDigits(text.left(colon)) &&
        isDigits(text.mid(colon + 1)))
        return madeTime(text.left(colon).toInt(), text.mid(colon + 1).toInt());
    static const QRegularExpression pattern(
        u"^(\\d{1,2})(?:(?:[:.]|\\s?h\\s?)(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?)?\\s*(?:([ap])\\.?\\s?m\\.?|uhr|h|Z)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression military(u"^([01]\\d|2[0-3])([0-5]\\d)(?:\\s*h(?:rs?)?)?$"_s);
    if (const auto match = military.match(text.toString()); match.hasMatch())
        return madeTime(match.capturedView(1).toInt(), match.capturedView(2).toInt());
    const auto match = pattern.match(text.toString());
    if (!match.hasMatch()) return std::nullopt;
    int hour = match.capturedView(1).toInt();
    const QStringView half = match.capturedView(3);
    if (half.isEmpty()) {
        // A bare number is no time of day.
        return isDigits(text) ? std::nullopt : madeTime(hour, match.capturedView(2).toInt());
    }
    if (hour < 1 || hour > 12) return std::nullopt;
    hour = hour % 12 + (half.compare(u"p", Qt::CaseInsensitive) == 0 ? 12 : 0);
    return madeTime(hour, match.capturedView(2).toInt());
}

}  // namespace mb::exchange
