// The templates one can choose from: those that travel with the program, then the user's own in the book (AG1, AG3).
#pragma once

#include "core/documents/agreement_template.h"
#include "core/storage/reader.h"

namespace mb::documents {

struct TemplateEntry {
    QString name;
    QString label;
    MentorshipKind variant = MentorshipKind::OneToOne;
    int edition = 1;
    AgreementTemplateId id;  // of the user's own only
    bool operator==(const TemplateEntry&) const = default;
};
QList<TemplateEntry> shippedTemplates();
// Shipped ones in the order of the kinds, then the user's own by name.
QList<TemplateEntry> allTemplates(const Reader& reader);

// By name, or by the label that lists show; case does not matter. Throws NoSuchName.
Template templateNamed(const Reader& reader, const QString& name);
std::optional<AgreementTemplate> ownTemplate(const Reader& reader, const QString& name);

// A template as a file: indented JSON, properties in the order of their names, so that the same template always gives
// the same bytes; parseTemplate() reads it back.
QByteArray templateFile(const QJsonObject& body);

}  // namespace mb::documents
