#include "core/actions/expectations.h"

#include "tests/support/files.h"
#include "tests/support/undo.h"

namespace mb::test::actions_expectations_test {
namespace {

QList<queries::ExpectationLine> linesOf(TestBook& book, MentorshipId id) {
    return queries::expectationsOf(book->reader(), book->reader().get(id));
}

}  // namespace

TEST_CASE("each kind brings the expectations of its sides") {
    TestBook book;
    for (const QString& kind : allKeys<MentorshipKind>()) {
        INFO(kind.toStdString());
        Mentorship mentorship;
        mentorship.kind = *fromKey<MentorshipKind>(kind);
        QHash<Side, int> counts;
        QStringList keys;
        for (const queries::ExpectationLine& line : queries::expectationsOf(book->reader(), mentorship)) {
            CHECK((!line.isOwn() && !line.isOnRecord() && !line.record.text.isEmpty()));
            keys << keyOf(line.record.side) + u'.' + line.record.key;
            ++counts[line.record.side];
        }
        CHECK(keys.size() == QSet<QString>(keys.begin(), keys.end()).size());
        for (const Side side : queries::sidesOf(mentorship.kind)) CHECK(counts[side] >= 5);
        CHECK(counts.size() == queries::sidesOf(mentorship.kind).size());
    }
}

TEST_CASE("a shipped expectation becomes a record when it is ticked and discussed") {
    TestBook book;
    const MentorshipId id = book.mentorship(book.person(QStringLiteral("Lin Chen")));
    const auto shipped = linesOf(book, id);
    provesUndo(book, StepKind::ExpectationTicked,
               [&](Workspace& workspace) { actions::expectations::setTicked(workspace, shipped[1], true); });
    auto lines = linesOf(book, id);
    REQUIRE(lines.size() == shipped.size());
    CHECK(lines[1].record.ticked);
    CHECK(lines[1].record.text == shipped[1].record.text);
    CHECK(!lines[0].isOnRecord());
    provesUndo(book, StepKind::ExpectationDiscussed, [&](Workspace& workspace) {
        actions::expectations::setDiscussed(workspace, lines[1], QDate(2026, 11, 4));
    });
    CHECK(linesOf(book, id)[1].record.discussedOn == QDate(2026, 11, 4));
    CHECK(linesOf(book, id)[1].record.ticked);
    provesUndo(book, StepKind::ExpectationChanged, [&](Workspace& workspace) {
        actions::expectations::reword(workspace, linesOf(book, id)[1], QStringLiteral("Tells me when it goes badly"));
    });
    CHECK(linesOf(book, id)[1].record.text == QStringLiteral("Tells me when it goes badly"));
    provesUndo(book, StepKind::ExpectationRemoved,
               [&](Workspace& workspace) { actions::expectations::remove(workspace, linesOf(book, id)[1].record.id); });
    CHECK(linesOf(book, id)[1].record == shipped[1].record);
}

TEST_CASE("own expectations come after the shipped ones of their side and go again") {
    TestBook book;
    const MentorshipId id = book.mentorship(book.person(QStringLiteral("Lin Chen")));
    const qsizetype shipped = linesOf(book, id).size();
    ExpectationId own;
    provesUndo(book, StepKind::ExpectationAdded, [&](Workspace& workspace) {
        own = actions::expectations::add(workspace, id, Side::Mentor, QStringLiteral(" Comes to my clinic once "));
    });
    actions::expectations::add(*book, id, Side::Mentor, QStringLiteral("Laughs"));
    const auto lines = linesOf(book, id);
    REQUIRE(lines.size() == shipped + 2);
    CHECK(lines[shipped].record.text == QStringLiteral("Comes to my clinic once"));
    CHECK(lines[shipped].isOwn());
    CHECK(lines.last().record.text == QStringLiteral("Laughs"));
    CHECK(!book->search().find({QStringLiteral("clinic")}, 10).isEmpty());
    provesUndo(book, StepKind::ExpectationRemoved,
               [&](Workspace& workspace) { actions::expectations::remove(workspace, own); });
    const QByteArray before = contents(*book);
    CHECK(kindOf([&] { actions::expectations::add(*book, id, Side::Mentee, QStringLiteral("  ")); }) ==
          ErrorKind::MissingValue);
    CHECK(contents(*book) == before);
}

}  // namespace mb::test::actions_expectations_test
