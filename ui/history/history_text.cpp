#include "ui/history/history_text.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int pieceMs = 8, margin = 30;
// States of blocks beside the place of their entry.
constexpr int privateBit = 1;
}  // namespace

HistoryText::HistoryText(Theme& theme, QWidget* parent) : ReadingText(theme, parent) {
    document()->setDocumentMargin(margin);
    m_filling.setSingleShot(true);
    connect(&m_filling, &QTimer::timeout, this, &HistoryText::fill);
    connect(&theme, &Theme::changed, this, &HistoryText::putIn);
    connect(&theme, &Theme::coverChanged, this, [this] {
        if (isVisible()) putIn();
    });
}

void HistoryText::showEvent(QShowEvent* event) {
    if (m_covers != theme().hidesPrivate()) putIn();
    ReadingText::showEvent(event);
}

void HistoryText::show(const QList<ShownEntry>& entries, const QStringList& words) {
    if (entries == m_entries && words == m_words) return;
    m_scroll = words == m_words ? verticalScrollBar()->value() : 0;
    m_entries = entries;
    m_words = words;
    putIn();
}

void HistoryText::choose() {
    m_shown.clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const QString& text = theme().hidesPrivate() ? m_entries[i].foldedShared : m_entries[i].folded;
        if (std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return text.contains(word); }))
            m_shown << i;
    }
}

void HistoryText::putIn() {
    m_covers = theme().hidesPrivate();
    choose();
    begin();
    document()->setDocumentMargin(theme().px(margin));
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
    const Tokens& tokens = theme().tokens();
    if (m_next > 0) addGap(int(place) * 2);
    for (const ShownEntry::Line& line : entry.lines) {
        const bool covered = line.isPrivate && theme().hidesPrivate();
        const bool muted = covered || line.is == ShownEntry::Line::Muted;
        const int state = int(place) * 2 + (line.isPrivate ? privateBit : 0);
        if (!covered && !line.reading.passages.isEmpty()) add(line.reading, tokens.text, state);
        else
            add(covered ? tr("Private, covered") : line.text,
                line.is == ShownEntry::Line::Head && !covered ? Type::BodyStrong : Type::Body,
                muted ? tokens.muted : tokens.text, state);
    }
}

void HistoryText::paintEvent(QPaintEvent* event) {
    const Tokens& tokens = theme().tokens();
    {
        QPainter painter(viewport());
        const int lock = theme().px(13);
        bool before = false;
        for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
            const QRectF at = blockBoundingGeometry(block).translated(contentOffset());
            if (at.top() > event->rect().bottom()) break;
            const bool isPrivate = block.userState() >= 0 && block.userState() & privateBit;
            if (isPrivate) {
                const QRectF ground(theme().px(8), at.top(), viewport()->width() - theme().px(16), at.height());
                painter.fillRect(ground, tokens.window);
                painter.fillRect(QRectF(ground.topLeft(), QSizeF(theme().px(3), ground.height())), tokens.accent);
                if (!before)
                    painter.drawPixmap(QPointF(theme().px(14), at.top() + (theme().px(18) - lock) / 2.0),
                                       theme().pixmap(u"lock"_s, lock, tokens.muted, devicePixelRatioF()));
            }
            before = isPrivate;
        }
    }
    ReadingText::paintEvent(event);
}

void HistoryText::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const int state = textCursor().block().userState();
    if (!enter || state < 0) return ReadingText::keyPressEvent(event);
    const ShownEntry& entry = m_entries[state / 2];
    if (entry.id) Q_EMIT activated(entry.noun, entry.id);
}

}  // namespace mb::ui
