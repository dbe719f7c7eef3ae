// Rules that need the whole template: every name leads to a field, no field depends on itself, and only records that
// may be shown are bound.
#pragma once

#include "core/documents/agreement_template.h"

namespace mb::documents {

// Names of the parties in sentences; {party} is the one whose answer is being said, {lead} those who lead.
bool isPartyName(const QString& placeholder);

[[noreturn]] void refuseTemplate(const QString& path, const QString& place, const QString& cause,
                                 const QString& detail = {});

// Replaces names of fields by their paths and throws TemplateInvalid where something does not hold.
void checkTemplate(Template& form, const QString& path);

}  // namespace mb::documents
