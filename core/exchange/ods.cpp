// OpenDocument spreadsheets (ODF 1.2 part 1, 9): all sheets in one content.xml, equal rows and cells written once with
// a count, values beside the text that shows them.
#include "core/exchange/input_error.h"
#include "core/exchange/number_format.h"
#include "core/exchange/workbook.h"
#include "core/exchange/xml_events.h"

#include <QSet>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray contentPart = "content.xml";

// What styles tell: sheets that are hidden, days that are shown as a month or a year.
class OdsStyles {
public:
    void begin(QByteArrayView name, const XmlAttributes& attributes) {
        if (name == "date-style") {
            m_date = attributes["name"].toByteArray();
            m_day = m_month = m_time = false;
        } else if (name == "day" || name == "day-of-week") {
            m_day = true;
        } else if (name == "month") {
            m_month = true;
        } else if (name == "hours") {
            m_time = true;
        } else if (name == "style") {
            m_style = attributes["name"].toByteArray();
            if (const auto date = m_dates.constFind(attributes["data-style-name"].toByteArray());
                date != m_dates.cend())
                m_shown.insert(m_style, *date);
        } else if (name == "table-properties" && attributes["display"] == "false") {
            m_hidden.insert(m_style);
        }
    }
    void end(QByteArrayView name) {
        if (name == "date-style")
            m_dates.insert(m_date, m_day     ? (m_time ? ShownAs::DayAndTime : ShownAs::Day)
                                   : m_month ? ShownAs::Month
                                             : ShownAs::Year);
    }
    bool isHidden(QByteArrayView style) const { return m_hidden.contains(style.toByteArray()); }
    ShownAs shown(const QByteArray& style) const { return m_shown.value(style, ShownAs::DayAndTime); }

private:
    QByteArray m_date, m_style;
    bool m_day = false, m_month = false, m_time = false;
    QHash<QByteArray, ShownAs> m_dates, m_shown;
    QSet<QByteArray> m_hidden;
};

// Styles that many cells share lie in a file of their own.
class StylesPart : public XmlHandler {
public:
    void begin(QByteArrayView name, const XmlAttributes& attributes) override { styles.begin(name, attributes); }
    void end(QByteArrayView name) override { styles.end(name); }
    OdsStyles styles;
};

class SheetNames : public XmlHandler {
public:
    void begin(QByteArrayView name, const XmlAttributes& attributes) override {
        m_styles.begin(name, attributes);
        if (name == "table" && m_depth++ == 0)
            names.append({QString::fromUtf8(attributes["name"]), m_styles.isHidden(attributes["style-name"]), true});
        else if (name == "p" && m_depth > 0) names.last().empty = false;
    }
    void end(QByteArrayView name) override {
        m_styles.end(name);
        if (name == "table") --m_depth;
    }
    QList<SheetName> names;

private:
    OdsStyles m_styles;
    int m_depth = 0;
};

class OdsSheet : public XmlHandler {
public:
    OdsSheet(int sheet, const OdsStyles& styles, TableBuilder& table)
        : m_wanted(sheet), m_table(table), m_styles(styles) {}

    void begin(QByteArrayView name, const XmlAttributes& attributes) override {
        m_styles.begin(name, attributes);
        if (name == "table") m_here = m_depth++ == 0 ? m_at++ == m_wanted : m_here;
        if (!m_here || m_depth != 1) return;
        if (name == "table-column") addColumns(attributes);
        else if (name == "table-row") beginRow(attributes);
        else if (name == "table-cell" || name == "covered-table-cell") beginCell(name, attributes);
        else if (isAside(name)) ++m_aside;
        else if (m_aside == 0) addMark(name, attributes);
    }
    void text(QByteArrayView text) override {
        if (m_inParagraph && m_aside == 0) m_cell.text += text;
    }
    void end(QByteArrayView name) override {
        m_styles.end(name);
        if (name == "table" && --m_depth == 0 && m_here) enough = true;
        if (!m_here || m_depth != 1) return;
        if (name == "p" && m_aside == 0) m_inParagraph = false;
        else if (isAside(name)) --m_aside;
        else if (name == "table-cell" || name == "covered-table-cell") endCell();
        else if (name == "table-row") endRow();
    }

private:
    // What stands in or beside a cell without being its text.
    static bool isAside(QByteArrayView name) {
        return name == "annotation" || name == "shapes" || name == "frame" || name == "custom-shape" ||
               name == "ruby-text";
    }

    struct Cell {
        int column = 0, times = 1, rows = 1;
        bool fault = false, paragraph = false;
        QByteArray text;
        bool operator==(const Cell&) const = default;
    };

    void addColumns(const XmlAttributes& attributes) {
        const int times = qBound(1, attributes.number("number-columns-repeated", 1), maxTableColumns);
        const QByteArrayView visibility = attributes["visibility"];
        if (visibility == "collapse" || visibility == "filter")
            m_table.hideColumns(int(m_columnStyles.size()), int(m_columnStyles.size()) + times - 1);
        const QByteArray style = attributes["default-cell-style-name"].toByteArray();
        for (int i = 0; i < times && m_columnStyles.size() < maxTableColumns; ++i) m_columnStyles << style;
    }

    void beginRow(const XmlAttributes& attributes) {
        m_rowTimes = qMax(1, attributes.number("number-rows-repeated", 1));
        const QByteArrayView visibility = attributes["visibility"];
        m_rowHidden = visibility == "collapse" || visibility == "filter";
        m_cells.clear();
        m_column = 0;
    }

    void beginCell(QByteArrayView name, const XmlAttributes& attributes) {
        m_covered = name == "covered-table-cell";
        m_cell = Cell();
        m_cell.column = m_column;
        m_cell.times = qMax(1, attributes.number("number-columns-repeated", 1));
        m_cell.rows = attributes.number("number-rows-spanned", 1);
        m_value.clear();
        const QByteArrayView type = attributes["value-type"];
        m_number = type == "float" || type == "currency" || type == "percentage";
        if (attributes.prefixed("calcext:value-type") == "error") m_cell.fault = true;
        else if (type == "date") m_value = shownDay(attributes);
        else if (type == "time") m_value = length(attributes["time-value"]);
        else if (type == "boolean") m_value = attributes["boolean-value"] == "true" ? "TRUE" : "FALSE";
        else if (m_number) m_value = number(attributes["value"]);
        m_inParagraph = false;
    }

    // Paragraphs are lines; spaces that would fall together, tabs and line breaks have elements of their own.
    void addMark(QByteArrayView name, const XmlAttributes& attributes) {
        if (name == "p") {
            if (m_cell.paragraph) m_cell.text += '\n';
            m_inParagraph = m_cell.paragraph = true;
        } else if (m_inParagraph && name == "s") {
            m_cell.text += QByteArray(qBound(1, attributes.number("c", 1), maxCellLength), ' ');
        } else if (m_inParagraph && name == "tab") {
            m_cell.text += '\t';
        } else if (m_inParagraph && name == "line-break") {
            m_cell.text += '\n';
        }
    }

    void endCell() {
        m_inParagraph = false;
        // A number may be rounded where it is shown, or shown as a word: TRUE.
        const bool word =
            m_number && !m_cell.text.isEmpty() &&
            std::none_of(m_cell.text.cbegin(), m_cell.text.cend(), [](char c) { return c >= '0' && c <= '9'; });
        if (!m_value.isEmpty() && !word) m_cell.text = m_value;
        m_column = int(qMin<qint64>(qint64(m_column) + m_cell.times, 1'000'000));
        // Nobody sees what lies below a merged cell.
        if (m_covered || (m_cell.fault && m_cell.text == "#N/A")) return;
        if (!m_cell.text.isEmpty()) m_cells.push_back(std::move(m_cell));
    }

    void endRow() {
        // Below the last one there is a row that stands for the rest of a million.
        for (int i = 0; i < (m_cells.empty() ? 0 : m_rowTimes) && !m_table.isFull(); ++i) {
            m_table.beginRow(m_row + i + 1, m_rowHidden);
            for (const Cell& cell : m_cells) {
                for (int column = cell.column; column < cell.column + qMin(cell.times, maxTableColumns + 1); ++column)
                    cell.fault ? m_table.addFault(column, cell.text) : m_table.add(column, cell.text);
                m_table.merge(cell.column, m_row + i + 1, m_row + i + cell.rows);
            }
            m_table.endRow();
        }
        m_row = int(qMin<qint64>(qint64(m_row) + m_rowTimes, 100'000'000));
    }

    QByteArray shownDay(const XmlAttributes& attributes) const {
        QByteArray style = attributes["style-name"].toByteArray();
        if (style.isEmpty()) style = m_columnStyles.value(m_column);
        const QByteArray value = attributes["date-value"].toByteArray();
        const qsizetype comma = value.indexOf('.');  // parts of a second
        QByteArray day = comma < 0 ? value : value.left(comma);
        day.replace('T', ' ');
        switch (m_styles.shown(style)) {
            case ShownAs::Month:
                return day.left(7);
            case ShownAs::Year:
                return day.left(4);
            case ShownAs::Day:
                return day.left(10);
            default:
                break;
        }
        if (day.endsWith(":00") && day.size() == 19) day.chop(3);
        return day.endsWith(" 00:00") ? day.left(10) : day;
    }

    // "PT15H30M00S" → 15:30
    static QByteArray length(QByteArrayView iso) {
        int hours = 0, minutes = 0, number = 0;
        double seconds = 0;
        for (qsizetype i = 0; i < iso.size(); ++i) {
            const char c = iso[i];
            if (c >= '0' && c <= '9') number = qMin(number * 10 + (c - '0'), 1'000'000);
            else if (c == 'H') hours = std::exchange(number, 0);
            else if (c == 'M') minutes = std::exchange(number, 0);
            else if (c == 'S' || c == '.' || c == ',') {
                if (seconds == 0) seconds = number;
                number = 0;
            }
        }
        return written((hours * 3600.0 + minutes * 60.0 + seconds) / 86400, ShownAs::Length, Epoch::From1900);
    }

    static QByteArray number(QByteArrayView value) {
        bool is = false;
        const double number = value.toDouble(&is);
        return is ? written(number) : value.toByteArray();
    }

    const int m_wanted;
    TableBuilder& m_table;
    OdsStyles m_styles;
    QList<QByteArray> m_columnStyles;
    bool m_here = false, m_rowHidden = false, m_covered = false, m_number = false, m_inParagraph = false;
    int m_at = 0, m_depth = 0, m_aside = 0, m_row = 0, m_column = 0, m_rowTimes = 1;
    Cell m_cell;
    QByteArray m_value;
    std::vector<Cell> m_cells;
};

class Ods : public Workbook {
public:
    explicit Ods(ZipReader& zip) : m_zip(zip) {
        SheetNames names;
        readXml(zip, contentPart, names);
        m_sheets = names.names;
    }
    QList<SheetName> sheets() const override { return m_sheets; }
    void read(int sheet, TableBuilder& table) override {
        StylesPart shared;
        readXml(m_zip, "styles.xml", shared);
        OdsSheet handler(sheet, shared.styles, table);
        readXml(m_zip, contentPart, handler);
    }

private:
    ZipReader& m_zip;
    QList<SheetName> m_sheets;
};

}  // namespace

std::unique_ptr<Workbook> openOds(ZipReader& zip) {
    const QByteArray kind = zip.whole("mimetype", 200);
    if (!kind.startsWith("application/vnd.oasis.opendocument.spreadsheet") || !zip.has(contentPart)) return nullptr;
    if (zip.whole("META-INF/manifest.xml", 1'000'000).contains("encryption-data"))
        throw Error(ErrorKind::InputUnreadable, {zip.path(), QStringView(unreadable::passwordProtected).toString()});
    return std::make_unique<Ods>(zip);
}

}  // namespace mb::exchange
