#include "core/documents/enclosed.h"

namespace mb::documents {

Document withEnclosed(const Document& document, const QList<Document>& enclosed) {
    Document whole = document;
    for (const Document& one : enclosed) {
        whole.blocks << PageBreak{};
        whole.blocks << one.blocks;
    }
    return whole;
}

}  // namespace mb::documents
