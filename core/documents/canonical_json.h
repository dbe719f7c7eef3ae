// JSON with one way to write a value: keys sorted, no white space, UTF-8, the shortest form of each number. What is
// hashed must come out the same from every version of Qt.
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace mb::documents {

QByteArray canonicalJson(const QJsonValue& value);

}  // namespace mb::documents
