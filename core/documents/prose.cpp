#include "core/documents/prose.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

constexpr int deepestNesting = 8;

class ProseParser {
public:
    explicit ProseParser(const QString& source) : m_source(source) {}

    std::optional<Prose> parse(ProseFault& fault) {
        Prose prose = parts(0);
        if (!m_fault.cause.isEmpty()) {
            fault = m_fault;
            return std::nullopt;
        }
        return prose;
    }

private:
    void fail(const QString& cause) {
        if (m_fault.cause.isEmpty()) m_fault = {cause, m_source};
    }

    Prose parts(int depth) {
        Prose result;
        QString literal;
        const auto flush = [&] {
            if (!literal.isEmpty()) result << ProsePart{ProsePart::Literal, std::exchange(literal, {}), {}, {}};
        };
        while (m_at < m_source.size() && m_fault.cause.isEmpty()) {
            const QChar c = m_source[m_at++];
            if (c == u'{') {
                flush();
                result << placeholder();
            } else if (c == u'[') {
                flush();
                if (depth >= deepestNesting) fail(u"brackets"_s);
                else result << ProsePart{ProsePart::Optional, {}, {}, parts(depth + 1)};
            } else if (c == u']') {
                if (depth == 0) fail(u"brackets"_s);
                flush();
                return result;
            } else if (c == u'}') {
                fail(u"braces"_s);
            } else {
                literal += c;
            }
        }
        if (depth > 0) fail(u"brackets"_s);
        flush();
        return result;
    }

    ProsePart placeholder() {
        const qsizetype end = m_source.indexOf(u'}', m_at);
        if (end < 0) {
            fail(u"braces"_s);
            return {};
        }
        const QStringList halves = m_source.mid(m_at, end - m_at).split(u'|');
        m_at = end + 1;
        ProsePart part{ProsePart::Placeholder, halves[0].trimmed(), halves.value(1).trimmed(), {}};
        if (part.text.isEmpty() || part.text.contains(u'{')) fail(u"braces"_s);
        const QStringList filters{QString(), u"and"_s, u"or"_s, u"sentences"_s};
        if (halves.size() > 2 || !filters.contains(part.filter)) fail(u"filter"_s);
        return part;
    }

    const QString& m_source;
    qsizetype m_at = 0;
    ProseFault m_fault;
};

bool endsSentence(const QString& text) {
    const QString trimmed = text.trimmed();
    return !trimmed.isEmpty() && u".!?…"_s.contains(trimmed.back());
}

QString lastWords(const Piece& piece) {
    if (piece.kind == Piece::Words) return piece.value;
    return piece.items.isEmpty() ? QString() : piece.items.last();
}

// If a user's words end with a full stop, the one of the template is dropped.
void append(Pieces& pieces, Piece next) {
    if (!pieces.isEmpty() && next.ours && next.kind == Piece::Words && next.value.startsWith(u'.') &&
        endsSentence(lastWords(pieces.last())))
        next.value.remove(0, 1);
    if (next.kind != Piece::Words || !next.value.isEmpty()) pieces << next;
}

}  // namespace

std::optional<Prose> parseProse(const QString& source, ProseFault& fault) { return ProseParser(source).parse(fault); }

QStringList placeholdersOf(const Prose& prose) {
    QStringList names;
    for (const ProsePart& part : prose) {
        if (part.kind == ProsePart::Placeholder) names << part.text;
        names << placeholdersOf(part.parts);
    }
    return names;
}

std::optional<Pieces> compose(const Prose& prose, const ProseLookup& lookup, QSet<QString>* used) {
    Pieces pieces;
    QSet<QString> said;
    for (const ProsePart& part : prose) {
        if (part.kind == ProsePart::Literal) {
            append(pieces, Piece::literal(part.text));
        } else if (part.kind == ProsePart::Optional) {
            if (const auto inner = compose(part.parts, lookup, &said))
                for (const Piece& piece : *inner) append(pieces, piece);
        } else {
            const ProseValue value = lookup(part.text, part.filter);
            if (value.state == ProseValue::Silent && used) used->insert(part.text);
            if (value.state != ProseValue::Present) return std::nullopt;
            said.insert(part.text);
            said.unite(value.inner);
            for (const Piece& piece : value.pieces) append(pieces, piece);
        }
    }
    if (used) used->unite(said);
    return pieces;
}

}  // namespace mb::documents
