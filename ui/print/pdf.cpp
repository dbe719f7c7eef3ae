#include "ui/print/pdf.h"

#include "core/domain/error.h"
#include "core/storage/platform.h"
#include "ui/pdf/pdf_finish.h"
#include "ui/print/log.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

// By itself, in the units of the page's contents.
void paintMark(QPainter& painter, int part) {
    painter.save();
    painter.resetTransform();
    painter.fillRect(pdf::markOf(part), Qt::black);
    painter.restore();
}

QByteArray drawnPages(const Printout& printout) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(qRound(72 * kUnitsPerPoint));
    const QPageSize size(printout.pages.first().size, QPageSize::Point, QString(), QPageSize::ExactMatch);
    writer.setPageLayout(QPageLayout(size, QPageLayout::Portrait, QMarginsF()));
    QPainter painter(&writer);
    PartBegins partBegins;
    if (printout.parts) partBegins = [&](int part) { paintMark(painter, part); };
    for (qsizetype i = 0; i < printout.pages.size(); ++i) {
        if (i > 0) writer.newPage();
        paint(painter, printout.pages[i], kUnitsPerPoint, partBegins);
    }
    painter.end();
    return bytes;
}

// Pictures say where they are.
std::optional<QList<pdf::Part>> placedParts(const Printout& printout) {
    std::optional<QList<pdf::Part>> parts = printout.parts;
    if (!parts) return parts;
    for (const Page& page : printout.pages)
        for (const Item& item : page.items)
            if (const auto* drawing = std::get_if<DrawingItem>(&item); drawing && drawing->part >= 0)
                (*parts)[drawing->part].box = QRectF(drawing->at.left(), page.size.height() - drawing->at.bottom(),
                                                     drawing->at.width(), drawing->at.height());
    return parts;
}

pdf::Wanted wantedOf(const Printout& printout, const QDateTime& created) {
    pdf::Wanted wanted{drawnPages(printout),
                       {},
                       {printout.title, printout.author, printout.id, printout.language,
                        QDateTime(created.toUTC().date(), QTime(12, 0), QTimeZone::utc())},
                       placedParts(printout)};
    for (const OutlineEntry& entry : printout.outline) {
        const qreal height = printout.pages[entry.page].size.height();
        // A bookmark leads to a place a little above the heading, so that the heading is not at the very edge of the
        // window.
        wanted.outline.append({entry.text, entry.level, entry.page, qMin(height, height - entry.y + 12)});
    }
    return wanted;
}

}  // namespace

QByteArray toPdf(const Printout& printout, const QDateTime& created) {
    const QElapsedTimer took = started();
    const auto finish = reinterpret_cast<decltype(&mentorbookFinishPdf)>(
        platform::moduleFunction(u"mentorbook-pdf"_s, "mentorbookFinishPdf"));
    QByteArray bytes, fault;
    bool finished = finish(wantedOf(printout, created), bytes, fault);
    if (!finished && printout.parts) {
        // Better a PDF that cannot be read aloud than none.
        qCWarning(paperLog, "a PDF goes without structure: %s", fault.constData());
        Printout plain = printout;
        plain.parts.reset();
        finished = finish(wantedOf(plain, created), bytes, fault);
    }
    if (!finished) throw Error(ErrorKind::WriteFailed, {QString(), QString::fromLocal8Bit(fault)});
    qCDebug(paperLog, "made a PDF of %lld bytes in %lld ms", qint64(bytes.size()), took.elapsed());
    return bytes;
}

}  // namespace mb::print
