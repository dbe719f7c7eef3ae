// What leaves from a meeting's page: mails with its agenda and recap, and a file for another calendar.
#include "tests/support/catch.h"
#include "tests/ui/meetings/planned_meetings.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>

namespace mb::test::meeting_goes_out_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("agenda and recap go into a mail, and nothing private with them", "[meetings][ME11]") {
    test::PlannedMeetings ui;
    actions::meetings::NewMeeting held;
    held.meeting.day = QDate(2026, 11, 20);
    held.meeting.time = QTime(14, 30);
    held.people = {ui.lin};
    held.agenda = {u"Aims"_s, u"Budget"_s};
    held.notes = {{u"Quokkasecret"_s, Visibility::Private}, {u"Draft by Friday."_s, Visibility::Shareable}};
    const MeetingId id = actions::meetings::add(*ui.book, held);
    AgendaItem aims = *ui.book->reader().select<AgendaItem>().where(&AgendaItem::meetingId, id).first();
    aims.done = true;
    actions::meetings::changeAgenda(*ui.book, aims);
    ActionItem promise;
    promise.meetingId = id;
    promise.mentorshipId = ui.mentorship;
    promise.ownerId = ui.lin;
    promise.title = u"Introduce the biostatistician"_s;
    promise.dueOn = QDate(2026, 12, 1);
    actions::meetings::addAction(*ui.book, promise);
    std::function<void()> sent;
    ui.context.offer = [&](const QString& sentence, const QString&, std::function<void()> act) {
        ui.said << sentence;
        sent = std::move(act);
    };
    auto* view = ui.open();
    REQUIRE(view->showRecord("meeting", id.value));
    const auto choose = [&](const QString& words) {
        for (QAction* action : ui.find<QPushButton>("meetingsMoreButton")->menu()->actions())
            if (QString(action->text()).remove(u'&') == words) return action->trigger();
        FAIL("no such entry");
    };
    choose(u"Copy the agenda as a mail"_s);
    const QString agenda = QGuiApplication::clipboard()->text();
    CHECK(agenda.startsWith(u"Dear Lin,\n\nWe meet on Friday 20 November 2026 at 14:30."));
    CHECK(agenda.contains(u"\n- Aims\n- Budget\n"));
    CHECK(agenda.endsWith(u"Maya Okafor\n"));
    choose(u"Copy the recap as a mail"_s);
    const QString recap = QGuiApplication::clipboard()->text();
    for (const char16_t* part :
         {u"We talked about:\n- Aims\n", u"\n\nDraft by Friday.\n\n",
          u"- Lin Chen: Introduce the biostatistician, by 1 Dec 2026", u"We meet again on Tuesday 24 November 2026."})
        CHECK(recap.contains(QStringView(part)));
    CHECK_FALSE(recap.contains(u"Budget"));
    CHECK_FALSE(QString(agenda + recap).contains(u"Quokka"));
    // That it was sent is recorded when the user says so, and not before.
    const auto shared = [&] {
        return *ui.book->reader()
                    .select<Note>()
                    .where(&Note::meetingId, id)
                    .where(&Note::visibility, Visibility::Shareable)
                    .first();
    };
    CHECK_FALSE(shared().sentOn);
    REQUIRE(sent);
    sent();
    CHECK(shared().sentOn == QDate(2026, 11, 22));
    ui.book->undo();
    CHECK_FALSE(shared().sentOn);
}

TEST_CASE("a meeting alone goes into another calendar, named only where that is wanted", "[meetings][RE2]") {
    test::PlannedMeetings ui;
    auto* view = ui.open();
    REQUIRE(view->showRecord("meeting", ui.planned.value));
    const auto saved = [&](const QString& words) {
        const QString path = ui.book.folder.filePath(u"one"_s);
        QFile::remove(path + u".ics");
        ui.dialogs.files << path;
        for (QAction* action : ui.find<QPushButton>("meetingsMoreButton")->menu()->actions())
            if (QString(action->text()).remove(u'&') == words) action->trigger();
        QFile file(path + u".ics");
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray quiet = saved(u"Save for a calendar…"_s), named = saved(u"Save for a calendar with names…"_s);
    CHECK(quiet.contains("SUMMARY:Meeting\r\n"));
    CHECK_FALSE(quiet.contains("K23"));
    CHECK(named.contains("SUMMARY:K23 resubmission\\, with Lin Chen\r\n"));
}

}  // namespace mb::test::meeting_goes_out_test
