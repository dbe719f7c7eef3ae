// The deep check: SQLite's own integrity, references, the fields of every record, the search index, the history, the
// bytes of attachments. Reads only.
#pragma once

#include "core/storage/store.h"

namespace mb {

enum class CheckPart { File, References, Schema, Values, Search, History, Attachments, Extra };
template <>
struct EnumKeys<CheckPart> {
    static constexpr std::array keys{"file",   "references", "schema",      "values",
                                     "search", "history",    "attachments", "extra"};
};

struct Fault {
    CheckPart part;
    QString detail;
};

// Harmless additions of other programs are reported but are no fault.
inline bool isFault(const Fault& found) { return found.part != CheckPart::Extra; }

QList<Fault> checkBook(Store& store);

}  // namespace mb
