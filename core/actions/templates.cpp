#include "core/actions/templates.h"

#include "core/actions/removal.h"
#include "core/documents/template_edit.h"
#include "core/domain/text.h"

namespace mb::actions::templates {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostLetters = 80;

bool isTaken(const Reader& reader, const QString& name, AgreementTemplateId except = {}) {
    for (const documents::TemplateEntry& entry : documents::allTemplates(reader))
        if (entry.name.compare(name, Qt::CaseInsensitive) == 0 && !(except && entry.id == except)) return true;
    return false;
}

QString usableName(const Reader& reader, const QString& wanted, AgreementTemplateId except = {}) {
    const QString name = cleaned(wanted).simplified();
    if (name.isEmpty()) throw Error(ErrorKind::MissingValue, {u"name"_s});
    if (name.size() > mostLetters || isTaken(reader, name, except))
        throw Error(ErrorKind::BadValue, {u"name"_s, name, u"free-name"_s});
    return name;
}

// The body repeats name, variant and edition, so that the record and an exported file agree.
void setBody(AgreementTemplate& record, const QJsonObject& body) {
    const documents::Template form = documents::templateFrom(body, record.name);
    record.variant = form.variant;
    record.title = form.title;
    record.shipped = false;
    record.body = documents::edit::withEdition(documents::edit::withName(body, record.name), record.edition);
}

AgreementTemplateId add(Workspace& workspace, StepKind kind, const QString& name, const QJsonObject& body) {
    AgreementTemplate record;
    record.name = name;
    setBody(record, body);
    workspace.perform({kind, {name}}, [&](Writer& writer) { writer.insert(record); });
    return record.id;
}

}  // namespace

AgreementTemplateId copy(Workspace& workspace, const QString& source, const QString& name) {
    const Reader reader = workspace.reader();
    const documents::Template form = documents::templateNamed(reader, source);
    return add(workspace, StepKind::TemplateCopied, usableName(reader, name), form.body);
}

void rename(Workspace& workspace, AgreementTemplateId id, const QString& name) {
    AgreementTemplate record = workspace.reader().get(id);
    record.name = usableName(workspace.reader(), name, id);
    setBody(record, record.body.toObject());
    workspace.perform({StepKind::TemplateRenamed, {record.name}}, [&](Writer& writer) { writer.update(record); });
}

void save(Workspace& workspace, AgreementTemplateId id, const QJsonObject& body, const QString& burst) {
    AgreementTemplate record = workspace.reader().get(id);
    const QJsonValue before = record.body;
    setBody(record, body);
    if (record.body == before) return;
    ++record.edition;
    setBody(record, body);
    workspace.perform({StepKind::TemplateChanged, {record.name}, burst},
                      [&](Writer& writer) { writer.update(record); });
}

void remove(Workspace& workspace, AgreementTemplateId id) {
    const AgreementTemplate record = workspace.reader().get(id);
    workspace.perform({StepKind::TemplateRemoved, {record.name}}, [&](Writer& writer) { removeWithParts(writer, id); });
}

AgreementTemplateId importFile(Workspace& workspace, const QByteArray& bytes, const QString& path) {
    const documents::Template form = documents::parseTemplate(bytes, path);
    const QString wanted = cleaned(form.name).simplified().left(mostLetters - 5);
    QString name = wanted;
    for (int i = 2; isTaken(workspace.reader(), name); ++i) name = wanted + u' ' + QString::number(i);
    return add(workspace, StepKind::TemplateImported, name, form.body);
}

}  // namespace mb::actions::templates
