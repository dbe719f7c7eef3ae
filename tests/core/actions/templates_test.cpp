#include "core/actions/templates.h"

#include "core/actions/agreements.h"
#include "core/documents/template_edit.h"
#include "core/words/errors.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"

namespace mb::test::actions_templates_test {

using namespace Qt::Literals::StringLiterals;
namespace templates = actions::templates;

namespace {

QStringList namesIn(const Workspace& workspace) {
    QStringList names;
    for (const auto& entry : documents::allTemplates(workspace.reader())) names << entry.name;
    return names;
}

}  // namespace

TEST_CASE("a template is copied under a new name") {
    TestBook book;
    AgreementTemplateId id, second;
    provesUndo(book, StepKind::TemplateCopied,
               [&](Workspace& workspace) { id = templates::copy(workspace, u"team"_s, u"  My  lab "_s); });
    provesUndo(book, StepKind::TemplateCopied,
               [&](Workspace& workspace) { second = templates::copy(workspace, u"my LAB"_s, u"Another"_s); });
    const AgreementTemplate own = book->reader().get(id);
    CHECK(own.name == u"My lab");
    CHECK(own.variant == MentorshipKind::Team);
    CHECK(own.edition == 1);
    CHECK_FALSE(own.shipped);
    CHECK(namesIn(*book) == documents::shippedTemplateNames() + QStringList{u"Another"_s, u"My lab"_s});
    CHECK(documents::templateNamed(book->reader(), u"my lab"_s).name == u"My lab");
    CHECK(documents::templateNamed(book->reader(), u"Team"_s).name == u"team");
    for (const QString& taken : {u"team"_s, u"MY LAB"_s, QString(81, u'x')})
        CHECK(kindOf([&] { templates::copy(*book, u"team"_s, taken); }) == ErrorKind::BadValue);
    CHECK(kindOf([&] { templates::copy(*book, u"team"_s, u" "_s); }) == ErrorKind::MissingValue);
    CHECK(kindOf([&] { templates::copy(*book, u"tea"_s, u"x"_s); }) == ErrorKind::NoSuchName);
    CHECK(words::sentence(*errorOf([&] {
              templates::copy(*book, u"team"_s, u"team"_s);
          })).contains(u"no template has yet"_s));
}

TEST_CASE("a changed template is the next edition and a wrong one is refused") {
    TestBook book;
    const AgreementTemplateId id = templates::copy(*book, u"one-to-one"_s, u"Ours"_s);
    const QJsonObject body = book->reader().get(id).body.toObject();
    const QJsonObject changed = documents::edit::withText(body, u"title"_s, u"Our agreement"_s);
    provesUndo(book, StepKind::TemplateChanged, [&](Workspace& workspace) { templates::save(workspace, id, changed); });
    AgreementTemplate own = book->reader().get(id);
    CHECK(own.edition == 2);
    CHECK(own.title == u"Our agreement");
    CHECK(own.body[u"edition"_s].toInt() == 2);
    const qsizetype steps = stepCount(*book);
    templates::save(*book, id, own.body.toObject());
    CHECK(stepCount(*book) == steps);
    QJsonObject wrong = changed;
    wrong.remove(u"title"_s);
    const QByteArray before = contents(*book);
    const auto error = errorOf([&] { templates::save(*book, id, wrong); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::TemplateInvalid);
    CHECK(words::sentence(*error) ==
          u"The template “Ours” is wrong at title: something that is required is missing: title.");
    CHECK(difference(contents(*book), before) == "");
    // Saving a body with another name does not rename the template.
    templates::save(*book, id,
                    documents::edit::withText(documents::edit::withName(changed, u"team"_s), u"label"_s, u"Two"_s));
    CHECK(book->reader().get(id).body[u"name"_s].toString() == u"Ours");
}

TEST_CASE("saves of one burst are one step") {
    TestBook book;
    const AgreementTemplateId id = templates::copy(*book, u"one-to-one"_s, u"Ours"_s);
    const QJsonObject body = book->reader().get(id).body.toObject();
    const QByteArray before = contents(*book);
    const qsizetype steps = stepCount(*book);
    for (const QString& title : {u"O"_s, u"Ou"_s, u"Our"_s})
        templates::save(*book, id, documents::edit::withText(body, u"title"_s, title), u"title"_s);
    CHECK(stepCount(*book) == steps + 1);
    book->undo();
    CHECK(difference(contents(*book), before) == "");
}

TEST_CASE("templates are renamed and removed") {
    TestBook book;
    const AgreementTemplateId id = templates::copy(*book, u"student"_s, u"Ours"_s);
    provesUndo(book, StepKind::TemplateRenamed,
               [&](Workspace& workspace) { templates::rename(workspace, id, u"Theirs"_s); });
    CHECK(book->reader().get(id).body[u"name"_s].toString() == u"Theirs");
    templates::rename(*book, id, u"THEIRS"_s);  // only the case of its letters changes
    CHECK(kindOf([&] { templates::rename(*book, id, u"student"_s); }) == ErrorKind::BadValue);
    provesUndo(book, StepKind::TemplateRemoved, [&](Workspace& workspace) { templates::remove(workspace, id); });
    CHECK(namesIn(*book) == documents::shippedTemplateNames());
    CHECK(kindOf([&] { templates::remove(*book, id); }) == ErrorKind::NoSuchRecord);
}

TEST_CASE("a template goes out as a file and comes back the same") {
    TestBook here, there;
    templates::copy(*here, u"peer-group"_s, u"Écrire à cinq"_s);
    const QByteArray file = documents::templateFile(documents::templateNamed(here->reader(), u"écrire à cinq"_s).body);
    CHECK(file.contains("\n    \"name\": \"Écrire à cinq\",\n"));
    provesUndo(there, StepKind::TemplateImported,
               [&](Workspace& workspace) { templates::importFile(workspace, file, u"x.json"_s); });
    CHECK(documents::templateFile(documents::templateNamed(there->reader(), u"Écrire à cinq"_s).body) == file);
    // If the name is taken, nothing is overwritten.
    const AgreementTemplateId again = templates::importFile(*there, file, u"x.json"_s);
    CHECK(there->reader().get(again).name == u"Écrire à cinq 2");
    const QByteArray shipped = documents::templateFile(documents::shippedTemplate(u"team"_s).body);
    CHECK(there->reader().get(templates::importFile(*there, shipped, u"x.json"_s)).name == u"team 2");
    CHECK(kindOf([&] { templates::importFile(*there, "{}", u"x.json"_s); }) == ErrorKind::TemplateInvalid);
    CHECK(kindOf([&] { templates::importFile(*there, "", u"x.json"_s); }) == ErrorKind::TemplateInvalid);
}

TEST_CASE("an agreement starts from a template of one's own and keeps it") {
    TestBook book;
    const AgreementTemplateId id = templates::copy(*book, u"one-to-one"_s, u"Ours"_s);
    const QJsonObject body =
        documents::edit::withText(book->reader().get(id).body.toObject(), u"title"_s, u"Our agreement"_s);
    templates::save(*book, id, body);
    const MentorshipId mentorship = book.mentorship(book.person(u"Lin Chen"_s));
    AgreementVersionId version;
    provesUndo(book, StepKind::AgreementStarted,
               [&](Workspace& workspace) { version = actions::agreements::start(workspace, mentorship, u"ours"_s); });
    templates::remove(*book, id);
    CHECK(book->reader().get(version).templateBody[u"title"_s].toString() == u"Our agreement");
}

}  // namespace mb::test::actions_templates_test
