#include "tests/core/exchange/references/reading_fixture.h"

namespace mb::test::references_ris_test {

using namespace mb::exchange;

TEST_CASE("references: RIS with a byte order mark, without its last end") {
    const ReferenceList found =
        referencesIn("\xef\xbb\xbfTY  - JOUR\r\nTI  - One\r\nER  - \r\n\r\nTY  - JOUR\r\nTI  - Two");
    CHECK(found.format == ReferenceFormat::Ris);
    CHECK(found.encoding.isEmpty());
    REQUIRE(found.entries.size() == 2);
    CHECK(found.entries[0].title == u"One");
    CHECK_FALSE(hasNote(found.entries[0], ReferenceNoteKind::EndMissing));
    CHECK(found.entries[1].title == u"Two");
    CHECK(found.entries[1].line == 5);
    CHECK(hasNote(found.entries[1], ReferenceNoteKind::EndMissing));
}

TEST_CASE("references: RIS in Windows-1252, and its dates") {
    const auto record = [](const QByteArray& fields) -> QByteArray {
        return "TY  - JOUR\nTI  - T\n" + fields + "\nER  - \n";
    };
    const ReferenceList found = referencesIn(record("AU  - Moreau, Ren\xe9\nPY  - 2023///"));
    CHECK(found.encoding == u"windows-1252");
    REQUIRE(found.entries.size() == 1);
    CHECK(namesOf(found.entries[0]) == QStringList{u"Moreau|René||"_s});
    CHECK(dateOf(found.entries[0]) == u"2023");
    CHECK(found.entries[0].notes.isEmpty());

    CHECK(dateOf(only(record("DA  - 2023/05/17/"))) == u"2023-05-17");
    const Reference season = only(record("Y1  - 2023/05//Summer"));
    CHECK(dateOf(season) == u"2023-05");
    CHECK(argsOf(season, ReferenceNoteKind::SeasonKept) == QStringList{u"Summer"_s});
    CHECK(dateOf(only(record("PY  - 2023\nDA  - 2023/05/17/"))) == u"2023-05-17");
    CHECK(dateOf(only(record("PY  - 2023\nDA  - 2022/12/30/"))) == u"2023");
    CHECK(only(record("PY  - in press")).state == u"accepted");
    // One letter astray in a file of UTF-8 spoils nothing but itself.
    const ReferenceList stray = referencesIn(record("AU  - Caf\xc3\xa9, Ren\xe9\nJF  - M\xc3\xbcller\nPB  - \xc3\xa9"));
    REQUIRE(stray.notes.size() == 1);
    CHECK(stray.notes[0].kind == ReferenceNoteKind::StrayByte);
    CHECK(stray.notes[0].line == 3);
    CHECK(namesOf(stray.entries[0]) == QStringList{u"Café|René||"_s});
}

TEST_CASE("references: text between the records of RIS is none") {
    const ReferenceList found = referencesIn(
        "Search: (mentoring) AND (career)\n\n1.\n\nTY  - JOUR\nTI  - One\nER  - \n\n2.\n"
        "TY  - JOUR\nTI  - Two\nER  -\n\nDownloaded 2026\n");
    REQUIRE(found.entries.size() == 2);
    CHECK(found.refused.isEmpty());
    REQUIRE(found.notes.size() == 3);
    CHECK(found.notes[0] == ReferenceNote{ReferenceNoteKind::TextIgnored, {u"Search: (mentoring) AND (career)"_s}, 1});
    CHECK(found.notes[1].line == 9);
}

TEST_CASE("references: RIS records in odd order, wrapped, and without ends") {
    const Reference turned = only("TI  - One\nAU  - Haddad, Leila\nTY  - JOUR\nER  - \n");
    CHECK(turned.title == u"One");
    CHECK(turned.kind == u"article");
    const ReferenceList open = referencesIn("TY  - JOUR\nTI  - One\nTY  - BOOK\nTI  - Two\n");
    REQUIRE(open.entries.size() == 2);
    CHECK(open.entries[1].kind == u"book");

    const Reference wrapped = only(
        "TY  - JOUR\nTI  - A title that\n  goes on\nAB  - Seen in the\nUS - based on figures\nAU  - Haddad,\n   "
        "Leila\nER  - ");
    CHECK(wrapped.title == u"A title that goes on");
    CHECK(namesOf(wrapped) == QStringList{u"Haddad|Leila||"_s});
    const Reference narrow = only("TY - JOUR\nTI  - One\nER -\n");
    CHECK(narrow.title == u"One");
}

TEST_CASE("references: names, pages and numbers of RIS") {
    const Reference reference = only(
        "TY  - JOUR\nID  - k1\nAU  - de la Cruz, María José\nAU  - King, Amos L., Jr\nAU  - Vang PJ\nAU  - Riverside "
        "Trauma Group\n"
        "A1  - Harborview,\nAU  - others\nTI  - T\nJO  - J Mentor Educ\nT2  - Journal of Mentor Education\nVL  - "
        "12\nIS  - 3\n"
        "SP  - 117\nEP  - 123\nDO  - https://doi.org/10.1000/xyz.1\nAN  - 39000001\nDB  - PubMed\nC2  - PMC11000001\n"
        "UR  - https://example.org/a; https://example.org/b\nER  - \n");
    CHECK(namesOf(reference) == QStringList{u"Cruz|María José|de la|"_s, u"King|Amos L.||Jr"_s, u"Vang|PJ||"_s,
                                            u"=Riverside Trauma Group"_s, u"=Harborview"_s});
    CHECK(reference.others);
    CHECK(reference.key == u"k1");
    CHECK(reference.venue == u"J Mentor Educ");
    CHECK(reference.pages == u"117-123");
    CHECK(reference.doi == u"10.1000/xyz.1");
    CHECK(reference.pmid == u"39000001");
    CHECK(reference.pmcid == u"PMC11000001");
    CHECK(reference.url == u"https://example.org/a");
    CHECK(reference.notes.isEmpty());

    const Reference chapter = only("TY  - CHAP\nTI  - Part\nT2  - Whole\nAN  - 12345\nER  - ");
    CHECK(chapter.kind == u"chapter");
    CHECK(chapter.venue == u"Whole");
    CHECK(chapter.pmid.isEmpty());
}

TEST_CASE("references: half a name is a family name, and a name of nothing is none") {
    CHECK(namesOf(only("TY  - JOUR\nTI  - T\nAU  - ,King\nAU  - ,\nAU  -\nER  - ")) == QStringList{u"King|||"_s});
    CHECK(referencesIn("TY  - JOUR\nAU  - ,\nER  - \n").entries.isEmpty());
}

}  // namespace mb::test::references_ris_test
