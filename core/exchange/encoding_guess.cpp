#include "core/exchange/encoding_guess.h"

#include "core/exchange/windows1252.h"

#include <QHash>
#include <QSet>
#include <QStringDecoder>

#include <cctype>
#include <span>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

// The letters beyond a to z of languages that share an encoding. The letters of one word belong to one of them.
constexpr QStringView western[] = {
    u"àâæçéèêëîïôœùûü",  // French
    u"äöüßé",            // German
    u"áéíñóúüç",         // Spanish, Irish
    u"áâãàçéêíóôõúü",    // Portuguese
    u"àèéìíîòóùú",       // Italian
    u"æøåéèêòóôäöü",     // Danish, Norwegian, Swedish, Finnish
    u"éëïöüèáóäêç",      // Dutch
    u"àçèéíïòóúü·",      // Catalan
};
constexpr QStringView central[] = {
    u"ąćęłńóśźż",          // Polish
    u"áčďéěíňóřšťúůýž",    // Czech
    u"áäčďéíĺľňóôŕšťúýž",  // Slovak
    u"áéíóöőúüű",          // Hungarian
    u"čćđšž",              // Croatian, Slovene
    u"ăâîşţ",              // Romanian
    u"äöüßé",              // German
};
constexpr QStringView cyrillic[] = {u"абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ"};

// Icelandic is in Windows-1252, too, but its letters stand where Turkish has others.
constexpr QStringView icelandic[] = {u"áðéíóúýþæö"};
constexpr QStringView turkish[] = {u"çğıiöşüâîû"};

enum class Script { Western, Icelandic, Central, Turkish, Cyrillic };

std::span<const QStringView> alphabetsOf(Script script) {
    switch (script) {
        case Script::Western:
            return western;
        case Script::Icelandic:
            return icelandic;
        case Script::Central:
            return central;
        case Script::Turkish:
            return turkish;
        case Script::Cyrillic:
            break;
    }
    return cyrillic;
}

bool isVowel(QChar c) { return QStringView(u"aeiouáéíóúü").contains(c.toLower()); }

// A letter of a Western language at a place where that language does not have it.
bool isMisplaced(const QString& word, qsizetype at) {
    const QChar c = word[at].toLower();
    const QChar before = at > 0 ? word[at - 1].toLower() : QChar(),
                next = at + 1 < word.size() ? word[at + 1].toLower() : QChar();
    switch (c.unicode()) {
        case u'ñ':
            return !isVowel(next);
        case u'è':
            return before == u'a' && next.isNull();
        case u'õ':
            return next != u'e';
        case u'ã':
            return !next.isNull() && next != u'o' && next != u'e';
        case u'æ':
            return before == u'i' || (before == u'a' && next.isNull());
        case u'œ':
            return next != u'u' && next != u'e' && next != u's';
        case u'þ':
            return at > 0;
        case u'ð':
            return at == 0;
        default:
            return false;
    }
}

// "O’Brien", "it’s", "d’accord", but not "Garc’a".
bool isApostrophe(const QString& word, qsizetype at) {
    static const QSet<QString> tails{u"s"_s, u"t"_s, u"d"_s, u"m"_s, u"re"_s, u"ll"_s, u"ve"_s, u"em"_s};
    const QString tail = word.mid(at + 1), head = word.left(at);
    return at == 0 || tail.isEmpty() || tail[0].isUpper() || tails.contains(tail) || head.size() == 1 ||
           head.compare(u"qu", Qt::CaseInsensitive) == 0;
}

bool isOddMark(const QString& word, qsizetype at) {
    const QChar c = word[at];
    const bool behindLetter = at > 0 && word[at - 1].isLetter(),
               beforeLetter = at + 1 < word.size() && word[at + 1].isLetter();
    if (c.unicode() < 0xa0 || c == QChar(QChar::ReplacementCharacter)) return true;
    if (!behindLetter && !beforeLetter) return false;
    switch (c.unicode()) {
        case u'’':
            return !isApostrophe(word, at);
        case u'–':
        case u'—':
            return behindLetter && beforeLetter && !word[at + 1].isUpper();
        case u'…':
            return !behindLetter;
        case u'²':
        case u'³':
            return beforeLetter || word[at - 1] != u'm';
        case 0xa0:
        case 0xad:
        case u'·':
        case u'µ':
        case u'/':
            return false;
        case u'‘':
            return behindLetter && !word.startsWith(u'‚');
        case u'“':
        case u'„':
        case u'‚':
        case u'«':
        case u'»':
        case u'‹':
        case u'›':
        case u'”':
        case u'™':
        case u'®':
        case u'©':
        case u'°':
        case u'º':
        case u'ª':
        case u'•':
            return behindLetter && beforeLetter;
        case u'¿':
        case u'¡':
            return behindLetter;
        default:
            return true;
    }
}

bool isOdd(const QString& word, Script script) {
    QString letters;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar c = word[i];
        if (c.unicode() < 0x80) {
            if (script == Script::Cyrillic && c.isLetter()) return true;
            continue;
        }
        if (!c.isLetter() || c == u'ª' || c == u'º' || c == u'µ') {
            if (isOddMark(word, i)) return true;
            continue;
        }
        if (c.isUpper() && i > 0 && word[i - 1].isLower()) return true;
        if ((script == Script::Western || script == Script::Icelandic) && isMisplaced(word, i)) return true;
        if (word.size() == 1 && !QStringView(u"àáâéèêíóôåöøæÀÁÉÈÓÅÖØÆ").contains(c) && script != Script::Cyrillic)
            return true;
        const bool begins = i == 0 && (c == u'Š' || c == u'Ž') && word.size() > 1 && word[1].isLower();
        if (script != Script::Western || !begins) letters += c.toLower();
    }
    const auto alphabets = alphabetsOf(script);
    return std::none_of(alphabets.begin(), alphabets.end(), [&](QStringView alphabet) {
        return std::all_of(letters.cbegin(), letters.cend(), [&](QChar c) { return alphabet.contains(c); });
    });
}

bool isOddJapanese(const QString& text) {
    bool japanese = false;
    for (const QChar c : text) {
        if (c.unicode() < 0x80 && c.unicode() >= 0x20 && !c.isLetter()) continue;
        const bool here = (c.unicode() >= 0x3000 && c.unicode() <= 0x30ff) ||
                          (c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff) ||
                          (c.unicode() >= 0xff00 && c.unicode() <= 0xff5e);
        if (!here) return true;
        japanese = true;
    }
    return !japanese;
}

struct Word {
    QByteArray bytes;
    int line;
};

// Words that hold a byte above ASCII, each once; not all of a large file, which tells nothing more.
QList<Word> wordsOf(const QByteArray& bytes) {
    constexpr int most = 4000;
    QList<Word> words;
    QSet<QByteArray> known;
    int line = 1;
    const auto belongs = [&](qsizetype at) {
        const auto c = quint8(bytes[at]);
        return c >= 0x80 || std::isalpha(c);
    };
    // In Japanese encodings the second byte of a character may be a sign in ASCII.
    const auto isSecond = [&](qsizetype at) {
        const auto c = quint8(bytes[at]);
        return quint8(bytes[at - 1]) >= 0x80 && c >= 0x40 && c < 0x7f && c != '|';
    };
    for (qsizetype at = 0; at < bytes.size() && words.size() < most;) {
        if (!belongs(at)) {
            if (bytes[at] == '\n' || (bytes[at] == '\r' && bytes.mid(at + 1, 1) != "\n")) ++line;
            ++at;
            continue;
        }
        const qsizetype start = at;
        bool high = false;
        for (; at < bytes.size() && at - start < 60 && (belongs(at) || (at > start && isSecond(at))); ++at)
            high |= quint8(bytes[at]) >= 0x80;
        if (!high) continue;
        const QByteArray word = bytes.mid(start, at - start);
        if (known.contains(word)) continue;
        known.insert(word);
        words.append({word, line});
    }
    return words;
}

QString decoded(const char* encoding, const QByteArray& bytes) {
    QStringDecoder decoder(encoding);
    return decoder.isValid() ? QString(decoder.decode(bytes)) : QString(QChar(QChar::ReplacementCharacter));
}

}  // namespace

EncodingGuess guessEncoding(const QByteArray& bytes) {
    const QList<Word> words = wordsOf(bytes);
    struct Candidate {
        const char* encoding;
        bool (*isOdd)(const QString&);
    };
    static const Candidate candidates[] = {
        {"windows-1252",
         [](const QString& word) { return isOdd(word, Script::Western) && isOdd(word, Script::Icelandic); }},
        {"macintosh", [](const QString& word) { return isOdd(word, Script::Western); }},
        {"windows-1250", [](const QString& word) { return isOdd(word, Script::Central); }},
        {"windows-1254",
         [](const QString& word) { return isOdd(word, Script::Western) && isOdd(word, Script::Turkish); }},
        {"shift_jis", isOddJapanese},
        {"windows-1251", [](const QString& word) { return isOdd(word, Script::Cyrillic); }},
    };
    EncodingGuess guess;
    QList<Word> odd;
    for (const Word& word : words)
        if (isOdd(fromWindows1252(word.bytes), Script::Western)) odd << word;
    if (odd.isEmpty()) return guess;
    const auto tell = [&](const Word& word, const char* better) {
        guess.line = word.line;
        guess.words = fromWindows1252(word.bytes);
        guess.better = QString::fromLatin1(better);
        guess.betterWords = better ? decoded(better, word.bytes) : QString();
    };
    tell(odd.first(), nullptr);
    qsizetype fewest = odd.size();
    for (const Candidate& candidate : candidates) {
        const qsizetype here = std::count_if(words.begin(), words.end(), [&](const Word& word) {
            return candidate.isOdd(decoded(candidate.encoding, word.bytes));
        });
        const auto differs = std::find_if(odd.cbegin(), odd.cend(), [&](const Word& word) {
            return decoded(candidate.encoding, word.bytes) != fromWindows1252(word.bytes);
        });
        // Of two that read equally well, one that reads differently has to be asked about.
        const bool same = differs == odd.cend();
        const bool better = here < fewest || (here == fewest && here < odd.size() && guess.western && !same);
        if (!better) continue;
        fewest = here;
        guess.western = same;
        if (same) tell(odd.first(), nullptr);
        else tell(*differs, candidate.encoding);
    }
    if (fewest == odd.size()) guess.western = odd.size() * 5 <= words.size();
    return guess;
}

QString bareUtf16(const QByteArray& bytes) {
    const QByteArray sample = bytes.left(4096);
    if (sample.size() < 4) return {};
    qsizetype even = 0, odd = 0;
    for (qsizetype i = 0; i < sample.size(); ++i)
        if (sample[i] == '\0') ++(i % 2 == 0 ? even : odd);
    const qsizetype pairs = sample.size() / 2;
    if (odd * 2 > pairs && even == 0) return u"utf-16le"_s;
    if (even * 2 > pairs && odd == 0) return u"utf-16be"_s;
    return {};
}

}  // namespace mb::exchange
