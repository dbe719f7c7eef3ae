// What comes after agreeing, in the window: signatures, scans, further versions, and each side's own answers before
// (J4, AG4–AG8).
#include "core/documents/voices.h"
#include "core/words/format.h"
#include "tests/support/undo.h"
#include "tests/ui/agreements/life_fixture.h"
#include "ui/agreements/drawing_pad.h"

#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMouseEvent>

namespace mb::test::agreement_life_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

using test::LifeFixture;
using test::scanned;

TEST_CASE("one signs typed and one in ink with the scan and the pages are frozen") {
    LifeFixture f;
    const QByteArray ink = documents::frozenPages(f.book->reader(), f.version());
    f.pressButton("agreementSign1Button");
    CHECK(QApplication::focusWidget()->objectName() == u"agreementSignNameLineEdit");
    f.pressButton("agreementSignDoneButton");
    CHECK(f.dialogs.asked.isEmpty());
    REQUIRE(f.signers()[0].signature);
    CHECK(f.signers()[0].signature->method == SignatureMethod::Typed);
    CHECK_FALSE(f.signers()[1].signature);

    f.pressButton("agreementSign2Button");
    f.choose("agreementSignInkRadioButton");
    f.dialogs.yes = {true};
    f.pressButton("agreementSignDoneButton");
    CHECK(f.dialogs.asked.size() == 1);
    CHECK(f.version().state == AgreementState::Signed);
    CHECK(documents::frozenPages(f.book->reader(), f.version()) != ink);
    CHECK(f.said.isEmpty());

    const QString scan = f.book.folder.filePath(u"signed page.pdf"_s);
    test::writeBytes(scan, scanned);
    f.dialogs.files = {scan};
    f.pressButton("agreementScanButton");
    const auto lines = documents::versionsOf(f.book->reader(), f.ids.mentorship);
    REQUIRE(lines[0].scans.size() == 1);
    CHECK(lines[0].scans[0].name == u"signed page.pdf");
    CHECK(keptBytes(f.book->reader(), lines[0].scans[0].sha256) == scanned);

    f.book.reopen();
    CHECK(test::faultsOf(*f.book) == "");
}

TEST_CASE("Enter signs and the keyboard goes to whoever signs next") {
    LifeFixture f;
    f.pressButton("agreementSign1Button");
    CHECK(QApplication::focusWidget()->objectName() == u"agreementSignNameLineEdit");
    f.press(Qt::Key_Return);
    REQUIRE(f.signers()[0].signature);
    CHECK(QApplication::focusWidget()->objectName() == u"agreementSign2Button");
    f.press(Qt::Key_Space);
    // A day that cannot be read is not signed on.
    auto* day = f.visible<QLineEdit>("agreementSignDateLineEdit");
    day->setFocus();
    day->selectAll();
    f.type(u"some day"_s);
    f.dialogs.yes = {true};
    f.press(Qt::Key_Return);
    CHECK_FALSE(f.signers()[1].signature);
    day->selectAll();
    f.type(u"today"_s);
    f.press(Qt::Key_Return);
    REQUIRE(f.signers()[1].signature);
    CHECK(QApplication::focusWidget()->objectName() == u"agreementScanButton");
}

TEST_CASE("a scan that is none is refused with a sentence and the rest stays") {
    LifeFixture f;
    f.signTyped("agreementSign1Button");
    const QString path = f.book.folder.filePath(u"notes.txt"_s);
    test::writeBytes(path, "just words");
    f.dialogs.files = {path};
    f.pressButton("agreementScanButton");
    REQUIRE(f.said.size() == 1);
    CHECK(f.said[0].contains(u"notes.txt"));
    CHECK(documents::versionsOf(f.book->reader(), f.ids.mentorship)[0].scans.isEmpty());
}

TEST_CASE("a signature without a name or a day says so at its field") {
    LifeFixture f;
    f.pressButton("agreementSign1Button");
    f.visible<QLineEdit>("agreementSignNameLineEdit")->clear();
    f.pressButton("agreementSignDoneButton");
    CHECK_FALSE(f.signers()[0].signature);
    const auto errors = [&] {
        QStringList shown;
        for (QLabel* label : f.window.findChildren<QLabel*>())
            if (label->property("role") == QLatin1String("error") && label->isVisible() && !label->text().isEmpty())
                shown << label->text();
        return shown;
    };
    CHECK(errors().size() == 1);
    f.visible<QLineEdit>("agreementSignNameLineEdit")->setFocus();
    f.type(u"Maya Okafor"_s);
    auto* day = f.visible<DateField>("agreementSignDateLineEdit");
    day->setFocus();
    day->selectAll();
    f.press(Qt::Key_Delete);
    f.pressButton("agreementSignDoneButton");
    CHECK(errors().size() == 1);
    CHECK_FALSE(f.signers()[0].signature);
    CHECK(f.said.isEmpty());
}

TEST_CASE("a signature drawn with the mouse is kept as strokes") {
    LifeFixture f;
    f.pressButton("agreementSign1Button");
    f.choose("agreementSignDrawnRadioButton");
    auto* pad = f.visible<DrawingPad>("agreementSignDrawingPad");
    REQUIRE(pad);
    const auto mouse = [&](QEvent::Type type, QPointF at, Qt::MouseButtons down) {
        QMouseEvent event(type, at, pad->mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          down, Qt::NoModifier);
        QCoreApplication::sendEvent(pad, &event);
    };
    mouse(QEvent::MouseButtonPress, {20, 60}, Qt::LeftButton);
    for (int x = 30; x < 200; x += 10) mouse(QEvent::MouseMove, QPointF(x, 40 + x % 40), Qt::LeftButton);
    mouse(QEvent::MouseButtonRelease, {200, 60}, Qt::NoButton);
    REQUIRE(pad->drawing().strokes.size() == 1);
    f.pressButton("agreementSignDoneButton");
    for (QLabel* label : f.window.findChildren<QLabel*>())
        if (label->property("role") == QLatin1String("error") && label->isVisible())
            UNSCOPED_INFO(label->text().toStdString());
    UNSCOPED_INFO(QJsonDocument(toJson(pad->drawing()).toObject()).toJson(QJsonDocument::Compact).toStdString());
    UNSCOPED_INFO(f.said.join(u' ').toStdString());
    REQUIRE(f.signers()[0].signature);
    const auto drawing = drawingFrom(f.signers()[0].signature->strokes);
    REQUIRE(drawing);
    CHECK(drawing->strokes.size() == 1);
    CHECK(drawing->strokes[0].size() > 10);
}

TEST_CASE("a pen and a finger draw as a mouse does") {
    Theme theme;
    DrawingPad pad(theme);
    pad.resize(360, 140);
    pad.show();
    const auto pen = [&](QEvent::Type type, QPointF at) {
        QTabletEvent event(type, QPointingDevice::primaryPointingDevice(), at, pad.mapToGlobal(at), 0.5, 0, 0, 0, 0, 0,
                           Qt::NoModifier, Qt::LeftButton, Qt::LeftButton);
        QCoreApplication::sendEvent(&pad, &event);
        CHECK(event.isAccepted());  // otherwise Qt would send mouse events as well
    };
    pen(QEvent::TabletPress, {20, 60});
    for (int x = 30; x < 200; x += 10) pen(QEvent::TabletMove, QPointF(x, 40 + x % 40));
    pen(QEvent::TabletRelease, {200, 60});
    REQUIRE(pad.drawing().strokes.size() == 1);
    CHECK(pad.drawing().strokes[0].size() > 10);
    pen(QEvent::TabletMove, {250, 20});  // above the pad, not on it
    CHECK(pad.drawing().strokes.size() == 1);

    pad.clear();
    QPointingDevice* finger = QTest::createTouchDevice();
    QTest::touchEvent(&pad, finger).press(0, QPoint(20, 60), &pad);
    for (int x = 30; x < 200; x += 10) QTest::touchEvent(&pad, finger).move(0, QPoint(x, 40 + x % 40), &pad);
    QTest::touchEvent(&pad, finger).release(0, QPoint(200, 60), &pad);
    REQUIRE(pad.drawing().strokes.size() == 1);
    CHECK(pad.drawing().strokes[0].size() > 10);
}

TEST_CASE("a wrong signature is declared void with its reason") {
    LifeFixture f;
    f.signTyped("agreementSign1Button");
    f.dialogs.texts = {u"Signed for someone else"_s};
    f.pressButton("agreementVoid1Button");
    CHECK_FALSE(f.signers()[0].signature);
    const auto lines = documents::versionsOf(f.book->reader(), f.ids.mentorship);
    REQUIRE(lines[0].voided.size() == 1);
    CHECK(lines[0].voided[0].voidReason == u"Signed for someone else");
}

TEST_CASE("a change is a further version and both can be looked at and compared") {
    LifeFixture f;
    f.signTyped("agreementSign1Button");
    f.signTyped("agreementSign2Button");
    f.pressButton("agreementChangeButton");
    CHECK(f.newest().number == 2);
    CHECK(f.newest().state == AgreementState::Draft);
    REQUIRE(f.find<QPushButton>("agreementAgreeButton"));
    f.pressButton("agreementOtherVersionButton");
    CHECK(f.button("agreementScanButton"));
    f.pressButton("agreementOtherVersionButton");
    CHECK(f.button("agreementAgreeButton"));

    actions::agreements::set(*f.book, f.newest().id, u"meetings.frequency"_s, u"twice-a-year"_s);
    f.pressButton("agreementAgreeButton");
    CHECK(f.newest().state == AgreementState::Agreed);
    CHECK(f.version().state == AgreementState::Signed);
    f.pressButton("agreementCompareButton");
    auto* dialog = f.find<QDialog>("agreementComparisonDialog");
    REQUIRE(dialog);
    QString shown;
    for (auto* text : dialog->findChildren<QPlainTextEdit*>()) shown += text->toPlainText() + u'\n';
    CHECK(shown.contains(u"twice a year", Qt::CaseInsensitive));
    dialog->close();
}

TEST_CASE("the head says which version is in force while another is written or waits for signatures") {
    LifeFixture f;
    const auto head = [&] {
        auto* label = f.visible<QLabel>("agreementInForceLabel");
        return label ? label->text().toStdString() : std::string();
    };
    f.signTyped("agreementSign1Button");
    f.signTyped("agreementSign2Button");
    f.pressButton("agreementChangeButton");
    const std::string inForce =
        u"Version 1, signed on %1, is in force. "_s.arg(words::longDate(f.context.today())).toStdString();
    CHECK(head() == inForce + "This is the draft of version 2, which replaces it once signed.");
    f.pressButton("agreementOtherVersionButton");
    CHECK(head() == inForce + "A draft of version 2 is being written.");
    f.pressButton("agreementOtherVersionButton");
    f.pressButton("agreementAgreeButton");
    CHECK(head() == inForce + "Version 2, shown here, replaces it once everyone has signed.");
    f.pressButton("agreementOtherVersionButton");
    CHECK(head() == inForce + "Version 2 replaces it once everyone has signed.");
    f.pressButton("agreementOtherVersionButton");
    f.signTyped("agreementSign1Button");
    f.signTyped("agreementSign2Button");
    CHECK(f.version().state == AgreementState::Superseded);
    CHECK_FALSE(f.find<QLabel>("agreementInForceLabel")->isVisible());
}

TEST_CASE("what no one has signed goes back to draft and the draft can be discarded") {
    LifeFixture f;
    f.pressButton("agreementWithdrawButton");
    CHECK(f.version().state == AgreementState::Draft);
    CHECK(f.button("agreementAgreeButton"));
}

TEST_CASE("each side answers alone and sees nothing of the other until both are ready") {
    LifeFixture f(false);
    f.pressButton("agreementVoicesButton");
    CHECK_FALSE(f.button("agreementVoicesCompareButton")->isEnabled());
    const auto answerPlace = [&](const char* who, const QString& place) {
        f.pressButton(who);
        REQUIRE(QTest::qWaitFor(
            [&] {
                return f.find<QLineEdit>("agreementMeetingsPlaceLineEdit") ||
                       f.find<QPlainTextEdit>("agreementMeetingsPlacePlainTextEdit");
            },
            20000));
        QWidget* editor = f.find<QPlainTextEdit>("agreementMeetingsPlacePlainTextEdit");
        if (!editor) editor = f.find<QLineEdit>("agreementMeetingsPlaceLineEdit");
        editor->setFocus();
        f.type(place);
    };
    answerPlace("agreementVoice1AnswerButton", u"Room 4B"_s);
    f.pressButton("agreementAloneReadyButton");
    CHECK_FALSE(f.button("agreementVoicesCompareButton")->isEnabled());
    CHECK(f.visible<QLabel>("agreementVoicesWaitingLabel")->text() ==
          u"There is nothing to compare yet. Waiting for the answers of Lin.");
    const QString shownBefore = f.book->reader().get(f.ids.mentorship).place;
    answerPlace("agreementVoice2AnswerButton", u"Library"_s);
    for (QLabel* label : f.window.findChildren<QLabel*>())
        if (label->isVisible()) CHECK_FALSE(label->text().contains(u"Room 4B"));
    // Once it is saved, the second party has begun too.
    CHECK(QTest::qWaitFor(
        [&] { return f.find<QLabel>("agreementVoicesWaitingLabel")->text() == u"Waiting for Lin to be ready."; },
        10000));
    f.pressButton("agreementAloneReadyButton");
    CHECK(f.book->reader().get(f.ids.mentorship).place == shownBefore);

    f.pressButton("agreementVoicesCompareButton");
    const auto differences = documents::differences(f.book->reader(), f.first);
    REQUIRE(differences.size() == 1);
    f.pressButton("agreementSettle1Side2Button");
    // No clause is open any more.
    CHECK(QApplication::focusWidget()->objectName() == u"agreementSettleBackButton");
    CHECK(f.book->reader().get(f.ids.mentorship).place == u"Library");
    CHECK(documents::differences(f.book->reader(), f.first)[0].settled);
    f.pressButton("agreementSettleBackButton");
    f.pressButton("agreementVoicesBackButton");
    CHECK(f.button("agreementAgreeButton")->isEnabled());
    CHECK(f.said.isEmpty());
}

}  // namespace mb::test::agreement_life_test
