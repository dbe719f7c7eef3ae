#include "core/queries/people.h"

#include "core/domain/text.h"

namespace mb::queries {
namespace {

// Word order and commas do not matter: "Haddad, Leila" is "Leila Haddad".
QString nameKey(const QString& name) {
    QStringList words = foldedWords(name);
    std::sort(words.begin(), words.end());
    return words.join(u' ');
}

bool laterFirst(const Position& a, const Position& b) {
    const auto rank = [](const Position& p) {
        return std::pair(!p.until, p.since.value_or(p.until.value_or(QDate(1, 1, 1))));
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

PersonMatcher::PersonMatcher(const Reader& reader) {
    for (const Person& person : reader.all<Person>()) add(person);
}

void PersonMatcher::add(const Person& person) {
    if (!person.email.isEmpty()) m_byEmail.insert(person.email.trimmed().toLower(), person.id);
    m_byName.insert(nameKey(fullName(person)), person.id);
}

QList<PersonId> PersonMatcher::match(const QString& name, const QString& email) const {
    if (!email.trimmed().isEmpty())
        if (const auto found = m_byEmail.values(email.trimmed().toLower()); !found.isEmpty()) return found;
    const QString key = nameKey(name);
    return key.isEmpty() ? QList<PersonId>() : m_byName.values(key);
}

std::optional<PersonId> personNamed(const Reader& reader, const QString& name) {
    const auto ambiguous = [&](const QList<PersonId>& ids) {
        QStringList candidates;
        for (const PersonId id : ids) candidates << fullName(reader.get(id));
        candidates.sort();
        return Error(ErrorKind::AmbiguousName, {name, candidates.join(u", ")});
    };
    const QList<PersonId> exact = PersonMatcher(reader).match(name, name.contains(u'@') ? name : QString());
    if (exact.size() == 1) return exact.first();
    if (exact.size() > 1) throw ambiguous(exact);
    const QStringList words = foldedWords(name);
    if (words.isEmpty()) return std::nullopt;
    QList<PersonId> partial;
    for (const Person& person : reader.all<Person>()) {
        const QStringList parts = foldedWords(fullName(person));
        const bool holdsAll = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return std::any_of(parts.begin(), parts.end(), [&](const QString& part) { return part.startsWith(word); });
        });
        if (holdsAll) partial << person.id;
    }
    if (partial.size() > 1) throw ambiguous(partial);
    return partial.isEmpty() ? std::nullopt : std::optional(partial.first());
}

}  // namespace mb::queries
