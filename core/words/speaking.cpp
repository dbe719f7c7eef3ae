#include "core/words/speaking.h"

#include "core/domain/language.h"

#include <QDir>
#include <QLibraryInfo>

namespace mb::words {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto folder = ":/mentorbook/translations"_L1;

std::unique_ptr<QTranslator> catalog(const QString& name, const QString& place, QObject* parent = nullptr) {
    auto translator = std::make_unique<QTranslator>(parent);
    return translator->load(name, place) ? std::move(translator) : nullptr;
}

void install(QCoreApplication& application, const QString& name, const QString& place) {
    if (auto translator = catalog(name, place, &application)) QCoreApplication::installTranslator(translator.release());
}

// "de_AT" speaks "de" where it has no catalog of its own; nothing where "de" has none either.
QString catalogFor(QString language) {
    language.replace(u'-', u'_');
    const QStringList known = knownLanguages();
    for (const QString& name : {language, language.section(u'_', 0, 0)})
        if (known.contains(name)) return name;
    return {};
}

thread_local Speaking* speaking = nullptr;

}  // namespace

QStringList knownLanguages() {
    QStringList known;
    for (const QString& file : QDir(folder).entryList({u"mentorbook_*.qm"_s}))
        known << file.section(u'_', 1).section(u'.', 0, 0);
    return known;
}

void speak(QCoreApplication& application, const QStringList& languages) {
    QString chosen = u"en"_s;
    for (const QString& language : languages)
        if (const QString name = catalogFor(language); !name.isEmpty()) {
            chosen = name;
            break;
        }
    install(application, u"qtbase_"_s + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, u"mentorbook_"_s + chosen, folder);
}

Speaking::Speaking(const QString& language) : m_before(speaking) {
    m_language = catalogFor(language);
    if (m_language.isEmpty()) return;
    if (m_language == mb::language()) speaking = nullptr;
    else if ((m_catalog = catalog(u"mentorbook_"_s + m_language, folder))) speaking = this;
}

Speaking::~Speaking() { speaking = m_before; }

QString say(const char* context, const char* source, const char* comment, int n) {
    if (!speaking) return QCoreApplication::translate(context, source, comment, n);
    QString text = speaking->m_catalog->translate(context, source, comment, n);
    if (text.isEmpty()) text = QString::fromUtf8(source);
    return n < 0 ? text : text.replace(u"%n"_s, QString::number(n));
}

QString spokenLanguage() { return speaking ? speaking->m_language : mb::language(); }

}  // namespace mb::words
