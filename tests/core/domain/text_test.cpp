#include "core/domain/text.h"
#include "tests/support/catch.h"

namespace mb::test::domain_text_test {
namespace {

QString utf(const char* utf8) { return QString::fromUtf8(utf8); }
std::string folded(const char* utf8) { return fold(utf(utf8)).toStdString(); }

// The parts of a text that a search would paint.
std::string painted(const char* utf8, const char* query) {
    const QString text = utf(utf8);
    QStringList parts;
    for (const Match& match : matchesOf(text, foldedWords(utf(query)))) parts << text.mid(match.start, match.length);
    return parts.join(u'|').toStdString();
}

}  // namespace

TEST_CASE("fold takes case and accents away") {
    CHECK(folded("Étienne MÜLLER") == "etienne muller");
    CHECK(folded("E\u0301tienne") == "etienne");  // the accent as a character of its own
    CHECK(folded("Łukasz Ørsted Đorđe") == "lukasz orsted dorde");
    CHECK(folded("Straße STRASSE ẞ") == "strasse strasse ss");
    CHECK(folded("Ægir Œuvre Þóra") == "aegir oeuvre thora");
    CHECK(folded("İstanbul Iğdır ı") == "istanbul igdir i");
    CHECK(folded("ﬁnal ½ x²") == "final 12 x2");
}

TEST_CASE("fold keeps letters and digits and single spaces only") {
    CHECK(folded("  K23-resubmission,  2nd try! ") == "k23 resubmission 2nd try");
    CHECK(folded("a\u0000b") == "a");
    CHECK(fold(QString::fromUtf16(u"a\0b", 3)).toStdString() == "a b");
    CHECK(folded("") == "");
    CHECK(folded("\"'*()-+:^{}") == "");
    CHECK(folded("one\r\ntwo\tthree") == "one two three");
}

TEST_CASE("fold passes over Arabic vowel marks and the stretching line") {
    CHECK(folded("مُحَمَّد") == folded("محمد"));
    CHECK(folded("محـــمد") == folded("محمد"));
    CHECK(foldedWords(utf("مُحَمَّد")).size() == 1);
}

TEST_CASE("fold passes over what no one sees inside a word") {
    CHECK(folded("men\u00adtor") == "mentor");        // soft hyphen
    CHECK(folded("men\u200btor") == "mentor");        // zero-width space
    CHECK(folded("men\u200ctor") == "mentor");        // and non-joiner
    CHECK(folded("\ufeffmen\u2060tor") == "mentor");  // byte order mark, word joiner
    CHECK(folded("\u200eRosa\u200f \u00adDuarte\u00ad") == "rosa duarte");
    CHECK(foldedWords(utf("Okon\u00adkwo, Chi\u200bdi")) == QStringList{utf("okonkwo"), utf("chidi")});
    CHECK(painted("her men\u00adtor said", "ment") == "men\u00adtor");
}

TEST_CASE("fold leaves emoji and broken text out") {
    CHECK(folded("good 👍🏽 work") == "good work");
    CHECK(folded("👩‍🔬") == "");
    const QString lone = QString(QChar(0xd83d)) + u"abc" + QChar(0xdc4d);
    CHECK(fold(lone).toStdString() == "abc");
}

TEST_CASE("each ideograph is a word") {
    CHECK(foldedWords(utf("样本量 is open")) == QStringList{utf("样"), utf("本"), utf("量"), utf("is"), utf("open")});
    CHECK(foldedWords(utf("𠮷田")).size() == 2);
    CHECK(fold(utf("が")) == fold(utf("か\u3099")));
}

TEST_CASE("fold of a folded text is the text") {
    for (const char* text : {"Straße", "İI", "ﬃ", "Ǆ", "ŉ", "한국어", "हिन्दी", "Ωμέγα", "ⅷ", "㎏"})
        CHECK(fold(fold(utf(text))).toStdString() == folded(text));
}

TEST_CASE("matches are found where the eye sees them") {
    CHECK(painted("Ask José about the José-study", "jose") == "José|José");
    CHECK(painted("Łódź, Warszawa", "lod") == "Łódź");
    CHECK(painted("die Straße", "strass") == "Straße");
    CHECK(painted("👍 K23 resubmission", "k2") == "K23");
    CHECK(painted("مُحَمَّد جاء", "محمد") == "مُحَمَّد");
    CHECK(painted("样本量", "本") == "本");
    CHECK(painted("one two", "") == "");
    CHECK(painted("one two", "three") == "");
    CHECK(painted("E\u0301tienne", "etienne") == "E\u0301tienne");
}

TEST_CASE("each word is painted once however many terms it meets") {
    CHECK(painted("metabolism", "meta metab m") == "metabolism");
}

TEST_CASE("cleaned text survives storage") {
    CHECK(cleaned(QString::fromUtf16(u"a\0b\0", 4)).toStdString() == "ab");
    CHECK(cleaned(utf("one\r\ntwo\rthree\n")).toStdString() == "one\ntwo\nthree\n");
    CHECK(cleaned(utf("🙂 stays")).toStdString() == "🙂 stays");
    const QString high(QChar(0xd83d)), low(QChar(0xde42));
    CHECK(cleaned(high).toStdString() == "\uFFFD");
    CHECK(cleaned(low + high).toStdString() == "\uFFFD\uFFFD");
    CHECK(cleaned(high + u'x' + low).toStdString() == "\uFFFDx\uFFFD");
    CHECK(cleaned(high + low).toStdString() == "🙂");
    CHECK(cleaned(high + high + low).toStdString() == "\uFFFD🙂");
    CHECK(cleaned(QString()).isEmpty());
}

TEST_CASE("most letters say which way a text runs") {
    CHECK_FALSE(readsRightToLeft(utf("Maya sees to it.")));
    CHECK(readsRightToLeft(utf("عمر الحسيني, MD")));
    CHECK_FALSE(readsRightToLeft(utf("عمر schedules the clinical shifts.")));
    CHECK_FALSE(readsRightToLeft(utf("2026-11-04, 15:00")));
    CHECK_FALSE(readsRightToLeft(QString()));
}

}  // namespace mb::test::domain_text_test
