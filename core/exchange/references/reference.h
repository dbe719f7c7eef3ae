// References to publications from other programs, as a value that knows nothing of the book's records (DO15).
#pragma once

#include "core/domain/author_name.h"
#include "core/domain/long_work.h"
#include "core/domain/partial_date.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace mb::exchange {

using ReferenceName = AuthorName;

// What its reader should know although the reference came in. args, all as text:
enum class ReferenceNoteKind {
    NamesGuessed,    // the authors as the file has them: it does not say where a name ends, or which part is which
    NameTurned,      // family name, given name: perhaps the wrong way round
    YearUnsure,      // as written, the year that was taken
    DateUnclear,     // as written: nothing was taken
    MonthUnknown,    // as written: the year was taken
    SeasonKept,      // "Summer", "May-Jun": the date has no place for it
    MacroUnknown,    // name of an abbreviation that the file does not explain; it stands as it is
    CommandUnknown,  // a command of LaTeX; what it was to work on was kept
    DoiUnclear,      // as written: no DOI
    EndMissing,      // (nothing) the record had no end of its own
    // Of the file, not of one reference:
    TextIgnored,  // the first words of text that belongs to no reference
    StrayByte,    // the text around a byte that is not UTF-8 like the rest of the file
};
struct ReferenceNote {
    ReferenceNoteKind kind;
    QStringList args = {};
    int line = 0;  // of a note on the file
    bool operator==(const ReferenceNote&) const = default;
};

struct Reference {
    int line = 0;  // where it begins, from 1
    QString key;   // what the file calls it: no identity, it may be missing or repeat
    // "article", "preprint", "book", "chapter", "conference", "thesis", "report", "dataset", "software", "patent",
    // "presentation", "other"
    QString kind;
    QString title, venue, publisher, volume, issue, pages, place, edition, url, language;  // venue: journal, book or
                                                                                           // conference
    QString pmid, pmcid, doi;  // digits, "PMC…", "10.…" as it is written: doiKey() compares
    // "in-print", "ahead-of-print", "accepted", "submitted", "in-progress", "preprint"; empty: unknown
    QString state;
    std::optional<PartialDate> date, onlineOn;  // of the citation; of its first day online
    QList<ReferenceName> authors;               // in printed order, collaborators behind them
    bool others = false;                        // "and others": the list is cut
    QList<ReferenceNote> notes;
    bool operator==(const Reference&) const = default;
};

enum class ReferenceFormat { BibTex, Ris, Nbib, EndNoteXml, CslJson };

// Why a reference did not come in. args, all as text:
enum class RefusalReason {
    EndMissing,   // the name of the field that never ends, if known
    ExtraBrace,   // (nothing) a closing brace ends it too early
    TooLong,      // limit in bytes
    TooDeep,      // limit of braces or brackets in one another
    NothingInIt,  // (nothing) no title, no author, no number
    NotAsItMust   // what was found instead of what must stand there; line and column of it
};
struct RefusedReference {
    int line = 0, lastLine = 0;
    QString key;
    RefusalReason reason;
    QStringList args = {};
    bool operator==(const RefusedReference&) const = default;
};

struct ReferenceList {
    ReferenceFormat format = ReferenceFormat::BibTex;
    QString encoding;  // in which the file was read; empty where a byte order mark says it
    QList<Reference> entries;
    QList<RefusedReference> refused;
    QList<ReferenceNote> notes;  // on the file as a whole
};

inline constexpr qint64 maxReferenceFileBytes = qint64(100) * 1024 * 1024;
inline constexpr qsizetype maxReferenceBytes = qsizetype(2) * 1024 * 1024;  // of one reference
inline constexpr int maxReferenceDepth = 100;                               // of braces in one another

// What the content looks like; nothing where it holds no references.
std::optional<ReferenceFormat> referenceFormatOf(const QByteArray& utf8);

// Tells the format by the content and never by the name, which serves errors only. `encoding`: what the user says it
// is, empty where the file has to tell. What cannot be read of a single reference is told in ReferenceList::refused;
// the others come in. Throws InputUnreadable for what holds no references, InputAmbiguousEncoding, CalledOff.
ReferenceList readReferences(QByteArray bytes, const QString& path, const QString& encoding = {},
                             LongWork* progress = nullptr);
ReferenceList readReferences(const QString& path, const QString& encoding = {}, LongWork* progress = nullptr);

}  // namespace mb::exchange
