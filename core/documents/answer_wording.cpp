#include "core/documents/answer_wording.h"

#include "core/documents/agreement_answers.h"
#include "core/documents/terms.h"

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

struct KnownForm {
    Template form;
    AgreementContent lists;  // and nothing else
};

KnownForm knownForm(const Reader& reader, AgreementVersionId id) {
    KnownForm made;
    made.form = templateFrom(reader.get(id).templateBody.toObject());
    made.lists.terms = termsOf(reader, made.form.language);
    return made;
}

QStringList choiceLabels(const QJsonValue& value, const QList<Option>& options, const Answers& answers) {
    QStringList labels;
    const QJsonArray keys = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue& key : keys)
        if (key.isString())
            labels << (options.isEmpty() ? key.toString() : answers.optionLabel(options, key.toString()));
    return labels;
}

// As the columns stand in the form; the first one may name a fixed row.
QStringList rowTexts(const TemplateField& field, const QJsonObject& row, const KnownForm& known,
                     const Answers& answers) {
    QStringList texts;
    for (const Column& column : field.columns) {
        const QJsonValue value = row.value(column.key);
        const auto fixed = std::find_if(field.rows.begin(), field.rows.end(),
                                        [&](const FixedRow& one) { return one.key == value.toString(); });
        if (&column == &field.columns.first() && fixed != field.rows.end()) texts << fixed->label;
        else texts << choiceLabels(value, optionsOf(column, known.lists.terms), answers);
    }
    return texts;
}

QStringList answerTexts(const Answer& answer, const TemplateField& field, const KnownForm& known) {
    const Answers answers(known.form, known.lists);
    if (field.kind == FieldKind::Table) return rowTexts(field, answer.value.toObject(), known, answers);
    const QList<Option> options = optionsOf(field, known.lists.terms);
    if (!field.perParty) return choiceLabels(answer.value, options, answers);
    QStringList texts;
    for (const QJsonValue& value : answer.value.toObject()) texts << choiceLabels(value, options, answers);
    return texts;
}

}  // namespace

queries::Wording wordingOfAnswers(const Reader& reader) {
    // One search finds many answers of few versions.
    const auto known = std::make_shared<QHash<AgreementVersionId, KnownForm>>();
    return [reader, known](const TableInfo& table, const QVariantList& values) -> std::optional<QStringList> {
        if (table.name != Answer::table) return std::nullopt;
        const auto answer = recordFrom<Answer>(values);
        auto form = known->find(answer.versionId);
        if (form == known->end()) form = known->insert(answer.versionId, knownForm(reader, answer.versionId));
        const TemplateField* field = form->form.find(answer.fieldKey);
        if (!field) return std::nullopt;
        QStringList texts = answerTexts(answer, *field, *form);
        texts.removeAll(QString());
        return texts;
    };
}

}  // namespace mb::documents
