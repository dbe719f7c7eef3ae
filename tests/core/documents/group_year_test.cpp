// J7: a year of a peer group: who came, who hosted, what it was about.
#include "core/documents/group_year.h"

#include "core/actions/meeting_parts.h"
#include "tests/support/books.h"

#include "tests/support/catch.h"

namespace mb::test::documents_group_year_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("attendance, hosts and themes of a group's year", "[J7]") {
    TestBook book;
    const PersonId ana = book.person(u"Ana Lima"_s), ben = book.person(u"Ben Osei"_s);
    actions::mentorships::NewMentorship group;
    group.mentorship.kind = MentorshipKind::PeerGroup;
    group.mentorship.title = u"Clinician educators"_s;
    for (const PersonId person : {book.owner, ana, ben}) {
        Participant one;
        one.personId = person;
        one.side = Side::Peer;
        group.participants << one;
    }
    const MentorshipId id = actions::mentorships::add(*book, group);
    const auto held = [&](QDate day, const QString& title, PersonId host) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.day = day;
        wanted.meeting.title = title;
        wanted.meeting.hostId = host;
        wanted.people = {ana, ben};
        wanted.mentorships = {id};
        return actions::meetings::add(*book, wanted);
    };
    held(QDate(2026, 6, 20), u"Before the year"_s, ana);
    const MeetingId september = held(QDate(2026, 9, 3), u"Feedback"_s, ana);
    held(QDate(2026, 10, 1), u"Portfolios"_s, book.owner);
    actions::meetings::setTopics(*book, september, {u"teaching"_s});
    book->perform({StepKind::AttendanceChanged, {}}, [&](Writer& writer) {
        for (Attendance row : writer.select<Attendance>().where(&Attendance::meetingId, september).list()) {
            if (row.personId != ben) continue;
            row.came = false;
            writer.update(row);
        }
    });

    const queries::GroupYear year = queries::groupYear(book->reader(), id, book->book(), QDate(2026, 11, 22));
    CHECK(year.from == QDate(2026, 7, 1));
    REQUIRE(year.meetings.size() == 2);
    REQUIRE(year.members.size() == 3);
    CHECK(year.members[0].name == u"Ana Lima");
    CHECK(year.members[0].came == 2);
    CHECK(year.members[0].hosted == 1);
    CHECK(year.members[1].came == 1);
    CHECK(year.members[1].invited == 2);

    const auto page =
        documents::groupYearPage(year, u"Clinician educators"_s, {{u"teaching"_s, u"Teaching"_s}}, QDate(2026, 11, 22));
    QStringList words;
    for (const auto& block : page.blocks)
        if (const auto* table = std::get_if<documents::Table>(&block))
            for (const auto& row : table->rows)
                for (const documents::Cell& cell : row) words << cell.text.words + cell.text.phrase;
    CHECK(words.contains(u"Ben Osei"));
    CHECK(words.contains(u"group.host"));
    CHECK(words.contains(u"group.no"));
    CHECK(words.contains(u"Teaching"));
    CHECK(!words.contains(u"Before the year"));
    // A topic whose label is not given is a personal one: its key stays off paper, too.
    const auto silent = documents::groupYearPage(year, u"Clinician educators"_s, {}, QDate(2026, 11, 22));
    for (const auto& block : silent.blocks)
        if (const auto* table = std::get_if<documents::Table>(&block))
            for (const auto& row : table->rows)
                for (const documents::Cell& cell : row) CHECK_FALSE(cell.text.words.contains(u"teaching"));
}

}  // namespace mb::test::documents_group_year_test
