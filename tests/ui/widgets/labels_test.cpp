// Users' words are plain text, even where Qt would guess.
#include "ui/widgets/labels.h"

#include "tests/support/catch.h"
#include "ui/widgets/quiet_line.h"

#include <QTextBlock>
#include <QTextDocument>

namespace mb::test::widgets_labels_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("tips show users' words as they are") {
    for (const QString& words :
         {u"<b>Chen</b> & <a href='http://x.example'>Co</a>"_s, u"Smith & Wesson"_s, u"a < b"_s, u"“é” 🙂"_s}) {
        INFO(qPrintable(words));
        const QString tip = plainTip(words);
        // Either way of showing it gives the same words.
        REQUIRE(Qt::mightBeRichText(tip));
        QTextDocument shown;
        shown.setHtml(tip);
        CHECK(shown.toPlainText() == words);
        CHECK(shown.begin().begin().fragment().charFormat().fontWeight() != QFont::Bold);
        CHECK_FALSE(shown.begin().begin().fragment().charFormat().isAnchor());
    }
    CHECK(plainTip({}).isEmpty());
}

TEST_CASE("a quiet line that is too long ends in an ellipsis") {
    QWidget window;
    window.resize(400, 100);
    const auto lineAt = [&](int y) {
        auto* line = new QLineEdit(&window);
        line->setGeometry(0, y, 150, 30);
        line->setFocusPolicy(Qt::NoFocus);
        return line;
    };
    QLineEdit *plain = lineAt(0), *quiet = lineAt(40);
    plain->setProperty("quiet", true);
    beQuiet(quiet);
    window.show();
    const auto pictureOf = [](QLineEdit* line, const QString& text) {
        line->setText(text);
        line->setCursorPosition(0);
        return line->grab().toImage();
    };
    const QString whole = u"Submit the resubmission of the K23 with the revised sample size"_s;
    CHECK(pictureOf(quiet, whole) != pictureOf(plain, whole));
    CHECK(pictureOf(quiet, whole).copy(0, 0, 60, 30) == pictureOf(plain, whole).copy(0, 0, 60, 30));
    CHECK(pictureOf(quiet, u"Short"_s) == pictureOf(plain, u"Short"_s));
}

TEST_CASE("a long name that does not fit is told whole") {
    ElidedLabel label;
    label.resize(120, 20);
    label.setWholeText(QString(300, u'n') + u" & <i>Co</i>"_s);
    label.show();
    CHECK(label.text().endsWith(u"…"));
    QTextDocument shown;
    shown.setHtml(label.toolTip());
    CHECK(shown.toPlainText() == QString(300, u'n') + u" & <i>Co</i>"_s);
    CHECK(label.textFormat() == Qt::PlainText);
}

}  // namespace mb::test::widgets_labels_test
