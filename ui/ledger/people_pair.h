// From whom and to whom, as two fields that save themselves together.
#pragma once

#include "ui/ledger/person_edit.h"
#include "ui/support/unsaved.h"
#include "ui/widgets/field_grid.h"

namespace mb::ui {

class PeoplePair : public QObject {
    Q_OBJECT
public:
    using Write = std::function<void(const actions::ledger::Who& giver, const actions::ledger::Who& receiver)>;
    // `page`: with which the names of the fields begin. They go into the grid.
    PeoplePair(const Context& context, const QString& page, FieldGrid* grid, Write write);

    // Does nothing while somebody is typing here, unless `force` is set.
    void show(PersonId giver, PersonId receiver, bool force);
    bool flush();

private:
    bool isTouched() const { return m_from->isModified() || m_to->isModified(); }

    const Context& m_context;
    Write m_write;
    PersonEdit *m_from, *m_to;
    PlainLabel* m_wrong;
};

}  // namespace mb::ui
