// Every model of the open window under Qt's model tester, on every page, while verbs change the book and undo takes it
// back.
#include "core/actions/sample.h"
#include "tests/support/ui.h"
#include "ui/meetings/log_contact.h"
#include "ui/window/main_window.h"

#include "tests/support/catch.h"

#include <QAbstractItemModelTester>
#include <QTabBar>

namespace mb::test::window_models_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Watched {
    QTemporaryDir folder;
    Theme theme;
    test::ScriptedDialogs dialogs;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    MainWindow window{theme, dialogs, settings, test::standingStill()};
    QSet<QAbstractItemModel*> under;

    Watched() {
        const QString path = folder.filePath(u"sample.mentorbook"_s);
        actions::sample::create(path, {}).reset();
        window.show();
        test::activate(window);
        REQUIRE(window.openBook(path));
    }
    ~Watched() {
        window.closeBook();
        for (QAbstractItemModel* model : std::as_const(under)) QObject::disconnect(model, nullptr, &window, nullptr);
    }

    // A fault ends the program with its reason. Models that pages make later are put under the tester when they exist.
    void settle() {
        QCoreApplication::processEvents();
        for (QAbstractItemModel* model : window.findChildren<QAbstractItemModel*>()) {
            // Qt's own models are not tested.
            if (!QByteArray(model->metaObject()->className()).startsWith("mb::")) continue;
            if (under.contains(model)) continue;
            under << model;
            QObject::connect(model, &QObject::destroyed, &window, [this, model] { under.remove(model); });
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal, model);
        }
    }
    void turnTabs(const QString& name) {
        auto* tabs = window.bookView()->findChild<QTabBar*>(name);
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            settle();
        }
    }
    void showEverything() {
        for (const QString& key : window.bookView()->pageKeys()) {
            window.bookView()->showPage(key);
            settle();
        }
        window.bookView()->openRecord("mentorship", workspace().reader().all<Mentorship>().first().id.value);
        turnTabs(u"mentorshipTabBar"_s);
        window.bookView()->showPage(u"dossier"_s);
        turnTabs(u"dossierTabBar"_s);
        auto* search = window.bookView()->findChild<SearchBox*>();
        for (const QString& text : {u"a"_s, u"aims"_s, u"no one has this"_s, QString()}) {
            search->setFocus();
            search->setText(text);
            settle();
        }
    }
    Workspace& workspace() { return window.bookView()->workspace(); }
};

int changeEverything(Workspace& workspace) {
    const PersonId owner = workspace.book().ownerId;
    int steps = 0;
    const auto step = [&](auto act) {
        act();
        ++steps;
        QCoreApplication::processEvents();
    };
    PersonId person;
    MentorshipId mentorship;
    GoalId goal;
    MeetingId meeting;
    step([&] {
        actions::people::NewPerson wanted;
        wanted.person.given = u"Zoë"_s;
        wanted.person.family = u"Aaltonen"_s;
        person = actions::people::add(workspace, wanted);
    });
    step([&] {
        mentorship = actions::mentorships::add(workspace, actions::mentorships::between(owner, Side::Mentee, person));
    });
    step([&] {
        Goal wanted;
        wanted.personId = owner;
        wanted.mentorshipId = mentorship;
        wanted.title = u"A first goal of all"_s;
        wanted.targetOn = QDate(2026, 12, 1);
        goal = actions::goals::add(workspace, wanted);
    });
    step([&] { actions::goals::update(workspace, goal, GoalStatus::Achieved, QDate(2026, 11, 22), u"Done"_s); });
    step([&] {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.day = QDate(2026, 11, 21);
        wanted.people = {person};
        wanted.mentorships = {mentorship};
        wanted.agenda << u"One"_s << u"Two"_s;
        meeting = actions::meetings::add(workspace, wanted);
    });
    step([&] { actions::meetings::addNote(workspace, meeting, {u"aims"_s, Visibility::Private}); });
    step([&] { actions::meetings::setState(workspace, meeting, MeetingState::Cancelled, owner, 3); });
    step([&] { actions::meetings::remove(workspace, meeting); });
    for (const Meeting& one : workspace.reader().select<Meeting>().newestFirst(&Meeting::day).list().mid(0, 5))
        step([&] { actions::meetings::remove(workspace, one.id); });
    return steps;
}

}  // namespace

TEST_CASE("every model keeps its promises on every page while the book changes") {
    Watched watched;
    watched.showEverything();
    CHECK(watched.under.size() > 3);
    for (const QString& key : watched.window.bookView()->pageKeys()) {
        watched.window.bookView()->showPage(key);
        const int steps = changeEverything(watched.workspace());
        watched.settle();
        for (int i = 0; i < steps; ++i) watched.workspace().undo(), watched.settle();
        for (int i = 0; i < steps; ++i) watched.workspace().redo(), watched.settle();
        for (int i = 0; i < steps; ++i) watched.workspace().undo(), watched.settle();
    }
    watched.showEverything();
    // While views are deleted, models reset themselves; the testers have to be off then.
    for (QObject* tester : watched.window.findChildren<QAbstractItemModelTester*>()) delete tester;
}

}  // namespace mb::test::window_models_test
