// What was answered, looked up by field: the one reader of AgreementContent for checks, sentences and tables.
#pragma once

#include "core/documents/agreement.h"

namespace mb::documents {

// True for no value, an empty or blank text, an empty list, and a table whose rows are all empty.
bool isEmptyAnswer(const QJsonValue& value);

// An answer as a spreadsheet takes it: a number or a date, else nothing.
Value valueOf(FieldKind kind, const QJsonValue& answer);

class Answers {
public:
    Answers(const Template& form, const AgreementContent& content) : m_form(form), m_content(content) {}

    QJsonValue value(const TemplateField& field) const;
    QJsonValue valueOf(const TemplateField& field, const Party& party) const;
    bool answered(const TemplateField& field) const;
    // False if the field is only asked after a certain answer to another field, and that answer was not given (a number
    // of months, when the end is open).
    bool applies(const TemplateField& field) const;
    QList<Party> partiesOf(const TemplateField& field) const;  // those whom a per-party field asks

    // For labels and heads of columns. If a party has no name yet, the word for its side stands there.
    QString label(const Prose& prose, const QString& whose = {}) const;
    // Of a column that stands below another one, beside that one's head: English has it small.
    QString labelUnder(const Column& column) const;
    // A per-party field's label with the party's name in it: at {party}, else behind.
    QString labelFor(const TemplateField& field, const QString& whose) const;
    // What a mentor helps with, as labels.
    QString functionsOf(const Party& party) const;
    QString sideWord(const Party& party) const { return roleWord(m_form.sideWords, party); }
    QString optionLabel(const QList<Option>& options, const QString& key) const;

    // The value as it stands in a table cell or beside its label.
    Pieces shortForm(const Column& column, const QJsonValue& value) const;
    Pieces shortForm(const TemplateField& field, const QJsonValue& value) const;

    // For sentences; `party` is the one whom {party} and per-party fields mean.
    ProseValue lookup(const QString& name, const QString& filter, const Party* party = nullptr,
                      const Pieces& partyName = {}) const;

    const QList<Party>& parties() const { return m_content.parties; }

private:
    QString itemWords(const Option& option) const;
    ProseValue names(const QString& side) const;
    ProseValue choice(const TemplateField& field, const QString& key) const;
    ProseValue checklist(const TemplateField& field, const QJsonArray& keys, const QString& filter) const;
    ProseValue spoken(const TemplateField& field, const QJsonValue& value, const QString& filter) const;

    const Template& m_form;
    const AgreementContent& m_content;
};

}  // namespace mb::documents
