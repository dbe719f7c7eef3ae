#include "core/documents/agreement.h"

#include "core/documents/canonical_json.h"
#include "tests/core/documents/document_texts.h"
#include "tests/core/documents/sample_content.h"
#include "tests/support/catch.h"

namespace mb::test::documents_agreement_test {

using namespace mb::documents;
using namespace mb::documents::test;
using namespace Qt::Literals::StringLiterals;

namespace {

template <class T>
QList<T> blocksOf(const Document& document) {
    QList<T> found;
    for (const Block& block : document.blocks)
        if (const T* one = std::get_if<T>(&block)) found << *one;
    return found;
}

QStringList pathsOf(const FieldErrors& errors) {
    QStringList paths;
    for (const FieldError& error : errors) paths << error.field;
    return paths;
}

bool says(const AgreementContent& content, const QString& text) { return allTextOf(agreement(content)).contains(text); }

}  // namespace

TEST_CASE("canonical JSON does not depend on the order of keys", "[agreement]") {
    const auto json = [](const char* text) { return canonicalJson(QJsonDocument::fromJson(text).object()); };
    CHECK(json(R"({"b": 1, "a": [true, null, "ä\n\"x\\"]})") == "{\"a\":[true,null,\"ä\\u000a\\\"x\\\\\"],\"b\":1}");
    CHECK(json(R"({"a": [true, null, "ä\n\"x\\"], "b": 1.0})") == json(R"({"b": 1, "a": [true, null, "ä\n\"x\\"]})"));
    CHECK(json(R"({"x": -0.5, "y": 12345678901})") == R"({"x":-0.5,"y":12345678901})");
}

TEST_CASE("a snapshot comes back the same and leaves state and fingerprint out", "[agreement]") {
    AgreementContent content = sampleContent();
    content.agreedOn = QDate(2026, 11, 27);
    const QByteArray snapshot = snapshotOf(content);
    const AgreementContent back = fromJson(QJsonDocument::fromJson(snapshot).object());
    CHECK(snapshotOf(back) == snapshot);
    CHECK(back.parties == content.parties);
    CHECK(back.terms == content.terms);
    content.state = AgreementState::Signed;
    content.fingerprint = fingerprintOf(snapshot);
    CHECK(snapshotOf(content) == snapshot);
    CHECK(content.fingerprint.size() == 64);
    content.answers.insert(u"other.terms"_s, u"More"_s);
    CHECK(fingerprintOf(snapshotOf(content)) != content.fingerprint);
}

TEST_CASE("the sample agreement is complete and without contradiction", "[agreement]") {
    CHECK(pathsOf(missing(sampleContent())) == QStringList());
    CHECK(contradictions(sampleContent()).isEmpty());
}

TEST_CASE("missing answers are named with their labels", "[agreement]") {
    AgreementContent content = sampleContent();
    content.answers.insert(u"purpose.purpose"_s, u"   "_s);
    content.answers.remove(u"purpose.end"_s);
    content.answers.insert(u"who.overlap"_s, u"supervises"_s);
    // Whether somebody may be named in a dossier can wait until it comes up.
    content.answers.insert(u"confidentiality.dossier_use"_s, QJsonObject{{u"mentee"_s, u"named"_s}});
    QJsonObject goal = content.goals[1].toObject();
    goal.remove(u"target_on"_s);
    content.goals[1] = goal;
    const FieldErrors errors = missing(content);
    CHECK(pathsOf(errors) ==
          QStringList{u"who.overlap_note"_s, u"purpose.purpose"_s, u"purpose.end"_s, u"goals.goals[1].target_on"_s});
    CHECK(errors[1].kind == ErrorKind::MissingValue);
    CHECK(errors[1].args == QStringList{u"What it is for"_s});
    CHECK(errors[3].args == QStringList{u"Goals, 2: By"_s});

    // An end date is required only if the term ends on a date.
    content.answers.insert(u"purpose.end_rule"_s, u"open"_s);
    CHECK_FALSE(pathsOf(missing(content)).contains(u"purpose.end"_s));
    content.answers.insert(u"purpose.end_rule"_s, u"months"_s);
    CHECK(pathsOf(missing(content)).contains(u"purpose.months"_s));

    content.goals = {};
    CHECK(pathsOf(missing(content)).contains(u"goals.goals"_s));
    content.parties.removeLast();
    CHECK(pathsOf(missing(content)).contains(u"who.parties.mentor"_s));
}

TEST_CASE("an end before the start is a contradiction", "[agreement]") {
    AgreementContent content = sampleContent();
    content.answers.insert(u"purpose.end"_s, u"2026-11-30"_s);
    const FieldErrors errors = contradictions(content);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].field == u"purpose.end");
    CHECK(errors[0].kind == ErrorKind::DateOrder);
    CHECK(errors[0].args == QStringList{u"End date"_s, u"Begins on"_s});
    content.answers.insert(u"purpose.end"_s, u"2026"_s);  // perhaps its last day
    CHECK(contradictions(content).isEmpty());
}

TEST_CASE("the filled paper reads as sentences and tables", "[agreement]") {
    AgreementContent content = sampleContent();
    content.fingerprint = u"9c41e07b52aa1d83"_s + QString(48, u'0');
    const Document document = agreement(content);
    CHECK_FALSE(document.draft);
    CHECK(words::toText(document.footer) == u"Agreement OC-7F3A · version 2 · fingerprint 9c41 e07b 52aa 1d83");
    CHECK(headingsOf(document) ==
          QStringList{u"1 Who we are"_s, u"2 Purpose and term"_s, u"3 Goals"_s, u"4 Meetings and contact"_s,
                      u"5 What each of us will do"_s, u"6 Authorship and scholarly work"_s,
                      u"7 Confidentiality and ground rules"_s, u"8 Feedback, review and ending"_s});
    const auto title = blocksOf<Title>(document).first();
    CHECK(words::toText(title.title) == u"Maya\u00a0Okafor,\u00a0MD and Lin\u00a0Chen,\u00a0PhD");
    CHECK(words::toText(title.subtitle) ==
          u"One to one · 1 December 2026 to 30 November 2027 · version 2, replaces the one "
          u"signed on 3 September 2025");
    const QString text = allTextOf(document);
    for (
        const QString& sentence :
        {u"We meet once a month, for 45 minutes, by video or in person; the usual place is Room 4B. Maya sets the dates."_s,
         u"at least three days ahead."_s,
         u"Starting 1 December 2026, we plan to work together until 30 November 2027."_s,
         u"Each of us may be named in the other’s promotion file, with the outcomes of our work."_s,
         u"Twice a year we ask each other what helps and what should change."_s,
         u"turn to Amara Diallo, MD, Vice Chair for Faculty Development; neither has to come first"_s}) {
        INFO(sentence.toStdString());
        CHECK(text.contains(sentence));
    }
    // Every answer is said by a sentence or stands in a table: nothing is left over as label and value.
    CHECK(blocksOf<Fields>(document).isEmpty());
    CHECK_FALSE(text.contains(u"{"));
    CHECK_FALSE(text.contains(u"["));
    const auto tables = blocksOf<Table>(document);
    REQUIRE(tables.size() == 5);
    CHECK(words::toText(tables[1].columns[3].head) == u"Maya’s part");
    CHECK(words::toText(tables[1].rows[0][0]) ==
          u"K23 resubmission\nFunding ·\u00a0within a year\nResources: Biostatistics core, 10 hours");
    CHECK(words::toText(tables[1].rows[0][1]) == u"12 Mar 2027");
    CHECK(tables[2].rows.size() == 6);
    CHECK(std::holds_alternative<Signatures>(document.blocks.last()));
}

TEST_CASE("an almost empty draft leaves out what has no answer", "[agreement]") {
    const Document document = agreement(minimalContent());
    CHECK(document.draft);
    CHECK(headingsOf(document) == QStringList{u"1 Who we are"_s, u"2 Purpose and term"_s, u"3 Meetings and contact"_s});
    CHECK(blocksOf<Table>(document).first().columns.size() == 2);
    CHECK(allTextOf(document).contains(u"We meet once a quarter."));
}

TEST_CASE("an answer that no sentence can say stands below as label and value", "[agreement]") {
    AgreementContent content = minimalContent();
    content.answers.insert(u"meetings.days_ahead"_s, 2);
    content.answers.insert(u"purpose.promotion_on"_s, u"2028-09-01"_s);
    const auto fields = blocksOf<Fields>(agreement(content));
    REQUIRE(fields.size() == 2);
    CHECK(words::toText(fields[0].pairs[0].value) == u"1 September 2028");
    CHECK(words::toText(fields[1].pairs[0].label) == u"Sent beforehand");
    CHECK(words::toText(fields[1].pairs[0].value) == u"two days");
}

TEST_CASE("the term in the head follows the rule for the end", "[agreement]") {
    AgreementContent content = sampleContent();
    content.version = 1;
    content.replacesSignedOn.reset();
    const auto subtitle = [&] { return words::toText(blocksOf<Title>(agreement(content)).first().subtitle); };
    content.answers.insert(u"purpose.end_rule"_s, u"months"_s);
    content.answers.insert(u"purpose.months"_s, 6);
    CHECK(subtitle() == u"One to one · 1 December 2026 to 31 May 2027 · version 1");
    CHECK(says(content, u"plan to work together for six months"_s));
    content.answers.insert(u"purpose.end_rule"_s, u"open"_s);
    CHECK(subtitle() == u"One to one · from 1 December 2026 · version 1");
    // What is known by its month is told by its month.
    content.answers.insert(u"purpose.start"_s, u"2022-05"_s);
    CHECK(subtitle() == u"One to one · from May 2022 · version 1");
    CHECK(says(content, u"Starting May 2022, we work together and set no end date"_s));
    content.answers.insert(u"purpose.end_rule"_s, u"months"_s);
    CHECK(subtitle() == u"One to one · May 2022 to October 2022 · version 1");
    content.answers.insert(u"purpose.end_rule"_s, u"open"_s);
    content.answers.insert(u"purpose.start"_s, u"2026-12-01"_s);
    CHECK_FALSE(says(content, u"six months"_s));
    CHECK_FALSE(says(content, u"30 November 2027"_s + u'\n'));
}

TEST_CASE("parties who answer differently are named one by one", "[agreement]") {
    AgreementContent content = sampleContent();
    content.answers.insert(u"confidentiality.dossier_use"_s,
                           QJsonObject{{u"mentee"_s, u"none"_s}, {u"mentor"_s, u"named"_s}});
    CHECK(says(content, u"Maya will stay out of the other’s promotion file. Lin may be named"_s));
}

TEST_CASE("a user's words stand as they were typed", "[agreement]") {
    AgreementContent content = sampleContent();
    const QString typed = u"{mentor} gets [all] credit — 50 % of it.\nوشكراً"_s;
    content.answers.insert(u"scholarship.authorship"_s, typed);
    content.answers.insert(u"meetings.place"_s, u"[Room {4B}]"_s);
    content.answers.insert(u"review.closing_steps"_s, QJsonArray{u"goals"_s, u"plant a [tree]"_s});
    CHECK(says(content, typed));
    CHECK(says(content, u"the usual place is [Room {4B}]."_s));
    CHECK(says(content, u"Before parting, we look back at the goals and plant a [tree]."_s));
}

TEST_CASE("signatures print above the line, and are no part of the snapshot", "[agreement]") {
    AgreementContent content = sampleContent();
    const QByteArray snapshot = snapshotOf(content);
    content.signatures = {
        {u"mentor"_s, u"Lin Chen, PhD"_s, u"mentor"_s, SignatureMethod::Typed, QDate(2026, 11, 28), {}}};
    auto lines = blocksOf<Signatures>(agreement(content)).first().lines;
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].signedAs.isEmpty());
    CHECK(lines[0].method.isEmpty());
    CHECK(words::toText(lines[1].signedAs) == u"Lin Chen, PhD");
    CHECK(words::toText(lines[1].date) == u"28 November 2026");
    CHECK(words::toText(lines[1].method) == u"typed");
    CHECK(snapshotOf(content) == snapshot);
    const Drawing drawing{3, {{{0.1, 0.5}, {0.9, 0.4}}}};
    content.signatures[0].method = SignatureMethod::Drawn;
    content.signatures[0].drawing = drawing;
    lines = blocksOf<Signatures>(agreement(content)).first().lines;
    CHECK(lines[1].signedAs.isEmpty());
    CHECK(lines[1].drawing == drawing);
}

TEST_CASE("the blank form asks for every field", "[agreement]") {
    const Template form = shippedTemplate(u"one-to-one"_s);
    const Document document = blankAgreement(form, shippedTerms());
    CHECK(document.compact);
    CHECK(headingsOf(document).size() == form.sections.size());
    const QString text = allTextOf(document);
    const QMap<QString, QString> spoken{{u"dossier_use"_s, u"Mentee in promotion file"_s},
                                        {u"goals"_s, u"What will exist"_s},
                                        {u"mentee_does"_s, u"Mentee will"_s},
                                        {u"mentor_does"_s, u"Mentor will"_s},
                                        {u"topics"_s, u"Priorities and time"_s},
                                        {u"parties"_s, u"Name, degrees"_s},
                                        {u"opportunities"_s, u"Event, introduction or committee"_s},
                                        {u"products"_s, u"Planned paper, grant or talk"_s}};
    for (const Section& section : form.sections) {
        for (const TemplateField& field : section.fields) {
            if (field.hidden || field.blankNone) continue;
            QString label = spoken.value(field.key);
            if (label.isEmpty()) label = field.label.first().text;
            INFO(field.path.toStdString());
            CHECK(text.contains(label));
        }
    }
    CHECK(blocksOf<Signatures>(document).first().lines.size() == 2);
    // Names that are known stand on the form.
    const QString named = allTextOf(blankAgreement(form, shippedTerms(), sampleContent().parties));
    CHECK(named.contains(u"Maya\u00a0Okafor,\u00a0MD and Lin\u00a0Chen,\u00a0PhD"));
    CHECK(named.contains(u"Lin’s part"));
}

TEST_CASE("typed answers become values, or are refused", "[agreement]") {
    const Template form = shippedTemplate(u"one-to-one"_s);
    const Terms terms = shippedTerms();
    const auto typed = [&](const char16_t* field, const QString& text) {
        return parseAnswer(*form.find(QString::fromUtf16(field)), terms, text);
    };
    CHECK(typed(u"frequency", u"monthly"_s) == QJsonValue(u"monthly"_s));
    CHECK(typed(u"frequency", u"Every two weeks"_s) == QJsonValue(u"every-two-weeks"_s));
    CHECK(typed(u"minutes", u"45"_s) == QJsonValue(45));
    CHECK(typed(u"material", u"agenda, a song"_s) == QJsonValue(QJsonArray{u"agenda"_s, u"a song"_s}));
    CHECK(typed(u"start", u"2026-12-01"_s) == QJsonValue(u"2026-12-01"_s));
    CHECK(typed(u"start", u"2022-05"_s) == QJsonValue(u"2022-05"_s));
    CHECK_THROWS_AS(typed(u"next_review", u"2027-05"_s), Error);
    CHECK(typed(u"purpose", u" "_s).isNull());
    CHECK_THROWS_AS(typed(u"frequency", u"often"_s), Error);
    CHECK_THROWS_AS(typed(u"minutes", u"long"_s), Error);
    CHECK_THROWS_AS(typed(u"start", u"tomorrow"_s), Error);
    CHECK(proposedAnswer(*form.find(u"next_review"_s), QDate(2026, 12, 1)) == QJsonValue(u"2027-12-01"_s));
    CHECK(proposedAnswer(*form.find(u"notice"_s), {}) == QJsonValue(24));
    CHECK(proposedAnswer(*form.find(u"purpose"_s), {}).isUndefined());
}

TEST_CASE("two parties of the same first name go by their whole names", "[agreement]") {
    QList<Party> parties = sampleContent().parties;
    parties[1].shortName = u"Maya"_s;
    parties[1].name = u"Maya Chen"_s;
    distinctShortNames(parties);
    CHECK(parties[0].shortName == u"Maya Okafor");
    CHECK(parties[1].shortName == u"Maya Chen");
}

}  // namespace mb::test::documents_agreement_test
