// The dossier's pages come from aside: what leaves is what was chosen last, and framed cells lead to what they lack.
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/ui.h"
#include "tests/support/whole_book.h"
#include "ui/dossier/record_view.h"
#include "ui/paper/paper_preview.h"

namespace mb::test::dossier_missing_cells_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("what is exported is what was chosen last", "[dossier]") {
    UiFixture f;
    fillWithWork(*f.book);
    f.show(new RecordView(f.context));
    const auto exported = [&](const QString& name) {
        const QString path = f.book.folder.filePath(name);
        f.dialogs.files << path;
        f.find<QAction>("dossierExportAction")->trigger();
        return bytesOf(path);
    };
    f.find<KeyCombo>("dossierFormatKeyCombo")->setKey(u"csv"_s);
    const QByteArray record = exported(u"record.csv"_s);
    auto* document = f.find<KeyCombo>("dossierDocumentKeyCombo");
    const auto choose = [&](const QString& key) {
        document->setKey(key);
        Q_EMIT document->keyChosen(key);
    };
    choose(u"progress"_s);
    const QByteArray report = exported(u"report.csv"_s);
    CHECK(report != record);
    choose(u"record"_s);
    CHECK(exported(u"again.csv"_s) == record);
}

TEST_CASE("a framed cell leads to what it lacks", "[dossier][DO9]") {
    UiFixture f;
    const WholeBook ids = fillWithWork(*f.book);
    f.show(new RecordView(f.context));
    auto* preview = f.find<PaperPreview>("dossierPaperPreview");
    qsizetype framed = 0;
    for (const auto& ofPage : preview->pages().remarks) framed += ofPage.size();
    CHECK(framed > 0);
    CHECK(preview->accessibleDescription().contains(u"missing"));
    const auto rows = f.find<RowList>("dossierMissingRowList")->rowModel().rows();
    const auto wanted = std::find_if(rows.begin(), rows.end(),
                                     [](const ListRow& row) { return row.title == u"Leila Haddad: project or focus"; });
    REQUIRE(wanted != rows.end());
    const auto has = [&](const QList<print::Remark>& remarks) {
        return std::any_of(remarks.begin(), remarks.end(),
                           [&](const print::Remark& remark) { return remark.id == wanted->id && remark.empty; });
    };
    CHECK(std::any_of(preview->pages().remarks.begin(), preview->pages().remarks.end(), has));
    Q_EMIT preview->remarkChosen(int(wanted->id));
    REQUIRE(!f.opened.isEmpty());
    CHECK(f.opened.last() == std::pair<QByteArray, qint64>("mentorship", ids.bare.value));
}

}  // namespace mb::test::dossier_missing_cells_test
