// A line edit that offers the people of the book while a name is typed.
#pragma once

#include "ui/support/context.h"
#include "ui/widgets/offering_edit.h"

namespace mb::ui {

class NameEdit : public OfferingEdit {
    Q_OBJECT
public:
    NameEdit(const QString& name, const QString& placeholder, QWidget* parent = nullptr);
    // Everybody but the owner; keeps what is typed.
    void setPeople(const Context& context);
};

}  // namespace mb::ui
