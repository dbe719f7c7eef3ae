// What is said of agreements where no paper says it.
#pragma once

#include "core/domain/agreement.h"

#include <QString>

namespace mb::words {

// As the end of a sentence: "The version is …".
QString stateLabel(AgreementState state);

}  // namespace mb::words
