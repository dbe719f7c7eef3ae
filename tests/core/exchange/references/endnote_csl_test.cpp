#include "tests/core/exchange/references/reading_fixture.h"

namespace mb::test::references_endnote_csl_test {

using namespace mb::exchange;

TEST_CASE("references: CSL-JSON") {
    const Reference reference = only(
        u"[{\"id\": \"cruz\", \"type\": \"article-journal\", \"title\": \"T\", \"author\": [{\"family\": \"Cruz\", "
        "\"non-dropping-particle\": \"de la\", \"given\": \"María José\", \"suffix\": \"Jr\"}, "
        "{\"literal\": \"Riverside Trauma Group\"}], \"issued\": {\"date-parts\": [[\"2024\", \"5\"]]}, "
        "\"volume\": 12, \"DOI\": \"10.1000/ABC.9\", \"status\": \"in press\"}]"_s.toUtf8());
    CHECK(namesOf(reference) == QStringList{u"Cruz|María José|de la|Jr"_s, u"=Riverside Trauma Group"_s});
    CHECK(dateOf(reference) == u"2024-05");
    CHECK(reference.doi == u"10.1000/ABC.9");
    CHECK(reference.key == u"cruz");
    CHECK(reference.volume == u"12");
    CHECK(reference.state == u"accepted");

    CHECK(dateOf(only("[{\"title\": \"T\", \"issued\": [[\"2024\", \"5\"]]}]")) == u"2024-05");
    CHECK(dateOf(only("{\"title\": \"T\", \"issued\": {\"raw\": \"12 March 2024\"}}")) == u"2024-03-12");
    CHECK(only("{\"items\": [{\"title\": \"T\"}]}").title == u"T");
    CHECK(only("[{\"title\": \"A \\\"quoted] }\\\" one\"}]").title == u"A \"quoted] }\" one");
    CHECK(only("[{\"type\": \"article\", \"title\": \"T\"}]").kind == u"preprint");
    CHECK(referencesIn("[]").entries.isEmpty());
}

TEST_CASE("references: EndNote XML") {
    const QByteArray record =
        "<record><rec-number>7</rec-number><ref-type name=\"Journal Article\">17</ref-type><contributors><authors>"
        "<author><style face=\"normal\">Had</style><style face=\"bold\">dad, Leila</style></author>"
        "<author><style>King, Amos L., Jr</style></author><author>Riverside Trauma Group,</author></authors>"
        "<secondary-authors><author>Nobody, Else</author></secondary-authors></contributors>"
        "<titles><title><style>On </style><style face=\"italic\">E. coli</style><style> &amp; us</style></title>"
        "<secondary-title>J Mentor Educ</secondary-title></titles><periodical><full-title>J Mentor Educ</full-title>"
        "</periodical><pages>117-23</pages><volume>12</volume><dates><year>2024</year><pub-dates><date>Mar 12</date>"
        "</pub-dates></dates><accession-num>39000001</accession-num><custom2>PMC11000001</custom2>"
        "<electronic-resource-num>10.1000/xyz.1</electronic-resource-num></record>\n";
    const ReferenceList found = referencesIn("<?xml version=\"1.0\" encoding=\"UTF-8\" ?><xml><records>\n" + record +
                                             record + "</records></xml>");
    CHECK(found.format == ReferenceFormat::EndNoteXml);
    REQUIRE(found.entries.size() == 2);
    CHECK(found.entries[1].line == 3);
    const Reference& reference = found.entries[0];
    CHECK(namesOf(reference) == QStringList{u"Haddad|Leila||"_s, u"King|Amos L.||Jr"_s, u"=Riverside Trauma Group"_s});
    CHECK(reference.title == u"On E. coli & us");
    CHECK(reference.kind == u"article");
    CHECK(reference.venue == u"J Mentor Educ");
    CHECK(dateOf(reference) == u"2024-03-12");
    CHECK(reference.pages == u"117-23");
    CHECK(reference.pmid == u"39000001");
    CHECK(reference.pmcid == u"PMC11000001");
    CHECK(reference.doi == u"10.1000/xyz.1");
    CHECK(reference.key == u"7");
    CHECK(reference.state == u"in-print");
}

TEST_CASE("references: XML deep in itself is refused by its line") {
    const ReferenceList found = referencesIn("<xml><records>\n<record>" + QByteArray("<a>").repeated(5000) + "x" +
                                             QByteArray("</a>").repeated(5000) +
                                             "</record>\n"
                                             "<record><titles><title>Kept</title></titles></record></records></xml>");
    REQUIRE(found.entries.size() == 1);
    REQUIRE(found.refused.size() == 1);
    CHECK(found.refused[0].reason == RefusalReason::TooDeep);
    CHECK(found.refused[0].line == 2);
}

TEST_CASE("references: formats are told by what is in them") {
    const auto format = [](const QByteArray& bytes, const QString& name) { return referencesIn(bytes, name).format; };
    CHECK(format("PMID- 1\nTI  - One.\n", u"export.txt"_s) == ReferenceFormat::Nbib);
    CHECK(format("PMID- 1\nTI  - One.\n", u"export.ris"_s) == ReferenceFormat::Nbib);
    CHECK(format("TY  - JOUR\nTI  - T\nER  - \n", u"export.bib"_s) == ReferenceFormat::Ris);
    CHECK(format("TY  - JOUR\nTI  - T\nUR  - mail@x{y}\nER  - \n", u"export.bib"_s) == ReferenceFormat::Ris);
    CHECK(format("% a list\n@article{a, title={T}, note={PMID- 1}}", u"list.ris"_s) == ReferenceFormat::BibTex);
    CHECK(format("[{\"title\": \"T\"}]", u"list.bib"_s) == ReferenceFormat::CslJson);
}

}  // namespace mb::test::references_endnote_csl_test
