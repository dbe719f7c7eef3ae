#include "core/documents/progress.h"

#include "core/words/format.h"
#include "tests/core/documents/document_texts.h"
#include "tests/core/documents/sample_content.h"
#include "tests/support/catch.h"

namespace mb::test::documents_progress_test {

using namespace mb::documents;
using namespace mb::documents::test;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a full progress report says it all", "[progress]") {
    const Document document = progressReport(longReport());
    const QString text = allTextOf(document);
    for (const QString& words :
         {u"Progress report: Maya Okafor, MD"_s, u"1 July 2025 to 22 November 2026"_s, u"2026–27"_s, u"2 h 30 min"_s,
          u"at risk"_s, u"2 of 5"_s, u"4 Nov 2026: Aims agreed; sample size still open."_s,
          u"Evidence: Summary statement, score 38"_s, u"Third-year review"_s, u"Send the aims page"_s}) {
        INFO(words.toStdString());
        CHECK(text.contains(words));
    }
    CHECK_FALSE(text.contains(u"«"));
}

TEST_CASE("an empty progress report says so in plain sentences", "[progress]") {
    ProgressReport report;
    report.name = u"Maya Okafor, MD"_s;
    report.asOf = QDate(2026, 11, 22);
    const Document document = progressReport(report);
    const QString text = allTextOf(document);
    CHECK(text.contains(u"as of 22 November 2026"));
    CHECK(text.contains(u"No mentor is on record yet."));
    CHECK(text.contains(u"No meeting is on record yet."));
    CHECK(text.contains(u"No goal is on record yet."));
    CHECK_FALSE(text.contains(u"«"));
    CHECK(headingsOf(document).size() == 3);
}

TEST_CASE("every phrase of a document has words", "[words]") {
    AgreementContent content = sampleContent();
    QStringList texts = textsOf(agreement(content)) + textsOf(agreement(minimalContent()));
    content.fingerprint = QString(64, u'a');
    content.replacesSignedOn.reset();
    content.answers.remove(u"purpose.end"_s);
    texts += textsOf(agreement(content));
    texts += textsOf(blankAgreement(shippedTemplate(u"one-to-one"_s), shippedTerms()));
    ProgressReport report = longReport();
    report.products = report.training = report.milestones;
    report.domains << ProgressReport::Domain{{}, report.domains[0].goals};
    texts += textsOf(progressReport(report));
    for (const QString& text : texts) {
        INFO(text.toStdString());
        CHECK_FALSE(text.contains(u"«"));
    }
    for (const QString& status : allKeys<GoalStatus>()) CHECK(words::phraseKeys().contains(u"goal.status."_s + status));
    for (const QString& key : {u"paper.page"_s, u"paper.draft"_s, u"paper.date"_s})
        CHECK(words::phraseKeys().contains(key));
    CHECK(words::toText(Text::of(u"paper.page"_s, {u"1"_s, u"3"_s})) == u"Page 1 of 3");
    CHECK(words::toText(Text::of(u"no.such"_s)) == u"«no.such»");
}

TEST_CASE("dates near today are told as people do", "[words]") {
    const QDate today(2026, 11, 22);
    CHECK(words::dueIn(today, today) == u"today");
    CHECK(words::dueIn(today.addDays(1), today) == u"tomorrow");
    CHECK(words::dueIn(today.addDays(9), today) == u"in 9 days");
    CHECK(words::dueIn(today.addDays(-1), today) == u"1 day late");
    CHECK(words::dueIn(today.addDays(-6), today) == u"6 days late");
    CHECK(words::ago(today.addDays(-1), today) == u"yesterday");
    CHECK(words::ago(today.addDays(-6), today) == u"6 days ago");
    CHECK(words::hours(0) == u"0 min");
    CHECK(words::hours(120) == u"2 h");
}

}  // namespace mb::test::documents_progress_test
