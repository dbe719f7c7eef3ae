// The agreement, filled in by keys alone on a real book, and then read from the book and from the PDF (J2, AG1–AG4).
#include "core/actions/agreements.h"
#include "core/actions/voices.h"
#include "core/documents/agreement_life.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/ui.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"
#include "tests/ui/agreements/agreement_fixture.h"
#include "ui/print/pdf.h"
#include "ui/widgets/forms.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QProcess>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

namespace mb::test::agreement_view_test {

using namespace Qt::Literals::StringLiterals;

namespace {

QString outputOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).simplified();
}

int pagesOf(const QString& pdf) {
    return outputOf(u"pdfinfo"_s, {pdf}).section(u"Pages: "_s, 1).section(u' ', 0, 0).toInt();
}

}  // namespace

TEST_CASE("an agreement is started, filled in and agreed by keys alone") {
    AgreementFixture f;
    REQUIRE(f.find<QPushButton>("agreementStartButton"));
    f.start();
    CHECK_FALSE(f.find<QPushButton>("agreementAgreeButton")->isEnabled());
    f.fillIn();
    CHECK(f.said.isEmpty());
    REQUIRE(f.stillMissing() == "");
    CHECK(f.content().answers[u"purpose.purpose"_s].toString() == u"A fundable score, and a promotion");
    CHECK(f.content().goals[0][u"target_on"_s].toString() == u"2027-03-12");
    CHECK(f.find<QLabel>("agreementProgressLabel")->text().section(u' ', 0, 0) ==
          f.find<QLabel>("agreementProgressLabel")->text().section(u' ', 2, 2));

    const int previewed = f.find<PaperPreview>("agreementPaperPreview")->pageCount();
    f.pressLetter(Qt::Key_A);
    CHECK(f.version().state == AgreementState::Agreed);
    CHECK(f.said.isEmpty());
    const QString path = f.book.folder.filePath(u"kept.pdf"_s);
    test::writeBytes(path, keptBytes(f.book->reader(), f.version().pdfSha256));
    const QString text = outputOf(u"pdftotext"_s, {path, u"-"_s});
    CHECK(text.contains(u"A fundable score, and a promotion"));
    CHECK(text.contains(u"Submit the K23"));
    CHECK(text.contains(f.content().code));
    auto* frozen = f.find<PaperPreview>("agreementFrozenPaperPreview");
    REQUIRE(frozen);
    CHECK(pagesOf(path) == frozen->pageCount());
    CHECK(pagesOf(path) == previewed);

    // Undone, the form is back with all its answers.
    f.book->undo();
    f.settle();
    CHECK(f.find<QPushButton>("agreementAgreeButton")->isEnabled());
    CHECK(test::faultsOf(*f.book) == "");
}

TEST_CASE("what is missing is named, and each sentence leads to its field") {
    AgreementFixture f;
    f.start();
    auto* need = f.find<QPushButton>("agreementNeedPurposePurposeButton");
    REQUIRE(need);
    CHECK(need->accessibleName().contains(u"What it is for"));
    need->setFocus();
    f.press(Qt::Key_Space);
    CHECK(QApplication::focusWidget()->objectName() == u"agreementPurposePurposePlainTextEdit");
    f.type(u"To learn"_s);
    f.settle();
    CHECK_FALSE(f.find<QPushButton>("agreementNeedPurposePurposeButton"));
    CHECK(f.book->reader().get(f.mentorship).purpose == u"To learn");
    auto* agree = f.find<QPushButton>("agreementAgreeButton");
    CHECK_FALSE(agree->isEnabled());
    CHECK(agree->toolTip().contains(QString::number(documents::missing(f.content()).size())));
}

TEST_CASE("typing stays while the book changes around it, and the paper follows before it is saved") {
    AgreementFixture f;
    f.start();
    auto* purpose = f.find<QPlainTextEdit>("agreementPurposePurposePlainTextEdit");
    REQUIRE(purpose);
    purpose->setFocus();
    test::saveTimer(*purpose).setInterval(std::chrono::hours(1));
    f.type(u"Half a sent"_s);
    const auto onPaper = [&] {
        for (const print::Page& page : f.find<PaperPreview>("agreementPaperPreview")->printout().pages)
            for (const print::Item& item : page.items)
                if (const auto* text = std::get_if<print::TextItem>(&item);
                    text && text->text().contains(u"Half a sent"))
                    return true;
        return false;
    };
    CHECK(QTest::qWaitFor(onPaper, 20000));
    CHECK(f.book->reader().get(f.mentorship).purpose.isEmpty());
    actions::agreements::set(*f.book, f.version().id, u"meetings.notice"_s, 48);
    CHECK(purpose->toPlainText() == u"Half a sent");
    f.type(u"ence"_s);
    test::runOut(test::saveTimer(*purpose));
    CHECK(f.book->reader().get(f.mentorship).purpose == u"Half a sentence");
    CHECK(f.find<QLineEdit>("agreementMeetingsNoticeLineEdit")->text() == u"48");
    f.book->undo();
    CHECK(purpose->toPlainText().isEmpty());
}

TEST_CASE("cadence and goals are those of the records, never typed twice") {
    AgreementFixture f;
    f.start();
    auto* cadence = f.find<KeyCombo>("agreementMeetingsFrequencyComboBox");
    cadence->setFocus();
    f.type(u"M"_s);  // Monthly
    CHECK(f.book->reader().get(f.mentorship).cadence == u"monthly");
    Mentorship changed = f.book->reader().get(f.mentorship);
    changed.cadence = u"quarterly"_s;
    actions::mentorships::change(*f.book, changed);
    CHECK(cadence->key() == u"quarterly");

    f.find<QLineEdit>("agreementGoalsNewLineEdit")->setFocus();
    f.type(u"Publish"_s);
    f.press(Qt::Key_Return);
    const auto goal = f.book->reader().select<Goal>().where(&Goal::mentorshipId, f.mentorship).first();
    REQUIRE(goal);
    CHECK(goal->personId == f.book.owner);
    CHECK(f.find<QLineEdit>("agreementGoalsNewLineEdit")->hasFocus());
    f.settle();
    CHECK(f.find<QPushButton>("agreementNeedGoalsGoals0TargetOnButton")->accessibleName().contains(u"Publish"));
    const QString id = QString::number(goal->id.value);
    auto* date = f.window.findChild<PartialDateField*>(QString(u"agreementGoals"_s + id + u"PartialDateField"));
    date->setFocus();
    f.type(u"2027-05-01"_s);
    f.press(Qt::Key_Tab);
    CHECK(f.book->reader().get(goal->id).targetOn == QDate(2027, 5, 1));
    f.press(Qt::Key_Space);  // the keyboard is on "Edit" now
    REQUIRE(f.opened.size() == 1);
    CHECK(f.opened.first() == std::pair(QByteArray("goal"), goal->id.value));
}

TEST_CASE("short-term advice does not end before it begins in whatever order its days are typed") {
    AgreementFixture f;
    Mentorship advice = f.book->reader().get(f.mentorship);
    advice.kind = MentorshipKind::ShortTerm;
    actions::mentorships::change(*f.book, advice);
    actions::agreements::start(*f.book, f.mentorship, u"short-term"_s);
    auto* begins = test::visibleIn<PartialDateField>(f.window, "agreementQuestionStartPartialDateField");
    auto* closes = test::visibleIn<PartialDateField>(f.window, "agreementQuestionClosesPartialDateField");
    REQUIRE(begins);
    REQUIRE(closes);
    const auto typeInto = [&](PartialDateField* field, const QString& day) {
        field->setFocus();
        field->selectAll();
        f.type(day);
        f.press(Qt::Key_Tab);
    };
    const auto days = [&] {
        const Mentorship now = f.book->reader().get(f.mentorship);
        return std::pair(now.startsOn, now.endsOn);
    };
    const auto today = std::optional(PartialDate(f.context.today()));
    typeInto(closes, u"2026-11-01"_s);  // it begins today
    CHECK(days() == std::pair(today, std::optional<PartialDate>()));
    CHECK_FALSE(closes->isValid());
    typeInto(closes, u"2027-01-31"_s);
    CHECK(closes->isValid());
    typeInto(begins, u"2027-02-01"_s);
    CHECK(days() == std::pair(today, std::optional(PartialDate(QDate(2027, 1, 31)))));
    CHECK_FALSE(begins->isValid());
    typeInto(begins, u"2026-10-01"_s);
    CHECK(days().first == QDate(2026, 10, 1));
    typeInto(begins, u"May 2022"_s);
    CHECK(days().first == PartialDate::of(2022, 5));
    CHECK(begins->text() == u"May 2022");
    CHECK(f.said.isEmpty());
}

TEST_CASE("own words, rows of tables and answers of each person are saved") {
    AgreementFixture f;
    f.start();
    const auto answers = [&] { return f.content().answers; };
    f.find<QLineEdit>("agreementCommitmentsMenteeDoesOwnLineEdit")->setFocus();
    f.type(u"bring cake"_s);
    f.press(Qt::Key_Return);
    CHECK(answers()[u"commitments.mentee_does"_s].toArray() == QJsonArray{u"bring cake"_s});

    f.find<QPushButton>("agreementCommitmentsOpportunitiesAddButton")->setFocus();
    f.press(Qt::Key_Space);
    f.type(u"Study section"_s);
    f.press(Qt::Key_Tab);
    f.type(u"Lin"_s);
    f.press(Qt::Key_Tab);
    f.type(u"1 Apr 2027"_s);
    f.press(Qt::Key_Tab);
    const QJsonObject row{{u"what"_s, u"Study section"_s}, {u"who"_s, u"Lin"_s}, {u"by"_s, u"2027-04-01"_s}};
    CHECK(answers()[u"commitments.opportunities"_s].toArray() == QJsonArray{row});
    f.press(Qt::Key_Space);  // takes the row away
    CHECK(answers()[u"commitments.opportunities"_s].toArray().isEmpty());
    f.book->undo();
    f.settle();
    CHECK(answers()[u"commitments.opportunities"_s].toArray() == QJsonArray{row});

    f.find<KeyCombo>("agreementConfidentialityDossierUseMenteeComboBox")->setFocus();
    f.type(u"By"_s);
    const auto party = f.content().parties.first();
    CHECK(answers()[u"confidentiality.dossier_use"_s].toObject() == QJsonObject{{party.participantId, u"named"_s}});

    f.find<QCheckBox>("agreementWhoFunctionsMentorResearchCheckBox")->setFocus();
    f.press(Qt::Key_Space);
    CHECK(f.content().parties.last().functions == QStringList{u"research"_s});
    f.press(Qt::Key_Space);
    CHECK(f.content().parties.last().functions.isEmpty());
    CHECK(f.said.isEmpty());
}

TEST_CASE("someone who can help becomes one person, however slowly the name is typed") {
    AgreementFixture f;
    f.start();
    const qint64 people = f.book->reader().select<Person>().count();
    f.find<QLineEdit>("agreementReviewHelpContactLineEdit")->setFocus();
    f.type(u"Amara Di"_s);
    f.settle();
    f.type(u"allo"_s);
    CHECK(f.book->reader().select<Person>().count() == people);
    f.press(Qt::Key_Tab);
    CHECK(f.book->reader().select<Person>().count() == people + 1);
    CHECK(fullName(f.book->reader().get(f.book->reader().get(f.mentorship).helpContactId)) == u"Amara Diallo");
}

TEST_CASE("with little room, form and paper are two tabs") {
    AgreementFixture f(640);
    f.start();
    auto* tabs = f.find<QTabBar>("agreementTabBar");
    REQUIRE(tabs->isVisible());
    auto* paper = f.find<PaperPreview>("agreementPaperPreview");
    CHECK_FALSE(paper->isVisible());
    tabs->setFocus();
    f.press(Qt::Key_Right);
    f.settle();
    CHECK(paper->isVisible());
    CHECK(paper->pageCount() > 0);
    auto* form = f.find<QScrollArea>("agreementFormScrollArea");
    f.press(Qt::Key_Left);
    f.settle();
    CHECK(form->widget()->width() <= form->viewport()->width());
}

TEST_CASE("exports are frozen PDF and Word and OpenDocument and web page and never go over the book") {
    AgreementFixture f;
    const auto version = actions::agreements::start(*f.book, f.mentorship);
    f.settle();
    const auto exportTo = [&](const QString& name) {
        f.dialogs.files << f.book.folder.filePath(name);
        f.find<QPushButton>("agreementExportButton")->click();
        return test::bytesOf(f.book.folder.filePath(name));
    };
    CHECK(exportTo(u"a.pdf"_s).startsWith("%PDF"));
    CHECK(exportTo(u"a.docx"_s).startsWith("PK"));
    CHECK(exportTo(u"a.odt"_s).startsWith("PK"));
    CHECK(exportTo(u"a.html"_s).contains("<html"));
    exportTo(u"plain"_s);
    CHECK(test::bytesOf(f.book.folder.filePath(u"plain.pdf"_s)).startsWith("%PDF"));
    CHECK(exportTo(u"a.htm"_s).contains("<html"));
    CHECK(f.said.size() == 6);  // each time it is told where the file is
    for (const QString& sentence : std::as_const(f.said)) CHECK(sentence.startsWith(u"Exported to "));
    for (const QString& name : {u"a.rtf"_s, u"okafor.mentorbook"_s}) {
        const QByteArray before = test::bytesOf(f.book.folder.filePath(name));
        CHECK(exportTo(name) == before);
        REQUIRE(!f.said.isEmpty());
        CHECK(f.said.takeLast().contains(u"expected .pdf, .docx, .odt, .html or .htm"_s));
    }
    CHECK_FALSE(QFile::exists(f.book.folder.filePath(u"a.rtf"_s)));
    CHECK_FALSE(QFile::exists(f.book.folder.filePath(u"a.rtf.pdf"_s)));
    Goal goal;
    goal.personId = f.book.owner;
    goal.mentorshipId = f.mentorship;
    goal.title = u"K23"_s;
    goal.targetOn = QDate(2027, 3, 12);
    actions::goals::add(*f.book, goal);
    test::answerAgreement(*f.book, version);
    f.settle();
    f.find<QPushButton>("agreementAgreeButton")->click();
    REQUIRE(f.version().state == AgreementState::Agreed);
    CHECK(exportTo(u"b.pdf"_s) == keptBytes(f.book->reader(), f.version().pdfSha256));
}

TEST_CASE("the printer and the preview get the same pages, in either size") {
    AgreementFixture f;
    f.start();
    f.find<QPushButton>("agreementBlankButton")->click();
    auto* dialog = f.window.findChild<PrintPreview*>();
    REQUIRE(dialog);
    auto* paper = dialog->preview();
    CHECK(paper->pageCount() == 2);
    CHECK(paper->printout().pages.first().size == QSizeF(612, 792));
    QPrinter printer;
    const QString path = f.book.folder.filePath(u"printed.pdf"_s);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    CHECK(printPages(printer, paper->pages()));
    CHECK(pagesOf(path) == 2);

    // A second window never becomes the active one without a display: keys go straight to their widgets.
    QTest::keyClick(paper, Qt::Key_PageDown);
    CHECK(paper->currentPage() == 1);
    CHECK(paper->accessibleDescription().contains(u"2 of 2"));
    QTest::keyClick(paper, Qt::Key_PageUp);
    CHECK(paper->currentPage() == 0);
    auto* size = dialog->findChild<KeyCombo*>(u"printPreviewPaperComboBox"_s);
    QTest::keyClick(size, Qt::Key_Down);
    CHECK(paper->printout().pages.first().size == QSizeF(595, 842));
    f.dialogs.files << f.book.folder.filePath(u"saved.pdf"_s);
    dialog->findChild<QPushButton*>(u"printPreviewSaveButton"_s)->click();
    CHECK(pagesOf(f.book.folder.filePath(u"saved.pdf"_s)) == paper->pageCount());
    dialog->close();
}

TEST_CASE("every control of the agreement has a name of its own") {
    AgreementFixture f;
    f.start();
    QSet<QString> seen;
    for (QWidget* widget : f.view->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName().startsWith(u"qt_"))
            continue;
        if (qobject_cast<QScrollBar*>(widget) || qobject_cast<QAbstractItemView*>(widget) ||
            widget->inherits("QComboBoxPrivateContainer"))
            continue;
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        CHECK_FALSE(widget->objectName().isEmpty());
        CHECK_FALSE(seen.contains(widget->objectName()));
        seen.insert(widget->objectName());
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        CHECK((!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())));
    }
}

TEST_CASE("Tab goes through the form from top to bottom, and on to the paper") {
    AgreementFixture f;
    f.start();
    auto* form = f.find<QScrollArea>("agreementFormScrollArea")->widget();
    auto* at = f.find<QCheckBox>("agreementWhoFunctionsMentorCareerCheckBox");
    REQUIRE(at);
    at->setFocus();
    int y = -1, visited = 0;
    for (; form->isAncestorOf(QApplication::focusWidget()); f.press(Qt::Key_Tab), ++visited) {
        const QWidget* now = QApplication::focusWidget();
        INFO(now->objectName().toStdString());
        const int bottom = now->mapTo(form, QPoint(0, now->height())).y();
        CHECK(bottom > y - now->height());
        y = now->mapTo(form, QPoint()).y();
    }
    CHECK(visited > 80);
    CHECK(QApplication::focusWidget()->objectName() == u"agreementPaperPreview");
}

TEST_CASE("long names, other scripts and markup neither break the form nor the paper") {
    AgreementFixture f;
    f.mentorship = f.book.mentorship(f.book.person(QString(u"<b>سلام</b>🙂&"_s + QString(300, u'W'))));
    delete f.view->parentWidget();
    f.view = f.show(new AgreementView(f.context, f.mentorship, f.context.fonts));
    f.start();
    auto* form = f.find<QScrollArea>("agreementFormScrollArea");
    CHECK(form->widget()->width() <= form->viewport()->width());
    CHECK(form->widget()->minimumSizeHint().width() <= form->viewport()->width());
    CHECK(f.find<QLabel>("agreementProgressLabel")->isVisible());
    CHECK(f.find<PaperPreview>("agreementPaperPreview")->pageCount() > 0);
}

}  // namespace mb::test::agreement_view_test
