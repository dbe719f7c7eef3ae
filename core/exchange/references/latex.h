// Text with LaTeX's accents, commands and formulas → plain text.
#pragma once

#include <QString>
#include <QStringList>

namespace mb::exchange {

struct LatexText {
    QString text;         // NFC; a tie is a no-break space
    QStringList unknown;  // commands that are not known; what they were to work on was kept
};
LatexText fromLatex(const QString& written);

// For what is no text but an address or a number: only what LaTeX forces into it is taken out.
QString fromLatexVerbatim(const QString& written);

}  // namespace mb::exchange
