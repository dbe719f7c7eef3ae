#include "ui/print/pdf.h"

#include "core/domain/error.h"
#include "core/storage/platform.h"
#include "ui/pdf/pdf_finish.h"
#include "ui/print/log.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

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
    for (qsizetype i = 0; i < printout.pages.size(); ++i) {
        if (i > 0) writer.newPage();
        paint(painter, printout.pages[i], kUnitsPerPoint);
    }
    painter.end();
    return bytes;
}

}  // namespace

QByteArray toPdf(const Printout& printout, const QDateTime& created) {
    const QElapsedTimer took = started();
    pdf::Wanted wanted{
        drawnPages(printout), {}, {printout.title, printout.author, printout.id, printout.language, created}};
    for (const OutlineEntry& entry : printout.outline) {
        const qreal height = printout.pages[entry.page].size.height();
        // A bookmark leads to a place a little above the heading, so that the heading is not at the very edge of the
        // window.
        wanted.outline.append({entry.text, entry.level, entry.page, qMin(height, height - entry.y + 12)});
    }
    const auto finish = reinterpret_cast<decltype(&mentorbookFinishPdf)>(
        platform::moduleFunction(u"mentorbook-pdf"_s, "mentorbookFinishPdf"));
    QByteArray bytes, fault;
    if (!finish(wanted, bytes, fault)) throw Error(ErrorKind::WriteFailed, {QString(), QString::fromLocal8Bit(fault)});
    qCDebug(paperLog, "made a PDF of %lld bytes in %lld ms", qint64(bytes.size()), took.elapsed());
    return bytes;
}

}  // namespace mb::print
