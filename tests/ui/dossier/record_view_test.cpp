// The dossier: its pages, what is missing and held back, and the file that leaves.
#include "ui/dossier/record_view.h"

#include "core/domain/consent.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/ui.h"
#include "tests/support/whole_book.h"
#include "ui/paper/paper_preview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace mb::test::dossier_record_view_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList titlesIn(UiFixture& f, const char* list) {
    QStringList titles;
    for (const ListRow& row : f.find<RowList>(list)->rowModel().rows()) titles << row.title;
    return titles;
}

QString tableOnClipboard(UiFixture& f) {
    f.find<QPushButton>("dossierCopyTablePushButton")->click();
    return QGuiApplication::clipboard()->mimeData()->text();
}

void clearConsents(Workspace& workspace) {
    for (const Consent& consent : workspace.reader().all<Consent>()) actions::consents::remove(workspace, consent.id);
}

}  // namespace

TEST_CASE("nobody is named before an answer is on record", "[dossier]") {
    UiFixture f;
    fillWithWork(*f.book);
    clearConsents(*f.book);
    f.show(new RecordView(f.context));
    CHECK(titlesIn(f, "dossierHeldBackRowList") == QStringList{u"Leila Haddad"_s});
    CHECK_FALSE(tableOnClipboard(f).contains(u"Haddad"));

    f.find<QPushButton>("dossierAskPushButton")->setFocus();
    f.press(Qt::Key_Space);
    CHECK(QApplication::focusWidget()->objectName() == u"dossierConsentWhoKeyCombo");
    f.find<QLineEdit>("dossierConsentHowLineEdit")->setFocus();
    f.type(u"by mail"_s);
    f.press(Qt::Key_Return);
    const auto consents = f.book->reader().all<Consent>();
    REQUIRE(consents.size() == 1);
    CHECK(consents[0].answer == ConsentAnswer::Named);
    CHECK(consents[0].given == u"by mail");
    settle(f.window);
    CHECK(titlesIn(f, "dossierHeldBackRowList").isEmpty());
    CHECK(tableOnClipboard(f).contains(u"Haddad"));
}

TEST_CASE("who agreed for one recipient is named once that one is said", "[dossier][DO6]") {
    UiFixture f;
    const WholeBook ids = fillWithWork(*f.book);
    clearConsents(*f.book);
    Consent consent;
    consent.personId = ids.leila;
    consent.day = QDate(2026, 11, 1);
    consent.answer = ConsentAnswer::Named;
    consent.recipient = u"Tenure committee"_s;
    actions::consents::record(*f.book, consent);
    f.show(new RecordView(f.context));
    CHECK(titlesIn(f, "dossierHeldBackRowList") == QStringList{u"Leila Haddad"_s});
    CHECK_FALSE(tableOnClipboard(f).contains(u"Haddad"));
    auto* to = f.find<QLineEdit>("dossierRecipientLineEdit");
    to->setFocus();
    f.type(u"tenure committee"_s);
    // At once, without leaving the field.
    CHECK(tableOnClipboard(f).contains(u"Haddad"));
    CHECK(titlesIn(f, "dossierHeldBackRowList").isEmpty());
    to->selectAll();
    f.type(u"Awards office"_s);
    CHECK_FALSE(tableOnClipboard(f).contains(u"Haddad"));
    // The question that is asked then is about this recipient.
    f.find<QPushButton>("dossierAskPushButton")->setFocus();
    f.press(Qt::Key_Space);
    CHECK(f.find<QLineEdit>("dossierConsentRecipientLineEdit")->text() == u"Awards office");
}

TEST_CASE("the progress report goes into a mail as text", "[dossier][GO6]") {
    UiFixture f;
    fillWithWork(*f.book);
    f.show(new RecordView(f.context));
    auto* copy = f.find<QPushButton>("dossierCopyTextPushButton");
    CHECK_FALSE(copy->isVisible());
    auto* what = f.find<KeyCombo>("dossierDocumentKeyCombo");
    what->setFocus();
    f.type(u"My"_s);
    settle(f.window);
    REQUIRE(copy->isVisible());
    copy->setFocus();
    f.press(Qt::Key_Space);
    const QString text = QGuiApplication::clipboard()->text();
    CHECK(text.contains(fullName(f.book->reader().get(f.book->book().ownerId))));
    for (const Goal& goal : f.book->reader().all<Goal>())
        if (goal.personId == f.book->book().ownerId) CHECK(text.contains(goal.title));
    CHECK(text.contains(u"\n- "));
    CHECK_FALSE(text.contains(u"\n\n\n"));
    CHECK_FALSE(text.contains(u"«"));
}

TEST_CASE("who refused is a number and never a name", "[dossier]") {
    UiFixture f;
    const WholeBook ids = fillWithWork(*f.book);
    Consent refusal;
    refusal.personId = ids.leila;
    refusal.day = QDate(2026, 11, 1);
    refusal.answer = ConsentAnswer::Refused;
    actions::consents::record(*f.book, refusal);
    f.show(new RecordView(f.context));
    CHECK(titlesIn(f, "dossierHeldBackRowList") == QStringList{u"1 mentee"_s});
    CHECK_FALSE(tableOnClipboard(f).contains(u"Haddad"));
    CHECK_FALSE(f.find<QPushButton>("dossierAskPushButton")->isVisible());
}

TEST_CASE("what is missing leads to where it is filled in", "[dossier]") {
    UiFixture f;
    const WholeBook ids = fillWithWork(*f.book);
    f.show(new RecordView(f.context));
    const QStringList missing = titlesIn(f, "dossierMissingRowList");
    REQUIRE(missing.contains(u"Leila Haddad: project or focus"_s));
    auto* list = f.find<RowList>("dossierMissingRowList");
    list->setFocus();
    list->select("missing", missing.indexOf(u"Leila Haddad: project or focus"_s) + 1);
    f.press(Qt::Key_Return);
    REQUIRE(!f.opened.isEmpty());
    CHECK(f.opened.last() == std::pair<QByteArray, qint64>("mentorship", ids.bare.value));
}

TEST_CASE("the record leaves as the kind of file that was chosen", "[dossier]") {
    UiFixture f;
    fillWithWork(*f.book);
    f.show(new RecordView(f.context));
    const QString format = GENERATE(u"pdf"_s, u"docx"_s, u"xlsx"_s, u"csv"_s);
    f.find<KeyCombo>("dossierFormatKeyCombo")->setKey(format);
    const QString path = f.book.folder.filePath(u"record."_s + format);
    f.dialogs.files << path;
    f.find<QAction>("dossierExportAction")->trigger();
    const QByteArray bytes = bytesOf(path);
    const QByteArray begins = format == u"pdf" ? "%PDF" : format == u"csv" ? "" : "PK";
    CHECK(bytes.size() > 100);
    CHECK(bytes.startsWith(begins));
    if (format == u"csv") CHECK(bytes.contains("Leila Haddad"));
}

TEST_CASE("an office's form comes in as a file and goes out again", "[dossier]") {
    UiFixture f;
    fillWithWork(*f.book);
    f.show(new RecordView(f.context));
    const QString path = f.book.folder.filePath(u"ours.json"_s);
    documents::Preset ours = documents::shippedPreset(u"default"_s);
    ours.body[u"key"_s] = u"ours"_s;
    ours.body[u"title"_s] = u"Our department"_s;
    writeBytes(path, documents::fileOf(ours));
    f.dialogs.files << path;
    f.find<QPushButton>("dossierImportButton")->click();
    CHECK(f.find<KeyCombo>("dossierPresetKeyCombo")->currentText() == u"Our department");
    const QString out = f.book.folder.filePath(u"out.json"_s);
    f.dialogs.files << out;
    f.find<QPushButton>("dossierSavePresetPushButton")->click();
    CHECK(documents::parsePreset(bytesOf(out), out).title == u"Our department");

    // A wrong one is refused with its place, and nothing changes.
    writeBytes(path, "{\n  \"format\": 1,\n  oops\n}");
    f.said.clear();
    f.dialogs.files << path;
    f.find<QPushButton>("dossierImportButton")->click();
    REQUIRE(f.said.size() == 1);
    CHECK(f.said[0].contains(u"ours.json"));
    CHECK(f.said[0].contains(u"3:"));
    CHECK(f.find<KeyCombo>("dossierPresetKeyCombo")->currentText() == u"Our department");
}

TEST_CASE("of a period that ends before it begins nothing leaves", "[dossier][DO4]") {
    UiFixture f;
    fillWithWork(*f.book);
    f.show(new RecordView(f.context));
    QGuiApplication::clipboard()->setText(u"before"_s);
    const auto typeInto = [&](const char* field, const QString& date) {
        f.find<PartialDateField>(field)->setFocus();
        f.type(date);
        f.press(Qt::Key_Tab);
    };
    QString told;
    SECTION("its last day lies before its first") {
        typeInto("dossierFromPartialDateField", u"May 2025"_s);
        typeInto("dossierToPartialDateField", u"2020"_s);
        told = u"The period ends before it begins: change its first or its last day."_s;
        settle(f.window);
        CHECK(f.find<PaperPreview>("dossierPaperPreview")->pageCount() > 0);
    }
    SECTION("one of its days cannot be read") {
        typeInto("dossierFromPartialDateField", u"when I came"_s);
        told = f.find<PartialDateField>("dossierFromPartialDateField")->complaint();
    }
    const QString path = f.book.folder.filePath(u"record.pdf"_s);
    f.dialogs.files << path;
    f.find<QAction>("dossierExportAction")->trigger();
    CHECK_FALSE(QFile::exists(path));
    CHECK(f.said == QStringList{told});
    f.find<QPushButton>("dossierCopyTablePushButton")->click();
    CHECK(QGuiApplication::clipboard()->text() == u"before");
    CHECK(f.said == QStringList{told, told});
    // Mended, it leaves.
    auto* from = f.find<PartialDateField>("dossierFromPartialDateField");
    from->setFocus();
    from->selectAll();
    f.type(u"2019"_s);
    f.press(Qt::Key_Tab);
    f.find<QAction>("dossierExportAction")->trigger();
    CHECK(QFile::exists(path));
}

TEST_CASE("everybody who is held back can be seen by name, and answers one by one", "[dossier][DO6]") {
    UiFixture f;
    fillWithWork(*f.book);
    clearConsents(*f.book);
    const PersonId noor = f.book.person(u"Noor Al-Masri"_s);
    actions::mentorships::add(*f.book, actions::mentorships::between(f.book->book().ownerId, Side::Mentor, noor));
    f.show(new RecordView(f.context));
    const QStringList folded = titlesIn(f, "dossierHeldBackRowList");
    REQUIRE(folded.size() == 1);
    CHECK(folded.first().endsWith(u"and 1 more"));
    auto* each = f.find<QPushButton>("dossierHeldBackEachPushButton");
    CHECK(each->text() == u"Show all names (2)");
    each->setFocus();
    f.press(Qt::Key_Space);
    QStringList names = titlesIn(f, "dossierHeldBackRowList");
    names.sort();
    CHECK(names == QStringList{u"Leila Haddad"_s, u"Noor Al-Masri"_s});
    auto* list = f.find<RowList>("dossierHeldBackRowList");
    list->setFocus();
    list->select(Person::table, noor.value);
    f.press(Qt::Key_Return);
    auto* who = f.find<KeyCombo>("dossierConsentWhoKeyCombo");
    CHECK(who->key() == QString::number(noor.value));
    each->setFocus();
    f.press(Qt::Key_Space);
    CHECK(titlesIn(f, "dossierHeldBackRowList") == folded);
}

}  // namespace mb::test::dossier_record_view_test
