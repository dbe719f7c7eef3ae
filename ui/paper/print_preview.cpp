#include "ui/paper/print_preview.h"

#include "core/documents/enclosed.h"
#include "core/words/format.h"
#include "core/words/phrases.h"
#include "ui/paper/paper_bar.h"
#include "ui/print/page_setup.h"
#include "ui/print/paper_formats.h"
#include "ui/support/aside.h"
#include "ui/support/dialogs.h"
#include "ui/support/saved_as.h"
#include "ui/widgets/tab_order.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype manyBlocks = 400;

QPageSize pageSizeOf(QSizeF points) {
    const QPageSize known(points.toSize(), QString(), QPageSize::FuzzyMatch);
    return known.isValid() ? known : QPageSize(points, QPageSize::Point);
}

}  // namespace

QString missingGlyphs(const print::Printout& printout) {
    QStringList codes;
    for (const char32_t c : printout.missing) codes << u"U+%1"_s.arg(uint(c), 4, 16, QChar(u'0')).toUpper();
    if (codes.isEmpty()) return {};
    return PrintPreview::tr("No font here can print %1; its code is printed in brackets instead.")
        .arg(words::andList(codes.mid(0, 12)));
}

QString fileNameFrom(const QString& text) {
    QString name;
    for (const QChar c : text.simplified())
        if (c.isPrint() && !u"/\\:*?\"<>|"_s.contains(c)) name += c;
    while (name.startsWith(u'.')) name.remove(0, 1);
    return name.left(80).trimmed();
}

QString ownFileName(const Context& context, const QString& title) {
    const Person owner = context.reader().get(context.workspace.book().ownerId);
    return fileNameFrom(QString(fullName(owner) + u" - "_s + title));
}

void exportPaper(const Context& context, const PaperFonts& fonts, QWidget* parent, const OutgoingPaper& paper,
                 Paper size, bool largePrint, const print::PaperFormat* proposed) {
    const QList<print::PaperFormat>& formats = proposed ? print::recordFormats() : print::paperFormats();
    const print::PaperFormat& first = proposed ? *proposed : formats.first();
    const QString typed = context.dialogs.fileToSave(parent, PrintPreview::tr("Save document as"),
                                                     QString(paper.fileName + u'.' + first.suffixes.first()),
                                                     print::paperFilter(formats, &first));
    if (typed.isEmpty()) return;
    SavedAs to;
    bool written = false;
    guarded(context, [&] {
        const print::PaperFormat& format = print::paperFormatFor(typed, proposed, formats);
        to = withEnding(typed, format.suffixes);
        const print::PageSetup setup = print::setupFor(paper.document, size, largePrint);
        const print::Fonts& loaded = fonts();
        const QDateTime now = context.workspace.clock().now();
        print::PaperFile file;
        const auto render = [&] {
            file = format.render(
                {paper.document, setup, paper.kept, [&]() -> const print::Fonts& { return loaded; }, now});
        };
        // Records of many years take long.
        if (paper.document.blocks.size() < manyBlocks) render();
        else if (!runAside(parent, PrintPreview::tr("Making the document"), [&](LongWork&) { render(); })) return;
        context.workspace.store().writeOut(to.path, file.bytes, to.overwrite);
        written = true;
    });
    if (written) context.tell(PrintPreview::tr("Exported to %1.").arg(to.path));
}

bool printPages(QPrinter& printer, const PaintedPages& pages) {
    printer.setFullPage(true);
    if (!pages.title.isEmpty()) printer.setDocName(pages.title);
    const int count = int(pages.sizes.size());
    const int from = printer.fromPage() > 0 ? qMin(printer.fromPage(), count) : 1;
    const int to = printer.toPage() > 0 ? qBound(from, printer.toPage(), count) : count;
    QPainter painter;
    if (!painter.begin(&printer)) return false;
    const qreal pixelsPerPoint = printer.resolution() / 72.0;
    for (int i = from; i <= to; ++i) {
        // Some printers stack pages face up, so the last page printed lies on top.
        const int page = printer.pageOrder() == QPrinter::LastPageFirst ? to - (i - from) : i;
        if (i > from && !printer.newPage()) return false;
        pages.paint(painter, page - 1, pixelsPerPoint);
    }
    return painter.end() && printer.printerState() != QPrinter::Error;
}

void printPaper(const Context& context, QWidget* parent, const PaintedPages& pages) {
    if (pages.sizes.isEmpty()) return;
    QPrinter printer(QPrinter::HighResolution);
    const QSizeF sheet = pages.sizes.first();
    const bool landscape = sheet.width() > sheet.height();
    printer.setPageSize(pageSizeOf(landscape ? sheet.transposed() : sheet));
    printer.setPageOrientation(landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setPageMargins(QMarginsF());
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, int(pages.sizes.size()));
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    if (dialog.exec() != QDialog::Accepted) return;
    if (!printPages(printer, pages))
        context.say(PrintPreview::tr("The printer did not take the pages. Please look at the printer and try again."));
}

PrintPreview::PrintPreview(const Context& context, PaperFonts fonts, OutgoingPaper paper, QWidget* parent)
    : QDialog(parent), m_context(context), m_fonts(std::move(fonts)), m_paper(std::move(paper)) {
    setObjectName(u"printPreviewDialog"_s);
    m_kept = keptPages(m_paper.kept, words::toText(m_paper.document.title));
    if (m_kept)
        for (const Paper size : {Paper::Letter, Paper::A4})
            if (m_kept->sizes.first().toSize() == print::setupFor(m_paper.document, size).size().toSize())
                m_frozen = size;
    setWindowTitle(tr("Print preview"));
    const Theme& theme = context.theme;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(space::l), theme.px(space::l), theme.px(space::l), theme.px(space::l));
    column->setSpacing(theme.px(space::m));
    m_preview = new PaperPreview(context.theme, this);
    m_preview->setObjectName(u"printPreviewPaperPreview"_s);
    column->addLayout(makeBar());
    column->addLayout(makeChoices());
    m_warning = new PlainLabel(
        tr("Private notes, advice and feedback will stand in it. Whoever gets the paper or the file can read them."),
        "error", this);
    m_warning->hide();
    column->addWidget(m_warning);
    m_missing = new PlainLabel({}, "help", this);
    column->addWidget(m_missing);
    column->addWidget(m_preview, 1);
    column->addWidget(new PaperBar(m_preview, u"printPreview"_s, this));
    lay();
    m_preview->setFocus();
    const QSize room = parent ? parent->window()->size() : QSize(1000, 760);
    resize(qMin(theme.px(820), room.width()), qMax(400, room.height() - 40));
}

bool PrintPreview::focusNextPrevChild(bool next) { return focusByLayout(this, next); }

QLayout* PrintPreview::makeBar() {
    auto* bar = new QHBoxLayout;
    bar->setSpacing(m_context.theme.px(space::s));
    auto* label = new PlainLabel(tr("Paper si&ze"), "label", this);
    label->setWordWrap(false);
    m_size = new KeyCombo(this);
    m_size->setObjectName(u"printPreviewPaperComboBox"_s);
    m_size->setAccessibleName(tr("Paper"));
    m_size->setChoices({{keyOf(Paper::Letter), tr("US Letter")}, {keyOf(Paper::A4), tr("A4")}});
    m_size->setKey(keyOf(m_frozen.value_or(m_context.workspace.book().paper)));
    label->setBuddy(m_size);
    connect(m_size, &KeyCombo::keyChosen, this, &PrintPreview::lay);
    auto* save = plainButton(tr("&Save as PDF…"), u"printPreviewSaveButton"_s, this);
    connect(save, &QPushButton::clicked, this, [this] {
        // Whoever gets the file sees from its name that it holds what is private.
        const QString name = m_private->isChecked() ? tr("%1, private").arg(m_paper.fileName) : m_paper.fileName;
        const OutgoingPaper paper{wanted(), name, isFrozen() ? m_paper.kept : QByteArray()};
        if (isLaidAside() && !m_preview->finish()) return;
        exportPaper(m_context, m_fonts, this, paper, paperSize(), m_large->isChecked());
    });
    auto* print = primaryButton(tr("&Print…"), u"printPreviewPrintButton"_s, this);
    connect(print, &QPushButton::clicked, this, [this] {
        if (!isLaidAside() || m_preview->finish()) printPaper(m_context, this, m_preview->pages());
    });
    auto* close = plainButton(tr("&Close"), u"printPreviewCloseButton"_s, this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    bar->addWidget(label);
    bar->addWidget(m_size);
    bar->addStretch(1);
    for (QPushButton* button : {close, save, print}) bar->addWidget(button);
    return bar;
}

QLayout* PrintPreview::makeChoices() {
    auto* row = new QHBoxLayout;
    row->setSpacing(m_context.theme.px(space::l));
    m_large = new QCheckBox(tr("&Large print"), this);
    m_large->setObjectName(u"printPreviewLargeCheckBox"_s);
    m_enclosed = new QCheckBox(m_paper.enclosedLabel, this);
    m_enclosed->setObjectName(u"printPreviewEnclosedCheckBox"_s);
    m_enclosed->setVisible(!m_paper.enclosed.isEmpty());
    m_private = new QCheckBox(tr("&With what is private"), this);
    m_private->setObjectName(u"printPreviewPrivateCheckBox"_s);
    m_private->setVisible(bool(m_paper.whole));
    for (QCheckBox* box : {m_large, m_enclosed, m_private}) {
        connect(box, &QCheckBox::toggled, this, &PrintPreview::lay);
        row->addWidget(box);
    }
    row->addStretch(1);
    return row;
}

documents::Document PrintPreview::wanted() const {
    if (m_private->isChecked()) return m_paper.whole();
    if (!m_enclosed->isChecked()) return m_paper.document;
    return documents::withEnclosed(m_paper.document, m_paper.enclosed);
}

bool PrintPreview::isFrozen() const {
    return m_frozen == paperSize() && !m_large->isChecked() && !m_enclosed->isChecked();
}

Paper PrintPreview::paperSize() const { return fromKey<Paper>(m_size->key()).value_or(Paper::Letter); }

void PrintPreview::lay() {
    m_warning->setVisible(m_private->isChecked());
    const print::PageSetup setup = print::setupFor(m_paper.document, paperSize(), m_large->isChecked());
    const documents::Document document = wanted();
    if (isFrozen()) {
        m_preview->setPages(*m_kept);
    } else if (isLaidAside()) {
        m_preview->setPrintout({});  // what was laid out before must not be taken for this
        m_preview->lay(
            m_context,
            [document, setup](const Reader&) {
                return PaperPreview::Wish{document, setup};
            },
            [this] { sayMissing(); });
        return;
    } else {
        m_preview->setPrintout(print::paginate(document, setup, m_fonts()));
    }
    sayMissing();
}

void PrintPreview::sayMissing() {
    m_missing->setText(missingGlyphs(m_preview->printout()));
    m_missing->setVisible(!m_missing->text().isEmpty());
}

void showPaper(const Context& context, QWidget* parent, const OutgoingPaper& paper, const PaperFonts& fonts) {
    guarded(context, [&] {
        auto* dialog = new PrintPreview(context, fonts, paper, parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

}  // namespace mb::ui
