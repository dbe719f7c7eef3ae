// Offices' forms come in from files: presets, forms of statements, lists of packets. Each page that offers such forms
// imports them with this.
#pragma once

#include "core/domain/definition.h"
#include "ui/page/view.h"
#include "ui/widgets/labels.h"

namespace mb::ui {

// Asks for the file and keeps the form; nothing where that was called off or the file is no form, which has been said.
std::optional<Definition> importForm(const Context& context, QWidget* parent);
// "statementsImport" for the key "statements"; `took` gets what came in.
Act importFormAct(const QString& key, const Context& context, QWidget* parent,
                  const std::function<void(const Definition&)>& took);
// What is wrong with forms that cannot be read, a line each; empty where all can.
QString faultsOf(const QList<Error>& unreadable);
// A line for them, which stands there only where there are any.
PlainLabel* faultLine(QWidget* parent);
void showFaults(PlainLabel& line, const QList<Error>& unreadable);

}  // namespace mb::ui
