// Markdown in notes: a small part of it, and whatever is none of that stays as it was typed.
#include "core/documents/markdown.h"

#include "core/documents/runs.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

namespace mb::test::documents_markdown_test {

using namespace mb::documents;
using namespace Qt::Literals::StringLiterals;

namespace {

// "## heading", "• item", "> quotation", "` code"; deeper ones are set in, what stands out is in brackets.
QString told(const Passage& one) {
    QString text = u"  "_s.repeated(one.depth) + u"> "_s.repeated(one.quoted);
    if (one.is == Passage::Is::Heading) text += u"## "_s;
    if (one.is == Passage::Is::Code) text += u"` "_s;
    if (!one.label.isEmpty()) text += one.label + u' ';
    for (const Run& run : runsOf(one.text.words, one.text.marks)) {
        if (one.is == Passage::Is::Code || run.isPlain()) text += run.words;
        else
            text += u'[' + (run.strong ? u"strong "_s : QString()) + (run.emphasis ? u"em "_s : QString()) +
                    (run.code ? u"code "_s : QString()) + run.words + u']';
    }
    return text;
}

QStringList read(const QString& typed) {
    QStringList lines;
    for (const Passage& one : passagesOf(typed).passages) lines << told(one);
    return lines;
}

bool staysAsTyped(const QString& typed) { return passagesOf(typed).passages.isEmpty(); }

// Letters and digits, in their order.
QString lettersOf(const QString& text) {
    QString letters;
    for (const QChar c : text)
        if (c.isLetterOrNumber()) letters += c;
    return letters;
}

QString wordsOf(const Passages& read) {
    QString words;
    for (const Passage& one : read.passages) words += one.label + u' ' + one.text.words + u'\n';
    return words;
}

}  // namespace

TEST_CASE("markdown: what is no Markdown stays as it was typed", "[markdown][ME14]") {
    const QStringList prose{
        u"We met.\n\n  She is well.\nNext: June"_s,
        u"2 * 3 * 4"_s,
        u"5*3*2 and a*b*c"_s,
        u"snake_case_name and __init"_s,
        u"# 3 in line"_s,
        u"# of visits: 5"_s,
        u"#5 and #tag"_s,
        u"1. "_s,
        u"1. Call the office"_s,
        u"2026. A good year\n3 papers"_s,
        u"> 3 months\n>5 papers\n->"_s,
        u"p < 0.05*, ** p < 0.01"_s,
        u"(*) significant, (*) not"_s,
        u"Lin* and Bo*"_s,
        u"**Note: unclosed"_s,
        u"`unclosed, ``` too"_s,
        u"Budget\n------\nTotal\n=====\n* * *\n___"_s,
        u"[Lin]: will draft it\n[ ] todo\n[1]"_s,
        u"| a | b |\n|---|---|\n| c | d |"_s,
        u"C:\\new\\*.docx C:\\*.txt \\\\server\\*a*\\_b_ \\"_s,
        u"https://example.org/_a_/*b*?x=1&amp=2"_s,
        u"    four spaces\n\ttab"_s,
        u"```\nnever closed"_s,
        u"- "_s,
        u"-5 degrees, -- and so on"_s,
        u"~~kept~~ :-) *"_s,
        u"שלום, 🙂 مرحبا"_s,
        u""_s,
        u"\n\n"_s,
        QString(QChar(0)),
    };
    for (const QString& text : prose) {
        INFO(text.toStdString());
        CHECK(staysAsTyped(text));
    }
}

TEST_CASE("markdown: HTML and entities are the letters that they are", "[markdown][ME14]") {
    CHECK(staysAsTyped(u"<b>bold</b> <img src=\"https://example.org/x.png\"> <!-- a --> &lt; &#42; <https://a.org>"_s));
    CHECK(staysAsTyped(u"<script>\nalert(1)\n</script>"_s));
    CHECK(read(u"- <b>*x*</b> &amp;"_s) == QStringList{u"• <b>[em x]</b> &amp;"_s});
}

TEST_CASE("markdown: lists, headings, quotations and code are told apart", "[markdown][ME14]") {
    CHECK(read(u"Before:\n- one\n  goes on\n- two\n    - deeper\n\n  behind\n* three\nAfter\n\nEnd"_s) ==
          QStringList{u"Before:"_s, u"• one\ngoes on"_s, u"• two"_s, u"  • deeper\nbehind"_s, u"• three"_s,
                      u"After\n\nEnd"_s});
    CHECK(read(u"1. one\n2) two\n   - deep\n10. ten"_s) ==
          QStringList{u"1. one"_s, u"2) two"_s, u"  • deep"_s, u"10. ten"_s});
    CHECK(read(u"+ clear\n- too fast"_s) == QStringList{u"+ clear"_s, u"– too fast"_s});
    CHECK(read(u"# Aims\n### Use C# ###\n## 2026\ntext"_s) ==
          QStringList{u"## Aims"_s, u"## Use C#"_s, u"## 2026"_s, u"text"_s});
    CHECK(read(u"> said\n> > before\n> - item\nafter"_s) ==
          QStringList{u"> said"_s, u"> > before"_s, u"> • item"_s, u"after"_s});
    CHECK(read(u"```\n  a  *b*\n\n# c\n```\nd"_s) == QStringList{u"`   a  *b*\n\n# c"_s, u"d"_s});
    CHECK(read(u"```R\nx <- 1\n```"_s) == QStringList{u"` R\nx <- 1"_s});
    CHECK(read(u"- one\r\n- two\r\n"_s) == QStringList{u"• one"_s, u"• two"_s});
}

TEST_CASE("markdown: marks within a line", "[markdown][ME14]") {
    CHECK(read(u"**bold** *em* __b__ _e_ ***both*** `a *b*`"_s) ==
          QStringList{u"[strong bold] [em em] [strong b] [em e] [strong em both] [code a *b*]"_s});
    CHECK(read(u"  She said **no\nyes**, and *maybe*"_s) == QStringList{u"  She said **no\nyes**, and [em maybe]"_s});
    CHECK(read(u"**(see below)**. **שלום** 🙂 *مرحبا*"_s) ==
          QStringList{u"[strong (see below)]. [strong שלום] 🙂 [em مرحبا]"_s});
    CHECK(read(u"\\*as is\\* and *em*"_s) == QStringList{u"*as is* and [em em]"_s});
    CHECK(read(u"\\- no item"_s) == QStringList{u"- no item"_s});
}

TEST_CASE("markdown: links show their address and pictures are never loaded", "[markdown][ME14]") {
    CHECK(read(u"see [the *page*](https://example.org/a_b_c?x=1&y=2) and ![a plot](file:///etc/passwd)"_s) ==
          QStringList{u"see the [em page] (https://example.org/a_b_c?x=1&y=2) and a plot (file:///etc/passwd)"_s});
    CHECK(read(u"x [https://a.org](https://a.org) [](https://b.org)"_s) ==
          QStringList{u"x https://a.org https://b.org"_s});
    CHECK(read(u"[x](javascript:alert(1))"_s) == QStringList{u"x (javascript:alert(1))"_s});
    CHECK(staysAsTyped(u"[words](address \"title\") [none]()"_s));
    CHECK(staysAsTyped(u"[a](a~_.)(~&:_."_s));  // md4c 0.4.8 takes the two "_" for emphasis across the link
}

TEST_CASE("markdown: no letter is lost, whatever is typed", "[markdown][ME14]") {
    const QString alphabet = u"ab1 *_`#>-+.()[]!\\&<;~|:\n\n\t\u05d0\u0301🙂"_s;
    CHECK(rc::check("letters", [&] {
        QString typed;
        const auto places = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(alphabet.size())));
        for (const int place : places) typed += alphabet[place];
        typed = QString::fromUtf8(typed.toUtf8());  // no half letters
        const Passages read = passagesOf(typed);
        if (read.passages.isEmpty()) return;
        // An address that is its own text is shown once.
        RC_ASSERT(lettersOf(wordsOf(read)) == lettersOf(typed) || typed.contains(u"]("));
        for (const Passage& one : read.passages) {
            RC_ASSERT(one.depth >= 0 && one.depth < 7);
            RC_ASSERT(one.quoted >= 0 && one.quoted < 7);
            for (const Text::Mark& mark : one.text.marks)
                RC_ASSERT(mark.from >= 0 && mark.length > 0 && mark.from + mark.length <= one.text.words.size());
        }
    }));
}

TEST_CASE("markdown: a megabyte of anything is read, and nothing is deeper than a few levels", "[markdown][ME14]") {
    const auto filled = [](const QString& part, qsizetype line = 0) {
        QString text;
        while (text.size() < 1'000'000) {
            text += part;
            if (line > 0 && text.size() % line < part.size()) text += u'\n';
        }
        return text;
    };
    for (const QString& part : {u">"_s, u"> "_s, u"- "_s, u"- a\n"_s, u"1. a\n"_s, u"*a "_s, u"**a*"_s, u"["_s,
                                u"[a]("_s, u"![["_s, u"`a"_s, u"```\n"_s, u"\\["_s, u"\n"_s, u"a"_s, u"🙂**"_s})
        for (const qsizetype line : {qsizetype(0), qsizetype(3900)}) {
            const QString typed = filled(part, line);
            const Passages read = passagesOf(typed);
            INFO(part.toStdString());
            if (!read.passages.isEmpty()) CHECK(lettersOf(wordsOf(read)) == lettersOf(typed));
        }
    CHECK(passagesOf(QString(10'000, u'>') + u" deep"_s).passages.first().quoted == 6);
    QString nested;
    for (int i = 0; i < 1000; ++i) nested += QString(2 * i, u' ') + u"- a\n"_s;
    CHECK(passagesOf(nested).passages.last().depth == 5);
}

}  // namespace mb::test::documents_markdown_test
