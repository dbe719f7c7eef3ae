// Dates as people write them, read in one way everywhere: in a sheet, in a field of the window, on the command line.
// "2026-11-04", "04.11.2026", "11/4", "4 nov 26", "May 2022", "summer 2022", "2032", "next Tuesday", "by next June".
#pragma once

#include "core/domain/date_words.h"
#include "core/domain/partial_date.h"

#include <QHash>
#include <QTime>
#include <QTimeZone>

namespace mb {

// How 11/4/2026 is meant; Iso: year-month-day only.
enum class DateOrder { Us, Eu, Iso };
std::optional<DateOrder> dateOrderFrom(const QString& key);  // "us", "eu", "iso"
// As a locale writes days with figures; nothing where it has no order of its own for day and month.
std::optional<DateOrder> dateOrderOf(const QLocale& locale);

// What a date means may depend on who writes it, where and when.
struct DateHabits {
    QDate today = {};                       // none: "4 Nov" has no year, and "tomorrow" is no date
    std::optional<DateOrder> order = {};    // none: 11/4/2026 can be read in two ways
    QTimeZone zone = {};                    // to which "01:30Z" is turned; none: it stays as it is
    QList<QLocale> languages = {};          // of names of months and weekdays, besides the usual ones
    QHash<QString, QString> ownWords = {};  // folded words of the user's language for "today", "next", "summer", …
    bool lookingBack = false;               // "Friday" is the last one or today; else the next one to come
    bool past = false;                      // and a day without a year is the last of that name
};

struct WrittenDate {
    enum Kind {
        Empty,      // nothing, or words for it: "present", "-", "0/0/00"
        Certain,    // `date`
        EitherWay,  // `monthFirst` and `dayFirst` are two days, and no habit says which
        NoYear,     // a day or month whose year nothing tells
        Wrong
    };
    Kind kind = Wrong;
    PartialDate date = {};
    std::optional<QTime> time = {};  // of day, if one stands behind the day; midnight is taken for none
    bool noSuchDay = false;          // Wrong, and written like a day: "31 Feb", "2026-13-01"
    // A season or a quarter stands as the month that it begins with.
    bool rounded = false;
    // For every date of the form a/b/year or a-b-year: the days that it names either way.
    bool numeric = false;
    QDate monthFirst = {}, dayFirst = {};
};

class DateReader {
public:
    explicit DateReader(DateHabits habits = {});
    // Years of two digits: 70–99 are 19.., the others 20... A day without a year is the nearest such day. "Friday" is
    // the next one to come, "next Friday" that of next week. DateHabits::past turns both back.
    WrittenDate read(QStringView text) const;

private:
    DateHabits m_habits;
    DateNames m_names;
};

}  // namespace mb
