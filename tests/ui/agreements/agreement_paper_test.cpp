// The pages of an agreement that was frozen, and what else of it goes on paper (AG4–AG7).
#include "core/actions/reviews.h"
#include "tests/ui/agreements/life_fixture.h"
#include "ui/paper/print_preview.h"

#include <QCheckBox>
#include <QPainter>
#include <QProcess>

namespace mb::test::agreement_paper_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;
using test::LifeFixture;

TEST_CASE("the preview of a frozen version shows the pages that were kept") {
    LifeFixture f;
    f.pressButton("agreementWithdrawButton");
    f.pressButton("agreementAgreeButton");
    const auto paper = [&] {
        auto* shown = f.visible<PaperPreview>("agreementFrozenPaperPreview");
        REQUIRE(shown);
        CHECK(shown->printout().pages.isEmpty());
        REQUIRE(shown->pageCount() > 0);
        return shown;
    };
    const auto lastPage = [&] {
        QImage image(612, 792, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paper()->pages().paint(painter, paper()->pageCount() - 1, 1);
        return image;
    };
    const QImage withoutSignatures = lastPage();
    QImage white(withoutSignatures.size(), QImage::Format_RGB32);
    white.fill(Qt::white);
    CHECK(withoutSignatures != white);
    f.signTyped("agreementSign1Button");
    CHECK(lastPage() == withoutSignatures);  // pages are frozen anew only when all have signed
    f.signTyped("agreementSign2Button");
    const QImage withSignatures = lastPage();
    CHECK(withSignatures != withoutSignatures);

    // The book takes another paper; what was frozen is what it was.
    Book european = f.book->book();
    european.paper = Paper::A4;
    actions::books::change(*f.book, european);
    f.view->hide();
    f.view = f.show(new AgreementView(f.context, f.ids.mentorship, f.context.fonts));
    CHECK(paper()->pages().sizes[0] == QSizeF(612, 792));
    CHECK(lastPage() == withSignatures);
    f.pressButton("agreementSignButton");
    auto* preview = f.window.findChild<PrintPreview*>();
    REQUIRE(preview);
    CHECK(preview->preview()->pages().sizes[0] == QSizeF(612, 792));
    QTest::keyClick(preview->findChild<KeyCombo*>(u"printPreviewPaperComboBox"_s), Qt::Key_Down);
    CHECK(preview->preview()->pages().sizes[0] == QSizeF(595, 842));
    preview->close();
}

TEST_CASE("slip and large print and the reviews are chosen in the window") {
    LifeFixture f;
    f.signTyped("agreementSign1Button");
    f.signTyped("agreementSign2Button");
    actions::reviews::NewReview found;
    found.day = f.context.today();
    found.outcome = ReviewOutcome::Changed;
    found.changes = u"Every two weeks from January"_s;
    actions::reviews::review(*f.book, f.first, found);
    const auto opened = [&] {
        PrintPreview* shown = nullptr;
        for (auto* one : f.window.findChildren<PrintPreview*>())
            if (one->isVisible()) shown = one;
        REQUIRE(shown);
        return shown;
    };
    const auto saved = [&](PrintPreview* preview, const QString& name) {
        f.dialogs.files << f.book.folder.filePath(name);
        preview->findChild<QPushButton*>(u"printPreviewSaveButton"_s)->click();
        return test::bytesOf(f.book.folder.filePath(name));
    };
    f.pressButton("agreementSlipButton");
    CHECK(opened()->preview()->pageCount() == 1);
    CHECK(opened()->preview()->printout().title.startsWith(u"Acknowledgment of agreement"));
    CHECK_FALSE(opened()->findChild<QCheckBox*>(u"printPreviewEnclosedCheckBox"_s)->isVisible());
    opened()->close();

    f.pressButton("agreementSignButton");
    PrintPreview* preview = opened();
    const QByteArray kept = documents::frozenPages(f.book->reader(), f.version());
    CHECK(saved(preview, u"kept.pdf"_s) == kept);
    const int pages = preview->preview()->pageCount();
    auto* large = preview->findChild<QCheckBox*>(u"printPreviewLargeCheckBox"_s);
    QTest::keyClick(large, Qt::Key_Space);
    CHECK(preview->preview()->pageCount() > pages);
    CHECK(saved(preview, u"large.pdf"_s) != kept);
    QTest::keyClick(large, Qt::Key_Space);
    auto* enclosed = preview->findChild<QCheckBox*>(u"printPreviewEnclosedCheckBox"_s);
    REQUIRE(enclosed->isVisible());

    QTest::keyClick(enclosed, Qt::Key_Space);
    CHECK(preview->preview()->pageCount() == pages + 1);
    const QByteArray whole = saved(preview, u"whole.pdf"_s);
    CHECK(whole != kept);
    QProcess text;
    text.start(u"pdftotext"_s, {u"-layout"_s, f.book.folder.filePath(u"whole.pdf"_s), u"-"_s});
    REQUIRE(text.waitForFinished());
    CHECK(QString::fromUtf8(text.readAllStandardOutput()).contains(u"Every two weeks from January"));
    preview->close();
}

}  // namespace mb::test::agreement_paper_test
