#include "core/actions/letters.h"

#include "core/actions/people.h"
#include "core/actions/removal.h"

namespace mb::actions::letters {

using namespace Qt::Literals::StringLiterals;

namespace {
QStringList whose(const Workspace& workspace, const Letter& letter) {
    return {fullName(workspace.reader().get(letter.personId))};
}
}  // namespace

LetterId add(Workspace& workspace, const Letter& wanted) {
    throwFirst(validate(wanted));
    Letter letter = wanted;
    workspace.perform({StepKind::LetterAdded, whose(workspace, wanted)},
                      [&](Writer& writer) { writer.insert(letter); });
    return letter.id;
}

LetterId add(Workspace& workspace, const Letter& wanted, const QString& forWhom) {
    if (forWhom.trimmed().isEmpty()) throw Error(ErrorKind::MissingValue, {u"person_id"_s});
    Letter letter = wanted;
    workspace.perform({StepKind::LetterAdded, {forWhom.simplified()}}, [&](Writer& writer) {
        letter.personId = people::called(writer, forWhom);
        throwFirst(validate(letter));
        writer.insert(letter);
    });
    return letter.id;
}

void change(Workspace& workspace, const Letter& letter, const QString& burst) {
    throwFirst(validate(letter));
    workspace.perform({StepKind::LetterChanged, whose(workspace, letter), burst},
                      [&](Writer& writer) { writer.update(letter); });
}

void remove(Workspace& workspace, LetterId id) {
    workspace.perform({StepKind::LetterRemoved, whose(workspace, workspace.reader().get(id))},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

}  // namespace mb::actions::letters
