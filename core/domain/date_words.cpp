#include "core/domain/date_words.h"

#include "core/domain/text.h"

#include <QHash>
#include <QSet>

namespace mb {

using namespace Qt::Literals::StringLiterals;

DateWord dateWord(const QString& folded) {
    static const QHash<QString, DateWord> words = [] {
        QHash<QString, DateWord> all;
        const auto add = [&](DateWord word, const QString& list) {
            for (const QString& one : list.split(u' ')) all.insert(one, word);
        };
        add(DateWord::Filler,
            u"de del of the st nd rd th er on by since from until till before about around ca circa early mid late beginning middle end term semester"_s);
        add(DateWord::Today, u"today tonight"_s);
        add(DateWord::Yesterday, u"yesterday"_s);
        add(DateWord::Tomorrow, u"tomorrow"_s);
        add(DateWord::Next, u"next coming"_s);
        add(DateWord::Last, u"last past previous"_s);
        add(DateWord::This, u"this"_s);
        add(DateWord::In, u"in"_s);
        add(DateWord::Ago, u"ago"_s);
        add(DateWord::Day, u"day days"_s);
        add(DateWord::Week, u"week weeks"_s);
        add(DateWord::Month, u"month months"_s);
        add(DateWord::Year, u"year years"_s);
        add(DateWord::Spring, u"spring"_s);
        add(DateWord::Summer, u"summer"_s);
        add(DateWord::Autumn, u"fall autumn"_s);
        add(DateWord::Winter, u"winter"_s);
        add(DateWord::Quarter, u"q quarter"_s);
        return all;
    }();
    return words.value(folded, DateWord::None);
}

int monthOfSeason(DateWord word) {
    switch (word) {
        case DateWord::Spring:
            return 3;
        case DateWord::Summer:
            return 6;
        case DateWord::Autumn:
            return 9;
        case DateWord::Winter:
            return 12;
        default:
            return 0;
    }
}

bool saysNoDate(QStringView text) {
    static const QSet<QString> words{u"present"_s, u"now"_s,  u"current"_s,     u"currently"_s, u"ongoing"_s,
                                     u"open"_s,    u"n a"_s,  u"na"_s,          u"none"_s,      u"to date"_s,
                                     u"never"_s,   u"null"_s, u"unspecified"_s, u"unknown"_s,   u"tbd"_s};
    if (text[0].isLetter()) return words.contains(fold(text));
    // Dashes, question marks, and the noughts that address books write for a day that is not known.
    return std::all_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"0/-.–—?: ").contains(c); }) &&
           text != u"0";
}

DateNames::DateNames(QList<QLocale> languages) {
    languages = QList<QLocale>{QLocale(QLocale::English), QLocale(QLocale::German), QLocale(QLocale::French),
                               QLocale(QLocale::Spanish)} +
                languages;
    const auto add = [](Names& names, const QString& name, int number) {
        const std::pair one(fold(name), number);
        if (!one.first.isEmpty() && !names.contains(one)) names << one;
    };
    for (const QLocale& language : std::as_const(languages))
        for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
            for (int month = 1; month <= 12; ++month) {
                add(m_months, language.monthName(month, format), month);
                add(m_months, language.standaloneMonthName(month, format), month);
            }
            for (int day = 1; day <= 7; ++day) add(m_weekdays, language.dayName(day, format), day);
        }
    add(m_months, u"maerz"_s, 3);
}

int DateNames::number(const Names& names, const QString& folded) {
    constexpr int fewest = 3;
    if (folded.size() < fewest) return 0;
    int found = 0;
    for (const auto& [name, number] : names) {
        if (name == folded) return number;
        if (!name.startsWith(folded)) continue;
        if (found && found != number) return 0;  // "jui" is June or July
        found = number;
    }
    return found;
}

}  // namespace mb
