#include "core/domain/packet.h"

namespace mb {

using namespace Qt::Literals::StringLiterals;

namespace {
void wants(FieldErrors& errors, const QString& value, const QString& column) {
    if (value.trimmed().isEmpty()) errors.append({column, ErrorKind::MissingValue, {}});
}
}  // namespace

FieldErrors validate(const Packet& packet) {
    FieldErrors errors;
    wants(errors, packet.title, u"title"_s);
    return errors;
}

FieldErrors validate(const PacketDocument& document) {
    FieldErrors errors;
    wants(errors, document.title, u"title"_s);
    if (document.pages && (*document.pages < 1 || *document.pages > 10'000))
        errors.append({u"most_pages"_s, ErrorKind::BadValue, {QString::number(*document.pages), u"limit"_s}});
    return errors;
}

FieldErrors validate(const Referee& referee) {
    FieldErrors errors;
    if (!referee.personId) wants(errors, referee.name, u"name"_s);
    return errors;
}

FieldErrors validate(const Criterion& criterion) {
    FieldErrors errors;
    wants(errors, criterion.text, u"text"_s);
    return errors;
}

}  // namespace mb
