// Statements of a dossier: begun with an office's form, drafted from the record, then written by their owner (DO13).
#pragma once

#include "core/documents/statement_form.h"
#include "core/workspace/workspace.h"

namespace mb::actions::statements {

// With the parts and the limit of the form.
StatementId begin(Workspace& workspace, const documents::StatementForm& form, const QString& title = {});
// The same, for use inside a larger step.
StatementId insert(Writer& writer, const documents::StatementForm& form, const QString& title);
// Without one: a single part without a heading, and no limit.
StatementId begin(Workspace& workspace, const QString& title);
void change(Workspace& workspace, const Statement& statement, const QString& burst = {});
void changePart(Workspace& workspace, const StatementPart& part, const QString& burst = {});
// Puts a text behind what each part says already, so that nothing written is lost. `drafts`: a text for each of
// `parts`; where it is empty the part stays as it is.
void draft(Workspace& workspace, StatementId id, const QHash<StatementPartId, QString>& drafts);
void remove(Workspace& workspace, StatementId id);

}  // namespace mb::actions::statements
