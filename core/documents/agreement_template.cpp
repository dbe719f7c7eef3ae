#include "core/documents/agreement_template.h"

#include "core/domain/language.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

QList<Option> optionsOfList(const QString& list, const Terms& terms) {
    QList<Option> options;
    for (const TermWord& term : terms) {
        if (term.list != list) continue;
        Option option{term.key, term.label, std::nullopt, {}};
        ProseFault fault;
        // Only shipped terms may have placeholders in their words; the user's terms are plain text.
        if (!term.prose.isEmpty()) option.prose = parseProse(term.prose, fault);
        options << option;
    }
    return options;
}

}  // namespace

const TemplateField* Template::find(const QString& pathOrKey) const {
    const TemplateField* found = nullptr;
    for (const QList<Section>* list : {&sections, &hiddenSections}) {
        for (const Section& section : *list) {
            for (const TemplateField& field : section.fields) {
                if (field.path == pathOrKey) return &field;
                if (field.key != pathOrKey) continue;
                if (found) return nullptr;
                found = &field;
            }
        }
    }
    return found;
}

const TemplateField* Template::boundTo(const QString& binding) const {
    for (const TemplateField* field : boundFields())
        if (field->bound == binding) return field;
    return nullptr;
}

QList<const TemplateField*> Template::boundFields() const {
    QList<const TemplateField*> bound;
    for (const Section& section : sections)
        for (const TemplateField& field : section.fields)
            if (!field.bound.isEmpty()) bound << &field;
    return bound;
}

QStringList shippedTemplateNames() { return allKeys<MentorshipKind>(); }

Template shippedTemplate(const QString& name) {
    const QString file = u"agreement-"_s + name + u".json"_s;
    return parseTemplate(content(file), file);
}

Terms shippedTerms(const QString& wanted) { return parseTerms(content(u"terms.json"_s, wanted), u"terms.json"_s); }

QList<Option> optionsOf(const TemplateField& field, const Terms& terms) {
    return field.terms.isEmpty() ? field.options : optionsOfList(field.terms, terms);
}

QList<Option> optionsOf(const Column& column, const Terms& terms) {
    return column.terms.isEmpty() ? column.options : optionsOfList(column.terms, terms);
}

}  // namespace mb::documents
