// Lists for packets and forms of statements: what is shipped is read, what is wrong is refused with its place, and
// docs/presets.md names all that can stand in them.
#include "core/documents/definition_kinds.h"
#include "core/documents/packet_form.h"
#include "core/documents/plan_form.h"
#include "core/documents/preset.h"
#include "core/documents/prompts.h"
#include "core/documents/statement_form.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace mb::documents::test::documents_forms_test {

using namespace Qt::Literals::StringLiterals;

namespace {

std::string faultOf(const QByteArray& json) {
    try {
        parseDefinition(json, u"x.json"_s);
    } catch (const Error& error) {
        REQUIRE(error.kind == ErrorKind::DefinitionInvalid);
        return error.args.mid(1).join(u" | "_s).toStdString();
    }
    return {};
}

QString chapter(const QString& head) {
    const QString text = QString::fromUtf8(mb::test::bytesOf(QStringLiteral(MENTORBOOK_SOURCE_DIR "/docs/presets.md")));
    return text.section(u"\n# "_s + head + u"\n"_s, 1, 1).section(u"\n# "_s, 0, 0);
}

// The words in code marks in the first column of the chapter's tables.
QStringList namedIn(const QString& text) {
    QStringList names;
    for (const QString& line : text.split(u'\n')) {
        if (!line.startsWith(u"| `")) continue;
        auto words = QRegularExpression(u"`([a-z_.-]+)`"_s).globalMatch(line.section(u'|', 1, 1));
        while (words.hasNext()) names << words.next().captured(1);
    }
    names.sort();
    return names;
}

QStringList own(QStringList properties) {
    for (const QString& shared : propertiesWith(std::array<const char*, 0>{})) properties.removeAll(shared);
    properties.sort();
    return properties;
}

}  // namespace

TEST_CASE("every shipped form is read, says whose it is, and refers to what there is", "[forms][DO9]") {
    QStringList presets = shippedPresetKeys(), statements = shippedKeys(DefinitionKind::Statement);
    int packets = 0, plans = 0;
    for (const DefinitionHead& head : shippedDefinitions()) {
        INFO(head.key.toStdString());
        CHECK(!head.title.isEmpty());
        CHECK(!head.source.office.isEmpty());
        CHECK(parseDefinition(fileOf(head), head.key).body == head.body);
        if (head.kind == DefinitionKind::Plan) {
            ++plans;
            const PlanForm form = planFormFrom(head.body);
            CHECK(form.entries.last().weeksBefore == 0);
            for (const PlanForm::Entry& entry : form.entries) {
                INFO(entry.title.toStdString());
                CHECK(entry.weeksBefore <= form.weeks());
            }
        }
        if (head.kind != DefinitionKind::Packet) continue;
        ++packets;
        const PacketForm form = packetFormFrom(head.body);
        for (const PacketForm::Paper& paper : form.documents) {
            INFO(paper.title.toStdString());
            CHECK((paper.preset.isEmpty() || presets.contains(paper.preset)));
            CHECK((paper.statement.isEmpty() || statements.contains(paper.statement)));
        }
        for (const QString& track : form.tracks) CHECK((form.criteria.isEmpty() || !form.criteriaOf(track).isEmpty()));
    }
    CHECK(packets >= 4);
    CHECK(plans >= 3);
    CHECK(statements.size() >= 6);
    const StatementForm sketch =
        statementFormFrom(shippedBody(DefinitionKind::Statement, u"nih-biosketch"_s), u"nih-biosketch"_s);
    CHECK(sketch.limit == 3500);
    CHECK(sketch.unit == LimitUnit::Characters);
}

TEST_CASE("a form that is wrong is refused with its place and reason", "[forms][DO9]") {
    CHECK(faultOf("[]") == " | not-a-form | ");
    CHECK(faultOf(R"({"kind": "poem"})") == "kind | not-a-form | poem");
    CHECK(faultOf(R"({"kind": "packet", "key": "x", "title": "X"})") == "documents | missing | documents");
    CHECK(faultOf(R"({"kind": "packet", "key": "x", "title": "X", "documents": [{"title": "CV", "format": "wax"}]})") ==
          "documents[1].format | unknown-key | wax");
    CHECK(faultOf(R"({"kind": "packet", "key": "x", "title": "X", "documents": [{"title": "CV"}],
                      "criteria": [{"text": "Good", "tracks": ["Poet"]}]})") ==
          "criteria[1].tracks | unknown-key | Poet");
    CHECK(faultOf(R"({"kind": "plan", "key": "x", "title": "X", "entries": [{"title": "CV", "kind": "prayer"}]})") ==
          "entries[1].kind | unknown-key | prayer");
    CHECK(faultOf(R"({"kind": "prompts", "key": "x", "title": "X", "domains": [{"key": "a", "label": "A"}],
                      "prompts": [{"domain": "b", "text": "Why?"}]})") == "prompts[1].domain | unknown-key | b");
    CHECK(faultOf(R"({"kind": "statement", "key": "x", "title": "X", "parts": []})") == "parts | missing | parts");
    CHECK(faultOf(R"({"kind": "statement", "key": "x", "title": "X", "parts": [{"draft": ["praise"]}]})") ==
          "parts[1].draft | unknown-key | praise");
    CHECK(faultOf(R"({"kind": "statement", "key": "x", "title": "X", "parts": [{}], "limit": {"most": "much"}})") ==
          "limit.most | bad-value | number");
    CHECK(faultOf(R"({"kind": "statement", "key": "x", "title": "X", "parts": [{"heading": "A"}], "colour": "red"})") ==
          "colour | unknown-property | colour");
}

TEST_CASE("docs/presets.md names all that can stand in lists and forms, and nothing else", "[forms][DO9]") {
    CHECK(namedIn(chapter(u"The format of a list for a packet"_s)) == own(packetFormProperties()));
    CHECK(namedIn(chapter(u"The format of a form of a statement"_s).section(u"\n## "_s, 0, 0)) ==
          own(statementFormProperties()));
    CHECK(namedIn(chapter(u"The format of a back-plan"_s)) == own(planFormProperties()));
    CHECK(namedIn(chapter(u"The format of a set of prompts"_s)) == own(promptSetProperties()));
    QStringList facts = allKeys<DraftFact>();
    facts.sort();
    CHECK(namedIn(chapter(u"The format of a form of a statement"_s).section(u"\n## "_s, 1)) == facts);
}

}  // namespace mb::documents::test::documents_forms_test
