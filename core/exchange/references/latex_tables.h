// What LaTeX's commands mean in plain text.
#pragma once

#include <QStringView>

namespace mb::exchange {

// The mark that an accent puts over a letter: "'" → U+0301, "v" → U+030C; 0 for what is no accent.
char16_t combiningMark(QStringView name);
// "alpha" → "α", "ss" → "ß"; empty where it is no symbol.
QStringView latexSymbol(QStringView name);
// '3' → '³'; null where there is none.
QChar raisedFigure(QChar c);

enum class LatexCommand {
    Unknown,
    Keeps,        // what it works on: \textit{E. coli}
    Declares,     // nothing of its own: {\em so}
    Drops,        // it and what it works on
    KeepsSecond,  // \href{address}{text}
    Gap,          // a space
    Quotes        // \enquote{so}
};
LatexCommand latexCommand(QStringView name);

}  // namespace mb::exchange
