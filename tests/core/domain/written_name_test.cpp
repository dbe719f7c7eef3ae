// Names as people write them: tables of what is written and whom it means.
#include "core/domain/written_name.h"

#include "tests/support/catch.h"

namespace mb::test::domain_written_name_test {

using namespace Qt::Literals::StringLiterals;

namespace {

// given|family|degrees
std::string partsOf(const char* written) {
    const NameParts parts = readName(QString::fromUtf8(written));
    return QString(parts.given + u'|' + parts.family + u'|' + parts.degrees.join(u' ')).toStdString();
}

std::string peopleIn(const char* written, const QStringList& known = {}) {
    const auto isKnown = [&](const QString& name) {
        const NameParts parts = readName(name);
        return known.contains(QString(parts.given + u' ' + parts.family).trimmed()) || known.contains(name);
    };
    return splitPeople(QString::fromUtf8(written), isKnown).join(u" | ").toStdString();
}

struct Case {
    const char* written;
    const char* means;
};

}  // namespace

TEST_CASE("written names: one person however the name is written") {
    const Case cases[] = {
        {"Leila Haddad", "Leila|Haddad|"},
        {"Haddad, Leila", "Leila|Haddad|"},
        {"  Haddad ,  Leila  Nour ", "Leila Nour|Haddad|"},
        {"Plato", "Plato||"},
        {"   ", "||"},
        {",", "||"},
        // Degrees
        {"Hale, Robert, MD", "Robert|Hale|MD"},
        {"Hale, MD, Robert", "Robert|Hale|MD"},
        {"Robert Hale, MD", "Robert|Hale|MD"},
        {"Robert Hale, M.D., Ph.D.", "Robert|Hale|M.D. Ph.D."},
        {"Robert Hale, MD/PhD", "Robert|Hale|MD PhD"},
        {"Robert Hale, MD-PhD", "Robert|Hale|MD-PhD"},
        {"Robert Hale, MD PhD MPH", "Robert|Hale|MD PhD MPH"},
        {"Robert Hale MD", "Robert|Hale|MD"},
        {"Robert Hale MD, PhD", "Robert|Hale|MD PhD"},
        {"Robert Hale MA PhD", "Robert|Hale|MA PhD"},
        {"robert hale, phd", "robert|hale|phd"},
        {"Robert Hale, MA", "Robert|Hale|MA"},
        {"Robert Hale, FACMT", "Robert|Hale|FACMT"},
        {"Hale, Robert, MD, MSCR", "Robert|Hale|MD MSCR"},
        {"Dr. Robert Hale", "Robert|Hale|"},
        {"Prof. Dr. med. Robert Hale", "Robert|Hale|"},
        {"Hale, Dr. Robert", "Robert|Hale|"},
        // What only looks like a degree
        {"de la Cruz, MJ", "MJ|de la Cruz|"},
        {"Chen, MA", "MA|Chen|"},
        {"Okafor, Do", "Do|Okafor|"},
        {"Jack Ma", "Jack|Ma|"},
        {"Jack MA", "Jack|MA|"},
        {"Kim Do", "Kim|Do|"},
        // Suffixes
        {"Robert Hale, Jr.", "Robert|Hale Jr.|"},
        {"Robert Hale Jr.", "Robert|Hale Jr.|"},
        {"Robert Hale Jr", "Robert|Hale Jr|"},
        {"Hale, Robert, Jr.", "Robert|Hale Jr.|"},
        {"Hale Jr., Robert", "Robert|Hale Jr.|"},
        {"Hale, Robert Jr.", "Robert|Hale Jr.|"},
        {"Hale, Jr., Robert", "Robert|Hale Jr.|"},
        {"Robert Hale, Jr., MD", "Robert|Hale Jr.|MD"},
        {"Robert Hale III", "Robert|Hale III|"},
        {"Robert J. Hale, III, MD, PhD", "Robert J.|Hale III|MD PhD"},
        {"Robert van der Berg III, MD", "Robert|van der Berg III|MD"},
        {"Hale III", "Hale III||"},
        // Particles
        {"María José de la Cruz", "María José|de la Cruz|"},
        {"de la Cruz, María José, PhD", "María José|de la Cruz|PhD"},
        {"Vincent van Gogh", "Vincent|van Gogh|"},
        {"Ludwig Van Beethoven", "Ludwig|Van Beethoven|"},
        {"Pieter van der Berg", "Pieter|van der Berg|"},
        {"van der Berg", "|van der Berg|"},
        {"Jean du Pont", "Jean|du Pont|"},
        {"Nuala Ní Dhomhnaill", "Nuala|Ní Dhomhnaill|"},
        {"Al Gore", "Al|Gore|"},
        {"ben carson", "ben|carson|"},
        {"Anna Maria Ben Smith", "Anna Maria Ben|Smith|"},
        {"Wei Chen (Surgery)", "Wei|Chen (Surgery)|"},
        {"Wei Chen (Surgery, Oncology)", "Wei|Chen (Surgery, Oncology)|"},
        {"ليلى حداد", "ليلى|حداد|"},
    };
    for (const Case& one : cases) {
        INFO(one.written);
        CHECK(partsOf(one.written) == one.means);
    }
    CHECK(saysFamilyName(u"James, Thomas"_s));
    CHECK(saysFamilyName(u"James, Thomas, MD"_s));
    CHECK_FALSE(saysFamilyName(u"Thomas James"_s));
    CHECK_FALSE(saysFamilyName(u"Thomas James, MD"_s));
    CHECK_FALSE(saysFamilyName(u"Thomas James, Jr."_s));
}

TEST_CASE("written names: several people in one text") {
    const Case cases[] = {
        {"Ines Moreau; Kofi Danquah", "Ines Moreau | Kofi Danquah"},
        {"Ines Moreau & Kofi Danquah", "Ines Moreau | Kofi Danquah"},
        {"Ines Moreau and Kofi Danquah", "Ines Moreau | Kofi Danquah"},
        {"Ines Moreau\nKofi Danquah", "Ines Moreau | Kofi Danquah"},
        {"Ines Moreau/Kofi Danquah", "Ines Moreau | Kofi Danquah"},
        {"Ines Moreau + Kofi Danquah", "Ines Moreau | Kofi Danquah"},
        {"Ines Moreau, Kofi Danquah", "Ines Moreau | Kofi Danquah"},
        {"Ines Moreau, Kofi Danquah, and Lin Chen", "Ines Moreau | Kofi Danquah | Lin Chen"},
        {"Ines Moreau, Kofi Danquah and Lin Chen", "Ines Moreau | Kofi Danquah | Lin Chen"},
        {"Ines Moreau; ; Kofi Danquah;", "Ines Moreau | Kofi Danquah"},
        {"Moreau, Ines; Danquah, Kofi", "Moreau, Ines | Danquah, Kofi"},
        {"Moreau, Ines and Danquah, Kofi", "Moreau, Ines | Danquah, Kofi"},
        {"Hale, Robert, MD", "Hale, Robert, MD"},
        {"Hale, Robert, MD, PhD", "Hale, Robert, MD, PhD"},
        {"Robert Hale, Jr.", "Robert Hale, Jr."},
        {"Robert Hale, Jr., MD", "Robert Hale, Jr., MD"},
        {"Hale, Jr., Robert", "Hale, Jr., Robert"},
        {"Hale, MD, Robert", "Hale, MD, Robert"},
        {"Robert Hale, MD/PhD", "Robert Hale, MD, PhD"},
        {"Robert Hale, MD & Lin Chen, PhD", "Robert Hale, MD | Lin Chen, PhD"},
        {"Hale, Robert, MD; Chen, Lin, PhD", "Hale, Robert, MD | Chen, Lin, PhD"},
        {"Hale, Robert, MD, Chen, Lin, PhD", "Hale, Robert, MD | Chen, Lin, PhD"},
        {"Robert Hale, MD, PhD, Lin Chen, MPH", "Robert Hale, MD, PhD | Lin Chen, MPH"},
        {"Robert Hale, Jr., Lin Chen", "Robert Hale, Jr. | Lin Chen"},
        {"Ines Moreau, Kofi Danquah, MD", "Ines Moreau | Kofi Danquah, MD"},
        {"Hale, Robert, Lin Chen", "Hale, Robert | Lin Chen"},
        {"de la Cruz, María José", "de la Cruz, María José"},
        {"de la Cruz, María José, Lin Chen", "de la Cruz, María José | Lin Chen"},
        {"García Márquez, Gabriel", "García Márquez, Gabriel"},
        {"García Márquez, Gabriel J.", "García Márquez, Gabriel J."},
        {"García Márquez, Ana María", "García Márquez, Ana María"},
        {"Ana García, María Pérez", "Ana García | María Pérez"},
        {"Hale, Robert", "Hale, Robert"},
        {"Ada, Bea, Cleo", "Ada | Bea | Cleo"},
        {"Wei Chen (Surgery & Oncology); Lin Chen (she/her)", "Wei Chen (Surgery & Oncology) | Lin Chen (she/her)"},
        {"Cher", "Cher"},
        {"Cher and Plato", "Cher | Plato"},
        {"Sandy Anderson", "Sandy Anderson"},
        {"", ""},
        {" ; , ", ""},
    };
    for (const Case& one : cases) {
        INFO(one.written);
        CHECK(peopleIn(one.written) == one.means);
    }
}

TEST_CASE("written names: who is known settles how commas are meant") {
    const QStringList known{u"Ada"_s,         u"Bea"_s,         u"Lin Chen"_s,
                            u"Robert Hale"_s, u"Ines Moreau"_s, u"Fox & Hound, peers"_s};
    CHECK(peopleIn("Ada, Bea", known) == "Ada | Bea");
    CHECK(peopleIn("Zoe, Lin Chen", known) == "Zoe | Lin Chen");
    CHECK(peopleIn("Ada, Zoe", known) == "Ada | Zoe");
    CHECK(peopleIn("Chen, Lin", known) == "Chen, Lin");
    CHECK(peopleIn("Chen, Lin, Hale, Robert", known) == "Chen, Lin | Hale, Robert");
    CHECK(peopleIn("Ines Moreau, Zoe", known) == "Ines Moreau | Zoe");
    CHECK(peopleIn("Zoe Marsh, Ada", known) == "Zoe Marsh | Ada");
    CHECK(peopleIn("Fox & Hound, peers", known) == "Fox & Hound, peers");
}

}  // namespace mb::test::domain_written_name_test
