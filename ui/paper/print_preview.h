// What can be done with a document besides filling it in: look at its pages, print them, save them as a file. The
// printer and the PDF get the very pages that the preview shows.
#pragma once

#include "core/documents/block.h"
#include "ui/paper/paper_preview.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"

#include <QDialog>

class QPrinter;
namespace mb::print {
struct PaperFormat;
}

namespace mb::ui {

// The fonts of the paper, loaded when first asked for; whoever owns the window owns them.
using PaperFonts = std::function<const print::Fonts&()>;

// A document to print or export. If `kept` holds the bytes of a frozen PDF, exporting as PDF writes those.
struct OutgoingPaper {
    documents::Document document;
    QString fileName;  // proposed, without ending
    QByteArray kept = {};
    QList<documents::Document> enclosed = {};  // go along when wanted
    QString enclosedLabel = {};                // "With its reviews"
    // With what is private, for those who ask for it at that moment; none: there is no such document.
    std::function<documents::Document()> whole = {};
};

// "No font here can print U+1F642; …", or nothing.
QString missingGlyphs(const print::Printout& printout);
// A name for a file out of people's names: nothing that a file system refuses.
QString fileNameFrom(const QString& words);
// Of a paper of the owner's: "Maya Okafor - Teaching statement".
QString ownFileName(const Context& context, const QString& title);

// Asks where to, then writes the format that the ending says, and says where it is, or why it is not. What is enclosed
// stays behind. `proposed`: the format that the dialog begins with, of those for records; none: the first of all, and
// only those for pages.
void exportPaper(const Context& context, const PaperFonts& fonts, QWidget* parent, const OutgoingPaper& paper,
                 Paper size, bool largePrint = false, const print::PaperFormat* proposed = nullptr);

// Paints the pages that were asked for. False if the printer failed.
bool printPages(QPrinter& printer, const PaintedPages& pages);
// Asks for a printer, and prints.
void printPaper(const Context& context, QWidget* parent, const PaintedPages& pages);

class PrintPreview : public QDialog {
    Q_OBJECT
public:
    PrintPreview(const Context& context, PaperFonts fonts, OutgoingPaper paper, QWidget* parent = nullptr);
    PaperPreview* preview() const { return m_preview; }

protected:
    bool focusNextPrevChild(bool next) override;

private:
    QLayout* makeBar();
    QLayout* makeChoices();
    bool isFrozen() const;  // the pages that were kept are the ones wanted: of their size, and by themselves
    documents::Document wanted() const;
    void lay();
    // Records of many years take long.
    bool isLaidAside() const { return m_paper.whole && m_context.fonts; }
    void sayMissing();
    Paper paperSize() const;

    const Context& m_context;
    PaperFonts m_fonts;
    OutgoingPaper m_paper;
    std::optional<PaintedPages> m_kept;
    std::optional<Paper> m_frozen;  // their size
    PaperPreview* m_preview;
    KeyCombo* m_size = nullptr;
    QCheckBox *m_large = nullptr, *m_enclosed = nullptr;
    QCheckBox* m_private = nullptr;
    PlainLabel *m_missing = nullptr, *m_warning = nullptr;
};

// Opens the preview over the window and returns at once.
void showPaper(const Context& context, QWidget* parent, const OutgoingPaper& paper, const PaperFonts& fonts);
inline void showPaper(const Context& context, QWidget* parent, const documents::Document& document,
                      const QString& proposedFileName, const PaperFonts& fonts) {
    showPaper(context, parent, OutgoingPaper{document, proposedFileName}, fonts);
}

}  // namespace mb::ui
