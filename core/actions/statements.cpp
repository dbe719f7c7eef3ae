#include "core/actions/statements.h"

#include "core/actions/removal.h"
#include "core/queries/packets.h"

namespace mb::actions::statements {

using namespace Qt::Literals::StringLiterals;

StatementId insert(Writer& writer, const documents::StatementForm& form, const QString& title) {
    Statement statement;
    statement.title = title.trimmed().isEmpty() ? form.title : title.simplified();
    statement.form = form.key;
    statement.limit = form.limit;
    statement.unit = form.unit;
    if (!form.key.isEmpty()) statement.edition = form.edition;
    throwFirst(validate(statement));
    writer.insert(statement);
    for (qsizetype i = 0; i < form.parts.size(); ++i) {
        StatementPart part;
        part.statementId = statement.id;
        part.place = int(i);
        part.heading = form.parts[i].heading;
        part.hint = form.parts[i].hint;
        writer.insert(part);
    }
    return statement.id;
}

StatementId begin(Workspace& workspace, const documents::StatementForm& form, const QString& title) {
    StatementId id;
    workspace.perform({StepKind::StatementAdded, {title.trimmed().isEmpty() ? form.title : title.simplified()}},
                      [&](Writer& writer) { id = insert(writer, form, title); });
    return id;
}

StatementId begin(Workspace& workspace, const QString& title) {
    documents::StatementForm blank;
    blank.title = title.simplified();
    blank.parts = {{}};
    return begin(workspace, blank);
}

void change(Workspace& workspace, const Statement& statement, const QString& burst) {
    throwFirst(validate(statement));
    workspace.perform({StepKind::StatementChanged, {statement.title}, burst},
                      [&](Writer& writer) { writer.update(statement); });
}

void changePart(Workspace& workspace, const StatementPart& part, const QString& burst) {
    const Statement whole = workspace.reader().get(part.statementId);
    workspace.perform({StepKind::StatementChanged, {whole.title}, burst}, [&](Writer& writer) { writer.update(part); });
}

void draft(Workspace& workspace, StatementId id, const QHash<StatementPartId, QString>& drafts) {
    const Reader reader = workspace.reader();
    workspace.perform({StepKind::StatementDrafted, {reader.get(id).title}}, [&](Writer& writer) {
        for (StatementPart part : queries::partsOf(reader, id)) {
            const QString text = drafts.value(part.id).trimmed();
            if (text.isEmpty()) continue;
            const QString before = part.text.trimmed();
            part.text = before.isEmpty() ? text : QString(before + u"\n\n" + text);
            writer.update(part);
        }
    });
}

void remove(Workspace& workspace, StatementId id) {
    workspace.perform({StepKind::StatementRemoved, {workspace.reader().get(id).title}},
                      [&](Writer& writer) { removeWithParts(writer, id); });
}

}  // namespace mb::actions::statements
