// Private words stay in their rows: not in step titles, not in names of files (ME3); and texts that storage cannot keep
// are cleaned when they are written.
#include "core/storage/inside.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::workspace_privacy_test {
namespace {

const QString canary = QStringLiteral("zebrafinch");

// Touches every private field with the canary, through every verb that takes one.
void sayCanary(Workspace& workspace, const WholeBook& ids) {
    Person person = workspace.reader().get(ids.lin);
    person.note = canary;
    actions::people::change(workspace, person);
    Mentorship mentorship = workspace.reader().get(ids.mentorship);
    mentorship.note = canary;
    actions::mentorships::change(workspace, mentorship);
    actions::mentorships::setStage(workspace, ids.bare, Stage::Concluded, QDate(2026, 11, 22), canary);
    actions::mentorships::setStage(workspace, ids.mentorship, Stage::InReview, QDate(2026, 11, 22), canary);
    Goal goal = workspace.reader().get(ids.goal);
    goal.barriers = canary;
    actions::goals::change(workspace, goal);
    actions::meetings::NewMeeting contact;
    contact.meeting.day = QDate(2026, 11, 20);
    contact.people = {ids.lin};
    contact.notes = {{canary, Visibility::Private}};
    actions::meetings::add(workspace, contact);
    const NoteId note = actions::meetings::addNote(workspace, ids.meeting, {canary, Visibility::Private});
    actions::meetings::changeNote(workspace, note, canary + canary);
    for (const Visibility visibility : {Visibility::Shareable, Visibility::Private})
        actions::meetings::setNotesVisibility(workspace, ids.meeting, visibility);
    actions::meetings::removeNote(workspace, note);
    workspace.undo();
    workspace.redo();
}

}  // namespace

TEST_CASE("step titles never hold words of a private field") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    sayCanary(*book, ids);
    for (const RecordedStep& step : book->history().steps()) {
        INFO(keyOf(step.kind).toStdString());
        CHECK(!step.args.join(u' ').contains(canary));
    }
}

TEST_CASE("errors never hold words of a private field") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    Meeting meeting = book->reader().get(ids.meeting);
    const NoteId note = actions::meetings::addNote(*book, ids.meeting, {canary, Visibility::Private});
    meeting.minutes = -1;
    const auto error = errorOf([&] { actions::meetings::change(*book, meeting); });
    REQUIRE(error);
    CHECK(!error->args.join(u' ').contains(canary));
    behindTheBack(*book, "UPDATE note SET text = 'else' WHERE id = " + QByteArray::number(note.value));
    const auto mismatch = errorOf([&] {
        actions::meetings::changeNote(*book, note, canary);
        behindTheBack(*book, "UPDATE note SET text = 'else' WHERE id = " + QByteArray::number(note.value));
        book->undo();
    });
    REQUIRE(mismatch);
    CHECK(mismatch->kind == ErrorKind::UndoMismatch);
    CHECK(!mismatch->args.join(u' ').contains(canary));
}

TEST_CASE("what lies beside an open book holds no words of its owner") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    QStringList seen;
    QObject listening;
    book.workspace->listen(&listening, [&](const Changes&) { seen << namesIn(book.folder.path()); });
    sayCanary(*book, ids);
    book->perform({StepKind::NoteChanged, {}}, [&](Writer& writer) {
        Note note = writer.get(ids.note);
        note.text = canary;
        writer.update(note);
        for (const QString& name : namesIn(book.folder.path())) {
            seen << name;
            if (name.endsWith(QStringLiteral(".lock")))
                CHECK(!bytesOf(book.folder.filePath(name)).contains(canary.toUtf8()));
        }
    });
    seen.removeDuplicates();
    for (const QString& name : std::as_const(seen)) {
        CHECK(name.startsWith(QStringLiteral("okafor.mentorbook")));
        CHECK(!name.contains(canary));
    }
    // A closed book is a single file.
    book.workspace.reset();
    CHECK(namesIn(book.folder.path()) == QStringList{QStringLiteral("okafor.mentorbook")});
}

TEST_CASE("deleted words leave no trace outside the history") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const NoteId note = actions::meetings::addNote(*book, ids.meeting, {canary, Visibility::Private});
    actions::meetings::removeNote(*book, note);
    CHECK(book->search().find({canary}, 5).isEmpty());
    // secure_delete: without history and search words the file no longer holds them.
    Connection& connection = Inside::connection(book->store());
    connection.executeAll({"DELETE FROM step_row", "INSERT INTO search(search) VALUES('optimize')"});
    book.workspace.reset();
    CHECK(!bytesOf(book.path).contains(canary.toUtf8()));
}

TEST_CASE("text that storage cannot keep is put right on the way in") {
    TestBook book;
    const QString wild = QString::fromUtf16(u"one\r\ntwo\0three", 14) + QChar(0xd83d) + u'!';
    const QString tame = QString::fromUtf8("one\ntwothree\uFFFD!");
    const WholeBook ids = fillWithWork(*book);
    const NoteId note = actions::meetings::addNote(*book, ids.meeting, {wild, Visibility::Private});
    CHECK(book->reader().get(note).text == tame);
    actions::meetings::changeNote(*book, ids.note, wild);
    CHECK(book->reader().get(ids.note).text == tame);
    // Setting the same words again is no change.
    const qsizetype steps = stepCount(*book);
    actions::meetings::changeNote(*book, ids.note, wild);
    CHECK(stepCount(*book) == steps);
    // Also inside lists and JSON.
    Participant participant = book->reader().select<Participant>().first().value();
    participant.functions = {wild, QStringLiteral("plain \\ \"quoted\"")};
    actions::mentorships::changeParticipant(*book, participant);
    CHECK(book->reader().get(participant.id).functions == QStringList{tame, QStringLiteral("plain \\ \"quoted\"")});
    Id<Answer> answer;
    const auto version = actions::agreements::start(*book, ids.mentorship);
    book->perform({StepKind::AgreementAnswered, {}}, [&](Writer& writer) {
        Answer row;
        row.versionId = version;
        row.fieldKey = QStringLiteral("x.y");
        row.value = QJsonObject{{QStringLiteral("k"), QJsonArray{wild, 1.5, true}}};
        answer = writer.insert(row);
    });
    CHECK(book->reader().get(answer).value[QStringLiteral("k")][0].toString() == tame);
    CHECK(faultsOf(*book) == "");
    book->undo();
    book->redo();
    CHECK(book->reader().get(answer).value[QStringLiteral("k")][0].toString() == tame);
    CHECK(faultsOf(*book) == "");
}

}  // namespace mb::test::workspace_privacy_test
