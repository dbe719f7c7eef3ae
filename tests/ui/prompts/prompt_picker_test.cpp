// Questions are found and asked by typed keys, and the book is read (PR1, PR3).
#include "ui/prompts/prompt_picker.h"

#include "core/actions/agreements.h"
#include "core/actions/prompts.h"
#include "core/domain/inbox.h"
#include "tests/support/catch.h"
#include "tests/ui/meetings/planned_meetings.h"

#include <QCheckBox>

namespace mb::test::prompt_picker_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Questions : PlannedMeetings {
    ui::RowList* list() { return find<ui::RowList>("promptsRowList"); }
    QString chosen() { return list()->selectedRow().value_or(ui::ListRow()).title; }
    QString focused() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }
    QList<AgendaItem> agenda() {
        return book->reader().select<AgendaItem>().where(&AgendaItem::meetingId, planned).list();
    }
    QString said() { return find<QLabel>("promptsSaidLabel")->text(); }
};

}  // namespace

TEST_CASE("a question is found by typing and Enter puts it on the agenda", "[prompts][PR1]") {
    Questions f;
    f.open();
    f.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(f.focused() == u"promptsSearchLineEdit");
    const qsizetype all = f.list()->rowModel().rows().size();
    f.type(u"funding review"_s);
    CHECK(f.list()->rowModel().rows().size() < all);
    CHECK(f.chosen() == u"What did the reviewers see that you did not, and what will you do with it?");
    f.press(Qt::Key_Return);
    const auto agenda = f.agenda();
    REQUIRE(agenda.size() == 1);
    CHECK(agenda[0].text == f.chosen());
    CHECK(agenda[0].domain == u"funding");
    CHECK(agenda[0].canLeave());
    CHECK(f.said() == u"On the agenda.");
    CHECK(f.list()->selectedRow()->chip == u"on the agenda");
    // A second Enter does not put it there twice.
    f.press(Qt::Key_Return);
    CHECK(f.agenda().size() == 1);
    // Escape clears the search, then closes the panel; the keyboard is in the agenda.
    f.press(Qt::Key_Escape);
    CHECK(f.list()->rowModel().rows().size() == all);
    f.press(Qt::Key_Escape);
    CHECK(f.focused() == u"meetingsNewAgendaLineEdit");
    CHECK_FALSE(f.list()->isVisible());
}

TEST_CASE("arrow keys choose while one types and the next question is one key away", "[prompts][PR1]") {
    Questions f;
    f.open();
    f.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    const QString first = f.chosen();
    f.press(Qt::Key_Down);
    const QString second = f.chosen();
    CHECK(second != first);
    CHECK(f.focused() == u"promptsSearchLineEdit");
    f.press(Qt::Key_Return);
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Return);
    CHECK(f.agenda().size() == 2);
    CHECK(f.agenda()[0].text == second);
    f.press(Qt::Key_Up);
    CHECK(f.chosen() == second);
}

TEST_CASE("the stage and the topic narrow what is offered", "[prompts][PR1]") {
    Questions f;
    Position position;
    position.personId = f.book.owner;
    position.stage = u"fellow"_s;
    actions::people::addPosition(*f.book, position);
    f.open();
    f.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    auto* stage = f.find<ui::KeyCombo>("promptsStageKeyCombo");
    auto* domain = f.find<ui::KeyCombo>("promptsDomainKeyCombo");
    CHECK(stage->key() == u"fellow");
    CHECK(f.list()->rowModel().rows().first().subtitle == u"Concerns");
    domain->setFocus();
    f.type(u"Care"_s);
    REQUIRE(domain->key() == u"career");
    for (const ui::ListRow& row : f.list()->rowModel().rows()) CHECK(row.subtitle == u"Career planning");
    // A topic that the other stage does not have is no longer a filter.
    stage->setFocus();
    f.type(u"Fac"_s);
    REQUIRE(stage->key() == u"faculty");
    CHECK(domain->key().toStdString() == "");
    f.find<QLineEdit>("promptsSearchLineEdit")->setFocus();
    f.type(u"zzz"_s);
    CHECK(f.list()->rowModel().rows().isEmpty());
    CHECK_FALSE(f.find<QPushButton>("promptsAskButton")->isEnabled());
    f.press(Qt::Key_Return);
    CHECK(f.agenda().isEmpty());
}

TEST_CASE("a question of one's own is kept asked and taken out by keys", "[prompts][PR1]") {
    Questions f;
    f.open();
    f.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    f.find<QLineEdit>("promptsOwnLineEdit")->setFocus();
    f.type(u"What did <b>you</b> learn?"_s);
    f.press(Qt::Key_Return);
    CHECK(f.chosen() == u"What did <b>you</b> learn?");
    CHECK(f.list()->selectedRow()->subtitle.endsWith(u"your own"));
    f.list()->setFocus();
    f.press(Qt::Key_Return);
    REQUIRE(f.agenda().size() == 1);
    CHECK(f.agenda()[0].text == u"What did <b>you</b> learn?");
    f.press(Qt::Key_Delete);
    CHECK(f.book->reader().all<Definition>().isEmpty());
    f.book->undo();
    CHECK(f.book->reader().all<Definition>().size() == 1);
    // A shipped one cannot be taken out.
    f.list()->select("question", 0);
    f.press(Qt::Key_Delete);
    CHECK(f.book->reader().all<Definition>().size() == 1);
}

TEST_CASE("personal topics come once she switches them on and as lines that only she sees", "[prompts][PR3]") {
    Questions f;
    f.open();
    f.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    f.type(u"wellbeing"_s);
    CHECK(f.list()->rowModel().rows().isEmpty());
    auto* box = f.find<QCheckBox>("promptsPersonalCheckBox");
    REQUIRE(box->isVisible());
    CHECK(box->accessibleDescription().contains(u"only where you are the mentee"));
    box->setFocus();
    f.press(Qt::Key_Space);
    CHECK(f.book->book().personalTopics);
    REQUIRE_FALSE(f.list()->rowModel().rows().isEmpty());
    CHECK(f.list()->rowModel().rows().first().isPrivate == ui::ListRow::All);
    f.find<QLineEdit>("promptsSearchLineEdit")->setFocus();
    f.press(Qt::Key_Return);
    REQUIRE(f.agenda().size() == 1);
    CHECK_FALSE(f.agenda()[0].canLeave());
    CHECK(f.said() == u"On the agenda. Only you see the line.");
}

TEST_CASE("a mentor is not asked about personal topics", "[prompts][PR3]") {
    UiFixture f;
    const MentorshipId asMentor = f.book.mentorship(f.book.person(u"Leila Haddad"_s), Side::Mentor);
    auto* picker = new ui::PromptPicker(f.context);
    f.window.layout()->addWidget(picker);
    f.window.show();
    picker->setMentorship(asMentor);
    CHECK_FALSE(f.find<QCheckBox>("promptsPersonalCheckBox")->isVisible());
}

TEST_CASE("without a planned meeting the question waits for the next talk", "[prompts][PR1][ME13]") {
    UiFixture f;
    const PersonId lin = f.book.person(u"Lin Chen"_s);
    const MentorshipId id = f.book.mentorship(lin);
    auto* picker = new ui::PromptPicker(f.context);
    f.window.layout()->addWidget(picker);
    f.window.show();
    activate(f.window);
    picker->setMentorship(id);
    picker->searchLine()->setFocus();
    f.type(u"dossier went out"_s);
    f.press(Qt::Key_Return);
    const auto lines = f.book->reader().all<InboxLine>();
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].personId == lin);
    CHECK(lines[0].domain == u"promotion");
    CHECK(f.find<QLabel>("promptsSaidLabel")->text() == u"Kept for the next talk with Lin Chen.");
    CHECK(f.find<ui::RowList>("promptsRowList")->selectedRow()->chip == u"waits for it");
}

TEST_CASE("what the agreement leaves aside is said and not offered", "[prompts][PR3]") {
    Questions f;
    const AgreementVersionId version = actions::agreements::start(*f.book, f.mentorship);
    actions::agreements::set(*f.book, version, u"confidentiality.off_limits"_s, u"promotion"_s);
    f.open();
    f.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    f.type(u"dossier"_s);
    CHECK(f.list()->rowModel().rows().isEmpty());
    QStringList shown;
    for (const auto* label : f.window.findChildren<QLabel*>())
        if (label->isVisible()) shown << label->text();
    CHECK(shown.contains(u"Left aside, as your agreement says: Promotion and tenure."_s));
}

}  // namespace mb::test::prompt_picker_test
