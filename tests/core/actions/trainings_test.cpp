#include "core/actions/trainings.h"

#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_trainings_test {
namespace {

using namespace Qt::Literals::StringLiterals;
namespace trainings = actions::trainings;

TrainingSupport paidBy(int year, const QString& type) {
    TrainingSupport support;
    support.year = year;
    support.type = type;
    return support;
}

QStringList yearsOf(const TestBook& book, TrainingPeriodId id) {
    QStringList years;
    for (const TrainingSupport& one :
         book.workspace->reader().select<TrainingSupport>().where(&TrainingSupport::periodId, id).list())
        years << u"%1 %2"_s.arg(one.year).arg(one.type);
    return years;
}

QStringList formsOf(const TestBook& book, PersonId person) {
    QStringList forms;
    for (const NameForm& form : book.workspace->reader().select<NameForm>().where(&NameForm::personId, person).list())
        forms << form.written;
    return forms;
}

}  // namespace

TEST_CASE("training comes, changes and goes with its support", "[DO12]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    TrainingPeriod wanted;
    wanted.personId = ids.leila;
    wanted.program = u"Crowding Research"_s;
    wanted.since = PartialDate::of(2020, 7);
    wanted.until = PartialDate::of(2023);
    TrainingPeriodId id;
    provesUndo(book, StepKind::TrainingAdded, [&](Workspace& workspace) { id = trainings::add(workspace, wanted); });
    provesUndo(book, StepKind::TrainingChanged, [&](Workspace& workspace) {
        trainings::setSupport(workspace, id, {paidBy(1, u"TG"_s), paidBy(2, u"RA"_s)});
    });
    CHECK(yearsOf(book, id) == QStringList{u"1 TG"_s, u"2 RA"_s});
    provesUndo(book, StepKind::TrainingChanged,
               [&](Workspace& workspace) { trainings::setSupport(workspace, id, {paidBy(3, u"F"_s)}); });
    CHECK(yearsOf(book, id) == QStringList{u"3 F"_s});
    provesUndo(book, StepKind::TrainingChanged, [&](Workspace& workspace) {
        TrainingPeriod period = workspace.reader().get(id);
        period.topic = u"Waiting"_s;
        trainings::change(workspace, period);
    });
    CHECK(kindOf([&] { trainings::setSupport(*book, id, {paidBy(0, u"TG"_s)}); }) == ErrorKind::BadValue);
    CHECK(kindOf([&] { trainings::setSupport(*book, id, {paidBy(21, u"TG"_s)}); }) == ErrorKind::BadValue);
    wanted.until = PartialDate::of(2019);
    CHECK(kindOf([&] { trainings::add(*book, wanted); }) == ErrorKind::DateOrder);
    wanted.until = PartialDate::of(2020);  // may be later in that year
    trainings::add(*book, wanted);
    provesUndo(book, StepKind::TrainingRemoved, [&](Workspace& workspace) { trainings::remove(workspace, id); });
    CHECK(yearsOf(book, id).isEmpty());
}

TEST_CASE("other forms of a name are set, and those only for matching stay", "[PE10]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    book->perform({StepKind::NameFormsSet, {}}, [&](Writer& writer) {
        NameForm former;
        former.personId = ids.leila;
        former.written = u"Leila Former"_s;
        former.onlyForMatching = true;
        writer.insert(former);
    });
    provesUndo(book, StepKind::NameFormsSet, [&](Workspace& workspace) {
        trainings::setNameForms(workspace, ids.leila, {u"Haddad LA"_s, u" ليلى حداد "_s});
    });
    CHECK(formsOf(book, ids.leila) == QStringList{u"Haddad LA"_s, u"Leila Former"_s, u"ليلى حداد"_s});
    const qsizetype steps = stepCount(*book);
    trainings::setNameForms(*book, ids.leila, {u"Haddad LA"_s, u"ليلى حداد"_s});
    CHECK(stepCount(*book) == steps);
    provesUndo(book, StepKind::NameFormsSet,
               [&](Workspace& workspace) { trainings::setNameForms(workspace, ids.leila, {}); });
    CHECK(formsOf(book, ids.leila) == QStringList{u"Leila Former"_s});
    CHECK(kindOf([&] { trainings::setNameForms(*book, ids.leila, {u" "_s}); }) == ErrorKind::MissingValue);
}

}  // namespace mb::test::actions_trainings_test
