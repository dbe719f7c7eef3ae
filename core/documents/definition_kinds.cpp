#include "core/documents/definition_kinds.h"

#include "core/documents/packet_form.h"
#include "core/documents/plan_form.h"
#include "core/documents/preset.h"
#include "core/documents/prompts.h"
#include "core/documents/statement_form.h"

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

DefinitionHead headFrom(DefinitionKind kind, const QJsonObject& body, const QString& path) {
    switch (kind) {
        case DefinitionKind::Preset:
            return presetFrom(body, path);
        case DefinitionKind::Packet:
            return packetFormFrom(body, path);
        case DefinitionKind::Statement:
            return statementFormFrom(body, path);
        case DefinitionKind::Plan:
            return planFormFrom(body, path);
        case DefinitionKind::Prompts:
            return promptSetFrom(body, path);
    }
    return {};
}

QStringList offered(DefinitionKind kind) {
    return kind == DefinitionKind::Preset ? shippedPresetKeys() : shippedKeys(kind);
}

// Every kind, in the order of its keys.
QList<DefinitionKind> allKinds() {
    QList<DefinitionKind> kinds;
    for (const QString& key : allKeys<DefinitionKind>()) kinds << *fromKey<DefinitionKind>(key);
    return kinds;
}

}  // namespace

DefinitionHead parseDefinition(const QByteArray& json, const QString& path) {
    const QJsonObject body = jsonOf(json, path);
    const auto kind = fromKey<DefinitionKind>(body[u"kind"].toString());
    if (!kind) throw Error(ErrorKind::DefinitionInvalid, {path, u"kind"_s, u"not-a-form"_s, body[u"kind"].toString()});
    return headFrom(*kind, body, path);
}

QList<DefinitionHead> shippedDefinitions() {
    QList<DefinitionHead> all;
    for (const DefinitionKind kind : allKinds())
        for (const QString& key : offered(kind)) all << headFrom(kind, shippedBody(kind, key), key);
    return all;
}

QList<DefinitionHead> allDefinitions(const Reader& reader, QList<Error>* unreadable) {
    QList<DefinitionHead> all;
    for (const DefinitionKind kind : allKinds())
        all += allDefinitions(
            reader, kind, offered(kind),
            [kind](const QJsonObject& body, const QString& path) { return headFrom(kind, body, path); }, unreadable);
    return all;
}

DefinitionHead anyDefinitionNamed(const Reader& reader, const QString& key) {
    for (const DefinitionKind kind : allKinds()) {
        try {
            return definitionNamed(reader, kind, key, [kind](const QJsonObject& body, const QString& path) {
                return headFrom(kind, body, path);
            });
        } catch (const Error& error) {
            if (error.kind != ErrorKind::NoSuchName) throw;
        }
    }
    throw Error(ErrorKind::NoSuchName, {u"definition"_s, key});
}

}  // namespace mb::documents
