#include "core/documents/agreement_answers.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

// The keys chosen in a checklist or choice. A single value is a list of one; a flag is "true" or "false".
QStringList keysIn(const QJsonValue& value) {
    if (value.isBool()) return {value.toBool() ? u"true"_s : u"false"_s};
    if (value.isArray()) {
        QStringList keys;
        for (const QJsonValue& key : value.toArray())
            if (!key.toString().trimmed().isEmpty()) keys << key.toString().trimmed();
        return keys;
    }
    return value.toString().trimmed().isEmpty() ? QStringList() : QStringList{value.toString().trimmed()};
}

const Option* optionFor(const QList<Option>& options, const QString& key) {
    const auto found = std::find_if(options.begin(), options.end(), [&](const Option& o) { return o.key == key; });
    return found == options.end() ? nullptr : &*found;
}

bool endsWithStop(const QString& text) { return !text.isEmpty() && u".!?…"_s.contains(text.back()); }

}  // namespace

bool isEmptyAnswer(const QJsonValue& value) {
    if (value.isString()) return value.toString().trimmed().isEmpty();
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(), [](const QJsonValue& v) { return isEmptyAnswer(v); });
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return std::all_of(object.begin(), object.end(), [](const QJsonValue& v) { return isEmptyAnswer(v); });
    }
    return value.isNull() || value.isUndefined();
}

Value valueOf(FieldKind kind, const QJsonValue& answer) {
    if (isEmptyAnswer(answer)) return {};
    if (kind == FieldKind::Number) return double(answer.toInt());
    if (kind == FieldKind::Date)
        if (const QDate day = QDate::fromString(answer.toString(), Qt::ISODate); day.isValid()) return day;
    return {};
}

bool isOf(const Party& party, const QString& side) {
    return side == u"lead"_s ? party.lead : keyOf(party.side) == side;
}

QString roleWord(const QHash<QString, QString>& sideWords, const Party& party) {
    const QString side = party.lead && sideWords.contains(u"lead"_s) ? u"lead"_s : keyOf(party.side);
    return sideWords.value(side, side);
}

QJsonValue Answers::value(const TemplateField& field) const {
    if (field.bound == u"goals"_s) return m_content.goals;
    if (field.bound == u"mentorship.kind"_s) return keyOf(m_form.variant);
    if (field.bound == u"participant.functions"_s) {
        QJsonObject functions;
        for (const Party& party : partiesOf(field))
            if (!party.functions.isEmpty())
                functions.insert(party.participantId, QJsonArray::fromStringList(party.functions));
        return functions;
    }
    return m_content.answers.value(field.path);
}

QJsonValue Answers::valueOf(const TemplateField& field, const Party& party) const {
    return value(field).toObject().value(party.participantId);
}

bool Answers::answered(const TemplateField& field) const {
    if (field.hidden) return false;
    return field.kind == FieldKind::Parties ? !m_content.parties.isEmpty() : !isEmptyAnswer(value(field));
}

bool Answers::applies(const TemplateField& field) const {
    const TemplateField* other = field.requiredWhenField.isEmpty() ? nullptr : m_form.find(field.requiredWhenField);
    return !other || field.requiredWhenKeys.contains(value(*other).toString());
}

QList<Party> Answers::partiesOf(const TemplateField& field) const {
    QList<Party> asked;
    for (const Party& party : m_content.parties)
        if (field.sides.isEmpty() ||
            std::any_of(field.sides.begin(), field.sides.end(), [&](const QString& side) { return isOf(party, side); }))
            asked << party;
    return asked;
}

QString Answers::label(const Prose& prose, const QString& whose) const {
    QString text;
    for (const ProsePart& part : prose) {
        if (part.kind == ProsePart::Literal) {
            text += part.text;
        } else if (part.kind == ProsePart::Optional) {
            text += label(part.parts, whose);
        } else if (part.text == u"party"_s) {
            text += whose;
        } else {
            QStringList shortNames;
            for (const Party& party : m_content.parties)
                if (isOf(party, part.text) && !party.shortName.isEmpty()) shortNames << party.shortName;
            text += shortNames.isEmpty() ? m_form.sideWords.value(part.text, part.text) : shortNames.join(u", ");
        }
    }
    if (!text.isEmpty() && (prose.isEmpty() || prose.first().kind == ProsePart::Placeholder))
        text[0] = text[0].toUpper();
    return text;
}

QString Answers::labelUnder(const Column& column) const {
    const QString text = label(column.label);
    return m_form.language == u"en" ? text.toLower() : text;
}

QString Answers::optionLabel(const QList<Option>& options, const QString& key) const {
    const Option* option = optionFor(options, key);
    if (!option) return key;
    ProseFault fault;
    return label(parseProse(option->label, fault).value_or(Prose()));
}

QString Answers::functionsOf(const Party& party) const {
    const TemplateField* field = m_form.boundTo(u"participant.functions"_s);
    if (!field) return {};
    const QList<Option> options = optionsOf(*field, m_content.terms);
    QStringList labels;
    for (const QString& key : party.functions) labels << optionLabel(options, key);
    return labels.join(u", "_s);
}

// An item of a list may name the parties, nothing else.
QString Answers::itemWords(const Option& option) const {
    return option.prose ? label(*option.prose) : optionLabel({option}, option.key);
}

QString Answers::labelFor(const TemplateField& field, const QString& whose) const {
    const QString text = label(field.label, whose);
    if (whose.isEmpty() || placeholdersOf(field.label).contains(u"party"_s)) return text;
    return text + u" ("_s + whose + u')';
}

Pieces Answers::shortForm(const Column& column, const QJsonValue& value) const {
    if (isEmptyAnswer(value)) return {};
    switch (column.kind) {
        case FieldKind::Date: {
            const PartialDate date = PartialDate::fromText(value.toString());
            return {date.isValid() ? Piece::shortDate(date) : Piece::user(value.toString())};
        }
        case FieldKind::Choice:
            return {Piece::user(optionLabel(optionsOf(column, m_content.terms), keysIn(value).value(0)))};
        case FieldKind::Number:
            return {Piece::user(QString::number(value.toInt()))};
        default:
            return {Piece::user(value.toString().trimmed())};
    }
}

Pieces Answers::shortForm(const TemplateField& field, const QJsonValue& value) const {
    if (isEmptyAnswer(value)) return {};
    const QList<Option> options = optionsOf(field, m_content.terms);
    switch (field.kind) {
        case FieldKind::Date: {
            const PartialDate date = PartialDate::fromText(value.toString());
            return {date.isValid() ? Piece::date(date) : Piece::user(value.toString())};
        }
        case FieldKind::Choice:
        case FieldKind::Checklist: {
            QStringList labels;
            for (const QString& key : keysIn(value)) labels << optionLabel(options, key);
            return {Piece::user(labels.join(u", "_s))};
        }
        case FieldKind::Number:
            return spoken(field, value, {}).pieces;
        default:
            return {Piece::user(value.toString().trimmed())};
    }
}

ProseValue Answers::names(const QString& side) const {
    QStringList shortNames;
    for (const Party& party : m_content.parties)
        if (side == u"parties"_s || isOf(party, side)) shortNames << party.shortName;
    if (shortNames.isEmpty()) {
        const QString word = m_form.sideWords.value(side);
        if (word.isEmpty()) return {};
        return {ProseValue::Present, {Piece::literal(m_form.sidesWithin.value(side, u"the "_s + word))}, {}};
    }
    if (shortNames.size() == 1) return {ProseValue::Present, {Piece::user(shortNames.first())}, {}};
    return {ProseValue::Present, {Piece::list(Piece::And, shortNames, false)}, {}};
}

ProseValue Answers::choice(const TemplateField& field, const QString& key) const {
    const QList<Option> options = optionsOf(field, m_content.terms);
    const Option* option = optionFor(options, key);
    if (!option) return {ProseValue::Present, {Piece::user(key)}, {}};
    if (!option->prose) return {ProseValue::Present, {Piece::literal(option->label)}, {}};
    if (option->prose->isEmpty()) return {ProseValue::Silent, {}, {}};
    QSet<QString> inner;
    const auto pieces = compose(
        *option->prose, [this](const QString& name, const QString& filter) { return lookup(name, filter); }, &inner);
    return pieces ? ProseValue{ProseValue::Present, *pieces, inner} : ProseValue{};
}

ProseValue Answers::checklist(const TemplateField& field, const QJsonArray& keys, const QString& filter) const {
    const QList<Option> options = optionsOf(field, m_content.terms);
    const QStringList chosen = keysIn(keys);
    if (filter == u"sentences"_s) {
        Pieces pieces;
        for (const QString& key : chosen) {
            const Option* option = optionFor(options, key);
            Pieces sentence{option ? Piece::literal(itemWords(*option)) : Piece::user(key)};
            capitalise(sentence);
            if (!pieces.isEmpty()) pieces << Piece::literal(endsWithStop(pieces.last().value) ? u" "_s : u". "_s);
            pieces << sentence;
        }
        return {ProseValue::Present, pieces, {}};
    }
    QStringList items;
    for (const QString& key : chosen) {
        const Option* option = optionFor(options, key);
        items << (option ? itemWords(*option) : key);
    }
    const bool ours = optionFor(options, chosen.value(0)) != nullptr;
    if (items.size() == 1) return {ProseValue::Present, {ours ? Piece::literal(items[0]) : Piece::user(items[0])}, {}};
    return {ProseValue::Present, {Piece::list(filter == u"or"_s ? Piece::Or : Piece::And, items, ours)}, {}};
}

ProseValue Answers::spoken(const TemplateField& field, const QJsonValue& value, const QString& filter) const {
    if (isEmptyAnswer(value)) return {};
    switch (field.kind) {
        case FieldKind::Date: {
            const PartialDate date = PartialDate::fromText(value.toString());
            if (!date.isValid()) return {};
            return {ProseValue::Present, {Piece::date(date)}, {}};
        }
        case FieldKind::Number: {
            const int number = value.toInt();
            Pieces pieces{Piece::number(number)};
            const QString unit = number == 1 ? field.unitOne : field.unitMany;
            if (!unit.isEmpty()) pieces << Piece::literal(u" "_s + unit);
            return {ProseValue::Present, pieces, {}};
        }
        case FieldKind::Choice:
            return choice(field, keysIn(value).value(0));
        case FieldKind::Checklist:
            return checklist(field, QJsonArray::fromStringList(keysIn(value)), filter);
        case FieldKind::Table:
        case FieldKind::Parties:
            return {};
        case FieldKind::Text:
            break;
    }
    return {ProseValue::Present, {Piece::user(value.toString().trimmed())}, {}};
}

ProseValue Answers::lookup(const QString& name, const QString& filter, const Party* party,
                           const Pieces& partyName) const {
    if (name == u"party"_s) return partyName.isEmpty() ? ProseValue{} : ProseValue{ProseValue::Present, partyName, {}};
    if (name == u"parties"_s || name == u"lead"_s || fromKey<Side>(name)) return names(name);
    const TemplateField* field = m_form.find(name);
    if (!field || field->hidden) return {};
    if (!field->perParty) return spoken(*field, value(*field), filter);
    return party ? spoken(*field, valueOf(*field, *party), filter) : ProseValue{};
}

}  // namespace mb::documents
