// What somebody answered when asked whether a dossier may name them (DO6).
#pragma once

#include "core/domain/consent.h"
#include "core/workspace/workspace.h"

namespace mb::actions::consents {

ConsentId record(Workspace& workspace, const Consent& consent);
void change(Workspace& workspace, const Consent& consent, const QString& burst = {});
void remove(Workspace& workspace, ConsentId id);

}  // namespace mb::actions::consents
