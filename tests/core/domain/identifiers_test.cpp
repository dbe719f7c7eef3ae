#include "core/domain/identifiers.h"

#include "core/exchange/references/same_work.h"
#include "tests/support/catch.h"

namespace mb::test::domain_identifiers_test {

using namespace mb::exchange;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("identifiers: a DOI, however it is written") {
    for (const QString& written :
         {u"10.1000/ABC.9"_s, u"https://doi.org/10.1000/ABC.9"_s, u"http://dx.doi.org/10.1000/ABC.9"_s,
          u"doi:10.1000/ABC.9"_s, u"DOI: 10.1000/ABC.9."_s, u"(doi 10.1000/ABC.9),"_s, u"10.1000/ABC.9;"_s,
          u"https://doi.org/10.1000%2FABC.9?utm=x"_s})
        CHECK(canonicalDoi(written) == u"10.1000/ABC.9");
    CHECK(doiKey(u"https://doi.org/10.1000/ABC.9"_s) == u"10.1000/abc.9");
    CHECK(canonicalDoi(u"10.1016/S0140-6736(24)00001-2"_s) == u"10.1016/S0140-6736(24)00001-2");
    CHECK(canonicalDoi(u"(see 10.1016/S0140-6736(24)00001-2)."_s) == u"10.1016/S0140-6736(24)00001-2");
    CHECK(canonicalDoi(u"10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2"_s) ==
          u"10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2");
    for (const QString& none :
         {u""_s, u"see website"_s, u"10.1000"_s, u"10.1000/"_s, u"210.1000/5"_s, u"0.10.1000/5"_s})
        CHECK(canonicalDoi(none).isEmpty());
}

TEST_CASE("identifiers: PMID and PMCID") {
    CHECK(pmidIn(u"39000001"_s) == u"39000001");
    CHECK(pmidIn(u"PMID: 39000001."_s) == u"39000001");
    CHECK(pmidIn(u"https://pubmed.ncbi.nlm.nih.gov/39000001/"_s) == u"39000001");
    CHECK(pmidIn(u"see 39000001 there"_s).isEmpty());
    CHECK(pmidIn(u"123456789012"_s).isEmpty());
    CHECK(pmcidIn(u"https://pmc.ncbi.nlm.nih.gov/articles/PMC11000001/"_s) == u"PMC11000001");
    CHECK(pmcidIn(u"pmc11000001"_s) == u"PMC11000001");
}

TEST_CASE("identifiers: all in a pasted text, each once") {
    const QList<Identifier> found = identifiersIn(
        u"39000001\nhttps://doi.org/10.1000/ABC.9\nHaddad L. Title. J. 2024;12(3):117-23. doi: 10.1000/xyz.1. PMID: 38000000; PMCID: PMC11000001.\n10.1000/abc.9, 10.1000/two\n2024 was good\n39000001\n"_s);
    CHECK(found == QList<Identifier>{{Identifier::Pmid, u"39000001"_s},
                                     {Identifier::Doi, u"10.1000/ABC.9"_s},
                                     {Identifier::Doi, u"10.1000/xyz.1"_s},
                                     {Identifier::Pmid, u"38000000"_s},
                                     {Identifier::Pmcid, u"PMC11000001"_s},
                                     {Identifier::Doi, u"10.1000/two"_s}});
}

TEST_CASE("same works: numbers are certain, titles are not, and what disagrees is never merged") {
    const auto work = [](const QString& title, const QString& pmid, const QString& doi, const QString& pmcid = {}) {
        Reference reference;
        reference.title = title, reference.pmid = pmid, reference.doi = doi, reference.pmcid = pmcid;
        return reference;
    };
    CHECK(sameWorks({work(u"A"_s, u"1"_s, {}), work(u"B"_s, u"1"_s, u"10.1000/x"_s), work(u"C"_s, {}, u"10.1000/X"_s),
                     work(u"D"_s, u"2"_s, {})}) == QList<SameWork>{{Sameness::Certain, {0, 1, 2}}});
    CHECK(sameWorks({work(u"A"_s, u"1"_s, u"10.1000/x"_s), work(u"A"_s, u"2"_s, u"10.1000/x"_s)}) ==
          QList<SameWork>{{Sameness::Disagreeing, {0, 1}}});
    CHECK(sameWorks({work(u"Étude of <x>"_s, u"1"_s, {}), work(u"etude of x."_s, {}, u"10.1101/p"_s)}) ==
          QList<SameWork>{{Sameness::Perhaps, {0, 1}}});
    // A preprint, and its paper twice.
    CHECK(sameWorks({work(u"A"_s, {}, u"10.1101/p"_s), work(u"A"_s, u"1"_s, {}), work(u"A"_s, u"1"_s, {})}) ==
          QList<SameWork>{{Sameness::Perhaps, {0, 1}}, {Sameness::Certain, {1, 2}}});
    CHECK(sameWorks({work({}, {}, {}), work({}, {}, {})}).isEmpty());
}

}  // namespace mb::test::domain_identifiers_test
