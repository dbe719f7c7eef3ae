// How an office wants a statement, as data: its parts, what each should say, the limit, and what of the record a draft
// of each part begins with (DO13). docs/presets.md describes the file.
#pragma once

#include "core/documents/definitions.h"
#include "core/domain/statement.h"

namespace mb::documents {

// What a draft can tell from the record.
enum class DraftFact { Mentees, Works, Honors, Positions, Hours, Awards };

}  // namespace mb::documents

namespace mb {
template <>
struct EnumKeys<documents::DraftFact> {
    static constexpr std::array keys{"mentees", "works", "honors", "positions", "hours", "awards"};
};
}  // namespace mb

namespace mb::documents {

struct StatementForm : DefinitionHead {
    struct Part {
        QString heading;
        QString hint;
        QList<DraftFact> draft;
    };
    std::optional<int> limit;
    LimitUnit unit = LimitUnit::Characters;
    QList<Part> parts;  // at least one
};

QStringList statementFormProperties();
// Throws DefinitionInvalid.
StatementForm statementFormFrom(const QJsonObject& body, const QString& path = {});
QList<StatementForm> allStatementForms(const Reader& reader, QList<Error>* unreadable = nullptr);
// Throws NoSuchName, DefinitionInvalid.
StatementForm statementFormNamed(const Reader& reader, const QString& key);

}  // namespace mb::documents
