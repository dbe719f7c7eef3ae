#include "core/domain/statement.h"

#include <QTextBoundaryFinder>

namespace mb {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList texts(const QList<StatementPart>& parts) {
    QStringList all;
    for (const StatementPart& part : parts) {
        // Without a text the heading is not on the page either.
        if (part.text.trimmed().isEmpty()) continue;
        for (const QString& text : {part.heading, part.text})
            if (const QString trimmed = text.trimmed(); !trimmed.isEmpty()) all << trimmed;
    }
    return all;
}

}  // namespace

FieldErrors validate(const Statement& statement) {
    FieldErrors errors;
    if (statement.title.trimmed().isEmpty()) errors.append({u"title"_s, ErrorKind::MissingValue, {}});
    if (statement.limit && (*statement.limit < 1 || *statement.limit > 1'000'000))
        errors.append({u"most"_s, ErrorKind::BadValue, {QString::number(*statement.limit), u"limit"_s}});
    return errors;
}

int charactersIn(const QList<StatementPart>& parts) {
    const QString text = texts(parts).join(u'\n').replace(u"\r\n"_s, u"\n"_s);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() >= 0) ++count;
    return count;
}

int wordsIn(const QList<StatementPart>& parts) {
    return int(texts(parts).join(u' ').simplified().split(u' ', Qt::SkipEmptyParts).size());
}

}  // namespace mb
