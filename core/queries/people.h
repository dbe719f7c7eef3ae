// Names for lists, and finding the person whom a name means.
#pragma once

#include "core/storage/reader.h"

namespace mb::queries {

struct PersonCard {
    Person person;
    QList<Degree> degrees;
    QList<Position> positions;  // latest first

    QString name() const { return fullName(person); }
    QString printedName() const { return printName(person, degrees); }
};

PersonCard personCard(const Reader& reader, PersonId id);
QList<PersonCard> allPeople(const Reader& reader);  // by family name

// Full names of everybody, read once for a list.
QHash<PersonId, QString> names(const Reader& reader);

// Whom a written name means: by e-mail address, else by full name, without case, accents and degrees. Where several
// bear a name, what stands behind it in brackets tells them apart: "Wei Chen (Surgery)". "Me" is the owner.
class PersonMatcher {
public:
    PersonMatcher() = default;  // nobody is known
    explicit PersonMatcher(const Reader& reader);
    void add(const Person& person);
    // All that match; more than one means that the name is ambiguous.
    QList<PersonId> match(const QString& name, const QString& email = {}) const;
    // Whose name has the same words in another order, and nobody has it as it is written: "James Thomas" may be Thomas
    // James. Nobody where a comma says which is the family name.
    QList<PersonId> turnedAround(const QString& name) const;
    // The name, and where others have it too, the department, institution or address that tells them apart.
    QString label(PersonId id) const;
    QString labels(const QList<PersonId>& people) const;  // in the order of the alphabet

private:
    struct Known {
        QString name, email;
        QStringList places;  // departments and institutions, the present ones first
    };
    void readPlaces(const Reader& reader);
    QList<PersonId> namesakes(const QString& name) const;
    QStringList hints(PersonId id) const;

    PersonId m_owner;
    QHash<PersonId, Known> m_people;
    QMultiHash<QString, PersonId> m_byEmail, m_byName, m_byWords;
};

// Somebody called by the full name or e-mail address. Throws AmbiguousName with the candidates where several may be
// meant, also where the only candidate has the name turned around.
std::optional<PersonId> personCalled(const Reader& reader, const QString& name);
// Somebody named in passing ("Lin", "chen", "Lin Chen"): as personCalled(), else people whose name holds all the words
// as prefixes.
std::optional<PersonId> personNamed(const Reader& reader, const QString& name);

}  // namespace mb::queries
