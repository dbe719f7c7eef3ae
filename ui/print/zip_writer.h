// The container of an ODT. Times are left out, so that the same entries give the same bytes.
#pragma once

#include <QByteArray>
#include <QList>

namespace mb::print {

struct ZipEntry {
    QByteArray name;  // ASCII
    QByteArray data;  // less than 2 GiB in all
    bool compressed = true;
};

QByteArray zipped(const QList<ZipEntry>& entries);

}  // namespace mb::print
