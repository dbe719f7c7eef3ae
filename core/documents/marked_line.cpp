#include "core/documents/marked_line.h"

#include <md4c.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

using As = Text::Mark::As;

// Nobody marks words in such a line, and md4c may need time that grows with the square of a line's length.
constexpr qsizetype longestMarked = 4000;
// With what md4c is told to stop; positive numbers it forgets.
constexpr int notShown = -1;

bool isWord(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isOneOf(char c, const char* list) { return c != 0 && std::strchr(list, c) != nullptr; }

// What md4c is to take for ordinary letters gives way to one. The words themselves come from the line as it was typed.
class Masked {
public:
    explicit Masked(const QByteArray& typed) : m_typed(typed), m_bytes(typed) {
        maskAddresses();
        for (qsizetype i = 0; i < m_typed.size(); ++i) {
            const char c = m_typed[i];
            if (c == '&' || c == '<' || c == 0) m_bytes[i] = ',';
            if (c == ' ' || c == '\t') m_inPath = false;
            if (c == '\\' && !escapes(i)) m_inPath = true;
            if (m_inPath && isOneOf(c, "\\*_`")) m_bytes[i] = ',';
            if (c == '*') i = maskStars(i);
        }
    }
    const QByteArray& bytes() const { return m_bytes; }

private:
    char at(qsizetype i) const { return i >= 0 && i < m_typed.size() ? m_typed[i] : ' '; }

    // "C:\new\*.docx" and "\\server\*" keep their strokes.
    bool escapes(qsizetype i) const { return at(i - 1) != ':' && isOneOf(at(i + 1), i == 1 ? "*_`[]#>-+" : "*_`[]"); }

    // "5*3*2" is no emphasis, nor is "(*) significant, (*) not".
    qsizetype maskStars(qsizetype i) {
        qsizetype end = i;
        while (at(end) == '*') ++end;
        const char before = at(i - 1), behind = at(end);
        if ((isWord(before) && isWord(behind)) || (isOneOf(before, "([{") && isOneOf(behind, ")]}")))
            for (qsizetype k = i; k < end; ++k) m_bytes[k] = 'a';
        return end - 1;
    }

    // An address that was only pasted keeps its "_" and "*".
    void maskAddresses() {
        for (const QByteArrayView begin :
             {QByteArrayView("http://"), QByteArrayView("https://"), QByteArrayView("www.")})
            for (qsizetype i = m_typed.indexOf(begin); i >= 0; i = m_typed.indexOf(begin, i)) {
                for (; i < m_typed.size() && !isOneOf(m_typed[i], " \t)"); ++i)
                    if (isOneOf(m_typed[i], "*_`")) m_bytes[i] = 'a';
            }
    }

    const QByteArray& m_typed;
    QByteArray m_bytes;
    bool m_inPath = false;
};

class LineReader {
public:
    explicit LineReader(const QByteArray& typed) : m_typed(typed), m_masked(typed) {}

    // Nothing if there is something in it that we cannot show as it was meant.
    std::optional<MarkedLine> read() {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
        parser.enter_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
        parser.leave_block = parser.enter_block;
        parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
            return static_cast<LineReader*>(self)->enter(type);
        };
        parser.leave_span = [](MD_SPANTYPE type, void* detail, void* self) {
            return static_cast<LineReader*>(self)->leave(type, detail);
        };
        parser.text = [](MD_TEXTTYPE, const MD_CHAR* text, MD_SIZE size, void* self) {
            return static_cast<LineReader*>(self)->take(text, size);
        };
        const QByteArray& bytes = m_masked.bytes();
        if (md_parse(bytes.constData(), MD_SIZE(bytes.size()), &parser, this) != 0 || !m_open.isEmpty())
            return std::nullopt;
        return m_line;
    }

private:
    // Of what md4c hands over, as it was typed; nothing if it is no part of the line.
    std::optional<QString> typed(const char* text, qsizetype size) const {
        const QByteArray& bytes = m_masked.bytes();
        const std::less_equal<const char*> before;
        if (!before(bytes.constData(), text) || !before(text + size, bytes.constData() + bytes.size()))
            return std::nullopt;
        return QString::fromUtf8(m_typed.constData() + (text - bytes.constData()), size);
    }

    int enter(MD_SPANTYPE type) {
        m_open.append({type, m_line.words.size()});
        return 0;
    }

    int leave(MD_SPANTYPE type, void* detail) {
        // md4c 0.4.8 leaves emphasis that began within an address without having entered it.
        if (m_open.isEmpty() || m_open.last().first != type) return notShown;
        const qsizetype from = m_open.takeLast().second;
        if (type == MD_SPAN_A) {
            const auto* link = static_cast<MD_SPAN_A_DETAIL*>(detail);
            return address(link->href, link->title, from);
        }
        if (type == MD_SPAN_IMG) {
            const auto* picture = static_cast<MD_SPAN_IMG_DETAIL*>(detail);
            return address(picture->src, picture->title, from);
        }
        const As as = type == MD_SPAN_STRONG ? As::Strong : type == MD_SPAN_CODE ? As::Code : As::Emphasis;
        if (m_line.words.size() > from) m_line.marks.append({from, m_line.words.size() - from, as});
        return 0;
    }

    int address(const MD_ATTRIBUTE& where, const MD_ATTRIBUTE& title, qsizetype from) {
        const auto words = where.size == 0 ? std::nullopt : typed(where.text, where.size);
        if (!words || title.size > 0) return notShown;
        if (m_line.words.size() == from) m_line.words += *words;
        else if (QStringView(m_line.words).mid(from) != *words) m_line.words += u" ("_s + *words + u')';
        return 0;
    }

    int take(const char* text, MD_SIZE size) {
        const auto words = typed(text, size);
        if (!words) return notShown;
        m_line.words += *words;
        return 0;
    }

    const QByteArray& m_typed;
    Masked m_masked;
    MarkedLine m_line;
    QList<std::pair<MD_SPANTYPE, qsizetype>> m_open;  // with where they begin
};

bool mayHoldMarks(QStringView typed) {
    return std::any_of(typed.begin(), typed.end(), [](QChar c) { return QStringView(u"*_`[\\").contains(c); });
}

}  // namespace

MarkedLine markedLine(QStringView typed) {
    if (typed.size() <= longestMarked && mayHoldMarks(typed)) {
        const QStringView words = typed.trimmed();
        // Behind a full stop no line begins a block of its own.
        const QByteArray bytes = '.' + words.toUtf8();
        if (auto line = LineReader(bytes).read(); line && line->words.startsWith(u'.')) {
            const qsizetype indent = words.begin() - typed.begin();
            line->words.replace(0, 1, typed.first(indent).toString());
            for (Text::Mark& mark : line->marks) mark.from += indent - 1;
            return *line;
        }
    }
    return {typed.toString(), {}};
}

}  // namespace mb::documents
