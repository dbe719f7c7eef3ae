#include "core/documents/statement_form.h"

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array inStatement{"limit",         "limit.most", "limit.unit", "parts",
                                 "parts.heading", "parts.hint", "parts.draft"};

class StatementFormReader : DefinitionReader {
public:
    explicit StatementFormReader(const QString& path)
        : DefinitionReader(path, DefinitionKind::Statement, statementFormProperties()) {}

    StatementForm read(const QJsonObject& body) const {
        StatementForm form;
        static_cast<DefinitionHead&>(form) = head(body);
        const QJsonObject limit = object(body, "limit");
        allow(limit, u"limit"_s, u"limit"_s);
        if (const int most = number(limit, u"limit"_s, "most", 0)) form.limit = most;
        form.unit = key<LimitUnit>(limit, u"limit"_s, "unit", LimitUnit::Characters);
        each(body, "parts", [&](const QJsonObject& json, const QString& place) {
            StatementForm::Part part{text(json, place, "heading"), text(json, place, "hint"), {}};
            for (const QString& fact : texts(json, place, "draft"))
                part.draft << keyIn<DraftFact>(within(place, u"draft"_s), fact);
            form.parts << part;
        });
        if (form.parts.isEmpty()) fail(u"parts"_s, u"missing"_s, u"parts"_s);
        return form;
    }
};

}  // namespace

QStringList statementFormProperties() {
    static const QStringList names = propertiesWith(inStatement);
    return names;
}

StatementForm statementFormFrom(const QJsonObject& body, const QString& path) {
    return StatementFormReader(path).read(body);
}

QList<StatementForm> allStatementForms(const Reader& reader, QList<Error>* unreadable) {
    return allDefinitions(reader, DefinitionKind::Statement, shippedKeys(DefinitionKind::Statement), statementFormFrom,
                          unreadable);
}

StatementForm statementFormNamed(const Reader& reader, const QString& key) {
    return definitionNamed(reader, DefinitionKind::Statement, key, statementFormFrom);
}

}  // namespace mb::documents
