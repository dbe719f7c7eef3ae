// CSL-JSON, read item by item: a list of a hundred thousand would take a gigabyte as one document, and a fault in one
// item concerns no other.
#include "core/domain/identifiers.h"
#include "core/exchange/references/reading.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

QString kindOfCsl(const QString& type) {
    static const QHash<QString, QString> kinds{{u"article-journal"_s, u"article"_s},
                                               {u"article-magazine"_s, u"article"_s},
                                               {u"article-newspaper"_s, u"article"_s},
                                               {u"review"_s, u"article"_s},
                                               {u"journal-article"_s, u"article"_s},
                                               {u"article"_s, u"preprint"_s},
                                               {u"posted-content"_s, u"preprint"_s},
                                               {u"book"_s, u"book"_s},
                                               {u"monograph"_s, u"book"_s},
                                               {u"chapter"_s, u"chapter"_s},
                                               {u"book-chapter"_s, u"chapter"_s},
                                               {u"entry-encyclopedia"_s, u"chapter"_s},
                                               {u"entry-dictionary"_s, u"chapter"_s},
                                               {u"entry"_s, u"chapter"_s},
                                               {u"paper-conference"_s, u"conference"_s},
                                               {u"proceedings-article"_s, u"conference"_s},
                                               {u"thesis"_s, u"thesis"_s},
                                               {u"dissertation"_s, u"thesis"_s},
                                               {u"report"_s, u"report"_s},
                                               {u"dataset"_s, u"dataset"_s},
                                               {u"software"_s, u"software"_s},
                                               {u"patent"_s, u"patent"_s},
                                               {u"speech"_s, u"presentation"_s},
                                               {u"event"_s, u"presentation"_s}};
    return kinds.value(type, u"other"_s);
}

// A number stands as such or as text; of a list its first one.
QString textOf(const QJsonValue& value) {
    if (value.isString()) return value.toString();
    if (value.isDouble()) return QString::number(value.toDouble(), 'g', 15);
    if (value.isArray()) return textOf(value.toArray().first());
    return {};
}

class CslReference {
public:
    CslReference(const QJsonObject& item, int line) : m_item(item) { m_reference.line = line; }

    Reference read() {
        m_reference.key = text(u"id");
        m_reference.title = text(u"title");
        m_reference.venue = text(u"container-title");
        if (m_reference.venue.isEmpty()) m_reference.venue = text(u"event-title");
        if (m_reference.venue.isEmpty()) m_reference.venue = textOf(m_item.value(u"event"));
        m_reference.publisher = text(u"publisher");
        m_reference.volume = text(u"volume");
        m_reference.issue = text(u"issue");
        if (m_reference.issue.isEmpty()) m_reference.issue = text(u"number");
        m_reference.pages = plainPages(textOf(m_item.value(u"page")));
        if (m_reference.pages.isEmpty()) m_reference.pages = text(u"article-number");
        m_reference.place = text(u"publisher-place");
        if (m_reference.place.isEmpty()) m_reference.place = text(u"event-place");
        m_reference.edition = text(u"edition");
        m_reference.language = text(u"language");
        m_reference.url = textOf(m_item.value(u"URL")).simplified();
        const QString type = textOf(m_item.value(u"type"));
        m_reference.kind = kindOfCsl(type);
        // Older programs call every article so.
        const bool preprint = text(u"genre").toLower().contains(u"preprint");
        if (type == u"article" && !preprint && !m_reference.venue.isEmpty() && !m_reference.volume.isEmpty())
            m_reference.kind = u"article"_s;
        else if (m_reference.kind == u"other" && preprint) m_reference.kind = u"preprint"_s;
        takeNames(u"author", false);
        if (m_reference.authors.isEmpty() && m_reference.kind == u"book") takeNames(u"editor", false);
        takeNames(u"contributor", true);
        takeNumbers();
        takeTimes();
        return m_reference;
    }

private:
    QString text(QStringView name) const { return plainText(textOf(m_item.value(name))); }

    void takeNames(QStringView role, bool collaborator) {
        for (const QJsonValue& value : m_item.value(role).toArray()) {
            const QJsonObject one = value.toObject();
            const auto part = [&](QStringView name) { return plainText(textOf(one.value(name))); };
            ReferenceName name;
            name.family = part(u"family");
            name.given = part(u"given");
            name.suffix = part(u"suffix");
            name.particle = QString(part(u"dropping-particle") + u' ' + part(u"non-dropping-particle")).trimmed();
            name.orcid = orcidIn(textOf(one.value(u"ORCID")) + textOf(one.value(u"orcid")));
            name.collaborator = collaborator;
            const QString literal =
                name.family.isEmpty() && part(u"literal").isEmpty() ? part(u"name") : part(u"literal");
            if (const QString low = literal.toLower(); low == u"others" || low == u"et al.") {
                m_reference.others = true;
                continue;
            }
            if (!literal.isEmpty() && name.family.isEmpty()) {
                name.family = literal;
                name.group = true;
            } else if (one.value(u"isInstitution").toVariant().toBool()) {
                name.group = true;
            }
            if (name.family.isEmpty()) std::swap(name.family, name.given);
            if (!name.family.isEmpty()) m_reference.authors << name;
        }
    }

    void takeNumbers() {
        takeDoi(m_reference, textOf(m_item.value(u"DOI")));
        if (m_reference.doi.isEmpty()) m_reference.doi = canonicalDoi(m_reference.url);
        const QString note = textOf(m_item.value(u"note"));
        m_reference.pmid = pmidIn(text(u"PMID"));
        if (m_reference.pmid.isEmpty() && note.contains(u"PMID")) m_reference.pmid = pmidIn(note);
        m_reference.pmcid = pmcidIn(text(u"PMCID"));
        if (m_reference.pmcid.isEmpty()) m_reference.pmcid = pmcidIn(note);
    }

    // {"date-parts": [[2024, 5]]}, and from some programs the list alone.
    void takeCslDate(Reference& into, const QJsonValue& value) const {
        const QJsonObject date = value.toObject();
        const QJsonArray spans = value.isArray() ? value.toArray() : date.value(u"date-parts").toArray();
        const QJsonArray parts = spans.first().toArray();
        if (!parts.isEmpty()) takeDate(into, DateParts{textOf(parts.at(0)), textOf(parts.at(1)), textOf(parts.at(2))});
        else if (value.isString()) takeDate(into, value.toString());
        else
            for (const char16_t* name : {u"raw", u"literal"})
                if (!into.date && into.state.isEmpty()) takeDate(into, textOf(date.value(QStringView(name))));
        if (spans.size() > 1 && into.date) {
            QStringList ends;
            for (const QJsonValue& span : spans) {
                QStringList figures;
                for (const QJsonValue& figure : span.toArray()) figures << textOf(figure);
                ends << figures.join(u'-');
            }
            addNote(into, ReferenceNoteKind::YearUnsure, {ends.join(u'/'), QString::number(into.date->year())});
        }
        static const QStringList seasons{u"spring"_s, u"summer"_s, u"autumn"_s, u"winter"_s};
        if (const QString season = textOf(date.value(u"season")); !season.isEmpty()) {
            const int number = season.toInt();
            addNote(into, ReferenceNoteKind::SeasonKept, {number >= 1 && number <= 4 ? seasons[number - 1] : season});
        }
    }

    void takeTimes() {
        takeCslDate(m_reference, m_item.value(u"issued"));
        Reference online;
        takeCslDate(online, m_item.value(u"available-date"));
        m_reference.onlineOn = online.date;
        if (const QString state = stateIn(text(u"status")); !state.isEmpty()) m_reference.state = state;
    }

    QJsonObject m_item;
    Reference m_reference;
};

class CslReader {
public:
    CslReader(const QByteArray& utf8, ReferenceSink& sink) : m_text(utf8), m_sink(sink) {}

    void run() {
        // A list of items, one item alone, or a list inside of an object: {"items": [...]}.
        skip();
        if (peek() == '{') {
            const qsizetype list = m_text.indexOf('[');
            const QByteArrayView head = list < 0 ? QByteArrayView() : QByteArrayView(m_text).sliced(m_at, list - m_at);
            if (head.count('"') != 2 || head.count('{') != 1 ||
                !(head.contains("\"items\"") || head.contains("\"references\""))) {
                takeItem();
                return;
            }
            moveTo(list);
        }
        moveTo(m_at + 1);
        for (skip(); m_at < m_text.size() && peek() != ']'; skip()) {
            m_sink.reach(m_at);
            if (peek() == '{') takeItem();
            else takeJunk();
        }
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void moveTo(qsizetype place) {
        m_line += int(QByteArrayView(m_text).sliced(m_at, place - m_at).count('\n'));
        m_at = place;
    }
    void skip() {
        qsizetype at = m_at;
        while (at < m_text.size() && QByteArrayView(" \n\r\t,").contains(m_text[at])) ++at;
        moveTo(at);
    }

    // What is no item; up to the next one.
    void takeJunk() {
        const int line = m_line;
        const qsizetype from = m_at;
        qsizetype to = m_at + 1;
        while (to < m_text.size() && m_text[to] != '{' && m_text[to] != ']') ++to;
        refuseAt(line, from, from, to);
        moveTo(to);
    }

    void takeItem() {
        int depth = 0, deepest = 0;
        bool quoted = false, closed = false;
        qsizetype end = m_at;
        for (; end < m_text.size() && !closed; ++end) {
            const char c = m_text[end];
            if (quoted && c == '\\') ++end;
            else if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c == '{' || c == '[') deepest = qMax(deepest, ++depth);
            else if (c == '}' || c == ']') closed = --depth == 0;
        }
        end = qMin(end, m_text.size());
        const int line = m_line;
        const qsizetype from = m_at;
        moveTo(end);
        const QString limitOfBytes = QString::number(maxReferenceBytes);
        if (deepest > maxReferenceDepth)
            return m_sink.refuse({line, m_line, {}, RefusalReason::TooDeep, {QString::number(maxReferenceDepth)}});
        if (end - from > maxReferenceBytes)
            return m_sink.refuse({line, m_line, {}, RefusalReason::TooLong, {limitOfBytes}});
        if (!closed) return m_sink.refuse({line, m_line, {}, RefusalReason::EndMissing, {QString()}});
        QJsonParseError error{};
        const QJsonDocument item = QJsonDocument::fromJson(m_text.mid(from, end - from), &error);
        if (error.error != QJsonParseError::NoError) return refuseAt(line, from, from + qMax(0, error.offset - 1), end);
        m_sink.add(CslReference(item.object(), line).read(), m_line);
    }

    // `place`: where JSON is at fault, in something that begins at `from`, in this line.
    void refuseAt(int line, qsizetype from, qsizetype place, qsizetype end) {
        const QByteArrayView before = QByteArrayView(m_text).sliced(from, place - from);
        const qsizetype lineStart = m_text.lastIndexOf('\n', qMax<qsizetype>(0, place - 1)) + 1;
        const QByteArrayView found = QByteArrayView(m_text).sliced(place, qMin<qsizetype>(30, end - place));
        m_sink.refuse({line,
                       line + int(QByteArrayView(m_text).sliced(from, end - from).count('\n')),
                       {},
                       RefusalReason::NotAsItMust,
                       {QString::fromUtf8(found).section(u'\n', 0, 0).trimmed(), u"json"_s,
                        QString::number(line + int(before.count('\n'))),
                        QString::number(QString::fromUtf8(m_text.mid(lineStart, place - lineStart)).size() + 1)}});
    }

    const QByteArray& m_text;
    ReferenceSink& m_sink;
    qsizetype m_at = 0;
    int m_line = 1;
};

}  // namespace

void readCslJson(const QByteArray& utf8, ReferenceSink& sink) { CslReader(utf8, sink).run(); }

}  // namespace mb::exchange
