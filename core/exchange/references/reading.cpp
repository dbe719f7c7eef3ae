#include "core/exchange/references/reading.h"

#include "core/domain/identifiers.h"
#include "core/domain/text.h"
#include "core/exchange/encoding.h"
#include "core/exchange/input_error.h"

#include <QRegularExpression>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostIgnored = 20;

bool isPreprintServer(const QString& venue) {
    static const QStringList servers{u"arxiv"_s,         u"biorxiv"_s,         u"medrxiv"_s,  u"chemrxiv"_s,
                                     u"psyarxiv"_s,      u"research square"_s, u"ssrn"_s,     u"preprints org"_s,
                                     u"osf preprints"_s, u"edarxiv"_s,         u"socarxiv"_s, u"authorea"_s};
    const QString folded = fold(venue);
    return std::any_of(servers.begin(), servers.end(),
                       [&](const QString& server) { return folded == server || folded.startsWith(server + u' '); });
}

bool isPrintedKind(const QString& kind) {
    return kind == u"book" || kind == u"chapter" || kind == u"thesis" || kind == u"report";
}

QString stateToldBy(const Reference& reference) {
    if (reference.kind == u"preprint") return u"preprint"_s;
    if (!reference.date) return {};
    const bool placed = !reference.volume.isEmpty() || !reference.pages.isEmpty();
    if (reference.kind == u"article") return placed ? u"in-print"_s : QString();
    return isPrintedKind(reference.kind) || (reference.kind == u"conference" && placed) ? u"in-print"_s : QString();
}

// The place of the first line that only this format has; -1 where there is none.
struct FormatMark {
    ReferenceFormat format;
    QRegularExpression line;
};
const QList<FormatMark>& formatMarks() {
    static const auto atLine = [](QLatin1StringView pattern) {
        return QRegularExpression(pattern, QRegularExpression::MultilineOption);
    };
    static const QList<FormatMark> marks{
        {ReferenceFormat::Nbib, atLine("^PMID *- *\\d"_L1)},
        {ReferenceFormat::Ris, atLine("^\\s*TY {1,2}- *[A-Z]"_L1)},
        {ReferenceFormat::BibTex, atLine("^[^@\\n]{0,200}@[A-Za-z]+\\s*[{(]"_L1)},
    };
    return marks;
}

constexpr qsizetype sniffed = 200'000;

}  // namespace

std::optional<ReferenceFormat> referenceFormatOf(const QByteArray& utf8) {
    const QString text = QString::fromUtf8(utf8.first(qMin(sniffed, utf8.size())));
    const QStringView start = QStringView(text).trimmed();
    if (start.startsWith(u"{\\rtf")) return std::nullopt;
    if (start.startsWith(u'<'))
        return start.contains(u"<record>") || start.contains(u"<records>") || start.contains(u"<record ")
                   ? std::optional(ReferenceFormat::EndNoteXml)
                   : std::nullopt;
    static const QRegularExpression json(u"^(\\[\\s*(\\{|\\])|\\{\\s*\")"_s);
    if (json.match(start.left(200).toString()).hasMatch()) return ReferenceFormat::CslJson;
    std::optional<ReferenceFormat> first;
    qsizetype place = text.size();
    for (const FormatMark& mark : formatMarks())
        if (const auto match = mark.line.match(text); match.hasMatch() && match.capturedStart() < place)
            place = match.capturedStart(), first = mark.format;
    return first;
}

void ReferenceSink::add(Reference reference, int lastLine) {
    for (ReferenceName& name : reference.authors)
        if (name.family.isEmpty()) name.family = std::exchange(name.given, {});
    reference.authors.removeIf([](const ReferenceName& name) { return name.family.isEmpty(); });
    if (reference.title.isEmpty() && reference.authors.isEmpty() && reference.doi.isEmpty() &&
        reference.pmid.isEmpty() && reference.pmcid.isEmpty()) {
        refuse({reference.line, lastLine, reference.key, RefusalReason::NothingInIt, {}});
        return;
    }
    if (reference.kind.isEmpty()) reference.kind = u"other"_s;
    if ((reference.kind == u"article" || reference.kind == u"other") && reference.volume.isEmpty() &&
        isPreprintServer(reference.venue.isEmpty() ? reference.publisher : reference.venue))
        reference.kind = u"preprint"_s;
    if (reference.state.isEmpty()) reference.state = stateToldBy(reference);
    std::stable_partition(reference.authors.begin(), reference.authors.end(),
                          [](const ReferenceName& name) { return !name.collaborator; });
    m_found.entries << std::move(reference);
}

void ReferenceSink::ignored(QStringView text, int line) {
    const QString words = text.trimmed().left(60).toString().simplified();
    if (words.isEmpty() || ++m_ignored > mostIgnored) return;
    m_found.notes.append({ReferenceNoteKind::TextIgnored, {words}, line});
}

void addNote(Reference& reference, ReferenceNoteKind kind, const QStringList& args) {
    const ReferenceNote note{kind, args};
    if (!reference.notes.contains(note)) reference.notes << note;
}

void takeDoi(Reference& reference, const QString& written) {
    if (!reference.doi.isEmpty() || written.trimmed().isEmpty()) return;
    reference.doi = canonicalDoi(written);
    if (reference.doi.isEmpty()) addNote(reference, ReferenceNoteKind::DoiUnclear, {written.simplified().left(80)});
}

QString plainPages(const QString& written) {
    static const QRegularExpression dashes(u"\\s*(?:--+|[\\x{2010}-\\x{2015}\\x{2212}])\\s*|\\s+-\\s+"_s);
    return plainText(written).replace(dashes, u"-"_s);
}

ReferenceList readReferences(QByteArray bytes, const QString& path, const QString& encoding, LongWork* progress) {
    const auto unreadable = [&](QStringView cause) {
        return Error(ErrorKind::InputUnreadable, {path, cause.toString()});
    };
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("%PDF-") || bytes.startsWith("\xd0\xcf\x11\xe0"))
        throw unreadable(unreadable::noReferences);
    DecodedText text = asUtf8(std::move(bytes), path, encoding);
    const std::optional<ReferenceFormat> format = referenceFormatOf(text.utf8);
    if (!format) throw unreadable(unreadable::noReferences);
    ReferenceList found{*format, text.encoding, {}, {}, {}};
    for (const StrayByte& stray : text.strays)
        found.notes.append({ReferenceNoteKind::StrayByte, {stray.around}, stray.line});
    ReferenceSink sink(found, text.utf8.size(), progress);
    switch (*format) {
        case ReferenceFormat::BibTex:
            readBibTex(text.utf8, sink);
            break;
        case ReferenceFormat::Ris:
            readRis(text.utf8, sink);
            break;
        case ReferenceFormat::Nbib:
            readNbib(text.utf8, sink);
            break;
        case ReferenceFormat::EndNoteXml:
            readEndNoteXml(text.utf8, path, sink);
            break;
        case ReferenceFormat::CslJson:
            readCslJson(text.utf8, sink);
            break;
    }
    return found;
}

ReferenceList readReferences(const QString& path, const QString& encoding, LongWork* progress) {
    return readReferences(readInput(path, maxReferenceFileBytes), path, encoding, progress);
}

}  // namespace mb::exchange
