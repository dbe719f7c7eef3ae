#include "core/exchange/lengths.h"

#include "core/domain/text.h"
#include "core/exchange/input_error.h"

#include <QRegularExpression>

#include <cmath>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestMeeting = 24 * 60;

double decimal(QString text) { return text.replace(u',', u'.').toDouble(); }

std::optional<double> bareNumber(QStringView text) {
    static const QRegularExpression bare(u"^(?:\\d{1,5}(?:[.,]\\d+)?|[.,]\\d+)$"_s);
    if (!text.isEmpty() && text.size() <= 5 &&
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return text.toInt();
    if (text.isEmpty() || text.size() > 20 || !bare.match(text.toString()).hasMatch()) return std::nullopt;
    return decimal(text.toString());
}

// "half an hour", "an hour and a half", "three quarters of an hour", "1½ h" → a number of hours before what is left.
QString inNumbers(QStringView text) {
    static const std::pair<QRegularExpression, QString> words[] = {
        {QRegularExpression(u"^(?:about|approx\\.?|ca\\.?|circa|around|~)\\s*"_s), {}},
        {QRegularExpression(u"\\bthree[ -]quarters? of an hour\\b"_s), u"45 min"_s},
        {QRegularExpression(u"\\b(?:a |one )?quarter (?:of an |an )?hour\\b"_s), u"15 min"_s},
        {QRegularExpression(u"\\bhalf (?:an |a )?hour\\b"_s), u"30 min"_s},
        {QRegularExpression(u"\\b(?:an|one) hour and a half\\b|\\bone and a half hours?\\b"_s), u"90 min"_s},
        {QRegularExpression(u"\\ban? hour\\b|\\bone hour\\b"_s), u"1 h"_s},
        {QRegularExpression(u"\\btwo hours\\b"_s), u"2 h"_s},
        {QRegularExpression(u"\\bthree hours\\b"_s), u"3 h"_s},
        {QRegularExpression(u"\\band\\b"_s), u" "_s},
    };
    QString plain = text.toString().toLower();
    static const std::pair<QChar, QString> fractions[] = {{u'½', u".5"_s}, {u'¼', u".25"_s}, {u'¾', u".75"_s}};
    for (const auto& [sign, digits] : fractions) plain.replace(sign, digits);
    for (const auto& [pattern, number] : words) plain.replace(pattern, number);
    return plain.simplified();
}

std::optional<int> rounded(double minutes) {
    const double whole = std::round(minutes);
    if (minutes < 0 || minutes > 100000 || std::abs(minutes - whole) > 0.35) return std::nullopt;
    return int(whole);
}

}  // namespace

std::optional<LengthUnit> lengthUnitFrom(const QString& key) {
    if (key == u"minutes") return LengthUnit::Minutes;
    if (key == u"hours") return LengthUnit::Hours;
    return std::nullopt;
}

std::optional<int> readMinutes(QStringView written, LengthUnit bare) {
    const QStringView text = written.trimmed();
    if (text.isEmpty() || text.size() > 60) return std::nullopt;
    if (const auto number = bareNumber(text)) return rounded(*number * (bare == LengthUnit::Hours ? 60 : 1));
    static const QRegularExpression clock(u"^(\\d{1,2}):([0-5]\\d)(?::[0-5]\\d)?\\s*(?:h(?:rs?|ours?)?\\.?)?$"_s);
    static const QRegularExpression words(
        u"^(?:(\\d*(?:[.,]?\\d+))\\s*(?:h|hrs?|hours?|std|stunden?)\\.?)?\\s*,?\\s*"
        u"(?:(\\d*(?:[.,]?\\d+))\\s*(?:m|mins?|minutes?|minuten|'|’|′)?\\.?)?$"_s);
    const QString plain = inNumbers(text);
    if (const auto number = bareNumber(plain)) return rounded(*number * (bare == LengthUnit::Hours ? 60 : 1));
    if (const auto match = clock.match(plain); match.hasMatch())
        return match.capturedView(1).toInt() * 60 + match.capturedView(2).toInt();
    const auto match = words.match(plain);
    if (!match.hasMatch() || plain.isEmpty()) return std::nullopt;
    return rounded(decimal(match.captured(1)) * 60 + decimal(match.captured(2)));
}

std::vector<int> readLengthColumn(const CellTable& table, int column, std::optional<LengthUnit> head,
                                  std::optional<LengthUnit> chosen) {
    // Nobody meets for 10 hours every week, or for three quarters of a minute.
    constexpr double surelyMinutes = 10;
    bool anyFraction = false, anyLarge = false;
    int example = -1;
    for (int row = 0; row < table.rowCount(); ++row) {
        const auto number = bareNumber(table.trimmedCell(row, column));
        if (!number || *number == 0) continue;
        anyFraction |= *number != std::floor(*number);
        anyLarge |= *number >= surelyMinutes;
        if (example < 0 || *number != std::floor(*number)) example = row;
    }
    const auto byValues =
        anyFraction == anyLarge ? std::nullopt : std::optional(anyFraction ? LengthUnit::Hours : LengthUnit::Minutes);
    const bool against = head && byValues && *head != *byValues;
    const auto unit = chosen ? chosen : against ? std::nullopt : head ? head : byValues;
    if (!unit && example >= 0)
        throw Error(ErrorKind::InputAmbiguousLength,
                    {table.path(), QString::number(table.lineOf(example, column)), table.columnName(column),
                     table.trimmedCell(example, column).toString()});
    std::vector<int> lengths(size_t(table.rowCount()), -1);
    for (int row = 0; row < table.rowCount(); ++row) {
        const QStringView text = table.trimmedCell(row, column);
        if (text.isEmpty()) continue;
        const auto minutes = readMinutes(text, unit.value_or(LengthUnit::Minutes));
        if (!minutes || *minutes > longestMeeting)
            throw inputError(table.path(), table.lineOf(row, column), table.columnName(column),
                             text.left(200).toString(), expected::minutes);
        lengths[size_t(row)] = *minutes;
    }
    return lengths;
}

}  // namespace mb::exchange
