#include "core/storage/schema.h"

// The schema of version 2, frozen when it was released. Changes come as a further migration, never here.
namespace mb {

// The words come folded and parted by spaces. A tokenizer with a Unicode table of its own, older or newer than the one
// that folded them, would part some of them again.
const QByteArrayList migration2{
    "DROP TABLE search",
    "CREATE VIRTUAL TABLE search USING fts5(words, content='', detail=none, prefix='1 2 3', tokenize='ascii')"};

}  // namespace mb
