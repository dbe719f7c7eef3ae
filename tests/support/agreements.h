// Agreements of all kinds, filled in: with long real text (tests/data/agreements), and with one line in each field.
#pragma once

#include "core/documents/agreement.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QJsonDocument>

namespace mb::test {

QList<documents::Party> partiesIn(const QJsonArray& array);

// As it stands once agreed, with its fingerprint.
documents::AgreementContent agreed(documents::AgreementContent content);

documents::AgreementContent longContent(const QString& variant);

QJsonValue shortCell(const documents::Column& column, const documents::Terms& terms);

QJsonValue shortAnswer(const documents::TemplateField& field, const documents::Terms& terms);

// Every field answered, in as few words as can be.
documents::AgreementContent shortContent(const QString& variant);

}  // namespace mb::test
