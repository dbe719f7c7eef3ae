// Outcomes by keyboard: adding them, who took part, what became of them, and what mentoring had to do with it.
#include "ui/outcomes/outcomes_view.h"

#include "core/actions/outcomes.h"
#include "core/actions/trainings.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "tests/support/whole_book.h"
#include "ui/outcomes/outcome_detail.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>

namespace mb::test::outcomes_view_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

queries::OutcomeCard onlyOne(UiFixture& f) {
    const auto all = queries::allOutcomes(f.book->reader());
    REQUIRE(all.size() == 1);
    return all.first();
}

QString focusName() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }

}  // namespace

TEST_CASE("an outcome is entered by keyboard, with its authors and what became of it", "[outcomes]") {
    UiFixture f;
    const PersonId leila = f.book.person(u"Leila Haddad"_s);
    auto* page = f.show(new OutcomesView(f.context, std::nullopt));
    page->firstFocus()->setFocus();
    f.type(u"Beds, beats and bias"_s);
    f.press(Qt::Key_Return);
    // The keyboard goes on to the authors.
    CHECK(focusName() == u"outcomesNewContributorOfferingEdit");
    f.type(u"Leila Haddad; Vang P; {Riverside Crowding Group}"_s);
    f.press(Qt::Key_Return);
    queries::OutcomeCard card = onlyOne(f);
    REQUIRE(card.contributors.size() == 3);
    CHECK(card.contributors[0].personId == leila);
    CHECK_FALSE(card.contributors[1].personId);
    CHECK(citedName(card.contributors[1]) == u"Vang P");
    CHECK(card.contributors[2].kind == Contribution::Group);

    f.find<KeyCombo>("outcomesNewStateKeyCombo")->setKey(u"in-print"_s);
    f.find<QLineEdit>("outcomesNewStateDayPartialDateField")->setFocus();
    f.type(u"Mar 2026"_s);
    f.press(Qt::Key_Return);
    card = onlyOne(f);
    REQUIRE(card.statuses.size() == 1);
    CHECK(card.present().state == OutcomeState::InPrint);
    CHECK(card.day() == PartialDate::of(2026, 3));
    CHECK(page->subtitle() == u"1 paper");
    CHECK(f.said.isEmpty());
    // Each of it is a step of its own.
    f.book->undo();
    CHECK(onlyOne(f).statuses.isEmpty());
    f.book->undo();
    CHECK(onlyOne(f).contributors.isEmpty());
}

TEST_CASE("a pasted DOI or PMID is kept and never taken for a title", "[outcomes]") {
    UiFixture f;
    auto* page = f.show(new OutcomesView(f.context, std::nullopt));
    page->firstFocus()->setFocus();
    SECTION("a DOI with its address") {
        f.type(u"https://doi.org/10.5555/jeo.2026.1188"_s);
        f.press(Qt::Key_Return);
        CHECK(onlyOne(f).outcome.doi == u"10.5555/jeo.2026.1188");
        CHECK(onlyOne(f).outcome.title.isEmpty());
        CHECK(focusName() == u"outcomesTitleGrowingEdit");
    }
    SECTION("a PMID") {
        f.type(u"PMID: 39001188"_s);
        f.press(Qt::Key_Return);
        CHECK(onlyOne(f).outcome.pmid == u"39001188");
    }
    SECTION("a title with a number stays a title") {
        f.type(u"Outcomes of 2026"_s);
        f.press(Qt::Key_Return);
        CHECK(onlyOne(f).outcome.title == u"Outcomes of 2026");
    }
}

TEST_CASE("a printed name is recognized, and the form is remembered", "[outcomes]") {
    UiFixture f;
    const PersonId leila = f.book.person(u"Leila Haddad"_s);
    actions::outcomes::NewOutcome paper;
    paper.outcome.title = u"A paper"_s;
    paper.contributors = {contributorNamed(u"Haddad-Ruiz L"_s)};
    const OutcomeId id = actions::outcomes::add(*f.book, paper);
    auto* page = f.show(new OutcomesView(f.context, std::nullopt));
    REQUIRE(page->showRecord("contributor", queries::outcomeCard(f.book->reader(), id).contributors[0].id.value));
    CHECK(focusName() == u"outcomesContributorPersonOfferingEdit");
    f.type(u"Leila Haddad"_s);
    f.press(Qt::Key_Return);
    CHECK(onlyOne(f).contributors[0].personId == leila);
    const auto forms = f.book->reader().select<NameForm>().where(&NameForm::personId, leila).list();
    REQUIRE(forms.size() == 1);
    CHECK(forms[0].written == u"Haddad-Ruiz L");
}

TEST_CASE("a wrong identifier stays on the screen and out of the book", "[outcomes]") {
    UiFixture f;
    actions::outcomes::NewOutcome paper;
    paper.outcome.title = u"A paper"_s;
    actions::outcomes::add(*f.book, paper);
    f.show(new OutcomesView(f.context, std::nullopt));
    auto* pmid = f.find<QLineEdit>("outcomesPmidLineEdit");
    REQUIRE(pmid->isVisible());
    pmid->setFocus();
    f.type(u"not a number"_s);
    f.press(Qt::Key_Tab);
    CHECK(onlyOne(f).outcome.pmid.isEmpty());
    CHECK(pmid->text() == u"not a number");
    pmid->setFocus();
    pmid->selectAll();
    f.type(u"PMID 39001188"_s);
    f.press(Qt::Key_Tab);
    CHECK(onlyOne(f).outcome.pmid == u"39001188");
}

TEST_CASE("only the fields that a kind asks for are shown", "[outcomes]") {
    UiFixture f;
    actions::outcomes::NewOutcome grant;
    grant.outcome.kind = OutcomeKind::Grant;
    grant.outcome.title = u"Starter grant"_s;
    actions::outcomes::add(*f.book, grant);
    f.show(new OutcomesView(f.context, std::nullopt));
    auto* amount = f.find<QLineEdit>("outcomesAmountLineEdit");
    CHECK(amount->isVisible());
    CHECK_FALSE(f.find<QLineEdit>("outcomesPmidLineEdit")->isVisible());
    amount->setFocus();
    f.type(u"$40,000"_s);
    f.press(Qt::Key_Tab);
    CHECK(onlyOne(f).outcome.amount == 4000000);
    CHECK(onlyOne(f).outcome.currency == u"USD");
}

TEST_CASE("an outcome added in a mentorship belongs to it", "[outcomes]") {
    UiFixture f;
    const WholeBook ids = fillWithWork(*f.book);
    auto* tab = f.show(new OutcomesView(f.context, ids.bare));
    CHECK(f.find<RowList>("outcomesRowList")->rowModel().rowCount() == 0);
    tab->firstFocus()->setFocus();
    f.type(u"Poster on handoffs"_s);
    f.press(Qt::Key_Return);
    const auto linked = queries::outcomesOf(f.book->reader(), ids.bare);
    REQUIRE(linked.size() == 1);
    CHECK(linked[0].outcome.title == u"Poster on handoffs");
}

TEST_CASE("of very many outcomes the newest are there at once, and all of them soon", "[outcomes]") {
    UiFixture f;
    const QDate today = f.context.today();
    f.book->perform(
        {StepKind::Sample, {}},
        [&](Writer& writer) {
            for (int i = 0; i < 700; ++i) {
                actions::outcomes::NewOutcome wanted;
                wanted.outcome.title = u"Study %1"_s.arg(i);
                OutcomeStatus printed;
                printed.state = OutcomeState::InPrint;
                printed.day = PartialDate(today.addDays(-i));
                wanted.statuses = {printed};
                actions::outcomes::insert(writer, wanted);
            }
        },
        Scale::Large);
    auto* page = new OutcomesView(f.context, std::nullopt);
    page->reload(Changes::all());
    const auto titles = [&] {
        QStringList found;
        for (const ListRow& row : page->findChild<RowList*>(u"outcomesRowList"_s)->rowModel().rows())
            if (!row.header) found << row.title;
        return found;
    };
    CHECK(titles().contains(u"Study 0"_s));
    CHECK(titles().size() < 200);
    CHECK(page->subtitle() == u"700 outcomes");
    f.show(page);
    CHECK(titles().size() == 700);
    CHECK(titles().first() == u"Study 0");
    CHECK(page->subtitle() == u"700 papers");
    // One that is added opens before the list has caught up.
    page->firstFocus()->setFocus();
    f.type(u"Beds, beats and bias"_s);
    f.press(Qt::Key_Return);
    CHECK(f.find<QPlainTextEdit>("outcomesTitleGrowingEdit")->toPlainText() == u"Beds, beats and bias");
    settle(f.window);
    CHECK(titles().size() == 701);
    CHECK(f.find<RowList>("outcomesRowList")->selectedRow()->title == u"Beds, beats and bias");
    f.book->undo();
    settle(f.window);
    CHECK(titles().size() == 700);
    CHECK(f.said.isEmpty());
}

TEST_CASE("typed authors are known as imported ones are", "[outcomes][PE10]") {
    UiFixture f;
    const PersonId anneliese = f.book.person(u"Anneliese Okonkwo-Brandt"_s), lin = f.book.person(u"Lin Chen"_s);
    f.book.person(u"Lee Chen"_s);
    actions::trainings::setNameForms(*f.book, lin, {u"Chen LQ"_s});
    auto* page = f.show(new OutcomesView(f.context, std::nullopt));
    page->firstFocus()->setFocus();
    f.type(u"Beds, beats and bias"_s);
    f.press(Qt::Key_Return);
    f.type(u"Okonkwo-Brandt A, Okafor M, Chen L, Chen LQ"_s);
    f.press(Qt::Key_Return);
    const queries::OutcomeCard card = onlyOne(f);
    REQUIRE(card.contributors.size() == 4);
    CHECK(card.contributors[0].personId == anneliese);
    CHECK(card.contributors[1].personId == f.book.owner);
    CHECK_FALSE(card.contributors[2].personId);  // two people are called so
    CHECK(card.contributors[3].personId == lin);
}

}  // namespace mb::test::outcomes_view_test
