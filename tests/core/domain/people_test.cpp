#include "core/domain/person.h"
#include "core/domain/written_name.h"
#include "tests/support/catch.h"

namespace mb::test::domain_people_test {
namespace {

Position post(const char* title, std::optional<QDate> since, std::optional<QDate> until) {
    Position position;
    position.title = QString::fromUtf8(title);
    position.since = since;
    position.until = until;
    return position;
}

std::string titleOn(const QList<Position>& positions, QDate day) {
    const auto position = positionOn(positions, day);
    return position ? position->title.toStdString() : "none";
}

QStringList fieldsOf(const FieldErrors& errors) {
    QStringList fields;
    for (const FieldError& error : errors) fields << error.field;
    return fields;
}

}  // namespace

TEST_CASE("a name put together and split again is the same name") {
    for (const char* name : {"Leila Haddad", "María José de la Cruz", "Plato", "Nuala Ní Dhomhnaill", "Robert Hale Jr.",
                             "Pieter van der Berg III", "Hale III"}) {
        Person person;
        const NameParts parts = readName(QString::fromUtf8(name));
        person.given = parts.given;
        person.family = parts.family;
        CHECK(fullName(person).toStdString() == name);
    }
}

TEST_CASE("names print with degrees and shorten to initials") {
    Person person;
    CHECK(initials(person) == QStringLiteral("?"));
    person.given = QStringLiteral("maya");
    CHECK(initials(person) == QStringLiteral("M"));
    person.family = QStringLiteral("Okafor");
    CHECK(initials(person) == QStringLiteral("MO"));
    person.given = QString::fromUtf8("𝒳y");
    CHECK(initials(person) == QString::fromUtf8("𝒳O"));
    person.given = QStringLiteral("Maya");
    Degree md, phd;
    md.name = QStringLiteral("MD");
    phd.name = QStringLiteral("PhD");
    CHECK(printName(person, {md, phd}) == QStringLiteral("Maya Okafor, MD, PhD"));
    CHECK(printName(person, {}) == QStringLiteral("Maya Okafor"));
}

TEST_CASE("degrees are split however they are written") {
    const QStringList both{QStringLiteral("MD"), QStringLiteral("MPH")};
    for (const char* written : {"MD MPH", "MD, MPH", "MD/MPH", " MD ;MPH, "})
        CHECK(splitDegrees(QString::fromUtf8(written)) == both);
    CHECK(splitDegrees(QString()).isEmpty());
}

TEST_CASE("the position of a day is the one that holds then") {
    const QList<Position> career{post("Fellow", QDate(2018, 7, 1), QDate(2021, 6, 30)),
                                 post("Assistant professor", QDate(2021, 7, 1), std::nullopt)};
    CHECK(titleOn(career, QDate(2018, 6, 30)) == "none");
    CHECK(titleOn(career, QDate(2018, 7, 1)) == "Fellow");
    CHECK(titleOn(career, QDate(2021, 6, 30)) == "Fellow");
    CHECK(titleOn(career, QDate(2021, 7, 1)) == "Assistant professor");
    CHECK(titleOn(career, QDate(2040, 1, 1)) == "Assistant professor");
    CHECK(titleOn({}, QDate(2026, 1, 1)) == "none");
    CHECK(titleOn({post("Always", std::nullopt, std::nullopt)}, QDate(1990, 1, 1)) == "Always");
}

TEST_CASE("of two positions the one still held wins and then the later") {
    CHECK(titleOn({post("Chair for a term", QDate(2024, 1, 1), QDate(2026, 12, 31)),
                   post("Professor", QDate(2020, 1, 1), std::nullopt)},
                  QDate(2025, 5, 5)) == "Professor");
    CHECK(titleOn({post("Professor", QDate(2020, 1, 1), std::nullopt), post("Dean", QDate(2025, 1, 1), std::nullopt)},
                  QDate(2025, 5, 5)) == "Dean");
}

TEST_CASE("people are checked field by field") {
    Person person;
    CHECK(fieldsOf(validate(person)) == QStringList{QStringLiteral("given")});
    person.family = QStringLiteral("   ");
    CHECK(fieldsOf(validate(person)) == QStringList{QStringLiteral("given")});
    person.family = QStringLiteral("Okafor");
    CHECK(validate(person).isEmpty());
    person.email = QStringLiteral("maya at riverside");
    person.orcid = QStringLiteral("1234");
    CHECK(fieldsOf(validate(person)) == QStringList{QStringLiteral("email"), QStringLiteral("orcid")});
    person.email = QStringLiteral("maya@riverside.example");
    person.orcid = QStringLiteral("0000-0002-1694-233X");
    CHECK(validate(person).isEmpty());
    person.orcid = QStringLiteral("0000-0002-1694-233Y");
    CHECK(fieldsOf(validate(person)) == QStringList{QStringLiteral("orcid")});
}

TEST_CASE("positions end after they begin and degrees have a name") {
    CHECK(validate(post("x", QDate(2026, 1, 2), QDate(2026, 1, 1))).first().kind == ErrorKind::DateOrder);
    CHECK(validate(post("x", QDate(2026, 1, 2), QDate(2026, 1, 2))).isEmpty());
    CHECK(validate(post("x", std::nullopt, QDate(2026, 1, 1))).isEmpty());
    CHECK(validate(Degree()).first().kind == ErrorKind::MissingValue);
}

}  // namespace mb::test::domain_people_test
