// What an agreement still lacks, and which of its answers contradict each other (AG2). Pure functions for form, command
// line and `agree`.
#include "core/documents/agreement_answers.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

class CompletenessCheck {
public:
    CompletenessCheck(const Template& form, const AgreementContent& content) : m_form(form), m_answers(form, content) {}

    FieldErrors run() {
        for (const Section& section : m_form.sections)
            for (const TemplateField& field : section.fields) check(field);
        return m_errors;
    }

private:
    void add(const QString& path, const QString& label) {
        m_errors << FieldError{path, ErrorKind::MissingValue, {label}};
    }

    bool required(const TemplateField& field) const {
        return field.requiredWhenField.isEmpty() ? field.required : m_answers.applies(field);
    }

    bool otherAnswered(const TemplateField& field) const {
        const TemplateField* other = field.orField.isEmpty() ? nullptr : m_form.find(field.orField);
        return other && m_answers.answered(*other);
    }

    void check(const TemplateField& field) {
        if (field.hidden) return;
        if (field.kind == FieldKind::Parties) return checkParties(field);
        if (field.kind == FieldKind::Table) return checkTable(field);
        if (!required(field)) return;
        if (field.perParty) return checkEachParty(field);
        if (!m_answers.answered(field) && !otherAnswered(field)) add(field.path, m_answers.label(field.label));
    }

    void checkEachParty(const TemplateField& field) {
        for (const Party& party : m_answers.partiesOf(field))
            if (isEmptyAnswer(m_answers.valueOf(field, party)))
                add(field.path + u'.' + party.participantId, m_answers.labelFor(field, party.shortName));
    }

    void checkParties(const TemplateField& field) {
        for (const QString& side : field.sides) {
            const auto there = [&](const Party& p) { return isOf(p, side) && !p.printName.trimmed().isEmpty(); };
            const QList<Party>& parties = m_answers.parties();
            if (std::none_of(parties.begin(), parties.end(), there))
                add(field.path + u'.' + side,
                    m_answers.label(field.label) + u": "_s + m_form.sideWords.value(side, side));
        }
    }

    void checkTable(const TemplateField& field) {
        const QJsonArray rows = m_answers.value(field).toArray();
        const QString label = m_answers.label(field.label);
        int filled = 0;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QJsonObject row = rows.at(i).toObject();
            if (isEmptyAnswer(row)) continue;
            ++filled;
            for (const Column& column : field.columns)
                if (column.required && isEmptyAnswer(row.value(column.key)))
                    add(u"%1[%2].%3"_s.arg(field.path).arg(i).arg(column.key),
                        u"%1, %2: %3"_s.arg(label).arg(i + 1).arg(m_answers.label(column.label)));
        }
        if (filled < std::max(field.minRows, required(field) ? 1 : 0)) add(field.path, label);
    }

    const Template& m_form;
    Answers m_answers;
    FieldErrors m_errors;
};

}  // namespace

FieldErrors missing(const AgreementContent& content) {
    const Template form = templateFrom(content.templateBody);
    return CompletenessCheck(form, content).run();
}

FieldErrors contradictions(const AgreementContent& content) {
    const Template form = templateFrom(content.templateBody);
    const Answers answers(form, content);
    FieldErrors errors;
    const TemplateField* start = form.boundTo(u"mentorship.starts_on"_s);
    if (!start) return errors;
    const PartialDate begins = PartialDate::fromText(answers.value(*start).toString());
    for (const QString& binding :
         {u"mentorship.ends_on"_s, u"mentorship.first_check_in"_s, u"mentorship.next_review"_s}) {
        const TemplateField* later = form.boundTo(binding);
        if (!later || !begins.isValid()) continue;
        const PartialDate date = PartialDate::fromText(answers.value(*later).toString());
        if (date.isValid() && date.latest() < begins.earliest())
            errors << FieldError{
                later->path, ErrorKind::DateOrder, {answers.label(later->label), answers.label(start->label)}};
    }
    return errors;
}

}  // namespace mb::documents
