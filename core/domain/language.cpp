#include "core/domain/language.h"

#include "core/domain/error.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

namespace mb {

using namespace Qt::Literals::StringLiterals;

QString language() {
    return QCoreApplication::translate("language", "en", "the language of this translation, such as en, de or pt_BR");
}

QString languageTag(const QString& language) {
    const QLocale locale(language);
    return QString(locale == QLocale::c() ? language : locale.name()).replace(u'_', u'-');
}

QByteArray content(const QString& file) { return content(file, language()); }

QByteArray content(const QString& file, const QString& wanted) {
    for (const QString& known : {wanted, u"en"_s}) {
        QFile source(u":/mentorbook/content/%1/%2"_s.arg(known, file));
        if (source.open(QIODevice::ReadOnly)) return source.readAll();
    }
    throw Error(ErrorKind::NoSuchName, {u"agreement_template"_s, file});
}

}  // namespace mb
