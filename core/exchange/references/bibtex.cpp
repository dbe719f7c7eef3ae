// A BibTeX entry becomes a reference. Fields are those of BibTeX and of biblatex.
#include "core/domain/identifiers.h"
#include "core/domain/text.h"
#include "core/exchange/references/bibtex_entries.h"
#include "core/exchange/references/latex.h"
#include "core/exchange/references/reading.h"
#include "core/exchange/references/tex_names.h"

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

QString kindOfType(const QByteArray& type) {
    static const QHash<QByteArray, QString> kinds{{"article", u"article"_s},
                                                  {"book", u"book"_s},
                                                  {"mvbook", u"book"_s},
                                                  {"collection", u"book"_s},
                                                  {"proceedings", u"book"_s},
                                                  {"booklet", u"book"_s},
                                                  {"inbook", u"chapter"_s},
                                                  {"incollection", u"chapter"_s},
                                                  {"inreference", u"chapter"_s},
                                                  {"bookinbook", u"chapter"_s},
                                                  {"inproceedings", u"conference"_s},
                                                  {"conference", u"conference"_s},
                                                  {"phdthesis", u"thesis"_s},
                                                  {"mastersthesis", u"thesis"_s},
                                                  {"thesis", u"thesis"_s},
                                                  {"techreport", u"report"_s},
                                                  {"report", u"report"_s},
                                                  {"dataset", u"dataset"_s},
                                                  {"software", u"software"_s},
                                                  {"patent", u"patent"_s},
                                                  {"presentation", u"presentation"_s},
                                                  {"preprint", u"preprint"_s}};
    return kinds.value(type, u"other"_s);
}

class BibTexReference {
public:
    explicit BibTexReference(const BibTexEntry& entry) : m_entry(entry) {}

    Reference read() {
        m_reference.line = m_entry.line;
        m_reference.key = QString::fromUtf8(m_entry.key);
        m_reference.kind = kindOfType(m_entry.type);
        for (const QString& macro : m_entry.unknownMacros)
            addNote(m_reference, ReferenceNoteKind::MacroUnknown, {macro});
        if (m_entry.endMissing) addNote(m_reference, ReferenceNoteKind::EndMissing, {});
        takeTexts();
        takePeople();
        takeNumbers();
        takeTimes();
        refineKind();
        return m_reference;
    }

private:
    QString raw(std::initializer_list<const char*> names) const {
        for (const char* name : names)
            if (const QByteArray value = m_entry.value(name); !value.isEmpty()) return QString::fromUtf8(value);
        return {};
    }
    QString text(std::initializer_list<const char*> names) {
        const LatexText value = fromLatex(raw(names));
        for (const QString& command : value.unknown) addNote(m_reference, ReferenceNoteKind::CommandUnknown, {command});
        return plainText(value.text);
    }
    QString verbatim(std::initializer_list<const char*> names) const { return fromLatexVerbatim(raw(names)); }

    void takeTexts() {
        m_reference.title = text({"title"});
        // Only where a colon is not there yet.
        if (const QString sub = text({"subtitle"}); !sub.isEmpty() && !m_reference.title.isEmpty())
            m_reference.title += QString(u": " + sub);
        m_reference.venue = text({"journal", "journaltitle", "booktitle", "maintitle", "eventtitle", "howpublished"});
        if (m_reference.venue.startsWith(u"http")) m_reference.venue.clear();
        m_reference.publisher = text({"publisher", "institution", "school", "organization"});
        m_reference.volume = text({"volume"});
        m_reference.issue = text({"number", "issue"});
        m_reference.pages = plainPages(text({"pages", "eid", "articleno"}));
        m_reference.place = text({"location", "address", "venue"});
        m_reference.edition = text({"edition"});
        m_reference.language = text({"language", "langid"});
        m_reference.url = verbatim({"url", "link"});
        if (m_reference.url.isEmpty() && raw({"howpublished"}).contains(u"http"))
            m_reference.url = verbatim({"howpublished"}).remove(u"\\url"_s);
    }

    void takePeople() {
        takeTexNames(m_reference, raw({"author"}));
        const bool own = m_reference.kind == u"book" || m_reference.kind == u"other";
        if (m_reference.authors.isEmpty() && own) takeTexNames(m_reference, raw({"editor"}));
        Reference behind;
        takeTexNames(behind, raw({"collaborator"}));
        for (ReferenceName& name : behind.authors) {
            name.collaborator = true;
            m_reference.authors << name;
        }
        for (const ReferenceNote& note : std::as_const(behind.notes)) addNote(m_reference, note.kind, note.args);
    }

    void takeNumbers() {
        takeDoi(m_reference, verbatim({"doi"}));
        if (m_reference.doi.isEmpty()) m_reference.doi = canonicalDoi(m_reference.url);
        m_reference.pmid = pmidIn(verbatim({"pmid"}));
        if (m_reference.pmid.isEmpty() && eprintOf(u"pubmed")) m_reference.pmid = pmidIn(verbatim({"eprint"}));
        // A bare number in a note is anything.
        for (const char* field : {"url", "note", "annote"})
            if (const QString said = verbatim({field}); m_reference.pmid.isEmpty() && said.size() > 8)
                m_reference.pmid = pmidIn(said);
        m_reference.pmcid = pmcidIn(verbatim({"pmcid", "pmc"}));
        if (m_reference.pmcid.isEmpty() && (eprintOf(u"pmcid") || eprintOf(u"pmc")))
            m_reference.pmcid = pmcidIn(verbatim({"eprint"}));
    }
    bool eprintOf(QStringView archive) const {
        return raw({"eprinttype", "archiveprefix"}).compare(archive, Qt::CaseInsensitive) == 0;
    }

    void takeTimes() {
        // States first: a date below may tell one more exactly.
        const QString told = stateIn(text({"pubstate"}));
        if (const QString date = text({"date"}); !date.isEmpty()) takeDate(m_reference, date);
        else takeDate(m_reference, DateParts{text({"year"}), text({"month"}), text({"day"})});
        if (!told.isEmpty()) m_reference.state = told;
        if (m_reference.state.isEmpty() && !m_reference.date) m_reference.state = stateIn(text({"note"}));
    }

    void refineKind() {
        const bool archive = eprintOf(u"arxiv") || eprintOf(u"biorxiv") || eprintOf(u"medrxiv");
        const QString type = fold(text({"type"}));
        if (archive && m_reference.volume.isEmpty() && (m_reference.venue.isEmpty() || m_entry.type != "article"))
            m_reference.kind = u"preprint"_s;
        if (m_reference.kind != u"other") return;
        if (type.contains(u"preprint")) m_reference.kind = u"preprint"_s;
        else if (type.contains(u"dataset") || type.contains(u"data set")) m_reference.kind = u"dataset"_s;
        else if (type.contains(u"software") || type.contains(u"computer program")) m_reference.kind = u"software"_s;
        else if (type.contains(u"patent")) m_reference.kind = u"patent"_s;
        else if (type.contains(u"presentation") || type.contains(u"poster") || type.contains(u"talk"))
            m_reference.kind = u"presentation"_s;
        if (m_entry.type == "unpublished" && m_reference.state.isEmpty() && m_reference.kind == u"other")
            m_reference.state = stateIn(text({"note"}));
    }

    const BibTexEntry& m_entry;
    Reference m_reference;
};

using Volumes = QHash<QByteArray, BibTexEntry>;

// The entries that others name under "crossref": the volume in which a chapter or a paper stands.
Volumes volumesIn(const QByteArray& utf8) {
    QSet<QByteArray> wanted;
    Volumes volumes;
    if (!QLatin1StringView(utf8).contains("crossref"_L1, Qt::CaseInsensitive)) return volumes;
    const auto scan = [&](const std::function<void(const BibTexEntry&)>& entry) {
        scanBibTex(utf8, {entry, [](const RefusedReference&) {}, [](qsizetype) {}});
    };
    scan([&](const BibTexEntry& entry) { wanted << entry.value("crossref").trimmed().toLower(); });
    wanted.remove({});  // of those who name none
    scan([&](const BibTexEntry& entry) {
        if (const QByteArray key = entry.key.trimmed().toLower(); wanted.contains(key)) volumes.insert(key, entry);
    });
    return volumes;
}

// What the entry does not say, its volume says: when and where it came out, and its title as that of the book. What
// identifies the volume is no identity of the paper.
BibTexEntry withVolume(BibTexEntry entry, const Volumes& volumes) {
    const auto volume = volumes.constFind(entry.value("crossref").trimmed().toLower());
    if (volume == volumes.constEnd() || volume->line == entry.line) return entry;
    const bool dated = entry.field("year") || entry.field("date");
    const auto take = [&](const char* from, const char* as) {
        const BibTexField* known = volume->field(from);
        if (known && !entry.field(as)) entry.fields.append({as, known->value, known->braced});
    };
    take("booktitle", "booktitle");
    take("title", "booktitle");
    for (const char* name : {"publisher", "address", "location", "organization", "series", "volume", "number"})
        take(name, name);
    if (!dated)
        for (const char* name : {"year", "date", "month"}) take(name, name);
    return entry;
}

}  // namespace

void readBibTex(const QByteArray& utf8, ReferenceSink& sink) {
    const Volumes volumes = volumesIn(utf8);
    scanBibTex(utf8, {[&](const BibTexEntry& entry) {
                          if (volumes.isEmpty()) sink.add(BibTexReference(entry).read(), entry.lastLine);
                          else sink.add(BibTexReference(withVolume(entry, volumes)).read(), entry.lastLine);
                      },
                      [&](const RefusedReference& refused) { sink.refuse(refused); },
                      [&](qsizetype done) { sink.reach(done); }});
}

}  // namespace mb::exchange
