// Series of meetings, their moves, and what belongs to a meeting beside agenda, notes and promises.
#include "core/actions/series.h"

#include "core/actions/meeting_parts.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

#include "tests/support/catch.h"

namespace mb::test::actions_series_test {

using namespace Qt::Literals::StringLiterals;

namespace {

actions::meetings::NewMeeting firstOf(const WholeBook& ids) {
    actions::meetings::NewMeeting first;
    first.meeting.day = QDate(2027, 1, 12);
    first.meeting.time = QTime(15, 0);
    first.meeting.minutes = 45;
    first.people = {ids.lin};
    return first;
}
const SeriesRule monthly{SeriesRule::Months, 1, QDate(2027, 6, 30)};

QList<Meeting> planned(const Workspace& book, const QString& series) {
    return book.reader().select<Meeting>().where(&Meeting::series, series).orderBy(&Meeting::day).list();
}

}  // namespace

TEST_CASE("a series is real meetings, planned as one step") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    provesUndo(book, StepKind::SeriesPlanned,
               [&](Workspace& workspace) { actions::series::plan(workspace, firstOf(ids), monthly); });
    QList<Meeting> all = book->reader().select<Meeting>().where(&Meeting::day, Is::AtLeast, QDate(2027, 1, 1)).list();
    REQUIRE(all.size() == 6);
    for (const Meeting& one : all) {
        CHECK(one.series == all.first().series);
        CHECK(one.time == QTime(15, 0));
        CHECK(book->reader().select<Attendance>().where(&Attendance::meetingId, one.id).count() == 2);
        CHECK(book->reader().select<MeetingMentorship>().where(&MeetingMentorship::meetingId, one.id).count() == 1);
    }
    CHECK(errorOf([&] {
              actions::series::plan(*book, firstOf(ids), {SeriesRule::Weeks, 1, QDate(2027, 1, 13)});
          }).has_value());
}

TEST_CASE("from one meeting on a series becomes another") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const QList<MeetingId> series = actions::series::plan(*book, firstOf(ids), monthly);
    const QString key = book->reader().get(series.first()).series;
    book->perform({StepKind::MeetingStateSet, {}}, [&](Writer& writer) {
        actions::meetings::putState(writer, book.owner, series[1], MeetingState::Held);
    });
    actions::series::Wish later;
    later.days = 1;
    later.time = std::optional<QTime>(QTime(9, 30));
    provesUndo(book, StepKind::SeriesChanged, [&](Workspace& workspace) {
        actions::series::change(workspace, series[3], actions::series::Scope::FromHere, later);
    });
    CHECK(planned(*book, key).size() == 3);
    const QString other = book->reader().get(series[3]).series;
    CHECK(other != key);
    CHECK(planned(*book, other).size() == 3);
    CHECK(planned(*book, other).first().time == QTime(9, 30));
    CHECK(planned(*book, other).first().day == QDate(2027, 4, 14));
    // What was held stays as it was.
    actions::series::change(*book, series.first(), actions::series::Scope::All, later);
    CHECK(book->reader().get(series[1]).day == QDate(2027, 2, 9));
    CHECK(book->reader().get(series[2]).day == QDate(2027, 3, 10));
    provesUndo(book, StepKind::SeriesRemoved, [&](Workspace& workspace) {
        actions::series::remove(workspace, series[4], actions::series::Scope::FromHere);
    });
    CHECK(planned(*book, other).size() == 1);
}

TEST_CASE("a meeting that moves leaves its trace and takes what belongs to it along", "[ME5]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    MeetingId moved;
    provesUndo(book, StepKind::MeetingMoved, [&](Workspace& workspace) {
        moved = actions::meetings::move(workspace, ids.planned, QDate(2026, 12, 9), QTime(10, 0), ids.lin, 5);
    });
    const Reader reader = book->reader();
    const Meeting before = reader.get(ids.planned), after = reader.get(moved);
    CHECK(before.state == MeetingState::Moved);
    CHECK(before.noticeHours == 5);
    CHECK(after.state == MeetingState::Planned);
    CHECK(after.day == QDate(2026, 12, 9));
    CHECK(reader.select<AgendaItem>().where(&AgendaItem::meetingId, moved).count() ==
          reader.select<AgendaItem>().where(&AgendaItem::meetingId, ids.planned).count());
    CHECK(reader.select<Material>().where(&Material::meetingId, moved).count() == 1);
    for (const AgendaItem& item : reader.select<AgendaItem>().where(&AgendaItem::meetingId, moved).list())
        CHECK(item.canLeave() == (item.text != u"Is the January call realistic?"));
}

TEST_CASE("a meeting is closed in one step with what came up and a line for next time", "[ME13][PR3]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    Meeting due = book->reader().get(ids.planned);
    due.day = book->clock().today();
    actions::meetings::change(*book, due);
    actions::meetings::Ending ending{ids.planned, 50, {u"research"_s, u"teaching"_s}, u"Begin with the budget"_s};
    provesUndo(book, StepKind::MeetingClosed,
               [&](Workspace& workspace) { actions::meetings::close(workspace, ending); });
    const Reader reader = book->reader();
    CHECK(reader.get(ids.planned).minutes == 50);
    CHECK(reader.select<MeetingTopic>().where(&MeetingTopic::meetingId, ids.planned).count() == 2);
    bool kept = false;
    for (const InboxLine& line : reader.all<InboxLine>())
        kept |= line.text == u"Begin with the budget" && line.isWaiting();
    CHECK(kept);
}

TEST_CASE("the words of a private line of an agenda stand in no step", "[ME2]") {
    TestBook book;
    fillWithWork(*book);
    AgendaItem item =
        book->reader().select<AgendaItem>().where(&AgendaItem::visibility, Visibility::Private).first().value();
    item.text = u"canary line"_s;
    actions::meetings::changeAgenda(*book, item);
    actions::meetings::moveAgenda(*book, item.id, 1);
    actions::meetings::removeAgenda(*book, item.id);
    for (int i = 0; i < 3; ++i) {
        const auto step = book->nextUndo();
        REQUIRE(step);
        CHECK(!step->args.join(u' ').contains(u"canary"));
        book->undo();
    }
}

TEST_CASE("a session of a plan stays with its step when it moves", "[ME5][GO5]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    GoalStep step = book->reader().get(ids.step);
    step.meetingId = ids.planned;
    book->perform({StepKind::GoalChanged, {}}, [&](Writer& writer) { writer.update(step); });
    const MeetingId moved = actions::meetings::move(*book, ids.planned, QDate(2026, 12, 9), {}, ids.lin, {});
    CHECK(book->reader().get(ids.step).meetingId == moved);
}

TEST_CASE("a meeting that was called off can take place after all", "[ME5]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    Meeting meeting = book->reader().get(ids.planned);
    meeting.day = book->clock().today();
    meeting.state = MeetingState::Cancelled;
    meeting.calledOffById = ids.lin;
    meeting.noticeHours = 3;
    book->perform({StepKind::MeetingChanged, {}}, [&](Writer& writer) {
        writer.update(meeting);
        for (Attendance row : writer.select<Attendance>().where(&Attendance::meetingId, meeting.id).list()) {
            row.came = false;
            writer.update(row);
        }
    });
    provesUndo(book, StepKind::MeetingClosed, [&](Workspace& workspace) {
        actions::meetings::close(workspace, {ids.planned, 30, {}, {}});
    });
    const Meeting held = book->reader().get(ids.planned);
    CHECK(held.state == MeetingState::Held);
    CHECK_FALSE(held.calledOffById);
    CHECK_FALSE(held.noticeHours);
    for (const Attendance& row : book->reader().select<Attendance>().where(&Attendance::meetingId, held.id).list())
        CHECK(row.came);
}

}  // namespace mb::test::actions_series_test
