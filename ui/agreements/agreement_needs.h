// What an agreement still needs, in sentences that each lead to a field (AG2). No widgets; the rules are core's.
#pragma once

#include "core/documents/agreement_answers.h"

namespace mb::ui {

struct AgreementNeed {
    QString path;      // as documents::missing() gives it
    QString sentence;  // "Choose an answer to “Ends”."
};

struct AgreementNeeds {
    QList<AgreementNeed> open;
    int answered = 0, total = 0;  // needed answers
    QHash<QString, int> perSection;
    bool has(const QString& path) const;
};

AgreementNeeds needsOf(const documents::Template& form, const documents::AgreementContent& content);
// Whether anything in the section is answered.
bool sectionAnswered(const documents::Section& section, const documents::Answers& answers);

}  // namespace mb::ui
