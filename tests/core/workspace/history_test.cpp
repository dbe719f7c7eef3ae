// The door for changes: what becomes a step, what does not, how steps undo and where undo stops (FL2).
#include "core/storage/inside.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::workspace_history_test {
namespace {

const QString burstKey = QStringLiteral("person.note");

void typeNote(TestBook& book, PersonId id, const char* text, const QString& burst = burstKey) {
    Person person = book->reader().get(id);
    person.note = QString::fromUtf8(text);
    actions::people::change(*book, person, burst);
}

std::string noteOf(TestBook& book, PersonId id) { return book->reader().get(id).note.toStdString(); }

}  // namespace

TEST_CASE("a new book has nothing to undo") {
    TestBook book;
    CHECK(!book->nextUndo());
    CHECK(!book->nextRedo());
    CHECK(kindOf([&] { book->undo(); }) == ErrorKind::NothingToUndo);
    CHECK(kindOf([&] { book->redo(); }) == ErrorKind::NothingToRedo);
    REQUIRE(stepCount(*book) == 1);
    CHECK(book->history().steps().first().kind == StepKind::BookCreated);
}

TEST_CASE("steps undo one by one and redo in order") {
    TestBook book;
    QList<QByteArray> states{contents(*book)};
    for (const char* name : {"Lin Chen", "Leila Haddad", "Amir Shah"}) {
        book.person(QString::fromUtf8(name));
        states << contents(*book);
    }
    for (qsizetype i = 2; i >= 0; --i) {
        REQUIRE(book->nextUndo());
        CHECK(book->nextUndo()->kind == StepKind::PersonAdded);
        const RecordedStep step = book->undo();
        CHECK(step.args.size() == 1);
        CHECK(difference(contents(*book), states[i]) == "");
    }
    CHECK(!book->nextUndo());
    for (qsizetype i = 1; i <= 3; ++i) {
        REQUIRE(book->nextRedo());
        book->redo();
        CHECK(difference(contents(*book), states[i]) == "");
    }
    CHECK(!book->nextRedo());
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("a whole book of steps undoes to the start and comes back also after a restart") {
    TestBook book;
    QList<QByteArray> states{contents(*book)};
    auto listener = std::make_unique<QObject>();
    book.workspace->listen(listener.get(), [&](const Changes&) { states << contents(*book); });
    const WholeBook ids = fillWithWork(*book);
    const auto version = actions::agreements::start(*book, ids.mentorship);
    answerAgreement(*book, version);
    actions::agreements::agree(*book, version, paintNothing);
    listener.reset();
    REQUIRE(states.size() > 20);
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        if (i % 5 == 0) book.reopen();
        book->undo();
        REQUIRE(difference(contents(*book), states[i]) == "");
        REQUIRE(book->search().matchesBook());
    }
    CHECK(faultsOf(*book) == "");
    CHECK(!book->nextUndo());
    for (qsizetype i = 1; i < states.size(); ++i) {
        if (i % 5 == 0) book.reopen();
        book->redo();
        REQUIRE(difference(contents(*book), states[i]) == "");
    }
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("a new step leaves what was undone behind") {
    TestBook book;
    book.person(QStringLiteral("Lin Chen"));
    book.person(QStringLiteral("Leila Haddad"));
    book->undo();
    book.person(QStringLiteral("Amir Shah"));
    CHECK(!book->nextRedo());
    const auto steps = book->history().steps();
    REQUIRE(steps.size() == 4);
    CHECK(steps[0].state == StepState::Done);
    CHECK(steps[1].state == StepState::LeftBehind);
    CHECK(steps[2].state == StepState::Done);
    // Undo skips it.
    CHECK(book->undo().id == steps[0].id);
    CHECK(book->undo().id == steps[2].id);
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("ids of undone rows are not used again") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    book->undo();
    CHECK(book.person(QStringLiteral("Leila Haddad")) != lin);
}

TEST_CASE("a burst of typing is one step and undoes to the words before it") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    typeNote(book, lin, "before", {});
    const QByteArray before = contents(*book);
    const qsizetype steps = stepCount(*book);
    for (const char* text : {"d", "do", "don", "don't"}) typeNote(book, lin, text);
    const QByteArray after = contents(*book);
    CHECK(stepCount(*book) == steps + 1);
    CHECK(book->search().matchesBook());
    book->undo();
    CHECK(difference(contents(*book), before) == "");
    book->redo();
    CHECK(difference(contents(*book), after) == "");
    book.reopen();
    book->undo();
    CHECK(difference(contents(*book), before) == "");
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("a burst ends with the focus and with another field and with a restart") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    qsizetype steps = stepCount(*book);
    const auto newSteps = [&] { return stepCount(*book) - std::exchange(steps, stepCount(*book)); };
    typeNote(book, lin, "a");
    CHECK(newSteps() == 1);
    typeNote(book, lin, "ab");
    CHECK(newSteps() == 0);
    book->endBurst();
    typeNote(book, lin, "abc");
    CHECK(newSteps() == 1);
    typeNote(book, lin, "abcd", QStringLiteral("person.interests"));
    CHECK(newSteps() == 1);
    typeNote(book, lin, "abcde");
    CHECK(newSteps() == 1);
    book.person(QStringLiteral("Leila Haddad"));
    CHECK(newSteps() == 1);
    typeNote(book, lin, "abcdef");
    CHECK(newSteps() == 1);
    book.reopen();
    typeNote(book, lin, "abcdefg");
    CHECK(newSteps() == 1);
    book->undo();
    CHECK(noteOf(book, lin) == "abcdef");
    book->undo();
    CHECK(noteOf(book, lin) == "abcde");
}

TEST_CASE("after undo typing starts a step of its own") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    typeNote(book, lin, "first");
    book->endBurst();
    typeNote(book, lin, "sec");
    typeNote(book, lin, "second");
    book->undo();
    CHECK(noteOf(book, lin) == "first");
    typeNote(book, lin, "third");
    CHECK(!book->nextRedo());
    book->undo();
    CHECK(noteOf(book, lin) == "first");
    book->undo();
    CHECK(noteOf(book, lin) == "");
    book->redo();
    book->redo();
    CHECK(noteOf(book, lin) == "third");
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("a burst that inserts and then changes is one step") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const QByteArray before = contents(*book);
    const qsizetype steps = stepCount(*book);
    NoteId id;
    const Step step{StepKind::NoteAdded, {}, QStringLiteral("note.new")};
    book->perform(step, [&](Writer& writer) {
        Note note;
        note.meetingId = ids.meeting;
        note.text = QStringLiteral("f");
        id = writer.insert(note);
    });
    for (const char* text : {"fi", "first line", "first line\nsecond"})
        book->perform(step, [&](Writer& writer) {
            Note note = writer.get(id);
            note.text = QString::fromUtf8(text);
            writer.update(note);
        });
    // The same step may touch further rows and remove one.
    book->perform(step, [&](Writer& writer) {
        Meeting meeting = writer.get(ids.meeting);
        meeting.day = meeting.day.addDays(3);
        writer.update(meeting);
        writer.removeRow(tableOf<Note>(), ids.note.value);
    });
    CHECK(stepCount(*book) == steps + 1);
    const QByteArray after = contents(*book);
    for (int round = 0; round < 2; ++round) {
        book->undo();
        CHECK(difference(contents(*book), before) == "");
        CHECK(book->search().matchesBook());
        book->redo();
        CHECK(difference(contents(*book), after) == "");
        CHECK(book->search().matchesBook());
        book.reopen();
    }
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("a burst that inserts and removes again undoes too") {
    TestBook book;
    const QByteArray before = contents(*book);
    const Step step{StepKind::PersonAdded, {}, QStringLiteral("x")};
    Person person;
    person.given = QStringLiteral("Lin");
    book->perform(step, [&](Writer& writer) { writer.insert(person); });
    person.note = QStringLiteral("seen once");
    book->perform(step, [&](Writer& writer) { writer.update(person); });
    book->perform(step, [&](Writer& writer) { writer.removeRow(tableOf<Person>(), person.id.value); });
    CHECK(stepCount(*book) == 2);
    CHECK(difference(contents(*book), before) == "");
    book->undo();
    CHECK(difference(contents(*book), before) == "");
    book->redo();
    CHECK(difference(contents(*book), before) == "");
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("a change that changes nothing leaves no step and no signal") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    const QByteArray before = contents(*book);
    const qsizetype steps = stepCount(*book);
    int signalsSeen = 0;
    QObject listening;
    book.workspace->listen(&listening, [&](const Changes&) { ++signalsSeen; });
    actions::people::change(*book, book->reader().get(lin));
    book->perform({StepKind::PersonChanged, {}}, [](Writer&) {});
    CHECK(stepCount(*book) == steps);
    CHECK(contents(*book) == before);
    CHECK(signalsSeen == 0);
    // The undone steps can still be redone, too.
    book->undo();
    actions::books::change(*book, book->book());
    CHECK(book->nextRedo());
}

TEST_CASE("a change that throws leaves the book as it was") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    book->undo();
    const QByteArray before = contents(*book);
    const qsizetype steps = stepCount(*book);
    const auto attempt = [&](auto change) {
        CHECK_THROWS(book->perform({StepKind::PersonChanged, {}}, change));
        CHECK(difference(contents(*book), before) == "");
        CHECK(stepCount(*book) == steps);
        CHECK(book->search().matchesBook());
        CHECK(book->nextRedo());
    };
    attempt([&](Writer& writer) {
        writer.insert(Person());
        Meeting meeting = writer.get(ids.meeting);
        meeting.day = QDate(2020, 1, 1);
        writer.update(meeting);
        throw Error(ErrorKind::BadValue);
    });
    attempt([&](Writer& writer) {
        writer.insert(Person());
        throw std::runtime_error("anything");
    });
    // Broken references show at the commit only.
    attempt([&](Writer& writer) { writer.removeRow(tableOf<Meeting>(), ids.meeting.value); });
    attempt([&](Writer& writer) {
        Degree degree;
        degree.personId = PersonId(999);
        writer.insert(degree);
    });
    attempt([&](Writer& writer) { writer.removeRow(tableOf<Person>(), 999); });
    attempt([&](Writer&) {
        book->perform({StepKind::PersonChanged, {}}, [](Writer& inner) { inner.insert(Person()); });
    });
    CHECK(faultsOf(*book) == "");
    book->redo();
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("undo stops at a signature and says why") {
    TestBook book;
    const WholeBook ids = fillWhole(*book);
    CHECK(!book->nextUndo());
    const QByteArray before = contents(*book);
    const auto error = errorOf([&] { book->undo(); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::UndoBarrier);
    CHECK(error->args == QStringList{QStringLiteral("agreement.sign")});
    CHECK(contents(*book) == before);
    actions::meetings::removeNote(*book, ids.note);
    book->undo();
    CHECK(difference(contents(*book), before) == "");
    CHECK(kindOf([&] { book->undo(); }) == ErrorKind::UndoBarrier);
}

TEST_CASE("undo and redo refuse rows that are no longer what the step left") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    typeNote(book, lin, "typed", {});
    behindTheBack(*book, "UPDATE person SET note = 'other' WHERE family = 'Chen'");
    const QByteArray before = contents(*book);
    const auto error = errorOf([&] { book->undo(); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::UndoMismatch);
    CHECK(error->args == QStringList{QStringLiteral("person"), QString::number(lin.value)});
    CHECK(contents(*book) == before);
    behindTheBack(*book, "UPDATE person SET note = 'typed' WHERE family = 'Chen'");
    book->undo();
    behindTheBack(*book, "UPDATE person SET note = 'other' WHERE family = 'Chen'");
    CHECK(kindOf([&] { book->redo(); }) == ErrorKind::UndoMismatch);
    CHECK(noteOf(book, lin) == "other");
}

TEST_CASE("the signal names every row once the change is on the disk") {
    TestBook book;
    QList<Changes> seen;
    QObject listening;
    book.workspace->listen(&listening, [&](const Changes& changes) {
        CHECK(!Inside::connection(book->store()).inTransaction());
        seen << changes;
    });
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].touches("person"));
    CHECK(!seen[0].touches("goal"));
    CHECK(seen[0].rows.first().id == lin.value);
    CHECK(seen[0].rows.first().op == RowOp::Insert);
    book->undo();
    REQUIRE(seen.size() == 2);
    CHECK(seen[1].rows.first().op == RowOp::Remove);
    book->redo();
    CHECK(seen.size() == 3);
}

TEST_CASE("the history of a record tells its changes newest first") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    typeNote(book, lin, "one", {});
    typeNote(book, lin, "two", {});
    const auto changes = book->history().changesOf(tableOf<Person>(), lin.value);
    REQUIRE(changes.size() == 3);
    CHECK(changes[0].before.value(QStringLiteral("note")).toString() == QStringLiteral("one"));
    CHECK(changes[0].after.value(QStringLiteral("note")).toString() == QStringLiteral("two"));
    CHECK(changes[2].op == RowOp::Insert);
    CHECK(changes[2].step.kind == StepKind::PersonAdded);
    CHECK(changes[2].step.at == instant);
}

TEST_CASE("a large insert leaves a handful of history rows and undoes all the same") {
    TestBook book;
    const QByteArray before = contents(*book);
    book->perform({StepKind::Import, {}}, [&](Writer& writer) {
        for (int i = 0; i < 500; ++i) {
            actions::meetings::NewMeeting wanted;
            wanted.meeting.day = QDate(2026, 1, 1).addDays(i % 200);
            wanted.notes = {{QStringLiteral("note %1").arg(i), Visibility::Private}};
            actions::meetings::insert(writer, book.owner, wanted);
        }
    });
    const QByteArray after = contents(*book);
    CHECK(Inside::connection(book->store()).scalar("SELECT count(*) FROM step_row WHERE step_id = 2").toInt() < 10);
    book->undo();
    CHECK(difference(contents(*book), before) == "");
    CHECK(book->search().matchesBook());
    book.reopen();
    book->redo();
    CHECK(difference(contents(*book), after) == "");
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("what a listener throws is no fault of the change") {
    TestBook book;
    QObject first, second;
    int heard = 0;
    QList<ErrorKind> doubts;
    book->listen(&first, [](const Changes&) { throw Error(ErrorKind::BookUnreadable, {QStringLiteral("somewhere")}); });
    book->listen(&second, [&](const Changes& changes) {
        ++heard;
        if (!changes.byUndo) CHECK(book->reader().find(PersonId(changes.rows.first().id)));
    });
    book->whenDoneBut([&](const std::exception_ptr& cause) { doubts << asError(cause).kind; });
    const PersonId lin = book.person(QStringLiteral("Lin Chen"));
    CHECK(book->reader().get(lin).family == QStringLiteral("Chen"));
    CHECK(heard == 1);
    CHECK(doubts == QList<ErrorKind>{ErrorKind::BookUnreadable});
    CHECK_NOTHROW(book->undo());
    CHECK(doubts.size() == 2);
}

TEST_CASE("a listener changes nothing") {
    TestBook book;
    QObject context;
    std::optional<ErrorKind> refused;
    book->listen(&context,
                 [&](const Changes&) { refused = kindOf([&] { book.person(QStringLiteral("Ines Moreau")); }); });
    book.person(QStringLiteral("Lin Chen"));
    CHECK(refused == ErrorKind::ChangeWhileTelling);
    CHECK(book->reader().select<Person>().count() == 2);
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("listeners know what a burst of typing began") {
    TestBook book;
    QObject context;
    qint64 begun = -1, others = -1;
    book->listen(&context, [&](const Changes& changes) {
        begun = changes.begunBy(QStringLiteral("mine"));
        others = changes.begunBy(QStringLiteral("theirs"));
        CHECK(&book->telling() == &changes);
    });
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = QDate(2026, 11, 1);
    const MeetingId meeting = actions::meetings::add(*book, wanted);
    const NoteId note = actions::meetings::addNote(*book, meeting, {QStringLiteral("one"), Visibility::Private},
                                                   QStringLiteral("mine"));
    CHECK(begun == note.value);
    CHECK(others == 0);
    actions::meetings::changeNote(*book, note, QStringLiteral("one, two"), QStringLiteral("mine"));
    CHECK(begun == 0);
    CHECK(book->telling().rows.isEmpty());
}

}  // namespace mb::test::workspace_history_test
