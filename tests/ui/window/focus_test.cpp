// The keyboard goes where the next act is, and the same way each time.
#include "core/actions/books.h"
#include "tests/support/catch.h"
#include "tests/support/undo.h"
#include "tests/support/window.h"
#include "ui/mentorships/mentorships_page.h"
#include "ui/page/records_view.h"
#include "ui/widgets/rows.h"
#include "ui/window/pages.h"

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabBar>

namespace mb::test::window_focus_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FocusFixture {
    QTemporaryDir place;
    QString path = sampleOfToday(place);
    BookWindow f{path};

    FocusFixture() { f.window.resize(1280, 800); }
    QString at() {
        const QWidget* focus = QApplication::focusWidget();
        return focus ? focus->objectName() : QString();
    }
    QDate today() { return f.view().context().today(); }
    MentorshipId active() {
        return f.reader().select<Mentorship>().where(&Mentorship::stage, Stage::Active).first()->id;
    }
    MeetingId meeting(QDate day, MeetingState state) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.day = day;
        wanted.meeting.state = state;
        wanted.mentorships = {active()};
        return actions::meetings::add(f.workspace(), wanted);
    }
    ui::RowList* list(const char* name) {
        auto* list = visibleIn<ui::RowList>(f.window, name);
        REQUIRE(list);
        return list;
    }
};

// The letters that Alt leads to, with what they belong to.
QMultiMap<QString, QString> mnemonicsIn(const QWidget& window) {
    QMultiMap<QString, QString> found;
    const auto add = [&](const QString& text, const QString& whose) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty()) found.insert(key.toString(), whose + u" “" + text + u'”');
    };
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !widget->isEnabled() || widget->window() != &window) continue;
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            add(button->text(), button->objectName());
        if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->buddy())
            add(label->text(), u"label"_s);
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
            for (int i = 0; i < tabs->count(); ++i) add(tabs->tabText(i), u"tab"_s);
        if (const auto* menus = qobject_cast<const QMenuBar*>(widget))
            for (const QAction* menu : menus->actions()) add(menu->text(), u"menu"_s);
    }
    return found;
}

std::string clashesIn(const QWidget& window) {
    QStringList clashes;
    const auto found = mnemonicsIn(window);
    for (const QString& key : found.uniqueKeys())
        if (found.count(key) > 1) clashes << key + u": " + QStringList(found.values(key)).join(u", ");
    return clashes.join(u'\n').toStdString();
}

}  // namespace

TEST_CASE("a page's first key goes to the same place in an empty book and in a full one") {
    QTemporaryDir folder;
    const bool empty = GENERATE(true, false);
    const QString path = empty ? folder.filePath(u"new.mentorbook"_s) : sampleOfToday(folder);
    if (empty) actions::books::create(path, {u"Maya Okafor"_s, {}, OwnerRole::Both}).reset();
    BookWindow f(path);
    const std::pair<QString, const char*> pages[] = {{u"people"_s, "peopleNewPersonLineEdit"},
                                                     {u"goals"_s, "goalsNewTitleLineEdit"}};
    for (const auto& [page, name] : pages) {
        f.view().goTo(page);
        f.type(u"Ada Lovelace"_s);
        auto* line = visibleIn<QLineEdit>(f.window, name);
        REQUIRE(line);
        CHECK(line->text() == u"Ada Lovelace");
        line->clear();
        if (empty) continue;
        f.press(Qt::Key_Down);
        CHECK(qobject_cast<ui::RowList*>(QApplication::focusWidget()));
    }
}

TEST_CASE("a second press of a page's key leads to its list") {
    FocusFixture t;
    for (const QString& page : t.f.view().pageKeys()) {
        INFO(qPrintable(page));
        const auto key = Qt::Key(Qt::Key_1 + t.f.view().pageKeys().indexOf(page));
        if (page == u"mentorships") t.f.view().openRecord("mentorship", t.active().value);
        t.f.press(key, Qt::AltModifier);
        t.f.press(key, Qt::AltModifier);
        CHECK(t.f.view().currentKey() == page);
        // Today leads to its first list, and a page that shows no records has none.
        // The dossier begins with its record, which has no list.
        if ((page != u"today" && ui::pageCalled(page)->records.isEmpty()) || page == u"dossier") continue;
        CHECK(qobject_cast<ui::RowList*>(QApplication::focusWidget()));
    }
    CHECK(t.f.view().page(u"mentorships"_s)->title() == u"Mentorships");
}

TEST_CASE("every page of records has the one key for a new one") {
    FocusFixture t;
    for (const QString& page : t.f.view().pageKeys()) {
        if (page == u"today" || ui::pageCalled(page)->records.isEmpty()) continue;
        INFO(qPrintable(page));
        t.f.view().showPage(page);
        if (page == u"dossier") t.f.find<QTabBar>("dossierTabBar")->setCurrentIndex(1);
        const QList<QAction*> acts = t.f.view().acts();
        CHECK(std::count_if(acts.begin(), acts.end(),
                            [](const QAction* act) { return act->shortcut() == ui::newRecordKeys(); }) == 1);
    }
}

TEST_CASE("what is opened has the keyboard at its next act") {
    FocusFixture t;
    const auto opened = [&](const QByteArray& noun, qint64 id) {
        t.f.view().showPage(u"today"_s);
        t.f.view().openRecord(noun, id);
        UNSCOPED_INFO(qPrintable(t.f.view().currentKey() + u": " + t.f.view().bannerText()));
        return t.at().toStdString();
    };
    CHECK(opened("meeting", t.meeting(t.today().addDays(5), MeetingState::Planned).value) ==
          "meetingsNewAgendaLineEdit");
    CHECK(opened("meeting", t.meeting(t.today().addDays(-5), MeetingState::Planned).value) == "meetingsHeldButton");
    const MeetingId held = t.meeting(t.today().addDays(-1), MeetingState::Held);
    CHECK(opened("meeting", held.value) == "meetingsNotePlainTextEdit");
    ActionItem promise;
    promise.meetingId = held;
    promise.mentorshipId = t.active();
    promise.ownerId = t.f.workspace().book().ownerId;
    promise.title = u"Send the aims page"_s;
    const ActionItemId id = actions::meetings::addAction(t.f.workspace(), promise);
    CHECK(opened("action_item", id.value) == "meetingsPromiseCheckBox");
    t.f.press(Qt::Key_Space);
    turnOfLoop();
    CHECK(t.f.reader().get(id).doneOn == t.today());
    CHECK(opened("goal", t.f.reader().all<Goal>().first().id.value) == "goalsTitleLineEdit");
    CHECK(opened("person", t.f.reader().all<Person>().last().id.value) == "peopleGivenLineEdit");
}

TEST_CASE("removing by its button leads to the list") {
    FocusFixture t;
    t.f.view().openRecord("goal", t.f.reader().all<Goal>().first().id.value);
    visibleIn<QPushButton>(t.f.window, "goalsRemovePushButton")->setFocus();
    t.f.press(Qt::Key_Space);
    turnOfLoop();
    CHECK(t.at() == u"goalsRowList");
}

TEST_CASE("Ctrl+Tab and Ctrl+PageDown walk the tabs wherever the keyboard is") {
    FocusFixture t;
    t.f.view().openRecord("mentorship", t.active().value);
    auto* tabs = t.f.find<QTabBar>("mentorshipTabBar");
    for (const char* name : {"sidebarPagesList", "mentorshipPlanButton", "searchLineEdit"}) {
        tabs->setCurrentIndex(0);
        auto* from = t.f.find<QWidget>(name);
        REQUIRE(from);
        from->setFocus();
        INFO(name);
        t.f.press(Qt::Key_Tab, Qt::ControlModifier);
        CHECK(tabs->currentIndex() == 1);
        t.f.press(Qt::Key_PageDown, Qt::ControlModifier);
        CHECK(tabs->currentIndex() == 2);
        t.f.press(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(tabs->currentIndex() == 1);
        t.f.press(Qt::Key_PageUp, Qt::ControlModifier);
        CHECK(tabs->currentIndex() == 0);
    }
}

TEST_CASE("Delete takes the row's record out of every list and its menu says so") {
    FocusFixture t;
    const std::tuple<QString, const char*, QByteArray> lists[] = {{u"goals"_s, "goalsRowList", "goal"},
                                                                  {u"meetings"_s, "meetingsListView", "meeting"},
                                                                  {u"today"_s, "todayGoalsRowList", "goal"}};
    for (const auto& [page, name, noun] : lists) {
        INFO(name);
        t.f.view().showPage(page);
        ui::RowList* list = t.list(name);
        list->setFocus();
        t.f.press(Qt::Key_Down);
        const auto row = list->selectedRow();
        REQUIRE(row);
        REQUIRE(row->noun == noun);
        const QByteArray before = contents(t.f.workspace());
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(list->viewport(), &asked);
        auto* menu = list->findChild<QMenu*>();
        REQUIRE(menu);
        QStringList entries;
        for (const QAction* entry : menu->actions()) entries << entry->text();
        CHECK(entries == QStringList{u"&Open"_s, u"&Remove\tDel"_s});
        menu->close();
        turnOfLoop();
        activate(t.f.window);
        list->setFocus();
        t.f.press(Qt::Key_Delete);
        CHECK(list->rowModel().placeOf(noun, row->id) < 0);
        CHECK(t.f.view().bannerText().contains(u"was removed"));
        CHECK(QApplication::focusWidget() == list);
        t.f.press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(difference(contents(t.f.workspace()), before) == "");
    }
}

bool isInRecordsView(const QWidget* widget) {
    for (; widget; widget = widget->parentWidget())
        if (qobject_cast<const ui::RecordsView*>(widget)) return true;
    return false;
}

// Shows each page, each tab of it that it has, and of a mentorship.
void walkPagesAndTabs(FocusFixture& t, const std::function<void()>& look) {
    const auto settled = [&] {
        settle(t.f.window);
        look();
    };
    for (const QString& page : t.f.view().pageKeys()) {
        t.f.view().showPage(page);
        const auto* tabs = t.f.view().shownPage()->findChild<QTabBar*>();
        INFO(qPrintable(page));
        if (!tabs || !tabs->isVisible()) settled();
        else
            for (int i = 0; i < tabs->count(); ++i) {
                const_cast<QTabBar*>(tabs)->setCurrentIndex(i);
                INFO(qPrintable(tabs->tabText(i)));
                settled();
            }
    }
    t.f.view().openRecord("mentorship", t.active().value);
    auto* tabs = t.f.find<QTabBar>("mentorshipTabBar");
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        INFO(qPrintable(tabs->tabText(i)));
        settled();
    }
}

TEST_CASE("Delete works in each list of records, whatever the page") {
    FocusFixture t;
    QSet<QByteArray> seen;
    walkPagesAndTabs(t, [&] {
        for (ui::RowList* list : t.f.window.findChildren<ui::RowList*>()) {
            if (!list->isVisible() || !isInRecordsView(list)) continue;
            list->setFocus();
            t.f.press(Qt::Key_Down);
            const auto row = list->selectedRow();
            if (!row) continue;
            seen << row->noun;
            const QByteArray before = contents(t.f.workspace());
            list->setFocus();
            t.f.press(Qt::Key_Delete);
            INFO(list->objectName().toStdString());
            CHECK(difference(contents(t.f.workspace()), before) != "");
            t.f.press(Qt::Key_Z, Qt::ControlModifier);
            CHECK(difference(contents(t.f.workspace()), before) == "");
        }
    });
    for (const char* noun : {"ledger_line", "feedback", "outcome", "letter", "statement", "packet"}) {
        INFO(noun);
        CHECK(seen.contains(noun));
    }
}

TEST_CASE("a second click does not hit what a click has led to") {
    FocusFixture t;
    t.f.view().showPage(u"today"_s);
    ui::RowList* list = t.list("todayNeedsRowList");
    const QPoint middle = list->visualRect(list->model()->index(0, 0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, middle);
    REQUIRE(t.f.view().currentKey() != u"today");
    const QByteArray before = contents(t.f.workspace());
    for (QPushButton* button : t.f.view().shownPage()->findChildren<QPushButton*>()) {
        if (!button->isVisible()) continue;
        QSignalSpy pressed(button, &QPushButton::pressed);
        QMouseEvent second(QEvent::MouseButtonDblClick, QPointF(4, 4), button->mapToGlobal(QPointF(4, 4)),
                           Qt::LeftButton, Qt::LeftButton, {});
        QApplication::sendEvent(button, &second);
        CHECK(pressed.isEmpty());
        break;
    }
    CHECK(difference(contents(t.f.workspace()), before) == "");
}

TEST_CASE("letters that Alt leads to are no two on a page") {
    FocusFixture t;
    walkPagesAndTabs(t, [&] { CHECK(clashesIn(t.f.window) == ""); });
    t.f.view().openRecord("mentorship", 0);
    CHECK(clashesIn(t.f.window) == "");
}

}  // namespace mb::test::window_focus_test
