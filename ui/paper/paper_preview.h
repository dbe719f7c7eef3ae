// Finished pages as sheets on the window's colour: the same pages that go to the printer and into the PDF, scaled to
// the width there is, or larger or smaller by Ctrl with plus, minus, 0 and the wheel. Scrolls by wheel and bar, page by
// page by PageUp and PageDown. Cells with a remark are framed
// here, and only here, and a click on one leads to where it is mended.
#pragma once

#include "ui/kept/kept_pages.h"
#include "ui/print/paginator.h"
#include "ui/style/theme.h"
#include "ui/support/newest_aside.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QPixmap>

namespace mb::ui {

// Finished pages, wherever they come from.
struct PaintedPages {
    QList<QSizeF> sizes;  // in points
    QString title;
    // With `scale` device pixels to the point.
    std::function<void(QPainter& painter, int page, qreal scale)> paint;
    QList<print::OutlineEntry> headings = {};
    QList<QList<print::Remark>> remarks = {};  // of each page that may have some
};
PaintedPages paintedPages(const print::Printout& printout);
// Nothing if the bytes are no PDF that can be shown.
std::optional<PaintedPages> keptPages(const QByteArray& pdf, const QString& title);

class PaperPreview : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PaperPreview(Theme& theme, QWidget* parent = nullptr);

    // Keeps the place that is being read.
    void setPrintout(const print::Printout& printout);
    void setPages(PaintedPages pages);
    // Has pages laid out aside, and then shows them and does what `then` says. Until they are there the pages before
    // stay; a newer wish replaces an older one. `gather` runs aside, too.
    struct Wish {
        documents::Document document;
        print::PageSetup setup;
    };
    void lay(const Context& context, std::function<Wish(const Reader&)> gather, std::function<void()> then = {});
    // Waits until the pages last wished for are shown, see NewestAside.
    bool finish() { return m_aside.finish(this, tr("Laying out the pages…")); }
    bool hasFailed() const { return m_aside.hasFailed(); }
    // What is remarked about a cell; without words for them, remarks are not shown.
    void explainRemarks(std::function<QString(int remark)> words);

    const PaintedPages& pages() const { return m_pages; }
    const print::Printout& printout() const { return m_printout; }  // empty for other pages
    int pageCount() const { return int(m_pages.sizes.size()); }
    int currentPage() const;  // from 0
    void goToPage(int page);
    void turnPage(int by);
    // Of what fits the width: 1 is as wide as there is room for.
    qreal zoom() const { return m_zoom; }
    void setZoom(qreal zoom);
    void zoomBy(int steps);
    // Brings the heading into sight, if it is not; false where no page has it.
    bool showHeading(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pageChanged();  // another page is in sight, or their number changed
    void zoomChanged();
    void remarkChosen(int remark);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    qreal scale() const;
    QRect sheet(int page) const;  // in the whole stack's coordinates
    int stackHeight() const;
    int stackWidth() const;
    void fitBar();
    QPoint scrolled() const;
    const QPixmap& picture(int page);
    void paintSheet(QPainter& painter, const QRect& at, int page);
    void paintRemark(QPainter& painter, const print::Remark& remark, const QRectF& at) const;
    // Where it is framed, of those on the page; in the whole stack's coordinates.
    QRectF frame(const print::Remark& remark, int page) const;
    int remarkAt(QPoint place) const;  // 0: none
    QString description() const;
    void tell();

    Theme& m_theme;
    PaintedPages m_pages;
    print::Printout m_printout;
    QHash<int, QPixmap> m_pictures;  // of pages in sight
    qreal m_pictureScale = 0, m_zoom = 1;
    int m_told = -1;
    std::function<QString(int)> m_remarkWords;
    NewestAside m_aside{this};
};

}  // namespace mb::ui
