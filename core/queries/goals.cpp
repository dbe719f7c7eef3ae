#include "core/queries/goals.h"

#include "core/domain/book.h"
#include "core/domain/text.h"

namespace mb::queries {

QList<PersonId> peopleWithGoals(const Reader& reader, MentorshipId id) {
    const PersonId owner = reader.select<Book>().first()->ownerId;
    QList<PersonId> people;
    for (const Participant& participant : reader.select<Participant>().where(&Participant::mentorshipId, id).list()) {
        if (participant.side == Side::Mentor || people.contains(participant.personId)) continue;
        if (participant.personId == owner) people.prepend(owner);
        else people.append(participant.personId);
    }
    return people;
}

QList<Goal> goalsAtHand(const Reader& reader, MentorshipId id) {
    QList<Goal> goals = reader.select<Goal>().where(&Goal::mentorshipId, id).orderBy(&Goal::place).list();
    for (const PersonId person : peopleWithGoals(reader, id))
        for (const Goal& goal : reader.select<Goal>().where(&Goal::personId, person).orderBy(&Goal::place).list()) {
            if (goal.mentorshipId == id) continue;
            if (!goal.mentorshipId || isOver(reader.get(goal.mentorshipId).stage)) goals << goal;
        }
    goals.removeIf([](const Goal& goal) { return !isOpen(goal.status); });
    return goals;
}

const Goal* goalTitled(const QList<Goal>& goals, const QString& title) {
    const QString wanted = fold(title.simplified());
    for (const Goal& goal : goals)
        if (fold(goal.title.simplified()) == wanted) return &goal;
    return nullptr;
}

}  // namespace mb::queries
