#include "core/queries/people.h"
#include "core/queries/mentorships.h"
#include "core/queries/named_people.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

namespace mb::test::queries_people_test {

using namespace Qt::Literals::StringLiterals;

namespace {

PersonId withEmail(TestBook& book, const char* given, const char* family, const char* email) {
    actions::people::NewPerson wanted;
    wanted.person.given = QString::fromUtf8(given);
    wanted.person.family = QString::fromUtf8(family);
    wanted.person.email = QString::fromUtf8(email);
    return actions::people::add(*book, wanted);
}

std::optional<PersonId> named(TestBook& book, const char* name) {
    return queries::personNamed(book->reader(), QString::fromUtf8(name));
}

}  // namespace

TEST_CASE("someone is found by name in any order case and accent") {
    TestBook book;
    const PersonId lin = withEmail(book, "Lin", "Chen", "");
    const PersonId jose = withEmail(book, "María José", "de la Cruz", "");
    const PersonId lukasz = withEmail(book, "Łukasz", "Straße", "");
    for (const char* name : {"Lin Chen", "Chen, Lin", "LIN CHEN", " lin   chen "}) CHECK(named(book, name) == lin);
    CHECK(named(book, "de la cruz, maria jose") == jose);
    CHECK(named(book, "lukasz strasse") == lukasz);
    CHECK(named(book, "chen") == lin);
    CHECK(named(book, "cru mar") == jose);
    CHECK(!named(book, "Chem"));
    CHECK(!named(book, "Lin Chen Wu"));
    CHECK(!named(book, ""));
    CHECK(!named(book, "?!"));
}

TEST_CASE("hyphens part the words of a name as spaces do", "[ME10]") {
    TestBook book;
    const PersonId zhao = withEmail(book, "Hui-Min", "Zhao", "");
    const PersonId amara = withEmail(book, "Amara", "Okonkwo-Brandt", "");
    for (const char* name : {"hui-min", "Hui-Min", "hui min", "min", "zhao", "Zhao, Hui-Min", "hui-min zhao"}) {
        INFO(name);
        CHECK(named(book, name) == zhao);
    }
    for (const char* name :
         {"okonkwo-brandt", "Okonkwo-Brandt", "okonkwo", "brandt", "Brandt, Amara", "amara okonkwo"}) {
        INFO(name);
        CHECK(named(book, name) == amara);
    }
    const queries::PeopleNames names(book->reader(), book.owner, QDate(2026, 11, 22));
    CHECK(names.split(u"Hui-Min Zhao, Amara Okonkwo-Brandt"_s).size() == 2);
    CHECK(queries::holdsWords(u"Hui-Min Zhao"_s, u"hui-min"_s, queries::NameWords::Whole));
    CHECK_FALSE(queries::holdsWords(u"Hui-Min Zhao"_s, u"hui-m"_s, queries::NameWords::Whole));
    CHECK(queries::holdsWords(u"Hui-Min Zhao"_s, u"hui-m"_s, queries::NameWords::Begun));
    CHECK_FALSE(queries::holdsWords(u"Hui-Min Zhao"_s, u"-"_s, queries::NameWords::Begun));
}

TEST_CASE("someone is found by e-mail whatever its case") {
    TestBook book;
    const PersonId lin = withEmail(book, "Lin", "Chen", "Lin.Chen@Riverside.example");
    withEmail(book, "Lin", "Chen", "other@riverside.example");
    CHECK(named(book, "lin.chen@riverside.example") == lin);
    CHECK(!named(book, "no one@riverside.example"));
}

TEST_CASE("an ambiguous name is thrown with its candidates") {
    TestBook book;
    withEmail(book, "Lin", "Chen", "");
    withEmail(book, "Linda", "Park", "");
    const PersonId chenWei = withEmail(book, "Wei", "Chen", "");
    const auto error = errorOf([&] { named(book, "lin"); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::AmbiguousName);
    CHECK(error->args == QStringList{QStringLiteral("lin"), QStringLiteral("Lin Chen, Linda Park")});
    CHECK(kindOf([&] { named(book, "Chen"); }) == ErrorKind::AmbiguousName);
    CHECK(named(book, "chen we") == chenWei);
    // An exact name comes before names that only begin with it.
    const PersonId li = withEmail(book, "Li", "", "");
    CHECK(named(book, "Li") == li);
    withEmail(book, "Chen", "Wei", "");
    CHECK(named(book, "Wei Chen") == chenWei);
}

TEST_CASE("a name turned around is asked about and never taken in silence") {
    TestBook book;
    const PersonId thomas = withEmail(book, "Thomas", "James", "");
    CHECK(named(book, "Thomas James") == thomas);
    CHECK(named(book, "James, Thomas, MD") == thomas);
    const auto error = errorOf([&] { named(book, "James Thomas"); });
    REQUIRE(error);
    CHECK(error->kind == ErrorKind::AmbiguousName);
    CHECK(error->args == QStringList{u"James Thomas"_s, u"Thomas James"_s, u"Thomas, James"_s});
    // With a comma there is no doubt: this is somebody else.
    CHECK(!queries::personCalled(book->reader(), u"Thomas, James"_s));
    CHECK(!named(book, "Thomas, James"));
    CHECK(named(book, "Jam, Tho") == thomas);
    const PersonId james = withEmail(book, "James", "Thomas", "");
    CHECK(named(book, "James Thomas") == james);
    CHECK(named(book, "Thomas James") == thomas);
}

TEST_CASE("namesakes are told apart by where they work or by their address") {
    TestBook book;
    const PersonId surgeon = withEmail(book, "Wei", "Chen", ""),
                   other = withEmail(book, "Wei", "Chen", "wei@x.example"), third = withEmail(book, "Wei", "Chen", "");
    Position position;
    position.personId = surgeon;
    position.department = u"Surgery & Oncology"_s;
    position.institution = u"Riverside"_s;
    actions::people::addPosition(*book, position);
    position.personId = other;
    position.department.clear();
    actions::people::addPosition(*book, position);
    const queries::PersonMatcher matcher(book->reader());
    CHECK(matcher.match(u"Wei Chen"_s).size() == 3);
    CHECK(matcher.match(u"Chen, Wei, PhD"_s).size() == 3);
    for (const PersonId id : {surgeon, other, third}) {
        INFO(matcher.label(id).toStdString());
        CHECK(matcher.match(matcher.label(id)) == QList<PersonId>{id});
        CHECK(named(book, qPrintable(matcher.label(id))) == id);
    }
    CHECK(matcher.label(surgeon) == u"Wei Chen (Surgery & Oncology)");
    CHECK(matcher.label(other) == u"Wei Chen (wei@x.example)");
    CHECK(matcher.label(book.owner) == u"Maya Okafor");
    CHECK(matcher.match(u"Wei Chen (she/her)"_s).size() == 3);
    CHECK(matcher.match(u"Maya Okafor (she/her)"_s) == QList<PersonId>{book.owner});
    const auto error = errorOf([&] { named(book, "Wei Chen"); });
    REQUIRE(error);
    CHECK(error->args.value(1).startsWith(u"Wei Chen ("));
}

TEST_CASE("an importer's matcher takes e-mail before name") {
    TestBook book;
    const PersonId one = withEmail(book, "Lin", "Chen", "lin@one.example");
    const PersonId two = withEmail(book, "Lin", "Chen", "lin@two.example");
    const queries::PersonMatcher matcher(book->reader());
    CHECK(matcher.match(QStringLiteral("Lin Chen"), QStringLiteral(" LIN@two.example ")) == QList<PersonId>{two});
    CHECK(matcher.match(QStringLiteral("Lin Chen")).size() == 2);
    CHECK(matcher.match(QStringLiteral("Lin Chen"), QStringLiteral("new@x.example")).contains(one));
    CHECK(matcher.match(QString::fromUtf8("Li\u00adn Chen\u200b")).size() == 2);
    CHECK(matcher.match(QString()).isEmpty());
    CHECK(matcher.match(QStringLiteral("Lin")).isEmpty());
}

TEST_CASE("lists of people go by family name without accents") {
    TestBook book;
    withEmail(book, "Zoë", "Åberg", "");
    withEmail(book, "Adam", "Zimmer", "");
    withEmail(book, "Cher", "", "");
    QStringList order;
    for (const auto& card : queries::allPeople(book->reader())) order << card.name();
    CHECK(order.join(u'|').toStdString() == "Zoë Åberg|Cher|Maya Okafor|Adam Zimmer");
    CHECK(queries::names(book->reader()).value(book.owner) == QStringLiteral("Maya Okafor"));
    CHECK(queries::personCard(book->reader(), book.owner).printedName() == QStringLiteral("Maya Okafor, MD"));
}

TEST_CASE("mentorships of a pair come open ones first and then the newest") {
    TestBook book;
    const PersonId lin = book.person(QStringLiteral("Lin Chen")), leila = book.person(QStringLiteral("Leila Haddad"));
    CHECK(queries::mentorshipsOfPair(book->reader(), book.owner, lin).isEmpty());
    const MentorshipId ended = book.mentorship(lin), older = book.mentorship(lin),
                       newer = book.mentorship(lin, Side::Mentor);
    book.mentorship(leila);
    actions::mentorships::setStage(*book, ended, Stage::Concluded, QDate(2026, 1, 1));
    CHECK(queries::mentorshipsOfPair(book->reader(), book.owner, lin) == QList<MentorshipId>{newer, older, ended});
    CHECK(queries::mentorshipsOfPair(book->reader(), lin, book.owner) == QList<MentorshipId>{newer, older, ended});
    CHECK(queries::mentorshipsOfPair(book->reader(), lin, leila).isEmpty());
}

TEST_CASE("mentorships are listed by the others' names with the ended ones last") {
    TestBook book;
    const MentorshipId lin = book.mentorship(book.person(QStringLiteral("Lin Chen")));
    book.mentorship(book.person(QStringLiteral("Łucja Adler")), Side::Mentor);
    book.mentorship(book.person(QStringLiteral("Amir Shah")), Side::Peer);
    actions::mentorships::setStage(*book, lin, Stage::Concluded, QDate(2026, 1, 1));
    const auto names = queries::names(book->reader());
    QStringList order;
    for (const auto& card : queries::allMentorships(book->reader(), book.owner, QDate(2026, 11, 22)))
        order << card.nameFor(book.owner, names);
    CHECK(order.join(u'|').toStdString() == "Amir Shah|Łucja Adler|Lin Chen");
    const auto card = queries::mentorshipCard(book->reader(), lin, QDate(2026, 11, 22));
    CHECK(card.mentees == QStringList{QStringLiteral("Maya Okafor")});
    CHECK(card.mentors == QStringList{QStringLiteral("Lin Chen")});
    CHECK(card.sideOf(book.owner) == Side::Mentee);
    CHECK(card.others(book.owner).size() == 1);
    CHECK(!card.nextDue);
}

}  // namespace mb::test::queries_people_test
