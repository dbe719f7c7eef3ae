#include "core/actions/presets.h"

#include "core/actions/removal.h"

#include <QFileInfo>

namespace mb::actions::presets {

DefinitionId importFile(Workspace& workspace, const QByteArray& json, const QString& path) {
    const documents::Preset preset = documents::parsePreset(json, path);
    Definition definition;
    definition.kind = DefinitionKind::Preset;
    definition.key = preset.key;
    definition.title = preset.title;
    definition.body = preset.body;
    definition.source = QFileInfo(path).fileName();
    definition.edition = preset.edition;
    for (const Definition& known : workspace.reader().select<Definition>().where(&Definition::key, preset.key).list())
        definition.edition = qMax(definition.edition, known.edition + 1);
    workspace.perform({StepKind::PresetImported, {preset.title}}, [&](Writer& writer) { writer.insert(definition); });
    return definition.id;
}

void remove(Workspace& workspace, DefinitionId id) {
    workspace.perform({StepKind::PresetRemoved, {workspace.reader().get(id).title}},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

}  // namespace mb::actions::presets
