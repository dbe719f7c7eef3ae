// The second half of a PDF: outline, structure, properties and names of fonts. It is a module that is loaded when the
// first PDF is made: the PDF library brings cryptography and more along, which would take a tenth of the time in which
// the window starts.
#pragma once

#include "ui/pdf/pdf_properties.h"
#include "ui/pdf/structure.h"

#include <QList>

#include <optional>

namespace mb::pdf {

struct Bookmark {
    QString text;
    int level = 1;
    int page = 0;  // from 0
    double y = 0;  // points from the page's lower edge
};

struct Wanted {
    QByteArray drawn;  // the pages, as Qt's writer left them
    QList<Bookmark> outline;
    PdfProperties properties;
    std::optional<QList<Part>> parts = {};  // only if the pages bear marks (structure.h); then it is a PDF/UA-1
};

}  // namespace mb::pdf

// The module's one function. The same input gives the same bytes. False, with the PDF library's complaint, if it
// refuses.
extern "C" bool mentorbookFinishPdf(const mb::pdf::Wanted& wanted, QByteArray& bytes, QByteArray& fault);
