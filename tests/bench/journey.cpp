// A scripted journey through the window on a large book, and the longest gap in the event loop on the way:
// `mentorbook-journey BOOK` prints "gap_ms" and, for each stage, "gap_ms STAGE". BOOK is a copy that may be written to:
// before the journey it gets what a long record of mentoring is made of.
#include "core/actions/outcomes.h"
#include "core/queries/mentorships.h"
#include "ui/support/dialogs.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <cstdio>

using namespace mb;
using namespace Qt::Literals::StringLiterals;

namespace {

// A thread that posts to the window's event loop again and again and keeps the longest time until it was handled.
class Knocker : public QThread {
public:
    void enter(const QString& stage) { m_stage = stage; }
    void stop() {
        m_stopped = true;
        // Wait until the last posted event was handled.
        while (!wait(1)) QCoreApplication::processEvents();
    }
    const QList<std::pair<QString, double>>& longest() const { return m_longest; }

protected:
    void run() override {
        QElapsedTimer timer;
        while (!m_stopped) {
            timer.start();
            QString stage;
            QMetaObject::invokeMethod(
                qApp, [&] { stage = m_stage, m_answered.release(); }, Qt::QueuedConnection);
            m_answered.acquire();
            note(stage, double(timer.nsecsElapsed()) / 1e6);
            usleep(500);
        }
    }

private:
    void note(const QString& stage, double milliseconds) {
        for (auto& [name, longest] : m_longest)
            if (name == stage) {
                longest = std::max(longest, milliseconds);
                return;
            }
        m_longest.append({stage, milliseconds});
    }

    std::atomic<bool> m_stopped = false;
    QSemaphore m_answered;
    QString m_stage;
    QList<std::pair<QString, double>> m_longest;
};

// Works of the owner with a mentee, many a year, and everybody's word that they may be named.
void addOutcomes(const QString& path, int count) {
    Workspace workspace(Store::open(path, Access::ReadWrite));
    const Reader reader = workspace.reader();
    const Person owner = reader.get(workspace.book().ownerId);
    const QDate today = workspace.clock().today();
    QList<Person> mentees;
    for (const auto& card : queries::allMentorships(reader, owner.id, today))
        if (card.sideOf(owner.id) == Side::Mentor)
            for (const Participant& one : card.participants)
                if (one.side == Side::Mentee) mentees << reader.get(one.personId);
    const auto author = [](const Person& person) {
        Contributor one;
        one.personId = person.id;
        one.family = person.family;
        one.given = person.given;
        return one;
    };
    workspace.perform(
        {StepKind::Sample, {}},
        [&](Writer& writer) {
            for (const Person& mentee : std::as_const(mentees)) {
                Consent consent;
                consent.personId = mentee.id;
                consent.day = today;
                consent.answer = ConsentAnswer::Named;
                writer.insert(consent);
            }
            for (int i = 0; i < count; ++i) {
                actions::outcomes::NewOutcome wanted;
                wanted.outcome.kind = OutcomeKind::Publication;
                wanted.outcome.title = u"What came of study %1, and how it was followed up at the bedside"_s.arg(i);
                wanted.contributors = {author(mentees[i % mentees.size()]), author(owner)};
                OutcomeStatus printed;
                printed.state = OutcomeState::InPrint;
                printed.day = PartialDate(today.addDays(-i));
                wanted.statuses = {printed};
                actions::outcomes::insert(writer, wanted);
            }
        },
        Scale::Large);
}

class Journey {
public:
    Journey(ui::MainWindow& window, Knocker& knocker) : m_window(window), m_knocker(knocker) {}

    void go(const QString& book) {
        stage("open_book", [&] { m_window.openBook(book); });
        for (const QString& key : m_window.bookView()->pageKeys())
            for (const char* visit : {"page_", "page_again_"})
                stage(visit + key.toLatin1(), [&] { trigger(key + u"PageAction"_s); });
        stage("search", [&] { search(u"together with lin"_s); });
        stage("open_hit", [&] { press(Qt::Key_Return); });
        stage("type_note", [&] { typeNote(); });
        stage("paste_line", [&] { pasteLine(); });
        stage("log_contact", [&] { logContact(); });
        stage("running_history", [&] { runningHistory(); });
        stage("undo", [&] { trigger(u"undoAction"_s); });
        for (const QString& key : m_window.bookView()->pageKeys()) {
            stage("walk_" + key.toLatin1(), [&] {
                trigger(key + u"PageAction"_s);
                for (int i = 0; i < 5; ++i) press(Qt::Key_Down);
            });
        }
        settle(2000);  // the daily backup
    }

private:
    // Work that a stage puts off to later turns of the event loop counts for that stage.
    template <class Act>
    void stage(const QByteArray& name, Act act) {
        m_knocker.enter(QString::fromLatin1(name));
        act();
        settle(150);
    }
    static void settle(int milliseconds) { QTest::qWait(milliseconds); }
    QWidget* target() {
        return QApplication::focusWidget() ? QApplication::focusWidget() : static_cast<QWidget*>(&m_window);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(target(), key, modifiers);
        settle(1);
    }
    // After each key the event loop runs once, as it does for a typist.
    void type(const QString& text) {
        for (const QChar c : text) {
            QTest::keyClicks(target(), c);
            settle(1);
        }
    }
    void trigger(const QString& action) {
        if (auto* found = m_window.findChild<QAction*>(action)) found->trigger();
        else std::fprintf(stderr, "no action %s\n", qPrintable(action));
        settle(1);
    }
    void search(const QString& words) {
        trigger(u"searchAction"_s);
        type(words);
    }
    QPlainTextEdit* note() {
        for (auto* edit : m_window.findChildren<QPlainTextEdit*>())
            if (edit->isVisible() && edit->objectName().contains(u"Note")) return edit;
        std::fputs("no note to type into\n", stderr);
        return nullptr;
    }
    void typeNote() {
        QPlainTextEdit* edit = note();
        if (!edit) return;
        edit->setFocus();
        type(u"We went through the aims once more."_s);
        settle(2500);  // until it has saved itself
    }
    void pasteLine() {
        QPlainTextEdit* edit = note();
        if (!edit) return;
        QApplication::clipboard()->setText(u"lorem ipsum "_s.repeated(1'000'000 / 12));
        edit->setFocus();
        press(Qt::Key_V, Qt::ControlModifier);
        settle(3000);
        type(u"x"_s);
        settle(2500);
    }
    // Of the person with the most entries: all of it is read and shown.
    void runningHistory() {
        const Reader reader = m_window.bookView()->context().reader();
        QHash<PersonId, int> met;
        PersonId most;
        for (const Attendance& row : reader.select<Attendance>().limit(2000).list())
            if (row.personId != m_window.bookView()->workspace().book().ownerId && ++met[row.personId] > met[most])
                most = row.personId;
        m_window.bookView()->openRecord("person", most.value);
        trigger(u"peopleHistoryAction"_s);
        settle(3000);
        type(u"aims"_s);
        settle(1000);
    }
    void logContact() {
        trigger(u"logContactAction"_s);
        type(u"ch"_s);
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        if (QWidget* at = QApplication::focusWidget(); at && at->inherits("QLineEdit")) press(Qt::Key_Escape);
    }

    ui::MainWindow& m_window;
    Knocker& m_knocker;
};

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc != 2) return 2;
    QCoreApplication::setApplicationName(u"mentorbook"_s);
    const QString book = QString::fromLocal8Bit(argv[1]);
    addOutcomes(book, 5000);
    ui::Theme theme;
    ui::Settings settings;
    ui::RealDialogs dialogs;
    theme.set(settings.brightness(), settings.scale());
    ui::MainWindow window(theme, dialogs, settings);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window)) return 1;
    Knocker knocker;
    knocker.start();
    Journey(window, knocker).go(book);
    knocker.stop();
    double longest = 0;
    for (const auto& [stage, gap] : knocker.longest()) {
        std::printf("gap_ms_%s %.1f\n", qPrintable(stage), gap);
        longest = std::max(longest, gap);
    }
    std::printf("gap_ms %.1f\n", longest);
    window.closeBook();
    return 0;
}
