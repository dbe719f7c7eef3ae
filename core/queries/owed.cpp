#include "core/queries/owed.h"

namespace mb::queries {
namespace {

bool dueEarlier(const ActionItem& a, const ActionItem& b) {
    const PartialDate never(QDate(9999, 1, 1));
    return std::pair(a.dueOn.value_or(never), a.id.value) < std::pair(b.dueOn.value_or(never), b.id.value);
}

void sort(Owed& owed) {
    std::sort(owed.mine.begin(), owed.mine.end(), dueEarlier);
    std::sort(owed.theirs.begin(), owed.theirs.end(), dueEarlier);
}

Select<ActionItem> openActions(const Reader& reader) {
    return reader.select<ActionItem>()
        .where(&ActionItem::doneOn, Is::Unknown, std::nullopt)
        .where(&ActionItem::dropped, false);
}

}  // namespace

QHash<MentorshipId, Owed> owedByMentorship(const Reader& reader, PersonId owner) {
    QHash<MentorshipId, Owed> owed;
    for (const ActionItem& action : openActions(reader).list())
        (action.ownerId == owner ? owed[action.mentorshipId].mine : owed[action.mentorshipId].theirs).append(action);
    for (Owed& one : owed) sort(one);
    return owed;
}

Owed owedIn(const Reader& reader, MentorshipId id, PersonId owner) {
    Owed owed;
    for (const ActionItem& action : openActions(reader).where(&ActionItem::mentorshipId, id).list())
        (action.ownerId == owner ? owed.mine : owed.theirs).append(action);
    sort(owed);
    return owed;
}

}  // namespace mb::queries
