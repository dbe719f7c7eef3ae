#include "core/actions/attachments.h"

#include "core/actions/removal.h"
#include "core/domain/media_type.h"

#include <QFileInfo>

namespace mb::actions::attachments {

using namespace Qt::Literals::StringLiterals;

AttachmentId add(Workspace& workspace, const queries::RowOf& to, const QString& fileName, const QByteArray& bytes) {
    Attachment file;
    file.name = QFileInfo(fileName).fileName();
    if (bytes.isEmpty()) throw Error(ErrorKind::ScanRefused, {file.name, u"empty"_s});
    if (bytes.size() > largest) throw Error(ErrorKind::ScanRefused, {file.name, u"large"_s});
    if (workspace.reader().row(*to.table, to.id).isEmpty())
        throw Error(ErrorKind::NoSuchRecord, {QString::fromLatin1(to.table->name), QString::number(to.id)});
    file.noun = QString::fromLatin1(to.table->name);
    file.ownerRow = to.id;
    file.mediaType = mediaTypeOf(bytes);
    if (file.mediaType.isEmpty()) file.mediaType = u"application/octet-stream"_s;
    file.size = bytes.size();
    // The title does not name it: the name is private.
    workspace.perform({StepKind::AttachmentAdded, {}}, [&](Writer& writer) {
        file.sha256 = writer.keepBytes(bytes);
        writer.insert(file);
    });
    return file.id;
}

void remove(Workspace& workspace, AttachmentId id) {
    if (workspace.reader().get(id).kind != AttachmentKind::File)
        throw Error(ErrorKind::NoSuchRecord, {u"attachment"_s, QString::number(id.value)});
    workspace.perform({StepKind::AttachmentRemoved, {}}, [&](Writer& writer) { removeWithParts(writer, id); });
}

void copy(Writer& writer, const queries::RowOf& from, const queries::RowOf& to) {
    for (Attachment file : queries::filesOf(writer, from)) {
        file.id = {};
        file.uuid = {};
        file.noun = QString::fromLatin1(to.table->name);
        file.ownerRow = to.id;
        writer.insert(file);
    }
}

}  // namespace mb::actions::attachments
