// The ledger by keys: from anywhere, from a note, looked back on (ME7); and feedback both ways (ME8).
#include "core/actions/ledger.h"
#include "tests/support/catch.h"
#include "tests/support/whole_book.h"
#include "tests/support/window.h"
#include "ui/ledger/feedback_panel.h"
#include "ui/ledger/ledger_panel.h"
#include "ui/widgets/forms.h"

namespace mb::test::ledger_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LedgerFixture {
    QTemporaryDir folder;
    WholeBook ids;
    std::unique_ptr<BookWindow> shown;

    LedgerFixture() {
        const QString path = folder.filePath(u"okafor.mentorbook"_s);
        {
            const auto workspace = actions::books::create(path, {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Both});
            ids = fillWithWork(*workspace);
        }
        shown = std::make_unique<BookWindow>(path);
    }
    BookWindow* operator->() { return shown.get(); }
    PersonId owner() { return shown->workspace().book().ownerId; }
    LedgerLine last() {
        const auto all = shown->reader().select<LedgerLine>().newestIdFirst().list();
        REQUIRE(!all.isEmpty());
        return all.first();
    }
    qint64 count() { return shown->reader().select<LedgerLine>().count(); }
};

}  // namespace

TEST_CASE("a line is added to the ledger from anywhere by few keys", "[ledger][ME7]") {
    LedgerFixture f;
    const qint64 before = f.count();
    f->view().openRecord("person", f.ids.lin.value);
    f->press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto* panel = f->find<ui::LedgerPanel>("ledgerPanel");
    REQUIRE(panel);
    CHECK(panel->isOpen());
    f->type(u"t"_s);  // Thanks
    f->press(Qt::Key_Tab);
    f->type(u"for the letter"_s);
    f->press(Qt::Key_Return);
    CHECK_FALSE(panel->isOpen());
    REQUIRE(f.count() == before + 1);
    CHECK(f.last().kind == LedgerKind::Thanks);
    CHECK(f.last().text == u"for the letter");
    // Lin is the owner's mentor: from her to the owner.
    CHECK(f.last().giverId == f.ids.lin);
    CHECK(f.last().receiverId == f.owner());
    CHECK(f.last().mentorshipId == f.ids.mentorship);
    f->press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.count() == before);
}

TEST_CASE("words that are selected in a note come along with the meeting", "[ledger][ME7]") {
    LedgerFixture f;
    f->view().openRecord("meeting", f.ids.meeting.value);
    auto* note = visibleIn<QPlainTextEdit>(f->window, "meetingsNotePlainTextEdit");
    REQUIRE(note);
    note->setFocus();
    note->selectAll();
    f->type(u"Aims first. Then the rest."_s);
    QTextCursor cursor = note->textCursor();
    cursor.setPosition(0);
    cursor.setPosition(11, QTextCursor::KeepAnchor);
    note->setTextCursor(cursor);
    f->press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(f->find<QPlainTextEdit>("ledgerPanelTextPlainTextEdit")->toPlainText() == u"Aims first.");
    f->press(Qt::Key_Return);
    CHECK(f.last().text == u"Aims first.");
    CHECK(f.last().meetingId == f.ids.meeting);
    CHECK(f.last().kind == LedgerKind::Advice);
}

TEST_CASE("a draft that was read has its minutes and a line without words is asked for", "[ledger][ME7][DO7]") {
    LedgerFixture f;
    const qint64 before = f.count();
    f->press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    f->press(Qt::Key_Return);
    CHECK(f.count() == before);
    CHECK(QApplication::focusWidget()->objectName() == u"ledgerPanelTextPlainTextEdit");
    CHECK_FALSE(f->find<QLineEdit>("ledgerPanelMinutesLineEdit")->isVisible());
    auto* kind = f->find<QComboBox>("ledgerPanelKindComboBox");
    kind->setFocus();
    f->type(u"d"_s);
    auto* minutes = f->find<QLineEdit>("ledgerPanelMinutesLineEdit");
    REQUIRE(minutes->isVisible());
    minutes->setFocus();
    f->type(u"1 h 30"_s);
    f->press(Qt::Key_Return);
    REQUIRE(f.count() == before + 1);
    CHECK(f.last().kind == LedgerKind::Reading);
    CHECK(f.last().minutes == 90);
    CHECK(f.last().receiverId == f.owner());
}

TEST_CASE("the day of what became of advice stands beside it as soon as it is chosen", "[ledger][ME7]") {
    LedgerFixture f;
    LedgerLine line;
    line.giverId = f.ids.lin;
    line.receiverId = f.owner();
    line.text = u"Write the aims first"_s;
    const LedgerLineId id = actions::ledger::add(f->workspace(), line);
    f->view().openRecord("ledger_line", id.value);
    auto* fate = visibleIn<ui::KeyCombo>(f->window, "ledgerFateKeyCombo");
    auto* day = f->find<QLineEdit>("ledgerFateDayLineEdit");
    REQUIRE(fate);
    REQUIRE_FALSE(day->isVisible());
    fate->setFocus();
    f->type(u"t"_s);  // taken
    REQUIRE(day->isVisible());
    settle(f->window);
    const QRect said = fate->parentWidget()->geometry(), on = day->parentWidget()->geometry();
    CHECK_FALSE(said.intersects(on));
    CHECK(on.height() >= day->parentWidget()->sizeHint().height());
    CHECK(day->parentWidget()->rect().contains(day->geometry()));
}

TEST_CASE("what became of advice is kept with its day and its words", "[ledger][ME7]") {
    LedgerFixture f;
    LedgerLine line;
    line.giverId = f.ids.lin;
    line.receiverId = f.owner();
    line.text = u"Write the aims first"_s;
    const LedgerLineId id = actions::ledger::add(f->workspace(), line);
    f->view().openRecord("ledger_line", id.value);
    CHECK(f->view().currentKey() == u"ledger");
    auto* fate = visibleIn<ui::KeyCombo>(f->window, "ledgerFateKeyCombo");
    REQUIRE(fate);
    CHECK_FALSE(f->find<QPlainTextEdit>("ledgerFateTextGrowingEdit")->isVisible());
    fate->setFocus();
    f->type(u"d"_s);  // declined
    CHECK(f.last().fate == AdviceFate::Declined);
    CHECK(f.last().fateOn == f->workspace().clock().today());
    auto* words = visibleIn<QPlainTextEdit>(f->window, "ledgerFateTextGrowingEdit");
    REQUIRE(words);
    words->setFocus();
    f->type(u"The editor disagreed"_s);
    CHECK(f->view().flush());
    CHECK(f.last().fateText == u"The editor disagreed");
    // Another kind has no fate.
    auto* kind = visibleIn<ui::KeyCombo>(f->window, "ledgerKindKeyCombo");
    kind->setFocus();
    f->type(u"u"_s);
    CHECK(f.last().kind == LedgerKind::UnwrittenRule);
    CHECK_FALSE(fate->isVisible());
}

TEST_CASE("a line typed on the page says its kind itself and names its people", "[ledger][ME7]") {
    LedgerFixture f;
    f->view().goTo(u"ledger"_s);
    auto* add = visibleIn<QLineEdit>(f->window, "ledgerNewLineEdit");
    REQUIRE(add);
    add->setFocus();
    f->type(u"Introduction: to the editor"_s);
    f->press(Qt::Key_Return);
    CHECK(f.last().kind == LedgerKind::Introduction);
    CHECK(f.last().text == u"to the editor");
    auto* from = visibleIn<QLineEdit>(f->window, "ledgerFromLineEdit");
    from->setFocus();
    f->type(u"Amir Shah"_s);
    f->press(Qt::Key_Tab);
    CHECK(fullName(f->reader().get(f.last().giverId)) == u"Amir Shah");
    f->press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(f.last().giverId);
    CHECK(f->reader().select<Person>().where(&Person::family, u"Shah"_s).count() == 0);
}

TEST_CASE("feedback goes onto the agenda without its words unless it may be shared", "[ledger][ME8]") {
    LedgerFixture f;
    f->view().openRecord("person", f.ids.leila.value);
    f->trigger("recordFeedbackAction");
    auto* panel = f->find<ui::FeedbackPanel>("feedbackPanel");
    REQUIRE(panel);
    CHECK(panel->isOpen());
    f->press(Qt::Key_Return);
    CHECK(panel->isOpen());
    f->find<QPlainTextEdit>("feedbackPanelStrengthsPlainTextEdit")->setFocus();
    f->type(u"Quokka talks clearly"_s);
    f->find<QAbstractButton>("feedbackPanelAgendaCheckBox")->click();
    SECTION("private") {
        f->press(Qt::Key_Return);
        CHECK(f->reader().all<Feedback>().last().visibility == Visibility::Private);
        CHECK_FALSE(f->reader().all<InboxLine>().last().text.contains(u"Quokka"));
    }
    SECTION("may be shared") {
        f->find<QAbstractButton>("feedbackPanelShareCheckBox")->click();
        f->find<QPlainTextEdit>("feedbackPanelStrengthsPlainTextEdit")->setFocus();
        f->press(Qt::Key_Return);
        CHECK(f->reader().all<Feedback>().last().canLeave());
        CHECK(f->reader().all<InboxLine>().last().text.contains(u"Quokka talks clearly"));
    }
    CHECK_FALSE(panel->isOpen());
    CHECK(f->reader().all<Feedback>().last().strengths == u"Quokka talks clearly");
    CHECK(f->reader().all<InboxLine>().last().personId == f.ids.leila);
}

TEST_CASE("feedback of a mentorship stands on its tab and goes from the mentor to the mentee", "[ledger][ME8]") {
    LedgerFixture f;
    f->view().openRecord("mentorship", f.ids.mentorship.value);
    auto* tabs = f->find<QTabBar>("mentorshipTabBar");
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->tabText(i) == u"Feedback") tabs->setCurrentIndex(i);
    auto* add = visibleIn<QLineEdit>(f->window, "feedbackNewLineEdit");
    REQUIRE(add);
    add->setFocus();
    f->type(u"Clear questions"_s);
    f->press(Qt::Key_Return);
    const Feedback feedback = f->reader().all<Feedback>().last();
    CHECK(feedback.mentorshipId == f.ids.mentorship);
    CHECK(feedback.giverId == f.ids.lin);
    CHECK(feedback.receiverId == f.owner());
    auto* improve = visibleIn<QPlainTextEdit>(f->window, "feedbackImprovementGrowingEdit");
    improve->setFocus();
    f->type(u"Drafts earlier"_s);
    CHECK(f->view().flush());
    CHECK(f->reader().get(feedback.id).improvement == u"Drafts earlier");
    visibleIn<QAbstractButton>(f->window, "feedbackShareCheckBox")->click();
    CHECK(f->reader().get(feedback.id).canLeave());
}

}  // namespace mb::test::ledger_test
