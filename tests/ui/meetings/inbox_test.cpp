// A line for the next talk by keys, where it waits, and how it goes onto an agenda (ME13).
#include "core/actions/inbox.h"
#include "tests/support/catch.h"
#include "tests/support/window.h"
#include "ui/meetings/inbox_panel.h"

namespace mb::test::meetings_inbox_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct InboxFixture {
    QTemporaryDir folder;
    PersonId lin, rosa;
    std::unique_ptr<BookWindow> shown;

    InboxFixture() {
        const QString path = folder.filePath(u"okafor.mentorbook"_s);
        {
            const auto workspace = actions::books::create(path, {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Both});
            lin = actions::people::add(*workspace, actions::people::newPerson(u"Lin Chen"_s));
            rosa = actions::people::add(*workspace, actions::people::newPerson(u"Rosa Perez"_s));
        }
        shown = std::make_unique<BookWindow>(path);
    }
    BookWindow* operator->() { return shown.get(); }
    QString said() { return shown->view().bannerText(); }
    ui::InboxPanel* panel() { return shown->find<ui::InboxPanel>("inbox"); }
    QList<InboxLine> lines() { return shown->reader().all<InboxLine>(); }
    MeetingId plan(QDate day, const QList<PersonId>& people) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.day = day;
        wanted.meeting.state = MeetingState::Planned;
        wanted.people = people;
        return actions::meetings::add(shown->workspace(), wanted);
    }
    QDate today() { return shown->workspace().clock().today(); }
    // The first Tab may take a name that was only begun.
    void toText() {
        for (int i = 0; i < 2 && QApplication::focusWidget()->objectName() != u"inboxTextLineEdit"; ++i)
            shown->press(Qt::Key_Tab);
    }
};

}  // namespace

TEST_CASE("Ctrl+J keeps a line for the next talk and says where it went", "[inbox][ME13]") {
    InboxFixture f;
    f->press(Qt::Key_J, Qt::ControlModifier);
    REQUIRE(f.panel());
    CHECK(f.panel()->isOpen());
    f->type(u"lin"_s);
    f.toText();
    CHECK(QApplication::focusWidget()->objectName() == u"inboxTextLineEdit");
    f->type(u"Ask about the lab"_s);
    f->press(Qt::Key_Return);
    CHECK_FALSE(f.panel()->isOpen());
    REQUIRE(f.lines().size() == 1);
    CHECK(f.lines()[0].personId == f.lin);
    CHECK(f.lines()[0].text == u"Ask about the lab");
    CHECK(f.said() == u"It waits for your next talk with Lin Chen.");
    f->press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.lines().isEmpty());
}

TEST_CASE("a line kept while a talk is planned stands on its agenda for the owner alone", "[inbox][ME13]") {
    InboxFixture f;
    const MeetingId talk = f.plan(f.today().addDays(3), {f.lin});
    f->press(Qt::Key_J, Qt::ControlModifier);
    f->type(u"lin"_s);
    f.toText();
    f->type(u"Ask about the lab"_s);
    f->press(Qt::Key_Return);
    const auto agenda = f->reader().select<AgendaItem>().where(&AgendaItem::meetingId, talk).list();
    REQUIRE(agenda.size() == 1);
    CHECK(agenda[0].visibility == Visibility::Private);
    CHECK(f.said().startsWith(u"It is on the agenda of "));
    CHECK(f.said().endsWith(u", where only you see it."));
}

TEST_CASE("the form begins with the person of the page and says what is missing", "[inbox][ME13]") {
    InboxFixture f;
    f->view().openRecord("person", f.rosa.value);
    f->press(Qt::Key_J, Qt::ControlModifier);
    CHECK(QApplication::focusWidget()->objectName() == u"inboxTextLineEdit");
    f->press(Qt::Key_Return);
    CHECK(f.panel()->isOpen());
    CHECK(QApplication::focusWidget()->objectName() == u"inboxTextLineEdit");
    f->type(u"Thank her"_s);
    // Escape keeps what was typed; nothing is in the book yet.
    f->press(Qt::Key_Escape);
    CHECK(f.panel()->isKept());
    CHECK(f->view().leftBehind().contains(u"Ctrl+J"));
    f->press(Qt::Key_J, Qt::ControlModifier);
    f->press(Qt::Key_Return);
    REQUIRE(f.lines().size() == 1);
    CHECK(f.lines()[0].personId == f.rosa);
    CHECK(f.lines()[0].text == u"Thank her");
}

TEST_CASE("nobody and oneself are told apart in words and somebody new is added", "[inbox][ME13]") {
    InboxFixture f;
    f->press(Qt::Key_J, Qt::ControlModifier);
    auto* who = f->find<QLineEdit>("inboxPeopleLineEdit");
    f->press(Qt::Key_Return);
    CHECK(f.panel()->isOpen());
    CHECK(f.lines().isEmpty());
    f->type(u"Maya Okafor"_s);
    f->press(Qt::Key_Return);
    CHECK(f.panel()->isOpen());
    CHECK(f.lines().isEmpty());
    who->selectAll();
    f->type(u"Amir Shah, Lin Chen"_s);
    f->press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget()->objectName() == u"inboxTextLineEdit");
    f->type(u"Budget"_s);
    f->press(Qt::Key_Return);
    REQUIRE(f.lines().size() == 2);
    CHECK(f->reader().select<Person>().where(&Person::family, u"Shah"_s).count() == 1);
    f->press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.lines().isEmpty());
    CHECK(f->reader().select<Person>().where(&Person::family, u"Shah"_s).count() == 0);
}

TEST_CASE("what waits is edited settled and removed on the page of the person", "[inbox][ME13]") {
    InboxFixture f;
    f->view().openRecord("person", f.lin.value);
    auto* add = visibleIn<QLineEdit>(f->window, "peopleNewInboxLineEdit");
    REQUIRE(add);
    add->setFocus();
    f->type(u"Lab move"_s);
    f->press(Qt::Key_Return);
    REQUIRE(f.lines().size() == 1);
    auto* line = visibleIn<QLineEdit>(f->window, "peopleInboxLineEdit");
    REQUIRE(line);
    CHECK(line->text() == u"Lab move");
    line->setFocus();
    line->end(false);
    f->type(u" and budget"_s);
    f->press(Qt::Key_Tab);
    CHECK(f.lines()[0].text == u"Lab move and budget");
    visibleIn<QCheckBox>(f->window, "peopleInboxSettleCheckBox")->click();
    CHECK(f.lines()[0].settledOn == f.today());
    f->press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.lines()[0].isWaiting());
    visibleIn<QPushButton>(f->window, "peopleInboxRemoveButton")->click();
    CHECK(f.lines().isEmpty());
}

TEST_CASE("lines that wait around a meeting are taken onto its agenda by one button", "[inbox][ME13]") {
    InboxFixture f;
    const MeetingId both = f.plan(f.today().addDays(3), {f.lin, f.rosa});
    for (const PersonId person : {f.lin, f.rosa}) {
        InboxLine line;
        line.personId = person;
        line.text = u"Lab move"_s;
        actions::inbox::add(f->workspace(), line);
    }
    f->view().openRecord("meeting", both.value);
    auto* take = visibleIn<QPushButton>(f->window, "meetingsTakeWaitingButton");
    REQUIRE(take);
    CHECK(take->text() == u"2 lines wait: take them");
    take->click();
    CHECK(f->reader().select<AgendaItem>().where(&AgendaItem::meetingId, both).count() == 2);
    CHECK_FALSE(take->isVisible());
    // Their words are covered with all that is private.
    const auto* line = visibleIn<QLineEdit>(f->window, "meetingsAgendaLineEdit");
    CHECK(line->property("private").toBool());
}

TEST_CASE("a line found by search leads to the person for whom it waits", "[inbox][ME13]") {
    InboxFixture f;
    InboxLine line;
    line.personId = f.lin;
    line.text = u"Lab move"_s;
    const InboxLineId id = actions::inbox::add(f->workspace(), line);
    f->view().openRecord("inbox_line", id.value);
    CHECK(f->view().currentKey() == u"people");
    CHECK(QApplication::focusWidget()->objectName() == u"peopleInboxLineEdit");
}

TEST_CASE("a line that is only begun survives a look at another window", "[inbox][ME13]") {
    InboxFixture f;
    f->view().openRecord("person", f.lin.value);
    auto* add = visibleIn<QLineEdit>(f->window, "peopleNewInboxLineEdit");
    REQUIRE(add);
    add->setFocus();
    f->type(u"Lab move"_s);
    QFocusEvent away(QEvent::FocusOut, Qt::ActiveWindowFocusReason), back(QEvent::FocusIn, Qt::ActiveWindowFocusReason);
    QCoreApplication::sendEvent(add, &away);
    QCoreApplication::sendEvent(add, &back);
    CHECK(add->text() == u"Lab move");
    f->type(u" and budget"_s);
    f->press(Qt::Key_Return);
    REQUIRE(f.lines().size() == 1);
    CHECK(f.lines()[0].text == u"Lab move and budget");
}

}  // namespace mb::test::meetings_inbox_test
