// In which language all is said. One catalog for each language travels with the program (resources/translations); the
// English one holds plurals only, for English is what the source says.
#pragma once

#include <QCoreApplication>
#include <QStringList>
#include <QTranslator>

#include <memory>

namespace mb::words {

// Loads the catalog of the first of these languages that has one, else the English one, and Qt's own of that language.
// Called once, by each main.
void speak(QCoreApplication& application, const QStringList& languages);

// The languages that have a catalog: "de", "en".
QStringList knownLanguages();

// While it lives, what this thread formats and words for paper is said in another language: an agreement keeps the
// language it was begun in. A language without a catalog changes nothing.
class Speaking {
public:
    explicit Speaking(const QString& language);
    ~Speaking();
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;

private:
    friend QString say(const char*, const char*, const char*, int);
    friend QString spokenLanguage();

    QString m_language;
    std::unique_ptr<QTranslator> m_catalog;
    Speaking* m_before;
};

// As QCoreApplication::translate(), in the language that is spoken just now.
QString say(const char* context, const char* source, const char* comment = nullptr, int n = -1);
QString spokenLanguage();

}  // namespace mb::words
