// The life of an agreement from outside: both answer alone, settle what differs, sign, keep the pages, change, review.
#include "tests/cli/run_cli.h"

namespace mb::test::cli_agreement_journey_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Life : Cli {
    Life() { ok({u"sample"_s, book()}); }
    Ran agreement(const QStringList& words) const { return ok(QStringList{u"agreement"_s, book()} + words); }
    Ran refused(const QStringList& words) const {
        const Ran ran = run(QStringList{u"agreement"_s, book()} + words);
        INFO(qPrintable(words.join(u' ')));
        CHECK(ran.code != 0);
        CHECK(ran.err.trimmed().count(u'\n') <= 12);
        return ran;
    }
    QString exported(const QString& what, const QStringList& more = {}) const {
        const QString out = path(what + u".pdf"_s);
        ok(QStringList{u"export"_s, book(), what, u"-o"_s, out} + more);
        return toolOutput(u"pdftotext"_s, {out, u"-"_s}).simplified();
    }
    QJsonArray status() const { return agreement({u"status"_s, u"--json"_s}).json(); }
    QString today() const { return QDate::currentDate().toString(Qt::ISODate); }
};

const QByteArray strokes = R"({"aspect": 3, "strokes": [[[0.1, 0.5], [0.3, 0.2], [0.6, 0.8], [0.9, 0.4]]]})";

}  // namespace

TEST_CASE("two voices settle sign keep change and review an agreement") {
    const Life life;
    // Both answer alone; two clauses differ.
    life.agreement({u"set"_s, u"minutes"_s, u"45"_s, u"--as"_s, u"mentee"_s});
    life.agreement({u"set"_s, u"meetings.scheduler"_s, u"mentee"_s, u"--as"_s, u"mentee"_s});
    life.agreement({u"set"_s, u"minutes"_s, u"60"_s, u"--as"_s, u"mentor"_s});
    life.agreement({u"set"_s, u"meetings.scheduler"_s, u"mentor"_s, u"--as"_s, u"mentor"_s});
    life.agreement({u"set"_s, u"place"_s, u"canary-room"_s, u"--as"_s, u"mentor"_s});
    life.agreement({u"ready"_s, u"--as"_s, u"mentee"_s});
    CHECK(life.refused({u"differences"_s}).err.contains(u"still waiting for"));
    life.agreement({u"ready"_s, u"--as"_s, u"mentor"_s});
    const QString differences = life.agreement({u"differences"_s}).out;
    CHECK(differences.contains(u"meetings.minutes"));
    CHECK(differences.contains(u"meetings.scheduler"));
    life.agreement({u"settle"_s, u"meetings.scheduler"_s, u"--from"_s, u"mentor"_s});
    life.agreement({u"settle"_s, u"meetings.minutes"_s, u"50"_s});
    // Own answers appear in no list and on no page.
    QString all = life.exported(u"agreement"_s) + life.exported(u"worksheet"_s, {u"--as"_s, u"mentor"_s});
    for (const QString& noun : {u"agreements"_s, u"mentorships"_s})
        all += life.ok({u"list"_s, life.book(), noun, u"--json"_s}).out;
    all += life.ok({u"history"_s, life.book()}).out + life.ok({u"search"_s, life.book(), u"canary"_s}).out;
    CHECK(!all.contains(u"canary"));
    CHECK(all.contains(u"50 minutes"));

    life.agreement({u"agree"_s});
    CHECK(life.refused({u"set"_s, u"minutes"_s, u"30"_s}).err.contains(u"agreed"));
    life.exported(u"agreement"_s);
    const QByteArray agreed = life.read(u"agreement.pdf"_s);
    CHECK(life.ok({u"verify"_s, life.book(), life.path(u"agreement.pdf"_s)}).out.contains(u"without signatures"));

    // One draws, one signs in ink; the scan comes later.
    life.write(u"strokes.json"_s, strokes);
    life.agreement({u"sign"_s, u"--as"_s, u"mentee"_s, u"--method"_s, u"drawn"_s, u"--drawing"_s, u"strokes.json"_s});
    CHECK(life.refused({u"sign"_s, u"--as"_s, u"mentee"_s}).err.contains(u"already"));
    CHECK(life.agreement({u"status"_s}).out.contains(u"still to sign"));
    life.agreement({u"sign"_s, u"--as"_s, u"mentor"_s, u"--method"_s, u"ink"_s});
    // Words, not keys.
    const QString told = life.agreement({u"status"_s}).out;
    CHECK(told.contains(u"signed with a drawn signature on "));
    CHECK(told.contains(u"signed in ink on "));
    CHECK(!told.contains(u"(ink)"));
    CHECK(life.run({u"export"_s, life.book(), u"agreement"_s, u"--with-reviews"_s, u"-o"_s, u"a.pdf"_s})
              .err.contains(u"Version 1 has not been reviewed yet."));
    CHECK(life.run({u"undo"_s, life.book()}).err.contains(u"cannot be undone"));
    life.write(u"scan.jpg"_s, QByteArray::fromHex("ffd8ffe000040000ffda0004000000112233ffd9"));
    life.write(u"scan.doc"_s, "not a picture");
    life.agreement({u"scan"_s, u"scan.jpg"_s, u"--as"_s, u"mentor"_s});
    CHECK(life.refused({u"scan"_s, u"scan.doc"_s}).code == 3);
    const QString text = life.exported(u"agreement"_s);
    CHECK(text.contains(u"drawn"));
    CHECK(text.contains(u"signed in ink"));
    const QByteArray kept = life.read(u"agreement.pdf"_s);
    CHECK(kept != agreed);
    CHECK(life.ok({u"verify"_s, life.book(), life.path(u"agreement.pdf"_s)}).out.contains(u"signed by all"));
    life.write(u"copy.pdf"_s, kept.chopped(1));
    CHECK(life.run({u"verify"_s, life.book(), life.path(u"copy.pdf"_s)}).code == 1);

    // Another cadence makes version 2; version 1 stays in force until version 2 is signed.
    life.agreement({u"version"_s});
    life.agreement({u"set"_s, u"frequency"_s, u"quarterly"_s});
    life.agreement({u"agree"_s});
    CHECK(life.status()[1][u"state"_s].toString() == u"signed");
    life.agreement({u"sign"_s, u"--as"_s, u"mentee"_s});
    life.agreement({u"sign"_s, u"--as"_s, u"mentor"_s});
    CHECK(life.status()[0][u"state"_s].toString() == u"signed");
    CHECK(life.status()[1][u"state"_s].toString() == u"superseded");
    CHECK(life.agreement({u"status"_s}).out.contains(u"Version 1: superseded by a newer one"));
    CHECK(life.agreement({u"compare"_s, u"1"_s, u"2"_s}).out.contains(u"+ Quarterly"));
    CHECK(life.exported(u"comparison"_s).contains(u"Quarterly"));
    life.exported(u"agreement"_s, {u"--version"_s, u"1"_s});
    CHECK(life.read(u"agreement.pdf"_s) == kept);
    CHECK(toolOutput(u"qpdf"_s, {u"--check"_s, life.path(u"comparison.pdf"_s)})
              .contains(u"No syntax or stream encoding errors"));

    const QDate today = QDate::currentDate(), later = today.addYears(1);
    CHECK(life.refused({u"review"_s, u"--on"_s, later.toString(Qt::ISODate)}).err.contains(u"not in the future"));
    life.agreement({u"review"_s, u"--on"_s, today.toString(Qt::ISODate), u"--outcome"_s, u"changed"_s, u"--present"_s,
                    u"Ada, Grace"_s, u"--changes"_s, u"More on teaching."_s, u"--goals"_s});
    CHECK(life.refused({u"review"_s, u"--next"_s, later.addYears(5).toString(Qt::ISODate)})
              .err.contains(u"within a year"));
    const QString addendum = life.exported(u"addendum"_s);
    CHECK(addendum.contains(u"More on teaching."));
    CHECK(addendum.contains(u"Ada and Grace"));
    CHECK(life.agreement({u"status"_s}).out.contains(u"not signed by all: We continue, with the changes below."));
    const QString both = life.exported(u"agreement"_s, {u"--with-reviews"_s});
    CHECK(both.contains(u"50 minutes"));
    CHECK(both.contains(u"More on teaching."));
    for (const QStringList& wrong : {QStringList{u"slip"_s}, QStringList{u"agreement"_s, u"--blank"_s}})
        CHECK(life.run(QStringList{u"export"_s, life.book()} + wrong +
                       QStringList{u"--with-reviews"_s, u"-o"_s, u"a.pdf"_s})
                  .err.contains(u"--with-reviews goes with a filled “agreement” only."));
    for (const QString& foreign : {u"a.pages"_s, u"a.doc"_s, u"a.rtf"_s})
        CHECK(life.run({u"export"_s, life.book(), u"agreement"_s, u"-o"_s, foreign})
                  .err.contains(u"so nothing was written"));
    life.agreement({u"end"_s, u"--on"_s, later.toString(Qt::ISODate), u"--reason"_s, u"canary-reason"_s});
    CHECK(life.status()[0][u"state"_s].toString() == u"ended");
    CHECK(!life.ok({u"list"_s, life.book(), u"agreements"_s, u"--json"_s}).out.contains(u"canary"));
    CHECK(life.ok({u"check"_s, life.book()}).out.contains(u"No fault"));
}

TEST_CASE("a version is opened again and a wrong signature declared void") {
    const Life life;
    life.agreement({u"agree"_s});
    life.agreement({u"withdraw"_s});
    life.agreement({u"set"_s, u"minutes"_s, u"55"_s});
    life.agreement({u"agree"_s});
    life.agreement({u"sign"_s, u"--as"_s, u"mentee"_s});
    life.agreement({u"sign"_s, u"--as"_s, u"mentor"_s});
    life.exported(u"agreement"_s);
    CHECK(life.refused({u"void"_s, u"--as"_s, u"mentor"_s}).err.contains(u"reason"));
    life.agreement({u"void"_s, u"--as"_s, u"mentor"_s, u"--reason"_s, u"canary"_s});
    CHECK(life.status()[0][u"state"_s].toString() == u"agreed");
    CHECK(life.ok({u"verify"_s, life.book(), life.path(u"agreement.pdf"_s)}).out.contains(u"declared void"));
    CHECK(!life.ok({u"history"_s, life.book()}).out.contains(u"canary"));
    life.agreement({u"sign"_s, u"--as"_s, u"mentor"_s});
    CHECK(life.status()[0][u"state"_s].toString() == u"signed");
    CHECK(life.run({u"verify"_s, life.book(), life.path(u"none.pdf"_s)}).code == 3);
}

}  // namespace mb::test::cli_agreement_journey_test
