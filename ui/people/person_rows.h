// People as the list shows them.
#pragma once

#include "core/queries/people.h"
#include "ui/widgets/rows.h"

namespace mb::ui {

struct PersonEntry {
    ListRow row;
    QString folded;  // what the filter looks through
};

// By family name; the chip says what somebody is to the owner in the mentorships that are not concluded.
QList<PersonEntry> personEntries(const Reader& reader, PersonId owner, QDate today);
// All words of the filter occur somewhere in name, position or address.
QList<ListRow> filteredRows(const QList<PersonEntry>& entries, const QString& filter);

// "Assistant professor, Emergency Medicine · Riverside"; without a title the stage's label stands in for it.
QString positionText(const Position& position, const QHash<QString, QString>& stageLabels);
QHash<QString, QString> stageLabels(const Reader& reader);
// "mentor", "mentee, peer": what they are to the owner. Empty where they share no open mentorship.
QString sideText(const QList<Side>& sides);

}  // namespace mb::ui
