// What can be done with the expectations of a mentorship (LI7). A shipped line becomes a record of the mentorship's own
// as soon as somebody ticks it, talks about it or words it anew.
#pragma once

#include "core/queries/expectations.h"
#include "core/workspace/workspace.h"

namespace mb::actions::expectations {

ExpectationId setTicked(Workspace& workspace, const queries::ExpectationLine& line, bool ticked);
// The day they last talked about it; no day means that they have not yet.
ExpectationId setDiscussed(Workspace& workspace, const queries::ExpectationLine& line, std::optional<QDate> on);
// A line of the user's own, the last of its side. Throws MissingValue without text.
ExpectationId add(Workspace& workspace, MentorshipId mentorship, Side side, const QString& text);
ExpectationId reword(Workspace& workspace, const queries::ExpectationLine& line, const QString& text,
                     const QString& burst = {});
// Removes a line of the user's own. A shipped line gets its shipped text back instead.
void remove(Workspace& workspace, ExpectationId id);

}  // namespace mb::actions::expectations
