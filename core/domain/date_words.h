// The words that dates are written with: names of months and weekdays in several languages, and those that tell a day
// by its distance from today.
#pragma once

#include <QLocale>
#include <QString>

namespace mb {

// What a word says besides names of months and weekdays.
enum class DateWord {
    None,
    Filler,  // "of", "the", "by", "end": the date is the same without
    Today,
    Yesterday,
    Tomorrow,
    Next,
    Last,
    This,
    In,
    Ago,
    Day,
    Week,
    Month,
    Year,
    Spring,
    Summer,
    Autumn,
    Winter,
    Quarter
};
DateWord dateWord(const QString& folded);
// The month that a season begins with; 0 for other words.
int monthOfSeason(DateWord word);
// Words for "no date": "present", "n/a", "-", "0/0/00".
bool saysNoDate(QStringView text);

class DateNames {
public:
    // English, German, French and Spanish are always among them.
    explicit DateNames(QList<QLocale> languages);
    // From 1; 0 where it is none. Every beginning of at least three letters will do ("Sept") that leads to one only.
    int month(const QString& folded) const { return number(m_months, folded); }
    int weekday(const QString& folded) const { return number(m_weekdays, folded); }

private:
    using Names = QList<std::pair<QString, int>>;
    static int number(const Names& names, const QString& folded);
    Names m_months, m_weekdays;
};

}  // namespace mb
