// Letters by keyboard: from a name to the day it was sent.
#include "ui/letters/letters_view.h"

#include "core/actions/letters.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "tests/support/whole_book.h"

namespace mb::test::letters_view_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {
Letter onlyLetter(UiFixture& f) {
    const auto all = f.book->reader().all<Letter>();
    REQUIRE(all.size() == 1);
    return all.first();
}
}  // namespace

TEST_CASE("a letter is noted, described and sent by keyboard", "[letters][ME12]") {
    UiFixture f;
    const PersonId leila = f.book.person(u"Leila Haddad"_s);
    auto* page = f.show(new LettersView(f.context));
    CHECK(page->subtitle() == u"Recommendations you write for others");
    page->firstFocus()->setFocus();
    f.type(u"Leila Haddad"_s);
    f.press(Qt::Key_Return);
    CHECK(onlyLetter(f).personId == leila);
    // The keyboard goes on to what it is for.
    CHECK(QApplication::focusWidget()->objectName() == u"lettersPurposeLineEdit");
    f.type(u"Fellowship in toxicology"_s);
    f.press(Qt::Key_Tab);
    CHECK(onlyLetter(f).purpose == u"Fellowship in toxicology");
    f.type(u"15 Jan 2027"_s);
    f.press(Qt::Key_Tab);
    CHECK(onlyLetter(f).dueOn == PartialDate(QDate(2027, 1, 15)));
    CHECK(page->subtitle() == u"1 to write · 0 sent this year");
    f.find<QAbstractButton>("lettersSentPushButton")->click();
    CHECK(onlyLetter(f).sentOn == PartialDate(f.context.today()));
    CHECK(page->subtitle() == u"None to write · 1 sent this year");
    f.book->undo();
    CHECK(onlyLetter(f).isOpen());
    CHECK(f.said.isEmpty());
}

TEST_CASE("a day that cannot be read stays on the screen, and the book keeps what it had", "[letters]") {
    UiFixture f;
    Letter letter;
    letter.personId = f.book.person(u"Leila Haddad"_s);
    letter.askedOn = PartialDate(QDate(2026, 5, 1));
    actions::letters::add(*f.book, letter);
    f.show(new LettersView(f.context));
    auto* sent = f.find<PartialDateField>("lettersSentPartialDateField");
    sent->setFocus();
    SECTION("no date at all") { f.type(u"soonish"_s); }
    SECTION("before it was asked for") { f.type(u"1 Apr 2026"_s); }
    f.press(Qt::Key_Tab);
    CHECK_FALSE(sent->complaint().isEmpty());
    CHECK_FALSE(onlyLetter(f).sentOn);
}

TEST_CASE("a letter is declined with one key, and taken up again", "[letters][ME12]") {
    UiFixture f;
    Letter letter;
    letter.personId = f.book.person(u"Noor Al-Masri"_s);
    const LetterId id = actions::letters::add(*f.book, letter);
    f.show(new LettersView(f.context));
    auto* decline = f.find<QPushButton>("lettersDeclinedPushButton");
    decline->click();
    CHECK(f.book->reader().get(id).declinedOn == PartialDate(f.context.today()));
    CHECK_FALSE(f.find<QPushButton>("lettersSentPushButton")->isVisible());
    decline->click();
    CHECK_FALSE(f.book->reader().get(id).declinedOn);
    f.find<QPushButton>("lettersSentPushButton")->click();
    CHECK(f.book->reader().get(id).sentOn);
    CHECK_FALSE(decline->isVisible());
}

TEST_CASE("a deadline that has passed and a day of sending to come are taken, and told", "[letters][ME12]") {
    UiFixture f;
    Letter letter;
    letter.personId = f.book.person(u"Leila Haddad"_s);
    actions::letters::add(*f.book, letter);
    f.show(new LettersView(f.context));
    auto* due = f.find<PartialDateField>("lettersDuePartialDateField");
    auto* sent = f.find<PartialDateField>("lettersSentPartialDateField");
    const QDate today = f.context.today();
    due->setFocus();
    f.type(today.addDays(-3).toString(Qt::ISODate));
    f.press(Qt::Key_Tab);
    CHECK(onlyLetter(f).dueOn == PartialDate(today.addDays(-3)));
    CHECK(due->remark() == u"This day has passed already.");
    CHECK(due->accessibleDescription() == due->remark());
    sent->setFocus();
    f.type(today.addDays(5).toString(Qt::ISODate));
    f.press(Qt::Key_Tab);
    CHECK(onlyLetter(f).sentOn == PartialDate(today.addDays(5)));
    CHECK(sent->remark() == u"This day is still to come.");
    // What was sent is no longer late.
    CHECK(due->remark().isEmpty());
    CHECK(f.said.isEmpty());
}

TEST_CASE("a day that cannot be read comes back with its letter", "[letters]") {
    UiFixture f;
    Letter one, other;
    one.personId = f.book.person(u"Leila Haddad"_s);
    other.personId = f.book.person(u"Noor Al-Masri"_s);
    other.dueOn = PartialDate::of(2031);
    const LetterId first = actions::letters::add(*f.book, one), second = actions::letters::add(*f.book, other);
    f.show(new LettersView(f.context));
    auto* list = f.find<RowList>("lettersRowList");
    list->select(Letter::table, first.value);
    auto* due = f.find<PartialDateField>("lettersDuePartialDateField");
    due->setFocus();
    f.type(u"soonish"_s);
    f.press(Qt::Key_Tab);
    const QString complaint = due->complaint();
    CHECK_FALSE(complaint.isEmpty());
    list->select(Letter::table, second.value);
    CHECK(due->isValid());
    CHECK(due->date() == PartialDate::of(2031));
    list->select(Letter::table, first.value);
    CHECK(due->text() == u"soonish");
    CHECK(due->complaint() == complaint);
    due->setFocus();
    due->selectAll();
    f.type(u"2030"_s);
    f.press(Qt::Key_Tab);
    CHECK(f.book->reader().get(first).dueOn == PartialDate::of(2030));
    CHECK(f.book->reader().get(second).dueOn == PartialDate::of(2031));
    list->select(Letter::table, second.value);
    list->select(Letter::table, first.value);
    CHECK(due->isValid());
}

}  // namespace mb::test::letters_view_test
