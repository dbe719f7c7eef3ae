#include "core/exchange/references/bibtex_entries.h"

#include <optional>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isGapByte(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }
bool isLetterByte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
// What a name of a field or of an abbreviation is made of.
bool isNameByte(char c) {
    return !isGapByte(c) && c != '"' && c != '#' && c != '%' && c != '\'' && c != '(' && c != ')' && c != ',' &&
           c != '=' && c != '{' && c != '}' && c != '@' && c != '\\' && quint8(c) > 0x20;
}

struct FieldFault {
    RefusalReason reason;
    QStringList args;
};

using Macros = QHash<QByteArray, QByteArray>;

Macros builtInMacros() {
    return {{"jan", "January"},   {"feb", "February"}, {"mar", "March"},    {"apr", "April"},
            {"may", "May"},       {"jun", "June"},     {"jul", "July"},     {"aug", "August"},
            {"sep", "September"}, {"oct", "October"},  {"nov", "November"}, {"dec", "December"}};
}

// The inside of an entry, from behind its opening brace to before its closing one.
class BibTexFields {
public:
    // `before`: what stands on the line of its beginning before it.
    BibTexFields(QByteArrayView text, QByteArrayView before, int line, const Macros& macros, QStringList& unknown)
        : m_text(text), m_before(before), m_line(line), m_macros(macros), m_unknown(unknown) {}

    QByteArray takeKey() {
        skipGaps();
        qsizetype at = m_at;
        while (at < m_text.size() && m_text[at] != ',' && m_text[at] != '=') ++at;
        QByteArrayView key = m_text.sliced(m_at, at - m_at).trimmed();
        // Its comma was forgotten, or it is missing.
        if (at < m_text.size() && m_text[at] == '=') {
            qsizetype word = 0;
            while (word < key.size() && !isGapByte(key[word])) ++word;
            if (word == key.size()) return {};
            key = key.first(word);
            at = m_at + word;
        }
        m_at = at;
        return key.toByteArray().simplified();
    }

    // False where there are no more.
    bool takeField(BibTexField& field) {
        while (!atEnd() && (isGapByte(m_text[m_at]) || m_text[m_at] == ',')) ++m_at;
        if (atEnd()) return false;
        if (m_text[m_at] == '%') return skipLine(), takeField(field);
        const qsizetype start = m_at;
        while (!atEnd() && isNameByte(m_text[m_at])) ++m_at;
        field.name = m_text.sliced(start, m_at - start).toByteArray().toLower();
        if (field.name.isEmpty()) fail(start, u"field"_s);
        skipGaps();
        if (atEnd() || m_text[m_at] != '=') fail(start, u"equals"_s);
        ++m_at;
        takeValue(field);
        return true;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    void skipGaps() {
        while (!atEnd() && isGapByte(m_text[m_at])) ++m_at;
    }
    void skipLine() {
        while (!atEnd() && m_text[m_at] != '\n') ++m_at;
    }

    void takeValue(BibTexField& field) {
        field.value.clear();
        field.braced = false;
        for (bool more = true; more;) {
            skipGaps();
            const QByteArrayView name = field.name;
            if (atEnd() || m_text[m_at] == ',') {
                if (!field.value.isEmpty() || atEnd())
                    fail(qMax<qsizetype>(0, qMin(m_at, m_text.size() - 1)), u"value"_s);
                return;  // "note = ,"
            }
            if (m_text[m_at] == '{') append(field, takeBraced(name)), field.braced = true;
            else if (m_text[m_at] == '"') append(field, takeQuoted(name));
            else append(field, takeWord());
            skipGaps();
            more = !atEnd() && m_text[m_at] == '#';
            if (more) ++m_at;
        }
    }
    // Abbreviations made of abbreviations may grow without end.
    static void append(BibTexField& field, QByteArrayView piece) {
        if (field.value.size() + piece.size() > maxReferenceBytes)
            throw FieldFault{RefusalReason::TooLong, {QString::number(maxReferenceBytes)}};
        field.value += piece;
    }

    QByteArrayView takeBraced(QByteArrayView name) {
        const qsizetype start = ++m_at;
        for (int depth = 1; !atEnd(); ++m_at) {
            if (m_text[m_at] == '{') ++depth;
            else if (m_text[m_at] == '}' && --depth == 0) return m_text.sliced(start, m_at++ - start);
        }
        throw FieldFault{RefusalReason::EndMissing, {QString::fromUtf8(name)}};
    }
    QByteArrayView takeQuoted(QByteArrayView name) {
        const qsizetype start = ++m_at;
        for (int depth = 0; !atEnd(); ++m_at) {
            if (m_text[m_at] == '{') ++depth;
            else if (m_text[m_at] == '}') --depth;
            else if (m_text[m_at] == '"' && depth == 0) return m_text.sliced(start, m_at++ - start);
        }
        throw FieldFault{RefusalReason::EndMissing, {QString::fromUtf8(name)}};
    }
    // A number, an abbreviation, or text whose braces were forgotten.
    QByteArray takeWord() {
        const qsizetype start = m_at;
        while (!atEnd() && !isGapByte(m_text[m_at]) && m_text[m_at] != ',' && m_text[m_at] != '#' &&
               m_text[m_at] != '{' && m_text[m_at] != '}' && m_text[m_at] != '"')
            ++m_at;
        const QByteArray word = m_text.sliced(start, m_at - start).toByteArray();
        if (word.isEmpty()) fail(start, u"value"_s);
        if (!std::all_of(word.begin(), word.end(), isNameByte) || (word[0] >= '0' && word[0] <= '9')) return word;
        if (const auto known = m_macros.find(word.toLower()); known != m_macros.end()) return *known;
        if (const QString name = QString::fromUtf8(word); !m_unknown.contains(name)) m_unknown << name;
        return word;
    }

    [[noreturn]] void fail(qsizetype from, const QString& expected) const {
        qsizetype to = from;
        while (to < m_text.size() && to < from + 40 && m_text[to] != '\n' && m_text[to] != '\r') ++to;
        while (to < m_text.size() && (quint8(m_text[to]) & 0xc0) == 0x80) ++to;
        const QByteArrayView before = m_text.first(from);
        const qsizetype lineStart = before.lastIndexOf('\n') + 1;
        const QString onLine = QString::fromUtf8(lineStart > 0 ? QByteArrayView() : m_before) +
                               QString::fromUtf8(before.sliced(lineStart));
        throw FieldFault{RefusalReason::NotAsItMust,
                         {QString::fromUtf8(m_text.sliced(from, to - from)).trimmed(), expected,
                          QString::number(m_line + int(before.count('\n'))), QString::number(onLine.size() + 1)}};
    }

    QByteArrayView m_text, m_before;
    qsizetype m_at = 0;
    int m_line;
    const Macros& m_macros;
    QStringList& m_unknown;
};

class BibTexScanner {
public:
    BibTexScanner(const QByteArray& utf8, const BibTexHandler& handler) : m_text(utf8), m_handler(handler) {}

    void run() {
        while (findEntry()) {
            m_handler.reached(m_at);
            takeEntry();
        }
    }

private:
    struct Start {
        QByteArray type;
        qsizetype inside;  // behind the opening brace
        char close;
    };
    // Whether an entry begins at the "@" at this place.
    std::optional<Start> entryAt(qsizetype at) const {
        qsizetype i = at + 1;
        while (i < m_text.size() && isGapByte(m_text[i]) && i < at + 20) ++i;
        const qsizetype name = i;
        while (i < m_text.size() && isLetterByte(m_text[i])) ++i;
        if (i == name) return std::nullopt;
        const QByteArray type = m_text.sliced(name, i - name).toByteArray().toLower();
        while (i < m_text.size() && isGapByte(m_text[i])) ++i;
        if (i >= m_text.size() || (m_text[i] != '{' && m_text[i] != '(')) return std::nullopt;
        return Start{type, i + 1, m_text[i] == '{' ? '}' : ')'};
    }
    // Whether it looks like the beginning of a new one although the last has not ended: a key and a comma.
    bool looksNew(qsizetype at) const {
        const auto start = entryAt(at);
        if (!start) return false;
        if (isAside(start->type)) return true;
        for (qsizetype i = start->inside; i < m_text.size() && i < start->inside + 200; ++i) {
            const char c = m_text[i];
            if (c == ',') return true;
            if (c == '\n' || c == '{' || c == '}' || c == '=') return false;
        }
        return false;
    }
    static bool isAside(const QByteArray& type) { return type == "comment" || type == "string" || type == "preamble"; }

    bool findEntry() {
        for (; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '\n') ++m_line;
            if (m_text[m_at] != '@') continue;
            // "leila@example.org" is no entry.
            if (m_at > 0 && (isLetterByte(m_text[m_at - 1]) || (m_text[m_at - 1] >= '0' && m_text[m_at - 1] <= '9')))
                continue;
            if (entryAt(m_at)) return true;
        }
        return false;
    }

    struct End {
        qsizetype at = 0;  // of the closing brace, or of what ends it instead
        bool closed = false;
        int depth = 0;  // left open
        int deepest = 0;
    };
    End endOf(const Start& start) const {
        End end{start.inside, false, 1, 1};
        bool lineStart = false;
        for (qsizetype& i = end.at; i < m_text.size(); ++i) {
            const char c = m_text[i];
            if (c == '{') end.deepest = qMax(end.deepest, ++end.depth);
            else if (c == '}') --end.depth;
            else if (c == '@' && lineStart && looksNew(i)) return end;
            const bool closes = start.close == '}' ? c == '}' && end.depth == 0 : c == ')' && end.depth == 1;
            if (closes) return end.closed = true, end;
            if (c == '\n') lineStart = true;
            else if (c != ' ' && c != '\t' && c != '\r') lineStart = false;
        }
        return end;
    }

    void takeEntry() {
        const Start start = *entryAt(m_at);
        const int line = m_line;
        const End end = endOf(start);
        // A comment without an end is a line.
        if (start.type == "comment" && !end.closed) return skipTo(lineEnd());
        const QByteArrayView inside = m_text.sliced(start.inside, end.at - start.inside);
        const qsizetype lineStart = m_text.first(start.inside).lastIndexOf('\n') + 1;
        const QByteArrayView before = m_text.sliced(lineStart, start.inside - lineStart);
        const int insideLine = line + int(m_text.sliced(m_at, start.inside - m_at).count('\n'));
        skipTo(end.closed ? end.at + 1 : end.at);
        if (start.type == "comment" || start.type == "preamble") return;
        BibTexEntry entry{start.type, {}, {}, line, lineBefore(end), {}, !end.closed};
        if (const auto fault = faultOf(end, inside)) return refuse(entry, inside, *fault);
        try {
            if (start.type == "string") return takeMacros(inside, before, insideLine);
            BibTexFields fields(inside, before, insideLine, m_macros, entry.unknownMacros);
            entry.key = fields.takeKey();
            for (BibTexField field; fields.takeField(field);) {
                if (!end.closed && holdsFields(field))
                    throw FieldFault{RefusalReason::EndMissing, {QString::fromUtf8(field.name)}};
                entry.fields << field;
            }
        } catch (const FieldFault& fault) {
            return refuse(entry, inside, fault);
        }
        if (end.closed && goesOn()) {
            skipTo(nextEntry());
            entry.lastLine = lineAbove();
            return refuse(entry, inside, {RefusalReason::ExtraBrace, {}});
        }
        m_handler.entry(entry);
    }

    // "{J Mentor,\n year=2024}": where a brace is missing in an entry, the next fields stand in a value.
    static bool holdsFields(const BibTexField& field) {
        const QByteArrayView value = field.value;
        for (qsizetype at = value.indexOf(','); at >= 0; at = value.indexOf(',', at + 1)) {
            qsizetype i = at + 1;
            bool newLine = false;
            for (; i < value.size() && isGapByte(value[i]); ++i) newLine |= value[i] == '\n';
            const qsizetype name = i;
            while (i < value.size() && (isLetterByte(value[i]) || value[i] == '-' || value[i] == '_')) ++i;
            if (!newLine || i == name) continue;
            while (i < value.size() && isGapByte(value[i])) ++i;
            if (i < value.size() && value[i] == '=') return true;
        }
        return false;
    }

    static std::optional<FieldFault> faultOf(const End& end, QByteArrayView inside) {
        if (end.deepest > maxReferenceDepth)
            return FieldFault{RefusalReason::TooDeep, {QString::number(maxReferenceDepth)}};
        if (inside.size() > maxReferenceBytes)
            return FieldFault{RefusalReason::TooLong, {QString::number(maxReferenceBytes)}};
        return std::nullopt;
    }

    void refuse(const BibTexEntry& entry, QByteArrayView inside, const FieldFault& fault) {
        QStringList unknown;
        const QByteArray key =
            entry.key.isEmpty()
                ? BibTexFields(inside.first(qMin<qsizetype>(inside.size(), 200)), {}, 1, m_macros, unknown).takeKey()
                : entry.key;
        m_handler.refused({entry.line, entry.lastLine, QString::fromUtf8(key), fault.reason, fault.args});
    }

    void takeMacros(QByteArrayView inside, QByteArrayView before, int line) {
        QStringList unknown;
        BibTexFields fields(inside, before, line, m_macros, unknown);
        for (BibTexField field; fields.takeField(field);) m_macros.insert(field.name, field.value);
    }

    // Fields behind the end of an entry: it had a brace too many.
    bool goesOn() const {
        qsizetype i = m_at;
        while (i < m_text.size() && (isGapByte(m_text[i]) || m_text[i] == ',' || m_text[i] == '}')) ++i;
        const qsizetype name = i;
        while (i < m_text.size() && isNameByte(m_text[i])) ++i;
        if (i == name) return false;
        while (i < m_text.size() && isGapByte(m_text[i])) ++i;
        if (i >= m_text.size() || m_text[i] != '=') return false;
        for (++i; i < m_text.size() && isGapByte(m_text[i]);) ++i;
        return i < m_text.size() && (m_text[i] == '{' || m_text[i] == '"' || (m_text[i] >= '0' && m_text[i] <= '9'));
    }
    qsizetype nextEntry() const {
        for (qsizetype i = m_at; i < m_text.size(); ++i)
            if (m_text[i] == '@' && entryAt(i)) return i;
        return m_text.size();
    }
    qsizetype lineEnd() const {
        const qsizetype end = m_text.indexOf('\n', m_at);
        return end < 0 ? m_text.size() : end;
    }
    void skipTo(qsizetype place) {
        m_line += int(m_text.sliced(m_at, place - m_at).count('\n'));
        m_at = place;
    }
    // The last line with something in it before m_at.
    int lineAbove() const {
        int line = m_line;
        for (qsizetype i = m_at - 1; i >= 0 && isGapByte(m_text[i]); --i)
            if (m_text[i] == '\n') --line;
        return line;
    }
    int lineBefore(const End& end) const { return end.closed ? m_line : lineAbove(); }

    QByteArrayView m_text;
    const BibTexHandler& m_handler;
    qsizetype m_at = 0;
    int m_line = 1;
    Macros m_macros = builtInMacros();
};

}  // namespace

const BibTexField* BibTexEntry::field(QByteArrayView name) const {
    for (const BibTexField& one : fields)
        if (one.name == name && !one.value.trimmed().isEmpty()) return &one;
    return nullptr;
}

QByteArray BibTexEntry::value(QByteArrayView name) const {
    const BibTexField* const found = field(name);
    return found ? found->value : QByteArray();
}

void scanBibTex(const QByteArray& utf8, const BibTexHandler& handler) { BibTexScanner(utf8, handler).run(); }

}  // namespace mb::exchange
