// What of an agreement goes on paper, out of the window (AG5–AG7).
#include "core/actions/reviews.h"
#include "tests/ui/agreements/life_fixture.h"
#include "ui/paper/print_preview.h"

#include <QCheckBox>
#include <QProcess>

using namespace mb;
using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;
using test::LifeFixture;

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
