#include "tests/core/exchange/references/reading_fixture.h"

namespace mb::test::references_nbib_test {

using namespace mb::exchange;

namespace {

QByteArray pubMed(const QByteArray& fields) { return "\nPMID- 39000001\nTI  - A title.\n" + fields + "\n"; }

}  // namespace

TEST_CASE("references: authors of PubMed are one person for each pair") {
    const Reference reference =
        only(pubMed("FAU - Ní Bhriain, Aoife\nAU  - Ni Bhriain A\nCN  - Riverside Trauma Group\n"
                    "FAU - Vang, Pao J Jr\nAU  - Vang PJ Jr"));
    CHECK(namesOf(reference) ==
          QStringList{u"Ní Bhriain|Aoife||"_s, u"=Riverside Trauma Group"_s, u"Vang|Pao J||Jr"_s});
    CHECK(reference.title == u"A title");
    CHECK(reference.notes.isEmpty());

    const Reference others =
        only(pubMed("FAU - de la Cruz, María José\nAU  - de la Cruz MJ\nAUID- ORCID: 0000-0002-1825-0097\n"
                    "AD  - Some place.\nAU  - Haddad L\nAU  - King AL 3rd\nFIR - Okonkwo, Chi\nIR  - Okonkwo C\n"
                    "FAU - Li, Xiaoming\nAU  - Li X"));
    CHECK(namesOf(others) == QStringList{u"Cruz|María José|de la|"_s, u"Haddad|L||"_s, u"King|AL||3rd"_s,
                                         u"Li|Xiaoming||"_s, u"(Okonkwo|Chi||)"_s});
    CHECK(others.authors[0].orcid == u"0000-0002-1825-0097");
    CHECK(argsOf(others, ReferenceNoteKind::NameTurned) == QStringList{u"Li"_s, u"Xiaoming"_s});
}

TEST_CASE("references: numbers of PubMed") {
    const ReferenceList found = referencesIn(
        "PMID- 39000001\nPMC - PMC11000001\nLID - S0000-1(24)1-2 [pii]\nLID - 10.1000/xyz.1 [doi]\nAID - "
        "S0000-1(24)1-2 [pii]\n"
        "AID - 10.1000/xyz.1 [doi]\nCIN - J Mentor Educ. 2024;1:2. PMID: 38000000\nTI  - A title that goes\n      on "
        "here.\n");
    CHECK(found.format == ReferenceFormat::Nbib);
    REQUIRE(found.entries.size() == 1);
    const Reference& reference = found.entries[0];
    CHECK(reference.pmid == u"39000001");
    CHECK(reference.pmcid == u"PMC11000001");
    CHECK(reference.doi == u"10.1000/xyz.1");
    CHECK(reference.title == u"A title that goes on here");

    const ReferenceList two = referencesIn("PMID- 1\nTI  - One.\n\nPMID- 2\nTI  - Two.\n\n\nPMID- 3\nTI  - [Three].\n");
    REQUIRE(two.entries.size() == 3);
    CHECK(two.entries[2].title == u"Three");
    CHECK(two.entries[2].line == 8);
}

TEST_CASE("references: PubMed's dates and states") {
    const Reference printed = only(pubMed("DP  - 2024 Mar 12\nDEP - 20231105\nVI  - 12\nPST - ppublish"));
    CHECK(dateOf(printed) == u"2024-03-12");
    REQUIRE(printed.onlineOn);
    CHECK(printed.onlineOn->text() == u"2023-11-05");
    CHECK(printed.state == u"in-print");
    CHECK(only(pubMed("DP  - 2024 Mar 12\nDEP - 20240312")).state == u"ahead-of-print");
    CHECK(only(pubMed("DP  - 2024\nVI  - 3\nPST - aheadofprint")).state == u"ahead-of-print");
    CHECK(only(pubMed("DP  - 2024\nPT  - Preprint")).state == u"preprint");

    const Reference span = only(pubMed("DP  - 1990 May-Jun"));
    CHECK(dateOf(span) == u"1990");
    CHECK(argsOf(span, ReferenceNoteKind::SeasonKept) == QStringList{u"May-Jun"_s});
    const Reference season = only(pubMed("DP  - 2015 Winter"));
    CHECK(dateOf(season) == u"2015");
    CHECK(argsOf(season, ReferenceNoteKind::SeasonKept) == QStringList{u"Winter"_s});
    CHECK(dateOf(only(pubMed("DP  - 2024 Dec 15-21"))) == u"2024-12");
}

}  // namespace mb::test::references_nbib_test
