// The container of OpenDocument texts and of spreadsheets (.odt, .ods, .xlsx).
#pragma once

#include "core/zip/zip_module.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>

namespace mb::exchange {

// The file's bytes, with its entries in this order; the caller writes them. The same entries give the same bytes, so no
// entry has a time. An entry that is not compressed can be read in the file as it is: the first one of an OpenDocument
// file says so what the file is. Throws Error(ErrorKind::WriteFailed) with an empty path.
QByteArray zipped(const QList<zip::Entry>& entries);

// Reads members of a zip file that somebody else made. A small file may be made to unpack without end, so it ends where
// no honest spreadsheet goes: throws InputUnreadable.
class ZipReader {
public:
    ZipReader(const QByteArray& bytes, const QString& path);

    bool has(const QByteArray& name) const { return m_members.contains(name); }
    // Piece by piece, until `take` says false. A member that is not there has no pieces.
    void read(const QByteArray& name, const std::function<bool(QByteArrayView)>& take);
    QByteArray whole(const QByteArray& name, qsizetype most);
    const QString& path() const { return m_path; }

private:
    QString m_path;
    std::unique_ptr<zip::Archive> m_archive;
    QHash<QByteArray, qint64> m_members;
    qint64 m_unpacked = 0;
};

}  // namespace mb::exchange
