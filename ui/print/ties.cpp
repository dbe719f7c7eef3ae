#include "ui/print/ties.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

QString tied(const QString& text) {
    constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;
    // "45 minutes", "555 0142", "30 November"; "November 2027"; "ext. 3"; " · within a year", "2018 – 2020", "How often
    // *".
    static const QRegularExpression afterNumber(u"(?<![\\p{L}\\p{N}])(\\p{N}{1,3}) (?=[\\p{L}\\p{N}])"_s, unicode),
        beforeYear(u"(?<=\\p{L}|\\p{L}\\.) (?=\\p{N}{4}(?![\\p{L}\\p{N}]))"_s, unicode),
        afterAbbreviation(u"(?<=\\p{L}\\.) (?=\\p{N})"_s, unicode), beforeSign(u" (?=[·–—] |\\*(\\s|$))"_s);
    QString out = text;
    out.replace(afterNumber, u"\\1\u00a0"_s);
    for (const auto& gap : {beforeYear, afterAbbreviation, beforeSign}) out.replace(gap, u"\u00a0"_s);
    return out;
}

}  // namespace mb::print
