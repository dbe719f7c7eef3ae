// "Lin yesterday 20m phone authorship" → who, when, how long, how, what about (ME10).
#pragma once

#include <QDate>
#include <QHash>
#include <QString>

#include <functional>
#include <optional>

namespace mb::ui {

struct ContactLine {
    QString people;  // the names, as the field for people takes them
    std::optional<QDate> day;
    std::optional<int> minutes;
    QString mode;  // key of the term list "mode"
    QString title;
    QString fault = {};  // a sentence about a day or length that cannot be; nothing else is to be used then

    // It says more than names: the line is one to be taken apart.
    bool saysMore() const { return day || minutes || !mode.isEmpty() || !fault.isEmpty(); }
    bool operator==(const ContactLine&) const = default;
};

// Names stand first, several joined by commas or "and"; behind a comma, words with capitals are somebody new. Then come
// in any order a day up to today, a length with its unit, and a way of meeting; the words that are left are the title.
// A line that begins with nobody's name holds names up to the first of those, who are new. A line with none of those is
// names and nothing else. Of several days the first one is that of the contact, unless it is named as a limit ("by
// Friday", "due 24 Dec").
// `meant`: the whole name of whoever is called so, empty where nobody is. `modes`: labels of the ways of meeting, by
// their keys.
ContactLine readContactLine(const QString& line, const std::function<QString(const QString&)>& meant,
                            const QHash<QString, QString>& modes, QDate today);

// What is said of a contact on a day that has not been yet.
QString stillAhead(QDate day, QDate today);

}  // namespace mb::ui
