#include "core/actions/milestones.h"

#include "core/actions/removal.h"

namespace mb::actions::milestones {
namespace {

template <class R>
QStringList whose(const Reader& reader, const R& record) {
    return {fullName(reader.get(record.personId))};
}

template <class R>
Id<R> addOne(Workspace& workspace, StepKind kind, R record) {
    throwFirst(validate(record));
    workspace.perform({kind, whose(workspace.reader(), record)}, [&](Writer& writer) { writer.insert(record); });
    return record.id;
}

template <class R>
void changeOne(Workspace& workspace, StepKind kind, const R& record, const QString& burst) {
    throwFirst(validate(record));
    workspace.perform({kind, whose(workspace.reader(), record), burst}, [&](Writer& writer) { writer.update(record); });
}

template <class R>
void removeOne(Workspace& workspace, StepKind kind, Id<R> id) {
    workspace.perform({kind, whose(workspace.reader(), workspace.reader().get(id))},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

}  // namespace

MilestoneId add(Workspace& workspace, const Milestone& milestone) {
    return addOne(workspace, StepKind::MilestoneAdded, milestone);
}
void change(Workspace& workspace, const Milestone& milestone, const QString& burst) {
    changeOne(workspace, StepKind::MilestoneChanged, milestone, burst);
}
void remove(Workspace& workspace, MilestoneId id) { removeOne(workspace, StepKind::MilestoneRemoved, id); }

ClockExtensionId addExtension(Workspace& workspace, const ClockExtension& extension) {
    return addOne(workspace, StepKind::ClockExtensionAdded, extension);
}
void changeExtension(Workspace& workspace, const ClockExtension& extension, const QString& burst) {
    changeOne(workspace, StepKind::ClockExtensionChanged, extension, burst);
}
void removeExtension(Workspace& workspace, ClockExtensionId id) {
    removeOne(workspace, StepKind::ClockExtensionRemoved, id);
}

}  // namespace mb::actions::milestones
