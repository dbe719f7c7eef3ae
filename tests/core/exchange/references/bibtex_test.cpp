#include "tests/core/exchange/references/reading_fixture.h"

#include "core/exchange/references/same_work.h"

namespace mb::test::references_bibtex_test {

using namespace mb::exchange;

namespace {

// An article with these fields.
Reference article(const QString& fields) { return only(QString(u"@article{k,\n " + fields + u"\n}\n").toUtf8()); }
QString title(const QString& tex) { return article(u"title={"_s + tex + u'}').title; }
QStringList authors(const QString& tex) { return namesOf(article(u"author={"_s + tex + u'}')); }

}  // namespace

TEST_CASE("references: LaTeX in a title becomes text") {
    const Reference reference = article(
        u"title={The {R01} in {\\'E}tudes of M{\\\"u}ller cells: {{COVID-19}} and 5\\% \\& $\\alpha$ --- a review~of \\textit{E. coli}}"_s);
    CHECK(reference.title == u"The R01 in Études of Müller cells: COVID-19 and 5% & α — a review\u00A0of E. coli");
    CHECK(reference.notes.isEmpty());

    CHECK(title(u"{\\'\\i}n \\'{\\i} \\'\\i{} {\\'{\\i}} \\c{c} \\v{S} \\H{o} \\~n \\k{a} \\.{I} \\r a \\\"{\\i}"_s) ==
          u"ín í í í ç Š ő ñ ą İ å ï");
    CHECK(title(u"\\ss \\ae{} {\\O}re {\\L}\\'od\\'z \\aa ngstr\\\"om"_s) == u"ßæ Øre Łódź ångström");
    CHECK(title(u"``Quoted'' text -- it's $p<0.05$, $10^{3}$ and $10^{-2}$, H$_2$O, \\$5"_s) ==
          u"“Quoted” text – it's p<0.05, 10³ and 10⁻², H2O, $5");
    CHECK(title(u"a $5 prize"_s) == u"a $5 prize");
    CHECK(title(u"wrapped\n   over  lines"_s) == u"wrapped over lines");
    CHECK(title(u"\\href{https://example.org}{A link} \\enquote{said} {\\em so}"_s) == u"A link “said” so");

    const Reference unknown = article(u"title={One \\foo{two} \\bar three}"_s);
    CHECK(unknown.title == u"One two three");
    CHECK(argsOf(unknown, ReferenceNoteKind::CommandUnknown) == QStringList{u"\\foo"_s});
    CHECK(unknown.notes.size() == 2);
}

TEST_CASE("references: names are parted as BibTeX does") {
    const Reference reference =
        article(u"author={de la Cruz, Mar{\\'\\i}a Jos{\\'e} and Ludwig van Dyk and King, Jr., Amos L. and others}"_s);
    CHECK(namesOf(reference) == QStringList{u"Cruz|María José|de la|"_s, u"Dyk|Ludwig|van|"_s, u"King|Amos L.||Jr."_s});
    CHECK(reference.others);
    CHECK(reference.notes.isEmpty());

    const Reference group = article(u"author={{Centers for Care and Recovery} and Okafor, Ada}"_s);
    CHECK(namesOf(group) == QStringList{u"=Centers for Care and Recovery"_s, u"Okafor|Ada||"_s});
    CHECK_FALSE(group.others);

    CHECK(authors(u"Drummond de Andrade, Carlos"_s) == QStringList{u"Drummond de Andrade|Carlos||"_s});
    CHECK(authors(u"Carlos Drummond de Andrade"_s) == QStringList{u"Andrade|Carlos Drummond|de|"_s});
    CHECK(authors(u"Haddad, Leila\n    and\n  Vang, Pao J."_s) == QStringList{u"Haddad|Leila||"_s, u"Vang|Pao J.||"_s});
    CHECK(authors(u"Haddad,\n Leila"_s) == QStringList{u"Haddad|Leila||"_s});
    CHECK(authors(u"Amos L. King Jr. and King, Amos L., Jr."_s) ==
          QStringList{u"King|Amos L.||Jr."_s, u"King|Amos L.||Jr."_s});
    CHECK(authors(u"{\\'E}mile {\\O}stby and Jean-Luc {von Neumann} and Plato"_s) ==
          QStringList{u"Østby|Émile||"_s, u"von Neumann|Jean-Luc||"_s, u"Plato|||"_s});
    CHECK(authors(u"Anderson, Ann and Andy Land"_s) == QStringList{u"Anderson|Ann||"_s, u"Land|Andy||"_s});
    CHECK(authors(u"{\\'e}tienne de Klerk"_s).size() == 1);
    CHECK(article(u"title={No author at all}"_s).authors.isEmpty());
}

TEST_CASE("references: names between commas only are guessed, and said to be") {
    const Reference reference = article(u"author={Haddad L, Vang P, Okonkwo C}"_s);
    CHECK(namesOf(reference) == QStringList{u"Haddad|L||?"_s, u"Vang|P||?"_s, u"Okonkwo|C||?"_s});
    CHECK(argsOf(reference, ReferenceNoteKind::NamesGuessed) == QStringList{u"Haddad L, Vang P, Okonkwo C"_s});

    CHECK(authors(u"Haddad LM, Vang PJ"_s) == QStringList{u"Haddad|LM||?"_s, u"Vang|PJ||?"_s});
    CHECK(authors(u"Leila Haddad, Pao Vang, Chi Okonkwo"_s) ==
          QStringList{u"Haddad|Leila||?"_s, u"Vang|Pao||?"_s, u"Okonkwo|Chi||?"_s});
    const Reference semicolons = article(u"author={Haddad, Leila; Vang, Pao}"_s);
    CHECK(namesOf(semicolons) == QStringList{u"Haddad|Leila||"_s, u"Vang|Pao||"_s});
    CHECK(hasNote(semicolons, ReferenceNoteKind::NamesGuessed));
    const Reference turned = only("@article{k, title={T}, author={de la FX, Anna J. and {Aa and a Co}}}");
    REQUIRE(turned.authors.size() == 2);
    CHECK(turned.authors[0].family == u"FX");
    CHECK_FALSE(turned.authors[0].guessed);
}

TEST_CASE("references: abbreviations and months") {
    const Reference reference = only(
        "@string{jme=\"J Mentor Educ\"}\n@article{a, title={T}, journal=jme, "
        "month=\"12~\"#mar, year=2024}");
    CHECK(reference.venue == u"J Mentor Educ");
    CHECK(dateOf(reference) == u"2024-03-12");
    CHECK(reference.notes.isEmpty());

    const Reference unknown = article(u"title={T}, year=2024, month=foo"_s);
    CHECK(dateOf(unknown) == u"2024");
    REQUIRE(unknown.notes.size() == 1);
    CHECK(unknown.notes[0].args == QStringList{u"foo"_s});

    CHECK(dateOf(article(u"title={T}, year=2024, month=3"_s)) == u"2024-03");
    CHECK(dateOf(article(u"title={T}, year={2024}, month={March}, day=5"_s)) == u"2024-03-05");
    CHECK(dateOf(article(u"title={T}, date={2024-03-12}"_s)) == u"2024-03-12");
    CHECK(dateOf(article(u"title={T}, year=2024, month={Mar-Apr}"_s)) == u"2024");
    CHECK(dateOf(article(u"title={T}, year=2023, month=feb, day=30"_s)) == u"2023-02");
    CHECK(only("@string(a = \"x\")@string{b = a # {y}}@misc(k, title = b # \"z\")").title == u"xyz");
}

TEST_CASE("references: abbreviations that grow without end are refused") {
    QByteArray file = "@string{a0 = {0123456789}}\n";
    for (int i = 1; i < 40; ++i) {
        const QByteArray before = "a" + QByteArray::number(i - 1);
        file += "@string{a" + QByteArray::number(i) + " = " + before + " # " + before + "}\n";
    }
    file += "@misc{k, title = {kept}}";
    const ReferenceList found = referencesIn(file);
    CHECK(found.entries.size() == 1);
    REQUIRE_FALSE(found.refused.isEmpty());
    CHECK(found.refused[0].reason == RefusalReason::TooLong);
}

TEST_CASE("references: what stands around entries is no entry") {
    const Reference reference = only(
        "Our list, mail leila@example.org{sic}\n@comment{ @article{x, title={No}} }\n"
        "@preamble{\"\\newcommand{\\x}{y}\"}\n@article{a, title={Yes}}\nThe end.\n");
    CHECK(reference.title == u"Yes");
    CHECK(reference.line == 4);
    CHECK(only("@comment this line never ends {\n@article{a, title={Yes}}").title == u"Yes");
}

TEST_CASE("references: a key is no identity") {
    const ReferenceList same =
        referencesIn("@article{k, title={A}, doi={10.1000/a}}\n@article{k, title={B}, doi={10.1000/b}}");
    REQUIRE(same.entries.size() == 2);
    CHECK(same.entries[0].key == same.entries[1].key);
    CHECK(sameWorks(same.entries).isEmpty());

    for (const char* key : {"o'neil2024", "two words", "müller:2020", "a{b}c", ""}) {
        const Reference reference = only("@article{" + QByteArray(key) + ", title={T}}");
        CHECK(reference.key == QString::fromUtf8(key));
        CHECK(reference.title == u"T");
    }
    CHECK(only("@article{title={T}, year=2024}").title == u"T");
    CHECK(only("@article{a\n title={T}, year=2024}").title == u"T");
}

TEST_CASE("references: a paper takes from its volume what it does not say itself") {
    const ReferenceList found = referencesIn(
        "@inproceedings{paper, title={On handoffs}, author={Haddad, Leila}, CrossRef={Vol}, pages={3--9}}\n"
        "@inproceedings{dated, title={On beds}, crossref={vol}, date={2023-05}, booktitle={A book of its own}}\n"
        "@inproceedings{alone, title={On night shifts}, crossref={elsewhere}}\n"
        "@inproceedings{, title={Without a key}, publisher={Nobody’s}}\n"
        "@proceedings{vol, title={Proceedings of Rounds}, year=2024, publisher={Lakeview}, doi={10.1000/vol}}\n");
    REQUIRE(found.entries.size() == 5);
    CHECK(found.entries[2].publisher.isEmpty());
    CHECK(found.entries[0].venue == u"Proceedings of Rounds");
    CHECK(found.entries[0].date == PartialDate::of(2024));
    CHECK(found.entries[0].publisher == u"Lakeview");
    CHECK(found.entries[0].doi.isEmpty());
    CHECK(found.entries[1].venue == u"A book of its own");
    CHECK(found.entries[1].date == PartialDate::of(2023, 5));
    CHECK(found.entries[2].venue.isEmpty());
}

TEST_CASE("references: DOIs of one work written in three ways") {
    const ReferenceList found = referencesIn(
        "@article{a, title={T}, doi={https://doi.org/10.1000/ABC.9}}\n"
        "@article{b, title={T}, doi={doi:10.1000/abc.9}}\n"
        "@article{c, title={T}, doi={10.1000/abc.9.}}\n");
    REQUIRE(found.entries.size() == 3);
    CHECK(found.entries[0].doi == u"10.1000/ABC.9");
    CHECK(sameWorks(found.entries) == QList<SameWork>{{Sameness::Certain, {0, 1, 2}}});
}

TEST_CASE("references: HTML in a title becomes text") {
    CHECK(title(u"Risk &amp; reward: <i>BRCA1</i>, H<sub>2</sub>O&#8211;based"_s) ==
          u"Risk & reward: BRCA1, H2O–based");
    CHECK(title(u"p<0.05 and n>3; a &amp;amp; b &lt;i&gt;so&lt;/i&gt; &notathing; AT&T"_s) ==
          u"p<0.05 and n>3; a & b so &notathing; AT&T");
}

TEST_CASE("references: a year that is none invents none") {
    const Reference accepted = article(u"title={T}, year={in press}"_s);
    CHECK_FALSE(accepted.date);
    CHECK(accepted.state == u"accepted");
    CHECK(accepted.notes.isEmpty());

    const Reference unsure = article(u"title={T}, year={2024?}"_s);
    CHECK(dateOf(unsure) == u"2024");
    CHECK(argsOf(unsure, ReferenceNoteKind::YearUnsure) == QStringList{u"2024?"_s, u"2024"_s});

    const Reference none = article(u"title={T}, year={n.d.}"_s);
    CHECK_FALSE(none.date);
    CHECK(argsOf(none, ReferenceNoteKind::DateUnclear) == QStringList{u"n.d."_s});
    CHECK(article(u"title={T}, year={submitted}"_s).state == u"submitted");
    CHECK(article(u"title={T}, pubstate={inpress}, year=2024"_s).state == u"accepted");
}

TEST_CASE("references: kinds and states of BibTeX") {
    const auto kind = [](const QByteArray& entry) { return only(entry).kind; };
    CHECK(kind("@ARTICLE{a, title={T}}") == u"article");
    CHECK(kind("@inproceedings{a, title={T}}") == u"conference");
    CHECK(kind("@phdthesis{a, title={T}}") == u"thesis");
    CHECK(kind("@dataset{a, title={T}}") == u"dataset");
    CHECK(kind("@nothing{a, title={T}}") == u"other");
    CHECK(kind("@misc{a, title={T}, eprint={2401.1}, archiveprefix={arXiv}}") == u"preprint");
    CHECK(kind("@article{a, title={T}, journal={medRxiv}, year=2024}") == u"preprint");
    CHECK(only("@article{a, title={T}, journal={medRxiv}}").state == u"preprint");
    CHECK(article(u"title={T}, year=2024, volume=3"_s).state == u"in-print");
    CHECK(article(u"title={T}, year=2024"_s).state.isEmpty());
}

TEST_CASE("references: numbers and addresses keep their signs") {
    const Reference reference = article(
        u"title={T}, doi={10.1000/a\\_b}, url={https://example.org/~a_b?c=1&d=%20}, pmid={39000001}, pmcid={PMC11000001}, pages={117--23}"_s);
    CHECK(reference.doi == u"10.1000/a_b");
    CHECK(reference.url == u"https://example.org/~a_b?c=1&d=%20");
    CHECK(reference.pmid == u"39000001");
    CHECK(reference.pmcid == u"PMC11000001");
    CHECK(reference.pages == u"117-23");
    const Reference none = article(u"title={T}, doi={see website}"_s);
    CHECK(none.doi.isEmpty());
    CHECK(argsOf(none, ReferenceNoteKind::DoiUnclear) == QStringList{u"see website"_s});
}

}  // namespace mb::test::references_bibtex_test
