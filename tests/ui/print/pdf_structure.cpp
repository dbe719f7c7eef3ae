#include "tests/ui/print/pdf_structure.h"

#include "tests/ui/print/print_support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace mb::print_test {

namespace {

using Place = std::pair<QString, int>;  // page and number of a marked piece

QString words(const QJsonValue& value) {
    const QString text = value.toString();
    return text.startsWith("u:"_L1) ? text.mid(2) : QString();
}

class Checker {
public:
    explicit Checker(const QByteArray& pdf) {
        const QString json = run(u"qpdf"_s,
                                 {u"--json=2"_s, u"--json-key=qpdf"_s, u"--json-stream-data=inline"_s,
                                  u"--decode-level=generalized"_s, u"%1"_s},
                                 pdf);
        m_objects = QJsonDocument::fromJson(json.toUtf8()).object()["qpdf"_L1].toArray().at(1).toObject();
    }

    Reading read() {
        m_catalog = at(m_objects["trailer"_L1].toObject()["value"_L1].toObject()["/Root"_L1]);
        checkProperties();
        checkFonts();
        collectPages(m_catalog["/Pages"_L1]);
        const QJsonObject root = at(m_catalog["/StructTreeRoot"_L1]);
        demand(root["/Type"_L1] == u"/StructTreeRoot"_s, u"no structure"_s);
        collectOwners(root);
        walk(root["/K"_L1], m_catalog["/StructTreeRoot"_L1].toString(), {}, 0);
        for (const Place& place : std::as_const(m_marks))
            demand(m_read.contains(place), u"piece %1 of a page is in no element"_s.arg(place.second));
        demand(m_marks.size() == m_owners.size(), u"pages and the parent tree count differently"_s);
        return std::move(m_reading);
    }

private:
    void demand(bool holds, const QString& fault) {
        if (!holds && !m_reading.faults.contains(fault)) m_reading.faults << fault;
    }

    QJsonObject entry(const QString& reference) const { return m_objects[u"obj:"_s + reference].toObject(); }
    // A reference or the value itself.
    QJsonValue value(const QJsonValue& given) const {
        static const QRegularExpression reference(u"^\\d+ \\d+ R$"_s);
        if (!given.isString() || !reference.match(given.toString()).hasMatch()) return given;
        const QJsonObject found = entry(given.toString());
        return found.contains("stream"_L1) ? found["stream"_L1].toObject()["dict"_L1] : found["value"_L1];
    }
    QJsonObject at(const QJsonValue& given) const { return value(given).toObject(); }
    QByteArray stream(const QJsonValue& reference) const {
        return QByteArray::fromBase64(
            entry(reference.toString())["stream"_L1].toObject()["data"_L1].toString().toLatin1());
    }

    void checkProperties() {
        demand(at(m_catalog["/MarkInfo"_L1])["/Marked"_L1].toBool(), u"not marked"_s);
        demand(words(m_catalog["/Lang"_L1]).contains(QRegularExpression(u"^[a-z]{2,3}(-[A-Z]{2})?$"_s)),
               u"no language"_s);
        demand(at(m_catalog["/ViewerPreferences"_L1])["/DisplayDocTitle"_L1].toBool(), u"title not shown"_s);
        const QString xmp = QString::fromUtf8(stream(m_catalog["/Metadata"_L1]));
        demand(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"_L1), u"no claim to be PDF/UA-1"_s);
        demand(xmp.contains("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"_L1), u"the claim is not described"_s);
        demand(xmp.contains(QRegularExpression(u"<dc:title>.*<rdf:li [^>]*>[^<]+</rdf:li>"_s)), u"no title"_s);
    }

    void checkFonts() {
        for (const QString& key : m_objects.keys()) {
            const QJsonObject font = m_objects[key].toObject()["value"_L1].toObject();
            if (!font.contains("/ToUnicode"_L1)) continue;
            static const QRegularExpression ranges(u"beginbfrange(.*?)endbfrange"_s,
                                                   QRegularExpression::DotMatchesEverythingOption),
                line(u"^\\s*<[0-9a-fA-F]+>\\s*<[0-9a-fA-F]+>(.*)$"_s, QRegularExpression::MultilineOption);
            const QString map = QString::fromLatin1(stream(font["/ToUnicode"_L1]));
            for (auto range = ranges.globalMatch(map); range.hasNext();)
                for (auto it = line.globalMatch(range.next().captured(1)); it.hasNext();) {
                    const QString meanings = it.next().captured(1);
                    demand(!meanings.contains("<0009>"_L1) && !meanings.contains("<0000>"_L1),
                           u"a glyph means a tab or nothing"_s);
                }
        }
    }

    void collectPages(const QJsonValue& node) {
        const QJsonObject pages = at(node);
        if (pages["/Type"_L1] == u"/Pages"_s) {
            for (const QJsonValue& kid : pages["/Kids"_L1].toArray()) collectPages(kid);
            return;
        }
        demand(pages["/Tabs"_L1] == u"/S"_s, u"tabs do not follow the structure"_s);
        demand(value(pages["/Annots"_L1]).toArray().isEmpty(), u"an annotation that is in no element"_s);
        m_pages.insert(pages["/StructParents"_L1].toInt(-1), node.toString());
        readPage(node.toString(), stream(pages["/Contents"_L1]));
    }

    // Nothing is painted outside marks, and marks cross neither q … Q nor BT … ET.
    void readPage(const QString& page, const QByteArray& contents) {
        static const QSet<QByteArray> painting{"Tj", "TJ", "f", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh"};
        demand(!contents.contains("-100000"), u"one of our own marks is left"_s);
        const QByteArrayList words = contents.simplified().split(' ');
        int depth = 0, depthOfMark = -1;
        bool inText = false;
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QByteArray& word = words[i];
            const bool open = depthOfMark >= 0;
            if (word == "q") ++depth;
            if (word == "Q") demand(--depth >= qMax(0, depthOfMark), u"a mark outlives its surroundings"_s);
            if (word == "BT" || word == "ET") inText = word == "BT";
            if (painting.contains(word)) demand(open, u"something is painted outside all marks"_s);
            if (word == "BDC" || word == "BMC") {
                demand(!open && !inText, u"a mark within a mark or a text"_s);
                depthOfMark = depth;
                if (i < 2 || words[i - 2] != "<</MCID") continue;
                const Place place(page, words[i - 1].chopped(2).toInt());
                demand(!m_marks.contains(place), u"two pieces of one number"_s);
                m_marks << place;
            }
            if (word == "EMC") {
                demand(open && depth == depthOfMark && !inText, u"a mark ends elsewhere than it began"_s);
                depthOfMark = -1;
            }
        }
        demand(depth == 0 && depthOfMark < 0, u"a page ends within a mark"_s);
    }

    void collectOwners(const QJsonObject& root) {
        const QJsonArray numbers = at(root["/ParentTree"_L1])["/Nums"_L1].toArray();
        for (qsizetype i = 0; i + 1 < numbers.size(); i += 2) {
            const QJsonArray owners = value(numbers[i + 1]).toArray();
            for (int piece = 0; piece < owners.size(); ++piece)
                m_owners.insert({m_pages.value(numbers[i].toInt()), piece}, owners[piece].toString());
        }
    }

    void walk(const QJsonValue& reference, const QString& parent, const QString& parentType, int depth) {
        const QJsonObject element = at(reference);
        const QString type = element["/S"_L1].toString().mid(1);
        demand(element["/P"_L1] == parent, u"%1: its parent is another"_s.arg(type));
        Element seen{type, depth, words(element["/Alt"_L1]), words(element["/ActualText"_L1]), {}, 0, false};
        const QJsonObject attributes = at(element["/A"_L1]);
        seen.about = words(attributes["/Desc"_L1]);
        seen.ticked = attributes["/checked"_L1] == u"/on"_s;
        const qsizetype index = m_reading.elements.size();
        m_reading.elements << seen;
        checkPlace(type, parentType);
        checkAttributes(seen, attributes);

        const QJsonValue held = value(element["/K"_L1]);
        const QJsonArray kids = held.isArray()       ? held.toArray()
                                : held.isUndefined() ? QJsonArray()
                                                     : QJsonArray{element["/K"_L1]};
        QStringList types;
        QList<qsizetype> cells;
        for (const QJsonValue& kid : kids) {
            const QJsonObject inside = at(kid);
            if (inside.contains("/S"_L1)) {
                types << inside["/S"_L1].toString().mid(1);
                if (types.last() == u"TR"_s)
                    cells << at(kid)["/K"_L1].toArray().size() + (value(at(kid)["/K"_L1]).isObject() ? 1 : 0);
                walk(kid, reference.toString(), type, depth + 1);
                continue;
            }
            const bool elsewhere = inside["/Type"_L1] == u"/MCR"_s;
            const Place place(elsewhere ? inside["/Pg"_L1].toString() : element["/Pg"_L1].toString(),
                              elsewhere ? inside["/MCID"_L1].toInt(-1) : kid.toInt(-1));
            demand(m_marks.contains(place), u"%1: a piece that no page has"_s.arg(type));
            demand(m_owners.value(place) == reference.toString(), u"%1: the parent tree names another"_s.arg(type));
            demand(!m_read.contains(place), u"%1: a piece is read twice"_s.arg(type));
            m_read << place;
            ++m_reading.elements[index].pieces;
        }
        demand(types.isEmpty() || m_reading.elements[index].pieces == 0, u"%1: holds pieces and elements"_s.arg(type));
        if (type == u"Table"_s)
            demand(QSet<qsizetype>(cells.begin(), cells.end()).size() <= 1, u"a table's rows have unequal cells"_s);
        if (type == u"LI"_s) demand(types == QStringList{u"Lbl"_s, u"LBody"_s}, u"a list's item lacks label or body"_s);
    }

    void checkPlace(const QString& type, const QString& parent) {
        static const QMap<QString, QStringList> within{
            {u"Document"_s, {QString()}},
            {u"H"_s, {u"Document"_s}},
            {u"P"_s, {u"Document"_s}},
            {u"L"_s, {u"Document"_s}},
            {u"Caption"_s, {u"L"_s}},
            {u"LI"_s, {u"L"_s}},
            {u"Lbl"_s, {u"LI"_s}},
            {u"LBody"_s, {u"LI"_s}},
            {u"Table"_s, {u"Document"_s}},
            {u"TR"_s, {u"Table"_s}},
            {u"TH"_s, {u"TR"_s}},
            {u"TD"_s, {u"TR"_s}},
            {u"Span"_s, {u"P"_s, u"LBody"_s}},
            {u"Form"_s, {u"P"_s, u"Lbl"_s, u"LBody"_s, u"TD"_s}},
            {u"Figure"_s, {u"LBody"_s}},
        };
        const bool heading = type.contains(QRegularExpression(u"^H[1-6]$"_s));
        demand(within.value(heading ? u"H"_s : type).contains(parent), u"%1 within %2"_s.arg(type, parent));
        if (!heading) return;
        const int level = type.mid(1).toInt();
        demand(level <= m_level + 1, u"a heading's level is skipped"_s);
        m_level = level;
    }

    void checkAttributes(const Element& element, const QJsonObject& attributes) {
        if (element.type == u"TH"_s) demand(attributes["/Scope"_L1] == u"/Column"_s, u"TH: no scope"_s);
        if (element.type == u"Figure"_s) {
            demand(!element.alt.isEmpty(), u"Figure: nothing to say"_s);
            demand(attributes["/BBox"_L1].toArray().size() == 4, u"Figure: no place"_s);
        }
        if (element.type != u"Form"_s) return;
        const QString role = attributes["/Role"_L1].toString();
        demand(!element.alt.isEmpty(), u"Form: nothing to say"_s);
        demand(role == u"/tv"_s || role == u"/cb"_s, u"Form: no role"_s);
        if (role == u"/cb"_s) demand(attributes.contains("/checked"_L1), u"Form: ticked or not?"_s);
    }

    QJsonObject m_objects, m_catalog;
    QMap<int, QString> m_pages;     // by their number in the parent tree
    QSet<Place> m_marks;            // as pages have them
    QMap<Place, QString> m_owners;  // as the parent tree has them
    QSet<Place> m_read;             // as the elements have them
    int m_level = 0;
    Reading m_reading;
};

}  // namespace

QStringList Reading::types() const {
    QStringList all;
    for (const Element& element : elements) all << element.type;
    return all;
}

Reading readAloud(const QByteArray& pdf) { return Checker(pdf).read(); }

}  // namespace mb::print_test
