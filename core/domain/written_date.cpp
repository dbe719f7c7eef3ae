#include "core/domain/written_date.h"

#include "core/domain/text.h"

#include <QRegularExpression>
#include <QSet>

namespace mb {

using namespace Qt::Literals::StringLiterals;

namespace {

using Word = DateWord;

constexpr int firstYear = 1900, lastYear = 2200;

int fullYear(int year, int digits) { return digits > 2 ? year : year >= 70 ? 1900 + year : 2000 + year; }

bool isWrittenYear(int year) { return year >= firstYear && year <= lastYear; }

WrittenDate certain(PartialDate date, bool rounded = false) {
    WrittenDate written;
    if (!date.isValid() || !isWrittenYear(date.year())) return written;
    written.kind = WrittenDate::Certain;
    written.date = date;
    written.rounded = rounded;
    return written;
}

// What looks like the day of a month, of which no month has so many. "May 45" is something else.
WrittenDate noSuchDayOf(int month, int day) {
    constexpr int daysAtMost = 39;
    WrittenDate wrong;
    wrong.noSuchDay = month >= 1 && month <= 12 && day >= 1 && day <= daysAtMost;
    return wrong;
}

WrittenDate certainDay(int year, int month, int day) {
    if (day < 1 || month < 1) return {};
    return QDate::isValid(year, month, day) ? certain(PartialDate::of(year, month, day)) : noSuchDayOf(month, day);
}

WrittenDate certainMonth(int year, int month, bool rounded = false) {
    return month < 1 ? WrittenDate() : certain(PartialDate::of(year, month), rounded);
}

WrittenDate ofKind(WrittenDate::Kind kind) {
    WrittenDate date;
    date.kind = kind;
    return date;
}

// "1999-12-31" is by far the most common form, and the general way takes ten times as long.
QDate plainIsoDate(QStringView text) {
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-') return {};
    const QDate day = PartialDate::fromText(text).day();
    return isWrittenYear(day.year()) ? day : QDate();
}

// A spreadsheet's number of days since 30 December 1899, of the years 1950 to 2100; what stands behind the point is
// the time.
WrittenDate serial(QStringView text) {
    static const QRegularExpression pattern(u"^(\\d{5})(?:[.,](\\d{1,12}))?$"_s);
    const auto match = pattern.match(text.toString());
    if (!match.hasMatch()) return {};
    const int days = match.capturedView(1).toInt();
    if (days < 18264 || days > 73415) return {};
    WrittenDate date = certain(QDate(1899, 12, 30).addDays(days));
    const QStringView part = match.capturedView(2);
    const int minutes = part.isEmpty() ? 0 : qRound(QString(u"0."_s + part).toDouble() * 24 * 60);
    if (minutes > 0 && minutes < 24 * 60) date.time = QTime(minutes / 60, minutes % 60);
    return date;
}

int wayOf(Word word) { return word == Word::Next ? 1 : word == Word::Last ? -1 : 0; }

// A number, a word or what stands between them.
struct Token {
    int number = -1;
    int digits = 0;
    QString name = {};  // folded
    Word word = Word::None;
    int month = 0, weekday = 0;
    QString before = {};  // the marks in front of it, without spaces
    bool isNumber() const { return number >= 0; }
    bool isYear() const { return digits == 4 && isWrittenYear(number); }
    // A year of two digits is known by its place or its apostrophe.
    bool canBeYear() const { return isYear() || digits == 2; }
    bool hasApostrophe() const { return before.endsWith(u'\'') || before.endsWith(u'’'); }
};

class Parser {
public:
    Parser(const DateHabits& habits, const DateNames& names) : m_habits(habits), m_names(names) {}
    WrittenDate read(QStringView text) const;

private:
    QList<Token> tokensOf(QStringView text) const;
    WrittenDate dateOnly(QStringView text) const;
    WrittenDate ofNumbers(const QList<Token>& tokens) const;
    WrittenDate ofWords(QList<Token> tokens) const;
    WrittenDate relative(const QList<Token>& tokens) const;
    WrittenDate ahead(Word unit, int count) const;
    WrittenDate spanOf(const QList<Token>& tokens) const;
    WrittenDate eitherWay(int first, int second, std::optional<int> year) const;
    WrittenDate settled(WrittenDate date) const;
    WrittenDate dayIn(int month, int day) const;
    WrittenDate monthFrom(int month, int way, bool rounded) const;
    void turnToZone(WrittenDate& date, QTime time, QStringView offset) const;

    const DateHabits& m_habits;
    const DateNames& m_names;
};

WrittenDate Parser::read(QStringView written) const {
    const QStringView text = written.trimmed();
    if (text.isEmpty()) return ofKind(WrittenDate::Empty);
    if (const QDate day = plainIsoDate(text); day.isValid()) return certain(day);
    if (text.size() > 200) return {};
    if (saysNoDate(text)) return ofKind(WrittenDate::Empty);
    if (WrittenDate date = serial(text); date.kind != WrittenDate::Wrong) return date;
    // "2026-11-04 15:00", "2026-11-04T15:00:00.000Z", "4 Nov 2026 at 3 pm", "Wed Nov 04 2026 15:00:00 GMT-0500 (EST)"
    static const QRegularExpression timed(
        u"^(.*?\\S)(?:[\\s,]+(?:at\\s+)?|T)(\\d{1,2})(?::(\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?)?\\s*(?:([ap])\\.?m\\.?)?\\s*(Z|(?:UTC|GMT)?\\s*[+-]\\d{2}:?\\d{2}|UTC|GMT)?(?:\\s*\\([^)]*\\))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = timed.match(text.toString());
    if (!match.hasMatch() || (match.capturedView(3).isEmpty() && match.capturedView(4).isEmpty()))
        return dateOnly(text);
    WrittenDate date = dateOnly(match.capturedView(1).trimmed());
    int hour = match.capturedView(2).toInt();
    if (const QStringView half = match.capturedView(4); !half.isEmpty() && hour >= 1 && hour <= 12)
        hour = hour % 12 + (half.compare(u"p", Qt::CaseInsensitive) == 0 ? 12 : 0);
    const QTime time(hour, match.capturedView(3).toInt());
    // A time that no clock shows belongs to no date.
    if (!time.isValid()) return {};
    // Midnight is what programs write behind a day that has no time.
    if (time != QTime(0, 0)) turnToZone(date, time, match.capturedView(5));
    return date;
}

// UTC becomes the owner's time of day, and perhaps another day. An offset is that of the clock on the writer's wall.
void Parser::turnToZone(WrittenDate& date, QTime time, QStringView offset) const {
    date.time = time;
    static const QRegularExpression utc(u"^(?:Z|UTC|GMT|(?:(?:UTC|GMT)\\s*)?[+-]00:?00)$"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    if (!date.date.isDay() || !m_habits.zone.isValid() || !utc.match(offset.toString()).hasMatch()) return;
    const QDateTime local = QDateTime(date.date.day(), time, QTimeZone::utc()).toTimeZone(m_habits.zone);
    date.date = local.date();
    date.time = local.time();
}

QList<Token> Parser::tokensOf(QStringView text) const {
    QList<Token> tokens;
    QString between;
    for (qsizetype i = 0; i < text.size() && tokens.size() < 10;) {
        const qsizetype start = i;
        Token token;
        token.before = between;
        if (text[i].isDigit()) {
            token.number = 0;
            while (i < text.size() && text[i].isDigit())
                token.number = qMin(token.number * 10 + text[i].digitValue(), 100'000'000), ++i;
            token.digits = int(i - start);
        } else if (text[i].isLetter()) {
            while (i < text.size() && (text[i].isLetter() || text[i].isMark())) ++i;
            token.name = fold(text.mid(start, i - start));
            token.name = m_habits.ownWords.value(token.name, token.name);
            token.month = m_names.month(token.name);
            token.word = dateWord(token.name);
            if (!token.month && token.word == Word::None) token.weekday = m_names.weekday(token.name);
        } else {
            if (!text[i].isSpace()) between += text[i];
            ++i;
            continue;
        }
        between.clear();
        tokens << token;
    }
    return tokens;
}

WrittenDate Parser::dateOnly(QStringView text) const {
    if (const QDate day = plainIsoDate(text); day.isValid()) return certain(day);
    if (m_habits.today.isValid() && text.size() > 1 && text.size() < 6 && QStringView(u"+-").contains(text[0])) {
        bool whole = false;
        const int days = text.toInt(&whole);
        if (whole) return certain(m_habits.today.addDays(days));
    }
    QList<Token> tokens = tokensOf(text);
    // No date begins with a mark but the apostrophe of a year, and none holds these.
    if (tokens.isEmpty() || tokens.size() > 8 || (!tokens[0].before.isEmpty() && !tokens[0].hasApostrophe()) ||
        text.contains(u'+') || text.contains(u'=') || text.contains(u'%'))
        return {};
    const bool numbers = std::all_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.isNumber(); });
    return numbers ? ofNumbers(tokens) : ofWords(tokens);
}

WrittenDate Parser::ofNumbers(const QList<Token>& tokens) const {
    const Token& first = tokens[0];
    if (tokens.size() == 1) {
        if (first.isYear()) return certain(PartialDate::of(first.number));
        if (first.digits == 8) return certainDay(first.number / 10000, first.number / 100 % 100, first.number % 100);
        return {};
    }
    const QString mark = tokens[1].before;
    static const QStringList marks{u"/"_s, u"-"_s, u"."_s};
    if (!marks.contains(mark)) return {};
    const Token& second = tokens[1];
    if (tokens.size() == 2) {
        if (first.isYear()) return second.digits <= 2 ? certainMonth(first.number, second.number) : WrittenDate();
        if (second.isYear()) return first.digits <= 2 ? certainMonth(second.number, first.number) : WrittenDate();
        if (first.digits > 2 || second.digits > 2) return {};
        return mark == u"." ? dayIn(second.number, first.number) : eitherWay(first.number, second.number, std::nullopt);
    }
    const Token& third = tokens[2];
    if (tokens.size() != 3 || third.before != mark || second.digits > 2) return {};
    if (first.digits == 4) {
        if (third.digits > 2) return {};
        WrittenDate date = certainDay(first.number, second.number, third.number);
        date.noSuchDay = date.kind == WrittenDate::Wrong && first.isYear();
        return date;
    }
    if (first.digits > 2 || (third.digits != 2 && third.digits != 4)) return {};
    const int year = fullYear(third.number, third.digits);
    if (mark == u"." && second.number <= 12) return certainDay(year, second.number, first.number);
    return eitherWay(first.number, second.number, year);
}

WrittenDate Parser::eitherWay(int first, int second, std::optional<int> year) const {
    const auto day = [&](int month, int ofMonth) -> QDate {
        return (year ? certainDay(*year, month, ofMonth) : dayIn(month, ofMonth)).date.day();
    };
    if (!year && !m_habits.today.isValid())
        return ofKind(QDate::isValid(2024, first, second) || QDate::isValid(2024, second, first) ? WrittenDate::NoYear
                                                                                                 : WrittenDate::Wrong);
    WrittenDate date;
    date.numeric = true;
    date.monthFirst = day(first, second);
    date.dayFirst = day(second, first);
    date.noSuchDay = !date.monthFirst.isValid() && !date.dayFirst.isValid() &&
                     (year || noSuchDayOf(first, second).noSuchDay || noSuchDayOf(second, first).noSuchDay);
    return settled(date);
}

WrittenDate Parser::settled(WrittenDate date) const {
    QDate day = date.monthFirst.isValid() ? date.monthFirst : date.dayFirst;
    if (!day.isValid()) return date;
    if (date.monthFirst.isValid() && date.dayFirst.isValid() && date.monthFirst != date.dayFirst) {
        date.kind = WrittenDate::EitherWay;
        if (m_habits.order != DateOrder::Us && m_habits.order != DateOrder::Eu) return date;
        day = m_habits.order == DateOrder::Us ? date.monthFirst : date.dayFirst;
    }
    date.kind = WrittenDate::Certain;
    date.date = day;
    return date;
}

// The nearest such day.
WrittenDate Parser::dayIn(int month, int day) const {
    if (!QDate::isValid(2024, month, day)) return noSuchDayOf(month, day);
    const QDate today = m_habits.today;
    if (!today.isValid()) return ofKind(WrittenDate::NoYear);
    const int around = today.year();
    QDate nearest;
    // 29 February may be four years away, and eight around 2100.
    for (int year = around - 8; year <= around + 8; ++year) {
        const QDate one(year, month, day);
        if (!one.isValid() || (m_habits.past && one > today)) continue;
        if (nearest.isNull() || qAbs(today.daysTo(one)) < qAbs(today.daysTo(nearest))) nearest = one;
    }
    return certain(nearest);
}

// The nearest such month, or the next (way 1) or last (way -1) one that is not the present month.
WrittenDate Parser::monthFrom(int month, int way, bool rounded) const {
    const QDate today = m_habits.today;
    if (!today.isValid()) return ofKind(WrittenDate::NoYear);
    int ahead = month - today.month();  // in this year
    if (way > 0 && ahead <= 0) ahead += 12;
    if (way < 0 && ahead >= 0) ahead -= 12;
    if (way == 0 && ahead > 6) ahead -= 12;
    if (way == 0 && ahead < -6) ahead += 12;
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(ahead);
    return certainMonth(first.year(), first.month(), rounded);
}

WrittenDate Parser::ofWords(QList<Token> tokens) const {
    if (std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
            return !token.isNumber() && !token.month && !token.weekday && token.word == Word::None;
        }))
        return {};
    tokens.erase(
        std::remove_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.word == Word::Filler && !t.month; }),
        tokens.end());
    if (const WrittenDate date = relative(tokens); date.kind != WrittenDate::Wrong) return date;
    if (tokens.size() > 1 && tokens[0].word == Word::In) tokens.removeFirst();
    if (const WrittenDate date = spanOf(tokens); date.kind != WrittenDate::Wrong) return date;
    // "Wed, 4 Nov 2026": which day of the week it is follows from the day.
    const auto isWeekday = [](const Token& token) { return token.weekday > 0; };
    if (tokens.size() > 2) tokens.erase(std::remove_if(tokens.begin(), tokens.end(), isWeekday), tokens.end());
    const auto numbers = std::count_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.isNumber(); });
    const auto month = std::find_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.month > 0; });
    if (month == tokens.end() || numbers + 1 != tokens.size()) {
        const bool plain = numbers == tokens.size() && numbers > 1;  // "Wed 11/4/2026"
        return plain ? ofNumbers(tokens) : WrittenDate();
    }
    const int place = int(month - tokens.begin()), inYear = month->month;
    if (numbers == 1) {
        const Token& number = tokens[place == 0 ? 1 : 0];
        if (number.isYear()) return certainMonth(number.number, inYear);
        // Spreadsheets write months as "Nov-26".
        const bool shortYear = place == 0 && number.digits == 2 && (number.hasApostrophe() || number.before == u"-");
        if (shortYear) return certainMonth(fullYear(number.number, 2), inYear);
        return number.digits <= 2 ? dayIn(inYear, number.number) : WrittenDate();
    }
    if (numbers != 2 || place == 2) return {};
    const Token &first = tokens[place == 0 ? 1 : 0], &second = tokens[2];
    if (first.digits == 4) return second.digits <= 2 ? certainDay(first.number, inYear, second.number) : WrittenDate();
    if (first.digits > 2 || !(second.digits == 2 || second.digits == 4)) return {};
    return certainDay(fullYear(second.number, second.digits), inYear, first.number);
}

// "tomorrow", "Friday", "next Friday", "in 3 weeks", "2 years ago", "next year", "last June".
WrittenDate Parser::relative(const QList<Token>& tokens) const {
    const QDate today = m_habits.today;
    if (!today.isValid() || tokens.isEmpty()) return {};
    if (tokens.size() == 1) {
        const Token& only = tokens[0];
        switch (only.word) {
            case Word::Today:
                return certain(today);
            case Word::Yesterday:
                return certain(today.addDays(-1));
            case Word::Tomorrow:
                return certain(today.addDays(1));
            default:
                break;
        }
        if (only.weekday && (m_habits.lookingBack || m_habits.past))
            return certain(today.addDays(-((today.dayOfWeek() - only.weekday + 7) % 7)));
        if (only.weekday) return certain(today.addDays((only.weekday - today.dayOfWeek() + 6) % 7 + 1));
        return {};
    }
    if (tokens.size() == 3 && tokens[0].word == Word::In && tokens[1].isNumber() && tokens[1].digits < 4)
        return ahead(tokens[2].word, tokens[1].number);
    if (tokens.size() == 3 && tokens[2].word == Word::Ago && tokens[0].isNumber() && tokens[0].digits < 4)
        return ahead(tokens[1].word, -tokens[0].number);
    const Word first = tokens[0].word;
    if (tokens.size() != 2 || (first != Word::Next && first != Word::Last && first != Word::This)) return {};
    const int way = wayOf(first);
    const Token& second = tokens[1];
    if (second.weekday) {
        const int fromMonday = second.weekday - today.dayOfWeek();
        if (way > 0) return certain(today.addDays(fromMonday + 7));
        if (way < 0) return certain(today.addDays(fromMonday < 0 ? fromMonday : fromMonday - 7));
        return certain(today.addDays(fromMonday < 0 ? fromMonday + 7 : fromMonday));
    }
    if (second.month) return way == 0 ? certainMonth(today.year(), second.month) : monthFrom(second.month, way, false);
    if (const int season = monthOfSeason(second.word))
        return way == 0 ? certainMonth(today.year(), season, true) : monthFrom(season, way, true);
    if (second.word == Word::Month) return certain(PartialDate::ofMonth(today.addMonths(way)));
    if (second.word == Word::Year) return certain(PartialDate::ofYear(today.addYears(way)));
    return {};
}

WrittenDate Parser::ahead(Word unit, int count) const {
    switch (unit) {
        case Word::Day:
            return certain(m_habits.today.addDays(count));
        case Word::Week:
            return certain(m_habits.today.addDays(7 * count));
        case Word::Month:
            return certain(m_habits.today.addMonths(count));
        case Word::Year:
            return certain(m_habits.today.addYears(count));
        default:
            return {};
    }
}

// "May", "summer 2022", "winter 2022/23", "Q3 2026", "2022".
WrittenDate Parser::spanOf(const QList<Token>& tokens) const {
    if (tokens.isEmpty()) return {};
    const Token& first = tokens[0];
    if (tokens.size() == 1) {
        if (first.isYear()) return certain(PartialDate::of(first.number));
        if (first.month) return monthFrom(first.month, 0, false);
        if (const int season = monthOfSeason(first.word)) return monthFrom(season, 0, true);
        return {};
    }
    const auto yearOf = [](const Token& token) { return fullYear(token.number, token.digits); };
    if (const int season = monthOfSeason(first.word)) {
        const bool twoYears = tokens.size() == 3 && tokens[2].digits == 2 && tokens[2].before == u"/";
        if (tokens.size() != 2 && !twoYears) return {};
        return tokens[1].canBeYear() ? certainMonth(yearOf(tokens[1]), season, true) : WrittenDate();
    }
    if (tokens.size() == 2 && first.isYear())
        if (const int season = monthOfSeason(tokens[1].word)) return certainMonth(first.number, season, true);
    if (tokens.size() == 3 && first.word == Word::Quarter && tokens[1].digits == 1 && tokens[1].number >= 1 &&
        tokens[1].number <= 4 && tokens[2].canBeYear())
        return certainMonth(yearOf(tokens[2]), 3 * tokens[1].number - 2, true);
    return {};
}

}  // namespace

std::optional<DateOrder> dateOrderFrom(const QString& key) {
    if (key == u"us") return DateOrder::Us;
    if (key == u"eu") return DateOrder::Eu;
    if (key == u"iso") return DateOrder::Iso;
    return std::nullopt;
}

std::optional<DateOrder> dateOrderOf(const QLocale& locale) {
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    // Where the year comes first, 11/4/2026 is foreign; "C" writes the month's name.
    if (format.startsWith(u'y') || format.contains(u"MMM")) return std::nullopt;
    return format.indexOf(u'M') < format.indexOf(u'd') ? DateOrder::Us : DateOrder::Eu;
}

DateReader::DateReader(DateHabits habits) : m_habits(std::move(habits)), m_names(m_habits.languages) {}

WrittenDate DateReader::read(QStringView text) const { return Parser(m_habits, m_names).read(text); }

}  // namespace mb
