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

QHash<QString, QString> shippedWithin(const QString& list) {
    QHash<QString, QString> within;
    for (const QJsonValue& one : QJsonDocument::fromJson(content(u"terms.json"_s)).array())
        if (one["list"_L1].toString() == list)
            for (const QJsonValue& term : one["terms"_L1].toArray())
                if (const QString word = term["within"_L1].toString(); !word.isEmpty())
                    within.insert(term["key"_L1].toString(), word);
    return within;
}

// Read often, and the same for as long as the program runs.
const Terms& englishTerms() {
    static const Terms terms = shippedTerms(u"en"_s);
    return terms;
}

Terms shippedIn(const QString& language) { return language == u"en" ? englishTerms() : shippedTerms(language); }

Terms wordsOf(const QList<Term>& terms, const QString& language) {
    const Terms &english = englishTerms(), wanted = shippedIn(language);
    Terms words;
    for (const Term& term : terms) {
        const TermWord* shipped = wordFor(english, term);
        const TermWord* shown = shipped && shipped->label == term.label ? wordFor(wanted, term) : nullptr;
        words << (shown ? *shown : TermWord{term.list, term.key, term.label, {}});
    }
    return words;
}

}  // namespace

Terms termsOf(const Reader& reader, const QString& language) { return wordsOf(termsInOrder(reader, {}), language); }

QList<Term> shownTerms(const Reader& reader, const QString& list) {
    QList<Term> terms = termsInOrder(reader, list);
    if (language() == u"en") return terms;
    const Terms words = wordsOf(terms, language());
    for (qsizetype i = 0; i < terms.size(); ++i) terms[i].label = words[i].label;
    return terms;
}

QHash<QString, QString> labelsWithin(const Reader& reader, const QString& list) {
    const QHash<QString, QString> within = shippedWithin(list);
    const Terms shipped = shippedIn(language());
    QHash<QString, QString> labels;
    for (const TermWord& word : wordsOf(termsInOrder(reader, list), language()))
        labels.insert(word.key, shipped.contains(word) ? within.value(word.key, word.label) : word.label);
    return labels;
}

}  // namespace mb::documents
