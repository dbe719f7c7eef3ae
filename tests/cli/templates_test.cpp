// Templates and paper from the command line.
#include "tests/cli/run_cli.h"

#include <QJsonDocument>

namespace mb::test::cli_templates_test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList shipped{u"one-to-one"_s, u"team"_s, u"peer-group"_s, u"student"_s, u"short-term"_s};

QStringList firstWords(const QString& out) {
    QStringList words;
    for (const QString& line : out.split(u'\n', Qt::SkipEmptyParts)) words << line.section(u"  "_s, 0, 0);
    return words;
}

QString pages(const QString& path) {
    for (const QString& line : toolOutput(u"pdfinfo"_s, {path}).split(u'\n'))
        if (line.startsWith(u"Pages:"_s)) return line.section(u':', 1).trimmed();
    return {};
}

}  // namespace

TEST_CASE("templates are listed with and without a book") {
    const Cli cli;
    CHECK(firstWords(cli.ok({u"templates"_s, u"list"_s}).out) == shipped);
    cli.newBook();
    CHECK(firstWords(cli.ok({u"templates"_s, cli.book(), u"list"_s}).out) == shipped);
    CHECK(cli.ok({u"templates"_s, u"list"_s, u"--json"_s}).json().size() == 5);
    CHECK(cli.run({u"templates"_s}).code == 2);
    CHECK(cli.run({u"templates"_s, cli.book(), u"burn"_s}).code == 2);
    CHECK(cli.run({u"templates"_s, cli.path(u"none"_s), u"list"_s}).code == 4);
}

TEST_CASE("a template goes out is changed by hand and comes in again") {
    const Cli cli;
    cli.newBook();
    const QString file = cli.path(u"t.json"_s);
    cli.ok({u"templates"_s, cli.book(), u"export"_s, u"team"_s, u"-o"_s, file});
    const QByteArray exported = cli.read(u"t.json"_s);
    CHECK(cli.ok({u"templates"_s, u"check"_s, file}).out.startsWith(u"No fault found: team,"_s));
    // The first edition of a template of one's own.
    const QByteArray edition =
        "\"edition\": " + QByteArray::number(QJsonDocument::fromJson(exported)[u"edition"].toInt());
    cli.write(
        u"own.json"_s,
        QByteArray(exported).replace("\"name\": \"team\"", "\"name\": \"Our lab\"").replace(edition, "\"edition\": 1"));
    CHECK(cli.ok({u"templates"_s, cli.book(), u"import"_s, cli.path(u"own.json"_s)}).out == u"Our lab\n");
    CHECK(firstWords(cli.ok({u"templates"_s, cli.book(), u"list"_s}).out) == shipped + QStringList{u"Our lab"_s});
    cli.ok({u"templates"_s, cli.book(), u"export"_s, u"our lab"_s, u"-o"_s, cli.path(u"back.json"_s)});
    CHECK(cli.read(u"back.json"_s) == cli.read(u"own.json"_s));
    CHECK(cli.ok({u"history"_s, cli.book()}).out.contains(u"Import the template “Our lab”"_s));
    cli.ok({u"export"_s, cli.book(), u"agreement"_s, u"--template"_s, u"Our lab"_s, u"--blank"_s, u"-o"_s,
            cli.path(u"own.pdf"_s)});
    CHECK(pages(cli.path(u"own.pdf"_s)) == u"2");
    CHECK(cli.run({u"templates"_s, cli.book(), u"export"_s, u"nobody"_s, u"-o"_s, cli.path(u"x.json"_s)}).code == 2);
    CHECK(cli.run({u"templates"_s, cli.book(), u"export"_s, u"team"_s}).code == 2);
}

TEST_CASE("a wrong template is refused with place and reason and changes nothing") {
    const Cli cli;
    cli.newBook();
    cli.ok({u"templates"_s, cli.book(), u"export"_s, u"student"_s, u"-o"_s, cli.path(u"t.json"_s)});
    const QByteArray good = cli.read(u"t.json"_s), before = cli.read(u"b.mentorbook"_s);
    const auto refused = [&](const QByteArray& json, const QString& sentence) {
        cli.write(u"wrong.json"_s, json);
        for (const QStringList& words :
             {QStringList{u"templates"_s, u"check"_s, cli.path(u"wrong.json"_s)},
              QStringList{u"templates"_s, cli.book(), u"import"_s, cli.path(u"wrong.json"_s)}}) {
            const Ran ran = cli.run(words);
            INFO(ran.err.toStdString());
            CHECK(ran.code == 3);
            CHECK(ran.err.contains(sentence));
            CHECK(ran.err.contains(u"wrong.json"_s));
        }
        CHECK(cli.read(u"b.mentorbook"_s) == before);
    };
    refused("{", u"not readable JSON"_s);
    refused(QByteArray(good).replace("\"title\": \"Mentoring Partnership Agreement\",", ""),
            u"wrong at title: something that is required is missing: title."_s);
    refused(QByteArray(good).replace("\"kind\": \"parties\"", "\"kind\": \"party\""),
            u"“party” is not a kind of field"_s);
    refused(QByteArray(good).replace("{draft_days}", "{draft_weeks}"), u"{draft_weeks} stands for no field"_s);
    refused(QByteArray(good).replace("\"key\": \"hours\",", "\"key\": \"hours\", \"or\": \"hours\","),
            u"runs in a circle"_s);
    CHECK(cli.run({u"templates"_s, u"check"_s, cli.path(u"nothing.json"_s)}).code == 3);
}

TEST_CASE("a blank form of each template on each paper and in each format") {
    const Cli cli;
    cli.newBook();
    for (const QString& name : shipped) {
        for (const QString& paper : {u"letter"_s, u"a4"_s}) {
            const QString out = cli.path(name + paper + u".pdf"_s);
            cli.ok({u"export"_s, cli.book(), u"agreement"_s, u"--template"_s, name, u"--blank"_s, u"--paper"_s, paper,
                    u"--format"_s, u"pdf"_s, u"-o"_s, out});
            CHECK(pages(out) == (name == u"short-term" ? u"1"_s : u"2"_s));
            CHECK(toolOutput(u"pdfinfo"_s, {out}).contains(paper == u"a4" ? u"595 x 842"_s : u"612 x 792"_s));
        }
        const QString large = cli.path(name + u"-large.pdf"_s);
        cli.ok({u"export"_s, cli.book(), u"agreement"_s, u"--template"_s, name, u"--blank"_s, u"--large-print"_s,
                u"-o"_s, large});
        CHECK(pages(large).toInt() >= 2);
        cli.ok({u"export"_s, cli.book(), u"agreement"_s, u"--template"_s, name, u"--blank"_s, u"-o"_s,
                cli.path(name + u".odt"_s)});
        cli.ok({u"export"_s, cli.book(), u"agreement"_s, u"--template"_s, name, u"--blank"_s, u"-o"_s,
                cli.path(name + u".html"_s)});
        CHECK(cli.read(name + u".html"_s).contains("Mentoring Partnership Agreement"));
    }
    CHECK(cli.run({u"export"_s, cli.book(), u"agreement"_s, u"--template"_s, u"none"_s, u"--blank"_s, u"-o"_s,
                   cli.path(u"x.pdf"_s)})
              .code == 2);
    CHECK(cli.run({u"export"_s, cli.book(), u"agreement"_s, u"--template"_s, u"team"_s, u"-o"_s, cli.path(u"x.pdf"_s)})
              .code == 2);
    CHECK_FALSE(QFile::exists(cli.path(u"x.pdf"_s)));
}

TEST_CASE("paper goes into the format that its name says and into no other") {
    const Cli cli;
    cli.ok({u"sample"_s, cli.book()});
    const auto exporting = [&](const QString& name, const QStringList& more = {}) {
        return cli.run(QStringList{u"export"_s, cli.book(), u"progress"_s, u"-o"_s, cli.path(name)} + more);
    };
    const QList<std::pair<QString, QByteArray>> heads{{u"a.pdf"_s, "%PDF"},      {u"a.DOCX"_s, "PK"},
                                                      {u"a.ODT"_s, "PK"},        {u"a.html"_s, "<!DOCTYPE"},
                                                      {u"a.htm"_s, "<!DOCTYPE"}, {u"a"_s, "%PDF"}};
    for (const auto& [name, head] : heads) {
        CHECK(exporting(name).code == 0);
        CHECK(cli.read(name).startsWith(head));
    }
    CHECK(exporting(u"b"_s, {u"--format"_s, u"html"_s}).code == 0);
    CHECK(cli.read(u"b"_s).startsWith("<!DOCTYPE"));

    for (const QString& name : {u"x.rtf"_s, u"x.mentorbook"_s}) {
        for (const QStringList& more : {QStringList(), {u"--format"_s, u"pdf"_s}}) {
            const Ran refused = exporting(name, more);
            CHECK(refused.code == 2);
            CHECK(refused.err.contains(u"ends in ."_s + name.section(u'.', 1)));
            CHECK(refused.err.contains(more.isEmpty() ? u"expected .pdf, .docx, .odt, .html or .htm."_s
                                                      : u"expected .pdf."_s));
        }
        CHECK_FALSE(QFile::exists(cli.path(name)));
    }
    CHECK(exporting(u"x.pdf"_s, {u"--format"_s, u"odt"_s}).err.contains(u"“x.pdf” ends in .pdf"));
    const Ran unknown = exporting(u"x.pdf"_s, {u"--format"_s, u"rtf"_s});
    CHECK(unknown.code == 2);
    CHECK(unknown.err.contains(u"--format rtf: expected pdf, docx, odt or html."));
    CHECK(unknown.err.contains(u"[--format pdf|docx|odt|html]"));
    CHECK_FALSE(QFile::exists(cli.path(u"x.pdf"_s)));
}

TEST_CASE("the slip says who and when and nothing of what was agreed") {
    const Cli cli;
    const QString book = cli.path(u"sample.mentorbook"_s), out = cli.path(u"slip.pdf"_s);
    cli.ok({u"sample"_s, book});
    cli.ok({u"export"_s, book, u"slip"_s, u"-o"_s, out});
    CHECK(pages(out) == u"1");
    const QString text = toolOutput(u"pdftotext"_s, {out, u"-"_s});
    CHECK(text.contains(u"Maya Okafor, MD"_s));
    CHECK(text.contains(u"Lin Chen, PhD"_s));
    CHECK(text.contains(u"Begins on"_s));
    for (const QString& said : {u"K23"_s, u"salary"_s, u"sepsis"_s, u"promotion"_s, u"@"_s})
        CHECK_FALSE(text.contains(said, Qt::CaseInsensitive));
    CHECK(cli.run({u"export"_s, book, u"slip"_s, u"--blank"_s, u"-o"_s, out}).code == 2);
}

}  // namespace mb::test::cli_templates_test
