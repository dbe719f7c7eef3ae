#include "core/domain/author_name.h"

#include "tests/support/catch.h"

namespace mb::test::domain_author_name_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("author names: short") {
    CHECK(shortName({u"Haddad"_s, u"Leila"_s}) == u"Haddad L");
    CHECK(shortName({u"Cruz"_s, u"María José"_s, u"de la"_s}) == u"de la Cruz MJ");
    CHECK(shortName({u"King"_s, u"Amos L."_s, {}, u"Jr."_s}) == u"King AL Jr");
    CHECK(shortName({u"Moreau"_s, u"Jean-Luc"_s}) == u"Moreau JL");
    CHECK(shortName({u"Vang"_s, u"PJ"_s}) == u"Vang PJ");
    CHECK(shortName({u"Vang"_s, u"P.J."_s}) == u"Vang PJ");
    CHECK(shortName({u"Plato"_s}) == u"Plato");
    CHECK(shortName({.family = u"Centers for Care and Recovery"_s, .group = true}) == u"Centers for Care and Recovery");
}

TEST_CASE("author names: suffixes and ORCIDs") {
    for (const QString& suffix : {u"Jr."_s, u"jr"_s, u"Sr"_s, u"II"_s, u"III"_s, u"3rd"_s}) CHECK(isNameSuffix(suffix));
    for (const QString& name : {u"Ii"_s, u"King"_s, u"I"_s, u""_s}) CHECK_FALSE(isNameSuffix(name));
    CHECK(orcidIn(u"https://orcid.org/0000-0002-1825-009x"_s) == u"0000-0002-1825-009X");
    CHECK(orcidIn(u"ORCID: 0000000218250097"_s) == u"0000-0002-1825-0097");
    CHECK(orcidIn(u"0000-0002-1825"_s).isEmpty());
}

}  // namespace mb::test::domain_author_name_test
