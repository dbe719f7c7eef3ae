#include "core/exchange/references/tagged_record.h"

namespace mb::exchange {

bool TaggedRecord::has(QByteArrayView tag) const {
    return std::any_of(m_fields.begin(), m_fields.end(), [&](const TaggedField& field) { return field.tag == tag; });
}

void TaggedRecord::add(QByteArrayView tag, QByteArrayView value, int line) {
    m_lastLine = line;
    m_size += value.size();
    // Beyond the limit only the fact counts.
    if (isTooLong()) value = {};
    m_fields.append({tag.toByteArray(), value.trimmed().toByteArray(), line});
}

void TaggedRecord::goOn(QByteArrayView more, int line) {
    more = more.trimmed();
    if (m_fields.isEmpty() || more.isEmpty()) return;
    m_lastLine = line;
    m_size += more.size();
    if (isTooLong()) return;
    QByteArray& value = m_fields.last().value;
    if (!value.isEmpty()) value += ' ';
    value += more;
}

QString TaggedRecord::first(std::initializer_list<const char*> tags) const {
    for (const char* tag : tags)
        for (const TaggedField& field : m_fields)
            if (field.tag == tag && !field.value.isEmpty()) return QString::fromUtf8(field.value);
    return {};
}

}  // namespace mb::exchange
