// Whom of the book a printed name means, by how sure that is (DO1, DO15). Pure: it reads no book.
#pragma once

#include "core/domain/author_name.h"
#include "core/domain/person.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace mb::queries {

// The surest first.
enum class AuthorReason {
    Orcid,
    WrittenBefore,  // a form that was confirmed earlier
    FullName,       // family name and given name, as far as both are written out
    Initials,       // family name and all initials
    FirstInitial,   // family name and first initial: only a suggestion
    Swapped         // family and given name the other way round: only a suggestion
};
constexpr bool isSuggestion(AuthorReason reason) { return reason >= AuthorReason::FirstInitial; }

struct KnownAuthor {
    PersonId id;
    QString given, family, orcid;  // the family name with its particle and suffix, as in Person
    QStringList otherForms = {};   // "also writes as": "Haddad-Ruiz L", "Leila Haddad" (PE10)
};

struct AuthorMatch {
    PersonId id;
    AuthorReason reason;
    bool operator==(const AuthorMatch&) const = default;
};

struct AuthorMatches {
    QList<AuthorMatch> all;  // everybody who fits, the surest first, each by the surest reason
    // Who may be taken without asking: the surest, if it is no suggestion and nobody else fits. An ORCID and a form
    // that was confirmed leave out those who merely have such a name.
    std::optional<PersonId> certain;
};

class AuthorMatcher {
public:
    explicit AuthorMatcher(const QList<KnownAuthor>& people);
    AuthorMatches match(const AuthorName& name) const;

private:
    // A given name as words, initials as single letters.
    struct Parts {
        QString family, suffix;  // folded, without spaces
        QStringList given;
    };
    struct Known {
        KnownAuthor author;
        Parts parts;
    };
    static Parts partsOf(const AuthorName& name);
    static std::optional<AuthorReason> likeness(const Parts& printed, const Parts& known);

    QList<Known> m_people;
    QMultiHash<QString, qsizetype> m_byOrcid, m_byForm, m_byFamily, m_bySwapped;
};

}  // namespace mb::queries
