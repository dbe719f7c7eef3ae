// Statements by keyboard: begun with a form, counted while they are typed, drafted from the record.
#include "ui/statements/statements_view.h"

#include "core/actions/definitions.h"
#include "core/actions/statements.h"
#include "core/queries/packets.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/ui.h"
#include "tests/support/whole_book.h"

#include <QPlainTextEdit>

namespace mb::test::statements_view_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a statement is begun with a form and counted while it is typed", "[statements][DO13]") {
    UiFixture f;
    f.show(new StatementsView(f.context));
    f.find<KeyCombo>("statementsNewFormKeyCombo")->setKey(u"nih-contribution"_s);
    f.find<QAbstractButton>("statementsBeginPushButton")->click();
    const auto card = [&] { return queries::allStatements(f.book->reader()).value(0); };
    CHECK(card().statement.limit == 2000);
    CHECK(QApplication::focusWidget()->objectName() == u"statementsTextGrowingEdit");
    auto* count = f.find<QLabel>("statementsCount");
    CHECK(count->text() == u"0 of 2,000 characters");
    f.type(u"I mentor."_s);
    // Before anything is saved.
    CHECK(count->text() == u"9 of 2,000 characters");
    static_cast<QPlainTextEdit*>(QApplication::focusWidget())->setPlainText(QString(2003, u'x'));
    CHECK(count->text().startsWith(u"2,003 of 2,000 characters"));
    CHECK(count->text().endsWith(u"3 too many"));
    f.press(Qt::Key_Tab);
    CHECK(card().parts.first().text.size() == 2003);
}

TEST_CASE("a statement says when its form has a newer edition", "[statements][DO13]") {
    UiFixture f;
    const auto comes = [&](const QByteArray& heading) {
        const QByteArray json = R"({"kind": "statement", "key": "ours", "title": "Ours", "source": {"office": "Dean"},)"
                                R"( "parts": [{"heading": ")" +
                                heading + R"("}]})";
        actions::definitions::importFile(*f.book, json, u"ours.json"_s);
    };
    comes("Past");
    f.show(new StatementsView(f.context));
    f.find<KeyCombo>("statementsNewFormKeyCombo")->setKey(u"ours"_s);
    f.find<QAbstractButton>("statementsBeginPushButton")->click();
    const auto says = [&](const QString& part) {
        for (const QLabel* label : f.window.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(part)) return true;
        return false;
    };
    CHECK(says(u"edition 1 of the form"_s));
    CHECK_FALSE(f.find<QLabel>("statementsNewerEdition")->isVisible());
    comes("Future");
    settle(f.window);
    CHECK(says(u"Written for edition 1 of the form; there is edition 2 now."_s));
    CHECK(f.find<QLineEdit>("statementsHeadingLineEdit")->text() == u"Past");
    f.find<QAbstractButton>("statementsBeginPushButton")->click();
    CHECK_FALSE(f.find<QLabel>("statementsNewerEdition")->isVisible());
    CHECK(says(u"edition 2 of the form"_s));
}

TEST_CASE("a draft adds the record's sentences once, behind what was written", "[statements][DO13]") {
    UiFixture f;
    fillWithWork(*f.book);
    documents::StatementForm form = documents::statementFormNamed(f.book->reader(), u"four-headings"_s);
    const StatementId id = actions::statements::begin(*f.book, form, u"Mine"_s);
    StatementPart part = queries::partsOf(f.book->reader(), id).first();
    part.text = u"I begin with my own words."_s;
    actions::statements::changePart(*f.book, part);
    f.show(new StatementsView(f.context));
    auto* draft = f.find<QAbstractButton>("statementsDraftPushButton");
    draft->click();
    QStringList texts;
    for (const StatementPart& one : queries::partsOf(f.book->reader(), id)) texts << one.text;
    CHECK(texts.first().startsWith(u"I begin with my own words."));
    CHECK(texts.join(u' ').contains(u"I have mentored"));
    draft->click();
    QStringList again;
    for (const StatementPart& one : queries::partsOf(f.book->reader(), id)) again << one.text;
    CHECK(again == texts);
    f.book->undo();
    CHECK(queries::partsOf(f.book->reader(), id).first().text == u"I begin with my own words.");
}

TEST_CASE("a statement leaves as PDF or Word with its headings", "[statements][DO13]") {
    UiFixture f;
    documents::StatementForm form = documents::statementFormNamed(f.book->reader(), u"mentoring"_s);
    const StatementId id = actions::statements::begin(*f.book, form, u"Mentoring statement"_s);
    StatementPart part = queries::partsOf(f.book->reader(), id).first();
    part.text = u"Each meeting ends with two promises."_s;
    actions::statements::changePart(*f.book, part);
    f.show(new StatementsView(f.context));
    QTemporaryDir folder;
    f.dialogs.files = {folder.filePath(u"statement.docx"_s)};
    f.find<QAbstractButton>("statementsExportPushButton")->click();
    CHECK(bytesOf(folder.filePath(u"statement.docx"_s)).startsWith("PK"));
}

}  // namespace mb::test::statements_view_test
