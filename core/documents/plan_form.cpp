#include "core/documents/plan_form.h"

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array inPlan{"entries", "entries.kind", "entries.title", "entries.hint", "entries.weeks_before"};

class PlanFormReader : DefinitionReader {
public:
    explicit PlanFormReader(const QString& path) : DefinitionReader(path, DefinitionKind::Plan, planFormProperties()) {}

    PlanForm read(const QJsonObject& body) const {
        PlanForm form;
        static_cast<DefinitionHead&>(form) = head(body);
        each(body, "entries", [&](const QJsonObject& json, const QString& place) {
            form.entries.append({key<PlanEntryKind>(json, place, "kind", PlanEntryKind::Step),
                                 text(json, place, "title", true), text(json, place, "hint"),
                                 number(json, place, "weeks_before", 0)});
        });
        if (form.entries.isEmpty()) fail(u"entries"_s, u"missing"_s, u"entries"_s);
        std::stable_sort(form.entries.begin(), form.entries.end(),
                         [](const auto& a, const auto& b) { return a.weeksBefore > b.weeksBefore; });
        return form;
    }
};

}  // namespace

int PlanForm::weeks() const { return entries.isEmpty() ? 0 : entries.first().weeksBefore; }

QStringList planFormProperties() {
    static const QStringList names = propertiesWith(inPlan);
    return names;
}

PlanForm planFormFrom(const QJsonObject& body, const QString& path) { return PlanFormReader(path).read(body); }

QList<PlanForm> allPlanForms(const Reader& reader, QList<Error>* unreadable) {
    return allDefinitions(reader, DefinitionKind::Plan, shippedKeys(DefinitionKind::Plan), planFormFrom, unreadable);
}

PlanForm planFormNamed(const Reader& reader, const QString& key) {
    return definitionNamed(reader, DefinitionKind::Plan, key, planFormFrom);
}

}  // namespace mb::documents
