// One person by name, the owner of the book as "me": offers those of the book; a name that nobody has is somebody new.
#pragma once

#include "core/actions/ledger.h"
#include "ui/listed/people_names.h"

namespace mb::ui {

class PersonEdit : public NameEdit {
    Q_OBJECT
public:
    PersonEdit(const Context& context, const QString& name, QWidget* parent = nullptr);

    // Throws AmbiguousName where several may be meant.
    actions::ledger::Who who() const;
    void setPerson(PersonId id);
    // "you", a name, or nothing: as sentences say it.
    static QString called(const Context& context, PersonId id);

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    const Context& m_context;
};

}  // namespace mb::ui
