#include "core/documents/acknowledgement.h"

#include "tests/core/documents/document_texts.h"
#include "tests/support/agreements.h"

namespace mb::test::documents_acknowledgement_test {

using namespace mb::documents;
using namespace mb::documents::test;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("the slip names who and when and nothing else", "[agreement][AG5]") {
    for (const QString& name : shippedTemplateNames()) {
        INFO(name.toStdString());
        const AgreementContent content = longContent(name);
        const Template form = shippedTemplate(name);
        const Document slip = acknowledgementSlip(content, QDate(2026, 12, 3));
        const QString text = allTextOf(slip);
        for (const Party& party : content.parties) CHECK(text.contains(party.printName));
        for (const QString& day : {u"27 November 2026"_s, u"3 December 2026"_s, u"1 December 2026"_s})
            CHECK(text.contains(day));
        CHECK(text.contains(words::toText(footerOf(content))));
        // The slip holds nothing of what was agreed.
        for (const Section& section : form.sections)
            for (const TemplateField& field : section.fields)
                if (field.kind == FieldKind::Text && content.answers.contains(field.path))
                    CHECK_FALSE(text.contains(content.answers[field.path].toString()));
        for (const QJsonValue& goal : content.goals) CHECK_FALSE(text.contains(goal[u"title"_s].toString()));
        for (const Party& party : content.parties) CHECK_FALSE(text.contains(party.email));
        CHECK(std::get<Signatures>(slip.blocks.last()).lines.size() == 1);
        CHECK_FALSE(slip.draft);
    }
}

TEST_CASE("a slip without dates has no place for them", "[agreement][AG5]") {
    AgreementContent content = longContent(u"one-to-one"_s);
    content.answers = {};
    content.agreedOn.reset();
    content.fingerprint.clear();
    const Document slip = acknowledgementSlip(content);
    CHECK(headingsOf(slip).size() == 1);
    CHECK(slip.draft);
}

}  // namespace mb::test::documents_acknowledgement_test
