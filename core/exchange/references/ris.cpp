// RIS, as reference managers and publishers write it: often without an end, with text between, in any order.
#include "core/domain/identifiers.h"
#include "core/exchange/references/tagged_record.h"

#include <QHash>
#include <QRegularExpression>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

QString kindOfRis(const QString& type) {
    static const QHash<QString, QString> kinds{
        {u"JOUR"_s, u"article"_s},       {u"JFULL"_s, u"article"_s},   {u"EJOUR"_s, u"article"_s},
        {u"MGZN"_s, u"article"_s},       {u"NEWS"_s, u"article"_s},    {u"INPR"_s, u"article"_s},
        {u"ABST"_s, u"article"_s},       {u"BOOK"_s, u"book"_s},       {u"EBOOK"_s, u"book"_s},
        {u"EDBOOK"_s, u"book"_s},        {u"CHAP"_s, u"chapter"_s},    {u"ECHAP"_s, u"chapter"_s},
        {u"ENCYC"_s, u"chapter"_s},      {u"DICT"_s, u"chapter"_s},    {u"CONF"_s, u"conference"_s},
        {u"CPAPER"_s, u"conference"_s},  {u"THES"_s, u"thesis"_s},     {u"RPRT"_s, u"report"_s},
        {u"GOVDOC"_s, u"report"_s},      {u"DATA"_s, u"dataset"_s},    {u"AGGR"_s, u"dataset"_s},
        {u"COMP"_s, u"software"_s},      {u"PAT"_s, u"patent"_s},      {u"SLIDE"_s, u"presentation"_s},
        {u"VIDEO"_s, u"presentation"_s}, {u"PPRINT"_s, u"preprint"_s}, {u"PREPRINT"_s, u"preprint"_s}};
    return kinds.value(type.trimmed().toUpper(), u"other"_s);
}

// "https://a.org/x; https://b.org/y" → the first one.
QString firstAddress(const QString& addresses) {
    static const QRegularExpression next(u"[;,]?\\s+(?=\\w+:)|;(?=https?:)"_s);
    return addresses.section(next, 0, 0).simplified();
}

class RisReference {
public:
    explicit RisReference(const TaggedRecord& record) : m_record(record) {}

    Reference read(bool ended) {
        m_reference.line = m_record.line();
        m_reference.key = m_record.first({"ID"}).simplified();
        const QString type = m_record.first({"TY"});
        m_reference.kind = kindOfRis(type);
        if (type == u"INPR") m_reference.state = u"accepted"_s;
        takeTexts();
        for (const TaggedField& field : m_record.fields()) takeName(field);
        takeNumbers();
        takeTimes();
        if (!ended) addNote(m_reference, ReferenceNoteKind::EndMissing, {});
        return m_reference;
    }

private:
    QString text(std::initializer_list<const char*> tags) const { return plainText(m_record.first(tags)); }

    void takeTexts() {
        const bool part = m_reference.kind == u"chapter" || m_reference.kind == u"conference";
        const bool book = m_reference.kind == u"book";
        m_reference.title = text({"TI", "T1", "CT"});
        m_reference.venue = part ? text({"T2", "BT", "C3", "JO", "JF"}) : text({"JF", "JO", "T2", "JA", "J2", "J1"});
        if (m_reference.title.isEmpty() && (book || m_reference.venue.isEmpty()))
            m_reference.title = text({"BT", "T2"});
        if (m_reference.title == m_reference.venue && book) m_reference.venue.clear();
        m_reference.publisher = text({"PB"});
        m_reference.volume = text({"VL"});
        m_reference.issue = text({"IS"});
        m_reference.place = text({"CY", "PP"});
        m_reference.edition = text({"ET"});
        m_reference.language = text({"LA"});
        m_reference.url = firstAddress(m_record.first({"UR", "L2"}));
        const QString from = plainPages(m_record.first({"SP"})), to = plainPages(m_record.first({"EP"}));
        m_reference.pages = from;
        if (from.isEmpty()) m_reference.pages = to;
        else if (!to.isEmpty() && to != from && !from.contains(u'-')) m_reference.pages += QString(u'-' + to);
        if (m_reference.pages.isEmpty()) m_reference.pages = text({"C7"});
    }

    // A2 to A4 name editors and the like, unless there is nobody else.
    void takeName(const TaggedField& field) {
        const bool first = field.tag == "AU" || field.tag == "A1";
        if (first) takeListedName(m_reference, QString::fromUtf8(field.value));
        else if (field.tag == "A4") takeListedName(m_reference, QString::fromUtf8(field.value), true);
        else if ((field.tag == "ED" || field.tag == "A2") && m_reference.kind == u"book" && !m_record.has("AU") &&
                 !m_record.has("A1"))
            takeListedName(m_reference, QString::fromUtf8(field.value));
    }

    void takeNumbers() {
        takeDoi(m_reference, m_record.first({"DO", "DI"}));
        for (const char* tag : {"M3", "UR", "L3", "N1"})
            if (m_reference.doi.isEmpty()) m_reference.doi = canonicalDoi(m_record.first({tag}));
        const QString accession = m_record.first({"AN"}), base = m_record.first({"DB", "DP"});
        if (base.contains(u"pubmed", Qt::CaseInsensitive) || base.contains(u"medline", Qt::CaseInsensitive) ||
            accession.contains(u"PMID", Qt::CaseInsensitive))
            m_reference.pmid = pmidIn(accession);
        for (const TaggedField& field : m_record.fields()) {
            const QString value = QString::fromUtf8(field.value);
            const bool other = field.tag == "UR" || field.tag == "N1" || field.tag == "C1" || field.tag == "L2";
            if (other && m_reference.pmid.isEmpty() && value.size() > 8) m_reference.pmid = pmidIn(value);
            if ((other || field.tag == "C2") && m_reference.pmcid.isEmpty()) m_reference.pmcid = pmcidIn(value);
        }
    }

    // DA says more than PY where both say the same year.
    void takeTimes() {
        const QString year = m_record.first({"PY", "Y1"}), day = m_record.first({"DA"});
        takeDate(m_reference, year.isEmpty() ? day : year);
        if (year.isEmpty() || day.isEmpty() || !m_reference.date || !m_reference.date->isYear()) return;
        Reference exact;
        takeDate(exact, day);
        if (exact.date && exact.date->year() == m_reference.date->year()) m_reference.date = exact.date;
    }

    const TaggedRecord& m_record;
    Reference m_reference;
};

class RisReader {
public:
    RisReader(const QByteArray& utf8, ReferenceSink& sink) : m_lines(utf8), m_sink(sink) {}

    void run() {
        for (FileLine line; m_lines.next(line);) {
            takeLine(line);
            if (line.number % 256 == 0) m_sink.reach(line.behind);
        }
        finish(false);
    }

private:
    // "AU  - Haddad, Leila"; some write one space, and some none behind the dash.
    static bool tagOf(QByteArrayView text, QByteArrayView& tag, QByteArrayView& value) {
        while (!text.isEmpty() && (text[0] == ' ' || text[0] == '\t')) text = text.sliced(1);
        if (text.size() < 4 || text[0] < 'A' || text[0] > 'Z') return false;
        if (!((text[1] >= 'A' && text[1] <= 'Z') || (text[1] >= '0' && text[1] <= '9'))) return false;
        qsizetype at = 2;
        while (at < text.size() && text[at] == ' ') ++at;
        const qsizetype spaces = at - 2;
        if (at >= text.size() || text[at] != '-' || spaces < 1 || spaces > 2) return false;
        tag = text.first(2);
        value = text.sliced(at + 1);
        // "US - based" in a text that was wrapped.
        return spaces == 2 || tag == "TY" || tag == "ER";
    }

    void takeLine(const FileLine& line) {
        QByteArrayView tag, value;
        if (!tagOf(line.text, tag, value)) {
            if (!m_record.isEmpty()) m_record.goOn(line.text, line.number);
            else ignore(line);
            return;
        }
        m_ignoring = false;
        if (tag == "ER") return finish(true);
        if (tag == "TY" && m_record.has("TY")) finish(false);
        m_record.add(tag, value, line.number);
    }

    void ignore(const FileLine& line) {
        if (line.text.trimmed().isEmpty()) return;
        if (!std::exchange(m_ignoring, true)) m_sink.ignored(QString::fromUtf8(line.text), line.number);
    }

    void finish(bool ended) {
        if (m_record.isEmpty()) return;
        const int line = m_record.line(), last = m_record.lastLine();
        if (m_record.isTooLong())
            m_sink.refuse(
                {line, last, m_record.first({"ID"}), RefusalReason::TooLong, {QString::number(maxReferenceBytes)}});
        else m_sink.add(RisReference(m_record).read(ended), last);
        m_record.clear();
    }

    FileLines m_lines;
    ReferenceSink& m_sink;
    TaggedRecord m_record;
    bool m_ignoring = false;
};

}  // namespace

void readRis(const QByteArray& utf8, ReferenceSink& sink) { RisReader(utf8, sink).run(); }

}  // namespace mb::exchange
