// Templates in the window: a shipped one is copied, its words changed by typing, and a new agreement uses them (AG1).
#include "ui/templates/templates_dialog.h"
#include "core/actions/agreements.h"
#include "core/documents/templates.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/ui.h"
#include "tests/support/undo.h"

#include <QPlainTextEdit>

namespace mb::test::templates_dialog_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct TemplatesFixture : test::UiFixture {
    std::unique_ptr<print::Fonts> fonts;
    TemplatesDialog* dialog = nullptr;

    TemplatesFixture() {
        window.resize(1280, 800);
        window.show();
        dialog = new TemplatesDialog(
            context,
            [this]() -> const print::Fonts& {
                if (!fonts) fonts = std::make_unique<print::Fonts>();
                return *fonts;
            },
            &window);
        dialog->show();
        test::activate(*dialog);
    }
    template <class Widget>
    Widget* visible(const char* name) {
        return test::visibleIn<Widget>(*dialog, name);
    }
    void pressButton(const char* name) {
        INFO(name);
        auto* button = visible<QPushButton>(name);
        REQUIRE(button);
        REQUIRE(button->isEnabled());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    void typeInto(QWidget* editor, const QString& text) {
        REQUIRE(editor);
        editor->setFocus();
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, text);
        dialog->setFocus();
    }
    void choosePart(const QString& path) {
        auto* list = visible<RowList>("templatesPartsListView");
        const auto parts = documents::edit::entriesOf(documents::templateNamed(book->reader(), u"Mine"_s).body);
        for (qsizetype i = 0; i < parts.size(); ++i)
            if (parts[i].path == path) list->setCurrentIndex(list->rowModel().index(int(i)));
    }
    QJsonObject mine() { return documents::templateNamed(book->reader(), u"Mine"_s).body; }
    QString shownError() {
        auto* label = dialog->findChild<QLabel*>(u"templatesErrorLabel"_s);
        return label->isVisible() ? label->text() : QString();
    }
};

}  // namespace

TEST_CASE("a copied template is reworded by typing and a new agreement uses it") {
    TemplatesFixture f;
    CHECK_FALSE(f.visible<QPushButton>("templatesRenameButton")->isEnabled());
    CHECK(f.visible<QLineEdit>("templatesLabelLineEdit")->isReadOnly());
    f.dialogs.texts = {u"Mine"_s};
    f.pressButton("templatesCopyButton");
    REQUIRE(documents::ownTemplate(f.book->reader(), u"Mine"_s));

    f.choosePart(u"meetings.place"_s);
    f.typeInto(f.visible<QLineEdit>("templatesLabelLineEdit"), u"Where we usually sit"_s);
    const auto labelOf = [&](const QString& path) { return documents::templateFrom(f.mine()).find(path); };
    REQUIRE(labelOf(u"meetings.place"_s));
    QString label;
    for (const auto& part : documents::edit::entriesOf(f.mine()))
        if (part.path == u"meetings.place") label = part.label;
    CHECK(label == u"Where we usually sit");

    f.pressButton("templatesHideButton");
    bool hidden = false;
    for (const auto& part : documents::edit::entriesOf(f.mine()))
        if (part.path == u"meetings.place") hidden = part.hidden;
    CHECK(hidden);
    f.book->undo();

    f.dialogs.texts = {u"Parking"_s, u"We share the lot."_s};
    f.pressButton("templatesClauseButton");
    CHECK(f.shownError().toStdString() == "");
    f.typeInto(f.visible<QPlainTextEdit>("templatesClausePlainTextEdit"), u"We share the lot behind the library."_s);
    f.typeInto(f.visible<QLineEdit>("templatesNewFieldLineEdit"), u"Space number"_s);
    f.pressButton("templatesNewFieldButton");
    CHECK(f.shownError() == u"");
    const auto version =
        actions::agreements::start(*f.book, f.book.mentorship(f.book.person(u"Lin Chen"_s)), u"Mine"_s);
    const auto form = documents::templateFrom(f.book->reader().get(version).templateBody.toObject());
    CHECK(form.sections.last().title == u"Parking");
    CHECK(form.sections.last().fields.size() == 1);
    CHECK(test::faultsOf(*f.book) == "");
}

TEST_CASE("a sentence that names nothing is refused with the place and stays on the screen") {
    TemplatesFixture f;
    f.dialogs.texts = {u"Mine"_s};
    f.pressButton("templatesCopyButton");
    f.choosePart(u"meetings"_s);
    auto* sentence = f.visible<QPlainTextEdit>("templatesSentence0PlainTextEdit");
    const QJsonObject before = f.mine();
    f.typeInto(sentence, u"We meet {nowhere}."_s);
    CHECK(f.mine() == before);
    CHECK(f.shownError() != u"");
    CHECK(sentence->toPlainText() == u"We meet {nowhere}.");
}

TEST_CASE("a template goes out as a file and comes back the same") {
    TemplatesFixture f;
    f.dialogs.texts = {u"Mine"_s};
    f.pressButton("templatesCopyButton");
    const QString path = f.book.folder.filePath(u"mine.json"_s);
    f.dialogs.files = {path, path};
    f.pressButton("templatesExportButton");
    f.pressButton("templatesImportButton");
    CHECK(f.shownError() == u"");
    CHECK(documents::allTemplates(f.book->reader()).size() == documents::shippedTemplates().size() + 2);
    test::writeBytes(path, "{ \"name\": 7 }");
    f.dialogs.files = {path};
    f.pressButton("templatesImportButton");
    CHECK(f.shownError().contains(u"mine.json"));
}

}  // namespace mb::test::templates_dialog_test
