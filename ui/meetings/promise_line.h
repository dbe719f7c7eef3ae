// "me: sample budget by fri" → who, what, by when (ME4).
#pragma once

#include "core/domain/person.h"

#include <QDate>

#include <optional>

namespace mb::ui {

struct PromiseLine {
    std::optional<PersonId> who;
    QList<PersonId> maybe;  // nobody is named for certain, but one of these may be meant: to be asked
    QString what;           // without the name, if `who` or one of `maybe` is meant
    QString asWritten;      // with it
    std::optional<PartialDate> due;
    bool operator==(const PromiseLine&) const = default;
};

// `people` are those in the meeting, the owner ("me") among them; `others` are everybody else in the book. Before the
// colon a given or family name counts, or initials, of somebody in the meeting. The beginning of a name, "he" or "she",
// and names from outside the meeting are asked about. All other words are part of what is promised.
PromiseLine readPromise(const QString& line, const QList<Person>& people, const QList<Person>& others, PersonId owner,
                        QDate today);

}  // namespace mb::ui
