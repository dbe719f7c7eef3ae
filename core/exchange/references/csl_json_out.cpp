#include "core/exchange/references/references_out.h"
#include "core/exchange/references/written_keys.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

QString cslType(const QString& kind) {
    static const QHash<QString, QString> types{{u"article"_s, u"article-journal"_s},
                                               {u"preprint"_s, u"article"_s},
                                               {u"book"_s, u"book"_s},
                                               {u"chapter"_s, u"chapter"_s},
                                               {u"conference"_s, u"paper-conference"_s},
                                               {u"thesis"_s, u"thesis"_s},
                                               {u"report"_s, u"report"_s},
                                               {u"dataset"_s, u"dataset"_s},
                                               {u"software"_s, u"software"_s},
                                               {u"patent"_s, u"patent"_s},
                                               {u"presentation"_s, u"speech"_s}};
    return types.value(kind, u"document"_s);
}

QString cslStatus(const QString& state) {
    static const QHash<QString, QString> states{{u"accepted"_s, u"in press"_s},
                                                {u"submitted"_s, u"submitted"_s},
                                                {u"in-progress"_s, u"in preparation"_s},
                                                {u"ahead-of-print"_s, u"advance online publication"_s}};
    return states.value(state);
}

void put(QJsonObject& object, const QString& name, const QString& value) {
    if (!value.isEmpty()) object.insert(name, value);
}

QJsonObject cslName(const ReferenceName& name) {
    QJsonObject one;
    if (name.group) {
        put(one, u"literal"_s, name.family);
    } else {
        put(one, u"family"_s, name.family);
        put(one, u"given"_s, name.given);
        put(one, u"non-dropping-particle"_s, name.particle);
        put(one, u"suffix"_s, name.suffix);
    }
    if (!name.orcid.isEmpty()) put(one, u"ORCID"_s, QString(u"https://orcid.org/" + name.orcid));
    return one;
}

QJsonObject cslDate(PartialDate date) {
    QJsonArray parts;
    for (const QString& part : date.text().split(u'-')) parts.append(part.toInt());
    return {{u"date-parts"_s, QJsonArray{parts}}};
}

QJsonObject cslItem(const Reference& reference, const QString& key) {
    QJsonObject item{{u"id"_s, key}, {u"type"_s, cslType(reference.kind)}};
    QJsonArray authors, collaborators;
    for (const ReferenceName& name : reference.authors)
        (name.collaborator ? collaborators : authors).append(cslName(name));
    if (reference.others) authors.append(QJsonObject{{u"literal"_s, u"others"_s}});
    if (!authors.isEmpty()) item.insert(u"author"_s, authors);
    if (!collaborators.isEmpty()) item.insert(u"contributor"_s, collaborators);
    put(item, u"title"_s, reference.title);
    put(item, u"container-title"_s, reference.venue);
    put(item, u"publisher"_s, reference.publisher);
    put(item, u"publisher-place"_s, reference.place);
    put(item, u"volume"_s, reference.volume);
    put(item, u"issue"_s, reference.issue);
    put(item, u"page"_s, reference.pages);
    put(item, u"edition"_s, reference.edition);
    put(item, u"language"_s, reference.language);
    put(item, u"DOI"_s, reference.doi);
    put(item, u"PMID"_s, reference.pmid);
    put(item, u"PMCID"_s, reference.pmcid);
    put(item, u"URL"_s, reference.url);
    put(item, u"status"_s, cslStatus(reference.state));
    if (reference.kind == u"preprint") put(item, u"genre"_s, u"preprint"_s);
    if (reference.date) item.insert(u"issued"_s, cslDate(*reference.date));
    if (reference.onlineOn) item.insert(u"available-date"_s, cslDate(*reference.onlineOn));
    return item;
}

}  // namespace

QByteArray cslJsonOf(const QList<Reference>& entries) {
    const QStringList keys = writtenKeys(entries);
    QJsonArray items;
    for (qsizetype i = 0; i < entries.size(); ++i) items.append(cslItem(entries[i], keys[i]));
    return QJsonDocument(items).toJson();
}

}  // namespace mb::exchange
