// Finished pages as sheets on the window's colour: the same pages that go to the printer and into the PDF, scaled to
// the width there is. Scrolls by wheel and bar, page by page by PageUp and PageDown.
#pragma once

#include "ui/kept/kept_pages.h"
#include "ui/print/paginator.h"
#include "ui/style/theme.h"

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
    const PaintedPages& pages() const { return m_pages; }
    const print::Printout& printout() const { return m_printout; }  // empty for other pages
    int pageCount() const { return int(m_pages.sizes.size()); }
    int currentPage() const;  // from 0
    void goToPage(int page);
    // Brings the heading into sight, if it is not; false where no page has it.
    bool showHeading(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pageChanged();  // another page is in sight, or their number changed

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    qreal scale() const;
    QRect sheet(int page) const;  // in the whole stack's coordinates
    int stackHeight() const;
    void fitBar();
    const QPixmap& picture(int page);
    void paintSheet(QPainter& painter, const QRect& at, int page);
    void tell();

    Theme& m_theme;
    PaintedPages m_pages;
    print::Printout m_printout;
    QHash<int, QPixmap> m_pictures;  // of pages in sight
    qreal m_pictureScale = 0;
    int m_told = -1;
};

}  // namespace mb::ui
