// Who came to a group's meetings, put down by keys in the table of its year (J7).
#include "ui/mentorships/group_year_card.h"
#include "core/queries/mentorships.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"

#include <QTableWidget>

namespace mb::test::mentorships_group_year_card_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("Enter on a day of a group's year says that somebody did not come, and again that she came", "[J7][PE7]") {
    UiFixture ui;
    const PersonId ana = ui.book.person(u"Ana Lima"_s), ben = ui.book.person(u"Ben Osei"_s);
    actions::mentorships::NewMentorship group;
    group.mentorship.kind = MentorshipKind::PeerGroup;
    group.mentorship.title = u"Clinician educators"_s;
    for (const PersonId person : {ui.book.owner, ana, ben}) {
        Participant one;
        one.personId = person;
        one.side = Side::Peer;
        group.participants << one;
    }
    const MentorshipId id = actions::mentorships::add(*ui.book, group);
    actions::meetings::NewMeeting held;
    held.meeting.day = QDate(2026, 9, 3);
    held.meeting.hostId = ben;
    held.people = {ana, ben};
    held.mentorships = {id};
    const MeetingId meeting = actions::meetings::add(*ui.book, held);

    auto* card = new ui::GroupYearCard(ui.context, id, &ui.window);
    ui.window.layout()->addWidget(card);
    const auto show = [&] {
        card->show(queries::bareCard(ui.book->reader(), id, QDate(2026, 11, 22)), u"Clinician educators"_s);
    };
    show();
    ui.window.show();
    activate(ui.window);
    auto& table = *ui.find<QTableWidget>("mentorshipYearTableWidget");
    const auto came = [&](PersonId person) {
        return ui.book->reader()
            .select<Attendance>()
            .where(&Attendance::meetingId, meeting)
            .where(&Attendance::personId, person)
            .first()
            ->came;
    };
    table.setFocus();
    for (const auto& [row, person] : {std::pair(0, ana), {1, ben}}) {
        const QString before = table.item(row, 0)->text();
        table.setCurrentCell(row, 0);
        ui.press(Qt::Key_Return);
        CHECK_FALSE(came(person));
        show();
        CHECK(table.item(row, 0)->text() == u"–");
        CHECK(table.item(row, 1)->text() == u"0 of 1");
        // The keyboard stays on the cell.
        CHECK(table.currentRow() == row);
        ui.press(Qt::Key_Return);
        CHECK(came(person));
        show();
        CHECK(table.item(row, 0)->text() == before);
    }
    // The sum at the end is none of the days.
    const QByteArray whole = contents(*ui.book);
    table.setCurrentCell(0, 1);
    ui.press(Qt::Key_Return);
    CHECK(contents(*ui.book) == whole);
}

}  // namespace mb::test::mentorships_group_year_card_test
