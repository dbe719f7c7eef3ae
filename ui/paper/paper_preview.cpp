#include "ui/paper/paper_preview.h"

#include "core/storage/platform.h"
#include "ui/widgets/labels.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace mb::ui {

namespace {
constexpr int edge = 14;          // around and between sheets, pixels
constexpr int widestSheet = 820;  // pixels at 100 %: beyond it the lines only get harder to follow
constexpr int lineStep = 40;
constexpr qreal leastZoom = 0.5, mostZoom = 2, zoomStepSize = 0.25;
}  // namespace

PaintedPages paintedPages(const print::Printout& printout) {
    PaintedPages pages;
    for (const print::Page& page : printout.pages) {
        pages.sizes << page.size;
        pages.remarks << page.remarks;
    }
    pages.title = printout.title;
    pages.headings = printout.outline;
    pages.paint = [all = printout.pages](QPainter& painter, int page, qreal scale) {
        print::paint(painter, all[page], scale);
    };
    return pages;
}

std::optional<PaintedPages> keptPages(const QByteArray& pdf, const QString& title) {
    if (pdf.isEmpty()) return std::nullopt;
    const auto open = reinterpret_cast<decltype(&mentorbookKeptPages)>(
        platform::moduleFunction(QStringLiteral("mentorbook-kept"), "mentorbookKeptPages"));
    std::shared_ptr<const kept::Pages> kept;
    open(pdf, kept);
    if (!kept) return std::nullopt;
    PaintedPages pages{kept->sizes(), title,
                       [kept](QPainter& painter, int page, qreal scale) { kept->paint(painter, page, scale); }};
    for (const kept::Heading& heading : kept->headings())
        pages.headings.append({heading.text, 1, heading.page, heading.y});
    return pages;
}

PaperPreview::PaperPreview(Theme& theme, QWidget* parent) : QAbstractScrollArea(parent), m_theme(theme) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    // Always there: a bar that comes and goes would change the width, and with it the scale.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Paper"));
    viewport()->setMouseTracking(true);
    for (QScrollBar* bar : {verticalScrollBar(), horizontalScrollBar()}) bar->setSingleStep(lineStep);
    connect(&theme, &Theme::changed, this, [this] {
        fitBar();
        viewport()->update();
    });
}

void PaperPreview::setPrintout(const print::Printout& printout) {
    setPages(paintedPages(printout));
    m_printout = printout;
}

void PaperPreview::setPages(PaintedPages pages) {
    m_aside.forget();
    m_pages = std::move(pages);
    m_printout = {};
    m_pictures.clear();
    m_told = -1;
    fitBar();
    viewport()->update();
    tell();
}

void PaperPreview::lay(const Context& context, std::function<Wish(const Reader&)> gather, std::function<void()> then) {
    const auto work = [this, &workspace = context.workspace, fonts = context.fonts(), gather = std::move(gather),
                       then = std::move(then)](const LongWork& progress) -> NewestAside::Then {
        const std::unique_ptr<Store> beside = workspace.store().beside();
        const Wish wish = gather(beside->reader());
        return [this, printout = print::paginate(wish.document, wish.setup, fonts, &progress), then] {
            setPrintout(printout);
            if (then) then();
        };
    };
    m_aside.begin(context, work);
    if (pageCount() > 0) return;
    setAccessibleDescription(tr("Laying out the pages…"));
    viewport()->update();
}

void PaperPreview::explainRemarks(std::function<QString(int)> words) { m_remarkWords = std::move(words); }

QSize PaperPreview::sizeHint() const { return {m_theme.px(480), m_theme.px(520)}; }
QSize PaperPreview::minimumSizeHint() const { return {200, 160}; }

qreal PaperPreview::scale() const {
    const qreal widest = m_pages.sizes.isEmpty() ? 612 : m_pages.sizes.first().width();
    return m_zoom * qMax(60, qMin(viewport()->width() - 2 * edge, m_theme.px(widestSheet))) / widest;
}

QRect PaperPreview::sheet(int page) const {
    int top = edge / 2;
    for (int i = 0; i < page; ++i) top += qRound(m_pages.sizes[i].height() * scale()) + edge;
    const QSize size = (m_pages.sizes[page] * scale()).toSize();
    return {QPoint((qMax(viewport()->width(), stackWidth()) - size.width()) / 2, top), size};
}

int PaperPreview::stackWidth() const {
    qreal widest = 0;
    for (const QSizeF& size : m_pages.sizes) widest = qMax(widest, size.width());
    return m_zoom > 1 ? qRound(widest * scale()) + 2 * edge : 0;
}

int PaperPreview::stackHeight() const {
    return m_pages.sizes.isEmpty() ? 0 : sheet(pageCount() - 1).bottom() + 1 + edge;
}

void PaperPreview::fitBar() {
    QScrollBar* bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setRange(0, qMax(0, stackHeight() - viewport()->height()));
    QScrollBar* across = horizontalScrollBar();
    across->setPageStep(viewport()->width());
    across->setRange(0, qMax(0, stackWidth() - viewport()->width()));
}

int PaperPreview::currentPage() const {
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    for (int i = 0; i < pageCount(); ++i)
        if (middle < sheet(i).bottom() + edge) return i;
    return qMax(0, pageCount() - 1);
}

void PaperPreview::goToPage(int page) {
    if (pageCount() > 0) verticalScrollBar()->setValue(sheet(qBound(0, page, pageCount() - 1)).top() - edge / 2);
}

void PaperPreview::turnPage(int by) {
    const int page = currentPage();
    const bool backToTop = by < 0 && pageCount() > 0 && verticalScrollBar()->value() > sheet(page).top();
    goToPage(backToTop ? page : page + by);
}

void PaperPreview::setZoom(qreal zoom) {
    zoom = qBound(leastZoom, zoom, mostZoom);
    if (qFuzzyCompare(zoom, m_zoom)) return;
    // The line in the middle stays there.
    QScrollBar *down = verticalScrollBar(), *across = horizontalScrollBar();
    const int half = viewport()->height() / 2, before = qMax(1, stackHeight());
    const int middle = down->value() + half;
    m_zoom = zoom;
    fitBar();
    down->setValue(qRound(qreal(middle) * stackHeight() / before) - half);
    across->setValue(across->maximum() / 2);
    viewport()->update();
    Q_EMIT zoomChanged();
    tell();
}

void PaperPreview::zoomBy(int steps) { setZoom(m_zoom + steps * zoomStepSize); }

QPoint PaperPreview::scrolled() const { return {horizontalScrollBar()->value(), verticalScrollBar()->value()}; }

bool PaperPreview::showHeading(const QString& text) {
    for (const print::OutlineEntry& entry : m_pages.headings) {
        if (entry.text != text && !entry.text.endsWith(QString(u' ' + text))) continue;
        const int y = sheet(entry.page).top() + qRound(entry.y * scale());
        const int top = verticalScrollBar()->value();
        // A heading at the lower edge is not enough: its text would be out of sight.
        const bool inSight = y >= top && y < top + viewport()->height() * 2 / 3;
        if (!inSight) verticalScrollBar()->setValue(y - viewport()->height() / 6);
        return true;
    }
    return false;
}

const QPixmap& PaperPreview::picture(int page) {
    const qreal ratio = devicePixelRatioF();
    if (m_pictureScale != scale() * ratio) m_pictures.clear();
    m_pictureScale = scale() * ratio;
    auto found = m_pictures.find(page);
    if (found == m_pictures.end()) {
        QPixmap pixmap(sheet(page).size() * ratio);
        pixmap.fill(Qt::white);
        pixmap.setDevicePixelRatio(ratio);
        QPainter painter(&pixmap);
        m_pages.paint(painter, page, scale());
        painter.end();
        found = m_pictures.insert(page, pixmap);
    }
    return *found;
}

QRectF PaperPreview::frame(const print::Remark& remark, int page) const {
    const QRectF at = remark.at;
    return QRectF(at.topLeft() * scale(), at.size() * scale()).translated(sheet(page).topLeft());
}

int PaperPreview::remarkAt(QPoint place) const {
    if (!m_remarkWords) return 0;
    place += scrolled();
    for (int page = 0; page < pageCount(); ++page) {
        if (!sheet(page).contains(place)) continue;
        for (const print::Remark& remark : m_pages.remarks.value(page))
            if (frame(remark, page).contains(place)) return remark.id;
    }
    return 0;
}

// On paper, which is white in every light.
void PaperPreview::paintRemark(QPainter& painter, const print::Remark& remark, const QRectF& at) const {
    static const Tokens tokens = lightTokens();
    painter.save();
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);  // the words in the cell stay as they are
    painter.setPen(QPen(tokens.warn, 1));
    painter.setBrush(tokens.warnWeak);
    painter.drawRoundedRect(at, 2, 2);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    if (remark.empty) {
        QFont font = fontOf(Type::Chip, 1);
        font.setPixelSize(qMax(1, qRound(7 * scale())));
        painter.setFont(font);
        painter.setPen(tokens.warn);
        const QRectF inside = at.adjusted(2 * scale(), scale(), -scale(), -scale());
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop,
                         QFontMetricsF(font).elidedText(tr("missing"), Qt::ElideRight, inside.width()));
    }
    painter.restore();
}

void PaperPreview::paintSheet(QPainter& painter, const QRect& at, int page) {
    // A soft edge: a few pale frames, each wider and lower than the one before.
    painter.setPen(Qt::NoPen);
    for (int i = 4; i >= 1; --i) {
        painter.setBrush(QColor(0, 0, 0, m_theme.tokens().dark ? 26 : 8));
        painter.drawRoundedRect(QRectF(at).adjusted(-i, -i + 1.5, i, i + 1.5), i + 1, i + 1);
    }
    if (m_zoom > 1) {  // only a part of it is in sight, and its whole picture would be large
        painter.save();
        painter.fillRect(at, Qt::white);
        painter.setClipRect(at);
        painter.translate(at.topLeft());
        m_pages.paint(painter, page, scale());
        painter.restore();
    } else {
        painter.drawPixmap(at.topLeft(), picture(page));
    }
    painter.setPen(QPen(m_theme.tokens().line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(at).adjusted(-0.5, -0.5, 0.5, 0.5));
}

void PaperPreview::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), m_theme.tokens().window);
    if (pageCount() == 0 && m_aside.isBusy()) {
        painter.setFont(fontOf(Type::Label, m_theme.scale()));
        painter.setPen(m_theme.tokens().muted);
        painter.drawText(viewport()->rect().adjusted(edge, 2 * edge, -edge, -edge), Qt::AlignHCenter | Qt::AlignTop,
                         tr("Laying out the pages…"));
    }
    const QPoint corner = scrolled();
    const QRect seen(corner, viewport()->size());
    for (int page = 0; page < pageCount(); ++page) {
        const QRect at = sheet(page);
        if (!at.intersects(seen)) {
            m_pictures.remove(page);
            continue;
        }
        paintSheet(painter, at.translated(-corner), page);
        if (!m_remarkWords) continue;
        for (const print::Remark& remark : m_pages.remarks.value(page))
            paintRemark(painter, remark, frame(remark, page).translated(-corner));
    }
    if (!hasFocus()) return;
    painter.setPen(QPen(m_theme.tokens().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), controlRadius, controlRadius);
}

bool PaperPreview::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int remark = remarkAt(help->pos());
    QToolTip::showText(help->globalPos(), remark ? plainTip(m_remarkWords(remark)) : QString(), this);
    return true;
}

void PaperPreview::mouseMoveEvent(QMouseEvent* event) {
    viewport()->setCursor(remarkAt(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PaperPreview::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QAbstractScrollArea::mouseReleaseEvent(event);
    if (const int remark = remarkAt(event->position().toPoint())) Q_EMIT remarkChosen(remark);
}

void PaperPreview::resizeEvent(QResizeEvent* event) {
    // The line at the upper edge stays there.
    const int was = stackHeight() > 0 && verticalScrollBar()->maximum() > 0 ? verticalScrollBar()->value() : 0;
    const int before = verticalScrollBar()->maximum() + verticalScrollBar()->pageStep();
    fitBar();
    if (was > 0 && before > 0) verticalScrollBar()->setValue(qRound(qreal(was) * stackHeight() / before));
    QAbstractScrollArea::resizeEvent(event);
    tell();
}

namespace {

// By how many steps a key zooms; 0: back to what fits.
std::optional<int> zoomOf(const QKeyEvent& event) {
    if (!event.modifiers().testFlag(Qt::ControlModifier)) return std::nullopt;
    switch (event.key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return 1;
        case Qt::Key_Minus:
            return -1;
        case Qt::Key_0:
            return 0;
        default:
            return std::nullopt;
    }
}

}  // namespace

// With the keyboard here these keys are about the paper, not about the text of the window.
bool PaperPreview::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && zoomOf(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void PaperPreview::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
    if (event->angleDelta().y() != 0) zoomBy(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void PaperPreview::keyPressEvent(QKeyEvent* event) {
    QScrollBar* bar = verticalScrollBar();
    if (const auto steps = zoomOf(*event)) return *steps ? zoomBy(*steps) : setZoom(1);
    switch (event->key()) {
        case Qt::Key_PageDown:
            turnPage(1);
            break;
        case Qt::Key_PageUp:
            turnPage(-1);
            break;
        case Qt::Key_Left:
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() - lineStep);
            break;
        case Qt::Key_Right:
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() + lineStep);
            break;
        case Qt::Key_Home:
            bar->setValue(0);
            break;
        case Qt::Key_End:
            bar->setValue(bar->maximum());
            break;
        case Qt::Key_Down:
            bar->setValue(bar->value() + lineStep);
            break;
        case Qt::Key_Up:
            bar->setValue(bar->value() - lineStep);
            break;
        case Qt::Key_Space:
            bar->setValue(bar->value() + viewport()->height() * 9 / 10);
            break;
        default:
            QAbstractScrollArea::keyPressEvent(event);
    }
}

void PaperPreview::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PaperPreview::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void PaperPreview::scrollContentsBy(int, int) {
    viewport()->update();
    tell();
}

QString PaperPreview::description() const {
    const QString place =
        tr("%1. Page %2 of %3.").arg(m_pages.title, QString::number(m_told + 1), QString::number(pageCount()));
    qsizetype marked = 0;
    for (const auto& ofPage : m_pages.remarks) marked += ofPage.size();
    if (!m_remarkWords || marked == 0) return place;
    return QString(place + u' ' + tr("%n cells are framed: something in them is missing.", nullptr, int(marked)));
}

void PaperPreview::tell() {
    const int now = currentPage();
    if (now == m_told || pageCount() == 0) return;
    m_told = now;
    setAccessibleDescription(description());
    Q_EMIT pageChanged();
}

}  // namespace mb::ui
