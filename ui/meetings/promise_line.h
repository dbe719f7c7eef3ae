// "me: sample budget by fri" → who, what, by when (ME4).
#pragma once

#include "core/domain/person.h"

#include <QDate>

#include <optional>

namespace mb::ui {

struct PromiseLine {
    std::optional<PersonId> who;
    QString what;
    std::optional<QDate> due;
    bool operator==(const PromiseLine&) const = default;
};

// `people` are those that may be named before the colon, the owner ("me") among them. Words that are neither a name nor
// a date stay part of the title.
PromiseLine readPromise(const QString& line, const QList<Person>& people, PersonId owner, QDate today);

}  // namespace mb::ui
