#include "core/queries/recent_contacts.h"

namespace mb::queries {
namespace {
constexpr int contactsLookedThrough = 40;
}

QList<RecentContact> recentContacts(const Reader& reader, PersonId owner, int atMost) {
    QList<RecentContact> found;
    for (const Meeting& one : reader.select<Meeting>()
                                  .where(&Meeting::state, MeetingState::Held)
                                  .newestIdFirst()
                                  .limit(contactsLookedThrough)
                                  .list()) {
        RecentContact contact{{}, one.mode, one.minutes};
        for (const Attendance& row : reader.select<Attendance>().where(&Attendance::meetingId, one.id).list())
            if (row.personId != owner) contact.people << row.personId;
        if (contact.people.isEmpty() || contact.people.size() > 3 || found.contains(contact)) continue;
        found << contact;
        if (found.size() == atMost) break;
    }
    return found;
}

}  // namespace mb::queries
