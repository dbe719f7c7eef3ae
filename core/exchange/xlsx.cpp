// Office Open XML (ECMA-376 part 1, 18): a workbook that names its sheets, texts that its cells share, and styles that
// tell which numbers are days.
#include "core/exchange/input_error.h"
#include "core/exchange/number_format.h"
#include "core/exchange/workbook.h"
#include "core/exchange/xml_events.h"

#include <QDir>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

[[noreturn]] void refuse(const QString& path, const QByteArray& place) {
    throw Error(ErrorKind::InputUnreadable,
                {path, QStringView(unreadable::brokenSpreadsheet).toString(), QString::fromUtf8(place)});
}

struct Relation {
    QByteArray id, type, target;
};

class Relations : public XmlHandler {
public:
    Relations(ZipReader& zip, const QByteArray& of) {
        const qsizetype slash = of.lastIndexOf('/');
        m_folder = of.left(slash + 1);
        readXml(zip, m_folder + "_rels/" + of.mid(slash + 1) + ".rels", *this);
    }
    void begin(QByteArrayView name, const XmlAttributes& attributes) override {
        if (name != "Relationship") return;
        const QByteArray target = attributes["Target"].toByteArray();
        const QByteArray path = target.startsWith('/') ? target.mid(1) : m_folder + target;
        m_all.append({attributes["Id"].toByteArray(), attributes["Type"].toByteArray(),
                      QDir::cleanPath(QString::fromUtf8(path)).toUtf8()});
    }
    const QList<Relation>& all() const { return m_all; }
    QByteArray targetOf(QByteArrayView type) const {
        for (const Relation& one : m_all)
            if (one.type.endsWith(type.toByteArray())) return one.target;
        return {};
    }

private:
    QByteArray m_folder;
    QList<Relation> m_all;
};

struct XlsxSheet {
    SheetName name;
    QByteArray part;
};

class WorkbookPart : public XmlHandler {
public:
    WorkbookPart(ZipReader& zip, const QByteArray& part) : m_relations(zip, part) { readXml(zip, part, *this); }
    void begin(QByteArrayView name, const XmlAttributes& attributes) override {
        if (name == "workbookPr" && attributes.isTrue("date1904")) epoch = Epoch::From1904;
        if (name != "sheet") return;
        const QByteArrayView id = attributes["id"], state = attributes["state"];
        // Charts and macros have sheets of their own.
        for (const Relation& one : m_relations.all())
            if (one.id == id && one.type.endsWith("/worksheet"))
                sheets.append(
                    {{QString::fromUtf8(attributes["name"]), state == "hidden" || state == "veryHidden", false},
                     one.target});
    }
    QByteArray targetOf(QByteArrayView type) const { return m_relations.targetOf(type); }

    Epoch epoch = Epoch::From1900;
    QList<XlsxSheet> sheets;

private:
    Relations m_relations;
};

class Styles : public XmlHandler {
public:
    void begin(QByteArrayView name, const XmlAttributes& attributes) override {
        if (name == "numFmt") {
            m_own.insert(attributes.number("numFmtId", -1), shownBy(QString::fromUtf8(attributes["formatCode"])));
        } else if (name == "cellXfs") {
            m_cells = true;
        } else if (name == "xf" && m_cells) {
            const int format = attributes.number("numFmtId", 0);
            const auto own = m_own.constFind(format);
            shown.append(own != m_own.cend() ? *own : shownByBuiltIn(format));
        }
    }
    void end(QByteArrayView name) override {
        if (name == "cellXfs") m_cells = false;
    }
    QList<ShownAs> shown;  // by the number that a cell gives

private:
    bool m_cells = false;
    QHash<int, ShownAs> m_own;
};

// Characters that XML cannot hold are written as _x000D_.
QByteArrayView unescaped(QByteArrayView text, QByteArray& room) {
    if (!text.contains("_x")) return text;
    room.clear();
    for (qsizetype at = 0; at < text.size();) {
        bool is = false;
        const int code = text.size() - at >= 7 && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_'
                             ? text.sliced(at + 2, 4).toInt(&is, 16)
                             : 0;
        if (is && !QChar::isSurrogate(uint(code))) {
            if (code != '\r' && code != 0) room += QString(QChar(code)).toUtf8();
            at += 7;
        } else {
            room += text[at++];
        }
    }
    return room;
}

// The texts of cells lie one behind the other, as in a table.
class SharedTexts : public XmlHandler {
public:
    void begin(QByteArrayView name, const XmlAttributes&) override {
        if (name == "rPh") m_reading = true;  // how a Japanese text is spoken
        m_inText = name == "t" && !m_reading;
    }
    void text(QByteArrayView text) override {
        if (m_inText) m_text += text;
    }
    void end(QByteArrayView name) override {
        m_inText = false;
        if (name == "rPh") m_reading = false;
        if (name != "si") return;
        m_all += unescaped(m_text, m_room);
        m_ends.push_back(m_all.size());
        m_text.truncate(0);
    }
    bool has(qsizetype at) const { return at >= 0 && at < qsizetype(m_ends.size()); }
    QByteArrayView at(qsizetype at) const {
        const qsizetype start = at == 0 ? 0 : m_ends[size_t(at - 1)];
        return QByteArrayView(m_all).sliced(start, m_ends[size_t(at)] - start);
    }

private:
    bool m_inText = false, m_reading = false;
    QByteArray m_text, m_room, m_all;
    std::vector<qsizetype> m_ends;
};

// "BC12" → 54 and 12; either may be missing.
struct Place {
    int column = -1, row = 0;
};
Place placeOf(QByteArrayView reference) {
    Place place;
    qsizetype i = 0;
    int letters = 0;
    for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && i < 4; ++i)
        letters = letters * 26 + (reference[i] - 'A' + 1);
    place.column = letters - 1;
    for (; i < reference.size() && reference[i] >= '0' && reference[i] <= '9' && place.row < 100'000'000; ++i)
        place.row = place.row * 10 + (reference[i] - '0');
    return place;
}

class SheetPart : public XmlHandler {
public:
    SheetPart(const QString& path, const WorkbookPart& workbook, const Styles& styles, const SharedTexts& shared,
              TableBuilder& table)
        : m_path(path), m_epoch(workbook.epoch), m_styles(styles), m_shared(shared), m_table(table) {}

    void begin(QByteArrayView name, const XmlAttributes& attributes) override {
        if (name == "c") beginCell(attributes);
        else if (name == "v") m_into = &m_value;
        else if (name == "f") m_into = &m_formula;
        else if (name == "t" && !m_reading) m_into = &m_value;
        else if (name == "rPh") m_reading = true;
        else if (name == "row") beginRow(attributes);
        else if (name == "col" && attributes.isTrue("hidden"))
            m_table.hideColumns(attributes.number("min", 1) - 1, attributes.number("max", 1) - 1);
        else if (name == "mergeCell") merge(attributes["ref"]);
    }
    void text(QByteArrayView text) override {
        if (m_into) m_into->append(text);
    }
    void end(QByteArrayView name) override {
        m_into = nullptr;
        if (name == "c") endCell();
        else if (name == "row") m_table.endRow();
        else if (name == "rPh") m_reading = false;
    }

private:
    void beginRow(const XmlAttributes& attributes) {
        const int row = attributes.number("r", m_row + 1);
        if (row <= m_row) refuse(m_path, "row " + QByteArray::number(row));
        m_row = row;
        m_column = -1;
        m_table.beginRow(row, attributes.isTrue("hidden"));
    }

    void beginCell(const XmlAttributes& attributes) {
        const QByteArrayView reference = attributes["r"], type = attributes["t"];
        const int column = reference.isEmpty() ? m_column + 1 : placeOf(reference).column;
        if (column <= m_column) refuse(m_path, reference.toByteArray());
        m_column = column;
        m_type = type == "s"                     ? Type::Shared
                 : type == "b"                   ? Type::Truth
                 : type == "e"                   ? Type::Fault
                 : type == "d"                   ? Type::Iso
                 : type.isEmpty() || type == "n" ? Type::Number
                                                 : Type::Text;
        m_shown = ShownAs::AsNumber;
        if (m_type == Type::Number || m_type == Type::Iso) {
            const int style = attributes.number("s", 0);
            if (style >= 0 && style < m_styles.shown.size()) m_shown = m_styles.shown[style];
        }
        m_value.truncate(0);
        m_formula.truncate(0);
    }

    void endCell() {
        if (m_value.isEmpty()) {
            // What never was in a spreadsheet program has formulas without values.
            if (!m_formula.isEmpty() && m_type != Type::Text) m_table.addFault(m_column, m_formula.prepend('='));
            return;
        }
        switch (m_type) {
            case Type::Shared: {
                const qsizetype at = QByteArrayView(m_value).trimmed().toLongLong();
                if (!m_shared.has(at)) refuse(m_path, "shared string " + m_value);
                return m_table.add(m_column, m_shared.at(at));
            }
            case Type::Text:
                return m_table.add(m_column, unescaped(m_value, m_room));
            case Type::Truth:
                return m_table.add(m_column, m_value == "0" ? "FALSE" : "TRUE");
            case Type::Fault:
                return m_value == "#N/A" ? void() : m_table.addFault(m_column, m_value);
            case Type::Iso:
                return addIso();
            case Type::Number:
                return addNumber();
        }
    }

    void addIso() {
        QByteArray iso = m_value;
        iso.replace('T', ' ');
        if (m_shown == ShownAs::Day || iso.endsWith(" 00:00:00")) iso = iso.left(10);
        m_table.add(m_column, iso);
    }

    void addNumber() {
        const bool digits = m_value.size() <= 15 &&
                            std::all_of(m_value.cbegin(), m_value.cend(), [](char c) { return c >= '0' && c <= '9'; });
        if (digits && m_shown == ShownAs::AsNumber) return m_table.add(m_column, m_value);
        bool is = false;
        const double number = m_value.toDouble(&is);
        if (!is) return m_table.add(m_column, m_value);
        m_table.add(m_column, m_shown == ShownAs::AsNumber ? written(number) : written(number, m_shown, m_epoch));
    }

    void merge(QByteArrayView reference) {
        const qsizetype colon = reference.indexOf(':');
        if (colon < 0) return;
        const Place first = placeOf(reference.first(colon)), last = placeOf(reference.sliced(colon + 1));
        m_table.merge(first.column, first.row, last.row);
    }

    enum class Type { Number, Shared, Text, Truth, Fault, Iso };

    const QString& m_path;
    const Epoch m_epoch;
    const Styles& m_styles;
    const SharedTexts& m_shared;
    TableBuilder& m_table;
    int m_row = 0, m_column = -1;
    bool m_reading = false;
    Type m_type = Type::Number;
    ShownAs m_shown = ShownAs::AsNumber;
    QByteArray m_value, m_formula, m_room;
    QByteArray* m_into = nullptr;
};

// Whether anything stands in a sheet: its first value is enough.
class AnyCell : public XmlHandler {
public:
    void begin(QByteArrayView name, const XmlAttributes&) override {
        enough |= name == "v" || name == "f" || name == "t";
    }
};

class Xlsx : public Workbook {
public:
    Xlsx(ZipReader& zip, const QByteArray& part) : m_zip(zip), m_workbook(zip, part) {
        if (m_workbook.sheets.size() < 2) return;
        for (XlsxSheet& sheet : m_workbook.sheets) {
            AnyCell cells;
            readXml(zip, sheet.part, cells);
            sheet.name.empty = !cells.enough;
        }
    }

    QList<SheetName> sheets() const override {
        QList<SheetName> names;
        for (const XlsxSheet& sheet : m_workbook.sheets) names << sheet.name;
        return names;
    }
    void read(int sheet, TableBuilder& table) override {
        Styles styles;
        readXml(m_zip, m_workbook.targetOf("/styles"), styles);
        SharedTexts shared;
        readXml(m_zip, m_workbook.targetOf("/sharedStrings"), shared);
        SheetPart part(m_zip.path(), m_workbook, styles, shared, table);
        readXml(m_zip, m_workbook.sheets[sheet].part, part);
    }

private:
    ZipReader& m_zip;
    WorkbookPart m_workbook;
};

}  // namespace

std::unique_ptr<Workbook> openXlsx(ZipReader& zip) {
    const QByteArray named = Relations(zip, {}).targetOf("/officeDocument"), usual = "xl/workbook.xml";
    const QByteArray part = zip.has(named) ? named : usual;
    if (part.endsWith(".bin") || zip.has("xl/workbook.bin"))
        throw Error(ErrorKind::InputUnreadable, {zip.path(), QStringView(unreadable::oldExcel).toString()});
    if (!part.startsWith("xl/") || !zip.has(part)) return nullptr;
    return std::make_unique<Xlsx>(zip, part);
}

}  // namespace mb::exchange
