// The pages of a PDF that was kept, as they are in its bytes. It is a module that is loaded when such pages are first
// shown: what reads a PDF brings a good deal along.
#pragma once

#include <QByteArray>
#include <QList>
#include <QSizeF>
#include <QString>

#include <memory>

class QPainter;

namespace mb::kept {

struct Heading {
    QString text;
    int page = 0;  // from 0
    double y = 0;  // in points from the sheet's upper edge
};

class Pages {
public:
    virtual ~Pages() = default;
    virtual QList<QSizeF> sizes() const = 0;  // in points
    virtual QList<Heading> headings() const = 0;
    // Paints with `scale` device pixels to the point; the painter's origin is the sheet's upper left corner.
    virtual void paint(QPainter& painter, int page, double scale) const = 0;
};

}  // namespace mb::kept

// The module's one function. Leaves `pages` empty where the bytes are no PDF that can be shown.
extern "C" void mentorbookKeptPages(const QByteArray& pdf, std::shared_ptr<const mb::kept::Pages>& pages);
