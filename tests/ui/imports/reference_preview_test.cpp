// The preview of references: what needs a decision comes first, and nothing comes in by accident.
#include "ui/imports/reference_preview.h"

#include "core/actions/outcomes.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"

namespace mb::test::imports_reference_preview_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray file =
    R"(@article{a, title={A new work}, author={Haddad, Leila and Okonkwo, C.}, year=2026, doi={10.1/x}}
@article{b, title={Known by title}, author={Vang, P.}, year=2025}
@article{c, title={never ends
)";

struct Preview {
    UiFixture f;
    PersonId leila = f.book.person(u"Leila Haddad"_s);
    OutcomeId known;
    exchange::ReferenceList found = exchange::readReferences(file, u"x.bib"_s);
    std::unique_ptr<ReferencePreview> dialog;

    Preview() {
        actions::outcomes::NewOutcome work;
        work.outcome.title = u"Known by title"_s;
        known = actions::outcomes::add(*f.book, work);
        dialog = std::make_unique<ReferencePreview>(
            f.context, exchange::planReferences(f.book->reader(), found, u"x.bib"_s), found.notes, &f.window);
        dialog->show();
        activate(*dialog);
    }
    template <class Widget>
    Widget* find(const char* name) {
        return dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    QStringList rows() {
        QStringList rows;
        for (const ListRow& row : find<RowList>("referencesRowList")->rowModel().rows())
            rows << (row.header ? QString(u"# "_s + row.title) : QString(row.title + u": "_s + row.chip));
        return rows;
    }
};

}  // namespace

TEST_CASE("what has to be decided stands first, and what was refused is told", "[references]") {
    Preview p;
    CHECK(p.rows() == QStringList{u"# Perhaps the same work: you decide"_s, u"Known by title: decide"_s, u"# New"_s,
                                  u"A new work: comes in"_s});
    CHECK(p.find<QPlainTextEdit>("referencesRefusedPlainTextEdit")->toPlainText().contains(u"never ends"));
    CHECK(p.find<QPushButton>("referencesImportPushButton")->text().remove(u'&') == u"Import 1 reference");
    // The full name fits one person; an initial alone fits nobody here.
    CHECK(p.dialog->findChildren<AuthorLine*>().size() == 1);
    CHECK(p.dialog->findChild<AuthorLine*>()->chosen() == p.leila);
}

TEST_CASE("Space takes an entry or leaves it out, and Enter in the list brings nothing in", "[references]") {
    Preview p;
    auto* list = p.find<RowList>("referencesRowList");
    list->select("reference", 1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(p.rows().contains(u"A new work: left out"_s));
    CHECK_FALSE(p.find<QPushButton>("referencesImportPushButton")->isEnabled());
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(p.rows().contains(u"A new work: comes in"_s));
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(p.dialog->isVisible());
    CHECK(p.dialog->result() != QDialog::Accepted);
    CHECK(queries::allOutcomes(p.f.book->reader()).size() == 1);
}

TEST_CASE("a work that is perhaps the same becomes its next state or a second one", "[references]") {
    Preview p;
    p.find<RowList>("referencesRowList")->select("reference", 2);
    auto* choice = p.find<KeyCombo>("referencesChoiceKeyCombo");
    choice->setFocus();
    const bool one = GENERATE(true, false);
    QTest::keyClicks(choice, one ? u"One"_s : u"Two"_s);
    CHECK(p.rows().contains(one ? u"Known by title: next state"_s : u"Known by title: comes in"_s));
    exchange::takeIn(*p.f.book, p.dialog->plan());
    CHECK(queries::allOutcomes(p.f.book->reader()).size() == (one ? 2 : 3));
}

}  // namespace mb::test::imports_reference_preview_test
