// For whoever looks for a fault: some layers tell, in times and counts, what they do (mentorbook.storage, .saver,
// .paper, .import). It is off until the environment asks for it:
//     QT_LOGGING_RULES="mentorbook.*=true" mentorbook
// A line never holds a word of the user's: no name, no text, no path; of an error its kind alone.
#pragma once

#include <QElapsedTimer>
#include <QLoggingCategory>

namespace mb {

inline QElapsedTimer started() {
    QElapsedTimer timer;
    timer.start();
    return timer;
}

}  // namespace mb
