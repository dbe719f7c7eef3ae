// One line of a text with what Markdown marks in it: strong, emphasis, code, addresses.
#pragma once

#include "core/documents/block.h"

namespace mb::documents {

struct MarkedLine {
    QString words;
    QList<Text::Mark> marks;
};
MarkedLine markedLine(QStringView typed);

}  // namespace mb::documents
