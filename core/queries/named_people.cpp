#include "core/queries/named_people.h"

#include "core/domain/mentorship.h"
#include "core/domain/text.h"
#include "core/domain/written_name.h"
#include "core/queries/mentorships.h"

namespace mb::queries {

bool holdsWords(const QString& name, const QString& written, NameWords how) {
    const QStringList words = foldedWords(written), parts = foldedWords(name);
    return !words.isEmpty() && std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return std::any_of(parts.begin(), parts.end(), [&](const QString& part) {
            return how == NameWords::Whole ? part == word : part.startsWith(word);
        });
    });
}

QList<PeopleGroup> groupsOf(const Reader& reader, PersonId owner, QDate today) {
    QList<PeopleGroup> groups;
    for (const Mentorship& mentorship : openMentorships(reader)) {
        const QString title = mentorship.title.simplified();
        if (fold(title).isEmpty()) continue;
        QList<PersonId> others;
        for (const Participant& one :
             reader.select<Participant>().where(&Participant::mentorshipId, mentorship.id).list())
            if (takesPart(one, today)) others << one.personId;
        if (others.removeOne(owner) && others.size() > 1) groups.append({title, others});
    }
    return groups;
}

PeopleNames::PeopleNames(const Reader& reader, PersonId owner, QDate today)
    : m_matcher(reader), m_groups(groupsOf(reader, owner, today)), m_owner(owner) {}

const PeopleGroup* PeopleNames::group(const QString& name) const {
    for (const PeopleGroup& one : m_groups)
        if (fold(one.title) == fold(name)) return &one;
    return nullptr;
}

QStringList PeopleNames::split(const QString& line) const {
    return splitPeople(line, [this](const QString& name) { return group(name) || !m_matcher.match(name).isEmpty(); });
}

NamedPeople PeopleNames::read(const QString& line) const {
    NamedPeople people;
    QStringList seen;
    const auto take = [&](PersonId id) {
        if (id != m_owner && !people.known.contains(id)) people.known << id;
    };
    for (const QString& name : split(line)) {
        const QList<PersonId> found = m_matcher.match(name, name.contains(u'@') ? name : QString());
        const PeopleGroup* all = found.isEmpty() ? group(name) : nullptr;
        if (found.size() == 1) take(found.first());
        if (all) std::for_each(all->members.begin(), all->members.end(), take);
        if (found.size() == 1 || all || seen.contains(fold(name))) continue;
        seen << fold(name);
        (found.isEmpty() && m_matcher.turnedAround(name).isEmpty() ? people.fresh : people.unsure) << name;
    }
    return people;
}

}  // namespace mb::queries
