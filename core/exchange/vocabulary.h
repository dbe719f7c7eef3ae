// What people write in cells, and what it means here: career stages, modes, states, roles.
#pragma once

#include "core/domain/meeting.h"

namespace mb::exchange {

struct WrittenStage {
    QString stage;  // key of the term list "stage"; empty where the words are not known
    QString title;  // as written, where that says more than the stage
};
// "Resident" → resident; "Clinical instructor" → instructor with its title; "Chief of staff's aide" → a title only.
WrittenStage readStage(const QString& written);

// What a cell under How or Status says; either part may be missing.
struct WrittenContact {
    QString mode;  // key of the term list "mode"
    std::optional<MeetingState> state;
    bool known = true;  // false: neither, and the text is not empty
};
WrittenContact readContact(const QString& written);

std::optional<Side> readSide(const QString& written);

}  // namespace mb::exchange
