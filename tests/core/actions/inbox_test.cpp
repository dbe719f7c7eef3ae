// A line for the next talk waits, goes onto an agenda as a private line, and comes back when that line goes (ME13).
#include "core/actions/inbox.h"

#include "core/actions/meeting_parts.h"
#include "core/queries/inbox.h"
#include "core/words/inbox.h"
#include "core/words/steps.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_inbox_test {
namespace {

using namespace Qt::Literals::StringLiterals;

const QString secret = u"Quokka: ask about the lab move"_s;

InboxLineId lineFor(Workspace& workspace, PersonId person, MentorshipId mentorship = {}) {
    InboxLine line;
    line.personId = person;
    line.mentorshipId = mentorship;
    line.text = secret;
    return actions::inbox::add(workspace, line);
}

MeetingId plan(Workspace& workspace, const QList<PersonId>& people, QDate day = QDate(2026, 12, 2)) {
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = day;
    wanted.meeting.state = MeetingState::Planned;
    wanted.people = people;
    return actions::meetings::add(workspace, wanted);
}

QList<AgendaItem> agendaOf(Workspace& workspace, MeetingId id) {
    return workspace.reader().select<AgendaItem>().where(&AgendaItem::meetingId, id).orderBy(&AgendaItem::place).list();
}

// No title of the book's steps, done or undone, has the line's words.
void checkTitlesSilent(Workspace& workspace) {
    for (const RecordedStep& step : workspace.history().steps(1000))
        CHECK_FALSE(words::stepTitle(step.kind, step.args).contains(u"Quokka"));
}

}  // namespace

TEST_CASE("a line for the next talk is kept changed settled and removed", "[inbox][ME13]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    InboxLineId id;
    provesUndo(book, StepKind::InboxAdded, [&](Workspace& workspace) { id = lineFor(workspace, ids.lin); });
    CHECK(book->reader().get(id).isWaiting());
    CHECK(book->reader().get(id).day == QDate(2026, 11, 22));
    provesUndo(book, StepKind::InboxChanged, [&](Workspace& workspace) {
        InboxLine line = workspace.reader().get(id);
        line.text = u"Quokka: and the budget"_s;
        actions::inbox::change(workspace, line);
    });
    provesUndo(book, StepKind::InboxSettled,
               [&](Workspace& workspace) { actions::inbox::settle(workspace, id, QDate(2026, 11, 22)); });
    CHECK_FALSE(book->reader().get(id).isWaiting());
    provesUndo(book, StepKind::InboxSettled, [&](Workspace& workspace) { actions::inbox::settle(workspace, id, {}); });
    CHECK(book->reader().get(id).isWaiting());
    provesUndo(book, StepKind::InboxRemoved, [&](Workspace& workspace) { actions::inbox::remove(workspace, id); });
    CHECK_FALSE(book->reader().find(id));
    checkTitlesSilent(*book);
}

TEST_CASE("a line is kept for somebody whom the book does not know yet in one step", "[inbox][ME13]") {
    TestBook book;
    InboxLine line;
    line.text = secret;
    provesUndo(book, StepKind::InboxAdded,
               [&](Workspace& workspace) { actions::inbox::keep(workspace, line, {}, {u"Amir Shah, MD"_s}); });
    const auto kept = actions::inbox::keep(*book, line, {}, {u"amir shah"_s});
    REQUIRE(kept.size() == 1);
    CHECK(fullName(book->reader().get(kept[0].person)) == u"Amir Shah");
    CHECK(book->reader().select<Person>().where(&Person::family, u"Shah"_s).count() == 1);
    checkTitlesSilent(*book);
}

TEST_CASE("a line without words or without a person is refused and leaves the book as it is", "[inbox][ME13]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    const QByteArray before = contents(*book);
    InboxLine line;
    line.text = u"  "_s;
    line.personId = lin;
    CHECK(kindOf([&] { actions::inbox::add(*book, line); }) == ErrorKind::MissingValue);
    CHECK(kindOf([&] { actions::inbox::keep(*book, line, {}, {u"Amir Shah"_s}); }) == ErrorKind::MissingValue);
    line.text = secret;
    line.personId = {};
    CHECK(kindOf([&] { actions::inbox::add(*book, line); }) == ErrorKind::MissingValue);
    CHECK(kindOf([&] { actions::inbox::keep(*book, line, {}, {u" "_s}); }) == ErrorKind::MissingValue);
    line.personId = PersonId(999);
    CHECK(kindOf([&] { actions::inbox::add(*book, line); }) == ErrorKind::NoSuchRecord);
    CHECK(difference(contents(*book), before) == "");
}

TEST_CASE("a line put on an agenda is private there and waits again when it is taken off", "[inbox][ME13]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const InboxLineId id = lineFor(*book, ids.lin);
    AgendaItemId item;
    provesUndo(book, StepKind::InboxTaken,
               [&](Workspace& workspace) { item = actions::inbox::take(workspace, id, ids.planned); });
    CHECK(book->reader().get(item).text == secret);
    CHECK(book->reader().get(item).visibility == Visibility::Private);
    CHECK_FALSE(book->reader().get(id).isWaiting());
    provesUndo(book, StepKind::AgendaPrivateRemoved,
               [&](Workspace& workspace) { actions::meetings::removeAgenda(workspace, item); });
    CHECK(book->reader().get(id).isWaiting());
    actions::inbox::take(*book, id, ids.planned);
    provesUndo(book, StepKind::MeetingRemoved,
               [&](Workspace& workspace) { actions::meetings::remove(workspace, ids.planned); });
    CHECK(book->reader().get(id).isWaiting());
    checkTitlesSilent(*book);
}

TEST_CASE("a meeting of two that is planned takes what waits for that person", "[inbox][ME13]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s), rosa = book.person(u"Rosa Perez"_s);
    const InboxLineId id = lineFor(*book, lin), other = lineFor(*book, rosa), settled = lineFor(*book, lin);
    actions::inbox::settle(*book, settled, QDate(2026, 11, 22));
    MeetingId meeting;
    provesUndo(book, StepKind::MeetingAdded, [&](Workspace& workspace) { meeting = plan(workspace, {lin}); });
    const auto agenda = agendaOf(*book, meeting);
    REQUIRE(agenda.size() == 1);
    CHECK(agenda[0].text == secret);
    CHECK(agenda[0].visibility == Visibility::Private);
    CHECK(book->reader().get(id).agendaItemId == agenda[0].id);
    CHECK(book->reader().get(other).isWaiting());
    // What went to one agenda does not go to the next one as well.
    CHECK(agendaOf(*book, plan(*book, {lin}, QDate(2026, 12, 9))).isEmpty());
    checkTitlesSilent(*book);
}

TEST_CASE("a meeting put on record later leaves alone what was written after it", "[inbox][ME13]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    const InboxLineId id = lineFor(*book, lin);
    actions::meetings::NewMeeting wanted;
    wanted.people = {lin};
    wanted.meeting.day = QDate(2026, 11, 20);
    actions::meetings::add(*book, wanted);
    CHECK(book->reader().get(id).isWaiting());
    wanted.meeting.day = QDate(2026, 11, 22);
    actions::meetings::add(*book, wanted);
    CHECK_FALSE(book->reader().get(id).isWaiting());
}

TEST_CASE("a meeting of several takes only what was kept for its own mentorship", "[inbox][ME13]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s), rosa = book.person(u"Rosa Perez"_s);
    const MentorshipId pair = book.mentorship(lin);
    const InboxLineId loose = lineFor(*book, lin), bound = lineFor(*book, lin, pair);
    const MeetingId meeting = plan(*book, {lin, rosa});
    REQUIRE(agendaOf(*book, meeting).size() == 1);
    CHECK(book->reader().get(loose).isWaiting());
    CHECK_FALSE(book->reader().get(bound).isWaiting());
}

TEST_CASE("words kept for several people are one step and go to the agenda of a talk that is planned",
          "[inbox][ME13]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s), rosa = book.person(u"Rosa Perez"_s);
    // A talk with both of them is no talk with one of them.
    plan(*book, {lin, rosa}, QDate(2026, 11, 25));
    const MeetingId talk = plan(*book, {lin}, QDate(2026, 12, 2));
    InboxLine line;
    line.text = secret;
    QList<actions::inbox::Kept> kept;
    provesUndo(book, StepKind::InboxAdded, [&](Workspace& workspace) {
        kept = actions::inbox::keep(workspace, line, {lin, rosa}, {u"Amir Shah"_s});
    });
    REQUIRE(kept.size() == 3);
    CHECK(kept[0].meeting == talk);
    REQUIRE(agendaOf(*book, talk).size() == 1);
    CHECK(agendaOf(*book, talk)[0].visibility == Visibility::Private);
    CHECK(book->reader().get(kept[1].line).isWaiting());
    CHECK(words::whereItWent(book->reader(), {kept[0]}) ==
          u"It is on the agenda of Wednesday 2 December, where only you see it.");
    CHECK(words::whereItWent(book->reader(), {kept[1]}) == u"It waits for your next talk with Rosa Perez.");
    CHECK(words::whereItWent(book->reader(), kept) ==
          u"It waits for your next talk with each of Rosa Perez and Amir Shah. For Lin Chen it is on the agenda of "
          u"Wednesday 2 December, where only you see it.");
    checkTitlesSilent(*book);
}

TEST_CASE("what was kept in a meeting for the next one is offered to neither it nor one that was held",
          "[inbox][ME13]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s), rosa = book.person(u"Rosa Perez"_s);
    const QDate today = book->clock().today();
    const MeetingId now = plan(*book, {lin}, today), both = plan(*book, {lin, rosa}, today);
    lineFor(*book, lin);
    const auto offered = [&](MeetingId id) {
        const Reader reader = book->reader();
        return queries::offeredTo(reader, book.owner, reader.get(id)).size();
    };
    CHECK(offered(now) == 0);
    // A talk of several may still take what was kept for one of them.
    CHECK(offered(both) == 1);
    actions::meetings::setState(*book, now, MeetingState::Held);
    actions::meetings::setState(*book, both, MeetingState::Held);
    CHECK(offered(now) == 0);
    CHECK(offered(both) == 0);
    const MeetingId later = plan(*book, {lin, rosa}, today.addDays(9));
    CHECK(offered(later) == 1);
    CHECK(agendaOf(*book, later).isEmpty());
    // The next talk of two takes it by itself.
    CHECK(agendaOf(*book, plan(*book, {lin}, today.addDays(28))).size() == 1);
}

TEST_CASE("what waits around a meeting is taken onto its agenda in one step", "[inbox][ME13]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s), rosa = book.person(u"Rosa Perez"_s);
    const MeetingId both = plan(*book, {lin, rosa});
    const InboxLineId one = lineFor(*book, lin), other = lineFor(*book, rosa);
    CHECK(queries::waitingAround(book->reader(), book.owner, both).isEmpty());
    CHECK(queries::waitingAround(book->reader(), book.owner, both, queries::Others::Yes).size() == 2);
    provesUndo(book, StepKind::InboxTaken, [&](Workspace& workspace) {
        actions::inbox::takeAll(workspace, {one, other}, both);
    });
    CHECK(agendaOf(*book, both).size() == 2);
    CHECK(queries::waitingFor(book->reader(), lin).isEmpty());
    checkTitlesSilent(*book);
}

TEST_CASE("a mentorship shows what waits for whoever still takes part in it", "[inbox][ME13]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    const MentorshipId mentorship = book.mentorship(lin);
    lineFor(*book, lin);
    const QDate today(2026, 11, 22);
    const auto waiting = [&] { return queries::waitingIn(book->reader(), book.owner, mentorship, today).size(); };
    CHECK(waiting() == 1);
    Participant one = book->reader().get(participantOf(*book, mentorship, Side::Mentor));
    REQUIRE(one.personId == lin);
    const auto leaves = [&](QDate day) {
        one.until = PartialDate(day);
        book->perform({StepKind::MentorshipChanged, {}}, [&](Writer& writer) { writer.update(one); });
    };
    leaves(today.addDays(30));
    CHECK(waiting() == 1);
    leaves(today.addDays(-30));
    CHECK(waiting() == 0);
}

TEST_CASE("a line on an agenda goes along when its meeting moves", "[inbox][ME5][ME13]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    const MeetingId meeting = plan(*book, {lin});
    const InboxLineId line = lineFor(*book, lin);
    actions::inbox::take(*book, line, meeting);
    MeetingId moved;
    provesUndo(book, StepKind::MeetingMoved, [&](Workspace& workspace) {
        moved = actions::meetings::move(workspace, meeting, QDate(2026, 12, 9), {}, lin, {});
    });
    const auto agenda = agendaOf(*book, moved);
    REQUIRE(agenda.size() == 1);
    CHECK(book->reader().get(line).agendaItemId == agenda[0].id);
    // It waits again once the line that is left is gone.
    actions::meetings::removeAgenda(*book, agenda[0].id);
    CHECK(book->reader().get(line).isWaiting());
}

}  // namespace mb::test::actions_inbox_test
