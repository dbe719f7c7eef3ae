// Each button, link and row that leads somewhere leads there.
#include "core/queries/mentorships.h"
#include "tests/support/catch.h"
#include "tests/support/window.h"
#include "ui/meetings/log_contact.h"
#include "ui/mentorships/mentorships_page.h"
#include "ui/widgets/rows.h"

#include <QPushButton>

namespace mb::test::window_ways_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("a page's own name leads to its list") {
    QTemporaryDir folder;
    BookWindow f(sampleOfToday(folder));
    for (const QString& page : f.view().pageKeys()) {
        f.view().showPage(u"people"_s);
        f.view().context().open(page.toLatin1(), 0);
        CHECK(f.view().currentKey() == page);
    }
    const MentorshipId any = f.reader().all<Mentorship>().first().id;
    f.view().context().open("mentorship", any.value);
    CHECK(f.view().page(u"mentorships"_s)->title() != u"Mentorships");
    f.view().context().open("mentorships", 0);
    CHECK(f.view().page(u"mentorships"_s)->title() == u"Mentorships");
}

TEST_CASE("going to a page takes the keyboard along") {
    QTemporaryDir folder;
    BookWindow f(sampleOfToday(folder));
    for (const QString& page : f.view().pageKeys()) {
        INFO(qPrintable(page));
        f.view().focusSearch();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(Qt::Key_1 + f.view().pageKeys().indexOf(page)),
                        Qt::AltModifier);
        CHECK(f.view().currentKey() == page);
        CHECK(f.view().page(page)->isAncestorOf(QApplication::focusWidget()));
    }
}

TEST_CASE("the buttons of Today lead to the pages they name") {
    QTemporaryDir folder;
    BookWindow f(sampleOfToday(folder));
    const std::pair<const char*, QString> ways[] = {{"todayComingMoreButton", u"meetings"_s},
                                                    {"todayGoalsMoreButton", u"goals"_s},
                                                    {"todayMenteesMoreButton", u"mentorships"_s}};
    for (const auto& [name, page] : ways) {
        f.view().showPage(u"today"_s);
        f.find<QPushButton>(name)->click();
        CHECK(f.view().currentKey() == page);
    }
}

TEST_CASE("every row of Today leads to a page that shows its record") {
    QTemporaryDir folder;
    BookWindow f(sampleOfToday(folder));
    if (auto* more = f.find<QPushButton>("todayNeedsMoreButton"); more->isVisible()) more->click();
    for (const char* name : {"todayNeedsRowList", "todayComingRowList", "todayGoalsRowList", "todayMenteesRowList"})
        for (const ui::ListRow& row : f.find<ui::RowList>(name)->rowModel().rows()) {
            INFO(qPrintable(row.title));
            f.view().showPage(u"today"_s);
            f.view().context().open(row.noun, row.id);
            CHECK(f.view().currentKey() != u"today");
            CHECK(f.view().bannerText().toStdString() == "");
        }
}

TEST_CASE("a promise made outside a meeting stands on its mentorship's page") {
    QTemporaryDir folder;
    BookWindow f(sampleOfToday(folder));
    ActionItem promise;
    promise.mentorshipId = f.reader().all<Mentorship>().first().id;
    promise.ownerId = f.workspace().book().ownerId;
    promise.title = u"Send the aims page"_s;
    promise.promisedOn = f.view().context().today();
    const ActionItemId id = actions::meetings::addAction(f.workspace(), promise);
    f.view().context().open("action_item", id.value);
    CHECK(f.view().currentKey() == u"mentorships");
    CHECK(f.view().page(u"mentorships"_s)->title() != u"Mentorships");
}

TEST_CASE("a mentorship's own button logs a contact with its people") {
    QTemporaryDir folder;
    BookWindow f(sampleOfToday(folder));
    const MentorshipId id = f.reader().select<Mentorship>().where(&Mentorship::stage, Stage::Active).list().first().id;
    f.view().context().open("mentorship", id.value);
    f.find<QPushButton>("mentorshipLogButton")->click();
    auto* log = f.window.findChild<ui::LogContact*>();
    REQUIRE(log);
    CHECK(log->isOpen());
    const auto others =
        queries::mentorshipCard(f.reader(), id, f.view().context().today()).others(f.workspace().book().ownerId);
    CHECK(f.find<ui::PeopleField>("logPeopleLineEdit")->people().known == others);
    // After cancelling, the next contact begins empty.
    f.press(Qt::Key_Escape);
    f.trigger("logContactAction");
    CHECK(f.find<ui::PeopleField>("logPeopleLineEdit")->people().isEmpty());
}

TEST_CASE("what was logged is told with whom and when and one button takes it back", "[ME10]") {
    QTemporaryDir folder;
    BookWindow f(sampleOfToday(folder));
    const auto held = [&] { return f.reader().select<Meeting>().where(&Meeting::state, MeetingState::Held).count(); };
    const auto before = held();
    f.trigger("logContactAction");
    f.type(u"Wilhelmina Stork yesterday 20m phone grant"_s);
    f.press(Qt::Key_Return);
    CHECK(held() == before + 1);
    const QString told = f.view().bannerText();
    CHECK(told.startsWith(u"Logged with Wilhelmina Stork on "));
    CHECK(told.contains(u": phone, 20 min."));
    CHECK(told.endsWith(u"New in this book: Wilhelmina Stork."));
    CHECK_FALSE(told.contains(u"grant"));
    QPushButton* undo = nullptr;
    for (QPushButton* one : f.window.findChildren<QPushButton*>())
        if (one->isVisible() && one->text() == u"Undo") undo = one;
    REQUIRE(undo);
    undo->click();
    CHECK(held() == before);
}

}  // namespace mb::test::window_ways_test
