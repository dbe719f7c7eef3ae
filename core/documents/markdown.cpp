#include "core/documents/markdown.h"

#include "core/documents/marked_line.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

constexpr int deepestPassage = 6;  // of items, and of quotations; what is deeper is shown as deep as this

qsizetype indentOf(QStringView line) {
    qsizetype wide = 0;
    for (const QChar c : line) {
        if (c == u'\t') wide += 4;
        else if (c == u' ') ++wide;
        else break;
    }
    return wide;
}

bool isBlankAt(QStringView text, qsizetype at) { return at < text.size() && (text[at] == u' ' || text[at] == u'\t'); }

bool opensCode(QStringView line) {
    if (!line.startsWith(u"```")) return false;
    const QStringView word = line.mid(3).trimmed();
    return word.size() <= 20 && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); });
}
bool closesCode(QStringView line) { return line.trimmed() == u"```"; }

// "---" and its like, which many type between parts.
bool isRule(QStringView line) {
    const QStringView words = line.trimmed();
    return !words.isEmpty() && std::all_of(words.begin(), words.end(), [&](QChar c) {
        return (c == words[0] && QStringView(u"-*_+").contains(c)) || c == u' ';
    });
}

struct ListItem {
    QString label;
    QStringView words;
    bool isNumbered = false;
};
std::optional<ListItem> itemIn(QStringView line) {
    if (isRule(line)) return std::nullopt;
    const QStringView text = line.trimmed();
    qsizetype sign = 0;
    while (sign < qMin(text.size(), qsizetype(4)) && text[sign] >= u'0' && text[sign] <= u'9') ++sign;
    const bool numbered = sign > 0;
    if (sign > 3 || !isBlankAt(text, sign + 1)) return std::nullopt;
    if (!QStringView(numbered ? u".)" : u"-*+").contains(text[sign])) return std::nullopt;
    return ListItem{text.first(sign + 1).toString(), text.mid(sign + 1).trimmed(), numbered};
}

QStringView headingIn(QStringView line) {
    if (indentOf(line) > 3) return {};
    const QStringView text = line.trimmed();
    qsizetype level = 0;
    while (level < text.size() && text[level] == u'#') ++level;
    if (level == 0 || level > 6 || !isBlankAt(text, level)) return {};
    QStringView words = text.mid(level).trimmed();
    qsizetype end = words.size();
    while (end > 0 && words[end - 1] == u'#') --end;
    if (end == 0 || isBlankAt(words, end - 1)) words = words.first(end).trimmed();
    if (words.isEmpty()) return {};
    const bool begins = words[0].isHighSurrogate() || (words[0].isLetter() && !words[0].isLower());
    return level > 1 || begins ? words : QStringView();
}

// How many quotations the line stands in; what is left of it is `line`. `within`: so does the line before it.
int quotesOf(QStringView& line, bool within) {
    int depth = 0;
    QStringView rest = line.first(line.trimmed().end() - line.begin());
    while (indentOf(rest) <= 3) {
        const QStringView text = rest.trimmed();
        if (!text.startsWith(u'>') || (text.size() > 1 && text[1] != u'>' && !isBlankAt(text, 1))) break;
        rest = isBlankAt(text, 1) ? text.mid(2) : text.mid(1);
        ++depth;
    }
    const QStringView words = rest.trimmed();
    const bool more = depth == 1 && !words.isEmpty() && words[0].isDigit();  // "> 3 months"
    if (!within && (more || words.isEmpty())) return 0;
    if (depth > 0) line = rest;
    return qMin(depth, deepestPassage);
}

class MarkdownReader {
public:
    explicit MarkdownReader(const QString& typed) : m_lines(QStringView(typed).split(u'\n')) {
        noteNumbers();
        for (qsizetype i = 0; i < m_lines.size(); ++i)
            if (closesCode(m_lines[i])) m_closing << i;
    }

    QList<Passage> read() {
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (opensCode(m_lines[i])) {
                const auto closing = std::upper_bound(m_closing.cbegin(), m_closing.cend(), i);
                if (closing != m_closing.cend()) {
                    code(i, *closing);
                    i = *closing;
                    continue;
                }
            }
            QStringView line = m_lines[i];
            const int quoted = quotesOf(line, m_quoted > 0);
            if (quoted != m_quoted) end();
            m_quoted = quoted;
            take(line, m_numbers[i]);
        }
        nameSigns();
        return m_passages;
    }

private:
    // A number begins an item only beside another one.
    void noteNumbers() {
        m_numbers.fill(false, m_lines.size());
        qsizetype last = -1;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            QStringView line = m_lines[i];
            quotesOf(line, true);
            const auto item = itemIn(line);
            if (item && item->isNumbered) {
                if (last >= 0) m_numbers[i] = m_numbers[last] = true;
                last = i;
            } else if (!item && indentOf(line) == 0 && !line.trimmed().isEmpty()) {
                last = -1;
            }
        }
    }

    void end() {
        m_indents.clear();
        m_open = false;
        m_blank = 0;
    }

    void add(Passage::Is is, QStringView words, const QString& label = {}) {
        m_passages.append({is, m_quoted, int(qMax(qsizetype(0), m_indents.size() - 1)), label, {}});
        m_open = true;
        m_blank = 0;
        append(words);
    }

    void append(QStringView typed) {
        const MarkedLine line = markedLine(typed);
        Text& text = m_passages.last().text;
        for (Text::Mark mark : line.marks) {
            mark.from += text.words.size();
            text.marks.append(mark);
        }
        text.words += line.words;
    }

    void code(qsizetype from, qsizetype to) {
        end();
        m_quoted = 0;
        QStringList words;
        if (const QStringView word = m_lines[from].mid(3).trimmed(); !word.isEmpty()) words << word.toString();
        for (qsizetype i = from + 1; i < to; ++i) words << m_lines[i].toString();
        const QString all = words.join(u'\n');
        if (!all.trimmed().isEmpty())
            m_passages.append(
                {.is = Passage::Is::Code, .text = Text::verbatim(all, {{0, all.size(), Text::Mark::As::Code}})});
    }

    void take(QStringView line, bool numbered) {
        if (line.trimmed().isEmpty()) {
            ++m_blank;
            return;
        }
        if (const QStringView words = headingIn(line); !words.isEmpty()) {
            end();
            add(Passage::Is::Heading, words);
            return end();
        }
        const qsizetype indent = indentOf(line);
        const auto item = itemIn(line);
        if (item && (numbered || !item->isNumbered)) {
            while (!m_indents.isEmpty() && m_indents.last() > indent) m_indents.removeLast();
            const bool deeper = m_indents.isEmpty() || indent > m_indents.last() + 1;
            if (deeper && m_indents.size() < deepestPassage) m_indents << indent;
            return add(Passage::Is::Item, item->words, item->label);
        }
        const bool within = !m_indents.isEmpty() && indent > m_indents.first();
        if (!within && !m_indents.isEmpty()) end();
        if (!m_open) return add(Passage::Is::Words, line);
        m_passages.last().text.words += within ? u"\n"_s : u"\n"_s.repeated(m_blank + 1);
        m_blank = 0;
        append(within ? line.trimmed() : line);
    }

    // Where a list weighs "+" against "-", the signs are what it says.
    void nameSigns() {
        for (qsizetype from = 0; from < m_passages.size();) {
            qsizetype to = from;
            bool weighs = false;
            for (; to < m_passages.size() && m_passages[to].is == Passage::Is::Item; ++to)
                weighs = weighs || m_passages[to].label == u"+";
            for (qsizetype i = from; i < to; ++i) {
                QString& label = m_passages[i].label;
                if (label == u"-") label = weighs ? u"–"_s : u"•"_s;
                else if (label == u"*") label = u"•"_s;
            }
            from = qMax(to, from + 1);
        }
    }

    QList<QStringView> m_lines;
    QList<bool> m_numbers;       // lines that begin a numbered item
    QList<qsizetype> m_closing;  // lines that close code
    QList<Passage> m_passages;
    QList<qsizetype> m_indents;  // of the items around
    int m_quoted = 0;
    bool m_open = false;  // the next line may belong to the last passage
    qsizetype m_blank = 0;
};

}  // namespace

Passages passagesOf(const QString& typed) {
    const QList<Passage> passages = MarkdownReader(typed).read();
    const auto isPlain = [&](const Passage& one) {
        return one.is == Passage::Is::Words && one.quoted == 0 && one.text.marks.isEmpty() &&
               typed.trimmed() == one.text.words.trimmed();
    };
    if (passages.size() <= 1 && std::all_of(passages.begin(), passages.end(), isPlain)) return {};
    return {passages};
}

}  // namespace mb::documents
