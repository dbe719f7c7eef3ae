// An entry of Today that the owner does not want to see before a day (RE1).
#pragma once

#include "core/domain/field.h"

namespace mb {

struct Snooze : Row<Snooze> {
    QString noun;  // table of the record that the entry is about
    qint64 ownerRow = 0;
    QString kind;  // key of the kind of entry, since one record may stand there for two reasons
    QDate until;   // the day on which it comes back

    static constexpr auto table = "snooze";
    static constexpr Noun facts{.word = "snooze"};
    static constexpr auto fields = std::tuple{
        keyField(&Snooze::noun, "noun", "noun"),
        partOfAny(&Snooze::ownerRow, "owner_row", "noun"),
        keyField(&Snooze::kind, "kind", "today"),
        field(&Snooze::until, "until"),
    };
    bool operator==(const Snooze&) const = default;
};
using SnoozeId = Id<Snooze>;

}  // namespace mb
