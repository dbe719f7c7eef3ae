#include "ui/meetings/contact_line.h"

#include "core/domain/text.h"
#include "core/exchange/lengths.h"
#include "core/exchange/vocabulary.h"
#include "core/words/written_dates.h"

#include <QRegularExpression>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestName = 4, longestDate = 4;

struct Words {
    QStringList all;
    QString from(qsizetype at, qsizetype count) const { return QStringList(all.mid(at, count)).join(u' '); }
};

bool isJoin(const QString& word) { return word == u"and" || word == u"&" || word == u"+"; }

std::optional<QDate> dayIn(const QString& text, QDate today) {
    // A bare number or the name of a month is part of the title, not a day.
    static const QRegularExpression letter(u"\\p{L}"_s), digit(u"\\d"_s);
    if (!text.contains(letter) && !text.contains(u'/') && !text.contains(u'-') && !text.contains(u'.')) return {};
    const WrittenDate read = DateReader(words::dateHabits(today)).read(text);
    if (read.kind != WrittenDate::Certain || !read.date.isDay() || read.rounded) return {};
    QDate day = read.date.day();
    // What was is meant, so "fri" is the last Friday.
    if (day > today && !text.contains(digit)) day = day.addDays(-7);
    return day <= today ? std::optional(day) : std::nullopt;
}

std::optional<int> minutesIn(const QString& text) {
    static const QRegularExpression length(
        u"^(\\d+\\s*(m|min|mins|minute|minutes|h|hr|hrs|hour|hours)|\\d+\\s*h\\s*\\d+\\s*(m|min)?|\\d+:\\d\\d\\s*h)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return length.match(text).hasMatch() ? exchange::readMinutes(text) : std::nullopt;
}

QString modeIn(const QString& text, const QHash<QString, QString>& modes) {
    const QString folded = fold(text);
    for (auto it = modes.begin(); it != modes.end(); ++it)
        if (folded == fold(it.value()) || folded == it.key()) return it.key();
    const exchange::WrittenContact written = exchange::readContact(text);
    return written.known && !written.state ? written.mode : QString();
}

// Something that is no name and no title, of so many words.
struct Fact {
    qsizetype words = 0;
    std::optional<QDate> day;
    std::optional<int> minutes;
    QString mode;
};
Fact factAt(const Words& words, qsizetype at, const QHash<QString, QString>& modes, QDate today) {
    for (qsizetype count = qMin<qsizetype>(longestDate, words.all.size() - at); count > 0; --count) {
        const QString text = words.from(at, count);
        if (const auto minutes = minutesIn(text)) return {count, {}, minutes, {}};
        if (const auto day = dayIn(text, today)) return {count, day, {}, {}};
        if (const QString mode = modeIn(text, modes); !mode.isEmpty()) return {count, {}, {}, mode};
    }
    return {};
}

// Whose name begins here, and of how many words it is.
std::pair<QString, qsizetype> nameAt(const Words& words, qsizetype at,
                                     const std::function<QString(const QString&)>& meant) {
    for (qsizetype count = qMin<qsizetype>(longestName, words.all.size() - at); count > 0; --count)
        if (const QString name = meant(words.from(at, count)); !name.isEmpty()) return {name, count};
    return {};
}

// Somebody new behind a comma: words with capitals, up to the next comma or fact.
std::pair<QString, qsizetype> newNameAt(const Words& words, qsizetype at, const QHash<QString, QString>& modes,
                                        QDate today) {
    qsizetype end = at;
    while (end < words.all.size() && words.all[end].front().isUpper() && !factAt(words, end, modes, today).words) ++end;
    const bool stops = end == words.all.size() || words.all[end] == u"," || words.all[end] == u";" ||
                       isJoin(words.all[end]) || factAt(words, end, modes, today).words;
    if (end == at || end - at > longestName || !stops) return {};
    return {words.from(at, end - at), end - at};
}

}  // namespace

ContactLine readContactLine(const QString& line, const std::function<QString(const QString&)>& meant,
                            const QHash<QString, QString>& modes, QDate today) {
    ContactLine found;
    QString spaced = line;
    spaced.replace(u',', u" , "_s).replace(u';', u" ; "_s);
    const Words words{spaced.simplified().split(u' ', Qt::SkipEmptyParts)};
    const auto isComma = [&](qsizetype at) { return words.all[at] == u"," || words.all[at] == u";"; };
    qsizetype at = 0;
    QStringList people;
    while (at < words.all.size()) {
        if (!people.isEmpty() && (isComma(at) || isJoin(words.all[at]))) {
            ++at;
            continue;
        }
        auto [name, count] = nameAt(words, at, meant);
        const bool joined = at > 0 && (isComma(at - 1) || isJoin(words.all[at - 1]));
        if (!count && joined) std::tie(name, count) = newNameAt(words, at, modes, today);
        if (!count) break;
        people << name;
        at += count;
    }
    if (people.isEmpty()) {
        // Somebody new: the name ends where the first fact stands.
        qsizetype end = 0;
        while (end < words.all.size() && !factAt(words, end, modes, today).words) ++end;
        if (end == words.all.size()) return {line.trimmed(), {}, {}, {}, {}};
        people << words.from(0, end).replace(u" ,"_s, u","_s).replace(u" ;"_s, u";"_s);
        at = end;
    }
    found.people = people.join(u", "_s);
    QStringList title;
    while (at < words.all.size()) {
        const Fact fact = factAt(words, at, modes, today);
        const bool taken = (fact.day && !found.day) || (fact.minutes && !found.minutes) ||
                           (!fact.mode.isEmpty() && found.mode.isEmpty());
        if (!taken) {
            if (isComma(at) && !title.isEmpty()) title.last() += words.all[at];
            else if (!isComma(at)) title << words.all[at];
            ++at;
            continue;
        }
        if (fact.day) found.day = fact.day;
        if (fact.minutes) found.minutes = fact.minutes;
        if (!fact.mode.isEmpty()) found.mode = fact.mode;
        at += fact.words;
    }
    if (!found.saysMore()) return {line.trimmed(), {}, {}, {}, {}};
    found.title = title.join(u' ');
    while (found.title.endsWith(u',')) found.title.chop(1);
    return found;
}

}  // namespace mb::ui
