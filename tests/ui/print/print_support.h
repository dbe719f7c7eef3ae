// Documents to print, and the programs that read a PDF back.
#pragma once

#include "core/documents/block.h"
#include "tests/support/catch.h"
#include "ui/print/paginator.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace mb::print_test {

documents::Text says(const QString& words);

// A small agreement of one page, as the mockup shows it.
documents::Document agreement();
// Many pages: sections, a table of 80 rows, long paragraphs, signatures of three.
documents::Document longAgreement();
// A form with everything that can be filled in by hand.
documents::Document blankForm();

// Every sheet of an agreement there is, with the number of pages it may take.
struct Sheet {
    QString name;
    documents::Document document;
    int least = 1, most = 1;
};
QList<Sheet> sheets();

template <class Check>
void onBothPapers(Check check) {
    for (const Sheet& sheet : sheets())
        for (Paper paper : {Paper::Letter, Paper::A4}) {
            INFO(sheet.name.toStdString() << " " << keyOf(paper).toStdString());
            check(sheet, print::setupFor(paper, sheet.document.compact));
        }
}

print::Printout printed(const documents::Document& document, const print::PageSetup& setup = {});
QByteArray pdfOf(const documents::Document& document, const print::PageSetup& setup = {});

// Writes the bytes to a file of its own and runs a program on it ("%1" stands for the file). Fails the test if the
// program is missing or its exit code is not 0.
QString run(const QString& program, QStringList arguments, const QByteArray& file,
            const QString& suffix = QStringLiteral(".pdf"));
bool hasProgram(const QString& program);

// After NFKC and with all white space as single spaces.
QString plain(const QString& text);
// Text of the page's items but the foot, in the order of painting.
QStringList textsOf(const print::Page& page);

}  // namespace mb::print_test
