#include "core/actions/people.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_people_test {
namespace {

QStringList degreeNames(const TestBook& book, PersonId id) {
    QStringList names;
    for (const Degree& degree : book.workspace->reader().select<Degree>().where(&Degree::personId, id).list())
        names << degree.name;
    return names;
}

}  // namespace

TEST_CASE("people are added with degrees and position") {
    TestBook book;
    PersonId id;
    provesUndo(book, StepKind::PersonAdded, [&](Workspace& workspace) {
        actions::people::NewPerson wanted;
        wanted.person.given = QStringLiteral("Lin");
        wanted.person.family = QStringLiteral("Chen");
        wanted.degrees = {QStringLiteral(" PhD "), QStringLiteral("MS")};
        Position position;
        position.title = QStringLiteral("Professor");
        wanted.position = position;
        id = actions::people::add(workspace, wanted);
    });
    CHECK(book->history().steps(1).first().args == QStringList{QStringLiteral("Lin Chen")});
    CHECK(degreeNames(book, id) == QStringList{QStringLiteral("PhD"), QStringLiteral("MS")});
    CHECK(book->reader().select<Position>().where(&Position::personId, id).first()->title ==
          QStringLiteral("Professor"));
}

TEST_CASE("people without a name or with an impossible position are refused whole") {
    TestBook book;
    const QByteArray before = contents(*book);
    actions::people::NewPerson wanted;
    CHECK(kindOf([&] { actions::people::add(*book, wanted); }) == ErrorKind::MissingValue);
    wanted.person.given = QStringLiteral("Lin");
    wanted.degrees = {QStringLiteral("PhD"), QStringLiteral("  ")};
    CHECK(kindOf([&] { actions::people::add(*book, wanted); }) == ErrorKind::MissingValue);
    wanted.degrees.clear();
    Position position;
    position.since = QDate(2026, 1, 2);
    position.until = QDate(2026, 1, 1);
    wanted.position = position;
    CHECK(kindOf([&] { actions::people::add(*book, wanted); }) == ErrorKind::DateOrder);
    CHECK(difference(contents(*book), before) == "");
    CHECK(stepCount(*book) == 1);
}

TEST_CASE("people change and keep their identity") {
    TestBook book;
    const PersonId id = book.person(QStringLiteral("Lin Chen"));
    const Person before = book->reader().get(id);
    provesUndo(book, StepKind::PersonChanged, [&](Workspace& workspace) {
        Person person = before;
        person.family = QStringLiteral("Chen-Łuk");
        person.uuid = QUuid::createUuid();
        person.createdAt = instant.addYears(1);
        actions::people::change(workspace, person);
    });
    const Person after = book->reader().get(id);
    CHECK(after.family == QString::fromUtf8("Chen-Łuk"));
    CHECK(after.uuid == before.uuid);
    CHECK(after.createdAt == before.createdAt);
    Person nameless = after;
    nameless.given.clear();
    nameless.family.clear();
    CHECK(kindOf([&] { actions::people::change(*book, nameless); }) == ErrorKind::MissingValue);
    nameless.id = PersonId(999);
    nameless.given = QStringLiteral("No one");
    CHECK(kindOf([&] { actions::people::change(*book, nameless); }) == ErrorKind::NoSuchRecord);
}

TEST_CASE("people are removed with what is theirs alone") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    provesUndo(book, StepKind::PersonRemoved,
               [&](Workspace& workspace) { actions::people::remove(workspace, ids.unused); });
    CHECK(degreeNames(book, ids.unused).isEmpty());
}

TEST_CASE("people whom the book still names stay") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const auto inUse = [&](PersonId id) {
        const auto error = errorOf([&] { actions::people::remove(*book, id); });
        return error && error->kind == ErrorKind::BadValue && error->args.value(2) == QStringLiteral("in-use");
    };
    CHECK(inUse(ids.lin));
    CHECK(inUse(ids.leila));
    CHECK(inUse(book.owner));
    CHECK(kindOf([&] { actions::people::remove(*book, PersonId(999)); }) == ErrorKind::NoSuchRecord);
    // Every record that can name a person.
    const auto namedBy = [&](auto verb) {
        verb();
        CHECK(inUse(ids.unused));
        book->undo();
        CHECK(!inUse(ids.unused));  // which removes her …
        book->undo();               // … and brings her back
    };
    namedBy([&] {
        Mentorship mentorship = book->reader().get(ids.mentorship);
        mentorship.helpContactId = ids.unused;
        actions::mentorships::change(*book, mentorship);
    });
    namedBy([&] { actions::meetings::setState(*book, ids.meeting, MeetingState::Cancelled, ids.unused, 2); });
    namedBy([&] {
        Meeting meeting = book->reader().get(ids.meeting);
        meeting.askedById = ids.unused;
        actions::meetings::change(*book, meeting);
    });
    namedBy([&] {
        AgendaItem item = book->reader().get(ids.agenda);
        item.fromId = ids.unused;
        actions::meetings::changeAgenda(*book, item);
    });
    namedBy([&] {
        ActionItem action = book->reader().get(ids.action);
        action.ownerId = ids.unused;
        actions::meetings::changeAction(*book, action);
    });
    namedBy([&] {
        Goal goal = book->reader().get(ids.goal);
        goal.personId = ids.unused;
        actions::goals::change(*book, goal);
    });
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("positions come change and go") {
    TestBook book;
    const PersonId id = book.person(QStringLiteral("Lin Chen"));
    Id<Position> position;
    provesUndo(book, StepKind::PositionAdded, [&](Workspace& workspace) {
        Position wanted;
        wanted.personId = id;
        wanted.title = QStringLiteral("Fellow");
        wanted.since = QDate(2020, 7, 1);
        position = actions::people::addPosition(workspace, wanted);
    });
    provesUndo(book, StepKind::PositionChanged, [&](Workspace& workspace) {
        Position changed = workspace.reader().get(position);
        changed.until = QDate(2022, 6, 30);
        actions::people::changePosition(workspace, changed);
    });
    Position wrong = book->reader().get(position);
    wrong.until = QDate(2019, 1, 1);
    CHECK(kindOf([&] { actions::people::changePosition(*book, wrong); }) == ErrorKind::DateOrder);
    provesUndo(book, StepKind::PositionRemoved,
               [&](Workspace& workspace) { actions::people::removePosition(workspace, position); });
    CHECK(kindOf([&] { actions::people::removePosition(*book, position); }) == ErrorKind::NoSuchRecord);
}

TEST_CASE("degrees are set as a list and keep their details") {
    TestBook book;
    const PersonId id = book.person(QStringLiteral("Lin Chen"));
    const QStringList two{QStringLiteral("MD"), QStringLiteral("PhD")};
    provesUndo(book, StepKind::DegreesSet,
               [&](Workspace& workspace) { actions::people::setDegrees(workspace, id, two); });
    book->perform({StepKind::DegreesSet, {}}, [&](Writer& writer) {
        Degree md = *writer.select<Degree>().where(&Degree::personId, id).first();
        md.year = 2009;
        writer.update(md);
    });
    provesUndo(book, StepKind::DegreesSet, [&](Workspace& workspace) {
        actions::people::setDegrees(workspace, id, {QStringLiteral("MD"), QStringLiteral("MPH"), QStringLiteral("MS")});
    });
    CHECK(degreeNames(book, id) == QStringList{QStringLiteral("MD"), QStringLiteral("MPH"), QStringLiteral("MS")});
    CHECK(book->reader().select<Degree>().where(&Degree::personId, id).first()->year == 2009);
    provesUndo(book, StepKind::DegreesSet,
               [&](Workspace& workspace) { actions::people::setDegrees(workspace, id, {}); });
    const qsizetype steps = stepCount(*book);
    actions::people::setDegrees(*book, id, {});
    CHECK(stepCount(*book) == steps);
    CHECK(kindOf([&] { actions::people::setDegrees(*book, id, {QStringLiteral(" ")}); }) == ErrorKind::MissingValue);
}

TEST_CASE("degrees typed slowly are one step") {
    TestBook book;
    const PersonId id = book.person(QStringLiteral("Lin Chen"));
    provesUndo(book, StepKind::DegreesSet, [&](Workspace& workspace) {
        for (const char* typed : {"M", "MD", "MD, P", "MD", "MD, PhD", "MD, PhD, M"}) {
            QStringList names;
            for (const QString& name : QString::fromLatin1(typed).split(u',')) names << name.trimmed();
            actions::people::setDegrees(workspace, id, names, QStringLiteral("b"));
        }
    });
    CHECK(degreeNames(book, id) == QStringList{QStringLiteral("MD"), QStringLiteral("PhD"), QStringLiteral("M")});
}

}  // namespace mb::test::actions_people_test
