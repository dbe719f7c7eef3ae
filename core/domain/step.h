// What the user did, by kind: the name of an undo step and of a line in the history (FL2). core/words gives the title.
#pragma once

#include "core/domain/codec.h"

namespace mb {

enum class StepKind {
#define KIND(kind, key, title) kind,
#include "core/domain/step_kinds.inc"
#undef KIND
};
template <>
struct EnumKeys<StepKind> {
    static constexpr std::array keys{
#define KIND(kind, key, title) key,
#include "core/domain/step_kinds.inc"
#undef KIND
    };
};

struct Step {
    StepKind kind;
    QStringList args;  // names for the title; never text of a private note
    // Saves of one field while it keeps the focus share a burst key and become one step. Empty: a step of its own.
    QString burst = {};

    // A barrier: undo stops here and says why.
    bool isBarrier() const;
};
bool isBarrier(StepKind kind);

}  // namespace mb
