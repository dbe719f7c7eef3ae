#include "core/exchange/references/references_out.h"

#include "core/words/references.h"
#include "tests/core/exchange/references/reading_fixture.h"

#include <rapidcheck.h>

namespace mb::test::references_out_test {

using namespace mb::exchange;

namespace {

QString wordFrom(const QString& letters, int longest) {
    QString word;
    const int length = *rc::gen::inRange(1, longest + 1);
    for (int i = 0; i < length; ++i) word += letters[*rc::gen::inRange(0, int(letters.size()))];
    return word;
}
QString textFrom(const QString& signs, int longest) {
    QStringList words;
    const int count = *rc::gen::inRange(0, longest + 1);
    for (int i = 0; i < count; ++i) words << wordFrom(signs, 8);
    return words.join(u' ');
}

// Signs that mean something in one of the formats; entities and tags, which every reader takes out, are left aside.
const QString signs = u"abcXYZ019éłß–—“”απ日\\{}$%#_^~`'\"-:;,.()[]@/=+*!?|\u00A0"_s;
const QString letters = u"abcdeéøłXYZÉ"_s;

QString oneOf(const QStringList& choices) { return choices[*rc::gen::inRange(0, int(choices.size()))]; }

ReferenceName anyName() {
    ReferenceName name;
    if (*rc::gen::inRange(0, 5) == 0) {
        name.family = u"G"_s + wordFrom(letters, 6) + u" and "_s + wordFrom(letters, 6) + u" & Co"_s;
        name.group = true;
    } else {
        name.family = u'F' + wordFrom(letters, 6) + oneOf({u""_s, u"-Ruiz"_s, u" Márquez"_s, u"'s"_s});
        name.given = u'G' + wordFrom(letters, 6) + oneOf({u""_s, u" J."_s, u" María"_s});
        name.particle = oneOf({u""_s, u""_s, u"de la"_s, u"van"_s});
        name.suffix = oneOf({u""_s, u""_s, u"Jr."_s, u"III"_s});
    }
    return name;
}

Reference anyReference() {
    static const QStringList kinds{u"article"_s,    u"preprint"_s, u"book"_s,         u"chapter"_s,
                                   u"conference"_s, u"thesis"_s,   u"report"_s,       u"dataset"_s,
                                   u"software"_s,   u"patent"_s,   u"presentation"_s, u"other"_s};
    Reference reference;
    reference.kind = oneOf(kinds);
    reference.title = QString(u"T "_s + textFrom(signs, 6)).trimmed().normalized(QString::NormalizationForm_C);
    reference.venue = QString(u"V "_s + textFrom(signs, 3)).trimmed().normalized(QString::NormalizationForm_C);
    reference.publisher = textFrom(letters, 2);
    reference.volume = oneOf({u""_s, u"12"_s, u"12A"_s});
    reference.issue = oneOf({u""_s, u"3"_s, u"3-4"_s});
    reference.pages = oneOf({u""_s, u"117-123"_s, u"e12"_s, u"117-23"_s, u"S1-S9"_s});
    reference.place = textFrom(letters, 2);
    reference.doi = oneOf({u""_s, u"10.1000/ABC.9"_s, u"10.1016/S0140-6736(24)00001-2"_s, u"10.1000/a_b%c"_s});
    reference.pmid = oneOf({u""_s, u"39000001"_s});
    reference.pmcid = oneOf({u""_s, u"PMC11000001"_s});
    reference.url = oneOf({u""_s, u"https://example.org/~a_b?c=1&d=%20#e"_s});
    const int exactness = *rc::gen::inRange(0, 4);
    if (exactness) reference.date = PartialDate::of(2024, exactness > 1 ? 5 : 0, exactness > 2 ? 17 : 0);
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) reference.authors << anyName();
    if (*rc::gen::inRange(0, 4) == 0) {
        reference.authors << anyName();
        reference.authors.last().collaborator = true;
    }
    reference.others = *rc::gen::arbitrary<bool>();
    return reference;
}

// Without what a reader tells from the rest, and where it stands.
QList<Reference> bare(QList<Reference> entries) {
    for (Reference& reference : entries) {
        reference.line = 0;
        reference.key.clear();
        reference.state.clear();
    }
    return entries;
}

std::string told(const Reference& reference) {
    QStringList notes;
    for (const ReferenceNote& note : reference.notes) notes << words::sentence(note);
    return QStringList{reference.kind,
                       reference.title,
                       reference.venue,
                       reference.publisher,
                       reference.volume,
                       reference.issue,
                       reference.pages,
                       reference.place,
                       reference.doi,
                       reference.pmid,
                       reference.pmcid,
                       reference.url,
                       dateOf(reference),
                       namesOf(reference).join(u" & "),
                       QString::number(reference.others),
                       notes.join(u' ')}
        .join(u" / ")
        .toStdString();
}

void checkRead(const QList<Reference>& entries, const QByteArray& file) {
    const ReferenceList again = referencesIn(file);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        RC_ASSERT(again.entries.size() == entries.size());
        const Reference a = bare(entries)[i], b = bare(again.entries)[i];
        if (told(b) != told(a)) RC_FAIL(told(b) + " was " + told(a));
        RC_ASSERT(b == a);
    }
}

}  // namespace

TEST_CASE("references: what is written is read back the same") {
    CHECK(rc::check("BibTeX", [] {
        const QList<Reference> entries{anyReference(), anyReference()};
        checkRead(entries, bibTexOf(entries));
    }));
    CHECK(rc::check("RIS", [] {
        const QList<Reference> entries{anyReference(), anyReference()};
        checkRead(entries, risOf(entries));
    }));
    CHECK(rc::check("CSL-JSON", [] {
        QList<Reference> entries{anyReference(), anyReference()};
        entries[0].authors << ReferenceName{u"Cruz"_s, u"M"_s, {}, {}, u"0000-0002-1825-0097"_s};
        std::stable_partition(entries[0].authors.begin(), entries[0].authors.end(),
                              [](const ReferenceName& name) { return !name.collaborator; });
        entries[0].onlineOn = PartialDate::of(2023, 11, 5);
        checkRead(entries, cslJsonOf(entries));
    }));
}

TEST_CASE("references: BibTeX is written without braces that letters do not need") {
    Reference reference;
    reference.kind = u"article"_s;
    reference.title = u"The R01 in Études of Müller cells: COVID-19 and 5% & α"_s;
    reference.authors = {{u"Cruz"_s, u"María José"_s, u"de la"_s}, {u"King"_s, u"Amos L."_s, {}, u"Jr."_s}};
    reference.authors << ReferenceName{.family = u"Centers for Care and Recovery"_s, .group = true};
    reference.others = true;
    reference.date = PartialDate::of(2024, 3, 12);
    reference.pages = u"117-23"_s;
    CHECK(QString::fromUtf8(bibTexOf({reference})) ==
          u"@article{cruz2024,\n"
          "  author = {de la Cruz, María José and King, Jr., Amos L. and {Centers for Care and Recovery} and others},\n"
          "  title = {The R01 in Études of Müller cells: COVID-19 and 5\\% \\& α},\n"
          "  year = {2024},\n"
          "  month = mar,\n"
          "  day = {12},\n"
          "  pages = {117--23}\n"
          "}\n"_s);
}

TEST_CASE("references: keys are plain, and each is written once") {
    Reference reference;
    reference.title = u"T"_s;
    QList<Reference> entries(4, reference);
    entries[0].key = u"müller's {2020}"_s;
    entries[1].key = u"MULLERS2020"_s;
    QStringList keys;
    for (const Reference& again : referencesIn(bibTexOf(entries)).entries) keys << again.key;
    CHECK(keys == QStringList{u"mullers2020"_s, u"MULLERS2020-2"_s, u"ref"_s, u"ref-2"_s});
}

TEST_CASE("references: states are written") {
    Reference reference;
    reference.kind = u"article"_s;
    reference.title = u"T"_s;
    for (const QString& state : {u"accepted"_s, u"submitted"_s, u"in-progress"_s}) {
        reference.state = state;
        for (const QByteArray& file : {bibTexOf({reference}), risOf({reference}), cslJsonOf({reference})})
            CHECK(only(file).state == state);
    }
    reference.state = u"ahead-of-print"_s;
    CHECK(only(bibTexOf({reference})).state == reference.state);
    CHECK(only(cslJsonOf({reference})).state == reference.state);
}

}  // namespace mb::test::references_out_test
