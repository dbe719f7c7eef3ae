// Templates of agreements, and the frozen content of a version: any JSON at all. What is taken as a template can be
// printed, listed for the editor, changed there and written out again.
#include "core/documents/agreement.h"
#include "core/documents/template_edit.h"
#include "core/documents/templates.h"
#include "core/words/phrases.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace mb;
using namespace mb::documents;

namespace {

// Every text of a document can be said.
void say(const Document& document) {
    words::toText(document.title);
    words::toText(document.footer);
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) words::toText(paragraph->text);
        if (const auto* heading = std::get_if<Heading>(&block)) words::toText(heading->text);
        if (const auto* fields = std::get_if<Fields>(&block))
            for (const Fields::Pair& pair : fields->pairs) words::toText(pair.label), words::toText(pair.value);
        if (const auto* table = std::get_if<Table>(&block))
            for (const QList<Text>& row : table->rows)
                for (const Text& cell : row) words::toText(cell);
    }
}

QList<Party> parties() {
    Party mentee, mentor;
    mentee.participantId = QStringLiteral("mentee");
    mentee.name = mentee.printName = mentee.shortName = QStringLiteral("Maya");
    mentor.participantId = QStringLiteral("mentor");
    mentor.name = mentor.printName = mentor.shortName = QStringLiteral("Lin");
    mentor.side = Side::Mentor;
    return {mentee, mentor};
}

void useTemplate(const Template& form) {
    const Terms terms = shippedTerms();
    say(blankAgreement(form, terms));
    say(blankAgreement(form, terms, parties()));
    AgreementContent content;
    content.templateBody = form.body;
    content.parties = parties();
    content.terms = terms;
    say(agreement(content));
    missing(content);
    contradictions(content);
    for (const Section& section : form.sections)
        for (const TemplateField& field : section.fields) {
            fuzz::accepted([&] { parseAnswer(field, terms, QStringLiteral("2")); });
            const QJsonValue proposed = proposedAnswer(field, QDate(2026, 11, 22));
            if (!proposed.isUndefined()) content.answers.insert(field.path, proposed);
        }
    say(agreement(content));

    const QByteArray file = templateFile(form.body);
    fuzz::require(templateFile(parseTemplate(file, {}).body) == file, "a template is read back as it was written");
    for (const edit::Entry& entry : edit::entriesOf(form.body)) {
        const QString& path = entry.path;
        fuzz::accepted([&] { edit::withHidden(form.body, path, !entry.hidden); });
        fuzz::accepted([&] { edit::moved(form.body, path, 1); });
        fuzz::accepted([&] { edit::withLabel(form.body, path, QStringLiteral("Other words")); });
        fuzz::accepted([&] { edit::without(form.body, path); });
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes = fuzz::bytesOf(data, size);
    fuzz::accepted([&] { useTemplate(parseTemplate(bytes, QStringLiteral("mine.json"))); });
    fuzz::accepted([&] { parseTerms(bytes, QStringLiteral("terms.json")); });
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    fuzz::accepted([&] { say(agreement(fromJson(json))); });
    drawingFrom(json);
    return 0;
}
