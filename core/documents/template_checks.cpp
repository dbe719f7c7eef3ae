#include "core/documents/template_checks.h"

#include "core/domain/goal.h"
#include "core/queries/offers.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

class TemplateCheck {
public:
    TemplateCheck(Template& form, const QString& path) : m_form(form), m_path(path) {}

    void run() {
        for (QList<Section>* sections : {&m_form.sections, &m_form.hiddenSections})
            for (Section& section : *sections) checkSection(section);
        for (const QList<Section>* sections : {&m_form.sections, &m_form.hiddenSections})
            for (const Section& section : *sections)
                for (const TemplateField& field : section.fields) checkCircle(field);
    }

private:
    [[noreturn]] void fail(const QString& place, const QString& cause, const QString& detail = {}) const {
        refuseTemplate(m_path, place, cause, detail);
    }

    const TemplateField& named(const QString& place, const QString& name) const {
        const TemplateField* field = m_form.find(name);
        if (!field) fail(place, u"unknown-field"_s, name);
        return *field;
    }

    void checkSection(Section& section) {
        for (TemplateField& field : section.fields) {
            checkWhen(field);
            if (!field.orField.isEmpty()) field.orField = named(field.path, field.orField).path;
            checkBinding(field);
            checkLabel(field.label, field.path);
            checkOptions(field.options, field.path, field.kind == FieldKind::Checklist);
            for (Column& column : field.columns) {
                checkOffers(field, column);
                checkLabel(column.label, field.path);
                checkOptions(column.options, field.path, true);
            }
        }
        for (qsizetype i = 0; i < section.paper.size(); ++i)
            checkPaper(section.paper[i], u"%1.paper[%2]"_s.arg(section.key).arg(i));
    }

    void checkPaper(PaperItem& item, const QString& at) const {
        for (const QString& name : placeholdersOf(item.prose))
            if (!isPartyName(name) && !m_form.find(name)) fail(at, u"placeholder"_s, name);
        for (QString& name : item.fields) {
            const TemplateField& field = named(at, name);
            const bool table = field.kind == FieldKind::Table || field.kind == FieldKind::Parties;
            if (item.kind == PaperItem::TableOf && !table) fail(at, u"not-a-table"_s, name);
            name = field.path;
        }
    }

    // A field that is required after certain answers to another field has to name answers which that field offers.
    void checkWhen(TemplateField& field) const {
        if (field.requiredWhenField.isEmpty()) return;
        const QString at = field.path + u".required_when"_s;
        const TemplateField& other = named(at, field.requiredWhenField);
        field.requiredWhenField = other.path;
        if (other.kind != FieldKind::Choice) fail(at, u"not-a-choice"_s, other.path);
        if (field.requiredWhenKeys.isEmpty()) fail(at + u".is"_s, u"missing"_s, u"is"_s);
        if (other.options.isEmpty()) return;  // its options are a user list, which only the book knows
        for (const QString& key : field.requiredWhenKeys)
            if (std::none_of(other.options.begin(), other.options.end(), [&](const Option& o) { return o.key == key; }))
                fail(at, u"unknown-option"_s, key);
    }

    // Follows `required_when` and `or` from field to field. If that leads back to the first field, the template is
    // refused.
    void checkCircle(const TemplateField& from) const {
        QStringList waiting{from.path};
        QSet<QString> seen;
        while (!waiting.isEmpty()) {
            const TemplateField* field = m_form.find(waiting.takeLast());
            for (const QString& next : {field->requiredWhenField, field->orField}) {
                if (next == from.path) fail(from.path, u"circle"_s, field->path);
                if (next.isEmpty() || seen.contains(next)) continue;
                seen.insert(next);
                waiting << next;
            }
        }
    }

    // A field may be bound to a column that may be shown and whose kind fits the field.
    void checkBinding(const TemplateField& field) const {
        if (field.bound.isEmpty() || field.bound == u"mentorship.kind"_s) return;
        const auto want = [&](bool right) {
            if (!right) fail(field.path + u".bound"_s, u"binding"_s, field.bound);
        };
        if (field.bound == u"goals"_s) return want(field.kind == FieldKind::Table);
        if (field.bound == u"parties"_s) return want(field.kind == FieldKind::Parties);
        if (field.bound == u"participant.functions"_s)
            return want(field.kind == FieldKind::Checklist && field.perParty);
        const QString prefix = u"mentorship."_s;
        const TableInfo& table = tableOf<Mentorship>();
        const int column =
            field.bound.startsWith(prefix) ? table.indexOf(field.bound.mid(prefix.size()).toLatin1()) : -1;
        want(column >= 0);
        const ColumnInfo& info = table.columns[size_t(column)];
        want(info.privacy == Privacy::Shared && !field.perParty && canHold(field.kind, info));
    }

    // Goals are known by their titles, so those of a table of goals are always offered.
    void checkOffers(const TemplateField& field, Column& column) const {
        if (column.offers.isEmpty() && field.bound == u"goals"_s && column.key == u"title")
            column.offers = QLatin1String(Goal::facts.word);
        if (column.offers.isEmpty()) return;
        const QString at = u"%1.%2.offers"_s.arg(field.path, column.key);
        const bool text = field.kind == FieldKind::Table && column.kind == FieldKind::Text;
        if (!text || !queries::offeredNouns().contains(column.offers)) fail(at, u"bad-value"_s, column.offers);
    }

    static bool canHold(FieldKind kind, const ColumnInfo& column) {
        if (column.name == "id" || column.name == "uuid" || column.name == "stage") return false;
        switch (column.kind) {
            case ColumnInfo::Date:
            case ColumnInfo::Partial:
                return kind == FieldKind::Date;
            case ColumnInfo::Number:
                return kind == FieldKind::Number;
            case ColumnInfo::Flag:
                return kind == FieldKind::Choice;
            case ColumnInfo::Reference:
                return kind == FieldKind::Text && column.name == "help_contact_id";
            case ColumnInfo::Text:
                return kind == FieldKind::Text || kind == FieldKind::Choice;
            case ColumnInfo::Key:
                return kind == FieldKind::Choice;
            default:
                return false;
        }
    }

    // The words of an option may hold only placeholders of texts, dates and numbers. So no sentence can contain itself.
    void checkOptions(const QList<Option>& options, const QString& at, bool namesOnly) const {
        for (const Option& option : options) {
            for (const QString& name : placeholdersOf(option.prose.value_or(Prose()))) {
                if (isPartyName(name)) continue;
                const TemplateField* field = m_form.find(name);
                if (!field) fail(at, u"placeholder"_s, name);
                const bool plain = !namesOnly && !field->perParty &&
                                   (field->kind == FieldKind::Text || field->kind == FieldKind::Date ||
                                    field->kind == FieldKind::Number);
                if (!plain) fail(at, u"option-placeholder"_s, name);
            }
            ProseFault fault;
            checkLabel(parseProse(option.label, fault).value_or(Prose()), at);
            checkLabel(parseProse(option.blank, fault).value_or(Prose()), at);
        }
    }

    void checkLabel(const Prose& label, const QString& at) const {
        for (const QString& name : placeholdersOf(label))
            if (!isPartyName(name)) fail(at, u"placeholder"_s, name);
    }

    Template& m_form;
    const QString& m_path;
};

}  // namespace

bool isPartyName(const QString& placeholder) {
    static const QStringList names{u"mentee"_s, u"mentor"_s, u"peer"_s, u"lead"_s, u"parties"_s, u"party"_s};
    return names.contains(placeholder);
}

void refuseTemplate(const QString& path, const QString& place, const QString& cause, const QString& detail) {
    throw Error(ErrorKind::TemplateInvalid, {path, place, cause, detail});
}

void checkTemplate(Template& form, const QString& path) { TemplateCheck(form, path).run(); }

}  // namespace mb::documents
