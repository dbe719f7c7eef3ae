// Everybody whom a line of names means: people of the book, groups, and those who are new.
#pragma once

#include "core/queries/people.h"

namespace mb::queries {

// Whether all the words that were written are words of the name, or begin some: "hui-min" and "zhao" are Hui-Min Zhao,
// "hui-m" begins it. Hyphens part words as spaces do.
enum class NameWords { Whole, Begun };
bool holdsWords(const QString& name, const QString& written, NameWords how);

// A team or peer group with a name of its own, which stands for all who take part now.
struct PeopleGroup {
    QString title;
    QList<PersonId> members;  // besides the owner, two or more
};
QList<PeopleGroup> groupsOf(const Reader& reader, PersonId owner, QDate today);

struct NamedPeople {
    QList<PersonId> known;
    QStringList fresh;   // names of nobody in the book
    QStringList unsure;  // names that several have, or somebody turned around: ask who is meant
    bool isEmpty() const { return known.isEmpty() && fresh.isEmpty() && unsure.isEmpty(); }
    bool operator==(const NamedPeople&) const = default;
};

class PeopleNames {
public:
    PeopleNames() = default;  // nobody is known
    PeopleNames(const Reader& reader, PersonId owner, QDate today);
    // The single names in a line, see splitPeople().
    QStringList split(const QString& line) const;
    const PeopleGroup* group(const QString& name) const;
    // The owner, who is always there, is left out.
    NamedPeople read(const QString& line) const;

    const PersonMatcher& matcher() const { return m_matcher; }
    const QList<PeopleGroup>& groups() const { return m_groups; }

private:
    PersonMatcher m_matcher;
    QList<PeopleGroup> m_groups;
    PersonId m_owner;
};

}  // namespace mb::queries
