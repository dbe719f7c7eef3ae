// Editing as design.md has it: what is typed saves itself, a burst is a step, undo takes it back, and nothing that
// could not be saved leaves the screen.
#include "core/actions/sample.h"
#include "tests/support/catch.h"
#include "tests/support/undo.h"
#include "tests/support/window.h"
#include "ui/meetings/log_contact.h"
#include "ui/support/saver.h"

#include <QDir>
#include <QPlainTextEdit>
#include <QPushButton>

namespace mb::test::window_editing_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct EditFixture {
    QTemporaryDir place;
    QString path = sampleOfToday(place);
    BookWindow f{path};

    Meeting lastMeeting() {
        return *f.reader()
                    .select<Meeting>()
                    .where(&Meeting::state, MeetingState::Held)
                    .newestFirst(&Meeting::day)
                    .first();
    }
    QString state() { return f.find<QLabel>("savedState")->text().replace(QChar::Nbsp, u' '); }
    void save() { f.view().flush(); }
};

}  // namespace

TEST_CASE("each field that is typed into in several saves is one step") {
    EditFixture e;
    const Meeting meeting = e.lastMeeting();
    const PersonId person = e.f.reader().all<Person>().last().id;
    const GoalId goal = e.f.reader().all<Goal>().first().id;
    const std::tuple<QByteArray, qint64, const char*> fields[] = {
        {"meeting", meeting.id.value, "meetingsTitleLineEdit"},
        {"meeting", meeting.id.value, "meetingsPrivateNotePlainTextEdit"},
        {"meeting", meeting.id.value, "meetingsNewAgendaLineEdit"},
        {"meeting", meeting.id.value, "meetingsNewPromiseLineEdit"},
        {"person", person.value, "peopleDegreesLineEdit"},
        {"person", person.value, "peopleNoteGrowingEdit"},
        {"person", person.value, "peopleGivenLineEdit"},
        {"goal", goal.value, "goalsTitleLineEdit"},
        {"goal", goal.value, "goalsBarriersGrowingEdit"},
        {"goal", goal.value, "goalsStepTitleLineEdit"}};
    for (const auto& [noun, id, name] : fields) {
        INFO(name);
        e.f.view().openRecord(noun, id);
        auto* field = e.f.find<QWidget>(name);
        REQUIRE(field);
        field->setFocus();
        e.f.press(Qt::Key_End, Qt::ControlModifier);
        e.f.press(Qt::Key_End);
        const QByteArray before = contents(e.f.workspace());
        const qsizetype steps = stepCount(e.f.workspace());
        for (const QString& word : {u"Ab"_s, u"c"_s, u"de"_s}) {
            e.f.type(word);
            e.save();
        }
        const QByteArray after = contents(e.f.workspace());
        CHECK(before != after);
        CHECK(stepCount(e.f.workspace()) == steps + 1);
        e.f.trigger("undoAction");
        CHECK(difference(contents(e.f.workspace()), before) == "");
        e.f.trigger("redoAction");
        CHECK(difference(contents(e.f.workspace()), after) == "");
    }
}

TEST_CASE("undo takes what is being typed first") {
    EditFixture e;
    e.f.view().openRecord("goal", e.f.reader().all<Goal>().first().id.value);
    const QByteArray before = contents(e.f.workspace());
    for (const char* name : {"goalsTitleLineEdit", "goalsProgressNoteLineEdit", "goalsTargetPartialDateField"}) {
        INFO(name);
        auto* field = e.f.find<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        e.f.type(u"3 Jan 2031"_s);
        e.f.press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(difference(contents(e.f.workspace()), before) == "");
        CHECK(field->text() != u"3 Jan 2031");
        CHECK(e.f.find<QAction>("redoAction")->isEnabled());
    }
}

TEST_CASE("a date that is being typed is saved when the book closes") {
    EditFixture e;
    const GoalId goal = e.f.reader().all<Goal>().first().id;
    e.f.view().openRecord("goal", goal.value);
    auto* target = e.f.find<QLineEdit>("goalsTargetPartialDateField");
    target->setFocus();
    target->selectAll();
    e.f.type(u"3 Jan 2031"_s);
    REQUIRE(e.f.window.closeBook());
    REQUIRE(e.f.window.openBook(e.path));
    CHECK(e.f.reader().get(goal).targetOn == QDate(2031, 1, 3));
}

TEST_CASE("a date that cannot be read says so beside the field and is asked about at the end") {
    EditFixture e;
    e.f.view().openRecord("goal", e.f.reader().all<Goal>().first().id.value);
    auto* target = e.f.find<ui::PartialDateField>("goalsTargetPartialDateField");
    target->setFocus();
    target->selectAll();
    e.f.type(u"some day"_s);
    e.f.press(Qt::Key_Tab);
    CHECK_FALSE(target->complaint().isEmpty());
    const auto labels = target->parentWidget()->findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(),
                      [&](const QLabel* label) { return label->isVisible() && label->text() == target->complaint(); }));
    // A change elsewhere does not touch it.
    actions::books::addTerm(e.f.workspace(), u"mode"_s, u"Walk"_s);
    CHECK(target->text() == u"some day");
    CHECK_FALSE(e.f.window.closeBook());
    CHECK(e.f.dialogs.asked.size() == 1);
    REQUIRE(e.f.window.bookView());
    e.f.trigger("undoAction");
    CHECK(target->text() != u"some day");
    CHECK(target->complaint().isEmpty());
}

TEST_CASE("what could not be saved stays and is saved when it can be") {
    EditFixture e;
    const Meeting meeting = e.lastMeeting();
    e.f.view().openRecord("meeting", meeting.id.value);
    REQUIRE(QFile::rename(e.path, e.path + u".away"_s));
    for (const char* name : {"meetingsTitleLineEdit", "meetingsPrivateNotePlainTextEdit"}) {
        INFO(name);
        auto* field = e.f.find<QWidget>(name);
        field->setFocus();
        e.f.press(Qt::Key_End, Qt::ControlModifier);
        e.f.press(Qt::Key_End);
        e.f.type(u" kept"_s);
        // Text that could not be saved is still not saved.
        CHECK((e.state() == u"Saving…" || e.state().startsWith(u"Not saved")));
        CHECK_FALSE(e.f.view().flush());
        CHECK(e.state().startsWith(u"Not saved"));
        CHECK(e.f.view().bannerText().contains(u"sample.mentorbook"));
        // Undo is refused while there is unsaved text.
        e.f.trigger("undoAction");
    }
    CHECK(e.f.find<QLineEdit>("meetingsTitleLineEdit")->text().endsWith(u" kept"));
    CHECK(e.f.find<QPlainTextEdit>("meetingsPrivateNotePlainTextEdit")->toPlainText().endsWith(u" kept"));
    REQUIRE(QFile::rename(e.path + u".away"_s, e.path));
    CHECK(e.f.view().flush());
    CHECK(e.state().startsWith(u"Saved"));
    CHECK(e.f.reader().get(meeting.id).title.endsWith(u" kept"));
}

TEST_CASE("a refresh leaves the field that has the focus alone") {
    EditFixture e;
    const Meeting meeting = e.lastMeeting();
    e.f.view().openRecord("meeting", meeting.id.value);
    auto* title = e.f.find<QLineEdit>("meetingsTitleLineEdit");
    title->setFocus();
    const QString shown = title->text();
    Meeting changed = meeting;
    changed.title = u"Changed elsewhere"_s;
    actions::meetings::change(e.f.workspace(), changed);
    CHECK(title->text() == shown);
    e.f.find<QWidget>("meetingsPrivateNotePlainTextEdit")->setFocus();
    CHECK(title->text() == u"Changed elsewhere");
}

TEST_CASE("a megabyte on one line is cut with a sentence and nothing hangs") {
    EditFixture e;
    e.f.view().openRecord("meeting", e.lastMeeting().id.value);
    auto* title = e.f.find<QLineEdit>("meetingsTitleLineEdit");
    title->setFocus();
    title->selectAll();
    title->insert(QString(1'000'000, u'x'));
    CHECK(title->text().size() == title->maxLength());
    CHECK(e.f.view().bannerText().contains(QString::number(title->maxLength())));
}

TEST_CASE("a contact that was begun is asked about before the book closes") {
    EditFixture e;
    e.f.trigger("logContactAction");
    e.f.type(u"lin"_s);
    e.f.press(Qt::Key_Tab);
    e.f.press(Qt::Key_Escape);
    CHECK_FALSE(e.f.window.closeBook());
    e.f.dialogs.yes << true;
    CHECK(e.f.window.closeBook());
}

TEST_CASE("the line at the lower left tells of a backup that could not be made and of a file that is gone") {
    EditFixture e;
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", e.place.path().toUtf8());
    // A file where the folder should be.
    REQUIRE(QDir(e.place.path()).mkpath(u"mentorbook"_s));
    QFile inTheWay(e.place.filePath(u"mentorbook/backups"_s));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    e.f.view().startBackup();
    CHECK(QTest::qWaitFor([&] { return e.state() == u"Saved · backup failed"; }));
    CHECK(e.f.view().bannerText().contains(u"backup could not be made"));
    REQUIRE(inTheWay.remove());
    e.f.view().lookAround();
    CHECK(QTest::qWaitFor([&] { return e.state() == u"Saved · backed up today"; }));
    REQUIRE(QFile::rename(e.path, e.path + u".away"_s));
    e.f.view().lookAround();
    CHECK(e.state() == u"Saved, but the file is gone");
    CHECK(e.f.view().bannerText().contains(u"sample.mentorbook"));
    REQUIRE(QFile::rename(e.path + u".away"_s, e.path));
    e.f.view().lookAround();
    CHECK(e.state() == u"Saved · backed up today");
    before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
}

}  // namespace mb::test::window_editing_test
