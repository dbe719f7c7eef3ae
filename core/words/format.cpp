#include "core/words/format.h"

#include "core/words/speaking.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace mb::words {

namespace {

// The language of the wording, not of the system: an English page has English months.
QLocale wordingLocale() { return QLocale(spokenLanguage()); }

QString inWords(const char* source, int n = -1) { return say("format", source, nullptr, n); }

QString dated(QDate day, const char* pattern) { return wordingLocale().toString(day, say("date patterns", pattern)); }

// How a kind of list joins its last item: plainly, where an item has the same joining word in it, where one has a
// comma.
struct Joints {
    const char* plain;
    const char* twoBusy;
    const char* busy;
    const char* afterSemicolon;
};

bool anyContains(const QStringList& items, const QString& text) {
    return std::any_of(items.begin(), items.end(), [&](const QString& item) { return item.contains(text); });
}

QString joinedList(const QStringList& items, const Joints& joints) {
    if (items.isEmpty()) return {};
    if (items.size() == 1) return items.first();
    const QString plain = inWords(joints.plain);
    const bool busy = anyContains(items, QString(plain).remove(u"%1"_s).remove(u"%2"_s));
    if (items.size() == 2) return (busy ? inWords(joints.twoBusy) : plain).arg(items[0], items[1]);
    const bool commas = anyContains(items, u","_s);
    const QString front = items.mid(0, items.size() - 1).join(commas ? u"; "_s : u", "_s);
    if (commas) return inWords(joints.afterSemicolon).arg(front, items.last());
    return (busy ? inWords(joints.busy) : plain).arg(front, items.last());
}

}  // namespace

QString longDate(QDate day) { return dated(day, QT_TRANSLATE_NOOP("date patterns", "d MMMM yyyy")); }
QString shortDate(QDate day) { return dated(day, QT_TRANSLATE_NOOP("date patterns", "d MMM yyyy")); }
QString shortMonth(QDate day) { return dated(day, QT_TRANSLATE_NOOP("date patterns", "MMM yyyy")); }
QString tinyMonth(QDate day) { return dated(day, QT_TRANSLATE_NOOP("date patterns", "MMM yy")); }
QString weekdayDate(QDate day) { return dated(day, QT_TRANSLATE_NOOP("date patterns", "dddd d MMMM")); }
QString weekdayLongDate(QDate day) { return dated(day, QT_TRANSLATE_NOOP("date patterns", "dddd d MMMM yyyy")); }
QString weekdayShortDay(QDate day) { return dated(day, QT_TRANSLATE_NOOP("date patterns", "ddd d MMM")); }
QString weekdayShortDate(QDate day) { return dated(day, QT_TRANSLATE_NOOP("date patterns", "ddd d MMM yyyy")); }

QString shortDay(QDate day, QDate today) {
    return day.year() != today.year() ? shortDate(day) : dated(day, QT_TRANSLATE_NOOP("date patterns", "d MMM"));
}

QString shortDay(PartialDate date, QDate today) {
    return date.isDay() ? shortDay(date.day(), today) : partialDate(date);
}

QString clockTime(QTime time) {
    return wordingLocale().toString(time, say("date patterns", QT_TRANSLATE_NOOP("date patterns", "HH:mm")));
}

QString monthName(int month) { return wordingLocale().standaloneMonthName(month); }
QString monthLetter(int month) { return wordingLocale().standaloneMonthName(month, QLocale::NarrowFormat); }

QString longDate(PartialDate date) {
    if (date.isDay()) return longDate(date.day());
    if (date.isMonth()) return dated(date.earliest(), QT_TRANSLATE_NOOP("date patterns", "MMMM yyyy"));
    return date.isYear() ? QString::number(date.year()) : QString();
}

QString partialDate(PartialDate date) {
    if (date.isDay()) return shortDate(date.day());
    return date.isMonth() ? shortMonth(date.earliest()) : date.isYear() ? QString::number(date.year()) : QString();
}

namespace {

struct Span {
    enum Unit { Days, Months, Years } unit;
    int count;
};

// After two months, months are counted, and after two years, years.
Span spanOf(int days) {
    constexpr int countedDays = 60, countedMonths = 24;
    const int months = qRound(days / 30.44);
    if (days < countedDays) return {Span::Days, days};
    return months < countedMonths ? Span{Span::Months, months} : Span{Span::Years, days / 365};
}

}  // namespace

QString shortened(const QString& text, qsizetype most) {
    return text.size() <= most ? text : QString(text.left(most - 1).trimmed() + u'…');
}

QString dueIn(QDate day, QDate today) {
    const int days = int(today.daysTo(day));
    if (days == 0) return inWords(QT_TRANSLATE_NOOP("format", "today"));
    if (days == 1) return inWords(QT_TRANSLATE_NOOP("format", "tomorrow"));
    const bool ahead = days > 0;
    switch (const Span span = spanOf(qAbs(days)); span.unit) {
        case Span::Days:
            return ahead ? inWords(QT_TRANSLATE_N_NOOP("format", "in %n days"), span.count)
                         : inWords(QT_TRANSLATE_N_NOOP("format", "%n days late"), span.count);
        case Span::Months:
            return ahead ? inWords(QT_TRANSLATE_N_NOOP("format", "in %n months"), span.count)
                         : inWords(QT_TRANSLATE_N_NOOP("format", "%n months late"), span.count);
        default:
            return ahead ? inWords(QT_TRANSLATE_N_NOOP("format", "in %n years"), span.count)
                         : inWords(QT_TRANSLATE_N_NOOP("format", "%n years late"), span.count);
    }
}

QString dueIn(PartialDate date, QDate today) {
    if (date.isDay() || date.latest() < today) return dueIn(date.latest(), today);
    return inWords(QT_TRANSLATE_NOOP("format", "by %1")).arg(partialDate(date));
}

QString ago(QDate day, QDate today) {
    const int days = int(day.daysTo(today));
    if (days <= 0) return dueIn(day, today);
    if (days == 1) return inWords(QT_TRANSLATE_NOOP("format", "yesterday"));
    switch (const Span span = spanOf(days); span.unit) {
        case Span::Days:
            return inWords(QT_TRANSLATE_N_NOOP("format", "%n days ago"), span.count);
        case Span::Months:
            return inWords(QT_TRANSLATE_N_NOOP("format", "%n months ago"), span.count);
        default:
            return inWords(QT_TRANSLATE_N_NOOP("format", "%n years ago"), span.count);
    }
}

QString hours(int minutes) {
    if (minutes < 60) return inWords(QT_TRANSLATE_NOOP("format", "%1 min")).arg(minutes);
    if (minutes % 60 == 0) return inWords(QT_TRANSLATE_NOOP("format", "%1 h")).arg(minutes / 60);
    return inWords(QT_TRANSLATE_NOOP("format", "%1 h %2 min")).arg(minutes / 60).arg(minutes % 60);
}

QString money(const Money& amount) {
    const int digits = minorDigits(amount.currency);
    const QString figures = wordingLocale().toString(decimal(amount).toDouble(), 'f', digits);
    return QCoreApplication::translate("format", "%1 %2", "amount of money: currency, figures")
        .arg(amount.currency, figures);
}

QString numberInWords(int number) {
    static constexpr std::array names{QT_TRANSLATE_NOOP("format", "one"),    QT_TRANSLATE_NOOP("format", "two"),
                                      QT_TRANSLATE_NOOP("format", "three"),  QT_TRANSLATE_NOOP("format", "four"),
                                      QT_TRANSLATE_NOOP("format", "five"),   QT_TRANSLATE_NOOP("format", "six"),
                                      QT_TRANSLATE_NOOP("format", "seven"),  QT_TRANSLATE_NOOP("format", "eight"),
                                      QT_TRANSLATE_NOOP("format", "nine"),   QT_TRANSLATE_NOOP("format", "ten"),
                                      QT_TRANSLATE_NOOP("format", "eleven"), QT_TRANSLATE_NOOP("format", "twelve")};
    if (number < 1 || number > int(names.size())) return QString::number(number);
    return inWords(names[size_t(number - 1)]);
}

QString dotted(const QStringList& parts) {
    QStringList present;
    for (const QString& part : parts)
        if (!part.isEmpty()) present << part;
    return present.join(u" · ");
}

QString andList(const QStringList& items) {
    return joinedList(items, {QT_TRANSLATE_NOOP("format", "%1 and %2"), QT_TRANSLATE_NOOP("format", "%1 as well as %2"),
                              QT_TRANSLATE_NOOP("format", "%1, and %2"), QT_TRANSLATE_NOOP("format", "%1; and %2")});
}

QString orList(const QStringList& items) {
    return joinedList(items, {QT_TRANSLATE_NOOP("format", "%1 or %2"), QT_TRANSLATE_NOOP("format", "%1, or %2"),
                              QT_TRANSLATE_NOOP("format", "%1, or %2"), QT_TRANSLATE_NOOP("format", "%1; or %2")});
}

}  // namespace mb::words
