#include "core/queries/people.h"

#include "core/domain/text.h"
#include "core/domain/written_name.h"
#include "core/queries/named_people.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace mb::queries {
namespace {

// As the name is read: "Haddad, Leila, MD" is "leila haddad".
QString nameKey(const QString& name) {
    const NameParts parts = readName(name);
    return fold(QString(parts.given + u' ' + parts.family));
}

// Whatever the order of its words.
QString wordsKey(const QString& folded) {
    QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    std::sort(words.begin(), words.end());
    return words.join(u' ');
}

bool laterFirst(const Position& a, const Position& b) {
    const auto rank = [](const Position& p) {
        return std::pair(!p.until, p.since.value_or(p.until.value_or(PartialDate())));
    };
    return rank(a) > rank(b);
}

}  // namespace

PersonCard personCard(const Reader& reader, PersonId id) {
    PersonCard card{reader.get(id), reader.select<Degree>().where(&Degree::personId, id).list(),
                    reader.select<Position>().where(&Position::personId, id).list()};
    std::sort(card.positions.begin(), card.positions.end(), laterFirst);
    return card;
}

QList<PersonCard> allPeople(const Reader& reader) {
    QList<PersonCard> cards;
    QHash<PersonId, qsizetype> places;
    for (const Person& person : reader.all<Person>()) {
        places.insert(person.id, cards.size());
        cards.append({person, {}, {}});
    }
    for (const Degree& degree : reader.all<Degree>()) cards[places.value(degree.personId)].degrees.append(degree);
    for (const Position& position : reader.all<Position>())
        cards[places.value(position.personId)].positions.append(position);
    for (PersonCard& card : cards) std::sort(card.positions.begin(), card.positions.end(), laterFirst);
    const auto key = [](const PersonCard& card) {
        return std::tuple(fold(card.person.family.isEmpty() ? card.person.given : card.person.family),
                          fold(card.person.given), card.person.id.value);
    };
    std::sort(cards.begin(), cards.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return cards;
}

QHash<PersonId, QString> names(const Reader& reader) {
    QHash<PersonId, QString> names;
    for (const Person& person : reader.all<Person>()) names.insert(person.id, fullName(person));
    return names;
}

PersonMatcher::PersonMatcher(const Reader& reader) : m_owner(reader.all<Book>().value(0).ownerId) {
    for (const Person& person : reader.all<Person>()) add(person);
    readPlaces(reader);
}

void PersonMatcher::add(const Person& person) {
    Known& known = m_people[person.id];
    known.name = fullName(person);
    known.email = person.email.trimmed().toLower();
    const QString key = fold(known.name), words = wordsKey(key);
    if (!known.email.isEmpty() && !m_byEmail.contains(known.email, person.id)) m_byEmail.insert(known.email, person.id);
    if (!m_byName.contains(key, person.id)) m_byName.insert(key, person.id);
    if (!m_byWords.contains(words, person.id)) m_byWords.insert(words, person.id);
}

// Only of those who share a name.
void PersonMatcher::readPlaces(const Reader& reader) {
    QList<PersonId> several;
    for (auto it = m_people.cbegin(); it != m_people.cend(); ++it)
        if (m_byName.count(fold(it->name)) > 1) several << it.key();
    if (several.isEmpty()) return;
    QList<Position> positions = reader.select<Position>().whereIn(&Position::personId, several).list();
    std::sort(positions.begin(), positions.end(), laterFirst);
    for (const QString Position::*place : {&Position::department, &Position::institution})
        for (const Position& position : std::as_const(positions))
            if (!(position.*place).isEmpty()) m_people[position.personId].places << position.*place;
}

QStringList PersonMatcher::hints(PersonId id) const {
    const Known known = m_people.value(id);
    QStringList hints = known.places;
    if (!known.email.isEmpty()) hints << known.email;
    return hints << QString::number(id.value);
}

QList<PersonId> PersonMatcher::namesakes(const QString& name) const {
    const QString key = nameKey(name);
    QList<PersonId> found = key.isEmpty() ? QList<PersonId>() : m_byName.values(key);
    std::sort(found.begin(), found.end());
    return found;
}

QList<PersonId> PersonMatcher::match(const QString& name, const QString& email) const {
    if (!email.trimmed().isEmpty())
        if (const auto found = m_byEmail.values(email.trimmed().toLower()); !found.isEmpty()) return found;
    if (const QList<PersonId> found = namesakes(name); !found.isEmpty()) return found;
    if (m_owner && meansOneself(name)) return {m_owner};
    static const QRegularExpression bracketed(u"^(.*\\S)\\s*\\(([^()]+)\\)$"_s);
    const auto match = bracketed.match(name.simplified());
    if (!match.hasMatch()) return {};
    const QList<PersonId> all = namesakes(match.captured(1));
    const QString hint = fold(match.captured(2));
    QList<PersonId> fitting;
    for (const PersonId id : all)
        if (const QStringList known = hints(id);
            std::any_of(known.begin(), known.end(), [&](const QString& one) { return fold(one) == hint; }))
            fitting << id;
    return fitting.isEmpty() ? all : fitting;
}

QList<PersonId> PersonMatcher::turnedAround(const QString& name) const {
    const QString key = nameKey(name);
    if (key.isEmpty() || m_byName.contains(key) || saysFamilyName(name)) return {};
    QList<PersonId> found = m_byWords.values(wordsKey(key));
    std::sort(found.begin(), found.end());
    return found;
}

QString PersonMatcher::label(PersonId id) const {
    const QString name = m_people.value(id).name;
    const QList<PersonId> all = m_byName.values(fold(name));
    if (all.size() < 2) return name;
    for (const QString& hint : hints(id)) {
        const auto shares = [&](PersonId other) {
            const QStringList theirs = hints(other);
            return other != id && std::any_of(theirs.begin(), theirs.end(),
                                              [&](const QString& one) { return fold(one) == fold(hint); });
        };
        if (std::none_of(all.begin(), all.end(), shares)) return u"%1 (%2)"_s.arg(name, hint);
    }
    return name;
}

QString PersonMatcher::labels(const QList<PersonId>& people) const {
    QStringList labels;
    for (const PersonId id : people) labels << label(id);
    labels.sort();
    return labels.join(u", ");
}

namespace {

// Of the given or the family name; either may be left out.
bool fits(const QString& name, const QString& beginnings) {
    return beginnings.isEmpty() || holdsWords(name, beginnings, NameWords::Begun);
}

std::optional<PersonId> calledOne(const PersonMatcher& matcher, const QString& name) {
    const QList<PersonId> exact = matcher.match(name, name.contains(u'@') ? name : QString());
    if (exact.size() == 1) return exact.first();
    if (exact.size() > 1) throw Error(ErrorKind::AmbiguousName, {name, matcher.labels(exact)});
    const QList<PersonId> turned = matcher.turnedAround(name);
    if (turned.isEmpty()) return std::nullopt;
    const NameParts parts = readName(name);
    throw Error(ErrorKind::AmbiguousName, {name, matcher.labels(turned), QString(parts.family + u", " + parts.given)});
}

}  // namespace

std::optional<PersonId> personCalled(const Reader& reader, const QString& name) {
    return calledOne(PersonMatcher(reader), name);
}

std::optional<PersonId> personNamed(const Reader& reader, const QString& name) {
    const PersonMatcher matcher(reader);
    if (const auto exact = calledOne(matcher, name)) return exact;
    const NameParts parts = readName(name);
    const QString words = fold(QString(parts.given + u' ' + parts.family));
    if (words.isEmpty()) return std::nullopt;
    // A comma says which words are of the family name.
    const bool parted = saysFamilyName(name);
    QList<PersonId> partial;
    for (const Person& person : reader.all<Person>())
        if (parted ? fits(person.given, parts.given) && fits(person.family, parts.family)
                   : fits(fullName(person), words))
            partial << person.id;
    if (partial.size() > 1) throw Error(ErrorKind::AmbiguousName, {name, matcher.labels(partial)});
    return partial.isEmpty() ? std::nullopt : std::optional(partial.first());
}

}  // namespace mb::queries
