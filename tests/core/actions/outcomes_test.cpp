#include "core/actions/outcomes.h"

#include "core/queries/outcomes.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_outcomes_test {
namespace {

using namespace Qt::Literals::StringLiterals;
namespace outcomes = actions::outcomes;

outcomes::NewOutcome paperOf(const QStringList& authors) {
    outcomes::NewOutcome paper;
    paper.outcome.title = u"Aims and their ends"_s;
    for (const QString& author : authors) paper.contributors << contributorNamed(author);
    return paper;
}

QStringList authorsOf(const TestBook& book, OutcomeId id) {
    QStringList names;
    for (const Contributor& one : queries::outcomeCard(book.workspace->reader(), id).contributors)
        names << u"%1 %2"_s.arg(one.place).arg(citedName(one));
    return names;
}
QList<Contributor> contributorsOf(const TestBook& book, OutcomeId id) {
    return queries::outcomeCard(book.workspace->reader(), id).contributors;
}
QStringList formsOf(const TestBook& book, PersonId person) {
    QStringList forms;
    for (const NameForm& form : book.workspace->reader().select<NameForm>().where(&NameForm::personId, person).list())
        forms << form.written;
    return forms;
}

}  // namespace

TEST_CASE("an outcome comes in one step with all that belongs to it", "[DO1]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    outcomes::NewOutcome paper = paperOf({u"Haddad L"_s, u"{Riverside Group}"_s, u"Okafor M"_s});
    paper.statuses = {{}, {}};
    paper.statuses[1].state = OutcomeState::Submitted;
    paper.mentorships = {{}};
    paper.mentorships[0].mentorshipId = ids.bare;
    paper.goals = {ids.goal};
    OutcomeId id;
    provesUndo(book, StepKind::OutcomeAdded, [&](Workspace& workspace) { id = outcomes::add(workspace, paper); });
    const queries::OutcomeCard card = queries::outcomeCard(book->reader(), id);
    CHECK(authorsOf(book, id) == QStringList{u"1 Haddad L"_s, u"2 Riverside Group"_s, u"3 Okafor M"_s});
    CHECK(card.statuses.size() == 2);
    CHECK(card.mentorships.first().mentorshipId == ids.bare);
    CHECK(card.goals == QList{ids.goal});
}

TEST_CASE("what is not right about an outcome leaves nothing of it behind", "[DO1]") {
    TestBook book;
    const QByteArray before = contents(*book);
    CHECK(kindOf([&] { outcomes::add(*book, {}); }) == ErrorKind::MissingValue);
    outcomes::NewOutcome paper = paperOf({u"Haddad L"_s, u"  "_s});
    CHECK(kindOf([&] { outcomes::add(*book, paper); }) == ErrorKind::MissingValue);
    paper = paperOf({});
    paper.statuses = {{}};
    paper.statuses[0].doi = u"nowhere"_s;
    CHECK(kindOf([&] { outcomes::add(*book, paper); }) == ErrorKind::BadValue);
    CHECK(difference(contents(*book), before) == "");
}

TEST_CASE("a goal that is reached becomes achieved with its evidence, in one step", "[GO6]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    OutcomeId id;
    provesUndo(book, StepKind::GoalReached, [&](Workspace& workspace) {
        id = outcomes::addReaching(workspace, ids.goal, paperOf({}), QDate(2026, 11, 20));
    });
    CHECK(book->reader().get(ids.goal).status == GoalStatus::Achieved);
    const auto update = book->reader().select<GoalUpdate>().where(&GoalUpdate::goalId, ids.goal).list().last();
    CHECK(update.day == QDate(2026, 11, 20));
    CHECK(update.text == u"Aims and their ends");
    const queries::OutcomeCard card = queries::outcomeCard(book->reader(), id);
    CHECK(card.goals == QList{ids.goal});
    REQUIRE(card.mentorships.size() == 1);
    CHECK(card.mentorships[0].mentorshipId == ids.mentorship);
    // What the caller linked already is not linked twice.
    outcomes::NewOutcome linked = paperOf({});
    linked.goals = {ids.goal};
    linked.mentorships = card.mentorships;
    const OutcomeId again = outcomes::addReaching(*book, ids.goal, linked, QDate(2026, 11, 20));
    CHECK(queries::outcomeCard(book->reader(), again).goals.size() == 1);
    CHECK(queries::outcomeCard(book->reader(), again).mentorships.size() == 1);
}

TEST_CASE("outcomes change and go with all that is part of them", "[DO1]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    provesUndo(book, StepKind::OutcomeChanged, [&](Workspace& workspace) {
        Outcome outcome = workspace.reader().get(ids.outcome);
        outcome.volume = u"14"_s;
        outcomes::change(workspace, outcome);
    });
    Outcome wrong = book->reader().get(ids.outcome);
    wrong.pmid = u"PMID"_s;
    CHECK(kindOf([&] { outcomes::change(*book, wrong); }) == ErrorKind::BadValue);
    provesUndo(book, StepKind::OutcomeRemoved, [&](Workspace& workspace) { outcomes::remove(workspace, ids.outcome); });
    CHECK(book->reader().all<Contributor>().isEmpty());
    CHECK(book->reader().all<OutcomeStatus>().isEmpty());
    CHECK(book->reader().all<OutcomeMentorship>().isEmpty());
    CHECK(book->reader().all<OutcomeGoal>().isEmpty());
    CHECK(book->reader().get(ids.goal).title == u"K23 resubmission");
}

TEST_CASE("contributors come at the end, change, move and go", "[DO1]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    ContributorId id;
    provesUndo(book, StepKind::ContributorAdded, [&](Workspace& workspace) {
        Contributor wanted = contributorNamed(u"de la Cruz MJ"_s);
        wanted.outcomeId = ids.outcome;
        id = outcomes::addContributor(workspace, wanted);
    });
    CHECK(book->reader().get(id).place == 4);
    provesUndo(book, StepKind::ContributorAdded, [&](Workspace& workspace) {
        outcomes::addContributors(workspace, ids.outcome,
                                  {contributorNamed(u"Vang P"_s), contributorNamed(u"Roy A"_s)});
    });
    provesUndo(book, StepKind::ContributorMoved,
               [&](Workspace& workspace) { outcomes::moveContributor(workspace, id, -3); });
    CHECK(authorsOf(book, ids.outcome) == QStringList{u"1 de la Cruz MJ"_s, u"2 Haddad L"_s,
                                                      u"3 Riverside Crowding Group"_s, u"4 Okafor M"_s, u"5 Vang P"_s,
                                                      u"6 Roy A"_s});
    // Beyond the ends it stays at the end, and what moves nowhere is no step.
    const qsizetype steps = stepCount(*book);
    outcomes::moveContributor(*book, id, -1);
    outcomes::addContributors(*book, ids.outcome, {});
    CHECK(stepCount(*book) == steps);
    outcomes::moveContributor(*book, id, 90);
    CHECK(authorsOf(book, ids.outcome).last() == u"6 de la Cruz MJ");
    provesUndo(book, StepKind::ContributorChanged, [&](Workspace& workspace) {
        Contributor one = workspace.reader().get(id);
        one.equal = true;
        outcomes::changeContributor(workspace, one);
    });
    provesUndo(book, StepKind::ContributorRemoved,
               [&](Workspace& workspace) { outcomes::removeContributor(workspace, id); });
    CHECK(authorsOf(book, ids.outcome).last() == u"5 Roy A");
}

TEST_CASE("who an author is gets said, and the form of the name remembered", "[PE10]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const ContributorId okafor = contributorsOf(book, ids.outcome).last().id;
    const ContributorId vang = outcomes::addContributor(*book, [&] {
        Contributor wanted = contributorNamed(u"Vang PH"_s);
        wanted.outcomeId = ids.outcome;
        return wanted;
    }());
    // Somebody new joins the people.
    const qsizetype people = book->reader().all<Person>().size();
    provesUndo(book, StepKind::ContributorChanged,
               [&](Workspace& workspace) { outcomes::recognize(workspace, vang, u" Pahoua Vang "_s); });
    CHECK(book->reader().all<Person>().size() == people + 1);
    const PersonId pahoua = book->reader().get(vang).personId;
    CHECK(fullName(book->reader().get(pahoua)) == u"Pahoua Vang");
    CHECK(formsOf(book, pahoua) == QStringList{u"Vang PH"_s});
    // Somebody known stays one person, and a form is kept once, whatever its capitals.
    provesUndo(book, StepKind::ContributorChanged,
               [&](Workspace& workspace) { outcomes::recognize(workspace, vang, u"leila haddad"_s); });
    CHECK(book->reader().get(vang).personId == ids.leila);
    CHECK(book->reader().all<Person>().size() == people + 1);
    CHECK(formsOf(book, ids.leila) == QStringList{u"L. A. Haddad"_s, u"Vang PH"_s});
    outcomes::recognize(*book, vang, pahoua);
    CHECK(formsOf(book, pahoua) == QStringList{u"Vang PH"_s});
    // The name itself is no other form of it.
    Contributor whole = book->reader().get(okafor);
    whole.family = u"Maya Okafor"_s;
    whole.given.clear();
    outcomes::changeContributor(*book, whole);
    outcomes::recognize(*book, okafor, book.owner);
    CHECK(formsOf(book, book.owner).isEmpty());
    // Nobody of the book.
    provesUndo(book, StepKind::ContributorChanged,
               [&](Workspace& workspace) { outcomes::recognize(workspace, vang, u"  "_s); });
    CHECK(!book->reader().get(vang).personId);
    CHECK(formsOf(book, pahoua) == QStringList{u"Vang PH"_s});
}

TEST_CASE("a group that somebody stands for gives her no other name", "[PE10]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const QStringList before = formsOf(book, ids.lin);
    outcomes::recognize(*book, contributorsOf(book, ids.outcome)[1].id, ids.lin);
    CHECK(formsOf(book, ids.lin) == before);
}

TEST_CASE("an author cannot be removed from the people", "[DO1]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    outcomes::recognize(*book, contributorsOf(book, ids.outcome).last().id, ids.unused);
    const QByteArray before = contents(*book);
    const auto error = errorOf([&] { actions::people::remove(*book, ids.unused); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::BadValue);
    CHECK(error->args.contains(u"in-use"_s));
    CHECK(error->args.mid(2, 3).join(u' ') == u"in-use outcome 1");
    CHECK(difference(contents(*book), before) == "");
}

TEST_CASE("states come, change and go", "[DO17]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    OutcomeStatusId id;
    provesUndo(book, StepKind::OutcomeStatusAdded, [&](Workspace& workspace) {
        OutcomeStatus status;
        status.outcomeId = ids.outcome;
        status.state = OutcomeState::Withdrawn;
        status.day = PartialDate::of(2026, 10);
        id = outcomes::addStatus(workspace, status);
    });
    CHECK(queries::outcomeCard(book->reader(), ids.outcome).present().state == OutcomeState::Withdrawn);
    provesUndo(book, StepKind::OutcomeStatusChanged, [&](Workspace& workspace) {
        OutcomeStatus status = workspace.reader().get(id);
        status.day = PartialDate::of(2025);
        outcomes::changeStatus(workspace, status);
    });
    CHECK(queries::outcomeCard(book->reader(), ids.outcome).present().state == OutcomeState::InPrint);
    provesUndo(book, StepKind::OutcomeStatusRemoved,
               [&](Workspace& workspace) { outcomes::removeStatus(workspace, id); });
}

TEST_CASE("mentorships and goals are linked to an outcome once", "[DO1]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    OutcomeMentorshipId id;
    provesUndo(book, StepKind::OutcomeLinked,
               [&](Workspace& workspace) { id = outcomes::link(workspace, ids.outcome, ids.bare); });
    const qsizetype steps = stepCount(*book);
    CHECK(outcomes::link(*book, ids.outcome, ids.bare) == id);
    CHECK(stepCount(*book) == steps);
    provesUndo(book, StepKind::OutcomeLinked, [&](Workspace& workspace) {
        OutcomeMentorship part = workspace.reader().get(id);
        part.mentorPart = u"Read every draft."_s;
        outcomes::changeLink(workspace, part);
    });
    provesUndo(book, StepKind::OutcomeUnlinked, [&](Workspace& workspace) { outcomes::unlink(workspace, id); });
    provesUndo(book, StepKind::EvidenceRemoved,
               [&](Workspace& workspace) { outcomes::setEvidence(workspace, ids.outcome, ids.goal, false); });
    outcomes::setEvidence(*book, ids.outcome, ids.goal, false);
    provesUndo(book, StepKind::EvidenceAdded,
               [&](Workspace& workspace) { outcomes::setEvidence(workspace, ids.outcome, ids.goal, true); });
    CHECK(queries::outcomeCard(book->reader(), ids.outcome).goals == QList{ids.goal});
}

}  // namespace mb::test::actions_outcomes_test
