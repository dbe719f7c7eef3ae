// Users' words are plain text, even where Qt would guess.
#include "ui/widgets/labels.h"

#include "tests/support/catch.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/quiet_line.h"

#include <QCoreApplication>
#include <QPainter>
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

TEST_CASE("a name from right to left keeps its place and the line its direction", "[rtl]") {
    const QString laila = u"ليلى المنصوري"_s, apart = u'\u2068' + laila + u'\u2069';
    CHECK(isolated(u"Maya Okafor · 2026"_s) == u"Maya Okafor · 2026");
    CHECK(isolated(laila) == apart);
    CHECK(isolated(QString(laila + u" · mentee")) == QString(apart + u" · mentee"));
    CHECK(isolated(QString(u"9 Feb · " + laila + u" · 1693 h notice")) ==
          QString(u"9 Feb · " + apart + u" · 1693 h notice"));
    CHECK(isolated(QString(laila + u" 12 h")) == QString(apart + u" 12 h"));
    CHECK(isolated(isolated(laila)) == apart);
    CHECK(isolated(u"א, ב and ג"_s) == u"\u2068א, ב\u2069 and \u2068ג\u2069");
    CHECK_FALSE(isolated(QString(laila + u" · mentee")).isRightToLeft());
    // It stands at the leading edge, as other names do.
    QWidget window;
    window.resize(600, 200);
    const auto leftEdge = [&](QLabel* label) {
        label->setGeometry(0, 0, 600, 40);
        const QImage picture = label->grab().toImage();
        const QRgb ground = picture.pixel(picture.width() - 1, picture.height() - 1);
        for (int x = 0; x < picture.width(); ++x)
            for (int y = 0; y < picture.height(); ++y)
                if (picture.pixel(x, y) != ground) return x;
        return picture.width();
    };
    auto* plain = new PlainLabel(QString(laila + u" · mentee"), nullptr, &window);
    auto* title = new ElidedLabel({}, nullptr, &window);
    title->setWholeText(laila);
    window.show();
    CHECK(leftEdge(plain) < 20);
    CHECK(leftEdge(title) < 20);
    CHECK(title->accessibleName() == laila);
    // Lam and alef of a name's initials do not join into a word.
    Theme theme;
    const auto circle = [&](const QString& letters) {
        QImage picture(60, 60, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        paintAvatar(painter, theme, picture.rect(), letters);
        return picture;
    };
    CHECK(circle(u"لا"_s) == circle(u"ل\u200cا"_s));
}

TEST_CASE("a name without its degrees is shown where both do not fit") {
    ElidedLabel label;
    label.resize(160, 20);
    label.setWholeText(u"Priya Venkataraman, MD, PhD, MPH"_s, u"Priya V."_s);
    label.show();
    CHECK(label.text() == u"Priya V.");
    CHECK(label.toolTip().contains(u"PhD"));
    label.resize(600, 20);
    CHECK(label.text() == u"Priya Venkataraman, MD, PhD, MPH");
    CHECK(label.toolTip().isEmpty());
}

TEST_CASE("a complaint beneath one field leaves its neighbor where it is") {
    QWidget window;
    auto* flow = new FlowLayout(space::m, space::m, &window);
    const auto field = [&] {
        auto* line = new QLineEdit(&window);
        line->setMinimumWidth(150);
        QWidget* box = labelled(u"Label"_s, line, {}, &window);
        flow->addWidget(box);
        return box;
    };
    QWidget *left = field(), *right = field();
    auto* wrong = new PlainLabel(u"The end lies before the beginning."_s, "error", right);
    right->layout()->addWidget(wrong);
    wrong->hide();
    window.resize(500, 300);
    window.show();
    QCoreApplication::processEvents();
    const auto top = [&](QWidget* box) { return box->findChild<QLineEdit*>()->mapTo(&window, QPoint()).y(); };
    const int before = top(left);
    wrong->show();
    QCoreApplication::processEvents();
    REQUIRE(right->height() > left->height());
    CHECK(top(left) == before);
    CHECK(top(right) == before);
}

}  // namespace mb::test::widgets_labels_test
