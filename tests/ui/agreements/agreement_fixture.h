// An agreement of a new book in its tab, filled in by keys.
#pragma once

#include "core/documents/agreement_life.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "ui/agreements/agreement_view.h"
#include "ui/widgets/forms.h"

#include <QPlainTextEdit>

namespace mb::test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

struct AgreementFixture : UiFixture {
    MentorshipId mentorship;
    AgreementView* view = nullptr;

    explicit AgreementFixture(int width = 1000) {
        window.resize(width, 700);
        mentorship = book.mentorship(book.person(u"Lin Chen"_s));
        view = show(new AgreementView(context, mentorship, context.fonts));
    }
    AgreementVersion version() { return *documents::newestVersion(book->reader(), mentorship); }
    documents::AgreementContent content() { return documents::contentOf(book->reader(), version().id); }
    void start() {
        view->firstFocus()->setFocus();
        press(Qt::Key_Space);
        // Sections are made one by one in idle time.
        REQUIRE(QTest::qWaitFor([this] { return find<QPlainTextEdit>("agreementOtherTermsPlainTextEdit") != nullptr; },
                                20000));
        settle();
    }
    // The paper and the marks follow a moment later.
    void settle() { test::settle(window); }

    std::string stillMissing() {
        QStringList paths;
        for (const FieldError& fault : documents::missing(content())) paths << fault.field;
        return paths.join(u' ').toStdString();
    }

    // A button pressed by its letter is seen to go down before it acts.
    void pressLetter(Qt::Key letter) {
        press(letter, Qt::AltModifier);
        settle();
    }
    // The next needed answer, given as somebody would who only has keys.
    void answerNext() {
        pressLetter(Qt::Key_N);
        QWidget* at = QApplication::focusWidget();
        if (at->objectName() == u"agreementGoalsNewLineEdit") {
            type(u"Submit the K23"_s);
            press(Qt::Key_Tab);
            type(u"12 Mar 2027"_s);
            press(Qt::Key_Return);
        } else if (qobject_cast<DateLine*>(at)) {
            type(u"30 Nov 2027"_s);
            press(Qt::Key_Tab);
        } else if (qobject_cast<QPlainTextEdit*>(at) || qobject_cast<QLineEdit*>(at)) {
            type(u"A fundable score, and a promotion"_s);
        } else if (qobject_cast<KeyCombo*>(at)) {
            press(Qt::Key_Down);
        } else {
            press(Qt::Key_Space);
        }
    }
    void fillIn() {
        for (int i = 0; i < 30 && !documents::missing(content()).isEmpty(); ++i) answerNext();
        settle();
    }
};

}  // namespace mb::test
