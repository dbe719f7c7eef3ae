#include "core/documents/canonical_json.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

void writeString(QByteArray& out, const QString& text) {
    out += '"';
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (uchar(c) < 0x20) {
            out += "\\u00" + QByteArray::number(int(uchar(c)), 16).rightJustified(2, '0');
        } else {
            out += c;
        }
    }
    out += '"';
}

void writeNumber(QByteArray& out, double number) {
    constexpr double exactIntegers = 9007199254740992.0;  // 2^53
    if (std::floor(number) == number && std::abs(number) < exactIntegers) out += QByteArray::number(qint64(number));
    else out += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

void writeValue(QByteArray& out, const QJsonValue& value) {
    switch (value.type()) {
        case QJsonValue::Bool:
            out += value.toBool() ? "true" : "false";
            return;
        case QJsonValue::Double:
            writeNumber(out, value.toDouble());
            return;
        case QJsonValue::String:
            writeString(out, value.toString());
            return;
        case QJsonValue::Array: {
            out += '[';
            const QJsonArray array = value.toArray();
            for (qsizetype i = 0; i < array.size(); ++i) {
                if (i > 0) out += ',';
                writeValue(out, array.at(i));
            }
            out += ']';
            return;
        }
        case QJsonValue::Object: {
            out += '{';
            const QJsonObject object = value.toObject();
            QStringList keys = object.keys();
            std::sort(keys.begin(), keys.end());
            for (qsizetype i = 0; i < keys.size(); ++i) {
                if (i > 0) out += ',';
                writeString(out, keys[i]);
                out += ':';
                writeValue(out, object.value(keys[i]));
            }
            out += '}';
            return;
        }
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            break;
    }
    out += "null";
}

}  // namespace

QByteArray canonicalJson(const QJsonValue& value) {
    QByteArray out;
    writeValue(out, value);
    return out;
}

}  // namespace mb::documents
