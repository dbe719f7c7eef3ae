// Files that are at fault: what is sound comes in, and the rest is named with its place.
#include "tests/core/exchange/references/reading_fixture.h"

#include "core/words/references.h"

namespace mb::test::references_broken_test {

using namespace mb::exchange;

namespace {

QStringList titlesOf(const ReferenceList& found) {
    QStringList titles;
    for (const Reference& reference : found.entries) titles << reference.title;
    return titles;
}
QString said(const ReferenceList& found) {
    REQUIRE(found.refused.size() == 1);
    return words::sentence(found.refused[0]);
}

}  // namespace

TEST_CASE("references: a brace that is missing swallows nothing behind it") {
    const ReferenceList found = referencesIn(
        "@article{a,\n  title={One},\n  journal={J Mentor,\n  year=2024\n}\n\n"
        "@article{b, title={Two}}\n@book{c, title={Three}}\n");
    CHECK(titlesOf(found) == QStringList{u"Two"_s, u"Three"_s});
    CHECK(found.refused == QList<RefusedReference>{{1, 5, u"a"_s, RefusalReason::EndMissing, {u"journal"_s}}});
    CHECK(found.entries[0].line == 7);
    CHECK(said(found) ==
          u"Lines 1 to 5 (a): The field “journal” never ends; a closing brace or quotation mark is missing.");
}

TEST_CASE("references: an entry that lacks its last brace only is whole") {
    const ReferenceList found =
        referencesIn("@article{a,\n title={One},\n year=2024\n\n@article{b, title={Two}}\n@misc{c, title={Three}");
    CHECK(titlesOf(found) == QStringList{u"One"_s, u"Two"_s, u"Three"_s});
    CHECK(found.refused.isEmpty());
    CHECK(hasNote(found.entries[0], ReferenceNoteKind::EndMissing));
    CHECK_FALSE(hasNote(found.entries[1], ReferenceNoteKind::EndMissing));
    CHECK(hasNote(found.entries[2], ReferenceNoteKind::EndMissing));
}

TEST_CASE("references: a brace too many is told, and nothing is taken in part") {
    const ReferenceList found = referencesIn(
        "@article{a,\n title={One}},\n year=2024\n}\n@article{b, title={Two}}\n@misc{c, title={Three}}}\n");
    CHECK(titlesOf(found) == QStringList{u"Two"_s, u"Three"_s});
    CHECK(found.refused == QList<RefusedReference>{{1, 4, u"a"_s, RefusalReason::ExtraBrace, {}}});
    CHECK(said(found) == u"Lines 1 to 4 (a): A closing brace too many ends the entry before its last fields.");
}

TEST_CASE("references: what is no field is told by line and column") {
    const ReferenceList found =
        referencesIn("@article{a,\n title={One},\n  = {x}\n}\n@article{b, title={Two}, year={2024} 7}");
    CHECK(found.entries.isEmpty());
    REQUIRE(found.refused.size() == 2);
    CHECK(found.refused[0].args == QStringList{u"= {x}"_s, u"field"_s, u"3"_s, u"3"_s});
    CHECK(words::sentence(found.refused[0]) ==
          u"Lines 1 to 4 (a): Line 3, column 3: “= {x}” stands where the name of a field was expected.");
    CHECK(found.refused[1].args == QStringList{u"7"_s, u"equals"_s, u"5"_s, u"38"_s});
}

TEST_CASE("references: an entry with nothing in it is no reference") {
    const ReferenceList found = referencesIn("@article{a, year=2024}\n@article{b}\n@article{c, title={T}}");
    CHECK(titlesOf(found) == QStringList{u"T"_s});
    REQUIRE(found.refused.size() == 2);
    CHECK(words::sentence(found.refused[1]) == u"Line 2 (b): The entry has no title, no author and no number.");
}

TEST_CASE("references: a file of another kind is refused as a whole") {
    const auto cause = [](const QByteArray& bytes) {
        try {
            referencesIn(bytes);
        } catch (const Error& error) {
            CHECK(error.kind == ErrorKind::InputUnreadable);
            return error.args.value(1);
        }
        return QString();
    };
    for (const char* bytes : {"", "  \n", "Name,Degree\nLin Chen,MD\n", "<html><body>@article</body></html>",
                              "%PDF-1.4", "PK\x03\x04zip", "{\\rtf1 @article{a, title={T}}}"})
        CHECK(cause(bytes) == u"no-references");
    CHECK(cause("<?xml version=\"1.0\"?><!DOCTYPE xml [<!ENTITY a \"b\">]><xml><records><record><titles><title>&a;"
                "</title></titles></record></records></xml>") == u"no-references");
    CHECK(cause(QByteArray("@article{a, title={\0}}", 22)) == u"not-text");
}

TEST_CASE("references: damaged JSON is told by line and column, the other items come in") {
    const ReferenceList found = referencesIn(
        "[\n {\"title\": \"One\"},\n {\"title\": \"Two\",\n  \"volume\": 1x},\n"
        " 17,\n {\"title\": \"Three\"}\n]");
    CHECK(titlesOf(found) == QStringList{u"One"_s, u"Three"_s});
    REQUIRE(found.refused.size() == 2);
    CHECK(found.refused[0].line == 3);
    CHECK(found.refused[0].args.join(u' ').toStdString() == "x} json 4 14");
    CHECK(found.refused[1].line == 5);
    const ReferenceList cut = referencesIn("[{\"title\": \"One\"},\n{\"title\": \"Tw");
    CHECK(titlesOf(cut) == QStringList{u"One"_s});
    CHECK(said(cut) == u"Line 2: The entry never ends; a closing brace is missing.");
}

TEST_CASE("references: damaged XML keeps the records before the damage") {
    const ReferenceList found = referencesIn(
        "<xml><records>\n<record><titles><title>One</title></titles></record>\n"
        "<record><titles><title>Two</titl></titles></record></records></xml>");
    CHECK(titlesOf(found) == QStringList{u"One"_s});
    REQUIRE(found.refused.size() == 1);
    CHECK(found.refused[0].args.value(2) == u"3");
}

TEST_CASE("references: every note and every refusal has its words") {
    for (int kind = 0; kind <= int(ReferenceNoteKind::StrayByte); ++kind)
        CHECK_FALSE(words::sentence(ReferenceNote{ReferenceNoteKind(kind), {u"a"_s, u"2024"_s}}).isEmpty());
    for (int reason = 0; reason <= int(RefusalReason::NotAsItMust); ++reason)
        CHECK(words::sentence(RefusedReference{3, 3, {}, RefusalReason(reason), {u"1"_s}}).size() > 10);
}

}  // namespace mb::test::references_broken_test
