// People as the list shows them.
#pragma once

#include "core/queries/today.h"
#include "ui/page/list_head.h"

namespace mb::ui {

// By family name; the chip says what somebody is to the owner in the mentorships that are not concluded.
QList<ListEntry> personEntries(const Reader& reader, PersonId owner, const queries::Outlook& outlook);
ListPlan peoplePlan();

// "mentor", "mentee, peer": what they are to the owner. Empty where they share no open mentorship.
QString sideText(const QList<Side>& sides);

}  // namespace mb::ui
