#include "core/documents/template_edit.h"

#include "tests/core/documents/document_texts.h"
#include "tests/support/agreements.h"
#include "tests/support/files.h"

namespace mb::test::documents_template_edit_test {

using namespace mb::documents;
using namespace mb::documents::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject body() { return shippedTemplate(u"one-to-one"_s).body; }

template <class Act>
QString refusal(Act act) {
    const auto error = errorOf(act);
    if (!error) return u"accepted"_s;
    CHECK(error->kind == ErrorKind::TemplateInvalid);
    CHECK(words::phraseKeys().contains(u"template."_s + error->args.value(2)));
    return error->args.value(1) + u' ' + error->args.value(2);
}

std::optional<edit::Entry> entry(const QJsonObject& body, const QString& path) {
    for (const edit::Entry& one : edit::entriesOf(body))
        if (one.path == path) return one;
    return std::nullopt;
}

QStringList sectionKeys(const QJsonObject& body) {
    QStringList keys;
    for (const edit::Entry& one : edit::entriesOf(body))
        if (!one.kind) keys << one.path;
    return keys;
}

QStringList fieldsOf(const QJsonObject& body, const QString& section) {
    QStringList paths;
    for (const edit::Entry& one : edit::entriesOf(body))
        if (one.kind && one.path.startsWith(section + u'.')) paths << one.path;
    return paths;
}

QString printed(const QJsonObject& body, AgreementContent content = longContent(u"one-to-one"_s)) {
    content.templateBody = body;
    return allTextOf(agreement(content));
}
QString blank(const QJsonObject& body) { return allTextOf(blankAgreement(templateFrom(body), shippedTerms())); }

}  // namespace

TEST_CASE("an editor lists sections with their fields behind them", "[template][edit]") {
    const auto entries = edit::entriesOf(body());
    CHECK(entries.first().path == u"who");
    CHECK_FALSE(entries.first().kind);
    CHECK(entries.first().sentences.contains(u"{party} will mainly help with {functions|and}."_s));
    CHECK(entry(body(), u"who.type"_s)->hidden);
    CHECK(entry(body(), u"meetings.place"_s)->label == u"Usual place");
    CHECK(entry(body(), u"meetings.notice"_s)->kind == FieldKind::Number);
    CHECK_FALSE(entry(body(), u"meetings.place"_s)->added);
}

TEST_CASE("words of a template can be changed", "[template][edit][AG1]") {
    QJsonObject changed = edit::withLabel(body(), u"meetings"_s, u"When we meet"_s);
    changed = edit::withLabel(changed, u"meetings.place"_s, u"Where {mentee} and {mentor} meet"_s);
    changed = edit::withLabel(changed, u"goals.goals.measure"_s, u"Proof"_s);
    changed = edit::withHelp(changed, u"meetings.place"_s, u"A room with a door."_s);
    changed = edit::withText(changed, u"closing"_s, u"Shaken on, too."_s);
    CHECK(entry(changed, u"meetings.place"_s)->help == u"A room with a door.");
    const QString text = printed(changed);
    CHECK(text.contains(u"When we meet"_s));
    CHECK(text.contains(u"Proof"_s));
    CHECK(text.contains(u"Shaken on, too."_s));
    CHECK(blank(changed).contains(u"Where mentee and mentor meet"_s));
    CHECK(entry(edit::withHelp(changed, u"meetings.place"_s, {}), u"meetings.place"_s)->help.isEmpty());

    CHECK(refusal([] { edit::withLabel(body(), u"meetings"_s, u"  "_s); }) == u"meetings.title missing");
    CHECK(refusal([] { edit::withLabel(body(), u"meetings.place"_s, u"[Room"_s); }) == u"meetings.place brackets");
    CHECK(refusal([] { edit::withLabel(body(), u"meetings.place"_s, u"{notice}"_s); }) ==
          u"meetings.place placeholder");
    CHECK(refusal([] { edit::withLabel(body(), u"meetings.plaice"_s, u"x"_s); }) == u"meetings.plaice unknown-field");
    CHECK(refusal([] { edit::withLabel(body(), u"a.b.c.d"_s, u"x"_s); }) == u"a.b.c.d unknown-field");
    CHECK(refusal([] { edit::withText(body(), u"title"_s, {}); }) == u"title missing");
    CHECK(refusal([] { edit::withText(body(), u"sections"_s, u"x"_s); }) == u"sections unknown-property");
}

TEST_CASE("sentences can be reworded and taken away", "[template][edit][AG1]") {
    const QStringList before = entry(body(), u"meetings"_s)->sentences;
    const qsizetype index = before.indexOf(u"Whoever must move a meeting says so at least {notice} before."_s);
    REQUIRE(index >= 0);
    const QJsonObject changed =
        edit::withSentence(body(), u"meetings"_s, index, u"A meeting moves {notice} ahead or not at all."_s);
    CHECK(printed(changed).contains(u"A meeting moves 24 hours ahead or not at all."_s));
    const QJsonObject gone = edit::withSentence(body(), u"meetings"_s, index, {});
    CHECK(entry(gone, u"meetings"_s)->sentences.size() == before.size() - 1);
    // An answer that no sentence says any more prints as label and value.
    CHECK(printed(gone).contains(u"Notice to reschedule\n24 hours"_s));
    CHECK(
        refusal([&] { edit::withSentence(body(), u"meetings"_s, index, u"At {noon}."_s); }).endsWith(u" placeholder"));
    CHECK(refusal([&] { edit::withSentence(body(), u"meetings"_s, 99, u"x"_s); }) == u"meetings.paper missing");
}

TEST_CASE("options can be reworded where they are the template's own", "[template][edit][AG1]") {
    const QJsonObject changed = edit::withOption(body(), u"meetings.scheduler"_s, u"mentee"_s,
                                                 {u"The mentee"_s, u"{mentee} looks after the calendar"_s, {}});
    CHECK(printed(changed).contains(u"Nur-Aisyah looks after the calendar."_s));
    const QJsonObject silent =
        edit::withOption(body(), u"meetings.scheduler"_s, u"mentee"_s, {u"The mentee"_s, QString(), {}});
    CHECK_FALSE(printed(silent).contains(u"sets the dates"_s));
    CHECK(refusal([] {
              edit::withOption(body(), u"meetings.scheduler"_s, u"nobody"_s, {u"x"_s, {}, {}});
          }) == u"meetings.scheduler unknown-option");
    CHECK(refusal([] {
              edit::withOption(body(), u"meetings.scheduler"_s, u"mentee"_s, {{}, {}, {}});
          }).endsWith(u" missing"));
    CHECK(refusal([] {
              edit::withOption(body(), u"meetings.frequency"_s, u"monthly"_s, {u"x"_s, {}, {}});
          }) == u"meetings.frequency unknown-option");
}

TEST_CASE("what is hidden is neither asked nor printed and comes back unchanged", "[template][edit][AG1]") {
    const QJsonObject field = edit::withHidden(body(), u"meetings.place"_s, true);
    CHECK_FALSE(printed(field).contains(u"Hargreave"_s));
    CHECK_FALSE(blank(field).contains(u"Usual place"_s));
    CHECK(entry(field, u"meetings.place"_s)->hidden);
    CHECK(edit::withHidden(field, u"meetings.place"_s, false) == body());

    const QJsonObject section = edit::withHidden(body(), u"scholarship"_s, true);
    CHECK_FALSE(printed(section).contains(u"first author"_s));
    CHECK_FALSE(blank(section).contains(u"Authorship"_s));
    CHECK(templateFrom(section).find(u"authorship"_s)->hidden);
    CHECK(entry(section, u"scholarship"_s)->hidden);
    CHECK(edit::withHidden(section, u"scholarship"_s, false) == body());

    // Hidden questions need no answer.
    AgreementContent content = longContent(u"one-to-one"_s);
    content.templateBody = edit::withHidden(body(), u"confidentiality.dossier_use"_s, true);
    content.answers.remove(u"confidentiality.dossier_use"_s);
    CHECK(missing(content).isEmpty());
    // At least one section must stay visible.
    QJsonObject none = body();
    const QStringList keys = sectionKeys(none);
    for (const QString& key : keys.mid(1)) none = edit::withHidden(none, key, true);
    CHECK(refusal([&] { edit::withHidden(none, keys.first(), true); }) == u"sections missing");
}

TEST_CASE("sections and fields move and stop at the ends", "[template][edit][AG1]") {
    const QStringList keys = sectionKeys(body());
    const QJsonObject up = edit::moved(body(), keys[2], -1);
    CHECK(sectionKeys(up)[1] == keys[2]);
    CHECK(edit::moved(up, keys[2], 1) == body());
    CHECK(edit::moved(body(), keys.first(), -1) == body());
    CHECK(sectionKeys(edit::moved(body(), keys.first(), 99)).last() == keys.first());
    const QStringList fields = fieldsOf(body(), u"review"_s);
    const QJsonObject down = edit::moved(body(), fields.first(), 2);
    CHECK(fieldsOf(down, u"review"_s)[2] == fields.first());
    CHECK(edit::moved(down, fields.first(), -2) == body());
    CHECK(refusal([] { edit::moved(body(), u"nowhere"_s, 1); }) == u"nowhere unknown-field");
}

TEST_CASE("clauses are added as typed and taken away again", "[template][edit][AG1]") {
    QString path;
    const QString clause = u"{Both} of us [read] this once a year.\nAnd 50 % of it aloud."_s;
    const QJsonObject with = edit::withSection(body(), u"Reading aloud"_s, clause, &path);
    CHECK(path == u"reading_aloud");
    CHECK(entry(with, path)->added);
    CHECK(entry(with, path)->clause == clause);
    CHECK(printed(with).contains(clause));
    CHECK(blank(with).contains(clause));
    CHECK(edit::without(with, path) == body());
    const QJsonObject other = edit::withClause(with, path, u"Once is enough."_s);
    CHECK(entry(other, path)->clause == u"Once is enough.");
    // A section without fields and without text is refused.
    CHECK(refusal([&] { edit::withClause(with, path, {}); }) == path + u".fields missing");
    CHECK(refusal([] { edit::withSection(body(), {}, u"x"_s); }).endsWith(u".title missing"));
    CHECK(refusal([] { edit::without(body(), u"meetings"_s); }) == u"meetings not-added");
    // Sections of the template can have a clause, too.
    const QJsonObject there = edit::withClause(body(), u"meetings"_s, u"We bring our own cups."_s);
    CHECK(printed(there).contains(u"We bring our own cups."_s));
    CHECK(edit::withClause(there, u"meetings"_s, {}) == body());
}

TEST_CASE("simple fields are added with keys of their own and taken away again", "[template][edit][AG1]") {
    const QList<edit::NewField> kinds{{FieldKind::Text, u"Purpose"_s, u"Why"_s, false, {}, 3},
                                      {FieldKind::Date, u"Début"_s, {}, true, {}, 1},
                                      {FieldKind::Choice, u"Cake"_s, {}, false, {u"Lemon"_s, u"Lemon"_s, u"None"_s}, 1},
                                      {FieldKind::Checklist, u"Mentor"_s, {}, false, {u"a"_s}, 1},
                                      {FieldKind::Number, u"目標"_s, {}, false, {}, 1}};
    const QStringList expected{u"other.purpose_2"_s, u"other.debut"_s, u"other.cake"_s, u"other.mentor_2"_s,
                               u"other.own"_s};
    QJsonObject with = body();
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        QString path;
        with = edit::withField(with, u"other"_s, kinds[i], &path);
        CHECK(path == expected[i]);
        const TemplateField* field = templateFrom(with).find(path);
        REQUIRE(field);
        CHECK(entry(with, path)->kind == kinds[i].kind);
        CHECK(entry(with, path)->added);
    }
    AgreementContent content = longContent(u"one-to-one"_s);
    content.answers.insert(u"other.purpose_2"_s, u"For fun"_s);
    content.answers.insert(u"other.cake"_s, u"lemon_2"_s);
    CHECK(printed(with, content).contains(u"Purpose\nFor fun"_s));
    CHECK(printed(with, content).contains(u"Cake\nLemon"_s));
    CHECK(blank(with).contains(u"Début *"_s));
    for (qsizetype i = expected.size() - 1; i >= 0; --i) with = edit::without(with, expected[i]);
    CHECK(with == body());
    CHECK(refusal([] {
              edit::withField(body(), u"other"_s, {FieldKind::Choice, u"Cake"_s, {}, false, {}, 1});
          }).endsWith(u" empty-options"));
    CHECK(refusal([] {
              edit::withField(body(), u"other"_s, {FieldKind::Text, {}, {}, false, {}, 1});
          }).endsWith(u" missing"));
    CHECK(refusal([] {
              edit::withField(body(), u"other"_s, {FieldKind::Table, u"Rows"_s, {}, false, {}, 1});
          }).endsWith(u" missing"));
    CHECK(refusal([] { edit::without(body(), u"other.terms"_s); }) == u"other.terms not-added");
}

TEST_CASE("a field that a sentence speaks of cannot be taken away under it", "[template][edit]") {
    QString path;
    QJsonObject with = edit::withField(body(), u"other"_s, {FieldKind::Text, u"Motto"_s, {}, false, {}, 1}, &path);
    with = edit::withSentence(with, u"other"_s, 0, u"{terms} {motto}."_s);
    CHECK(refusal([&] { edit::without(with, path); }).endsWith(u" placeholder"));
}

TEST_CASE("every edit works on every shipped template", "[template][edit]") {
    for (const QString& name : shippedTemplateNames()) {
        INFO(name.toStdString());
        const QJsonObject source = shippedTemplate(name).body;
        for (const edit::Entry& one : edit::entriesOf(source)) {
            INFO(one.path.toStdString());
            if (!one.hidden)
                CHECK(edit::withHidden(edit::withHidden(source, one.path, true), one.path, false) == source);
            CHECK(edit::withLabel(source, one.path, one.label) == source);
            CHECK(edit::withHelp(source, one.path, one.help) == source);
            for (qsizetype i = 0; i < one.sentences.size(); ++i)
                CHECK(edit::withSentence(source, one.path, i, one.sentences[i]) == source);
        }
    }
}

}  // namespace mb::test::documents_template_edit_test
