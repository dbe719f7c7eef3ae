#include "core/domain/money.h"

#include <QStringList>

namespace mb {

using namespace Qt::Literals::StringLiterals;

int minorDigits(const QString& currency) {
    static const QStringList none{u"BIF"_s, u"CLP"_s, u"DJF"_s, u"GNF"_s, u"ISK"_s, u"JPY"_s, u"KMF"_s, u"KRW"_s,
                                  u"PYG"_s, u"RWF"_s, u"UGX"_s, u"VND"_s, u"VUV"_s, u"XAF"_s, u"XOF"_s, u"XPF"_s},
        three{u"BHD"_s, u"IQD"_s, u"JOD"_s, u"KWD"_s, u"LYD"_s, u"OMR"_s, u"TND"_s};
    return none.contains(currency) ? 0 : three.contains(currency) ? 3 : 2;
}

QString decimal(const Money& amount) {
    const int digits = minorDigits(amount.currency);
    const bool owed = amount.minor < 0;
    QString text = QString::number(amount.minor).mid(owed ? 1 : 0).rightJustified(digits + 1, u'0');
    if (digits > 0) text.insert(text.size() - digits, u'.');
    return owed ? QString(u'-' + text) : text;
}

}  // namespace mb
