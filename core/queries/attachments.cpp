#include "core/queries/attachments.h"

namespace mb::queries {

QList<Attachment> filesOf(const Reader& reader, const RowOf& row) {
    return reader.select<Attachment>()
        .where(&Attachment::noun, QString::fromLatin1(row.table->name))
        .where(&Attachment::ownerRow, row.id)
        .where(&Attachment::kind, AttachmentKind::File)
        .list();
}

}  // namespace mb::queries
