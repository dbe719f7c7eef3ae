// Pages into a PDF file that keeps: PDF/A-1b, fonts embedded, with a real outline. A QGuiApplication must exist.
#pragma once

#include "ui/print/paginator.h"

#include <QByteArray>
#include <QDateTime>

namespace mb::print {

// The bytes of the file; the caller writes it. Title, author and id are its only properties of the user's, and stand
// alike in the old and the new (XMP) form. The same printout and instant give the same bytes. Throws
// Error(ErrorKind::WriteFailed) with an empty path if the PDF library refuses.
QByteArray toPdf(const Printout& printout, const QDateTime& created);

}  // namespace mb::print
