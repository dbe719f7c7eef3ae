// A day, or only its month or year where no more is known: "2026-11-04", "2026-11", "2026". What is unknown stays
// unknown: "May 2022" never becomes the first of May.
#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace mb {

class PartialDate {
public:
    constexpr PartialDate() = default;  // nothing known
    PartialDate(QDate day);             // a day is known whole
    // Not valid where there is no such year, month or day. Years are those of four digits.
    static PartialDate of(int year, int month = 0, int day = 0);
    static PartialDate ofMonth(QDate day) { return of(day.year(), day.month()); }
    static PartialDate ofYear(QDate day) { return of(day.year()); }

    bool isValid() const { return m_year > 0; }
    bool isDay() const { return m_day > 0; }
    bool isMonth() const { return m_month > 0 && m_day == 0; }
    bool isYear() const { return isValid() && m_month == 0; }

    int year() const { return m_year; }
    int month() const { return m_month; }  // 0: unknown
    // The day itself; null where it is not known.
    QDate day() const;
    // The days that it may be; null where nothing is known. Lists go by the earliest, what is due is due at the latest.
    QDate earliest() const;
    QDate latest() const;
    // A day, as exactly as this is known: of "May 2022" the month of the day.
    PartialDate likewise(QDate day) const;

    // By the earliest day; of those that begin together the less exact comes first, as their texts do.
    auto operator<=>(const PartialDate&) const = default;

    // "2026-11-04", "2026-11" or "2026": as it is stored, so that texts order as dates do. Empty: nothing known.
    QString text() const;
    // Only what text() writes; everything else is not valid.
    static PartialDate fromText(QStringView text);

private:
    constexpr PartialDate(int year, int month, int day)
        : m_year(short(year)), m_month(qint8(month)), m_day(qint8(day)) {}

    short m_year = 0;
    qint8 m_month = 0;
    qint8 m_day = 0;
};

}  // namespace mb
