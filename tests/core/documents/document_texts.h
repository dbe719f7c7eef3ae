// All texts of a document in reading order, as the reader sees them.
#pragma once

#include "core/documents/block.h"
#include "core/words/phrases.h"

namespace mb::documents::test {

struct TextCollector {
    QStringList texts;
    void add(const Text& text) { texts << words::toText(text); }

    void operator()(const Title& b) { add(b.kicker), add(b.title), add(b.subtitle); }
    void operator()(const Heading& b) {
        texts << (b.number.isEmpty() ? QString() : QString(b.number + u' ')) + words::toText(b.text);
    }
    void operator()(const Paragraph& b) { add(b.text); }
    void operator()(const Fields& b) {
        for (const auto& pair : b.pairs) add(pair.label), add(pair.value);
    }
    void operator()(const Choices& b) {
        add(b.label);
        for (const auto& choice : b.choices) add(choice.label);
    }
    void operator()(const BlankLines& b) { add(b.label); }
    void operator()(const Table& b) {
        for (const auto& column : b.columns) add(column.head);
        for (const auto& row : b.rows)
            for (const Cell& cell : row) add(cell.text);
    }
    void operator()(const Signatures& b) {
        for (const auto& line : b.lines) add(line.name), add(line.role), add(line.signedAs), add(line.date);
    }
    void operator()(const PageBreak&) {}
    void operator()(const Passages& b) {
        for (const Passage& one : b.passages) texts << one.label, add(one.text);
    }
    void operator()(const Figures& b) {
        for (const auto& one : b.figures) add(one.label), add(one.number), add(one.words);
    }
    void operator()(const Entries& b) {
        for (const auto& entry : b.entries) texts << entry.number, add(entry.text);
    }
};

inline QStringList textsOf(const Document& document) {
    TextCollector collector;
    collector.add(document.title);
    collector.add(document.author);
    collector.add(document.footer);
    for (const Block& block : document.blocks) std::visit(collector, block);
    return collector.texts;
}

inline QString allTextOf(const Document& document) { return textsOf(document).join(u'\n'); }

inline QStringList headingsOf(const Document& document) {
    QStringList headings;
    for (const Block& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block); heading && heading->level == 1)
            headings << heading->number + u' ' + words::toText(heading->text);
    return headings;
}

}  // namespace mb::documents::test
