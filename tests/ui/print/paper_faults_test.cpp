// What stood out on paper to those who looked at it: each kind of fault, so that it does not come back.
#include "core/documents/comparison.h"
#include "core/documents/progress.h"
#include "tests/core/documents/document_texts.h"
#include "tests/core/documents/sample_content.h"
#include "tests/support/agreements.h"
#include "tests/ui/print/print_support.h"
#include "ui/print/ties.h"

#include <QHash>
#include <QSet>

namespace mb::test::print_paper_faults_test {

using namespace Qt::Literals::StringLiterals;
using namespace mb::documents;
using namespace mb::print;
using namespace mb::print_test;
using mb::Paper;

namespace {

QList<TextItem> textsIn(const Page& page) {
    QList<TextItem> texts;
    for (const Item& item : page.items)
        if (const auto* text = std::get_if<TextItem>(&item)) texts << *text;
    return texts;
}

Table narrowTable(const QList<QStringList>& rows) {
    Table table{{{says(u"Year"_s), 0}, {says(u"Meetings"_s), 0}}, {}};
    for (const QStringList& row : rows) table.rows << QList<Cell>{says(row[0]), says(row[1])};
    return table;
}

// In points, from the body's upper edge to the lowest text.
qreal filled(const Page& page, const PageSetup& setup) {
    qreal lowest = 0;
    for (const TextItem& text : textsIn(page))
        if (text.part != mb::pdf::kFoot) lowest = qMax(lowest, text.at.y());
    return lowest - setup.margins.top();
}

}  // namespace

TEST_CASE("what belongs together does not part at a line's end", "[print][ties]") {
    const auto shown = [](const QString& text) { return tied(text).replace(QChar(0xa0), u'~'); };
    CHECK(shown(u"We begin on 8 January 2027 and meet for 45 minutes."_s) ==
          u"We begin on 8~January~2027 and meet for 45~minutes.");
    CHECK(shown(u"by November 2026, 555 0142 or 617 555 0142 ext. 3"_s) ==
          u"by November~2026, 555~0142 or 617~555~0142 ext.~3");
    CHECK(shown(u"Funding · within a year"_s) == u"Funding~· within a year");
    CHECK(shown(u"How many sessions *"_s) == u"How many sessions~*");
    CHECK(shown(u"Lines marked * are needed"_s) == u"Lines marked~* are needed");
    CHECK(shown(u"plain words, and 2 * 3"_s) == u"plain words, and 2~* 3");
    CHECK(shown(u"K23 resubmission, 12345 words"_s) == u"K23 resubmission, 12345 words");
}

TEST_CASE("dates on paper stay on one line at any width", "[print][ties]") {
    for (int words = 0; words < 14; ++words) {
        Document document;
        document.blocks = {Paragraph{says(u"word "_s.repeated(words + 8) + u"until 30 November 2027 and so on"_s)}};
        for (const Page& page : printed(document).pages) {
            bool whole = false;
            for (const TextItem& text : textsIn(page))
                whole = whole || plain(text.text()).contains(u"30 November 2027"_s);
            CHECK(whole);
        }
    }
}

TEST_CASE("tables with the same heads share their columns", "[print]") {
    Document document;
    document.blocks = {Heading{1, {}, says(u"First"_s)}, narrowTable({{u"2024"_s, u"3"_s}}),
                       Heading{1, {}, says(u"Second"_s)},
                       narrowTable({{u"a very much longer year"_s, u"12"_s}, {u"2025"_s, u"4"_s}})};
    QSet<qreal> heads;
    for (const TextItem& text : textsIn(printed(document).pages.first()))
        if (text.text() == u"Meetings"_s) heads << text.at.x();
    CHECK(heads.size() == 1);
}

TEST_CASE("the columns of a progress report stand under each other in all domains", "[print]") {
    const Printout printout = printed(progressReport(mb::documents::test::longReport()));
    QHash<QString, QSet<int>> places;
    for (const Page& page : printout.pages)
        for (const TextItem& text : textsIn(page))
            if (text.role == Role::TableHead) places[text.text()] << qRound(text.at.x() * 10);
    for (const QString& head : {u"Status"_s, u"Where it stands"_s}) {
        INFO(head.toStdString());
        CHECK(places[head].size() == 1);
    }
}

TEST_CASE("a table's lines end where the table ends", "[print]") {
    Document document;
    document.blocks = {narrowTable({{u"2024"_s, u"3"_s}, {u"2025"_s, u"4"_s}})};
    const Page page = printed(document).pages.first();
    qreal right = 0;
    for (const TextItem& text : textsIn(page))
        if (text.part != mb::pdf::kFoot) right = qMax(right, text.at.x() + text.width());
    for (const Item& item : page.items)
        if (const auto* rule = std::get_if<RuleItem>(&item); rule && rule->part != mb::pdf::kFoot) {
            CHECK(rule->at.x() + rule->length < right + 10);
        }
}

TEST_CASE("a table whose words do not fit its columns is set as labels and values", "[print]") {
    Table table;
    for (int i = 0; i < 6; ++i) table.columns << Table::Column{says(u"Unbreakable%1"_s.arg(i)), 1};
    table.rows << QList<Cell>();
    for (int i = 0; i < 6; ++i) table.rows.last() << says(u"Characteristically%1,"_s.arg(i));
    Document document;
    document.blocks = {table};
    for (const bool large : {false, true}) {
        QStringList texts;
        for (const Page& page : printed(document, setupFor(Paper::A4, false, large)).pages) texts += textsOf(page);
        INFO(texts.join(u'|').toStdString());
        for (int i = 0; i < 6; ++i) {
            CHECK(texts.contains(u"Unbreakable%1"_s.arg(i)));
            CHECK(texts.contains(u"Characteristically%1,"_s.arg(i)));
        }
    }
}

TEST_CASE("no word is broken inside on any agreement in large print", "[print][agreement]") {
    for (const Sheet& sheet : sheets())
        for (const Page& page : printed(sheet.document, setupFor(Paper::A4, sheet.document.compact, true)).pages)
            for (const TextItem& text : textsIn(page)) {
                const SetText::Line& line = text.paragraph->lines[text.line];
                const qsizetype end = line.start + line.length;
                const QString& words = text.paragraph->text;
                if (end >= words.size() || words[end].isSpace() || words[end - 1].isSpace()) continue;
                INFO(sheet.name.toStdString() << ": " << words.toStdString());
                // Addresses may break behind the "@", and words behind a hyphen or a dash.
                CHECK_FALSE((words[end - 1].isLetterOrNumber() && words[end].isLetterOrNumber()));
            }
}

TEST_CASE("nothing on paper is smaller than seven and a half points", "[print]") {
    for (const bool compact : {false, true})
        for (const TypeStyle& type : styleFor(compact, 1).types) CHECK(type.size >= 7.5);
}

TEST_CASE("in a goal's cell the title stands out from what is said about it", "[print]") {
    const Printout printout = printed(agreement(mb::test::longContent(u"one-to-one"_s)));
    QHash<Role, int> roles;
    for (const Page& page : printout.pages)
        for (const TextItem& text : textsIn(page)) ++roles[text.role];
    CHECK(roles[Role::Detail] > 3);
}

TEST_CASE("a last page is at least a third full", "[print][agreement]") {
    onBothPapers([](const Sheet& sheet, const PageSetup& setup) {
        const Printout printout = printed(sheet.document, setup);
        if (printout.pages.size() > 1) CHECK(filled(printout.pages.last(), setup) > setup.bodyHeight() * 0.3);
    });
}

TEST_CASE("from three parties on the title says what they are together", "[print][agreement]") {
    const auto title = [](const QString& name) {
        const Document document = agreement(mb::test::longContent(name));
        return mb::words::toText(std::get<Title>(document.blocks.first()).title).replace(QChar(0xa0), u' ');
    };
    CHECK(title(u"team"_s).startsWith(u"Mentoring team of "_s));
    CHECK(title(u"peer-group"_s).startsWith(u"Peer group: Maya, "_s));
    CHECK(title(u"one-to-one"_s).contains(u" and "_s));
    // A name does not part at a line's end.
    const Document two = agreement(mb::test::longContent(u"one-to-one"_s));
    CHECK(mb::words::toText(std::get<Title>(two.blocks.first()).title).contains(u",\u00a0MPH,\u00a0PhD"_s));
}

TEST_CASE("a line that was signed in ink says so", "[print][signatures]") {
    Document document = agreement();
    auto& lines = std::get<Signatures>(document.blocks.last()).lines;
    lines[0].elsewhere = Text::of(u"paper.ink-elsewhere"_s);
    const QStringList texts = textsOf(printed(document).pages.first());
    CHECK(texts.contains(u"signed in ink, original on file"_s));
}

TEST_CASE("who signs alone has the whole line and the role stands under a long name", "[print][signatures]") {
    Document document;
    const QString name = u"Signature and printed name of the chair of the department of emergency medicine"_s;
    document.blocks = {Paragraph{says(u"text"_s)}, Signatures{{{says(name), says(u"chair"_s), {}, {}}}}};
    const Page alone = printed(document).pages.first();
    qreal longest = 0;
    for (const Item& item : alone.items)
        if (const auto* rule = std::get_if<RuleItem>(&item); rule && rule->thickness == 0.75)
            longest = qMax(longest, rule->length);
    CHECK(longest == PageSetup().bodyWidth());
    std::get<Signatures>(document.blocks.last()).lines << Signatures::Line{says(name), says(u"mentor"_s), {}, {}};
    CHECK(textsOf(printed(document).pages.first()).contains(u"mentor"_s));
}

TEST_CASE("an agreement of one page is set as the others are where it fits", "[print][agreement]") {
    for (const Sheet& sheet : sheets()) {
        if (sheet.name != u"short-term short" && sheet.name != u"short-term long") continue;
        const Printout printout = printed(sheet.document, setupFor(Paper::Letter, sheet.document.compact));
        REQUIRE(printout.pages.size() == 1);
        qreal left = 1000;
        for (const Item& item : printout.pages.first().items)
            if (const auto* text = std::get_if<TextItem>(&item)) left = qMin(left, text->at.x());
        CHECK(qRound(left) == (sheet.name.endsWith(u"short") ? 72 : 54));
    }
}

TEST_CASE("all that can be ticked on a form begins alike", "[print][agreement]") {
    for (const Sheet& sheet : sheets())
        for (const Block& block : sheet.document.blocks)
            if (const auto* choices = std::get_if<Choices>(&block))
                for (const Choices::Choice& choice : choices->choices) {
                    const QString words = mb::words::toText(choice.label);
                    INFO(words.toStdString());
                    CHECK_FALSE(words.at(0).isLower());
                }
}

}  // namespace mb::test::print_paper_faults_test
