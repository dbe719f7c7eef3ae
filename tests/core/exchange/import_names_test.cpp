// Names in sheets: who is one person, who are two, and who has to be asked about.
#include "tests/core/exchange/import_fixture.h"
#include "tests/support/catch.h"

namespace mb::test::exchange_import_names_test {

using namespace mb::exchange;

namespace {

// All but the owner, as given|family|degrees.
QStringList peopleOf(const ImportFixture& book) {
    QStringList people;
    for (const Person& one : book.reader().all<Person>()) {
        if (one.id == book.workspace->book().ownerId) continue;
        QStringList degrees;
        for (const Degree& degree : book.reader().select<Degree>().where(&Degree::personId, one.id).list())
            degrees << degree.name;
        people << QString(one.given + u'|' + one.family + u'|' + degrees.join(u' '));
    }
    return people;
}

QString cell(const char* text) { return QString::fromUtf8(text).replace(u'"', u"\"\""_s); }

}  // namespace

TEST_CASE("import: one cell of a log may name several people") {
    const std::pair<const char*, QStringList> cells[] = {
        {"Hale, Robert, MD", {u"Robert|Hale|MD"_s}},
        {"Robert Hale, Jr.", {u"Robert|Hale Jr.|"_s}},
        {"Robert Hale III, MD, PhD", {u"Robert|Hale III|MD PhD"_s}},
        {"Hale, Robert, MD; Chen, Lin, PhD", {u"Robert|Hale|MD"_s, u"Lin|Chen|PhD"_s}},
        {"Hale, Robert, MD, Chen, Lin, PhD", {u"Robert|Hale|MD"_s, u"Lin|Chen|PhD"_s}},
        {"Robert Hale, MD/PhD & Lin Chen", {u"Robert|Hale|MD PhD"_s, u"Lin|Chen|"_s}},
        {"Robert Hale\nLin Chen", {u"Robert|Hale|"_s, u"Lin|Chen|"_s}},
        {"Ines Moreau, Kofi Danquah and Lin Chen", {u"Ines|Moreau|"_s, u"Kofi|Danquah|"_s, u"Lin|Chen|"_s}},
        {"Pieter van der Berg; Plato", {u"Pieter|van der Berg|"_s, u"Plato||"_s}},
        {"Ruth Ellery, Lin Chen", {u"Lin|Chen|"_s}}};
    for (const auto& [text, people] : cells) {
        INFO(text);
        ImportFixture book;
        const ImportPlan plan = book.import(QString(u"Date,Who\n2026-01-05,\""_s + cell(text) + u"\"\n"_s).toUtf8());
        CHECK(plan.counts.meetingsAdded == 1);
        CHECK(peopleOf(book).join(u", ").toStdString() == people.join(u", ").toStdString());
    }
}

TEST_CASE("import: a list has one person in a row however the name is written") {
    ImportFixture book;
    book.import(
        "Name\n\"Hale, Robert, MD\"\n\"Okafor, Ngozi, Jr., MD, PhD\"\nDr. Lin Chen MPH\n\"García Márquez, Gabriel\"\n");
    CHECK(peopleOf(book) == QStringList{u"Robert|Hale|MD"_s, u"Ngozi|Okafor Jr.|MD PhD"_s, u"Lin|Chen|MPH"_s,
                                        u"Gabriel|García Márquez|"_s});
    CHECK(book.import("Name\nRobert Hale\n\"Okafor Jr., Ngozi\"\nLin Chen\nGabriel García Márquez\n").isEmpty());
}

TEST_CASE("import: names turned around are asked about") {
    ImportFixture book;
    book.import("Name,Email\nThomas James,tj@example.org\n");
    const Refusal log = refusalOf(book, "Date,Who\n2026-01-05,James Thomas\n");
    CHECK(log.kind == ErrorKind::InputFile);
    CHECK(log.args.mid(0, 4) ==
          QStringList{u"2"_s, u"2 (Who)"_s, u"James Thomas: Thomas James <tj@example.org>"_s, u"name-order"_s});
    CHECK(refusalOf(book, "Name\nJames Thomas\n").args.value(3) == u"name-order");
    // A comma or columns of their own say which is the family name.
    book.import("Name\n\"Thomas, James\"\n");
    CHECK(peopleOf(book) == QStringList{u"Thomas|James|"_s, u"James|Thomas|"_s});
    CHECK(book.import("Date,Who\n2026-01-05,James Thomas\n").counts.peopleAdded == 0);
    ImportFixture columns;
    columns.import("First name,Last name\nThomas,James\nJames,Thomas\n");
    CHECK(peopleOf(columns).size() == 2);
}

TEST_CASE("import: namesakes of two departments are not merged in silence") {
    ImportFixture book;
    const QByteArray first = "Name,Dept\nWei Chen,Medicine\n";
    book.import(first);
    CHECK(book.import(first).isEmpty());
    const Refusal other = refusalOf(book, "Name,Dept\nLin Park,Surgery\nWei Chen,Surgery\n");
    CHECK(other.kind == ErrorKind::InputFile);
    const Person wei = book.person(u"Chen");
    CHECK(other.args == QStringList{u"3"_s, u"2 (Dept)"_s, u"Surgery"_s, u"same-person"_s, u"Wei Chen (Surgery)"_s,
                                    QString::number(wei.id.value)});
    CHECK(peopleOf(book).size() == 1);
    // An address tells that it is somebody else; from then on the department or brackets tell which.
    CHECK(book.import("Name,Dept,Email\nWei Chen,Surgery,wei@example.org\n").counts.peopleAdded == 1);
    CHECK(book.import("Name,Dept\nWei Chen,Surgery\nWei Chen,Medicine\n").isEmpty());
    CHECK(refusalOf(book, "Date,Who\n2026-01-05,Wei Chen\n").args.value(3) == u"one-person");
    CHECK(book.import("Date,Who\n2026-01-05,Wei Chen (Surgery)\n").counts.peopleAdded == 0);
    // One department after the other is a career.
    ImportFixture career;
    career.import("Name,Dept,Started,Ended\nWei Chen,Medicine,2018-07-01,2021-06-30\nWei Chen,Surgery,2021-07-01,\n");
    CHECK(peopleOf(career).size() == 1);
}

TEST_CASE("import: saying who is meant settles that the book tells something else", "[DO15]") {
    const QByteArray csv = "Name,Dept,Started\nWei Chen,Surgery,2024-07-01\nWei Chen,Surgery,\n";
    for (const bool same : {true, false}) {
        INFO(same);
        ImportFixture book;
        book.import("Name,Dept,ORCID\nWei Chen,Medicine,0000-0002-1825-0097\n");
        const PersonId wei = book.person(u"Chen").id;
        const QStringList before = book.contents();
        ImportOptions options;
        options.people.insert(fold(u"Wei Chen (Surgery)"_s), same ? wei : PersonId());
        const ImportPlan plan = book.import(csv, options);
        CHECK(plan.counts.peopleAdded == (same ? 0 : 1));
        CHECK(book.reader().select<Position>().where(&Position::personId, wei).count() == (same ? 2 : 1));
        // What was said holds: the same sheet again brings nothing new and asks nothing.
        CHECK(book.import(csv).isEmpty());
        book.workspace->undo();
        CHECK(book.contents() == before);
    }
    // Another ORCID iD is another person, or a slip that only the user can tell.
    ImportFixture book;
    book.import("Name,ORCID\nWei Chen,0000-0002-1825-0097\n");
    const QByteArray other = "Name,ORCID\nWei Chen,0000-0001-5109-3700\n";
    CHECK(refusalOf(book, other).args.value(3) == u"same-person");
    ImportOptions options;
    options.people.insert(fold(u"Wei Chen"_s), PersonId());
    CHECK(book.import(other, options).counts.peopleAdded == 1);
}

TEST_CASE("import: dates that know only a month or stand in UTC") {
    ImportFixture book;
    const ImportPlan people = book.import("Name,Started,Ended\nLin Chen,May 2022,summer 2024\n");
    REQUIRE(people.warnings.size() == 1);
    CHECK(people.warnings[0].kind == ImportWarning::SeasonAsMonth);
    CHECK(people.warnings[0].args == QStringList{u"summer 2024"_s, u"2024-06"_s});
    // What is known stays as it is: no day is invented.
    const QList<Position> none = book.positions(book.person(u"Chen"));
    CHECK(none.isEmpty());
    book.import("Name,Rank,Started,Ended\nInes Moreau,Fellow,May 2022,2024\n");
    const QList<Position> positions = book.positions(book.person(u"Moreau"));
    REQUIRE(positions.size() == 1);
    CHECK(positions[0].since == PartialDate::of(2022, 5));
    CHECK(positions[0].until == PartialDate::of(2024));
    const Mentorship ines = book.mentorshipWith(book.person(u"Moreau")).first;
    CHECK(ines.startsOn == PartialDate::of(2022, 5));
    CHECK(ines.endsOn == PartialDate::of(2024));
    CHECK(ines.stage == Stage::Concluded);
    CHECK(book.reader().select<Participant>().where(&Participant::mentorshipId, ines.id).first()->since ==
          PartialDate::of(2022, 5));
    // A stage began on a day, and none is known.
    CHECK(book.reader().select<StageChange>().where(&StageChange::mentorshipId, ines.id).list().isEmpty());
    CHECK(book.import("Name,Rank,Started,Ended\nInes Moreau,Fellow,May 2022,2024\n").isEmpty());
    const ImportPlan later = book.import("Name,Started\nInes Moreau,2022-05-12\n");
    CHECK(later.isEmpty());
    CHECK(later.warnings.isEmpty());
    // The end of a month that has not passed is to come.
    book.import("Name,Started,Ended\nTom Adeyemi,2022,November 2026\n");
    CHECK(book.mentorshipWith(book.person(u"Adeyemi")).first.stage == Stage::Active);
    // A note that another one begins with is a note of its own.
    book.import("Name,Notes,Comments\nKofi Danquah,read the book,ok\n");
    CHECK(book.person(u"Danquah").note == u"read the book\nok"_s);
    book.import("Date,Who,About\n2026-01-08T01:30:00.000Z,Lin Chen,late\n45965.625,Lin Chen,serial\n");
    CHECK(book.meeting(u"late").day == QDate(2026, 1, 7));
    CHECK(book.meeting(u"late").time == QTime(20, 30));
    CHECK(book.meeting(u"serial").day == QDate(2025, 11, 4));
    CHECK(book.meeting(u"serial").time == QTime(15, 0));
    CHECK(refusalOf(book, "Date,Who\nMay 2022,Lin Chen\n").args.value(3) == u"whole-day");
    CHECK(refusalOf(book, "Date,Who\n4 Nov,Lin Chen\n").args.value(3) == u"year");
}

}  // namespace mb::test::exchange_import_names_test
