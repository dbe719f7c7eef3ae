#include "core/queries/outcomes.h"

#include <QSet>

namespace mb::queries {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class R>
QHash<OutcomeId, QList<R>> byOutcome(const QList<R>& rows) {
    QHash<OutcomeId, QList<R>> found;
    for (const R& row : rows) found[row.outcomeId].append(row);
    return found;
}

template <class R>
auto partsOf(const Reader& reader, const QList<OutcomeId>& ids, bool all) {
    return byOutcome(all ? reader.all<R>() : reader.select<R>().whereIn(&R::outcomeId, ids).list());
}

void sortByDay(QList<OutcomeCard>& cards) {
    struct Key {
        bool dated;
        PartialDate day;
        qint64 id;
    };
    QHash<OutcomeId, Key> keys;
    for (const OutcomeCard& card : std::as_const(cards)) {
        const auto day = card.day();
        keys.insert(card.outcome.id, {day.has_value(), day.value_or(PartialDate()), card.outcome.id.value});
    }
    std::sort(cards.begin(), cards.end(), [&](const OutcomeCard& a, const OutcomeCard& b) {
        const Key ka = keys[a.outcome.id], kb = keys[b.outcome.id];
        if (ka.dated != kb.dated) return !ka.dated;
        return std::tuple(kb.day, kb.id) < std::tuple(ka.day, ka.id);
    });
}

// In their usual order, unless the dates say for certain that it was otherwise: "2026" may be before or after May 2026.
void putInOrder(QList<OutcomeStatus>& statuses, const QList<OutcomeState>& way) {
    std::stable_sort(statuses.begin(), statuses.end(), [&](const OutcomeStatus& a, const OutcomeStatus& b) {
        return way.indexOf(a.state) < way.indexOf(b.state);
    });
    for (qsizetype i = 1; i < statuses.size(); ++i)
        for (qsizetype k = i; k > 0; --k) {
            const auto &day = statuses[k].day, &before = statuses[k - 1].day;
            if (!day || !before || day->latest() >= before->earliest()) break;
            statuses.swapItemsAt(k, k - 1);
        }
}

QList<OutcomeCard> cardsOf(const Reader& reader, const QList<Outcome>& outcomes, bool all) {
    QList<OutcomeId> ids;
    for (const Outcome& outcome : outcomes) ids << outcome.id;
    if (ids.isEmpty()) return {};
    const auto contributors = partsOf<Contributor>(reader, ids, all);
    const auto statuses = partsOf<OutcomeStatus>(reader, ids, all);
    const auto mentorships = partsOf<OutcomeMentorship>(reader, ids, all);
    const auto goals = partsOf<OutcomeGoal>(reader, ids, all);
    QList<OutcomeCard> cards;
    cards.reserve(outcomes.size());
    for (const Outcome& outcome : outcomes) {
        OutcomeCard card{
            outcome, contributors.value(outcome.id), statuses.value(outcome.id), mentorships.value(outcome.id), {}};
        for (const OutcomeGoal& link : goals.value(outcome.id)) card.goals << link.goalId;
        std::sort(card.contributors.begin(), card.contributors.end(), [](const Contributor& a, const Contributor& b) {
            return std::tuple(a.kind == Contribution::Collaborator, a.place, a.id) <
                   std::tuple(b.kind == Contribution::Collaborator, b.place, b.id);
        });
        putInOrder(card.statuses, statesOf(outcome.kind));
        cards << card;
    }
    sortByDay(cards);
    return cards;
}

// The outcomes that rows of another table lead to.
template <class R>
QList<OutcomeCard> cardsOfRows(const Reader& reader, const QList<R>& rows) {
    QList<OutcomeId> ids;
    for (const R& row : rows)
        if (!ids.contains(row.outcomeId)) ids << row.outcomeId;
    if (ids.isEmpty()) return {};
    return cardsOf(reader, reader.select<Outcome>().whereIdIn(ids).list(), false);
}

}  // namespace

QList<Contributor> OutcomeCard::authors() const {
    QList<Contributor> authors;
    for (const Contributor& contributor : contributors)
        if (contributor.kind != Contribution::Collaborator) authors << contributor;
    return authors;
}

bool OutcomeCard::names(PersonId person) const {
    return std::any_of(contributors.begin(), contributors.end(),
                       [&](const Contributor& one) { return one.personId == person; });
}

qsizetype OutcomeCard::placeOf(PersonId person) const {
    const QList<Contributor> all = authors();
    for (qsizetype i = 0; i < all.size(); ++i)
        if (all[i].personId == person) return i;
    return -1;
}

bool OutcomeCard::isFirst(PersonId person) const {
    const QList<Contributor> all = authors();
    const qsizetype place = placeOf(person);
    return place == 0 || (place > 0 && std::all_of(all.begin(), all.begin() + place + 1,
                                                   [](const Contributor& author) { return author.equal; }));
}

QList<OutcomeCard> allOutcomes(const Reader& reader) { return cardsOf(reader, reader.all<Outcome>(), true); }

QList<OutcomeCard> latestOutcomes(const Reader& reader, int most) {
    QList<OutcomeId> ids;
    const auto add = [&](OutcomeId id) {
        if (!ids.contains(id)) ids << id;
    };
    for (const Outcome& outcome : reader.select<Outcome>().newestIdFirst().limit(most / 3).list()) add(outcome.id);
    for (const OutcomeStatus& status :
         reader.select<OutcomeStatus>().newestFirst(&OutcomeStatus::day).limit(most).list())
        add(status.outcomeId);
    return cardsOf(reader, reader.select<Outcome>().whereIdIn(ids).list(), false);
}

OutcomeCard outcomeCard(const Reader& reader, OutcomeId id) { return cardsOf(reader, {reader.get(id)}, false).first(); }

QList<OutcomeCard> outcomesOf(const Reader& reader, PersonId person) {
    return cardsOfRows(reader, reader.select<Contributor>().where(&Contributor::personId, person).list());
}

QList<OutcomeCard> outcomesOf(const Reader& reader, MentorshipId mentorship) {
    return cardsOfRows(reader,
                       reader.select<OutcomeMentorship>().where(&OutcomeMentorship::mentorshipId, mentorship).list());
}

QList<OutcomeCard> outcomesOf(const Reader& reader, GoalId goal) {
    return cardsOfRows(reader, reader.select<OutcomeGoal>().where(&OutcomeGoal::goalId, goal).list());
}

namespace {

// Who stands on one side of the mentorships in which the owner stands on the other.
QSet<PersonId> peopleAcross(const Reader& reader, PersonId owner, Side owners, Side others) {
    QSet<MentorshipId> shared;
    const QList<Participant> all = reader.all<Participant>();
    for (const Participant& participant : all)
        if (participant.personId == owner && participant.side == owners) shared.insert(participant.mentorshipId);
    QSet<PersonId> people;
    for (const Participant& participant : all)
        if (participant.side == others && shared.contains(participant.mentorshipId))
            people.insert(participant.personId);
    return people;
}

}  // namespace

QSet<PersonId> menteesOf(const Reader& reader, PersonId owner) {
    return peopleAcross(reader, owner, Side::Mentor, Side::Mentee);
}

QSet<PersonId> mentorsOf(const Reader& reader, PersonId owner) {
    return peopleAcross(reader, owner, Side::Mentee, Side::Mentor);
}

QString authorLine(const OutcomeCard& card, qsizetype most) {
    QStringList names;
    const QList<Contributor> authors = card.authors();
    for (const Contributor& author : authors.mid(0, most)) names << citedName(author);
    if (authors.size() > most || card.outcome.others) names << u"et al."_s;
    return names.join(u", "_s);
}

QList<KnownAuthor> knownAuthors(const Reader& reader) {
    QHash<PersonId, QStringList> forms;
    for (const NameForm& form : reader.all<NameForm>()) forms[form.personId] << form.written;
    QList<KnownAuthor> known;
    for (const Person& person : reader.all<Person>())
        known << KnownAuthor{person.id, person.given, person.family, person.orcid, forms.value(person.id)};
    return known;
}

}  // namespace mb::queries
