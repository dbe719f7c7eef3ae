// The phrases of documents: every one can be filled, and what users wrote comes through as it is.
#include "core/words/phrases.h"

#include "core/documents/pieces.h"
#include "tests/core/words/whole.h"

namespace mb::test::words_phrases_test {

using namespace mb::documents;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("every phrase is filled in with what it gets") {
    const QStringList keys = words::phraseKeys();
    CHECK(keys.size() > 100);
    CHECK(QSet<QString>(keys.begin(), keys.end()).size() == keys.size());
    for (const QString& key : keys) {
        INFO(key.toStdString());
        const QString said =
            words::toText(Text::of(key, {u"words:Ada"_s, u"words:Bo"_s, u"words:Cy"_s, u"words:Di"_s}));
        if (key == u"comparison.none") CHECK(said == u"—");
        else checkFilled(said);
    }
}

TEST_CASE("a key that no one worded is seen at once") {
    CHECK(words::toText(Text::of(u"progress.nonsense"_s)) == u"«progress.nonsense»");
}

TEST_CASE("arguments are written as people write them") {
    const auto said = [](const QString& argument) { return words::toText(Text::of(u"text.joined"_s, {argument})); };
    CHECK(said(u"date:2027-11-30"_s) == u"30 November 2027");
    CHECK(said(u"short-date:2027-11-30"_s) == u"30 Nov 2027");
    CHECK(said(u"number:3"_s) == u"three");
    CHECK(said(u"Number:3"_s) == u"Three");
    CHECK(said(u"hours:90"_s) == u"1 h 30 min");
    CHECK(said(u"and:a\u001fb\u001fc"_s) == u"a, b and c");
    CHECK(said(u"or:a\u001fb"_s) == u"a or b");
    CHECK(said(u"phrase:paper.page\u001ewords:2\u001ewords:7"_s) == u"Page 2 of 7");
    CHECK(said(u"words:date:2027-11-30 100 %1"_s) == u"date:2027-11-30 100 %1");
    CHECK(said(u"date:soon"_s) == u"date:soon");
}

TEST_CASE("text that someone wrote stands as it is") {
    const QString odd = u" 100 %1 «x» <b>  \n"_s;
    Text text;
    text.words = odd;
    CHECK(words::toText(text) == odd);
    CHECK(words::toText(Text::of(u"progress.title"_s, {arg::words(odd)})) == QString(u"Progress report: "_s + odd));
}

}  // namespace mb::test::words_phrases_test
