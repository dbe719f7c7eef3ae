#include "core/documents/comparison.h"

#include "tests/core/documents/document_texts.h"
#include "tests/core/documents/sample_content.h"
#include "tests/support/catch.h"

#include "core/words/phrases.h"

namespace mb::documents::test::documents_comparison_test {

using namespace Qt::Literals::StringLiterals;
namespace {

// "added|section|label|before|after"
QStringList linesOf(const AgreementContent& before, const AgreementContent& after) {
    static const QStringList kinds{u"added"_s, u"removed"_s, u"changed"_s};
    QStringList lines;
    for (const ClauseChange& change : compare(before, after))
        lines << QStringList{kinds[change.kind], change.section, words::toText(change.label),
                             words::toText(change.before), words::toText(change.after)}
                     .join(u'|');
    return lines;
}

}  // namespace

TEST_CASE("a version compared with itself says nothing changed", "[comparison]") {
    CHECK(linesOf(sampleContent(), sampleContent()).isEmpty());
    CHECK(textsOf(comparison(sampleContent(), sampleContent())).join(u'\n').contains(u"Nothing changed"_s));
}

TEST_CASE("answers that changed stand beside each other", "[comparison]") {
    const AgreementContent before = sampleContent();
    AgreementContent after = before;
    after.terms = shippedTerms();
    after.answers.insert(u"meetings.frequency"_s, u"quarterly"_s);
    after.answers.remove(u"meetings.place"_s);
    after.answers.insert(u"confidentiality.dossier_use"_s,
                         QJsonObject{{u"mentee"_s, u"none"_s}, {u"mentor"_s, u"none"_s}});
    const QStringList lines = linesOf(before, after);
    CHECK(lines.contains(u"changed|Meetings and contact|How often|Monthly|Quarterly"_s));
    CHECK(lines.filter(u"removed|Meetings and contact|Usual place|"_s).size() == 1);
    CHECK(lines.size() == 4);
}

TEST_CASE("goals and parties are compared by name", "[comparison]") {
    const AgreementContent before = sampleContent();
    AgreementContent after = before;
    QJsonObject first = after.goals[0].toObject();
    const QString title = first[u"title"].toString();
    first.insert(u"target_on"_s, u"2028-01-31"_s);
    after.goals[0] = first;
    after.goals.removeLast();
    after.goals << QJsonObject{{u"title"_s, u"Teach a course"_s}};
    after.parties[1].title = u"Professor emerita"_s;
    const QStringList lines = linesOf(before, after);
    CHECK(lines.filter(u"changed|Goals|"_s + title + u": By|"_s).filter(u"31 Jan 2028"_s).size() == 1);
    CHECK(lines.filter(u"removed|Goals|Goals|"_s).size() == 1);
    CHECK(lines.contains(u"added|Goals|Goals||Teach a course"_s));
    CHECK(lines.filter(u"changed|Who we are|"_s + after.parties[1].name).filter(u"Professor emerita"_s).size() == 1);
    CHECK(lines.size() == 4);
}

TEST_CASE("the wording of a template is compared too", "[comparison]") {
    const AgreementContent before = sampleContent();
    AgreementContent after = before;
    QByteArray body = QJsonDocument(before.templateBody).toJson();
    const qsizetype size = body.size();
    body.replace("\"Purpose and term\"", "\"Why and how long\"")
        .replace("\"Begins on\"", "\"First day\"")
        .replace("{overlap}.", "To be plain: {overlap}.");
    REQUIRE(body.size() != size);
    after.templateBody = QJsonDocument::fromJson(body).object();
    const QStringList lines = linesOf(before, after);
    CHECK(lines.contains(u"changed|Why and how long|Heading|Purpose and term|Why and how long"_s));
    CHECK(lines.contains(u"changed|Why and how long|Question|Begins on|First day"_s));
    CHECK(lines.contains(
        u"changed|Who we are|Wording|‹Supervises or evaluates›.|To be plain: ‹Supervises or evaluates›."_s));
    CHECK(lines.size() == 3);
    for (const ClauseChange& change : compare(before, after)) CHECK(change.wording);
}

TEST_CASE("the printed comparison names both versions and every change", "[comparison]") {
    AgreementContent before = sampleContent(), after = sampleContent();
    before.agreedOn = QDate(2026, 12, 1);
    after.version = before.version + 1;
    after.answers.insert(u"meetings.place"_s, u"<i>Library</i> & lab"_s);
    const QString text = textsOf(comparison(before, after)).join(u'\n');
    CHECK(text.contains(u"What changed from version %1 to version %2"_s.arg(before.version).arg(after.version)));
    CHECK(text.contains(u"agreed 1 Dec 2026"_s));
    CHECK(text.contains(u"a draft"_s));
    CHECK(text.contains(u"<i>Library</i> & lab"_s));
}

TEST_CASE("changed words are marked one by one", "[comparison]") {
    const QList<WordSpan> spans =
        wordChanges(u"We meet every month by video"_s, u"We meet every two months by video"_s);
    CHECK(spans == QList<WordSpan>{{WordSpan::Kept, u"We meet every "_s},
                                   {WordSpan::Removed, u"month "_s},
                                   {WordSpan::Added, u"two months "_s},
                                   {WordSpan::Kept, u"by video"_s}});
    CHECK(wordChanges({}, u"new"_s) == QList<WordSpan>{{WordSpan::Added, u"new"_s}});
    CHECK(wordChanges({}, {}).isEmpty());
    const WordsApart apart = wordsApart(u"We meet\nmonthly, in person."_s, u"We meet weekly, by video or in person."_s);
    CHECK(apart.removed == QList<WordRange>{{8, 7}});
    CHECK(apart.added == QList<WordRange>{{8, 6}, {16, 11}});
    CHECK(wordsApart(u"a b"_s, u"a  b"_s).added.isEmpty());
    // White space before a comma must not hide a removed word behind it.
    const QString spaced = u"red , blue and red, green"_s;
    QStringList gone;
    for (const WordRange& range : wordsApart(spaced, u"red, and red, yellow"_s).removed)
        gone << spaced.mid(range.start, range.length);
    CHECK(gone.join(u' ').contains(u"blue"_s));
    CHECK(gone.join(u' ').contains(u"green"_s));
    CHECK(wordsApart({}, u"new"_s).added == QList<WordRange>{{0, 3}});
    // Whatever changed, both texts can be read out of the spans.
    const QString a = u"one two  three\nfour 五 six"_s, b = u"two three five\nfour 五 seven"_s;
    QString before, after;
    for (const WordSpan& span : wordChanges(a, b)) {
        if (span.kind != WordSpan::Added) before += span.words;
        if (span.kind != WordSpan::Removed) after += span.words;
    }
    CHECK(before.simplified() == a.simplified());
    CHECK(after == b);
    const QString endless = u"word "_s.repeated(5000);
    CHECK(wordChanges(endless, endless + u"more"_s).size() == 2);
    CHECK(wordsApart(endless, endless + u"more"_s).removed.isEmpty());
    CHECK(wordsApart(endless, endless + u"more"_s).added.isEmpty());
}

}  // namespace mb::documents::test::documents_comparison_test
