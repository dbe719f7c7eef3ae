// What people are at present, as lists show, sort and narrow by it: rank and department.
#pragma once

#include "core/queries/people.h"

namespace mb::ui {

struct Standing {
    QString rank;       // the stage's label, or a title that has no stage: "Assistant professor"
    QString rankOrder;  // sorts ranks as the list of stages does
    QString title, department, institution;

    QString line() const;  // "Assistant professor, Emergency Medicine"
};

// Of those who hold a position on that day.
QHash<PersonId, Standing> standings(const Reader& reader, const QList<queries::PersonCard>& people, QDate day);

}  // namespace mb::ui
