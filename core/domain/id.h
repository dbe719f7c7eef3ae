// A typed row key: a MeetingId cannot be passed where a PersonId is meant. 0 means "not yet stored".
#pragma once

#include <QHash>
#include <QtGlobal>

#include <compare>

namespace mb {

template <class Record>
struct Id {
    qint64 value = 0;

    constexpr Id() = default;
    constexpr explicit Id(qint64 v) : value(v) {}
    constexpr explicit operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

}  // namespace mb
