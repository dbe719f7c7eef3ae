#include "ui/print/rich_words.h"

#include "core/domain/text.h"
#include "core/words/phrases.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

QString writable(const QString& words) {
    QString out;
    out.reserve(words.size());
    for (QChar c : words) {
        const bool control = c < u' ' || (c >= u'\x7f' && c < u'\xa0');
        if (c == u'\n' || c == u'\t' || (!control && c != u'\xfffe' && c != u'\xffff')) out += c;
    }
    return out;
}

}  // namespace

QString richWords(const documents::Text& text) { return text.isEmpty() ? QString() : writable(words::toText(text)); }

QList<QList<documents::Run>> richRunLines(const documents::Text& text) {
    if (text.isEmpty()) return {{}};
    if (!text.phrase.isEmpty()) return documents::runLinesOf(richWords(text), {});
    QList<QList<documents::Run>> lines = documents::runLinesOf(words::toText(text), text.marks);
    for (QList<documents::Run>& line : lines)
        for (documents::Run& run : line) run.words = writable(run.words);
    return lines;
}

QStringList richLines(const documents::Text& text) {
    QString words = richWords(text);
    while (words.endsWith(u'\n')) words.chop(1);
    return words.split(u'\n');
}

documents::Text shownText(const documents::Passage& passage) {
    documents::Text text = passage.text;
    if (passage.is == documents::Passage::Is::Heading)
        text.marks.append({0, text.words.size(), documents::Text::Mark::As::Strong});
    return text;
}

QString choiceWords(const documents::Choices::Choice& choice) {
    return richWords(choice.label) + (choice.toWriteIn ? u" ____________________"_s : QString());
}

namespace {

QString joined(const QString& a, const QString& b) {
    return a.isEmpty() || b.isEmpty() ? QString(a + b) : QString(a + u" · "_s + b);
}

}  // namespace

QString nameAndRole(const documents::Signatures::Line& line) {
    return readFromLeft(joined(richWords(line.name), richWords(line.role)));
}

QString dateAndMethod(const documents::Signatures::Line& line) {
    return joined(richWords(documents::Text::of(u"paper.date"_s)), richWords(line.method));
}

QString titleOf(const documents::Document& document) {
    if (!document.title.isEmpty()) return richWords(document.title).simplified();
    for (const documents::Block& block : document.blocks) {
        const auto* title = std::get_if<documents::Title>(&block);
        if (title != nullptr && !title->title.isEmpty()) return richWords(title->title).simplified();
    }
    return richWords(documents::Text::of(u"paper.untitled"_s));
}

bool hasHead(const documents::Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [](const documents::Table::Column& column) { return !column.head.isEmpty(); });
}

}  // namespace mb::print
