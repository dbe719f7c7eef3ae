// Whether coffees, e-mails and chance talks count as meetings in a mentorship (ME6): asked once, at the first of them.
#pragma once

#include "ui/support/context.h"

namespace mb::ui {

// After a contact was logged, of which `told` says what it was; does nothing where there is nothing to ask.
void offerToCount(const Context& context, MeetingId contact, const QString& told);
// From now on they count, and those that were logged before as well.
void letContactsCount(const Context& context, const QList<MentorshipId>& mentorships);

}  // namespace mb::ui
