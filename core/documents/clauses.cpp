#include "core/documents/clauses.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

Pieces rowWords(const TemplateField& field, const QJsonObject& row, const Answers& answers) {
    Pieces words;
    for (const Column& column : field.columns) {
        Pieces cell = answers.shortForm(column, row.value(column.key));
        if (&column == &field.columns.first())
            for (const FixedRow& fixed : field.rows)
                if (fixed.key == row.value(column.key).toString()) cell = {Piece::literal(fixed.label)};
        if (cell.isEmpty()) continue;
        if (!words.isEmpty()) words << Piece::literal(u" · "_s);
        words << cell;
    }
    return words;
}

}  // namespace

QJsonValue Clause::in(const QJsonValue& answer) const {
    const QJsonValue value = party.isEmpty() ? answer : answer.toObject().value(party);
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

QJsonValue Clause::put(const QJsonValue& answer, const QJsonValue& value) const {
    if (party.isEmpty()) return value;
    QJsonObject all = answer.toObject();
    if (isEmptyAnswer(value)) all.remove(party);
    else all.insert(party, value);
    return all.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(all);
}

QList<Clause> clausesOf(const TemplateField& field, const QList<Party>& parties) {
    if (!field.perParty) return {{&field, {}}};
    QList<Clause> clauses;
    for (const Party& party : parties)
        if (field.sides.isEmpty() ||
            std::any_of(field.sides.begin(), field.sides.end(), [&](const QString& side) { return isOf(party, side); }))
            clauses << Clause{&field, party.participantId};
    return clauses;
}

Clause clauseNamed(const Template& form, const QString& path) {
    if (const TemplateField* field = form.find(path)) return {field, {}};
    const qsizetype dot = path.lastIndexOf(u'.');
    const TemplateField* field = dot > 0 ? form.find(path.left(dot)) : nullptr;
    if (!field || !field->perParty) throw Error(ErrorKind::NoSuchName, {u"field"_s, path});
    return {field, path.mid(dot + 1)};
}

QString labelOf(const Clause& clause, const Answers& answers) {
    if (clause.party.isEmpty()) return answers.label(clause.field->label);
    for (const Party& party : answers.parties())
        if (party.participantId == clause.party) return answers.labelFor(*clause.field, party.shortName);
    return answers.label(clause.field->label);
}

Text wordsOf(const TemplateField& field, const QJsonValue& value, const Answers& answers) {
    if (isEmptyAnswer(value)) return {};
    if (field.kind != FieldKind::Table) return textOf(answers.shortForm(field, value));
    Pieces words;
    const QJsonArray rows = value.toArray();
    for (const QJsonValue& row : rows) {
        const Pieces line = rowWords(field, row.toObject(), answers);
        if (line.isEmpty()) continue;
        if (!words.isEmpty()) words << Piece::literal(u"\n"_s);
        words << line;
    }
    return textOf(words);
}

}  // namespace mb::documents
