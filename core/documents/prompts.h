// Questions to ask in a meeting, as data: domains, and in each, questions for all or some stages of training (PR1,
// PR2). docs/presets.md describes the file.
#pragma once

#include "core/documents/definitions.h"

namespace mb::documents {

struct PromptSet : DefinitionHead {
    struct Domain {
        QString key;
        QString label;
        bool personal = false;  // only in a mentee's own book, once she switched it on (PR3)
        QStringList words;      // by which an agreement may leave it aside; none: those of the label
    };
    struct Prompt {
        QString domain;
        QStringList stages;  // keys of the term list "stage"; none: all
        QString text;
        bool open = true;  // leaves the answer to the other; these come first
    };
    QList<Domain> domains;
    QList<Prompt> prompts;
};

QStringList promptSetProperties();
// Throws DefinitionInvalid.
PromptSet promptSetFrom(const QJsonObject& body, const QString& path = {});
QList<PromptSet> allPromptSets(const Reader& reader, QList<Error>* unreadable = nullptr);

}  // namespace mb::documents
