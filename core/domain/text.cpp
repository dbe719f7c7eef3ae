#include "core/domain/text.h"

#include <QChar>

namespace mb {
namespace {

// Letters such as ł and ø, which Unicode does not decompose but people type as l and o.
QStringView undecomposed(char32_t c) {
    switch (c) {
        case U'ł':
            return u"l";
        case U'ø':
            return u"o";
        case U'đ':
        case U'ð':
            return u"d";
        case U'ß':
            return u"ss";
        case U'æ':
            return u"ae";
        case U'œ':
            return u"oe";
        case U'þ':
            return u"th";
        case U'ı':
            return u"i";
        case U'ħ':
            return u"h";
        case U'ŧ':
            return u"t";
        default:
            return {};
    }
}

bool isIdeograph(char32_t c) {
    return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) ||
           (c >= 0x20000 && c <= 0x3ffff);
}

bool isWordCharacter(char32_t c) { return QChar::isLetterOrNumber(c); }

// What belongs to a word without being a letter of it: accents, and what nobody sees, such as soft hyphens and
// zero-width joiners.
bool isMark(char32_t c) {
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format ||
           c == 0x0640;  // Arabic tatweel
}

void appendFolded(QString& out, char32_t c) {
    if (c < 0x80) {
        out += QChar(char16_t(c >= 'A' && c <= 'Z' ? c + 32 : c));
        return;
    }
    const QString decomposed = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const uint part : decomposed.toUcs4()) {
        if (isMark(part) || !isWordCharacter(part)) continue;
        const QStringView plain = undecomposed(part);
        if (!plain.isEmpty()) out += plain;
        else out += QChar::fromUcs4(part);
    }
}

// Calls word(folded, start, length) for each word of the text.
template <class Visit>
void forEachWord(QStringView text, Visit visit) {
    QString word;
    qsizetype start = -1;
    const auto flush = [&](qsizetype end) {
        if (!word.isEmpty()) visit(word, start, end - start);
        word.clear();
        start = -1;
    };
    for (qsizetype i = 0; i < text.size();) {
        char32_t c = text[i].unicode();
        qsizetype units = 1;
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            units = 2;
        }
        if (isIdeograph(c)) {
            flush(i);
            start = i;
            appendFolded(word, c);
            flush(i + units);
        } else if (isWordCharacter(c)) {
            if (start < 0) start = i;
            appendFolded(word, c);
        } else if (!isMark(c) || start < 0) {
            flush(i);
        }
        i += units;
    }
    flush(text.size());
}

bool isPlain(QStringView text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

// A fast way for plain letters, without Unicode's tables. `to` has room for the whole text; returns the end of what was
// written.
template <class Unit>
Unit* foldPlain(QStringView text, Unit* to) {
    const Unit* const start = to;
    bool gap = false;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool capital = u >= 'A' && u <= 'Z';
        if (!capital && !(u >= 'a' && u <= 'z') && !(u >= '0' && u <= '9')) {
            gap = true;
            continue;
        }
        if (gap && to != start) *to++ = Unit(' ');
        gap = false;
        *to++ = Unit(char(capital ? u + 32 : u));
    }
    return to;
}

}  // namespace

bool needsCleaning(QStringView text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isNull() || c == u'\r' || c.isSurrogate(); });
}

QString cleaned(QString text) {
    if (!needsCleaning(text)) return text;
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isNull()) continue;
        if (c == u'\r') {
            out += u'\n';
            if (i + 1 < text.size() && text[i + 1] == u'\n') ++i;
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (c.isSurrogate()) {
            out += QChar(QChar::ReplacementCharacter);
        } else {
            out += c;
        }
    }
    return out;
}

QString fold(QStringView text) {
    if (isPlain(text)) {
        QString out(text.size(), Qt::Uninitialized);
        char16_t* const words = reinterpret_cast<char16_t*>(out.data());
        out.truncate(foldPlain(text, words) - words);
        return out;
    }
    QString out;
    out.reserve(text.size());
    forEachWord(text, [&](const QString& word, qsizetype, qsizetype) {
        if (!out.isEmpty()) out += u' ';
        out += word;
    });
    return out;
}

void appendFolded(QByteArray& out, qsizetype start, QStringView text) {
    const qsizetype before = out.size();
    if (before > start) out += ' ';
    const qsizetype first = out.size();
    if (isPlain(text)) {
        out.resize(first + text.size());
        char* const words = out.data() + first;
        out.truncate(first + (foldPlain(text, words) - words));
    } else {
        out += fold(text).toUtf8();
    }
    if (out.size() == first) out.truncate(before);
}

bool readsRightToLeft(QStringView text) {
    if (text.startsWith(QChar(leftToRightMark))) return false;
    qsizetype balance = 0;
    for (const QChar c : text) {
        const QChar::Direction direction = c.direction();
        if (direction == QChar::DirL) --balance;
        else if (direction == QChar::DirR || direction == QChar::DirAL) ++balance;
    }
    return balance > 0;
}

QString readFromLeft(const QString& text) {
    bool left = false, right = false;
    for (const QChar c : text) {
        const QChar::Direction direction = c.direction();
        left |= direction == QChar::DirL;
        right |= direction == QChar::DirR || direction == QChar::DirAL;
    }
    return left && right ? QString(QChar(leftToRightMark) + text) : text;
}

QStringList foldedWords(QStringView text) {
    QStringList words;
    forEachWord(text, [&](const QString& word, qsizetype, qsizetype) { words << word; });
    return words;
}

QList<Match> matchesOf(const QString& text, const QStringList& foldedPrefixes) {
    QList<Match> matches;
    forEachWord(text, [&](const QString& word, qsizetype start, qsizetype length) {
        for (const QString& prefix : foldedPrefixes)
            if (word.startsWith(prefix)) {
                matches.append({start, length});
                return;
            }
    });
    return matches;
}

}  // namespace mb
