#include "core/words/document_text.h"

#include "core/words/phrases.h"

#include <QCoreApplication>

namespace mb::words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PlainWords {
    Q_DECLARE_TR_FUNCTIONS(mails)
};

QString labelled(const QString& label, const QString& value) {
    if (label.isEmpty() || value.isEmpty()) return value;
    return PlainWords::tr("%1: %2").arg(label, value);
}

// The lines of a block; those that are empty are left out.
struct PlainBlock {
    QStringList operator()(const documents::Title& title) const {
        return {toText(title.kicker), toText(title.title), toText(title.subtitle)};
    }
    QStringList operator()(const documents::Heading& heading) const {
        const QString text = toText(heading.text);
        return {heading.level == 1 ? text.toUpper() : text};
    }
    QStringList operator()(const documents::Paragraph& paragraph) const { return toText(paragraph.text).split(u'\n'); }
    QStringList operator()(const documents::Fields& fields) const {
        QStringList lines;
        for (const documents::Fields::Pair& pair : fields.pairs)
            lines << labelled(toText(pair.label), toText(pair.value));
        return lines;
    }
    QStringList operator()(const documents::Choices& choices) const {
        QStringList ticked;
        for (const documents::Choices::Choice& choice : choices.choices)
            if (choice.ticked) ticked << toText(choice.label);
        return {labelled(toText(choices.label), ticked.join(u", "))};
    }
    QStringList operator()(const documents::Table& table) const {
        QStringList lines;
        for (const QList<documents::Cell>& row : table.rows) {
            QStringList cells;
            for (qsizetype i = 0; i < row.size(); ++i) {
                const QString text = toText(row[i]).replace(u'\n', u", "_s);
                cells << (i == 0 ? text : labelled(toText(table.columns.value(i).head), text));
            }
            cells.removeAll(QString());
            if (!cells.isEmpty()) lines << u"- "_s + cells.join(u"; ");
        }
        return lines;
    }
    QStringList operator()(const documents::Figures& figures) const {
        QStringList lines;
        for (const documents::Figures::Figure& figure : figures.figures) {
            const QString words = toText(figure.words);
            const QString number = toText(figure.number);
            lines << labelled(toText(figure.label),
                              words.isEmpty() ? number : PlainWords::tr("%1 (%2)").arg(number, words));
        }
        return lines;
    }
    QStringList operator()(const documents::Entries& entries) const {
        QStringList lines;
        for (const documents::Entries::Entry& entry : entries.entries)
            lines << QString(entry.number + u". " + toText(entry.text));
        return lines;
    }
    QStringList operator()(const documents::Passages& passages) const {
        QStringList lines;
        for (const documents::Passage& one : passages.passages)
            lines << QString(u"> "_s.repeated(one.quoted) + u"  "_s.repeated(one.depth) +
                             (one.label.isEmpty() ? QString() : one.label + u' ') + toText(one.text));
        return lines;
    }
    // Nobody signs in a mail, and nobody writes on its lines.
    QStringList operator()(const documents::Signatures&) const { return {}; }
    QStringList operator()(const documents::BlankLines&) const { return {}; }
    QStringList operator()(const documents::PageBreak&) const { return {}; }
};

}  // namespace

QString plainText(const documents::Document& document) {
    QStringList lines;
    for (const documents::Block& block : document.blocks) {
        QStringList more = std::visit(PlainBlock(), block);
        const bool apart = std::holds_alternative<documents::Heading>(block);
        more.removeAll(QString());
        if (more.isEmpty()) continue;
        if (apart && !lines.isEmpty()) lines << QString();
        lines += more;
        if (std::holds_alternative<documents::Title>(block)) lines << QString();
    }
    QString text = lines.join(u'\n').trimmed() + u'\n';
    return text.replace(u"\n\n\n"_s, u"\n\n"_s);
}

}  // namespace mb::words
