// Dates, numbers and lists as people write them, in the reader's language.
#pragma once

#include "core/domain/money.h"
#include "core/domain/partial_date.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace mb::words {

QString longDate(QDate day);               // 30 November 2027
QString longDate(PartialDate date);        // as much of it as is known: November 2027, 2027
QString shortDate(QDate day);              // 30 Nov 2027
QString shortDay(QDate day, QDate today);  // 30 Nov; of another year 30 Nov 2027
QString shortDay(PartialDate date, QDate today);
QString shortMonth(QDate day);        // Nov 2027
QString tinyMonth(QDate day);         // Nov 27
QString weekdayDate(QDate day);       // Tuesday 30 November
QString weekdayLongDate(QDate day);   // Tuesday 30 November 2027
QString weekdayShortDay(QDate day);   // Tue 30 Nov
QString weekdayShortDate(QDate day);  // Tue 30 Nov 2027
QString clockTime(QTime time);        // 15:00
QString monthName(int month);         // November
QString monthLetter(int month);       // N

// 30 Nov 2027, Nov 2027 or 2027: as much as is known.
QString partialDate(PartialDate date);

QString shortened(const QString& text, qsizetype most);  // ends in "…" where something is left out

// Something due: "today", "tomorrow", "in 9 days", "in 4 months", "6 days late", "3 months late".
QString dueIn(QDate day, QDate today);
// A month or year is late once it is over; until then "by June 2027".
QString dueIn(PartialDate date, QDate today);
// Something that was: "today", "yesterday", "6 days ago"; for a day to come it is dueIn().
QString ago(QDate day, QDate today);

// A length of time: "45 min", "1 h", "1 h 30 min".
QString hours(int minutes);
// "USD 1,200.50": the currency's code, for a $ would not say whose.
QString money(const Money& amount);
// "one" … "twelve", then figures.
QString numberInWords(int number);

// "a · b"; what is empty is left out.
QString dotted(const QStringList& parts);
// "a", "a and b", "a, b and c"; with semicolons where an item has a comma itself.
QString andList(const QStringList& items);
QString orList(const QStringList& items);

}  // namespace mb::words
