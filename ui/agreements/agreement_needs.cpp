#include "ui/agreements/agreement_needs.h"

#include <QCoreApplication>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using documents::FieldKind;

namespace {

struct NeedWords {
    Q_DECLARE_TR_FUNCTIONS(AgreementNeeds)
};

// How many needed answers this field counts for at least.
int neededIn(const documents::TemplateField& field, const documents::Answers& answers) {
    if (field.kind == FieldKind::Parties) return int(field.sides.size());
    const bool required = field.requiredWhenField.isEmpty() ? field.required : answers.applies(field);
    if (field.kind == FieldKind::Table) return required || field.minRows > 0 ? 1 : 0;
    if (!required) return 0;
    return field.perParty ? int(answers.partiesOf(field).size()) : 1;
}

QString sentenceFor(const documents::TemplateField* field, const FieldError& fault,
                    const documents::AgreementContent& content) {
    const QString label = fault.args.value(0);
    if (!field) return NeedWords::tr("“%1” is required.").arg(label);
    if (field->bound == u"goals") {
        if (!fault.field.contains(u'[')) return NeedWords::tr("Add at least one goal.");
        const int row = fault.field.section(u'[', 1).section(u']', 0, 0).toInt();
        const QString title = content.goals.at(row)[u"title"_s].toString();
        if (fault.field.endsWith(u"target_on")) return NeedWords::tr("Say by when “%1” is to be reached.").arg(title);
        return NeedWords::tr("Complete the goal “%1”: %2.").arg(title, label);
    }
    switch (field->kind) {
        case FieldKind::Parties:
            return NeedWords::tr("Say who takes part (%1).").arg(label);
        case FieldKind::Choice:
            return NeedWords::tr("Choose an answer to “%1”.").arg(label);
        case FieldKind::Checklist:
            return NeedWords::tr("Tick at least one under “%1”.").arg(label);
        case FieldKind::Date:
            return NeedWords::tr("Give the date for “%1”.").arg(label);
        case FieldKind::Number:
            return NeedWords::tr("Give the number for “%1”.").arg(label);
        case FieldKind::Table:
            return NeedWords::tr("Complete the table “%1”.").arg(label);
        case FieldKind::Text:
            break;
    }
    return NeedWords::tr("Write a few words for “%1”.").arg(label);
}

}  // namespace

bool AgreementNeeds::has(const QString& path) const {
    return std::any_of(open.begin(), open.end(), [&](const AgreementNeed& need) { return need.path == path; });
}

AgreementNeeds needsOf(const documents::Template& form, const documents::AgreementContent& content) {
    AgreementNeeds needs;
    const documents::Answers answers(form, content);
    for (const documents::Section& section : form.sections)
        for (const documents::TemplateField& field : section.fields)
            if (!field.hidden) needs.total += neededIn(field, answers);
    for (const FieldError& fault : documents::missing(content)) {
        const QString path = fault.field.section(u'.', 0, 1).section(u'[', 0, 0);
        needs.open.append({fault.field, sentenceFor(form.find(path), fault, content)});
        ++needs.perSection[fault.field.section(u'.', 0, 0)];
        if (fault.field.contains(u'[')) ++needs.total;  // a needed cell in a row that was added freely counts extra
    }
    needs.answered = qMax(0, needs.total - int(needs.open.size()));
    for (const FieldError& fault : documents::contradictions(content))
        needs.open.append(
            {fault.field, NeedWords::tr("“%1” cannot lie before “%2”.").arg(fault.args.value(0), fault.args.value(1))});
    return needs;
}

bool sectionAnswered(const documents::Section& section, const documents::Answers& answers) {
    return std::any_of(section.fields.begin(), section.fields.end(),
                       [&](const documents::TemplateField& field) { return answers.answered(field); });
}

}  // namespace mb::ui
