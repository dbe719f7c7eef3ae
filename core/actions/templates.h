// The user's own agreement templates (AG1): made by copying one, changed by an editor (core/documents/template_edit.h),
// handed on as files. Agreements keep the template they were written with, so none of this changes an old one.
#pragma once

#include "core/documents/templates.h"
#include "core/workspace/workspace.h"

namespace mb::actions::templates {

// A copy of a shipped template or one of the user's own, by name, as edition 1. Throw NoSuchName for the source; for
// the new name MissingValue(name), or BadValue(name, value, free-name) where a template has it already or it is over 80
// letters.
AgreementTemplateId copy(Workspace& workspace, const QString& source, const QString& name);
void rename(Workspace& workspace, AgreementTemplateId id, const QString& name);

// A changed body as the next edition; the same one again changes nothing. Throws TemplateInvalid(name, place, cause,
// detail) and keeps what was there. Saves of one editing burst are one step, and one edition more for each save.
void save(Workspace& workspace, AgreementTemplateId id, const QJsonObject& body, const QString& burst = {});

void remove(Workspace& workspace, AgreementTemplateId id);

// A template from a file (documents::templateFile() makes them). If its name is taken, it gets a number behind it.
// `path` is for messages. Throws TemplateInvalid.
AgreementTemplateId importFile(Workspace& workspace, const QByteArray& bytes, const QString& path);

}  // namespace mb::actions::templates
