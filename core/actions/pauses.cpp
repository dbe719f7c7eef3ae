#include "core/actions/pauses.h"

#include "core/actions/removal.h"
#include "core/queries/mentorships.h"

namespace mb::actions::pauses {
namespace {

QStringList whose(const Workspace& workspace, const Pause& pause) {
    const Reader reader = workspace.reader();
    return {queries::bareCard(reader, pause.mentorshipId, workspace.clock().today())
                .nameFor(workspace.book().ownerId, queries::names(reader))};
}

}  // namespace

PauseId add(Workspace& workspace, const Pause& wanted) {
    throwFirst(validate(wanted));
    Pause pause = wanted;
    workspace.perform({StepKind::PauseAdded, whose(workspace, pause)}, [&](Writer& writer) { writer.insert(pause); });
    return pause.id;
}

void change(Workspace& workspace, const Pause& pause, const QString& burst) {
    throwFirst(validate(pause));
    workspace.perform({StepKind::PauseChanged, whose(workspace, pause), burst},
                      [&](Writer& writer) { writer.update(pause); });
}

void remove(Workspace& workspace, PauseId id) {
    workspace.perform({StepKind::PauseRemoved, whose(workspace, workspace.reader().get(id))},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

void snooze(Workspace& workspace, const Snooze& wanted) {
    const bool later = wanted.until > workspace.clock().today();
    workspace.perform({later ? StepKind::TodaySnoozed : StepKind::TodayWoken, {}}, [&](Writer& writer) {
        for (const Snooze& one : writer.select<Snooze>()
                                     .where(&Snooze::noun, wanted.noun)
                                     .where(&Snooze::ownerRow, wanted.ownerRow)
                                     .where(&Snooze::kind, wanted.kind)
                                     .list())
            removeWithParts(writer, one.id);
        if (!later) return;
        Snooze snooze = wanted;
        writer.insert(snooze);
    });
}

}  // namespace mb::actions::pauses
