#include "core/exchange/records_out.h"

#include "core/exchange/csv.h"

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

// One value of a cell that holds one.
struct AsText {
    QString operator()(std::monostate) const { return {}; }
    QString operator()(bool flag) const { return flag ? u"true"_s : u"false"_s; }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(double number) const { return QString::number(number, 'g', QLocale::FloatingPointShortest); }
    QString operator()(const QString& text) const { return text; }
    QString operator()(PartialDate date) const { return date.text(); }
    QString operator()(QDate day) const { return day.toString(Qt::ISODate); }
    QString operator()(QTime time) const { return time.toString(u"HH:mm"); }
    QString operator()(const QDateTime& instant) const { return instant.toString(Qt::ISODateWithMs); }
    QString operator()(const QUuid& uuid) const { return uuid.toString(QUuid::WithoutBraces); }
    QString operator()(const queries::ListPart& part) const {
        QStringList texts;
        for (const queries::ListValue& value : part.values) texts << std::visit(*this, value);
        texts.removeAll(QString());
        return texts.join(u", ");
    }
    template <class T>
    QString operator()(const QList<T>& values) const {
        QStringList texts;
        for (const T& value : values) texts << (*this)(value);
        return texts.join(between);
    }
    QString between;
};

QJsonObject objectOf(const QList<queries::ListColumn>& columns, const QList<queries::ListValue>& values);

struct AsJson {
    const queries::ListColumn& column;
    QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
    QJsonValue operator()(bool flag) const { return flag; }
    QJsonValue operator()(qint64 number) const { return number; }
    QJsonValue operator()(double number) const { return number; }
    QJsonValue operator()(const queries::ListPart& part) const { return objectOf(column.parts, part.values); }
    template <class T>
    QJsonValue operator()(const QList<T>& values) const {
        QJsonArray array;
        for (const T& value : values) array.append((*this)(value));
        return array;
    }
    template <class T>
    QJsonValue operator()(const T& value) const {
        return AsText()(value);
    }
};

QJsonObject objectOf(const QList<queries::ListColumn>& columns, const QList<queries::ListValue>& values) {
    QJsonObject object;
    for (qsizetype i = 0; i < values.size(); ++i)
        object.insert(QString::fromLatin1(columns[i].key), std::visit(AsJson{columns[i]}, values[i]));
    return object;
}

// Of the same column of all parts, each in its place: "Medicine; ; Surgery".
QString partsText(const QList<queries::ListPart>& parts, qsizetype column) {
    QStringList texts;
    for (const queries::ListPart& part : parts) texts << std::visit(AsText{u", "_s}, part.values[column]);
    const bool said = std::any_of(texts.begin(), texts.end(), [](const QString& text) { return !text.isEmpty(); });
    return said ? joinedCell(texts) : QString();
}

}  // namespace

QString cellText(const queries::ListValue& value, const QString& between) { return std::visit(AsText{between}, value); }

QJsonArray toJson(const queries::List& list) {
    QJsonArray array;
    for (const QList<queries::ListValue>& row : list.rows) array.append(objectOf(list.columns, row));
    return array;
}

namespace {

constexpr QChar between = u';', escape = u'\\';

}  // namespace

QString joinedCell(const QStringList& values) {
    QStringList escaped;
    for (QString value : values) {
        value.replace(escape, u"\\\\"_s);
        escaped << value.replace(between, u"\\;"_s);
    }
    return escaped.join(u"; "_s);
}

QStringList partedCell(const QString& cell) {
    QStringList values{QString()};
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell[i] == escape && i + 1 < cell.size()) values.last() += cell[++i];
        else if (cell[i] == between) values << QString();
        else values.last() += cell[i];
    }
    for (QString& value : values) value = value.trimmed();
    return values;
}

QString toCsv(const queries::List& list) {
    QStringList cells;
    for (const queries::ListColumn& column : list.columns) {
        for (const queries::ListColumn& part : column.parts) cells << QString::fromLatin1(column.keyOf(part));
        if (column.parts.isEmpty()) cells << QString::fromLatin1(column.key);
    }
    QString text = csvLine(cells);
    for (const QList<queries::ListValue>& row : list.rows) {
        cells.clear();
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QList<queries::ListColumn>& parts = list.columns[i].parts;
            for (qsizetype part = 0; part < parts.size(); ++part)
                cells << partsText(std::get<QList<queries::ListPart>>(row[i]), part);
            if (const auto* texts = std::get_if<QStringList>(&row[i])) cells << joinedCell(*texts);
            else if (parts.isEmpty()) cells << cellText(row[i], u"; "_s);
        }
        text += csvLine(cells);
    }
    return text;
}

}  // namespace mb::exchange
