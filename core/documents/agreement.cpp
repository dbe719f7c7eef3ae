#include "core/documents/agreement.h"

#include "core/documents/agreement_answers.h"
#include "core/documents/canonical_json.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

QJsonObject partyToJson(const Party& party) {
    return {{"participant"_L1, party.participantId},
            {"name"_L1, party.name},
            {"degrees"_L1, QJsonArray::fromStringList(party.degrees)},
            {"print_name"_L1, party.printName},
            {"short_name"_L1, party.shortName},
            {"side"_L1, keyOf(party.side)},
            {"lead"_L1, party.lead},
            {"functions"_L1, QJsonArray::fromStringList(party.functions)},
            {"title"_L1, party.title},
            {"department"_L1, party.department},
            {"institution"_L1, party.institution},
            {"email"_L1, party.email},
            {"phone"_L1, party.phone}};
}

Party partyFromJson(const QJsonObject& json) {
    Party party;
    party.participantId = json["participant"_L1].toString();
    party.name = json["name"_L1].toString();
    party.degrees = json["degrees"_L1].toVariant().toStringList();
    party.printName = json["print_name"_L1].toString();
    party.shortName = json["short_name"_L1].toString();
    party.side = fromKey<Side>(json["side"_L1].toString()).value_or(Side::Mentee);
    party.lead = json["lead"_L1].toBool();
    party.functions = json["functions"_L1].toVariant().toStringList();
    party.title = json["title"_L1].toString();
    party.department = json["department"_L1].toString();
    party.institution = json["institution"_L1].toString();
    party.email = json["email"_L1].toString();
    party.phone = json["phone"_L1].toString();
    return party;
}

QJsonValue dateToJson(std::optional<QDate> day) { return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue(); }

std::optional<QDate> dateFromJson(const QJsonValue& value) {
    const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

// Collects all texts in a value; any of them may be the key of a term.
void collectTexts(const QJsonValue& value, QSet<QString>& texts) {
    if (value.isString()) texts.insert(value.toString());
    for (const QJsonValue& item : value.toArray()) collectTexts(item, texts);
    const QJsonObject object = value.toObject();
    for (const QJsonValue& item : object) collectTexts(item, texts);
}

QJsonValue optionTyped(const TemplateField& field, const QList<Option>& options, const QString& typed) {
    QStringList keys;
    for (const Option& option : options) {
        const bool same = option.key.compare(typed, Qt::CaseInsensitive) == 0 ||
                          option.label.compare(typed, Qt::CaseInsensitive) == 0;
        if (same && (option.key == u"true"_s || option.key == u"false"_s)) return option.key == u"true"_s;
        if (same) return option.key;
        keys << option.key;
    }
    if (!field.ownWords) throw Error(ErrorKind::UnknownKey, {field.path, typed, keys.join(u", ")});
    return typed;
}

QJsonValue jsonTyped(const TemplateField& field, const QString& typed) {
    const QJsonDocument parsed = QJsonDocument::fromJson(typed.toUtf8());
    if (parsed.isNull()) throw Error(ErrorKind::BadValue, {field.path, typed, u"json"_s});
    return parsed.isArray() ? QJsonValue(parsed.array()) : QJsonValue(parsed.object());
}

QJsonValue numberTyped(const TemplateField& field, const QString& typed) {
    bool ok = false;
    const int number = typed.toInt(&ok);
    if (!ok || number < 0) throw Error(ErrorKind::BadValue, {field.path, typed, u"number"_s});
    return number;
}

}  // namespace

void distinctShortNames(QList<Party>& parties) {
    QHash<QString, int> seen;
    for (const Party& party : parties) ++seen[party.shortName];
    for (Party& party : parties)
        if (party.shortName.isEmpty() || seen.value(party.shortName) > 1) party.shortName = party.name;
}

QJsonObject toJson(const AgreementContent& content) {
    QJsonArray parties;
    for (const Party& party : content.parties) parties << partyToJson(party);
    QJsonArray terms;
    for (const TermWord& term : content.terms)
        terms << QJsonObject{
            {"list"_L1, term.list}, {"key"_L1, term.key}, {"label"_L1, term.label}, {"prose"_L1, term.prose}};
    return {{"format"_L1, 1},
            {"template"_L1, content.templateBody},
            {"code"_L1, content.code},
            {"version"_L1, content.version},
            {"replaces_signed_on"_L1, dateToJson(content.replacesSignedOn)},
            {"agreed_on"_L1, dateToJson(content.agreedOn)},
            {"parties"_L1, parties},
            {"answers"_L1, content.answers},
            {"goals"_L1, content.goals},
            {"terms"_L1, terms}};
}

AgreementContent fromJson(const QJsonObject& snapshot) {
    AgreementContent content;
    content.templateBody = snapshot["template"_L1].toObject();
    content.code = snapshot["code"_L1].toString();
    content.version = snapshot["version"_L1].toInt(1);
    content.replacesSignedOn = dateFromJson(snapshot["replaces_signed_on"_L1]);
    content.agreedOn = dateFromJson(snapshot["agreed_on"_L1]);
    for (const QJsonValue& party : snapshot["parties"_L1].toArray()) content.parties << partyFromJson(party.toObject());
    content.answers = snapshot["answers"_L1].toObject();
    content.goals = snapshot["goals"_L1].toArray();
    for (const QJsonValue& term : snapshot["terms"_L1].toArray())
        content.terms << TermWord{term["list"_L1].toString(), term["key"_L1].toString(), term["label"_L1].toString(),
                                  term["prose"_L1].toString()};
    return content;
}

QByteArray snapshotOf(const AgreementContent& content) { return canonicalJson(toJson(content)); }

QString fingerprintOf(const QByteArray& snapshot) {
    return QString::fromLatin1(QCryptographicHash::hash(snapshot, QCryptographicHash::Sha256).toHex());
}

QString shortFingerprint(const QString& fingerprint) {
    QStringList groups;
    for (qsizetype i = 0; i < 16; i += 4) groups << fingerprint.mid(i, 4);
    return groups.join(u' ');
}

Terms usedTerms(const AgreementContent& content, const Terms& all) {
    QSet<QString> texts;
    collectTexts(content.answers, texts);
    collectTexts(content.goals, texts);
    for (const Party& party : content.parties)
        for (const QString& function : party.functions) texts.insert(function);
    QSet<QString> lists;
    const Template form = templateFrom(content.templateBody);
    for (const Section& section : form.sections) {
        for (const TemplateField& field : section.fields) {
            lists.insert(field.terms);
            for (const Column& column : field.columns) lists.insert(column.terms);
        }
    }
    Terms used;
    for (const TermWord& term : all)
        if (lists.contains(term.list) && texts.contains(term.key)) used << term;
    return used;
}

bool takesPartialDate(const TemplateField& field) {
    const QString prefix = u"mentorship."_s;
    if (field.kind != FieldKind::Date || !field.bound.startsWith(prefix)) return false;
    const TableInfo& table = tableOf<Mentorship>();
    const int i = table.indexOf(field.bound.mid(prefix.size()).toLatin1());
    return i >= 0 && table.columns[size_t(i)].kind == ColumnInfo::Partial;
}

QJsonValue parseAnswer(const TemplateField& field, const Terms& terms, const QString& typed) {
    const QString text = typed.trimmed();
    if (text.isEmpty()) return QJsonValue();
    switch (field.kind) {
        case FieldKind::Text:
            return typed;
        case FieldKind::Table:
        case FieldKind::Parties:
            return jsonTyped(field, text);
        case FieldKind::Number:
            return numberTyped(field, text);
        case FieldKind::Date:
            if (const PartialDate date = PartialDate::fromText(text);
                takesPartialDate(field) ? !date.isValid() : !date.isDay())
                throw Error(ErrorKind::BadValue, {field.path, text, u"date"_s});
            return text;
        case FieldKind::Choice:
            return optionTyped(field, optionsOf(field, terms), text);
        case FieldKind::Checklist:
            break;
    }
    if (text.startsWith(u'[')) return jsonTyped(field, text);
    QJsonArray keys;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        const QJsonValue key = optionTyped(field, optionsOf(field, terms), part.trimmed());
        if (!keys.contains(key)) keys << key;
    }
    return keys;
}

QJsonValue proposedAnswer(const TemplateField& field, QDate start) {
    if (field.kind != FieldKind::Date) return field.fallback;
    static const QRegularExpression fromStart(u"^\\+(\\d{1,3}) months?$"_s);
    const auto match = fromStart.match(field.fallback.toString());
    if (!match.hasMatch() || !start.isValid()) return QJsonValue(QJsonValue::Undefined);
    return start.addMonths(match.captured(1).toInt()).toString(Qt::ISODate);
}

}  // namespace mb::documents
