// What is data and not code, and can be handed out as a file: how an office wants its record (DO9), its packet (DO14),
// a statement (DO13), a plan backwards from a deadline (GO5), questions to ask (PR1). What is shipped with the program
// lies in its content; rows are those that somebody made or imported. A body in use never changes: a new edition is a
// new row.
#pragma once

#include "core/domain/field.h"

namespace mb {

enum class DefinitionKind { Preset, Packet, Statement, Plan, Prompts };
template <>
struct EnumKeys<DefinitionKind> {
    static constexpr std::array keys{"preset", "packet", "statement", "plan", "prompts"};
};

struct Definition : Row<Definition> {
    DefinitionKind kind = DefinitionKind::Preset;
    QString key;
    int edition = 1;
    QString title;
    QJsonValue body;
    QString source;  // where it came from: a file's name, a shipped definition

    static constexpr auto table = "definition";
    static constexpr Noun facts{.word = "definition", .namedBy = {"title"}};
    static constexpr auto fields = std::tuple{
        field(&Definition::kind, "kind"),       keyField(&Definition::key, "key", "definition"),
        field(&Definition::edition, "edition"), field(&Definition::title, "title"),
        field(&Definition::body, "body"),       field(&Definition::source, "source"),
    };
    bool operator==(const Definition&) const = default;
};
using DefinitionId = Id<Definition>;

}  // namespace mb
