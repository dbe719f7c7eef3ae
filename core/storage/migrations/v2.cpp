#include "core/storage/schema.h"

// The schema of version 2, frozen when it was released. It never changes; a change of the schema is a further
// migration.
namespace mb {

// The words are already folded and separated by spaces. A tokenizer with its own Unicode table could split some of them
// again.
extern const Migration migration2{
    "a0bdf4210ff379fd08a0e5e06dff24ef7b30e68d598101bb9d1de044453a868e",
    {"DROP TABLE search",
     "CREATE VIRTUAL TABLE search USING fts5(words, content='', detail=none, prefix='1 2 3', tokenize='ascii')"}};

}  // namespace mb
