// Notes: whatever is typed is read, no mark lies outside of its words, and nothing is deeper than it can be shown.
#include "core/documents/markdown.h"
#include "core/documents/runs.h"
#include "tests/fuzz/fuzz.h"

using namespace mb;
using namespace mb::documents;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    for (const Passage& one : passagesOf(QString::fromUtf8(fuzz::bytesOf(data, size))).passages) {
        fuzz::require(one.depth >= 0 && one.depth < 7 && one.quoted >= 0 && one.quoted < 7, "few levels");
        for (const Text::Mark& mark : one.text.marks)
            fuzz::require(mark.from >= 0 && mark.length > 0 && mark.from + mark.length <= one.text.words.size(),
                          "a mark lies within its words");
        QString words;
        for (const Run& run : runsOf(one.text.words, one.text.marks)) words += run.words;
        fuzz::require(words == one.text.words, "runs are the words");
    }
    return 0;
}
