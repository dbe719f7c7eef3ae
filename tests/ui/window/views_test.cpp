// Views say which nouns they read, and are read anew for those alone.
#include "tests/support/catch.h"
#include "tests/support/whole_book.h"
#include "tests/support/window.h"
#include "ui/agreements/agreement_view.h"
#include "ui/dossier/dossier_page.h"
#include "ui/ledger/ledger_page.h"
#include "ui/mentorships/mentorship_tabs.h"
#include "ui/page/view_stack.h"
#include "ui/window/pages.h"
#include "ui/window/plain_reader.h"

#include <QMenuBar>
#include <QScrollBar>
#include <QTabBar>
#include <QTextBlock>

#include <sqlite3.h>

namespace mb::test::window_views_test {

using namespace Qt::Literals::StringLiterals;

namespace {

// The tables that the database is asked for while `work` runs. Statements that are kept are prepared anew for it.
QSet<QByteArray> tablesRead(const Workspace& workspace, const std::function<void()>& work) {
    QSet<QByteArray> tables;
    sqlite3* handle = Inside::connection(workspace.store()).handle();
    const auto note = [](void* into, int action, const char* table, const char*, const char*, const char*) {
        if (action == SQLITE_READ) static_cast<QSet<QByteArray>*>(into)->insert(table);
        return SQLITE_OK;
    };
    sqlite3_set_authorizer(handle, note, &tables);
    work();
    sqlite3_set_authorizer(handle, nullptr, nullptr);
    QSet<QByteArray> nouns;
    for (const TableInfo* table : allTables())
        if (tables.contains(table->name)) nouns.insert(table->name);
    return nouns;
}

std::string undeclared(const ui::View& view, const QSet<QByteArray>& read) {
    const QByteArrayList concerns = view.concerns();
    QByteArrayList missing((read - QSet<QByteArray>(concerns.begin(), concerns.end())).values());
    std::sort(missing.begin(), missing.end());
    return missing.join(' ').toStdString();
}

class Probe : public ui::View {
public:
    Probe(const ui::Context& context, QByteArrayList concerns) : View(context), m_concerns(std::move(concerns)) {}
    QByteArrayList concerns() const override { return m_concerns; }
    void reload(const Changes& changes) override {
        ++reloads;
        last = changes;
    }
    int reloads = 0;
    Changes last;

private:
    QByteArrayList m_concerns;
};

}  // namespace

TEST_CASE("every page and every tab names all tables that it reads", "[views]") {
    QTemporaryDir folder;
    BookWindow w(sampleOfToday(folder));
    ui::Context context = w.view().context();
    context.outlookNow = {};  // each view asks for itself what the window otherwise reads once for all
    const auto check = [&](ui::View* view, const std::string& name) {
        ui::ViewStack views(context);
        views.resize(1000, 700);
        views.add(view);
        const QSet<QByteArray> first = tablesRead(w.workspace(), [&] {
            views.show(view);
            views.QWidget::show();
        });
        const QSet<QByteArray> again = tablesRead(w.workspace(), [&] { view->reload(Changes::all()); });
        INFO(name);
        CHECK(undeclared(*view, first + again) == "");
        if (name.find("running") == std::string::npos) CHECK_FALSE(again.isEmpty());  // that one is read aside
    };
    for (const ui::PageInfo& page : ui::pages())
        if (page.key != u"dossier" && page.key != u"ledger") check(page.make(context, nullptr), page.key.toStdString());
    // The dossier and the ledger are their tabs.
    for (const ui::PageInfo& tab : ui::dossierTabs() + ui::ledgerTabs())
        check(tab.make(context, nullptr), tab.key.toStdString());
    for (const Mentorship& mentorship : w.reader().all<Mentorship>())
        for (const ui::TabInfo& tab : ui::mentorshipTabs())
            check(tab.make(context, mentorship.id, nullptr),
                  tab.key.toStdString() + " of " + std::to_string(mentorship.id.value));
}

TEST_CASE("the agreement names all tables that it reads at each of its stages", "[views]") {
    UiFixture f;
    WholeBook ids = fillWithWork(*f.book);
    auto* view = f.show(ui::AgreementView::tab().make(f.context, ids.mentorship, nullptr));
    const auto read = [&] { return tablesRead(*f.book, [&] { view->reload(Changes::all()); }); };
    CHECK(undeclared(*view, read()) == "");
    ids.version = actions::agreements::start(*f.book, ids.mentorship);
    CHECK(undeclared(*view, read()) == "");
    answerAgreement(*f.book, ids.version);
    CHECK(undeclared(*view, read()) == "");
    actions::agreements::agree(*f.book, ids.version, paintNothing);
    addWhatVerbsLack(*f.book, ids);
    CHECK(undeclared(*view, read()) == "");
    CHECK(read().contains(Signature::table));
}

TEST_CASE("a hidden view reads nothing, and is told all that changed when it is shown", "[views]") {
    UiFixture f;
    auto* people = f.show(new Probe(f.context, ui::nouns<Person>()));
    auto* goals = new Probe(f.context, ui::nouns<Goal>());
    auto* views = qobject_cast<ui::ViewStack*>(people->parentWidget());
    views->add(goals);
    CHECK(people->reloads == 1);
    CHECK(people->last.everything);
    CHECK(goals->reloads == 0);

    f.book.person(u"Lin Chen"_s);
    CHECK(people->reloads == 2);
    CHECK(people->last.touches(Person::table));
    CHECK_FALSE(people->last.everything);
    Goal goal;
    goal.personId = f.book.owner;
    goal.title = u"K23"_s;
    actions::goals::add(*f.book, goal);
    CHECK(people->reloads == 2);

    views->show(goals);
    CHECK(goals->reloads == 1);
    CHECK(goals->last.everything);
    views->show(people);
    CHECK(people->reloads == 2);
    // What happened meanwhile is put together, an undo among it.
    actions::goals::add(*f.book, goal);
    f.book->undo();
    goal.title = u"R01"_s;
    actions::goals::add(*f.book, goal);
    CHECK(goals->reloads == 1);
    views->show(goals);
    CHECK(goals->reloads == 2);
    CHECK(goals->last.byUndo);
    CHECK(goals->last.rows.size() == 3);
}

TEST_CASE("what can be done on a page stands in the Edit menu, and works by its keys", "[views]") {
    QTemporaryDir folder;
    BookWindow w(sampleOfToday(folder));
    const auto entries = [&] {
        auto* menu = w.window.menuBar()->actions()[1]->menu();
        Q_EMIT menu->aboutToShow();
        QStringList names;
        for (const QAction* entry : menu->actions()) names << entry->objectName();
        Q_EMIT menu->aboutToHide();
        QCoreApplication::processEvents();
        return names;
    };
    w.view().goTo(u"people"_s);
    CHECK(entries().contains(u"peopleNewAction"));
    w.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(QApplication::focusWidget()->objectName() == u"peopleNewPersonLineEdit");
    w.view().goTo(u"meetings"_s);
    CHECK(entries().contains(u"meetingsPlanAction"));
    CHECK_FALSE(entries().contains(u"peopleNewAction"));
    // In a mentorship's home the tab says what is new.
    w.view().openRecord("mentorship", w.reader().all<Mentorship>().first().id.value);
    CHECK(entries().contains(u"mentorshipsBackAction"));
    CHECK_FALSE(entries().contains(u"mentorshipsNewAction"));
    w.find<QTabBar>("mentorshipTabBar")->setCurrentIndex(3);
    CHECK(entries().contains(u"goalsNewAction"));
    w.find<QTabBar>("mentorshipTabBar")->setFocus();
    w.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    w.type(u"Write the aims"_s);
    w.press(Qt::Key_Return);
    CHECK(w.reader().all<Goal>().last().title == u"Write the aims");
}

TEST_CASE("the guide opens at the chapter that explains the page", "[views]") {
    QTemporaryDir folder;
    BookWindow w(sampleOfToday(folder));
    const QString guide = ui::PlainReader::shipped(u"guide"_s);
    const auto isChapter = [&](const QString& key) { return guide.contains(u"\n## %1\n"_s.arg(key)); };
    for (const ui::PageInfo& page : ui::pages()) {
        INFO(page.key.toStdString());
        CHECK(isChapter(w.view().page(page.key)->helpKey()));
    }
    for (const ui::TabInfo& tab : ui::mentorshipTabs()) {
        INFO(tab.key.toStdString());
        CHECK(isChapter(
            std::unique_ptr<ui::View>(tab.make(w.view().context(), w.reader().all<Mentorship>().first().id, nullptr))
                ->helpKey()));
    }
    for (const ui::PageInfo& tab : ui::dossierTabs() + ui::ledgerTabs()) {
        INFO(tab.key.toStdString());
        CHECK(isChapter(std::unique_ptr<ui::View>(tab.make(w.view().context(), nullptr))->helpKey()));
    }
    w.view().goTo(u"goals"_s);
    w.trigger("guideAction");
    const auto* reader = w.find<ui::PlainReader>("plainReader");
    REQUIRE(reader);
    CHECK(reader->browser()->textCursor().block().text() == w.view().shownPage()->helpKey());
    CHECK(reader->browser()->verticalScrollBar()->value() > 0);
}

}  // namespace mb::test::window_views_test
