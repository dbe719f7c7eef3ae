// The preview of references: what needs a decision comes first, and nothing comes in by accident.
#include "ui/imports/reference_preview.h"

#include "core/actions/outcomes.h"
#include "core/words/references.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"

namespace mb::test::imports_reference_preview_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray file =
    R"(@article{a, title={A new work}, author={Haddad, Leila and Okonkwo, C.}, year=2026, doi={10.1/x}}
@article{b, title={Known by title}, author={Vang, P.}, year=2025}
@article{d, title={A second new work}, author={Haddad, Leila}, year=2024}
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
    bool says(const QString& part) {
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            if (label->isVisible() && label->text().replace(QChar(0xa0), u' ').contains(part)) return true;
        return false;
    }
    QStringList rows() {
        QStringList rows;
        for (const ListRow& row : find<RowList>("referencesRowList")->rowModel().rows())
            rows << (row.header ? QString(u"# "_s + row.title) : QString(row.title + u": "_s + row.chip));
        return rows;
    }
};

}  // namespace

TEST_CASE("what has to be decided stands first, and what was refused is told", "[references][DO15]") {
    Preview p;
    CHECK(p.rows() == QStringList{u"# Perhaps the same work: you decide · 1"_s, u"Known by title: decide"_s,
                                  u"# New · 2"_s, u"A new work: comes in"_s, u"A second new work: comes in"_s,
                                  u"# Refused · 1"_s, words::placeOf(p.dialog->plan().refused.first()) + u": refused"});
    CHECK(p.rows().last().contains(u"(c)"));
    CHECK(p.says(u"x.bib · 4 entries found · BibTeX"_s));
    CHECK(p.says(u"1 still to decide"_s));
    CHECK(p.find<QPushButton>("referencesImportPushButton")->text().remove(u'&') == u"Import 2 references");
    // The full name fits one person; an initial alone fits nobody here.
    REQUIRE(p.dialog->findChildren<NameLine*>().size() == 1);
    CHECK(p.dialog->findChild<NameLine*>()->chosen() == QString::number(p.leila.value));
    // Why it was refused stands beside it; there is nothing to choose.
    p.find<RowList>("referencesRowList")->select("refused", 1);
    CHECK(p.says(u"never ends"_s));
    CHECK_FALSE(p.find<QRadioButton>("referencesAct1RadioButton")->isVisible());
}

TEST_CASE("a work of the book and one of the file stand side by side, nothing chosen", "[references][DO15]") {
    Preview p;
    p.find<RowList>("referencesRowList")->select("entry", 2);
    CHECK(p.says(u"In this book"_s));
    CHECK(p.says(u"In the file"_s));
    CHECK(p.says(u"Vang P"_s));
    for (const char* radio : {"referencesAct1RadioButton", "referencesAct2RadioButton", "referencesAct3RadioButton"}) {
        CHECK(p.find<QRadioButton>(radio)->isVisible());
        CHECK_FALSE(p.find<QRadioButton>(radio)->isChecked());
    }
    // Leaving it out is a decision, too.
    auto* list = p.find<RowList>("referencesRowList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_3);
    CHECK(p.rows().contains(u"Known by title: left out"_s));
    CHECK(p.find<QRadioButton>("referencesAct3RadioButton")->isChecked());
    CHECK_FALSE(p.says(u"still to decide"_s));
}

TEST_CASE("all entries of a kind are decided at once, by keys or by a button", "[references][DO15]") {
    Preview p;
    auto* list = p.find<RowList>("referencesRowList");
    list->select("entry", 1);
    list->setFocus();
    const bool keys = GENERATE(true, false);
    if (keys) QTest::keyClick(list, Qt::Key_Space, Qt::ControlModifier);
    else p.find<QPushButton>("referencesNonePushButton")->click();
    CHECK(p.rows().contains(u"A new work: left out"_s));
    CHECK(p.rows().contains(u"A second new work: left out"_s));
    CHECK(p.rows().contains(u"Known by title: decide"_s));
    CHECK_FALSE(p.find<QPushButton>("referencesImportPushButton")->isEnabled());
    if (keys) QTest::keyClick(list, Qt::Key_1, Qt::ControlModifier);
    else p.find<QPushButton>("referencesAllPushButton")->click();
    CHECK(p.rows().contains(u"A second new work: comes in"_s));
    // It is one step, whatever the number.
    const auto before = contents(*p.f.book);
    exchange::takeIn(*p.f.book, p.dialog->plan());
    CHECK(queries::allOutcomes(p.f.book->reader()).size() == 3);
    p.f.book->undo();
    CHECK(contents(*p.f.book) == before);
}

TEST_CASE("Space takes an entry or leaves it out, and Enter in the list brings nothing in", "[references]") {
    Preview p;
    auto* list = p.find<RowList>("referencesRowList");
    list->select("entry", 1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(p.rows().contains(u"A new work: left out"_s));
    CHECK(p.find<QPushButton>("referencesImportPushButton")->text().remove(u'&') == u"Import 1 reference");
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(p.rows().contains(u"A new work: comes in"_s));
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(p.dialog->isVisible());
    CHECK(p.dialog->result() != QDialog::Accepted);
    CHECK(queries::allOutcomes(p.f.book->reader()).size() == 1);
}

TEST_CASE("a work that is perhaps the same becomes its next state or a second one", "[references]") {
    Preview p;
    auto* list = p.find<RowList>("referencesRowList");
    list->select("entry", 2);
    list->setFocus();
    const bool one = GENERATE(true, false);
    QTest::keyClick(list, one ? Qt::Key_1 : Qt::Key_2);
    CHECK(p.rows().contains(one ? u"Known by title: next state"_s : u"Known by title: comes in"_s));
    exchange::takeIn(*p.f.book, p.dialog->plan());
    CHECK(queries::allOutcomes(p.f.book->reader()).size() == (one ? 3 : 4));
}

}  // namespace mb::test::imports_reference_preview_test
