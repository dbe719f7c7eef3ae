#include "core/actions/consents.h"

#include "core/actions/removal.h"

namespace mb::actions::consents {

namespace {
QStringList whose(const Workspace& workspace, const Consent& consent) {
    return {fullName(workspace.reader().get(consent.personId))};
}
}  // namespace

ConsentId record(Workspace& workspace, const Consent& wanted) {
    throwFirst(validate(wanted));
    Consent consent = wanted;
    consent.recipient = consent.recipient.simplified();
    workspace.perform({StepKind::ConsentRecorded, whose(workspace, wanted)},
                      [&](Writer& writer) { writer.insert(consent); });
    return consent.id;
}

void change(Workspace& workspace, const Consent& consent, const QString& burst) {
    throwFirst(validate(consent));
    workspace.perform({StepKind::ConsentChanged, whose(workspace, consent), burst},
                      [&](Writer& writer) { writer.update(consent); });
}

void remove(Workspace& workspace, ConsentId id) {
    workspace.perform({StepKind::ConsentRemoved, whose(workspace, workspace.reader().get(id))},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

}  // namespace mb::actions::consents
