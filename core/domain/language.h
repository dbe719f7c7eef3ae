// The language that the program speaks: the one of the catalog that is loaded, whatever the machine is set to.
#pragma once

#include <QByteArray>
#include <QString>

namespace mb {

// "en", "de", "pt_BR".
QString language();
// As documents name it: "en-US", "de-DE", "pt-BR".
QString languageTag(const QString& language);

// A file that travels with the program (resources/content), in that language, or in English where it has none.
// Throws NoSuchName.
QByteArray content(const QString& file);
// In a language of one's own choice: the English one is what every book begins with.
QByteArray content(const QString& file, const QString& wanted);

}  // namespace mb
