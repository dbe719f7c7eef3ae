#include "ui/kept/kept_pages.h"

#include <QPainter>

#include <poppler-qt6.h>

namespace mb::kept {

namespace {

class PopplerPages : public Pages {
public:
    explicit PopplerPages(std::unique_ptr<Poppler::Document> document) : m_document(std::move(document)) {
        m_document->setRenderBackend(Poppler::Document::QPainterBackend);
        for (const auto hint : {Poppler::Document::Antialiasing, Poppler::Document::TextAntialiasing})
            m_document->setRenderHint(hint);
    }

    QList<QSizeF> sizes() const override {
        QList<QSizeF> sizes;
        for (int i = 0; i < m_document->numPages(); ++i) sizes << m_document->page(i)->pageSizeF();
        return sizes;
    }

    QList<Heading> headings() const override {
        QList<Heading> found;
        collect(m_document->outline(), found);
        return found;
    }

    void paint(QPainter& painter, int page, double scale) const override {
        m_document->page(page)->renderToPainter(&painter, 72 * scale, 72 * scale);
    }

private:
    void collect(const QVector<Poppler::OutlineItem>& items, QList<Heading>& found) const {
        for (const Poppler::OutlineItem& item : items) {
            const auto place = item.destination();
            if (place && place->pageNumber() > 0 && place->pageNumber() <= m_document->numPages()) {
                const int page = place->pageNumber() - 1;
                found.append({item.name(), page, place->top() * m_document->page(page)->pageSizeF().height()});
            }
            collect(item.children(), found);
        }
    }

    std::unique_ptr<Poppler::Document> m_document;
};

}  // namespace

}  // namespace mb::kept

void mentorbookKeptPages(const QByteArray& pdf, std::shared_ptr<const mb::kept::Pages>& pages) {
    // Whoever asked for pages hears that there are none; a log needs nothing of what a file holds.
    Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {});
    std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
    if (document && !document->isLocked() && document->numPages() > 0)
        pages = std::make_shared<mb::kept::PopplerPages>(std::move(document));
}
