#include "core/domain/partial_date.h"

namespace mb {

PartialDate::PartialDate(QDate day) {
    if (day.isValid()) *this = of(day.year(), day.month(), day.day());
}

PartialDate PartialDate::of(int year, int month, int day) {
    const bool possible = year >= 1 && year <= 9999 && month >= 0 && month <= 12 &&
                          (day == 0 || (month > 0 && QDate::isValid(year, month, day)));
    return possible ? PartialDate(year, month, day) : PartialDate();
}

QDate PartialDate::day() const { return isDay() ? QDate(m_year, m_month, m_day) : QDate(); }

QDate PartialDate::earliest() const {
    return isValid() ? QDate(m_year, qMax<int>(m_month, 1), qMax<int>(m_day, 1)) : QDate();
}

QDate PartialDate::latest() const {
    if (!isValid()) return {};
    if (isDay()) return day();
    const QDate lastMonth(m_year, m_month > 0 ? m_month : 12, 1);
    return QDate(m_year, lastMonth.month(), lastMonth.daysInMonth());
}

PartialDate PartialDate::likewise(QDate day) const {
    return isDay() ? PartialDate(day) : isMonth() ? ofMonth(day) : ofYear(day);
}

QString PartialDate::text() const {
    if (!isValid()) return {};
    QString text = QString::number(m_year).rightJustified(4, u'0');
    for (const int part : {int(m_month), int(m_day)})
        if (part > 0) text += u'-' + QString::number(part).rightJustified(2, u'0');
    return text;
}

PartialDate PartialDate::fromText(QStringView text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return {};
    int parts[3] = {0, 0, 0};
    for (qsizetype i = 0, part = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (i == 4 || i == 7) {
            if (c != '-') return {};
            ++part;
        } else if (c >= '0' && c <= '9') {
            parts[part] = parts[part] * 10 + (c - '0');
        } else {
            return {};
        }
    }
    if ((text.size() > 4 && parts[1] == 0) || (text.size() > 7 && parts[2] == 0)) return {};
    return of(parts[0], parts[1], parts[2]);
}

}  // namespace mb
