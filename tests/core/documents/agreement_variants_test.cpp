// The five templates that ship: each asks what its kind of partnership needs, and each of its options reads well.
#include "core/documents/agreement_answers.h"
#include "tests/core/documents/document_texts.h"
#include "tests/support/agreements.h"

namespace mb::test::documents_agreement_variants_test {

using namespace mb::documents;
using namespace mb::documents::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList pathsOf(const FieldErrors& errors) {
    QStringList paths;
    for (const FieldError& error : errors) paths << error.field;
    return paths;
}

// Signs of unfilled or badly joined text, which no reader should see.
void checkClean(const QString& text) {
    for (const QString& leftover : {u"{"_s, u"}"_s, u"["_s, u"]"_s, u" ."_s, u" ,"_s, u".."_s, u"  "_s, u"«"_s}) {
        INFO(leftover.toStdString());
        const qsizetype at = text.indexOf(leftover);
        if (at >= 0) INFO(text.mid(std::max<qsizetype>(0, at - 60), 120).toStdString());
        CHECK(at < 0);
    }
}

const QHash<QString, QStringList> needed{
    {u"one-to-one"_s, {u"parties"_s, u"functions"_s, u"overlap"_s, u"rank"_s, u"track"_s, u"promotion_on"_s}},
    {u"team"_s,
     {u"functions"_s, u"domains"_s, u"lead_frequency"_s, u"frequency"_s, u"chair"_s, u"notes_by"_s, u"conflict_rule"_s,
      u"lead_does"_s, u"mentor_does"_s}},
    {u"peer-group"_s,
     {u"purpose.purpose"_s, u"size"_s, u"facilitator"_s, u"host"_s, u"airtime"_s, u"attendance"_s, u"joining"_s,
      u"leaving"_s, u"all_do"_s}},
    {u"student"_s,
     {u"program"_s, u"year"_s, u"milestones"_s, u"funding"_s, u"hours"_s, u"absence"_s, u"group_meetings"_s,
      u"idp_on"_s, u"compliance"_s, u"program_contact"_s, u"authorship"_s}},
    {u"short-term"_s, {u"purpose"_s, u"sessions"_s, u"closes"_s, u"goals"_s}},
};

}  // namespace

TEST_CASE("five templates ship in the order of the kinds", "[template][AG3]") {
    CHECK(shippedTemplateNames() ==
          QStringList{u"one-to-one"_s, u"team"_s, u"peer-group"_s, u"student"_s, u"short-term"_s});
    for (const QString& name : shippedTemplateNames()) {
        INFO(name.toStdString());
        const Template form = shippedTemplate(name);
        CHECK(form.name == name);
        CHECK(keyOf(form.variant) == name);
        CHECK(form.language == u"en");
        CHECK_FALSE(form.blankTitle.isEmpty());
        for (const QString& key : needed.value(name)) {
            INFO(key.toStdString());
            CHECK(form.find(key) != nullptr);
        }
        for (const Section& section : form.sections) {
            CHECK_FALSE(section.added);
            for (const TemplateField& field : section.fields) {
                INFO(field.path.toStdString());
                CHECK(form.find(field.key) == &field);  // the key alone is enough on the command line
                CHECK(form.find(field.path) == &field);
            }
        }
    }
}

TEST_CASE("what a kind of partnership does without is not asked", "[template][AG3]") {
    const Template peers = shippedTemplate(u"peer-group"_s);
    for (const Section& section : peers.sections)
        for (const TemplateField& field : section.fields) {
            CHECK_FALSE(placeholdersOf(field.label).contains(u"mentor"_s));
            CHECK_FALSE(placeholdersOf(field.label).contains(u"mentee"_s));
        }
    CHECK(peers.find(u"authorship"_s) == nullptr);
    CHECK(shippedTemplate(u"short-term"_s).find(u"authorship"_s) == nullptr);
    CHECK(shippedTemplate(u"student"_s).find(u"authorship"_s)->required);
    CHECK_FALSE(shippedTemplate(u"one-to-one"_s).find(u"authorship"_s)->required);
}

TEST_CASE("each filled agreement is complete and every answer is said by a sentence or a table", "[agreement][AG2]") {
    for (const QString& name : shippedTemplateNames()) {
        INFO(name.toStdString());
        const AgreementContent content = longContent(name);
        CHECK(pathsOf(missing(content)) == QStringList());
        CHECK(contradictions(content).isEmpty());
        const Document document = agreement(content);
        for (const Block& block : document.blocks)
            if (const auto* fields = std::get_if<Fields>(&block))
                for (const auto& pair : fields->pairs) {
                    INFO(words::toText(pair.label).toStdString());
                    CHECK(false);
                }
        checkClean(allTextOf(document));
        CHECK(std::get<Signatures>(document.blocks.last()).lines.size() == content.parties.size());
        const AgreementContent brief = shortContent(name);
        CHECK(pathsOf(missing(brief)) == QStringList());
        checkClean(allTextOf(agreement(brief)));
    }
}

TEST_CASE("what was typed stands on the paper of every kind", "[agreement][AG2]") {
    for (const QString& name : shippedTemplateNames()) {
        INFO(name.toStdString());
        const Template form = shippedTemplate(name);
        const AgreementContent content = longContent(name);
        const QString text = allTextOf(agreement(content));
        for (const Section& section : form.sections)
            for (const TemplateField& field : section.fields) {
                const QJsonValue answer = content.answers.value(field.path);
                if (field.kind != FieldKind::Text || !answer.isString()) continue;
                INFO(field.path.toStdString());
                QString typed = answer.toString();
                if (typed.endsWith(u'.')) typed.chop(1);
                CHECK(text.contains(typed));
            }
        for (const Party& party : content.parties) CHECK(text.contains(party.printName));
    }
}

TEST_CASE("each option of each template makes a sentence", "[agreement][AG2]") {
    const Terms terms = shippedTerms();
    for (const QString& name : shippedTemplateNames()) {
        const Template form = shippedTemplate(name);
        const AgreementContent full = shortContent(name);
        for (const Section& section : form.sections)
            for (const TemplateField& field : section.fields) {
                if (field.hidden || field.bound == u"participant.functions") continue;
                for (const Option& option : optionsOf(field, terms)) {
                    INFO(name.toStdString() << " " << field.path.toStdString() << " " << option.key.toStdString());
                    AgreementContent content = full;
                    QJsonValue answer = option.key;
                    if (field.kind == FieldKind::Checklist) answer = QJsonArray{option.key};
                    if (field.perParty) {
                        QJsonObject byParty;
                        for (const Party& party : content.parties) byParty.insert(party.participantId, answer);
                        answer = byParty;
                    }
                    content.answers.insert(field.path, answer);
                    content.terms = usedTerms(content, terms);
                    const Document document = agreement(content);
                    const QString text = allTextOf(document);
                    checkClean(text);
                    // Whole words: people may "reach each other".
                    CHECK_FALSE(text.contains(u" "_s + option.key + u" "_s + option.key));
                    // The option's words are on the paper, unless its prose is empty.
                    const Prose words = option.prose.value_or(Prose{{ProsePart::Literal, option.label, {}, {}}});
                    for (const ProsePart& part : words)
                        if (part.kind == ProsePart::Literal)
                            CHECK(text.contains(part.text.trimmed(), Qt::CaseInsensitive));
                }
            }
    }
}

TEST_CASE("the blank form of each template asks for every field", "[agreement][AG6]") {
    for (const QString& name : shippedTemplateNames()) {
        INFO(name.toStdString());
        const Template form = shippedTemplate(name);
        const Document document = blankAgreement(form, shippedTerms());
        const QString text = allTextOf(document);
        checkClean(text);
        CHECK(document.compact);
        CHECK(headingsOf(document).size() == form.sections.size());
        const AgreementContent nothing;
        const Answers answers(form, nothing);
        for (const Section& section : form.sections)
            for (const TemplateField& field : section.fields) {
                if (field.hidden || field.blankNone || field.perParty) continue;
                if (field.kind == FieldKind::Table || field.kind == FieldKind::Parties) {
                    if (!field.blankLine) CHECK(text.contains(answers.label(field.columns.first().label)));
                    for (const FixedRow& row : field.rows) CHECK(text.contains(row.label));
                    continue;
                }
                INFO(field.path.toStdString());
                CHECK(text.contains(answers.label(field.label)));
            }
        const qsizetype rows = form.boundTo(u"parties"_s)->lines;
        CHECK(std::get<Signatures>(document.blocks.last()).lines.size() == rows);
        const QString named = allTextOf(blankAgreement(form, shippedTerms(), longContent(name).parties));
        for (const Party& party : longContent(name).parties) CHECK(named.contains(party.printName));
    }
}

TEST_CASE("whoever leads a team is called so", "[agreement][PE3]") {
    AgreementContent content = longContent(u"team"_s);
    const auto roles = [&] {
        QStringList found;
        const Document document = agreement(content);
        for (const auto& line : std::get<Signatures>(document.blocks.last()).lines) found << words::toText(line.role);
        return found;
    };
    CHECK(roles() == QStringList{u"mentee"_s, u"lead mentor"_s, u"mentor"_s, u"mentor"_s, u"mentor"_s});
    CHECK(allTextOf(agreement(content)).contains(u"Wilhelmina leads the team"_s));
    content.parties[1].lead = false;
    CHECK(pathsOf(missing(content)) == QStringList{u"who.parties.lead"_s});
    content.parties[2].lead = true;
    CHECK(pathsOf(missing(content)).isEmpty());
    CHECK(roles()[2] == u"lead mentor");
    // If a template has no word for a lead, nobody is called so.
    AgreementContent pair = longContent(u"one-to-one"_s);
    pair.parties[1].lead = true;
    CHECK(words::toText(std::get<Signatures>(agreement(pair).blocks.last()).lines[1].role) == u"mentor");
}

TEST_CASE("short-term advice says that it closes by itself", "[agreement][AG3]") {
    const QString text = allTextOf(agreement(longContent(u"short-term"_s)));
    CHECK(text.contains(u"we meet for three sessions, 60 minutes each"_s));
    CHECK(text.contains(
        u"This agreement closes by itself when the sessions have been held, and on 31 March 2027 at the latest"_s));
    CHECK(text.contains(u"1 December 2026 to 31 March 2027"_s));
}

}  // namespace mb::test::documents_agreement_variants_test
