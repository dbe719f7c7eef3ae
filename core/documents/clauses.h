// A clause is one answer of an agreement. Most fields are one clause; a field that each party answers is one clause for
// each party.
#pragma once

#include "core/documents/agreement_answers.h"

namespace mb::documents {

struct Clause {
    const TemplateField* field = nullptr;
    QString party;  // identity, where each party has an answer
    QString path() const { return party.isEmpty() ? field->path : field->path + u'.' + party; }
    // Reads this clause out of the field's answer, and gives the field's answer with this clause replaced.
    QJsonValue in(const QJsonValue& answer) const;
    QJsonValue put(const QJsonValue& answer, const QJsonValue& value) const;
};

QList<Clause> clausesOf(const TemplateField& field, const QList<Party>& parties);
// By its path. Throws NoSuchName.
Clause clauseNamed(const Template& form, const QString& path);

QString labelOf(const Clause& clause, const Answers& answers);
// A value as people read it; the rows of a table are lines.
Text wordsOf(const TemplateField& field, const QJsonValue& value, const Answers& answers);

}  // namespace mb::documents
