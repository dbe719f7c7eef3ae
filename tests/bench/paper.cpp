// How long a page takes on its way into a PDF, with and without what lets it be read aloud:  mentorbook-paper
// Blank forms have the most parts to the page. Prints lines of "name value".
#include "core/documents/agreement.h"
#include "core/documents/templates.h"
#include "core/documents/terms.h"
#include "ui/print/paginator.h"
#include "ui/print/pdf.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTimeZone>

#include <cstdio>

int main(int argc, char** argv) {
    using namespace mb;
    const QGuiApplication application(argc, argv);
    const print::Fonts fonts;
    const QDateTime now(QDate(2026, 11, 4), QTime(12, 0), QTimeZone::utc());
    QList<print::Printout> papers;
    qsizetype pages = 0;
    for (const QString& name : documents::shippedTemplateNames()) {
        const documents::Document form =
            documents::blankAgreement(documents::shippedTemplate(name), documents::shippedTerms());
        papers << print::paginate(form, print::setupFor(Paper::Letter, form.compact), fonts);
        pages += papers.last().pages.size();
    }
    for (int round = 0; round < 9; ++round)
        for (const bool aloud : {true, false}) {
            QElapsedTimer took;
            took.start();
            for (print::Printout paper : papers) {
                if (!aloud) paper.parts.reset();
                print::toPdf(paper, now);
            }
            std::printf("%s %.3f\n", aloud ? "page_ms" : "plain_page_ms",
                        double(took.nsecsElapsed()) / 1e6 / double(pages));
        }
}
