// One walk through every page, tab and dialog, full and empty: every control has its name, Tab comes to each once and
// in the order of reading, and whatever has the keyboard shows it (UX2).
#include "tests/desktop/walk.h"
#include "core/actions/agreements.h"
#include "core/actions/books.h"
#include "core/actions/sample.h"
#include "core/actions/signatures.h"
#include "core/actions/voices.h"
#include "core/documents/agreement_life.h"
#include "tests/desktop/program.h"
#include "tests/support/files.h"
#include "ui/paper/paper_preview.h"

#include <QTabBar>
#include <QTimeZone>

namespace mb::test::desktop_walk_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Walk {
    Program program;
    Keyboard keys;
    QString book = program.path(u"sample.mentorbook"_s);

    void openSample() {
        program.now = QDateTime(QDate(2026, 11, 22), QTime(15, 0), QTimeZone::utc());
        actions::sample::create(book, {}).reset();
        program.start(book);
    }
    void judge(const char* where) {
        onScreen([] {});
        QWidget* window = onScreen([] { return QApplication::activeWindow(); });
        INFO(where);
        CHECK(namelessIn(window).join(u'\n').toStdString() == "");
        CHECK(faultsOfTabs(keys, window).join(u'\n').toStdString() == "");
    }
    void press(const QString& name) {
        keys.tabTo(name);
        keys.press(u"Space"_s);
    }
    void untilFocus(const char* name) {
        until(name, [name] {
            return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QLatin1String(name);
        });
    }
    void untilDialog() {
        until("a dialog", [] {
            return QApplication::activeModalWidget() &&
                   QApplication::activeModalWidget() == QApplication::activeWindow();
        });
    }
    void leaveDialog() {
        keys.press(u"Escape"_s);
        until("the window again", [this] { return program.window().isActiveWindow(); });
    }
    void openMentorship(int tab) {
        onScreen([&] {
            program.view()->openRecord("mentorship",
                                       program.view()->context().reader().all<Mentorship>().first().id.value);
            program.view()->findChild<QTabBar*>(u"mentorshipTabBar"_s)->setCurrentIndex(tab);
        });
    }
};

}  // namespace

TEST_CASE("walk the welcome page") {
    Walk walk;
    walk.program.start();
    walk.judge("welcome");
    onScreen([&] { walk.program.window().openBook(walk.program.path(u"nowhere.mentorbook"_s)); });
    walk.judge("welcome with a complaint");
}

TEST_CASE("walk the pages of an empty book") {
    Walk walk;
    actions::books::create(walk.book, {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Both}).reset();
    walk.program.start(walk.book);
    for (int page = 1; page <= 5; ++page) {
        walk.keys.press(u"Alt+%1"_s.arg(page));
        walk.judge(u"page %1 empty"_s.arg(page).toUtf8().constData());
    }
}

TEST_CASE("walk the pages of a full book") {
    Walk walk;
    walk.openSample();
    for (int page = 1; page <= 5; ++page) {
        walk.keys.press(u"Alt+%1"_s.arg(page));
        walk.judge(u"page %1"_s.arg(page).toUtf8().constData());
    }
}

TEST_CASE("walk the tabs of a mentorship") {
    Walk walk;
    walk.openSample();
    walk.openMentorship(0);
    const int tabs = onScreen([&] { return walk.program.view()->findChild<QTabBar*>(u"mentorshipTabBar"_s)->count(); });
    for (int tab = 0; tab < tabs; ++tab) {
        walk.openMentorship(tab);
        walk.judge(u"tab %1"_s.arg(tab).toUtf8().constData());
    }
}

TEST_CASE("walk the forms that open in pages") {
    Walk walk;
    walk.openSample();
    walk.keys.press(u"Alt+2"_s);
    walk.press(u"mentorshipsNewButton"_s);
    walk.untilFocus("newMentorshipNamesLineEdit");
    walk.judge("new mentorship");
    walk.keys.press(u"Alt+5"_s);
    walk.press(u"meetingsPlanButton"_s);
    walk.untilFocus("planPeopleLineEdit");
    walk.judge("plan a meeting");
    walk.press(u"planCancelButton"_s);
    walk.press(u"meetingsDetailsButton"_s);
    walk.untilFocus("meetingsPeopleLineEdit");
    walk.judge("details of a meeting");
    walk.keys.press(u"Alt+4"_s);
    walk.press(u"goalsTimelineButton"_s);
    walk.judge("goals on a timeline");
}

TEST_CASE("walk the line for a contact and the search") {
    Walk walk;
    walk.openSample();
    walk.keys.press(u"Ctrl+L"_s);
    walk.untilFocus("logPeopleLineEdit");
    CHECK(namelessIn(&walk.program.window()).join(u'\n').toStdString() == "");
    walk.keys.press(u"Escape"_s);
    for (const auto& [keys, field] :
         {std::pair{u"Ctrl+J"_s, "inboxPeopleLineEdit"}, std::pair{u"Ctrl+Shift+L"_s, "ledgerPanelKindComboBox"}}) {
        walk.keys.press(keys);
        walk.untilFocus(field);
        CHECK(namelessIn(&walk.program.window()).join(u'\n').toStdString() == "");
        walk.keys.press(u"Escape"_s);
    }
    walk.keys.press(u"Ctrl+K"_s);
    walk.keys.type(u"aims"_s);
    until("results", [&] { return walk.program.window().findChild<QWidget*>(u"searchResultsList"_s)->isVisible(); });
    CHECK(namelessIn(&walk.program.window()).join(u'\n').toStdString() == "");
}

TEST_CASE("walk the dialogs") {
    Walk walk;
    walk.openSample();
    walk.keys.press(u"Ctrl+P"_s);
    walk.untilDialog();
    walk.judge("print preview");
    walk.leaveDialog();
    writeBytes(walk.program.path(u"people.csv"_s), "Name,Email\nLin Chen,lin@example.org\n");
    walk.keys.press(u"Ctrl+I"_s);
    walk.untilDialog();
    walk.keys.type(walk.program.path(u"people.csv"_s));
    walk.keys.press(u"Return"_s);
    until("the import preview", [] {
        return QApplication::activeModalWidget() &&
               QApplication::activeModalWidget()->findChild<QWidget*>(u"importRowsList"_s);
    });
    walk.untilDialog();
    walk.judge("import preview");
    walk.leaveDialog();
}

TEST_CASE("walk the templates and the preferences") {
    Walk walk;
    walk.openSample();
    walk.keys.press(u"Ctrl+,"_s);
    walk.untilDialog();
    walk.judge("preferences");
    walk.leaveDialog();
    onScreen([&] { walk.program.view()->showTemplates(); });
    until("the templates", [] {
        const QWidget* shown = QApplication::activeWindow();
        return shown && shown->objectName() == u"templatesDialog" &&
               shown->findChild<ui::PaperPreview*>(u"templatesPaperPreview"_s)->pageCount() > 0;
    });
    walk.judge("templates");
    walk.leaveDialog();
}

namespace {

// The agreement of the sample, which is a complete draft, through its life.
struct AgreementWalk : Walk {
    MentorshipId mentorship;

    AgreementWalk() {
        openSample();
        onScreen([&] { mentorship = program.view()->context().reader().all<Agreement>().first().mentorshipId; });
    }
    void change(const std::function<void(Workspace&, const documents::VersionLine&)>& act) {
        onScreen([&] {
            Workspace& workspace = program.view()->workspace();
            act(workspace, documents::versionsOf(workspace.reader(), mentorship).first());
        });
    }
    void open() {
        onScreen([&] {
            program.view()->openRecord("mentorship", mentorship.value);
            program.view()->findChild<QTabBar*>(u"mentorshipTabBar"_s)->setCurrentIndex(1);
        });
    }
    void openAnd(const QString& button) {
        open();
        press(button);
    }
    static QByteArray noPages(const documents::AgreementContent&) { return "%PDF-1.7\n"; }
    void agree() {
        change([](Workspace& workspace, const documents::VersionLine& line) {
            actions::agreements::agree(workspace, line.version.id, noPages);
        });
    }
    void signAll() {
        change([](Workspace& workspace, const documents::VersionLine& line) {
            for (const documents::Signer& signer : line.signers)
                actions::signatures::sign(workspace, line.version.id,
                                          {signer.participant,
                                           signer.party.printName,
                                           {},
                                           SignatureMethod::Typed,
                                           workspace.clock().today(),
                                           {}},
                                          noPages);
        });
    }
};

}  // namespace

TEST_CASE("walk the voices of an agreement") {
    AgreementWalk walk;
    walk.change([](Workspace& workspace, const documents::VersionLine& line) {
        QStringList places{u"The library"_s, u"Room 4B"_s};
        for (const documents::Signer& signer : line.signers)
            actions::voices::setOwn(workspace, line.version.id, signer.participant, u"meetings.place"_s,
                                    places.takeFirst());
    });
    walk.openAnd(u"agreementVoicesButton"_s);
    walk.judge("answering alone");
    walk.change([](Workspace& workspace, const documents::VersionLine& line) {
        for (const documents::Signer& signer : line.signers)
            actions::voices::setReady(workspace, line.version.id, signer.participant, true);
    });
    walk.press(u"agreementVoicesCompareButton"_s);
    walk.judge("settling");
}

TEST_CASE("walk the signing and the review of an agreement") {
    AgreementWalk walk;
    walk.agree();
    walk.open();
    walk.judge("an agreed version");
    walk.press(u"agreementSign1Button"_s);
    walk.judge("signing");
    walk.press(u"agreementSignCancelButton"_s);
    walk.signAll();
    walk.openAnd(u"agreementReviewButton"_s);
    walk.judge("review");
}

TEST_CASE("walk the comparison of two versions") {
    AgreementWalk walk;
    walk.agree();
    walk.signAll();
    walk.change([&](Workspace& workspace, const documents::VersionLine&) {
        const AgreementVersionId next = actions::agreements::startNextVersion(workspace, walk.mentorship);
        actions::agreements::set(workspace, next, u"meetings.place"_s, u"Room 4B"_s);
        actions::agreements::agree(workspace, next, AgreementWalk::noPages);
    });
    walk.openAnd(u"agreementCompareButton"_s);
    until("the comparison", [] {
        const QWidget* shown = QApplication::activeWindow();
        return shown && shown->objectName() == u"agreementComparisonDialog";
    });
    walk.judge("comparison");
}

}  // namespace mb::test::desktop_walk_test
