#include "core/domain/step.h"

namespace mb {

bool isBarrier(StepKind kind) {
    return kind == StepKind::BookCreated || kind == StepKind::Upgrade || kind == StepKind::Purge ||
           kind == StepKind::AgreementSigned || kind == StepKind::ReviewSigned;
}

bool Step::isBarrier() const { return mb::isBarrier(kind); }

}  // namespace mb
