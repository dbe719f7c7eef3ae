// Words to search for: any text, over the sample book; and the folding of text that search and import rest on.
#include "core/actions/sample.h"
#include "core/queries/search.h"
#include "tests/fuzz/fuzz.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace mb;

namespace {

struct Place {
    int argc = 0;
    QCoreApplication application{argc, nullptr};
    QTemporaryDir folder;
    std::unique_ptr<Workspace> book = actions::sample::create(folder.filePath(QStringLiteral("b.mentorbook")));
};
Place& place() {
    static Place only;
    return only;
}

void checkMatches(const QString& text, const QList<Match>& matches) {
    qsizetype end = 0;
    for (const Match& match : matches) {
        fuzz::require(match.start >= end && match.length > 0, "matches stand in order and have a length");
        end = match.start + match.length;
    }
    fuzz::require(end <= text.size(), "matches lie inside the text");
}

void check(const QString& text) {
    fuzz::require(cleaned(cleaned(text)) == cleaned(text), "cleaning twice changes nothing more");
    const QStringList words = foldedWords(text);
    fuzz::require(words.join(u' ') == fold(text), "a folded text is its folded words");
    const QList<Match> own = matchesOf(text, words);
    checkMatches(text, own);
    fuzz::require(own.isEmpty() == words.isEmpty(), "a text is found by its own words");
    fuzz::accepted([&] {
        for (const queries::SearchHit& hit : queries::search(place().book->reader(), place().book->search(), text, 20))
            checkMatches(hit.excerpt, hit.matches);
    });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes = fuzz::bytesOf(data, size);
    check(QString::fromUtf8(bytes));
    // As UTF-16, halves of characters included.
    QString units;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) units += QChar(uchar(bytes[i]), uchar(bytes[i + 1]));
    check(units);
    return 0;
}
