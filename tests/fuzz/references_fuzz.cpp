// References: any bytes as a file of one of five formats; what was read is written and read again.
#include "core/exchange/references/reference.h"
#include "core/exchange/references/references_out.h"
#include "core/exchange/references/same_work.h"
#include "core/words/references.h"
#include "tests/fuzz/fuzz.h"

using namespace mb;
using namespace mb::exchange;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes = fuzz::bytesOf(data, size);
    fuzz::accepted([&] {
        const ReferenceList found = readReferences(bytes, QStringLiteral("list.txt"));
        for (const RefusedReference& refused : found.refused) {
            fuzz::require(refused.line > 0 && refused.lastLine >= refused.line, "what is refused has its lines");
            fuzz::require(!words::sentence(refused).isEmpty(), "what is refused is said");
        }
        for (const Reference& reference : found.entries) fuzz::require(reference.line > 0, "a reference has its line");
        sameWorks(found.entries);
        if (found.entries.isEmpty()) return;
        for (const QByteArray& again : {bibTexOf(found.entries), risOf(found.entries), cslJsonOf(found.entries)})
            fuzz::require(readReferences(again, QStringLiteral("again.txt")).entries.size() == found.entries.size(),
                          "what is written is read again");
    });
    return 0;
}
