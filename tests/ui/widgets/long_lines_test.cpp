#include "ui/widgets/forms.h"

#include "tests/support/catch.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>
#include <QTextBlock>

namespace mb::test::widgets_long_lines_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

void moveTo(QPlainTextEdit& edit, int position, QTextCursor::MoveMode mode = QTextCursor::MoveAnchor) {
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(position, mode);
    edit.setTextCursor(cursor);
}

int longestParagraph(const QPlainTextEdit& edit) {
    int longest = 0;
    for (QTextBlock block = edit.document()->firstBlock(); block.isValid(); block = block.next())
        longest = qMax(longest, block.length());
    return longest;
}

}  // namespace

TEST_CASE("a long line is shown without wrapping and read as it was typed") {
    GrowingEdit edit;
    for (const QString& text :
         QStringList{u"one two "_s.repeated(50'000), QString(100'000, u'x'),
                     u"a\n\n"_s + QString(9'000, u'y') + u"\nb"_s, u"👩‍🔬"_s.repeated(5'000),
                     u"é\u0301"_s.repeated(9'000), QString(), u"\n"_s, u"hard\u00a0space"_s}) {
        setWholeText(edit, text);
        CHECK(wholeText(edit) == text);
        CHECK((edit.lineWrapMode() == QPlainTextEdit::NoWrap) == (longestParagraph(edit) > 20'000));
    }
}

TEST_CASE("a pasted megabyte goes where the cursor is and comes back through the clipboard whole") {
    GrowingEdit edit;
    setWholeText(edit, u"before after\nlast"_s);
    moveTo(edit, 7);
    const QString much = u"lorem ipsum "_s.repeated(80'000) + u"\nand more"_s;
    QApplication::clipboard()->setText(much);
    int told = 0;
    QObject::connect(&edit, &QPlainTextEdit::textChanged, [&] { ++told; });
    edit.paste();
    CHECK(told == 1);
    const QString whole = u"before "_s + much + u"after\nlast"_s;
    REQUIRE(wholeText(edit) == whole);
    edit.selectAll();
    edit.copy();
    CHECK(QApplication::clipboard()->text() == whole);
    moveTo(edit, 7);
    moveTo(edit, 5000, QTextCursor::KeepAnchor);
    CHECK(whole.contains(wholeSelection(edit)));
    edit.cut();
    CHECK(QString(whole.left(7) + QApplication::clipboard()->text() + wholeText(edit).mid(7)) == whole);
}

TEST_CASE("typing inside a long line changes what is typed and nothing else") {
    GrowingEdit edit;
    QString text = u"above\n"_s + u"word "_s.repeated(6'000);
    setWholeText(edit, text);
    moveTo(edit, 2000);
    QTest::keyClicks(&edit, u"new "_s);
    text.insert(2000, u"new "_s);
    CHECK(wholeText(edit) == text);
    QTest::keyClick(&edit, Qt::Key_Return);
    text.insert(2004, u'\n');
    CHECK(wholeText(edit) == text);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    text.remove(2004, 1);
    CHECK(wholeText(edit) == text);
    for (const int from : {6, 3}) {
        moveTo(edit, from);
        moveTo(edit, 1500, QTextCursor::KeepAnchor);
        QTest::keyClick(&edit, Qt::Key_Delete);
        text.remove(from, 1500 - from);
        CHECK(wholeText(edit) == text);
    }
}

TEST_CASE("lines end as they do anywhere") {
    GrowingEdit edit;
    QApplication::clipboard()->setText(u"a\r\nb\rc\n"_s + QString(5'000, u'z'));
    edit.paste();
    CHECK(wholeText(edit) == QString(u"a\nb\nc\n"_s + QString(5'000, u'z')));
}

}  // namespace mb::test::widgets_long_lines_test
