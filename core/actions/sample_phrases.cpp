#include "core/actions/sample_phrases.h"

#include "core/domain/error.h"

namespace mb::actions::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList capitalised(QStringList words) {
    for (QString& word : words) word[0] = word[0].toUpper();
    return words;
}

}  // namespace

SamplePhrases::SamplePhrases(const QHash<QString, QStringList>& lists, const QHash<QString, QStringList>& patterns) {
    for (auto it = patterns.begin(); it != patterns.end(); ++it)
        for (const QString& pattern : it.value()) m_phrases[it.key()].append(parsed(pattern, lists));
}

SamplePhrases::Phrase SamplePhrases::parsed(const QString& pattern, const QHash<QString, QStringList>& lists) {
    Phrase phrase;
    qsizetype at = 0;
    while (at < pattern.size()) {
        const qsizetype open = pattern.indexOf(u'{', at);
        if (open < 0) break;
        const qsizetype close = pattern.indexOf(u'}', open);
        const QString slot = pattern.mid(open + 1, close - open - 1);
        const QStringList words = lists.value(slot.toLower());
        if (words.isEmpty()) throw Error(ErrorKind::NoSuchName, {u"slot"_s, slot});
        phrase.append({pattern.mid(at, open - at), slot[0].isUpper() ? capitalised(words) : words});
        at = close + 1;
    }
    if (at < pattern.size()) phrase.append({pattern.mid(at), {}});
    return phrase;
}

void SamplePhrases::append(QString& text, const QString& kind, SampleDice& dice) const {
    const auto phrases = m_phrases.find(kind);
    if (phrases == m_phrases.end()) throw Error(ErrorKind::NoSuchName, {u"kind"_s, kind});
    for (const Part& part : dice.pick(*phrases)) {
        text += part.literal;
        if (!part.words.isEmpty()) text += dice.pick(part.words);
    }
}

}  // namespace mb::actions::sample
