#include "core/domain/person.h"

#include <QRegularExpression>

namespace mb {

using namespace Qt::Literals::StringLiterals;

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
    if (position.since && position.until && position.until->latest() < position.since->earliest())
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

std::optional<Position> positionOn(const QList<Position>& positions, QDate day) {
    std::optional<Position> found;
    const auto rank = [](const Position& p) {
        // A position without an end still holds, so it comes before one with an end; then the later start decides.
        return std::pair(!p.until.has_value(), p.since.value_or(PartialDate()));
    };
    for (const Position& position : positions) {
        if (position.since && position.since->earliest() > day) continue;
        if (position.until && position.until->latest() < day) continue;
        if (!found || rank(position) > rank(*found)) found = position;
    }
    return found;
}

}  // namespace mb
