#include "core/actions/removable.h"

#include "core/actions/goals.h"
#include "core/actions/ledger.h"
#include "core/actions/letters.h"
#include "core/actions/meetings.h"
#include "core/actions/mentorships.h"
#include "core/actions/outcomes.h"
#include "core/actions/packets.h"
#include "core/actions/people.h"
#include "core/actions/statements.h"

namespace mb::actions {
namespace {

struct Way {
    QByteArray noun;
    void (*remove)(Workspace&, qint64);
};

template <class R, void (*verb)(Workspace&, Id<R>)>
Way way() {
    return {R::table, [](Workspace& workspace, qint64 id) { verb(workspace, Id<R>(id)); }};
}

const Way* wayOf(const QByteArray& noun) {
    static const QList<Way> ways{
        way<ActionItem, meetings::removeAction>(),
        way<Feedback, ledger::removeFeedback>(),
        way<Goal, goals::remove>(),
        way<GoalStep, goals::removeStep>(),
        way<LedgerLine, ledger::remove>(),
        way<Letter, letters::remove>(),
        way<Meeting, meetings::remove>(),
        way<Mentorship, mentorships::remove>(),
        way<Outcome, outcomes::remove>(),
        way<Packet, packets::remove>(),
        way<Person, people::remove>(),
        way<Statement, statements::remove>(),
    };
    const auto found = std::find_if(ways.begin(), ways.end(), [&](const Way& one) { return one.noun == noun; });
    return found == ways.end() ? nullptr : &*found;
}

}  // namespace

bool isRemovable(const QByteArray& noun) { return wayOf(noun); }

void removeRecord(Workspace& workspace, const QByteArray& noun, qint64 id) {
    if (const Way* way = wayOf(noun)) way->remove(workspace, id);
}

}  // namespace mb::actions
