#include "ui/window/plain_reader.h"

#include "core/domain/language.h"
#include "ui/widgets/forms.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QTextTable>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

PlainBrowser::PlainBrowser(QWidget* parent) : QTextBrowser(parent) {
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setTabChangesFocus(true);
}

QVariant PlainBrowser::loadResource(int type, const QUrl& name) {
    if (type != QTextDocument::ImageResource) return {};
    static const QRegularExpression shipped(u"^pictures/[a-z-]+\\.png$"_s);
    if (shipped.match(name.toString()).hasMatch())
        if (const QImage picture(u":/mentorbook/docs/"_s + name.toString()); !picture.isNull()) return picture;
    // If this returned an invalid value, Qt would open the file of that name itself.
    QImage nothing(1, 1, QImage::Format_ARGB32);
    nothing.fill(Qt::transparent);
    return nothing;
}

PlainReader::PlainReader(Theme& theme, const QString& title, const QString& markdown, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_browser(new PlainBrowser(this)) {
    setWindowTitle(title);
    setObjectName(u"plainReader"_s);
    resize(theme.px(900), theme.px(680));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    m_browser->setObjectName(u"plainReaderTextBrowser"_s);
    m_browser->setAccessibleName(title);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(space::l);
    sides->addWidget(makeContents());
    sides->addWidget(m_browser, 1);
    column->addLayout(sides, 1);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    QPushButton* close = plainButton(tr("&Close"), u"plainReaderCloseButton"_s, this);
    row->addWidget(close);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(&theme, &Theme::changed, this, [this, markdown] { fill(markdown); });
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.hasFragment() && link.path().isEmpty()) showChapter(link.fragment());
    });
    fill(markdown);
    m_browser->viewport()->installEventFilter(this);
    m_browser->setFocus();
}

QWidget* PlainReader::makeContents() {
    auto* side = new QWidget(this);
    side->setFixedWidth(m_theme.px(210));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_find = forReading(new QLineEdit(side));
    m_find->setObjectName(u"plainReaderFindLineEdit"_s);
    m_find->setPlaceholderText(tr("Find (Ctrl+F)"));
    m_find->setAccessibleName(tr("Find in this page"));
    m_find->setClearButtonEnabled(true);
    m_contents = new QListWidget(side);
    m_contents->setObjectName(u"plainReaderContentsList"_s);
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setWordWrap(true);
    m_found = new PlainLabel({}, "help", side);
    m_found->setObjectName(u"plainReaderFoundLabel"_s);
    column->addWidget(m_find);
    column->addWidget(m_found);
    column->addWidget(m_contents, 1);
    m_found->hide();
    connect(m_find, &QLineEdit::textChanged, this, [this] {
        m_browser->moveCursor(QTextCursor::Start);
        find();
    });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { find(); });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_find, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    connect(new QShortcut(QKeySequence::FindNext, this), &QShortcut::activated, this, [this] { find(); });
    connect(new QShortcut(QKeySequence::FindPrevious, this), &QShortcut::activated, this, [this] { find(true); });
    connect(m_contents, &QListWidget::currentTextChanged, this, [this](const QString& heading) {
        if (m_contents->hasFocus()) showChapter(heading);
    });
    connect(m_contents, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { showChapter(item->text()); });
    return side;
}

// Goes on at the beginning once it has come to the end.
void PlainReader::find(bool backward) {
    const QString wanted = m_find->text();
    m_found->setVisible(!wanted.isEmpty());
    if (wanted.isEmpty()) return;
    const auto flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool found = m_browser->find(wanted, flags);
    if (!found) {
        m_browser->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
        found = m_browser->find(wanted, flags);
    }
    m_found->setText(found ? tr("Enter: the next place") : tr("Not found on this page."));
}

void PlainReader::listChapters() {
    m_contents->clear();
    for (QTextBlock block = m_browser->document()->begin(); block.isValid(); block = block.next())
        if (const int level = block.blockFormat().headingLevel(); level == 1 || level == 2)
            m_contents->addItem(block.text());
    m_contents->setVisible(m_contents->count() > 1);
}

// As wide as the column of text, and never wider than they are.
void PlainReader::fitPictures() {
    const int room = m_browser->viewport()->width() - 2 * m_theme.px(space::l);
    for (QTextBlock block = m_browser->document()->begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (!fragment.charFormat().isImageFormat()) continue;
            QTextImageFormat format = fragment.charFormat().toImageFormat();
            const QImage picture =
                m_browser->document()->resource(QTextDocument::ImageResource, QUrl(format.name())).value<QImage>();
            if (picture.isNull() || room < 1) continue;
            format.setWidth(qMin(room, picture.width()));
            format.setHeight(format.width() * picture.height() / picture.width());
            QTextCursor at(block);
            at.setPosition(fragment.position());
            at.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            at.setCharFormat(format);
        }
}

// The text gets its width after the dialog has its own.
bool PlainReader::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) fitPictures();
    return QDialog::eventFilter(watched, event);
}

QString PlainReader::shipped(const QString& name) {
    QFile file(u":/mentorbook/docs/%1_%2.md"_s.arg(name, language()));
    if (!file.exists()) file.setFileName(u":/mentorbook/docs/%1.md"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QString::fromUtf8(file.readAll());
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
    listChapters();
    fitPictures();
    m_browser->verticalScrollBar()->setValue(place);
}

void PlainReader::showChapter(const QString& heading) {
    // Links name a heading as web pages do: "#on-paper".
    const auto anchor = [](const QString& text) { return text.toLower().replace(u' ', u'-').remove(u','); };
    QTextBlock block = m_browser->document()->begin();
    while (block.isValid() &&
           !(block.blockFormat().headingLevel() && (block.text() == heading || anchor(block.text()) == heading)))
        block = block.next();
    if (!block.isValid()) return;
    m_browser->setTextCursor(QTextCursor(block));
    const QAbstractTextDocumentLayout* layout = m_browser->document()->documentLayout();
    m_browser->verticalScrollBar()->setValue(int(layout->blockBoundingRect(block).top()));
}

}  // namespace mb::ui
