#include "core/exchange/records_out.h"

#include "core/exchange/csv.h"

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject positionJson(const Position& position) {
    const auto day = [](const std::optional<PartialDate>& known) {
        return known ? QJsonValue(known->text()) : QJsonValue(QJsonValue::Null);
    };
    return {{u"stage"_s, position.stage},           {u"title"_s, position.title},
            {u"department"_s, position.department}, {u"institution"_s, position.institution},
            {u"track"_s, position.track},           {u"since"_s, day(position.since)},
            {u"until"_s, day(position.until)}};
}

// As people write it: title (else stage), department, institution, since/until.
QString positionText(const Position& position) {
    QStringList parts{position.title.isEmpty() ? position.stage : position.title, position.department,
                      position.institution};
    const auto day = [](const std::optional<PartialDate>& known) { return known.value_or(PartialDate()).text(); };
    if (position.since || position.until) parts << QString(day(position.since) + u'/' + day(position.until));
    parts.removeAll(QString());
    return parts.join(u", ");
}

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
    QString operator()(const Position& position) const { return positionText(position); }
    template <class T>
    QString operator()(const QList<T>& values) const {
        QStringList texts;
        for (const T& value : values) texts << (*this)(value);
        return texts.join(between);
    }
    QString between;
};

struct AsJson {
    QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
    QJsonValue operator()(bool flag) const { return flag; }
    QJsonValue operator()(qint64 number) const { return number; }
    QJsonValue operator()(double number) const { return number; }
    QJsonValue operator()(const Position& position) const { return positionJson(position); }
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

}  // namespace

QString cellText(const queries::ListValue& value, const QString& between) { return std::visit(AsText{between}, value); }

QJsonArray toJson(const queries::List& list) {
    QJsonArray array;
    for (const QList<queries::ListValue>& row : list.rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < row.size(); ++i)
            object.insert(QString::fromLatin1(list.columns[i].key), std::visit(AsJson(), row[i]));
        array.append(object);
    }
    return array;
}

QString toCsv(const queries::List& list) {
    QStringList cells;
    for (const queries::ListColumn& column : list.columns) cells << QString::fromLatin1(column.key);
    QString text = csvLine(cells);
    for (const QList<queries::ListValue>& row : list.rows) {
        cells.clear();
        for (const queries::ListValue& value : row) cells << cellText(value, u"; "_s);
        text += csvLine(cells);
    }
    return text;
}

}  // namespace mb::exchange
