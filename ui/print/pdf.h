// Pages into a PDF file that keeps and can be read aloud: PDF/A-1b and PDF/UA-1, fonts embedded, with a real outline. A
// QGuiApplication must exist.
#pragma once

#include "ui/print/paginator.h"

#include <QByteArray>
#include <QDateTime>

namespace mb::print {

// The bytes of the file; the caller writes it. Title, author and id are its only properties of the user's, and stand
// alike in the old and the new (XMP) form. Of the instant it keeps the
// day (UTC), so that the same printout gives the same bytes all day. Throws
// Error(ErrorKind::WriteFailed) with an empty path if the PDF library refuses.
QByteArray toPdf(const Printout& printout, const QDateTime& created);

}  // namespace mb::print
