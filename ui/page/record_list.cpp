#include "ui/page/record_list.h"

#include "core/actions/goals.h"
#include "core/actions/letters.h"
#include "core/actions/meetings.h"
#include "core/actions/mentorships.h"
#include "core/actions/outcomes.h"
#include "core/actions/packets.h"
#include "core/actions/people.h"
#include "core/actions/statements.h"

namespace mb::ui {
namespace {

void removeRecord(Workspace& workspace, const QByteArray& noun, qint64 id) {
    if (noun == Meeting::table) actions::meetings::remove(workspace, MeetingId(id));
    else if (noun == ActionItem::table) actions::meetings::removeAction(workspace, ActionItemId(id));
    else if (noun == Goal::table) actions::goals::remove(workspace, GoalId(id));
    else if (noun == GoalStep::table) actions::goals::removeStep(workspace, GoalStepId(id));
    else if (noun == Person::table) actions::people::remove(workspace, PersonId(id));
    else if (noun == Outcome::table) actions::outcomes::remove(workspace, OutcomeId(id));
    else if (noun == Mentorship::table) actions::mentorships::remove(workspace, MentorshipId(id));
    else if (noun == Letter::table) actions::letters::remove(workspace, LetterId(id));
    else if (noun == Statement::table) actions::statements::remove(workspace, StatementId(id));
    else if (noun == Packet::table) actions::packets::remove(workspace, PacketId(id));
}

}  // namespace

void removesRecords(RowList& list, const Context& context, const QByteArrayList& nouns) {
    if (context.workspace.isReadOnly()) return;
    list.setRemoving(nouns, [&context](const QByteArray& noun, qint64 id) {
        guarded(context, [&] { removeRecord(context.workspace, noun, id); });
    });
}

}  // namespace mb::ui
