#include "core/queries/belonging.h"

#include "tests/support/catch.h"
#include "tests/support/whole_book.h"

namespace mb::test::queries_belonging_test {
namespace {

using namespace queries;
using namespace Qt::Literals::StringLiterals;

std::string told(const QList<InUse>& uses) {
    QStringList texts;
    for (const InUse& use : uses) texts << u"%1 %2"_s.arg(QString::fromLatin1(use.table->name)).arg(use.rows.size());
    return texts.join(u", ").toStdString();
}

}  // namespace

TEST_CASE("parts are told with their own parts and before what they are part of") {
    TestBook book;
    const WholeBook ids = fillWhole(*book);
    const QList<RowOf> parts = partsOf(book->reader(), ids.version);
    QHash<const TableInfo*, int> found;
    for (const RowOf& part : parts) ++found[part.table];
    CHECK(found[&tableOf<Answer>()] > 3);
    CHECK(found[&tableOf<Voice>()] == 1);
    CHECK(found[&tableOf<Signature>()] == 1);
    CHECK(found[&tableOf<AgreementReview>()] == 1);
    CHECK(found[&tableOf<Attachment>()] == 1);
    CHECK(found.size() == 5);
    // The agreement's one version stands behind all that is part of it.
    const AgreementId agreement = book->reader().get(ids.version).agreementId;
    CHECK(partsOf(book->reader(), agreement) == parts + QList<RowOf>{ids.version});
    const QList<RowOf> putOff = partsOf(book->reader(), ids.action);
    REQUIRE(putOff.size() == 1);
    CHECK(putOff.first().table == &tableOf<Snooze>());
}

TEST_CASE("a signature under a review is part of both and told once") {
    TestBook book;
    const WholeBook ids = fillWhole(*book);
    Signature signature = book->reader().all<Signature>().first();
    signature.reviewId = book->reader().all<AgreementReview>().first().id;
    book->perform({StepKind::SignatureAdded, {}}, [&](Writer& writer) { writer.update(signature); });
    CHECK(partsOf(book->reader(), signature.reviewId) == QList<RowOf>{signature.id});
    const QList<RowOf> parts = partsOf(book->reader(), ids.version);
    CHECK(parts.count(signature.id) == 1);
    CHECK(parts.indexOf(signature.id) < parts.indexOf(signature.reviewId));
}

TEST_CASE("whole records are in the way and not their parts") {
    TestBook book;
    const WholeBook ids = fillWhole(*book);
    const Reader reader = book->reader();
    CHECK(told(inUseBy(reader, ids.lin)) ==
          "mentorship 1, meeting 2, action_item 1, packet 1, inbox_line 1, ledger_line 1, feedback 1");
    CHECK(told(inUseBy(reader, ids.leila)) == "mentorship 1, outcome 1, letter 1");
    CHECK(told(inUseBy(reader, book.owner)) ==
          "book 1, mentorship 2, goal 2, meeting 2, outcome 1, ledger_line 1, feedback 1");
    CHECK(told(inUseBy(reader, ids.unused)).empty());
    CHECK(told(inUseBy(reader, ids.mentorship)) ==
          "goal 1, meeting 2, action_item 1, agreement 1, outcome 1, ledger_line 1, feedback 1");
    CHECK(told(inUseBy(reader, ids.bare)).empty());
    CHECK(told(inUseBy(reader, participantOf(*book, ids.mentorship, Side::Mentor))) == "agreement 1");
    // What goes along is not in the way, and what only came from there neither.
    CHECK(told(inUseBy(reader, ids.meeting)).empty());
    CHECK(told(inUseBy(reader, ids.version)).empty());
    CHECK(inUseBy(reader, ids.leila).first().rows == QList<qint64>{ids.bare.value});
}

TEST_CASE("traces are told of rows that stay") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    QList<RowOf> rows = partsOf(book->reader(), ids.meeting);
    rows << ids.meeting;
    QStringList columns;
    for (const Trace& trace : tracesOf(book->reader(), rows))
        columns << QString::fromLatin1(trace.row.table->name + '.' + trace.column->name);
    columns.sort();
    CHECK(columns == QStringList{u"action_item.meeting_id"_s, u"agenda_item.carried_from_id"_s,
                                 u"agenda_item.carried_from_id"_s, u"ledger_line.meeting_id"_s});
    for (const RowOf& planned : partsOf(book->reader(), ids.planned)) rows << planned;
    rows << ids.planned;
    CHECK(tracesOf(book->reader(), rows).size() == 2);
}

TEST_CASE("everything goes by a name of its own or by that of what it is part of") {
    TestBook book;
    const WholeBook ids = fillWhole(*book);
    const Reader reader = book->reader();
    const auto name = [&](const RowOf& row) { return nameOf(reader, row).toStdString(); };
    CHECK(name(ids.lin) == "Lin Chen");
    CHECK(name(ids.unused) == "Ása");
    CHECK(name(ids.goal) == "K23 resubmission");
    CHECK(name(ids.step) == "Aims page");
    CHECK(name(ids.meeting) == "Aims and authorship");
    CHECK(name(ids.note) == "Aims and authorship");
    CHECK(name(ids.planned) == "");
    CHECK(name(ids.mentorship) == "Lin Chen");
    CHECK(name(participantOf(*book, ids.mentorship, Side::Mentor)) == "Lin Chen");
    const QString code = reader.get(reader.get(ids.version).agreementId).code;
    CHECK(name(ids.version) == code.toStdString());
    CHECK(name(reader.all<AgreementReview>().first().id) == code.toStdString());
    CHECK(name(reader.all<Voice>().first().id) == "Lin Chen");
    CHECK(name(PersonId(999)) == "");
    Mentorship named = reader.get(ids.mentorship);
    named.title = u"K23 team"_s;
    actions::mentorships::change(*book, named);
    CHECK(name(ids.mentorship) == "K23 team");
}

TEST_CASE("search leads to a row itself or to what it is part of") {
    TestBook book;
    const WholeBook ids = fillWhole(*book);
    const Reader reader = book->reader();
    CHECK(shownAt(reader, ids.goal) == ids.goal);
    CHECK(shownAt(reader, ids.step) == ids.goal);
    CHECK(shownAt(reader, ids.note) == ids.meeting);
    CHECK(shownAt(reader, ids.version) == ids.version);
    CHECK(shownAt(reader, reader.all<Answer>().first().id) == ids.version);
    CHECK(shownAt(reader, reader.all<Attachment>().first().id) == ids.version);
    CHECK(shownAt(reader, GoalId(999)) == GoalId(999));
    Attachment lost = reader.all<Attachment>().first();
    lost.noun = u"no such table"_s;
    book->perform({StepKind::AttachmentAdded, {}}, [&](Writer& writer) { writer.update(lost); });
    CHECK(shownAt(reader, lost.id) == lost.id);
}

}  // namespace mb::test::queries_belonging_test
