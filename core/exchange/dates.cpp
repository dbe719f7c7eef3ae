#include "core/exchange/dates.h"

#include "core/domain/text.h"
#include "core/exchange/input_error.h"

#include <QSet>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

// Folded; every beginning of at least three letters will do, so that "Sept" is as good as "September".
int monthNamed(const QString& folded) {
    static const struct {
        const char16_t* name;
        int month;
    } names[] = {
        {u"january", 1},
        {u"february", 2},
        {u"march", 3},
        {u"april", 4},
        {u"may", 5},
        {u"june", 6},
        {u"july", 7},
        {u"august", 8},
        {u"september", 9},
        {u"october", 10},
        {u"november", 11},
        {u"december", 12},
        // German, French, Spanish where they differ
        {u"januar", 1},
        {u"februar", 2},
        {u"marz", 3},
        {u"maerz", 3},
        {u"mai", 5},
        {u"juni", 6},
        {u"juli", 7},
        {u"oktober", 10},
        {u"dezember", 12},
        {u"janvier", 1},
        {u"fevrier", 2},
        {u"mars", 3},
        {u"avril", 4},
        {u"juin", 6},
        {u"juillet", 7},
        {u"aout", 8},
        {u"septembre", 9},
        {u"octobre", 10},
        {u"novembre", 11},
        {u"decembre", 12},
        {u"enero", 1},
        {u"febrero", 2},
        {u"marzo", 3},
        {u"abril", 4},
        {u"mayo", 5},
        {u"junio", 6},
        {u"julio", 7},
        {u"agosto", 8},
        {u"septiembre", 9},
        {u"octubre", 10},
        {u"noviembre", 11},
        {u"diciembre", 12},
    };
    if (folded.size() < 3 || folded == u"jui") return 0;
    for (const auto& name : names)
        if (QStringView(name.name).startsWith(folded)) return name.month;
    return 0;
}

struct DateToken {
    int number = -1;  // or a word
    int digits = 0;
    QString word;
};

// Numbers and folded words; everything between them separates.
QList<DateToken> dateTokens(QStringView text) {
    QList<DateToken> tokens;
    qsizetype i = 0;
    while (i < text.size() && tokens.size() < 8) {
        const qsizetype start = i;
        if (text[i].isDigit()) {
            int number = 0;
            while (i < text.size() && text[i].isDigit()) number = qMin(number * 10 + text[i].digitValue(), 100000), ++i;
            tokens.append({number, int(i - start), {}});
        } else if (text[i].isLetter()) {
            while (i < text.size() && (text[i].isLetter() || text[i].isMark())) ++i;
            tokens.append({-1, 0, fold(text.mid(start, i - start))});
        } else {
            ++i;
        }
    }
    return tokens;
}

int fullYear(int year, int digits) { return digits > 2 ? year : year >= 70 ? 1900 + year : 2000 + year; }

QDate madeDate(int year, int month, int day) {
    const QDate date(year, month, day);
    return date.isValid() && year >= 1900 && year <= 2200 ? date : QDate();
}

WrittenDate certainDate(QDate day) {
    WrittenDate date;
    date.kind = day.isValid() ? WrittenDate::Certain : WrittenDate::Wrong;
    date.day = day;
    return date;
}

WrittenDate numericDate(int first, int second, int year) {
    WrittenDate date;
    date.numeric = true;
    date.monthFirst = madeDate(year, first, second);
    date.dayFirst = madeDate(year, second, first);
    if (date.monthFirst.isValid() && date.dayFirst.isValid() && date.monthFirst != date.dayFirst) {
        date.kind = WrittenDate::EitherWay;
    } else if (date.monthFirst.isValid() || date.dayFirst.isValid()) {
        date.kind = WrittenDate::Certain;
        date.day = date.monthFirst.isValid() ? date.monthFirst : date.dayFirst;
    }
    return date;
}

bool isStillSo(QStringView text) {
    static const QSet<QString> words{u"present"_s, u"now"_s, u"current"_s, u"ongoing"_s,
                                     u"open"_s,    u"n a"_s, u"none"_s};
    return (text[0].isLetter() && words.contains(fold(text))) || text == u"-" || text == u"–" || text == u"—";
}

// A time of day behind the date, as exports write it: "2026-11-04 00:00:00", "2026-11-04T15:00Z".
QStringView withoutTime(QStringView text) {
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0) return text;
    qsizetype i = colon;
    while (i > 0 && text[i - 1].isDigit()) --i;
    if (i > 0 && i < colon && (text[i - 1] == u' ' || text[i - 1] == u'T')) return text.left(i - 1).trimmed();
    return text;
}

WrittenDate datedByName(QList<DateToken> tokens) {
    const auto isFiller = [](const DateToken& token) {
        static const QSet<QString> fillers{u"de"_s, u"del"_s, u"of"_s, u"the"_s, u"st"_s,
                                           u"nd"_s, u"rd"_s,  u"th"_s, u"er"_s};
        return token.number < 0 && fillers.contains(token.word);
    };
    tokens.erase(std::remove_if(tokens.begin(), tokens.end(), isFiller), tokens.end());
    // "Wed, 4 Nov 2026": the first of four is the weekday.
    if (tokens.size() == 4 && tokens[0].number < 0 && !monthNamed(tokens[0].word)) tokens.removeFirst();
    if (tokens.size() != 3) return {};
    const auto isNumber = [&](int i) { return tokens[i].number >= 0; };
    if (isNumber(0) && !isNumber(1) && isNumber(2)) {
        const int month = monthNamed(tokens[1].word);
        if (tokens[0].digits == 4) return certainDate(madeDate(tokens[0].number, month, tokens[2].number));
        return certainDate(madeDate(fullYear(tokens[2].number, tokens[2].digits), month, tokens[0].number));
    }
    if (!isNumber(0) && isNumber(1) && isNumber(2))
        return certainDate(
            madeDate(fullYear(tokens[2].number, tokens[2].digits), monthNamed(tokens[0].word), tokens[1].number));
    return {};
}

// "1999-12-31" is by far the most common form, and the general way takes ten times as long.
QDate plainIsoDate(QStringView text) {
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-') return {};
    int digits[10];
    for (int i = 0; i < 10; ++i) {
        digits[i] = text[i].unicode() - u'0';
        if (i != 4 && i != 7 && (digits[i] < 0 || digits[i] > 9)) return {};
    }
    return madeDate(digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3], digits[5] * 10 + digits[6],
                    digits[8] * 10 + digits[9]);
}

}  // namespace

std::optional<DateOrder> dateOrderFrom(const QString& key) {
    if (key == u"us") return DateOrder::Us;
    if (key == u"eu") return DateOrder::Eu;
    if (key == u"iso") return DateOrder::Iso;
    return std::nullopt;
}

WrittenDate readDate(QStringView written) {
    const QStringView whole = written.trimmed();
    WrittenDate empty;
    empty.kind = WrittenDate::Empty;
    if (whole.isEmpty()) return empty;
    if (const QDate day = plainIsoDate(whole); day.isValid()) return certainDate(day);
    if (isStillSo(whole)) return empty;
    const QStringView text = withoutTime(whole);
    const QList<DateToken> tokens = dateTokens(text);
    const bool allNumbers = std::all_of(tokens.begin(), tokens.end(), [](const DateToken& t) { return t.number >= 0; });
    if (!allNumbers) return datedByName(tokens);
    if (tokens.size() != 3 || !text[0].isDigit() || tokens[0].digits == 3 || tokens[2].digits == 3 ||
        tokens[2].digits > 4)
        return {};
    const QChar separator = text[tokens[0].digits];
    if (!QStringView(u"/-.").contains(separator)) return {};
    if (tokens[0].digits == 4)
        return certainDate(tokens[2].digits > 2 ? QDate()
                                                : madeDate(tokens[0].number, tokens[1].number, tokens[2].number));
    if (tokens[0].digits > 2 || tokens[2].digits < 2) return {};
    const int year = fullYear(tokens[2].number, tokens[2].digits);
    if (separator == u'.') return certainDate(madeDate(year, tokens[1].number, tokens[0].number));
    return numericDate(tokens[0].number, tokens[1].number, year);
}

namespace {

QStringView expectedFor(DateOrder order) {
    return order == DateOrder::Us ? expected::usDate : order == DateOrder::Eu ? expected::euDate : expected::isoDate;
}

Error dateFault(const CellTable& table, int row, int column, QStringView wanted) {
    return inputError(table.path(), table.lineOf(row, column), table.columnName(column),
                      table.trimmedCell(row, column).left(200).toString(), wanted);
}

// The order that the column itself tells, by its first date that can be read in one way only.
std::optional<DateOrder> orderOf(const std::vector<WrittenDate>& dates) {
    for (const WrittenDate& date : dates) {
        if (!date.numeric || date.monthFirst.isValid() == date.dayFirst.isValid()) continue;
        return date.monthFirst.isValid() ? DateOrder::Us : DateOrder::Eu;
    }
    return std::nullopt;
}

}  // namespace

std::vector<QDate> readDateColumn(const CellTable& table, int column, std::optional<DateOrder> chosen) {
    std::vector<WrittenDate> dates(size_t(table.rowCount()));
    for (int row = 0; row < table.rowCount(); ++row) {
        dates[size_t(row)] = readDate(table.cell(row, column));
        if (dates[size_t(row)].kind == WrittenDate::Wrong) throw dateFault(table, row, column, expected::date);
    }
    const std::optional<DateOrder> order = chosen ? chosen : orderOf(dates);
    std::vector<QDate> days(dates.size());
    for (int row = 0; row < table.rowCount(); ++row) {
        const WrittenDate& date = dates[size_t(row)];
        QDate& day = days[size_t(row)];
        if (date.kind == WrittenDate::Empty) continue;
        if (!date.numeric) {
            day = date.day;
        } else if (order) {
            day = *order == DateOrder::Us ? date.monthFirst : *order == DateOrder::Eu ? date.dayFirst : QDate();
            if (!day.isValid()) throw dateFault(table, row, column, expectedFor(*order));
        } else if (date.kind == WrittenDate::EitherWay) {
            throw Error(ErrorKind::InputAmbiguousDate,
                        {table.path(), QString::number(table.lineOf(row, column)), table.columnName(column),
                         table.trimmedCell(row, column).toString()});
        } else {
            day = date.day;  // 5/5/2026
        }
    }
    return days;
}

}  // namespace mb::exchange
