#include "core/documents/definitions.h"

#include "core/domain/language.h"

#include <QDir>
#include <QJsonDocument>

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int newestFormat = 1;

QString fileOf(DefinitionKind kind, const QString& key) { return QString(keyOf(kind) + u'-' + key + u".json"_s); }

[[noreturn]] void refuse(const QString& path, const QString& place, const QString& cause, const QString& detail = {}) {
    throw Error(ErrorKind::DefinitionInvalid, {path, place, cause, detail});
}

}  // namespace

void DefinitionReader::fail(const QString& place, const QString& cause, const QString& detail) const {
    refuse(m_path, place, cause, detail);
}

DefinitionHead DefinitionReader::head(const QJsonObject& body) const {
    allow(body, {}, {});
    if (body[u"kind"].toString() != keyOf(m_kind))
        fail(u"kind"_s, QString(u"not-a-"_s + keyOf(m_kind)), body[u"kind"].toString());
    if (number(body, {}, "format", newestFormat) != newestFormat)
        fail(u"format"_s, u"bad-value"_s, QString::number(newestFormat));
    DefinitionHead head;
    head.kind = m_kind;
    head.key = text(body, {}, "key", true);
    head.title = text(body, {}, "title", true);
    head.edition = number(body, {}, "edition", 1);
    head.body = body;
    const QJsonObject source = object(body, "source");
    allow(source, u"source"_s, u"source"_s);
    head.source.office = text(source, u"source"_s, "office");
    head.source.year = number(source, u"source"_s, "year", 0);
    head.source.verified = flag(source, u"source"_s, "verified", true);
    return head;
}

void DefinitionReader::allow(const QJsonObject& json, const QString& place, const QString& family) const {
    for (const QString& name : json.keys())
        if (!m_properties.contains(within(family, name))) fail(within(place, name), u"unknown-property"_s, name);
}

QString DefinitionReader::within(const QString& place, const QString& name) {
    return place.isEmpty() ? name : QString(place + u'.' + name);
}

QString DefinitionReader::text(const QJsonObject& json, const QString& place, const char* name, bool required) const {
    const QJsonValue value = json[QLatin1String(name)];
    const QString where = within(place, QString::fromLatin1(name));
    if (!value.isUndefined() && !value.isString()) fail(where, u"bad-value"_s, u"text"_s);
    if (required && value.toString().trimmed().isEmpty()) fail(where, u"missing"_s, QString::fromLatin1(name));
    return value.toString();
}

int DefinitionReader::number(const QJsonObject& json, const QString& place, const char* name, int otherwise) const {
    const QJsonValue value = json[QLatin1String(name)];
    if (value.isUndefined()) return otherwise;
    const int whole = value.toInt(-1);
    if (whole < 0 || whole > mostOfAnything)
        fail(within(place, QString::fromLatin1(name)), u"bad-value"_s, u"number"_s);
    return whole;
}

double DefinitionReader::measure(const QJsonObject& json, const QString& place, const char* name, double otherwise,
                                 double least, double most) const {
    const QJsonValue value = json[QLatin1String(name)];
    if (value.isUndefined()) return otherwise;
    const double given = value.toDouble(-1);
    if (given < least || given > most)
        fail(within(place, QString::fromLatin1(name)), u"bad-value"_s, u"%1–%2"_s.arg(least).arg(most));
    return given;
}

bool DefinitionReader::flag(const QJsonObject& json, const QString& place, const char* name, bool otherwise) const {
    const QJsonValue value = json[QLatin1String(name)];
    if (value.isUndefined()) return otherwise;
    if (!value.isBool()) fail(within(place, QString::fromLatin1(name)), u"bad-value"_s, u"true/false"_s);
    return value.toBool();
}

QString DefinitionReader::choice(const QJsonObject& json, const QString& place, const char* name,
                                 std::initializer_list<const char*> known) const {
    const QString value = text(json, place, name);
    if (!json.contains(QLatin1String(name)) ||
        std::any_of(known.begin(), known.end(), [&](const char* one) { return value == QLatin1String(one); }))
        return value;
    fail(within(place, QString::fromLatin1(name)), u"unknown-key"_s, value);
}

QJsonObject DefinitionReader::object(const QJsonObject& json, const char* name) const {
    const QJsonValue value = json[QLatin1String(name)];
    if (!value.isUndefined() && !value.isObject()) fail(QString::fromLatin1(name), u"bad-value"_s, u"{ }"_s);
    return value.toObject();
}

QStringList DefinitionReader::texts(const QJsonObject& json, const QString& place, const char* name) const {
    const QJsonValue value = json[QLatin1String(name)];
    const QString where = within(place, QString::fromLatin1(name));
    if (!value.isUndefined() && !value.isArray()) fail(where, u"bad-value"_s, u"[ ]"_s);
    QStringList all;
    for (const QJsonValue& one : value.toArray()) {
        if (!one.isString()) fail(u"%1[%2]"_s.arg(where).arg(all.size() + 1), u"bad-value"_s, u"text"_s);
        all << one.toString();
    }
    return all;
}

void DefinitionReader::each(const QJsonObject& json, const char* name,
                            const std::function<void(const QJsonObject&, const QString&)>& read) const {
    const QString family = QString::fromLatin1(name);
    const QJsonValue value = json[family];
    if (!value.isUndefined() && !value.isArray()) fail(family, u"bad-value"_s, u"[ ]"_s);
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = u"%1[%2]"_s.arg(family).arg(i + 1);
        if (!array[i].isObject()) fail(place, u"bad-value"_s, u"{ }"_s);
        allow(array[i].toObject(), place, family);
        read(array[i].toObject(), place);
    }
}

QJsonObject jsonOf(const QByteArray& bytes, const QString& path) {
    const QByteArray json = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    if (json.size() > mostDefinitionBytes) refuse(path, {}, u"too-large"_s, QString::number(mostDefinitionBytes));
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before = json.left(error.offset);
        const QString line = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1));
        refuse(path, u"%1:%2"_s.arg(before.count('\n') + 1).arg(line.size() + 1), u"json"_s, error.errorString());
    }
    if (!parsed.isObject()) refuse(path, {}, u"not-a-form"_s);
    return parsed.object();
}

QByteArray fileOf(const DefinitionHead& head) { return QJsonDocument(head.body).toJson(QJsonDocument::Indented); }

QStringList shippedKeys(DefinitionKind kind) {
    static QHash<int, QStringList> found = [] {
        QHash<int, QStringList> all;
        for (const QString& one : allKeys<DefinitionKind>()) {
            QStringList& keys = all[int(*fromKey<DefinitionKind>(one))];
            for (const QString& file :
                 QDir(u":/mentorbook/content/en"_s).entryList({one + u"-*.json"_s}, QDir::Files, QDir::Name))
                keys << file.mid(one.size() + 1).chopped(5);
        }
        return all;
    }();
    return found.value(int(kind));
}

QJsonObject shippedBody(DefinitionKind kind, const QString& key) {
    const QString file = fileOf(kind, key);
    return jsonOf(content(file), file);
}

QMap<QString, Definition> ownDefinitions(const Reader& reader, DefinitionKind kind) {
    QMap<QString, Definition> own;
    for (const Definition& one : reader.select<Definition>().where(&Definition::kind, kind).list())
        if (!own.contains(one.key) || own[one.key].edition <= one.edition) own.insert(one.key, one);
    return own;
}

}  // namespace mb::documents
