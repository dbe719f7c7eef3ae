// Notes on the page of a meeting, read as what they look like and written as they are.
#include "ui/meetings/note_reading.h"

#include "core/actions/meetings.h"
#include "tests/support/undo.h"
#include "tests/ui/meetings/planned_meetings.h"
#include "ui/meetings/meetings_page.h"
#include "ui/support/saver.h"

namespace mb::test::meetings_note_reading_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Reading : PlannedMeetings {
    Reading() { open(); }
    QPlainTextEdit* editor() { return find<QPlainTextEdit>("meetingsNotePlainTextEdit"); }
    NoteReading* reading() { return find<NoteReading>("meetingsNoteReadingPlainTextEdit"); }
    QPushButton* button() { return find<QPushButton>("meetingsNoteTurnButton"); }
    void write(const QString& line) {
        for (const QString& part : line.split(u'\n')) {
            if (!editor()->toPlainText().isEmpty()) press(Qt::Key_Return);
            type(part);
        }
        REQUIRE(Saver::flushAll(&window));
    }
    QString noted() {
        const auto note = book->reader().select<Note>().where(&Note::visibility, Visibility::Shareable).first();
        return note ? note->text : QString();
    }
};

}  // namespace

TEST_CASE("notes with Markdown can be read on the page of a meeting, by keys", "[meetings][markdown][ME3]") {
    Reading f;
    CHECK_FALSE(f.button()->isVisible());
    f.editor()->setFocus();
    f.write(u"2 * 3 = 6"_s);
    CHECK_FALSE(f.button()->isVisible());
    f.write(u"- **one**\n- two"_s);
    CHECK(f.noted() == u"2 * 3 = 6\n- **one**\n- two");
    // It is there to be read, but nothing changes under the hands.
    REQUIRE(f.button()->isVisible());
    CHECK(f.editor()->isVisible());
    CHECK_FALSE(f.reading()->isVisible());
    f.press(Qt::Key_Backtab, Qt::ShiftModifier);
    REQUIRE(QApplication::focusWidget() == f.button());
    f.press(Qt::Key_Space);
    CHECK_FALSE(f.editor()->isVisible());
    REQUIRE(f.reading()->isVisible());
    CHECK(QApplication::focusWidget() == f.reading());
    CHECK(f.reading()->toPlainText() == u"2 * 3 = 6\n• one\n• two");
    CHECK(f.reading()->isReadOnly());
    CHECK(f.button()->text() == u"Write");
    f.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == f.editor());
    CHECK(f.editor()->toPlainText() == u"2 * 3 = 6\n- **one**\n- two");
    CHECK(f.noted() == u"2 * 3 = 6\n- **one**\n- two");
}

TEST_CASE("private notes that are read are covered like those that are written", "[meetings][markdown][UX12]") {
    Reading f;
    actions::meetings::addNote(*f.book, f.planned, {u"- *quokka*"_s, Visibility::Private});
    auto* button = f.find<QPushButton>("meetingsPrivateNoteTurnButton");
    auto* reading = f.find<NoteReading>("meetingsPrivateNoteReadingPlainTextEdit");
    REQUIRE(QTest::qWaitFor([&] { return button->isVisible(); }));
    button->click();
    REQUIRE(reading->isVisible());
    CHECK(reading->toPlainText() == u"• quokka");
    f.theme.setHidesPrivate(true);
    CHECK_FALSE(reading->isVisible());
    CHECK_FALSE(button->isVisible());
    CHECK(f.find<QPlainTextEdit>("meetingsPrivateNotePlainTextEdit")->isVisible());
    f.theme.setHidesPrivate(false);
    CHECK(reading->isVisible());
}

}  // namespace mb::test::meetings_note_reading_test
