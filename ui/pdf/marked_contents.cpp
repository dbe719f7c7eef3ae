#include "ui/pdf/marked_contents.h"

#include "ui/pdf/structure.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

namespace mb::pdf {

namespace {

[[noreturn]] void refuse(const char* why) { throw std::runtime_error(why); }

bool paints(QByteArrayView op) {
    static constexpr QByteArrayView kPainting[] = {"Tj", "TJ", "'",  "\"", "f", "F",  "f*", "B",
                                                   "B*", "b",  "b*", "S",  "s", "Do", "sh", "BI"};
    return std::find(std::begin(kPainting), std::end(kPainting), op) != std::end(kPainting);
}

// Goes through the words of the contents. Qt writes no text in brackets, so words are parted by white space alone.
class Marker {
public:
    Marker(const QByteArray& contents, int parts) : m_in(contents), m_parts(parts) {
        m_out.bytes.reserve(contents.size());
    }

    MarkedContents run() {
        while (nextWord()) {
            if (m_word == "q") enter();
            else if (m_word == "Q") leave();
            else if (m_word == "BT" || m_word == "ET") m_inText = m_word == "BT";
            else if (m_word == "re" && isMark()) mark();
            else if (paints(m_word)) paint();
        }
        if (m_open || depth() != 0) refuse("the page's contents end within a mark");
        copyUpTo(m_in.size());
        return std::move(m_out);
    }

private:
    struct Level {
        qsizetype begin = 0;  // of its "q" in the new contents
        bool painted = false;
    };
    qsizetype depth() const { return static_cast<qsizetype>(m_levels.size()); }

    bool nextWord() {
        const auto white = [](char c) { return c == ' ' || c == '\n' || c == '\r'; };
        while (m_at < m_in.size() && white(m_in[m_at])) ++m_at;
        const qsizetype begin = m_at;
        while (m_at < m_in.size() && !white(m_in[m_at])) ++m_at;
        std::rotate(m_before.begin(), m_before.begin() + 1, m_before.end());
        m_before.back() = m_word;
        m_word = QByteArrayView(m_in).sliced(begin, m_at - begin);
        return !m_word.isEmpty();
    }

    // What was read is copied in long pieces.
    void copyUpTo(qsizetype end) {
        m_out.bytes.append(QByteArrayView(m_in).sliced(m_copied, end - m_copied));
        m_copied = end;
    }

    void enter() {
        copyUpTo(m_at - 1);
        m_levels.push_back({m_out.bytes.size(), false});
    }

    void leave() {
        if (m_levels.empty()) refuse("the page's contents leave more than they entered");
        const bool painted = m_levels.back().painted;
        m_levels.pop_back();
        if (m_open && depth() < m_markDepth) refuse("a mark's surroundings end before it");
        if (painted && !m_levels.empty()) m_levels.back().painted = true;
    }

    void paint() {
        if (!m_open) refuse("something is painted outside all marks");
        if (!m_levels.empty()) m_levels.back().painted = true;
    }

    bool isMark() const { return m_before[0].toInt() == kMarkAt && m_before[2] == "1" && m_before[3] == "1"; }

    // Takes the whole "q … Q" of the mark out.
    void mark() {
        const int part = partOfMark(m_before[1].toInt());
        if (m_inText || m_levels.empty() || m_levels.back().painted) refuse("a mark does not stand by itself");
        const qsizetype begin = m_levels.back().begin;
        copyUpTo(m_at);
        if (!nextWord() || m_word != "f" || !nextWord() || m_word != "Q") refuse("a mark is not as it was painted");
        m_levels.pop_back();
        if (m_markDepth < 0) m_markDepth = depth();
        if (depth() != m_markDepth) refuse("marks stand at different depths");
        m_out.bytes.truncate(begin);
        m_copied = m_at;
        if (m_open) m_out.bytes.append("EMC\n");
        m_open = part != kPageEnds;
        if (m_open) m_out.bytes.append(opened(part));
    }

    QByteArray opened(int part) {
        if (part == kArtifact) return "/Artifact BMC";
        if (part == kFoot) return "/Artifact <</Type /Pagination>> BDC";
        if (part < 0 || part >= m_parts) refuse("a mark names a part that does not exist");
        m_out.parts.append(part);
        return "/P <</MCID " + QByteArray::number(m_out.parts.size() - 1) + ">> BDC";
    }

    const QByteArray& m_in;
    const int m_parts;
    MarkedContents m_out;
    qsizetype m_at = 0, m_copied = 0;
    QByteArrayView m_word;
    std::array<QByteArrayView, 4> m_before;  // the words before it
    std::vector<Level> m_levels;
    qsizetype m_markDepth = -1;
    bool m_open = false, m_inText = false;
};

}  // namespace

MarkedContents withMarks(const QByteArray& contents, int parts) { return Marker(contents, parts).run(); }

}  // namespace mb::pdf
