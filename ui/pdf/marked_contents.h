// A page's contents with PDF's own marks in place of ours (structure.h).
#pragma once

#include <QByteArray>
#include <QList>

namespace mb::pdf {

struct MarkedContents {
    QByteArray bytes;
    QList<int> parts;  // for each mark's number (MCID) the part it belongs to
};

// Throws std::runtime_error where the contents are not as Qt writes them: a mark that does not stand by itself or at
// another depth than the others, something painted outside all marks. `parts` is how many there are.
MarkedContents withMarks(const QByteArray& contents, int parts);

}  // namespace mb::pdf
