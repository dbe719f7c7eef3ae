// EndNote's XML. Texts are cut into runs of <style>, which are joined. Expat would be quicker, but a library of
// references is no spreadsheet: QXmlStreamReader tells lines and has no entities of its own.
#include "core/domain/identifiers.h"
#include "core/exchange/input_error.h"
#include "core/exchange/references/reading.h"

#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

QString kindOfEndNote(QStringView name, int number) {
    static const QHash<QString, QString> names{{u"journal article"_s, u"article"_s},
                                               {u"electronic article"_s, u"article"_s},
                                               {u"magazine article"_s, u"article"_s},
                                               {u"newspaper article"_s, u"article"_s},
                                               {u"book"_s, u"book"_s},
                                               {u"edited book"_s, u"book"_s},
                                               {u"electronic book"_s, u"book"_s},
                                               {u"book section"_s, u"chapter"_s},
                                               {u"electronic book section"_s, u"chapter"_s},
                                               {u"conference paper"_s, u"conference"_s},
                                               {u"conference proceedings"_s, u"conference"_s},
                                               {u"thesis"_s, u"thesis"_s},
                                               {u"report"_s, u"report"_s},
                                               {u"government document"_s, u"report"_s},
                                               {u"dataset"_s, u"dataset"_s},
                                               {u"computer program"_s, u"software"_s},
                                               {u"patent"_s, u"patent"_s},
                                               {u"preprint"_s, u"preprint"_s}};
    static const QHash<int, QString> numbers{
        {17, u"article"_s},    {43, u"article"_s},    {19, u"article"_s}, {6, u"book"_s},
        {28, u"book"_s},       {44, u"book"_s},       {5, u"chapter"_s},  {60, u"chapter"_s},
        {47, u"conference"_s}, {10, u"conference"_s}, {32, u"thesis"_s},  {27, u"report"_s},
        {46, u"report"_s},     {59, u"dataset"_s},    {9, u"software"_s}, {25, u"patent"_s}};
    const QString known = names.value(name.toString().toLower());
    return known.isEmpty() ? numbers.value(number, u"other"_s) : known;
}

// The texts of one record by the path of their element below it; of names also their order.
struct EndNoteRecord {
    QHash<QString, QString> texts;
    QList<std::pair<QString, QString>> names;  // path, name
    int number = 0;
    QString type;
    int line = 0;

    QString first(std::initializer_list<const char16_t*> paths) const {
        for (const char16_t* path : paths)
            if (const QString text = texts.value(QStringView(path).toString()); !text.isEmpty()) return text;
        return {};
    }
};

class EndNoteReference {
public:
    explicit EndNoteReference(const EndNoteRecord& record) : m_record(record) {}

    Reference read() {
        m_reference.line = m_record.line;
        m_reference.key = plainText(m_record.first({u"label", u"rec-number"}));
        m_reference.kind = kindOfEndNote(m_record.type, m_record.number);
        m_reference.title = text({u"titles/title"});
        m_reference.venue = text({u"periodical/full-title", u"titles/secondary-title", u"alt-periodical/full-title",
                                  u"periodical/abbr-1", u"titles/alt-title"});
        m_reference.publisher = text({u"publisher"});
        m_reference.volume = text({u"volume"});
        m_reference.issue = text({u"number", u"issue"});
        m_reference.pages = plainPages(m_record.first({u"pages", u"electronic-location-id"}));
        m_reference.place = text({u"pub-location"});
        m_reference.edition = text({u"edition"});
        m_reference.language = text({u"language"});
        m_reference.url = m_record.first({u"urls/related-urls/url", u"urls/web-urls/url"}).simplified();
        for (const auto& [path, name] : m_record.names)
            if (path == u"contributors/authors/author") takeListedName(m_reference, name);
        if (m_reference.authors.isEmpty() && m_reference.kind == u"book")
            for (const auto& [path, name] : m_record.names) takeListedName(m_reference, name);
        takeNumbers();
        takeTimes();
        return m_reference;
    }

private:
    QString text(std::initializer_list<const char16_t*> paths) const { return plainText(m_record.first(paths)); }

    void takeNumbers() {
        takeDoi(m_reference, m_record.first({u"electronic-resource-num"}));
        if (m_reference.doi.isEmpty()) m_reference.doi = canonicalDoi(m_reference.url);
        const QString accession = m_record.first({u"accession-num"});
        const QString base = m_record.first({u"remote-database-name", u"remote-database-provider"});
        const bool medline = base.contains(u"pubmed", Qt::CaseInsensitive) ||
                             base.contains(u"medline", Qt::CaseInsensitive) ||
                             base.contains(u"nlm", Qt::CaseInsensitive);
        // EndNote keeps PubMed's number there without saying so.
        const bool plain = base.isEmpty() && accession.size() >= 7 && m_reference.kind == u"article";
        if (medline || plain || accession.contains(u"PMID")) m_reference.pmid = pmidIn(accession);
        m_reference.pmcid = pmcidIn(m_record.first({u"custom2"}));
    }

    void takeTimes() {
        const QString year = m_record.first({u"dates/year"}), day = m_record.first({u"dates/pub-dates/date"});
        // "Mar 12" or "2024 Mar 12".
        if (year.isEmpty()) return takeDate(m_reference, day);
        static const QRegularExpression withYear(u"(?<!\\d)(1[5-9]|20)\\d\\d(?!\\d)"_s);
        if (!withYear.match(day).hasMatch()) return takeDate(m_reference, DateParts{year, day, {}});
        takeDate(m_reference, year);
        Reference exact;
        takeDate(exact, day);
        if (exact.date && m_reference.date && exact.date->year() == m_reference.date->year())
            m_reference.date = exact.date;
    }

    const EndNoteRecord& m_record;
    Reference m_reference;
};

class EndNoteReader {
public:
    EndNoteReader(const QByteArray& utf8, const QString& path, ReferenceSink& sink)
        : m_xml(QString::fromUtf8(utf8)), m_path(path), m_sink(sink) {}

    void run() {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD) refuseFile();
            if (token == QXmlStreamReader::StartElement && m_xml.name() == u"record") takeRecord();
        }
        if (m_xml.hasError()) breakOff(int(m_xml.lineNumber()));
    }

private:
    // No program writes one; it could only bring entities.
    [[noreturn]] void refuseFile() const {
        throw Error(ErrorKind::InputUnreadable, {m_path, QStringView(unreadable::noReferences).toString()});
    }
    void breakOff(int line) {
        m_sink.refuse({line,
                       int(m_xml.lineNumber()),
                       {},
                       RefusalReason::NotAsItMust,
                       {{}, u"xml"_s, QString::number(m_xml.lineNumber()), QString::number(m_xml.columnNumber() + 1)}});
    }

    void takeRecord() {
        EndNoteRecord record;
        record.line = int(m_xml.lineNumber());
        const qint64 begin = m_xml.characterOffset();
        m_sink.reach(begin);
        QStringList path;
        QList<QString> texts{QString()};
        int deepest = 0;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            const bool whole = m_xml.characterOffset() - begin <= maxReferenceBytes && deepest <= maxReferenceDepth;
            if (token == QXmlStreamReader::StartElement) {
                if (m_xml.name() == u"ref-type" && path.isEmpty())
                    record.type = m_xml.attributes().value(u"name"_s).toString();
                path << m_xml.name().toString();
                texts << QString();
                deepest = qMax(deepest, int(path.size()));
            } else if (token == QXmlStreamReader::Characters && whole) {
                texts.last() += m_xml.text();
            } else if (token == QXmlStreamReader::EndElement) {
                if (path.isEmpty()) return finish(record, begin, deepest);
                const QString text = texts.takeLast();
                if (whole) takeText(record, path, text, texts.last());
                path.removeLast();
            }
        }
        // The end of the file came first; run() tells it if the XML is at fault.
    }

    void takeText(EndNoteRecord& record, const QStringList& path, const QString& text, QString& around) {
        if (path.last() == u"style") {
            around += text;
            return;
        }
        if (text.trimmed().isEmpty()) return;
        const QString place = path.join(u'/');
        if (place == u"ref-type") record.number = text.trimmed().toInt();
        if (path.first() == u"contributors") record.names.append({place, text});
        else if (!record.texts.contains(place)) record.texts.insert(place, text);
    }

    void finish(const EndNoteRecord& record, qint64 begin, int deepest) {
        const int last = int(m_xml.lineNumber());
        const QString key = record.first({u"label", u"rec-number"}).simplified();
        if (m_xml.characterOffset() - begin > maxReferenceBytes)
            m_sink.refuse({record.line, last, key, RefusalReason::TooLong, {QString::number(maxReferenceBytes)}});
        else if (deepest > maxReferenceDepth)
            m_sink.refuse({record.line, last, key, RefusalReason::TooDeep, {QString::number(maxReferenceDepth)}});
        else m_sink.add(EndNoteReference(record).read(), last);
    }

    QXmlStreamReader m_xml;
    QString m_path;
    ReferenceSink& m_sink;
};

}  // namespace

void readEndNoteXml(const QByteArray& utf8, const QString& path, ReferenceSink& sink) {
    EndNoteReader(utf8, path, sink).run();
}

}  // namespace mb::exchange
