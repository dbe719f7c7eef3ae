// A language that nobody speaks, for finding texts that cannot be translated: "Goals" is "‹Ḡōōāāłš›". What the program
// says is accented, longer and marked at its ends; what people wrote is Cyrillic in the sample book of this language.
// So whatever stands there in plain letters came past the translation.
#pragma once

#include <QSet>
#include <QTemporaryDir>
#include <QTranslator>

namespace mb::test {

// What the program says. Keeps %1, %n, {placeholders}, [optional parts], & before a letter and line breaks.
QString pseudo(const QString& text);
// What people wrote.
QString cyrillic(const QString& text);

// The words of a text in plain letters, but for those that are the same in every language (names of months, keys and
// files, e-mail addresses, degrees, codes) and for these words of somebody's own.
QStringList plainWordsIn(const QString& text, const QStringList& own = {});

// The program speaks the language while this lives.
class PseudoLanguage {
public:
    PseudoLanguage();
    ~PseudoLanguage();

    // Context and source of all that was said, but what Qt itself says.
    QSet<std::pair<QString, QString>> said() const;

private:
    class Translator;
    std::unique_ptr<Translator> m_translator;
    QTemporaryDir m_folder;
    QString m_content;
};

}  // namespace mb::test
