// Questions to ask in a meeting: onto its agenda or kept for the next one, and those of the owner's own (PR1, PR3).
#pragma once

#include "core/documents/mentorship_prompts.h"
#include "core/workspace/workspace.h"

namespace mb::actions::prompts {

// A question of one's own, kept in the book beside the shipped ones; one that is there already changes nothing. Throws
// MissingValue(text).
void addOwn(Workspace& workspace, const documents::PromptSet::Domain& domain, const QString& text);
void removeOwn(Workspace& workspace, const QString& text);

// Onto the agenda of a meeting, with its domain. A personal one is the owner's own line until it is made shareable.
AgendaItemId ask(Workspace& workspace, const documents::Question& question, bool personal, MeetingId meeting);

// Where a question of a mentorship goes: the agenda of its next meeting, or the lines that wait for one.
struct Asked {
    MeetingId meeting;  // none: it waits
    PersonId waitsFor;
};
Asked askNext(Workspace& workspace, const documents::Question& question, bool personal, MentorshipId mentorship);

}  // namespace mb::actions::prompts
