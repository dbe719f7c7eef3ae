#include "core/queries/author_match.h"

#include "tests/support/catch.h"

namespace mb::test::queries_author_match_test {

using namespace mb::queries;
using namespace Qt::Literals::StringLiterals;

namespace {

const PersonId leila(1), maria(2), amos(3), wei(4);

KnownAuthor known(PersonId id, const QString& given, const QString& family, const QString& orcid = {},
                  const QStringList& forms = {}) {
    return {id, given, family, orcid, forms};
}
using Found = QList<AuthorMatch>;

AuthorMatches matches(const QList<KnownAuthor>& people, const AuthorName& name) {
    return AuthorMatcher(people).match(name);
}

}  // namespace

TEST_CASE("author match: in the order of trust") {
    const KnownAuthor person =
        known(leila, u"Leila Marie"_s, u"Haddad"_s, u"0000-0002-1825-0097"_s, {u"Haddad-Ruiz L"_s});
    const auto reason = [&](const AuthorName& name) -> std::optional<AuthorReason> {
        const AuthorMatches found = matches({person}, name);
        if (found.all.isEmpty()) return std::nullopt;
        CHECK(found.certain.has_value() == !isSuggestion(found.all[0].reason));
        return found.all[0].reason;
    };
    CHECK(reason({u"Else"_s, u"X"_s, {}, {}, u"0000-0002-1825-0097"_s}) == AuthorReason::Orcid);
    CHECK(reason({u"Haddad-Ruiz"_s, u"Lina"_s}) == std::nullopt);
    CHECK(reason({u"Haddad Ruiz"_s, u"L."_s}) == AuthorReason::WrittenBefore);
    CHECK(reason({u"HADDAD"_s, u"LEILA"_s}) == AuthorReason::FullName);
    CHECK(reason({u"Haddad"_s, u"Leila M."_s}) == AuthorReason::FullName);
    CHECK(reason({u"Haddad"_s, u"LM"_s}) == AuthorReason::Initials);
    CHECK(reason({u"Haddad"_s, u"L. M."_s}) == AuthorReason::Initials);
    CHECK(reason({u"Haddad"_s, u"L"_s}) == AuthorReason::FirstInitial);
    CHECK(reason({u"Leila Marie"_s, u"Haddad"_s}) == AuthorReason::Swapped);
    CHECK(reason({u"Haddad"_s, u"LK"_s}) == std::nullopt);
    CHECK(reason({u"Haddad"_s, u"Laura"_s}) == std::nullopt);
    CHECK(reason({u"Haddad"_s, u"Leila Marie"_s, {}, {}, u"0000-0001-0000-0009"_s}) == std::nullopt);
    CHECK(reason({.family = u"Haddad"_s, .group = true}) == std::nullopt);
    CHECK(reason({u"Haddad"_s}) == std::nullopt);
}

TEST_CASE("author match: letters, particles and suffixes") {
    const auto certain = [](const KnownAuthor& person, const AuthorName& name) {
        return matches({person}, name).certain == person.id;
    };
    const KnownAuthor cruz = known(maria, u"María José"_s, u"de la Cruz"_s);
    CHECK(certain(cruz, {u"Cruz"_s, u"María José"_s, u"de la"_s}));
    CHECK(certain(cruz, {u"De la Cruz"_s, u"Maria Jose"_s}));
    CHECK(certain(cruz, {u"Cruz"_s, u"MJ"_s, u"de la"_s}));
    CHECK_FALSE(certain(cruz, {u"Cruz"_s, u"MJ"_s}));
    CHECK(certain(known(wei, u"Xiao-Ming"_s, u"Łęski-Weiß"_s), {u"Leski Weiss"_s, u"Xiaoming"_s}));
    CHECK(certain(known(wei, u"Ó"_s, u"Ní Bhriain"_s), {u"Ni Bhriain"_s, u"O"_s}));
    const KnownAuthor king = known(amos, u"Amos L."_s, u"King Jr."_s);
    CHECK(certain(king, {u"King"_s, u"AL"_s, {}, u"Jr"_s}));
    CHECK(certain(king, {u"King"_s, u"Amos L."_s}));
    CHECK(matches({king}, {u"King"_s, u"Amos L."_s, {}, u"Sr."_s}).all.isEmpty());
}

TEST_CASE("author match: two who fit are never guessed") {
    const QList<KnownAuthor> both{known(leila, u"Leila"_s, u"Haddad"_s), known(maria, u"Lina"_s, u"Haddad"_s)};
    const AuthorMatches initial = matches(both, {u"Haddad"_s, u"L"_s});
    CHECK(initial.all == Found{{leila, AuthorReason::Initials}, {maria, AuthorReason::Initials}});
    CHECK_FALSE(initial.certain);
    CHECK(matches(both, {u"Haddad"_s, u"Lina"_s}).certain == maria);
    // "L" may be Lina Marie as well, who would print more of it only perhaps.
    const QList<KnownAuthor> longer{both[0], known(maria, u"Lina Marie"_s, u"Haddad"_s)};
    CHECK_FALSE(matches(longer, {u"Haddad"_s, u"L"_s}).certain);
    // What was confirmed earlier decides; if both were, it does not.
    QList<KnownAuthor> written = both;
    written[1].otherForms = {u"Haddad L"_s};
    CHECK(matches(written, {u"Haddad"_s, u"L"_s}).certain == maria);
    written[0].otherForms = {u"L. Haddad"_s};
    CHECK_FALSE(matches(written, {u"Haddad"_s, u"L"_s}).certain);
}

}  // namespace mb::test::queries_author_match_test
