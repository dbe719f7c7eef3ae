// Reads exported files with other programs, and lists on the screen.
#pragma once

#include "tests/desktop/desktop.h"
#include "ui/widgets/rows.h"

#include <QProcess>

namespace mb::test {

inline QString outputOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000)) return QStringLiteral("(%1 did not end)").arg(program);
    return QString::fromUtf8(process.readAllStandardOutput());
}

// The words of a PDF, lines joined.
inline QString wordsOf(const QString& pdf) {
    return outputOf(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")}).simplified();
}

inline int pagesOf(const QString& pdf) {
    for (const QString& line : outputOf(QStringLiteral("pdfinfo"), {pdf}).split(QLatin1Char('\n')))
        if (line.startsWith(QStringLiteral("Pages:"))) return line.mid(6).trimmed().toInt();
    return 0;
}

// "title | subtitle | chip" of each row that is shown.
inline QStringList rowsOf(ui::RowList* list) {
    return onScreen([&] {
        QStringList rows;
        if (!list) return rows;
        for (const ui::ListRow& row : list->rowModel().rows())
            rows << QStringList{row.title, row.subtitle, row.chip}.join(QStringLiteral(" | "));
        return rows;
    });
}

}  // namespace mb::test
