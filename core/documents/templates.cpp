#include "core/documents/templates.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

QList<AgreementTemplate> ownTemplates(const Reader& reader) {
    return reader.select<AgreementTemplate>().where(&AgreementTemplate::shipped, false).list();
}

}  // namespace

QList<TemplateEntry> shippedTemplates() {
    QList<TemplateEntry> entries;
    for (const QString& name : shippedTemplateNames()) {
        const Template form = shippedTemplate(name);
        entries.append({form.name, form.label, form.variant, form.edition, {}});
    }
    return entries;
}

QList<TemplateEntry> allTemplates(const Reader& reader) {
    QList<TemplateEntry> entries = shippedTemplates();
    const qsizetype shipped = entries.size();
    for (const AgreementTemplate& own : ownTemplates(reader))
        entries.append({own.name, own.body[u"label"_s].toString(), own.variant, own.edition, own.id});
    std::sort(entries.begin() + shipped, entries.end(), [](const TemplateEntry& a, const TemplateEntry& b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return entries;
}

std::optional<AgreementTemplate> ownTemplate(const Reader& reader, const QString& name) {
    for (const AgreementTemplate& own : ownTemplates(reader))
        if (own.name.compare(name, Qt::CaseInsensitive) == 0) return own;
    return std::nullopt;
}

Template templateNamed(const Reader& reader, const QString& name) {
    for (const QString& shipped : shippedTemplateNames())
        if (shipped.compare(name, Qt::CaseInsensitive) == 0) return shippedTemplate(shipped);
    auto own = ownTemplate(reader, name);
    if (!own)
        for (const TemplateEntry& entry : allTemplates(reader)) {
            if (entry.label.compare(name, Qt::CaseInsensitive) != 0) continue;
            if (!entry.id) return shippedTemplate(entry.name);
            own = reader.get(entry.id);
        }
    if (!own) throw Error(ErrorKind::NoSuchName, {u"template"_s, name});
    return templateFrom(own->body.toObject());
}

QByteArray templateFile(const QJsonObject& body) { return QJsonDocument(body).toJson(QJsonDocument::Indented); }

}  // namespace mb::documents
