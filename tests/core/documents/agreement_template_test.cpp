#include "core/documents/agreement_template.h"

#include "core/domain/goal.h"
#include "core/words/phrases.h"
#include "tests/support/catch.h"

#include <QJsonDocument>

namespace mb::test::documents_agreement_template_test {

using namespace mb::documents;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray goodTemplate = R"({
  "name": "tiny", "variant": "one-to-one", "label": "Tiny", "title": "Agreement",
  "sections": [
    { "key": "a", "title": "A", "fields": [
      { "key": "often", "label": "How often", "kind": "choice", "options": [
        { "key": "x", "label": "X", "prose": "every {place}" }, { "key": "y", "label": "Y" } ] },
      { "key": "place", "label": "Place", "kind": "text" },
      { "key": "rows", "label": "Rows", "kind": "table", "columns": [
        { "key": "what", "label": "What", "kind": "text" }, { "key": "by", "label": "By", "kind": "date", "under": "what" } ] }
    ], "paper": [ "We meet {often}[ in {place}].", { "table": "rows" } ] }
  ] })";

// "place cause" of the refusal of the good template with one passage replaced.
QString refusal(const QByteArray& passage, const QByteArray& replacement) {
    QByteArray json = goodTemplate;
    REQUIRE(json.contains(passage));
    json.replace(passage, replacement);
    try {
        parseTemplate(json, u"t.json"_s);
    } catch (const Error& error) {
        CHECK(error.kind == ErrorKind::TemplateInvalid);
        CHECK(error.args.value(0) == u"t.json");
        CHECK(words::phraseKeys().contains(u"template."_s + error.args.value(2)));
        return error.args.value(1) + u' ' + error.args.value(2);
    }
    return u"accepted"_s;
}

}  // namespace

TEST_CASE("a good template is read", "[template]") {
    const Template t = parseTemplate(goodTemplate, u"t.json"_s);
    CHECK(t.sections.size() == 1);
    REQUIRE(t.find(u"often"_s));
    CHECK(t.find(u"often"_s)->path == u"a.often");
    CHECK(t.find(u"a.often"_s) == t.find(u"often"_s));
    CHECK(t.find(u"nothing"_s) == nullptr);
    CHECK(templateFrom(t.body).sections.size() == 1);
}

TEST_CASE("a wrong template is refused with place and reason", "[template]") {
    CHECK(refusal("\"sections\": [", "\"sections\": [,").endsWith(u" json"));
    CHECK(refusal("\"sections\": [", "\"sections\": {\"a\": [").endsWith(u" json"));
    CHECK(refusal("\"name\": \"tiny\",", "\"name\": \"tiny\", \"sides\": {\"duke\": \"duke\"},") == u"sides bad-value");
    CHECK(refusal("\"name\": \"tiny\",", "\"name\": \"tiny\", \"sides\": {\"lead\": \"leader\"},") == u"accepted");
    CHECK(refusal("\"title\": \"Agreement\",", "") == u"title missing");
    CHECK(refusal("\"title\": \"A\", ", "") == u"a.title missing");
    CHECK(refusal("\"variant\": \"one-to-one\"", "\"variant\": \"duel\"") == u"variant unknown-variant");
    CHECK(refusal("\"kind\": \"choice\"", "\"kind\": \"riddle\"") == u"a.often.kind unknown-kind");
    CHECK(refusal("\"key\": \"place\"", "\"key\": \"often\"") == u"a.often duplicate");
    CHECK(refusal("\"key\": \"y\"", "\"key\": \"x\"") == u"a.often.x duplicate");
    CHECK(refusal("\"key\": \"by\"", "\"key\": \"what\"") == u"a.rows.what duplicate");
    CHECK(refusal("[ in {place}].", "[ in {place}.") == u"a.paper[0] brackets");
    CHECK(refusal("[ in {place}].", "[ in {place].") == u"a.paper[0] braces");
    CHECK(refusal("{place}].", "{palace}].") == u"a.paper[0] placeholder");
    CHECK(refusal("every {place}", "every {often}") == u"a.often option-placeholder");
    CHECK(refusal("every {place}", "every {moon}") == u"a.often placeholder");
    CHECK(refusal("{ \"table\": \"rows\" }", "{ \"table\": \"cows\" }") == u"a.paper[1] unknown-field");
    CHECK(refusal("\"under\": \"what\"", "\"offers\": \"cow\"") == u"a.rows.by.offers bad-value");
    CHECK(refusal("\"under\": \"what\"", "\"under\": \"who\"") == u"a.rows.by unknown-field");
    CHECK(refusal("\"label\": \"Place\"", "\"lable\": \"Place\"") == u"a.place unknown-property");
    CHECK(refusal("\"key\": \"place\"", "\"key\": \"Plä ce\"") == u"a.fields[1] bad-key");
    CHECK(refusal("\"kind\": \"text\" },", "\"kind\": \"text\", \"lines\": \"two\" },") == u"a.place.lines bad-value");
    CHECK(refusal("\"label\": \"Place\"", "\"label\": \"{often}\"") == u"a.place placeholder");
    CHECK(refusal("[\n        { \"key\": \"x\", \"label\": \"X\", \"prose\": \"every {place}\" }, { \"key\": \"y\", "
                  "\"label\": \"Y\" } ]",
                  "[]") == u"a.often.options empty-options");
}

TEST_CASE("fields that wait for one another are refused where that cannot work", "[template]") {
    const QByteArray place = "{ \"key\": \"place\", \"label\": \"Place\", \"kind\": \"text\" },";
    const auto with = [&](const QByteArray& properties) {
        return refusal(place, "{ \"key\": \"place\", \"label\": \"Place\", \"kind\": \"text\", " + properties + " },");
    };
    CHECK(with(R"("required_when": { "field": "often", "is": ["x"] })") == u"accepted");
    CHECK(with(R"("or": "often")") == u"accepted");
    CHECK(with(R"("required_when": { "field": "soften", "is": ["x"] })") == u"a.place.required_when unknown-field");
    CHECK(with(R"("required_when": { "field": "often", "is": ["z"] })") == u"a.place.required_when unknown-option");
    CHECK(with(R"("required_when": { "field": "often" })") == u"a.place.required_when.is missing");
    CHECK(with(R"("required_when": { "field": "rows", "is": ["x"] })") == u"a.place.required_when not-a-choice");
    CHECK(with(R"("required_when": { "when": "often" })") == u"a.place.required_when unknown-property");
    CHECK(with(R"("required_when": "often")") == u"a.place.required_when bad-value");
    CHECK(with(R"("or": "place")") == u"a.place circle");
    CHECK(with(R"("or": "palace")") == u"a.place unknown-field");
    const QByteArray often = "\"kind\": \"choice\", \"options\"";
    const auto circle = [&](const QByteArray& here, const QByteArray& there) {
        QByteArray json = goodTemplate;
        json.replace(often, QByteArray(here + ", " + often))
            .replace(place, QByteArray(place).replace("\"text\"", QByteArray("\"text\", " + there)));
        try {
            parseTemplate(json, u"t.json"_s);
        } catch (const Error& error) {
            return QString(error.args.value(1) + u' ' + error.args.value(2) + u' ' + error.args.value(3));
        }
        return u"accepted"_s;
    };
    CHECK(circle(R"("or": "place")", R"("required_when": { "field": "often", "is": ["x"] })") ==
          u"a.often circle a.place");
    CHECK(circle(R"("or": "place")", R"("or": "rows")") == u"accepted");
}

TEST_CASE("records that may not stand on paper cannot be bound", "[template]") {
    const auto bound = [](const QByteArray& binding, const QByteArray& kind = "text") {
        return refusal("\"label\": \"Place\", \"kind\": \"text\"",
                       "\"label\": \"Place\", \"kind\": \"" + kind + "\", \"bound\": \"" + binding + "\"");
    };
    CHECK(bound("mentorship.place") == u"accepted");
    CHECK(bound("mentorship.starts_on", "date") == u"accepted");
    CHECK(bound("mentorship.months", "number") == u"accepted");
    CHECK(bound("mentorship.help_contact_id") == u"accepted");
    for (const QByteArray binding : {"mentorship.note", "mentorship.end_reason", "mentorship.id", "mentorship.uuid",
                                     "mentorship.nothing", "mentorship.starts_on", "person.note", "goals", "parties",
                                     "participant.functions", "mentorship.", "mentorship.created_at"})
        CHECK(bound(binding) == u"a.place.bound binding");
}

TEST_CASE("clauses and hidden or added parts are read", "[template]") {
    CHECK(refusal("{ \"table\": \"rows\" }", "{ \"text\": \"{As} it [stands\" }") == u"accepted");
    CHECK(refusal("{ \"table\": \"rows\" }", "{ \"text\": \" \" }") == u"a.paper[1].text missing");
    CHECK(refusal("{ \"table\": \"rows\" }", "{ \"table\": \"place\" }") == u"a.paper[1] not-a-table");
    CHECK(refusal("{ \"table\": \"rows\" }", "{ \"fields\": [] }") == u"a.paper[1].fields missing");
    CHECK(refusal("{ \"table\": \"rows\" }", "7") == u"a.paper[1] bad-value");
    CHECK(refusal("\"key\": \"place\",", "\"key\": \"place\", \"hidden\": true, \"added\": true,") == u"accepted");
    CHECK(refusal("\"key\": \"place\",", "\"key\": \"mentor\",") == u"a.fields[1] reserved-key");
    CHECK(refusal("\"title\": \"A\",", "\"title\": \"A\", \"hidden\": true,") == u"sections missing");
}

TEST_CASE("hostile templates are refused and crash nothing", "[template]") {
    const auto refused = [](const QByteArray& json) {
        try {
            parseTemplate(json, u"t.json"_s);
        } catch (const Error& error) {
            return error.kind == ErrorKind::TemplateInvalid &&
                   words::phraseKeys().contains(u"template."_s + error.args.value(2));
        }
        return false;
    };
    for (const QByteArray json : {"", " ", "null", "[]", "7", "\"text\"", "{", "{}", "\xff\xfe", "{\"sections\": 7}"})
        CHECK(refused(json));
    CHECK(refused(QByteArray(100000, '[')));
    CHECK(refused(QByteArray("{\"a\":").repeated(100000)));
    CHECK(refused(QByteArray("{\"a\":").repeated(900) + "1" + QByteArray("}").repeated(900)));
    CHECK(refused(QByteArray(goodTemplate).replace("\"Place\"", QByteArray('"' + QByteArray(2 << 20, 'x') + '"'))));
    CHECK(refused(QByteArray(goodTemplate).replace("every {place}", QByteArray("[").repeated(500))));
    QByteArray many;
    for (int i = 0; i < 400; ++i)
        many += "{\"key\":\"f" + QByteArray::number(i) + "\",\"label\":\"F\",\"kind\":\"text\"},";
    CHECK(refused(QByteArray(goodTemplate).replace("{ \"key\": \"often\"", QByteArray(many + "{ \"key\": \"often\""))));
    // Puts a value of a wrong type at every place of a good template; it has to be refused or be harmless.
    const QJsonObject good = shippedTemplate(u"team"_s).body;
    const QList<QJsonValue> wrong{QJsonValue(),
                                  true,
                                  -1,
                                  1e300,
                                  QString(),
                                  u"{"_s,
                                  u"[ ]"_s,
                                  QJsonArray{QJsonArray{1}},
                                  QJsonObject{{u"x"_s, 1}}};
    const auto survives = [](const QJsonObject& body) {
        try {
            templateFrom(body);
        } catch (const Error& error) {
            return error.kind == ErrorKind::TemplateInvalid;
        }
        return true;
    };
    for (const QString& property : good.keys())
        for (const QJsonValue& value : wrong) {
            QJsonObject body = good;
            body[property] = value;
            CHECK(survives(body));
        }
    const QJsonArray sections = good[u"sections"_s].toArray();
    for (qsizetype s = 0; s < sections.size(); ++s) {
        const QJsonArray fields = sections[s][u"fields"_s].toArray();
        for (qsizetype f = 0; f < fields.size(); ++f)
            for (const QString& property : fields[f].toObject().keys())
                for (const QJsonValue& value : wrong) {
                    QJsonObject field = fields[f].toObject(), section = sections[s].toObject(), body = good;
                    QJsonArray newFields = fields, newSections = sections;
                    field[property] = value;
                    newFields[f] = field;
                    section[u"fields"_s] = newFields;
                    newSections[s] = section;
                    body[u"sections"_s] = newSections;
                    INFO(field[u"key"_s].toString().toStdString() << " " << property.toStdString());
                    CHECK(survives(body));
                }
    }
}

TEST_CASE("the shipped template covers the form", "[template]") {
    const Template t = shippedTemplate(u"one-to-one"_s);
    CHECK(t.variant == MentorshipKind::OneToOne);
    for (const QString& key : {u"type"_s,           u"parties"_s,      u"functions"_s,
                               u"purpose"_s,        u"overlap"_s,      u"overlap_note"_s,
                               u"start"_s,          u"end_rule"_s,     u"end"_s,
                               u"first_check_in"_s, u"next_review"_s,  u"goals.goals"_s,
                               u"frequency"_s,      u"minutes"_s,      u"mode"_s,
                               u"place"_s,          u"scheduler"_s,    u"notice"_s,
                               u"material"_s,       u"days_ahead"_s,   u"notes_by"_s,
                               u"channels"_s,       u"reply_days"_s,   u"contact_limits"_s,
                               u"mentee_does"_s,    u"mentor_does"_s,  u"topics"_s,
                               u"opportunities"_s,  u"authorship"_s,   u"products"_s,
                               u"ownership"_s,      u"scope"_s,        u"shareable_with"_s,
                               u"off_limits"_s,     u"limits_known"_s, u"dossier_use"_s,
                               u"rules"_s,          u"boundaries"_s,   u"method"_s,
                               u"interval"_s,       u"first_step"_s,   u"help_contact"_s,
                               u"help_role"_s,      u"no_fault"_s,     u"closing_steps"_s,
                               u"terms"_s}) {
        INFO(key.toStdString());
        CHECK(t.find(key) != nullptr);
    }
    CHECK(t.find(u"topics"_s)->rows.size() == 7);
    // A key alone is enough on the command line.
    for (const Section& section : t.sections)
        for (const TemplateField& field : section.fields) CHECK(t.find(field.key) == &field);
}

TEST_CASE("bindings name real columns", "[template]") {
    const Template t = shippedTemplate(u"one-to-one"_s);
    for (const TemplateField* field : t.boundFields()) {
        INFO(field->bound.toStdString());
        if (field->bound.startsWith(u"mentorship."_s))
            CHECK(tableOf<Mentorship>().indexOf(field->bound.mid(11).toLatin1()) >= 0);
    }
    for (const Column& column : t.find(u"goals.goals"_s)->columns) {
        INFO(column.key.toStdString());
        CHECK(tableOf<Goal>().indexOf(column.key.toLatin1()) >= 0);
    }
    for (const Option& option : t.find(u"end_rule"_s)->options) CHECK(fromKey<EndRule>(option.key));
}

TEST_CASE("the shipped lists hold what code and form rely on", "[template]") {
    const Terms terms = shippedTerms();
    const auto count = [&](const QString& list) {
        return std::count_if(terms.begin(), terms.end(), [&](const TermWord& term) { return term.list == list; });
    };
    CHECK(count(u"goal-domain"_s) == 15);
    CHECK(count(u"cadence"_s) == 8);
    CHECK(count(u"stage"_s) == 9);
    CHECK(count(u"function"_s) == 6);
    CHECK(count(u"style"_s) == 9);
    CHECK(count(u"confidentiality"_s) == 3);
    const Template t = shippedTemplate(u"one-to-one"_s);
    for (const Section& section : t.sections)
        for (const TemplateField& field : section.fields)
            if (!field.terms.isEmpty()) CHECK(count(field.terms) > 0);
    CHECK_THROWS_AS(shippedTemplate(u"none"_s), Error);
}

}  // namespace mb::test::documents_agreement_template_test
