// What a dossier asks about a mentorship: the mentee's project, and under which heading it counts (DO4).
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "ui/mentorships/mentorships_page.h"
#include "ui/widgets/forms.h"

namespace mb::test::mentorships_counted_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("the project and the heading it counts under are set by keyboard where the owner mentors", "[mentorships]") {
    UiFixture f;
    const MentorshipId mine = f.book.mentorship(f.book.person(u"Leila Haddad"_s), Side::Mentor);
    auto* page = f.show(new ui::MentorshipsPage(f.context));
    REQUIRE(page->showRecord("mentorship", mine.value));
    auto* project = visibleIn<QLineEdit>(f.window, "mentorshipProjectLineEdit");
    REQUIRE(project);
    project->setFocus();
    f.type(u"Stroke imaging"_s);
    f.press(Qt::Key_Tab);
    CHECK(f.book->reader().get(mine).project == u"Stroke imaging");
    CHECK(QApplication::focusWidget()->objectName() == u"mentorshipCountUnderKeyCombo");
    auto* under = visibleIn<ui::KeyCombo>(f.window, "mentorshipCountUnderKeyCombo");
    CHECK(under->currentText() == u"by the mentee’s level");
    f.type(u"sc"_s);
    CHECK(f.book->reader().get(mine).countUnder == CountUnder::Scholarship);
    f.book->undo();
    CHECK(under->currentText() == u"by the mentee’s level");
    CHECK_FALSE(f.book->reader().get(mine).countUnder);
    f.book->redo();
    CHECK(under->currentText() == u"scholarship");
    under->setFocus();
    f.press(Qt::Key_Home);
    CHECK_FALSE(f.book->reader().get(mine).countUnder);
    CHECK(f.said.isEmpty());
}

TEST_CASE("where the owner is mentored nothing counts for a dossier", "[mentorships]") {
    UiFixture f;
    const MentorshipId theirs = f.book.mentorship(f.book.person(u"Lin Chen"_s), Side::Mentee);
    auto* page = f.show(new ui::MentorshipsPage(f.context));
    REQUIRE(page->showRecord("mentorship", theirs.value));
    REQUIRE(visibleIn<QLineEdit>(f.window, "mentorshipTitleLineEdit"));
    for (const char* name : {"mentorshipProjectLineEdit", "mentorshipCountUnderKeyCombo"})
        for (const QWidget* found : f.window.findChildren<QWidget*>(QString::fromLatin1(name)))
            CHECK_FALSE(found->isVisible());
}

}  // namespace mb::test::mentorships_counted_test
