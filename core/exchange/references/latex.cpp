#include "core/exchange/references/latex.h"

#include "core/exchange/references/latex_tables.h"

#include <QScopedValueRollback>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isAsciiLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

// One pass; braces only group and are dropped. Depth is limited by whoever cuts entries out of a file.
class LatexReader {
public:
    explicit LatexReader(QStringView text) : m_text(text) {}

    LatexText read() {
        takeUntil(m_text.size());
        return {m_out, m_unknown};
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar next(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }
    bool startsWith(QStringView what) const { return m_text.sliced(m_at).startsWith(what); }
    void skipSpaces() {
        while (!atEnd() && next().isSpace()) ++m_at;
    }

    void takeUntil(qsizetype end) {
        while (m_at < end) takeOne();
    }

    void takeOne() {
        const QChar c = next();
        if (c == u'\\') return takeCommand();
        if (c == u'{' || c == u'}') {
            ++m_at;
        } else if (c == u'~') {
            put(QChar(0xA0));
        } else if (c == u'$') {
            takeDollar();
        } else if (m_math && (c == u'^' || c == u'_')) {
            takeScript(c == u'^');
        } else if (c == u'-' && !m_math && startsWith(u"---")) {
            put(u'—', 3);
        } else if (c == u'-' && !m_math && startsWith(u"--")) {
            put(u'–', 2);
        } else if (c == u'`' && next(1) == u'`') {
            put(u'“', 2);
        } else if (c == u'\'' && next(1) == u'\'' && !m_math) {
            put(u'”', 2);
        } else {
            put(c);
        }
    }
    void put(QChar c, qsizetype read = 1) {
        m_out += c;
        m_at += read;
    }

    // A dollar without another is money.
    void takeDollar() {
        const bool doubled = next(1) == u'$';
        if (!m_math && m_text.indexOf(u'$', m_at + (doubled ? 2 : 1)) < 0) return put(u'$');
        m_math = !m_math;
        m_at += doubled ? 2 : 1;
    }

    void takeScript(bool raised) {
        ++m_at;
        const qsizetype start = m_out.size();
        takeArgument();
        if (!raised) return;
        // Figures keep their meaning: 10³ is not 103.
        QString above;
        for (const QChar c : QStringView(m_out).sliced(start)) above += raisedFigure(c);
        if (above.size() == m_out.size() - start && !above.contains(QChar())) m_out.replace(start, above.size(), above);
    }

    // A group or one sign, read into the text.
    void takeArgument() {
        skipSpaces();
        // What stands in what without end is no text; the rest of it is read as it comes.
        if (atEnd() || m_nested > mostNested) return;
        const QScopedValueRollback<int> nested(m_nested, m_nested + 1);
        if (next() == u'{') {
            const qsizetype end = endOfGroup();
            ++m_at;
            takeUntil(end);
            if (!atEnd()) ++m_at;
        } else if (next() != u'}') {
            takeOne();
        }
    }
    // The place of the brace that closes the one at m_at.
    qsizetype endOfGroup() const {
        int depth = 0;
        for (qsizetype i = m_at; i < m_text.size(); ++i) {
            if (m_text[i] == u'\\') ++i;
            else if (m_text[i] == u'{') ++depth;
            else if (m_text[i] == u'}' && --depth == 0) return i;
        }
        return m_text.size();
    }
    void skipArgument() {
        skipSpaces();
        if (next() != u'{') return;
        m_at = qMin(endOfGroup() + 1, m_text.size());
    }

    void takeCommand() {
        ++m_at;
        if (atEnd()) return put(u'\\', 0);
        if (!isAsciiLetter(next())) return takeSign();
        const qsizetype start = m_at;
        while (isAsciiLetter(next())) ++m_at;
        const QStringView name = m_text.sliced(start, m_at - start);
        if (next() == u'*') ++m_at;
        const bool gap = next().isSpace();
        skipSpaces();
        if (const char16_t mark = combiningMark(name); mark && name.size() == 1) return takeAccent(mark);
        if (const QStringView symbol = latexSymbol(name); !symbol.isEmpty()) {
            m_out += symbol;
            return skipEmptyGroup();
        }
        switch (latexCommand(name)) {
            case LatexCommand::Keeps:
                return takeArgument();
            case LatexCommand::Declares:
                return;
            case LatexCommand::Drops:
                return skipArgument();
            case LatexCommand::KeepsSecond:
                skipArgument();
                return takeArgument();
            case LatexCommand::Gap:
                m_out += u' ';
                return;
            case LatexCommand::Quotes:
                m_out += u'“';
                takeArgument();
                m_out += u'”';
                return;
            case LatexCommand::Unknown:
                break;
        }
        if (const QString full = u'\\' + name.toString(); !m_unknown.contains(full)) m_unknown << full;
        // Text that followed the command stays parted from what stands before it.
        if (gap && !m_out.isEmpty() && !m_out.back().isSpace() && next() != u'{') m_out += u' ';
    }
    void skipEmptyGroup() {
        if (next() == u'{' && next(1) == u'}') m_at += 2;
    }

    void takeSign() {
        const QChar c = next();
        ++m_at;
        if (const char16_t mark = combiningMark(QStringView(&c, 1))) return takeAccent(mark);
        if (c == u'(' || c == u')') m_math = c == u'(';
        else if (c == u'\\' || c == u',' || c == u';' || c == u':' || c == u' ' || c == u'\n' || c == u'>')
            m_out += u' ';
        else if (c != u'!' && c != u'-' && c != u'/' && c != u'@' && c != u'*' && c != u'[' && c != u']') m_out += c;
    }

    // The mark goes behind the first letter of what it stands over; dotless letters take their dot off by it.
    void takeAccent(char16_t mark) {
        const qsizetype start = m_out.size();
        takeArgument();
        if (m_out.size() == start) {
            // Over nothing.
            if (mark == 0x0303) m_out += u'~';
            else if (mark == 0x0302) m_out += u'^';
            return;
        }
        if (m_out[start] == u'ı') m_out[start] = u'i';
        if (m_out[start] == u'ȷ') m_out[start] = u'j';
        qsizetype behind = start + 1;
        if (m_out[start].isHighSurrogate() && behind < m_out.size()) ++behind;
        while (behind < m_out.size() && m_out[behind].isMark()) ++behind;
        m_out.insert(behind, QChar(mark));
    }

    QStringView m_text;
    qsizetype m_at = 0;
    static constexpr int mostNested = 200;
    int m_nested = 0;
    bool m_math = false;
    QString m_out;
    QStringList m_unknown;
};

bool hasLatex(QStringView text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == u'\\' || c == u'{' || c == u'}' || c == u'~' || c == u'$' || c == u'-' || c == u'`' || c == u'\'';
    });
}

}  // namespace

LatexText fromLatex(const QString& written) {
    if (!hasLatex(written)) return {written, {}};
    LatexText text = LatexReader(written).read();
    text.text = text.text.normalized(QString::NormalizationForm_C);
    return text;
}

QString fromLatexVerbatim(const QString& written) {
    QString text = written.trimmed();
    if (text.startsWith(u"\\url{")) text = text.sliced(5);
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && i + 1 < text.size() && !isAsciiLetter(text[i + 1])) out += text[++i];
        else if (c != u'{' && c != u'}') out += c;
    }
    return out.replace(u"\\textasciitilde"_s, u"~"_s).replace(u"$\\sim$"_s, u"~"_s).simplified();
}

}  // namespace mb::exchange
