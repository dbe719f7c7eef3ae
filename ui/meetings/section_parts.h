// What the sections of a meeting's page are put together from.
#pragma once

#include "ui/support/context.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

QVBoxLayout* sectionColumn(QWidget* section);
// The heading, with what says the state of the section beside it.
QHBoxLayout* sectionHead(const QString& title, QWidget* chip, QWidget* parent);
QHBoxLayout* sectionRow(QWidget* row);
// A field without a frame until it has the keyboard; its text may take so many lines until then.
QLineEdit* quietLine(const QString& name, const QString& accessibleName, QWidget* parent, int lines = 1);
// A muted word at the end of a row.
QLabel* remark(QWidget* parent);

constexpr int stackedLines = 3;  // of a record in a narrow column

struct AddLine {
    QWidget* box;  // its focus proxy is the edit
    QHBoxLayout* row;
    QLineEdit* edit;
};
AddLine addLineFor(const Context& context, const QString& name, const QString& invitation, QWidget* parent);

}  // namespace mb::ui
