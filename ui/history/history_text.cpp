#include "ui/history/history_text.h"

#include "ui/widgets/long_lines.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int pieceMs = 8, margin = 30;
constexpr qsizetype longest = 4000;  // of one paragraph; the whole of it stands with its record
// States of blocks beside the place of their entry.
constexpr int privateBit = 1;
}  // namespace

HistoryText::HistoryText(Theme& theme, QWidget* parent) : QPlainTextEdit(parent), m_theme(theme) {
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(margin);
    m_filling.setSingleShot(true);
    connect(&m_filling, &QTimer::timeout, this, &HistoryText::fill);
    connect(&theme, &Theme::changed, this, &HistoryText::begin);
    connect(&theme, &Theme::coverChanged, this, [this] {
        if (isVisible()) begin();
    });
}

void HistoryText::showEvent(QShowEvent* event) {
    if (m_covers != m_theme.hidesPrivate()) begin();
    QPlainTextEdit::showEvent(event);
}

void HistoryText::show(const QList<ShownEntry>& entries, const QStringList& words) {
    if (entries == m_entries && words == m_words) return;
    m_scroll = words == m_words ? verticalScrollBar()->value() : 0;
    m_entries = entries;
    m_words = words;
    begin();
}

void HistoryText::choose() {
    m_shown.clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const QString& text = m_theme.hidesPrivate() ? m_entries[i].foldedShared : m_entries[i].folded;
        if (std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return text.contains(word); }))
            m_shown << i;
    }
}

void HistoryText::begin() {
    m_covers = m_theme.hidesPrivate();
    choose();
    clear();
    document()->setDocumentMargin(m_theme.px(margin));
    m_next = 0;
    fill();
}

void HistoryText::fill() {
    QElapsedTimer spent;
    spent.start();
    setUpdatesEnabled(false);
    {
        QTextCursor cursor(document());
        cursor.beginEditBlock();
        while (isFilling() && spent.elapsed() < pieceMs) {
            append(m_entries[m_shown[m_next]], m_shown[m_next]);
            ++m_next;
        }
        cursor.endEditBlock();
    }
    setUpdatesEnabled(true);
    if (isFilling()) m_filling.start(0);
    else m_filling.stop();
    if (m_scroll && verticalScrollBar()->maximum() >= m_scroll)
        verticalScrollBar()->setValue(std::exchange(m_scroll, 0));
}

void HistoryText::append(const ShownEntry& entry, qsizetype place) {
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    const Tokens& tokens = m_theme.tokens();
    const auto format = [&](ShownEntry::Line::Is is) {
        QTextCharFormat made;
        made.setFont(m_theme.font(is == ShownEntry::Line::Head ? Type::BodyStrong : Type::Body));
        made.setForeground(is == ShownEntry::Line::Muted ? tokens.muted : tokens.text);
        return made;
    };
    const auto block = [&](const QString& text, const QTextCharFormat& look, bool isPrivate) {
        if (document()->characterCount() > 1 || m_next > 0) cursor.insertBlock(QTextBlockFormat(), look);
        cursor.insertText(text, look);
        cursor.block().setUserState(int(place) * 2 + (isPrivate ? privateBit : 0));
    };
    if (m_next > 0) {
        QTextCharFormat gap = format(ShownEntry::Line::Plain);
        gap.setFontPointSize(5);
        block({}, gap, false);
    }
    for (const ShownEntry::Line& line : entry.lines) {
        const bool covered = line.isPrivate && m_theme.hidesPrivate();
        const QString text = covered ? tr("Private, covered") : line.text;
        // A line end would end the format of the block.
        for (const QString& part : text.split(u'\n'))
            block(part.size() > longest ? part.left(longest) + u'…' : part,
                  format(covered ? ShownEntry::Line::Muted : line.is), line.isPrivate);
    }
}

void HistoryText::paintEvent(QPaintEvent* event) {
    const Tokens& tokens = m_theme.tokens();
    {
        QPainter painter(viewport());
        const int lock = m_theme.px(13);
        bool before = false;
        for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
            const QRectF at = blockBoundingGeometry(block).translated(contentOffset());
            if (at.top() > event->rect().bottom()) break;
            const bool isPrivate = block.userState() >= 0 && block.userState() & privateBit;
            if (isPrivate) {
                const QRectF ground(m_theme.px(8), at.top(), viewport()->width() - m_theme.px(16), at.height());
                painter.fillRect(ground, tokens.window);
                painter.fillRect(QRectF(ground.topLeft(), QSizeF(m_theme.px(3), ground.height())), tokens.accent);
                if (!before)
                    painter.drawPixmap(QPointF(m_theme.px(14), at.top() + (m_theme.px(18) - lock) / 2.0),
                                       m_theme.pixmap(u"lock"_s, lock, tokens.muted, devicePixelRatioF()));
            }
            before = isPrivate;
        }
    }
    QPlainTextEdit::paintEvent(event);
}

void HistoryText::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const int state = textCursor().block().userState();
    if (!enter || state < 0) return QPlainTextEdit::keyPressEvent(event);
    const ShownEntry& entry = m_entries[state / 2];
    if (entry.id) Q_EMIT activated(entry.noun, entry.id);
}

QMimeData* HistoryText::createMimeDataFromSelection() const {
    auto* copied = new QMimeData;
    copied->setText(wholeSelection(*this));
    return copied;
}

}  // namespace mb::ui
