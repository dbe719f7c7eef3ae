// A name as it stands in a list of authors: parted as printed, and no record of the book (DO1).
#pragma once

#include <QString>

namespace mb {

struct AuthorName {
    QString family = {};    // of a group its whole name
    QString given = {};     // names or initials, as they are written
    QString particle = {};  // "de la", "van": printed before the family name
    QString suffix = {};    // "Jr.", "III"
    QString orcid = {};     // "0000-0002-1825-0097"
    bool group = false;
    bool collaborator = false;  // listed behind the authors, and none of them
    bool guessed = false;       // parted by a guess: the source does not say which part is which
    bool operator==(const AuthorName&) const = default;
};

// "Haddad L", "de la Cruz MJ", "King AL Jr"; a group whole.
QString shortName(const AuthorName& name);
// "María José" → "MJ", "Jean-Luc" → "JL", "A.L." and "AL" → "AL".
QString initialsOf(const QString& given);
// "Jr.", "Sr", "III", "2nd".
bool isNameSuffix(const QString& word);
// "0000-0002-1825-0097" out of an address or sixteen digits; empty where there is none.
QString orcidIn(const QString& text);

}  // namespace mb
