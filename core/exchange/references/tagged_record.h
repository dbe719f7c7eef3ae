// A record of tagged fields while it is read, within what one reference may hold.
#pragma once

#include "core/exchange/references/reading.h"
#include "core/exchange/references/tagged_lines.h"

#include <QList>

namespace mb::exchange {

class TaggedRecord {
public:
    bool isEmpty() const { return m_fields.isEmpty(); }
    bool has(QByteArrayView tag) const;
    void add(QByteArrayView tag, QByteArrayView value, int line);
    void goOn(QByteArrayView more, int line);
    void clear() { *this = {}; }

    int line() const { return m_fields.isEmpty() ? 0 : m_fields.first().line; }
    int lastLine() const { return m_lastLine; }
    bool isTooLong() const { return m_size > maxReferenceBytes; }
    const QList<TaggedField>& fields() const { return m_fields; }
    // The first of these tags that says something.
    QString first(std::initializer_list<const char*> tags) const;

private:
    QList<TaggedField> m_fields;
    qsizetype m_size = 0;
    int m_lastLine = 0;
};

}  // namespace mb::exchange
