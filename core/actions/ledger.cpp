#include "core/actions/ledger.h"

#include "core/actions/removal.h"

namespace mb::actions::ledger {
namespace {

QStringList between(const Reader& reader, const Feedback& feedback) {
    const auto name = [&](PersonId id) { return id ? fullName(reader.get(id)) : QString(); };
    return {name(feedback.giverId), name(feedback.receiverId)};
}

}  // namespace

LedgerLineId add(Workspace& workspace, const LedgerLine& wanted) {
    LedgerLine line = wanted;
    if (!line.day.isValid()) line.day = workspace.clock().today();
    throwFirst(validate(line));
    // The title holds none of its words, which are private (ME7).
    workspace.perform({StepKind::LedgerAdded, {}}, [&](Writer& writer) { writer.insert(line); });
    return line.id;
}

void change(Workspace& workspace, const LedgerLine& line, const QString& burst) {
    throwFirst(validate(line));
    workspace.perform({StepKind::LedgerChanged, {}, burst}, [&](Writer& writer) { writer.update(line); });
}

void setFate(Workspace& workspace, LedgerLineId id, std::optional<AdviceFate> fate, std::optional<QDate> day) {
    LedgerLine line = workspace.reader().get(id);
    line.fate = fate;
    line.fateOn = fate ? day : std::nullopt;
    change(workspace, line);
}

void remove(Workspace& workspace, LedgerLineId id) {
    workspace.reader().get(id);
    workspace.perform({StepKind::LedgerRemoved, {}}, [&](Writer& writer) { removeWithParts(writer, id); });
}

FeedbackId addFeedback(Workspace& workspace, const Feedback& wanted) {
    Feedback feedback = wanted;
    if (!feedback.day.isValid()) feedback.day = workspace.clock().today();
    throwFirst(validate(feedback));
    workspace.perform({StepKind::FeedbackAdded, between(workspace.reader(), feedback)},
                      [&](Writer& writer) { writer.insert(feedback); });
    return feedback.id;
}

void changeFeedback(Workspace& workspace, const Feedback& feedback, const QString& burst) {
    throwFirst(validate(feedback));
    workspace.perform({StepKind::FeedbackChanged, between(workspace.reader(), feedback), burst},
                      [&](Writer& writer) { writer.update(feedback); });
}

void removeFeedback(Workspace& workspace, FeedbackId id) {
    const Reader reader = workspace.reader();
    workspace.perform({StepKind::FeedbackRemoved, between(reader, reader.get(id))},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

}  // namespace mb::actions::ledger
