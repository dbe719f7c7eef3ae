#include "core/exchange/source_names.h"

#include "core/domain/text.h"

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

SourceName sourceName(const QString& head, const QString& written) {
    if (written.isEmpty()) return {};
    if (const QUuid uuid(written); !uuid.isNull()) return {u"uuid"_s, uuid.toString(QUuid::WithoutBraces)};
    return {QString(u"sheet:" + fold(head)), written};
}

std::optional<qint64> SourceNames::find(const char* noun, const SourceName& name) const {
    const auto found = m_all.constFind(keyOf(noun, name));
    return found == m_all.cend() || name.isEmpty() ? std::nullopt : std::optional(*found);
}

QString SourceNames::keyOf(const char* noun, const SourceName& name) {
    return QLatin1String(noun) + u'\n' + name.scheme + u'\n' + name.value;
}

}  // namespace mb::exchange
