#include "core/domain/person.h"

#include "core/domain/text.h"

#include <QRegularExpression>

namespace mb {

using namespace Qt::Literals::StringLiterals;

namespace {

// Words that open a family name of several words.
bool isParticle(const QString& word) {
    static const QStringList particles{u"de"_s,  u"da"_s,  u"do"_s,  u"dos"_s, u"del"_s, u"della"_s, u"di"_s,
                                       u"van"_s, u"von"_s, u"der"_s, u"den"_s, u"la"_s,  u"le"_s,    u"el"_s,
                                       u"al"_s,  u"bin"_s, u"ibn"_s, u"ni"_s,  u"o"_s,   u"mac"_s,   u"mc"_s,
                                       u"st"_s,  u"ter"_s, u"ten"_s, u"zu"_s,  u"ben"_s};
    return particles.contains(fold(word)) && (word[0].isLower() || fold(word) == u"ni"_s || fold(word) == u"van"_s ||
                                              fold(word) == u"von"_s || fold(word) == u"de"_s || fold(word) == u"al"_s);
}

// Only well-known degrees count: the "MJ" in "de la Cruz, MJ" is initials.
bool isKnownDegree(const QString& word) {
    static const QStringList known{
        u"md"_s,  u"do"_s,   u"phd"_s,   u"mph"_s,   u"msc"_s, u"ms"_s,  u"ma"_s,     u"med"_s,  u"edd"_s,    u"drph"_s,
        u"mba"_s, u"mbbs"_s, u"mbbch"_s, u"mbchb"_s, u"rn"_s,  u"np"_s,  u"pharmd"_s, u"dds"_s,  u"dmd"_s,    u"dvm"_s,
        u"jd"_s,  u"scd"_s,  u"bsn"_s,   u"msn"_s,   u"dnp"_s, u"mhs"_s, u"mhpe"_s,   u"psyd"_s, u"mbbchir"_s};
    return known.contains(QString(word).remove(u'.').toLower());
}

}  // namespace

FieldErrors validate(const Person& person) {
    FieldErrors errors;
    if (person.given.trimmed().isEmpty() && person.family.trimmed().isEmpty())
        errors.append({u"given"_s, ErrorKind::MissingValue, {}});
    if (!person.email.isEmpty() && (!person.email.contains(u'@') || person.email.contains(u' ')))
        errors.append({u"email"_s, ErrorKind::BadValue, {person.email, u"email"_s}});
    static const QRegularExpression orcid(u"^\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$"_s);
    if (!person.orcid.isEmpty() && !orcid.match(person.orcid).hasMatch())
        errors.append({u"orcid"_s, ErrorKind::BadValue, {person.orcid, u"orcid"_s}});
    return errors;
}

FieldErrors validate(const Position& position) {
    FieldErrors errors;
    if (position.since && position.until && *position.until < *position.since)
        errors.append({u"until"_s, ErrorKind::DateOrder, {u"since"_s}});
    return errors;
}

FieldErrors validate(const Degree& degree) {
    FieldErrors errors;
    if (degree.name.trimmed().isEmpty()) errors.append({u"name"_s, ErrorKind::MissingValue, {}});
    return errors;
}

QString fullName(const Person& person) { return QString(person.given + u' ' + person.family).trimmed(); }

QString initials(const Person& person) {
    QString letters;
    for (const QString& part : {person.given.trimmed(), person.family.trimmed()})
        if (!part.isEmpty()) letters += part.left(part[0].isHighSurrogate() ? 2 : 1).toUpper();
    return letters.isEmpty() ? u"?"_s : letters;
}

QString printName(const Person& person, const QList<Degree>& degrees) {
    QStringList parts{fullName(person)};
    for (const Degree& degree : degrees) parts << degree.name;
    return parts.join(u", ");
}

NameParts splitName(const QString& written) {
    const QString name = written.simplified();
    if (const auto comma = name.indexOf(u','); comma >= 0) {
        const QString before = name.left(comma).trimmed(), after = name.mid(comma + 1).trimmed();
        const QStringList degrees = splitDegrees(after);
        if (before.contains(u' ') && !degrees.isEmpty() && std::all_of(degrees.begin(), degrees.end(), isKnownDegree)) {
            NameParts parts = splitName(before);
            parts.degrees = degrees;
            return parts;
        }
        return {after, before};
    }
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2) return {name, {}};
    qsizetype family = words.size() - 1;
    for (qsizetype i = 1; i < words.size() - 1; ++i)
        if (isParticle(words[i])) {
            family = i;
            break;
        }
    return {words.mid(0, family).join(u' '), words.mid(family).join(u' ')};
}

QStringList splitDegrees(const QString& written) {
    static const QRegularExpression separators(u"[\\s,;/]+"_s);
    return written.split(separators, Qt::SkipEmptyParts);
}

std::optional<Position> positionOn(const QList<Position>& positions, QDate day) {
    std::optional<Position> found;
    const auto rank = [](const Position& p) {
        // A position without an end still holds, so it comes before one with an end; then the later start decides.
        return std::pair(!p.until.has_value(), p.since.value_or(QDate(1, 1, 1)));
    };
    for (const Position& position : positions) {
        if (position.since && *position.since > day) continue;
        if (position.until && *position.until < day) continue;
        if (!found || rank(position) > rank(*found)) found = position;
    }
    return found;
}

}  // namespace mb
