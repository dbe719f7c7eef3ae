// A calendar comes in through the window and is reminded of on the desktop.
#include "core/actions/meetings.h"
#include "tests/support/catch.h"
#include "tests/support/window.h"
#include "ui/imports/calendar_preview.h"
#include "ui/support/reminders.h"
#include "ui/window/preferences.h"

#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QTimeZone>

namespace mb::test::window_calendar_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

void pressIn(QObject* life, const QString& name) {
    auto* timer = new QTimer(life);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, name] {
        QWidget* dialog = QApplication::activeModalWidget();
        auto* button = dialog ? dialog->findChild<QPushButton*>(name) : nullptr;
        if (!button || !button->isVisible() || !button->isEnabled()) return;
        timer->stop();
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    });
    timer->start(5);
}

QString invitation(const QTemporaryDir& folder, const QByteArray& guest) {
    QFile file(folder.filePath(u"invitation.ics"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    QByteArray text =
        "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20261120T080000Z\r\n"
        "SUMMARY:Aims\r\nDTSTART:20261209T080000Z\r\nATTENDEE;CN=";
    text.append(guest).append(":mailto:guest@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    file.write(text);
    return file.fileName();
}

struct Board : NoticeBoard {
    QStringList shown;
    void show(const QString& sentence) override { shown << sentence; }
};

}  // namespace

TEST_CASE("a calendar is imported beside the window and undone from it", "[calendar][RE4]") {
    UiFixture ui;
    ui.book.person(u"Lin Chen"_s);
    const QString path = invitation(ui.book.folder, "Lin Chen");
    const QByteArray before = contents(*ui.book);
    pressIn(&ui.window, u"calendarCancelPushButton"_s);
    CalendarPreview::run(ui.context, &ui.window, path);
    CHECK(contents(*ui.book) == before);
    pressIn(&ui.window, u"calendarImportPushButton"_s);
    CalendarPreview::run(ui.context, &ui.window, path);
    CHECK(ui.book->reader().select<Meeting>().count() == 1);
    CHECK(ui.said == QStringList{u"1 new, 0 changed, 0 the same, 0 refused."_s});
    ui.book->undo();
    CHECK(contents(*ui.book) == before);
}

TEST_CASE("a calendar comes in by its content, from the menu or dropped onto the window", "[calendar][RE4]") {
    QTemporaryDir folder;
    BookWindow window(sampleOfToday(folder));
    const QString path = invitation(folder, "Nobody Known");
    const qint64 before = window.reader().select<Meeting>().count();
    pressIn(&window.window, u"calendarImportPushButton"_s);
    const bool dropped = GENERATE(true, false);
    // Nobody of the sample is invited, so the event has to be ticked.
    auto* timer = new QTimer(&window.window);
    QObject::connect(timer, &QTimer::timeout, timer, [timer] {
        auto* preview = qobject_cast<CalendarPreview*>(QApplication::activeModalWidget());
        auto* list = preview ? preview->findChild<RowList*>(u"calendarRowList"_s) : nullptr;
        if (!list || !list->isVisible()) return;
        timer->stop();
        if (!preview->plan().wanted()) QTest::keyClick(list, Qt::Key_Space);
    });
    timer->start(5);
    if (dropped) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent entering(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window.window, &entering);
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window.window, &drop);
    } else {
        window.dialogs.files << path;
        window.trigger("importAction");
    }
    CHECK(QTest::qWaitFor([&] { return window.reader().select<Meeting>().count() == before + 1; }));
}

TEST_CASE("the desktop is told through the board, once, and not before it is wanted", "[notices][RE3]") {
    UiFixture ui;
    const PersonId lin = ui.book.person(u"Lin Chen"_s);
    actions::meetings::NewMeeting wanted;
    const QDateTime soon = ui.book->clock().now().addSecs(600);
    wanted.meeting.day = soon.date();
    wanted.meeting.time = QTime(soon.time().hour(), soon.time().minute());
    wanted.meeting.zone = u"UTC"_s;
    wanted.meeting.state = MeetingState::Planned;
    wanted.people = {lin};
    actions::meetings::add(*ui.book, wanted);
    Board board;
    queries::NoticeWish wish;
    wish.from = QTime(0, 0);
    wish.to = QTime(23, 59);
    wish.days = {1, 2, 3, 4, 5, 6, 7};
    QStringList told;
    const auto makeReminders = [&] {
        return std::make_unique<Reminders>(ui.context, board,
                                           Reminders::Memory{[&] { return wish; }, [&] { return told; },
                                                             [&](const QStringList& keys) { told = keys; }},
                                           nullptr);
    };
    auto reminders = makeReminders();
    reminders->look();
    CHECK(board.shown.isEmpty());
    wish.on = true;
    reminders->look();
    REQUIRE(board.shown.size() == 1);
    CHECK(board.shown.first().startsWith(u"You have a meeting at "));
    // Nor again after a restart; what is remembered names nobody.
    reminders = makeReminders();
    reminders->look();
    CHECK(board.shown.size() == 1);
    CHECK_FALSE(told.join(u' ').contains(u"Lin"));
    told.clear();
    wish.naming = true;
    reminders->look();
    CHECK(board.shown.last().contains(u"Lin Chen"));
    // What is covered on the screen is not shown beside it.
    told.clear();
    ui.theme.setHidesPrivate(true);
    reminders->look();
    CHECK_FALSE(board.shown.last().contains(u"Lin"));
    CHECK(reminders->timer().isActive());
}

TEST_CASE("reminders are off until somebody wants them", "[notices][RE3]") {
    QTemporaryDir folder;
    Theme theme;
    Settings settings(folder.filePath(u"settings.ini"_s));
    CHECK_FALSE(settings.noticeWish().on);
    Preferences preferences(theme, settings, nullptr);
    preferences.show();
    auto* on = preferences.findChild<QCheckBox*>(u"preferencesNoticesCheckBox"_s);
    auto* saturday = preferences.findChild<QCheckBox*>(u"preferencesNoticeDay6CheckBox"_s);
    REQUIRE(on);
    CHECK_FALSE(on->isChecked());
    CHECK_FALSE(saturday->isVisible());
    on->setFocus();
    QTest::keyClick(on, Qt::Key_Space);
    CHECK(saturday->isVisible());
    saturday->setFocus();
    QTest::keyClick(saturday, Qt::Key_Space);
    auto* from = preferences.findChild<KeyCombo*>(u"preferencesNoticeFromComboBox"_s);
    from->setFocus();
    QTest::keyClick(from, Qt::Key_Down);
    const queries::NoticeWish wish = settings.noticeWish();
    CHECK(wish.on);
    CHECK_FALSE(wish.naming);
    CHECK(wish.days == QSet<int>{1, 2, 3, 4, 5, 6});
    CHECK(wish.from == QTime(8, 30));
    CHECK(wish.to == QTime(18, 0));
}

}  // namespace mb::test::window_calendar_test
