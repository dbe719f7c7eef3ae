// How the owner logged contacts lately, so that the same can be logged again at once (ME10).
#pragma once

#include "core/storage/reader.h"

namespace mb::queries {

struct RecentContact {
    QList<PersonId> people;  // besides the owner
    QString mode;
    std::optional<int> minutes;
    bool operator==(const RecentContact&) const = default;
};
// The last ways that differ, the newest first.
QList<RecentContact> recentContacts(const Reader& reader, PersonId owner, int atMost);

}  // namespace mb::queries
