#include "ui/window/plain_reader.h"

#include "core/domain/language.h"
#include "ui/widgets/forms.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

PlainBrowser::PlainBrowser(QWidget* parent) : QTextBrowser(parent) {
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setTabChangesFocus(true);
}

QVariant PlainBrowser::loadResource(int type, const QUrl&) {
    if (type != QTextDocument::ImageResource) return {};
    // If this returned an invalid value, Qt would open the file of that name itself.
    QImage nothing(1, 1, QImage::Format_ARGB32);
    nothing.fill(Qt::transparent);
    return nothing;
}

PlainReader::PlainReader(Theme& theme, const QString& title, const QString& markdown, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_browser(new PlainBrowser(this)) {
    setWindowTitle(title);
    setObjectName(u"plainReader"_s);
    resize(theme.px(720), theme.px(640));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    m_browser->setObjectName(u"plainReaderTextBrowser"_s);
    m_browser->setAccessibleName(title);
    column->addWidget(m_browser, 1);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    QPushButton* close = plainButton(tr("&Close"), u"plainReaderCloseButton"_s, this);
    row->addWidget(close);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(&theme, &Theme::changed, this, [this, markdown] { fill(markdown); });
    fill(markdown);
    m_browser->setFocus();
}

QString PlainReader::shipped(const QString& name) {
    QFile file(u":/mentorbook/docs/%1_%2.md"_s.arg(name, language()));
    if (!file.exists()) file.setFileName(u":/mentorbook/docs/%1.md"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString text = QString::fromUtf8(file.readAll());
    // The guide's pictures of the program are left out inside the program.
    static const QRegularExpression pictures(u"^!\\[[^\\n]*\\n"_s, QRegularExpression::MultilineOption);
    return text.remove(pictures);
}

void PlainReader::fill(const QString& markdown) {
    const int place = m_browser->verticalScrollBar()->value();
    QTextDocument* document = m_browser->document();
    document->setDefaultFont(m_theme.font(Type::Body));
    document->setDocumentMargin(m_theme.px(space::l));
    document->setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextCursor at(block);
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        format.setLineHeight(135, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(m_theme.px(level ? space::l : 0));
        format.setBottomMargin(m_theme.px(at.currentTable() || block.textList() ? space::xs : space::s));
        at.setBlockFormat(format);
        if (!level) continue;
        at.select(QTextCursor::BlockUnderCursor);
        QTextCharFormat letters;
        letters.setFont(m_theme.font(level == 1 ? Type::PageTitle : Type::Section));
        letters.setProperty(QTextFormat::FontSizeAdjustment, 0);
        at.mergeCharFormat(letters);
    }
    for (QTextFrame* frame : document->rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setCellPadding(m_theme.px(space::s));
            format.setCellSpacing(0);
            format.setBorderCollapse(true);
            format.setBorder(1);
            format.setBorderBrush(m_theme.tokens().line);
            table->setFormat(format);
        }
    m_browser->verticalScrollBar()->setValue(place);
}

void PlainReader::showChapter(const QString& heading) {
    QTextBlock block = m_browser->document()->begin();
    while (block.isValid() && !(block.blockFormat().headingLevel() && block.text() == heading)) block = block.next();
    if (!block.isValid()) return;
    m_browser->setTextCursor(QTextCursor(block));
    const QAbstractTextDocumentLayout* layout = m_browser->document()->documentLayout();
    m_browser->verticalScrollBar()->setValue(int(layout->blockBoundingRect(block).top()));
}

}  // namespace mb::ui
