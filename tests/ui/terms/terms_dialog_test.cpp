// The owner's own lists, edited by keyboard.
#include "ui/terms/terms_dialog.h"

#include "core/actions/sample.h"
#include "tests/support/catch.h"
#include "tests/support/window.h"

namespace mb::test::terms_dialog_test {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("entries of a list are added, renamed, hidden and moved, and each act is undone by itself") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.mentorbook"_s);
    actions::sample::create(path).reset();
    BookWindow f(path);
    ui::TermsDialog dialog(f.view().context());
    dialog.show();
    auto* rows = dialog.findChild<ui::RowList*>(u"termsRowList"_s);
    auto* fresh = dialog.findChild<QLineEdit*>(u"termsNewLineEdit"_s);
    auto* label = dialog.findChild<QLineEdit*>(u"termsLabelLineEdit"_s);
    const auto domains = [&] {
        return f.reader().select<Term>().where(&Term::list, u"goal-domain"_s).orderBy(&Term::place).list();
    };
    const qsizetype before = domains().size();

    QTest::keyClicks(fresh, u"Global health"_s);
    QTest::keyClick(fresh, Qt::Key_Return);
    INFO(f.view().bannerText().toStdString() << dialog.findChild<QLabel*>(u"termsSaidLabel"_s)->text().toStdString());
    REQUIRE(domains().size() == before + 1);
    CHECK(domains().last().label == u"Global health"_s);
    CHECK(rows->selectedRow()->title == u"Global health"_s);

    label->setFocus();
    label->selectAll();
    QTest::keyClicks(label, u"Global surgery"_s);
    QTest::keyClick(label, Qt::Key_Return);
    CHECK(domains().last().label == u"Global surgery"_s);

    dialog.findChild<QPushButton*>(u"termsUpButton"_s)->click();
    CHECK(domains()[before - 1].label == u"Global surgery"_s);
    CHECK(rows->selectedRow()->title == u"Global surgery"_s);
    dialog.findChild<QPushButton*>(u"termsHideButton"_s)->click();
    CHECK(domains()[before - 1].hidden);
    CHECK(rows->selectedRow()->chip == u"hidden"_s);

    f.view().context().workspace.undo();
    CHECK_FALSE(domains()[before - 1].hidden);
    f.view().context().workspace.undo();
    CHECK(domains().last().label == u"Global surgery"_s);
}

}  // namespace mb::test::terms_dialog_test
