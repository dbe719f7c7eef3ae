// Lists that this program wrote come back as what they were.
#include "core/actions/goals.h"
#include "core/actions/meetings.h"
#include "core/actions/mentorships.h"
#include "core/actions/people.h"
#include "core/actions/sample.h"
#include "core/exchange/csv.h"
#include "core/exchange/records_out.h"
#include "tests/core/exchange/import_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/whole_book.h"

namespace mb::test::exchange_own_lists_test {

using namespace mb::exchange;

namespace {

constexpr const char* imported[] = {"people", "mentorships", "meetings", "goals", "actions"};

QByteArray csvOf(const Workspace& book, const char* noun, bool withPrivate = false) {
    return toCsv(queries::listOf(book.reader(), *queries::listNoun(noun), book.clock().today(), withPrivate)).toUtf8();
}

QStringList written(const ImportFixture& files, const Workspace& book, bool withPrivate = false) {
    QStringList paths;
    for (const char* noun : imported)
        paths << files.write(QByteArray(QByteArray(noun) + ".csv").constData(), csvOf(book, noun, withPrivate));
    return paths;
}

// The rows without what each book numbers by itself, in one order.
QStringList rowsOf(const Workspace& book, const char* noun, bool withPrivate = false) {
    const CellTable table = readCsv(csvOf(book, noun, withPrivate), QString::fromLatin1(noun));
    static const QStringList numbered{u"id"_s,          u"created_at"_s,       u"changed_at"_s, u"help_contact_id"_s,
                                      u"asked_by_id"_s, u"called_off_by_id"_s, u"host_id"_s,    u"mentorships"_s,
                                      u"person_id"_s,   u"owner_id"_s,         u"meeting_id"_s, u"mentorship_id"_s};
    const QString owner = book.reader().get(book.book().ownerId).uuid.toString(QUuid::WithoutBraces);
    QStringList rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            if (!numbered.contains(table.header()[column]))
                cells << QString(table.header()[column] + u'=' + table.cell(row, column).toString());
        rows << cells.join(u'|').replace(owner, u"owner"_s);
    }
    rows.sort();
    return rows;
}

// The other book is another one of the same person.
void callOwnerAs(const Workspace& book, Workspace& other) {
    Person owner = other.reader().get(other.book().ownerId);
    const Person theirs = book.reader().get(book.book().ownerId);
    owner.given = theirs.given;
    owner.family = theirs.family;
    actions::people::setDegrees(other, owner.id, {});
    actions::people::change(other, owner);
}

// Every row of every file is in the book already.
void checkUnchanged(Workspace& book, const QStringList& paths) {
    const ImportPlan plan = planImport(book, paths);
    for (const Error& fault : plan.refused) UNSCOPED_INFO(fault.args.join(u" / ").toStdString());
    CHECK(plan.refused.isEmpty());
    for (const PlannedRow& row : plan.rows)
        if (row.kind != PlannedKind::AlreadyThere) UNSCOPED_INFO(row.file << ' ' << row.line << row.name.toStdString());
    CHECK(plan.isEmpty());
    CHECK(plan.warnings.isEmpty());
    CHECK(plan.counts.alreadyThere() == plan.counts.rows);
}

}  // namespace

TEST_CASE("own lists: a sample book comes back in another book as it was, and changes nothing in its own", "[DO15]") {
    ImportFixture other;
    const auto sample = actions::sample::create(other.file("sample.mentorbook"), {QDate(2026, 11, 22), 200});
    const QStringList paths = written(other, *sample);
    checkUnchanged(*sample, paths);
    callOwnerAs(*sample, *other.workspace);
    for (const QString& path : paths) other.import(QStringList{path});
    for (const char* noun : imported) {
        INFO(noun);
        CHECK(rowsOf(*other.workspace, noun) == rowsOf(*sample, noun));
    }
    checkUnchanged(*other.workspace, paths);
    checkUnchanged(*other.workspace, written(other, *other.workspace));
}

TEST_CASE("own lists: what was altered in them is changed, and nothing else", "[DO15]") {
    ImportFixture book;
    book.import(QStringList{book.write("mentees.csv", menteesCsv), book.write("log.csv", meetingLogCsv)});
    QByteArray people = csvOf(*book.workspace, "people"), mentorships = csvOf(*book.workspace, "mentorships"),
               meetings = csvOf(*book.workspace, "meetings");
    CHECK(people.contains("position_department"));
    people.replace("Physiology", "Biophysics");
    mentorships.replace("2023-10-15", "10/17/2023");  // as a spreadsheet program may write it anew
    meetings.replace("K99 aims", "K99 aims again");
    const ImportPlan plan =
        book.import(QStringList{book.write("mentorships.csv", mentorships), book.write("meetings.csv", meetings)});
    CHECK(plan.counts.mentorshipsChanged == 1);
    CHECK(plan.counts.meetingsChanged == 1);
    CHECK(plan.counts.alreadyThere() == plan.counts.rows - 2);
    const Person maria = book.person(u"de la Cruz");
    CHECK(book.mentorshipWith(maria).first.startsOn == QDate(2023, 10, 17));
    CHECK(book.meeting(u"K99 aims again").place == book.meeting(u"K99 aims").place);
    // Another department is another position; the career so far stays.
    book.import(QStringList{book.write("people.csv", people)});
    CHECK(book.positions(maria).size() == 2);
    CHECK(book.positions(maria)[1].department == u"Biophysics");
    CHECK(book.positions(maria)[1].stage == u"postdoc");
}

TEST_CASE("own lists: all that a part of a record says comes back", "[DO15]") {
    TestBook book;
    const WholeBook ids = fillWhole(*book);
    Person lin = book->reader().get(ids.lin);
    lin.phone = u"+1 555 0100"_s;  // a formula to a spreadsheet
    lin.interests = u"'=quoted; \\ twice"_s;
    actions::people::change(*book, lin);
    actions::people::setDegrees(*book, ids.lin, {u"PhD"_s, u"Dr. rer; nat."_s});
    Position earlier;
    earlier.personId = ids.lin;
    earlier.title = u"Lecturer; part time"_s;
    earlier.track = u"clinical"_s;
    earlier.until = PartialDate::of(2019, 6);
    actions::people::addPosition(*book, earlier);
    for (Participant one :
         book->reader().select<Participant>().where(&Participant::mentorshipId, ids.mentorship).list()) {
        one.since = PartialDate::of(2025, 12);
        actions::mentorships::changeParticipant(*book, one);
    }
    Mentorship mentorship = book->reader().get(ids.mentorship);
    mentorship.startsOn = PartialDate::of(2026);
    mentorship.helpContactId = ids.unused;
    mentorship.cadence = u"monthly"_s;
    actions::mentorships::change(*book, mentorship);

    ImportFixture other;
    callOwnerAs(*book, *other.workspace);
    const QStringList paths = written(other, *book, true);
    checkUnchanged(*book, paths);
    other.import(paths);
    const Person there = other.person(u"Chen");
    CHECK(there.uuid == lin.uuid);
    CHECK(there.phone == lin.phone);
    CHECK(there.interests == lin.interests);
    CHECK(there.note == lin.note);
    const QList<Position> positions = other.positions(there);
    REQUIRE(positions.size() == 2);
    CHECK(positions[0].stage == u"full");
    CHECK(positions[0].title == u"Professor");
    CHECK(positions[0].department == u"Medicine");
    CHECK(positions[1].title == earlier.title);
    CHECK(positions[1].track == earlier.track);
    CHECK(positions[1].until == earlier.until);
    const Mentorship same = other.mentorshipWith(there).first;
    CHECK(same.startsOn == mentorship.startsOn);
    CHECK(same.cadence == mentorship.cadence);
    CHECK(same.purpose == mentorship.purpose);
    CHECK(fullName(other.reader().get(same.helpContactId)) == fullName(book->reader().get(ids.unused)));
    const auto mentor = other.reader().select<Participant>().where(&Participant::personId, there.id).first();
    REQUIRE(mentor);
    CHECK(mentor->functions == QStringList{u"career"_s, u"research"_s});
    CHECK(mentor->insideDepartment == false);
    CHECK(mentor->since == PartialDate::of(2025, 12));
    for (const char* noun : imported) {
        INFO(noun);
        CHECK(rowsOf(*other.workspace, noun, true) == rowsOf(*book, noun, true));
    }
}

TEST_CASE("own lists: one that is not read back keeps no others out", "[DO15]") {
    ImportFixture book, other;
    book.import("Name,Started\nPao Vang,2025-01-02\n");
    const QStringList paths{other.write("outcomes.csv", csvOf(*book.workspace, "outcomes")),
                            other.write("people.csv", csvOf(*book.workspace, "people")),
                            other.write("letters.csv", csvOf(*book.workspace, "letters"))};
    const ImportPlan plan = other.import(paths);
    CHECK(other.person(u"Vang").uuid == book.person(u"Vang").uuid);
    QStringList left;
    for (const ImportNotice& notice : plan.warnings)
        if (notice.kind == ImportWarning::NotReadBack) left << notice.file;
    CHECK(left == QStringList{u"outcomes.csv"_s, u"letters.csv"_s});
    CHECK_THROWS_AS(other.import(QStringList{paths[0], paths[2]}), Error);
}

TEST_CASE("own lists: goals and promises find the mentorship of their people, and are changed where they were altered",
          "[DO15]") {
    ImportFixture book, other;
    for (ImportFixture* each : {&book, &other}) each->import("Mentee,Started\nPao Vang,2025-01-02\n");
    Goal goal;
    goal.personId = book.person(u"Vang").id;
    goal.mentorshipId = book.mentorshipWith(book.person(u"Vang")).first.id;
    goal.title = u"K23; resubmitted"_s;
    goal.domain = u"funding"_s;
    goal.plan = u"a plan of somebody's"_s;
    goal.targetOn = PartialDate::of(2027, 3);
    GoalStep step;
    step.goalId = actions::goals::add(*book.workspace, goal);
    for (const QString& title : {u"Aims"_s, u"Budget"_s}) {
        step.title = title;
        step.helperId = title == u"Aims" ? book.workspace->book().ownerId : PersonId();
        step.doneOn = title == u"Budget" ? std::optional(QDate(2026, 3, 1)) : std::nullopt;
        actions::goals::addStep(*book.workspace, step);
    }
    ActionItem promise;
    promise.ownerId = book.workspace->book().ownerId;
    promise.mentorshipId = goal.mentorshipId;
    promise.title = u"Sample budget"_s;
    actions::meetings::addAction(*book.workspace, promise);

    QByteArray goals = csvOf(*book.workspace, "goals"), promises = csvOf(*book.workspace, "actions");
    const auto both = [&] {
        return QStringList{other.write("promises.csv", promises), other.write("goals.csv", goals)};
    };
    const ImportPlan first = other.import(both());
    CHECK(first.counts.goalsAdded == 1);
    CHECK(first.counts.actionsAdded == 1);
    CHECK(first.counts.termsAdded == 0);
    CHECK(first.warnings.isEmpty());
    const Person pao = other.person(u"Vang");
    const MentorshipId mentorship = other.mentorshipWith(pao).first.id;
    CHECK(other.reader().all<Mentorship>().size() == 1);
    const QList<Goal> known = other.reader().all<Goal>();
    REQUIRE(known.size() == 1);
    CHECK(known[0].personId == pao.id);
    CHECK(known[0].mentorshipId == mentorship);
    CHECK(known[0].title == goal.title);
    CHECK(known[0].plan == goal.plan);
    CHECK(known[0].targetOn == goal.targetOn);
    const QList<GoalStep> steps = other.reader().select<GoalStep>().orderBy(&GoalStep::place).list();
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].title == u"Aims");
    CHECK(steps[0].helperId == other.workspace->book().ownerId);
    CHECK_FALSE(steps[0].doneOn);
    CHECK(steps[1].doneOn == QDate(2026, 3, 1));
    const QList<ActionItem> promised = other.reader().all<ActionItem>();
    REQUIRE(promised.size() == 1);
    CHECK(promised[0].ownerId == other.workspace->book().ownerId);
    CHECK(promised[0].mentorshipId == mentorship);
    checkUnchanged(*other.workspace, both());

    goals.replace("2027-03", "2027-06");
    promises.replace("Sample budget", "A sample budget");
    const ImportPlan second = other.import(both());
    CHECK(second.counts.goalsChanged == 1);
    CHECK(second.counts.actionsChanged == 1);
    CHECK(other.reader().all<Goal>()[0].targetOn == PartialDate::of(2027, 6));
    CHECK(other.reader().all<ActionItem>()[0].title == u"A sample budget");
    const QStringList before = other.contents();
    other.workspace->undo();
    CHECK(other.reader().all<Goal>()[0].targetOn == PartialDate::of(2027, 3));
    other.workspace->redo();
    CHECK(other.contents() == before);
    // Where nobody has such a mentorship, that is told.
    ImportFixture third;
    const ImportPlan alone = third.import(goals);
    CHECK_FALSE(third.reader().all<Goal>()[0].mentorshipId);
    REQUIRE_FALSE(alone.warnings.isEmpty());
    CHECK(alone.warnings.last().kind == ImportWarning::NotLinked);
}

TEST_CASE("own lists: one that cannot be read back is refused, and so is a value that is none", "[DO15]") {
    ImportFixture book;
    book.import("Name,Started\nPao Vang,2025-01-02\n");
    CHECK(refusalOf(book, csvOf(*book.workspace, "outcomes")).kind == ErrorKind::InputUnknownKind);
    QByteArray mentorships = csvOf(*book.workspace, "mentorships");
    mentorships.replace("one-to-one", "by twos");
    const Refusal refused = refusalOf(book, mentorships);
    CHECK(refused.args.mid(2) == QStringList{u"by twos"_s, u"one-to-one, team, peer-group, student, short-term"_s});
    mentorships.replace("by twos", "one-to-one");
    mentorships.replace("2025-01-02", "someday");
    CHECK(refusalOf(book, mentorships).args.mid(2) == QStringList{u"someday"_s, u"own-value"_s});
    // Who takes part is said in the mentorship itself.
    mentorships.replace("someday", "2025-01-02");
    mentorships.replace("Ruth Ellery; Pao Vang", "Ruth Ellery; Tom Adeyemi");
    const ImportPlan plan = book.import(mentorships);
    CHECK(plan.isEmpty());
    REQUIRE(plan.warnings.size() == 1);
    CHECK(plan.warnings[0].args.mid(2) == QStringList{u"Ruth Ellery, Pao Vang"_s, u"Tom Adeyemi"_s});
}

}  // namespace mb::test::exchange_own_lists_test
