// Headers, people, sides, modes and refusals, one rule at a time.
#include "tests/core/exchange/import_fixture.h"
#include "tests/support/catch.h"

namespace mb::test::exchange_import_rules_test {

using namespace mb::exchange;

TEST_CASE("import: columns go by many names, in any order and case") {
    for (const char* header : {"Given name,Surname,E-mail,ROLE", "first_name,LAST NAME,email,x",
                               "Vorname,Nachname,Mail,Department", "First,Last,Email address,y"}) {
        ImportFixture book;
        INFO(header);
        book.import(QByteArray(header) + "\nPao,Vang,pao@example.org,z\n");
        CHECK(book.person(u"Vang").given == u"Pao");
        CHECK(book.person(u"Vang").email == u"pao@example.org");
        CHECK(book.reader().all<Mentorship>().isEmpty());  // no dates: an address list
    }
    for (const char* header : {"Who,Date,Duration (min),Private notes", "With;Day;Minutes;Comments",
                               "mentee\tMEETING DATE\tLength\tnotes", "Name,date,min,Note"}) {
        ImportFixture book;
        INFO(header);
        const char separator = QByteArray(header).contains(';') ? ';' : QByteArray(header).contains('\t') ? '\t' : ',';
        book.import(QByteArray(header) + '\n' + QByteArray("Pao Vang|2026-03-01|45|tired").replace('|', separator));
        const Meeting meeting = book.reader().all<Meeting>().value(0);
        CHECK(meeting.minutes == 45);
        CHECK(book.notes(meeting) == QStringList{u"tired"_s});
    }
}

TEST_CASE("import: columns without a place of their own are kept in private notes") {
    ImportFixture book;
    const ImportPlan people = book.import("Name,Fax,Empty\nPao Vang,555-99,\n");
    CHECK(book.person(u"Vang").note == u"Fax: 555-99");
    REQUIRE(people.warnings.size() == 1);
    CHECK(people.warnings[0].kind == ImportWarning::ColumnToNotes);
    CHECK(people.warnings[0].args == QStringList{u"2 (Fax)"_s});
    book.import("Date,Who,Mood,Weather,Status\n2026-03-01,Pao Vang,good,rain,who knows\n");
    CHECK(book.notes(book.reader().all<Meeting>()[0]) ==
          QStringList{u"Status: who knows\nMood: good\nWeather: rain"_s});
}

TEST_CASE("import: refusals name line and column, and nothing is written") {
    ImportFixture book;
    const QByteArray bytes = book.bytes();
    const auto args = [&](const QByteArray& csv) { return refusalOf(book, csv).args; };
    CHECK(args("Date,Who\n2026-01-01,\n") == QStringList{u"2"_s, u"2 (Who)"_s, u""_s, u"name"_s});
    CHECK(args("Date,Who\n,Pao Vang\n") == QStringList{u"2"_s, u"1 (Date)"_s, u""_s, u"date"_s});
    CHECK(args("Date,Who,Min\n2026-01-01,Pao Vang,long\n") ==
          QStringList{u"2"_s, u"3 (Min)"_s, u"long"_s, u"minutes"_s});
    CHECK(args("Date,Who,Min\n2026-01-01,Pao Vang,1441\n")[3] == u"minutes");
    CHECK(args("Date,Who,Time\n2026-01-01,Pao Vang,25:00\n") ==
          QStringList{u"2"_s, u"3 (Time)"_s, u"25:00"_s, u"time"_s});
    CHECK(args("Date,Who,My role\n\"2026-01-01\",\"Pao\nVang\",boss\n") ==
          QStringList{u"3"_s, u"3 (My role)"_s, u"boss"_s, u"role"_s});
    CHECK(args("Name,Email\nPao,nowhere\n") == QStringList{u"2"_s, u"2 (Email)"_s, u"nowhere"_s, u"email"_s});
    CHECK(args("Name,ORCID\nPao,123\n")[3] == u"orcid");
    CHECK(args("Name,Email\n,a@b.org\n") == QStringList{u"2"_s, u"1 (Name)"_s, u""_s, u"name"_s});
    CHECK(args("Name,Started,Ended\nPao,2025-01-01,2024-01-01\n") ==
          QStringList{u"2"_s, u"3 (Ended)"_s, u"2024-01-01"_s, u"not-before-start"_s});
    CHECK(refusalOf(book, "Name,Started\nPao,1/5/2025\n").kind == ErrorKind::InputAmbiguousDate);
    CHECK(args("Name,Started\nPao,1/5/2025\n") == QStringList{u"2"_s, u"2 (Started)"_s, u"1/5/2025"_s});
    CHECK(refusalOf(book, "Color,Shape\nred,round\n").kind == ErrorKind::InputUnknownKind);
    for (const char* nothing : {"", "\xef\xbb\xbf", "\r\n\n"}) {
        CHECK(refusalOf(book, nothing).kind == ErrorKind::InputUnreadable);
        CHECK(refusalOf(book, nothing).args == QStringList{u"nothing-in-it"_s});
    }
    CHECK(refusalOf(book, "Date,Who\n2026-01-01,Ruth Ellery\n").args.last() == u"somebody-else");
    CHECK(refusalOf(book, "Date,Notes\n2026-01-01,x\n").kind == ErrorKind::InputUnknownKind);
    CHECK(refusalOf(book, "PK\x03\x04").kind == ErrorKind::InputUnreadable);
    CHECK(book.bytes() == bytes);
    book.import("Name,Started\nPao Vang,1/5/2025\n", {DateOrder::Eu});
    CHECK(book.mentorshipWith(book.person(u"Vang")).first.startsOn == QDate(2025, 5, 1));
}

TEST_CASE("import: people are matched by e-mail, else by name") {
    ImportFixture book;
    book.import("Name,Email\nWei Chen,wei1@example.org\nWei Chen,wei2@example.org\n");
    CHECK(book.reader().all<Person>().size() == 3);
    const Refusal refusal = refusalOf(book, "Date,Who\n2026-01-01,\"Chen, Wei\"\n");
    CHECK(refusal.args.mid(0, 4) ==
          QStringList{u"2"_s, u"2 (Who)"_s, u"Chen, Wei: Wei Chen <wei1@example.org>, Wei Chen <wei2@example.org>"_s,
                      u"one-person"_s});
    CHECK(refusalOf(book, "Name\nWei Chen\n").args.value(3) == u"one-person");
    book.import("Date,Who,Email\n2026-01-01,Wei Chen,wei2@example.org\n");
    CHECK(book.reader().all<Person>().size() == 3);
    CHECK(book.import("Name,Email\nWEI CHÉN,wei2@example.org\n").isEmpty());
}

TEST_CASE("import: several people in one cell") {
    ImportFixture book;
    const auto peopleIn = [&](const QByteArray& cell) {
        ImportFixture fresh;
        fresh.import("Name\nPao Vang\nChidi Okonkwo\n\"Haddad, Leila\"\n");
        fresh.import("Date,Who\n2026-01-01,\"" + cell + "\"\n");
        QStringList names;
        for (const Attendance& one : fresh.reader().all<Attendance>())
            if (one.personId != fresh.workspace->book().ownerId) names << fullName(fresh.reader().get(one.personId));
        names.sort();
        return names.join(u'|');
    };
    CHECK(peopleIn("Pao Vang; Chidi Okonkwo") == u"Chidi Okonkwo|Pao Vang");
    CHECK(peopleIn("Pao Vang & Chidi Okonkwo") == u"Chidi Okonkwo|Pao Vang");
    CHECK(peopleIn("Pao Vang and Chidi Okonkwo") == u"Chidi Okonkwo|Pao Vang");
    CHECK(peopleIn("Pao Vang, Chidi Okonkwo") == u"Chidi Okonkwo|Pao Vang");
    CHECK(peopleIn("Pao Vang, Ada New") == u"Ada New|Pao Vang");
    CHECK(peopleIn("Haddad, Leila") == u"Leila Haddad");
    CHECK(peopleIn("Newman, Ada") == u"Ada Newman");
    CHECK(peopleIn("García Márquez, Ana María") == u"Ana María García Márquez");
    CHECK(peopleIn("Haddad, Leila; Newman, Ada") == u"Ada Newman|Leila Haddad");
    CHECK(peopleIn("Pao Vang, Ada New, Bo Old") == u"Ada New|Bo Old|Pao Vang");
    CHECK(peopleIn("Dr. Pao Vang, MD, PhD") == u"Pao Vang");
    CHECK(peopleIn("me and Pao Vang") == u"Pao Vang");
    CHECK(peopleIn("Ruth Ellery; Pao Vang; Pao Vang") == u"Pao Vang");
}

TEST_CASE("import: sides") {
    const auto sideAfter = [](OwnerRole role, const char* name, const QByteArray& csv) {
        ImportFixture book(role);
        const ImportPlan plan = book.import(QStringList{book.write(name, csv)});
        return std::pair(book.mentorshipWith(book.person(u"Vang")).second,
                         plan.warnings.isEmpty() ? -1 : int(plan.warnings.last().kind));
    };
    const QByteArray people = "Name,Started\nPao Vang,2024-01-01\n";
    CHECK(sideAfter(OwnerRole::Mentor, "list.csv", people) == std::pair(Side::Mentor, -1));
    CHECK(sideAfter(OwnerRole::Mentee, "list.csv", people) == std::pair(Side::Mentee, -1));
    CHECK(sideAfter(OwnerRole::Both, "list.csv", people) == std::pair(Side::Mentor, int(ImportWarning::RoleAssumed)));
    CHECK(sideAfter(OwnerRole::Mentee, "my mentees.csv", people) ==
          std::pair(Side::Mentor, int(ImportWarning::RoleFromFileName)));
    CHECK(sideAfter(OwnerRole::Mentee, "list.csv", "Mentee\nPao Vang\n") == std::pair(Side::Mentor, -1));
    CHECK(sideAfter(OwnerRole::Mentor, "list.csv", "Mentor\nPao Vang\n") == std::pair(Side::Mentee, -1));
    CHECK(sideAfter(OwnerRole::Mentor, "list.csv", "Mentee,Mentor,Started\nPao Vang,Ruth Ellery,2024-01-01\n") ==
          std::pair(Side::Mentor, -1));
    CHECK(sideAfter(OwnerRole::Mentor, "list.csv", "Name,Role,Started\nPao Vang,Mentor,2024-01-01\n") ==
          std::pair(Side::Mentee, -1));
    const int added = int(ImportWarning::PersonAdded);
    CHECK(sideAfter(OwnerRole::Mentor, "log.csv", "Date,Who,With me as\n2026-01-01,Pao Vang,mentee\n") ==
          std::pair(Side::Mentee, added));
    CHECK(sideAfter(OwnerRole::Mentor, "log.csv", "Date,Who,With me as\n2026-01-01,Pao Vang,Peer\n") ==
          std::pair(Side::Peer, added));
    CHECK(sideAfter(OwnerRole::Mentor, "log.csv", "Date,Mentor\n2026-01-01,Pao Vang\n") ==
          std::pair(Side::Mentee, added));
}

TEST_CASE("import: modes and states") {
    ImportFixture book;
    const ImportPlan plan = book.import(
        "Date,Who,How,About,Status\n2026-01-01,Pao Vang,Zoom,a,\n2026-01-01,Pao Vang,E-mail,b,done\n2026-01-01,Pao "
        "Vang,no show,c,\n"
        "2026-01-01,Pao Vang,Teams (rescheduled),d,\n2026-01-01,Pao Vang,Walk in the park,e,\n2026-01-02,Pao Vang,walk "
        "in the park,f,canceled\n"
        "2027-01-02,Pao Vang,,g,\n2027-01-02,Pao Vang,,h,held\n2026-01-02,Pao Vang,café,i,scheduled\n");
    CHECK(plan.counts.termsAdded == 1);
    CHECK(book.meeting(u"a").mode == u"video");
    CHECK(book.meeting(u"b").mode == u"email");
    CHECK(book.meeting(u"c").state == MeetingState::Missed);
    CHECK(book.meeting(u"d").state == MeetingState::Moved);
    CHECK(book.meeting(u"d").mode == u"video");
    CHECK(book.meeting(u"e").mode == u"walk-in-the-park");
    CHECK(book.meeting(u"f").mode == u"walk-in-the-park");
    CHECK(book.meeting(u"f").state == MeetingState::Cancelled);
    CHECK(book.meeting(u"g").state == MeetingState::Planned);
    CHECK(book.meeting(u"h").state == MeetingState::Held);
    CHECK(book.meeting(u"i").mode == u"coffee");
    CHECK(book.meeting(u"i").state == MeetingState::Planned);
    CHECK(book.import("Date,Who,How,About\n2026-01-02,Pao Vang,walk in the park,f\n").isEmpty());
}

TEST_CASE("import: two contacts of one day without time and title stay two") {
    ImportFixture book;
    const QByteArray csv =
        "Date,Who,How,Min,Notes\n2026-01-01,Pao Vang,email,5,one\n2026-01-01,Pao Vang,phone,10,two\n2026-01-01,Pao "
        "Vang,email,5,one\n";
    const ImportPlan plan = book.import(csv);
    CHECK(plan.counts.meetingsAdded == 2);
    CHECK(plan.counts.alreadyThere() == 1);
    CHECK(book.import(csv).isEmpty());
}

TEST_CASE("import: a row without a time is the meeting that the book has", "[ME3]") {
    ImportFixture book;
    book.import("Date,Time,Who,How,About\n2026-03-02,09:30,Lin Chen,video,Aims\n2026-03-02,14:00,Ines Moreau,,\n");
    const QStringList before = book.contents();
    const ImportPlan there = book.import("Date,Who\n2026-03-02,Lin Chen\n");
    CHECK(there.isEmpty());
    CHECK(there.counts.alreadyThere() == 1);
    const ImportPlan noted = book.import("Date,Who,Min,Notes\n2026-03-02,Lin Chen,45,brought a draft\n");
    CHECK(noted.counts.meetingsAdded == 0);
    CHECK(noted.counts.meetingsChanged == 1);
    CHECK(book.notes(book.meeting(u"Aims")) == QStringList{u"brought a draft"_s});
    CHECK(book.meeting(u"Aims").time == QTime(9, 30));
    CHECK(book.meeting(u"Aims").minutes == 45);
    book.workspace->undo();
    CHECK(book.contents() == before);
    // Another way of meeting or another subject is another meeting.
    CHECK(book.import("Date,Who,How\n2026-03-02,Lin Chen,email\n").counts.meetingsAdded == 1);
    CHECK(book.import("Date,Who,About\n2026-03-02,Lin Chen,Taxes\n").counts.meetingsAdded == 1);
    // The other way round, the sheet tells the time of what the book has.
    CHECK(book.import("Date,Time,Who,About\n2026-03-02,16:00,Lin Chen,Taxes\n").counts.meetingsAdded == 0);
    CHECK(book.meeting(u"Taxes").time == QTime(16, 0));
}

TEST_CASE("import: which of several meetings of a day a row without a time means is asked", "[ME3]") {
    ImportFixture book;
    book.import("Date,Time,Who\n2026-03-02,09:30,Lin Chen\n2026-03-02,14:00,Lin Chen\n");
    const QByteArray row = "Date,Who,About\n2026-03-02,Lin Chen,Aims\n";
    const Refusal asked = refusalOf(book, row);
    CHECK(asked.kind == ErrorKind::InputFile);
    CHECK(asked.args.mid(0, 4) == QStringList{u"2"_s, u"1 (Date)"_s, u"2026-03-02: 09:30, 14:00"_s, u"one-meeting"_s});
    ImportOptions options;
    options.meetings.insert({0, 2}, MeetingId(asked.args.value(6).toLongLong()));
    CHECK(book.import(row, options).counts.meetingsChanged == 1);
    CHECK(book.meeting(u"Aims").time == QTime(14, 0));
    CHECK(book.import(row).isEmpty());
    options.meetings = {{{0, 2}, MeetingId()}};
    CHECK(book.import("Date,Who,About\n2026-03-02,Lin Chen,Budget\n", options).counts.meetingsAdded == 1);
}

TEST_CASE("import: one column of dates tells how those of another are meant") {
    ImportFixture book;
    book.import("Name,Started,Ended\nLin Chen,7/1/2023,6/30/2025\n");
    CHECK(book.mentorshipWith(book.person(u"Chen")).first.startsOn == QDate(2023, 7, 1));
    CHECK(refusalOf(book, "Name,Started,Ended\nInes Moreau,7/1/2023,8/2/2025\n").kind == ErrorKind::InputAmbiguousDate);
}

TEST_CASE("import: stages and positions") {
    ImportFixture book;
    const auto stageOf = [&](const QByteArray& level) {
        ImportFixture fresh;
        fresh.import("Name,Level\nPao Vang," + level + "\n");
        const Position position = fresh.positions(fresh.person(u"Vang")).value(0);
        return QString(position.stage + u'|' + position.title);
    };
    CHECK(stageOf("PGY-2") == u"resident|PGY-2");
    CHECK(stageOf("MS3") == u"student|MS3");
    CHECK(stageOf("Postdoctoral fellow") == u"postdoc|Postdoctoral fellow");
    CHECK(stageOf("Full Professor") == u"full|");
    CHECK(stageOf("Associate Professor of Medicine") == u"associate|Associate Professor of Medicine");
    CHECK(stageOf("Dean") == u"|Dean");
    CHECK(stageOf("staff") == u"staff|");
    const QByteArray csv = "Name,Now at\nPao Vang,\"Fellow, Riverside\"\nAda New,Riverside Hospital\n";
    book.import(csv);
    CHECK(book.positions(book.person(u"New"))[0].institution == u"Riverside Hospital");
    CHECK(book.import(csv).isEmpty());
}

TEST_CASE("import: text stays what it is") {
    ImportFixture book;
    const QByteArray longName(300, 'x');
    book.import("Date,Who,About,Notes\n2026-01-01,Pao Vang,<b>bold</b> & %1,\"=HYPERLINK(\"\"http://x\"\")\"\n");
    const Meeting meeting = book.reader().all<Meeting>()[0];
    CHECK(meeting.title == u"<b>bold</b> & %1");
    CHECK(book.notes(meeting) == QStringList{u"=HYPERLINK(\"http://x\")"_s});
    book.import("Name,Notes\nAda " + longName +
                ",\"line\r\ntwo\"\n\xd9\x84\xd9\x8a\xd9\x84\xd9\x89 \xd8\xad\xd8\xaf\xd8\xa7\xd8\xaf,x\n");
    CHECK(book.person(QString::fromLatin1(longName).toStdU16String().c_str()).note == u"line\ntwo");
    CHECK(book.person(u"حداد").given == u"ليلى");
    // The owner's own row fills the owner in and makes no mentorship.
    book.import("Name,Email,Started\nRuth Ellery,ruth@example.org,2020-01-01\n");
    CHECK(book.person(u"Ellery").email == u"ruth@example.org");
    CHECK(book.reader().all<Mentorship>().size() == 1);
}

TEST_CASE("an import that is called off half way leaves the book as it was") {
    ImportFixture book;
    QByteArray csv = "Date,Min,Who,About\n";
    for (int i = 0; i < 3'000; ++i)
        csv += "2020-01-" + QByteArray::number(1 + i % 28).rightJustified(2, '0') + ",30,Lin Chen,Talk " +
               QByteArray::number(i) + "\n";
    const auto plan = exchange::planImport(*book.workspace, {book.write("long.csv", csv)});
    const QByteArray before = book.bytes();
    LongWork progress;
    progress.callOff();
    bool calledOff = false;
    try {
        exchange::apply(*book.workspace, plan, &progress);
    } catch (const CalledOff&) {
        calledOff = true;
    }
    CHECK(calledOff);
    CHECK(book.bytes() == before);
    // The same plan can still be applied as a whole and undone as one step.
    const QStringList empty = book.contents();
    exchange::apply(*book.workspace, plan);
    CHECK(book.reader().select<Meeting>().count() == 3'000);
    book.workspace->undo();
    CHECK(book.contents() == empty);
}

TEST_CASE("import: two thousand columns of notes are no trouble, and none of them is doubled", "[FL13]") {
    ImportFixture book;
    QByteArray head = "Name", row = "Pao Vang";
    for (int i = 0; i < 1999; ++i) {
        head += ",c" + QByteArray::number(i);
        row += i % 3 == 0 ? QByteArray(",\"one\ntwo\"") : QByteArray("," + QByteArray::number(i));
    }
    const QByteArray sheet = head + '\n' + row + '\n';
    book.import(sheet);
    const QStringList lines = book.person(u"Vang").note.split(u'\n');
    CHECK(lines.size() == 1999 + 667);
    CHECK(lines.mid(0, 4) == QStringList{u"c0: one"_s, u"two"_s, u"c1: 1"_s, u"c2: 2"_s});
    CHECK(book.import(sheet).isEmpty());
    // What stands there in other words is something else.
    book.import("Name,Notes,Comments\nPao Vang,\"one\ntwo\",c1\n");
    CHECK(book.person(u"Vang").note.endsWith(u"\none\ntwo\nc1"));
}

}  // namespace mb::test::exchange_import_rules_test
