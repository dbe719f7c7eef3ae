#include "ui/widgets/long_lines.h"

#include <QTextBlock>
#include <QTextBoundaryFinder>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int goesOn = 1;  // state of a block that continues the one before
constexpr qsizetype longestPiece = 2000;

// Behind the last space of a piece's length, or at least not inside of what reads as one character.
qsizetype pieceEnd(QStringView line, qsizetype from) {
    const qsizetype latest = from + longestPiece;
    if (line.size() <= latest) return line.size();
    for (qsizetype end = latest; end > from + longestPiece / 2; --end)
        if (line[end - 1] == u' ') return end;
    const QStringView around = line.mid(latest - 64, 128);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, around.data(), around.size());
    finder.setPosition(64);
    if (finder.isAtBoundary()) return latest;
    const qsizetype before = finder.toPreviousBoundary();
    return before > 0 ? latest - 64 + before : latest;
}

struct Pieces {
    QString text;               // with a line end behind each piece but the last
    std::vector<bool> joined;   // by piece: continues the one before
};

Pieces piecesOf(QString text) {
    // Whatever an editor takes for the end of a paragraph is one here.
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n');
    Pieces pieces;
    pieces.text.reserve(text.size() + text.size() / longestPiece * 2);
    qsizetype from = 0;
    for (;;) {
        qsizetype end = text.indexOf(u'\n', from);
        if (end < 0) end = text.size();
        const QStringView line = QStringView(text).mid(from, end - from);
        for (qsizetype at = 0, next = 0;; at = next) {
            next = pieceEnd(line, at);
            if (!pieces.joined.empty()) pieces.text += u'\n';
            pieces.text += line.mid(at, next - at);
            pieces.joined.push_back(at > 0);
            if (next == line.size()) break;
        }
        if (end == text.size()) return pieces;
        from = end + 1;
    }
}

void mark(QTextBlock block, const Pieces& pieces) {
    // The first piece joined a block that was there.
    for (size_t i = 1; i < pieces.joined.size() && block.isValid(); ++i) {
        block = block.next();
        block.setUserState(pieces.joined[i] ? goesOn : -1);
    }
}

// Deleting may leave a block with the state of a later one, where Qt dropped an emptied first block: the block that is left
// takes over the state of the one where the deletion began, or a line end would go with it.
class PieceKeeper : public QObject {
public:
    explicit PieceKeeper(QTextDocument* document) : QObject(document), m_document(document) {
        connect(document, &QTextDocument::contentsChange, this, [this](int from, int removed, int) {
            if (removed > 0) restore(from);
            remember();
        });
    }
    void remember() {
        m_states.clear();
        for (QTextBlock block = m_document->firstBlock(); block.isValid(); block = block.next())
            m_states.append({block.position(), block.userState()});
    }

private:
    void restore(int from) {
        for (auto known = m_states.crbegin(); known != m_states.crend(); ++known)
            if (known->first <= from) return m_document->findBlock(from).setUserState(known->second);
    }

    QTextDocument* m_document;
    QList<std::pair<int, int>> m_states;  // by block: position, state
};

// Only a document that ever had pieces needs one.
void keepPieces(QTextDocument& document, const Pieces& pieces) {
    static const QString name = u"pieceKeeper"_s;
    auto* keeper = static_cast<PieceKeeper*>(document.findChild<QObject*>(name, Qt::FindDirectChildrenOnly));
    if (!keeper && std::find(pieces.joined.begin(), pieces.joined.end(), true) != pieces.joined.end()) {
        keeper = new PieceKeeper(&document);
        keeper->setObjectName(name);
    }
    if (keeper) keeper->remember();
}

QString textBetween(const QTextDocument& document, int from, int to) {
    QString text;
    for (QTextBlock block = document.findBlock(from); block.isValid() && block.position() <= to; block = block.next()) {
        if (block.position() > from && block.userState() != goesOn) text += u'\n';
        const int first = qMax(0, from - block.position());
        text += QStringView(block.text()).mid(first, to - block.position() - first);
    }
    return text.replace(QChar::LineSeparator, u'\n');
}

}  // namespace

QString wholeText(const QPlainTextEdit& edit) {
    const QTextDocument& document = *edit.document();
    return textBetween(document, 0, document.characterCount() - 1);
}

QString wholeSelection(const QPlainTextEdit& edit) {
    const QTextCursor cursor = edit.textCursor();
    return textBetween(*edit.document(), cursor.selectionStart(), cursor.selectionEnd());
}

void setWholeText(QPlainTextEdit& edit, const QString& text) {
    const Pieces pieces = piecesOf(text);
    edit.setPlainText(pieces.text);
    edit.document()->firstBlock().setUserState(-1);
    mark(edit.document()->firstBlock(), pieces);
    keepPieces(*edit.document(), pieces);
}

void skipPieceEnd(QPlainTextEdit& edit, int key) {
    QTextCursor cursor = edit.textCursor();
    if (cursor.hasSelection()) return;
    if (key == Qt::Key_Backspace && cursor.atBlockStart() && cursor.block().userState() == goesOn) cursor.deletePreviousChar();
    if (key == Qt::Key_Delete && cursor.atBlockEnd() && cursor.block().next().userState() == goesOn) cursor.deleteChar();
}

void insertWholeText(QPlainTextEdit& edit, const QString& text) {
    const Pieces pieces = piecesOf(text);
    QTextCursor cursor = edit.textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const int start = cursor.position();
    cursor.insertText(pieces.text);
    mark(edit.document()->findBlock(start), pieces);
    cursor.endEditBlock();
    keepPieces(*edit.document(), pieces);
    edit.setTextCursor(cursor);
    edit.ensureCursorVisible();
}

}  // namespace mb::ui
