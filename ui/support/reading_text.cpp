#include "ui/support/reading_text.h"

#include "core/words/phrases.h"
#include "ui/widgets/long_lines.h"

#include <QFontDatabase>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// Of one paragraph, and of one text; the whole of it stands with its record.
constexpr qsizetype longest = 4000, mostLines = 1000;
constexpr int quotations = QTextFormat::UserProperty;

// Qt's layout of plain text knows no margins of blocks, and puts all of them to the left; where that is not what is
// wanted, they are laid out again.
class HangingLayout : public QPlainTextDocumentLayout {
public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    QRectF blockBoundingRect(const QTextBlock& block) const override {
        const QRectF plain = QPlainTextDocumentLayout::blockBoundingRect(block);
        if (!block.isValid() || !block.isVisible()) return plain;
        if (block.blockFormat().leftMargin() <= 0 && block.textDirection() != Qt::RightToLeft) return plain;
        QTextLayout& layout = *block.layout();
        // Qt lays out with the leading, we without.
        if (layout.lineCount() == 0 || !layout.lineAt(0).leadingIncluded()) return plain;
        hang(layout, block);
        const int before = document()->lineCount();
        QTextBlock(block).setLineCount(layout.lineCount());
        if (document()->lineCount() != before)
            Q_EMIT const_cast<HangingLayout*>(this)->documentSizeChanged(documentSize());
        return QPlainTextDocumentLayout::blockBoundingRect(block);
    }

private:
    void hang(QTextLayout& layout, const QTextBlock& block) const {
        const QTextBlockFormat format = block.blockFormat();
        const bool fromRight = block.textDirection() == Qt::RightToLeft;
        const qreal wide = layout.lineAt(0).width(), margin = document()->documentMargin();
        qreal y = 0, indent = format.leftMargin() + format.textIndent();
        QTextOption option = layout.textOption();
        option.setAlignment(fromRight ? Qt::AlignRight : Qt::AlignLeft);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLeadingIncluded(false);
            line.setLineWidth(qMax(wide - indent, wide / 3));
            line.setPosition({margin + (fromRight ? 0 : indent), y});
            y += line.height() + line.leading();
            indent = format.leftMargin();
        }
        layout.endLayout();
    }
};

QList<documents::Run> shortened(QList<documents::Run> line) {
    qsizetype left = longest;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i].words.size() > left) {
            line[i].words = line[i].words.left(left) + u'…';
            return line.mid(0, i + 1);
        }
        left -= line[i].words.size();
    }
    return line;
}

}  // namespace

ReadingText::ReadingText(Theme& theme, QWidget* parent) : QPlainTextEdit(parent), m_theme(theme) {
    auto* document = new QTextDocument(this);
    document->setDocumentLayout(new HangingLayout(document));
    setDocument(document);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
}

void ReadingText::begin() {
    clear();
    m_begun = false;
}

QTextCharFormat ReadingText::look(Type type, const QColor& color) const {
    QTextCharFormat made;
    made.setFont(m_theme.font(type));
    if (color.isValid()) made.setForeground(color);
    return made;
}

void ReadingText::addBlock(const QList<documents::Run>& line, const QTextCharFormat& look,
                           const QTextBlockFormat& place, int state, const QString& label) {
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (std::exchange(m_begun, true)) cursor.insertBlock(place, look);
    else cursor.setBlockFormat(place), cursor.setBlockCharFormat(look);
    if (!label.isEmpty()) {
        QTextCharFormat format = look;
        const qreal left = -place.textIndent() - QFontMetricsF(look.font()).horizontalAdvance(label + u' ');
        format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        cursor.insertText(label, look);
        format.setFontLetterSpacing(qMax(0.0, left));
        cursor.insertText(u" "_s, format);
    }
    for (const documents::Run& run : shortened(line)) {
        QTextCharFormat format = look;
        if (run.strong) format.setFontWeight(QFont::DemiBold);
        if (run.underlined) format.setFontUnderline(true);
        if (run.emphasis) format.setFontItalic(true);
        if (run.code) format.setFontFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        cursor.insertText(run.words, format);
    }
    cursor.block().setUserState(state);
}

void ReadingText::add(const QString& text, Type type, const QColor& color, int state) {
    qsizetype count = 0;
    // A line end would end the format of the block.
    for (const QStringView part : QStringView(text).tokenize(u'\n')) {
        const bool last = ++count > mostLines;
        addBlock({{last ? u"…"_s : part.toString()}}, look(type, color), {}, state);
        if (last) return;
    }
}

void ReadingText::addGap(int state) {
    QTextCharFormat gap = look(Type::Body, {});
    gap.setFontPointSize(5);
    addBlock({}, gap, {}, state);
}

// As wide as the widest label of the items that begin here, so that all their words stand under each other.
qreal ReadingText::labelWidth(const documents::Passages& read, qsizetype from) const {
    const QFontMetricsF metrics(m_theme.font(Type::Body));
    qreal widest = step();
    for (qsizetype i = from; i < qMin(read.passages.size(), mostLines); ++i) {
        if (read.passages[i].label.isEmpty()) break;
        widest = qMax(widest, metrics.horizontalAdvance(read.passages[i].label + u' '));
    }
    return widest;
}

void ReadingText::add(const documents::Passages& read, const QColor& color, int state) {
    using Is = documents::Passage::Is;
    qreal label = 0;
    for (qsizetype i = 0; i < read.passages.size(); ++i) {
        if (i == mostLines) return add(u"…"_s, Type::Body, color, state);
        const documents::Passage& one = read.passages[i];
        const documents::Passage& before = read.passages[qMax(qsizetype(0), i - 1)];
        const bool endsList = one.is != Is::Item && (before.is == Is::Item || before.is == Is::Code);
        if (i > 0 && (one.is == Is::Heading || endsList || one.quoted != before.quoted)) addGap(state);
        if (one.is == Is::Item && (i == 0 || before.is != Is::Item)) label = labelWidth(read, i);
        add(one, label, color, state);
    }
}

void ReadingText::add(const documents::Passage& one, qreal labelWidth, const QColor& color, int state) {
    const QTextCharFormat words =
        look(one.is == documents::Passage::Is::Heading ? Type::BodyStrong : Type::Body, color);
    const qreal hanging = one.label.isEmpty() ? 0 : labelWidth;
    QTextBlockFormat place;
    place.setLeftMargin((one.quoted + one.depth) * step() + hanging);
    place.setTextIndent(-hanging);
    place.setProperty(quotations, one.quoted);
    qsizetype count = 0;
    for (const QList<documents::Run>& line : documents::runLinesOf(words::toText(one.text), one.text.marks)) {
        if (++count > mostLines) return add(u"…"_s, Type::Body, color, state);
        addBlock(line, words, place, state, count == 1 ? one.label : QString());
        place.setTextIndent(0);
    }
}

void ReadingText::paintEvent(QPaintEvent* event) {
    {
        QPainter painter(viewport());
        const int wide = m_theme.px(2);
        for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
            const QRectF at = blockBoundingGeometry(block).translated(contentOffset());
            if (at.top() > event->rect().bottom()) break;
            for (int i = 0; i < block.blockFormat().intProperty(quotations); ++i)
                painter.fillRect(QRectF(document()->documentMargin() + i * step() + wide, at.top(), wide, at.height()),
                                 m_theme.tokens().line);
        }
    }
    QPlainTextEdit::paintEvent(event);
}

QMimeData* ReadingText::createMimeDataFromSelection() const {
    auto* copied = new QMimeData;
    copied->setText(wholeSelection(*this));
    return copied;
}

}  // namespace mb::ui
