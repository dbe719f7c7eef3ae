// A plan backwards from a dossier's deadline, as data: documents, drafts, sessions and steps, each so many weeks before
// it (GO5). docs/presets.md describes the file.
#pragma once

#include "core/documents/definitions.h"

namespace mb::documents {

enum class PlanEntryKind { Document, Draft, Session, Step };

}  // namespace mb::documents

namespace mb {
template <>
struct EnumKeys<documents::PlanEntryKind> {
    static constexpr std::array keys{"document", "draft", "session", "step"};
};
}  // namespace mb

namespace mb::documents {

struct PlanForm : DefinitionHead {
    struct Entry {
        PlanEntryKind kind = PlanEntryKind::Step;
        QString title;
        QString hint;
        int weeksBefore = 0;
    };
    QList<Entry> entries;  // at least one, the earliest first

    int weeks() const;  // from the first entry to the deadline
};

QStringList planFormProperties();
// Throws DefinitionInvalid.
PlanForm planFormFrom(const QJsonObject& body, const QString& path = {});
QList<PlanForm> allPlanForms(const Reader& reader, QList<Error>* unreadable = nullptr);
// Throws NoSuchName, DefinitionInvalid.
PlanForm planFormNamed(const Reader& reader, const QString& key);

}  // namespace mb::documents
