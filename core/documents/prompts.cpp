#include "core/documents/prompts.h"

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array inPrompts{"domains", "domains.key",    "domains.label",  "domains.personal", "domains.words",
                               "prompts", "prompts.domain", "prompts.stages", "prompts.text",     "prompts.open"};

class PromptSetReader : DefinitionReader {
public:
    explicit PromptSetReader(const QString& path)
        : DefinitionReader(path, DefinitionKind::Prompts, promptSetProperties()) {}

    PromptSet read(const QJsonObject& body) const {
        PromptSet set;
        static_cast<DefinitionHead&>(set) = head(body);
        QStringList known;
        each(body, "domains", [&](const QJsonObject& json, const QString& place) {
            set.domains.append({text(json, place, "key", true), text(json, place, "label", true),
                                flag(json, place, "personal", false), texts(json, place, "words")});
            known << set.domains.last().key;
        });
        each(body, "prompts", [&](const QJsonObject& json, const QString& place) {
            const QString domain = text(json, place, "domain", true);
            if (!known.contains(domain)) fail(within(place, u"domain"_s), u"unknown-key"_s, domain);
            set.prompts.append({domain, texts(json, place, "stages"), text(json, place, "text", true),
                                flag(json, place, "open", true)});
        });
        if (set.domains.isEmpty()) fail(u"domains"_s, u"missing"_s, u"domains"_s);
        return set;
    }
};

}  // namespace

QStringList promptSetProperties() {
    static const QStringList names = propertiesWith(inPrompts);
    return names;
}

PromptSet promptSetFrom(const QJsonObject& body, const QString& path) { return PromptSetReader(path).read(body); }

QList<PromptSet> allPromptSets(const Reader& reader, QList<Error>* unreadable) {
    return allDefinitions(reader, DefinitionKind::Prompts, shippedKeys(DefinitionKind::Prompts), promptSetFrom,
                          unreadable);
}

}  // namespace mb::documents
