#include "core/documents/template_edit.h"

#include "core/documents/template_checks.h"
#include "core/domain/text.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents::edit {

namespace {

QJsonObject checked(const QJsonObject& body) {
    templateFrom(body);
    return body;
}

qsizetype indexOfKey(const QJsonArray& things, const QString& key) {
    for (qsizetype i = 0; i < things.size(); ++i)
        if (things.at(i).toObject()["key"_L1].toString() == key) return i;
    return -1;
}

// Changes the thing that a path leads to. Each part of the path names an entry of one list.
template <class Change>
QJsonObject changedIn(QJsonObject owner, const QStringList& parts, const QString& whole, Change change) {
    static const QString lists[] = {u"sections"_s, u"fields"_s, u"columns"_s};
    const int depth = int(whole.count(u'.') + 1 - parts.size());
    QJsonArray things = depth < 3 ? owner[lists[depth]].toArray() : QJsonArray();
    const qsizetype index = indexOfKey(things, parts.first());
    if (index < 0) refuseTemplate({}, whole, u"unknown-field"_s, whole);
    if (parts.size() > 1) things[index] = changedIn(things[index].toObject(), parts.mid(1), whole, change);
    else change(things, index);
    owner[lists[depth]] = things;
    return owner;
}

// `change` gets the list in which the thing stands, and its place there.
template <class Change>
QJsonObject changedList(const QJsonObject& body, const QString& path, Change change) {
    return checked(changedIn(body, path.split(u'.'), path, change));
}

// `change` gets the thing itself.
template <class Change>
QJsonObject changed(const QJsonObject& body, const QString& path, Change change) {
    return changedList(body, path, [&](QJsonArray& things, qsizetype index) {
        QJsonObject thing = things[index].toObject();
        change(thing);
        things[index] = thing;
    });
}

void put(QJsonObject& thing, const QString& property, const QString& text) {
    if (text.isEmpty()) thing.remove(property);
    else thing[property] = text;
}

bool isSentence(const QJsonValue& item) { return item.isString() && !item.toString().isEmpty(); }
bool isClause(const QJsonValue& item) { return item.toObject().contains("text"_L1); }

QString kindKey(FieldKind kind) {
    switch (kind) {
        case FieldKind::Text:
            return u"text"_s;
        case FieldKind::Date:
            return u"date"_s;
        case FieldKind::Choice:
            return u"choice"_s;
        case FieldKind::Checklist:
            return u"checklist"_s;
        case FieldKind::Number:
            return u"number"_s;
        default:
            return u"table"_s;
    }
}

// Makes a key from the label. It differs from every key of the template, so that no existing sentence can mean it.
QString freshKey(const QString& label, const QSet<QString>& taken) {
    constexpr int mostLetters = 40;
    QString stem;
    for (const QChar c : fold(label)) {
        if (c.unicode() < 128 && c.isLetterOrNumber()) stem += c;
        else if (!stem.isEmpty() && !stem.endsWith(u'_')) stem += u'_';
    }
    stem = stem.left(mostLetters);
    while (stem.endsWith(u'_')) stem.chop(1);
    if (stem.isEmpty()) stem = u"own"_s;
    QString key = stem;
    for (int i = 2; taken.contains(key) || isPartyName(key); ++i) key = stem + u'_' + QString::number(i);
    return key;
}

QSet<QString> keysIn(const QJsonObject& body) {
    QSet<QString> keys;
    for (const QJsonValue& section : body["sections"_L1].toArray()) {
        keys.insert(section["key"_L1].toString());
        for (const QJsonValue& field : section["fields"_L1].toArray()) keys.insert(field["key"_L1].toString());
    }
    return keys;
}

Entry entryOf(const QJsonObject& source, const QString& path, const QString& label) {
    Entry entry;
    entry.path = path;
    entry.label = source[label].toString();
    entry.help = source["help"_L1].toString();
    entry.hidden = source["hidden"_L1].toBool();
    entry.added = source["added"_L1].toBool();
    return entry;
}

}  // namespace

QList<Entry> entriesOf(const QJsonObject& body) {
    const Template form = templateFrom(body);
    QList<Entry> entries;
    for (const QJsonValue& value : body["sections"_L1].toArray()) {
        const QJsonObject section = value.toObject();
        const QString key = section["key"_L1].toString();
        Entry head = entryOf(section, key, u"title"_s);
        for (const QJsonValue& item : section["paper"_L1].toArray()) {
            if (isSentence(item)) head.sentences << item.toString();
            if (isClause(item)) head.clause = item["text"_L1].toString();
        }
        entries << head;
        for (const QJsonValue& source : section["fields"_L1].toArray()) {
            Entry entry = entryOf(source.toObject(), key + u'.' + source["key"_L1].toString(), u"label"_s);
            entry.kind = form.find(entry.path)->kind;
            entries << entry;
        }
    }
    return entries;
}

QJsonObject withText(const QJsonObject& body, const QString& property, const QString& text) {
    static const QStringList known{u"label"_s,      u"title"_s,    u"blank_title"_s,
                                   u"blank_note"_s, u"everyone"_s, u"closing"_s};
    if (!known.contains(property)) refuseTemplate({}, property, u"unknown-property"_s, property);
    QJsonObject result = body;
    put(result, property, text);
    return checked(result);
}

QJsonObject withLabel(const QJsonObject& body, const QString& path, const QString& label) {
    const QString property = path.contains(u'.') ? u"label"_s : u"title"_s;
    return changed(body, path, [&](QJsonObject& thing) { thing[property] = label; });
}

QJsonObject withHelp(const QJsonObject& body, const QString& path, const QString& help) {
    return changed(body, path, [&](QJsonObject& thing) { put(thing, u"help"_s, help); });
}

QJsonObject withSentence(const QJsonObject& body, const QString& section, qsizetype index, const QString& sentence) {
    return changed(body, section, [&](QJsonObject& thing) {
        QJsonArray paper = thing["paper"_L1].toArray();
        qsizetype at = -1;
        for (qsizetype i = 0; i < paper.size() && at < 0; ++i)
            if (isSentence(paper.at(i)) && index-- == 0) at = i;
        if (at < 0) refuseTemplate({}, section + u".paper"_s, u"missing"_s, sentence);
        if (sentence.trimmed().isEmpty()) paper.removeAt(at);
        else paper[at] = sentence;
        thing["paper"_L1] = paper;
    });
}

QJsonObject withClause(const QJsonObject& body, const QString& section, const QString& clause) {
    return changed(body, section, [&](QJsonObject& thing) {
        QJsonArray paper = thing["paper"_L1].toArray();
        qsizetype at = 0;
        while (at < paper.size() && !isClause(paper.at(at))) ++at;
        if (at < paper.size()) paper.removeAt(at);
        if (!clause.trimmed().isEmpty()) paper.insert(at, QJsonObject{{"text"_L1, clause}});
        thing["paper"_L1] = paper;
    });
}

QJsonObject withOption(const QJsonObject& body, const QString& field, const QString& key, const OptionWords& words) {
    return changed(body, field, [&](QJsonObject& thing) {
        QJsonArray options = thing["options"_L1].toArray();
        const qsizetype at = indexOfKey(options, key);
        if (at < 0) refuseTemplate({}, field, u"unknown-option"_s, key);
        QJsonObject option{{"key"_L1, key}, {"label"_L1, words.label}};
        if (words.prose) option["prose"_L1] = *words.prose;
        put(option, u"blank"_s, words.blank);
        options[at] = option;
        thing["options"_L1] = options;
    });
}

QJsonObject withHidden(const QJsonObject& body, const QString& path, bool hidden) {
    return changed(body, path, [&](QJsonObject& thing) {
        if (hidden) thing["hidden"_L1] = true;
        else thing.remove("hidden"_L1);
    });
}

QJsonObject moved(const QJsonObject& body, const QString& path, int by) {
    return changedList(body, path, [&](QJsonArray& things, qsizetype index) {
        const QJsonValue thing = things.takeAt(index);
        things.insert(std::clamp<qsizetype>(index + by, 0, things.size()), thing);
    });
}

QJsonObject withSection(const QJsonObject& body, const QString& title, const QString& clause, QString* path) {
    const QString key = freshKey(title, keysIn(body));
    QJsonArray paper;
    if (!clause.trimmed().isEmpty()) paper << QJsonObject{{"text"_L1, clause}};
    QJsonArray sections = body["sections"_L1].toArray();
    sections << QJsonObject{{"key"_L1, key}, {"title"_L1, title}, {"added"_L1, true}, {"paper"_L1, paper}};
    QJsonObject result = body;
    result["sections"_L1] = sections;
    checked(result);
    if (path) *path = key;
    return result;
}

QJsonObject withField(const QJsonObject& body, const QString& section, const NewField& field, QString* path) {
    const QString key = freshKey(field.label, keysIn(body));
    QJsonObject made{{"key"_L1, key}, {"label"_L1, field.label}, {"kind"_L1, kindKey(field.kind)}, {"added"_L1, true}};
    put(made, u"help"_s, field.help);
    if (field.required) made["required"_L1] = true;
    if (field.kind == FieldKind::Text && field.lines != 1) made["lines"_L1] = field.lines;
    if (field.kind == FieldKind::Choice || field.kind == FieldKind::Checklist) {
        QJsonArray options;
        QSet<QString> taken;
        for (const QString& label : field.options) {
            const QString option = freshKey(label, taken);
            taken.insert(option);
            options << QJsonObject{{"key"_L1, option}, {"label"_L1, label}};
        }
        made["options"_L1] = options;
    }
    const QJsonObject result = changed(body, section, [&](QJsonObject& thing) {
        QJsonArray fields = thing["fields"_L1].toArray();
        fields << made;
        thing["fields"_L1] = fields;
    });
    if (path) *path = section + u'.' + key;
    return result;
}

QJsonObject without(const QJsonObject& body, const QString& path) {
    return changedList(body, path, [&](QJsonArray& things, qsizetype index) {
        if (!things[index].toObject()["added"_L1].toBool()) refuseTemplate({}, path, u"not-added"_s, path);
        things.removeAt(index);
    });
}

QJsonObject withName(const QJsonObject& body, const QString& name) {
    QJsonObject result = body;
    result["name"_L1] = name;
    return checked(result);
}

QJsonObject withEdition(const QJsonObject& body, int edition) {
    QJsonObject result = body;
    result["edition"_L1] = edition;
    return checked(result);
}

}  // namespace mb::documents::edit
