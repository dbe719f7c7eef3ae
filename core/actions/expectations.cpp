#include "core/actions/expectations.h"

#include "core/actions/removal.h"

namespace mb::actions::expectations {
namespace {

using namespace Qt::Literals::StringLiterals;

// Changes the line's record, or makes it.
ExpectationId keep(Workspace& workspace, StepKind kind, const queries::ExpectationLine& line, const QString& burst,
                   const std::function<void(Expectation&)>& edit) {
    Expectation expectation = line.record;
    edit(expectation);
    expectation.text = queries::storedWording(expectation);
    if (expectation.text.trimmed().isEmpty()) throw Error(ErrorKind::MissingValue, {u"text"_s});
    workspace.perform({kind, {expectation.text}, burst}, [&](Writer& writer) {
        if (expectation.id) writer.update(expectation);
        else writer.insert(expectation);
    });
    return expectation.id;
}

}  // namespace

ExpectationId setTicked(Workspace& workspace, const queries::ExpectationLine& line, bool ticked) {
    return keep(workspace, StepKind::ExpectationTicked, line, {}, [&](Expectation& one) { one.ticked = ticked; });
}

ExpectationId setDiscussed(Workspace& workspace, const queries::ExpectationLine& line, std::optional<QDate> on) {
    return keep(workspace, StepKind::ExpectationDiscussed, line, {}, [&](Expectation& one) { one.discussedOn = on; });
}

ExpectationId add(Workspace& workspace, MentorshipId mentorship, Side side, const QString& text) {
    queries::ExpectationLine line;
    line.record.mentorshipId = workspace.reader().get(mentorship).id;
    line.record.side = side;
    for (const Expectation& one :
         workspace.reader().select<Expectation>().where(&Expectation::mentorshipId, mentorship).list())
        line.record.place = qMax(line.record.place, one.place + 1);
    return keep(workspace, StepKind::ExpectationAdded, line, {}, [&](Expectation& one) { one.text = text.trimmed(); });
}

ExpectationId reword(Workspace& workspace, const queries::ExpectationLine& line, const QString& text,
                     const QString& burst) {
    return keep(workspace, StepKind::ExpectationChanged, line, burst,
                [&](Expectation& one) { one.text = text.trimmed(); });
}

void remove(Workspace& workspace, ExpectationId id) {
    const Expectation expectation = workspace.reader().get(id);
    workspace.perform({StepKind::ExpectationRemoved, {expectation.text}},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

}  // namespace mb::actions::expectations
