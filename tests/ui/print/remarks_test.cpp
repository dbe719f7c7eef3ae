// Remarks on cells: the screen knows where they are, and nothing that leaves knows of them.
#include "tests/ui/print/print_support.h"
#include "tests/ui/print/record_sheets.h"
#include "ui/print/pdf.h"
#include "ui/print/rich_document.h"

namespace mb::test::print_remarks_test {

using namespace mb::documents;
using namespace mb::print;
using namespace mb::print_test;

namespace {

Document withRemarks(Document document) {
    int next = 0;
    for (Block& block : document.blocks)
        if (auto* table = std::get_if<Table>(&block))
            for (auto& row : table->rows) {
                ++next;
                row[next % row.size()].remark = next;
            }
    return document;
}

QList<Remark> remarksOn(const Printout& printout) {
    QList<Remark> all;
    for (const Page& page : printout.pages) all += page.remarks;
    return all;
}

}  // namespace

TEST_CASE("what leaves is the same with and without remarks", "[print][DO9]") {
    for (const Document& document : {recordSheet(), wideRecord(), crowdedRecord()}) {
        const Document remarked = withRemarks(document);
        const PageSetup setup = setupFor(document, Paper::Letter);
        REQUIRE_FALSE(remarksOn(printed(remarked, setup)).isEmpty());
        CHECK(remarksOn(printed(document, setup)).isEmpty());
        CHECK(pdfOf(remarked, setup) == pdfOf(document, setup));
        CHECK(toDocx(remarked, setup) == toDocx(document, setup));
        CHECK(toOdt(remarked, setup) == toOdt(document, setup));
        CHECK(toHtml(remarked) == toHtml(document));
    }
}

TEST_CASE("each remark lies around its cell and over no other", "[print]") {
    const Document document = withRemarks(crowdedRecord());
    const PageSetup setup = setupFor(document, Paper::Letter);
    const Printout printout = printed(document, setup);
    const QList<Remark> all = remarksOn(printout);
    int expected = 0;
    for (const Remark& remark : all) CHECK(remark.id == ++expected);
    CHECK(expected > 30);
    for (const Page& page : printout.pages) {
        const QRectF sheet(QPointF(), page.size);
        for (const Remark& remark : page.remarks) {
            CHECK(remark.at.isValid());
            CHECK(sheet.contains(remark.at));
            const bool filled = std::any_of(page.items.begin(), page.items.end(), [&](const Item& item) {
                const auto* text = std::get_if<TextItem>(&item);
                return text && remark.at.contains(text->at) &&
                       remark.at.contains(text->at + QPointF(text->width() * 0.99, 0));
            });
            CHECK(filled != remark.empty);
            for (const Remark& other : page.remarks) CHECK((other.id == remark.id || !remark.at.intersects(other.at)));
        }
    }
}

}  // namespace mb::test::print_remarks_test
