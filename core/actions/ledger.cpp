#include "core/actions/ledger.h"

#include "core/actions/people.h"
#include "core/actions/removal.h"
#include "core/queries/mentorships.h"

namespace mb::actions::ledger {
namespace {

QStringList between(const Reader& reader, const Feedback& feedback) {
    const auto name = [&](PersonId id) { return id ? fullName(reader.get(id)) : QString(); };
    return {name(feedback.giverId), name(feedback.receiverId)};
}

PersonId personOf(Writer& writer, const Who& who) {
    return who.known || who.isNobody() ? who.known : people::called(writer, who.fresh);
}

QString nameOf(const Reader& reader, const Who& who) {
    return who.known ? fullName(reader.get(who.known)) : who.fresh.simplified();
}

// The record with its people, its day and its mentorship.
template <class R>
R complete(Writer& writer, R record, const Who& giver, const Who& receiver) {
    record.giverId = personOf(writer, giver);
    record.receiverId = personOf(writer, receiver);
    if (!record.day.isValid()) record.day = writer.today();
    if (!record.mentorshipId && record.giverId && record.receiverId)
        record.mentorshipId =
            queries::mentorshipsOfPair(writer, record.giverId, record.receiverId).value(0, MentorshipId());
    throwFirst(validate(record));
    return record;
}

}  // namespace

LedgerLineId add(Workspace& workspace, const LedgerLine& line) {
    return add(workspace, line, {line.giverId}, {line.receiverId});
}

LedgerLineId add(Workspace& workspace, const LedgerLine& wanted, const Who& giver, const Who& receiver) {
    LedgerLineId id;
    // The title holds none of its words, which are private (ME7).
    workspace.perform({StepKind::LedgerAdded, {}},
                      [&](Writer& writer) { id = writer.insert(complete(writer, wanted, giver, receiver)); });
    return id;
}

void change(Workspace& workspace, const LedgerLine& line, const QString& burst) {
    throwFirst(validate(line));
    workspace.perform({StepKind::LedgerChanged, {}, burst}, [&](Writer& writer) { writer.update(line); });
}

void setPeople(Workspace& workspace, LedgerLineId id, const Who& giver, const Who& receiver) {
    LedgerLine line = workspace.reader().get(id);
    line.mentorshipId = {};
    workspace.perform({StepKind::LedgerChanged, {}},
                      [&](Writer& writer) { writer.update(complete(writer, line, giver, receiver)); });
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

FeedbackId addFeedback(Workspace& workspace, const Feedback& feedback) {
    return addFeedback(workspace, feedback, {feedback.giverId}, {feedback.receiverId});
}

FeedbackId addFeedback(Workspace& workspace, const Feedback& wanted, const Who& giver, const Who& receiver) {
    const Reader reader = workspace.reader();
    FeedbackId id;
    workspace.perform({StepKind::FeedbackAdded, {nameOf(reader, giver), nameOf(reader, receiver)}},
                      [&](Writer& writer) { id = writer.insert(complete(writer, wanted, giver, receiver)); });
    return id;
}

void changeFeedback(Workspace& workspace, const Feedback& feedback, const QString& burst) {
    throwFirst(validate(feedback));
    workspace.perform({StepKind::FeedbackChanged, between(workspace.reader(), feedback), burst},
                      [&](Writer& writer) { writer.update(feedback); });
}

void setFeedbackPeople(Workspace& workspace, FeedbackId id, const Who& giver, const Who& receiver) {
    const Reader reader = workspace.reader();
    Feedback feedback = reader.get(id);
    feedback.mentorshipId = {};
    workspace.perform({StepKind::FeedbackChanged, {nameOf(reader, giver), nameOf(reader, receiver)}},
                      [&](Writer& writer) { writer.update(complete(writer, feedback, giver, receiver)); });
}

void removeFeedback(Workspace& workspace, FeedbackId id) {
    const Reader reader = workspace.reader();
    workspace.perform({StepKind::FeedbackRemoved, between(reader, reader.get(id))},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

}  // namespace mb::actions::ledger
