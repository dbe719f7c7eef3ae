#include "core/actions/meetings.h"

#include "core/actions/meeting_parts.h"
#include "core/words/errors.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_meetings_test {
namespace {

QList<MentorshipId> linksOf(const TestBook& book, MeetingId id) {
    QList<MentorshipId> ids;
    for (const auto& link :
         book.workspace->reader().select<MeetingMentorship>().where(&MeetingMentorship::meetingId, id).list())
        ids << link.mentorshipId;
    return ids;
}

QList<PersonId> peopleOf(const TestBook& book, MeetingId id) {
    QList<PersonId> ids;
    for (const auto& row : book.workspace->reader().select<Attendance>().where(&Attendance::meetingId, id).list())
        ids << row.personId;
    return ids;
}

actions::meetings::NewMeeting contactOn(QDate day, const QList<PersonId>& people) {
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = day;
    wanted.people = people;
    return wanted;
}

}  // namespace

TEST_CASE("a contact is logged with its people notes and mentorships") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    MeetingId id;
    provesUndo(book, StepKind::ContactLogged, [&](Workspace& workspace) {
        auto wanted = contactOn(QDate(2026, 11, 20), {ids.lin, ids.leila, ids.lin, book.owner});
        wanted.newPeople = {QStringLiteral("Amir Shah")};
        wanted.notes = {{QStringLiteral("Talked about aims."), Visibility::Private},
                        {QStringLiteral("  "), Visibility::Private}};
        id = actions::meetings::add(workspace, wanted);
    });
    CHECK(peopleOf(book, id).size() == 4);
    CHECK(peopleOf(book, id).first() == book.owner);
    CHECK(linksOf(book, id) == QList<MentorshipId>{ids.mentorship, ids.bare});
    CHECK(book->reader().get(id).zone == QStringLiteral("America/New_York"));
    const auto notes = book->reader().select<Note>().where(&Note::meetingId, id).list();
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].visibility == Visibility::Private);
    CHECK(book->reader().select<Person>().where(&Person::family, QStringLiteral("Shah")).count() == 1);
}

TEST_CASE("a contact with no one else belongs to no mentorship") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    CHECK(linksOf(book, actions::meetings::add(*book, contactOn(QDate(2026, 11, 20), {}))).isEmpty());
    CHECK(linksOf(book, actions::meetings::add(*book, contactOn(QDate(2026, 11, 20), {book.owner}))).isEmpty());
    CHECK(linksOf(book, actions::meetings::add(*book, contactOn(QDate(2026, 11, 20), {ids.unused}))).isEmpty());
}

TEST_CASE("of several mentorships with a person the open and then the newest is meant") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    const MentorshipId first = book.mentorship(lin), second = book.mentorship(lin), third = book.mentorship(lin);
    actions::mentorships::setStage(*book, third, Stage::Concluded, QDate(2026, 1, 1));
    CHECK(linksOf(book, actions::meetings::add(*book, contactOn(QDate(2026, 11, 20), {lin}))) ==
          QList<MentorshipId>{second});
    auto chosen = contactOn(QDate(2026, 11, 20), {lin});
    chosen.mentorships = {first};
    CHECK(linksOf(book, actions::meetings::add(*book, chosen)) == QList<MentorshipId>{first});
}

TEST_CASE("an impossible contact is refused whole") {
    TestBook book;
    const QByteArray before = contents(*book);
    auto wanted = contactOn({}, {});
    wanted.newPeople = {QStringLiteral("Amir Shah")};
    CHECK(kindOf([&] { actions::meetings::add(*book, wanted); }) == ErrorKind::MissingValue);
    wanted.meeting.day = QDate(2026, 11, 20);
    wanted.meeting.minutes = 5000;
    CHECK(kindOf([&] { actions::meetings::add(*book, wanted); }) == ErrorKind::BadValue);
    wanted.meeting.minutes = 50;
    wanted.people = {PersonId(999)};
    CHECK(kindOf([&] { actions::meetings::add(*book, wanted); }) == ErrorKind::NoSuchRecord);
    CHECK(difference(contents(*book), before) == "");
}

TEST_CASE("a meeting is planned changed called off and removed") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    MeetingId id;
    provesUndo(book, StepKind::MeetingAdded, [&](Workspace& workspace) {
        auto wanted = contactOn(QDate(2026, 12, 9), {ids.lin});
        wanted.meeting.state = MeetingState::Planned;
        wanted.agenda = {QStringLiteral("Budget")};
        id = actions::meetings::add(workspace, wanted);
    });
    provesUndo(book, StepKind::MeetingChanged, [&](Workspace& workspace) {
        Meeting meeting = workspace.reader().get(id);
        meeting.day = QDate(2026, 11, 20);
        meeting.time = QTime(9, 0);
        actions::meetings::change(workspace, meeting);
    });
    provesUndo(book, StepKind::MeetingStateSet, [&](Workspace& workspace) {
        actions::meetings::setState(workspace, id, MeetingState::Cancelled, ids.lin, 3);
    });
    CHECK(book->reader().get(id).calledOffById == ids.lin);
    CHECK(
        book->reader().select<Attendance>().where(&Attendance::meetingId, id).where(&Attendance::came, true).count() ==
        0);
    provesUndo(book, StepKind::MeetingStateSet,
               [&](Workspace& workspace) { actions::meetings::setState(workspace, id, MeetingState::Held); });
    CHECK(!book->reader().get(id).calledOffById);
    provesUndo(book, StepKind::MeetingRemoved, [&](Workspace& workspace) { actions::meetings::remove(workspace, id); });
    Meeting wrong = book->reader().get(ids.meeting);
    wrong.day = QDate(20, 1, 1);
    CHECK(kindOf([&] { actions::meetings::change(*book, wrong); }) == ErrorKind::BadValue);
}

TEST_CASE("a meeting that is still to come cannot have been held") {
    TestBook book;
    auto wanted = contactOn(QDate(2026, 11, 23), {book.person(QStringLiteral("Lin Chen"))});
    wanted.meeting.state = MeetingState::Planned;
    const MeetingId tomorrow = actions::meetings::add(*book, wanted);
    wanted.meeting.day = QDate(2026, 11, 22);
    const MeetingId today = actions::meetings::add(*book, wanted);
    const QByteArray before = contents(*book);
    const auto refused = errorOf([&] { actions::meetings::setState(*book, tomorrow, MeetingState::Held); });
    REQUIRE(refused);
    CHECK(words::sentence(*refused).startsWith(u"This meeting is still to come, so it cannot have been held yet"));
    CHECK(kindOf([&] { actions::meetings::close(*book, {tomorrow, 30, {}, {}}); }) == ErrorKind::BadValue);
    CHECK(contents(*book) == before);
    actions::meetings::setState(*book, today, MeetingState::Held);
    Meeting held = book->reader().get(today);
    CHECK(held.state == MeetingState::Held);
    held.day = QDate(2026, 11, 30);
    CHECK(kindOf([&] { actions::meetings::change(*book, held); }) == ErrorKind::BadValue);
}

TEST_CASE("closing a meeting keeps its length or sets it or lets it be unknown") {
    TestBook book;
    auto wanted = contactOn(QDate(2026, 11, 20), {book.person(QStringLiteral("Lin Chen"))});
    wanted.meeting.state = MeetingState::Planned;
    wanted.meeting.minutes = 45;
    const MeetingId id = actions::meetings::add(*book, wanted);
    provesUndo(book, StepKind::MeetingClosed, [&](Workspace& workspace) {
        actions::meetings::close(workspace, {id, std::nullopt, {}, {}});
    });
    CHECK(book->reader().get(id).minutes == 45);
    provesUndo(book, StepKind::MeetingClosed, [&](Workspace& workspace) {
        actions::meetings::close(workspace, {id, std::nullopt, {}, {}, true});
    });
    CHECK_FALSE(book->reader().get(id).minutes);
}

TEST_CASE("a meeting goes with what hangs on it and leaves promises behind") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    provesUndo(book, StepKind::MeetingRemoved,
               [&](Workspace& workspace) { actions::meetings::remove(workspace, ids.meeting); });
    CHECK(book->reader().select<Note>().where(&Note::meetingId, ids.meeting).count() == 0);
    CHECK(!book->reader().get(ids.action).meetingId);
    const auto carried = book->reader().select<AgendaItem>().where(&AgendaItem::meetingId, ids.planned).list();
    CHECK(carried.size() == 3);  // one was written there
    for (const AgendaItem& item : carried) CHECK(!item.carriedFromId);
}

TEST_CASE("a meeting that moves to another day takes its notes along in the search") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    provesUndo(book, StepKind::MeetingChanged, [&](Workspace& workspace) {
        Meeting meeting = workspace.reader().get(ids.meeting);
        meeting.day = QDate(2024, 2, 29);
        actions::meetings::change(workspace, meeting);
    });
    const auto keys = book->search().find({QStringLiteral("biostatistician")}, 5);
    REQUIRE(keys.size() == 1);
    CHECK(keys[0].day == QDate(2024, 2, 29));
}

TEST_CASE("people of a meeting are set and its chosen mentorships stay") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    provesUndo(book, StepKind::AttendanceChanged, [&](Workspace& workspace) {
        actions::meetings::setPeople(workspace, ids.meeting, {ids.leila, ids.leila});
    });
    CHECK(peopleOf(book, ids.meeting) == QList<PersonId>{book.owner, ids.leila});
    CHECK(linksOf(book, ids.meeting) == QList<MentorshipId>{ids.bare});
    provesUndo(book, StepKind::AttendanceChanged,
               [&](Workspace& workspace) { actions::meetings::setPeople(workspace, ids.meeting, {}); });
    CHECK(peopleOf(book, ids.meeting) == QList<PersonId>{book.owner});

    // With a second, newer mentorship with the same person, the chosen one stays.
    auto chosen = contactOn(QDate(2026, 11, 20), {ids.lin});
    const MeetingId id = actions::meetings::add(*book, chosen);
    REQUIRE(linksOf(book, id) == QList<MentorshipId>{ids.mentorship});
    book.mentorship(ids.lin, Side::Mentor);
    const qsizetype steps = stepCount(*book);
    actions::meetings::setPeople(*book, id, {ids.lin});
    CHECK(stepCount(*book) == steps);
    CHECK(linksOf(book, id) == QList<MentorshipId>{ids.mentorship});
}

TEST_CASE("who was expected and did not come is put down, and who came unexpected joins", "[ME5][J7]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const auto came = [&](PersonId person) {
        const auto row = book->reader()
                             .select<Attendance>()
                             .where(&Attendance::meetingId, ids.meeting)
                             .where(&Attendance::personId, person)
                             .list();
        return row.size() == 1 && row.first().came;
    };
    const PersonId expected = peopleOf(book, ids.meeting).last(), other = book.person(QStringLiteral("Ada Lovelace"));
    REQUIRE(came(expected));
    provesUndo(book, StepKind::AttendanceChanged,
               [&](Workspace& workspace) { actions::meetings::setCame(workspace, ids.meeting, expected, false); });
    CHECK_FALSE(came(expected));
    CHECK(peopleOf(book, ids.meeting).contains(expected));
    provesUndo(book, StepKind::AttendanceChanged,
               [&](Workspace& workspace) { actions::meetings::setCame(workspace, ids.meeting, other, true); });
    CHECK(came(other));
}

TEST_CASE("people new to the book come to a meeting in the same step") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    provesUndo(book, StepKind::AttendanceChanged, [&](Workspace& workspace) {
        actions::meetings::setPeople(workspace, ids.meeting, {ids.leila}, {QStringLiteral("Ada Lovelace")});
    });
    const QList<PersonId> people = peopleOf(book, ids.meeting);
    REQUIRE(people.size() == 3);
    CHECK(fullName(book->reader().get(people.last())) == QStringLiteral("Ada Lovelace"));
}

namespace {

QStringList agendaOf(const TestBook& book, MeetingId id) {
    QStringList texts;
    for (const AgendaItem& item : book.workspace->reader()
                                      .select<AgendaItem>()
                                      .where(&AgendaItem::meetingId, id)
                                      .orderBy(&AgendaItem::place)
                                      .list())
        texts << (item.done ? QStringLiteral("x ") : QString()) + item.text;
    return texts;
}

// Lin meets the owner: three lines on the agenda, one of them ticked.
struct Agendas {
    TestBook book;
    PersonId lin = book.person(QStringLiteral("Lin Chen"));
    MentorshipId mentorship = book.mentorship(lin);

    MeetingId meeting(QDate day, MeetingState state, const QStringList& agenda = {}, const QString& mode = {}) {
        auto wanted = contactOn(day, {lin});
        wanted.meeting.state = state;
        wanted.meeting.mode = mode;
        wanted.agenda = agenda;
        return actions::meetings::add(*book, wanted);
    }
    AgendaItem line(MeetingId id, const QString& text) {
        for (const AgendaItem& item : book->reader().select<AgendaItem>().where(&AgendaItem::meetingId, id).list())
            if (item.text == text) return item;
        throw std::runtime_error("no such line");
    }
    void tick(MeetingId id, const QString& text, bool on = true) {
        AgendaItem item = line(id, text);
        item.done = on;
        actions::meetings::changeAgenda(*book, item);
    }
};

const QString a = QStringLiteral("Aims"), b = QStringLiteral("Budget"), c = QStringLiteral("Chapter");

}  // namespace

TEST_CASE("what a meeting leaves open comes to the next one that is planned in the same step") {
    Agendas given;
    const MeetingId held = given.meeting(QDate(2026, 11, 10), MeetingState::Held, {a, b, c});
    given.tick(held, b);
    MeetingId next;
    provesUndo(given.book, StepKind::MeetingAdded, [&](Workspace&) {
        next = given.meeting(QDate(2026, 12, 4), MeetingState::Planned, {QStringLiteral("D")});
    });
    CHECK(agendaOf(given.book, next) == QStringList{QStringLiteral("D"), a, c});
    CHECK(given.line(next, a).carriedFromId == given.line(held, a).id);
    // A second meeting that is planned for later takes nothing from the first.
    CHECK(agendaOf(given.book, given.meeting(QDate(2026, 12, 18), MeetingState::Planned)).isEmpty());
    // What was taken off the next one does not come back with a tick elsewhere.
    actions::meetings::removeAgenda(*given.book, given.line(next, c).id);
    given.tick(held, a);
    CHECK(agendaOf(given.book, next) == QStringList{QStringLiteral("D")});
    given.tick(held, a, false);
    CHECK(agendaOf(given.book, next) == QStringList{QStringLiteral("D"), a});
}

TEST_CASE("a meeting that is over hands on what is open and takes it back when it is not over after all") {
    Agendas given;
    const MeetingId first = given.meeting(QDate(2026, 11, 22), MeetingState::Planned, {a, b});
    const MeetingId second = given.meeting(QDate(2026, 12, 4), MeetingState::Planned, {c});
    given.tick(first, b);
    CHECK(agendaOf(given.book, second) == QStringList{c});
    const MeetingState over = GENERATE(MeetingState::Held, MeetingState::Cancelled, MeetingState::Moved);
    provesUndo(given.book, StepKind::MeetingStateSet,
               [&](Workspace& book) { actions::meetings::setState(book, first, over); });
    CHECK(agendaOf(given.book, second) == QStringList{c, a});
    // Who called it off is said later: what was taken off in the meantime stays off.
    actions::meetings::removeAgenda(*given.book, given.line(second, a).id);
    actions::meetings::setState(*given.book, first, over, given.lin, 24);
    CHECK(agendaOf(given.book, second) == QStringList{c});
    given.book->undo();
    given.book->undo();
    actions::meetings::setState(*given.book, first, MeetingState::Planned);
    CHECK(agendaOf(given.book, second) == QStringList{c});
    // What was worked on there in the meantime is nobody's to take back.
    actions::meetings::setState(*given.book, first, over);
    AgendaItem reworded = given.line(second, a);
    reworded.text = QStringLiteral("Aims, page 1");
    actions::meetings::changeAgenda(*given.book, reworded);
    actions::meetings::setState(*given.book, first, MeetingState::Planned);
    CHECK(agendaOf(given.book, second) == QStringList{c, QStringLiteral("Aims, page 1")});
}

TEST_CASE("a meeting that is logged goes on with what was open but an email does not") {
    Agendas given;
    given.meeting(QDate(2026, 11, 10), MeetingState::Held, {a});
    CHECK(agendaOf(given.book, given.meeting(QDate(2026, 11, 12), MeetingState::Held, {}, QStringLiteral("email")))
              .isEmpty());
    const MeetingId logged = given.meeting(QDate(2026, 11, 20), MeetingState::Held, {}, QStringLiteral("video"));
    CHECK(agendaOf(given.book, logged) == QStringList{a});
    // One that took place before it takes nothing.
    CHECK(agendaOf(given.book, given.meeting(QDate(2026, 11, 1), MeetingState::Held)).isEmpty());
    // People who share no mentorship go on by themselves.
    auto with = contactOn(QDate(2026, 11, 11), {given.book.person(QStringLiteral("Amir Shah"))});
    with.agenda = {b};
    actions::meetings::add(*given.book, with);
    with.agenda.clear();
    with.meeting.day = QDate(2026, 12, 1);
    with.meeting.state = MeetingState::Planned;
    CHECK(agendaOf(given.book, actions::meetings::add(*given.book, with)) == QStringList{b});
}

TEST_CASE("agenda items come change and go") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    AgendaItemId id;
    provesUndo(book, StepKind::AgendaAdded, [&](Workspace& workspace) {
        AgendaItem item;
        item.meetingId = ids.meeting;
        item.text = QStringLiteral("Authorship");
        id = actions::meetings::addAgenda(workspace, item);
    });
    CHECK(book->reader().get(id).place == 3);
    provesUndo(book, StepKind::AgendaChanged, [&](Workspace& workspace) {
        AgendaItem item = workspace.reader().get(id);
        item.done = true;
        actions::meetings::changeAgenda(workspace, item);
    });
    const auto copy = book->reader().select<AgendaItem>().where(&AgendaItem::carriedFromId, ids.agenda).first();
    REQUIRE(copy);
    provesUndo(book, StepKind::AgendaRemoved,
               [&](Workspace& workspace) { actions::meetings::removeAgenda(workspace, ids.agenda); });
    CHECK(!book->reader().get(copy->id).carriedFromId);
    AgendaItem empty;
    empty.meetingId = ids.meeting;
    CHECK(kindOf([&] { actions::meetings::addAgenda(*book, empty); }) == ErrorKind::MissingValue);
}

TEST_CASE("notes come change get shared and go") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    NoteId id;
    provesUndo(book, StepKind::NoteAdded, [&](Workspace& workspace) {
        id = actions::meetings::addNote(workspace, ids.meeting, {QStringLiteral("New words"), Visibility::Private});
    });
    provesUndo(book, StepKind::NoteChanged, [&](Workspace& workspace) {
        actions::meetings::changeNote(workspace, id, QStringLiteral("Other words"));
    });
    provesUndo(book, StepKind::NoteShared, [&](Workspace& workspace) {
        actions::meetings::setNotesVisibility(workspace, ids.meeting, Visibility::Shareable);
    });
    CHECK(book->reader().get(id).canLeave());
    provesUndo(book, StepKind::NoteSent, [&](Workspace& workspace) {
        actions::meetings::markNotesSent(workspace, ids.meeting, QDate(2026, 11, 22));
    });
    CHECK(book->reader().get(id).sentOn == QDate(2026, 11, 22));
    provesUndo(book, StepKind::NoteShared, [&](Workspace& workspace) {
        actions::meetings::setNotesVisibility(workspace, ids.meeting, Visibility::Private);
    });
    for (const Note& note : book->reader().select<Note>().where(&Note::meetingId, ids.meeting).list())
        CHECK(!note.canLeave());
    provesUndo(book, StepKind::NoteRemoved,
               [&](Workspace& workspace) { actions::meetings::removeNote(workspace, id); });
    CHECK(kindOf([&] {
              actions::meetings::addNote(*book, MeetingId(999), {QStringLiteral("x"), Visibility::Private});
          }) == ErrorKind::NoSuchRecord);
}

TEST_CASE("what is typed anew is one step however often it saves itself") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const QString burst = QStringLiteral("b");
    provesUndo(book, StepKind::NoteAdded, [&](Workspace& workspace) {
        const NoteId id =
            actions::meetings::addNote(workspace, ids.meeting, {QStringLiteral("We sp"), Visibility::Private}, burst);
        for (const char* text : {"We spoke", "We spoke about", "We spoke about aims"})
            actions::meetings::changeNote(workspace, id, QString::fromLatin1(text), burst);
    });
    book->endBurst();
    provesUndo(book, StepKind::AgendaAdded, [&](Workspace& workspace) {
        AgendaItem item;
        item.meetingId = ids.meeting;
        item.text = QStringLiteral("Auth");
        item.id = actions::meetings::addAgenda(workspace, item, burst);
        item = workspace.reader().get(item.id);
        item.text = QStringLiteral("Authorship");
        actions::meetings::changeAgenda(workspace, item, burst);
    });
    // The title of the step holds the last words that were typed.
    CHECK(book->history().steps(1).first().args == QStringList{QStringLiteral("Authorship")});
    book->endBurst();
    provesUndo(book, StepKind::ActionAdded, [&](Workspace& workspace) {
        ActionItem item;
        item.meetingId = ids.meeting;
        item.ownerId = book.owner;
        item.title = QStringLiteral("Send");
        item = workspace.reader().get(actions::meetings::addAction(workspace, item, burst));
        item.title = QStringLiteral("Send the aims page");
        actions::meetings::changeAction(workspace, item, burst);
    });
}

TEST_CASE("promises come change get done and go") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    ActionItemId id;
    provesUndo(book, StepKind::ActionAdded, [&](Workspace& workspace) {
        ActionItem action;
        action.ownerId = book.owner;
        action.title = QStringLiteral("Send the aims page");
        id = actions::meetings::addAction(workspace, action);
    });
    CHECK(book->reader().get(id).promisedOn == QDate(2026, 11, 22));
    provesUndo(book, StepKind::ActionChanged, [&](Workspace& workspace) {
        ActionItem action = workspace.reader().get(id);
        action.dueOn = QDate(2026, 12, 1);
        action.mentorshipId = ids.mentorship;
        actions::meetings::changeAction(workspace, action);
    });
    provesUndo(book, StepKind::ActionDone,
               [&](Workspace& workspace) { actions::meetings::setActionDone(workspace, id, QDate(2026, 11, 22)); });
    CHECK(!isOpen(book->reader().get(id)));
    provesUndo(book, StepKind::ActionDone,
               [&](Workspace& workspace) { actions::meetings::setActionDone(workspace, id, std::nullopt); });
    CHECK(isOpen(book->reader().get(id)));
    provesUndo(book, StepKind::ActionRemoved,
               [&](Workspace& workspace) { actions::meetings::removeAction(workspace, id); });
    CHECK(kindOf([&] { actions::meetings::addAction(*book, ActionItem()); }) == ErrorKind::MissingValue);
}

TEST_CASE("a contact with a whole team belongs to the team and not to each pair") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen")), rosa = book.person(QStringLiteral("Rosa Perez"));
    const MentorshipId pair = book.mentorship(lin);
    auto wanted = actions::mentorships::between(book.owner, Side::Mentee, lin);
    Participant second;
    second.personId = rosa;
    second.side = Side::Mentor;
    wanted.mentorship.kind = MentorshipKind::Team;
    wanted.participants << second;
    wanted.participants[1].lead = true;
    const MentorshipId team = actions::mentorships::add(*book, wanted);
    const MentorshipId later = book.mentorship(rosa);
    const auto linked = [&](const QList<PersonId>& people) {
        actions::meetings::NewMeeting contact;
        contact.meeting.day = QDate(2026, 11, 20);
        contact.people = people;
        const MeetingId id = actions::meetings::add(*book, contact);
        QList<MentorshipId> found;
        for (const auto& row :
             book->reader().select<MeetingMentorship>().where(&MeetingMentorship::meetingId, id).list())
            found << row.mentorshipId;
        return found;
    };
    CHECK(linked({lin, rosa}) == QList<MentorshipId>{team});
    CHECK(linked({rosa}) == QList<MentorshipId>{later});
    // With somebody from outside the team, each person's newest mentorship is taken.
    const PersonId tom = book.person(QStringLiteral("Tom Adeyemi"));
    CHECK(linked({rosa, tom}) == QList<MentorshipId>{later});
    CHECK(pair != team);
}

}  // namespace mb::test::actions_meetings_test
