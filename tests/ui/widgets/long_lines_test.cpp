#include "ui/widgets/forms.h"

#include "tests/support/catch.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>
#include <QTextBlock>

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

TEST_CASE("a long line is shown in pieces and read as one") {
    GrowingEdit edit;
    for (const QString& text : QStringList{u"one two "_s.repeated(50'000), QString(100'000, u'x'), u"a\n\n"_s + QString(9'000, u'y') + u"\nb"_s,
                                u"👩‍🔬"_s.repeated(5'000), u"é\u0301"_s.repeated(9'000), QString(), u"\n"_s, u"hard\u00a0space"_s}) {
        setWholeText(edit, text);
        CHECK(wholeText(edit) == text);
        CHECK(longestParagraph(edit) <= 2001);
    }
    // No piece begins inside of what reads as one character.
    setWholeText(edit, u"👩‍🔬"_s.repeated(5'000));
    for (QTextBlock block = edit.document()->firstBlock(); block.isValid(); block = block.next()) CHECK(block.text().startsWith(u"👩"_s));
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
    QString text = u"word "_s.repeated(2'000);
    setWholeText(edit, text);
    const int second = edit.document()->findBlockByNumber(1).position();
    REQUIRE(second > 0);
    // Just behind the end of a piece; a piece's end takes a place in the document but none in the text.
    moveTo(edit, second);
    QTest::keyClicks(&edit, u"new "_s);
    text.insert(second - 1, u"new "_s);
    CHECK(wholeText(edit) == text);
    // A line end of the user's own is one, in the middle of a piece as well as between two.
    moveTo(edit, second + 9);
    QTest::keyClick(&edit, Qt::Key_Return);
    text.insert(second + 8, u'\n');
    CHECK(wholeText(edit) == text);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    text.remove(second + 8, 1);
    CHECK(wholeText(edit) == text);
    moveTo(edit, second + 100);
    moveTo(edit, 10, QTextCursor::KeepAnchor);
    QTest::keyClick(&edit, Qt::Key_Delete);
    text.remove(10, second + 99 - 10);
    CHECK(wholeText(edit) == text);
}

TEST_CASE("Backspace and Delete take a character away at the end of a piece too") {
    GrowingEdit edit;
    QString text(5'000, u'x');
    for (int i = 0; i < text.size(); ++i) text[i] = QChar(char16_t('a' + i % 26));
    setWholeText(edit, text);
    moveTo(edit, edit.document()->findBlockByNumber(2).position());
    QTest::keyClick(&edit, Qt::Key_Backspace);
    text.remove(3999, 1);
    CHECK(wholeText(edit) == text);
    moveTo(edit, edit.document()->findBlockByNumber(1).position() - 1);
    QTest::keyClick(&edit, Qt::Key_Delete);
    text.remove(2000, 1);
    CHECK(wholeText(edit) == text);
}

TEST_CASE("lines end as they do anywhere") {
    GrowingEdit edit;
    QApplication::clipboard()->setText(u"a\r\nb\rc\n"_s + QString(5'000, u'z'));
    edit.paste();
    CHECK(wholeText(edit) == QString(u"a\nb\nc\n"_s + QString(5'000, u'z')));
}

TEST_CASE("deleting from the start of a long line keeps the line end before it") {
    GrowingEdit edit;
    const QString text = u"above\n"_s + u"word "_s.repeated(2'000);
    for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Backspace}) {
        setWholeText(edit, text);
        const int second = edit.document()->findBlockByNumber(2).position();
        REQUIRE(second > 1000);
        moveTo(edit, 6);
        moveTo(edit, second + 10, QTextCursor::KeepAnchor);
        QTest::keyClick(&edit, key);
        CHECK(wholeText(edit) == QString(text.left(6) + text.mid(second + 9)));
        // From inside of the line above, the two become one.
        setWholeText(edit, text);
        moveTo(edit, 3);
        moveTo(edit, second + 10, QTextCursor::KeepAnchor);
        QTest::keyClick(&edit, key);
        CHECK(wholeText(edit) == QString(text.left(3) + text.mid(second + 9)));
    }
}
