// The preview of pages: laid out aside, the newest wish counts, and remarks are framed on the screen.
#include "ui/paper/paper_preview.h"

#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "ui/paper/paper_bar.h"
#include "ui/print/page_setup.h"

#include <QLabel>
#include <QScrollBar>
#include <QSemaphore>

namespace mb::test::paper_preview_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

documents::Document saying(const QString& words) {
    documents::Document document;
    document.title = documents::Text::verbatim(words);
    document.blocks = {documents::Paragraph{documents::Text::verbatim(words)}};
    return document;
}

PaperPreview::Wish wishFor(const documents::Document& document) {
    return {document, print::setupFor(document, Paper::Letter)};
}

struct PreviewFixture : UiFixture {
    PaperPreview* preview = new PaperPreview(theme, &window);

    PreviewFixture() {
        window.layout()->addWidget(preview);
        window.show();
    }
    QString title() const { return preview->pages().title; }
};

documents::Document tableWithGap() {
    const auto says = [](const QString& words) { return documents::Cell(documents::Text::verbatim(words)); };
    documents::Table table;
    table.columns = {{documents::Text::verbatim(u"Name"_s), 1}, {documents::Text::verbatim(u"Project"_s), 1}};
    table.rows = {{says(u"Leila Haddad"_s), documents::Cell()}, {says(u"Noor Al-Masri"_s), says(u"Sleep"_s)}};
    table.rows[0][1].remark = 7;
    documents::Document document = saying(u"Record"_s);
    document.blocks << table;
    return document;
}

QPoint middleOf(const PaperPreview& preview, const print::Remark& remark) {
    // The sheet is as wide as the pages are scaled; its white tells where it begins.
    const QImage shown = preview.viewport()->grab().toImage();
    const int y = shown.height() / 2;
    int left = 0;
    while (shown.pixelColor(left, y) != QColor(Qt::white)) ++left;
    int right = left;
    while (right < shown.width() && shown.pixelColor(right, y) == QColor(Qt::white)) ++right;
    int top = 0;
    while (shown.pixelColor((left + right) / 2, top) != QColor(Qt::white)) ++top;
    const qreal ratio = shown.devicePixelRatio();
    const qreal scale = (right - left) / ratio / preview.pages().sizes.first().width();
    return (QPointF(left, top) / ratio + remark.at.center() * scale).toPoint();
}

}  // namespace

TEST_CASE("pages come from aside and the newest wish counts", "[paper]") {
    PreviewFixture f;
    QSemaphore go;
    QStringList shown;
    const auto lay = [&](const QString& words) {
        f.preview->lay(
            f.context,
            [&go, words](const Reader&) {
                go.acquire();
                return wishFor(saying(words));
            },
            [&shown, words] { shown << words; });
    };
    lay(u"first"_s);
    CHECK(f.preview->pageCount() == 0);
    CHECK(f.preview->accessibleDescription() == u"Laying out the pages…");
    go.release();
    untilLaid(f.window);
    CHECK(f.title() == u"first");

    // The pages before stay until the new ones are there; what was replaced meanwhile is never shown.
    lay(u"second"_s);
    turnOfLoop();
    lay(u"third"_s);
    CHECK(f.title() == u"first");
    CHECK(f.preview->pageCount() == 1);
    go.release(2);
    CHECK(f.preview->finish());
    CHECK(f.title() == u"third");
    CHECK(shown == QStringList{u"first"_s, u"third"_s});

    // Pages that are there at once count for more than what is still under way.
    lay(u"fourth"_s);
    f.preview->setPrintout(print::paginate(saying(u"fifth"_s), {}, f.context.fonts()));
    go.release();
    untilLaid(f.window);
    turnOfLoop();
    CHECK(f.title() == u"fifth");
}

TEST_CASE("what cannot be laid out is said and can be wished again", "[paper]") {
    PreviewFixture f;
    f.preview->lay(f.context,
                   [](const Reader&) -> PaperPreview::Wish { throw Error(ErrorKind::StorageFailed, {u"a test"_s}); });
    CHECK_FALSE(f.preview->finish());
    CHECK(f.said.size() == 1);
    CHECK(f.preview->hasFailed());
    f.preview->lay(f.context, [](const Reader&) { return wishFor(saying(u"again"_s)); });
    CHECK(f.preview->finish());
    CHECK(f.title() == u"again");
}

TEST_CASE("a preview may go while its pages are laid out", "[paper]") {
    PreviewFixture f;
    documents::Document document = saying(u"long"_s);
    for (int i = 0; i < 2000; ++i)
        document.blocks << documents::Paragraph{documents::Text::verbatim(u"word "_s.repeated(90))};
    QSemaphore begun;
    f.preview->lay(f.context, [&](const Reader&) {
        begun.release();
        return wishFor(document);
    });
    begun.acquire();
    delete f.preview;
    turnOfLoop();
    CHECK(f.said.isEmpty());
}

TEST_CASE("a cell with a remark is framed and leads on", "[paper][DO9]") {
    PreviewFixture f;
    const print::Printout printout =
        print::paginate(tableWithGap(), print::setupFor(tableWithGap(), Paper::Letter), f.context.fonts());
    f.preview->setPrintout(printout);
    settle(f.window);
    const QImage plain = f.preview->viewport()->grab().toImage();
    CHECK_FALSE(f.preview->accessibleDescription().contains(u"missing"));
    const QPoint place = middleOf(*f.preview, printout.pages[0].remarks[0]);

    f.preview->explainRemarks([](int remark) { return QString::number(remark); });
    f.preview->setPrintout(printout);
    const QImage framed = f.preview->viewport()->grab().toImage();
    CHECK(framed != plain);
    CHECK(framed.pixelColor(place) == lightTokens().warnWeak);
    CHECK(f.preview->accessibleDescription().contains(u"1 cell is framed: something in it is missing."));

    QSignalSpy chosen(f.preview, &PaperPreview::remarkChosen);
    QTest::mouseClick(f.preview->viewport(), Qt::LeftButton, {}, place);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toInt() == 7);
    QTest::mouseClick(f.preview->viewport(), Qt::LeftButton, {}, place + QPoint(0, 60));
    CHECK(chosen.size() == 1);
}

TEST_CASE("pages are turned and shown larger by keys and by the bar beneath them", "[paper]") {
    PreviewFixture f;
    auto* bar = new PaperBar(f.preview, u"test"_s, &f.window);
    f.window.layout()->addWidget(bar);
    documents::Document document = saying(u"long"_s);
    for (int i = 0; i < 60; ++i)
        document.blocks << documents::Paragraph{documents::Text::verbatim(u"word "_s.repeated(90))};
    f.preview->setPrintout(print::paginate(document, print::setupFor(document, Paper::Letter), f.context.fonts()));
    settle(f.window);
    REQUIRE(f.preview->pageCount() > 2);
    const auto told = [&] {
        for (const QLabel* label : bar->findChildren<QLabel*>())
            if (label->text().startsWith(u"Page")) return label->text();
        return QString();
    };
    const QString pages = QString::number(f.preview->pageCount());
    CHECK(told() == u"Page 1 of "_s + pages);
    f.preview->setFocus();
    f.press(Qt::Key_PageDown);
    CHECK(told() == u"Page 2 of "_s + pages);
    f.find<QPushButton>("testNextPagePushButton")->click();
    CHECK(told() == u"Page 3 of "_s + pages);
    f.press(Qt::Key_PageUp);
    f.find<QPushButton>("testPreviousPagePushButton")->click();
    CHECK(told() == u"Page 1 of "_s + pages);

    const auto widthOfSheet = [&] {
        const QImage shown = f.preview->viewport()->grab().toImage();
        int white = 0;
        for (int x = 0; x < shown.width(); ++x) white += shown.pixelColor(x, shown.height() / 2) == QColor(Qt::white);
        return white;
    };
    const int fits = widthOfSheet();
    f.press(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(f.preview->zoom() == 0.75);
    CHECK(widthOfSheet() < fits);
    CHECK(f.find<QPushButton>("testFitWidthPushButton")->text() == u"75%");
    f.press(Qt::Key_0, Qt::ControlModifier);
    CHECK(f.preview->zoom() == 1);
    CHECK_FALSE(f.preview->horizontalScrollBar()->maximum() > 0);
    for (int i = 0; i < 9; ++i) f.press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(f.preview->zoom() == 2);  // and no further
    CHECK(f.preview->horizontalScrollBar()->maximum() > 0);
    const int before = f.preview->horizontalScrollBar()->value();
    f.press(Qt::Key_Right);
    CHECK(f.preview->horizontalScrollBar()->value() > before);
    f.find<QPushButton>("testFitWidthPushButton")->click();
    CHECK(f.preview->zoom() == 1);
    CHECK(f.find<QPushButton>("testFitWidthPushButton")->text() == u"Fit width");
}

}  // namespace mb::test::paper_preview_test
