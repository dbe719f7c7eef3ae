#include "core/actions/definitions.h"

#include "core/actions/removal.h"
#include "core/documents/definition_kinds.h"

#include <QFileInfo>

namespace mb::actions::definitions {

DefinitionId importFile(Workspace& workspace, const QByteArray& json, const QString& path) {
    const documents::DefinitionHead head = documents::parseDefinition(json, path);
    Definition definition;
    definition.kind = head.kind;
    definition.key = head.key;
    definition.title = head.title;
    definition.body = head.body;
    definition.source = QFileInfo(path).fileName();
    definition.edition = head.edition;
    const auto known = workspace.reader()
                           .select<Definition>()
                           .where(&Definition::kind, head.kind)
                           .where(&Definition::key, head.key)
                           .list();
    for (const Definition& one : known) definition.edition = qMax(definition.edition, one.edition + 1);
    workspace.perform({StepKind::DefinitionImported, {head.title}}, [&](Writer& writer) { writer.insert(definition); });
    return definition.id;
}

void remove(Workspace& workspace, DefinitionId id) {
    workspace.perform({StepKind::DefinitionRemoved, {workspace.reader().get(id).title}},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

}  // namespace mb::actions::definitions
