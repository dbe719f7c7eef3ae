#include "core/actions/needs.h"

#include "core/actions/removal.h"

namespace mb::actions::needs {

using namespace Qt::Literals::StringLiterals;

namespace {
QStringList whose(const Reader& reader, const Need& need) { return {fullName(reader.get(need.personId))}; }
}  // namespace

NeedId add(Workspace& workspace, const Need& wanted) {
    throwFirst(validate(wanted));
    Need need = wanted;
    workspace.perform({StepKind::NeedAdded, whose(workspace.reader(), need)},
                      [&](Writer& writer) { writer.insert(need); });
    return need.id;
}

void change(Workspace& workspace, const Need& need, const QString& burst) {
    throwFirst(validate(need));
    workspace.perform({StepKind::NeedChanged, whose(workspace.reader(), need), burst},
                      [&](Writer& writer) { writer.update(need); });
}

GoalId makeGoal(Workspace& workspace, NeedId id) {
    Need need = workspace.reader().get(id);
    if (need.goalId) return need.goalId;
    Goal goal;
    goal.personId = need.personId;
    goal.title = need.what.simplified();
    goal.domain = u"skills"_s;
    workspace.perform({StepKind::NeedMadeGoal, whose(workspace.reader(), need)}, [&](Writer& writer) {
        goal.place = 1 + int(writer.select<Goal>().where(&Goal::personId, goal.personId).count());
        writer.insert(goal);
        need.goalId = goal.id;
        writer.update(need);
    });
    return goal.id;
}

void remove(Workspace& workspace, NeedId id) {
    workspace.perform({StepKind::NeedRemoved, whose(workspace.reader(), workspace.reader().get(id))},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

}  // namespace mb::actions::needs
