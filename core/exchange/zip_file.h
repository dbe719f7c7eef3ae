// The container of OpenDocument texts and of spreadsheets (.odt, .ods, .xlsx).
#pragma once

#include "core/zip/zip_module.h"

namespace mb::exchange {

// The file's bytes, with its entries in this order; the caller writes them. The same entries give the same bytes, so no
// entry has a time. An entry that is not compressed can be read in the file as it is: the first one of an OpenDocument
// file says so what the file is. Throws Error(ErrorKind::WriteFailed) with an empty path.
QByteArray zipped(const QList<zip::Entry>& entries);

}  // namespace mb::exchange
