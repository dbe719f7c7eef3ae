#include "ui/print/rich_words.h"

#include "core/words/phrases.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

QString richWords(const documents::Text& text) {
    if (text.isEmpty()) return {};
    const QString words = words::toText(text);
    QString out;
    out.reserve(words.size());
    for (QChar c : words) {
        const bool control = c < u' ' || (c >= u'\x7f' && c < u'\xa0');
        if (c == u'\n' || c == u'\t' || (!control && c != u'\xfffe' && c != u'\xffff')) out += c;
    }
    return out;
}

QStringList richLines(const documents::Text& text) {
    QString words = richWords(text);
    while (words.endsWith(u'\n')) words.chop(1);
    return words.split(u'\n');
}

QString nameAndRole(const documents::Signatures::Line& line) {
    const QString name = richWords(line.name);
    const QString role = richWords(line.role);
    if (name.isEmpty() || role.isEmpty()) return name.isEmpty() ? role : name;
    return name + u" · "_s + role;
}

}  // namespace mb::print
