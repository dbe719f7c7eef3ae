// Keys of references as they are written: letters, figures and _ : . - + / of ASCII, each once, whatever their case.
#pragma once

#include "core/exchange/references/reference.h"

#include <QSet>

namespace mb::exchange {

QStringList writtenKeys(const QList<Reference>& entries);

}  // namespace mb::exchange
