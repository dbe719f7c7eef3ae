// What people are at present, as lists show, sort and narrow by it: rank and department.
#pragma once

#include "core/queries/people.h"

namespace mb::ui {

// "Assistant professor, Emergency Medicine · Riverside"; without a title the stage's label stands in for it.
QString positionText(const Position& position, const QHash<QString, QString>& stageLabels);
QHash<QString, QString> stageLabels(const Reader& reader);

struct Standing {
    QString rank;       // the stage's label, or a title that has no stage: "Assistant professor"
    QString rankOrder;  // sorts ranks as the list of stages does
    QString department, institution;
    QString text;   // positionText()
    QString brief;  // the same without the institution
};

// Of those who hold a position on that day.
QHash<PersonId, Standing> standings(const Reader& reader, const QList<queries::PersonCard>& people, QDate day);

}  // namespace mb::ui
