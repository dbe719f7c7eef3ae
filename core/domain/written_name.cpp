#include "core/domain/written_name.h"

#include "core/domain/text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace mb {

using namespace Qt::Literals::StringLiterals;

namespace {

// What stands in brackets, "Wei Chen (Surgery & Oncology)", is one word and no separator.
constexpr auto shieldedMarks = u" ,;&/\n";
constexpr char16_t firstShield = 0xFDD0;  // no characters: no text has them
QString shielded(QString text) {
    qsizetype open = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'(') open = i;
        if (text[i] != u')' || open < 0) continue;
        for (qsizetype k = open; k < i; ++k)
            if (const auto mark = QStringView(shieldedMarks).indexOf(text[k]); mark >= 0)
                text[k] = QChar(char16_t(firstShield + mark));
        open = -1;
    }
    return text;
}
QString unshielded(QString text) {
    for (QChar& c : text)
        if (c.unicode() >= firstShield && c.unicode() < firstShield + QStringView(shieldedMarks).size())
            c = shieldedMarks[c.unicode() - firstShield];
    return text;
}

QStringList wordsOf(const QString& text) { return text.split(u' ', Qt::SkipEmptyParts); }

// Words that open a family name of several words.
bool isParticle(const QString& word) {
    static const QSet<QString> particles{
        u"de"_s,  u"da"_s,  u"do"_s, u"dos"_s, u"das"_s, u"del"_s, u"della"_s, u"dal"_s, u"di"_s,
        u"du"_s,  u"des"_s, u"d"_s,  u"van"_s, u"von"_s, u"vom"_s, u"der"_s,   u"den"_s, u"la"_s,
        u"le"_s,  u"el"_s,  u"al"_s, u"af"_s,  u"av"_s,  u"bin"_s, u"ibn"_s,   u"ni"_s,  u"o"_s,
        u"mac"_s, u"mc"_s,  u"st"_s, u"ter"_s, u"ten"_s, u"zu"_s,  u"zur"_s,   u"zum"_s, u"ben"_s};
    static const QSet<QString> alsoCapital{u"ni"_s, u"van"_s, u"von"_s, u"de"_s, u"al"_s};
    const QString folded = fold(word);
    return particles.contains(folded) && (word[0].isLower() || alsoCapital.contains(folded));
}

// "de la Cruz", "van der Berg": nothing but a family name begins like that.
bool beginsWithParticle(const QString& name) {
    const QStringList words = wordsOf(name);
    return words.size() > 1 && words[0][0].isLower() && isParticle(words[0]) &&
           std::any_of(words.begin(), words.end(), [](const QString& word) { return word[0].isUpper(); });
}

// Given names that go in pairs, as they do behind the comma of "García Márquez, Ana María".
bool isPairedGivenName(const QString& word) {
    static const QSet<QString> names{
        u"alberto"_s, u"alejandro"_s, u"ana"_s,       u"andres"_s, u"angel"_s,    u"anna"_s,    u"anne"_s,
        u"antonio"_s, u"carlos"_s,    u"carmen"_s,    u"claude"_s, u"cristina"_s, u"elena"_s,   u"enrique"_s,
        u"eduardo"_s, u"fernando"_s,  u"francisco"_s, u"isabel"_s, u"javier"_s,   u"jean"_s,    u"jesus"_s,
        u"joao"_s,    u"jorge"_s,     u"jose"_s,      u"juan"_s,   u"laura"_s,    u"lourdes"_s, u"lucia"_s,
        u"luis"_s,    u"luz"_s,       u"manuel"_s,    u"marco"_s,  u"maria"_s,    u"marie"_s,   u"mary"_s,
        u"miguel"_s,  u"pablo"_s,     u"paola"_s,     u"paul"_s,   u"pedro"_s,    u"pierre"_s,  u"pilar"_s,
        u"rafael"_s,  u"ricardo"_s,   u"rosa"_s,      u"sofia"_s,  u"teresa"_s,   u"victor"_s};
    return names.contains(fold(word));
}

enum class Behind { Nothing, Suffix, Degree, ShortDegree };

// What a word behind a name is. Some degrees look like names or initials (Do, Ma): these count only in capitals, and a
// caller may want more than that.
Behind behind(const QString& word) {
    static const QSet<QString> degrees{
        u"md"_s,    u"phd"_s,  u"mph"_s,    u"msc"_s,     u"mbbs"_s,  u"mbbch"_s, u"mbchb"_s, u"mbbchir"_s, u"mphil"_s,
        u"dphil"_s, u"drph"_s, u"pharmd"_s, u"edd"_s,     u"psyd"_s,  u"scd"_s,   u"dsc"_s,   u"dds"_s,     u"dmd"_s,
        u"dvm"_s,   u"dnp"_s,  u"dpt"_s,    u"facp"_s,    u"facep"_s, u"faap"_s,  u"facs"_s,  u"facog"_s,   u"facc"_s,
        u"faan"_s,  u"faha"_s, u"frcp"_s,   u"frcpc"_s,   u"frcs"_s,  u"mhpe"_s,  u"mhs"_s,   u"mba"_s,     u"msce"_s,
        u"msci"_s,  u"mscr"_s, u"msph"_s,   u"mspharm"_s, u"msw"_s,   u"lcsw"_s,  u"bsn"_s,   u"msn"_s,     u"bsc"_s,
        u"bds"_s,   u"llm"_s,  u"esq"_s,    u"mpp"_s,     u"mpa"_s,   u"macp"_s,  u"crnp"_s,  u"aprn"_s,    u"pac"_s};
    static const QSet<QString> inCapitals{u"MA"_s, u"MS"_s, u"BA"_s, u"BS"_s,   u"DO"_s,  u"MB"_s,  u"PA"_s, u"JD"_s,
                                          u"RN"_s, u"NP"_s, u"MM"_s, u"PA-C"_s, u"MEd"_s, u"EdM"_s, u"EdS"_s};
    static const QSet<QString> generations{u"II"_s, u"III"_s, u"IV"_s, u"2nd"_s, u"3rd"_s, u"4th"_s};
    const QString bare = QString(word).remove(u'.');
    const QString low = bare.toLower();
    if (low == u"jr" || low == u"sr" || generations.contains(bare)) return Behind::Suffix;
    if (inCapitals.contains(bare)) return Behind::ShortDegree;
    if (degrees.contains(QString(low).remove(u'-'))) return Behind::Degree;
    // "MD-PhD"
    const QStringList joined = low.split(u'-', Qt::SkipEmptyParts);
    return joined.size() > 1 &&
                   std::all_of(joined.begin(), joined.end(), [&](const QString& one) { return degrees.contains(one); })
               ? Behind::Degree
               : Behind::Nothing;
}

// A part between commas that holds nothing but degrees and suffixes. `nameBefore` is how many words of a name stand in
// front of it: "Chen, MA" are initials, "Lin Chen, MA" a degree; and behind a whole name, capitals of three letters or
// more are some degree or fellowship, too.
bool isCredentials(const QString& part, int nameBefore) {
    const QStringList words = splitDegrees(part);
    if (words.isEmpty() || nameBefore == 0) return false;
    static const QRegularExpression capitals(u"^[A-Z]{3,7}$"_s);
    const bool whole = nameBefore > 1;
    int certain = 0, shorts = 0;
    for (const QString& word : words) {
        const Behind kind = behind(word);
        if (kind == Behind::ShortDegree) ++shorts;
        else if (kind != Behind::Nothing || (whole && capitals.match(QString(word).remove(u'.')).hasMatch())) ++certain;
        else return false;
    }
    return certain > 0 || whole || words.size() > 1;
}

// Splits off degrees and a suffix that end a part without a comma: "Robert Hale Jr. MD".
struct Ending {
    QString name, suffix;
    QStringList degrees;
};
Ending withoutEnding(const QString& part, int fewest) {
    QStringList words = wordsOf(part);
    qsizetype first = words.size();
    bool certain = false;
    while (first > 1) {
        const Behind kind = behind(QString(words[first - 1]).remove(u','));
        if (kind == Behind::Nothing) break;
        certain |= kind == Behind::Degree;
        --first;
    }
    Ending ending;
    // A single name keeps what is not a degree for certain: "Jack MA", "Hale III".
    const auto taken = [&](const QString& word) {
        const Behind kind = behind(word);
        return kind == Behind::Degree || (kind == Behind::ShortDegree && certain) ||
               (kind == Behind::Suffix && first >= fewest);
    };
    while (words.size() > first && taken(words.last())) {
        const QString word = words.takeLast();
        if (behind(word) == Behind::Suffix) ending.suffix = word;
        else ending.degrees.prepend(word);
    }
    ending.name = words.join(u' ');
    return ending;
}

QString withoutHonorific(const QString& name) {
    static const QRegularExpression honorific(
        u"^(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Mx|Miss)\\.?\\s+(?:med\\.\\s+)?)+(?=\\S)"_s);
    return QString(name).remove(honorific);
}

QStringList partsOf(const QString& written) {
    QStringList parts;
    for (const QString& part : written.simplified().split(u',', Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty()) parts << part.trimmed();
    return parts;
}

// The parts of one name without those that are credentials.
struct Parted {
    QStringList names, degrees;
    QString suffix;
};
Parted parted(const QString& written) {
    Parted result;
    int words = 0;
    for (const QString& part : partsOf(written)) {
        if (!isCredentials(part, words)) {
            result.names << (result.names.isEmpty() ? withoutHonorific(part) : part);
            words += int(wordsOf(result.names.last()).size());
            continue;
        }
        for (const QString& word : splitDegrees(part))
            if (behind(word) == Behind::Suffix) result.suffix = word;
            else result.degrees << word;
    }
    return result;
}

NameParts inOrder(const QString& name) {
    QStringList words = wordsOf(name);
    if (words.size() > 2 && words.last().startsWith(u'(')) {
        const QString aside = words.takeLast();
        NameParts parts = inOrder(words.join(u' '));
        parts.family += QString(u' ' + aside);
        return parts;
    }
    if (beginsWithParticle(name)) return {{}, name};
    if (words.size() < 2 || (words.size() == 2 && behind(words[1]) == Behind::Suffix)) return {name, {}};
    qsizetype family = words.size() - 1;
    for (qsizetype i = 1; i < words.size() - 1; ++i)
        if (isParticle(words[i])) {
            family = i;
            break;
        }
    return {words.mid(0, family).join(u' '), words.mid(family).join(u' ')};
}

}  // namespace

QStringList splitDegrees(const QString& written) {
    static const QRegularExpression separators(u"[\\s,;/]+"_s);
    return written.split(separators, Qt::SkipEmptyParts);
}

bool saysFamilyName(const QString& written) { return parted(shielded(written)).names.size() > 1; }

NameParts readName(const QString& written) {
    Parted all = parted(shielded(written));
    if (all.names.isEmpty()) return {};
    const bool turned = all.names.size() > 1;
    NameParts name;
    const Ending first = withoutEnding(all.names.takeFirst(), turned ? 1 : 2);
    const Ending second = withoutEnding(all.names.join(u' '), 1);
    if (turned) name = {withoutHonorific(second.name), first.name};
    else name = inOrder(first.name);
    name.degrees = first.degrees + second.degrees + all.degrees;
    for (const QString& suffix : {first.suffix, second.suffix, all.suffix})
        if (!suffix.isEmpty()) (name.family.isEmpty() ? name.given : name.family) += QString(u' ' + suffix);
    name.given = unshielded(name.given);
    name.family = unshielded(name.family);
    return name;
}

NameParts withSuffix(NameParts name, const QString& suffix) {
    for (const QString& word : splitDegrees(suffix))
        if (behind(word) != Behind::Suffix && isCredentials(word, 2)) name.degrees << word;
        else (name.family.isEmpty() ? name.given : name.family) += QString(u' ' + word);
    return name;
}

namespace {

class PeopleSplitter {
public:
    explicit PeopleSplitter(const IsKnownName& isKnown) : m_isKnown(isKnown) {}

    QStringList split(const QString& written) const {
        if (isKnown(written.simplified())) return {written.simplified()};
        static const QRegularExpression separators(u"\\s*[;&\\n\\r/]\\s*|\\s+\\+\\s+|\\s*,?\\s+(?:and|with)\\s+"_s,
                                                   QRegularExpression::CaseInsensitiveOption);
        QStringList people;
        for (const QString& piece : written.split(separators, Qt::SkipEmptyParts)) {
            const QString text = piece.simplified();
            if (text.isEmpty() || text == u",") continue;
            // "Robert Hale, MD/PhD" and "Lin Chen, MD & MPH" are one person each.
            if (!people.isEmpty() && isCredentials(text, 2))
                people.last() += QString(u", " + partsOf(text).join(u", "));
            else people << byCommas(text);
        }
        return people;
    }

private:
    bool isKnown(const QString& name) const { return m_isKnown && m_isKnown(unshielded(name)); }

    // Credentials end a person where they stand behind a whole name.
    QStringList byCommas(const QString& text) const {
        QStringList people, names;
        int words = 0;
        const auto close = [&] {
            people << single(names);
            names.clear();
            words = 0;
        };
        const QStringList parts = partsOf(text);
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (!isCredentials(parts[i], words)) {
                names << parts[i];
                words += int(wordsOf(withoutHonorific(parts[i])).size());
                continue;
            }
            names.last() += QString(u", " + parts[i]);
            const bool more = i + 1 < parts.size() && isCredentials(parts[i + 1], words);
            if (words > 1 && !more) close();
        }
        if (!names.isEmpty()) close();
        return people;
    }

    static QString bare(const QString& part) {
        const Parted all = parted(part);
        return all.names.isEmpty() ? part : withoutEnding(all.names.first(), 1).name;
    }
    // Given and family name, and not a family name of several words.
    static bool isWhole(const QString& part) {
        return wordsOf(bare(part)).size() > 1 && !beginsWithParticle(bare(part));
    }
    // Behind a comma only given names look like this: "Robert J.", "Ana María".
    static bool isGiven(const QString& part) {
        const QStringList words = wordsOf(bare(part));
        const QString last = words.last();
        return last.size() == 1 || (last.size() == 2 && last[1] == u'.') ||
               std::all_of(words.begin(), words.end(), isPairedGivenName);
    }

    // "Hale, Robert" is one person, "Ines Moreau, Kofi Danquah" are two; three single names are three.
    QStringList single(const QStringList& names) const {
        if (names.size() < 2 || isKnown(names.join(u", "))) return {names.join(u", ")};
        if (names.size() == 2) {
            const bool two = isKnown(names[0]) || (isWhole(names[1]) && isKnown(names[1])) ||
                             (isWhole(names[0]) && (isKnown(names[1]) || (isWhole(names[1]) && !isGiven(names[1]))));
            return two ? names : QStringList{names.join(u", ")};
        }
        const bool anyWhole = std::any_of(names.begin(), names.end(), [](const QString& one) { return isWhole(one); });
        QStringList people;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const QString pair = i + 1 < names.size() ? QString(names[i] + u", " + names[i + 1]) : QString();
            const bool turned = !isWhole(names[i]) && !isKnown(names[i]) && anyWhole;
            const bool together = !pair.isEmpty() && (isKnown(pair) || beginsWithParticle(names[i]) ||
                                                      (turned && !isWhole(names[i + 1]) && !isKnown(names[i + 1])));
            people << (together ? pair : names[i]);
            if (together) ++i;
        }
        return people;
    }

    const IsKnownName& m_isKnown;
};

}  // namespace

bool meansOneself(const QString& written) {
    static const QSet<QString> oneself{u"me"_s, u"myself"_s, u"i"_s, u"self"_s};
    return oneself.contains(fold(written));
}

QStringList splitPeople(const QString& written, const IsKnownName& isKnown) {
    QStringList people;
    for (const QString& person : PeopleSplitter(isKnown).split(shielded(written)))
        if (!foldedWords(person).isEmpty()) people << unshielded(person);
    return people;
}

}  // namespace mb
