// Users' words are plain text, even where Qt would guess.
#include "ui/widgets/labels.h"

#include "tests/support/catch.h"

#include <QTextBlock>
#include <QTextDocument>

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
