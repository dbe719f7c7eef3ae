// Sentences for generated notes: patterns such as "We read the {document} together." with a list of words for each
// slot.
#pragma once

#include "core/actions/sample_dice.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace mb::actions::sample {

class SamplePhrases {
public:
    // `lists`: slot → words; `patterns`: kind → patterns. Throws NoSuchName for a slot without words.
    SamplePhrases(const QHash<QString, QStringList>& lists, const QHash<QString, QStringList>& patterns);

    // Appends one phrase of a kind; with a capital slot name ({Topic}) the word gets a capital letter.
    void append(QString& text, const QString& kind, SampleDice& dice) const;

private:
    struct Part {
        QString literal;
        QStringList words;  // of a slot
    };
    using Phrase = QList<Part>;

    static Phrase parsed(const QString& pattern, const QHash<QString, QStringList>& lists);

    QHash<QString, QList<Phrase>> m_phrases;
};

}  // namespace mb::actions::sample
