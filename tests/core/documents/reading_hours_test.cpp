// Drafts that were read count among the hours of the mentor's record, once each, and the record says so (DO7).
#include "core/actions/ledger.h"
#include "tests/core/documents/document_texts.h"
#include "tests/support/catch.h"
#include "tests/support/record_book.h"

namespace mb::documents::test::documents_reading_hours_test {
namespace {

using namespace mb::test;
using namespace Qt::Literals::StringLiterals;

void reads(RecordBook& book, PersonId giver, PersonId receiver, QDate day, std::optional<int> minutes,
           MentorshipId mentorship = {}) {
    LedgerLine line;
    line.kind = LedgerKind::Reading;
    line.giverId = giver;
    line.receiverId = receiver;
    line.mentorshipId = mentorship;
    line.day = day;
    line.minutes = minutes;
    actions::ledger::add(*book, line);
}

}  // namespace

TEST_CASE("drafts read stand beside the meetings in the hours of each academic year", "[record][DO7][ME9]") {
    RecordBook book;
    const PersonId ada = book.mentee({.name = u"Ada Named"_s, .since = u"2023-05"_s});
    actions::meetings::NewMeeting met;
    met.meeting.day = QDate(2026, 9, 10);
    met.meeting.minutes = 60;
    met.people = {ada};
    actions::meetings::add(*book, met);
    reads(book, book.owner, ada, QDate(2026, 10, 1), 90);
    reads(book, book.owner, ada, QDate(2025, 10, 1), 30);
    // What she read of the owner's, and what has no length, are no hours of mentoring.
    reads(book, ada, book.owner, QDate(2026, 10, 2), 500);
    reads(book, book.owner, ada, QDate(2026, 10, 3), {});
    Preset preset = book.record().preset;
    preset.parts << RecordPart::Hours;
    const Record record = book.record(preset);
    REQUIRE(record.hours.size() == 2);
    CHECK(record.hours[0].first == u"2025–26");
    CHECK(record.hours[0].second == QList{Record::Hours{u"Ada Named"_s, 30, 30}});
    CHECK(record.hours[1].second == QList{Record::Hours{u"Ada Named"_s, 150, 90}});
    CHECK(record.rows[0].minutes == 180);
    const QString text = allTextOf(mentorsRecord(record));
    CHECK(text.contains(u"Of these, on drafts"));
    CHECK(text.contains(u"time spent reading drafts"));
}

TEST_CASE("a draft counts in one row and a record without drafts says nothing of them", "[record][DO7]") {
    RecordBook book;
    const PersonId ada = book.mentee({.name = u"Ada Named"_s, .since = u"2023-05"_s});
    book.mentors(ada, u"2024-01"_s);
    Preset preset = book.record().preset;
    preset.parts << RecordPart::Hours;
    CHECK_FALSE(allTextOf(mentorsRecord(book.record(preset))).contains(u"drafts"));
    reads(book, book.owner, ada, QDate(2026, 10, 1), 90);
    int minutes = 0;
    for (const RecordRow& row : book.record(preset).rows) minutes += row.minutes;
    CHECK(minutes == 90);
}

}  // namespace mb::documents::test::documents_reading_hours_test
