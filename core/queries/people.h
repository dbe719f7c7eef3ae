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

// Matches as an importer does: by e-mail, else by full name, in either order, without case and accents.
class PersonMatcher {
public:
    explicit PersonMatcher(const Reader& reader);
    void add(const Person& person);
    // All that match; more than one means the name is ambiguous.
    QList<PersonId> match(const QString& name, const QString& email = {}) const;

private:
    QMultiHash<QString, PersonId> m_byEmail, m_byName;
};

// Somebody named in passing ("Lin", "chen", "Lin Chen"): exact matches first, else people whose name holds all the
// words as prefixes. Throws AmbiguousName with the candidates.
std::optional<PersonId> personNamed(const Reader& reader, const QString& name);

}  // namespace mb::queries
