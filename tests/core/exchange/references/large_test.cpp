// Files that are large, or meant to harm: bounded memory, and what is sound comes in.
#include "core/exchange/references/references_out.h"
#include "tests/core/exchange/references/reading_fixture.h"

#include <fstream>
#include <string>

namespace mb::test::references_large_test {

using namespace mb::exchange;

namespace {

QByteArray plainEntry(int number) {
    const QByteArray n = QByteArray::number(number);
    return "@article{k" + n +
           ",\n  author = {Haddad, Leila and Garc{\\'\\i}a, Ana and {The Group}},\n  title = {Study " + n +
           " of {R01} grants},\n  journal = {J Mentor Educ},\n  year = 2024,\n  month = mar,\n  doi = {10.1000/x." + n +
           "}\n}\n\n";
}

// In kilobytes; 0 where the system does not tell.
qint64 memoryAtMost() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stoll(line.substr(6));
    return 0;
}

}  // namespace

TEST_CASE("references: twenty thousand mixed entries, some of them monstrous") {
    QByteArray file;
    for (int i = 0; i < 20'000; ++i) {
        if (i == 5'000) file += "@article{long, title={" + QByteArray("word ").repeated(1'000'000) + "}}\n";
        if (i == 10'000)
            file += "@article{deep, title={" + QByteArray("{").repeated(10'000) + "x" +
                    QByteArray("}").repeated(10'000) + "}}\n";
        if (i == 15'000) {
            file += "@article{many, title={Many}, author={";
            for (int k = 0; k < 3'000; ++k) file += (k ? " and Name" : "Name") + QByteArray::number(k) + ", Given";
            file += "}}\n";
        }
        file += plainEntry(i);
    }
    const qint64 before = memoryAtMost();
    const ReferenceList found = referencesIn(file);
    CHECK(found.entries.size() == 20'001);
    CHECK(found.entries[15'000].authors.size() == 3'000);
    REQUIRE(found.refused.size() == 2);
    const int longLine = 5'000 * 9 + 1, deepLine = 10'000 * 9 + 2;
    CHECK(
        found.refused[0] ==
        RefusedReference{longLine, longLine, u"long"_s, RefusalReason::TooLong, {QString::number(maxReferenceBytes)}});
    CHECK(
        found.refused[1] ==
        RefusedReference{deepLine, deepLine, u"deep"_s, RefusalReason::TooDeep, {QString::number(maxReferenceDepth)}});
    // The references themselves are most of it.
    CHECK(memoryAtMost() - before < 200 * 1024);

    for (const QByteArray& again : {bibTexOf(found.entries), risOf(found.entries), cslJsonOf(found.entries)})
        CHECK(referencesIn(again).entries.size() == found.entries.size());
}

TEST_CASE("references: over-long and over-deep records of the other formats") {
    const QByteArray words = QByteArray("word ").repeated(1'000'000), deep = QByteArray("[").repeated(10'000);
    const ReferenceList ris =
        referencesIn("TY  - JOUR\nAB  - " + words + "\nTI  - Long\nER  - \nTY  - JOUR\nTI  - Kept\nER  - \n");
    REQUIRE(ris.entries.size() == 1);
    CHECK(ris.refused ==
          QList<RefusedReference>{{1, 3, {}, RefusalReason::TooLong, {QString::number(maxReferenceBytes)}}});
    const ReferenceList csl = referencesIn("[{\"title\": \"" + words + "\"},\n{\"a\": " + deep +
                                           QByteArray("]").repeated(10'000) + "},\n{\"title\": \"Kept\"}]");
    REQUIRE(csl.entries.size() == 1);
    REQUIRE(csl.refused.size() == 2);
    CHECK(csl.refused[0].reason == RefusalReason::TooLong);
    CHECK(csl.refused[1].reason == RefusalReason::TooDeep);
    CHECK(csl.refused[1].line == 2);
    const ReferenceList xml =
        referencesIn("<xml><records><record><abstract>" + words +
                     "</abstract></record>\n<record><titles><title>Kept</title></titles></record></records></xml>");
    REQUIRE(xml.entries.size() == 1);
    REQUIRE(xml.refused.size() == 1);
    CHECK(xml.refused[0].reason == RefusalReason::TooLong);
}

TEST_CASE("references: commands without braces nest without end") {
    for (const QByteArray& piece : {QByteArray("\\emph"), QByteArray("\\'"), QByteArray("$^"), QByteArray("\\c ")}) {
        const Reference reference = only("@misc{a, title={T " + piece.repeated(200'000) + "x}}");
        CHECK(reference.title.startsWith(u'T'));
    }
}

TEST_CASE("references: reading tells how far it is, and is called off") {
    QByteArray file;
    for (int i = 0; i < 3'000; ++i) file += plainEntry(i);
    LongWork done;
    CHECK(readReferences(file, u"x"_s, {}, &done).entries.size() == 3'000);
    CHECK(done.permille() > 900);
    const QList<Reference> entries = referencesIn(file).entries;
    for (const QByteArray& bytes : {file, risOf(entries), cslJsonOf(entries)}) {
        LongWork work;
        work.callOff();
        CHECK_THROWS_AS(readReferences(bytes, u"x"_s, {}, &work), CalledOff);
    }
}

}  // namespace mb::test::references_large_test
