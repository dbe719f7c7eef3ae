// What stands behind the tests of an agreement's life: a book with an agreement that is agreed or a draft, and its tab.
#pragma once

#include "core/documents/agreement_life.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/ui.h"
#include "tests/support/whole_book.h"
#include "ui/agreements/agreement_view.h"

#include <QRadioButton>

namespace mb::test {

using namespace Qt::Literals::StringLiterals;

struct LifeFixture : UiFixture {
    WholeBook ids;
    AgreementVersionId first;
    ui::AgreementView* view = nullptr;

    explicit LifeFixture(bool agreed = true) {
        window.resize(1100, 760);
        ids = fillWithWork(*book);
        if (agreed) {
            first = agreedVersion(*book, ids);
        } else {
            first = actions::agreements::start(*book, ids.mentorship);
            answerAgreement(*book, first);
        }
        view = show(new ui::AgreementView(context, ids.mentorship, context.fonts));
    }
    AgreementVersion version() { return book->reader().get(first); }
    AgreementVersion newest() { return *documents::newestVersion(book->reader(), ids.mentorship); }
    QList<documents::Signer> signers() { return documents::signersOf(book->reader(), first); }

    template <class Widget>
    Widget* visible(const char* name) {
        return visibleIn<Widget>(window, name);
    }
    QPushButton* button(const char* name) {
        INFO(name);
        QPushButton* found = visible<QPushButton>(name);
        REQUIRE(found);
        return found;
    }
    void pressButton(const char* name) {
        INFO(name);
        QPushButton* found = button(name);
        REQUIRE(found->isEnabled());
        found->setFocus();
        press(Qt::Key_Space);
    }
    void choose(const char* name) {
        auto* found = visible<QRadioButton>(name);
        REQUIRE(found);
        found->setFocus();
        press(Qt::Key_Space);
    }
    void signTyped(const char* open) {
        pressButton(open);
        dialogs.yes = {true};
        pressButton("agreementSignDoneButton");
    }
};

inline const QByteArray scanned(
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");

}  // namespace mb::test
