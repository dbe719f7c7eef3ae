#include "core/documents/terms.h"

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

const TermWord* wordFor(const Terms& words, const Term& term) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const TermWord& word) {
        return word.list == term.list && word.key == term.key;
    });
    return found == words.end() ? nullptr : &*found;
}

QList<Term> termsInOrder(const Reader& reader, const QString& list) {
    return list.isEmpty() ? reader.select<Term>().orderBy(&Term::place).list()
                          : reader.select<Term>().where(&Term::list, list).orderBy(&Term::place).list();
}

// The shipped lists in one language. `within`: labels as they stand within a line, by list and key.
struct Shipped {
    Terms terms;
    QHash<std::pair<QString, QString>, QString> within;
};

Shipped readShipped(const QString& language) {
    Shipped shipped{shippedTerms(language), {}};
    for (const QJsonValue& list : QJsonDocument::fromJson(content(u"terms.json"_s, language)).array())
        for (const QJsonValue& term : list["terms"_L1].toArray())
            if (const QString word = term["within"_L1].toString(); !word.isEmpty())
                shipped.within.insert({list["list"_L1].toString(), term["key"_L1].toString()}, word);
    return shipped;
}

// Read often, and the same for as long as the program runs.
const Shipped& english() {
    static const Shipped shipped = readShipped(u"en"_s);
    return shipped;
}

Shipped shippedIn(const QString& language) { return language == u"en" ? english() : readShipped(language); }

Terms wordsOf(const QList<Term>& terms, const Terms& wanted) {
    Terms words;
    for (const Term& term : terms) {
        const TermWord* shipped = wordFor(english().terms, term);
        const TermWord* shown = shipped && shipped->label == term.label ? wordFor(wanted, term) : nullptr;
        words << (shown ? *shown : TermWord{term.list, term.key, term.label, {}});
    }
    return words;
}

}  // namespace

Terms termsOf(const Reader& reader, const QString& language) {
    return wordsOf(termsInOrder(reader, {}), shippedIn(language).terms);
}

QList<Term> shownTerms(const Reader& reader, const QString& list) {
    QList<Term> terms = termsInOrder(reader, list);
    if (language() == u"en") return terms;
    const Terms words = wordsOf(terms, shippedIn(language()).terms);
    for (qsizetype i = 0; i < terms.size(); ++i) terms[i].label = words[i].label;
    return terms;
}

QHash<QString, QString> labelsWithin(const Reader& reader, const QString& list) {
    const Shipped shipped = shippedIn(language());
    QHash<QString, QString> labels;
    for (const TermWord& word : wordsOf(termsInOrder(reader, list), shipped.terms))
        labels.insert(word.key,
                      shipped.terms.contains(word) ? shipped.within.value({list, word.key}, word.label) : word.label);
    return labels;
}

}  // namespace mb::documents
