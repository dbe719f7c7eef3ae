// The proof that each verb has to pass: do, undo and redo compare the whole book, also after a restart (FL2).
#pragma once

#include "core/storage/check.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"

#include <functional>

namespace mb::test {

// The first line in which two books differ; empty where they are equal. Keeps a failure readable.
std::string difference(const QByteArray& found, const QByteArray& wanted);

std::string faultsOf(Workspace& workspace);

qsizetype stepCount(const Workspace& workspace);

// Runs the verb as one step of this kind and takes the book back and forth through it.
void provesUndo(TestBook& book, StepKind kind, const std::function<void(Workspace&)>& verb);

}  // namespace mb::test
